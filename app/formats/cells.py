"""The kinds of cell of the data package: how one is read, and its Table Schema.

Source of the schema's words: Frictionless Data, *Table Schema*,
https://specs.frictionlessdata.io/table-schema/.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from app.domain.dates import DateError, PartialDate, Period
from app.domain.suggestions import nearest, quoted, unknown

LIST_MARK = "|"
"""Stands between the ids or names of a list in one cell; no id holds it."""

_ID = r"[^\s|]{1,100}"
_DATE = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?|-2[1-4])?[?~%]?"
_PERIOD = rf"(?:{_DATE}|{_DATE}/(?:{_DATE}|\.\.)?|(?:\.\.)?/{_DATE})"
_LANGUAGE = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
_DECIMAL = r"-?\d{1,3}(?:\.\d{1,12})?"
_WHOLE = r"\d{1,9}"
_SHA256 = r"[0-9a-f]{64}"
_LONGEST_LIST_OF_WORDS = 12


class CellError(ValueError):
    """A cell that cannot be read; `fallback` stands in for it while the rest is checked."""

    def __init__(self, reason: str, fallback: Any = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.fallback = fallback


@dataclass(frozen=True, slots=True)
class CellKind:
    """How the cells of a column are read, what an empty one means, and its schema.

    Without `read` a cell is text as it stands.
    """

    read: Callable[[str], Any] | None = None
    empty: Any = None
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})


def _pattern(pattern: str) -> dict[str, Any]:
    return {"type": "string", "constraints": {"pattern": pattern}}


def _matching(pattern: str, otherwise: str) -> Callable[[str], str]:
    fits = re.compile(pattern, re.ASCII if "\\s" not in pattern else 0).fullmatch

    def read(cell: str) -> str:
        if fits(cell) is None:
            raise CellError(f"{quoted(cell)} {otherwise}", cell)
        return cell

    return read


def _read_id(cell: str) -> str:
    # Invisible characters would make two ids that look the same.
    if not cell.isprintable() or _FITS_ID(cell) is None:
        reason = f"{quoted(cell)} is no id: 1 to 100 characters, no spaces, no {LIST_MARK!r}"
        raise CellError(reason, cell)
    return cell


def _read_ids(cell: str) -> tuple[str, ...]:
    ids = tuple(cell.split(LIST_MARK))
    try:
        return tuple(map(_read_id, ids))
    except CellError as error:
        raise CellError(error.reason, ids) from None


def _read_words(cell: str) -> tuple[str, ...]:
    words = tuple(cell.split(LIST_MARK))
    if not all(words):
        raise CellError(f"{quoted(cell)} has an empty part between {LIST_MARK!r}", words)
    return words


def _read_date(cell: str) -> PartialDate:
    try:
        return PartialDate.parse(cell)
    except DateError as error:
        raise CellError(f"{quoted(cell)} is not a date: {error.reason}") from None


def _read_period(cell: str) -> Period:
    try:
        return Period.parse(cell)
    except DateError as error:
        raise CellError(f"{quoted(cell)} is not a date or interval: {error.reason}") from None


def _read_degrees(cell: str) -> float:
    if _FITS_DECIMAL(cell) is None:
        raise CellError(f"{quoted(cell)} is not a number of degrees")
    return float(cell)


def _read_whole(cell: str) -> int:
    if _FITS_WHOLE(cell) is None:
        raise CellError(f"{quoted(cell)} is not a whole number from 0 up", 0)
    return int(cell)


_FITS_ID = re.compile(_ID).fullmatch
_FITS_DECIMAL = re.compile(_DECIMAL, re.ASCII).fullmatch
_FITS_WHOLE = re.compile(_WHOLE, re.ASCII).fullmatch


def word_of(vocabulary: type[StrEnum], likely: StrEnum) -> CellKind:
    """A word of a closed vocabulary; `likely` stands in for one that is like none of them."""
    words = {member.value: member for member in vocabulary}

    def read(cell: str) -> StrEnum:
        member = words.get(cell)
        if member is None:
            near = nearest(cell, words)
            reason = unknown("word", cell, words)
            if near is None and len(words) <= _LONGEST_LIST_OF_WORDS:
                reason += "; one of: " + ", ".join(words)
            raise CellError(reason, words[near] if near else likely)
        return member

    return CellKind(read, likely, {"type": "string", "constraints": {"enum": [*words]}})


def text(longest: int | None = None) -> CellKind:
    """Text as it stands; empty is empty text."""
    limits = {} if longest is None else {"constraints": {"maxLength": longest}}
    return CellKind(None, "", {"type": "string", **limits})


OPTIONAL_TEXT = CellKind()
ID = CellKind(_read_id, "", _pattern(_ID))
OPTIONAL_ID = CellKind(_read_id, None, _pattern(_ID))
IDS = CellKind(_read_ids, (), _pattern(rf"{_ID}(?:\|{_ID})*"))
WORDS = CellKind(_read_words, (), _pattern(r"[^|]+(?:\|[^|]+)*"))
DATE = CellKind(_read_date, None, _pattern(_DATE))
PERIOD = CellKind(_read_period, None, _pattern(_PERIOD))
LANGUAGE = CellKind(
    _matching(_LANGUAGE, "is not a language code such as de"), "en", _pattern(_LANGUAGE)
)
SHA256 = CellKind(
    _matching(_SHA256, "is not a SHA-256 of 64 lower-case hexadecimal digits"),
    None,
    _pattern(_SHA256),
)
GRADE = CellKind(
    _matching(r"[A-F]", "is not a grade from A to F"),
    None,
    {"type": "string", "constraints": {"enum": [*"ABCDEF"]}},
)
LATITUDE = CellKind(
    _read_degrees, None, {"type": "number", "constraints": {"minimum": -90, "maximum": 90}}
)
LONGITUDE = CellKind(
    _read_degrees, None, {"type": "number", "constraints": {"minimum": -180, "maximum": 180}}
)
CREDIBILITY = CellKind(
    _read_whole, None, {"type": "integer", "constraints": {"minimum": 1, "maximum": 6}}
)
POSITION = CellKind(_read_whole, 0, {"type": "integer", "constraints": {"minimum": 0}})
WEB_ADDRESS = CellKind(None, None, _pattern(r"https?://\S+"))
