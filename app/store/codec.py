"""Records as rows of tables and as JSON, both from the type hints of their fields.

Columns are read whole: of each, the types are asked for at once and each distinct value is
read once. Only where something is wrong is every row looked at, to name it. Records are made of
the columns when somebody wants them (:mod:`app.domain.tables`).
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cached_property, partial
from itertools import chain, repeat
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from app.domain import ids
from app.domain.changes import RECORD_TYPES, Record
from app.domain.coded import Coded
from app.domain.dates import PartialDate, Period
from app.domain.faults import Fault
from app.domain.periods import Periods
from app.domain.tables import Table
from app.store import value_codecs
from app.store.coded_columns import CodedReader, join_coded
from app.store.period_columns import join_periods
from app.store.value_codecs import ValueCodec, word_codec

_MOST_FAULTS = 1_000
"""Of one table; a hostile file must not fill the memory with what is wrong with it."""

_TABLES_OF_IDS: Mapping[Any, str] = {
    ids.ActorId: "actors",
    ids.AgreementId: "agreements",
    ids.ClaimId: "claims",
    ids.EvidenceId: "evidence",
    ids.ExcerptId: "excerpts",
    ids.MembershipId: "memberships",
    ids.PartyStatusId: "party_statuses",
    ids.SourceId: "sources",
    ids.ViewId: "views",
}
_CODECS: Mapping[Any, ValueCodec] = {
    str: value_codecs.TEXT,
    int: value_codecs.WHOLE,
    float: value_codecs.NUMBER,
    bool: value_codecs.FLAG,
    PartialDate: value_codecs.DATE,
    Period: value_codecs.PERIOD,
}


@dataclass(frozen=True, slots=True)
class FieldCodec:
    """One field of a record. `refers_to` is the table of whose ids it holds one, if it does."""

    name: str
    codec: ValueCodec
    is_optional: bool
    refers_to: str | None

    def to_cell(self, value: Any) -> Any:
        """The cell of a value; ValueError if it cannot be kept."""
        return None if value is None and self.is_optional else self.codec.to_cell(value)

    def to_json(self, value: Any) -> Any:
        """The JSON of a value; ValueError if it cannot be kept."""
        return None if value is None and self.is_optional else self.codec.to_json(value)

    def from_json(self, value: Any) -> Any:
        """The value of a JSON; ValueError if it is none of this field."""
        return None if value is None and self.is_optional else self.codec.from_json(value)

    def from_cell(self, cell: Any) -> Any:
        """The value of a cell; ValueError if it is none of this field."""
        return None if cell is None and self.is_optional else self.codec.from_cell(cell)

    def to_cells(self, values: Sequence[Any]) -> Sequence[Any]:
        """The cells of a column; ValueError if any value cannot be kept."""
        plain = self.codec.plain
        if plain is not None and set(map(type, values)) <= (
            {plain, NoneType} if self.is_optional else {plain}
        ):
            return values
        return list(map(self.to_cell, values))

    def reader(self) -> Callable[[Sequence[Any]], Sequence[Any]]:
        """What reads the cells of a column, some at a time.

        It raises ValueError if any of them is none of this field.
        """
        if self.codec.is_coded:
            return CodedReader(self.from_cell).read
        return partial(self._from_cells, known={})

    def _from_cells(
        self, cells: Sequence[Any], known: dict[type[Any] | None, dict[Any, Any]]
    ) -> Sequence[Any]:
        """The values of a column; ValueError if any cell is none of this field.

        `known` are the values of the cells that were read before, by their type: 1, 1.0 and
        True are equal as keys.
        """
        plain = self.codec.plain
        found = set(map(type, cells))
        if plain is not None and found <= ({plain, NoneType} if self.is_optional else {plain}):
            return cells
        kinds = found - {NoneType}
        if plain is not None or len(kinds) > 1:
            return [self.from_cell(cell) for cell in cells]
        is_text = kinds <= {str} and (kinds == found or self.is_optional)
        if self.codec.read_column is not None and is_text:
            return self.codec.read_column(cells)
        values = known.setdefault(next(iter(kinds), None), {})
        new = set(cells).difference(values)
        values.update(zip(new, map(self.from_cell, new), strict=True))
        return list(map(values.__getitem__, cells))


@dataclass(frozen=True)
class TableCodec:
    """One table: its name, the type of its records, and their fields in order."""

    name: str
    record: type[Any]
    fields: tuple[FieldCodec, ...]

    @cached_property
    def has_id(self) -> bool:
        """Whether its records have ids of their own."""
        return self.fields[0].name == "id"

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns behind the row's number."""
        return tuple(field.name for field in self.fields)

    def to_row(self, row: int, record: Record) -> dict[str, Any]:
        """The cells of a record by column.

        Raises
        ------
        ValueError
            If one of its values is not what its field says.
        """
        cells: dict[str, Any] = {"row": row}
        for field in self.fields:
            try:
                cells[field.name] = field.to_cell(getattr(record, field.name))
            except ValueError as error:
                raise ValueError(f"{self.name}:{row}: {field.name}: {error}") from None
        return cells

    def to_rows(
        self, numbers: Sequence[int], records: Sequence[Record]
    ) -> list[tuple[int | float | str | None, ...]]:
        """The rows of records: number, then cells in the order of the columns.

        Raises
        ------
        ValueError
            If a value is not what its field says; the first that is not is named.
        """
        try:
            columns = [
                field.to_cells(list(map(attrgetter(field.name), records))) for field in self.fields
            ]
        except ValueError:
            for number, record in zip(numbers, records, strict=True):
                self.to_row(number, record)
            raise
        return list(zip(numbers, *columns, strict=True))

    def to_json(self, record: Record) -> dict[str, Any]:
        """A record by field; ValueError if a value is not what its field says."""
        return {field.name: field.to_json(getattr(record, field.name)) for field in self.fields}

    def from_json(self, value: Any) -> Record:
        """The record that :meth:`to_json` gave.

        Raises
        ------
        ValueError
            If it is none: other fields, a wrong type, an unknown word.
        """
        if type(value) is not dict or value.keys() != set(self.columns):
            raise ValueError(f"no record of {self.name}")
        record: Record = self.record(*(f.from_json(value[f.name]) for f in self.fields))
        return record

    def made_of(self, columns: Sequence[Sequence[Any]]) -> list[Record]:
        """Records of the values of their fields, one column each, not all of them empty.

        A field is set in all of them at once: a frozen record that sets its own, one by one,
        takes twice as long. It does nothing else when it is made.
        """
        records: list[Record] = list(map(object.__new__, repeat(self.record, len(columns[0]))))
        for put, values in zip(self._setters, columns, strict=True):
            deque(map(put, records, values), maxlen=0)
        return records

    @cached_property
    def _setters(self) -> tuple[Callable[[Any, Any], None], ...]:
        return tuple(getattr(self.record, field.name).__set__ for field in self.fields)


class TableReader:
    """Reads the rows of a table, some at a time, each distinct cell once.

    Attributes
    ----------
    numbers
        The numbers of the rows so far, without those that came with one in which something
        is wrong.
    faults
        What is wrong.
    """

    def __init__(self, codec: TableCodec) -> None:
        self.numbers: list[int] = []
        self.faults: list[Fault] = []
        self._codec = codec
        self._readers = [field.reader() for field in codec.fields]
        self._columns: list[list[Sequence[Any]]] = [[] for _ in codec.fields]

    @property
    def table(self) -> Table[Record]:
        """What stands in the rows."""
        columns = zip(self._codec.columns, map(_joined, self._columns), strict=True)
        return Table(self._codec.record, self._codec.made_of, dict(columns))

    def read(self, numbers: Sequence[int], columns: Sequence[Sequence[Any]]) -> None:
        """Go on with some rows, one at least: their numbers, and the cells of each column."""
        try:
            values = [read(cells) for read, cells in zip(self._readers, columns, strict=True)]
        except ValueError:
            self._find_faults(zip(numbers, *columns, strict=True))
            return
        self.numbers += numbers
        for parts, part in zip(self._columns, values, strict=True):
            parts.append(part)

    def _find_faults(self, rows: Iterable[Sequence[Any]]) -> None:
        for number, *cells in rows:
            for field, cell in zip(self._codec.fields, cells, strict=True):
                if len(self.faults) > _MOST_FAULTS:
                    return
                try:
                    field.from_cell(cell)
                except ValueError as error:
                    self._note(number, f"{field.name}: {error}")

    def _note(self, number: int, message: str) -> None:
        if len(self.faults) < _MOST_FAULTS:
            self.faults.append(Fault(self._codec.name, number, message))
        else:
            self.faults.append(Fault(self._codec.name, None, "and possibly more faults"))


def _joined(parts: Sequence[Sequence[Any]]) -> Sequence[Any]:
    """A column of its parts, which are all of one sort."""
    if not parts:
        return ()
    periods = [part for part in parts if isinstance(part, Periods)]
    if periods:
        return join_periods(periods)
    coded = [part for part in parts if isinstance(part, Coded)]
    if coded:
        return join_coded(coded)
    return list(chain.from_iterable(parts))


def _field_codec(name: str, hint: Any) -> FieldCodec:
    is_union = get_origin(hint) in (Union, UnionType)
    options = get_args(hint) if is_union else (hint,)
    (kind,) = (option for option in options if option is not NoneType)
    refers_to = _TABLES_OF_IDS.get(kind) if name != "id" else None
    return FieldCodec(name, _codec_of(kind), NoneType in options, refers_to)


def _codec_of(kind: Any) -> ValueCodec:
    if get_origin(kind) is tuple:
        return value_codecs.TEXTS
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return word_codec(kind)
    return _CODECS[getattr(kind, "__supertype__", kind)]


def _table_codec(name: str, record: type[Any]) -> TableCodec:
    hints = get_type_hints(record)
    return TableCodec(
        name, record, tuple(_field_codec(field.name, hints[field.name]) for field in fields(record))
    )


CODECS: Mapping[str, TableCodec] = {
    name: _table_codec(name, record) for name, record in RECORD_TYPES.items()
}
"""How the records of each table are kept."""
