"""The shapes of the marks of the timeline, so that no colour tells alone what happens."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.analysis.chronicle import Mark

RADIUS_PX = 3.5

_STROKE = 0.5
"""How wide strokes are, by the radius."""

_POINTS = {
    Mark.BEGINS: ((-0.8, -1.1), (1.1, 0.0), (-0.8, 1.1)),
    Mark.REPORTED: ((0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)),
}
"""What points on begins; what is merely reported stands on its tip."""


def paint_mark(
    painter: QPainter, mark: Mark, centre: QPointF, colour: QColor, radius: float = RADIUS_PX
) -> None:
    """Paint what a mark looks like.

    Signed is a disc, begins a triangle that points on, ends a cross, announced a ring, reported
    a lozenge.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, _STROKE * radius)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if mark is Mark.ENDS:
        arm = 0.9 * radius
        painter.setPen(pen)
        painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm))
        painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm))
    elif mark is Mark.ANNOUNCED:
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = radius - pen.widthF() / 2
        painter.drawEllipse(centre, inner, inner)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        points = _POINTS.get(mark)
        if points is None:
            painter.drawEllipse(centre, radius * 0.9, radius * 0.9)
        else:
            corners = [centre + QPointF(radius * x, radius * y) for x, y in points]
            painter.drawPolygon(QPolygonF(corners))
    painter.restore()
