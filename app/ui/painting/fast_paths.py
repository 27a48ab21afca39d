"""Arrays to what QPainter takes, without a Python object for each point."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream, QLineF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap, QPolygonF

FloatArray = NDArray[np.float64]

# The type hints of shiboken6 do not know that memory can be read as well as addressed.
_memory: Any = shiboken6.VoidPtr
_wrap: Any = shiboken6.wrapInstance

_ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_MOVE_TO, _LINE_TO, _ODD_EVEN = 0, 1, 0

_FARTHEST = 50_000.0
"""Pixels; what lies farther off is not on any screen, and Qt's rasteriser counts in 1/64."""


def clipped(points: FloatArray) -> FloatArray:
    """The points (..., 2) in pixels with none farther off than Qt can paint.

    Not-a-number becomes 0: a picture must not make such points, and a painter that meets
    one must not fall over it.
    """
    result: FloatArray = np.minimum(np.maximum(points, -_FARTHEST), _FARTHEST)
    is_none = np.isnan(result)
    if is_none.any():
        result[is_none] = 0.0
    return result


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


def path_of_rings(rings: Sequence[FloatArray]) -> QPainterPath:
    """Closed rings (n, 2), the first around the others, which are holes."""
    return path_of_lines([_closed(ring) for ring in rings if len(ring)])


def path_of_polygons(polygons: FloatArray) -> QPainterPath:
    """Polygons of equally many corners, (k, p, 2); what several of them cover is filled, too."""
    path = path_of_lines(np.concatenate((polygons, polygons[:, :1]), axis=1))
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def path_of_lines(lines: Sequence[FloatArray] | FloatArray) -> QPainterPath:
    """Open lines of (p, 2) as one path, so that each dash pattern is begun anew in each.

    It is read from the form in which Qt's streams hold one, in one go.

    Source: Qt, *Serializing Qt Data Types*, QPainterPath,
    https://doc.qt.io/qt-6/datastreamformat.html; pyqtgraph's `arrayToQPath` does the same.
    """
    path = QPainterPath()
    if isinstance(lines, np.ndarray):
        points, counts = lines.reshape(-1, 2), np.full(len(lines), lines.shape[1])
    else:
        drawn = [line for line in lines if len(line)]
        points = np.concatenate([np.empty((0, 2)), *drawn])
        counts = np.array([len(line) for line in drawn], dtype=np.intp)
    if len(points) == 0:
        return path
    begins = np.cumsum(counts) - counts
    elements = np.empty(len(points), dtype=_ELEMENT)
    elements["kind"] = _LINE_TO
    elements["kind"][begins] = _MOVE_TO
    elements["x"], elements["y"] = clipped(points).T
    count = np.array([len(points)], dtype=">i4")
    last_and_rule = np.array([begins[-1], _ODD_EVEN], dtype=">i4")
    stream = QDataStream(QByteArray(count.tobytes() + elements.tobytes() + last_and_rule.tobytes()))
    stream >> path
    return path


def draw_copies(painter: QPainter, copies: FloatArray, pixmap: QPixmap) -> None:
    """Draw parts of a pixmap in one call.

    Parameters
    ----------
    copies
        (m, 10), as `QPainter.PixmapFragment` has its fields: the middle of where it goes,
        the left top corner and the size of the part, both scales, rotation and opacity.
    """
    if len(copies):
        rows = np.ascontiguousarray(copies, dtype=np.float64)
        first: QPainter.PixmapFragment = _wrap(rows.ctypes.data, QPainter.PixmapFragment)
        painter.drawPixmapFragments(first, len(rows), pixmap)


def _closed(ring: FloatArray) -> FloatArray:
    return ring if bool((ring[0] == ring[-1]).all()) else np.concatenate((ring, ring[:1]))
