"""What may be near a point, found without looking at every piece of every line.

Each path lies in a box along the axes and in a slab along its chord, for an arc leaves
its chord by a few pixels only. A point near a path is in both. Asking all boxes and then
the slabs of those that are left takes a fraction of a millisecond among 40,000 ties, and
there is next to nothing to build; a grid of cells with half a million straight pieces
would take longer to fill, after every step of the wheel, than it ever spares.
"""

from collections.abc import Sequence

import numpy as np

from app.drawing.arrays import FloatArray, IntArray
from app.drawing.hull_shape import HullShape


class PathIndex:
    """The boxes and slabs of (k, p, 2) paths, in map pixels."""

    def __init__(self, paths: FloatArray) -> None:
        # Point by point of all paths: numpy is several times faster along the long axis.
        x, y = np.ascontiguousarray(paths.transpose(2, 1, 0))
        self._left, self._right = x.min(axis=0), x.max(axis=0)
        self._top, self._bottom = y.min(axis=0), y.max(axis=0)
        self._x, self._y = x[0], y[0]
        way_x, way_y = x[-1] - x[0], y[-1] - y[0]
        length = np.maximum(np.hypot(way_x, way_y), 1e-9)
        self._across_x, self._across_y = -way_y / length, way_x / length
        off = (x - self._x) * self._across_x + (y - self._y) * self._across_y
        self._low, self._high = off.min(axis=0), off.max(axis=0)

    def find_near(self, point: FloatArray, reach_px: float) -> IntArray:
        """The paths that may come so near to a point (2,), ascending: all that do, and few more."""
        x, y = point.tolist()
        inside = (self._left <= x + reach_px) & (self._right >= x - reach_px)
        inside &= (self._top <= y + reach_px) & (self._bottom >= y - reach_px)
        rows = np.flatnonzero(inside)
        off = (x - self._x[rows]) * self._across_x[rows] + (y - self._y[rows]) * self._across_y[
            rows
        ]
        slack = reach_px + 1e-6
        near = (off >= self._low[rows] - slack) & (off <= self._high[rows] + slack)
        found: IntArray = rows[near]
        return found


class HullIndex:
    """The boxes around hulls, bridges included, in map pixels."""

    def __init__(self, shapes: Sequence[HullShape], bridge_width: float) -> None:
        self._shapes = shapes
        self._low = np.full((len(shapes), 2), np.inf)
        self._high = np.full((len(shapes), 2), -np.inf)
        for row, shape in enumerate(shapes):
            for line in (*(rings[0] for rings in shape.polygons), *shape.bridges):
                self._low[row] = np.minimum(self._low[row], line.min(axis=0) - bridge_width)
                self._high[row] = np.maximum(self._high[row], line.max(axis=0) + bridge_width)

    def find_near(self, point: FloatArray) -> list[HullShape]:
        """The hulls that may lie at a point (2,), in their order."""
        inside = ((point >= self._low) & (point <= self._high)).all(axis=1)
        return [self._shapes[row] for row in np.flatnonzero(inside).tolist()]
