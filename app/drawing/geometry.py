"""Where everything of a picture stands, before it has colours.

Selecting, hovering and changing the theme need new colours only; so the geometry is
computed when content, positions or scale change, and kept in between. What is on the
screen is thereby the same at every device.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import Box, FloatArray, IntArray
from app.drawing.content import ActorShape, DrawnActor, DrawnTie, MapContent
from app.drawing.coordinates import box_of, join_bounds, layout_to_map
from app.drawing.hull_labels import PlacedHullLabel, find_named_hulls, place_hull_labels
from app.drawing.hulls import Groups, HullShape, shape_hulls
from app.drawing.labels import PlacedLabel, Side, place_labels
from app.drawing.look import BLOC_SHARE, Sizes
from app.drawing.occupancy import Occupancy
from app.drawing.text_measure import TextMeasure
from app.drawing.tie_paths import N_POINTS, Arcs, arrow_heads, choose_bends

_ARROW_LENGTH, _ARROW_PER_WIDTH = 6.0, 1.6
_ARROW_HALF_WIDTH, _ARROW_HALF_PER_WIDTH = 2.4, 1.0
_TIP_GAP_PX = 1.0
_MOST_OF_A_TIE = 0.6
_LEAST_ARROW_PX = 2.0
_DISC_MARGIN_PX = 2.0

_SMALL = {ActorShape.SMALL_CIRCLE, ActorShape.SMALL_DIAMOND}


@dataclass(frozen=True, slots=True)
class Arrows:
    """Arrow heads: (k, 3, 2) triangles in map pixels, and the (k,) ties they belong to."""

    triangles: FloatArray
    ties: IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Geometry:
    """Everything in map pixels at one scale, in the order of the content.

    `centres` (n, 2) and `radii` (n,) of the actors; `paths` (m, p, 2) and `bends` (m,)
    of the ties; `hidden_labels` are actors whose label found no room. `bounds` is the
    box around all of it.
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
        The last geometry: labels keep their sides where they still can.
    moving
        For frames of a drag or of the simulation: bends and islands of `previous` are
        kept as far as they are still true, which is cheaper and calmer.

    frame
        In map pixels: labels that would reach out of it are set elsewhere, or not at all.

    Raises
    ------
    ValueError
        If `positions` has another shape or holds what is not a number, or the scale is
        not above zero.
    """
    sizes = sizes or Sizes()
    n = len(content.actors)
    positions = np.asarray(positions, dtype=np.float64)
    if positions.shape != (n, 2) or not np.isfinite(positions).all():
        raise ValueError(f"expected {n} finite positions, got an array of {positions.shape}")
    if not scale > 0.0:
        raise ValueError(f"the scale must be above zero, not {scale}")
    centres = layout_to_map(positions, scale)
    radii = np.array([radius_of(actor, sizes) for actor in content.actors], dtype=np.float64)
    kept = previous if moving else None
    ends = _find_ends(content)
    bends = _find_bends(content, kept)
    if bends is None:
        bends = choose_bends(centres, radii, *ends)
    paths, arrows = _trace_ties(content, Arcs(centres, *ends, bends), radii, ends, sizes)
    hulls = shape_hulls(
        content, centres, radii, scale=scale, sizes=sizes, kept=_kept_islands(content, kept)
    )
    occupancy = Occupancy(frame)
    for index, ((x, y), radius) in enumerate(zip(centres.tolist(), radii.tolist(), strict=True)):
        occupancy.add_disc(x, y, radius + _DISC_MARGIN_PX, index)
    placement = place_labels(
        content,
        centres,
        radii,
        measure,
        occupancy,
        sizes=sizes,
        prominent=prominent,
        previous=_label_sides(previous),
    )
    hull_labels = place_hull_labels(
        content,
        hulls,
        paths,
        measure,
        occupancy,
        sizes=sizes,
        named=find_named_hulls(
            content, hulls, centres, {label.actor for label in placement.labels}
        ),
        previous=_hull_places(previous),
    )
    return Geometry(
        content=content,
        sizes=sizes,
        scale=scale,
        centres=centres,
        radii=radii,
        paths=paths,
        bends=bends,
        arrows=arrows,
        hulls=hulls,
        labels=placement.labels,
        hidden_labels=placement.hidden,
        hull_labels=hull_labels,
        bounds=_find_bounds(centres, radii, paths, hulls, (*placement.labels, *hull_labels)),
    )


def radius_of(actor: DrawnActor, sizes: Sizes) -> float:
    """The radius of an actor's disc in pixels, by shape and importance."""
    if actor.shape is ActorShape.JUNCTION:
        return sizes.junction_radius
    if actor.shape in _SMALL:
        return sizes.small_radius
    low, high = sizes.disc_radius
    radius = low + (high - low) * min(max(actor.importance, 0.0), 1.0)
    return radius * BLOC_SHARE if actor.shape is ActorShape.ROUNDED_SQUARE else radius


def width_of(tie: DrawnTie, sizes: Sizes) -> float:
    """The width of a tie's line in pixels."""
    is_thin = tie.is_ended or tie.is_spoke
    return sizes.ended_width if is_thin else sizes.widths[tie.width_step - 1]


def _find_ends(content: MapContent) -> tuple[IntArray, IntArray]:
    """The actors at both ends of the ties, (m,) each."""
    ends = np.array([(tie.a, tie.b) for tie in content.ties], dtype=np.intp).reshape(-1, 2)
    return ends[:, 0], ends[:, 1]


def _find_bends(content: MapContent, kept: Geometry | None) -> FloatArray | None:
    """The bends of the last frame by tie, or None where a tie is new."""
    if kept is None:
        return None
    if kept.content is content:
        return kept.bends
    known = {tie.key: bend for tie, bend in zip(kept.content.ties, kept.bends, strict=True)}
    if any(tie.key not in known for tie in content.ties):
        return None
    return np.array([known[tie.key] for tie in content.ties], dtype=np.float64)


def _kept_islands(content: MapContent, kept: Geometry | None) -> dict[str, Groups]:
    """The islands of the last frame by bloc, in the positions of the new content."""
    if kept is None:
        return {}
    place = {actor.id: index for index, actor in enumerate(content.actors)}
    before = kept.content.actors
    return {
        kept.content.hulls[shape.index].bloc: tuple(
            tuple(sorted(place.get(before[member].id, -1) for member in island))
            for island in (*shape.islands, *((member,) for member in shape.left_out))
        )
        for shape in kept.hulls
    }


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


def _trace_ties(
    content: MapContent,
    arcs: Arcs,
    radii: FloatArray,
    ends: tuple[IntArray, IntArray],
    sizes: Sizes,
) -> tuple[FloatArray, Arrows]:
    """The paths of all ties, shortened where an arrow head stands, and the heads."""
    a, b = ends
    widths = np.array([width_of(tie, sizes) for tie in content.ties])
    seen = arcs.chord_lengths - radii[a] - radii[b] - 2 * _TIP_GAP_PX
    lengths = np.minimum(_ARROW_LENGTH + _ARROW_PER_WIDTH * widths, _MOST_OF_A_TIE * seen / 2)
    drawn = lengths > _LEAST_ARROW_PX
    to_a = drawn & np.array([tie.arrow_to_a for tie in content.ties], dtype=np.bool_)
    to_b = drawn & np.array([tie.arrow_to_b for tie in content.ties], dtype=np.bool_)
    tips = arcs.trace(
        radii[a] + np.where(to_a, _TIP_GAP_PX, 0.0), radii[b] + np.where(to_b, _TIP_GAP_PX, 0.0), 2
    )
    paths = arcs.trace(
        radii[a] + np.where(to_a, _TIP_GAP_PX + lengths, 0.0),
        radii[b] + np.where(to_b, _TIP_GAP_PX + lengths, 0.0),
        N_POINTS,
    )
    half = _ARROW_HALF_WIDTH + _ARROW_HALF_PER_WIDTH * widths
    heads = np.concatenate(
        (
            arrow_heads(tips[to_a, 0], paths[to_a, 0], half[to_a]),
            arrow_heads(tips[to_b, -1], paths[to_b, -1], half[to_b]),
        )
    )
    ties = np.concatenate((np.flatnonzero(to_a), np.flatnonzero(to_b)))
    order = np.argsort(ties, kind="stable")
    return paths, Arrows(heads[order], ties[order])


def _find_bounds(
    centres: FloatArray,
    radii: FloatArray,
    paths: FloatArray,
    hulls: tuple[HullShape, ...],
    labels: tuple[PlacedLabel | PlacedHullLabel, ...],
) -> Box:
    reach = radii[:, None]
    parts = [np.hstack((centres - reach, centres + reach))]
    outlines = [paths.reshape(-1, 2)]
    for hull in hulls:
        outlines.extend(rings[0] for rings in hull.polygons)
        outlines.extend((*hull.bridges, *hull.rings))
    parts.extend(np.array([box_of(outline)]) for outline in outlines if len(outline))
    parts.append(np.array([label.box for label in labels], dtype=np.float64).reshape(-1, 4))
    return join_bounds(np.concatenate(parts))
