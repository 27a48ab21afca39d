"""Reading a dossier without writing a byte beside it, whoever else has it open.

A file without a log beside it is read where it lies. With one (somebody has it open, or the
program was killed) both are copied to a folder of our own and joined there: SQLite would
join them in place. A file of an older version is copied too, and brought up to date there.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.progress import Report, unreported
from app.store.driver import Link, Mode, open_file
from app.store.errors import DamagedDossierError, DossierBusyError, explained
from app.store.header import SCHEMA_VERSION, inspect_header
from app.store.inspection import inspect_schema

_LOGS = ("-wal", "-journal")
_ATTEMPTS = 5

Stamp = tuple[tuple[int, int, int] | None, ...]
"""Which files there are, how long, and when they were last written."""


@dataclass
class Snapshot:
    """One state of a dossier, to be read. `stamp` tells which; close it when done."""

    link: Link
    stamp: Stamp
    _folder: "TemporaryDirectory[str] | None"

    def close(self) -> None:
        """Let go of it."""
        self.link.close()
        if self._folder is not None:
            self._folder.cleanup()


def open_snapshot(path: Path, *, lasting: bool = False, progress: Report = unreported) -> Snapshot:
    """The present state of a dossier, inspected: only what we would have made is in it.

    It has the tables of this version, whichever the file has.

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
        stamp = stamp_of(path)
        version = inspect_header(path).version
        has_log = stamp[1:] != (None,) * len(_LOGS)
        is_copied = lasting or has_log or version < SCHEMA_VERSION
        snapshot = _open(path, stamp, is_copied=is_copied)
        if snapshot is None:
            continue
        try:
            if version < SCHEMA_VERSION:
                from app.store.migrations import migrate

                migrate(snapshot.link.core, path, version, progress)
            else:
                inspect_schema(snapshot.link.raw, path)
        except BaseException:
            snapshot.close()
            raise
        return snapshot
    raise DossierBusyError(f"{path} is being written by another program: try again in a moment")


@contextmanager
def reading(path: Path) -> Iterator[Link]:
    """A snapshot while it is needed.

    Raises
    ------
    DossierError
        See :func:`open_snapshot`; also if the file changed while it was being read.
    """
    snapshot = open_snapshot(path)
    try:
        with explained(path):
            yield snapshot.link
    finally:
        snapshot.close()
    if stamp_of(path) != snapshot.stamp:
        raise DossierBusyError(f"{path} was changed while it was being read: try again")


def stamp_of(path: Path) -> Stamp:
    """Which state the file and the logs beside it are in; empty logs are as good as none."""
    return (_stamp(path), *(_stamp(path.with_name(path.name + end)) for end in _LOGS))


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return (found.st_ino, found.st_size, found.st_mtime_ns) if found.st_size else None


def _open(path: Path, stamp: Stamp, *, is_copied: bool) -> Snapshot | None:
    """A snapshot; None if the file changed while it was being copied."""
    if not is_copied:
        with explained(path):
            return Snapshot(Link(open_file(path, Mode.READ_UNCHANGING)), stamp, None)
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
            return Snapshot(Link(open_file(copy, Mode.WRITE)), stamp, folder)
    except OSError as error:
        folder.cleanup()
        raise DamagedDossierError(
            f"{path} cannot be copied to {folder.name} for reading: {error.strerror}"
        ) from error
    except BaseException:
        folder.cleanup()
        raise
