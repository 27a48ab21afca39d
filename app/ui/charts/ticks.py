"""What stands under an axis of time: years, months or days, as many as there is room for."""

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QLocale

from app.analysis.bins import Unit, first_day, last_day
from app.ui.charts.time_scale import TimeScale

_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MONTH_STEPS = (1, 2, 3, 6)
_DAY_STEPS = (1, 2, 5, 10)
_LEAST_PX = {Unit.YEAR: 48.0, Unit.MONTH: 58.0, Unit.DAY: 52.0}
_ROOM_PX = 20.0
"""From the left end on a text in full is not cut off."""
_ONE_DAY = timedelta(days=1)

Tick = tuple[int, str]
"""An ordinal, and what stands there."""


def ticks_of(scale: TimeScale) -> list[Tick]:
    """The texts under an axis. A month or day with which a year or month begins says so.

    The first one is written in full, so that one knows of which year and month they are.
    """
    per_day = 1 / scale.days_per_px
    if max(_DAY_STEPS) * per_day >= _LEAST_PX[Unit.DAY]:
        return _first_in_full(_days(scale, per_day), scale, with_day=True)
    if 365 * per_day >= 2 * _LEAST_PX[Unit.MONTH]:
        return _first_in_full(_months(scale, per_day), scale, with_day=False)
    return list(_years(scale, per_day))


def _first_in_full(ticks: Iterator[Tick], scale: TimeScale, *, with_day: bool) -> list[Tick]:
    found = list(ticks)
    begin = scale.begin + _ROOM_PX * scale.days_per_px
    place = next((n for n, (ordinal, _text) in enumerate(found) if ordinal >= begin), None)
    if place is not None:
        ordinal, text = found[place]
        day = date.fromordinal(ordinal)
        if with_day and day.day > 1:
            text = f"{day.day} {_month(day)} {day.year}"
        elif with_day or day.month > 1:
            text = f"{_month(day)} {day.year}"
        found[place] = ordinal, text
    return found


def _years(scale: TimeScale, per_day: float) -> Iterator[Tick]:
    px = 365.25 * per_day
    step = next((step for step in _YEAR_STEPS if step * px >= _LEAST_PX[Unit.YEAR]), 2000)
    first = -(-scale.first_day.year // step) * step
    for year in range(max(first, 1), scale.last_day.year + 1, step):
        yield date(year, 1, 1).toordinal(), str(year)


def _months(scale: TimeScale, per_day: float) -> Iterator[Tick]:
    px = 30.4 * per_day
    step = next((step for step in _MONTH_STEPS if step * px >= _LEAST_PX[Unit.MONTH]), 6)
    for day in _begins(scale, Unit.MONTH):
        if (day.month - 1) % step == 0:
            yield day.toordinal(), str(day.year) if day.month == 1 else _month(day)


def _days(scale: TimeScale, per_day: float) -> Iterator[Tick]:
    step = next((step for step in _DAY_STEPS if step * per_day >= _LEAST_PX[Unit.DAY]), 15)
    for day in _begins(scale, Unit.DAY):
        if day.day == 1:
            text = f"{_month(day)} {day.year}" if day.month == 1 else _month(day)
            yield day.toordinal(), text
        elif (day.day - 1) % step == 0 and day.day <= 31 - step:
            yield day.toordinal(), f"{day.day} {_month(day)}" if step == 1 else str(day.day)


def _begins(scale: TimeScale, unit: Unit) -> Iterator[date]:
    day, last = first_day(scale.first_day, unit), scale.last_day
    while True:
        yield day
        ends = last_day(day, unit)
        if ends >= last:
            return
        day = ends + _ONE_DAY


def _month(day: date) -> str:
    return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
