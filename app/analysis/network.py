"""The network as of a date: every tie with the claims, agreements and memberships behind it.

A network is made from another one by moving its dates: only what has a turning day on the
way is asked again where it stands, only ties with something on them that stands elsewhere are
others, made when somebody asks for them, and all else is the same object as before. The first
network of a dossier is moved from one in which nothing stands, so that there is one way to make
them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from typing import Any

import numpy as np

from app.analysis.columns import BoolArray, IntArray
from app.analysis.independence import Alike
from app.analysis.joint_ties import JointTies
from app.analysis.ledger import Ledger
from app.analysis.ledger_step import LedgerStep
from app.analysis.line_ties import make_ties
from app.analysis.on_demand_list import OnDemandList
from app.analysis.rows_on_date import RowsOnDate, blank_rows, follow_rows, move_rows
from app.analysis.ties import (
    AgreementOnDate,
    ClaimOnDate,
    Dyad,
    MembershipOnDate,
    Part,
    Tie,
    dyad_of,
    dyads_of_claim,
    is_between_two,
    is_of_many,
)
from app.domain.bulk import without_collecting
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.succession import differences, hand_on, touched_subjects

__all__ = [
    "AgreementOnDate",
    "ClaimOnDate",
    "Dyad",
    "MembershipOnDate",
    "Network",
    "NetworkStep",
    "Part",
    "Tie",
    "build_network",
    "dyad_of",
    "dyads_of_claim",
    "follow_network",
    "is_between_two",
    "is_of_many",
    "step_network",
]


@dataclass(frozen=True)
class Network:
    """All that is there on a date, as known by another. Nothing in it is ever changed.

    The order of every sequence is fixed: ties by their ids, records as in the dossier.
    `line_ties` are the ties for which a line can stand, by their place in the ledger, with
    None where there is none on the date. From one network to the one moved from it a tie on
    which everything stands where it stood is the same object.
    """

    dossier: Dossier = field(repr=False)
    as_of: date
    known_by: date | None
    line_ties: OnDemandList[Tie | None] = field(repr=False)
    rows: RowsOnDate = field(repr=False, compare=False)
    ledger: Ledger = field(repr=False, compare=False)

    def moved_to(self, as_of: date, known_by: date | None = None) -> "Network":
        """The same dossier on another date, or as known by another; see `build_network`."""
        turned = learned = np.empty(0, dtype=np.intp)
        if as_of != self.as_of:
            turned = self.ledger.turning_points.between(self.as_of, as_of)
        if known_by != self.known_by:
            learned = self.ledger.learning_points.between(self.known_by, known_by)
        return _moved(self, as_of, known_by, turned, learned)

    @property
    def alike(self) -> Alike:
        """Which sources print the same text, and so count as one."""
        return self.rows.backings.alike

    def with_alike(self, alike: Alike) -> "Network":
        """The same, but other sources count as one."""
        if alike == self.alike:
            return self
        rows = replace(self.rows, backings=self.rows.backings.with_alike(alike))
        return replace(self, rows=rows)

    @cached_property
    def claims(self) -> tuple[ClaimOnDate, ...]:
        """The claims that are there."""
        return self._held(range(self.ledger.n_claims))

    @cached_property
    def agreements(self) -> tuple[AgreementOnDate, ...]:
        """The agreements that are there, as they stand as a whole."""
        return self._held(range(self.ledger.first_agreement, len(self.ledger.records)))

    @cached_property
    def memberships(self) -> tuple[MembershipOnDate, ...]:
        """The memberships that are or were there."""
        return self._held(range(self.ledger.n_claims, self.ledger.first_agreement))

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """Every tie, those too for which no line stands."""
        return _merged((tie for tie in self.line_ties if tie is not None), self._joint.all)

    def find_tie(self, one: ActorId, other: ActorId) -> Tie | None:
        """The tie between two actors, in whichever order; None if there is none."""
        dyad = dyad_of(one, other)
        place = self.ledger.place_of.get(dyad)
        return self._joint.find(dyad) if place is None else self.line_ties[place]

    def ties_of(self, actor: ActorId) -> tuple[Tie, ...]:
        """The ties of an actor, in the order of `ties`."""
        places = self.ledger.places_of_actor.get(actor, ())
        found = (self.line_ties[place] for place in places)
        return _merged((tie for tie in found if tie is not None), self._joint.of_actor(actor))

    @cached_property
    def memberships_in(self) -> Mapping[ActorId, tuple[MembershipOnDate, ...]]:
        """The memberships of each bloc that are or were there."""
        by_bloc = {bloc: self.held_in(bloc) for bloc in self.ledger.memberships_in}
        return {bloc: held for bloc, held in by_bloc.items() if held}

    def held_in(self, bloc: ActorId) -> tuple[MembershipOnDate, ...]:
        """The memberships of one bloc that are or were there."""
        return self._held(self.ledger.memberships_in.get(bloc, ()))

    def memberships_of(self, actor: ActorId) -> tuple[MembershipOnDate, ...]:
        """The memberships of an actor that are or were there."""
        return self._held(self.ledger.memberships_of.get(actor, ()))

    def shared_memberships(self, tie: Tie) -> tuple[MembershipOnDate, ...]:
        """The memberships of both actors of a tie in the same blocs, which ground no line.

        They come by bloc, the first actor's first.
        """
        ours, theirs = self.memberships_of(tie.a), self.memberships_of(tie.b)
        common = {held.record.bloc for held in ours} & {held.record.bloc for held in theirs}
        return tuple(
            held for bloc in sorted(common) for held in (*ours, *theirs) if held.record.bloc == bloc
        )

    @cached_property
    def _joint(self) -> JointTies:
        return JointTies(self.ledger, self.rows, self.as_of)

    def _held(self, rows: Iterable[int]) -> tuple[Any, ...]:
        """What stands in some rows, all of one sort."""
        held = (self.rows.part_in(self.ledger, row) for row in rows)
        return tuple(part for part in held if part is not None)


def build_network(dossier: Dossier, as_of: date, known_by: date | None = None) -> Network:
    """Everything that is there on `as_of`, from sources published by `known_by`.

    A source without a publication date counts from the first day of what it reports.
    """
    with without_collecting():
        ledger = Ledger(dossier)
        rows = blank_rows(ledger)
        no_ties = OnDemandList(len(ledger.dyads), partial(make_ties, ledger, rows))
        nothing = Network(dossier, as_of, known_by, no_ties, rows, ledger)
        everything = np.arange(len(ledger.records))
        return _moved(nothing, as_of, known_by, everything[:0], everything)


@dataclass(frozen=True, eq=False)
class NetworkStep:
    """From the network of one state of a dossier to that of another, on the same date.

    `ledger` says which rows, places and parts are in both; `is_changed`, (d,), at which places
    of the network `after` is another tie than before, or none any more.
    """

    before: Network
    after: Network
    ledger: LedgerStep
    is_changed: BoolArray


def follow_network(before: Network, dossier: Dossier) -> Network:
    """The network of another state of the dossier; see :func:`step_network`."""
    return step_network(before, dossier).after


def step_network(before: Network, dossier: Dossier) -> NetworkStep:
    """The network of another state of the dossier on the same date, found from that before.

    The same as :func:`build_network` finds it, but only what differs is asked where it stands
    and what it rests on; a tie on which nothing differs is the same object as before.
    """
    differing = differences(before.dossier, dossier)
    hand_on(before.dossier, dossier, differing)
    touched = touched_subjects(dossier, differing)
    step = before.ledger.followed_by(dossier, differing)
    ledger = step.after
    # A new line dyad has a further row of each old agreement that speaks of it, still empty.
    new_parts = ledger.part_records[~step.is_kept]
    spreading = new_parts[new_parts >= ledger.first_agreement]
    stale = np.union1d(step.rows_of(touched), spreading)
    step.hand_on_look_ups(stale)
    rows = follow_rows(step, before.rows, stale)
    rows = move_rows(ledger, rows, before.as_of, before.known_by, stale, stale)
    rows.backings.take_over(before.rows.backings, step.carrying, stale)
    is_changed = step.places_touched(stale)
    make = partial(make_ties, ledger, rows)
    ties = before.line_ties.rearranged(step.place_of, len(ledger.dyads), make)
    ties = ties.renewed(np.flatnonzero(is_changed), make)
    after = Network(dossier, before.as_of, before.known_by, ties, rows, ledger)
    return NetworkStep(before, after, step, is_changed)


def _moved(
    before: Network, as_of: date, known_by: date | None, turned: IntArray, learned: IntArray
) -> Network:
    ledger = before.ledger
    rows = move_rows(ledger, before.rows, as_of, known_by, turned, learned)
    parts, _row_of = ledger.parts_in(rows.changed_since(before.rows, ledger))
    are_touched = np.zeros(len(ledger.dyads), dtype=np.bool_)
    are_touched[ledger.part_places[parts]] = True
    make = partial(make_ties, ledger, rows)
    ties = before.line_ties.renewed(np.flatnonzero(are_touched), make)
    return Network(before.dossier, as_of, known_by, ties, rows, ledger)


def _merged(ties: Iterable[Tie], others: Iterable[Tie]) -> tuple[Tie, ...]:
    return tuple(sorted((*ties, *others), key=lambda tie: tie.dyad))
