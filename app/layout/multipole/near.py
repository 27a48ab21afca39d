"""Near pairs: leaves that act on each other actor by actor, many leaves at once."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import DTypeLike, NDArray

from app.layout.arrays import FloatArray, IntArray
from app.layout.multipole.boxes import Boxes
from app.layout.multipole.law import PushLaw

_AT_ONCE = 1 << 15
"""Pairs of actors worked on at once: the arrays of that size stay in a core's cache."""

_IN_MEMORY = 1 << 16
"""Pairs of leaves whose pushes are kept before they are summed up."""

_OFF_MAP = 1e12
"""Layout units, far away from everything, for places of a leaf that nobody takes."""

_COARSE = 1e-5
"""Distance, as a share of the extent of a pair of leaves, from which single precision, with
its ten million steps, knows the gap to better than a hundredth."""

_Reals = NDArray[np.floating]


class _Bench:
    """Arrays to work out a portion of pairs in, used again for each: fresh memory is slow."""

    def __init__(self, size: int, dtype: DTypeLike) -> None:
        self._dtype = dtype
        self._gaps: _Reals = np.empty(2 * size, dtype)
        self._squares: _Reals = np.empty(2 * size, dtype)

    def measure(self, one: FloatArray, other: FloatArray) -> tuple[_Reals, _Reals]:
        """Gaps, (2, places, places, k), and their squared lengths, of k pairs of leaves."""
        _, places, k = one.shape
        size = 2 * places * places * k
        gaps, squares = (
            flat[:size].reshape(2, places, places, k) for flat in (self._gaps, self._squares)
        )
        first, second = (leaf.astype(self._dtype, copy=False) for leaf in (one, other))
        np.subtract(first[:, :, None], second[:, None], out=gaps)
        np.multiply(gaps, gaps, out=squares)
        squared: _Reals = squares[0]
        squared += squares[1]
        return gaps, squared


class _NearPushes:
    """Pushes between the members of pairs of leaves, by one law."""

    def __init__(self, places: int, count: int, law: PushLaw) -> None:
        self._law = law
        self._step = min(count, max(1, _AT_ONCE // (places * places)))
        size = self._step * places * places
        self._rough = _Bench(size, np.float32)
        self._fine = _Bench(size, np.float64)

    def portions(self, count: int) -> Iterator[slice]:
        """Slices of `count` pairs of leaves, as many as are worked on at once."""
        for start in range(0, count, self._step):
            yield slice(start, start + self._step)

    def work_out(
        self, one: FloatArray, other: FloatArray, extent: float, *, is_self: bool = False
    ) -> _Reals:
        """Pushes (2, places, places, k) on members of `one` by those of `other`.

        `one` and `other` are (2, places, k); no two of their members are farther apart than
        `extent`. Of a leaf with itself nobody pushes himself.
        """
        least = _COARSE * extent
        for bench in (self._rough, self._fine):
            gaps, squared = bench.measure(one, other)
            if is_self:
                places = np.arange(len(squared))
                squared[places, places] = np.inf
            if squared.min() >= least * least:
                break
        self._law.weigh(squared)
        gaps *= squared
        return gaps


def push_near(boxes: Boxes, near: IntArray, law: PushLaw) -> FloatArray:
    """Pushes within each leaf and between the leaves of each pair, (2, places, leaves).

    Single precision where it does not show; double between leaves so large, or actors so
    close, that it would.
    """
    at = _coordinates(boxes)
    pushes = np.empty(at.shape)
    near_pushes = _NearPushes(at.shape[1], max(at.shape[2], near.shape[1]), law)
    extents = 2.0 * boxes.radius[boxes.leaves :]
    for some in near_pushes.portions(boxes.leaves):
        leaf = at[:, :, some]
        block = near_pushes.work_out(leaf, leaf, extents[some].max(), is_self=True)
        pushes[:, :, some] = block.sum(axis=2)
    near = near[:, np.argsort(near[0], kind="stable")]
    for start in range(0, near.shape[1], _IN_MEMORY):
        _push_pairs(at, pushes, near[:, start : start + _IN_MEMORY], boxes, near_pushes)
    return pushes


def _push_pairs(
    at: FloatArray, pushes: FloatArray, near: IntArray, boxes: Boxes, near_pushes: _NearPushes
) -> None:
    """Add the pushes between the leaves of each pair; pairs are sorted by their first."""
    first, second = near - boxes.leaves
    way = boxes.middle[near[0]] - boxes.middle[near[1]]
    shift = np.stack((way.real, way.imag))[:, None]
    extents = np.abs(way) + boxes.radius[near[0]] + boxes.radius[near[1]]
    on_second = np.empty((2, at.shape[1], near.shape[1]))
    for some in near_pushes.portions(near.shape[1]):
        one, other = at.take(first[some], axis=2), at.take(second[some], axis=2)
        one += shift[:, :, some]
        block = near_pushes.work_out(one, other, extents[some].max())
        starts = np.flatnonzero(np.diff(first[some], prepend=-1))
        pushes[:, :, first[some][starts]] += np.add.reduceat(block.sum(axis=2), starts, axis=2)
        on_second[:, :, some] = block.sum(axis=1)
    row = np.arange(at.shape[1])[:, None] * boxes.leaves
    places = (row + second).reshape(-1)
    for axis, back in enumerate(on_second.reshape(2, -1)):
        pushes[axis] -= np.bincount(places, back, pushes[axis].size).reshape(row.size, -1)


def _coordinates(boxes: Boxes) -> FloatArray:
    """Where members are against the middle of their leaf, (2, places, leaves).

    Places that nobody takes are apart from everything, and from each other.
    """
    at = np.stack((boxes.offsets.real, boxes.offsets.imag))
    spare = boxes.masses < 1.0
    at[0, spare] = _OFF_MAP * (1.0 + np.arange(np.count_nonzero(spare)))
    return at
