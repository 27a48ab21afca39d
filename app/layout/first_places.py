"""First places of a free graph: from its own distances, part by part, on one page."""

import math

import numpy as np

from app.layout.arrays import FloatArray, Groups, IntArray
from app.layout.geography import SPACING
from app.layout.graph_distances import Adjacency, build_adjacency, label_components
from app.layout.packing import bound_parts, pack_rows
from app.layout.parted_work import Work
from app.layout.stress import WHOLE, place_large, place_stack

_LARGEST_STACK = 1 << 20
"""Pairs of actors in components that are laid out together, as arrays of that size are."""

_WORK_PER_TIE = 8
"""Numbers touched for a tie while the graph is sorted."""

_SHARE = 0.5
"""Share of the page that discs and labels cover at most, before they are moved apart."""


def find_first_places(
    n: int, edges: IntArray, half: FloatArray, groups: Groups, rng: np.random.Generator
) -> Work[FloatArray]:
    """Places for `n` actors, (n, 2) layout units, around the origin.

    Each connected part is laid out by stress, turned so that it is wider than high, and
    magnified so that there is room for its actors; the parts are then set out in rows, the
    largest first. Members of a group count as tied through a middle they have in common, so
    that they lie together.

    Parameters
    ----------
    n
        Number of actors.
    edges
        (m, 2) indices of actors that are tied.
    half
        (n, 2) half width and half height of the room each actor takes, layout units.
    groups
        Index arrays of actors that belong together.
    rng
        Of what nothing else decides.
    """
    total, links, room = _with_middles(n, edges, half, groups)
    if total == 0:
        return np.empty((0, 2))
    order, sizes = _order_by_part(label_components(total, links))
    rank = np.empty(total, dtype=np.intp)
    rank[order] = np.arange(total)
    yield _WORK_PER_TIE * len(links)
    ties = build_adjacency(total, rank[links])
    yield _WORK_PER_TIE * len(links)
    places = yield from _place_parts(ties, sizes, rng)
    points = _set_out(places, room[order], ties.edges(), sizes)
    return points[rank[:n]]


def _with_middles(
    n: int, edges: IntArray, half: FloatArray, groups: Groups
) -> tuple[int, IntArray, FloatArray]:
    """The graph with a middle, which takes no room, tied to all members of each group."""
    real = [group for group in groups if len(group) > 1]
    middles = np.repeat(np.arange(n, n + len(real)), [len(group) for group in real])
    members = np.concatenate([*real, np.empty(0, dtype=np.intp)])
    links = np.vstack((edges, np.column_stack((members, middles)))).astype(np.intp)
    return n + len(real), links, np.vstack((half, np.zeros((len(real), 2))))


def _order_by_part(labels: IntArray) -> tuple[IntArray, IntArray]:
    """Actors part by part, the largest part first, and the size of each part."""
    _, part, sizes = np.unique(labels, return_inverse=True, return_counts=True)
    order = np.lexsort((labels, -sizes[part]))
    return order, np.sort(sizes)[::-1]


def _place_parts(ties: Adjacency, sizes: IntArray, rng: np.random.Generator) -> Work[FloatArray]:
    """Positions of all actors in their parts, (n, 2), in ties; equal parts side by side."""
    places = np.zeros((ties.n, 2))
    low = part = 0
    while part < len(sizes):
        size = int(sizes[part])
        alike = int(np.searchsorted(-sizes, -size, side="right")) - part
        together = 1 if size > WHOLE else min(alike, max(1, _LARGEST_STACK // size**2))
        high = low + together * size
        some = ties.part(low, high)
        if size > WHOLE:
            places[low:high] = yield from place_large(some, rng)
        elif size > 1:
            places[low:high] = yield from place_stack(some, size, rng)
        low, part = high, part + together
    return places


def _set_out(places: FloatArray, half: FloatArray, edges: IntArray, sizes: IntArray) -> FloatArray:
    """Parts turned, magnified and set out on the page, in layout units."""
    firsts = np.cumsum(sizes) - sizes
    part = np.repeat(np.arange(len(sizes)), sizes)
    points = _turned(places, firsts, part)
    points *= _magnification(points, half, edges, firsts, part)[part, None]
    # More room around a part than in it, so that what is tied and what is not looks it.
    around = np.where(sizes > 1, SPACING, SPACING / 2.0)[part, None]
    boxes = bound_parts(points, np.maximum(half, around), firsts)
    corner = pack_rows(boxes[:, 1] - boxes[:, 0]) - boxes.mean(axis=1)
    points += corner[part]
    return points


def _turned(places: FloatArray, firsts: IntArray, part: IntArray) -> FloatArray:
    """Each part turned around the origin so that it reaches furthest to left and right."""
    x, y = places.T
    level = np.add.reduceat(x * x - y * y, firsts)
    across = np.add.reduceat(2.0 * x * y, firsts)
    angle = 0.5 * np.arctan2(across, level)[part]
    cos, sin = np.cos(angle), np.sin(angle)
    return np.column_stack((cos * x + sin * y, cos * y - sin * x))


def _magnification(
    points: FloatArray, half: FloatArray, edges: IntArray, firsts: IntArray, part: IntArray
) -> FloatArray:
    """Layout units per tie in each part, (c,).

    There is room for the discs and labels, and ties are `SPACING` long on average at least.
    """
    needed = np.maximum(SPACING**2, half.prod(axis=1) * 4.0 / _SHARE)
    needed = np.add.reduceat(np.where(half.any(axis=1), needed, 0.0), firsts)
    # Those who fill a disc evenly are, squared and on average, half its squared radius away.
    sizes = np.bincount(part)
    filled = 2.0 * math.pi * np.add.reduceat((points**2).sum(axis=1), firsts) / sizes
    gap = points[edges[:, 0]] - points[edges[:, 1]]
    lengths = np.bincount(part[edges[:, 0]], np.hypot(gap[:, 0], gap[:, 1]), len(sizes))
    counts = np.bincount(part[edges[:, 0]], minlength=len(sizes))
    is_one = counts == 0
    by_room = np.sqrt(needed / np.where(is_one, 1.0, filled))
    by_ties = SPACING * counts / np.where(is_one, 1.0, lengths)
    return np.where(is_one, 1.0, np.maximum(by_room, by_ties))
