"""Stretches of the axis on a pale ground: a period filtered for, and days that are compared."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.drawing.look import Theme, blend
from app.ui.theme import qcolor

_TINT_OF_PERIOD = 0.13
_TINT_BETWEEN = 0.1


class StretchItem(QGraphicsItem):
    """A part of the axis; each sort paints its ground, and lies at a depth of its own.

    The bars lie in a view box whose depth is -100: both grounds are under it.
    """

    def __init__(self, theme: Theme, depth: float) -> None:
        super().__init__()
        self._theme = theme
        self._area = QRectF()
        self.setZValue(depth)

    @property
    def area(self) -> QRectF:
        """From edge to edge, in pixels; empty if there is none."""
        return self._area

    def boundingRect(self) -> QRectF:
        """The ground, and edges on it."""
        return self._area.adjusted(-1, 0, 1, 0)

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self._theme = theme
        self.update()

    def show_area(self, area: QRectF) -> None:
        """Mark a part of the axis."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
            self.update()


class PeriodItem(StretchItem):
    """A period that is filtered for, with both its edges marked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, depth=-200)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint it."""
        if self._area.isEmpty():
            return
        theme = self._theme
        painter.fillRect(self._area, qcolor(blend(theme.accent, theme.panel, _TINT_OF_PERIOD)))
        painter.setPen(QPen(qcolor(theme.accent), 1))
        painter.drawLine(self._area.topLeft(), self._area.bottomLeft())
        painter.drawLine(self._area.topRight(), self._area.bottomRight())


class BetweenItem(StretchItem):
    """The days between two dates that are compared, without edges; over the ground of a period."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, depth=-190)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint it."""
        theme = self._theme
        painter.fillRect(self._area, qcolor(blend(theme.text, theme.panel, _TINT_BETWEEN)))
