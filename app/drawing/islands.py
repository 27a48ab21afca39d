"""Which members of a bloc are enclosed together, so that no stranger is.

Grown from single members: the nearest are joined first, and stay joined if the convex
hull around them, less the strangers' discs, is still one piece that keeps all members
and a good part of its area. What cannot be joined stays an island.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from app.drawing import polygons
from app.drawing.arrays import FloatArray, IntArray
from app.drawing.polygons import Shape

_LEAST_AREA_KEPT = 0.6
_STRANGERS_PER_MEMBER = 0.67
_LEAST_RADIUS_PX = 1.0


@dataclass(frozen=True, slots=True)
class Island:
    """Members (positions in the content, ascending) enclosed by one piece of hull."""

    members: tuple[int, ...]
    shape: Shape


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What one bloc's hull has to reckon with, all in map pixels.

    `centres` (n, 2) and `radii` (n,) are those of all actors, `strangers` the positions
    of those to be kept out, `clearance` (n,) how far from an actor's centre the hull
    ends if it is a stranger, `pad` the way from a member's centre to the outline,
    `rounding` the radius of corners, and `reach` the longest way over which two islands
    are joined.
    """

    centres: FloatArray
    radii: FloatArray
    strangers: IntArray
    pad: float
    clearance: FloatArray
    rounding: float
    reach: float


def grow_islands(members: Sequence[int], around: Surroundings) -> list[Island]:
    """The islands of `members`, ordered by their first member.

    A member on the very spot of a stranger is left out: nothing true can enclose it.
    """
    whole = enclose(members, around, is_strict=True) if len(members) > 1 else None
    if whole is not None and _longest_edge(members, around) <= around.reach:
        return [whole]
    islands = {member: single for member in members if (single := _enclose_one(member, around))}
    edges = [edge for edge in _spanning_edges(sorted(islands), around) if edge[0] <= around.reach]
    # What fails early may succeed once a third island fills the gap.
    for _length, one, other in (*edges, *edges):
        left, right = islands[one], islands[other]
        if left is right:
            continue
        joined = enclose((*left.members, *right.members), around, is_strict=True)
        if joined is not None:
            islands.update(dict.fromkeys(joined.members, joined))
    return _distinct(islands.values())


def keep_islands(groups: Iterable[Sequence[int]], around: Surroundings) -> list[Island]:
    """The islands of an earlier look at the same members, grown anew only where untrue.

    Cheap enough for every frame of a drag.
    """
    islands: list[Island] = []
    for group in groups:
        kept = enclose(group, around, is_strict=False) if len(group) > 1 else None
        islands.extend([kept] if kept is not None else grow_islands(group, around))
    return sorted(islands, key=lambda island: island.members)


def _distinct(islands: Iterable[Island]) -> list[Island]:
    by_members = {island.members: island for island in islands}
    return [by_members[members] for members in sorted(by_members)]


def enclose(members: Sequence[int], around: Surroundings, *, is_strict: bool) -> Island | None:
    """One piece around all `members` and no stranger, or None.

    `is_strict` also asks that it be a good shape: not too many strangers cut out of it,
    each hole wider than the disc in it, and not much of the area lost.
    """
    members = tuple(sorted(members))
    corners = around.centres[list(members)]
    whole = polygons.hull_around(corners, around.pad)
    strangers, distance = _near_strangers(corners, around)
    if len(strangers) == 0:
        return Island(members, whole)
    centres = around.centres[strangers]
    room = _room_beside(centres, corners, around.clearance[strangers])
    if is_strict:
        swallowed = distance < around.pad
        hidden = swallowed & (room < around.radii[strangers])
        if hidden.any() or np.count_nonzero(swallowed) > _STRANGERS_PER_MEMBER * len(members):
            return None
    shape = polygons.without_discs(whole, centres, room, around.rounding)
    if is_strict and polygons.area(shape) < _LEAST_AREA_KEPT * polygons.area(whole):
        return None
    return Island(members, shape) if _is_true(shape, corners, centres) else None


def _near_strangers(corners: FloatArray, around: Surroundings) -> tuple[IntArray, FloatArray]:
    """The strangers so near that the hull around `corners` must give way, and how near."""
    reach = around.pad + around.clearance[around.strangers]
    places = around.centres[around.strangers]
    beyond = np.maximum(corners.min(axis=0) - places, places - corners.max(axis=0))
    strangers = around.strangers[beyond.max(axis=1) < reach]
    if len(strangers) == 0:
        return strangers, np.empty(0)
    distance = polygons.distances_to_hull(around.centres[strangers], corners)
    near = distance < around.pad + around.clearance[strangers]
    return strangers[near], distance[near]


def _is_true(shape: Shape, members: FloatArray, strangers: FloatArray) -> bool:
    """Whether the shape is one piece with all members in it and no stranger."""
    return (
        polygons.is_one_piece(shape)
        and bool(polygons.contains(shape, members).all())
        and not polygons.contains(shape, strangers).any()
    )


def _room_beside(strangers: FloatArray, members: FloatArray, carve: FloatArray) -> FloatArray:
    """How far to cut around each stranger: at most half the way to the nearest member."""
    apart = strangers[:, None, :] - members[None, :, :]
    nearest: FloatArray = np.hypot(apart[:, :, 0], apart[:, :, 1]).min(axis=1)
    return np.minimum(carve, nearest / 2.0)


def _enclose_one(member: int, around: Surroundings) -> Island | None:
    """The island of one member; a disc half the way to the nearest stranger if need be."""
    island = enclose((member,), around, is_strict=True)
    if island is not None:
        return island
    centre = around.centres[member]
    apart = around.centres[around.strangers] - centre
    radius = float(np.hypot(apart[:, 0], apart[:, 1]).min()) / 2.0
    if radius < _LEAST_RADIUS_PX:
        return None
    return Island((member,), polygons.hull_around(centre[None, :], min(radius, around.pad)))


def _spanning_edges(members: Sequence[int], around: Surroundings) -> list[tuple[float, int, int]]:
    """The shortest tree over the members, (length, one, other), short edges first."""
    centres = around.centres[list(members)]
    return spanning_tree(centres, members, tuple(range(len(members))))


def _longest_edge(members: Sequence[int], around: Surroundings) -> float:
    return max((edge[0] for edge in _spanning_edges(sorted(members), around)), default=0.0)


def spanning_tree(
    centres: FloatArray, names: Sequence[int], groups: Sequence[int]
) -> list[tuple[float, int, int]]:
    """The shortest edges that join all groups of points, (length, name, name), short first.

    `centres` is (k, 2); `names` and `groups` have one entry for each point. Equal
    lengths (to a millionth of a pixel) are taken in the order of the points.

    Source: J. B. Kruskal, *On the shortest spanning subtree of a graph*, 1956,
    doi:10.1090/S0002-9939-1956-0078686-7.
    """
    one, other = np.triu_indices(len(centres), 1)
    apart = centres[one] - centres[other]
    lengths = np.round(np.hypot(apart[:, 0], apart[:, 1]), 6)
    group = list(groups)
    wanted = len(set(group)) - 1
    edges: list[tuple[float, int, int]] = []
    for index in np.argsort(lengths, kind="stable").tolist():
        if len(edges) == wanted:
            break
        left, right = group[one[index]], group[other[index]]
        if left != right:
            group = [left if each == right else each for each in group]
            edges.append((float(lengths[index]), names[one[index]], names[other[index]]))
    return edges
