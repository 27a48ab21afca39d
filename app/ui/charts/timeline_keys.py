"""The keys of the timeline: all that the mouse can do."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.analysis.bins import Unit, first_day, last_day

if TYPE_CHECKING:
    from app.ui.charts.timeline import Timeline

ZOOM = 1.25
"""By a notch of the wheel or one press of a key."""

_ONE_DAY = timedelta(days=1)
_Key = Qt.Key


class TimelineKeys:
    """Arrows and pages move the date, plus and minus zoom, Shift and arrows mark a period.

    Alt and arrows move the first date of a comparison.
    """

    def __init__(self, timeline: "Timeline") -> None:
        self._timeline = timeline
        self._anchor: date | None = None
        self._do: dict[int, Callable[[], None]] = {
            _Key.Key_Left: self._back,
            _Key.Key_Down: self._back,
            _Key.Key_Right: self._on,
            _Key.Key_Up: self._on,
            _Key.Key_PageUp: lambda: self._by_years(-1),
            _Key.Key_PageDown: lambda: self._by_years(1),
            _Key.Key_Home: lambda: self._to_end(0),
            _Key.Key_End: lambda: self._to_end(-1),
            _Key.Key_Plus: lambda: timeline.zoom(1 / ZOOM),
            _Key.Key_Equal: lambda: timeline.zoom(1 / ZOOM),
            _Key.Key_Minus: lambda: timeline.zoom(ZOOM),
            _Key.Key_A: timeline.show_everything,
            _Key.Key_H: timeline.show_handle,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; whether it means anything here."""
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key == _Key.Key_Escape:
            return self._let_go()
        if shift and key in {_Key.Key_Left, _Key.Key_Right}:
            self._stretch_period(is_on=key == _Key.Key_Right)
            return True
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return self._move_first(key)
        if key in self._do:
            self._do[key]()
            return True
        return False

    def _back(self) -> None:
        self._step(self._timeline.chronicle.previous(self._timeline.as_of))

    def _on(self) -> None:
        self._step(self._timeline.chronicle.next(self._timeline.as_of))

    def _step(self, day: date | None) -> None:
        if day is not None:
            self._timeline.stepped.emit(day)

    def _move_first(self, key: int) -> bool:
        """To the date before or after that occurs, up to the second date; whether it was a key."""
        timeline, first = self._timeline, self._timeline.first.day
        if first is None or key not in {_Key.Key_Left, _Key.Key_Right}:
            return False
        chronicle = timeline.chronicle
        day = chronicle.previous(first) if key == _Key.Key_Left else chronicle.next(first)
        if day is not None and day < timeline.as_of:
            timeline.first_picked.emit(day)
        return True

    def _by_years(self, years: int) -> None:
        as_of = self._timeline.as_of
        year = min(max(as_of.year + years, date.min.year), date.max.year)
        # The 29th of February has no counterpart in most years.
        day = min(as_of.day, 28) if as_of.month == 2 else as_of.day
        self._pick(date(year, as_of.month, day))

    def _to_end(self, place: int) -> None:
        dates = self._timeline.chronicle.dates
        self._pick(dates[place] if dates else None)

    def _pick(self, day: date | None) -> None:
        if day is not None:
            self._timeline.date_picked.emit(day)

    def _let_go(self) -> bool:
        if self._timeline.gestures.cancel():
            return True
        if self._timeline.period is None:
            return False
        self._timeline.period_picked.emit(None)
        return True

    def _stretch_period(self, *, is_on: bool) -> None:
        """Move the free end by one bar; the other stays where one stood when it was begun."""
        timeline, unit = self._timeline, self._timeline.unit
        period = timeline.period
        if period is None:
            self._anchor = timeline.as_of
            begin, end = first_day(timeline.as_of, unit), last_day(timeline.as_of, unit)
            timeline.period_picked.emit((begin, end))
            return
        anchor = self._anchor if self._anchor is not None else period[0]
        begin, end = period
        is_last_free = begin <= anchor <= last_day(begin, unit)
        if is_last_free and (is_on or last_day(begin, unit) < end):
            end = _later(end, unit) if is_on else first_day(end, unit) - _ONE_DAY
        elif is_on and begin < first_day(end, unit):
            begin = last_day(begin, unit) + _ONE_DAY
        elif not is_on:
            begin = first_day(_earlier(begin), unit)
        timeline.period_picked.emit((begin, max(begin, end)))


def _later(day: date, unit: Unit) -> date:
    return last_day(min(day, date.max - _ONE_DAY) + _ONE_DAY, unit)


def _earlier(day: date) -> date:
    return max(day, date.min + _ONE_DAY) - _ONE_DAY
