"""Where everything of a picture stands, before it has colours.

Selecting, hovering and changing the theme need new colours only; so the geometry is
computed when content, positions or scale change, and kept in between. What is on the
screen is thereby the same at every device.

It is made in steps, and of an earlier geometry (`previous`) each step is taken over
whole if nothing has changed on which it depends: another selection moves no hull, a map
that is pulled along brings new ties and names into sight and nothing else.
"""

from collections.abc import Collection
from functools import partial

import numpy as np

from app.drawing.arrays import Box, FloatArray
from app.drawing.content import MapContent
from app.drawing.coordinates import box_of, join_bounds
from app.drawing.detail import Counts, Detail
from app.drawing.extents import radius_of, width_of
from app.drawing.geometry_record import Extent, Geometry
from app.drawing.ground import lay_ground
from app.drawing.hull_labels import PlacedHullLabel
from app.drawing.hull_shape import HullShape
from app.drawing.labels import PlacedLabel
from app.drawing.laying_hulls import lay_hulls
from app.drawing.laying_labels import lay_labels
from app.drawing.laying_ties import lay_density, lay_ties
from app.drawing.look import Sizes
from app.drawing.text_measure import TextMeasure
from app.drawing.tie_lines import Arrows

__all__ = ["Arrows", "Counts", "Detail", "Geometry", "compose_geometry", "radius_of", "width_of"]


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
    renewed: bool = False,
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
        map, or carried along while most actors move, and of very many labels only those
        are set that were there before. That is cheaper and calmer.
    renewed
        For some of these frames: what is kept is found anew nevertheless, but for hulls
        that are carried along: of those each has its turn.
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
    keeps = moving and not renewed
    ground = lay_ground(
        *(content, positions, scale, sizes or Sizes(), frozenset(prominent)),
        previous,
        detail,
        moving=keeps,
    )
    inside, shown, bends, paths, arrows = lay_ties(ground, previous, detail, moving=keeps)
    laid = lay_hulls(ground, previous, moving=moving, renewed=renewed)
    hulls = laid.shapes
    names = lay_labels(ground, hulls, paths, measure, frame, previous, keeps, detail)
    placement, hull_labels = names.of_actors, names.of_hulls
    of_actors = ground.centres[ground.actors], ground.radii[ground.actors]
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
        extent=Extent(
            partial(_find_bounds, *of_actors, paths, hulls, placement.labels, hull_labels)
        ),
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
        is_moving=keeps or any(shape.is_kept for shape in hulls),
        hull_scale=laid.scale,
        hull_turn=laid.turn,
        density=lay_density(ground, inside, shown, previous, moving=keeps),
        label_places=names.places,
    )


def _find_bounds(
    centres: FloatArray,
    radii: FloatArray,
    paths: FloatArray,
    hulls: tuple[HullShape, ...],
    labels: tuple[PlacedLabel, ...],
    hull_labels: tuple[PlacedHullLabel, ...],
) -> Box:
    # Of the ground it must hold nothing else: that leads to the geometry before, and so on.
    x, y = centres.T
    boxes = [label.box for label in labels]
    boxes += [label.box for label in hull_labels]
    if len(x):
        boxes.append((*_least(x - radii, y - radii), *_most(x + radii, y + radii)))
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
