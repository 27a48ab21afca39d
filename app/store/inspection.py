"""Whether a file is what it claims to be, asked before anything in it is relied on."""

import sqlite3
from pathlib import Path

from app.domain.faults import Fault
from app.store.errors import DamagedDossierError, explained
from app.store.header import SCHEMA_VERSION
from app.store.schemas import expected_schema, schema_of

_MOST_FAULTS = 100
"""Faults of the file itself that are listed."""


def inspect_schema(raw: sqlite3.Connection, path: Path, version: int = SCHEMA_VERSION) -> None:
    """Refuse a file that holds anything but the tables and indices of its version.

    Raises
    ------
    DamagedDossierError
        If something is missing, other than ours, or there in addition, as a view or trigger;
        or if a log beside the file says that it is of another version.
    """
    with explained(path):
        said = raw.execute("PRAGMA user_version").fetchone()[0]
        found, expected = schema_of(raw), expected_schema(version)
    if said != version:
        raise DamagedDossierError(
            f"{path} is not opened: it has version {version}, by the log beside it {said};"
            " open the last backup of it"
        )
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


def integrity_faults_of(raw: sqlite3.Connection, path: Path) -> list[Fault]:
    """What SQLite finds wrong with the pages, rows and indices of a file."""
    found = raw.execute(f"PRAGMA integrity_check({_MOST_FAULTS})")
    return [
        Fault(path.name, None, " ".join(str(message).split()))
        for (message,) in found.fetchall()
        if message != "ok"
    ]


def _rank(key: tuple[str, str]) -> tuple[bool, str, str]:
    return key[0] == "index", *key
