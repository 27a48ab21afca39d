"""Neighbours: which actors are near each other, found by sorting them into cells."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from app.layout.arrays import FloatArray, IntArray
from app.layout.runs import walk_runs

_FARTHEST_CELL = 1 << 30
"""Cells from the middle beyond which all share the last one: their numbers stay whole."""

_CELLS_EACH = 8
"""Cells for each actor up to which every cell is listed; above, cells are searched for."""

_SWEPT_PAIRS = 1 << 12
"""Pairs less than the room apart along x up to which cells would gain nothing."""

_WIDENINGS = (1.0, 2.0, 4.0)
"""How much larger than asked for cells may be to be few enough to be listed. Where actors lie
so far apart, a larger cell costs few needless comparisons."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Points in the order of their cells, and runs of those each may be near to.

    Attributes
    ----------
    order
        (n,) index of the point at each place of the order.
    x, y
        (n,) layout units, in that order.
    starts, counts
        (k * n,) the first place of a run, and how many are in it; k runs for each point,
        run i and run i + n are compared with the point at place i.
    """

    order: IntArray
    x: FloatArray
    y: FloatArray
    starts: IntArray
    counts: IntArray

    @property
    def n_pairs(self) -> int:
        """Number of pairs to be compared."""
        return int(self.counts.sum())

    def pairs(self, most: int) -> Iterator[tuple[IntArray, IntArray]]:
        """Pairs to be compared, as places in the order, each pair once, in portions.

        Of more than `most` pairs only the first of each run are given, nobody's left out.
        """
        counts, n = self.counts, len(self.order)
        if self.n_pairs > most:
            counts = np.minimum(counts, max(1, most // len(counts)))
        owners = np.concatenate((np.arange(n),) * (len(counts) // n))
        return walk_runs(owners, self.starts, counts)


def find_neighbours(points: FloatArray, room: tuple[float, float], *, split: int = 1) -> Neighbours:
    """Runs of points in which all pairs are that are less than `room` apart along both axes.

    Points are sorted into cells, row by row, so that those in neighbouring cells of a row
    follow each other; few are only sorted from left to right. Source: Hockney and Eastwood,
    "Computer Simulation Using Particles", 1988, ISBN 978-0-85274-392-8, section 8.4 (the
    chaining mesh).

    Parameters
    ----------
    points
        (n, 2) layout units, n > 0.
    room
        Positive layout units along x and y.
    split
        Cells that make up the room along an axis: more of them enclose it more closely,
        which pays where there are many points to a room.
    """
    n = len(points)
    along = np.ascontiguousarray(points.T)
    low, high = along.min(axis=1).tolist(), along.max(axis=1).tolist()
    if n * n * room[0] <= _SWEPT_PAIRS * (high[0] - low[0]):
        order = along[0].argsort()
        x, y = along.take(order, axis=1)
        starts = np.arange(1, n + 1)
        return Neighbours(order, x, y, starts, x.searchsorted(x + room[0]) - starts)
    cell, stride = _number_cells(along, low, high, (room[0] / split, room[1] / split), split)
    order = cell.argsort()
    starts, ends = _list_runs(cell.take(order), stride, split)
    x, y = along.take(order, axis=1)
    return Neighbours(order, x, y, starts, ends - starts)


def _number_cells(
    along: FloatArray, low: list[float], high: list[float], size: tuple[float, float], split: int
) -> tuple[IntArray, int]:
    """Number of the cell of each point, row by row, and by how much it grows in a row."""
    across, down = ((b - a) / one + 2.0 for a, b, one in zip(low, high, size, strict=True))
    widening = next(
        (w for w in _WIDENINGS if across * down <= _CELLS_EACH * along.shape[1] * w * w),
        _WIDENINGS[0],
    )
    column = _cells_along(along[0], low[0], size[0] * widening, across)
    row = _cells_along(along[1], low[1], size[1] * widening, down)
    # As many columns stay empty as cells make up the room: no row is near the next one's end.
    stride = int(column.max()) + 1 + split
    row *= stride
    row += column
    return row, stride


def _cells_along(along: FloatArray, first: float, size: float, count: float) -> IntArray:
    """Number, from 0, of the cell of each point along one axis."""
    if count <= _FARTHEST_CELL:
        return ((along - first) / size).astype(np.intp)
    number = np.floor((along - np.median(along)) / size)
    np.clip(number, -_FARTHEST_CELL, _FARTHEST_CELL, out=number)
    number -= number.min()
    return number.astype(np.intp)


def _list_runs(cell: IntArray, stride: int, split: int) -> tuple[IntArray, IntArray]:
    """Where the runs of every point start and end.

    Half of the neighbourhood serves, as each pair is wanted once: what follows a point in
    its row, and what lies on both sides of it in the rows below.
    """
    edges = [cell + (split + 1)]
    for row in range(1, split + 1):
        edges += (cell + (row * stride - split), cell + (row * stride + split + 1))
    found = [np.arange(1, len(cell) + 1), *_find_cells(cell, edges)]
    return np.concatenate(found[::2]), np.concatenate(found[1::2])


def _find_cells(cell: IntArray, wanted: list[IntArray]) -> list[IntArray]:
    """Where, among sorted points, each wanted cell or what comes after it begins."""
    last = int(cell[-1])
    if last > _CELLS_EACH * len(cell):
        return [np.searchsorted(cell, cells) for cells in wanted]
    begins = np.zeros(last + 2, dtype=np.intp)
    np.cumsum(np.bincount(cell), out=begins[1:])
    return [begins.take(cells, mode="clip") for cells in wanted]
