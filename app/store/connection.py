"""Connections to SQLite: opened so that a file can do nothing but hold rows.

Transactions are begun and ended here by their statements, so that there is no doubt about
when something is on disk. A connection may be handed from thread to thread, but is used by
one at a time.

Source: *Defense Against The Dark Arts*, https://www.sqlite.org/security.html.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import NullPool

from app.domain.faults import DossierError

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
_opened: ContextVar[sqlite3.Connection] = ContextVar("_opened")
"""What the engine is to connect to next, in this thread."""


class Mode(StrEnum):
    """How a file is opened, as SQLite's URI parameters say it."""

    READ_UNCHANGING = "mode=ro&immutable=1"
    WRITE = "mode=rw"
    CREATE = "mode=rwc"


def connect(path: Path, mode: Mode) -> Connection:
    """A connection to a file; what is in it is not looked at.

    Raises
    ------
    sqlite3.Error
        If it cannot be opened.
    DossierError
        If this machine's SQLite is too old.
    """
    return _connection(f"{path.absolute().as_uri()}?{mode}")


@contextmanager
def connect_memory() -> Iterator[Connection]:
    """A connection to an empty database in memory, which goes when it is closed."""
    connection = _connection("file::memory:")
    try:
        yield connection
    finally:
        disconnect(connection)


def disconnect(connection: Connection) -> None:
    """Close a connection and the file behind it."""
    raw = raw_connection(connection)
    try:
        connection.close()
    finally:
        raw.close()


def raw_connection(connection: Connection) -> sqlite3.Connection:
    """The driver's own connection behind one of SQLAlchemy's."""
    found = connection.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All that is written within, or nothing; after it, it is on disk.

    The right to write is taken at once: nobody else writes between what is read in here and
    what is written.
    """
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        yield
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        raw = raw_connection(connection)
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raise


@contextmanager
def one_state(connection: Connection) -> Iterator[None]:
    """All that is read within is of one moment."""
    connection.exec_driver_sql("BEGIN")
    try:
        yield
    finally:
        raw = raw_connection(connection)
        if raw.in_transaction:
            raw.execute("ROLLBACK")


def write_ahead(connection: Connection) -> None:
    """Keep changes in a log beside the file, each flushed to the disk before it counts."""
    connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    connection.exec_driver_sql("PRAGMA synchronous = FULL")


def join_log(connection: Connection) -> None:
    """Bring the log beside the file into it and remove it: one file is left."""
    connection.exec_driver_sql("PRAGMA journal_mode = DELETE")


def _connection(uri: str) -> Connection:
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise DossierError(
            f"dossiers need SQLite 3.37 or later; this Python has {sqlite3.sqlite_version}"
        )
    raw = sqlite3.connect(uri, uri=True, check_same_thread=False, timeout=1)
    try:
        for pragma in _PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")
        for limit, most in _LIMITS:
            raw.setlimit(limit, most)
        _opened.set(raw)
        return _engine().connect()
    except BaseException:
        raw.close()
        raise


@cache
def _engine() -> Engine:
    """The one for all files: a statement is put into words once, not again for each file.

    It keeps no connection, so that each has its own and none outlives its file's closing.
    """
    return create_engine(
        "sqlite://", creator=_opened.get, poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )
