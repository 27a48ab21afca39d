"""Files that are there whole or not at all, and whether a file is still the one it was."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.domain.faults import DossierError
from app.store.errors import DossierChangedError


@contextmanager
def placed(path: Path, *, may_replace: bool, mark: str | None = None) -> Iterator[Path]:
    """A path to write to; what was written there stands at `path` once all went well.

    Parameters
    ----------
    mark
        Stands in the name of the file that is written, None: the number of this process. If
        only one process writes at a time, what one that was killed left goes with the next.

    Raises
    ------
    DossierError
        If there is something at `path` that may not be replaced, or if it cannot be written.
    """
    part = path.with_name(f".{path.name}.{mark or os.getpid()}.part")
    try:
        _remove(part)  # else a journal that was left would be joined with what is written
        if not may_replace and os.path.lexists(path):
            raise FileExistsError
        yield part
        _flush(part)
        if may_replace:
            part.replace(path)
        else:
            _move_to_free_place(part, path)
        _flush_folder(path.parent)
    except FileExistsError:
        raise DossierError(f"{path} is already there: choose another name") from None
    except OSError as error:
        raise DossierError(f"{path} cannot be written: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            _remove(part)


class Watch:
    """Tells whether the file at a path is still the one that was there before."""

    def __init__(self, path: Path) -> None:
        """Look at it; OSError if it is not there."""
        self._path = path
        self._known = _identity(path)

    def check(self) -> None:
        """Look again.

        Raises
        ------
        DossierChangedError
            If it is gone, or another.
        """
        try:
            found = _identity(self._path)
        except OSError:
            raise DossierChangedError(
                f"{self._path} is no longer there; nothing was changed: save a copy, all that"
                " was kept is still in this window"
            ) from None
        if found != self._known:
            raise DossierChangedError(
                f"{self._path} was replaced by another file; nothing was changed: save a copy"
                " under another name, all that was kept is still in this window"
            )


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _move_to_free_place(part: Path, path: Path) -> None:
    """Give a file its name unless that is taken, at once where the file system can."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        # No hard links here (FAT, some network drives): between look and move there is a gap.
        if os.path.lexists(path):
            raise FileExistsError from None
        part.rename(path)


def _remove(part: Path) -> None:
    for end in ("", "-journal", "-wal", "-shm"):
        part.with_name(part.name + end).unlink(missing_ok=True)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _flush_folder(folder: Path) -> None:
    """Where folders can be flushed: the name of a new file, too, is on the disk then."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
