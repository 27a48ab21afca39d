"""The straight ways between the actors of all ties, and which of them are in sight."""

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
        x, y = np.ascontiguousarray(positions[:, 0]), np.ascontiguousarray(positions[:, 1])
        self._x, self._y = x[a], y[a]
        other_x, other_y = x[b], y[b]
        self._way_x, self._way_y = other_x - self._x, other_y - self._y
        if known is None:
            self.lengths: FloatArray = np.hypot(self._way_x, self._way_y)
        else:
            self.lengths, fresh = known, np.flatnonzero(np.isnan(known))
            known[fresh] = np.hypot(self._way_x[fresh], self._way_y[fresh])
        self._left, self._right = np.minimum(self._x, other_x), np.maximum(self._x, other_x)
        self._top, self._bottom = np.minimum(self._y, other_y), np.maximum(self._y, other_y)

    def find_in(self, region: Box | None, bends: FloatArray) -> IntArray:
        """The ties of which something may be in a part of the layout, ascending.

        Those whose chord comes nearer to it than the arc is high; `bends` (m,) are by
        the length of the chord. Box and chord are told apart along the axes and across
        the chord.

        Source: S. Gottschalk, M. C. Lin, D. Manocha, *OBBTree*, 1996 (separating axes),
        doi:10.1145/237170.237244.
        """
        if region is None:
            return np.arange(len(self.lengths))
        left, top, right, bottom = region
        reach = np.abs(bends) * self.lengths
        near = (self._left < right + reach) & (self._right > left - reach)
        near &= (self._top < bottom + reach) & (self._bottom > top - reach)
        ties = np.flatnonzero(near)
        if len(ties) == len(near) and self._is_within(region):
            return ties
        way_x, way_y = self._way_x[ties], self._way_y[ties]
        to_x = (left + right) / 2.0 - self._x[ties]
        to_y = (top + bottom) / 2.0 - self._y[ties]
        off = np.abs(way_x * to_y - way_y * to_x)
        half = (right - left) / 2.0 * np.abs(way_y) + (bottom - top) / 2.0 * np.abs(way_x)
        crossing: IntArray = ties[off <= half + reach[ties] * self.lengths[ties]]
        return crossing

    def _is_within(self, region: Box) -> bool:
        """Whether all chords lie in a part from end to end."""
        left, top, right, bottom = region
        return bool(
            self._left.min(initial=np.inf) >= left
            and self._top.min(initial=np.inf) >= top
            and self._right.max(initial=-np.inf) <= right
            and self._bottom.max(initial=-np.inf) <= bottom
        )
