"""Points sorted by the cell they lie in: which of them may be in each of many boxes."""

import numpy as np

from app.drawing.arrays import FloatArray, IntArray
from app.drawing.coordinates import box_of
from app.drawing.runs import expand_runs, sort_places

_MOST_CELLS = 256
"""Along each axis: where points lie far apart the cells are larger."""


class PointGrid:
    """The (k, 2) points of a map by square cells of `cell_px` pixels, row by row."""

    def __init__(self, points: FloatArray, cell_px: float) -> None:
        self._n = len(points)
        if self._n == 0:
            return
        left, top, right, bottom = box_of(points)
        width, height = right - left, bottom - top
        self._corner = np.array((left, top))
        self._cell = max(cell_px, max(width, height) / _MOST_CELLS)
        n_columns, n_rows = int(width // self._cell) + 1, int(height // self._cell) + 1
        self._shape = np.array((n_columns, n_rows))
        columns, rows = ((points - self._corner) // self._cell).astype(np.intp).T
        cells = rows * n_columns + columns
        self._order = sort_places(cells, n_columns * n_rows)
        counts = np.bincount(cells, minlength=n_columns * n_rows)
        self._starts = np.concatenate(([0], np.cumsum(counts)))

    def find_near(self, boxes: FloatArray, reach_px: float = 0.0) -> tuple[IntArray, IntArray]:
        """Pairs of a box and a point that may be in it or at most `reach_px` away from it.

        All that are, and those in the same cells. `boxes` are (c, 4); the pairs are two
        arrays of the same length, boxes ascending.
        """
        if self._n == 0 or len(boxes) == 0:
            return np.empty(0, dtype=np.intp), np.empty(0, dtype=np.intp)
        low = self._cells_of(boxes[:, :2] - reach_px)
        high = self._cells_of(boxes[:, 2:] + reach_px)
        of_row, rows = expand_runs(low[:, 1], high[:, 1] + 1)
        first = rows * self._shape[0]
        of_place, places = expand_runs(
            self._starts[first + low[of_row, 0]], self._starts[first + high[of_row, 0] + 1]
        )
        return of_row[of_place], self._order[places]

    def _cells_of(self, points: FloatArray) -> IntArray:
        """The column and row of each of (c, 2) points, or the nearest there is."""
        cells = np.floor((points - self._corner) / self._cell)
        result: IntArray = np.clip(cells, 0, self._shape - 1).astype(np.intp)
        return result
