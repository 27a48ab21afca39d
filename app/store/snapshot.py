"""Reading a dossier without writing a byte beside it, whoever else has it open.

A file without a log beside it is read where it lies. With one (somebody has it open, or the
program was killed) both are copied to a folder of our own and joined there: SQLite would
join them in place.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from app.store.connection import Mode, connect, disconnect
from app.store.errors import DamagedDossierError, DossierBusyError, explained
from app.store.header import inspect_header
from app.store.schema import expected_schema, schema_of

_LOGS = ("-wal", "-journal")
_ATTEMPTS = 5

Stamp = tuple[tuple[int, int, int] | None, ...]
"""Which files there are, how long, and when they were last written."""


@dataclass
class Snapshot:
    """One state of a dossier, to be read. `stamp` tells which; close it when done."""

    connection: Connection
    stamp: Stamp
    _folder: "TemporaryDirectory[str] | None"

    def close(self) -> None:
        """Let go of it."""
        disconnect(self.connection)
        if self._folder is not None:
            self._folder.cleanup()


def open_snapshot(path: Path, *, lasting: bool = False) -> Snapshot:
    """The present state of a dossier, inspected: only what we would have made is in it.

    Parameters
    ----------
    lasting
        Whether it stays open while others may write the file; it is copied then.

    Raises
    ------
    DossierError
        If it is no dossier, damaged, newer, cannot be read, or changes all the time.
    """
    for _ in range(_ATTEMPTS):
        inspect_header(path)
        stamp = stamp_of(path)
        snapshot = _open(path, stamp, is_copied=lasting or stamp[1:] != (None,) * len(_LOGS))
        if snapshot is None:
            continue
        try:
            inspect_schema(snapshot.connection, path)
        except BaseException:
            snapshot.close()
            raise
        return snapshot
    raise DossierBusyError(f"{path} is being written by another program: try again in a moment")


@contextmanager
def reading(path: Path) -> Iterator[Connection]:
    """A snapshot while it is needed.

    Raises
    ------
    DossierError
        See :func:`open_snapshot`; also if the file changed while it was being read.
    """
    snapshot = open_snapshot(path)
    try:
        with explained(path):
            yield snapshot.connection
    finally:
        snapshot.close()
    if stamp_of(path) != snapshot.stamp:
        raise DossierBusyError(f"{path} was changed while it was being read: try again")


def stamp_of(path: Path) -> Stamp:
    """Which state the file and the logs beside it are in; empty logs are as good as none."""
    return (_stamp(path), *(_stamp(path.with_name(path.name + end)) for end in _LOGS))


def inspect_schema(connection: Connection, path: Path) -> None:
    """Refuse a file that holds anything but our tables, indices and full-text tables.

    Raises
    ------
    DamagedDossierError
        If something is missing, other than ours, or there in addition, as a view or trigger.
    """
    with explained(path):
        found, expected = schema_of(connection), expected_schema()
    # Tables first: what is odd about one is odd about its indices too.
    strange = sorted((k for k, made in found.items() if expected.get(k) != made), key=_rank)
    missing = sorted(expected.keys() - found.keys(), key=_rank)
    for (kind, name), what in (
        *((key, "does not belong in a dossier") for key in strange),
        *((key, "is missing") for key in missing),
    ):
        raise DamagedDossierError(
            f"{path} is not opened: the {kind} {name[:60]!r} {what}; open the last backup of it"
        )


def _rank(key: tuple[str, str]) -> tuple[bool, str, str]:
    return key[0] == "index", *key


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_ino, found.st_size, found.st_mtime_ns) if found.st_size else None


def _open(path: Path, stamp: Stamp, *, is_copied: bool) -> Snapshot | None:
    """A snapshot; None if the file changed while it was being copied."""
    if not is_copied:
        with explained(path):
            return Snapshot(connect(path, Mode.READ_UNCHANGING), stamp, None)
    folder = TemporaryDirectory(prefix="multivector-")
    try:
        copy = Path(folder.name) / "copy.dossier"
        for end, known in zip(("", *_LOGS), stamp, strict=True):
            if known is not None:
                shutil.copyfile(path.with_name(path.name + end), copy.with_name(copy.name + end))
        if stamp_of(path) != stamp:
            folder.cleanup()
            return None
        with explained(path):
            return Snapshot(connect(copy, Mode.WRITE), stamp, folder)
    except OSError as error:
        folder.cleanup()
        raise DamagedDossierError(
            f"{path} cannot be copied to {folder.name} for reading: {error.strerror}"
        ) from error
    except BaseException:
        folder.cleanup()
        raise
