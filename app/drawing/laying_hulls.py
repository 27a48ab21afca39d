"""The hulls of a geometry: taken over, enlarged, carried along, kept in islands or grown anew."""

from dataclasses import dataclass

import numpy as np

from app.drawing.carrying_hulls import carry, is_true
from app.drawing.content import MapContent
from app.drawing.geometry_record import Geometry
from app.drawing.ground import Ground, is_alike
from app.drawing.hull_shape import Groups, HullShape, enlarge
from app.drawing.hulls import shape_hulls

_MOST_ENLARGED = 1.25
"""So much larger or smaller than they were shaped hulls are shown while the map is zoomed."""

_TURNS = 16
"""While most actors move, each hull is grown anew in one frame of so many. In the others it is
carried, and shaped only where that is no longer true."""

_LEAST_DRIFTING = 0.5
"""Of the actors, so many must move: where few do, most hulls are taken over as they are."""

_FARTHEST_PX = 120.0
"""Who goes farther than that in one frame, seen from the others, tears a hull that is carried."""


@dataclass(frozen=True, slots=True)
class LaidHulls:
    """The hulls, the scale at which they were shaped, and whose turn it was to be shaped."""

    shapes: tuple[HullShape, ...]
    scale: float
    turn: int = 0


def lay_hulls(
    ground: Ground, previous: Geometry | None, *, moving: bool, renewed: bool = False
) -> LaidHulls:
    """The hulls on some ground, of which those of an earlier look are kept as far as possible.

    `renewed`: islands that are not in a movement of most actors are found anew.
    """
    before, keeps = ground.before, moving and not renewed
    if before is not None and (keeps or not before.is_moving):
        return LaidHulls(before.hulls, before.hull_scale, before.hull_turn)
    if previous is not None and keeps and _is_zoomed(previous, ground):
        factor = ground.scale / previous.scale
        shapes = tuple(enlarge(shape, factor) for shape in previous.hulls)
        return LaidHulls(shapes, previous.hull_scale, previous.hull_turn)
    if previous is not None and moving and _do_most_drift(previous, ground):
        return _carry_along(ground, previous)
    return LaidHulls(_shape_all(ground, previous, moving=keeps), ground.scale)


def _carry_along(ground: Ground, previous: Geometry) -> LaidHulls:
    """Grow the hull whose turn it is, carry the others, and shape those no longer true."""
    hulls, turn = ground.content.hulls, (previous.hull_turn + 1) % _TURNS
    grown = frozenset(range(turn, len(hulls), _TURNS))
    others = [shape for shape in previous.hulls if shape.index not in grown]
    carried = {shape.index: shape for shape in carry(others, previous.centres, ground.centres)}
    torn = frozenset(
        index
        for index, shape in carried.items()
        if not is_true(shape, hulls[index], ground.centres)
    )
    shapes = [
        shape
        for some, keeps in ((grown, False), (torn, True))
        if some
        for shape in _shape_all(ground, previous, moving=keeps, only=some)
    ]
    fresh = {shape.index: shape for shape in shapes}
    laid = tuple(fresh.get(i) or carried[i] for i in range(len(hulls)))
    return LaidHulls(laid, ground.scale, turn)


def _do_most_drift(previous: Geometry, ground: Ground) -> bool:
    """Whether the same map is shown, but most of its actors are a little way off."""
    if not is_alike(previous, ground.content, ground.sizes):
        return False
    have_moved = (previous.positions != ground.positions).any(axis=1)
    if int(np.count_nonzero(have_moved)) <= _LEAST_DRIFTING * len(have_moved):
        return False
    ways = ground.centres - previous.centres
    return bool(np.abs(ways - np.median(ways, axis=0)).max() <= _FARTHEST_PX)


def _shape_all(
    ground: Ground,
    previous: Geometry | None,
    *,
    moving: bool,
    only: frozenset[int] | None = None,
) -> tuple[HullShape, ...]:
    """Shape the hulls, or some of them; what has not changed around them is taken over."""
    content = ground.content
    shapes = () if previous is None else previous.hulls
    return shape_hulls(
        content,
        ground.centres,
        ground.radii,
        scale=ground.scale,
        sizes=ground.sizes,
        kept=_keep_islands(content, previous if moving else None),
        before={previous.content.hulls[shape.index].bloc: shape for shape in shapes}
        if previous is not None
        else None,
        only=only,
    )


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
