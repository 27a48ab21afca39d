"""The walk through pairs of boxes: which act as wholes, and which actor by actor."""

from dataclasses import dataclass

import numpy as np

from app.layout.arrays import BoolArray, FloatArray, IntArray
from app.layout.multipole.boxes import Boxes
from app.layout.multipole.law import PushLaw

_OPENING = 0.9
"""Sum of two boxes' radii, as a share of the way between them, up to which the series of
`series.py` is used. It converges below 1; 0.9 leaves errors of a few thousandths."""

_SOFT_OPENING = 0.5
"""The same where the push has its full size already and the series is of first order."""

_FIRST_LEVEL = 3
"""Halvings after which the walk begins: above, hardly a pair of boxes is far."""


@dataclass(frozen=True, slots=True)
class BoxPairs:
    """Pairs of boxes (a, b), each pair once, as two rows of box numbers.

    Attributes
    ----------
    far
        Act as wholes by the plain law.
    soft
        Act as wholes and lie wholly within the law's least distance.
    near
        Leaves that act actor by actor, without the pairs of a leaf with itself.
    """

    far: IntArray
    soft: IntArray
    near: IntArray


def pair_boxes(boxes: Boxes, law: PushLaw) -> BoxPairs:
    """Every pair of actors of two leaves, once, in the largest pair of boxes that serves."""
    level = min(_FIRST_LEVEL, boxes.depth)
    pairs = np.stack(np.triu_indices(1 << level)) + (1 << level)
    far, soft = [], []
    while True:
        way, size = _ways_and_sizes(boxes, pairs)
        is_far = _is_far(way, size, law)
        is_done = is_far
        far.append(pairs[:, is_far])
        is_soft = _is_soft(way, size, law)
        if is_soft is not None:
            soft.append(pairs[:, is_soft])
            is_done = is_done | is_soft
        if law.fade > 0.0:
            is_done = is_done | (way - size >= law.reach)
        pairs = pairs[:, ~is_done]
        if level == boxes.depth:
            break
        pairs = _halve(pairs)
        level += 1
    nothing = np.empty((2, 0), dtype=np.intp)
    return BoxPairs(
        far=np.concatenate(far, axis=1),
        soft=np.concatenate([nothing, *soft], axis=1),
        near=pairs[:, pairs[0] != pairs[1]],
    )


def _ways_and_sizes(boxes: Boxes, pairs: IntArray) -> tuple[FloatArray, FloatArray]:
    """Layout units between the middles of each pair, and the sum of the two radii."""
    way = np.abs(boxes.middle[pairs[0]] - boxes.middle[pairs[1]])
    return way, boxes.radius[pairs[0]] + boxes.radius[pairs[1]]


def _is_far(way: FloatArray, size: FloatArray, law: PushLaw) -> BoolArray:
    """Whether the plain law holds between all members, and the series serves."""
    is_far: BoolArray = way >= np.maximum(size / _OPENING, size + law.min_distance)
    if law.fade > 0.0:
        is_far &= way + size <= law.reach
    return is_far


def _is_soft(way: FloatArray, size: FloatArray, law: PushLaw) -> BoolArray | None:
    """Whether all members are closer than the least distance; None if no pair is."""
    if size.size == 0 or size.min() >= law.min_distance:
        return None
    is_soft: BoolArray = way + size <= law.min_distance
    is_soft &= size <= _SOFT_OPENING * way
    is_soft &= way > 0.0
    return is_soft


def _halve(pairs: IntArray) -> IntArray:
    """The pairs of halves: four of each pair, three of a box with itself."""
    first, second = 2 * pairs
    crossed = first != second
    return np.stack(
        (
            np.concatenate((first, first + 1, first, first[crossed] + 1)),
            np.concatenate((second, second + 1, second + 1, second[crossed])),
        )
    )
