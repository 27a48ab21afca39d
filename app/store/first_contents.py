"""A whole dossier into its file, and the fingerprint by which its first state is known."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, insert

from app.domain.bulk import without_collecting
from app.domain.changes import Book, Record
from app.domain.progress import Report, unreported
from app.store.codec import CODECS
from app.store.contents import LISTS_OF_META, TEXTS_OF_META
from app.store.errors import RejectedEditError
from app.store.schema import META
from app.store.value_codecs import TEXTS, write_json

_ROWS_AT_ONCE = 4_000
"""Between two reports of progress."""

# What came later says nothing of itself while it is empty: so what stood in a dossier before its
# first edit keeps its fingerprint in the tables of a later version.
_CAME_LAST = {"claims"}
"""Tables whose last column version 1 did not have."""


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
                statement = f"INSERT INTO {name} VALUES ({marks})"  # noqa: S608 -- the name of our own table
                connection.exec_driver_sql(statement, some)
                n_written += len(some)
                progress(n_written, total)
    dossier = book.dossier
    meta = {key: getattr(dossier, key) for key in TEXTS_OF_META}
    meta |= {key: TEXTS.to_cell(getattr(dossier, key)) for key in LISTS_OF_META}
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
