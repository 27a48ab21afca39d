"""Mobility: who may move in a warm restart, so that the rest of the map holds."""

import numpy as np

from app.layout.arrays import FloatArray, IntArray
from app.layout.geography import SPACING

_FREE_WITHIN = 2.0 * SPACING
"""Layout units around a moved actor within which others move freely to make room."""

_HELD_BEYOND = 4.0 * SPACING
"""Layout units beyond which others do not move at all."""

_TIED = 0.5
"""Least mobility of an actor tied to a moved one: it follows from afar, but slowly."""


def mobility_around(moved: IntArray, positions: FloatArray, edges: IntArray) -> FloatArray:
    """Share of its velocity, 0 to 1, that each actor keeps, (n,), when `moved` were moved."""
    mobility = np.zeros(len(positions))
    for index in moved:
        gap = positions - positions[index]
        distance = np.hypot(gap[:, 0], gap[:, 1])
        near = (_HELD_BEYOND - distance) / (_HELD_BEYOND - _FREE_WITHIN)
        np.maximum(mobility, np.clip(near, 0.0, 1.0), out=mobility)
    of_moved = np.isin(edges, moved)
    tied = edges[of_moved[:, ::-1]]
    mobility[tied] = np.maximum(mobility[tied], _TIED)
    return mobility
