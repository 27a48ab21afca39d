"""Lines in straight pieces, so that one call of Qt's draws all of a style, dashed ones too.

A path with a wide pen is made into an outline and filled; a straight piece is filled at
once, in a fraction of the time. Where pieces meet, smoothed edges are a trace heavier,
which is seen in a picture that stands still for who looks for it.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.drawing.arrays import BoolArray, Box, FloatArray
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

    def paint(self, painter: QPainter, visible: Box) -> None:
        """Draw those that may be seen in a part of the map, in one call."""
        pieces = self.pieces
        seen = are_near(pieces, visible, self.style.width_px)
        pieces = pieces[seen]
        if len(pieces) == 0:
            return
        pen = QPen(QColor(*self.style.rgb), self.style.width_px)
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
        if self.style.dash:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pieces = cut_dashes(pieces, self.starts[seen], self.style.dash, self.style.dash_offset)
        painter.setPen(pen)
        draw_segments(painter, clipped(pieces))


def strokes_of_arcs(style: LineStyle, paths: FloatArray) -> Strokes:
    """The strokes of (k, p, 2) arcs of circles, in as few pieces as look the same."""
    n = paths.shape[1] - 1
    if len(paths) == 0:
        return Strokes(style, np.empty((0, 4)), np.empty(0))
    off = paths[:, n // 2] - (paths[:, 0] + paths[:, -1]) / 2.0
    # In n pieces, an arc's height over the chord becomes a n-squared-th part.
    needed = np.sqrt(np.hypot(off[:, 0], off[:, 1]) / _OFF_PX)
    strides = np.array([stride for stride in range(1, n + 1) if n % stride == 0])
    place = np.searchsorted(strides, np.floor(n / np.maximum(needed, 1.0)), side="right") - 1
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


def are_near(pieces: FloatArray, box: Box, margin_px: float) -> BoolArray:
    """Which of (m, 4) pieces may be within `margin_px` of a box, by their own boxes."""
    left, top, right, bottom = box
    x_1, y_1, x_2, y_2 = pieces.T
    near: BoolArray = (np.maximum(x_1, x_2) >= left - margin_px) & (
        np.minimum(x_1, x_2) <= right + margin_px
    )
    near &= (np.maximum(y_1, y_2) >= top - margin_px) & (np.minimum(y_1, y_2) <= bottom + margin_px)
    return near


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
