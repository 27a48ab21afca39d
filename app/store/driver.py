"""SQLite's own connections: opened so that a file can do nothing but hold rows.

What is wanted before the first map is asked of them directly. SQLAlchemy, through which all else
goes, is put around one when somebody asks for that: to import it takes as long as to read a
quarter of a large dossier.

A connection may be handed from thread to thread, but is used by one at a time.

Source: *Defense Against The Dark Arts*, https://www.sqlite.org/security.html.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.faults import DossierError

if TYPE_CHECKING:
    from sqlalchemy import Connection

_OLDEST_SQLITE = (3, 37, 0)
_LONGEST_VALUE = 2**28
"""Bytes: a text or a list of changes. SQLite itself would take four times as much."""
_PRAGMAS = (
    "trusted_schema = OFF",  # no function with side effects from within a schema
    "cell_size_check = ON",  # a damaged page is told as soon as it is read
    "mmap_size = 0",  # a file that is cut off while open is an error, not a crash
    "foreign_keys = ON",
    "temp_store = MEMORY",
)
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100),
)


class Mode(StrEnum):
    """How a file is opened, as SQLite's URI parameters say it."""

    READ_UNCHANGING = "mode=ro&immutable=1"
    WRITE = "mode=rw"
    CREATE = "mode=rwc"


class Link:
    """A connection to a file: `raw`, SQLite's own, and `core`, SQLAlchemy's around it."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self.raw = raw

    @cached_property
    def core(self) -> "Connection":
        """The same connection for statements of SQLAlchemy."""
        from app.store.connection import put_around

        return put_around(self.raw)

    def close(self) -> None:
        """Close the connection, and the file behind it."""
        try:
            if "core" in vars(self):
                self.core.close()
        finally:
            self.raw.close()


def open_file(path: Path, mode: Mode) -> sqlite3.Connection:
    """A connection to a file; what is in it is not looked at.

    Raises
    ------
    sqlite3.Error
        If it cannot be opened.
    DossierError
        If this machine's SQLite is too old.
    """
    return _opened(f"{path.absolute().as_uri()}?{mode}")


@contextmanager
def open_memory() -> Iterator[sqlite3.Connection]:
    """A connection to an empty database in memory, which goes when it is closed."""
    with closing(_opened("file::memory:")) as raw:
        yield raw


def write_ahead(raw: sqlite3.Connection) -> None:
    """Keep changes in a log beside the file, each flushed to the disk before it counts."""
    raw.execute("PRAGMA journal_mode = WAL").fetchall()
    raw.execute("PRAGMA synchronous = FULL")


def join_log(raw: sqlite3.Connection) -> None:
    """Bring the log beside the file into it and remove it: one file is left."""
    raw.execute("PRAGMA journal_mode = DELETE").fetchall()


def _opened(uri: str) -> sqlite3.Connection:
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise DossierError(
            f"dossiers need SQLite 3.37 or later; this Python has {sqlite3.sqlite_version}"
        )
    # Transactions are begun and ended by their statements, here and through SQLAlchemy.
    raw = sqlite3.connect(uri, uri=True, check_same_thread=False, timeout=1, isolation_level=None)
    try:
        for pragma in _PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")
        for limit, most in _LIMITS:
            raw.setlimit(limit, most)
    except BaseException:
        raw.close()
        raise
    return raw
