"""Getting hold of a dossier file: for writing where nobody else has it, else for reading."""

import os
from datetime import datetime
from pathlib import Path

from app.domain.progress import Report, unreported
from app.store.contents import read_stand
from app.store.driver import Link, Mode, open_file, write_ahead
from app.store.errors import ReadOnlyDossierError, explained
from app.store.header import SCHEMA_VERSION, inspect_header
from app.store.hold import Hold
from app.store.inspection import inspect_schema
from app.store.lock import DossierLock, Holder
from app.store.snapshot import open_snapshot, stamp_of
from app.store.state import State


def take_hold(
    path: Path, now: datetime, backups: Path | None, progress: Report = unreported
) -> tuple[Hold, State]:
    """Hold the dossier at `path` open; what is in it.

    It is inspected and read before anything is written, a lock beside it included. The backup
    is made in a thread beside: see :meth:`Hold.back_up`.

    Raises
    ------
    DossierError
        If it is no dossier, damaged, newer, or cannot be read; or if it is of an older version
        and could not be brought up to date.
    Cancelled
        If `progress` says so: nobody holds it. What was brought up to date before stays so.
    """
    snapshot = open_snapshot(path, progress=progress)
    try:
        state = State.read(snapshot.link.raw, path, progress)
    finally:
        snapshot.close()
    lock = DossierLock(path)
    try:
        is_ours = lock.acquire(now)
    except OSError:
        return _hold_for_reading(path, None, progress)
    if not is_ours:
        return _hold_for_reading(path, lock.holder(), progress)
    try:
        if not os.access(path, os.W_OK):
            raise ReadOnlyDossierError(f"{path} cannot be written")
        if inspect_header(path).version != SCHEMA_VERSION:
            from app.store.upgrading import upgrade_file

            upgrade_file(path, backups, progress)
        is_current = stamp_of(path) == snapshot.stamp
        hold, state = _hold_for_writing(path, lock, state if is_current else None, progress)
    except ReadOnlyDossierError:
        lock.release()
        return _hold_for_reading(path, None, progress)
    except BaseException:
        lock.release()
        raise
    try:
        progress()
        if backups is not None:
            hold.back_up(backups, now)
    except BaseException:
        hold.let_go()
        raise
    return hold, state


def _hold_for_writing(
    path: Path, lock: DossierLock, state: State | None, progress: Report
) -> tuple[Hold, State]:
    """Open the file itself; `state` is what is in it, None if that has to be read again."""
    with explained(path):
        raw = open_file(path, Mode.WRITE)
    try:
        inspect_schema(raw, path)
        with explained(path):
            write_ahead(raw)
            if state is None or read_stand(raw, path) != state.stand:
                state = State.read(raw, path, progress)
            return Hold(path, Link(raw), state.stand, lock), state
    except BaseException:
        raw.close()
        raise


def _hold_for_reading(path: Path, holder: Holder | None, progress: Report) -> tuple[Hold, State]:
    snapshot = open_snapshot(path, lasting=True, progress=progress)
    try:
        state = State.read(snapshot.link.raw, path, progress)
        return Hold(path, snapshot.link, state.stand, snapshot, holder), state
    except BaseException:
        snapshot.close()
        raise
