"""Every command on files that are broken or made to harm: one line, its status, nothing written."""

import os
import sqlite3
from contextlib import closing
from random import Random

import pytest


def random_bytes(path):
    path.write_bytes(Random(1).randbytes(50_000))


def cut_off(path):
    path.write_bytes(path.read_bytes()[:100_000])


def of_another_program(path):
    path.unlink()
    plant(path, "CREATE TABLE moz_places (id INTEGER PRIMARY KEY)")


def with_a_trigger(path):
    plant(path, "CREATE TRIGGER t AFTER INSERT ON claims BEGIN DELETE FROM actors; END")


def with_a_view(path):
    plant(path, "CREATE VIEW friends AS SELECT * FROM actors")


def two_gigabytes(path):
    os.truncate(path, 2 * 2**30)


def plant(path, statement):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


@pytest.fixture(
    params=[random_bytes, cut_off, of_another_program, with_a_trigger, with_a_view, two_gigabytes]
)
def hostile(request, keep_atlas, tmp_path):
    """A file that is no dossier, or none that may be opened."""
    path = tmp_path / "there" / "own.dossier"
    path.parent.mkdir()
    keep_atlas(path)
    request.param(path)
    return path


def state_of(folder):
    return {
        path.relative_to(folder): (path.stat().st_size, path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
    }


@pytest.mark.parametrize("command", ["ties", "check", "search", "figure", "screenshot"])
def test_it_is_told_in_a_line(answer, hostile, tmp_path, command):
    before = state_of(tmp_path)
    words = {
        "search": ["search", "Tokio", hostile, "--json"],
        "ties": ["ties", hostile, "--json"],
        "check": ["check", hostile],
    }
    picture = [command, hostile, "-o", tmp_path / "out.png"]
    status, out, err = answer(*words.get(command, picture))
    assert status == 2
    assert out == ""
    assert err.startswith("multivector: ")
    assert err.count("\n") == 1
    assert str(hostile) in err
    assert "Traceback" not in err
    assert state_of(tmp_path) == before
