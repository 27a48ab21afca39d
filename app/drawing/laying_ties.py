"""The ties of a geometry: which are drawn, their lines, and the tone of the others."""

import numpy as np

from app.drawing.arrays import FloatArray, IntArray
from app.drawing.columns import find_again
from app.drawing.coordinates import scaled
from app.drawing.density import TieDensity, measure_density
from app.drawing.detail import Detail, choose_ties
from app.drawing.geometry_record import Geometry
from app.drawing.ground import Ground
from app.drawing.runs import mark_places
from app.drawing.tie_lines import Arrows, find_bends, trace_ties


def lay_ties(
    ground: Ground, kept: Geometry | None, detail: Detail | None
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


def _keep_bends(ground: Ground, kept: Geometry) -> FloatArray:
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


def lay_density(
    ground: Ground, inside: IntArray, shown: IntArray, kept: Geometry | None
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
