"""A passage of a text on two lines, the words looked for in semibold."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from app.drawing.look import Theme
from app.ui.painting.fonts import font_of
from app.ui.reader.code_units import CodeUnits
from app.ui.style_sheet import SMALL_PX
from app.ui.theme import qcolor

_MOST_LINES = 2
_LEADING_PX = 2.0
_SEMIBOLD = 600
_NARROWEST_PX = 480.0


def is_short(text: str) -> bool:
    """Whether a passage fits into one line wherever it is shown."""
    return QFontMetricsF(font_of(SMALL_PX, _SEMIBOLD)).horizontalAdvance(text) <= _NARROWEST_PX


class PassageLines:
    """Sets a passage into a width, and shortens it where it needs more lines.

    Parameters
    ----------
    marks
        From where to where the words stand, in code points.
    """

    def __init__(
        self, text: str, marks: tuple[tuple[int, int], ...], width: float, theme: Theme
    ) -> None:
        self._marks = marks
        self._theme = theme
        self._width = width
        self.text = text
        self._end = len(text)
        self._layout = self._set()
        while self._layout.lineCount() > _MOST_LINES:
            last = self._layout.lineAt(_MOST_LINES - 1)
            units = last.textStart() + last.textLength()
            end = min(CodeUnits(self.text).to_points(units), len(self.text)) - 2
            cut = self.text.rfind(" ", 0, end)
            # Where words have no spaces between them, any letter may be the last.
            self._end = cut if cut > end // 2 else end
            self.text = self.text[: self._end] + " …"
            self._layout = self._set()

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Paint it, its left upper corner somewhere."""
        painter.setPen(qcolor(self._theme.muted))
        self._layout.draw(painter, corner)

    def _set(self) -> QTextLayout:
        units = CodeUnits(self.text)
        layout = QTextLayout(self.text, font_of(SMALL_PX, 400))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._range(units, *mark) for mark in self._marks])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0.0, top))
            top += line.height() + _LEADING_PX
            if layout.lineCount() > _MOST_LINES:
                break
        layout.endLayout()
        return layout

    def _range(self, units: CodeUnits, start: int, end: int) -> QTextLayout.FormatRange:
        form = QTextCharFormat()
        form.setFontWeight(_SEMIBOLD)
        form.setForeground(qcolor(self._theme.text))
        found = QTextLayout.FormatRange()
        first, last = (units.to_units(min(place, self._end)) for place in (start, end))
        found.start, found.length, found.format = first, last - first, form
        return found
