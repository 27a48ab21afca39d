"""A dossier of an older version: read as it lies, or brought up to date, the old file kept."""

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.changes import Edit, EditKind, RecordChange
from app.domain.edit_log import EditState
from app.domain.edit_subject import EditSubject
from app.domain.faults import DossierError, Severity
from app.store import migrations
from app.store.connection import connect_memory
from app.store.dossier_file import (
    DossierFile,
    KeptDocument,
    check_dossier_file,
    read_dossier_file,
)
from app.store.errors import DamagedDossierError
from app.store.header import SCHEMA_VERSION, inspect_header
from app.store.texts import digest_of
from tests.store.children import in_child, limit_file_sizes
from tests.store.dossier_of_version_1 import (
    BEGUN_AT,
    FILE,
    FILE_OF_2,
    N_EDITS,
    SOURCE,
    TEXT,
    at,
    books,
    edit_of,
    lay,
)
from tests.store.samples import NOW, contents

DONE, UNDONE = EditState.DONE, EditState.UNDONE
OLD_NAME = "-before-version-3"

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
forks = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


@pytest.fixture
def old(path):
    """A dossier of version 1, as its program left it."""
    lay(path)
    return path


@pytest.fixture
def backups(tmp_path):
    return tmp_path / "backups"


def is_what_it_was(file):
    """Every record, every edit and the text are those of the old file."""
    states = books()
    assert file.book == states[-2]
    assert [edit.state for edit in file.log] == [DONE] * 4 + [UNDONE]
    assert [edit.at for edit in file.log] == [at(number) for number in range(1, N_EDITS + 1)]
    for edit, before in zip(file.log, states[:-1], strict=True):
        made = edit_of(edit.number, before)
        assert (edit.kind, edit.subject, edit.tables) == (made.kind, made.subject, made.tables)
        assert file.changes_of(edit.number) == made.changes
    assert file.text_of(SOURCE) == TEXT
    assert file.documents() == (KeptDocument(SOURCE, digest_of(TEXT), None, BEGUN_AT, len(TEXT)),)
    assert [found.source for found in file.search_texts("uran")] == [SOURCE]
    errors = [fault for fault in file.check() if fault.severity is Severity.ERROR]
    assert errors == []


def test_it_is_opened_as_what_it_was_and_the_old_file_is_kept(old, backups):
    data = old.read_bytes()
    with DossierFile.open(old, now=NOW, backups=backups) as file:
        assert not file.is_read_only
        assert file.backup_problem is None
        is_what_it_was(file)
    assert inspect_header(old).version == SCHEMA_VERSION
    assert [found.name for found in old.parent.iterdir()] == [old.name]
    (kept,) = [found for found in backups.iterdir() if OLD_NAME in found.name]
    assert kept.read_bytes() == data
    assert read_dossier_file(kept) == books()[-2].dossier
    with DossierFile.open(old, now=NOW, backups=backups) as file:
        is_what_it_was(file)
    assert [found for found in backups.iterdir() if OLD_NAME in found.name] == [kept]


def test_undo_and_redo_lead_across(old):
    states = books()
    with DossierFile.open(old, now=NOW) as file:
        for state in reversed(states[:-2]):
            assert file.undo(NOW)
            assert file.book == state
        assert file.undo(NOW) is None
    with DossierFile.open(old, now=NOW) as file:
        for state in states[1:]:
            assert file.redo(NOW)
            assert file.book == state
        file.keep_text(SOURCE, "Other words.", at=NOW)
        assert file.search_texts("Uran liefern bald") == []
        assert file.redo(NOW) is None


def test_a_dossier_of_version_2(path, backups):
    """Its claims get a marking that says nothing, in the log of edits too; and can be marked."""
    data = lay(path, FILE_OF_2)
    assert inspect_header(path).version == 2
    states = books()
    with DossierFile.open(path, now=NOW, backups=backups) as file:
        is_what_it_was(file)
        assert file.dismissals_of(digest_of(TEXT)) == {(0, 10)}
        file.undo(NOW)
        assert file.book == states[-3]
        file.redo(NOW)
        row = file.book.row_of("claims", "c-1")
        claim = file.book.record_at("claims", row)
        change = RecordChange("claims", row, claim, replace(claim, marking="TLP:AMBER"))
        file.record(Edit(EditKind.CHANGE, EditSubject(words="claim KAZ–JPN"), (change,)), NOW)
        assert [fault for fault in file.check() if fault.severity is Severity.ERROR] == []
    (kept,) = backups.glob(f"*{OLD_NAME}*")
    assert kept.read_bytes() == data
    assert read_dossier_file(path).claim_by_id["c-1"].marking == "TLP:AMBER"


def test_without_a_folder_for_backups_the_old_file_stays_beside_it(old):
    data = old.read_bytes()
    DossierFile.open(old, now=NOW).close()
    (kept,) = [found for found in old.parent.iterdir() if found != old]
    assert OLD_NAME in kept.name
    assert kept.read_bytes() == data


def test_old_files_are_not_rotated_away_nor_written_over(old, backups):
    data = old.read_bytes()
    for number in range(13):
        with DossierFile.open(old, now=NOW, backups=backups) as file:
            file.dismiss("0" * 64, number, number + 1, NOW)
    old.write_bytes(data)
    DossierFile.open(old, now=NOW, backups=backups).close()
    kept = [found for found in backups.iterdir() if OLD_NAME in found.name]
    assert [found.read_bytes() for found in kept] == [data], "the same is kept once"
    lay(old)
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("UPDATE meta SET value = 'Another title' WHERE key = 'title'")
    changed = old.read_bytes()
    assert changed != data
    DossierFile.open(old, now=NOW, backups=backups).close()
    kept = {found.read_bytes() for found in backups.iterdir() if OLD_NAME in found.name}
    assert kept == {data, changed}


def test_reading_and_checking_write_nothing(old):
    before = contents(old.parent)
    assert read_dossier_file(old) == books()[-2].dossier
    assert {fault.severity for fault in check_dossier_file(old)} == {Severity.WARNING}
    assert contents(old.parent) == before


def test_what_is_open_elsewhere_is_read_as_this_version(old):
    """Another window, of the program of then, has it open and writes it."""
    from app.store.lock import DossierLock

    lock = DossierLock(old)
    assert lock.acquire(NOW)
    try:
        before = contents(old.parent)
        with DossierFile.open(old, now=NOW) as second:
            assert second.is_read_only
            assert second.holder.since == NOW
            is_what_it_was(second)
        assert contents(old.parent) == before
    finally:
        lock.release()


@needs_fork
@forks
def test_what_may_only_be_read_is_read_as_this_version(old):
    before = contents(old.parent)
    old.chmod(0o444)

    def work():
        if os.geteuid() == 0:
            os.access = lambda *_: False  # what the system says to anybody but its owner
        with DossierFile.open(old, now=NOW) as file:
            assert file.is_read_only
            is_what_it_was(file)

    in_child(work)
    assert contents(old.parent) == before


def test_permissions_and_links_stay(old, tmp_path):
    old.chmod(0o640)
    link = tmp_path / "link.dossier"
    link.symlink_to(old)
    with DossierFile.open(link, now=NOW, backups=tmp_path / "backups") as file:
        is_what_it_was(file)
    assert link.is_symlink()
    assert old.stat().st_mode & 0o777 == 0o640
    assert inspect_header(old).version == SCHEMA_VERSION


def test_a_log_that_a_crash_left_is_taken_along(old, backups):
    """The program of then was killed with an edit in its log only."""
    with closing(sqlite3.connect(old)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        with writer:
            writer.execute("UPDATE views SET caption = 'Late.'")
        left = contents(old.parent)
    for path, data in left.items():
        path.write_bytes(data)
    old.with_name(old.name + "-shm").unlink(missing_ok=True)
    assert old.with_name(old.name + "-wal").stat().st_size
    before = contents(old.parent)
    assert read_dossier_file(old).views[0].caption == "Late."
    assert contents(old.parent) == before
    with pytest.raises(DossierError, match="edits:4: does not lead to the records"):
        DossierFile.open(old, now=NOW, backups=backups)
    assert read_dossier_file(old).views[0].caption == "Late."
    with closing(sqlite3.connect(old)) as writer, writer:
        writer.execute("UPDATE views SET caption = ''")
    with DossierFile.open(old, now=NOW, backups=backups) as file:
        is_what_it_was(file)
    assert [found.name for found in old.parent.iterdir()] == [old.name]


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("CREATE VIEW friends AS SELECT * FROM actors", "view 'friends'"),
        ("CREATE TRIGGER t AFTER INSERT ON claims BEGIN DELETE FROM actors; END", "trigger 't'"),
        (
            "CREATE TRIGGER t BEFORE DELETE ON documents BEGIN DELETE FROM actors; END",
            "trigger 't'",
        ),
        ("CREATE TABLE dismissals (x)", "table 'dismissals'"),
        ("DROP TABLE views", "table 'views' is missing"),
        ("ALTER TABLE documents ADD COLUMN sha256 TEXT", "table 'documents'"),
        ("PRAGMA user_version = 2", "table 'documents'"),
        ("PRAGMA user_version = 3", "table 'claims'"),
        ("PRAGMA user_version = 4", "newer version of Multivector"),
    ],
)
def test_what_does_not_belong_in_it(old, backups, statement, what):
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute(statement)
    before = contents(old.parent)
    for way in (
        read_dossier_file,
        check_dossier_file,
        lambda path: DossierFile.open(path, now=NOW, backups=backups),
    ):
        with pytest.raises(DossierError) as caught:
            way(old)
        assert what in caught.value.reason
        assert "\n" not in caught.value.reason
    assert contents(old.parent) == before
    assert not backups.exists()


def test_damaged_pages(old, backups):
    """A row of an index that its table does not have: found before anything is migrated."""
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        root = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_evidence_excerpt'"
        ).fetchone()[0]
    data = bytearray(old.read_bytes())
    data[(root - 1) * 4_096 + 3 : (root - 1) * 4_096 + 5] = b"\0\0"  # an index of no cells
    old.write_bytes(data)
    before = contents(old.parent)
    with pytest.raises(DamagedDossierError, match="is damaged"):
        DossierFile.open(old, now=NOW, backups=backups)
    with pytest.raises(DamagedDossierError, match="is damaged"):
        read_dossier_file(old)
    assert contents(old.parent) == before
    assert not backups.exists()


def fails_at_once(connection):
    raise ValueError("actors:3: it has no such thing")


def fails_half_way(connection):
    migrations._describe_documents(connection)
    connection.exec_driver_sql("INSERT INTO nowhere VALUES (1)")


def makes_another_schema(connection):
    migrations._describe_documents(connection)
    connection.exec_driver_sql("DROP INDEX ix_documents_sha256")


@pytest.mark.parametrize("step", [fails_at_once, fails_half_way, makes_another_schema])
def test_a_step_that_fails_leaves_the_file_as_it_was(old, backups, monkeypatch, step):
    before = contents(old.parent)
    monkeypatch.setitem(migrations.STEPS, 1, step)
    for way in (
        read_dossier_file,
        lambda path: DossierFile.open(path, now=NOW, backups=backups),
    ):
        with pytest.raises(DossierError, match=str(old)):
            way(old)
        assert contents(old.parent) == before
    assert not backups.exists()


def loses_a_record(connection):
    migrations._describe_documents(connection)
    connection.exec_driver_sql("DELETE FROM views")


def mixes_up_texts(connection):
    migrations._describe_documents(connection)
    connection.exec_driver_sql("UPDATE documents SET text = 'another'")


def loses_the_index(connection):
    migrations._describe_documents(connection)
    connection.exec_driver_sql("INSERT INTO documents_words(documents_words) VALUES ('delete-all')")


@pytest.mark.parametrize(
    ("step", "fault"),
    [
        (loses_a_record, "edits:4: does not lead to the records that are there"),
        (mixes_up_texts, "documents:1: is not the text that was kept"),
        (loses_the_index, "documents: its full-text index does not fit its rows"),
    ],
)
def test_what_a_step_does_wrong_is_found_before_it_counts(old, backups, monkeypatch, step, fault):
    before = contents(old.parent)
    monkeypatch.setitem(migrations.STEPS, 1, step)
    with pytest.raises(DossierError, match="could not be brought up to date and is as it was") as e:
        DossierFile.open(old, now=NOW, backups=backups)
    assert fault in e.value.reason
    assert contents(old.parent) == before
    assert not backups.exists()


def test_a_backup_that_cannot_be_made_leaves_the_file_as_it_was(old, backups):
    backups.write_text("no folder")
    before = contents(old.parent)
    with pytest.raises(DossierError, match=r"no backup can be made in .*backups"):
        DossierFile.open(old, now=NOW, backups=backups)
    assert contents(old.parent) == before


def test_a_file_that_changes_meanwhile_is_not_replaced(old, backups, monkeypatch):
    """As by a program that synchronises folders."""
    from app.store import upgrading

    keep = upgrading.keep_old_version

    def keep_and_change(path, *further):
        keep(path, *further)
        path.write_bytes(b"from elsewhere")

    monkeypatch.setattr(upgrading, "keep_old_version", keep_and_change)
    with pytest.raises(DossierError, match="was changed by another program meanwhile"):
        DossierFile.open(old, now=NOW, backups=backups)
    assert contents(old.parent) == {old: b"from elsewhere"}


@needs_fork
@forks
@pytest.mark.parametrize("limit", [0, 1_000, 65_536, 200_000, 282_000, 283_000])
def test_no_room_leaves_the_file_as_it_was(old, tmp_path, limit):
    before = old.read_bytes()

    def work():
        limit_file_sizes(limit)
        with pytest.raises(DossierError):
            DossierFile.open(old, now=NOW, backups=tmp_path / "backups").close()

    in_child(work)
    assert old.read_bytes() == before
    with DossierFile.open(old, now=NOW + timedelta(days=1), backups=tmp_path / "backups") as file:
        is_what_it_was(file)
    assert [found.name for found in old.parent.iterdir()] == [old.name]


def test_a_step_knows_texts_that_are_none():
    """Put there by another program: told with its row, not as a mistake of ours."""
    with connect_memory() as connection:
        connection.exec_driver_sql("CREATE TABLE documents (row INTEGER, source, text)")
        connection.exec_driver_sql("CREATE TABLE meta (key, value)")
        connection.exec_driver_sql("INSERT INTO documents VALUES (7, 's-1', x'00ff')")
        with pytest.raises(ValueError, match="when it was begun"):
            migrations._describe_documents(connection)
    with connect_memory() as connection:
        connection.exec_driver_sql("CREATE TABLE documents (row INTEGER, source, text)")
        connection.exec_driver_sql("CREATE TABLE meta (key, value)")
        connection.exec_driver_sql("INSERT INTO meta VALUES ('created_at', '2026-03-01')")
        connection.exec_driver_sql("INSERT INTO documents VALUES (7, 's-1', x'00ff')")
        with pytest.raises(ValueError, match="documents:7: text"):
            migrations._describe_documents(connection)


def test_the_sample_is_small():
    assert FILE.stat().st_size < 200_000
