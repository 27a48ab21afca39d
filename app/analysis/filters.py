"""What of a network is to be seen: the part of it that passes the analyst's filter.

A filter never changes what is true of a tie, only which parts and which ties are shown. One
visible network is made from another: a tie of which the same parts pass as before, and which
is the same itself, is the same visible tie, whatever else the date or the filter changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress
from typing import cast

import numpy as np

from app.analysis.appraisal import NOT_THERE, Appraisal, are_standing, weigh_in_columns
from app.analysis.columns import BoolArray, IntArray
from app.analysis.network import ClaimOnDate, Dyad, Network, Part, Tie, is_between_two
from app.analysis.network_filter import NetworkFilter, Scope, initial_filter
from app.analysis.shared_list import SharedList
from app.analysis.sifting import Hull, Junction, Sifted, sift
from app.analysis.ties import directions_of
from app.analysis.verdicts import (
    Verdicts,
    appraisal_of,
    directions_of_code,
    no_verdicts,
    pack_verdicts,
)
from app.domain.ids import ActorId
from app.domain.vocabulary import OnDate

__all__ = [
    "Hull",
    "Junction",
    "NetworkFilter",
    "Scope",
    "VisibleNetwork",
    "VisibleTie",
    "apply_filter",
    "initial_filter",
]


class VisibleTie:
    """A tie drawn as a line, with the parts of it that pass the filter.

    Which of the tie's parts do is in `passing`, (p,); None if all of the `n_parts`. `told_to`
    is `points_to` if that is known already.
    """

    def __init__(
        self,
        tie: Tie,
        appraisal: Appraisal,
        n_parts: int,
        passing: BoolArray | None = None,
        told_to: tuple[bool, bool] | None = None,
    ) -> None:
        self.tie = tie
        self._appraisal = appraisal
        self._n_parts = n_parts
        self._passing = passing
        self._told_to = told_to

    @property
    def appraisal(self) -> Appraisal:
        """What the parts that pass say together."""
        return self._appraisal

    @property
    def n_parts(self) -> int:
        """How many parts pass."""
        return self._n_parts

    @property
    def passing(self) -> BoolArray | None:
        """Which parts pass; None for all."""
        return self._passing

    @property
    def told_to(self) -> tuple[bool, bool] | None:
        """`points_to`, if it is known already."""
        return self._told_to

    def __eq__(self, other: object) -> bool:
        """Whether the same of the same tie passes, appraised alike."""
        return (
            isinstance(other, VisibleTie)
            and self.appraisal == other.appraisal
            and self.tie == other.tie
            and self.parts == other.parts
        )

    def __hash__(self) -> int:
        """By the tie's actors."""
        return hash(self.tie)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts that pass, in their order."""
        if self.passing is None:
            return self.tie.parts
        return tuple(compress(self.tie.parts, self.passing.tolist()))

    @cached_property
    def grounds(self) -> tuple[Part, ...]:
        """The parts between the two alone: what the line stands for."""
        return tuple([part for part in self.parts if is_between_two(part)])

    @property
    def points_to(self) -> tuple[bool, bool]:
        """Whether the line points to its first actor and to its second.

        Only if all it stands for has a direction, and as far as that is not over; as it was
        if all is.
        """
        if not self.appraisal.is_directed:
            return False, False
        return self._read_directions() if self.told_to is None else self.told_to

    def _read_directions(self) -> tuple[bool, bool]:
        grounds = self.grounds
        standing = [part for part in grounds if part.on_date is not OnDate.PAST] or grounds
        told = [
            directions_of(part.record, self.tie.dyad)
            for part in standing
            if isinstance(part, ClaimOnDate)
        ]
        return any(to_a for to_a, _ in told), any(to_b for _, to_b in told)


@dataclass(frozen=True, slots=True, eq=False)
class _SeenTogether:
    """What ties that are seen anew are read from, by the number of each, (t,).

    `passing` is by part of what is there of them, of which `ends`, (t + 1,), tell whose it is.
    """

    told: Verdicts
    passing: BoolArray
    ends: IntArray


class _SeenTie(VisibleTie):
    """A visible tie that is read from what it shares with those seen anew together with it.

    Of hundreds that another date shows anew hardly one is read: so none is before it is asked.
    """

    def __init__(self, tie: Tie, seen: _SeenTogether, number: int) -> None:
        self.tie = tie
        self._seen = seen
        self._number = number

    @cached_property
    def appraisal(self) -> Appraisal:
        """What the parts that pass say together."""
        told = self._seen.told
        return appraisal_of(int(told.codes[self._number]), int(told.n_sources[self._number]))

    @property
    def n_parts(self) -> int:
        """How many parts pass."""
        return int(self._seen.told.n_parts[self._number])

    @property
    def passing(self) -> BoolArray | None:
        """Which parts pass; None for all."""
        start, end = self._seen.ends[self._number : self._number + 2]
        return None if self.n_parts == end - start else self._seen.passing[start:end]

    @property
    def told_to(self) -> tuple[bool, bool]:
        """To whom the line points, as far as it has a direction."""
        return directions_of_code(int(self._seen.told.codes[self._number]))


@dataclass(frozen=True, eq=False)
class VisibleTies:
    """The visible ties by place in the ledger, None where none is seen, and what made them.

    `seen`, (d,), says where there is one; `told` is what all of them amount to, in columns.
    """

    sifted: Sifted
    by_place: SharedList[VisibleTie | None]
    seen: BoolArray
    told: Verdicts

    @cached_property
    def in_order(self) -> tuple[VisibleTie, ...]:
        """Those that are seen."""
        visible = self.by_place.take(np.flatnonzero(self.seen))
        return cast("tuple[VisibleTie, ...]", tuple(visible))


@dataclass(frozen=True)
class VisibleNetwork:
    """What passes the filter, in fixed order: all by id.

    `basis` is what the ties were made from where they were; it is no part of what is seen.
    """

    actors: tuple[ActorId, ...]
    ties: tuple[VisibleTie, ...]
    hulls: tuple[Hull, ...]
    junctions: tuple[Junction, ...]
    basis: VisibleTies | None = field(default=None, repr=False, compare=False)

    @cached_property
    def ties_by_place(self) -> SharedList[VisibleTie | None]:
        """The ties by their place in the ledger, None where none is seen; else in order."""
        return SharedList(self.ties) if self.basis is None else self.basis.by_place

    def has_places_of(self, other: "VisibleNetwork") -> bool:
        """Whether `ties_by_place` are comparable with another's, being of one ledger."""
        one, two = self.basis, other.basis
        return (
            one is not None
            and two is not None
            and one.sifted.network.ledger is two.sifted.network.ledger
        )

    @cached_property
    def tie_by_dyad(self) -> Mapping[Dyad, VisibleTie]:
        """Every visible tie by its two actors."""
        return {visible.tie.dyad: visible for visible in self.ties}


def apply_filter(
    network: Network, wanted: NetworkFilter, previous: VisibleNetwork | None = None
) -> VisibleNetwork:
    """The part of a network that passes a filter.

    What has not changed since `previous`, made from a network of the same ledger, is taken
    from it; the result is the same without.
    """
    sifted = sift(network, wanted)
    before = None if previous is None else previous.basis
    if before is not None and before.sifted.network.ledger is not network.ledger:
        before = None
    basis = _ties_by_place(sifted, before)
    return VisibleNetwork(sifted.actors, basis.in_order, sifted.hulls, sifted.junctions, basis)


def _ties_by_place(sifted: Sifted, before: VisibleTies | None) -> VisibleTies:
    """The ties that are seen; those of `before` where nothing of them changed."""
    ties: SharedList[VisibleTie | None]
    if before is None:
        n = len(sifted.seen)
        ties, told, stale = SharedList([None] * n), no_verdicts(n), sifted.seen
    else:
        ties, told, stale = before.by_place, before.told, _stale(sifted, before.sifted)
    gone, places = np.flatnonzero(stale & ~sifted.seen), np.flatnonzero(stale & sifted.seen)
    if len(gone):
        ties = ties.with_changes(dict.fromkeys(gone.tolist()))
        told = told.without(gone)
    if len(places):
        verdicts, made = visible_ties_at(sifted, places)
        ties = ties.with_changes(dict(zip(places.tolist(), made, strict=True)))
        told = told.with_changes(places, verdicts)
    return VisibleTies(sifted, ties, sifted.seen, told)


def _stale(now: Sifted, before: Sifted) -> BoolArray:
    """By place, whether a tie was seen and is no more, is seen anew or is another."""
    ledger = now.network.ledger
    changed = np.zeros(len(now.seen), dtype=np.bool_)
    if now.network is not before.network:
        rows = now.network.rows.changed_since(before.network.rows, ledger)
        parts, _row_of = ledger.parts_in(rows)
        changed[ledger.part_places[parts]] = True
    changed[ledger.part_places[now.passing != before.passing]] = True
    stale: BoolArray = (now.seen != before.seen) | (changed & now.seen)
    return stale


def visible_ties_at(sifted: Sifted, places: IntArray) -> tuple[Verdicts, list[VisibleTie]]:
    """The visible ties at some places, of each of which some grounds pass."""
    network, ledger = sifted.network, sifted.network.ledger
    parts, tie_of = ledger.parts_at(places)
    there = network.rows.codes[ledger.part_rows[parts]] != NOT_THERE
    parts, tie_of = parts[there], tie_of[there]
    passing = sifted.passing[parts]
    n_passing = np.bincount(tie_of[passing], minlength=len(places))
    grounds = passing & ledger.columns.is_line[parts]
    verdicts = weigh_parts(network, parts[grounds], tie_of[grounds], n_passing)
    ends = np.searchsorted(tie_of, np.arange(len(places) + 1))
    seen = _SeenTogether(verdicts, passing, ends)
    ties = cast("list[Tie]", network.line_ties.take(places))
    return verdicts, [_SeenTie(tie, seen, number) for number, tie in enumerate(ties)]


def weigh_parts(
    network: Network, parts: IntArray, tie_of: IntArray, n_passing: IntArray
) -> Verdicts:
    """What ties amount to by their grounds, (g,) `parts` with the numbers of their ties.

    Each tie has some; `n_passing`, (t,), is how much of it passes a filter.
    """
    ledger = network.ledger
    records, codes = ledger.part_records[parts], network.rows.codes[ledger.part_rows[parts]]
    starts = np.flatnonzero(np.diff(tie_of, prepend=-1))
    backings = network.rows.backings
    n_sources = backings.count_supporters(records, tie_of, len(starts))
    contested = np.logical_or.reduceat(backings.contested[records], starts)
    directions = ledger.columns.points_to[parts] & are_standing(codes, starts)[:, None]
    pointing = np.logical_or.reduceat(directions, starts)
    packed = pack_verdicts(weigh_in_columns(codes, starts), contested, pointing)
    return Verdicts(packed, n_sources, n_passing)
