"""Files that are broken or made to harm: told in one line, nothing executed, nothing written."""

import os
import sqlite3
from contextlib import closing, suppress
from random import Random

import pytest

from app.domain.faults import DossierError
from app.store.dossier_file import (
    DossierFile,
    check_dossier_file,
    is_dossier_file,
    read_dossier_file,
)
from app.store.errors import DamagedDossierError, NewerDossierError
from tests.store.random_edits import random_edit
from tests.store.samples import NOW, change, claim, contents


def refused(path, error=DossierError):
    """The one line with which all ways of opening refuse a file, nothing else having happened."""
    before = stamps(path.parent)
    reasons = set()
    for way in (
        read_dossier_file,
        check_dossier_file,
        lambda path: DossierFile.open(path, now=NOW, backups=path.parent / "backups"),
    ):
        with pytest.raises(error) as caught:
            way(path)
        reasons.add(caught.value.reason)
    assert stamps(path.parent) == before
    (reason,) = reasons
    assert "\n" not in reason
    assert str(path) in reason
    return reason


def stamps(folder):
    return {
        path: (path.stat().st_size, path.stat().st_mtime_ns) for path in sorted(folder.rglob("*"))
    }


def plant(path, *statements):
    """Do something to a dossier that the program would not do."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def patch(path, at, data):
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


@pytest.mark.parametrize("n_bytes", [0, 1, 15, 16, 99, 100, 4_096, 100_000])
def test_random_bytes(path, n_bytes):
    path.write_bytes(Random(n_bytes).randbytes(n_bytes))
    assert "is no dossier: it does not begin like one" in refused(path)


@pytest.mark.parametrize("seed", range(6))
def test_random_bytes_behind_the_header_of_a_dossier(closed, seed):
    n_bytes = closed.stat().st_size
    patch(closed, 100, Random(seed).randbytes(n_bytes - 100))
    assert "is damaged" in refused(closed)


def test_cut_off_anywhere(closed):
    whole = closed.read_bytes()
    places = [1, 16, 50, 99, 100, 101, 511, 4_095, 4_096, 4_097, 8_192, len(whole) - 1]
    for n_bytes in (*places, *range(9_000, len(whole), 9_999)):
        closed.write_bytes(whole[:n_bytes])
        refused(closed)


def test_something_behind_its_end(closed):
    with closed.open("ab") as file:
        file.write(b"more")
    assert "is damaged: it has" in refused(closed)


@pytest.mark.parametrize("seed", range(40))
def test_bytes_changed_anywhere(closed, seed):
    """What is opened in spite of it is what it was, or is refused; never a crash."""
    random = Random(seed)
    data = bytearray(closed.read_bytes())
    for _ in range(random.choice([1, 10, 300])):
        data[random.randrange(len(data))] = random.randrange(256)
    closed.write_bytes(data)
    before = contents(closed.parent)
    for way in (read_dossier_file, check_dossier_file):
        with suppress(DossierError):
            assert way(closed) is not None
    assert contents(closed.parent) == before


def test_a_database_of_another_program(path):
    plant(path, "CREATE TABLE moz_places (id INTEGER PRIMARY KEY)")
    assert "it is a database of another program" in refused(path)
    assert is_dossier_file(path)


def test_a_newer_dossier(closed):
    plant(closed, "PRAGMA user_version = 4")
    assert "newer version of Multivector" in refused(closed, NewerDossierError)
    plant(closed, "PRAGMA user_version = 0")
    assert "have no version" in refused(closed)


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("CREATE VIEW friends AS SELECT * FROM actors", "view 'friends'"),
        (
            "CREATE TRIGGER t AFTER INSERT ON claims BEGIN DELETE FROM actors; END",
            "trigger 't'",
        ),
        ("CREATE TABLE more (x)", "table 'more'"),
        ("CREATE INDEX more ON actors (kind)", "index 'more'"),
        ("CREATE VIRTUAL TABLE more USING fts5(x)", "table 'more'"),
        (
            "ALTER TABLE actors ADD COLUMN secret TEXT DEFAULT 'x'",
            "table 'actors'",
        ),
        ("DROP INDEX ix_evidence_source", "index 'ix_evidence_source' is missing"),
        ("DROP TABLE views", "table 'views' is missing"),
    ],
)
def test_what_does_not_belong_in_it(closed, statement, what):
    plant(closed, statement)
    assert what in refused(closed, DamagedDossierError)


def test_a_table_that_is_a_view_in_disguise(closed):
    """A view under the name of a table would run with the rights of whoever reads it."""
    plant(
        closed,
        "DROP TABLE places",
        "CREATE VIEW places AS SELECT 1 AS row, 'KAZ' AS actor, 0.0 AS x, 0.0 AS y, 0 AS is_pinned",
    )
    assert "'places'" in refused(closed, DamagedDossierError)


def test_a_schema_that_was_written_over(closed):
    plant(
        closed,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', 'NULL') WHERE name = 'claims'",
    )
    assert "'claims'" in refused(closed, DamagedDossierError)


@pytest.mark.parametrize(
    ("table", "column", "value", "reason"),
    [
        ("claims", "summary", "x'00ff'", "claims:1: summary: a blob of 2 bytes is no text"),
        ("claims", "kind", "'love'", "claims:1: kind: unknown word 'love'"),
        ("claims", "a", "'[1, 2]'", "claims:1: a: '1' is no text"),
        ("claims", "a", "'{'", "claims:1: a: "),
        ("claims", "a", f"'{'[' * 100_000}'", "claims:1: a: nested too deeply"),
        ("claims", "period", "'2026/2020'", "claims:1: period: '2026/2020' is not a date"),
        ("claims", "summary", "NULL", "claims:1: summary: 'None' is no text"),
        ("claims", "credibility", "'two'", "claims:1: credibility: 'two' is no whole number"),
        ("actors", "latitude", "'north'", "actors:1: latitude: 'north' is no number"),
        ("actors", "latitude", "9e999", "actors:1: latitude: 'inf' is no number"),
        ("meta", "value", "x'00'", "meta: cannot be read"),
    ],
)
def test_cells_of_a_wrong_type(closed, table, column, value, reason):
    """Put there as another program could: the schema is as it should be, the rows are not."""
    with closing(sqlite3.connect(closed)) as connection:
        (sql,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()
        lax = sql.removesuffix("STRICT").replace("NOT NULL", "").replace(" TEXT", "")
        lax = lax.replace(" INTEGER", " INT").replace(" REAL", "")
        loosen = "UPDATE sqlite_master SET sql = ? WHERE name = ?"
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(loosen, (lax, table))
        connection.commit()
    with closing(sqlite3.connect(closed)) as connection, connection:
        connection.execute(f"UPDATE {table} SET {column} = {value}")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(loosen, (sql, table))
    before = contents(closed.parent)
    with pytest.raises(DossierError) as caught:
        read_dossier_file(closed)
    with pytest.raises(DossierError):
        DossierFile.open(closed, now=NOW)
    told = [str(fault) for fault in caught.value.faults] or [caught.value.reason]
    assert any(reason in line for line in told), told
    assert check_dossier_file(closed)
    assert contents(closed.parent) == before


def test_two_gigabytes_of_nothing(path, closed):
    other = closed.with_name("sparse.dossier")
    other.touch()
    os.truncate(other, 2 * 2**30)
    assert "does not begin like one" in refused(other)
    os.truncate(closed, 2 * 2**30)
    assert "dossiers of more than 1,073,741,824 are not opened" in refused(closed)


def test_what_is_no_file(tmp_path):
    folder = tmp_path / "folder.dossier"
    folder.mkdir()
    assert "is no file" in refused(folder)
    assert "does not exist" in refused(tmp_path / "nowhere.dossier")
    os.mkfifo(tmp_path / "pipe.dossier")
    assert "is no file" in refused(tmp_path / "pipe.dossier")


def test_the_log_beside_it_is_another_one(closed):
    """SQLite takes no frames that were not written for this file; what is there stays."""
    log = closed.with_name(closed.name + "-wal")
    log.write_bytes(Random(3).randbytes(50_000))
    before = contents(closed.parent)
    assert len(read_dossier_file(closed).claims) == 1
    assert check_dossier_file(closed) == []
    assert contents(closed.parent) == before


def test_a_log_of_edits_that_does_not_lead_here(opened):
    opened.record(random_edit(opened.book, Random(1)), NOW)
    opened.record(change(opened.book, "claims", 1, claim(summary="Said.")), NOW)
    opened.close()
    plant(opened.path, "UPDATE edits SET changes = replace(changes, 'Said.', 'Never said.')")
    assert [str(fault) for fault in check_dossier_file(opened.path)] == [
        "edits:2: does not lead to the records that are there"
    ]
    plant(opened.path, "DELETE FROM edits")
    assert [str(fault) for fault in check_dossier_file(opened.path)] == [
        "edits: the log does not lead back to the first state"
    ]


def test_quotations_that_do_not_stand_in_their_document(opened):
    opened.keep_text("s-1", "A text without it.", at=NOW)
    assert [str(fault) for fault in opened.check()] == [
        "excerpts:1: does not stand in the text of s-1 as quoted"
    ]


def test_quotations_that_stand_elsewhere_are_only_warned_of(opened):
    exact = opened.book.dossier.excerpts[0].exact
    opened.keep_text("s-1", f"Some more before: {exact}", at=NOW)
    assert [str(fault) for fault in opened.check()] == [
        "excerpts:1: warning: stands elsewhere in the text of s-1 than it says"
    ]


def test_references_that_lead_nowhere(closed):
    plant(closed, "UPDATE excerpts SET source = 's-9'")
    found = [str(fault) for fault in check_dossier_file(closed)]
    assert "excerpts:1: refers to something that is not in sources" in found


def test_an_index_that_finds_other_words(closed):
    plant(closed, "INSERT INTO excerpts_words(rowid, exact) VALUES (7, 'planted')")
    assert [str(fault) for fault in check_dossier_file(closed)] == [
        "excerpts: its full-text index does not fit its rows"
    ]
