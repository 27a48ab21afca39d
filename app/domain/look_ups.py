"""Look-ups in a table, by id and by what several records have in common.

They are made of the columns and make a record when it is looked up. From one state of a dossier
to the next they are followed, which costs as much as the difference is large, and a copy.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import compress
from operator import attrgetter
from typing import Any, Generic, TypeVar

from app.domain.tables import column, items_of, reader

K = TypeVar("K")
R = TypeVar("R")

_PIECE = 2_000
"""Records put into a look-up at a time: about a millisecond."""


class ById(Mapping[K, R]):
    """The records of a table by their ids; of several with one id the last."""

    def __init__(self, records: Sequence[R]) -> None:
        self._read = reader(records)
        self._items: dict[K, Any] = dict(zip(column(records, "id"), items_of(records), strict=True))

    @staticmethod
    def in_pieces(records: Sequence[R]) -> "Iterator[ById[K, R] | None]":
        """Make the look-up a little at a time: nothing is told until it is done."""
        made: ById[K, R] = ById.__new__(ById)
        made._read, made._items = reader(records), {}
        ids, items = column(records, "id"), items_of(records)
        for start in range(0, len(ids), _PIECE):
            some = slice(start, start + _PIECE)
            made._items.update(zip(ids[some], items[some], strict=True))
            yield None
        yield made

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def __getitem__(self, key: K) -> R:
        item = self._items[key]
        return item if self._read is None else self._read(item)

    def followed(self, gone: Iterable[Any], come: Iterable[Any]) -> "ById[K, R]":
        """The look-up once some records are not there any more, and others are."""
        after: ById[K, R] = ById.__new__(ById)
        after._read, after._items = self._read, dict(self._items)
        for record in gone:
            del after._items[record.id]
        after._items.update((record.id, record) for record in come)
        return after


class Groups(Mapping[K, tuple[R, ...]], Generic[K, R]):
    """The records of a table by what they have in some fields, in the order of the table."""

    def __init__(self, records: Sequence[R], *names: str) -> None:
        self._read = reader(records)
        self._names = names
        self._key: Callable[[Any], Any] = attrgetter(*names)
        keys, items = self._keys_in(records), items_of(records)
        # Most have one member: these are noted at one go, and only the others are gathered.
        self._groups: dict[K, Any] = dict(zip(keys, zip(items, strict=True), strict=True))
        if len(self._groups) < len(keys):
            counts = Counter(keys)
            gathered: dict[K, list[Any]] = defaultdict(list)
            for group, item in zip(keys, items, strict=True):
                if counts[group] > 1:
                    gathered[group].append(item)
            self._groups.update((group, tuple(members)) for group, members in gathered.items())

    @staticmethod
    def in_pieces(records: Sequence[R], *names: str) -> "Iterator[Groups[K, R] | None]":
        """Make the look-up a little at a time: nothing is told until it is done."""
        made: Groups[K, R] = Groups.__new__(Groups)
        made._read, made._names, made._key = reader(records), names, attrgetter(*names)
        groups = made._groups = {}
        columns, items = [column(records, name) for name in names], items_of(records)
        for start in range(0, len(items), _PIECE):
            some = slice(start, start + _PIECE)
            cells = [cells[some] for cells in columns]
            keys: Iterable[Any] = zip(*cells, strict=True) if len(cells) > 1 else cells[0]
            for key, item in zip(keys, items[some], strict=True):
                groups[key] = (*groups.get(key, ()), item)
            yield None
        yield made

    def __len__(self) -> int:
        return len(self._groups)

    def __iter__(self) -> Iterator[K]:
        return iter(self._groups)

    def __contains__(self, key: object) -> bool:
        return key in self._groups

    def __getitem__(self, key: K) -> tuple[R, ...]:
        return self._members(self._groups[key])

    def followed(
        self, records: Sequence[R], gone: Sequence[R], come: Sequence[R], *, is_at_end: bool
    ) -> "Groups[K, R]":
        """The look-up in another state of the table.

        Parameters
        ----------
        records
            The table then.
        gone, come
            Which of its records are not there any more, and which are new.
        is_at_end
            Whether the new ones stand behind all others.
        """
        after: Groups[K, R] = Groups.__new__(Groups)
        after._read, after._names, after._key = self._read, self._names, self._key
        after._groups = groups = dict(self._groups)
        leaving, joining = self._by_key(gone), self._by_key(come)
        for group, records_gone in leaving.items():
            ids = set(map(id, records_gone))
            groups[group] = tuple(e for e in self._members(groups[group]) if id(e) not in ids)
        if is_at_end:
            for group, records_come in joining.items():
                groups[group] = (*groups.get(group, ()), *records_come)
        elif joining:
            # Where in their groups they belong, only the whole table tells.
            groups.update(dict.fromkeys(joining, ()))
            keys, read = self._keys_in(records), reader(records)
            of_them = zip(keys, items_of(records), strict=True)
            for group, item in compress(of_them, map(joining.__contains__, keys)):
                groups[group] = (*groups[group], item if read is None else read(item))
        for group in leaving:
            if not groups[group]:
                del groups[group]
        return after

    def _members(self, items: tuple[Any, ...]) -> tuple[R, ...]:
        return items if self._read is None else tuple(map(self._read, items))

    def _keys_in(self, records: Sequence[R]) -> Sequence[K]:
        columns: list[Sequence[Any]] = [column(records, name) for name in self._names]
        keys: Sequence[Any] = list(zip(*columns, strict=True))
        return keys if len(columns) > 1 else columns[0]

    def _by_key(self, records: Iterable[R]) -> dict[K, list[R]]:
        groups: dict[K, list[R]] = defaultdict(list)
        for record in records:
            groups[self._key(record)].append(record)
        return groups
