"""A whole dossier out of its file and into it."""

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, insert, select

from app.domain.bulk import without_collecting
from app.domain.changes import Book, Record
from app.domain.dossier import Dossier
from app.domain.faults import DossierError, Fault
from app.domain.progress import Report, unreported
from app.store.codec import CODECS, TableReader
from app.store.connection import raw_connection
from app.store.errors import DamagedDossierError, RejectedEditError
from app.store.row_blocks import blocks_of
from app.store.schema import META, RECORDS
from app.store.value_codecs import TEXTS, write_json

_ROWS_AT_ONCE = 4_000
"""Between two reports of progress."""

# What came later says nothing of itself while it is empty: so what stood in a dossier before its
# first edit keeps its fingerprint in the tables of a later version.
_CAME_LAST = {"claims"}
"""Tables whose last column version 1 did not have."""

_TEXTS_OF_META = ("title", "default_as_of")
_LISTS_OF_META = ("focus_sources", "focus_blocs", "background_actors")


@dataclass(frozen=True, slots=True)
class Stand:
    """Which dossier a file holds, and how often it has been written.

    `first_state` is the fingerprint of the records before the first edit of the log.
    """

    identity: str
    n_writes: int
    first_state: str


def read_book(connection: Connection, path: Path, progress: Report = unreported) -> Book:
    """The records of a dossier, rows numbered as in the file; progress is told in rows.

    Raises
    ------
    DossierError
        With a fault for each cell that is of a wrong type or holds an unknown word.
    """
    numbers: dict[str, tuple[int, ...]] = {}
    tables: dict[str, Any] = {}
    faults: list[Fault] = []
    total, n_read = _n_rows(connection), 0
    readers = {name: TableReader(codec) for name, codec in CODECS.items()}
    with (
        without_collecting(),
        closing(blocks_of(raw_connection(connection), CODECS.values(), total)) as blocks,
    ):
        for block in blocks:
            readers[block.table].read(block.numbers, block.columns)
            n_read += len(block.numbers)
            progress(n_read, total)
        for name, reader in readers.items():
            numbers[name], tables[name] = tuple(reader.numbers), reader.table
            faults += reader.faults
    meta = _read_meta(connection)
    try:
        tables |= {key: meta[key] for key in _TEXTS_OF_META}
        tables |= {key: TEXTS.from_cell(meta[key]) for key in _LISTS_OF_META}
    except (KeyError, ValueError) as error:
        faults.append(Fault("meta", None, f"cannot be read: {error}"))
    if faults:
        n_faults = "1 fault" if len(faults) == 1 else f"{len(faults):,} faults"
        raise DossierError(f"{path} cannot be opened: {n_faults} in its tables", faults)
    return Book(Dossier(**tables), numbers)


def read_stand(connection: Connection, path: Path) -> Stand:
    """Which dossier it is, and how often it has been written.

    Raises
    ------
    DamagedDossierError
        If the file does not say.
    """
    meta = _read_meta(connection)
    try:
        return Stand(meta["identity"], int(meta["writes"]), meta["first_state"])
    except (KeyError, ValueError) as error:
        raise DamagedDossierError(
            f"{path} is damaged (meta: {error}): open the last backup of it, or a copy"
        ) from None


def write_book(
    connection: Connection,
    book: Book,
    further: Mapping[str, str],
    progress: Report = unreported,
) -> None:
    """Put a whole dossier into empty tables; `further` goes beside what it says of itself.

    Progress is told in rows.

    Raises
    ------
    RejectedEditError
        If a value in it cannot be kept.
    """
    digest = hashlib.sha256()
    total, n_written = sum(map(len, book.numbers.values())), 0
    with without_collecting():
        for name, codec in CODECS.items():
            progress(n_written, total)
            try:
                rows = codec.to_rows(book.numbers[name], getattr(book.dossier, name))
            except ValueError as error:
                raise RejectedEditError(f"the dossier cannot be kept: {error}") from error
            _digest_rows(digest, name, rows)
            for first in range(0, len(rows), _ROWS_AT_ONCE):
                some = rows[first : first + _ROWS_AT_ONCE]
                marks = ", ".join("?" * len(some[0]))
                statement = f"INSERT INTO {name} VALUES ({marks})"  # noqa: S608 -- our own name
                connection.exec_driver_sql(statement, some)
                n_written += len(some)
                progress(n_written, total)
    dossier = book.dossier
    meta = {key: getattr(dossier, key) for key in _TEXTS_OF_META}
    meta |= {key: TEXTS.to_cell(getattr(dossier, key)) for key in _LISTS_OF_META}
    meta |= further
    meta["first_state"] = digest.hexdigest()
    connection.execute(insert(META), [{"key": k, "value": v} for k, v in meta.items()])


def fingerprint_of(rows: Mapping[str, Mapping[int, Record]]) -> str:
    """What `Stand.first_state` is if the records, by table and row, are the first ones.

    A SHA-256 that two dossiers share only if all their rows are the same, numbers included.
    """
    digest = hashlib.sha256()
    for name, codec in CODECS.items():
        numbers = sorted(rows[name])
        records = [rows[name][number] for number in numbers]
        _digest_rows(digest, name, codec.to_rows(numbers, records))
    return digest.hexdigest()


def _digest_rows(digest: "hashlib._Hash", table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    digest.update(f"{table}\n".encode())
    if table in _CAME_LAST:
        rows = [row[:-1] if row[-1] is None else row for row in rows]
    for row in rows:
        digest.update(write_json(row).encode())


def _n_rows(connection: Connection) -> int:
    """How many records there are, all tables together."""
    n_rows: int = raw_connection(connection).execute(_counting()).fetchone()[0]
    return n_rows


# Kept as text: it costs more to write these down than to carry them out, and each connection
# would begin again.
@cache
def _counting() -> str:
    """The statement that counts the records of all tables."""
    first, *others = (
        select(func.count()).select_from(RECORDS[name]).scalar_subquery() for name in CODECS
    )
    return str(select(sum(others, start=first)))


def _read_meta(connection: Connection) -> dict[str, str]:
    return dict(map(tuple, connection.execute(select(META)).all()))
