"""Close pairs: which actors are near enough to touch, found by sorting them into cells."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from app.layout.arrays import FloatArray, IntArray

_AT_ONCE = 1 << 17
"""Pairs worked on at once, about: a dozen arrays of that size stay in a core's cache."""

_MOST_PAIRS = 1 << 23
"""Pairs looked at in all; more than 4,000 actors on one spot have more. Each then meets only
its next ones, so that a heap of a hundred thousand takes a second, not an hour."""

_FARTHEST_CELL = 1 << 30
"""Cells from the middle beyond which all share the last one: their numbers stay whole."""

_CELLS_EACH = 8
"""Cells for each actor up to which every cell is listed; above, cells are searched for."""


def find_close_pairs(
    points: FloatArray, room: tuple[float, float]
) -> Iterator[tuple[IntArray, IntArray]]:
    """Pairs of points less than `room` apart along both axes, each pair once, in portions.

    Points are sorted into cells of the size of `room`, so that only those in neighbouring
    cells are compared. Source: Hockney and Eastwood, "Computer Simulation Using
    Particles", 1988, ISBN 978-0-85274-392-8, section 8.4 (the chaining mesh).

    Parameters
    ----------
    points
        (n, 2) layout units.
    room
        Positive layout units along x and y.

    Yields
    ------
    tuple of IntArray
        (p,) indices of the one and of the other. The order is fixed by the points.
    """
    if len(points) < 2:
        return
    column, row = (_number_cells(along, size) for along, size in zip(points.T, room, strict=True))
    # One column stays empty, so that the last cell of a row is no neighbour of the next row's.
    stride = int(column.max()) + 2
    cell = row * stride + column
    order = np.argsort(cell)
    cell = cell[order]
    x, y = points[order].T.copy()
    starts, counts = _list_candidates(cell, stride)
    for some in _portions(counts):
        one, other = _pair_up(starts, counts, some)
        is_close = np.abs(x.take(one) - x.take(other)) < room[0]
        is_close &= np.abs(y.take(one) - y.take(other)) < room[1]
        close = np.flatnonzero(is_close)
        yield order.take(one.take(close)), order.take(other.take(close))


def _number_cells(along: FloatArray, size: float) -> IntArray:
    """Number, from 0, of the cell of each point along one axis."""
    number = np.floor((along - np.median(along)) / size)
    np.clip(number, -_FARTHEST_CELL, _FARTHEST_CELL, out=number)
    whole = number.astype(np.intp)
    whole -= whole.min()
    return whole


def _list_candidates(cell: IntArray, stride: int) -> tuple[IntArray, IntArray]:
    """Runs of sorted points to compare each point with, (2n,) starts and lengths.

    Half of the neighbourhood serves, as each pair is wanted once: for point i, run i holds
    what follows in its own cell and the next, run n + i the three cells of the next row.
    """
    n = len(cell)
    wanted = np.concatenate((cell + 2, cell + (stride + 2), cell + (stride - 1)))
    end, below_end, below = _find_cells(cell, wanted).reshape(3, n)
    after = np.arange(1, n + 1)
    counts = np.concatenate((end - after, below_end - below))
    if counts.sum() > _MOST_PAIRS:
        np.minimum(counts, _MOST_PAIRS // (2 * n), out=counts)
    return np.concatenate((after, below)), counts


def _find_cells(cell: IntArray, wanted: IntArray) -> IntArray:
    """Where, among sorted points, each wanted cell or what comes after it begins."""
    last = int(cell[-1])
    if last > _CELLS_EACH * len(cell):
        return np.searchsorted(cell, wanted)
    begins = np.zeros(last + 2, dtype=np.intp)
    np.cumsum(np.bincount(cell), out=begins[1:])
    return begins.take(wanted, mode="clip")


def _portions(counts: IntArray) -> Iterator[slice]:
    """Slices of runs that hold about as many pairs as are worked on at once."""
    until = np.cumsum(counts)
    total = int(until[-1])
    cuts = np.searchsorted(until, np.arange(_AT_ONCE, total, _AT_ONCE)) + 1
    edges = [0, *np.unique(cuts).tolist(), len(counts)]
    for start, stop in pairwise(edges):
        yield slice(start, stop)


def _pair_up(starts: IntArray, counts: IntArray, some: slice) -> tuple[IntArray, IntArray]:
    """Every point of some runs with the point the run belongs to."""
    n = len(counts) // 2
    of_run = counts[some]
    before = np.cumsum(of_run) - of_run
    owner = np.arange(some.start, some.start + len(of_run))
    owner[owner >= n] -= n
    one = np.repeat(owner, of_run)
    other = np.arange(len(one))
    other += np.repeat(starts[some] - before, of_run)
    return one, other
