"""Rows come as columns, as they stand in the file, whichever way they are fetched."""

import pytest

from app.store import row_blocks
from app.store.codec import CODECS
from app.store.connection import connect_memory, raw_connection
from app.store.row_blocks import blocks_of

ODD = ["", "a\0b", '"\\', "\x01\n\x1f\x7f", "\u2028 ünï 🗺", "[1]", "null", "12"]


@pytest.fixture
def raw(monkeypatch):
    """A connection to loose tables of excerpts and places, of which three rows make a block."""
    monkeypatch.setattr(row_blocks, "ROWS_AT_ONCE", 3)
    row_blocks._list_statement.cache_clear()
    row_blocks._row_statement.cache_clear()
    with connect_memory() as connection:
        found = raw_connection(connection)
        for name in ("excerpts", "places"):
            columns = ", ".join(CODECS[name].columns)
            found.execute(f"CREATE TABLE {name} (row INTEGER PRIMARY KEY, {columns})")
        yield found
    row_blocks._list_statement.cache_clear()
    row_blocks._row_statement.cache_clear()


def put(raw, name, cells_by_number):
    marks = ", ".join("?" * (1 + len(CODECS[name].columns)))
    rows = [(number, *cells) for number, cells in cells_by_number.items()]
    raw.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)
    return {number: tuple(cells) for number, cells in cells_by_number.items()}


def fetched(raw, name):
    """What all rows hold, by their numbers, and whether each block came as lists.

    It is the same in another thread, as many rows are fetched, and in none.
    """
    many, few = (_fetch(raw, name, n_rows) for n_rows in (1_000_000, 0))
    assert many == few
    return few


def _fetch(raw, name, n_rows):
    rows, as_lists = {}, []
    for block in blocks_of(raw, [CODECS[name]], n_rows):
        assert block.table == name
        as_lists.append(isinstance(block.numbers, list))
        rows.update(zip(block.numbers, zip(*block.columns, strict=True), strict=True))
    return rows, as_lists


def excerpt(text, number=0):
    return ["e", "s", text, None, text, number, 2**63 - 1, "en", None]


def test_every_text_and_whole_number_comes_as_it_was_put(raw):
    kept = put(raw, "excerpts", {3 * n: excerpt(text, -n) for n, text in enumerate(ODD)})
    rows, as_lists = fetched(raw, "excerpts")
    assert rows == kept
    assert list(rows) == sorted(kept)
    assert as_lists == [True] * 3


def test_the_first_and_the_last_number_there_can_be_are_found(raw):
    numbers = [-(2**63), -1, 0, 2**63 - 3, 2**63 - 2, 2**63 - 1]
    kept = put(raw, "excerpts", {number: excerpt("x") for number in numbers})
    assert fetched(raw, "excerpts")[0] == kept


def test_what_is_no_text_comes_as_it_stands_and_the_rest_as_lists(raw):
    cells = [b"\0\xff" if n == 4 else float("inf") if n == 7 else "x" for n in range(9)]
    kept = put(raw, "excerpts", {n: excerpt(cell) for n, cell in enumerate(cells)})
    rows, as_lists = fetched(raw, "excerpts")
    assert rows == kept
    assert as_lists == [True, False, False]


def test_fractions_keep_their_last_digit(raw):
    kept = put(raw, "places", {n: ["KAZ", 0.1 + n, 1 / 3, 1] for n in range(4)})
    rows, as_lists = fetched(raw, "places")
    assert rows == kept
    assert as_lists == [False, False]


@pytest.mark.parametrize("n_rows", [3, 20])
def test_who_stops_early_gets_the_connection_back(raw, n_rows):
    put(raw, "excerpts", {n: excerpt("x") for n in range(20)})
    blocks = blocks_of(raw, [CODECS["excerpts"]], n_rows)
    next(blocks)
    blocks.close()
    assert raw.execute("SELECT count(*) FROM excerpts").fetchone() == (20,)


def test_few_rows_begin_no_thread(raw, monkeypatch):
    begun = []
    beside = row_blocks.ThreadPoolExecutor
    monkeypatch.setattr(
        row_blocks, "ThreadPoolExecutor", lambda **of: begun.append(of) or beside(**of)
    )
    put(raw, "excerpts", {n: excerpt("x") for n in range(4)})
    for n_rows, n_begun in ((3, 0), (4, 1)):
        assert len(list(blocks_of(raw, [CODECS["excerpts"]], n_rows))) == 2
        assert len(begun) == n_begun


def test_an_empty_table_has_no_blocks(raw):
    assert fetched(raw, "excerpts") == ({}, [])
