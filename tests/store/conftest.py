"""A small dossier: in memory, as a file, and open."""

import shutil
from pathlib import Path

import pytest

from app.domain.changes import Book
from app.store.dossier_file import DossierFile
from tests.store.samples import NOW, small_dossier


@pytest.fixture
def book() -> Book:
    return Book.of(small_dossier())


@pytest.fixture
def path(tmp_path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    return folder / "small.dossier"


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> Path:
    """The dossier as it was made, to be copied: that takes a hundredth of making it."""
    path = tmp_path_factory.mktemp("made") / "small.dossier"
    DossierFile.create(path, Book.of(small_dossier()), now=NOW).close()
    return path


@pytest.fixture
def closed(path, made) -> Path:
    """A dossier that lies there, closed."""
    shutil.copy(made, path)
    return path


@pytest.fixture
def opened(closed):
    """The same, open."""
    with DossierFile.open(closed, now=NOW) as file:
        yield file
