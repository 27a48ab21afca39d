"""The log of edits in the file: what was done, when, and the records before and after."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, select, update

from app.domain.changes import Edit, RecordChange
from app.domain.edit_log import EditState, LoggedEdit
from app.domain.faults import DossierError, Fault
from app.store.codec import CODECS
from app.store.errors import RejectedEditError
from app.store.schema import EDITS
from app.store.subject_codec import write_subject
from app.store.value_codecs import read_json, write_json


def read_changes(connection: Connection, path: Path, number: int) -> tuple[RecordChange, ...]:
    """What an edit changed.

    Raises
    ------
    KeyError
        If there is no such edit.
    DossierError
        If it cannot be read.
    """
    query = select(EDITS.c.changes).where(EDITS.c.number == number)
    text = connection.execute(query).scalar_one_or_none()
    if text is None:
        raise KeyError(number)
    try:
        return tuple(map(_change, _list(read_json(text))))
    except (TypeError, ValueError) as error:
        fault = Fault("edits", number, f"changes: {error}")
        raise DossierError(f"{path}: edit {number} cannot be read", [fault]) from error


def append_edit(connection: Connection, logged: LoggedEdit, edit: Edit) -> None:
    """Write down an edit.

    Raises
    ------
    RejectedEditError
        If a value in it cannot be kept.
    """
    try:
        changes = [_json_of(change) for change in edit.changes]
    except ValueError as error:
        raise RejectedEditError(f"the edit cannot be kept: {error}") from error
    cells = {
        "number": logged.number,
        "at": logged.at.isoformat(),
        "kind": logged.kind.value,
        "subject": write_subject(logged.subject),
        "tables": write_json(sorted(logged.tables)),
        "state": logged.state.value,
        "changes": write_json(changes),
    }
    connection.execute(insert(EDITS), cells)


def set_state(connection: Connection, number: int, state: EditState) -> None:
    """Say of an edit that it holds, or was taken back."""
    query = update(EDITS).where(EDITS.c.number == number)
    connection.execute(query.values(state=state.value))


def drop_undone(connection: Connection) -> None:
    """Say of all edits that were taken back that they cannot be done again."""
    query = update(EDITS).where(EDITS.c.state == EditState.UNDONE.value)
    connection.execute(query.values(state=EditState.DROPPED.value))


def _json_of(change: RecordChange) -> list[Any]:
    codec = CODECS[change.table]
    sides = (
        None if record is None else codec.to_json(record)
        for record in (change.before, change.after)
    )
    return [change.table, change.row, *sides]


def _change(value: Any) -> RecordChange:
    table, row, before, after = _list(value)
    if type(row) is not int or table not in CODECS or before == after:
        raise ValueError("no change of a record")
    codec = CODECS[table]
    return RecordChange(
        table,
        row,
        None if before is None else codec.from_json(before),
        None if after is None else codec.from_json(after),
    )


def _list(value: Any) -> Sequence[Any]:
    if type(value) is not list:
        raise ValueError("no list of changes")
    return value
