"""The few operations on polygons this room needs, typed, in one place.

Shapely has no type hints and takes time to load; it is imported on the first call.
"""

from typing import Any

import numpy as np

from app.drawing.arrays import BoolArray, FloatArray

Shape = Any
"""A shapely polygon or several, possibly empty."""

Rings = tuple[FloatArray, ...]
"""One polygon: its outer ring, then its holes, each (k, 2) and closed."""

_ARC_STEPS = 8
"""Straight pieces of a quarter of a circle."""

_TURNS = -np.append(np.arange(4 * _ARC_STEPS), 0) * (np.pi / 2 / _ARC_STEPS)
_UNIT_DISC = np.column_stack((np.cos(_TURNS), np.sin(_TURNS)))


def convex_core(points: FloatArray) -> Shape:
    """The convex hull of (k, 2) points."""
    import shapely

    return shapely.convex_hull(shapely.multipoints(points))


def widened(core: Shape, pad: float) -> Shape:
    """A convex shape `pad` pixels wider on all sides and rounded."""
    import shapely

    return shapely.buffer(core, pad, quad_segs=_ARC_STEPS)


def distances_to(points: FloatArray, core: Shape) -> FloatArray:
    """How far (n, 2) points are from a shape; 0 inside."""
    import shapely

    result: FloatArray = shapely.distance(shapely.points(points), core)
    return result


def without_discs(shape: Shape, centres: FloatArray, radii: FloatArray) -> Shape:
    """The shape less some discs."""
    import shapely

    # As shapely.buffer would make them of points, at a third of the time.
    discs = shapely.polygons(centres[:, None, :] + _UNIT_DISC * radii[:, None, None])
    return shapely.difference(shape, shapely.union_all(discs))


def rounded(shape: Shape, radius: float) -> Shape:
    """The shape with its corners rounded and what is thinner left away."""
    import shapely

    inner = shapely.buffer(shape, -radius, quad_segs=_ARC_STEPS)
    return shapely.buffer(inner, radius, quad_segs=_ARC_STEPS)


def contains(shape: Shape, points: FloatArray) -> BoolArray:
    """Which of (n, 2) points lie inside the shape."""
    import shapely

    shapely.prepare(shape)
    result: BoolArray = shapely.contains_xy(shape, points[:, 0], points[:, 1])
    return result


def is_one_piece(shape: Shape) -> bool:
    """Whether the shape is a single polygon, neither empty nor in parts."""
    return bool(shape.geom_type == "Polygon" and not shape.is_empty)


def area(shape: Shape) -> float:
    """The area of a shape in square pixels."""
    return float(shape.area)


def rings_of(shape: Shape) -> Rings:
    """The rings of a single polygon."""
    import shapely

    rings = (shape.exterior, *shape.interiors)
    return tuple(np.asarray(shapely.get_coordinates(ring), dtype=np.float64) for ring in rings)


def circle(centre: FloatArray, radius: float, n_points: int = 48) -> FloatArray:
    """A closed ring of (n_points + 1, 2) points around `centre`."""
    turn = np.linspace(0.0, 2.0 * np.pi, n_points + 1)
    ring = np.column_stack((np.cos(turn), np.sin(turn))) * radius + centre
    ring[-1] = ring[0]
    return ring


def are_inside(points: FloatArray, rings: Rings) -> BoolArray:
    """Which of (n, 2) points lie inside rings by the even-odd rule, without shapely."""
    inside = np.zeros(len(points), dtype=np.bool_)
    x, y = points[:, :1], points[:, 1:]
    for ring in rings:
        start, end = ring[:-1], ring[1:]
        rise = end[:, 1] - start[:, 1]
        crosses = (start[:, 1] > y) != (end[:, 1] > y)
        share = (y - start[:, 1]) / np.where(rise == 0.0, 1.0, rise)
        left = x < start[:, 0] + share * (end[:, 0] - start[:, 0])
        inside ^= (np.count_nonzero(crosses & left, axis=1) % 2).astype(np.bool_)
    return inside


def is_near(point: FloatArray, rings: Rings, reach: float) -> bool:
    """Whether a point (2,) lies inside rings by the even-odd rule, or at most `reach` off."""
    if are_inside(point[None, :], rings)[0]:
        return True
    start, way = rings[0][:-1], np.diff(rings[0], axis=0)
    squared = np.maximum((way * way).sum(axis=1), 1e-12)
    share = np.clip(((point - start) * way).sum(axis=1) / squared, 0.0, 1.0)
    apart = start + share[:, None] * way - point
    return bool(np.hypot(apart[:, 0], apart[:, 1]).min() <= reach)
