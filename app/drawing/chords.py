"""The straight ways between the actors of all ties, and which of them are in sight."""

from functools import cached_property

import numpy as np

from app.drawing.arrays import Box, FloatArray, IntArray


class Chords:
    """The chords of m ties in layout units: the same at every scale.

    `lengths` (m,) are those from centre to centre.
    """

    def __init__(
        self,
        positions: FloatArray,
        a: IntArray,
        b: IntArray,
        known: FloatArray | None = None,
    ) -> None:
        """Take the ends from (n, 2) `positions`; `a`, `b` (m,) are the actors joined.

        `known` (m,) are the lengths of chords that have been measured, NaN of the others.
        """
        self._x, self._y = np.ascontiguousarray(positions.T)
        self._a, self._b = a, b
        if known is None:
            self.lengths: FloatArray = np.hypot(*self._ways(a, b))
        else:
            self.lengths, fresh = known, np.flatnonzero(np.isnan(known))
            known[fresh] = np.hypot(*self._ways(a[fresh], b[fresh]))

    def find_in(self, region: Box | None, bends: FloatArray) -> IntArray:
        """The ties of which something may be in a part of the layout, ascending.

        Those whose chord comes nearer to it than the arc is high; `bends` (m,) are by
        the length of the chord. Box and chord are told apart along the axes and across
        the chord.

        Source: S. Gottschalk, M. C. Lin, D. Manocha, *OBBTree*, 1996 (separating axes),
        doi:10.1145/237170.237244.
        """
        if region is None or self._are_all_in(region):
            return np.arange(len(self.lengths))
        left, top, right, bottom = region
        reach = np.abs(bends) * self.lengths
        first_x, last_x, first_y, last_y = self._boxes
        near = (first_x < right + reach) & (last_x > left - reach)
        near &= (first_y < bottom + reach) & (last_y > top - reach)
        ties = np.flatnonzero(near)
        x, y, way_x, way_y = (column[ties] for column in self._columns)
        to_x, to_y = (left + right) / 2.0 - x, (top + bottom) / 2.0 - y
        off = np.abs(way_x * to_y - way_y * to_x)
        half = (right - left) / 2.0 * np.abs(way_y) + (bottom - top) / 2.0 * np.abs(way_x)
        crossing: IntArray = ties[off <= half + reach[ties] * self.lengths[ties]]
        return crossing

    def _ways(self, a: IntArray, b: IntArray) -> tuple[FloatArray, FloatArray]:
        """The ways from some actors to others, across and down."""
        return self._x[b] - self._x[a], self._y[b] - self._y[a]

    @cached_property
    def _columns(self) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
        """Where the chords begin, and their ways, across and down."""
        return self._x[self._a], self._y[self._a], *self._ways(self._a, self._b)

    @cached_property
    def _boxes(self) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
        """The boxes around the chords: from where to where, across and down."""
        x, y = self._x[self._a], self._y[self._a]
        to_x, to_y = self._x[self._b], self._y[self._b]
        return np.minimum(x, to_x), np.maximum(x, to_x), np.minimum(y, to_y), np.maximum(y, to_y)

    def _are_all_in(self, region: Box) -> bool:
        """Whether all actors lie within a part, and so all chords from end to end."""
        left, top, right, bottom = region
        return bool(
            self._x.min(initial=np.inf) > left
            and self._y.min(initial=np.inf) > top
            and self._x.max(initial=-np.inf) < right
            and self._y.max(initial=-np.inf) < bottom
        )
