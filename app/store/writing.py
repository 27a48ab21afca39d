"""Changes of records as statements: what is removed first, then what changes, then what is new.

In this order no id stands twice on the way from one state to the next, even if records trade
theirs.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, insert, update

from app.domain.changes import Record, RecordChange
from app.store.codec import CODECS
from app.store.errors import DamagedDossierError, RejectedEditError
from app.store.schema import RECORDS
from app.store.text_index import add_words, remove_words

_Cells = dict[str, Any]
_Step = tuple[str, int, _Cells | None, _Cells | None]


def write_changes(connection: Connection, changes: Iterable[RecordChange]) -> None:
    """Carry out the changes of an edit within a transaction.

    Raises
    ------
    RejectedEditError
        If a value cannot be kept.
    DamagedDossierError
        If a row is not there that should be.
    """
    steps = [step for change in _net(changes) for step in _steps(change)]
    for table, row, before, after in steps:
        if before is not None and after is None:
            remove_words(connection, table, row, before)
            query = delete(RECORDS[table]).where(RECORDS[table].c.row == row)
            _expect_one(connection.execute(query).rowcount, table, row)
    for table, row, before, after in steps:
        if before is not None and after is not None:
            changed = {name: cell for name, cell in after.items() if before[name] != cell}
            if not changed:
                continue
            remove_words(connection, table, row, before)
            change = update(RECORDS[table]).where(RECORDS[table].c.row == row)
            _expect_one(connection.execute(change.values(changed)).rowcount, table, row)
            add_words(connection, table, row, after)
    for table, row, before, after in steps:
        if before is None and after is not None:
            connection.execute(insert(RECORDS[table]), after)
            add_words(connection, table, row, after)


def _net(changes: Iterable[RecordChange]) -> Iterable[RecordChange]:
    """What is left of several changes of the same row: its first state and its last."""
    first: dict[tuple[str, int], Record | None] = {}
    last: dict[tuple[str, int], Record | None] = {}
    for change in changes:
        key = change.table, change.row
        first.setdefault(key, change.before)
        last[key] = change.after
    for (table, row), after in last.items():
        before = first[table, row]
        if before != after:
            yield RecordChange(table, row, before, after)


def _steps(change: RecordChange) -> Iterable[_Step]:
    codec = CODECS[change.table]
    try:
        before, after = (
            None if record is None else codec.to_row(change.row, record)
            for record in (change.before, change.after)
        )
    except ValueError as error:
        raise RejectedEditError(f"the edit cannot be kept: {error}") from error
    if before is None or after is None or before.get("id") == after.get("id"):
        return [(change.table, change.row, before, after)]
    return [(change.table, change.row, before, None), (change.table, change.row, None, after)]


def _expect_one(n_rows: int, table: str, row: int) -> None:
    if n_rows != 1:
        raise DamagedDossierError(f"{table}:{row} is not in the file; close it and open it again")
