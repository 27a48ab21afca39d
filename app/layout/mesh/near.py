"""The rest of the pushes: between actors less than a cell apart, pair by pair."""

import numpy as np
from numpy.typing import NDArray

from app.layout.arrays import FloatArray, IntArray
from app.layout.mesh.cells import Cells, Reals
from app.layout.multipole import PushLaw

_COINCIDENT = 1e-9
"""Squared distance in cells below which single precision knows no direction."""


def push_near(
    cells: Cells, directions: FloatArray, law: PushLaw, felt: NDArray[np.float64]
) -> None:
    """Add to `felt`, (2, n), what spreading took off the pushes of close actors, in cells."""
    a, b = _pair_neighbours(cells)
    gaps = (cells.x.take(a) - cells.x.take(b), cells.y.take(a) - cells.y.take(b))
    squared = gaps[0] * gaps[0]
    squared += gaps[1] * gaps[1]
    close = np.flatnonzero(squared < 1.0)
    a, b, squared = a.take(close), b.take(close), squared.take(close)
    least = law.min_distance / cells.size
    coincident = np.flatnonzero(squared < _COINCIDENT)
    weights = _missing_push(squared, least)
    weights[coincident] = 0.0
    for axis, gap in enumerate(gaps):
        pushes = gap.take(close) * weights
        felt[axis] += np.bincount(a, pushes, len(felt[axis]))
        felt[axis] -= np.bincount(b, pushes, len(felt[axis]))
    if len(coincident):
        _part(a[coincident], b[coincident], directions.take(cells.order, axis=0), least, felt)


def _pair_neighbours(cells: Cells) -> tuple[IntArray, IntArray]:
    """All pairs of the same or of adjoining cells, each once, by their place in the order.

    For each actor these are two runs: the rest of its own cell with the cell to the right,
    and the three cells below.
    """
    base, start, columns = cells.base, cells.start, cells.shape[1]
    own = np.arange(len(base))
    first = np.concatenate((own + 1, start.take(base + (columns - 1))))
    counts = np.concatenate((start.take(base + 2), start.take(base + (columns + 2)))) - first
    ends = np.cumsum(counts)
    a = np.repeat(np.concatenate((own, own)), counts)
    b = np.arange(len(a)) - np.repeat(ends - counts - first, counts)
    return a, b


def _missing_push(squared: Reals, least: float) -> Reals:
    """The push by the law less the push of an actor spread over a disc, over the distance.

    The distances are less than a cell: within the disc, whose push grows evenly outwards.
    """
    missing: Reals = np.maximum(squared, np.float32(_COINCIDENT))
    np.divide(1.0, missing, out=missing)
    missing -= 1.0
    soft = np.flatnonzero(squared < np.float32(least * least))
    distance = np.sqrt(np.maximum(squared[soft], np.float32(_COINCIDENT)))
    missing[soft] = 1.0 / (np.float32(least) * distance) - 1.0
    return missing


def _part(
    a: IntArray, b: IntArray, directions: FloatArray, least: float, felt: NDArray[np.float64]
) -> None:
    """Push actors on the very same spot in the fixed directions between them."""
    between = directions[a] - directions[b]
    between /= np.hypot(between[:, 0], between[:, 1])[:, None] * least
    for axis in (0, 1):
        felt[axis] += np.bincount(a, between[:, axis], len(felt[axis]))
        felt[axis] -= np.bincount(b, between[:, axis], len(felt[axis]))
