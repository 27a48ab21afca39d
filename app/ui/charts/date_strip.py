"""The axis of time: what begins, ends and is reported per quarter, and where one stands.

Painted here rather than by a charting library: it is one row of bars, and the window
opens sooner for it.
"""

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.analysis.chronicle import Chronicle, Mark, Quarter, quarter_of
from app.drawing.look import Theme, blend
from app.ui.dates_text import long_day
from app.ui.painting.fonts import font_of
from app.ui.theme import ThemeController, qcolor

_YEARS_SHOWN = 35
_MARGIN = 16.0
_AXIS_HEIGHT = 18.0
_GRIP = 6.0
_MARKS = (Mark.REPORTED, Mark.BEGINS, Mark.ENDS)
_SNAP_PX = 5.0


class DateStrip(QWidget):
    """A slider over the dates that occur.

    Emits
    -----
    date_picked
        With the day the person points at, while dragging too.
    """

    date_picked = Signal(object)

    def __init__(self, chronicle: Chronicle, as_of: date, themes: ThemeController) -> None:
        super().__init__()
        self._chronicle = chronicle
        self._themes = themes
        self._as_of = as_of
        self._last = max([*chronicle.dates[-1:], as_of])
        self._first = self._first_for(as_of)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        themes.theme_changed.connect(self._repaint)

    def set_chronicle(self, chronicle: Chronicle) -> None:
        """Show other dates."""
        self._chronicle = chronicle
        self.set_as_of(self._as_of)

    def set_as_of(self, as_of: date) -> None:
        """Show where one stands; beyond its ends the axis grows."""
        self._as_of = as_of
        self._first = self._first_for(as_of)
        self._last = max([*self._chronicle.dates[-1:], as_of])
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(480, 62)

    def x_of(self, day: date) -> float:
        """Where a day lies, in pixels from the left."""
        span = max((self._end() - self._first).days, 1)
        room = self.width() - 2 * _MARGIN
        return _MARGIN + room * (day - self._first).days / span

    def day_at(self, x: float) -> date:
        """The day at a place, one that occurs if there is one near by."""
        room = max(self.width() - 2 * _MARGIN, 1.0)
        span = (self._last - self._first).days
        share = (x - _MARGIN) / room * (self._end() - self._first).days
        day = self._first + timedelta(days=round(min(max(share, 0.0), float(span))))
        nearest = self._chronicle.nearest(day)
        return nearest if abs(self.x_of(nearest) - x) <= _SNAP_PX else day

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the day under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.date_picked.emit(self.day_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along while the button is held; otherwise say what is there."""
        day = self.day_at(event.position().x())
        if event.buttons() & Qt.MouseButton.LeftButton:
            if day != self._as_of:
                self.date_picked.emit(day)
        else:
            QToolTip.showText(event.globalPosition().toPoint(), long_day(day), self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One date that occurs forth or back."""
        steps = event.angleDelta().y() or event.angleDelta().x()
        if steps:
            self._step(forward=steps < 0)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys step along the dates that occur; Home and End go to the ends."""
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Down:
                self._step(forward=False)
            case Qt.Key.Key_Right | Qt.Key.Key_Up:
                self._step(forward=True)
            case Qt.Key.Key_Home if self._chronicle.dates:
                self.date_picked.emit(self._chronicle.dates[0])
            case Qt.Key.Key_End if self._chronicle.dates:
                self.date_picked.emit(self._chronicle.dates[-1])
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars, the years and the handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - _AXIS_HEIGHT
        self._paint_bars(painter, base)
        self._paint_years(painter, base)
        self._paint_handle(painter, base)
        painter.end()

    def _paint_bars(self, painter: QPainter, base: float) -> None:
        theme = self._themes.theme
        colours = {
            Mark.REPORTED: theme.accent,
            Mark.BEGINS: blend(theme.accent, theme.panel, 0.5),
            Mark.ENDS: theme.conflictual,
        }
        most = max((sum(marks.values()) for quarter, marks in self._counts()), default=1)
        painter.setPen(Qt.PenStyle.NoPen)
        for quarter, marks in self._counts():
            left = self.x_of(_first_day(quarter))
            width = max(self.x_of(_first_day(_after(quarter))) - left - 1.5, 1.5)
            is_future = _first_day(quarter) > self._as_of
            y = base
            total = sum(marks.values())
            # By the square root, so that one busy quarter does not flatten all others.
            height = (base - 6) * (total / most) ** 0.5
            for mark in _MARKS:
                share = height * marks.get(mark, 0) / total
                colour = blend(colours[mark], theme.panel, 0.35 if is_future else 1.0)
                painter.setBrush(qcolor(colour))
                painter.drawRect(QRectF(left, y - share, width, share))
                y -= share

    def _counts(self) -> list[tuple[Quarter, dict[Mark, int]]]:
        """The quarters that the axis shows, with their counts."""
        first = quarter_of(self._first)
        return [
            (quarter, dict(marks))
            for quarter, marks in sorted(self._chronicle.counts.items())
            if quarter >= first
        ]

    def _paint_years(self, painter: QPainter, base: float) -> None:
        theme = self._themes.theme
        painter.setPen(QPen(qcolor(theme.line), 1))
        painter.drawLine(QPointF(_MARGIN, base + 0.5), QPointF(self.width() - _MARGIN, base + 0.5))
        painter.setPen(qcolor(theme.muted))
        painter.setFont(font_of(11, 400))
        year_px = self.x_of(date(self._first.year + 1, 1, 1)) - self.x_of(
            date(self._first.year, 1, 1)
        )
        step = next((step for step in (1, 2, 5, 10, 20) if step * year_px >= 48), 50)
        for year in range(self._first.year, self._end().year + 1):
            if year % step == 0:
                x = self.x_of(date(year, 1, 1))
                room = QRectF(x - 30, base + 2, 60, _AXIS_HEIGHT - 2)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(year))

    def _paint_handle(self, painter: QPainter, base: float) -> None:
        theme = self._themes.theme
        x = self.x_of(self._as_of)
        painter.setPen(QPen(qcolor(theme.text), 1.5))
        painter.drawLine(QPointF(x, 2), QPointF(x, base))
        painter.setPen(QPen(qcolor(theme.panel), 2))
        painter.setBrush(qcolor(theme.accent if self.hasFocus() else theme.text))
        painter.drawEllipse(QPointF(x, base), _GRIP, _GRIP)

    def _first_for(self, as_of: date) -> date:
        """The last decades; all of it once one goes back beyond them."""
        occurs = self._chronicle.dates[:1]
        recent = date(self._last.year - _YEARS_SHOWN, 1, 1)
        if as_of >= recent:
            return max([recent, *(date(day.year, 1, 1) for day in occurs)])
        return date(min([as_of, *occurs]).year, 1, 1)

    def _end(self) -> date:
        """The end of the last quarter: its bar is as wide as the others."""
        return _first_day(_after(quarter_of(self._last)))

    def _step(self, *, forward: bool) -> None:
        chronicle = self._chronicle
        day = chronicle.next(self._as_of) if forward else chronicle.previous(self._as_of)
        if day is not None:
            self.date_picked.emit(day)

    def _repaint(self, _theme: Theme) -> None:
        self.update()


def _first_day(quarter: Quarter) -> date:
    year, number = quarter
    return date(year, 3 * number - 2, 1)


def _after(quarter: Quarter) -> Quarter:
    year, number = quarter
    return (year + 1, 1) if number == 4 else (year, number + 1)
