"""Packing: unconnected parts of a graph beside and below each other on one page."""

import math

import numpy as np

from app.layout.arrays import FloatArray, IntArray

_PAGE = 1.6
"""Width of the page against its height, about that of a window's map."""


def pack_rows(sizes: FloatArray) -> FloatArray:
    """Centres of boxes set out in rows, (c, 2), the first box at the top left.

    Rows are filled in the order given, each as wide as the page at most; those with fewer
    boxes, the last for instance, stand in the middle. Large boxes first give even rows.
    Under a first box that is larger than all others together they stand as under a figure,
    in rows of its width. The middle of all is the origin.

    Parameters
    ----------
    sizes
        (c, 2) width and height of each box, with the room around it.
    """
    if len(sizes) == 0:
        return np.empty((0, 2))
    areas = sizes.prod(axis=1)
    page = float(sizes[:, 0].max())
    if areas[0] < areas.sum() / 2.0:
        page = max(page, math.sqrt(float(areas.sum()) * _PAGE))
    ends = np.cumsum(sizes[:, 0])
    centers = np.empty_like(sizes)
    top, first = 0.0, 0
    while first < len(sizes):
        before = float(ends[first - 1]) if first else 0.0
        after = int(np.searchsorted(ends, before + page * (1.0 + 1e-9), side="right"))
        row = slice(first, max(first + 1, after))
        height = float(sizes[row, 1].max())
        middle = (before + float(ends[row.stop - 1])) / 2.0
        centers[row, 0] = ends[row] - sizes[row, 0] / 2.0 - middle
        centers[row, 1] = top + height / 2.0
        top += height
        first = row.stop
    centers[:, 1] -= top / 2.0
    return centers


def bound_parts(points: FloatArray, half: FloatArray, firsts: IntArray) -> FloatArray:
    """Low and high corner of the boxes around actors, part by part, (c, 2, 2).

    Parameters
    ----------
    points, half
        (n, 2) middle and half size of each actor's own box, layout units.
    firsts
        (c,) where each part begins; parts follow one another.
    """
    low = np.minimum.reduceat(points - half, firsts, axis=0)
    high = np.maximum.reduceat(points + half, firsts, axis=0)
    return np.stack((low, high), axis=1)
