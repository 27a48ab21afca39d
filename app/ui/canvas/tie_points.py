"""A point of a tie that nothing else covers: where a click means this tie."""

import numpy as np

from app.drawing.arrays import Box
from app.drawing.geometry import Geometry
from app.drawing.hit_test import HitKind, find_hit

_SPOTS = np.array([0.5, 0.45, 0.55, 0.4, 0.6, 0.33, 0.67, 0.25, 0.75, 0.18, 0.82, 0.1, 0.9])
"""Shares of the way along a tie, from the middle outwards."""


def find_clear_point(geometry: Geometry, tie: int, seen: Box) -> tuple[float, float]:
    """A map point on a tie, in pixels, at which it is hit; if there is none, its middle.

    `seen` is the box of the map that is on the screen; points in it come first.
    """
    path = geometry.path_of(tie)
    step = np.linspace(0.0, 1.0, len(path))
    x, y = np.interp(_SPOTS, step, path[:, 0]), np.interp(_SPOTS, step, path[:, 1])
    # Whole pixels, as a pointer has them.
    points = np.column_stack((x, y)).round()
    left_top, right_bottom = np.asarray(seen[:2]), np.asarray(seen[2:])
    is_seen = ((points > left_top) & (points < right_bottom)).all(axis=1)
    for at in np.argsort(~is_seen, kind="stable"):
        point = (float(points[at, 0]), float(points[at, 1]))
        hit = find_hit(geometry, point)
        if hit is not None and hit.kind is HitKind.TIE and hit.index == tie:
            return point
    return float(points[0, 0]), float(points[0, 1])
