"""The convex hull of a few points, and how deep others lie in it."""

import numpy as np

from app.layout.arrays import FloatArray


def convex_hull(points: FloatArray) -> FloatArray:
    """Corners of the convex hull of `points`, (h, 2), in one sense of rotation.

    Andrew's monotone chain; points on an edge are not corners. Coincident or collinear
    points give one or two corners, no points none. Source: A. M. Andrew, "Another
    efficient algorithm for convex hulls in two dimensions", Information Processing
    Letters 9 (1979), doi:10.1016/0020-0190(79)90072-3.
    """
    ordered = sorted({(x, y) for x, y in points.tolist()})
    if len(ordered) <= 2:
        return np.array(ordered, dtype=np.float64).reshape(-1, 2)
    forth, back = _half_hull(ordered), _half_hull(ordered[::-1])
    return np.array(forth[:-1] + back[:-1], dtype=np.float64)


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


def way_out(hull: FloatArray, points: FloatArray, margin: float) -> FloatArray:
    """The shortest moves, (k, 2), that carry `points` out of `hull` widened by `margin`.

    Rows of zeros are points outside already. A point moves along the outward normal of
    its nearest edge; the ends of the widened hull are its bounding half planes, so near a
    sharp corner the margin is a little generous. A hull of two corners is a segment with
    two sides, one of fewer corners holds nothing.
    """
    if len(hull) <= 1 or len(points) == 0:
        return np.zeros_like(points)
    along = np.roll(hull, -1, axis=0) - hull
    normals = np.column_stack((along[:, 1], -along[:, 0]))
    normals /= np.hypot(normals[:, 0], normals[:, 1])[:, None]
    if len(hull) == 2:
        ends = (hull - hull[::-1]) / np.hypot(*along[0])
        normals, hull = np.vstack((normals, ends)), np.vstack((hull, hull))
    # Signed distance to each edge's line, negative inside; the largest is the nearest edge.
    beyond = points @ normals.T - np.einsum("ij,ij->i", hull, normals)
    nearest = beyond.argmax(axis=1)
    depth = margin - beyond[np.arange(len(points)), nearest]
    moves: FloatArray = normals[nearest] * np.maximum(depth, 0.0)[:, None]
    return moves
