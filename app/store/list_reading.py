"""Reads a list that is kept in a table row by row, and gathers what is wrong with it."""

import sqlite3
from collections.abc import Callable
from typing import TypeVar

from app.domain.faults import DossierError, Fault

T = TypeVar("T")


def read_list(
    raw: sqlite3.Connection, table: str, query: str, read: Callable[..., T], reason: str
) -> tuple[T, ...]:
    """What `read` makes of the cells of each row that a query finds in a table.

    The first cell says which row it is; `read` raises ValueError if they say nothing.

    Raises
    ------
    DossierError
        For the `reason` given, with a fault for each row that cannot be read.
    """
    found: list[T] = []
    faults: list[Fault] = []
    for cells in raw.execute(query):
        try:
            found.append(read(*cells))
        except ValueError as error:
            faults.append(Fault(table, cells[0], str(error)))
    if faults:
        raise DossierError(reason, faults)
    return tuple(found)
