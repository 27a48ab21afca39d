"""The field of pushes of all actors on all others."""

import numpy as np

from app.layout.arrays import FloatArray
from app.layout.multipole.boxes import build_boxes
from app.layout.multipole.law import PushLaw
from app.layout.multipole.near import push_near
from app.layout.multipole.series import evaluate, expand, hand_down
from app.layout.multipole.walk import pair_boxes

_LEAF_SIZE = 16
"""Most actors in a leaf: fewer make more boxes, more make more pairs of actors."""

_APART = 1e-6
"""Layout units by which actors on the very same spot are moved off it: far less than shows,
far more than rounding."""


def push_field(points: FloatArray, directions: FloatArray, law: PushLaw) -> FloatArray:
    """Sum of the pushes on every actor by all others, (n, 2), of strength 1.

    Parameters
    ----------
    points
        (n, 2) layout units.
    directions
        (n, 2) unit vectors that tell apart actors on the very same spot.
    law
        How hard two actors push each other.
    """
    n = len(points)
    if n == 0:
        return np.zeros((0, 2))
    boxes = build_boxes(_part_coincident(points, directions), _LEAF_SIZE)
    pairs = pair_boxes(boxes, law)
    series = expand(boxes, pairs, law)
    hand_down(boxes, series)
    far = evaluate(boxes, series)
    near = push_near(boxes, pairs.near, law)
    pushes = np.empty((n + 1, 2))
    at = boxes.members.reshape(-1)
    pushes[at, 0] = (far.real + near[0]).reshape(-1)
    pushes[at, 1] = (far.imag + near[1]).reshape(-1)
    return pushes[:n]


def _part_coincident(points: FloatArray, directions: FloatArray) -> FloatArray:
    """`points`, with those on the very same spot moved a trifle in their own directions."""
    across = np.sort(points[:, 0])
    if (across[1:] != across[:-1]).all():
        return points
    order = np.lexsort((points[:, 1], points[:, 0]))
    is_same = (points[order[1:]] == points[order[:-1]]).all(axis=1)
    if not is_same.any():
        return points
    shared = np.union1d(order[1:][is_same], order[:-1][is_same])
    parted = points.copy()
    parted[shared] += _APART * directions[shared]
    return parted
