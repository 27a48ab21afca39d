"""Who has a dossier open: a lock of the operating system that goes with its process.

The lock is held on a file beside the dossier; a second one says who holds it since when, as
on some systems what is locked cannot be read. Both are removed on closing. After a crash
they may stay: what is not locked is free, whatever they say.
"""

import json
import os
import platform
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from app.domain.faults import DossierError

_LONGEST = 4_096


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the dossier open: since when, the number of the process, and the machine."""

    since: datetime
    process: int
    host: str


def refuse_held(path: Path) -> None:
    """Leave a dossier alone that somebody has open: they would go on in what is there no more.

    Raises
    ------
    DossierError
        If somebody has it.
    """
    if DossierLock(path).is_held():
        raise DossierError(f"{path} is open in another window: choose another name")


class DossierLock:
    """The right to write one dossier, of one window at a time."""

    def __init__(self, path: Path) -> None:
        self._lock_path = path.with_name(path.name + ".lock")
        self._holder_path = path.with_name(path.name + ".holder")
        self._lock = FileLock(self._lock_path, timeout=0, thread_local=False)

    def acquire(self, now: datetime) -> bool:
        """Take it; False if somebody else has it.

        Raises
        ------
        OSError
            If no file can be made beside the dossier.
        """
        try:
            self._lock.acquire()
        except Timeout:
            return False
        holder = {"since": now.isoformat(), "process": os.getpid(), "host": platform.node()}
        try:
            self._holder_path.write_text(json.dumps(holder), encoding="utf-8")
        except OSError:
            self.release()
            raise
        return True

    def holder(self) -> Holder | None:
        """Who has it, as far as they said so."""
        try:
            with self._holder_path.open(encoding="utf-8") as file:
                said = json.loads(file.read(_LONGEST))
            since = datetime.fromisoformat(said["since"])
            return Holder(since, int(said["process"]), str(said["host"])[:100])
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def is_held(self) -> bool:
        """Whether somebody has it; nothing is left beside a dossier that is free."""
        if not self._lock_path.exists():
            return False
        try:
            self._lock.acquire()
        except (Timeout, OSError):
            return True
        self.release()
        return False

    def release(self) -> None:
        """Let others have it. The files go first: whoever comes then makes new ones."""
        with suppress(OSError):
            self._holder_path.unlink()
        with suppress(OSError):
            self._lock_path.unlink()
        self._lock.release()
