"""The rows of tables as columns, thousands at a time, the next being fetched meanwhile.

There are hundreds of thousands of rows, and the driver hands each over by itself while Python
waits. So SQLite writes every column of a block as one JSON list, beside Python in another
thread, and Python reads the list at one go. What JSON cannot hold, as a blob in a hostile file
or the last digit of a fraction, is fetched as it stands.
"""

import json
import sqlite3
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from app.store.codec import CODECS, TableCodec
from app.store.value_codecs import Storage

ROWS_AT_ONCE = 25_000
"""In a block."""

_FIRST, _LAST = -(2**63), 2**63 - 1
"""The numbers that rows of SQLite can have."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some rows of a table: their numbers, ascending, and the cells of its other columns."""

    table: str
    numbers: Sequence[int]
    columns: Sequence[Sequence[Any]]


def blocks_of(
    raw: sqlite3.Connection, codecs: Iterable[TableCodec], n_rows: int
) -> Generator[Block, None, None]:
    """All rows of some tables, table by table, each in the order of their numbers.

    Tables whose rows the driver hands over one by one come last: for each it waits its turn,
    as long as Python does something else.

    Where there are more than `ROWS_AT_ONCE` of the `n_rows`, the connection is used in another
    thread until the iterator has ended or is closed; fewer are there before one has begun.
    """
    found = (
        each for codec in sorted(codecs, key=_has_fractions) for each in _find_in_table(raw, codec)
    )
    if n_rows <= ROWS_AT_ONCE:
        for block in found:
            if isinstance(block, _Written):
                yield block.read() or _fetch_rows(raw, block.codec, block.first)
            else:
                yield block
        return
    with ThreadPoolExecutor(max_workers=1) as beside:
        coming = beside.submit(next, found, None)
        while (there := coming.result()) is not None:
            coming = beside.submit(next, found, None)
            if isinstance(there, _Written):
                # Taken apart here, where the next ones would be waited for.
                rows = there.read()
                fetch = partial(_fetch_rows, raw, there.codec, there.first)
                yield beside.submit(fetch).result() if rows is None else rows
            else:
                yield there


@dataclass(frozen=True, slots=True)
class _Written:
    """The rows of a table from the number `first` on: their numbers, and columns as JSON."""

    codec: TableCodec
    first: int
    numbers: Sequence[int]
    columns: Sequence[str]

    def read(self) -> Block | None:
        """The block that they are; None if its rows have to be fetched as they stand."""
        try:
            return Block(self.codec.name, self.numbers, list(map(json.loads, self.columns)))
        except ValueError:
            return None


def _find_in_table(raw: sqlite3.Connection, codec: TableCodec) -> Iterator[Block | _Written]:
    as_lists = not _has_fractions(codec)
    first = _FIRST
    while True:
        found = (as_lists and _fetch_lists(raw, codec, first)) or _fetch_rows(raw, codec, first)
        if found.numbers:
            yield found
        if len(found.numbers) < ROWS_AT_ONCE or found.numbers[-1] == _LAST:
            return
        first = found.numbers[-1] + 1


def _has_fractions(codec: TableCodec) -> bool:
    return any(field.codec.storage is Storage.REAL for field in codec.fields)


def _fetch_lists(raw: sqlite3.Connection, codec: TableCodec, first: int) -> _Written | None:
    """The rows from a number on as lists; None if they cannot be had so."""
    try:
        bounds = {"first": first, "last": _LAST}
        written, *columns = raw.execute(_list_statement(codec.name), bounds).fetchone()
        numbers = json.loads(written)
    except (sqlite3.Error, ValueError):
        # What is wrong, if anything is, comes out where the rows are read as they stand.
        return None
    # SQLite collects what it finds as it finds it, but promises no order.
    return _Written(codec, first, numbers, columns) if numbers == sorted(numbers) else None


def _fetch_rows(raw: sqlite3.Connection, codec: TableCodec, first: int) -> Block:
    """The rows from a number on as the driver gives them."""
    found = raw.execute(_row_statement(codec.name), {"first": first}).fetchall()
    numbers, *columns = zip(*found, strict=True) if found else [()]
    return Block(codec.name, numbers, columns)


@cache
def _list_statement(table: str) -> str:
    """What asks for the rows of a block, from the number `first` on, as lists."""
    lists = ", ".join(f"json_group_array({name})" for name in _names(table))
    # Where the block ends is found first: of a limit SQLite would make a table of its own.
    last = (
        f"SELECT row FROM {table} WHERE row >= :first ORDER BY row"  # noqa: S608 -- the name of our own table
        f" LIMIT 1 OFFSET {ROWS_AT_ONCE - 1}"
    )
    return (
        f"SELECT {lists} FROM {table}"  # noqa: S608 -- names of our own tables
        f" WHERE row >= :first AND row <= coalesce(({last}), :last)"
    )


@cache
def _row_statement(table: str) -> str:
    """What asks for the rows of a block from the number `first` on."""
    names = ", ".join(_names(table))
    return (
        f"SELECT {names} FROM {table} WHERE row >= :first"  # noqa: S608 -- names of our own tables
        f" ORDER BY row LIMIT {ROWS_AT_ONCE}"
    )


def _names(table: str) -> Sequence[str]:
    """The number of a row and the columns of a table, as statements name them."""
    return [f'"{name}"' for name in ("row", *CODECS[table].columns)]
