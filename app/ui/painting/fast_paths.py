"""Arrays to what QPainter takes, without a Python object for each point."""

from typing import Any

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

FloatArray = NDArray[np.float64]

# The type hints of shiboken6 do not know that memory can be read as well as addressed.
_memory: Any = shiboken6.VoidPtr
_wrap: Any = shiboken6.wrapInstance

_FARTHEST = 50_000.0
"""Pixels; what lies farther off is not on any screen, and Qt's rasteriser counts in 1/64."""


def clipped(points: FloatArray) -> FloatArray:
    """The points (..., 2) in pixels with none farther off than Qt can paint.

    Not-a-number becomes 0: a picture must not make such points, and a painter that meets
    one must not fall over it.
    """
    return np.nan_to_num(np.clip(points, -_FARTHEST, _FARTHEST), nan=0.0)


def segments_of(paths: FloatArray) -> FloatArray:
    """The straight pieces, (k * (p - 1), 4), of (k, p, 2) paths."""
    pieces = np.concatenate((paths[:, :-1], paths[:, 1:]), axis=2)
    return np.ascontiguousarray(clipped(pieces.reshape(-1, 2)).reshape(-1, 4))


def draw_segments(painter: QPainter, segments: FloatArray) -> None:
    """Draw (m, 4) lines in one call, straight from the array's memory."""
    if len(segments):
        lines = np.ascontiguousarray(segments, dtype=np.float64)
        first: QLineF = _wrap(lines.ctypes.data, QLineF)
        painter.drawLines(first, len(lines))


def polygon_of(points: FloatArray) -> QPolygonF:
    """The (n, 2) points as a polygon of Qt."""
    polygon = QPolygonF()
    polygon.resize(len(points))
    if len(points):
        memory = _memory(polygon.data(), points.size * 8, True)
        np.frombuffer(memory, dtype=np.float64)[:] = clipped(points).ravel()
    return polygon


def path_of_rings(rings: "list[FloatArray] | tuple[FloatArray, ...]") -> QPainterPath:
    """Closed rings (n, 2), the first around the others, which are holes."""
    path = QPainterPath()
    for ring in rings:
        path.addPolygon(polygon_of(ring))
        path.closeSubpath()
    return path


def path_of_lines(paths: FloatArray) -> QPainterPath:
    """Open lines of (k, p, 2) as one path, so that each dash pattern is begun anew in each."""
    path = QPainterPath()
    for points in paths:
        path.addPolygon(polygon_of(points))
    return path
