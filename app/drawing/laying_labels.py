"""The names of a geometry: those of actors first, those of hulls where they leave room."""

from dataclasses import dataclass, replace

import numpy as np

from app.drawing.arrays import Box, FloatArray
from app.drawing.carrying_hulls import ways_at
from app.drawing.detail import Detail
from app.drawing.geometry_record import Geometry
from app.drawing.ground import Ground, is_alike
from app.drawing.hull_labels import PlacedHullLabel, find_named_hulls, place_hull_labels
from app.drawing.hull_shape import HullShape
from app.drawing.label_places import Discs, LabelPlaces, Side
from app.drawing.labels import LabelPlacement, place_labels
from app.drawing.occupancy import Occupancy
from app.drawing.runs import mark_places
from app.drawing.text_measure import TextMeasure

_DISC_MARGIN_PX = 2.0


@dataclass(frozen=True, slots=True)
class LaidLabels:
    """The names of actors and of hulls, and what is known of where names could stand."""

    of_actors: LabelPlacement
    of_hulls: tuple[PlacedHullLabel, ...]
    places: LabelPlaces | None


def lay_labels(
    ground: Ground,
    hulls: tuple[HullShape, ...],
    paths: FloatArray,
    measure: TextMeasure,
    frame: Box | None,
    previous: Geometry | None,
    moving: bool,
    detail: Detail | None,
) -> LaidLabels:
    """The names of actors and hulls, on ground that nothing else takes."""
    before, content, sizes = ground.before, ground.content, ground.sizes
    if (
        before is not None
        and not before.is_moving
        and (before.prominent, before.frame, before.region)
        == (ground.prominent, frame, ground.region)
    ):
        placement = LabelPlacement(before.labels, before.hidden_labels)
        return LaidLabels(placement, before.hull_labels, before.label_places)
    discs = ground.actors[ground.is_disc[ground.actors]]
    taken = ground.radii + _DISC_MARGIN_PX
    occupancy = Occupancy(frame)
    occupancy.add_discs(ground.centres[discs], taken[discs], discs)
    places = LabelPlaces(
        content,
        Discs(ground.centres, ground.radii, taken, mark_places(discs, len(ground.centres))),
        measure,
        sizes,
        heavy={*ground.prominent, *content.hull_of},
        frame=frame,
        before=None if previous is None else previous.label_places,
    )
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
        places=places,
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
        carried=_carried_labels(ground, hulls, previous) if moving else None,
    )
    return LaidLabels(placement, hull_labels, places)


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


def _carried_labels(
    ground: Ground, hulls: tuple[HullShape, ...], previous: Geometry | None
) -> dict[int, PlacedHullLabel]:
    """The labels of hulls that are carried, gone the way of the outline beside them."""
    if previous is None or not is_alike(previous, ground.content, ground.sizes):
        return {}
    carried = {shape.index for shape in hulls if shape.is_carried}
    labels = [label for label in previous.hull_labels if label.hull in carried]
    if not labels:
        return {}
    boxes = np.array([label.box for label in labels])
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2.0
    ways = ways_at(middles, previous.centres, ground.centres - previous.centres)
    moved = (boxes + np.tile(ways, 2)).tolist()
    return {
        label.hull: replace(label, box=(left, top, right, bottom))
        for label, (left, top, right, bottom) in zip(labels, moved, strict=True)
    }
