"""Lines in straight pieces, so that one call of Qt's draws all of a style, dashed ones too.

A path with a wide pen is made into an outline and filled; a straight piece is filled at
once, in a fraction of the time. Where pieces meet, smoothed edges are a trace heavier,
which is seen in a picture that stands still for who looks for it.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.drawing.arrays import Box, FloatArray, IntArray
from app.drawing.paint_ties import LineStyle
from app.ui.painting.fast_paths import clipped, draw_segments

OFF_PX = 0.25
"""How far a piece may be off the arc that it stands for: nobody sees it."""

MOVING_OFF_PX = 0.5
"""The same while something moves, and each frame is seen for the blink of an eye."""

CROWDED_OFF_PX = 1.0
"""The same while very many move."""

_NO_DASH = (1.0, 1.0)

_MOST_AT_ONCE = 1_000
"""Pieces drawn in one step: with smooth edges they take some thousandths of a second."""


class Strokes:
    """Straight pieces of lines in some styles that lie on each other, the first below.

    Parameters
    ----------
    styles
        From the bottom to the top.
    pieces
        (m, 4) x and y of both ends, in map pixels.
    starts
        (m,) how far into its line each begins, for the dashes.
    owners
        (m,) the places of their styles, ascending.
    """

    def __init__(
        self,
        styles: Sequence[LineStyle],
        pieces: FloatArray,
        starts: FloatArray,
        owners: IntArray,
    ) -> None:
        self._pens = [_pen_of(style) for style in styles]
        self._pieces, self._starts, self._owners = pieces, starts, owners
        dashes = [style.dash or _NO_DASH for style in styles]
        self._is_dashed = np.array([bool(style.dash) for style in styles], dtype=np.bool_)
        self._on = np.array([dash[0] for dash in dashes], dtype=np.float64)
        self._period = np.array([sum(dash) for dash in dashes], dtype=np.float64)
        self._offset = np.array([style.dash_offset for style in styles], dtype=np.float64)
        reach = np.array([style.width_px for style in styles], dtype=np.float64)[owners, None]
        one, other = pieces[:, :2], pieces[:, 2:]
        self._low = (np.minimum(one, other) - reach).T.copy()
        self._high = (np.maximum(one, other) + reach).T.copy()

    def steps(self, painter: QPainter, visible: Box) -> Iterator[None]:
        """Draw, step by step, what may be seen in a part of the map, a style at a time."""
        left, top, right, bottom = visible
        is_seen = (self._high[0] >= left) & (self._low[0] <= right)
        is_seen &= (self._high[1] >= top) & (self._low[1] <= bottom)
        seen = np.flatnonzero(is_seen)
        pieces, owners = self._cut(seen)
        ends = np.searchsorted(owners, np.arange(len(self._pens)), side="right").tolist()
        begin = 0
        for pen, end in zip(self._pens, ends, strict=True):
            for at in range(begin, end, _MOST_AT_ONCE):
                painter.setPen(pen)
                draw_segments(painter, pieces[at : min(at + _MOST_AT_ONCE, end)])
                yield
            begin = end

    def _cut(self, places: IntArray) -> tuple[FloatArray, IntArray]:
        """What is drawn of some pieces, (k, 4), and the places of their styles, ascending."""
        owners = self._owners[places]
        is_dashed = self._is_dashed[owners]
        if not is_dashed.any():
            return clipped(self._pieces[places]), owners
        dashed, solid = places[is_dashed], places[~is_dashed]
        style = self._owners[dashed]
        dashes, piece = cut_dashes(
            self._pieces[dashed],
            self._starts[dashed] + self._offset[style],
            self._on[style],
            self._period[style],
        )
        owners = np.concatenate((self._owners[solid], style[piece]))
        order = np.argsort(owners, kind="stable")
        pieces = np.concatenate((self._pieces[solid], dashes))
        return clipped(pieces[order]), owners[order]


def strokes_of_arcs(
    styles: Sequence[LineStyle], paths: Sequence[FloatArray], off_px: float = OFF_PX
) -> Strokes:
    """The strokes of arcs of circles, in as few pieces as look the same.

    `paths` are (k, p, 2) for each style, with the same p in all; a piece may be `off_px` off
    its arc.
    """
    arcs = np.concatenate([np.empty((0, 2, 2)), *paths] if not paths else list(paths))
    owners = np.repeat(np.arange(len(styles)), [len(each) for each in paths])
    n = arcs.shape[1] - 1
    off = arcs[:, n // 2] - (arcs[:, 0] + arcs[:, -1]) / 2.0
    # In n pieces, an arc's height over the chord becomes a n-squared-th part.
    needed = np.sqrt(np.hypot(off[:, 0], off[:, 1]) / off_px)
    strides = np.array([stride for stride in range(1, n + 1) if n % stride == 0])
    most = np.maximum(np.floor(n / np.maximum(needed, 1.0)), 1.0)
    place = np.searchsorted(strides, most, side="right") - 1
    pieces, starts, whose = [np.empty((0, 4))], [np.empty(0)], [np.empty(0, dtype=np.intp)]
    for at in np.unique(place).tolist():
        chosen = np.flatnonzero(place == at)
        some, begin = _pieces_of(arcs[chosen, :: int(strides[at])])
        pieces.append(some.reshape(-1, 4))
        starts.append(begin.ravel())
        whose.append(np.repeat(owners[chosen], some.shape[1]))
    owners = np.concatenate(whose)
    order = np.argsort(owners, kind="stable")
    return Strokes(
        styles, np.concatenate(pieces)[order], np.concatenate(starts)[order], owners[order]
    )


def strokes_of_lines(styles: Sequence[LineStyle], lines: Sequence[Sequence[FloatArray]]) -> Strokes:
    """The strokes of any solid lines: for each style some of (p, 2) each."""
    each = [(owner, line) for owner, some in enumerate(lines) for line in some if len(line) > 1]
    points = np.concatenate([np.empty((0, 2)), *(line for _, line in each)])
    counts = np.array([len(line) for _, line in each], dtype=np.intp)
    owners = np.repeat(np.array([owner for owner, _ in each], dtype=np.intp), counts)[:-1]
    is_piece = np.ones(max(len(points) - 1, 0), dtype=np.bool_)
    is_piece[np.cumsum(counts)[:-1] - 1] = False
    pieces = np.hstack((points[:-1], points[1:]))[is_piece]
    return Strokes(styles, pieces, np.zeros(len(pieces)), owners[is_piece])


def cut_dashes(
    pieces: FloatArray, begin: FloatArray, on: FloatArray, period: FloatArray
) -> tuple[FloatArray, IntArray]:
    """The dashes on straight pieces.

    Parameters
    ----------
    pieces
        (m, 4), pixels.
    begin
        (m,) how far into the dash pattern each piece begins, pixels.
    on, period
        (m,) lengths of a dash, and of a dash with the gap after it, pixels.

    Returns
    -------
    tuple[FloatArray, IntArray]
        The dashes (k, 4), and the pieces (k,) they lie on, ascending.
    """
    way = pieces[:, 2:] - pieces[:, :2]
    length = np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-9)
    first = np.floor((begin - on) / period).astype(np.intp) + 1
    count = np.maximum(np.ceil((begin + length) / period).astype(np.intp) - first, 0)
    piece = np.repeat(np.arange(len(pieces)), count)
    turn = np.arange(len(piece)) + np.repeat(first - (np.cumsum(count) - count), count)
    start = turn * period[piece] - begin[piece]
    low = np.maximum(start, 0.0)
    high = np.minimum(start + on[piece], length[piece])
    shares = np.stack((low, high), axis=1) / length[piece, None]
    ends = pieces[piece, None, :2] + shares[:, :, None] * way[piece, None]
    is_there = high > low
    return ends.reshape(-1, 4)[is_there], piece[is_there]


def _pen_of(style: LineStyle) -> QPen:
    """The pen for pieces of a line, or for the dashes cut out of them."""
    pen = QPen(QColor(*style.rgb), style.width_px)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if style.dash else Qt.PenCapStyle.SquareCap)
    return pen


def _pieces_of(paths: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The (k, p - 1, 4) pieces of (k, p, 2) paths, and how far into its path each begins."""
    pieces = np.concatenate((paths[:, :-1], paths[:, 1:]), axis=2)
    way = pieces[:, :, 2:] - pieces[:, :, :2]
    lengths = np.hypot(way[:, :, 0], way[:, :, 1])
    return pieces, np.cumsum(lengths, axis=1) - lengths
