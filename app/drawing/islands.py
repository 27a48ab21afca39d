"""Which members of a bloc are enclosed together, so that no stranger is.

Grown from single members: the nearest are joined first, and stay joined if the convex
hull around them, less the strangers' discs, is still one piece that keeps all members
and a good part of its area. What cannot be joined stays an island.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

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
    homes: dict[int, tuple[int, ...]] = {
        member: (member,) for member in members if _can_be_enclosed(member, around)
    }
    shaped: dict[tuple[int, ...], Island] = {}
    failed: set[tuple[int, ...]] = set()
    edges = [edge for edge in _spanning_edges(sorted(homes), around) if edge[0] <= around.reach]
    # What fails early may succeed once a third island fills the gap.
    for _length, one, other in (*edges, *edges):
        joined = tuple(sorted({*homes[one], *homes[other]}))
        if homes[one] is homes[other] or joined in failed:
            continue
        island = enclose(joined, around, is_strict=True)
        if island is None:
            failed.add(joined)
            continue
        shaped[joined] = island
        homes.update(dict.fromkeys(joined, joined))
    alone = (shaped.get(home) or _enclose_one(home[0], around) for home in set(homes.values()))
    return sorted((island for island in alone if island), key=lambda island: island.members)


def keep_islands(groups: Iterable[Sequence[int]], around: Surroundings) -> list[Island]:
    """The islands of an earlier look at the same members, grown anew only where untrue.

    Cheap enough for every frame of a drag.
    """
    islands: list[Island] = []
    for group in groups:
        if len(group) == 1:
            kept = _enclose_one(group[0], around)
            islands.extend([kept] if kept is not None else [])
            continue
        kept = enclose(group, around, is_strict=False)
        islands.extend([kept] if kept is not None else grow_islands(group, around))
    return sorted(islands, key=lambda island: island.members)


def enclose(members: Sequence[int], around: Surroundings, *, is_strict: bool) -> Island | None:
    """One piece around all `members` and no stranger, or None.

    `is_strict` also asks that it be a good shape: not too many strangers cut out of it,
    each hole wider than the disc in it, and not much of the area lost.
    """
    members = tuple(sorted(members))
    corners = around.centres[list(members)]
    core = polygons.convex_core(corners)
    strangers, distance = _near_strangers(corners, core, around)
    if len(strangers) == 0:
        return Island(members, polygons.widened(core, around.pad))
    centres = around.centres[strangers]
    room = _room_beside(centres, corners, around.clearance[strangers])
    if is_strict:
        swallowed = distance < around.pad
        hidden = swallowed & (room < around.radii[strangers])
        if hidden.any() or np.count_nonzero(swallowed) > _STRANGERS_PER_MEMBER * len(members):
            return None
    whole = polygons.widened(core, around.pad)
    rest = polygons.without_discs(whole, centres, room)
    least = _LEAST_AREA_KEPT * polygons.area(whole) if is_strict else 0.0
    # Rounding takes something away, and most of the time.
    if polygons.area(rest) < least:
        return None
    shape = polygons.rounded(rest, around.rounding)
    if polygons.area(shape) < least:
        return None
    return Island(members, shape) if _is_true(shape, corners, centres) else None


def _near_strangers(
    corners: FloatArray, core: Shape, around: Surroundings
) -> tuple[IntArray, FloatArray]:
    """The strangers so near that the hull around `corners` must give way, and how near.

    `core` is the convex hull of the corners.
    """
    reach = around.pad + around.clearance[around.strangers]
    places = around.centres[around.strangers]
    beyond = np.maximum(corners.min(axis=0) - places, places - corners.max(axis=0))
    strangers = around.strangers[beyond.max(axis=1) < reach]
    if len(strangers) == 0:
        return strangers, np.empty(0)
    distance = polygons.distances_to(around.centres[strangers], core)
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


def _can_be_enclosed(member: int, around: Surroundings) -> bool:
    """Whether there is ground around a member that is not a stranger's."""
    if _ground_beside(member, around) >= _LEAST_RADIUS_PX:
        return True
    return enclose((member,), around, is_strict=True) is not None


def _enclose_one(member: int, around: Surroundings) -> Island | None:
    """The island of one member; a disc half the way to the nearest stranger if need be."""
    island = enclose((member,), around, is_strict=True)
    if island is not None:
        return island
    radius = _ground_beside(member, around)
    if radius < _LEAST_RADIUS_PX:
        return None
    centre = around.centres[member]
    core = polygons.convex_core(centre[None, :])
    return Island((member,), polygons.widened(core, min(radius, around.pad)))


def _ground_beside(member: int, around: Surroundings) -> float:
    """Half the way from a member to the nearest stranger."""
    apart = around.centres[around.strangers] - around.centres[member]
    return float(np.hypot(apart[:, 0], apart[:, 1]).min(initial=np.inf)) / 2.0


def _spanning_edges(members: Sequence[int], around: Surroundings) -> list[tuple[float, int, int]]:
    """The shortest tree over the members, (length, one, other), short edges first."""
    centres = around.centres[list(members)]
    return spanning_tree(centres, members, tuple(range(len(members))))


def _longest_edge(members: Sequence[int], around: Surroundings) -> float:
    return max((edge[0] for edge in _spanning_edges(sorted(members), around)), default=0.0)


@lru_cache(maxsize=64)
def _pairs(count: int) -> tuple[IntArray, IntArray]:
    """All pairs of so many points, the first before the second: asked for in every frame."""
    return np.triu_indices(count, 1)


def spanning_tree(
    centres: FloatArray, names: Sequence[int], groups: Sequence[int]
) -> list[tuple[float, int, int]]:
    """The shortest edges that join all groups of points, (length, name, name), short first.

    `centres` is (k, 2); `names` and `groups` have one entry for each point. Equal
    lengths (to a millionth of a pixel) are taken in the order of the points.

    Source: J. B. Kruskal, *On the shortest spanning subtree of a graph*, 1956,
    doi:10.1090/S0002-9939-1956-0078686-7.
    """
    wanted = len(set(groups)) - 1
    if wanted < 1:
        return []
    one, other = _pairs(len(centres))
    apart = centres[one] - centres[other]
    lengths = np.round(np.hypot(apart[:, 0], apart[:, 1]), 6)
    home = np.array(groups)
    edges: list[tuple[float, int, int]] = []
    order = np.argsort(lengths, kind="stable")
    while len(edges) < wanted:
        # Of all that are left, those within one group join nothing any more.
        order = order[home[one[order]] != home[other[order]]]
        left, right = int(one[order[0]]), int(other[order[0]])
        edges.append((float(lengths[order[0]]), names[left], names[right]))
        home[home == home[right]] = home[left]
    return edges
