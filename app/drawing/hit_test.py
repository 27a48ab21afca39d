"""What lies at a point of the map.

What is painted on top is hit first: actors, their labels, labels of hulls, ties, hulls.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from app.drawing.arrays import Box, FloatArray
from app.drawing.geometry import Geometry
from app.drawing.hull_shape import HullShape
from app.drawing.polygons import are_inside

ACTOR_TOLERANCE_PX = 3.0
TIE_TOLERANCE_PX = 6.0

Point = tuple[float, float]


class HitKind(StrEnum):
    """What sort of thing was hit."""

    ACTOR = "actor"
    TIE = "tie"
    HULL_LABEL = "hull label"
    HULL = "hull"


@dataclass(frozen=True, slots=True)
class Hit:
    """What was hit; `index` is the position of the actor, tie or hull in the content."""

    kind: HitKind
    index: int


def find_hit(
    geometry: Geometry, point: Point, *, tie_tolerance_px: float = TIE_TOLERANCE_PX
) -> Hit | None:
    """The topmost thing at a map point, or None on empty ground."""
    actor = find_actor(geometry, point)
    if actor is None:
        actor = find_label(geometry, point)
    if actor is not None:
        return Hit(HitKind.ACTOR, actor)
    hull = find_hull_label(geometry, point)
    if hull is not None:
        return Hit(HitKind.HULL_LABEL, hull)
    tie = find_tie(geometry, point, tie_tolerance_px)
    if tie is not None:
        return Hit(HitKind.TIE, tie)
    hull = find_hull(geometry, point)
    return None if hull is None else Hit(HitKind.HULL, hull)


def find_actor(
    geometry: Geometry, point: Point, tolerance_px: float = ACTOR_TOLERANCE_PX
) -> int | None:
    """The actor whose disc or dot is at the point or at most `tolerance_px` from it."""
    at = np.asarray(point)
    actors = geometry.actors
    reach = tolerance_px + float(geometry.radii[actors].max(initial=0.0))
    apart = geometry.centres[actors] - at
    near = np.flatnonzero((np.abs(apart) <= reach).all(axis=1))
    if len(near) == 0:
        return None
    actors, apart = actors[near], apart[near]
    distance = np.hypot(apart[:, 0], apart[:, 1]) - geometry.radii[actors]
    nearest = int(np.argmin(distance))
    return int(actors[nearest]) if distance[nearest] <= tolerance_px else None


def find_label(geometry: Geometry, point: Point) -> int | None:
    """The actor whose label is at the point."""
    return next((each.actor for each in geometry.labels if _is_in(each.box, point)), None)


def find_hull_label(geometry: Geometry, point: Point) -> int | None:
    """The hull whose label is at the point."""
    return next((each.hull for each in geometry.hull_labels if _is_in(each.box, point)), None)


def find_tie(
    geometry: Geometry, point: Point, tolerance_px: float = TIE_TOLERANCE_PX
) -> int | None:
    """The tie whose line is nearest to the point and at most `tolerance_px` away.

    Only what is drawn can be hit.
    """
    at = np.asarray(point, dtype=np.float64)
    near = geometry.path_index.find_near(at, tolerance_px)
    if len(near) == 0:
        return None
    distance = distances_to_paths(geometry.paths[near], at)
    nearest = int(np.argmin(distance))
    return int(geometry.shown[near[nearest]]) if distance[nearest] <= tolerance_px else None


def distances_to_paths(paths: FloatArray, point: FloatArray) -> FloatArray:
    """How far a point is from each of (k, p, 2) paths, in pixels."""
    start, way = paths[:, :-1], np.diff(paths, axis=1)
    squared = np.maximum((way * way).sum(axis=2), 1e-12)
    share = np.clip(((point - start) * way).sum(axis=2) / squared, 0.0, 1.0)
    apart = start + share[:, :, None] * way - point
    result: FloatArray = np.hypot(apart[:, :, 0], apart[:, :, 1]).min(axis=1)
    return result


def find_hull(geometry: Geometry, point: Point) -> int | None:
    """The hull at the point, bridges included; of several, the one with the smallest area."""
    at = np.asarray(point, dtype=np.float64)
    near = geometry.hull_index.find_near(at)
    hit = [shape for shape in near if _covers(shape, at, geometry.sizes.bridge_width)]
    if not hit:
        return None
    return min(hit, key=lambda shape: (shape.area_px2, shape.index)).index


def _covers(shape: HullShape, at: FloatArray, bridge_width: float) -> bool:
    if any(are_inside(at[None, :], rings)[0] for rings in shape.polygons):
        return True
    return any(
        distances_to_paths(bridge[None, :, :], at)[0] <= bridge_width / 2.0
        for bridge in shape.bridges
    )


def _is_in(box: Box, point: Point) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]
