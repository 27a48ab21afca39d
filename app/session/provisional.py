"""Where those are shown for now whose place is still being worked out."""

import math

import numpy as np

from app.layout.arrays import GOLDEN_ANGLE, sunflower
from app.layout.geography import SPACING
from app.session.layout_graph import FloatArray, IntArray

_ROUNDS = 3
"""How many ties away from somebody who has a place: this is done while somebody waits."""

_OFFSET = 0.45 * SPACING


def place_for_now(points: FloatArray, edges: IntArray) -> FloatArray:
    """`points` with every row of NaN filled, in a time that grows with the number of ties.

    Who has no place is shown by those it is tied to, each in a direction of its own; who
    is tied to nobody that has one is shown below the others, or around the origin.

    Parameters
    ----------
    points
        (n, 2) layout units.
    edges
        (m, 2) indices of those that are tied.
    """
    shown = points.copy()
    for _ in range(_ROUNDS):
        missing = np.isnan(shown[:, 0])
        if not missing.any():
            return shown
        middles = _middles_of_known(shown, edges)
        found = np.flatnonzero(missing & ~np.isnan(middles[:, 0]))
        if len(found) == 0:
            break
        angles = found * GOLDEN_ANGLE
        offsets = _OFFSET * np.column_stack((np.cos(angles), np.sin(angles)))
        shown[found] = middles[found] + offsets
    return _set_out_rest(shown)


def _middles_of_known(points: FloatArray, edges: IntArray) -> FloatArray:
    """The mean place of those each actor is tied to, (n, 2); NaN where none has one."""
    n = len(points)
    at, to = np.vstack((edges, edges[:, ::-1])).T
    has_place = ~np.isnan(points[to, 0])
    at, to = at[has_place], to[has_place]
    counts = np.bincount(at, minlength=n).astype(np.float64)
    counts[counts == 0.0] = np.nan
    sums = [np.bincount(at, weights=points[to, axis], minlength=n) for axis in (0, 1)]
    return np.column_stack(sums) / counts[:, None]


def _set_out_rest(points: FloatArray) -> FloatArray:
    rest = np.flatnonzero(np.isnan(points[:, 0]))
    if len(rest) == 0:
        return points
    spots = sunflower(len(rest), SPACING)
    if len(rest) < len(points):
        around = points[~np.isnan(points[:, 0])]
        radius = SPACING * math.sqrt(len(rest) / math.pi)
        middle = (around[:, 0].min() + around[:, 0].max()) / 2.0
        spots += (middle, around[:, 1].max() + radius + SPACING)
    points[rest] = spots
    return points
