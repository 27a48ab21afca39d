"""The hulls of a geometry: taken over, enlarged, kept in their islands or grown anew."""

import numpy as np

from app.drawing.content import MapContent
from app.drawing.geometry_record import Geometry
from app.drawing.ground import Ground, is_alike
from app.drawing.hull_shape import Groups, HullShape, enlarge
from app.drawing.hulls import shape_hulls

_MOST_ENLARGED = 1.25
"""So much larger or smaller than they were shaped hulls are shown while the map is zoomed."""


def lay_hulls(
    ground: Ground, previous: Geometry | None, *, moving: bool
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


def _is_zoomed(previous: Geometry, ground: Ground) -> bool:
    """Whether the same map is shown a little larger or smaller than it was shaped."""
    factor = ground.scale / previous.hull_scale
    return (
        is_alike(previous, ground.content, ground.sizes)
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
