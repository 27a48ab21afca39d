"""Cells: a grid over the actors, and the actors in the order of their cells."""

import math
from bisect import bisect_left
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.layout.arrays import FloatArray, IntArray

Reals = NDArray[np.float32]

_SIDES = (16, 20, 24, 30, 36, 40, 48, 54, 60, 72, 80, 90, 100, 108, 120, 128, 144, 160, 180, 200,
          216, 240, 256, 270, 288, 300, 320, 360, 400, 432, 480, 512, 540, 576, 640, 720, 768, 810,
          900, 960, 1024)  # fmt: skip
"""Numbers of cells along a side that Fourier transforms are quick with. There are few, so
that from tick to tick the grid mostly keeps its shape and what was worked out for it."""

_MARGIN = 0.5
"""Cells between the outermost actor and the first line of the grid."""


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Actors sorted by the cell they lie in; all lengths are in cells.

    Attributes
    ----------
    shape
        Number of cells down and across.
    extent
        How far the actors reach down and across.
    size
        Layout units along the side of a cell.
    order
        (n,) the actors, sorted; of one cell in the order of their indices.
    base
        (n,) the cell of each, counted row by row, ascending.
    x, y
        (n,) float32, where they lie in the grid.
    start
        (cells + 2 rows,) how many actors lie in the cells before each.
    n_pairs
        Number of pairs of actors in the same or in adjoining cells.
    """

    shape: tuple[int, int]
    extent: tuple[float, float]
    size: float
    order: IntArray
    base: IntArray
    x: Reals
    y: Reals
    start: IntArray
    n_pairs: int


def lay_cells(points: FloatArray, cells_an_actor: float, least: float) -> Cells | None:
    """About as many cells as wanted for each of `points`, (n, 2) layout units, n > 1.

    None has sides below `least` layout units. The answer is None where there would be
    more cells along a side than the longest of `_SIDES`, or everybody lies on one line.
    """
    n = len(points)
    x, y = np.ascontiguousarray(points[:, 0]), np.ascontiguousarray(points[:, 1])
    left, top = float(x.min()), float(y.min())
    width, height = float(x.max()) - left, float(y.max()) - top
    size = max(math.sqrt(width) * math.sqrt(height) / math.sqrt(cells_an_actor * n), least)
    if max(width, height) > (_SIDES[-1] - 2) * size or min(width, height) == 0.0:
        return None
    rows, columns = _side(height / size), _side(width / size)
    x = (x - left) / size + _MARGIN
    y = (y - top) / size + _MARGIN
    base = y.astype(np.intp) * columns + x.astype(np.intp)
    # With the index in it each key is another, so that any way to sort gives one order.
    keys = base * n + np.arange(n)
    keys.sort()
    base, order = np.divmod(keys, n)
    start = np.zeros(rows * columns + 2 * columns + 1, dtype=np.intp)
    np.cumsum(np.bincount(base, minlength=len(start) - 1), out=start[1:])
    return Cells(
        shape=(rows, columns),
        extent=(height / size, width / size),
        size=size,
        order=order,
        base=base,
        x=x.take(order).astype(np.float32),
        y=y.take(order).astype(np.float32),
        start=start,
        n_pairs=_count_pairs(start, base, columns),
    )


def _side(length: float) -> int:
    """A number of cells that covers a length with a line of the grid on either side."""
    return _SIDES[bisect_left(_SIDES, int(length + _MARGIN) + 2)]


def _count_pairs(start: IntArray, base: IntArray, columns: int) -> int:
    n = len(base)
    to_the_right = int(start.take(base + 2).sum()) - n * (n + 1) // 2
    below = start.take(base + (columns + 2)) - start.take(base + (columns - 1))
    return to_the_right + int(below.sum())
