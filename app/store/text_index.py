"""The full-text indices of quotations, documents, names and titles.

The index of a table keeps no words of its own, only where they stand (FTS5, external
content); so it must be told the old words of a row before they change. Letters are found
with and without their marks.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from app.store.schema import INDEXED, text_index_of


def add_words(connection: Connection, table: str, row: int, cells: Mapping[str, Any]) -> None:
    """Let a row be found; `cells` are those it has now."""
    _tell(connection, table, row, cells, is_removal=False)


def remove_words(connection: Connection, table: str, row: int, cells: Mapping[str, Any]) -> None:
    """Let a row be found no more; `cells` are those it had."""
    _tell(connection, table, row, cells, is_removal=True)


def index_everything(connection: Connection) -> None:
    """Make all indices anew from their tables."""
    for table in INDEXED:
        name = text_index_of(table)
        connection.exec_driver_sql(f"INSERT INTO {name}({name}) VALUES ('rebuild')")  # noqa: S608 -- our own names


def unfit_indices(connection: Connection) -> list[str]:
    """The tables whose index is damaged. Asking counts as writing: ask a copy."""
    from sqlalchemy.exc import DatabaseError

    unfit = []
    for table in INDEXED:
        name = text_index_of(table)
        try:
            connection.exec_driver_sql(
                f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)"  # noqa: S608 -- our own names
            )
        except DatabaseError:
            unfit.append(table)
    return unfit


def _tell(
    connection: Connection, table: str, row: int, cells: Mapping[str, Any], *, is_removal: bool
) -> None:
    if table not in INDEXED:
        return
    name, columns = text_index_of(table), INDEXED[table]
    values = [row, *(cells[column] for column in columns)]
    names = ["rowid", *columns]
    if is_removal:
        names.insert(0, name)
        values.insert(0, "delete")
    marks = ", ".join("?" * len(values))
    connection.exec_driver_sql(
        f"INSERT INTO {name}({', '.join(names)}) VALUES ({marks})",  # noqa: S608 -- our own names
        tuple(values),
    )
