"""Close pairs: which actors are near enough to touch."""

from collections.abc import Iterator

import numpy as np

from app.layout.arrays import FloatArray, IntArray
from app.layout.neighbours import find_neighbours

_MOST_PAIRS = 1 << 23
"""Pairs looked at in all; more than 4,000 actors on one spot have more. Each then meets only
its next ones, so that a heap of a hundred thousand takes a second, not an hour."""


def find_close_pairs(
    points: FloatArray, room: tuple[float, float]
) -> Iterator[tuple[IntArray, IntArray]]:
    """Pairs of points less than `room` apart along both axes, each pair once, in portions.

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
    near = find_neighbours(points, room)
    for one, other in near.pairs(_MOST_PAIRS):
        is_close = np.abs(near.x.take(one) - near.x.take(other)) < room[0]
        is_close &= np.abs(near.y.take(one) - near.y.take(other)) < room[1]
        close = np.flatnonzero(is_close)
        yield near.order.take(one.take(close)), near.order.take(other.take(close))
