"""The ties of a geometry: which are drawn, their lines, and the tone of the others."""

from dataclasses import replace

import numpy as np

from app.drawing.arrays import BoolArray, FloatArray, IntArray
from app.drawing.columns import TieColumns
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
from app.drawing.ground import Ground, at_again, joins_the_same
from app.drawing.runs import mark_places
from app.drawing.tie_lines import Arrows, count_points, find_bends, trace_ties
from app.drawing.tie_paths import bend_by_length, chord_lengths, go_round_discs


def lay_ties(
    ground: Ground, previous: Geometry | None, detail: Detail | None, *, moving: bool
) -> tuple[IntArray, IntArray, FloatArray, FloatArray, Arrows]:
    """The ties in sight, those of them that are drawn, the bends of all, paths and arrows."""
    before, bends = ground.before, _lay_bends(ground, previous, moving=moving)
    region = None if ground.region is None else scaled(ground.region, 1.0 / ground.scale)
    inside = ground.chords.find_in(region, bends)
    shown = choose_ties(ground.content, inside, detail)
    if before is not None and before.bends is bends and np.array_equal(before.shown, shown):
        return inside, shown, bends, before.paths, before.arrows
    return inside, shown, bends, *_trace(ground, previous, shown, bends)


def _lay_bends(ground: Ground, previous: Geometry | None, *, moving: bool) -> FloatArray:
    """The bends of all ties, of those that cannot bend otherwise than before as before."""
    ties = ground.content.tie_columns
    if previous is not None and moving:
        return _keep_bends(ground, previous)
    if previous is not None and _bend_alike(ground, previous):
        return previous.bends
    if previous is None or not _bend_by_themselves(ground, previous):
        return find_bends(ties, ground.centres, ground.radii)
    assert ground.again is not None, "there is a geometry before"
    bends = at_again(previous.bends, ground.again)
    new = np.flatnonzero(ground.again < 0)
    bends[new] = bend_by_length(chord_lengths(ground.centres, ties.a[new], ties.b[new]))
    return bends


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


def _bend_by_themselves(ground: Ground, previous: Geometry) -> bool:
    """Whether ties of the same places bend by their length alone, in a geometry at rest too."""
    columns = (ground.content.tie_columns, previous.content.tie_columns)
    return (
        ground.is_still
        and not previous.is_moving
        and not any(go_round_discs(len(each.a), len(ground.centres)) for each in columns)
        and all(each.aside is None for each in columns)
    )


def _trace(
    ground: Ground, previous: Geometry | None, shown: IntArray, bends: FloatArray
) -> tuple[FloatArray, Arrows]:
    """The paths and arrow heads of the ties `shown`, of those that run as before as before."""
    ties, places = ground.content.tie_columns, (ground.centres, ground.radii, ground.sizes)
    n_points = count_points(bends[shown], ground.chords.lengths[shown] * ground.scale)
    if (
        previous is None
        or (previous.scale, previous.sizes) != (ground.scale, ground.sizes)
        or previous.paths.shape[1] != n_points
    ):
        return trace_ties(ties, shown, bends, *places, n_points)
    row = _find_alike(ground, previous, shown, bends)
    fresh, kept = np.flatnonzero(row < 0), np.flatnonzero(row >= 0)
    if not len(kept):
        return trace_ties(ties, shown, bends, *places, n_points)
    paths = previous.paths.take(row, axis=0)
    paths[fresh], heads = trace_ties(ties, shown[fresh], bends, *places, n_points)
    tie_of = np.full(len(previous.content.ties), -1, dtype=np.intp)
    tie_of[previous.shown[row[kept]]] = shown[kept]
    owners = tie_of[previous.arrows.ties]
    still = np.flatnonzero(owners >= 0)
    return paths, heads.joined(Arrows(previous.arrows.at(still).triangles, owners[still]))


def _find_alike(ground: Ground, previous: Geometry, shown: IntArray, bends: FloatArray) -> IntArray:
    """In which row of `previous.paths` each of the ties `shown` runs as it does now, else -1."""
    if len(previous.shown) == 0 or ground.again is None:
        return np.full(len(shown), -1, dtype=np.intp)
    ties, earlier, before = (
        ground.content.tie_columns,
        previous.content.tie_columns,
        ground.again[shown],
    )
    # One more than there were ties: the row of those that are new.
    row_of = np.full(len(earlier.a) + 1, -1, dtype=np.intp)
    row_of[previous.shown] = np.arange(len(previous.shown))
    row = row_of[before]
    is_alike = (row >= 0) & (previous.bends[before] == bends[shown])
    is_alike &= ties.looks.run_code[shown] == earlier.looks.run_code[before]
    stays = _find_unmoved(ground, previous)
    is_alike &= stays[ties.a[shown]] & stays[ties.b[shown]]
    return np.where(is_alike, row, -1)


def _find_unmoved(ground: Ground, previous: Geometry) -> BoolArray:
    """Which discs are as large as in the last geometry, and lie where they lay, (n,)."""
    n = min(len(ground.centres), len(previous.centres))
    unmoved = np.zeros(len(ground.centres), dtype=np.bool_)
    unmoved[:n] = previous.radii[:n] == ground.radii[:n]
    if not ground.is_still:
        for axis in (0, 1):
            unmoved[:n] &= previous.centres[:n, axis] == ground.centres[:n, axis]
    return unmoved


def _keep_bends(ground: Ground, kept: Geometry) -> FloatArray:
    """The bends of the last frame by tie; those of new ties as they are found."""
    if kept.content is ground.content:
        return kept.bends
    assert ground.again is not None, "there is a geometry before"
    is_new = ground.again < 0
    if not is_new.any():
        return kept.bends[ground.again]
    bends = find_bends(ground.content.tie_columns, ground.centres, ground.radii)
    bends[~is_new] = kept.bends[ground.again[~is_new]]
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
        more, gone = _compare_unseen(ground, is_unseen, previous.content.tie_columns, known)
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
        or not ground.is_still
        or basis.region != ground.region
        or not np.array_equal(basis.centres, ground.centres)
    ):
        return None
    return density


def _compare_unseen(
    ground: Ground, is_unseen: BoolArray, earlier: TieColumns, known: TieDensity
) -> tuple[Strands, Strands]:
    """The ties left out now and not before, and those before and not now."""
    assert known.basis is not None, "it would not be known"
    assert ground.again is not None, "there is a geometry before"
    place = ground.again
    was_unseen = mark_places(known.basis.ties, len(earlier.a))
    stays = is_unseen & (place >= 0) & was_unseen[place]
    was_unseen[place[stays]] = False
    more, gone = np.flatnonzero(is_unseen & ~stays), np.flatnonzero(was_unseen)
    return _strands(ground.content.tie_columns, more), _strands(earlier, gone)


def _strands(ties: TieColumns, places: IntArray) -> Strands:
    return Strands(ties.a[places], ties.b[places], ties.lots[places])
