"""Who joined, left or changed roles in a bloc between two sides, where a hull stands for the bloc.

A hull is drawn as of the second side: by itself it says nothing of who came or went. So between
the two sides of a comparison each membership that differs is a line to the bloc's own node, as
where a bloc has no hull, and bears the sign of what became of it. Nobody is drawn in a hull in
which they are not.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from app.analysis.columns import IntArray
from app.analysis.comparing import Difference, difference_between
from app.analysis.network_filter import NetworkFilter
from app.analysis.sifting import welcome_actors
from app.analysis.ties import MembershipOnDate, dyad_of
from app.analysis.verdicts import Verdicts
from app.analysis.visible_ties import VisibleTie, VisibleTies, visible_ties_at
from app.domain.records import Membership


@dataclass(frozen=True)
class Spoke:
    """The tie of a member and its bloc on both sides, None where it is not there.

    `difference` is what became of the memberships on it; `told_before` and `told_after` are what
    it amounts to on either side.
    """

    before: VisibleTie | None
    after: VisibleTie | None
    difference: Difference
    told_before: Verdicts | None
    told_after: Verdicts | None

    @property
    def shown(self) -> "Line":
        """As it is drawn: as of the second side, unless only the first stands."""
        is_old = self.after is None or (
            self.difference is Difference.ENDED and self.before is not None
        )
        line = self.line(is_first=is_old)
        assert line is not None, "there is a membership on one side at least"
        return line

    def line(self, *, is_first: bool) -> "Line | None":
        """As it is on one side; None if it is not there."""
        tie, told = (self.before, self.told_before) if is_first else (self.after, self.told_after)
        return None if tie is None or told is None else Line(tie, told)


class Line(NamedTuple):
    """A tie as it is drawn on a side, and what it amounts to there."""

    tie: VisibleTie
    told: Verdicts


def find_spokes(
    before: VisibleTies, after: VisibleTies, wanted: NetworkFilter
) -> Mapping[int, Spoke]:
    """By place in the ledger, the ties that no line stands for, on which a membership differs.

    `wanted` is the filter that both have passed.
    """
    places = _places_that_differ(before, after, wanted)
    if not len(places):
        return {}
    earlier, later = _visible(before, places), _visible(after, places)
    dyads = after.sifted.network.ledger.dyads
    found: dict[int, Spoke] = {}
    for place in places.tolist():
        (old, old_told), (new, new_told) = (side.get(place, _NONE) for side in (earlier, later))
        difference = difference_between(_memberships(old), _memberships(new), dyads[place])
        if difference is not None:
            found[place] = Spoke(old, new, difference, old_told, new_told)
    return found


_NONE: tuple[VisibleTie | None, Verdicts | None] = (None, None)


def _places_that_differ(before: VisibleTies, after: VisibleTies, wanted: NetworkFilter) -> IntArray:
    """The places, ascending, of members and blocs with a hull whose memberships stand elsewhere.

    Both are to be seen: the member is on the map on one side, and the bloc is not hidden.
    """
    then, now = before.sifted, after.sifted
    ledger, columns = now.network.ledger, now.network.ledger.columns
    blocs = {hull.bloc for side in (then, now) for hull in side.hulls}
    rows = np.array(
        sorted({row for bloc in blocs for row in ledger.memberships_in.get(bloc, ())}), np.intp
    )
    rows = rows[then.network.rows.codes[rows] != now.network.rows.codes[rows]]
    actors, welcome = {*then.actors, *now.actors}, welcome_actors(columns, wanted)
    places = set()
    for row in rows.tolist():
        record = ledger.records[row]
        assert isinstance(record, Membership), "that is what the ledger holds there"
        if record.actor in actors and welcome[columns.number_of[record.bloc]]:
            places.add(ledger.place_of[dyad_of(record.actor, record.bloc)])
    found = np.array(sorted(places), np.intp)
    unseen: IntArray = found[~(before.seen | after.seen)[found]]
    return unseen


def _visible(side: VisibleTies, places: IntArray) -> dict[int, tuple[VisibleTie, Verdicts]]:
    """The ties at those of some places where a membership passes the filter on a side."""
    sifted, ledger = side.sifted, side.sifted.network.ledger
    parts, tie_of = ledger.parts_at(places)
    passing = sifted.passing[parts] & ledger.columns.is_membership[parts]
    places = places[np.unique(tie_of[passing])]
    if not len(places):
        return {}
    told, ties = visible_ties_at(sifted, places)
    return {
        place: (tie, _at(told, number))
        for number, (place, tie) in enumerate(zip(places.tolist(), ties, strict=True))
    }


def _at(told: Verdicts, number: int) -> Verdicts:
    one = slice(number, number + 1)
    return Verdicts(told.codes[one], told.n_sources[one], told.n_parts[one])


def _memberships(tie: VisibleTie | None) -> tuple[MembershipOnDate, ...]:
    parts = () if tie is None else tie.parts
    return tuple([part for part in parts if isinstance(part, MembershipOnDate)])
