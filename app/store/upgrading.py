"""A file of an older version brought up to date: the whole of it, or nothing.

A copy beside it is migrated and checked; the old file is kept among the backups; only then the
copy takes its place, at once. Whatever goes wrong before leaves the file as it was.
"""

import shutil
from contextlib import closing
from pathlib import Path

from app.domain.faults import DossierError
from app.domain.progress import Report, unreported
from app.store.backups import keep_old_version
from app.store.checking import structural_faults_of
from app.store.connection import connect, disconnect, raw_connection
from app.store.contents import Stand, read_stand
from app.store.driver import Mode, join_log, open_file
from app.store.errors import DamagedDossierError, DossierChangedError, explained
from app.store.header import SCHEMA_VERSION, inspect_header
from app.store.inspection import inspect_schema
from app.store.migrations import migrate
from app.store.placing import placed
from app.store.snapshot import stamp_of


def upgrade_file(path: Path, backups: Path | None, progress: Report = unreported) -> None:
    """Give a dossier the tables of this version, if they are of an older one.

    The caller holds its lock. A log that a crash left beside it is joined with it first; so the
    old file, of which a copy byte for byte goes to `backups` (None: beside it), is whole.

    Raises
    ------
    DossierError
        If it cannot be done; the file is as it was, apart from the log that was joined.
    """
    version = inspect_header(path).version
    if version == SCHEMA_VERSION:
        return
    real = path.resolve()  # what a symbolic link leads to is replaced, not the link
    try:
        _join_log(real, version)
        stamp = stamp_of(real)
        with placed(real, may_replace=True, mark="upgrade") as part:
            shutil.copy(real, part)  # with the permissions of the file
            stand = _upgrade_copy(part, path, version, progress)
            progress()  # the last chance to call it off
            keep_old_version(real, stand, backups or real.parent)
            if stamp_of(real) != stamp:
                raise DossierChangedError(f"{path} was changed by another program meanwhile")
    except DossierError as error:
        reason = f"{path} could not be brought up to date and is as it was: {error.reason}"
        raise type(error)(reason, error.faults) from error


def _join_log(path: Path, version: int) -> None:
    with explained(path):
        raw = open_file(path, Mode.WRITE)
    with closing(raw):
        inspect_schema(raw, path, version)
        with explained(path):
            join_log(raw)


def _upgrade_copy(part: Path, path: Path, version: int, progress: Report) -> Stand:
    """Migrate the copy `part` of the dossier at `path`, and check it; which dossier it is."""
    with explained(path):
        connection = connect(part, Mode.WRITE)
    try:
        migrate(connection, path, version, progress)
        progress()
        faults = structural_faults_of(connection, path)
        if faults:
            raise DamagedDossierError(f"{faults[0]}; open the last backup of it", faults)
        return read_stand(raw_connection(connection), path)
    finally:
        disconnect(connection)
