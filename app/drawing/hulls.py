"""Hulls never lie: around a bloc's members, and around nobody else.

No centre of an actor that is not a member (or the bloc's own node) lies in a filled
region: neither in an island nor in a bridge between islands. Observers and partners
are strangers to the fill and get a ring of their own.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.drawing import polygons
from app.drawing.arrays import FloatArray
from app.drawing.content import DrawnHull, MapContent
from app.drawing.coordinates import box_of
from app.drawing.hull_shape import Groups, HullShape, bytes_of, take_over
from app.drawing.islands import Island, Surroundings, grow_islands, keep_islands, spanning_tree
from app.drawing.look import Sizes
from app.drawing.tie_paths import Arcs, choose_bends

REACH_LAYOUT = 280.0
"""Longest way in layout units over which two members are enclosed together."""

_MOST_LEVELS = 5
_TIGHTEST = 0.65
_BRIDGE_STEP_PX = 4.0
_BRIDGE_CLEARANCE_PX = 3.0


def shape_hulls(
    content: MapContent,
    centres: FloatArray,
    radii: FloatArray,
    *,
    scale: float = 1.0,
    sizes: Sizes | None = None,
    kept: Mapping[str, Groups] | None = None,
    before: Mapping[str, HullShape] | None = None,
    only: Collection[int] | None = None,
) -> tuple[HullShape, ...]:
    """The shapes of all hulls of `content`, in its order.

    Parameters
    ----------
    centres, radii
        (n, 2) and (n,), map pixels, of all actors.
    scale
        Map pixels per layout unit, for how far apart members are enclosed together.
    kept
        By bloc, the islands of an earlier look, to be kept where they are still true;
        cheaper, and calm while something moves.
    before
        By bloc, the shapes of an earlier look, which are taken over where nothing has
        changed in and around the hull.
    only
        The places of the hulls that are wanted; without, all of them.
    """
    frame = _Frame(centres, radii, scale, sizes or Sizes(), choose_levels(content.hulls))
    kept, before = kept or {}, before or {}
    return tuple(
        _shape_hull(index, hull, frame, kept.get(hull.bloc), before.get(hull.bloc))
        for index, hull in enumerate(content.hulls)
        if only is None or index in only
    )


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all hulls of one look have in common."""

    centres: FloatArray
    radii: FloatArray
    scale: float
    sizes: Sizes
    levels: tuple[int, ...]

    @property
    def tightness(self) -> float:
        """How close hulls are drawn: closer, where discs of constant size are crowded."""
        return min(max(self.scale, _TIGHTEST), 1.0)

    def ring_radii(self, index: int) -> FloatArray:
        """The radius of a ring around each actor, (n,), were it an observer of the hull."""
        outside = self.levels[index] * self.sizes.hull_step / 2
        gap = self.sizes.ring_gap + self.tightness * outside
        return self.radii + gap

    def around(self, index: int, hull: DrawnHull) -> Surroundings:
        """What the hull has to reckon with.

        Outer hulls keep a little less away from strangers, so that they stay outside of
        inner ones there too. An observer is cut out along its ring.
        """
        sizes, level = self.sizes, self.levels[index]
        is_stranger = np.ones(len(self.centres), dtype=np.bool_)
        is_stranger[list(hull.members)] = False
        if hull.own is not None:
            is_stranger[hull.own] = False
        outside = (max(self.levels) - level) * sizes.hull_step / 2
        carve = sizes.hull_carve + self.tightness * outside
        clearance = self.radii + carve
        outlined = list(hull.outlined)
        clearance[outlined] = self.ring_radii(index)[outlined]
        return Surroundings(
            centres=self.centres,
            radii=self.radii,
            strangers=np.flatnonzero(is_stranger),
            clearance=clearance,
            pad=self.tightness * (sizes.hull_pad + level * sizes.hull_step),
            rounding=sizes.hull_round,
            reach=REACH_LAYOUT * self.scale,
        )


def choose_levels(hulls: Sequence[DrawnHull]) -> tuple[int, ...]:
    """How far out each hull runs, so that outlines around shared actors do not coincide.

    Small blocs run inside of large ones; blocs that share nobody may have equal levels.
    """
    everyone = [{*hull.members, *hull.outlined} for hull in hulls]
    order = sorted(
        range(len(hulls)),
        key=lambda i: (len(hulls[i].members), hulls[i].palette_slot, hulls[i].bloc),
    )
    levels: dict[int, int] = {}
    for index in order:
        taken = {levels[other] for other in levels if everyone[other] & everyone[index]}
        free = (level for level in range(_MOST_LEVELS) if level not in taken)
        levels[index] = next(free, index % _MOST_LEVELS)
    return tuple(levels[index] for index in range(len(hulls)))


def _shape_hull(
    index: int, hull: DrawnHull, frame: _Frame, groups: Groups | None, before: HullShape | None
) -> HullShape:
    around = frame.around(index, hull)
    members = tuple(sorted(set(hull.members)))
    outlined = sorted(set(hull.outlined))
    ring_radii = frame.ring_radii(index)
    ground = _find_ground(members, outlined, around, ring_radii)
    is_kept = groups is not None and sorted(i for group in groups for i in group) == list(members)
    if before is not None and before.ground == ground and (is_kept or not before.is_kept):
        return take_over(before, index, members)
    islands = (
        keep_islands(groups, around)
        if groups is not None and is_kept
        else grow_islands(members, around)
    )
    enclosed = {member for island in islands for member in island.members}
    return HullShape(
        index=index,
        islands=tuple(island.members for island in islands),
        polygons=tuple(polygons.rings_of(island.shape) for island in islands),
        bridges=_build_bridges(islands, around, frame.sizes),
        rings=tuple(
            polygons.circle(around.centres[i], float(ring_radii[i]))
            for i in outlined
            if i not in enclosed
        ),
        left_out=tuple(member for member in members if member not in enclosed),
        pad=around.pad,
        area_px2=sum(polygons.area(island.shape) for island in islands),
        ground=ground,
        is_kept=is_kept,
    )


def _find_ground(
    members: Sequence[int], outlined: Sequence[int], around: Surroundings, ring_radii: FloatArray
) -> bytes:
    """All that decides the shape of a hull: see :class:`HullShape`.

    Of the strangers, only those count that are near enough to be cut out, or for a
    bridge to go round them: no bend is higher than a seventh of its chord.
    """
    corners, rings = around.centres[list(members)], list(outlined)
    strangers = around.strangers
    if len(corners):
        low, high = corners.min(axis=0), corners.max(axis=0)
        reach = around.pad + around.clearance[strangers] + float(np.hypot(*(high - low))) / 5.0
        places = around.centres[strangers]
        beyond = np.maximum(low - places, places - high).max(axis=1)
        strangers = strangers[beyond < reach]
    return bytes_of(
        *(around.pad, around.rounding, around.reach, corners, around.radii[list(members)]),
        *(around.centres[strangers], around.radii[strangers], around.clearance[strangers]),
        *(around.centres[rings], ring_radii[rings]),
    )


def _build_bridges(
    islands: Sequence[Island], around: Surroundings, sizes: Sizes
) -> tuple[FloatArray, ...]:
    """The bands that join the islands along the shortest tree, clear of strangers."""
    members = [member for island in islands for member in island.members]
    groups = [place for place, island in enumerate(islands) for _ in island.members]
    edges = spanning_tree(around.centres[members], members, groups)
    if not edges:
        return ()
    one = np.array([edge[1] for edge in edges], dtype=np.intp)
    other = np.array([edge[2] for edge in edges], dtype=np.intp)
    bends = choose_bends(around.centres, around.radii + sizes.bridge_width, one, other)
    n_points = int(max(edge[0] for edge in edges) / _BRIDGE_STEP_PX) + 3
    untrimmed = np.zeros(len(edges))
    paths = Arcs(around.centres, one, other, bends).trace(untrimmed, untrimmed, n_points)
    home = {member: island for island in islands for member in island.members}
    shores = [(home[edge[1]], home[edge[2]]) for edge in edges]
    return tuple(
        part
        for path, ends in zip(paths, shores, strict=True)
        for part in _open_water(path, ends, around, sizes.bridge_width)
    )


def _open_water(
    path: FloatArray, shores: Sequence[Island], around: Surroundings, width: float
) -> list[FloatArray]:
    """The stretches of a path outside the islands it joins and away from strangers' discs."""
    is_free = np.ones(len(path), dtype=np.bool_)
    for island in shores:
        is_free &= ~polygons.contains(island.shape, path)
    # One step into the island at both ends, so that no gap shows.
    is_free[1:-1] |= is_free[:-2] | is_free[2:]
    places = around.centres[around.strangers]
    reach = around.radii[around.strangers] + width / 2.0 + _BRIDGE_CLEARANCE_PX
    left, top, right, bottom = box_of(path)
    beyond = np.maximum((left, top) - places, places - (right, bottom)).max(axis=1)
    places, reach = places[beyond < reach], reach[beyond < reach]
    apart = path[:, None, :] - places[None, :, :]
    is_free &= ~(np.hypot(apart[:, :, 0], apart[:, :, 1]) < reach).any(axis=1)
    edges = np.flatnonzero(np.diff(np.concatenate(([False], is_free, [False])).astype(np.int8)))
    stretches = zip(edges[::2], edges[1::2], strict=True)
    return [path[begin:end] for begin, end in stretches if end - begin > 1]
