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

_COARSE = 1e4
"""Extent of a pair of leaves, in least distances, up to which single precision serves: it
tells apart ten million steps, a thousand in the least distance."""

_Reals = NDArray[np.floating]


def push_near(boxes: Boxes, near: IntArray, law: PushLaw) -> FloatArray:
    """Pushes within each leaf and between the leaves of each pair, (2, places, leaves).

    Single precision where it does not show; double between leaves so large, or actors so
    close, that it would.
    """
    at = _coordinates(boxes)
    pushes = np.empty(at.shape)
    for some in _portions(at.shape[1], at.shape[2]):
        own = at[:, :, some]
        is_fine = boxes.radius[boxes.leaves :][some].max() <= 0.5 * _COARSE * law.min_distance
        weights, gaps = _weigh_pairs(own, own, law, is_fine=is_fine, is_self=True)
        gaps *= weights
        gaps.sum(axis=2, out=pushes[:, :, some])
    for start in range(0, near.shape[1], _IN_MEMORY):
        _push_pairs(at, pushes, near[:, start : start + _IN_MEMORY], boxes, law)
    return pushes


def _push_pairs(
    at: FloatArray, pushes: FloatArray, near: IntArray, boxes: Boxes, law: PushLaw
) -> None:
    """Add the pushes between the leaves of each pair."""
    first, second = near - boxes.leaves
    way = boxes.middle[near[0]] - boxes.middle[near[1]]
    shift = np.stack((way.real, way.imag))[:, None]
    extent = np.abs(way) + boxes.radius[near[0]] + boxes.radius[near[1]]
    places = at.shape[1]
    on_first = np.empty((2, places, near.shape[1]))
    on_second = np.empty_like(on_first)
    for some in _portions(places, near.shape[1]):
        one, other = at.take(first[some], axis=2), at.take(second[some], axis=2)
        one += shift[:, :, some]
        is_fine = extent[some].max() <= _COARSE * law.min_distance
        weights, gaps = _weigh_pairs(one, other, law, is_fine=is_fine, is_self=False)
        gaps *= weights
        gaps.sum(axis=2, out=on_first[:, :, some])
        gaps.sum(axis=1, out=on_second[:, :, some])
    row = np.arange(places)[:, None] * boxes.leaves
    for axis in (0, 1):
        flat = pushes[axis].reshape(-1)
        flat += np.bincount((row + first).reshape(-1), on_first[axis].reshape(-1), flat.size)
        flat -= np.bincount((row + second).reshape(-1), on_second[axis].reshape(-1), flat.size)


def _weigh_pairs(
    one: FloatArray, other: FloatArray, law: PushLaw, *, is_fine: bool, is_self: bool
) -> tuple[_Reals, _Reals]:
    """Push over gap of all pairs of members, and the gaps, of k pairs of leaves.

    `one` and `other` are (2, places, k); given are (places, places, k) and, towards the
    members of `one`, (2, places, places, k).
    """
    squared, gaps = _measure(one, other, np.float32 if is_fine else np.float64)
    if is_self:
        # Nobody pushes himself.
        squared.reshape(-1, squared.shape[2])[:: squared.shape[0] + 1] = np.inf
    if is_fine and squared.min() < law.min_distance**2:
        return _weigh_pairs(one, other, law, is_fine=False, is_self=is_self)
    law.weigh(squared)
    return squared, gaps


def _measure(one: FloatArray, other: FloatArray, dtype: DTypeLike) -> tuple[_Reals, _Reals]:
    """Squared distances and gaps between all members of each pair of leaves."""
    gaps: _Reals = np.subtract(
        one.astype(dtype, copy=False)[:, :, None], other.astype(dtype, copy=False)[:, None]
    )
    squares = gaps * gaps
    squared = squares[0]
    squared += squares[1]
    return squared, gaps


def _coordinates(boxes: Boxes) -> FloatArray:
    """Where members are against the middle of their leaf, (2, places, leaves).

    Places that nobody takes are apart from everything, and from each other.
    """
    at = np.stack((boxes.offsets.real, boxes.offsets.imag))
    spare = boxes.masses < 1.0
    at[0, spare] = _OFF_MAP * (1.0 + np.arange(np.count_nonzero(spare)))
    return at


def _portions(places: int, count: int) -> Iterator[slice]:
    """Slices of `count` pairs of leaves, as many as are worked on at once."""
    step = max(1, _AT_ONCE // (places * places))
    for start in range(0, count, step):
        yield slice(start, start + step)
