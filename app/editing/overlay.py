"""Rows laid over a book: as they would be, found by what they would have."""

from collections import defaultdict
from collections.abc import Hashable, Iterator

from app.domain.changes import Book, Record
from app.editing.look_ups import keys_of, rows_with

_Keyed = dict[Hashable, set[int]]


class Overlay:
    """Some rows of a book as they would be. Costs as much as there are of them."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._rows: dict[str, dict[int, Record | None]] = defaultdict(dict)
        self._columns: dict[str, dict[str, _Keyed]] = defaultdict(dict)
        self._order: dict[tuple[str, int], None] = {}

    def __iter__(self) -> Iterator[tuple[str, int]]:
        """The rows laid over, as (table, number), in the order in which they first were."""
        return iter(self._order)

    def set(self, table: str, row: int, record: Record | None) -> None:
        """Lay a record, or that there is none, over a row."""
        old = self._rows[table].get(row)
        self._rows[table][row] = record
        self._order[table, row] = None
        for column, keyed in self._columns[table].items():
            if old is not None:
                for key in keys_of(table, column, old):
                    keyed[key].discard(row)
            if record is not None:
                for key in keys_of(table, column, record):
                    keyed[key].add(row)

    def at(self, table: str, row: int) -> Record | None:
        """The record of a row as it would be; None if there would be none."""
        laid = self._rows[table]
        return laid[row] if row in laid else self.book.record_at(table, row)

    def rows(self, table: str, column: str, key: Hashable) -> tuple[int, ...]:
        """The rows that would have a value in a column, ascending."""
        laid = self._rows[table]
        found = {row for row in rows_with(self.book, table, column, key) if row not in laid}
        return tuple(sorted(found | self.laid_rows(table, column, key)))

    def laid_rows(self, table: str, column: str, key: Hashable) -> frozenset[int]:
        """Those of the rows laid over that would have a value in a column."""
        columns = self._columns[table]
        if column not in columns:
            columns[column] = self._keyed(table, column)
        return frozenset(columns[column].get(key, ()))

    def _keyed(self, table: str, column: str) -> _Keyed:
        keyed: _Keyed = defaultdict(set)
        for row, record in self._rows[table].items():
            if record is not None:
                for key in keys_of(table, column, record):
                    keyed[key].add(row)
        return keyed
