"""Both sides of a comparison as one picture: what is to be drawn, and what became of it.

Each side is seen through the same filter. What the filter hides on both sides differs in
nothing that can be seen, so that the differences told here are those of the lines: of what
they stand for and of what of it passes. Of blocs with a hull, who joined or left is told by a
line of its own: see :mod:`app.analysis.compared_memberships`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from app.analysis.appraisal import NOT_THERE, STANDINGS
from app.analysis.columns import BoolArray, IntArray
from app.analysis.compared_memberships import Line, Spoke, find_spokes
from app.analysis.comparing import Difference, difference_between, stand
from app.analysis.filters import VisibleNetwork
from app.analysis.network_filter import NetworkFilter
from app.analysis.ties import Dyad
from app.analysis.verdicts import join_verdicts
from app.analysis.visible_ties import VisibleTie, VisibleTies
from app.domain.ids import ActorId
from app.domain.vocabulary import OnDate


@dataclass(frozen=True)
class ComparedNetwork:
    """The two sides of a comparison as they are seen, and what both show in one picture.

    `union` holds the actors of both; of each tie the second side's, unless it stands on the
    first alone; the hulls of the second side; the junctions of both. `spokes` are the ties in
    it that neither side shows, of members with blocs that have a hull. By place in the ledger,
    (d,), `told` are places in `DIFFERENCES`, and `is_old` says where the first side's is shown.
    """

    before: VisibleNetwork
    after: VisibleNetwork
    union: VisibleNetwork
    spokes: Mapping[Dyad, Spoke]
    told: IntArray = field(repr=False, compare=False)
    is_old: BoolArray = field(repr=False, compare=False)

    @cached_property
    def differences(self) -> Mapping[Dyad, Difference]:
        """What became of the ties of the union, by their actors; what is not there is unchanged."""
        dyads = _basis(self.after).sifted.network.ledger.dyads
        places = np.flatnonzero(self.told)
        found = zip(places.tolist(), self.told[places].tolist(), strict=True)
        return {dyads[place]: _difference_told(told) for place, told in found}

    @property
    def counts(self) -> Mapping[Difference, int]:
        """How many lines were added, ended and changed."""
        counts = np.bincount(self.told, minlength=len(DIFFERENCES)).tolist()
        return {kind: counts[DIFFERENCES.index(kind)] for kind in Difference}

    @cached_property
    def actors(self) -> Mapping[ActorId, Difference]:
        """The actors seen on one side only, by id: added, or ended."""
        before, after = frozenset(self.before.actors), frozenset(self.after.actors)
        return {
            actor: Difference.ADDED if actor in after else Difference.ENDED
            for actor in sorted(before ^ after)
        }

    @cached_property
    def first_alone(self) -> VisibleNetwork:
        """The first side by itself, with lines to blocs that one left or had another role in."""
        return self._alone(self.before, Difference.ADDED)

    @cached_property
    def second_alone(self) -> VisibleNetwork:
        """The second side by itself, with lines to blocs that one joined or has a new role in."""
        return self._alone(self.after, Difference.ENDED)

    def _alone(self, side: VisibleNetwork, left_out: Difference) -> VisibleNetwork:
        place_of = _basis(side).sifted.network.ledger.place_of
        lines = {
            place_of[dyad]: line
            for dyad, spoke in self.spokes.items()
            if spoke.difference is not left_out
            and (line := spoke.line(is_first=side is self.before)) is not None
        }
        if not lines:
            return side
        basis = _with_spokes(_basis(side), lines)
        ends = chain.from_iterable(line.tie.tie.dyad for line in lines.values())
        actors = tuple(sorted({*side.actors, *ends}))
        return VisibleNetwork(actors, basis.in_order, side.hulls, side.junctions, basis)


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
    if not after.has_places_of(before):
        raise ValueError("the visible networks have no places in common")
    one, other = _basis(before), _basis(after)
    if previous is not None and previous.union.has_places_of(after):
        drawn, told, is_old = _basis(previous.union), previous.told.copy(), previous.is_old.copy()
        changed = _places_changed(one, other, previous)
    else:
        drawn, told, is_old = other, np.zeros(len(other.seen), np.intp), np.zeros_like(other.seen)
        changed = other.by_place.changed_since(one.by_place)
    places = np.unique(np.array(changed, dtype=np.intp))
    are_plain = _rest_on_claims(one, other, places)
    plain, others = places[are_plain], places[~are_plain]
    told[plain], is_old[plain] = _differences_in_codes(one, other, plain)
    told[others], is_old[others] = _differences_in_parts(one, other, others)
    basis = _both(one, other, drawn, places, is_old)
    found = find_spokes(one, other, wanted)
    for place, spoke in found.items():
        told[place] = DIFFERENCES.index(spoke.difference)
    basis = _with_spokes(basis, {place: spoke.shown for place, spoke in found.items()})
    dyads = other.sifted.network.ledger.dyads
    spokes = {dyads[place]: spoke for place, spoke in found.items()}
    junctions = {junction.id: junction for junction in (*before.junctions, *after.junctions)}
    actors = after.actors
    if spokes or before.actors != actors:
        actors = tuple(sorted({*before.actors, *actors, *chain.from_iterable(spokes)}))
    union = VisibleNetwork(
        actors,
        basis.in_order,
        after.hulls,
        tuple([junctions[id_] for id_ in sorted(junctions)]),
        basis,
    )
    return ComparedNetwork(before, after, union, spokes, told, is_old)


def _basis(visible: VisibleNetwork) -> VisibleTies:
    assert visible.basis is not None, "it has places"
    return visible.basis


def _places_changed(one: VisibleTies, other: VisibleTies, previous: ComparedNetwork) -> list[int]:
    """Where either side may show another tie than it did, or neither did and one was drawn."""
    place_of = other.sifted.network.ledger.place_of
    return [
        *(place_of[dyad] for dyad in previous.spokes),
        *other.by_place.changed_since(_basis(previous.after).by_place),
        *one.by_place.changed_since(_basis(previous.before).by_place),
    ]


def _rest_on_claims(one: VisibleTies, other: VisibleTies, places: IntArray) -> BoolArray:
    """At which places ties rest on claims alone, and these on the same evidence on both sides.

    Of a claim nothing can differ but where it stands, which its code tells; agreements have
    steps besides, and memberships roles.
    """
    then, now = one.sifted.network, other.sifted.network
    if then.rows.backings is not now.rows.backings:
        return np.zeros(len(places), dtype=np.bool_)
    return now.ledger.rest_on_claims[places]


def _differences_in_codes(
    one: VisibleTies, other: VisibleTies, places: IntArray
) -> tuple[IntArray, BoolArray]:
    """What became of ties that rest on claims alone, without reading any of them.

    The places in `DIFFERENCES`, (k,), and whether the first side's is shown, (k,).
    """
    parts, tie_of = other.sifted.network.ledger.parts_at(places)
    was, now = (_codes_of_grounds(side, parts) for side in (one, other))
    marked = (_STANDS[was], _STANDS[now], was != now)
    stood, stands, differ = (_any_of_each(marks, tie_of, len(places)) for marks in marked)
    seen_then, seen_now = one.seen[places], other.seen[places]
    is_old = (seen_then & ~seen_now) | (seen_then & stood & ~stands)
    told = np.where(differ, _CHANGED, _UNCHANGED)
    return np.where(stood != stands, np.where(stands, _ADDED, _ENDED), told), is_old


def _differences_in_parts(
    one: VisibleTies, other: VisibleTies, places: IntArray
) -> tuple[list[int], list[bool]]:
    """What became of ties of which every part is read; as `_differences_in_codes`."""
    dyads = other.sifted.network.ledger.dyads
    earlier, later = one.by_place.take(places), other.by_place.take(places)
    both = list(zip(earlier, later, places.tolist(), strict=True))
    told = [
        _UNCHANGED if old is new else DIFFERENCES.index(_difference(old, new, dyads[place]))
        for old, new, place in both
    ]
    return told, [_shown(old, new) is not new for old, new, _place in both]


DIFFERENCES = (None, Difference.ADDED, Difference.ENDED, Difference.CHANGED)
"""What can become of a tie; a number stands for each, and for nothing."""

_UNCHANGED, _ADDED, _ENDED, _CHANGED = range(len(DIFFERENCES))


def _difference_told(number: int) -> Difference:
    difference = DIFFERENCES[number]
    assert difference is not None, "it is told of what differs"
    return difference


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
    one: VisibleTies,
    other: VisibleTies,
    drawn: VisibleTies,
    places: IntArray,
    is_old: BoolArray,
) -> VisibleTies:
    """The ties of two sides in one picture: those of `drawn`, with others at some places.

    `is_old`, (d,), says where the first side's is shown.
    """

    def make(wanted: IntArray) -> list[VisibleTie | None]:
        ties = other.by_place.take(wanted)
        for number in np.flatnonzero(is_old[wanted]).tolist():
            ties[number] = one.by_place[int(wanted[number])]
        return ties

    old, new = places[is_old[places]], places[~is_old[places]]
    by_place = drawn.by_place.taken_from(other.by_place, new, make)
    return VisibleTies(
        other.sifted,
        by_place.taken_from(one.by_place, old, make),
        one.seen | other.seen,
        drawn.told.taken_from(other.told, new).taken_from(one.told, old),
    )


def _with_spokes(basis: VisibleTies, lines: Mapping[int, Line]) -> VisibleTies:
    """The ties of a picture, and by place the lines of members of hulls."""
    if not lines:
        return basis
    places = np.fromiter(lines, np.intp, len(lines))
    seen = basis.seen.copy()
    seen[places] = True
    told = basis.told.with_changes(places, join_verdicts([line.told for line in lines.values()]))
    shown: dict[int, VisibleTie | None] = {place: line.tie for place, line in lines.items()}
    return VisibleTies(basis.sifted, basis.by_place.with_changes(shown), seen, told)


def _shown(old: VisibleTie | None, new: VisibleTie | None) -> VisibleTie | None:
    """Which of the two is drawn: the second, unless only the first stands."""
    if old is None or new is None:
        return old or new
    return old if stand(old.grounds) and not stand(new.grounds) else new


def _difference(old: VisibleTie | None, new: VisibleTie | None, dyad: Dyad) -> Difference | None:
    before, after = (() if side is None else side.grounds for side in (old, new))
    return difference_between(before, after, dyad)
