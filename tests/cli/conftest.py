"""The command line run inside the test's own process."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication

from app.__main__ import main
from app.bundle import bundled_data
from app.domain.changes import Book
from app.domain.dossier import Dossier
from app.domain.progress import Report, unreported
from app.formats import opening
from app.formats.data_package import read_data_package
from app.formats.package_writing import write_data_package
from app.store.dossier_file import DossierFile


class Answer(NamedTuple):
    """What a command said and how it ended."""

    status: int
    out: str
    err: str


@pytest.fixture
def atlas_at_hand(atlas: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the bundled atlas once for all commands; `tests/formats` read it from its folder."""

    def read(path: Path, progress: Report = unreported) -> Dossier:
        return atlas if path == bundled_data() else read_data_package(path, progress)

    monkeypatch.setattr(opening, "read_data_package", read)


@pytest.fixture
def answer(
    capsys: pytest.CaptureFixture[str], qapp: QApplication, atlas_at_hand: None
) -> Callable[..., Answer]:
    """Run the command line with these words.

    There is one application in a process: a command that paints must not be the first to make
    one, as it would make one without widgets, with which no later test could open a window.
    """

    def run(*words: object) -> Answer:
        status = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Answer(status, captured.out, captured.err)

    return run


@pytest.fixture
def told(answer: Callable[..., Answer]) -> Callable[..., str]:
    """Run a command line that is refused; give its one line, without the program's name."""

    def run(*words: object, status: int = 2) -> str:
        given = answer(*words)
        assert given.status == status
        assert given.out == ""
        assert given.err.startswith("multivector: ")
        assert given.err.count("\n") == 1
        assert given.err.endswith("\n")
        return given.err.removeprefix("multivector: ").rstrip("\n")

    return run


@pytest.fixture(scope="session")
def small_package(small_dossier: Dossier, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small dossier as a folder, for what does not depend on how much there is."""
    folder = tmp_path_factory.mktemp("package") / "small"
    write_data_package(small_dossier, folder)
    return folder


@pytest.fixture(scope="session")
def keep_atlas(atlas: Dossier, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], None]:
    """Lay the atlas down as a dossier file; it is made once and copied."""
    made = tmp_path_factory.mktemp("atlas") / "atlas.dossier"
    DossierFile.create(made, Book.of(atlas), now=datetime(2026, 3, 1, tzinfo=UTC)).close()

    def keep(path: Path) -> None:
        shutil.copy(made, path)

    return keep
