"""Boxes: actors halved again and again into boxes of equal count, down to small leaves."""

from dataclasses import dataclass

import numpy as np

from app.layout.arrays import BoolArray, ComplexArray, FloatArray, IntArray

_PAD_MASS = 1e-12
"""Mass of a place in a leaf that nobody takes: next to nothing, so that it pushes nobody,
but not nothing, so that every box has a middle."""

_FEW = 64
"""Actors in a box below which numpy finds extremes faster along the other axis."""


@dataclass(frozen=True, slots=True)
class Boxes:
    """A balanced binary tree of boxes over n actors.

    Box 1 holds all, box k is halved into boxes 2k and 2k + 1; leaf i is box leaves + i.
    All leaves have the same number of places. Source: J. L. Bentley, "Multidimensional
    binary search trees used for associative searching", Communications of the ACM 18
    (1975), doi:10.1145/361002.361007.

    Attributes
    ----------
    depth
        Halvings from box 1 to a leaf; there are 2 ** depth leaves.
    members
        (places, leaves) index of the actor at each place; n where nobody is.
    offsets
        (places, leaves) complex, layout units from the middle of the leaf.
    masses
        (places, leaves) 1, or next to nothing where nobody is.
    middle
        (2 * leaves,) complex, layout units, centre of mass of each box.
    mass
        (2 * leaves,) number of actors in each box.
    radius
        (2 * leaves,) layout units from the middle that no member lies beyond.
    """

    depth: int
    members: IntArray
    offsets: ComplexArray
    masses: FloatArray
    middle: ComplexArray
    mass: FloatArray
    radius: FloatArray

    @property
    def leaves(self) -> int:
        """Number of leaves, and number of the first leaf's box."""
        return 1 << self.depth

    def level(self, depth: int) -> slice:
        """The boxes after `depth` halvings."""
        return slice(1 << depth, 2 << depth)


def build_boxes(points: FloatArray, leaf_size: int) -> Boxes:
    """Boxes over `points`, (n, 2) layout units, n > 0, with at most `leaf_size` in a leaf."""
    n = len(points)
    depth = 0
    while n > leaf_size << depth:
        depth += 1
    places = -(-n // (1 << depth))
    spare = (places << depth) - n
    order = np.arange(n + spare)
    # Nobody's places lie where somebody is, evenly spread, so that they widen no box.
    order[n:] = np.arange(spare) * (n // max(1, spare))
    x, y = points[order, 0], points[order, 1]
    order[n:] = n
    x, y, order = _halve(x, y, order, depth)
    members = np.ascontiguousarray(order.reshape(-1, places).T)
    x = np.ascontiguousarray(x.reshape(-1, places).T)
    y = np.ascontiguousarray(y.reshape(-1, places).T)
    masses = np.where(members < n, 1.0, _PAD_MASS)
    return _measure(depth, members, x, y, masses)


def _halve(
    x: FloatArray, y: FloatArray, order: IntArray, depth: int
) -> tuple[FloatArray, FloatArray, IntArray]:
    """Reorder actors so that each box is a run of them, halving across the longer side."""
    size = len(x)
    width = height = np.empty(0)
    for level in range(depth):
        shape = (1 << level, size >> level)
        if level % 2 == 0:
            width, height = _extent(x.reshape(shape)), _extent(y.reshape(shape))
        is_wide = width >= height
        along = np.where(is_wide[:, None], x.reshape(shape), y.reshape(shape))
        halves = np.argpartition(along, shape[1] // 2, axis=1)
        halves += np.arange(0, size, shape[1])[:, None]
        flat = halves.reshape(-1)
        x, y, order = x.take(flat), y.take(flat), order.take(flat)
        width, height = _halved_extents(width, height, is_wide)
    return x, y, order


def _extent(rows: FloatArray) -> FloatArray:
    """Largest less smallest number of each row."""
    if rows.shape[1] >= _FEW:
        return np.asarray(rows.max(axis=1) - rows.min(axis=1))
    columns = np.ascontiguousarray(rows.T)
    return np.asarray(columns.max(axis=0) - columns.min(axis=0))


def _halved_extents(
    width: FloatArray, height: FloatArray, is_wide: BoolArray
) -> tuple[FloatArray, FloatArray]:
    """About how large halves are; measured anew only at every second level."""
    return (
        np.repeat(np.where(is_wide, 0.5 * width, width), 2),
        np.repeat(np.where(is_wide, height, 0.5 * height), 2),
    )


def _measure(
    depth: int, members: IntArray, x: FloatArray, y: FloatArray, masses: FloatArray
) -> Boxes:
    """Middle, mass and radius of every box, from the leaves upwards."""
    leaves = 1 << depth
    mass = np.empty(2 * leaves)
    middle = np.empty(2 * leaves, dtype=np.complex128)
    sides = np.empty((4, 2 * leaves))
    # There is no box 0: counted from 1, box k has halves 2k and 2k + 1.
    mass[0] = middle[0] = sides[:, 0] = 0.0
    mass[leaves:] = masses.sum(axis=0)
    middle.real[leaves:] = (x * masses).sum(axis=0) / mass[leaves:]
    middle.imag[leaves:] = (y * masses).sum(axis=0) / mass[leaves:]
    for side, of_leaf in zip(
        sides, (x.max(axis=0), y.max(axis=0), -x.min(axis=0), -y.min(axis=0)), strict=True
    ):
        side[leaves:] = of_leaf
    for level in range(depth - 1, -1, -1):
        own, halves = slice(1 << level, 2 << level), slice(2 << level, 4 << level)
        first, second = mass[halves][::2], mass[halves][1::2]
        np.add(first, second, out=mass[own])
        share = second / mass[own]
        one, other = middle[halves][::2], middle[halves][1::2]
        middle[own] = one + (other - one) * share
        np.maximum(sides[:, halves][:, ::2], sides[:, halves][:, 1::2], out=sides[:, own])
    across = np.maximum(sides[0] - middle.real, sides[2] + middle.real)
    down = np.maximum(sides[1] - middle.imag, sides[3] + middle.imag)
    radius = np.hypot(across, down)
    offsets = np.empty(x.shape, dtype=np.complex128)
    np.subtract(x, middle.real[leaves:], out=offsets.real)
    np.subtract(y, middle.imag[leaves:], out=offsets.imag)
    radius[leaves:] = np.abs(offsets).max(axis=0)
    return Boxes(depth, members, offsets, masses, middle, mass, radius)
