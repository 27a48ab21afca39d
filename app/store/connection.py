"""SQLAlchemy's connections, put around those of :mod:`app.store.driver`.

Transactions are begun and ended here by their statements, so that there is no doubt about
when something is on disk.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import NullPool

from app.store.driver import Mode, open_file, open_memory

_opened: ContextVar[sqlite3.Connection] = ContextVar("_opened")
"""What the engine is to connect to next, in this thread."""


def put_around(raw: sqlite3.Connection) -> Connection:
    """SQLAlchemy's connection for one of the driver's; with either the other is closed."""
    _opened.set(raw)
    return _engine().connect()


def connect(path: Path, mode: Mode) -> Connection:
    """A connection to a file; see :func:`app.store.driver.open_file`."""
    raw = open_file(path, mode)
    try:
        return put_around(raw)
    except BaseException:
        raw.close()
        raise


@contextmanager
def connect_memory() -> Iterator[Connection]:
    """A connection to an empty database in memory, which goes when it is closed."""
    with open_memory() as raw:
        connection = put_around(raw)
        try:
            yield connection
        finally:
            connection.close()


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


@cache
def _engine() -> Engine:
    """The one for all files: a statement is put into words once, not again for each file.

    It keeps no connection, so that each has its own and none outlives its file's closing.
    """
    return create_engine(
        "sqlite://", creator=_opened.get, poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )
