"""Copies of a dossier through SQLite's backup interface: one state, whole, in one file.

Source: https://www.sqlite.org/backup.html.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from app.domain.progress import Report, unreported
from app.store.errors import explained
from app.store.placing import placed

_PAGES_AT_ONCE = 4_096
"""Between two reports of progress: 16 MB."""


def write_copy(
    raw: sqlite3.Connection,
    path: Path,
    *,
    may_replace: bool = True,
    progress: Report = unreported,
) -> None:
    """Write what a connection sees to a file, which is there whole or not at all.

    Raises
    ------
    DossierError
        If it cannot be written; what stood at `path` is still there then.
    """
    with (
        placed(path, may_replace=may_replace) as part,
        explained(path),
        closing(sqlite3.connect(part, isolation_level=None)) as copy,
    ):
        copy.execute("PRAGMA synchronous = OFF")  # the whole file is flushed at the end
        copy_pages(raw, copy, progress)
        copy.execute("PRAGMA journal_mode = DELETE")


def copy_pages(
    raw: sqlite3.Connection, copy: sqlite3.Connection, progress: Report = unreported
) -> None:
    """Copy what a connection sees into another database; progress is told in pages.

    Raises
    ------
    sqlite3.OperationalError
        Also if the source is locked: Python would try again for ever.
    """

    def take_stock(status: int, remaining: int, total: int) -> None:
        _refuse_to_wait(status, remaining, total)
        progress(total - remaining, total)

    raw.backup(copy, pages=_PAGES_AT_ONCE, progress=take_stock)


def _refuse_to_wait(status: int, remaining: int, total: int) -> None:
    if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        error = sqlite3.OperationalError(f"locked, {remaining} of {total} pages remain")
        error.sqlite_errorcode = status
        raise error
