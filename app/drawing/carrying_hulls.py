"""Hulls that are carried along by those who move, between two frames in which they are shaped.

Each point of an outline, and each end of a bridge, goes the way of the actors near it, the
nearer the more. So a hull keeps fitting its members and what is cut out of it for a few
frames, for a fraction of what it takes to shape it. It is not checked for being true: that
is for those at rest.

Source: D. Shepard, *A two-dimensional interpolation function for irregularly-spaced data*,
1968, doi:10.1145/800186.810616, with the fourth power of the distance.
"""

from dataclasses import replace

import numpy as np

from app.drawing.arrays import BoolArray, FloatArray
from app.drawing.hull_shape import HullShape

_NEAR_PX = 80.0
"""Actors so far from the box around a hull's members still carry its outline."""

_LEAST_PX = 1.0


def carry(shape: HullShape, before: FloatArray, after: FloatArray) -> HullShape:
    """The shape after its surroundings have moved.

    Parameters
    ----------
    before, after
        (n, 2) map pixels: where all actors were when the shape fitted, and where they are.
    """
    lines = [
        *(ring for rings in shape.polygons for ring in rings),
        # Of a bridge, what is between its ends is stretched.
        *(bridge[[0, -1]] for bridge in shape.bridges),
        # A ring stays round: it goes as its middle does.
        *(ring[:-1].mean(axis=0)[None, :] for ring in shape.rings),
    ]
    if not lines:
        return shape
    points = np.concatenate(lines)
    near = _find_near(points, before)
    ways = _ways_at(points, before[near], after[near] - before[near])
    counts = [len(line) for line in lines]
    moved = iter(np.split(ways, np.cumsum(counts)[:-1]))
    return replace(
        shape,
        polygons=tuple(tuple(ring + next(moved) for ring in rings) for rings in shape.polygons),
        bridges=tuple(_stretched(bridge, next(moved)) for bridge in shape.bridges),
        rings=tuple(ring + next(moved) for ring in shape.rings),
        ground=b"",
        is_kept=True,
    )


def _stretched(line: FloatArray, ends: FloatArray) -> FloatArray:
    """A line (k, 2) whose ends go the ways (2, 2)."""
    share = np.linspace(0.0, 1.0, len(line))[:, None]
    result: FloatArray = line + ends[0] * (1.0 - share) + ends[1] * share
    return result


def _find_near(points: FloatArray, centres: FloatArray) -> BoolArray:
    """Which of (n, 2) centres lie in or beside the box around some points, (n,)."""
    low, high = points.min(axis=0) - _NEAR_PX, points.max(axis=0) + _NEAR_PX
    near: BoolArray = ((centres >= low) & (centres <= high)).all(axis=1)
    return near


def _ways_at(points: FloatArray, centres: FloatArray, ways: FloatArray) -> FloatArray:
    """The ways (n, 2) of centres, weighed by how near they are to (k, 2) points."""
    x, y = (points[:, None, axis] - centres[None, :, axis] for axis in (0, 1))
    squared = x * x + y * y + _LEAST_PX * _LEAST_PX
    weights = 1.0 / (squared * squared)
    result: FloatArray = weights @ ways / weights.sum(axis=1)[:, None]
    return result
