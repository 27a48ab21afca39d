"""From an id to the rows that have it and to those that name it.

A look-up is made when it is first wanted and kept beside its book, as the book's own look-ups
are. An edit hands the look-ups of the book before it on to the book after it, which costs as
much as the edit is long; made afresh they would cost as much as the dossier is large. The
book before has them no more and, should somebody still ask, makes its own again.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from typing import Any

from app.domain.changes import RECORD_TYPES, Book, Record, RecordChange
from app.domain.tables import column as cells_of

# A row that is alone under its key, as most are, stands without a list around it.
_Rows = dict[Hashable, int | list[int]]
_KEPT = "_editing_look_ups"
_PIECE = 1_000
"""Records looked at in a piece: about a millisecond, as none is made for it."""


class _Keys(ABC):
    """What records are looked up by: what they have in a field, or in each of several."""

    def __init__(self, *names: str) -> None:
        self.names = names

    @abstractmethod
    def of(self, *values: Any) -> Collection[Hashable]:
        """The keys of a record with these values in the fields."""


class _Field(_Keys):
    """The value of a field, if it has one; of several fields, their values together."""

    def of(self, *values: Any) -> Collection[Hashable]:
        if len(values) > 1:
            return (values,)
        return () if values[0] is None else values


class _Members(_Keys):
    """Whoever is named in one of some fields that name several."""

    def of(self, *values: Any) -> Collection[Hashable]:
        return set().union(*values)


_COLUMNS: dict[tuple[str, str], _Keys] = {
    **{
        (table, "id"): _Field("id")
        for table, kind in RECORD_TYPES.items()
        if "id" in kind.__dataclass_fields__
    },
    ("actors", "source"): _Field("source"),
    ("actor_names", "actor"): _Field("actor"),
    ("actor_names", "source"): _Field("source"),
    ("memberships", "actor"): _Field("actor"),
    ("memberships", "bloc"): _Field("bloc"),
    ("agreements", "parties"): _Members("parties"),
    ("agreements", "bloc"): _Field("bloc"),
    ("agreement_titles", "agreement"): _Field("agreement"),
    ("party_statuses", "agreement"): _Field("agreement"),
    ("party_statuses", "actor"): _Field("actor"),
    ("claims", "sides"): _Members("a", "b"),
    ("excerpts", "source"): _Field("source"),
    ("evidence", "subject"): _Field("subject_kind", "subject"),
    ("evidence", "excerpt"): _Field("excerpt"),
    ("evidence", "source"): _Field("source"),
    ("withdrawals", "record"): _Field("table", "record"),
    ("places", "actor"): _Field("actor"),
}

NAMED_BY: dict[str, tuple[tuple[str, str], ...]] = {
    "actors": (
        ("actor_names", "actor"),
        ("memberships", "actor"),
        ("memberships", "bloc"),
        ("agreements", "parties"),
        ("agreements", "bloc"),
        ("party_statuses", "actor"),
        ("claims", "sides"),
    ),
    "agreements": (("agreement_titles", "agreement"), ("party_statuses", "agreement")),
    "sources": (
        ("actors", "source"),
        ("actor_names", "source"),
        ("excerpts", "source"),
        ("evidence", "source"),
    ),
    "excerpts": (("evidence", "excerpt"),),
}
"""The columns that name the records of a table by their id; evidence names its subject too."""


def rows_with(book: Book, table: str, column: str, key: Hashable) -> tuple[int, ...]:
    """The numbers of the rows of which a column has, or among others has, a value; ascending.

    The columns are the records' fields, but for those of several fields: ``sides`` of claims
    (a and b), ``subject`` of evidence (its kind and id), ``record`` of withdrawals (its table
    and id).
    """
    look_ups = _kept(book)
    if (table, column) not in look_ups:
        rows: _Rows = {}
        for _piece in _fill(rows, book, table, column):
            pass
        look_ups[table, column] = rows
    found = look_ups[table, column].get(key, [])
    return (found,) if isinstance(found, int) else tuple(sorted(found))


def prepare(current: Callable[[], Book]) -> Iterator[None]:
    """Make all look-ups of the book there is, in pieces of about a millisecond.

    So that the first edit of a large dossier need not wait for them. If there is another book
    between two pieces, what was under way begins again with that. A few pieces take longer: a
    dictionary that outgrows its memory is copied, which for a hundred thousand records takes
    some tens of milliseconds.
    """
    for table, column in _COLUMNS:
        while (table, column) not in _kept(book := current()):
            rows: _Rows = {}
            for _piece in _fill(rows, book, table, column):
                yield
                if current() is not book:
                    break
            else:
                _kept(book)[table, column] = rows


def keys_of(table: str, column: str, record: Record) -> Collection[Hashable]:
    """What a record has in a column that is looked up."""
    return _keys_of(_COLUMNS[table, column], record)


def hand_on(before: Book, after: Book, changes: Iterable[RecordChange]) -> None:
    """Give the book after some changes the look-ups of the book before them."""
    look_ups: dict[tuple[str, str], _Rows] = vars(before).pop(_KEPT, {})
    for change in changes:
        for (table, column), rows in look_ups.items():
            if table == change.table:
                _move(rows, _COLUMNS[table, column], change)
    vars(after)[_KEPT] = look_ups


def _kept(book: Book) -> dict[tuple[str, str], _Rows]:
    look_ups: dict[tuple[str, str], _Rows] = vars(book).setdefault(_KEPT, {})
    return look_ups


def _keys_of(keys: _Keys, record: Record) -> Collection[Hashable]:
    return keys.of(*(getattr(record, name) for name in keys.names))


def _fill(rows: _Rows, book: Book, table: str, key: str) -> Iterator[None]:
    """Make a look-up, some thousand rows at a time; no record is made for it."""
    keys, records = _COLUMNS[table, key], getattr(book.dossier, table)
    columns = [cells_of(records, name) for name in keys.names]
    for start in range(0, len(records), _PIECE):
        numbers = book.numbers[table][start : start + _PIECE]
        values = [cells[start : start + _PIECE] for cells in columns]
        if not (isinstance(keys, _Field) and _put_at_once(rows, values, numbers)):
            for row, *of_row in zip(numbers, *values, strict=True):
                for found in keys.of(*of_row):
                    _put(rows, found, row)
        yield


def _put_at_once(rows: _Rows, values: Sequence[Sequence[Any]], numbers: Sequence[int]) -> bool:
    """Put rows where no value stands twice, as in most columns; else say that some does."""
    keys = values[0] if len(values) == 1 else zip(*values, strict=True)
    found: _Rows = dict(zip(keys, numbers, strict=True))
    is_simple = len(found) == len(numbers) and None not in found
    if is_simple and rows.keys().isdisjoint(found.keys()):
        rows.update(found)
        return True
    return False


def _move(rows: _Rows, keys: _Keys, change: RecordChange) -> None:
    if change.before is not None:
        for key in _keys_of(keys, change.before):
            _take(rows, key, change.row)
    if change.after is not None:
        for key in _keys_of(keys, change.after):
            _put(rows, key, change.row)


def _put(rows: _Rows, key: Hashable, row: int) -> None:
    there = rows.get(key)
    if there is None:
        rows[key] = row
    elif isinstance(there, int):
        rows[key] = [there, row]
    else:
        there.append(row)


def _take(rows: _Rows, key: Hashable, row: int) -> None:
    there = rows[key]
    if isinstance(there, int):
        del rows[key]
    else:
        there.remove(row)
        if not there:
            del rows[key]
