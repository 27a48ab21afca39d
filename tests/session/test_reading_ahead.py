"""Reading ahead: the same as reading when it is asked for, and called off as well."""

from datetime import UTC, date, datetime
from threading import Event

import pytest

from app.bundle import bundled_data
from app.domain.changes import Book
from app.domain.faults import DossierError
from app.domain.progress import Cancelled, unreported
from app.session import reading_ahead
from app.session.reading_ahead import ReadingAhead, make_ready, read_ahead
from app.store.dossier_file import DossierFile

NOW = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)
TODAY = date(2026, 5, 4)


@pytest.fixture
def path(small_dossier, tmp_path):
    file = DossierFile.create(tmp_path / "mine.dossier", Book.of(small_dossier), now=NOW)
    file.close()
    return file.path


@pytest.fixture
def ahead(path, tmp_path, monkeypatch):
    """What is being read ahead."""
    monkeypatch.setattr(reading_ahead, "WORTH_A_THREAD", 1)
    ahead = read_ahead(path, TODAY, now=NOW, backups=tmp_path / "backups")
    assert ahead is not None
    yield ahead
    ahead.call_off()


def _is_free(path):
    with DossierFile.open(path, now=NOW) as file:
        return not file.is_read_only


def test_small_files_and_data_packages_are_read_without_a_thread(path, tmp_path):
    for small in (path, bundled_data(), tmp_path / "missing.dossier"):
        assert read_ahead(small, TODAY, now=NOW, backups=tmp_path / "backups") is None


def test_it_is_what_reading_gives(path, ahead, tmp_path):
    told = []
    ready = ahead.take(lambda done=0, total=0: told.append((done, total)))
    assert told, "whoever takes it hears how far it is"
    assert not ready.opened.file.is_read_only
    ready.close()
    beside = make_ready(path, TODAY, now=NOW, backups=tmp_path / "backups")
    assert ready.opened.dossier == beside.opened.dossier
    assert ready.session.visible == beside.session.visible
    assert ready.session.as_of == beside.session.as_of
    beside.close()


def test_what_is_wrong_is_raised_where_it_is_taken(path, tmp_path, monkeypatch):
    monkeypatch.setattr(reading_ahead, "WORTH_A_THREAD", 1)
    path.write_bytes(b"SQLite format 3\0 and nothing else")
    ahead = read_ahead(path, TODAY, now=NOW, backups=tmp_path / "backups")
    assert ahead is not None
    with pytest.raises(DossierError):
        ahead.take(unreported)


def test_called_off_it_lets_go_of_the_file(path, ahead):
    ahead.call_off()
    assert _is_free(path)


def test_who_takes_it_may_call_it_off(path, ahead):
    def unwanted(done=0, total=0):
        raise Cancelled

    with pytest.raises(Cancelled):
        ahead.take(unwanted)
    assert _is_free(path)


def test_it_hears_that_it_is_not_wanted_while_it_reads(path):
    is_asked, reported = Event(), []

    def work(progress):
        is_asked.wait()
        progress(1, 2)
        raise AssertionError("it goes on")

    ahead = ReadingAhead(path, work)

    def unwanted_later(done=0, total=0):
        reported.append((done, total))
        is_asked.set()
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        ahead.take(unwanted_later)
    assert reported == [(0, 0), (1, 2)]
