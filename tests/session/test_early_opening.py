"""Opening that is under way before there is a window: taken, told about, called off."""

from datetime import UTC, datetime
from threading import Event

import pytest

from app.domain.changes import Book
from app.domain.faults import DossierError
from app.domain.progress import Cancelled, unreported
from app.session import opening
from app.session.opening import EarlyOpening, open_for_editing
from app.store.dossier_file import DossierFile
from tests.small_dossier import make_small_dossier

NOW = datetime(2026, 1, 1, tzinfo=UTC)
PATIENCE_S = 30.0


@pytest.fixture
def path(tmp_path):
    """A dossier file that nobody has open."""
    path = tmp_path / "small.dossier"
    DossierFile.create(path, Book.of(make_small_dossier()), now=NOW).close()
    return path


@pytest.fixture
def gate(monkeypatch):
    """Holds up what is opened until it is set, or until that is called off."""
    gate = Event()

    def read(path, *, now, backups, progress):
        while not gate.wait(0.005):
            progress(1, 3)
        return open_for_editing(path, now=now, backups=backups, progress=progress)

    monkeypatch.setattr(opening, "open_for_editing", read)
    return gate


def begin(path):
    return EarlyOpening(path, now=NOW, backups=path.parent / "backups")


def is_free(path):
    with DossierFile.open(path, now=NOW) as file:
        return not file.is_read_only


def test_what_was_begun_is_there_when_it_is_asked_for(path):
    with begin(path) as early:
        opened = early.result(unreported)
    assert opened.dossier == make_small_dossier()
    assert not is_free(path), "it is the caller's to close"
    opened.close()
    assert is_free(path)


def test_it_is_told_how_far_it_is(path, gate):
    told = []

    def progress(done=0, total=0):
        told.append((done, total))
        if (done, total) == (1, 3):
            gate.set()

    with begin(path) as early:
        early.result(progress).close()
    assert (1, 3) in told


def test_it_can_be_called_off(path, gate):
    def progress(done=0, total=0):
        raise Cancelled

    with begin(path) as early, pytest.raises(Cancelled):
        early.result(progress)
    assert is_free(path)


def test_what_nobody_asked_for_is_let_go_of(path):
    with begin(path) as early:
        early._opened.result(PATIENCE_S)
        assert not is_free(path)
    assert is_free(path)


def test_what_nobody_waits_for_any_more_is_called_off(path, gate):
    with pytest.raises(KeyboardInterrupt), begin(path):
        raise KeyboardInterrupt
    assert not gate.is_set()
    assert is_free(path)


def test_a_fault_is_told_when_it_is_asked_for(tmp_path):
    with begin(tmp_path / "nowhere.dossier") as early, pytest.raises(DossierError):
        early.result(unreported)
    with begin(tmp_path / "nowhere.dossier"):
        pass  # Nobody asked.
