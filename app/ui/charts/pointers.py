"""What stands over the bars of the timeline: the handle, and the veil of what lies ahead."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.drawing.look import Theme
from app.ui.painting.fonts import font_of
from app.ui.theme import qcolor

_GRIP_PX = 6.0
_FLAG_PX = 11.0
_FLAG_ROOM = QRectF(-84.0, 0.0, 168.0, 18.0)
_VEIL_OPACITY = 150


class HandleItem(QGraphicsItem):
    """Where one stands: a line with a grip at its foot and, while it moves, the day in words.

    It is moved by `setPos`; only what it leaves and what it covers is painted again. A hollow
    one, with a broken line, lies under the other.
    """

    def __init__(self, theme: Theme, *, is_hollow: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._is_hollow = is_hollow
        self._height = 0.0
        self._flag = ""
        self._is_lit = False
        self._is_left = False
        self.setZValue(19 if is_hollow else 20)

    @property
    def flag(self) -> str:
        """The day it tells; empty while it rests."""
        return self._flag

    def boundingRect(self) -> QRectF:
        """The line, the grip, and the day while it is told."""
        line = QRectF(-_GRIP_PX - 2, 0, 2 * _GRIP_PX + 4, self._height + _GRIP_PX + 2)
        return line.united(_FLAG_ROOM) if self._flag else line

    def set_look(self, theme: Theme, *, is_lit: bool) -> None:
        """Wear other colours; `is_lit` while the keyboard moves it."""
        self._theme, self._is_lit = theme, is_lit
        self.update()

    def set_height(self, height: float) -> None:
        """How far down the bars reach, in pixels."""
        self.prepareGeometryChange()
        self._height = height

    def set_flag(self, text: str, *, is_left: bool) -> None:
        """Tell the day to the right of the line, or to its left; an empty text tells none."""
        if (text, is_left) != (self._flag, self._is_left):
            self.prepareGeometryChange()
            self._flag, self._is_left = text, is_left
            self.update()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint line, grip and day."""
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = qcolor(theme.accent if self._is_lit else theme.text)
        style = Qt.PenStyle.DashLine if self._is_hollow else Qt.PenStyle.SolidLine
        painter.setPen(QPen(ink, 1.5, style))
        painter.drawLine(QPointF(0, 2), QPointF(0, self._height))
        ground, foot = qcolor(theme.panel), QPointF(0, self._height)
        if self._is_hollow:
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(ground)
            painter.drawEllipse(foot, _GRIP_PX - 1.5, _GRIP_PX - 1.5)
        else:
            painter.setPen(QPen(ground, 2))
            painter.setBrush(ink)
            painter.drawEllipse(foot, _GRIP_PX, _GRIP_PX)
        if self._flag:
            self._paint_flag(painter)

    def _paint_flag(self, painter: QPainter) -> None:
        font = font_of(_FLAG_PX, 600)
        width = QFontMetricsF(font).horizontalAdvance(self._flag) + 12
        room = QRectF(-4 - width if self._is_left else 4, 1, width, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(self._theme.text))
        painter.drawRoundedRect(room, 4, 4)
        painter.setPen(qcolor(self._theme.panel))
        painter.setFont(font)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._flag)


class VeilItem(QGraphicsItem):
    """Pales what lies after the day of the map; of what moves over only that part is painted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._theme = theme
        self._area = QRectF()
        self._x = 0.0
        self.setZValue(10)

    def boundingRect(self) -> QRectF:
        """All the bars, wherever it begins."""
        return self._area

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self._theme = theme
        self.update()

    def set_area(self, area: QRectF) -> None:
        """Where the bars are, in pixels."""
        self.prepareGeometryChange()
        self._area = area

    def begin_at(self, x: float) -> None:
        """Pale from there on to the right."""
        before, self._x = self._x, x
        passed = QRectF(min(before, x) - 1, self._area.top(), abs(before - x) + 2, 0)
        passed.setHeight(self._area.height())
        self.update(passed)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint it."""
        left = max(self._x, self._area.left())
        if left < self._area.right():
            red, green, blue = self._theme.panel
            veil = QRectF(left, self._area.top(), self._area.right() - left, self._area.height())
            painter.fillRect(veil, QColor(red, green, blue, _VEIL_OPACITY))
