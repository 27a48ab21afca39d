"""How an edit comes together: a book as it will be, and the changes that lead there."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import Any, TypeVar

from app.domain.changes import RECORD_TYPES, Book, Edit, EditKind, Record, RecordChange
from app.domain.edit_subject import EditSubject
from app.domain.suggestions import quoted
from app.editing.errors import EditError
from app.editing.overlay import Overlay
from app.editing.touching import touched_actors

R = TypeVar("R", bound=Record)

TABLE_OF: dict[type[Any], str] = {kind: table for table, kind in RECORD_TYPES.items()}
SINGULAR = {
    "actors": "actor",
    "actor_names": "name",
    "memberships": "membership",
    "agreements": "agreement",
    "agreement_titles": "title",
    "party_statuses": "party status",
    "claims": "claim",
    "sources": "source",
    "excerpts": "excerpt",
    "evidence": "evidence",
    "withdrawals": "withdrawal",
    "places": "place",
    "views": "view",
}
"""What a record of each table is called in a message."""


class EditBuilder:
    """Collects what an edit does. The book stays as it is; look-ups see what was collected.

    A row that is changed several times is one change in the edit, and none if it ends as it
    was.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._overlay = Overlay(book)
        self._next: dict[str, int] = {}

    def at(self, kind: type[R], row: int) -> R:
        """The record in a row of the table of a kind; it must be there."""
        record = self._overlay.at(TABLE_OF[kind], row)
        assert isinstance(record, kind), f"{TABLE_OF[kind]} {row} is {record}"
        return record

    def rows(self, kind: type[R], column: str, key: Hashable) -> tuple[int, ...]:
        """The rows that have a value in a column, see :func:`~app.editing.look_ups.rows_with`."""
        return self._overlay.rows(TABLE_OF[kind], column, key)

    def row_of(self, kind: type[R], id_: str) -> int:
        """The row with an id.

        Raises
        ------
        EditError
            If there is none.
        """
        found = self.rows(kind, "id", id_)
        if not found:
            raise EditError(f"there is no {SINGULAR[TABLE_OF[kind]]} {quoted(id_)}")
        return found[0]

    def has(self, kind: type[R]) -> Callable[[str], bool]:
        """Whether an id is taken in the table of a kind."""
        return lambda id_: bool(self.rows(kind, "id", id_))

    def add(self, record: Record) -> int:
        """A new row after all others; its number."""
        table = TABLE_OF[type(record)]
        row = self._next.get(table, self._book.next_row(table))
        self._next[table] = row + 1
        self._overlay.set(table, row, record)
        return row

    def put(self, row: int, record: Record) -> None:
        """Another record in a row of its table."""
        self._overlay.set(TABLE_OF[type(record)], row, record)

    def remove(self, kind: type[R], row: int) -> None:
        """Take a row out."""
        self._overlay.set(TABLE_OF[kind], row, None)

    def edit(self, kind: EditKind, subject: EditSubject) -> Edit:
        """All of it as one edit; its subject with the actors it touches."""
        every = (
            RecordChange(table, row, self._book.record_at(table, row), self._overlay.at(table, row))
            for table, row in self._overlay
        )
        changes = tuple(each for each in every if each.before != each.after)
        actors = touched_actors(self._overlay, changes)
        return Edit(kind, replace(subject, actors=actors), changes)
