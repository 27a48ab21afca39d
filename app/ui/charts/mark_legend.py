"""What the marks of the timeline mean: each with its word, as far as there is room."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.analysis.bins import Unit
from app.analysis.chronicle import Mark
from app.drawing.look import Theme
from app.ui.charts.mark_look import mark_colours, mark_name, unit_name
from app.ui.charts.mark_shapes import paint_mark
from app.ui.painting.fonts import font_of
from app.ui.theme import ThemeController, qcolor

_TYPE_PX = 11.0
_MARK_PX = 8.0
_GAP_PX = 12.0
_LINE_PX = 14.0

_Line = list[tuple[str, Mark | None, float]]
"""What stands in a line: words, the mark that is before them, how wide both are."""


class MarkLegend(QWidget):
    """Right-aligned, in two lines where one is too short; the marks alone where two are.

    Its tooltip tells the words in the same order.
    """

    def __init__(self, themes: ThemeController) -> None:
        super().__init__()
        self._themes = themes
        self._unit = Unit.QUARTER
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self._wear)
        self._retranslate()

    def sizeHint(self) -> QSize:
        """Room for two lines."""
        return QSize(420, round(2 * _LINE_PX))

    def minimumSizeHint(self) -> QSize:
        """Room for the marks alone."""
        return QSize(round(len(Mark) * (_MARK_PX + _GAP_PX)), round(2 * _LINE_PX))

    def set_unit(self, unit: Unit) -> None:
        """Say by which stretch of time is counted."""
        if unit is not self._unit:
            self._unit = unit
            self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint marks and words."""
        painter = QPainter(self)
        painter.setFont(font_of(_TYPE_PX, 400))
        lines = self._lines()
        top = (self.height() - len(lines) * _LINE_PX) / 2
        for line in lines:
            x = self.width() - _width(line)
            for text, mark, width in line:
                self._paint_entry(painter, x, top, text, mark)
                x += width
            top += _LINE_PX
        painter.end()

    def _paint_entry(
        self, painter: QPainter, x: float, top: float, text: str, mark: Mark | None
    ) -> None:
        theme = self._themes.theme
        if mark is not None:
            centre = QPointF(x + _MARK_PX / 2, top + _LINE_PX / 2)
            paint_mark(painter, mark, centre, qcolor(mark_colours(theme)[mark]), _MARK_PX / 2)
            x += _MARK_PX + 4
        painter.setPen(qcolor(theme.muted))
        room = QRectF(x, top, self.width(), _LINE_PX)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _lines(self) -> list[_Line]:
        """As many lines as there is room for, with as many words."""
        metrics = QFontMetricsF(font_of(_TYPE_PX, 400))
        entries: _Line = [
            (text, mark, metrics.horizontalAdvance(text) + _MARK_PX + 4 + _GAP_PX)
            for mark in Mark
            for text in (mark_name(mark),)
        ]
        unit = unit_name(self._unit)
        entries.append((unit, None, metrics.horizontalAdvance(unit) + _GAP_PX))
        for lines in ([entries], [entries[:3], entries[3:]], [entries[:2], entries[2:5]]):
            if all(_width(line) <= self.width() for line in lines):
                return lines
        return [[("", mark, _MARK_PX + _GAP_PX) for mark in Mark]]

    def _retranslate(self) -> None:
        words = [*(mark_name(mark) for mark in Mark), unit_name(self._unit)]
        self.setAccessibleName(" · ".join(words))
        self.setToolTip(" · ".join(words))
        self.update()

    def _wear(self, _theme: Theme) -> None:
        self.update()


def _width(line: _Line) -> float:
    """How wide a line is; after its last words nothing follows."""
    return sum(width for *_rest, width in line) - _GAP_PX
