"""The shapes of actors, drawn with the pen and brush a painter has."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from app.drawing.content import ActorShape
from app.drawing.look import DIAMOND_REACH, ROUNDED_SQUARE_CORNER, ROUNDED_SQUARE_SIDE

_DIAMONDS = {ActorShape.DIAMOND, ActorShape.SMALL_DIAMOND}


def draw_shape(painter: QPainter, shape: ActorShape, x: float, y: float, radius: float) -> None:
    """Draw one actor's shape around a point."""
    if shape is ActorShape.ROUNDED_SQUARE:
        half = ROUNDED_SQUARE_SIDE * radius
        corner = ROUNDED_SQUARE_CORNER * radius
        painter.drawRoundedRect(QRectF(x - half, y - half, 2 * half, 2 * half), corner, corner)
    elif shape in _DIAMONDS:
        reach = DIAMOND_REACH * radius
        corners = ((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    else:
        painter.drawEllipse(QPointF(x, y), radius, radius)
