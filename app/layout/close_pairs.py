"""Close pairs: which actors are near enough to touch, found by sorting them into cells."""

from collections.abc import Iterator

import numpy as np

from app.layout.arrays import FloatArray, IntArray

_AT_ONCE = 1 << 17
"""Pairs worked on at once, about: a dozen arrays of that size stay in a core's cache."""

_MOST_PAIRS = 1 << 23
"""Pairs looked at in all; more than 4,000 actors on one spot have more. Each then meets only
its next ones, so that a heap of a hundred thousand takes a second, not an hour."""

_FARTHEST_CELL = 1 << 30
"""Cells from the middle beyond which all share the last one: their numbers stay whole."""

_CELLS_EACH = 4
"""Cells for each actor up to which every cell is listed; above, cells are searched for."""

_WIDENINGS = (1.0, 2.0, 4.0)
"""How much larger than `room` cells may be to be few enough to be listed. Where actors lie so
far apart, a larger cell costs few needless comparisons."""


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
    x, y = np.ascontiguousarray(points.T)
    cell, stride = _number_cells(x, y, room)
    order = np.argsort(cell)
    x, y = x.take(order), y.take(order)
    for one, other in _pair_up(*_list_candidates(cell.take(order), stride)):
        is_close = np.abs(x.take(one) - x.take(other)) < room[0]
        is_close &= np.abs(y.take(one) - y.take(other)) < room[1]
        close = np.flatnonzero(is_close)
        yield order.take(one.take(close)), order.take(other.take(close))


def _number_cells(x: FloatArray, y: FloatArray, room: tuple[float, float]) -> tuple[IntArray, int]:
    """Number of the cell of each point, row by row, and by how much it grows in a row."""
    (left, right), (top, bottom) = (
        (float(x.min()), float(x.max())),
        (float(y.min()), float(y.max())),
    )
    across, down = (right - left) / room[0] + 2.0, (bottom - top) / room[1] + 2.0
    widening = next(
        (w for w in _WIDENINGS if across * down <= _CELLS_EACH * len(x) * w * w), _WIDENINGS[0]
    )
    column = _cells_along(x, left, room[0] * widening, across)
    row = _cells_along(y, top, room[1] * widening, down)
    # One column stays empty, so that the last cell of a row is no neighbour of the next row's.
    stride = int(column.max()) + 2
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


def _list_candidates(cell: IntArray, stride: int) -> tuple[IntArray, IntArray, IntArray]:
    """Runs of sorted points to compare a point with: (r,) that point, starts and lengths.

    Half of the neighbourhood serves, as each pair is wanted once: a point is compared with
    what follows in its own cell and the next, and with the three cells of the next row.
    """
    n = len(cell)
    below, *ends = _find_cells(cell, (cell + (stride - 1), cell + 2, cell + (stride + 2)))
    owners, starts, counts = [], [], []
    for start, end in zip((np.arange(1, n + 1), below), ends, strict=True):
        count = end - start
        some = np.flatnonzero(count)
        owners.append(some)
        starts.append(start.take(some))
        counts.append(count.take(some))
    lengths = np.concatenate(counts)
    if lengths.sum() > _MOST_PAIRS:
        np.minimum(lengths, _MOST_PAIRS // (2 * n), out=lengths)
    return np.concatenate(owners), np.concatenate(starts), lengths


def _find_cells(cell: IntArray, wanted: tuple[IntArray, ...]) -> list[IntArray]:
    """Where, among sorted points, each wanted cell or what comes after it begins."""
    last = int(cell[-1])
    if last > _CELLS_EACH * len(cell):
        return [np.searchsorted(cell, cells) for cells in wanted]
    begins = np.zeros(last + 2, dtype=np.intp)
    np.cumsum(np.bincount(cell), out=begins[1:])
    return [begins.take(cells, mode="clip") for cells in wanted]


def _pair_up(
    owners: IntArray, starts: IntArray, counts: IntArray
) -> Iterator[tuple[IntArray, IntArray]]:
    """Every point of each run with the point the run belongs to, in portions."""
    ends = np.cumsum(counts)
    begin = done = 0
    while begin < len(ends):
        end = max(begin + 1, int(np.searchsorted(ends, done + _AT_ONCE)))
        some = slice(begin, end)
        yield _spread(owners[some], counts[some], 0), _spread(starts[some], counts[some], 1)
        begin, done = end, int(ends[end - 1])


def _spread(starts: IntArray, counts: IntArray, step: int) -> IntArray:
    """Runs of numbers, one after the other, that start as told and grow by `step`."""
    ends = np.cumsum(counts)
    steps = np.full(ends[-1], step, dtype=np.intp)
    steps[0] = starts[0]
    steps[ends[:-1]] = starts[1:] - starts[:-1] - (counts[:-1] - 1) * step
    return np.cumsum(steps, out=steps)
