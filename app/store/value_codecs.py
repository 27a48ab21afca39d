"""How the value of a field is kept: as a cell of a table, and as JSON in the log of edits.

Strict both ways: a value that would be read back as another, or that is of another type than
its field says, is refused.
"""

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from app.domain.dates import PartialDate, Period
from app.domain.suggestions import quoted
from app.store.period_columns import read_periods


class Storage(StrEnum):
    """The types of columns of a strict table."""

    TEXT = "TEXT"
    INTEGER = "INTEGER"
    REAL = "REAL"


@dataclass(frozen=True, slots=True)
class ValueCodec:
    """To and from JSON and the cells of a table; each raises ValueError with the reason.

    `plain` is the type whose cells are values as they stand, None if they must be read.
    `read_column` reads texts, and what is None, all at once; without it each is read by itself.
    """

    storage: Storage
    to_json: Callable[[Any], Any]
    from_json: Callable[[Any], Any]
    to_cell: Callable[[Any], Any]
    from_cell: Callable[[Any], Any]
    plain: type | None = None
    read_column: Callable[[Sequence[Any]], Sequence[Any]] | None = None

    @property
    def is_coded(self) -> bool:
        """Whether its cells are texts that say one of few things, as a rule."""
        is_read = self.plain is None and self.read_column is None
        return is_read and self.storage is Storage.TEXT


def _same(storage: Storage, to: Callable[[Any], Any], of: Callable[[Any], Any]) -> ValueCodec:
    return ValueCodec(storage, to, of, to, of)


def _text(value: Any) -> str:
    if type(value) is not str:
        raise ValueError(f"{_shown(value)} is no text")
    return value


def _whole(value: Any) -> int:
    if type(value) is not int or not -(2**63) <= value < 2**63:
        raise ValueError(f"{_shown(value)} is no whole number")
    return value


def _number(value: Any) -> float:
    if type(value) not in (int, float) or not math.isfinite(value):
        raise ValueError(f"{_shown(value)} is no number")
    return float(value)


def _flag(value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError(f"{_shown(value)} is neither true nor false")
    return value


def _flag_of_cell(value: Any) -> bool:
    if type(value) is not int or value not in (0, 1):
        raise ValueError(f"{_shown(value)} is neither 0 nor 1")
    return bool(value)


def _date(value: Any) -> str:
    return _written(value, PartialDate)


def _period(value: Any) -> str:
    return _written(value, Period)


def _written(value: Any, kind: type[PartialDate] | type[Period]) -> str:
    if type(value) is not kind or kind.parse(text := str(value)) != value:
        raise ValueError(f"{_shown(value)} is no date that can be written down")
    return text


def _instant(value: Any) -> str:
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise ValueError(f"{_shown(value)} is no instant with a time zone")
    return value.isoformat()


def _instant_of_text(value: Any) -> datetime:
    instant = datetime.fromisoformat(_text(value))
    if instant.tzinfo is None:
        raise ValueError(f"{_shown(value)} has no time zone")
    return instant


def _texts(value: Any) -> list[str]:
    if type(value) is not tuple:
        raise ValueError(f"{_shown(value)} is no list of texts")
    return [_text(each) for each in value]


def _tuple_of_texts(value: Any) -> tuple[str, ...]:
    if type(value) is not list:
        raise ValueError(f"{_shown(value)} is no list of texts")
    return tuple(_text(each) for each in value)


def _texts_of_cell(cell: Any) -> tuple[str, ...]:
    return _tuple_of_texts(read_json(_text(cell)))


def word_codec(vocabulary: type[StrEnum]) -> ValueCodec:
    """The words of a closed vocabulary."""
    words = {member.value: member for member in vocabulary}

    def to_json(value: Any) -> str:
        if type(value) is not vocabulary:
            raise ValueError(f"{_shown(value)} is no word of {vocabulary.__name__}")
        return str(value.value)

    def from_json(value: Any) -> StrEnum:
        member = words.get(value) if type(value) is str else None
        if member is None:
            raise ValueError(f"unknown word {_shown(value)}")
        return member

    return _same(Storage.TEXT, to_json, from_json)


def read_json(text: str) -> Any:
    """What a JSON text says.

    Raises
    ------
    ValueError
        If it is none, or nested so deeply that nobody of good will wrote it.
    """
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def write_json(value: Any) -> str:
    """JSON in one line, with the letters of every language as they are."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _shown(value: Any) -> str:
    if isinstance(value, bytes):
        return f"a blob of {len(value):,} bytes"
    return quoted(value) if isinstance(value, str) else quoted(repr(value))


TEXT = ValueCodec(Storage.TEXT, _text, _text, _text, _text, plain=str)
WHOLE = ValueCodec(Storage.INTEGER, _whole, _whole, _whole, _whole, plain=int)
NUMBER = ValueCodec(Storage.REAL, _number, _number, _number, _number)
FLAG = ValueCodec(Storage.INTEGER, _flag, _flag, lambda value: int(_flag(value)), _flag_of_cell)
DATE = _same(Storage.TEXT, _date, lambda value: PartialDate.parse(_text(value)))
INSTANT = _same(Storage.TEXT, _instant, _instant_of_text)
PERIOD = replace(
    _same(Storage.TEXT, _period, lambda value: Period.parse(_text(value))),
    read_column=read_periods,
)
TEXTS = ValueCodec(
    Storage.TEXT,
    _texts,
    _tuple_of_texts,
    lambda value: write_json(_texts(value)),
    _texts_of_cell,
)
