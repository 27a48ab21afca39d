"""From the tables of an older version to those of the next: one step, and one transaction, each.

A step works on a copy and is never changed once a version of the program had it; so it holds
its statements and what it reckons itself, and asks no table of the present schema.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from app.domain.progress import Report, unreported
from app.store.connection import raw_connection, transaction
from app.store.errors import DamagedDossierError, explained
from app.store.header import SCHEMA_VERSION
from app.store.inspection import inspect_schema, integrity_faults_of

Step = Callable[[Connection], None]
"""Changes tables and rows; ValueError, with the reason, if a row is not what it should be."""


def migrate(
    connection: Connection, path: Path, version: int, progress: Report = unreported
) -> None:
    """Bring a copy of the dossier at `path` from a version to this one, step by step.

    Raises
    ------
    DossierError
        If the copy is not what that version made, if it is damaged, or if a step fails.
    """
    raw = raw_connection(connection)
    inspect_schema(raw, path, version)
    with explained(path):
        faults = integrity_faults_of(raw, path)
    if faults:
        raise DamagedDossierError(
            f"{path} is damaged ({faults[0].reason}): open the last backup of it, or a copy",
            faults,
        )
    for older in range(version, SCHEMA_VERSION):
        progress()
        _take(STEPS[older], connection, path, older + 1)
    inspect_schema(raw, path)


def _take(step: Step, connection: Connection, path: Path, newer: int) -> None:
    try:
        with explained(path), transaction(connection):
            step(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {newer}")
    except ValueError as error:
        raise DamagedDossierError(
            f"{path} is damaged ({error}): open the last backup of it, or a copy"
        ) from error


def _describe_documents(connection: Connection) -> None:
    """Version 2: what is known of each text beside its words; and suggestions dismissed.

    When a text was kept is not known of those that are there: the day on which the dossier was
    begun stands for it. Texts go over one by one, so that the file does not grow by all of
    them; their rows keep their numbers, which the full-text index knows them by.
    """
    execute = connection.exec_driver_sql
    execute("ALTER TABLE documents RENAME TO documents_of_1")
    execute(
        "CREATE TABLE documents (row INTEGER NOT NULL, source TEXT NOT NULL, sha256 TEXT NOT NULL,"
        " origin TEXT, kept_at TEXT NOT NULL, n_characters INTEGER NOT NULL, text TEXT NOT NULL,"
        " PRIMARY KEY (row), UNIQUE (source)) STRICT"
    )
    begun_at = execute("SELECT value FROM meta WHERE key = 'created_at'").scalar_one_or_none()
    if begun_at is None:
        raise ValueError("meta: it does not say when it was begun")
    for (row,) in execute("SELECT row FROM documents_of_1 ORDER BY row").all():
        select = "SELECT source, text FROM documents_of_1 WHERE row = ?"
        source, text = execute(select, (row,)).one()
        if type(text) is not str:
            raise ValueError(f"documents:{row}: text: it is none")
        digest = hashlib.sha256(text.encode()).hexdigest()
        cells = (row, source, digest, begun_at, len(text), text)
        execute("INSERT INTO documents VALUES (?, ?, ?, NULL, ?, ?, ?)", cells)
        execute("DELETE FROM documents_of_1 WHERE row = ?", (row,))
    execute("DROP TABLE documents_of_1")
    execute("CREATE INDEX ix_documents_sha256 ON documents (sha256)")
    execute(
        "CREATE TABLE dismissals (row INTEGER NOT NULL, sha256 TEXT NOT NULL, start INTEGER NOT"
        ' NULL, "end" INTEGER NOT NULL, dismissed_at TEXT NOT NULL, PRIMARY KEY (row),'
        ' UNIQUE (sha256, start, "end")) STRICT'
    )


def _mark_claims(connection: Connection) -> None:
    """Version 3: claims have a marking, in the log too; and what is released in spite of one.

    The log keeps claims field by field, so each gets the new one, as empty as it was.
    """
    execute = connection.exec_driver_sql
    execute("ALTER TABLE claims ADD COLUMN marking TEXT")
    execute(
        "CREATE TABLE releases (number INTEGER NOT NULL, at TEXT NOT NULL, file TEXT NOT NULL,"
        " marking TEXT, required TEXT NOT NULL, records TEXT NOT NULL, reason TEXT NOT NULL,"
        " PRIMARY KEY (number)) STRICT"
    )
    for (number,) in execute("SELECT number FROM edits ORDER BY number").all():
        text = execute("SELECT changes FROM edits WHERE number = ?", (number,)).scalar_one()
        try:
            changes = json.loads(text)
            n_claims = sum(_mark_claim(change) for change in changes)
        except (TypeError, ValueError, RecursionError) as error:
            raise ValueError(f"edits:{number}: changes: {error}") from error
        if n_claims:
            text = json.dumps(changes, ensure_ascii=False, separators=(",", ":"))
            execute("UPDATE edits SET changes = ? WHERE number = ?", (text, number))


def _mark_claim(change: list[Any]) -> bool:
    """Give both sides of a logged change of a claim the new field; whether it was one."""
    table, _, before, after = change
    if table != "claims":
        return False
    for claim in (before, after):
        if claim is not None:
            claim["marking"] = None
    return True


STEPS: Mapping[int, Step] = {1: _describe_documents, 2: _mark_claims}
"""By version: the step from it to the next."""
