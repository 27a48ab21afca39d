"""A sign at the edge of the timeline: where the handle lies while it is not in sight."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.drawing.look import Theme
from app.ui.painting.fonts import font_of
from app.ui.theme import qcolor

_HEIGHT_PX = 16.0
_ABOVE_YEARS_PX = 1.5
_PADDING_PX = 6.0
_ARROW_PX = QPointF(6.0, 4.5)
"""From its back to its tip, and from its middle to a corner."""
_GAP_PX = 5.0
_FONT_PX, _WEIGHT = 11.0, 600
_RADIUS_PX = 4.0
_CLEAR_PX = 2.0
"""Beside it and down to the years: slivers of bars around it would look like dirt."""


class AwaySign(QGraphicsItem):
    """An arrowhead towards the handle with the day it stands at, at the foot of the bars.

    It keeps below the names of what is selected, whose rows leave the bars more than its height.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_lit = False
        self._is_left = False
        self._text = ""
        self._room = QRectF()
        self.setZValue(20)
        self.hide()

    @property
    def room(self) -> QRectF:
        """What it covers, in pixels of the plot; empty while it is not shown."""
        return QRectF(self._room) if self.isVisible() else QRectF()

    @property
    def text(self) -> str:
        """The day it tells; empty while it is not shown."""
        return self._text if self.isVisible() else ""

    def boundingRect(self) -> QRectF:
        """Arrowhead and day on their ground, with its edge."""
        return self._room.adjusted(-_CLEAR_PX, -1, _CLEAR_PX, _CLEAR_PX)

    def set_look(self, theme: Theme, *, is_lit: bool) -> None:
        """Wear other colours; `is_lit` while the keyboard moves the handle."""
        self._theme, self._is_lit = theme, is_lit
        self.update()

    def point(self, area: QRectF, text: str, *, is_left: bool) -> None:
        """Show it in `area`, that of the bars: at its left edge, or at its right."""
        width = QFontMetricsF(font_of(_FONT_PX, _WEIGHT)).horizontalAdvance(text)
        width = float(ceil(width + 2 * _PADDING_PX + _ARROW_PX.x() + _GAP_PX))
        # Half a pixel in, its edge is one pixel wide, not two.
        left = area.left() + 0.5 if is_left else area.right() - 0.5 - width
        room = QRectF(left, area.bottom() - _ABOVE_YEARS_PX - _HEIGHT_PX, width, _HEIGHT_PX)
        if (room, text, is_left) != (self._room, self._text, self._is_left):
            self.prepareGeometryChange()
            self._room, self._text, self._is_left = room, text, is_left
            self.update()
        self.show()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint ground, arrowhead and day."""
        theme, room = self._theme, self._room
        ink = qcolor(theme.accent if self._is_lit else theme.text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(
            room.adjusted(-_CLEAR_PX, 0, _CLEAR_PX, _ABOVE_YEARS_PX), qcolor(theme.panel)
        )
        painter.setPen(QPen(qcolor(theme.line), 1))
        painter.setBrush(qcolor(theme.panel))
        painter.drawRoundedRect(room, _RADIUS_PX, _RADIUS_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(self._arrowhead())
        painter.setPen(ink)
        painter.setFont(font_of(_FONT_PX, _WEIGHT))
        inner = room.adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
        side = Qt.AlignmentFlag.AlignRight if self._is_left else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, self._text)

    def _arrowhead(self) -> QPolygonF:
        """A triangle whose tip is towards the handle."""
        way = -1.0 if self._is_left else 1.0
        edge = self._room.left() if self._is_left else self._room.right()
        tip = QPointF(edge - way * _PADDING_PX, self._room.center().y())
        back, half = tip.x() - way * _ARROW_PX.x(), _ARROW_PX.y()
        return QPolygonF([tip, QPointF(back, tip.y() - half), QPointF(back, tip.y() + half)])
