"""The gestures of the timeline: events of its plot, translated once.

A click goes to a day, on a name to the day of what it names. By the handle the date is dragged,
by the hollow one the first date of a comparison; over the years along the bottom, or anywhere with
Shift, a period is marked, and by its edges it is changed; elsewhere the axis is moved. A click on
the sign towards a handle out of sight brings it back.
"""

from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from app.ui.charts.timeline_keys import ZOOM

if TYPE_CHECKING:
    from app.ui.charts.timeline import Timeline

_GRAB_PX = 7.0
_EDGE_PX = 4.0
_NOTCH = 120.0


class _Drag(Enum):
    NONE = auto()
    CLICK = auto()
    CLICK_ON_YEARS = auto()
    PAN = auto()
    HANDLE = auto()
    FIRST = auto()
    PERIOD = auto()


class TimelineGestures(QObject):
    """Watches the plot, which does nothing by itself."""

    def __init__(self, timeline: "Timeline") -> None:
        super().__init__(timeline)
        self._timeline = timeline
        self._drag = _Drag.NONE
        self._is_sign_pressed = False
        self._pressed = self._last = QPointF()
        self._anchor: tuple[date, date] | None = None
        self._period: tuple[date, date] | None = None
        self._before = timeline.as_of
        self._first_before: date | None = None
        viewport = timeline.view.viewport()
        viewport.setMouseTracking(True)
        viewport.installEventFilter(self)

    def cancel(self) -> bool:
        """Break off what is being dragged, and put the date back; whether there was anything."""
        drag, self._drag = self._drag, _Drag.NONE
        if drag is _Drag.HANDLE:
            self._timeline.set_telling(False)
            self._timeline.date_picked.emit(self._before)
        elif drag is _Drag.FIRST:
            self._timeline.set_telling_first(False)
            self._timeline.first_picked.emit(self._first_before)
        elif drag is _Drag.PERIOD:
            self._timeline.show_period(self._timeline.period)
        return drag is not _Drag.NONE

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what the mouse does; all else goes on to the plot."""
        match event.type():
            case QEvent.Type.MouseButtonPress:
                assert isinstance(event, QMouseEvent)
                self._press(event)
            case QEvent.Type.MouseMove:
                assert isinstance(event, QMouseEvent)
                self._move(event)
            case QEvent.Type.MouseButtonRelease:
                assert isinstance(event, QMouseEvent)
                self._release(event)
            case QEvent.Type.MouseButtonDblClick:
                assert isinstance(event, QMouseEvent)
                self._double_click(event)
            case QEvent.Type.Wheel:
                assert isinstance(event, QWheelEvent)
                self._wheel(event)
            case QEvent.Type.Leave:
                QToolTip.hideText()
                return False
            case _:
                return super().eventFilter(watched, event)
        return True

    def _press(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        timeline, at = self._timeline, event.position()
        timeline.setFocus(Qt.FocusReason.MouseFocusReason)
        QToolTip.hideText()
        self._pressed = self._last = at
        self._before, self._first_before = timeline.as_of, timeline.first.day
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        edge = self._fixed_end(at.x())
        self._is_sign_pressed = not is_shifted and self._is_on_sign(at)
        if self._is_sign_pressed:
            self._drag = _Drag.NONE
            timeline.show_handle()
        elif is_shifted:
            self._anchor = timeline.stretch_at(at.x())
            self._drag = _Drag.PERIOD
            self._mark(at.x())
        elif self._is_on_handle(at.x()):
            self._drag = _Drag.HANDLE
            timeline.set_telling(True)
        elif self._is_on_first(at.x()):
            self._drag = _Drag.FIRST
            timeline.set_telling_first(True)
        elif edge is not None:
            self._anchor = edge
            self._drag = _Drag.PERIOD
        else:
            self._drag = _Drag.CLICK_ON_YEARS if self._is_on_years(at) else _Drag.CLICK
        self._show_cursor(at)

    def _move(self, event: QMouseEvent) -> None:
        timeline, at = self._timeline, event.position()
        way = (at - self._pressed).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._begin_to_drag()
        if self._drag is _Drag.PAN:
            timeline.pan(self._last.x() - at.x())
        elif self._drag is _Drag.HANDLE:
            day = timeline.day_at(at.x())
            if day != timeline.as_of:
                timeline.date_picked.emit(day)
        elif self._drag is _Drag.FIRST:
            # Not beyond the second date: the way from the one to the other goes on.
            day = min(timeline.day_at(at.x()), timeline.as_of)
            if day != timeline.first.day:
                timeline.first_picked.emit(day)
        elif self._drag is _Drag.PERIOD:
            self._mark(at.x())
        elif self._drag is _Drag.NONE and self._is_on_sign(at):
            timeline.tell_of_handle(event.globalPosition().toPoint())
        elif self._drag is _Drag.NONE and self._is_on_first(at.x()):
            timeline.tell_of_first(event.globalPosition().toPoint())
        elif self._drag is _Drag.NONE and self._is_on_years(at):
            timeline.tell_of_periods(event.globalPosition().toPoint())
        elif self._drag is _Drag.NONE:
            timeline.tell_at(at, event.globalPosition().toPoint())
        self._last = at
        self._show_cursor(at)

    def _begin_to_drag(self) -> None:
        """What a click is no more that has become a drag."""
        if self._drag is _Drag.CLICK:
            self._drag = _Drag.PAN
        elif self._drag is _Drag.CLICK_ON_YEARS:
            self._anchor = self._timeline.stretch_at(self._pressed.x())
            self._drag = _Drag.PERIOD

    def _release(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        timeline = self._timeline
        drag, self._drag = self._drag, _Drag.NONE
        if drag in {_Drag.CLICK, _Drag.CLICK_ON_YEARS}:
            timeline.date_picked.emit(self._day_of_click(event.position()))
        elif drag is _Drag.HANDLE:
            timeline.set_telling(False)
        elif drag is _Drag.FIRST:
            timeline.set_telling_first(False)
        elif drag is _Drag.PERIOD:
            timeline.period_picked.emit(self._period)
        self._show_cursor(event.position())

    def _day_of_click(self, at: QPointF) -> date:
        """The day of what is named there, or of the place."""
        placed = self._timeline.lane.nearest(at)
        return self._timeline.day_at(at.x()) if placed is None else placed.happening.moment.day

    def _double_click(self, event: QMouseEvent) -> None:
        """Show everything; the click that came first has not moved the date.

        The sign is gone by its first click: a second one does nothing.
        """
        if event.button() is Qt.MouseButton.LeftButton and not self._is_sign_pressed:
            self._drag = _Drag.NONE
            self._timeline.date_picked.emit(self._before)
            self._timeline.show_everything()

    def _wheel(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if abs(turned.x()) > abs(turned.y()):
            self._timeline.pan(-turned.x() / 2)
        elif turned.y():
            self._timeline.zoom(ZOOM ** (-turned.y() / _NOTCH), event.position().x())
        event.accept()

    def _mark(self, x: float) -> None:
        """Mark whole bars, from that where the drag began to that under the pointer."""
        assert self._anchor is not None, "a period is dragged from somewhere"
        first, last = self._timeline.stretch_at(x)
        self._period = min(self._anchor[0], first), max(self._anchor[1], last)
        self._timeline.show_period(self._period)

    def _fixed_end(self, x: float) -> tuple[date, date] | None:
        """The other end of the period of which an edge is under the pointer."""
        area, period = self._timeline.period_item.area, self._timeline.period
        if period is None or area.isEmpty():
            return None
        if abs(x - area.right()) <= _EDGE_PX:
            return period[0], period[0]
        if abs(x - area.left()) <= _EDGE_PX:
            return period[1], period[1]
        return None

    def _is_on_handle(self, x: float) -> bool:
        return abs(x - self._timeline.x_of(self._timeline.as_of)) <= _GRAB_PX

    def _is_on_first(self, x: float) -> bool:
        """Whether a point is over the hollow handle, and not over the other."""
        first = self._timeline.first.day
        is_near = first is not None and abs(x - self._timeline.x_of(first)) <= _GRAB_PX
        return is_near and not self._is_on_handle(x)

    def _is_on_sign(self, at: QPointF) -> bool:
        return self._timeline.sign.room.contains(at)

    def _is_on_years(self, at: QPointF) -> bool:
        """Whether a point is over the years along the bottom, and neither on handle nor edge."""
        is_held = self._is_on_handle(at.x()) or self._is_on_first(at.x())
        is_free = not is_held and self._fixed_end(at.x()) is None
        return is_free and at.y() >= self._timeline.top_of_years

    def _show_cursor(self, at: QPointF) -> None:
        x, shape = at.x(), Qt.CursorShape.ArrowCursor
        if self._drag is _Drag.PAN:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self._drag is _Drag.PERIOD:
            shape = Qt.CursorShape.IBeamCursor
        elif self._drag is _Drag.NONE and self._is_on_sign(at):
            shape = Qt.CursorShape.PointingHandCursor
        elif self._is_on_handle(x) or self._is_on_first(x) or self._fixed_end(x) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif self._drag is not _Drag.CLICK and self._is_on_years(at):
            shape = Qt.CursorShape.IBeamCursor
        viewport = self._timeline.view.viewport()
        if viewport.cursor().shape() is not shape:
            viewport.setCursor(shape)
