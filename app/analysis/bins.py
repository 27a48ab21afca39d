"""The stretches of time by which happenings are counted: days to decades."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

_ONE_DAY = timedelta(days=1)


class Unit(StrEnum):
    """A stretch of time, the shortest first."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


_DAYS = {Unit.DAY: 1, Unit.MONTH: 30, Unit.QUARTER: 91, Unit.YEAR: 365, Unit.DECADE: 3652}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120}


def finest_unit(days_per_px: float, least_px: float) -> Unit:
    """The shortest stretch that is still `least_px` wide on an axis; a decade if none is."""
    for unit, days in _DAYS.items():
        if days >= least_px * days_per_px:
            return unit
    return Unit.DECADE


def first_day(day: date, unit: Unit) -> date:
    """The day on which the stretch begins that a day lies in."""
    if unit is Unit.DAY:
        return day
    months = _MONTHS[unit]
    # The first decade of our era has nine years.
    number = (day.year * 12 + day.month - 1) // months * months
    return date(max(number // 12, 1), number % 12 + 1, 1)


def last_day(day: date, unit: Unit) -> date:
    """The day on which the stretch ends that a day lies in."""
    begins = first_day(day, unit)
    if unit is Unit.DAY:
        return begins
    months = begins.year // 10 * 120 if unit is Unit.DECADE else begins.year * 12
    months += (0 if unit is Unit.DECADE else begins.month - 1) + _MONTHS[unit] - 1
    year, month = months // 12, months % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def edges(first: date, last: date, unit: Unit) -> list[int]:
    """The first days of the stretches from that of one day to that of another, as ordinals.

    They end with the day after the last.
    """
    return [*(begin.toordinal() for begin in _begins(first, last, unit)), _after(last, unit)]


def _begins(first: date, last: date, unit: Unit) -> Iterator[date]:
    day = first_day(first, unit)
    while True:
        yield day
        ends = last_day(day, unit)
        if ends >= last:
            return
        day = ends + _ONE_DAY


def _after(day: date, unit: Unit) -> int:
    return last_day(day, unit).toordinal() + 1
