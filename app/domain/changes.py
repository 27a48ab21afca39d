"""Changes of records: what an edit consists of, and a dossier that can be changed by them.

Rows are numbered and keep their numbers, so that a record that was taken out and is put back
stands where it stood, and records without an id of their own can be told apart.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeAlias

from app.domain.dossier import Dossier
from app.domain.edit_subject import EditSubject
from app.domain.records import (
    Actor,
    ActorName,
    Agreement,
    AgreementTitle,
    Claim,
    Evidence,
    Excerpt,
    Membership,
    PartyStatus,
    Source,
    Withdrawal,
)
from app.domain.tables import column, items_of, reader, spliced
from app.domain.workspace import Place, View

Record: TypeAlias = (
    Actor
    | ActorName
    | Membership
    | Agreement
    | AgreementTitle
    | PartyStatus
    | Claim
    | Source
    | Excerpt
    | Evidence
    | Withdrawal
    | Place
    | View
)

RECORD_TYPES: Mapping[str, type[Any]] = {
    "actors": Actor,
    "actor_names": ActorName,
    "memberships": Membership,
    "agreements": Agreement,
    "agreement_titles": AgreementTitle,
    "party_statuses": PartyStatus,
    "claims": Claim,
    "sources": Source,
    "excerpts": Excerpt,
    "evidence": Evidence,
    "withdrawals": Withdrawal,
    "places": Place,
    "views": View,
}
"""The tables of a dossier that edits change, and what their rows are."""


class EditKind(StrEnum):
    """What an edit does; with its subject that is its label."""

    ADD = "add"
    CHANGE = "change"
    WITHDRAW = "withdraw"
    RESTORE = "restore"
    REMOVE = "remove"
    MERGE = "merge"
    COMBINE = "combine"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One row before and after; ``None`` where it is not there. Never both."""

    table: str
    row: int
    before: Record | None
    after: Record | None

    def inverted(self) -> "RecordChange":
        """What takes it back."""
        return RecordChange(self.table, self.row, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """One undoable act: all of its changes or none. With its kind the subject is its label."""

    kind: EditKind
    subject: EditSubject
    changes: tuple[RecordChange, ...]

    @property
    def tables(self) -> frozenset[str]:
        """Which tables it changes: who shows nothing of them need not look."""
        return frozenset(change.table for change in self.changes)

    def inverted(self) -> "Edit":
        """What takes it back, last change first."""
        undone = tuple(change.inverted() for change in reversed(self.changes))
        return replace(self, changes=undone)


class StaleChangeError(Exception):
    """A change does not fit the row it is made for: it was made for another state."""


@dataclass(frozen=True)
class Book:
    """A dossier with numbered rows, which edits lead to another one.

    `numbers` gives, for each table, the number of each of its records, ascending, in the
    order of the dossier.
    """

    dossier: Dossier
    numbers: Mapping[str, tuple[int, ...]]

    @staticmethod
    def of(dossier: Dossier) -> "Book":
        """Rows numbered from 1 in the order of the dossier."""
        tables = RECORD_TYPES
        return Book(
            dossier, {name: tuple(range(1, len(getattr(dossier, name)) + 1)) for name in tables}
        )

    def record_at(self, table: str, row: int) -> Record | None:
        """The record of a row; None if there is none."""
        numbers = self.numbers[table]
        place = bisect_left(numbers, row)
        if place == len(numbers) or numbers[place] != row:
            return None
        record: Record = getattr(self.dossier, table)[place]
        return record

    def row_of(self, table: str, id_: str) -> int:
        """The number of the row with an id.

        Raises
        ------
        KeyError
            If there is none.
        """
        if table not in self._rows_by_id:
            ids = column(getattr(self.dossier, table), "id")
            self._rows_by_id[table] = dict(zip(ids, self.numbers[table], strict=True))
        return self._rows_by_id[table][id_]

    def next_row(self, table: str) -> int:
        """A number that comes after all others of the table."""
        numbers = self.numbers[table]
        return numbers[-1] + 1 if numbers else 1

    def changed(self, changes: Iterable[RecordChange]) -> "Book":
        """The book after some changes, in their order; this one stays as it is.

        Raises
        ------
        StaleChangeError
            If a row is not as a change says that it was before.
        """
        by_table: dict[str, list[RecordChange]] = defaultdict(list)
        for change in changes:
            by_table[change.table].append(change)
        tables: dict[str, Sequence[Record]] = {}
        numbers = dict(self.numbers)
        for table, of_table in by_table.items():
            # Lists are copied in one go; of the rows only those that change are looked at.
            records: Sequence[Record] = getattr(self.dossier, table)
            rows, items = list(self.numbers[table]), list(items_of(records))
            start, n_behind = len(items), len(items)
            for change in of_table:
                place = _apply(rows, items, change, reader(records))
                start = min(start, place)
                n_behind = min(n_behind, len(items) - place - (change.after is not None))
            numbers[table] = tuple(rows)
            tables[table] = spliced(records, items, start, n_behind)
        changed: dict[str, Any] = dict(tables)
        after = Book(replace(self.dossier, **changed), numbers)
        same = {table: rows for table, rows in self._rows_by_id.items() if table not in tables}
        after._rows_by_id.update(same)
        return after

    @cached_property
    def _rows_by_id(self) -> dict[str, dict[str, int]]:
        """The rows by id of the tables that were asked for."""
        return {}


def _apply(
    rows: list[int],
    items: list[Any],
    change: RecordChange,
    read: Callable[[Any], Record] | None,
) -> int:
    """Carry out one change, in place, of rows (ascending) and what stands for their records.

    The answer is its place among them.
    """
    place = bisect_left(rows, change.row)
    is_there = place < len(rows) and rows[place] == change.row
    before = items[place] if is_there else None
    if before is not None and read is not None:
        before = read(before)
    if before != change.before or change.before == change.after:
        raise StaleChangeError(f"{change.table}, row {change.row}")
    if change.after is None:
        del rows[place], items[place]
    elif is_there:
        items[place] = change.after
    else:
        rows.insert(place, change.row)
        items.insert(place, change.after)
    return place
