"""Copies kept of a dossier from each time it was opened: the last ten, and one a day.

Their order is that of their numbers, never that of the clock: a clock that jumps makes odd
dates in names, but no backup goes before its turn.
"""

import filecmp
import hashlib
import re
import shutil
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from pathlib import Path

from app.domain.faults import DossierError
from app.domain.progress import Report, unreported
from app.store.contents import Stand
from app.store.copies import write_copy
from app.store.header import SCHEMA_VERSION
from app.store.placing import placed

N_LATEST = 10
"""Backups kept whenever they were made."""

N_DAYS = 30
"""Days of which the last backup is kept: the last days on which there was one."""

_NAME = re.compile(r"(.*-[0-9a-f]{12})-(\d{6,})-(\d{4}-\d\d-\d\d)-(\d+)\.dossier", re.ASCII)
_LONGEST_STEM = 60


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: of which dossier, the how manieth, from which day, after how many writes."""

    series: str
    number: int
    day: date
    n_writes: int

    @property
    def name(self) -> str:
        """Its file's name."""
        return f"{self.series}-{self.number:06d}-{self.day.isoformat()}-{self.n_writes}.dossier"

    @staticmethod
    def of(name: str) -> "Backup | None":
        """The backup with a file name; None if it is the name of something else."""
        found = _NAME.fullmatch(name)
        if found is None:
            return None
        try:
            return Backup(found[1], int(found[2]), date.fromisoformat(found[3]), int(found[4]))
        except ValueError:
            return None


def superfluous(backups: Iterable[Backup]) -> list[Backup]:
    """Which backups of one dossier can go, oldest first."""
    newest_first = sorted(backups, key=lambda backup: backup.number, reverse=True)
    kept = set(newest_first[:N_LATEST])
    days: dict[date, Backup] = {}
    for backup in newest_first:
        days.setdefault(backup.day, backup)
    kept.update(list(days.values())[:N_DAYS])
    return [backup for backup in reversed(newest_first) if backup not in kept]


def back_up(
    raw: sqlite3.Connection,
    path: Path,
    stand: Stand,
    folder: Path,
    now: datetime,
    progress: Report = unreported,
) -> str | None:
    """Keep a copy of the dossier at `path`, unless the last one is of the same state.

    Returns
    -------
    str or None
        Why it could not be kept, in one line; None if it was, or was there already. The
        dossier can be worked on all the same.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        series = _series(path, stand)
        known = [
            backup
            for entry in folder.iterdir()
            if (backup := Backup.of(entry.name)) is not None and backup.series == series
        ]
        last = max(known, key=lambda backup: backup.number, default=None)
        if last is not None and last.n_writes == stand.n_writes:
            return None
        number = 1 if last is None else last.number + 1
        new = Backup(series, number, now.date(), stand.n_writes)
        write_copy(raw, folder / new.name, may_replace=False, progress=progress)
        for backup in superfluous([*known, new]):
            (folder / backup.name).unlink(missing_ok=True)
    except DossierError as error:
        return f"no backup was made: {error.reason}"
    except OSError as error:
        return f"no backup was made in {folder}: {error.strerror or error}"
    return None


def keep_old_version(path: Path, stand: Stand, folder: Path) -> None:
    """Keep the file at `path` as it is, before it gets the tables of this version.

    Its name says so; it is none of the backups that make room for later ones, and stays until
    a person removes it. If the same bytes were kept before, they are enough. The caller holds
    the lock of the dossier: nobody else writes to the names of its backups.

    Raises
    ------
    DossierError
        If it cannot be kept.
    """
    stem = f"{_series(path, stand)}-before-version-{SCHEMA_VERSION}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in count(1):
            kept = folder / (f"{stem}.dossier" if number == 1 else f"{stem}-{number}.dossier")
            if not kept.exists():
                break
            if filecmp.cmp(path, kept, shallow=False):
                return
        with placed(kept, may_replace=True, mark="upgrade") as part:
            shutil.copyfile(path, part)
    except OSError as error:
        raise DossierError(
            f"no backup can be made in {folder}: {error.strerror or error}"
        ) from error


def _series(path: Path, stand: Stand) -> str:
    """What the names of one dossier's backups begin with; others of its name have another."""
    key = f"{path.absolute()}\0{stand.identity}"
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    stem = re.sub(r"[^\w.-]+", "_", path.stem)[:_LONGEST_STEM]
    return f"{stem}-{digest}"
