"""What can go wrong with a dossier file, as a sentence that says what to do.

Nothing of what SQLite says of itself reaches the analyst untranslated: each of its result
codes that the world can cause has its sentence here.
"""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.faults import DossierError


class DamagedDossierError(DossierError):
    """The file is a dossier, or was one, but what is in it cannot be relied on."""


class DossierBusyError(DossierError):
    """Another program is writing the file just now."""


class DossierChangedError(DossierError):
    """The file is not the one that was opened: moved, deleted, replaced or written by others."""


class DossierFullError(DossierError):
    """There is no room left where the file lies."""


class DossierWriteError(DossierError):
    """The disk did not take what was written."""


class NewerDossierError(DossierError):
    """The file was written by a later version of the program."""


class ReadOnlyDossierError(DossierError):
    """The file may be read only."""


class RejectedEditError(DossierError):
    """An edit that would leave records which do not fit together."""


_PRIMARY = 0xFF
"""The bits of an extended result code that hold the primary one."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into the error that the analyst is told.

    Raises
    ------
    DossierError
        One of those above, with `path` and the reason.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise explain(error, path) from error
    except _errors_of_sqlalchemy() as error:
        raise explain(getattr(error, "orig", None), path) from error
    except UnicodeDecodeError as error:
        raise _damaged(path, f"a text in it is none: {error.reason}") from error
    except (UnicodeEncodeError, OverflowError) as error:
        reason = f"{path}: a text or number in it cannot be kept ({error}); nothing was changed"
        raise RejectedEditError(reason) from error


def _errors_of_sqlalchemy() -> tuple[type[Exception], ...]:
    """What SQLAlchemy makes of the driver's errors; none if nobody has loaded it so far."""
    if "sqlalchemy.exc" not in sys.modules:
        return ()
    from sqlalchemy.exc import DBAPIError

    return (DBAPIError,)


def explain(error: BaseException | None, path: Path) -> DossierError:
    """The error that tells an analyst what one of SQLite's means for the dossier at `path`."""
    code = (getattr(error, "sqlite_errorcode", 0) or 0) & _PRIMARY
    if code == sqlite3.SQLITE_FULL:
        return DossierFullError(
            f"{path}: no room is left on the disk; nothing was changed, what was kept before is"
            " still there: make room, then do it again"
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
        return ReadOnlyDossierError(
            f"{path} cannot be written; nothing was changed: save a copy elsewhere, or allow"
            " writing to the file and its folder"
        )
    if code == sqlite3.SQLITE_IOERR:
        return DossierWriteError(
            f"{path}: the disk reports an error ({error}); nothing was changed, what was kept"
            " before is still there: save a copy elsewhere"
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return DossierBusyError(
            f"{path} is being used by another program; nothing was changed: close it there,"
            " then do it again"
        )
    if code == sqlite3.SQLITE_CONSTRAINT:
        return RejectedEditError(
            f"{path}: the records would no longer fit together ({error}); nothing was changed"
        )
    return _damaged(path, error)


def _damaged(path: Path, reason: object) -> DamagedDossierError:
    return DamagedDossierError(
        f"{path} is damaged ({reason}): open the last backup of it, or a copy"
    )
