"""A table of records that is read in columns, and makes a record when somebody asks for it.

A dossier may hold hundreds of thousands of records. To show a map, a few facts are wanted of
each and hardly any record whole; made before anything is seen, they take longer than what is
wanted of them. So a table out of a file holds what the file holds, the columns, of which every
cell was checked when it was read, and makes of them what is asked for: one record, or, for
whoever goes through them, all at one go. What was made is kept, so that a record is the same
object whenever it is asked for, and in every state of a dossier in which it stands.

A tuple of records is as good a table. What an edit makes of the one or the other is found by
its *items*: an item is a record, or stands for one that is not made yet.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import compress, count, repeat
from operator import attrgetter, is_not
from threading import Lock
from typing import Any, Generic, TypeVar, overload
from weakref import ref

R = TypeVar("R")

MakeAll = Callable[[Sequence[Sequence[Any]]], list[R]]
"""Makes records of the values of their fields, one column for each field in order."""


_OTHERS = -1
_Runs = list[tuple[int, int]]
"""Rows that follow each other: the first, and how many; `_OTHERS` for as many records added."""

_Splice = tuple["ref[Any]", int, int]

_FEW = 4
"""Who goes through less than one in so many has these made alone, who does through more all."""


class _Rows(Generic[R]):
    """The columns of some rows, and the records made of them so far, one for each row."""

    def __init__(
        self,
        make: Callable[..., R],
        make_all: MakeAll[R],
        columns: Mapping[str, Sequence[Any]],
    ) -> None:
        self.n_rows = len(next(iter(columns.values())))
        self._make = make
        self._make_all = make_all
        self._columns = columns
        self._made: dict[int, R] = {}
        self._all: list[R] | None = None
        self._lock = Lock()

    def record(self, row: int) -> R:
        found = self._made.get(row) if self._all is None else self._all[row]
        return self._make_one(row) if found is None else found

    def records(self) -> list[R]:
        """All of them. The columns go, as the records hold the same."""
        with self._lock:
            if self._all is None:
                made = self._make_all(list(self._columns.values()))
                for row, record in self._made.items():
                    made[row] = record
                self._all, self._columns = made, {}
        return self._all

    def column(self, name: str) -> Sequence[Any]:
        with self._lock:
            if self._all is None:
                return self._columns[name]
        return list(map(attrgetter(name), self._all))

    def _make_one(self, row: int) -> R:
        # Whoever asks first, in whichever thread, makes the one that all others get.
        with self._lock:
            if self._all is not None:
                return self._all[row]
            if row not in self._made:
                self._made[row] = self._make(*[cells[row] for cells in self._columns.values()])
            return self._made[row]


class Table(Sequence[R]):
    """Records, in columns until they are asked for; equal to a tuple of them.

    Nothing in it is ever changed.

    Parameters
    ----------
    make, make_all
        What makes a record, of the values of its fields, and what makes all at one go.
    columns
        By field, in the order of the fields, at least one, and of equal length.
    """

    def __init__(
        self,
        make: Callable[..., R],
        make_all: MakeAll[R],
        columns: Mapping[str, Sequence[Any]],
    ) -> None:
        self._rows: _Rows[R] = _Rows(make, make_all, columns)
        # Numbers of rows stand for their records; records that were added, for themselves.
        self._items: Sequence[int | R] = range(self._rows.n_rows)
        self._are_all_rows = True
        self._runs: _Runs | None = [(0, self._rows.n_rows)]
        self._splice: _Splice | None = None

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> R: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[R, ...]: ...

    def __getitem__(self, index: int | slice) -> R | tuple[R, ...]:
        if isinstance(index, slice):
            return tuple(map(self.record_of, self._items[index]))
        return self.record_of(self._items[index])

    def __iter__(self) -> Iterator[R]:
        if len(self._items) * _FEW < self._rows.n_rows:
            return map(self.record_of, self._items)
        records = self._rows.records()
        if self._are_all_rows:
            return iter(records)
        return iter([records[item] if isinstance(item, int) else item for item in self._items])

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Table | tuple):
            return self is other or (len(self) == len(other) and tuple(self) == tuple(other))
        return NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"<Table of {len(self):,}>"

    @property
    def items(self) -> Sequence[int | R]:
        """What stands for each record: of tables made one of the other, the same for the same."""
        if isinstance(self._items, range):
            # Numbers made once are the same objects in every table that is made of this one.
            self._items = list(self._items)
        return self._items

    def record_of(self, item: int | R) -> R:
        """The record for which an item stands."""
        return self._rows.record(item) if isinstance(item, int) else item

    def with_items(self, items: Sequence[int | R]) -> "Table[R]":
        """A table of what some items stand for: items of this table, and records."""
        table: Table[R] = Table.__new__(Table)
        table._rows, table._items, table._are_all_rows = self._rows, items, False
        table._runs = table._splice = None
        return table

    def spliced(self, items: Sequence[int | R], start: int, n_behind: int) -> "Table[R]":
        """A table of some items, of which all before `start` and `n_behind` at the end are its own.

        What is asked of it in columns is copied from those of this table, run by run.
        """
        table = self.with_items(items)
        table._splice = ref(self), start, n_behind
        if self._runs is not None:
            come = _runs_of(items[start : len(items) - n_behind])
            behind = _cut(self._runs, len(self) - n_behind, len(self))
            table._runs = [*_cut(self._runs, 0, start), *come, *behind]
        return table

    def splice_from(self, before: object) -> tuple[int, int] | None:
        """How many records at the start and at the end are those of the table before this one.

        None if this was not made of that by :meth:`spliced`.
        """
        if self._splice is None or self._splice[0]() is not before:
            return None
        return self._splice[1:]

    def is_kin(self, other: object) -> bool:
        """Whether one of both was made of the other, so that their items can be compared."""
        return isinstance(other, Table) and self._rows is other._rows

    def column(self, name: str) -> Sequence[Any]:
        """What each record has in a field."""
        if self._are_all_rows:
            return self._rows.column(name)
        column, own = self._rows.column(name), attrgetter(name)
        if self._runs is not None:
            return self._column_by_runs(column, own)
        # Of very many few are others: these alone are looked at one by one.
        are_others = map(is_not, map(type, self._items), repeat(int))
        others = list(compress(count(), are_others))
        if len(others) * _FEW > len(self._items):
            return [column[item] if isinstance(item, int) else own(item) for item in self._items]
        numbers: list[Any] = list(self._items)
        for place in others:
            numbers[place] = 0
        cells = list(map(column.__getitem__, numbers))
        for place in others:
            cells[place] = own(self._items[place])
        return cells

    def _column_by_runs(self, column: Sequence[Any], own: Callable[[Any], Any]) -> Sequence[Any]:
        cells: list[Any] = []
        for first, n_records in self._runs or ():
            if first == _OTHERS:
                start = len(cells)
                cells.extend(map(own, self._items[start : start + n_records]))
            else:
                cells.extend(column[first : first + n_records])
        return cells


def _runs_of(items: Sequence[Any]) -> _Runs:
    """The runs of some items, few as a rule."""
    runs: _Runs = []
    for item in items:
        first, n_records = runs[-1] if runs else (_OTHERS, 0)
        if not isinstance(item, int):
            goes_on, begins = first == _OTHERS, _OTHERS
        else:
            goes_on, begins = first != _OTHERS and item == first + n_records, item
        if goes_on and runs:
            runs[-1] = first, n_records + 1
        else:
            runs.append((begins, 1))
    return runs


def _cut(runs: _Runs, start: int, end: int) -> _Runs:
    """The runs of the records from one place to before another."""
    found: _Runs = []
    place = 0
    for first, n_records in runs:
        low, high = max(start, place), min(end, place + n_records)
        if low < high:
            found.append((first if first == _OTHERS else first + low - place, high - low))
        place += n_records
    return found


def column(records: Sequence[Any], name: str) -> Sequence[Any]:
    """What each of some records has in a field; none is made for it."""
    if isinstance(records, Table):
        return records.column(name)
    return list(map(attrgetter(name), records))


def items_of(records: Sequence[R]) -> Sequence[Any]:
    """What stands for each of some records; see :attr:`Table.items`."""
    return records.items if isinstance(records, Table) else records


def reader(records: Sequence[R]) -> Callable[[Any], R] | None:
    """What gives the record for which an item of a table stands; None if items are records."""
    return records.record_of if isinstance(records, Table) else None


def with_items(records: Sequence[R], items: Sequence[Any]) -> Sequence[R]:
    """The table that some records become when other items stand in it."""
    return records.with_items(items) if isinstance(records, Table) else tuple(items)


def spliced(records: Sequence[R], items: Sequence[Any], start: int, n_behind: int) -> Sequence[R]:
    """The table that some records become when some between start and end are others.

    See :meth:`Table.spliced`.
    """
    if isinstance(records, Table):
        return records.spliced(items, start, n_behind)
    return tuple(items)


def kept(records: Sequence[R], keep: Iterable[object]) -> Sequence[R]:
    """Those of some records that are to be kept; none is made for it."""
    return with_items(records, list(compress(items_of(records), keep)))
