"""The ties of a geometry: which are drawn, their lines, and the tone of the others."""

from dataclasses import replace

import numpy as np

from app.drawing.arrays import BoolArray, FloatArray, IntArray
from app.drawing.columns import TieColumns, find_again
from app.drawing.coordinates import scaled
from app.drawing.density import (
    DensityBasis,
    Strands,
    TieDensity,
    can_change,
    measure_density,
)
from app.drawing.detail import Detail, choose_ties
from app.drawing.geometry_record import Geometry
from app.drawing.ground import Ground, joins_the_same
from app.drawing.runs import mark_places
from app.drawing.tie_lines import Arrows, count_points, find_bends, trace_ties
from app.drawing.tie_paths import go_round_discs


def lay_ties(
    ground: Ground, previous: Geometry | None, detail: Detail | None, *, moving: bool
) -> tuple[IntArray, IntArray, FloatArray, FloatArray, Arrows]:
    """The ties in sight, those of them that are drawn, the bends of all, paths and arrows."""
    kept = previous if moving else None
    ties, before = ground.content.tie_columns, ground.before
    if kept is not None:
        bends = _keep_bends(ground, kept)
    elif previous is not None and _bend_alike(ground, previous):
        bends = previous.bends
    else:
        bends = find_bends(ties, ground.centres, ground.radii)
    region = None if ground.region is None else scaled(ground.region, 1.0 / ground.scale)
    inside = ground.chords.find_in(region, bends)
    shown = choose_ties(ground.content, inside, detail)
    if before is not None and before.bends is bends and np.array_equal(before.shown, shown):
        return inside, shown, bends, before.paths, before.arrows
    return inside, shown, bends, *_trace(ground, previous, shown, bends)


def _bend_alike(ground: Ground, previous: Geometry) -> bool:
    """Whether the ties run round the same discs as those of a geometry at rest."""
    return (
        not previous.is_moving
        and joins_the_same(previous, ground.content)
        and np.array_equal(previous.centres, ground.centres)
        and (
            np.array_equal(previous.radii, ground.radii)
            or not go_round_discs(len(previous.bends), len(ground.centres))
        )
    )


def _trace(
    ground: Ground, previous: Geometry | None, shown: IntArray, bends: FloatArray
) -> tuple[FloatArray, Arrows]:
    """The paths and arrow heads of the ties `shown`, of those that run as before as before."""
    ties, places = ground.content.tie_columns, (ground.centres, ground.radii, ground.sizes)
    n_points = count_points(ties, shown, bends, ground.centres)
    if (
        previous is None
        or (previous.scale, previous.sizes) != (ground.scale, ground.sizes)
        or previous.paths.shape[1] != n_points
    ):
        return trace_ties(ties, shown, bends, *places, n_points)
    row = _find_alike(ground, previous, shown, bends)
    is_fresh = row < 0
    if is_fresh.all():
        return trace_ties(ties, shown, bends, *places, n_points)
    fresh, heads = trace_ties(ties, shown[is_fresh], bends, *places, n_points)
    paths = previous.paths[row]
    paths[is_fresh] = fresh
    tie_of = np.full(len(previous.content.ties), -1, dtype=np.intp)
    tie_of[previous.shown[row[~is_fresh]]] = shown[~is_fresh]
    owners = tie_of[previous.arrows.ties]
    return paths, heads.joined(Arrows(previous.arrows.triangles[owners >= 0], owners[owners >= 0]))


def _find_alike(ground: Ground, previous: Geometry, shown: IntArray, bends: FloatArray) -> IntArray:
    """In which row of `previous.paths` each of the ties `shown` runs as it does now, else -1."""
    ties, n = ground.content.tie_columns, min(len(ground.centres), len(previous.centres))
    if len(previous.shown) == 0:
        return np.full(len(shown), -1, dtype=np.intp)
    before, earlier = shown, previous.content.tie_columns
    if previous.content is not ground.content:
        before = find_again(ties, earlier)[shown]
    row = np.minimum(np.searchsorted(previous.shown, before), len(previous.shown) - 1)
    is_alike = (previous.shown[row] == before) & (previous.bends[before] == bends[shown])
    is_alike &= ties.looks.run_code[shown] == earlier.looks.run_code[before]
    stays = np.zeros(len(ground.centres), dtype=np.bool_)
    stays[:n] = (previous.centres[:n] == ground.centres[:n]).all(axis=1)
    stays[:n] &= previous.radii[:n] == ground.radii[:n]
    is_alike &= stays[ties.a[shown]] & stays[ties.b[shown]]
    return np.where(is_alike, row, -1)


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
    ground: Ground,
    inside: IntArray,
    shown: IntArray,
    previous: Geometry | None,
    *,
    moving: bool,
) -> TieDensity | None:
    """The tone of the ties that are in sight and not drawn as lines.

    It is kept while the map moves. From one content to the next only the ties are counted that
    come to be left out, or are left out no more.
    """
    if ground.region is None or len(shown) == len(inside):
        return None
    if previous is not None and moving:
        return previous.density
    before = ground.before
    if before is not None and before.region == ground.region and not before.is_moving:
        return before.density
    ties = ground.content.tie_columns
    is_unseen = mark_places(inside, len(ties.a)) & ~mark_places(shown, len(ties.a))
    unseen = np.flatnonzero(is_unseen)
    basis = DensityBasis(unseen, ties.mark, ground.centres, ground.region)
    known = None if previous is None else _known_density(ground, previous)
    if previous is not None and known is not None:
        more, gone = _compare_unseen(ties, is_unseen, previous.content.tie_columns, known)
        if can_change(known.ink, len(more.a), ground.region):
            place = (ground.centres, more, ground.region, ground.scale)
            changed = measure_density(*place, before=known.ink, gone=gone)
            return replace(changed, basis=basis)
    strands = _strands(ties, unseen)
    density = measure_density(ground.centres, strands, ground.region, ground.scale)
    return replace(density, basis=basis)


def _known_density(ground: Ground, previous: Geometry) -> TieDensity | None:
    """The density of the content before, if all that is in both lies where it lay."""
    density, before = previous.density, previous.content
    basis = None if density is None else density.basis
    if (
        basis is None
        or basis.mark is not before.tie_columns.mark
        or before.actor_columns.names is not ground.content.actor_columns.names
        or basis.region != ground.region
        or not np.array_equal(basis.centres, ground.centres)
    ):
        return None
    return density


def _compare_unseen(
    ties: TieColumns, is_unseen: BoolArray, earlier: TieColumns, known: TieDensity
) -> tuple[Strands, Strands]:
    """The ties left out now and not before, and those before and not now."""
    assert known.basis is not None, "it would not be known"
    place = find_again(ties, earlier)
    was_unseen = mark_places(known.basis.ties, len(earlier.a))
    stays = is_unseen & (place >= 0) & was_unseen[place]
    was_unseen[place[stays]] = False
    more, gone = np.flatnonzero(is_unseen & ~stays), np.flatnonzero(was_unseen)
    return _strands(ties, more), _strands(earlier, gone)


def _strands(ties: TieColumns, places: IntArray) -> Strands:
    return Strands(ties.a[places], ties.b[places], ties.lots[places])
