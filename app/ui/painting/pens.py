"""Pens and colours as Qt has them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from app.drawing.arrays import Rgb
from app.drawing.paint_ties import LineStyle


def pen_of(style: LineStyle) -> QPen:
    """The pen for a stroke. Qt counts dashes in widths of the pen."""
    pen = QPen(colour_of(style.rgb), style.width_px)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if style.dash:
        pen.setDashPattern([length / style.width_px for length in style.dash])
        pen.setDashOffset(style.dash_offset / style.width_px)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    else:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def colour_of(rgb: Rgb) -> QColor:
    """The colour as Qt has it."""
    return QColor(*rgb)
