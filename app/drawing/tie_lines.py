"""The lines of ties: their bends, their paths, and the arrow heads at their ends."""

from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import FloatArray, IntArray
from app.drawing.columns import TieColumns
from app.drawing.extents import widths_of
from app.drawing.look import Sizes
from app.drawing.tie_paths import (
    N_POINTS,
    Arcs,
    arrow_heads,
    bend_round_discs,
    chord_lengths,
    fan_out,
)

_ARROW_LENGTH, _ARROW_PER_WIDTH = 6.0, 1.6
_ARROW_HALF_WIDTH, _ARROW_HALF_PER_WIDTH = 2.4, 1.0
_TIP_GAP_PX = 1.0
_MOST_OF_A_TIE = 0.6
_LEAST_ARROW_PX = 2.0

_MOST_FINE = 1_000
"""Of more ties than that, none has more points than it takes to look round."""

_OFF_ARC_PX = 0.25
"""How far off its arc a line may then run: nobody sees it."""


@dataclass(frozen=True, slots=True)
class Arrows:
    """Arrow heads: (k, 3, 2) triangles in map pixels, and the (k,) ties they belong to."""

    triangles: FloatArray
    ties: IntArray

    def joined(self, others: "Arrows") -> "Arrows":
        """These and those of other ties, by tie."""
        owners = np.concatenate((self.ties, others.ties))
        order = np.argsort(owners, kind="stable")
        triangles = np.concatenate((self.triangles, others.triangles))
        return Arrows(triangles.take(order, axis=0), owners[order])

    def at(self, places: IntArray) -> "Arrows":
        """Those at some places."""
        return Arrows(self.triangles.take(places, axis=0), self.ties[places])


def find_bends(ties: TieColumns, centres: FloatArray, radii: FloatArray) -> FloatArray:
    """The bends of all ties, (m,)."""
    lengths = chord_lengths(centres, ties.a, ties.b)
    bends = bend_round_discs(centres, radii, ties.a, ties.b, lengths)
    return fan_out(bends, ties.aside, lengths)


def trace_ties(
    ties: TieColumns,
    shown: IntArray,
    bends: FloatArray,
    centres: FloatArray,
    radii: FloatArray,
    sizes: Sizes,
    n_points: int = N_POINTS,
) -> tuple[FloatArray, Arrows]:
    """The paths (k, p, 2) of the (k,) ties `shown`, shortened where a head stands, and the heads.

    `bends` (m,) are those of all ties; each path has `n_points`.
    """
    a, b, looks = ties.a[shown], ties.b[shown], ties.looks.at(shown)
    arcs = Arcs(centres, a, b, bends[shown])
    widths = widths_of(looks, sizes)
    reach_a, reach_b = radii[a], radii[b]
    seen = arcs.chord_lengths - reach_a - reach_b - 2 * _TIP_GAP_PX
    lengths = np.minimum(_ARROW_LENGTH + _ARROW_PER_WIDTH * widths, _MOST_OF_A_TIE * seen / 2)
    drawn = lengths > _LEAST_ARROW_PX
    to_a, to_b = drawn & looks.arrow_to_a, drawn & looks.arrow_to_b
    tips, paths = arcs.trace_both(
        (
            reach_a + np.where(to_a, _TIP_GAP_PX, 0.0),
            reach_b + np.where(to_b, _TIP_GAP_PX, 0.0),
        ),
        (
            reach_a + np.where(to_a, _TIP_GAP_PX + lengths, 0.0),
            reach_b + np.where(to_b, _TIP_GAP_PX + lengths, 0.0),
        ),
        n_points,
    )
    half = _ARROW_HALF_WIDTH + _ARROW_HALF_PER_WIDTH * widths
    heads = np.concatenate(
        (
            arrow_heads(tips[to_a, 0], paths[to_a, 0], half[to_a]),
            arrow_heads(tips[to_b, 1], paths[to_b, -1], half[to_b]),
        )
    )
    owners = np.concatenate((shown[to_a], shown[to_b]))
    order = np.argsort(owners, kind="stable")
    return paths, Arrows(heads[order], owners[order])


def count_points(bends: FloatArray, lengths: FloatArray) -> int:
    """So many points that the straight pieces leave the highest arc by next to nothing.

    Of few ties as many as there ever are. A piece of 1/k of an arc is 1/k² as high as the arc.
    `bends` and `lengths` (k,), in pixels, are those of the ties that are drawn.
    """
    if len(bends) <= _MOST_FINE:
        return N_POINTS
    heights = np.abs(bends) * lengths
    pieces = int(np.ceil(np.sqrt(float(heights.max()) / _OFF_ARC_PX)))
    return min(max(pieces, 1) + 1, N_POINTS)
