"""Dates that keep their precision: the part of EDTF (ISO 8601-2) this field needs.

Read and printed are years (``2004``), months (``2022-01``), days (``2024-04-10``),
seasons (``2023-23``), each with ``?`` uncertain, ``~`` approximate or ``%`` both, and
intervals of two of these with either end open (``..``) or not known (empty).

Source: Library of Congress, *Extended Date/Time Format Specification*, levels 0 and 1,
https://www.loc.gov/standards/datetime/. The specification leaves the days of a season
open. Here they are those of the ``edtf`` package: northern hemisphere, whole months, and
winter only as far as it lies in the named year (December), so that the four seasons of a
year follow each other and no date reaches into a year that its text does not name.
A qualifier does not widen the days a date can mean; it is shown beside the date.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)", re.ASCII)
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_DAY_LENGTH = len("YYYY-MM-DD")
_CACHE_SIZE = 131_072


class DateFault(StrEnum):
    """What can be wrong with a text that is to be a date; `part` fills the braces."""

    FORM = "expected YYYY, YYYY-MM, YYYY-MM-DD or YYYY-21 to YYYY-24"
    YEAR = "there is no year 0"
    MONTH = "there is no month {part}"
    DAY = "there is no day {part}"
    NO_DATE = "an interval needs at least one date"
    ORDER = "it ends before it begins"


class DateError(ValueError):
    """A text that is not a date we read; `text` is what was given, `reason` says why."""

    def __init__(self, text: str, fault: DateFault, part: str = "") -> None:
        """Keep the facts for whoever says it in another language."""
        self.text = text
        self.fault = fault
        self.part = part
        self.reason = fault.format(part=part)
        super().__init__(f"{text!r} is not a date: {self.reason}")


class Precision(StrEnum):
    """How finely a date is known."""

    YEAR = "year"
    SEASON = "season"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True)
class PartialDate:
    """A date as exact as it is known. Equal when written alike; ordered by first day."""

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: str = ""

    @staticmethod
    def parse(text: str) -> "PartialDate":
        """Read one EDTF date.

        Raises
        ------
        DateError
            If `text` is not one of the forms above or names no day of the calendar.
        """
        return _parse_date(text)

    @property
    def precision(self) -> Precision:
        """How finely the date is known."""
        if self.month is None:
            return Precision.YEAR
        if self.day is not None:
            return Precision.DAY
        return Precision.SEASON if self.month in _SEASON_MONTHS else Precision.MONTH

    @cached_property
    def earliest(self) -> date:
        """The first day it can mean."""
        if self.month is None:
            return date(self.year, 1, 1)
        first = _SEASON_MONTHS.get(self.month, (self.month, self.month))[0]
        return date(self.year, first, self.day or 1)

    @cached_property
    def latest(self) -> date:
        """The last day it can mean."""
        if self.month is None:
            return date(self.year, 12, 31)
        last = _SEASON_MONTHS.get(self.month, (self.month, self.month))[1]
        return date(self.year, last, self.day or monthrange(self.year, last)[1])

    def __str__(self) -> str:
        """The EDTF it was read from."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + self.qualifier

    def __lt__(self, other: "PartialDate") -> bool:
        """By first day, then by last, then as written: a total order."""
        return self._key < other._key

    @cached_property
    def _key(self) -> tuple[date, date, str]:
        return self.earliest, self.latest, str(self)


class OpenEnd(StrEnum):
    """An end of a period that is no date."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True)
class Period:
    """From one date to another, both included; a single date is a period of itself.

    ``start`` and ``end`` may be open (no limit) or unknown (there is one, not known).
    ``2004/2004`` says what ``2004`` says, is equal to it and printed like it.
    """

    start: PartialDate | OpenEnd
    end: PartialDate | OpenEnd

    @staticmethod
    def parse(text: str) -> "Period":
        """Read an EDTF date or interval.

        Raises
        ------
        DateError
            If an end is unreadable, if both are missing, or if it ends before it begins.
        """
        return _parse_period(text)

    @property
    def is_single(self) -> bool:
        """Whether one date says all of it."""
        return isinstance(self.start, PartialDate) and self.start == self.end

    @property
    def earliest(self) -> date | None:
        """The first day it can have begun; None if open or unknown."""
        return self.start.earliest if isinstance(self.start, PartialDate) else None

    @property
    def latest(self) -> date | None:
        """The last day it can have lasted to; None if open or unknown."""
        return self.end.latest if isinstance(self.end, PartialDate) else None

    def __str__(self) -> str:
        """The EDTF it was read from, a single date as such."""
        return str(self.start) if self.is_single else f"{self.start}/{self.end}"


_MISSING_ENDS = {end.value: end for end in OpenEnd}


@lru_cache(maxsize=_CACHE_SIZE)
def _parse_date(text: str) -> PartialDate:
    day_found = _day_of(text)
    if day_found is not None:
        found = PartialDate(day_found.year, day_found.month, day_found.day)
        # What it would find itself when it is first asked.
        vars(found).update(earliest=day_found, latest=day_found)
        return found
    match = _DATE.fullmatch(text)
    if match is None:
        raise DateError(text, DateFault.FORM)
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    if not year:
        raise DateError(text, DateFault.YEAR)
    if month is not None and not 1 <= month <= 12 and not (month in _SEASON_MONTHS and day is None):
        raise DateError(text, DateFault.MONTH, f"{month:02d}")
    if month is not None and day is not None and not 1 <= day <= monthrange(year, month)[1]:
        raise DateError(text, DateFault.DAY, f"{day:02d} in {year:04d}-{month:02d}")
    return PartialDate(year, month, day, match[4])


def _day_of(text: str) -> date | None:
    """The day that ``YYYY-MM-DD`` names, as most dates do; None if it is another text, or none."""
    # Of all that Python reads as a date, these have their hyphens there.
    if len(text) != _DAY_LENGTH or text[4] != "-" or text[7] != "-":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@lru_cache(maxsize=_CACHE_SIZE)
def _parse_end(text: str) -> PartialDate | OpenEnd:
    missing = _MISSING_ENDS.get(text)
    return _parse_date(text) if missing is None else missing


@lru_cache(maxsize=_CACHE_SIZE)
def _parse_period(text: str) -> Period:
    head, slash, tail = text.partition("/")
    if not slash:
        single = _parse_date(text)
        return Period(single, single)
    try:
        start, end = _parse_end(head), _parse_end(tail)
    except DateError as error:
        raise DateError(text, error.fault, error.part) from None
    if isinstance(start, PartialDate):
        if isinstance(end, PartialDate) and end.latest < start.earliest:
            raise DateError(text, DateFault.ORDER)
    elif not isinstance(end, PartialDate):
        raise DateError(text, DateFault.NO_DATE)
    return Period(start, end)
