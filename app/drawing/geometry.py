"""Where everything of a picture stands, before it has colours.

Selecting, hovering and changing the theme need new colours only; so the geometry is
computed when content, positions or scale change, and kept in between. What is on the
screen is thereby the same at every device.

It is made in steps, and of an earlier geometry (`previous`) each step is taken over
whole if nothing has changed on which it depends: another selection moves no hull, a map
that is pulled along brings new ties and names into sight and nothing else.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from app.drawing.arrays import BoolArray, Box, FloatArray, IntArray
from app.drawing.chords import Chords
from app.drawing.columns import find_again
from app.drawing.content import MapContent
from app.drawing.coordinates import box_of, join_bounds, layout_to_map, scaled
from app.drawing.density import TieDensity, measure_density
from app.drawing.detail import (
    Counts,
    Detail,
    choose_discs,
    choose_ties,
    find_actors_in,
    find_region,
    holds,
)
from app.drawing.extents import radii_of, radius_of, width_of
from app.drawing.hit_index import HullIndex, PathIndex
from app.drawing.hull_labels import PlacedHullLabel, find_named_hulls, place_hull_labels
from app.drawing.hull_shape import Groups, HullShape, enlarge
from app.drawing.hulls import shape_hulls
from app.drawing.labels import LabelPlacement, PlacedLabel, Side, place_labels
from app.drawing.look import Sizes
from app.drawing.occupancy import Occupancy
from app.drawing.runs import mark_places
from app.drawing.text_measure import TextMeasure
from app.drawing.tie_lines import Arrows, find_bends, trace_ties

__all__ = ["Arrows", "Counts", "Detail", "Geometry", "compose_geometry", "radius_of", "width_of"]

_DISC_MARGIN_PX = 2.0

_MOST_ENLARGED = 1.25
"""So much larger or smaller than they were shaped hulls are shown while the map is zoomed."""


@dataclass(frozen=True, eq=False)
class Geometry:
    """Everything in map pixels at one scale.

    `centres` (n, 2) and `radii` (n,) are of all actors, `bends` (m,) of all ties, in
    the order of the content. `hidden_labels` are actors whose label found no room.
    `bounds` is the box around all that is drawn.

    Of very many, not all are drawn (see :class:`~app.drawing.detail.Detail`): `shown`
    are the (k,) ties that are, ascending, and row i of `paths` (k, p, 2) is the path of
    tie `shown[i]`; `actors` are those that are drawn, with their shape if `is_disc` (n,)
    says so, else as dots. `region` is the part of the map that is laid out, None for all
    of it; `counts` says how much that is, and `density` where the ties are that are not.
    """

    content: MapContent
    sizes: Sizes
    scale: float
    centres: FloatArray
    radii: FloatArray
    paths: FloatArray
    bends: FloatArray
    arrows: Arrows
    hulls: tuple[HullShape, ...]
    labels: tuple[PlacedLabel, ...]
    hidden_labels: tuple[int, ...]
    hull_labels: tuple[PlacedHullLabel, ...]
    bounds: Box
    positions: FloatArray
    chords: Chords
    shown: IntArray
    actors: IntArray
    is_disc: BoolArray
    region: Box | None
    counts: Counts
    prominent: frozenset[int]
    frame: Box | None
    is_moving: bool
    hull_scale: float
    density: TieDensity | None

    @cached_property
    def path_index(self) -> PathIndex:
        """By which the ties near a point are found; made when it is first asked for."""
        return PathIndex(self.paths)

    @cached_property
    def hull_index(self) -> HullIndex:
        """By which the hulls near a point are found; made when it is first asked for."""
        return HullIndex(self.hulls, self.sizes.bridge_width)

    @property
    def n_ties(self) -> int:
        """How many ties there are in the part that is laid out."""
        return self.counts.n_ties

    @property
    def n_ties_shown(self) -> int:
        """How many of them are drawn."""
        return self.counts.n_ties_shown

    def covers(self, seen: Box) -> bool:
        """Whether a part of the map, in map pixels, is laid out: if not, it is out of date."""
        return holds(self.region, seen)

    def path_of(self, tie: int) -> FloatArray:
        """The path of any tie, (p, 2), drawn or not."""
        row = int(np.searchsorted(self.shown, tie))
        if row < len(self.shown) and self.shown[row] == tie:
            path: FloatArray = self.paths[row]
        else:
            one, ties = np.array([tie]), self.content.tie_columns
            paths, _ = trace_ties(ties, one, self.bends, self.centres, self.radii, self.sizes)
            path = paths[0]
        return path


def compose_geometry(
    content: MapContent,
    positions: FloatArray,
    scale: float,
    measure: TextMeasure,
    sizes: Sizes | None = None,
    *,
    prominent: Collection[int] = (),
    previous: Geometry | None = None,
    moving: bool = False,
    frame: Box | None = None,
    detail: Detail | None = None,
) -> Geometry:
    """Lay out paths, hulls and labels for actors at `positions`.

    Parameters
    ----------
    positions
        (n, 2) layout units.
    scale
        Map pixels per layout unit. Only positions scale.
    prominent
        Actors (selected, in focus) whose labels are set first and heavier.
    previous
        The last geometry, made with the same `measure`: labels keep their sides where
        they still can, and what cannot have changed is taken from it.
    moving
        For frames of a drag, of the simulation or of zooming: bends and islands of
        `previous` are kept as far as they are still true, hulls are enlarged with the
        map, and of very many labels only those are set that were there before. That is
        cheaper and calmer.
    frame
        In map pixels: labels that would reach out of it are set elsewhere, or not at all.
    detail
        What is seen of the map, and how much of it may be drawn; without, all is.

    Raises
    ------
    ValueError
        If `positions` has another shape or holds what is not a number, or the scale is
        not above zero.
    """
    ground = _lay_ground(
        *(content, positions, scale, sizes or Sizes(), frozenset(prominent)),
        previous,
        detail,
        moving=moving,
    )
    kept = previous if moving else None
    inside, shown, bends, paths, arrows = _lay_ties(ground, kept, detail)
    hulls, hull_scale = _lay_hulls(ground, previous, moving=moving)
    placement, hull_labels = _lay_labels(
        ground, hulls, paths, measure, frame, previous, moving, detail
    )
    solid = ground.is_disc[ground.actors]
    return Geometry(
        content=content,
        sizes=ground.sizes,
        scale=scale,
        centres=ground.centres,
        radii=ground.radii,
        paths=paths,
        bends=bends,
        arrows=arrows,
        hulls=hulls,
        labels=placement.labels,
        hidden_labels=placement.hidden,
        hull_labels=hull_labels,
        bounds=_find_bounds(ground, paths, hulls, (*placement.labels, *hull_labels)),
        positions=ground.positions,
        chords=ground.chords,
        shown=shown,
        actors=ground.actors,
        is_disc=ground.is_disc,
        region=ground.region,
        counts=Counts(
            n_ties=len(inside),
            n_ties_shown=len(shown),
            n_actors=len(ground.actors),
            n_discs=int(np.count_nonzero(solid)),
            n_named=int(np.count_nonzero(content.actor_columns.has_text[ground.actors])),
            n_labels=len(placement.labels),
        ),
        prominent=ground.prominent,
        frame=frame,
        is_moving=moving,
        hull_scale=hull_scale,
        density=_lay_density(ground, inside, shown, kept),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Ground:
    """What everything else stands on. `before` is the last geometry if it stood on the same."""

    content: MapContent
    sizes: Sizes
    positions: FloatArray
    scale: float
    chords: Chords
    centres: FloatArray
    radii: FloatArray
    region: Box | None
    actors: IntArray
    is_disc: BoolArray
    prominent: frozenset[int]
    before: Geometry | None


def _lay_ground(
    content: MapContent,
    positions: FloatArray,
    scale: float,
    sizes: Sizes,
    prominent: frozenset[int],
    previous: Geometry | None,
    detail: Detail | None,
    *,
    moving: bool,
) -> _Ground:
    """Centres and radii, and what of it all is in sight."""
    n = len(content.actors)
    positions = np.array(positions, dtype=np.float64)
    if positions.shape != (n, 2) or not np.isfinite(positions).all():
        raise ValueError(f"expected {n} finite positions, got an array of {positions.shape}")
    if not scale > 0.0:
        raise ValueError(f"the scale must be above zero, not {scale}")
    centres = layout_to_map(positions, scale)
    same = previous if previous is not None and _is_alike(previous, content, sizes) else None
    is_same_place = same is not None and np.array_equal(same.positions, positions)
    still = same if same is not None and np.array_equal(same.centres, centres) else None
    region = find_region(content, detail)
    if detail is not None and region is not None and still is not None and still.region:
        region = still.region if holds(still.region, detail.seen) else region
    actors = find_actors_in(region, centres)
    if moving and same is not None and region is not None:
        # What is a disc and what a dot is told at rest: else it would flicker.
        is_disc = same.is_disc | mark_places(prominent, n)
    else:
        is_disc = choose_discs(content, actors, centres, prominent, detail)
    if still is not None and not np.array_equal(still.is_disc, is_disc):
        still = None
    return _Ground(
        content=content,
        sizes=sizes,
        positions=positions,
        scale=scale,
        chords=same.chords
        if same is not None and is_same_place
        else Chords(positions, content.tie_columns.a, content.tie_columns.b),
        centres=centres,
        radii=radii_of(content.actor_columns, sizes, is_disc) if still is None else still.radii,
        region=region,
        actors=actors,
        is_disc=is_disc,
        prominent=prominent,
        before=still,
    )


def _is_alike(previous: Geometry, content: MapContent, sizes: Sizes) -> bool:
    return previous.content is content and previous.sizes == sizes


def _lay_ties(
    ground: _Ground, kept: Geometry | None, detail: Detail | None
) -> tuple[IntArray, IntArray, FloatArray, FloatArray, Arrows]:
    """The ties in sight, those of them that are drawn, the bends of all, paths and arrows."""
    ties, before = ground.content.tie_columns, ground.before
    if kept is not None:
        bends = _keep_bends(ground, kept)
    elif before is not None and not before.is_moving:
        bends = before.bends
    else:
        bends = find_bends(ties, ground.centres, ground.radii)
    region = None if ground.region is None else scaled(ground.region, 1.0 / ground.scale)
    inside = ground.chords.find_in(region, bends)
    shown = choose_ties(ground.content, inside, detail)
    if before is not None and before.bends is bends and np.array_equal(before.shown, shown):
        return inside, shown, bends, before.paths, before.arrows
    paths, arrows = trace_ties(ties, shown, bends, ground.centres, ground.radii, ground.sizes)
    return inside, shown, bends, paths, arrows


def _keep_bends(ground: _Ground, kept: Geometry) -> FloatArray:
    """The bends of the last frame by tie; those of new ties as they are found."""
    if kept.content is ground.content:
        return kept.bends
    ties = ground.content.tie_columns
    place = find_again(ties, kept.content.tie_columns)
    is_new = place < 0
    if not is_new.any():
        return kept.bends[place]
    bends = find_bends(ties, ground.centres, ground.radii)
    bends[~is_new] = kept.bends[place[~is_new]]
    return bends


def _lay_density(
    ground: _Ground, inside: IntArray, shown: IntArray, kept: Geometry | None
) -> TieDensity | None:
    """The tone of the ties that are in sight and not drawn as lines.

    It is kept while the map moves, and while but a few lines change on it.
    """
    if ground.region is None or len(shown) == len(inside):
        return None
    if kept is not None:
        return kept.density
    before = ground.before
    if before is not None and before.region == ground.region and not before.is_moving:
        return before.density
    ties = ground.content.tie_columns
    is_unseen = mark_places(inside, len(ties.a)) & ~mark_places(shown, len(ties.a))
    unseen = np.flatnonzero(is_unseen)
    return measure_density(
        ground.centres, ties.a[unseen], ties.b[unseen], ground.region, ground.scale
    )


def _lay_hulls(
    ground: _Ground, previous: Geometry | None, *, moving: bool
) -> tuple[tuple[HullShape, ...], float]:
    """The hulls, and the scale at which they were shaped."""
    before, content = ground.before, ground.content
    if before is not None and (moving or not before.is_moving):
        return before.hulls, before.hull_scale
    if previous is not None and moving and _is_zoomed(previous, ground):
        factor = ground.scale / previous.scale
        return tuple(enlarge(shape, factor) for shape in previous.hulls), previous.hull_scale
    shapes = () if previous is None else previous.hulls
    shaped = shape_hulls(
        content,
        ground.centres,
        ground.radii,
        scale=ground.scale,
        sizes=ground.sizes,
        kept=_keep_islands(content, previous if moving else None),
        before={previous.content.hulls[shape.index].bloc: shape for shape in shapes}
        if previous is not None
        else None,
    )
    return shaped, ground.scale


def _is_zoomed(previous: Geometry, ground: _Ground) -> bool:
    """Whether the same map is shown a little larger or smaller than it was shaped."""
    factor = ground.scale / previous.hull_scale
    return (
        _is_alike(previous, ground.content, ground.sizes)
        and 1.0 / _MOST_ENLARGED <= factor <= _MOST_ENLARGED
        and np.array_equal(previous.positions, ground.positions)
    )


def _keep_islands(content: MapContent, kept: Geometry | None) -> dict[str, Groups]:
    """The islands of the last frame by bloc, in the positions of the new content."""
    if kept is None:
        return {}
    place = content.actor_columns.place_of
    before = kept.content.actors
    return {
        kept.content.hulls[shape.index].bloc: tuple(
            tuple(sorted(place.get(before[member].id, -1) for member in island))
            for island in (*shape.islands, *((member,) for member in shape.left_out))
        )
        for shape in kept.hulls
    }


def _lay_labels(
    ground: _Ground,
    hulls: tuple[HullShape, ...],
    paths: FloatArray,
    measure: TextMeasure,
    frame: Box | None,
    previous: Geometry | None,
    moving: bool,
    detail: Detail | None,
) -> tuple[LabelPlacement, tuple[PlacedHullLabel, ...]]:
    """The names of actors and hulls, on ground that nothing else takes."""
    before, content, sizes = ground.before, ground.content, ground.sizes
    if (
        before is not None
        and not before.is_moving
        and (before.prominent, before.frame, before.region)
        == (ground.prominent, frame, ground.region)
    ):
        return LabelPlacement(before.labels, before.hidden_labels), before.hull_labels
    discs = ground.actors[ground.is_disc[ground.actors]]
    occupancy = Occupancy(frame)
    occupancy.add_discs(ground.centres[discs], ground.radii[discs] + _DISC_MARGIN_PX, discs)
    sides = _label_sides(previous)
    among = None if ground.region is None else discs
    if among is not None and moving and sides is not None:
        place_of = content.actor_columns.place_of
        named = [place_of[actor] for actor in sides if actor in place_of]
        among = np.intersect1d(among, np.array([*named, *ground.prominent], dtype=np.intp))
    placement = place_labels(
        content,
        ground.centres,
        ground.radii,
        measure,
        occupancy,
        sizes=sizes,
        prominent=ground.prominent,
        previous=sides,
        among=among,
        most=None if detail is None else detail.most_labels,
    )
    named_hulls = find_named_hulls(
        content, hulls, ground.centres, {label.actor for label in placement.labels}
    )
    hull_labels = place_hull_labels(
        content,
        hulls,
        paths,
        measure,
        occupancy,
        sizes=sizes,
        named=named_hulls,
        previous=_hull_places(previous),
    )
    return placement, hull_labels


def _label_sides(previous: Geometry | None) -> dict[str, Side] | None:
    if previous is None:
        return None
    actors = previous.content.actors
    return {actors[label.actor].id: label.side for label in previous.labels}


def _hull_places(previous: Geometry | None) -> dict[str, int]:
    if previous is None:
        return {}
    hulls = previous.content.hulls
    return {hulls[label.hull].bloc: label.place for label in previous.hull_labels}


def _find_bounds(
    ground: _Ground,
    paths: FloatArray,
    hulls: tuple[HullShape, ...],
    labels: tuple[PlacedLabel | PlacedHullLabel, ...],
) -> Box:
    (x, y), reach = ground.centres[ground.actors].T, ground.radii[ground.actors]
    boxes = [label.box for label in labels]
    if len(x):
        boxes.append((*_least(x - reach, y - reach), *_most(x + reach, y + reach)))
    outlines = [paths.reshape(-1, 2)]
    for hull in hulls:
        outlines.extend(rings[0] for rings in hull.polygons)
        outlines.extend((*hull.bridges, *hull.rings))
    boxes.extend(box_of(outline) for outline in outlines if len(outline))
    return join_bounds(np.array(boxes, dtype=np.float64).reshape(-1, 4))


def _least(x: FloatArray, y: FloatArray) -> tuple[float, float]:
    return float(x.min()), float(y.min())


def _most(x: FloatArray, y: FloatArray) -> tuple[float, float]:
    return float(x.max()), float(y.max())
