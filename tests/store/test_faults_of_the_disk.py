"""Write errors, short writes, no room, no permission, files that go: nothing kept is lost."""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from app.domain.changes import Book
from app.domain.faults import DossierError
from app.store.dossier_file import DossierFile, check_dossier_file, read_dossier_file
from app.store.errors import (
    DossierChangedError,
    DossierFullError,
    DossierWriteError,
    ReadOnlyDossierError,
)
from tests.store.children import in_child, limit_file_sizes
from tests.store.random_edits import random_edit
from tests.store.samples import NOW, change, claim, contents, small_dossier

LIMITS = [0, 1, 31, 32, 100, 4_096, 4_152, 5_000, 12_345, 20_001, 32_768, 40_000, 65_536, 123_457]
LIMITS += [180_224, 200_000, 300_001]
NOBODY = 65_534

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


def large_edit(book):
    return change(book, "claims", 1, claim(summary="word " * 200_000))


def edit_until_refused(file, random):
    """Edit until the disk takes no more; what was acknowledged, and the refusal."""
    for _ in range(400):
        try:
            file.record(random_edit(file.book, random), NOW)
        except (DossierFullError, DossierWriteError) as error:
            return error
    raise AssertionError("the limit was never met")


@needs_fork
@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("goes_on", [True, False])
def test_writes_that_are_cut_off(closed, limit, goes_on):
    """At many sizes, so that headers, pages and the mark of a commit are cut."""

    def work():
        file = DossierFile.open(closed, now=NOW)
        file.record(random_edit(file.book, Random(7)), NOW)
        limit_file_sizes(limit)
        error = edit_until_refused(file, Random(limit))
        assert "nothing was changed" in error.reason
        assert "\n" not in error.reason
        book, log = file.book, file.log
        with pytest.raises(DossierError):
            file.record(large_edit(book), NOW)
        assert (file.book, file.log) == (book, log)
        limit_file_sizes(None)
        (closed.parent.parent / "n").write_text(str(len(log)))
        assert read_dossier_file(closed) == book.dossier
        if goes_on:
            file.record(large_edit(book), NOW)
            assert file.undo(NOW)
            assert file.book == book
            file.close()
        # Else the process ends here, without a word, as it would if it were killed.

    in_child(work)
    n_acknowledged = int((closed.parent.parent / "n").read_text())
    assert check_dossier_file(closed) == []
    with DossierFile.open(closed, now=NOW) as file:
        assert len(file.log) == n_acknowledged + goes_on
        while file.undo(NOW):
            pass
        assert file.book == Book.of(small_dossier())
    assert [found.name for found in closed.parent.iterdir()] == [closed.name]


@needs_fork
@pytest.mark.parametrize("limit", [0, 50, 5_000, 40_000, 70_000])
def test_no_room_to_open_make_or_copy(closed, tmp_path, limit):
    copy = tmp_path / "copy.dossier"
    copy.write_text("an older copy")

    def work():
        limit_file_sizes(limit)
        with suppress(DossierError):
            file = DossierFile.open(closed, now=NOW)
            assert file.book == Book.of(small_dossier())
            with pytest.raises(DossierError):
                file.save_copy(copy)
            file.close()
        with pytest.raises(DossierError):
            DossierFile.create(tmp_path / "new.dossier", Book.of(small_dossier()), now=NOW)

    in_child(work)
    assert read_dossier_file(closed) == small_dossier()
    assert check_dossier_file(closed) == []
    # What could not be tidied up without room is tidied up by the next who opens it.
    DossierFile.open(closed, now=NOW).close()
    assert [found.name for found in closed.parent.iterdir()] == [closed.name]
    assert copy.read_text() == "an older copy"
    assert sorted(found.name for found in tmp_path.iterdir()) == ["copy.dossier", "work"]


def test_a_full_disk(opened):
    book = opened.book
    n_pages = opened._hold.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    opened._hold.connection.exec_driver_sql(f"PRAGMA max_page_count = {n_pages}")
    with pytest.raises(DossierFullError, match=r"no room is left.*make room, then do it again"):
        opened.record(large_edit(book), NOW)
    with pytest.raises(DossierFullError):
        opened.keep_text("s-1", "word " * 10_000, at=NOW)
    assert opened.book is book
    assert opened.log == ()
    assert opened.text_of("s-1") is None
    assert opened.check() == []
    opened._hold.connection.exec_driver_sql(f"PRAGMA max_page_count = {n_pages * 100}")
    opened.record(large_edit(book), NOW)
    assert read_dossier_file(opened.path) == opened.book.dossier


def test_a_file_that_is_gone(opened, tmp_path):
    opened.record(random_edit(opened.book, Random(1)), NOW)
    book = opened.book
    opened.path.unlink()
    with pytest.raises(DossierChangedError, match="is no longer there; nothing was changed"):
        opened.record(random_edit(book, Random(2)), NOW)
    with pytest.raises(DossierChangedError):
        opened.undo(NOW)
    assert opened.book is book
    opened.save_copy(tmp_path / "saved.dossier")
    opened.close()
    assert not opened.path.exists()
    with DossierFile.open(tmp_path / "saved.dossier", now=NOW) as saved:
        assert saved.book == book
        assert saved.check() == []


def test_a_file_that_was_moved_away_takes_its_edits_along(opened, tmp_path):
    opened.record(random_edit(opened.book, Random(1)), NOW)
    moved = tmp_path / "moved.dossier"
    opened.path.rename(moved)
    with pytest.raises(DossierChangedError):
        opened.undo(NOW)
    opened.close()
    assert read_dossier_file(moved) == opened.book.dossier
    assert check_dossier_file(moved) == []


def test_a_file_that_was_replaced(opened, tmp_path):
    """As by a program that synchronises folders: neither file is harmed."""
    other = tmp_path / "other.dossier"
    DossierFile.create(other, Book.of(small_dossier()), now=NOW).close()
    opened.record(random_edit(opened.book, Random(1)), NOW)
    book = opened.book
    incoming = other.read_bytes()
    shutil.move(other, opened.path)
    with pytest.raises(DossierChangedError, match="was replaced by another file"):
        opened.record(random_edit(book, Random(2)), NOW)
    opened.save_copy(tmp_path / "saved.dossier")
    opened.close()
    assert opened.path.read_bytes() == incoming
    assert read_dossier_file(tmp_path / "saved.dossier") == book.dossier


def test_a_file_that_another_program_wrote(opened):
    import sqlite3
    from contextlib import closing

    book = opened.book
    with closing(sqlite3.connect(opened.path)) as intruder, intruder:
        intruder.execute("UPDATE claims SET summary = 'Ours now.'")
    with pytest.raises(DossierChangedError, match="changed by another program"):
        opened.record(random_edit(book, Random(2)), NOW)
    assert opened.book is book
    opened.close()
    with DossierFile.open(opened.path, now=NOW) as again:
        assert again.book.dossier.claims[0].summary == "Ours now."
        assert [fault.place for fault in again.check()] == ["edits"]


def test_a_file_that_another_program_is_writing(opened):
    import sqlite3
    from contextlib import closing

    from app.store.errors import DossierBusyError

    book = opened.book
    with closing(sqlite3.connect(opened.path, isolation_level=None)) as intruder:
        intruder.execute("BEGIN IMMEDIATE")
        with pytest.raises(DossierBusyError, match="is being used by another program"):
            opened.record(random_edit(book, Random(2)), NOW)
        intruder.execute("ROLLBACK")
    assert opened.book is book
    opened.record(random_edit(book, Random(2)), NOW)


def test_a_copy_does_not_wait_for_ever(opened, tmp_path):
    """As long as something holds the file for itself it is not copied; that is told."""
    from app.store.errors import DossierBusyError

    opened._hold.connection.exec_driver_sql("BEGIN IMMEDIATE")
    with pytest.raises(DossierBusyError, match="is being used by another program"):
        opened.save_copy(tmp_path / "copy.dossier")
    assert ["is being used by another program" in each.reason for each in opened.check()] == [True]
    opened._hold.connection.exec_driver_sql("ROLLBACK")
    opened.save_copy(tmp_path / "copy.dossier")
    assert opened.check() == []


@needs_fork
@pytest.mark.parametrize("locked", ["folder", "file"])
def test_what_may_only_be_read_is_opened_for_reading(locked):
    # Below the system's own folder for such things, so that nobody in particular can reach it.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "theirs"
        folder.mkdir()
        path = folder / "a.dossier"
        DossierFile.create(path, Book.of(small_dossier()), now=NOW).close()
        Path(name).chmod(0o755)
        path.chmod(0o444)
        folder.chmod(0o555 if locked == "folder" else 0o777)
        before = contents(folder)

        def work():
            if os.geteuid() == 0:
                os.setuid(NOBODY)
            file = DossierFile.open(path, now=NOW)
            assert file.is_read_only
            assert file.holder is None
            assert file.book == Book.of(small_dossier())
            assert file.search_texts("Kasachstan") == []
            with pytest.raises(ReadOnlyDossierError, match="save a copy"):
                file.record(random_edit(file.book, Random(1)), NOW)
            file.close()
            if locked == "folder":
                with pytest.raises(DossierError, match="cannot be written"):
                    DossierFile.create(folder / "b.dossier", file.book, now=NOW)

        try:
            in_child(work)
            assert contents(folder) == before
        finally:
            folder.chmod(0o755)
