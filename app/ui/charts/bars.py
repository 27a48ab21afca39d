"""Bars over time, a row for each party or bloc: from when until when, and as what.

One small widget for the course of agreements and for memberships. It is painted here with the
tokens of the theme; what a bar says in words is asked for only when somebody points at it,
walks to it with the arrow keys or has the chart read aloud.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from app.ui.charts.bar_painting import BarBox, ChartBar, paint_bar
from app.ui.painting.fonts import font_of
from app.ui.panels.tooltips import plain_tooltip
from app.ui.style_sheet import SMALL_PX
from app.ui.theme import ThemeController, qcolor

_ROW_PX = 22
_BAR_PX = 14.0
_AXIS_PX = 18
_TOP_PX = 2
_GAP_PX = 8.0
_LABEL_SHARE = 0.34
_LABEL_MOST_PX = 120.0
_LEAST_PX = 3.0
_LEAST_YEARS = 4
_MARGIN_SHARE = 0.06
_DOUBLE = "\0"
"""What stands pending between a double click and the release that ends it."""


class ChartRow:
    """A row: who or what it is about, and its bars in the order in which they are walked."""

    __slots__ = ("actor", "bars", "label")

    def __init__(self, actor: str, label: str, bars: Sequence[ChartBar]) -> None:
        self.actor = actor
        self.label = label
        self.bars = tuple(bars)


class BarChart(QWidget):
    """Rows of bars over one axis of time, with a line at the date of the map.

    Emits
    -----
    row_chosen
        With the `actor` of the row whose name or bar was clicked, or on which Enter was pressed.
    day_chosen
        With the day that was double-clicked.
    """

    row_chosen = Signal(str)
    day_chosen = Signal(object)

    def __init__(
        self, rows: Sequence[ChartRow], as_of: date, themes: ThemeController, title: str
    ) -> None:
        super().__init__()
        self._rows = tuple(rows)
        self._as_of = as_of
        self._themes = themes
        self._title = title
        self._limit = len(self._rows)
        self._current: tuple[int, int] | None = None
        self._first, self._last = _span_of(self._rows, as_of)
        self._choosing = QTimer(self)
        self._choosing.setSingleShot(True)
        self._choosing.timeout.connect(self._choose_pending)
        self._pending = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)

    @property
    def rows(self) -> tuple[ChartRow, ...]:
        """The rows that are shown."""
        return self._rows[: self._limit]

    def show_rows(self, limit: int) -> None:
        """Show that many rows, the first ones."""
        self._limit = limit
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as the rows are."""
        return QSize(240, _TOP_PX + _ROW_PX * len(self.rows) + _AXIS_PX)

    def minimumSizeHint(self) -> QSize:
        """The same height in little room."""
        return QSize(120, self.sizeHint().height())

    def text(self) -> str:
        """All that the chart says, a line for each bar."""
        lines = [f"{row.label}: {bar.describe()}" for row in self.rows for bar in row.bars]
        return "\n".join(lines)

    def x_of(self, day: date) -> float:
        """Where a day lies, in pixels from the left."""
        span = max((self._last - self._first).days, 1)
        left = self._plot_left()
        share = (day - self._first).days / span
        return left + (self.width() - 1 - left) * min(max(share, 0.0), 1.0)

    def day_at(self, x: float) -> date:
        """The day at a place of the axis."""
        left = self._plot_left()
        share = (x - left) / max(self.width() - 1 - left, 1.0)
        days = (self._last - self._first).days
        return self._first + timedelta(days=round(min(max(share, 0.0), 1.0) * days))

    def box_of(self, row: int, bar: int) -> QRectF:
        """The place of a bar, at least as wide as can be pointed at."""
        box = self._box(row, self.rows[row].bars[bar])
        return QRectF(box.left, box.top, max(box.right - box.left, _LEAST_PX), box.height)

    def event(self, event: QEvent) -> bool:
        """Tell what is under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self._text_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tooltip(text), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        is_named = self._row_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_named else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click; the second of a double click is told otherwise."""
        if self._pending == _DOUBLE:
            self._pending = ""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a row, at its bars only once it is clear that it was a single click."""
        row = self._row_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or row is None:
            return
        is_named = event.position().x() < self._plot_left()
        if self._pending == _DOUBLE:
            self._pending = ""
        else:
            self._choose(row, 0 if is_named else QApplication.doubleClickInterval())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to a day."""
        self._choosing.stop()
        self._pending = _DOUBLE
        if event.position().x() >= self._plot_left():
            self.day_chosen.emit(self.day_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the bars with the arrow keys; Enter chooses the row."""
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        key = Qt.Key(event.key())
        if key in steps and self._walk(*steps[key]):
            return
        chooses = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if chooses and self._current is not None:
            self._choose(self._current[0], 0)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have it read aloud, and begin at the first bar."""
        super().focusInEvent(event)
        self.setAccessibleDescription(self.text())
        if self._current is None and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._walk(0, 0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No longer show where the keyboard is."""
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names, the bars, the years and the line of the date."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_years(painter)
        for number, row in enumerate(self.rows):
            self._paint_label(painter, number, row)
            for place, bar in enumerate(row.bars):
                is_current = self.hasFocus() and self._current == (number, place)
                box = self._box(number, bar)
                paint_bar(painter, box, bar, self._themes.theme, is_current=is_current)
        self._paint_as_of(painter)
        painter.end()

    def _paint_label(self, painter: QPainter, number: int, row: ChartRow) -> None:
        font = font_of(SMALL_PX, 400)
        room = QRectF(0, _TOP_PX + number * _ROW_PX, self._plot_left() - _GAP_PX, _ROW_PX)
        text = QFontMetricsF(font).elidedText(row.label, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(qcolor(self._themes.theme.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_years(self, painter: QPainter) -> None:
        theme = self._themes.theme
        base = _TOP_PX + _ROW_PX * len(self.rows)
        font = font_of(11, 400)
        painter.setFont(font)
        room = self.width() - self._plot_left()
        years = (self._last - self._first).days / 365.25
        step = next((s for s in (1, 2, 5, 10, 20, 25) if room * s / years >= 40), 50)
        for year in range(self._first.year, self._last.year + 1):
            if year % step or date(year, 1, 1) < self._first:
                continue
            x = round(self.x_of(date(year, 1, 1))) + 0.5
            painter.setPen(QPen(qcolor(theme.line), 1))
            painter.drawLine(QPointF(x, _TOP_PX), QPointF(x, base + 3))
            width = QFontMetricsF(font).horizontalAdvance(str(year))
            left = min(x - width / 2, self.width() - width)
            painter.setPen(qcolor(theme.muted))
            painter.drawText(QPointF(left, base + _AXIS_PX - 4), str(year))

    def _paint_as_of(self, painter: QPainter) -> None:
        theme = self._themes.theme
        x = self.x_of(self._as_of)
        base = _TOP_PX + _ROW_PX * len(self.rows)
        painter.setPen(QPen(qcolor(theme.panel), 3.5))
        painter.drawLine(QPointF(x, _TOP_PX), QPointF(x, base))
        painter.setPen(QPen(qcolor(theme.text), 1.5))
        painter.drawLine(QPointF(x, _TOP_PX), QPointF(x, base + 3))

    def _box(self, row: int, bar: ChartBar) -> BarBox:
        first = self.x_of(bar.first or self._first)
        last = self.x_of(bar.last or self._last)
        sure_first = self.x_of(bar.sure_first) if bar.sure_first else first
        sure_last = self.x_of(bar.sure_last) if bar.sure_last else last
        top = _TOP_PX + row * _ROW_PX + (_ROW_PX - _BAR_PX) / 2
        return BarBox(first, max(last, first), sure_first, sure_last, top, _BAR_PX)

    def _plot_left(self) -> float:
        font = QFontMetricsF(font_of(SMALL_PX, 400))
        widest = max((font.horizontalAdvance(row.label) for row in self.rows), default=0.0)
        return min(widest, _LABEL_MOST_PX, self.width() * _LABEL_SHARE) + _GAP_PX

    def _row_at(self, place: QPointF) -> int | None:
        number = int((place.y() - _TOP_PX) // _ROW_PX)
        if not 0 <= number < len(self.rows):
            return None
        if place.x() >= self._plot_left() and self._bar_at(number, place) is None:
            return None
        return number

    def _bar_at(self, row: int, place: QPointF) -> int | None:
        """The bar at a place, of several the last: it lies above the others."""
        for number in reversed(range(len(self.rows[row].bars))):
            reach = 5.0 if self.rows[row].bars[number].is_end else 1.0
            if self.box_of(row, number).adjusted(-reach, -2, reach, 2).contains(place):
                return number
        return None

    def _text_at(self, place: QPointF) -> str:
        row = self._row_at(place)
        if row is None:
            return ""
        bar = None if place.x() < self._plot_left() else self._bar_at(row, place)
        return self.rows[row].label if bar is None else self._words(row, bar)

    def _words(self, row: int, bar: int) -> str:
        return f"{self.rows[row].label}: {self.rows[row].bars[bar].describe()}"

    def _walk(self, rows: int, bars: int) -> bool:
        """Go to another bar and say what it is; False if there is none in that direction."""
        filled = [number for number, row in enumerate(self.rows) if row.bars]
        if not filled:
            return False
        row, bar = self._current or (filled[0], 0)
        if self._current is not None and rows:
            at = filled.index(row) + rows
            if not 0 <= at < len(filled):
                return False
            row, bar = filled[at], 0
        elif self._current is not None:
            bar += bars
        if not 0 <= bar < len(self.rows[row].bars):
            return False
        self._current = row, bar
        words = self._words(row, bar)
        self.setAccessibleName(f"{self._title}. {words}")
        place = self.box_of(row, bar).bottomLeft().toPoint()
        QToolTip.showText(self.mapToGlobal(place), plain_tooltip(words), self)
        self.update()
        return True

    def _choose(self, row: int, after_ms: int) -> None:
        """Choose a row, never at once: who follows may take the chart away under its event."""
        self._pending = self.rows[row].actor
        self._choosing.start(after_ms)

    def _choose_pending(self) -> None:
        actor, self._pending = self._pending, ""
        self.row_chosen.emit(actor)


def _span_of(rows: Sequence[ChartRow], as_of: date) -> tuple[date, date]:
    """What the axis shows: from the year of the first day that is named to beyond the last.

    The date of the map is among them.
    """
    days = [
        day
        for row in rows
        for bar in row.bars
        for day in (bar.first, bar.sure_first, bar.sure_last, bar.last)
        if day is not None
    ]
    last = max([*days, as_of])
    year = max(min(min([*days, as_of]).year, last.year - _LEAST_YEARS), date.min.year)
    first = date(year, 1, 1)
    # Some room to the right: what began lately and goes on must be seen, too.
    margin = min((last - first) * _MARGIN_SHARE, date.max - last)
    return first, last + margin
