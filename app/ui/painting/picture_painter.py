"""Paints a picture, layer by layer: the same on the screen, in a figure and in print.

Nothing is decided here; see :class:`app.drawing.picture.Picture` for what the layers
hold. Painters must have antialiasing switched on and count in map pixels; a figure's
painter is scaled beforehand.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath

from app.drawing.arrays import Box
from app.drawing.density import DensityMark
from app.drawing.paint_actors import ActorBatch
from app.drawing.paint_hulls import HullMark
from app.drawing.paint_ties import ArrowBatch, LineStyle, TieBatch
from app.drawing.picture import Picture
from app.drawing.tie_signs import SignBatch
from app.ui.painting.fast_paths import (
    FloatArray,
    path_of_lines,
    path_of_polygons,
    path_of_rings,
    polygon_of,
)
from app.ui.painting.fonts import font_of
from app.ui.painting.pens import colour_of, pen_of
from app.ui.painting.screen_part import rect_of
from app.ui.painting.shapes import draw_shape
from app.ui.painting.text_measure import metrics_of
from app.ui.painting.text_painter import paint_texts

_MOST_IN_PATH = 64
"""Discs or strokes of signs in one path: what is filled together is sorted together, and of
thousands that takes several times as long."""


def paint_picture(painter: QPainter, picture: Picture, visible: Box | None = None) -> None:
    """Paint all layers on whatever ground is there; `visible` as in `paint_ties`."""
    paint_lines(painter, picture, visible)
    paint_texts(painter, picture.hull_labels)
    paint_actors(painter, picture.actors)
    paint_texts(painter, picture.labels)


def paint_lines(painter: QPainter, picture: Picture, visible: Box | None = None) -> None:
    """Paint the layers below names and actors: hulls, ties and their arrow heads."""
    for _ in paint_lines_in_steps(painter, picture, visible):
        pass


def paint_lines_in_steps(
    painter: QPainter, picture: Picture, visible: Box | None = None
) -> Iterator[None]:
    """Paint the same layers, ties of one style after the other."""
    paint_density(painter, picture.density)
    yield
    yield from _paint_ties_in_steps(painter, picture.faded_ties, visible)
    paint_arrows(painter, picture.faded_arrows)
    paint_hulls(painter, picture.hulls)
    yield
    yield from _paint_ties_in_steps(painter, picture.glows, visible)
    yield from _paint_ties_in_steps(painter, picture.ties, visible)
    paint_arrows(painter, picture.arrows)
    yield
    yield from paint_signs_in_steps(painter, picture.signs)


def _paint_ties_in_steps(
    painter: QPainter, batches: Iterable[TieBatch], visible: Box | None
) -> Iterator[None]:
    for batch in batches:
        paint_ties(painter, (batch,), visible)
        yield


def paint_density(painter: QPainter, density: DensityMark | None) -> None:
    """Paint the tone of ties that are too many to be drawn as lines."""
    if density is None:
        return
    height, width = density.pixels.shape
    rows = np.ascontiguousarray(density.pixels)
    image = QImage(rows.data, width, height, 4 * width, QImage.Format.Format_RGB32)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rect_of(density.box), image)
    painter.restore()


def paint_hulls(painter: QPainter, hulls: Sequence[HullMark]) -> None:
    """Paint all fills and bridges, then all outlines and rings."""
    outlines = [[path_of_rings(list(rings)) for rings in hull.polygons] for hull in hulls]
    painter.setPen(Qt.PenStyle.NoPen)
    for hull, paths in zip(hulls, outlines, strict=True):
        fill = colour_of(hull.fill)
        fill.setAlphaF(hull.fill_opacity)
        painter.setBrush(fill)
        for path in paths:
            painter.drawPath(path)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for hull in hulls:
        _paint_bridges(painter, hull)
    for hull, paths in zip(hulls, outlines, strict=True):
        painter.setPen(pen_of(LineStyle(hull.line_width, hull.line)))
        for path in paths:
            painter.drawPath(path)
        for ring in hull.rings:
            painter.drawPolyline(polygon_of(ring))


def _paint_bridges(painter: QPainter, hull: HullMark) -> None:
    """Paint the bands between islands: a broad stroke and a narrower one on it."""
    if not hull.bridges:
        return
    bands = QPainterPath()
    for bridge in hull.bridges:
        bands.addPolygon(polygon_of(bridge))
    for width, colour in (
        (hull.bridge_width, hull.line),
        (hull.bridge_width - 2.0 * hull.line_width, hull.bridge_fill),
    ):
        pen = pen_of(LineStyle(width, colour))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.strokePath(bands, pen)


def paint_ties(painter: QPainter, batches: Iterable[TieBatch], visible: Box | None = None) -> None:
    """Paint the lines of each batch; those outside of `visible` (map pixels) are left out."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for batch in batches:
        paths = paths_within(batch.paths, visible, batch.style.width_px)
        if len(paths) == 0:
            continue
        painter.setPen(pen_of(batch.style))
        if batch.style.dash:
            painter.drawPath(path_of_lines(paths))
            continue
        for points in paths:
            painter.drawPolyline(polygon_of(points))


def paths_within(paths: FloatArray, visible: Box | None, margin_px: float) -> FloatArray:
    """Those of (k, p, 2) paths whose box meets `visible`, widened by a margin."""
    if visible is None or len(paths) == 0:
        return paths
    low, high = paths.min(axis=1), paths.max(axis=1)
    left_top, right_bottom = np.asarray(visible[:2]), np.asarray(visible[2:])
    seen = (high >= left_top - margin_px) & (low <= right_bottom + margin_px)
    kept: FloatArray = paths[seen.all(axis=1)]
    return kept


def paint_arrows(painter: QPainter, batches: Iterable[ArrowBatch]) -> None:
    """Paint arrow heads."""
    painter.setPen(Qt.PenStyle.NoPen)
    for batch in batches:
        painter.setBrush(colour_of(batch.rgb))
        painter.drawPath(path_of_polygons(batch.triangles))


def paint_signs(painter: QPainter, batches: Iterable[SignBatch]) -> None:
    """Paint the signs of what differs in a comparison."""
    for _ in paint_signs_in_steps(painter, batches):
        pass


def paint_signs_in_steps(painter: QPainter, batches: Iterable[SignBatch]) -> Iterator[None]:
    """Paint the very same, some signs at a time."""
    for batch in batches:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour_of(batch.rgb))
        for begin in range(0, len(batch.plates), _MOST_IN_PATH):
            painter.drawPath(path_of_polygons(batch.plates[begin : begin + _MOST_IN_PATH]))
            yield
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen_of(LineStyle(batch.width_px, batch.ground)))
        for begin in range(0, len(batch.strokes), _MOST_IN_PATH):
            painter.drawPath(path_of_lines(batch.strokes[begin : begin + _MOST_IN_PATH]))
            yield


def paint_actors(painter: QPainter, batches: Iterable[ActorBatch]) -> None:
    """Paint the actors' shapes with the codes in them."""
    for batch in batches:
        style = batch.style
        outline = pen_of(LineStyle(style.outline_width, style.outline, style.outline_dash))
        centres, radii = batch.centres.tolist(), batch.radii.tolist()
        painter.setPen(outline)
        painter.setBrush(QBrush(colour_of(style.fill)))
        for (x, y), radius in zip(centres, radii, strict=True):
            draw_shape(painter, style.shape, x, y, radius)
        painter.setPen(colour_of(style.code))
        for (x, y), code, size in zip(centres, batch.codes, batch.code_sizes.tolist(), strict=True):
            if code:
                _paint_code(painter, code, x, y, size, batch.code_weight)


def _paint_code(
    painter: QPainter, code: str, x: float, y: float, size_px: float, weight: int
) -> None:
    """Paint capitals in the middle of a disc; their own height counts, not the line's."""
    metrics = metrics_of(size_px, weight)
    painter.setFont(font_of(size_px, weight))
    width = metrics.horizontalAdvance(code)
    painter.drawText(QPointF(x - width / 2.0, y + metrics.capHeight() / 2.0), code)
