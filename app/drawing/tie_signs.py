"""Signs on the lines of what differs in a comparison, so that no colour says it alone.

A sign lies on its line, as near to the middle as it covers no disc, name or other sign.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import Box, FloatArray, IntArray, Rgb
from app.drawing.columns import TieColumns
from app.drawing.drawn import DIFFERENT_TONES, TieTone
from app.drawing.occupancy import Occupancy
from app.drawing.tie_looks import TONES

_SHARES = np.array([0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82])
"""Where along a tie a sign is tried, from its middle outwards."""

_CLEARANCE_PX = 1.5
_LEAST_ROOM = 3.0
"""A line shorter than this by the radius has no sign: it would have no line left."""

_MOST_PLACED = 150
"""Of more signs than that each takes the middle of its line."""

_MOST_MOVING = 300
"""While the map moves, only the most important are drawn of more."""

_SIDES = 32
_TURN = np.linspace(0.0, 2.0 * np.pi, _SIDES, endpoint=False)
_CIRCLE = np.column_stack((np.cos(_TURN), np.sin(_TURN)))
_WIDTH = 0.27
"""Of the strokes, by the radius."""

_PLUS, _CROSS = 0.55, 0.4
_STROKES: dict[TieTone, tuple[tuple[tuple[float, float], ...], ...]] = {
    TieTone.ADDED: (((-_PLUS, 0.0), (_PLUS, 0.0)), ((0.0, -_PLUS), (0.0, _PLUS))),
    TieTone.ENDED: (((-_CROSS, -_CROSS), (_CROSS, _CROSS)), ((-_CROSS, _CROSS), (_CROSS, -_CROSS))),
    TieTone.CHANGED: (((0.0, -0.56), (0.52, 0.34), (-0.52, 0.34), (0.0, -0.56), (0.52, 0.34)),),
}
"""Plus, cross and triangle, by the radius, the triangle with its first side once more."""


@dataclass(frozen=True, slots=True, eq=False)
class TieSigns:
    """Where signs stand: (k, 2) `points` in map pixels on (k,) drawn ties, `rows` of paths."""

    points: FloatArray
    rows: IntArray


@dataclass(frozen=True, slots=True, eq=False)
class SignBatch:
    """Signs of one tone in one colour.

    `plates` (k, p, 2) are discs of that colour, on them `strokes` (s, q, 2) of `ground`, both
    in map pixels; `ties` (k,) are those they belong to.
    """

    rgb: Rgb
    ground: Rgb
    plates: FloatArray
    strokes: FloatArray
    width_px: float
    ties: IntArray


def find_signs(
    ties: TieColumns,
    shown: IntArray,
    paths: FloatArray,
    radius: float,
    find_taken: Callable[[], Occupancy],
    *,
    moving: bool,
) -> TieSigns:
    """Place the signs of the ties `shown`, whose (k, p, 2) `paths` are, the important first.

    `find_taken` finds the ground of discs and names, to which that of the signs is added; it is
    asked only if there are so few that they keep off it.
    """
    is_different = _IS_DIFFERENT[ties.looks.at(shown).tone]
    chords = paths[:, -1] - paths[:, 0]
    has_room = np.hypot(chords[:, 0], chords[:, 1]) > _LEAST_ROOM * radius
    rows = np.flatnonzero(is_different & has_room)
    rows = rows[np.argsort(ties.weight[shown[rows]], kind="stable")]
    if moving:
        rows = rows[:_MOST_MOVING]
    if len(rows) > _MOST_PLACED:
        return TieSigns(_points_at(paths[rows], _SHARES[:1])[:, 0], rows)
    points, taken = _points_at(paths[rows], _SHARES), find_taken()
    reach = radius + _CLEARANCE_PX
    boxes = np.concatenate((points - reach, points + reach), axis=2)
    clear = taken.are_clear(boxes.reshape(-1, 4)).reshape(boxes.shape[:2])
    chosen = [_choose(each, free, taken) for each, free in zip(boxes, clear, strict=True)]
    return TieSigns(points[np.arange(len(rows)), chosen], rows)


def _choose(boxes: FloatArray, clear: Sequence[bool], taken: Occupancy) -> int:
    """Which of (c, 4) boxes a sign takes; the first if all are taken."""
    for place, (is_clear, sides) in enumerate(zip(clear, boxes.tolist(), strict=True)):
        box: Box = (sides[0], sides[1], sides[2], sides[3])
        if is_clear and taken.is_open(box):
            taken.add_box(box)
            return place
    return 0


def _points_at(paths: FloatArray, shares: FloatArray) -> FloatArray:
    """The points (k, c, 2) of (k, p, 2) paths at some shares; their points are evenly spaced."""
    at = shares * (paths.shape[1] - 1)
    before = np.floor(at).astype(np.intp)
    rest = (at - before)[:, None]
    after = np.minimum(before + 1, paths.shape[1] - 1)
    points: FloatArray = paths[:, before] * (1.0 - rest) + paths[:, after] * rest
    return points


def sign_batch(
    tone: TieTone, rgb: Rgb, ground: Rgb, radius: float, points: FloatArray, ties: IntArray
) -> SignBatch:
    """The signs of (k,) `ties` of a tone at (k, 2) `points`, of a radius in pixels."""
    strokes = _around(points, radius * np.array(_STROKES[tone]).reshape(-1, 2))
    return SignBatch(
        rgb,
        ground,
        _around(points, radius * _CIRCLE),
        strokes.reshape(-1, len(_STROKES[tone][0]), 2),
        radius * _WIDTH,
        ties,
    )


def _around(points: FloatArray, shape: FloatArray) -> FloatArray:
    """A shape of (p, 2) points around each of (k, 2), (k, p, 2)."""
    shapes = np.empty((len(points), *shape.shape))
    # One axis after the other: numpy adds long rows much faster than pairs.
    for axis in (0, 1):
        np.add(points[:, axis, None], shape[:, axis], out=shapes[:, :, axis])
    return shapes


_IS_DIFFERENT = np.array([tone in DIFFERENT_TONES for tone in TONES])
"""By the place of the tone."""
