"""The convex hulls of a few points each, and how deep others lie in them."""

from collections.abc import Sequence

import numpy as np

from app.layout.arrays import FloatArray, IntArray

_MANY = 64
"""Points from which it pays to sort out first those that cannot be corners."""

_AT_ONCE = 1 << 13
"""Points worked on at once: with a dozen edges each they stay in a core's cache."""

_COMPASS = np.array([(1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)], float)
"""Eight directions, in the sense of rotation of the corners of a hull."""


def convex_hull(points: FloatArray) -> FloatArray:
    """Corners of the convex hull of `points`, (h, 2), in one sense of rotation.

    Andrew's monotone chain; points on an edge are not corners. Coincident or collinear
    points give one or two corners, no points none. Of many points those within the
    outermost eight are left out before. Sources: A. M. Andrew, "Another efficient
    algorithm for convex hulls in two dimensions", Information Processing Letters 9 (1979),
    doi:10.1016/0020-0190(79)90072-3; S. G. Akl and G. T. Toussaint, "A fast convex hull
    algorithm", Information Processing Letters 7 (1978), doi:10.1016/0020-0190(78)90003-0.
    """
    if len(points) >= _MANY:
        points = _leave_out_inner(points)
    ordered = sorted({(x, y) for x, y in points.tolist()})
    if len(ordered) <= 2:
        return np.array(ordered, dtype=np.float64).reshape(-1, 2)
    forth, back = _half_hull(ordered), _half_hull(ordered[::-1])
    return np.array(forth[:-1] + back[:-1], dtype=np.float64)


def ways_out(
    hulls: Sequence[FloatArray], which: IntArray, points: FloatArray, margin: float
) -> FloatArray:
    """The shortest moves, (k, 2), that carry `points` out of hulls widened by `margin`.

    Rows of zeros are points outside already. A point moves along the outward normal of
    its nearest edge; the ends of the widened hull are its bounding half planes, so near a
    sharp corner the margin is a little generous. A hull of two corners is a segment with
    two sides, one of fewer corners holds nothing.

    Parameters
    ----------
    hulls
        Corners of each hull, as from `convex_hull`.
    which
        (k,) number of the hull that each point is to leave.
    points
        (k, 2) layout units.
    margin
        Layout units.
    """
    moves = np.zeros_like(points)
    normals, offsets, counts = _half_planes(hulls)
    (x, y), (across, down) = points.T, np.ascontiguousarray(normals.T)
    firsts = np.cumsum(counts) - counts
    held = np.flatnonzero(counts[which] > 0)
    for start in range(0, len(held), _AT_ONCE):
        some = held[start : start + _AT_ONCE]
        of_some = counts[which[some]]
        ends = np.cumsum(of_some)
        begins = ends - of_some
        planes = np.arange(ends[-1]) + np.repeat(firsts[which[some]] - begins, of_some)
        # Signed distance to each edge's line, negative inside; the largest is the nearest edge.
        beyond = across.take(planes) * np.repeat(x[some], of_some)
        beyond += down.take(planes) * np.repeat(y[some], of_some)
        beyond -= offsets.take(planes)
        farthest = np.maximum.reduceat(beyond, begins)
        inside = np.flatnonzero(farthest < margin)
        nearest = np.flatnonzero(beyond == np.repeat(farthest, of_some))
        nearest = planes[nearest[np.searchsorted(nearest, begins[inside])]]
        moves[some[inside]] = normals[nearest] * (margin - farthest[inside])[:, None]
    return moves


def _leave_out_inner(points: FloatArray) -> FloatArray:
    """The points that are not strictly within the outermost eight."""
    outermost = points[np.argmax(points @ _COMPASS.T, axis=0)]
    if (outermost == outermost[0]).all():
        return points[:1]
    is_inner = np.ones(len(points), dtype=np.bool_)
    for (ax, ay), (bx, by) in zip(outermost, np.roll(outermost, -1, axis=0), strict=True):
        if ax != bx or ay != by:
            is_inner &= (bx - ax) * (points[:, 1] - ay) > (by - ay) * (points[:, 0] - ax)
    return points[~is_inner]


def _half_hull(ordered: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """One of the two chains that bound sorted points."""
    chain: list[tuple[float, float]] = []
    for x, y in ordered:
        while len(chain) > 1:
            (ax, ay), (bx, by) = chain[-2], chain[-1]
            if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0.0:
                break
            chain.pop()
        chain.append((x, y))
    return chain


def _half_planes(hulls: Sequence[FloatArray]) -> tuple[FloatArray, FloatArray, IntArray]:
    """Outward normals (e, 2) and distances (e,) of all edges, and their number for each hull."""
    sizes = np.array([len(hull) if len(hull) > 1 else 0 for hull in hulls], dtype=np.intp)
    corners = np.concatenate([np.empty((0, 2)), *(hull for hull in hulls if len(hull) > 1)])
    of = np.repeat(np.arange(len(hulls)), sizes)
    following = np.arange(1, len(corners) + 1)
    last = np.cumsum(sizes)[sizes > 0] - 1
    following[last] -= sizes[sizes > 0]
    along = corners[following] - corners
    along /= np.hypot(along[:, 0], along[:, 1])[:, None]
    normals = np.column_stack((along[:, 1], -along[:, 0]))
    if (sizes == 2).any():
        # The sides of a segment are two half planes; its ends are two more.
        ends = np.flatnonzero(sizes[of] == 2)
        order = np.argsort(np.concatenate((of, of[ends])), kind="stable")
        normals = np.concatenate((normals, -along[ends]))[order]
        corners = np.concatenate((corners, corners[ends]))[order]
        sizes = np.where(sizes == 2, 4, sizes)
    return normals, np.einsum("ij,ij->i", corners, normals), sizes
