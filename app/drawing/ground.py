"""What everything else of a geometry stands on: centres, radii, and what of it is in sight."""

from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import BoolArray, Box, FloatArray, IntArray
from app.drawing.chords import Chords
from app.drawing.columns import find_again
from app.drawing.content import MapContent
from app.drawing.coordinates import layout_to_map
from app.drawing.detail import Detail, choose_discs, find_actors_in, find_region, holds
from app.drawing.extents import radii_of
from app.drawing.geometry_record import Geometry
from app.drawing.look import Sizes
from app.drawing.runs import mark_places


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What everything else stands on. `before` is the last geometry if it stood on the same.

    `again` (m,) says where each tie stood in the content of the last geometry, -1 where it did
    not; None if there is none. `is_still`: all actors lie where they lay in it.
    """

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
    again: IntArray | None
    is_still: bool


def lay_ground(
    content: MapContent,
    positions: FloatArray,
    scale: float,
    sizes: Sizes,
    prominent: frozenset[int],
    previous: Geometry | None,
    detail: Detail | None,
    *,
    moving: bool,
) -> Ground:
    """Centres and radii, and what of it all is in sight."""
    n = len(content.actors)
    positions = np.array(positions, dtype=np.float64)
    if positions.shape != (n, 2) or not np.isfinite(positions).all():
        raise ValueError(f"expected {n} finite positions, got an array of {positions.shape}")
    if not scale > 0.0:
        raise ValueError(f"the scale must be above zero, not {scale}")
    centres = layout_to_map(positions, scale)
    again = None if previous is None else _find_again(content, previous)
    is_still = previous is not None and _is_still(content, centres, previous)
    same = previous if previous is not None and is_alike(previous, content, sizes) else None
    still = same if is_still else None
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
    return Ground(
        content=content,
        sizes=sizes,
        positions=positions,
        scale=scale,
        chords=_find_chords(content, positions, previous, again),
        centres=centres,
        radii=radii_of(content.actor_columns, sizes, is_disc) if still is None else still.radii,
        region=region,
        actors=actors,
        is_disc=is_disc,
        prominent=prominent,
        before=still,
        again=again,
        is_still=is_still,
    )


def _find_again(content: MapContent, previous: Geometry) -> IntArray:
    """Where each tie stood in the content of the last geometry."""
    ties, earlier = content.tie_columns, previous.content.tie_columns
    return np.arange(len(ties.a)) if ties is earlier else find_again(ties, earlier)


def _is_still(content: MapContent, centres: FloatArray, previous: Geometry) -> bool:
    """Whether the same actors lie where they lay."""
    names = previous.content.actor_columns.names
    return content.actor_columns.names is names and np.array_equal(previous.centres, centres)


def _find_chords(
    content: MapContent, positions: FloatArray, previous: Geometry | None, again: IntArray | None
) -> Chords:
    """The chords of the ties; those of the last geometry if the same places are joined."""
    ties = content.tie_columns
    if previous is None or again is None or not np.array_equal(previous.positions, positions):
        return Chords(positions, ties.a, ties.b)
    if joins_the_same(previous, content):
        return previous.chords
    if content.actor_columns.names is not previous.content.actor_columns.names:
        return Chords(positions, ties.a, ties.b)
    return Chords(positions, ties.a, ties.b, at_again(previous.chords.lengths, again))


def at_again(column: FloatArray, again: IntArray) -> FloatArray:
    """What stood in a column of the last geometry for each tie, NaN for those it had not."""
    if not len(column):
        return np.full(len(again), np.nan)
    found: FloatArray = column[again]
    found[again < 0] = np.nan
    return found


def joins_the_same(previous: Geometry, content: MapContent) -> bool:
    """Whether a geometry is of a content whose ties join the same positions, one by one."""
    before, now = previous.content.tie_columns, content.tie_columns
    return before is now or (np.array_equal(before.a, now.a) and np.array_equal(before.b, now.b))


def is_alike(previous: Geometry, content: MapContent, sizes: Sizes) -> bool:
    """Whether a geometry is of the very same content in the same sizes."""
    return previous.content is content and previous.sizes == sizes
