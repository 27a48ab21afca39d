"""A small dossier: in memory, as a file, and open."""

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


@pytest.fixture
def closed(path, book) -> Path:
    """A dossier that lies there, closed."""
    DossierFile.create(path, book, now=NOW).close()
    return path


@pytest.fixture
def opened(closed):
    """The same, open."""
    with DossierFile.open(closed, now=NOW) as file:
        yield file
