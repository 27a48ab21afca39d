"""Hulls that are carried along by those who move, between two frames in which they are shaped.

Each point of an outline, and each end of a bridge, goes the way of the actors near it, the
nearer the more. So a hull keeps fitting its members and what is cut out of it for a while, at
a fraction of what it takes to shape it. Whether its islands are still true is told afterwards
(`is_true`); bridges are not looked at again before the hull is shaped.

Source: D. Shepard, *A two-dimensional interpolation function for irregularly-spaced data*,
1968, doi:10.1145/800186.810616, with the fourth power of the distance.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from app.drawing.arrays import FloatArray
from app.drawing.content import DrawnHull
from app.drawing.hull_shape import HullShape
from app.drawing.polygons import are_inside

_LEAST_PX = 1.0


def carry(
    shapes: Sequence[HullShape], before: FloatArray, after: FloatArray
) -> tuple[HullShape, ...]:
    """The shapes after their surroundings have moved.

    Parameters
    ----------
    before, after
        (n, 2) map pixels: where all actors were when the shapes fitted, and where they are.
    """
    lines = [line for shape in shapes for line in _borne_lines(shape)]
    if not lines:
        return tuple(shapes)
    # Once for all hulls: the arrays are small, and many calls take longer than they do.
    ways = ways_at(np.concatenate(lines), before, after - before)
    ends = np.cumsum([len(line) for line in lines]).tolist()
    moved = (ways[begin:end] for begin, end in zip([0, *ends], ends, strict=False))
    return tuple(_carried(shape, moved) for shape in shapes)


def _borne_lines(shape: HullShape) -> list[FloatArray]:
    """The points of a shape that are carried."""
    return [
        *(ring for rings in shape.polygons for ring in rings),
        # Of a bridge, what is between its ends is stretched.
        *(bridge[[0, -1]] for bridge in shape.bridges),
        # A ring stays round: it goes as its middle does.
        *(ring[:-1].mean(axis=0)[None, :] for ring in shape.rings),
    ]


def _carried(shape: HullShape, moved: Iterator[FloatArray]) -> HullShape:
    """The shape after its points have gone the next of some ways."""
    return replace(
        shape,
        polygons=tuple(tuple(ring + next(moved) for ring in rings) for rings in shape.polygons),
        bridges=tuple(_stretched(bridge, next(moved)) for bridge in shape.bridges),
        rings=tuple(ring + next(moved) for ring in shape.rings),
        ground=b"",
        is_kept=True,
    )


def is_true(shape: HullShape, hull: DrawnHull, centres: FloatArray) -> bool:
    """Whether all members of each island lie in it, and nobody who is none of the hull's.

    Parameters
    ----------
    centres
        (n, 2) map pixels, of all actors.
    """
    is_own = np.zeros(len(centres), dtype=np.bool_)
    is_own[list(hull.members)] = True
    if hull.own is not None:
        is_own[hull.own] = True
    for island, rings in zip(shape.islands, shape.polygons, strict=True):
        low, high = rings[0].min(axis=0), rings[0].max(axis=0)
        is_wanted = np.zeros(len(centres), dtype=np.bool_)
        is_wanted[list(island)] = True
        within = ((centres >= low) & (centres <= high)).all(axis=1)
        if (is_wanted & ~within).any():
            return False
        asked = np.flatnonzero(within & (is_wanted | ~is_own))
        if (are_inside(centres[asked], rings) != is_wanted[asked]).any():
            return False
    return True


def _stretched(line: FloatArray, ends: FloatArray) -> FloatArray:
    """A line (k, 2) whose ends go the ways (2, 2)."""
    share = np.linspace(0.0, 1.0, len(line))[:, None]
    result: FloatArray = line + ends[0] * (1.0 - share) + ends[1] * share
    return result


def ways_at(points: FloatArray, centres: FloatArray, ways: FloatArray) -> FloatArray:
    """The ways (n, 2) of centres, weighed by how near they are to (k, 2) points."""
    weights = points[:, :1] - centres[:, 0]
    weights *= weights
    aside = points[:, 1:] - centres[:, 1]
    aside *= aside
    weights += aside
    weights += _LEAST_PX * _LEAST_PX
    weights *= weights
    np.reciprocal(weights, out=weights)
    sums: FloatArray = weights @ np.column_stack((ways, np.ones(len(ways))))
    result: FloatArray = sums[:, :2] / sums[:, 2:]
    return result
