"""Lines in straight pieces, so that one call of Qt's draws all of a style, dashed ones too.

A path with a wide pen is made into an outline and filled; a straight piece is filled at
once, in a fraction of the time. Where pieces meet, smoothed edges are a trace heavier,
which is seen in a picture that stands still for who looks for it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.drawing.arrays import Box, FloatArray
from app.drawing.paint_ties import LineStyle
from app.ui.painting.fast_paths import clipped, draw_segments

_OFF_PX = 0.25
"""How far a piece may be off the arc that it stands for."""


@dataclass(frozen=True, slots=True, eq=False)
class Strokes:
    """Straight pieces (m, 4) of one style: x and y of both ends, in map pixels.

    `starts` (m,) is how far into its line each begins, for the dashes.
    """

    style: LineStyle
    pieces: FloatArray
    starts: FloatArray

    @property
    def pen(self) -> QPen:
        """The pen for pieces, or for the dashes cut out of them."""
        pen = QPen(QColor(*self.style.rgb), self.style.width_px)
        is_solid = not self.style.dash
        pen.setCapStyle(Qt.PenCapStyle.SquareCap if is_solid else Qt.PenCapStyle.FlatCap)
        return pen


class StrokePile:
    """Strokes that lie on each other, painted with one call for each of them."""

    def __init__(self, strokes: Iterable[Strokes]) -> None:
        pile = [each for each in strokes if len(each.pieces)]
        self._styles = [each.style for each in pile]
        self._pens = [each.pen for each in pile]
        counts = np.array([len(each.pieces) for each in pile], dtype=np.intp)
        self._ends = np.cumsum(counts)
        self._pieces = np.concatenate([np.empty((0, 4)), *(each.pieces for each in pile)])
        self._starts = np.concatenate([np.empty(0), *(each.starts for each in pile)])
        reach = np.repeat([style.width_px for style in self._styles], counts)
        one, other = self._pieces[:, :2], self._pieces[:, 2:]
        self._low = (np.minimum(one, other) - reach[:, None]).T.copy()
        self._high = (np.maximum(one, other) + reach[:, None]).T.copy()

    def paint(self, painter: QPainter, visible: Box) -> None:
        """Draw what may be seen in a part of the map."""
        if not self._styles:
            return
        left, top, right, bottom = visible
        is_seen = (self._high[0] >= left) & (self._low[0] <= right)
        is_seen &= (self._high[1] >= top) & (self._low[1] <= bottom)
        seen = np.flatnonzero(is_seen)
        begin = 0
        cuts = np.searchsorted(seen, self._ends).tolist()
        for style, pen, end in zip(self._styles, self._pens, cuts, strict=True):
            if end > begin:
                at = seen[begin:end]
                pieces = self._pieces[at]
                if style.dash:
                    pieces = cut_dashes(pieces, self._starts[at], style.dash, style.dash_offset)
                painter.setPen(pen)
                draw_segments(painter, clipped(pieces))
            begin = end


def strokes_of_arcs(style: LineStyle, paths: FloatArray) -> Strokes:
    """The strokes of (k, p, 2) arcs of circles, in as few pieces as look the same."""
    n = paths.shape[1] - 1
    if len(paths) == 0:
        return Strokes(style, np.empty((0, 4)), np.empty(0))
    off = paths[:, n // 2] - (paths[:, 0] + paths[:, -1]) / 2.0
    # In n pieces, an arc's height over the chord becomes a n-squared-th part.
    needed = np.sqrt(np.hypot(off[:, 0], off[:, 1]) / _OFF_PX)
    strides = np.array([stride for stride in range(1, n + 1) if n % stride == 0])
    most = np.maximum(np.floor(n / np.maximum(needed, 1.0)), 1.0)
    place = np.searchsorted(strides, most, side="right") - 1
    parts = [
        _pieces_of(paths[place == at, ::stride])
        for at, stride in enumerate(strides.tolist())
        if (place == at).any()
    ]
    pieces, starts = (np.concatenate(columns) for columns in zip(*parts, strict=True))
    return Strokes(style, pieces, starts)


def strokes_of_lines(style: LineStyle, lines: tuple[FloatArray, ...]) -> Strokes:
    """The strokes of any lines (p, 2) each."""
    parts = [_pieces_of(line[None]) for line in lines if len(line) > 1]
    if not parts:
        return Strokes(style, np.empty((0, 4)), np.empty(0))
    pieces, starts = (np.concatenate(columns) for columns in zip(*parts, strict=True))
    return Strokes(style, pieces, starts)


def cut_dashes(
    pieces: FloatArray, starts: FloatArray, dash: tuple[float, ...], offset: float
) -> FloatArray:
    """The dashes on straight pieces, (k, 4).

    Parameters
    ----------
    pieces
        (m, 4), pixels.
    starts
        (m,) how far along its line each piece begins, pixels.
    dash
        Lengths on and off, in turn, pixels.
    offset
        How far into the pattern the line begins, pixels.
    """
    way = pieces[:, 2:] - pieces[:, :2]
    length = np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-9)
    period, on = sum(dash), dash[0]
    begin = starts + offset
    first = np.floor((begin - on) / period).astype(np.intp) + 1
    count = np.maximum(np.ceil((begin + length) / period).astype(np.intp) - first, 0)
    owner = np.repeat(np.arange(len(pieces)), count)
    turn = np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count) + first[owner]
    low = np.maximum(turn * period - begin[owner], 0.0)
    high = np.minimum(turn * period - begin[owner] + on, length[owner])
    shares = np.stack((low, high), axis=1) / length[owner, None]
    ends = pieces[owner, None, :2] + shares[:, :, None] * way[owner, None]
    dashes: FloatArray = ends.reshape(-1, 4)[high > low]
    return dashes


def _pieces_of(paths: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The pieces of (k, p, 2) paths and how far into its path each begins."""
    pieces = np.concatenate((paths[:, :-1], paths[:, 1:]), axis=2)
    way = pieces[:, :, 2:] - pieces[:, :, :2]
    lengths = np.hypot(way[:, :, 0], way[:, :, 1])
    starts = np.cumsum(lengths, axis=1) - lengths
    return pieces.reshape(-1, 4), starts.ravel()
