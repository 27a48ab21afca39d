"""Short reach: pushes that end at a distance, exactly, between neighbours only."""

import numpy as np

from app.layout.arrays import FloatArray, IntArray
from app.layout.multipole import PushLaw
from app.layout.neighbours import Neighbours, find_neighbours

_MOST_NEIGHBOURS = 64
"""Pairs to be compared for each actor, above which boxes are quicker."""

_COINCIDENT = 1e-9
"""Layout units below which two actors have no usable direction between them."""


def push_within_reach(
    points: FloatArray, directions: FloatArray, law: PushLaw
) -> FloatArray | None:
    """Sum of the pushes on every actor by those within reach, (n, 2), of strength 1.

    Parameters
    ----------
    points
        (n, 2) layout units, n > 0.
    directions
        (n, 2) unit vectors that tell apart actors on the very same spot.
    law
        How hard two actors push each other; with a reach.

    Returns
    -------
    FloatArray or None
        None if actors have more neighbours than can be compared one by one.
    """
    neighbours = find_neighbours(points, (law.reach, law.reach), split=2)
    if neighbours.n_pairs > _MOST_NEIGHBOURS * len(points):
        return None
    sums = np.zeros((2, len(points)))
    for one, other in neighbours.pairs(neighbours.n_pairs):
        _push_pairs(neighbours, one, other, directions, law, sums)
    pushes = np.empty((len(points), 2))
    pushes[neighbours.order] = sums.T
    return pushes


def _push_pairs(
    neighbours: Neighbours,
    one: IntArray,
    other: IntArray,
    directions: FloatArray,
    law: PushLaw,
    sums: FloatArray,
) -> None:
    """Add the pushes of some pairs, in the order of `neighbours`, to `sums`, (2, n)."""
    gaps = (
        neighbours.x.take(one) - neighbours.x.take(other),
        neighbours.y.take(one) - neighbours.y.take(other),
    )
    squared = gaps[0] * gaps[0]
    squared += gaps[1] * gaps[1]
    meeting = np.flatnonzero(squared < _COINCIDENT**2)
    if len(meeting):
        order = neighbours.order
        between = directions[order[one[meeting]]] - directions[order[other[meeting]]]
        squared[meeting] = np.einsum("ij,ij->i", between, between)
        for gap, along in zip(gaps, between.T, strict=True):
            gap[meeting] = along
    law.weigh(squared)
    # Places of a portion lie close together: only that part of the sums is gone through.
    first, second = int(one.min()), int(other.min())
    one -= first
    other -= second
    for sum_along, gap in zip(sums, gaps, strict=True):
        pushes = gap * squared
        part = np.bincount(one, pushes)
        sum_along[first : first + len(part)] += part
        part = np.bincount(other, pushes)
        sum_along[second : second + len(part)] -= part
