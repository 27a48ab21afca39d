"""The layers below names and actors, made ready once for each picture and painted quickly.

They show what `paint_lines` shows: fills from the same paths, lines in straight pieces.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from app.drawing.arrays import Box, FloatArray
from app.drawing.paint_hulls import HullMark
from app.drawing.paint_ties import ArrowBatch, LineStyle, TieBatch
from app.drawing.picture import Picture
from app.ui.painting.fast_paths import path_of_polygons, path_of_rings
from app.ui.painting.pens import colour_of
from app.ui.painting.picture_painter import paint_signs_in_steps
from app.ui.painting.screen_part import rect_of
from app.ui.painting.strokes import (
    OFF_PX,
    Strokes,
    strokes_of_arcs,
    strokes_of_lines,
)

_BRIDGE_PIECE_PX = 8.0
"""A bridge is broad and bends little: shorter pieces are not seen."""

_ROUGH_BRIDGE_PIECE_PX = 24.0

_LEAST_THINNED = 16
"""Rings of fewer points are left as they are."""

_MOST_HEADS = 64
"""Arrow heads in one path: what is filled together is sorted together."""


_EDGE_PX = 1.0
"""So far beyond its corners a smooth edge is seen at most."""


class QuickLines:
    """Hulls, ties and arrow heads of one picture, of which arcs are drawn at most `off_px` off.

    If more than usual may be off, outlines have fewer points, too: nobody sees it in a
    picture that moves on at once.
    """

    def __init__(self, picture: Picture, off_px: float = OFF_PX) -> None:
        is_rough = off_px > OFF_PX
        self._faded = _strokes_of(picture.faded_ties, off_px)
        self._faded_heads = [_Heads(batch) for batch in picture.faded_arrows]
        hulls = [_plain(hull) for hull in picture.hulls] if is_rough else picture.hulls
        self._fills = [_fill_of(hull) for hull in hulls]
        self._edges = _edges_of(hulls, _ROUGH_BRIDGE_PIECE_PX if is_rough else _BRIDGE_PIECE_PX)
        self._ties = _strokes_of((*picture.glows, *picture.ties), off_px)
        self._heads = [_Heads(batch) for batch in picture.arrows]
        self._signs = picture.signs

    def steps(self, painter: QPainter, visible: Box) -> Iterator[None]:
        """Paint, step by step, what may be seen in a part of the map.

        Edges are as the painter has them.
        """
        seen = rect_of(visible)
        yield from self._faded.steps(painter, visible)
        yield from _fill_heads(painter, self._faded_heads, visible)
        yield from _fill(painter, self._fills, seen)
        yield from self._edges.steps(painter, visible)
        yield from self._ties.steps(painter, visible)
        yield from _fill_heads(painter, self._heads, visible)
        yield from paint_signs_in_steps(painter, self._signs)


@dataclass(frozen=True, slots=True)
class _Fill:
    """Areas of one colour, each with the box around it."""

    colour: QColor
    areas: tuple[tuple[QPainterPath, QRectF], ...]


def _fill(painter: QPainter, fills: Iterable[_Fill], seen: QRectF) -> Iterator[None]:
    painter.setPen(Qt.PenStyle.NoPen)
    for fill in fills:
        painter.setBrush(fill.colour)
        for path, box in fill.areas:
            if box.intersects(seen):
                painter.drawPath(path)
                yield
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _filled(colour: QColor, paths: Iterable[QPainterPath]) -> _Fill:
    return _Fill(colour, tuple((path, path.controlPointRect()) for path in paths))


def _strokes_of(batches: Sequence[TieBatch], off_px: float) -> Strokes:
    styles = [each.style for each in batches]
    return strokes_of_arcs(styles, [each.paths for each in batches], off_px)


class _Heads:
    """Arrow heads of one colour, of which those are painted of which something may be seen."""

    def __init__(self, batch: ArrowBatch) -> None:
        self.colour = colour_of(batch.rgb)
        self._triangles = batch.triangles
        self._low = batch.triangles.min(axis=1) - _EDGE_PX
        self._high = batch.triangles.max(axis=1) + _EDGE_PX

    def paths(self, visible: Box) -> Iterator[QPainterPath]:
        """Some in each; which are together does not depend on what is seen."""
        left, top, right, bottom = visible
        is_seen = (self._high >= (left, top)).all(axis=1) & (self._low <= (right, bottom)).all(
            axis=1
        )
        for begin in range(0, len(self._triangles), _MOST_HEADS):
            some = slice(begin, begin + _MOST_HEADS)
            if is_seen[some].any():
                yield path_of_polygons(self._triangles[some][is_seen[some]])


def _fill_heads(painter: QPainter, heads: Iterable[_Heads], visible: Box) -> Iterator[None]:
    painter.setPen(Qt.PenStyle.NoPen)
    for some in heads:
        painter.setBrush(some.colour)
        for path in some.paths(visible):
            painter.drawPath(path)
            yield
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _plain(hull: HullMark) -> HullMark:
    """The hull with every other point of its outlines and rings."""
    return replace(
        hull,
        polygons=tuple(tuple(_thinned(ring) for ring in rings) for rings in hull.polygons),
        rings=tuple(_thinned(ring) for ring in hull.rings),
    )


def _thinned(ring: FloatArray) -> FloatArray:
    """A closed ring of about half the points, the first and last among them."""
    return ring if len(ring) < _LEAST_THINNED else np.concatenate((ring[:-1:2], ring[-1:]))


def _fill_of(hull: HullMark) -> _Fill:
    colour = colour_of(hull.fill)
    colour.setAlphaF(hull.fill_opacity)
    return _filled(colour, (path_of_rings(rings) for rings in hull.polygons))


def _edges_of(hulls: Iterable[HullMark], piece_px: float) -> Strokes:
    """Bridges, in pieces of about some length, and on them outlines and rings."""
    bridges: list[tuple[LineStyle, Sequence[FloatArray]]] = []
    outlines: list[tuple[LineStyle, Sequence[FloatArray]]] = []
    for hull in hulls:
        lines = [_coarse(bridge, piece_px) for bridge in hull.bridges]
        inner = hull.bridge_width - 2.0 * hull.line_width
        bridges.append((LineStyle(hull.bridge_width, hull.line), lines))
        bridges.append((LineStyle(inner, hull.bridge_fill), lines))
        rings = (ring for polygon in hull.polygons for ring in polygon)
        closed = (np.concatenate((ring, ring[:1])) for ring in rings)
        outlines.append((LineStyle(hull.line_width, hull.line), (*closed, *hull.rings)))
    edges = (*bridges, *outlines)
    return strokes_of_lines([style for style, _ in edges], [lines for _, lines in edges])


def _coarse(line: FloatArray, piece_px: float) -> FloatArray:
    """The line with no more points than it needs for pieces of some length."""
    length = float(np.hypot(*np.diff(line, axis=0).T).sum())
    n = max(int(length / piece_px), 1)
    wanted = np.linspace(0, len(line) - 1, min(n + 1, len(line)))
    return line[np.unique(np.round(wanted).astype(np.intp))]
