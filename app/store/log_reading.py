"""The log of edits as it is read on opening: what was done, when, and whether it holds."""

import sqlite3
from datetime import datetime
from pathlib import Path

from app.domain.changes import EditKind
from app.domain.edit_log import EditState, LoggedEdit
from app.store.list_reading import read_list
from app.store.subject_codec import read_subject
from app.store.value_codecs import TEXTS

_LABELS = "SELECT number, at, kind, subject, tables, state FROM edits ORDER BY number"


def read_log(raw: sqlite3.Connection, path: Path) -> tuple[LoggedEdit, ...]:
    """All edits, oldest first, without their changes.

    Raises
    ------
    DossierError
        With a fault for each that cannot be read.
    """
    reason = f"{path} cannot be opened: faults in its log of edits"
    return read_list(raw, "edits", _LABELS, _logged, reason)


def _logged(number: int, at: str, kind: str, subject: str, tables: str, state: str) -> LoggedEdit:
    instant = datetime.fromisoformat(at)
    if instant.tzinfo is None:
        raise ValueError("at: it has no time zone")
    return LoggedEdit(
        number,
        instant,
        EditKind(kind),
        read_subject(subject),
        frozenset(TEXTS.from_cell(tables)),
        EditState(state),
    )
