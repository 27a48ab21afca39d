"""Both sides of a comparison as one picture: what is to be drawn, and what became of it.

Each side is seen through the same filter. What the filter hides on both sides differs in
nothing that can be seen, so that the differences told here are those of the lines: of what
they stand for and of what of it passes. Of blocs with a hull, who joined or left is told by a
line of its own: see :mod:`app.analysis.compared_memberships`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from app.analysis.appraisal import NOT_THERE, STANDINGS
from app.analysis.columns import BoolArray, IntArray
from app.analysis.compared_memberships import Spoke, find_spokes
from app.analysis.comparing import Difference, difference_between, stand
from app.analysis.filters import VisibleNetwork, VisibleTie, VisibleTies
from app.analysis.network_filter import NetworkFilter
from app.analysis.ties import Dyad
from app.domain.ids import ActorId
from app.domain.vocabulary import OnDate


@dataclass(frozen=True)
class ComparedNetwork:
    """The two sides of a comparison as they are seen, and what both show in one picture.

    `union` holds the actors of both; of each tie the second side's, unless it stands on the
    first alone; the hulls of the second side; the junctions of both. `differences` are those
    of the ties in it, by their actors; what is not there is unchanged. `spokes` are the ties in
    it that neither side shows, of members with blocs that have a hull.
    """

    before: VisibleNetwork
    after: VisibleNetwork
    union: VisibleNetwork
    differences: Mapping[Dyad, Difference]
    spokes: Mapping[Dyad, Spoke]

    @cached_property
    def actors(self) -> Mapping[ActorId, Difference]:
        """The actors seen on one side only, by id: added, or ended."""
        before, after = frozenset(self.before.actors), frozenset(self.after.actors)
        return {
            actor: Difference.ADDED if actor in after else Difference.ENDED
            for actor in sorted(before ^ after)
        }


def compare_visible(
    before: VisibleNetwork,
    after: VisibleNetwork,
    wanted: NetworkFilter,
    previous: ComparedNetwork | None = None,
) -> ComparedNetwork:
    """What two visible networks show together, both of one dossier and the filter `wanted`.

    A tie that is the same object in both is not looked at; of networks that follow those of
    `previous`, nor is one that is on either side the same as there. The result is the same.

    Raises
    ------
    ValueError
        If the networks they are of have no ledger in common.
    """
    if not after.has_places_of(before) or after.basis is None or before.basis is None:
        raise ValueError("the visible networks have no places in common")
    earlier, later = before.ties_by_place, after.ties_by_place
    if previous is not None and previous.union.has_places_of(after):
        differences, drawn = dict(previous.differences), previous.union.basis
        place_of = after.basis.sifted.network.ledger.place_of
        places = {
            *(place_of[dyad] for dyad in previous.spokes),
            *later.changed_since(previous.after.ties_by_place),
            *earlier.changed_since(previous.before.ties_by_place),
        }
    else:
        differences, drawn, places = {}, after.basis, {*later.changed_since(earlier)}
    dyads = after.basis.sifted.network.ledger.dyads
    changes: dict[int, VisibleTie | None] = {}
    quickly = _differences_in_codes(before.basis, after.basis, sorted(places))
    for place in sorted(places):
        old, new, dyad = earlier[place], later[place], dyads[place]
        if place in quickly:
            is_old_shown, difference = quickly[place]
            changes[place] = old if is_old_shown else new
        else:
            changes[place] = _shown(old, new)
            difference = None if old is new else _difference(old, new, dyad)
        if difference is not None:
            differences[dyad] = difference
        else:
            differences.pop(dyad, None)
    assert drawn is not None, "it has places in common"
    spokes = find_spokes(before.basis, after.basis, wanted)
    differences.update((dyads[place], spoke.difference) for place, spoke in spokes.items())
    basis = _with_spokes(_both(before.basis, after.basis, drawn, changes), spokes)
    of_blocs = {dyads[place]: spoke for place, spoke in spokes.items()}
    junctions = {junction.id: junction for junction in (*before.junctions, *after.junctions)}
    union = VisibleNetwork(
        tuple(sorted({*before.actors, *after.actors, *chain.from_iterable(of_blocs)})),
        basis.in_order,
        after.hulls,
        tuple([junctions[id_] for id_ in sorted(junctions)]),
        basis,
    )
    in_order = {dyad: differences[dyad] for dyad in sorted(differences)}
    return ComparedNetwork(before, after, union, in_order, of_blocs)


def _differences_in_codes(
    before: VisibleTies, after: VisibleTies, places: list[int]
) -> Mapping[int, tuple[bool, Difference | None]]:
    """What became of ties that rest on claims alone, by place: without reading any of them.

    With each goes whether the first side's is drawn. Of a claim nothing can differ but where it
    stands, which its code tells, as long as both sides rest on the same evidence; agreements
    have steps besides, and memberships roles.
    """
    one, other = before.sifted.network, after.sifted.network
    if one.rows.backings is not other.rows.backings:
        return {}
    ledger = other.ledger
    splits, ends = ledger.part_splits, ledger.first_parts
    n_parts = np.diff(ends)
    plain = np.array([at for at in places if splits[at][0] == n_parts[at]], dtype=np.intp)
    parts, tie_of = ledger.parts_at(plain)
    was, now = (_codes_of_grounds(side, parts) for side in (before, after))
    marked = (_STANDS[was], _STANDS[now], was != now)
    stood, stands, differ = (_any_of_each(marks, tie_of, len(plain)) for marks in marked)
    seen_then, seen_now = before.seen[plain], after.seen[plain]
    is_old_shown = (seen_then & ~seen_now) | (seen_then & stood & ~stands)
    told = np.where(stood != stands, np.where(stands, 1, 2), np.where(differ, 3, 0))
    return {
        place: (is_old, _TOLD[difference])
        for place, is_old, difference in zip(
            plain.tolist(), is_old_shown.tolist(), told.tolist(), strict=True
        )
    }


_TOLD = (None, Difference.ADDED, Difference.ENDED, Difference.CHANGED)
_STANDS = np.array(
    [False, *(standing.on_date is not OnDate.PAST for standing in STANDINGS)], dtype=np.bool_
)
"""By code, whether a claim that stands so holds or is foreseen."""


def _codes_of_grounds(side: VisibleTies, parts: IntArray) -> NDArray[np.int16]:
    """The codes of parts as a side shows them: of what it does not show `NOT_THERE`."""
    sifted, ledger = side.sifted, side.sifted.network.ledger
    is_shown = sifted.passing[parts] & ledger.columns.is_line[parts]
    is_shown &= side.seen[ledger.part_places[parts]]
    codes = sifted.network.rows.codes[ledger.part_rows[parts]]
    return np.where(is_shown, codes, np.int16(NOT_THERE))


def _any_of_each(marks: BoolArray, tie_of: IntArray, n_ties: int) -> BoolArray:
    """Of which ties any part is marked, (t,)."""
    found = np.zeros(n_ties, dtype=np.bool_)
    found[tie_of[marks]] = True
    return found


def _both(
    before: VisibleTies,
    after: VisibleTies,
    drawn: VisibleTies,
    changes: Mapping[int, VisibleTie | None],
) -> VisibleTies:
    """The ties of two sides in one picture: those of `drawn` with changes at some places."""
    places = np.fromiter(changes, np.intp, len(changes))
    later = after.by_place.take(places)
    are_old = np.array(
        [one is not new for one, new in zip(changes.values(), later, strict=True)], np.bool_
    )
    told = drawn.told.taken_from(after.told, places[~are_old])
    return VisibleTies(
        after.sifted,
        drawn.by_place.with_changes(changes),
        before.seen | after.seen,
        told.taken_from(before.told, places[are_old]),
    )


def _with_spokes(basis: VisibleTies, spokes: Mapping[int, Spoke]) -> VisibleTies:
    """The ties in one picture, and what became of members of hulls."""
    if not spokes:
        return basis
    seen, told = basis.seen.copy(), basis.told
    for place, spoke in spokes.items():
        seen[place] = True
        told = told.with_changes(np.array([place]), spoke.told)
    shown: dict[int, VisibleTie | None] = {place: spoke.shown for place, spoke in spokes.items()}
    return VisibleTies(basis.sifted, basis.by_place.with_changes(shown), seen, told)


def _shown(old: VisibleTie | None, new: VisibleTie | None) -> VisibleTie | None:
    """Which of the two is drawn: the second, unless only the first stands."""
    if old is None or new is None:
        return old or new
    return old if stand(old.grounds) and not stand(new.grounds) else new


def _difference(old: VisibleTie | None, new: VisibleTie | None, dyad: Dyad) -> Difference | None:
    before, after = (() if side is None else side.grounds for side in (old, new))
    return difference_between(before, after, dyad)
