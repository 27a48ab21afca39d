"""What of a network is to be seen: the part of it that passes the analyst's filter.

A filter never changes what is true of a tie, only which parts and which ties are shown. One
visible network is made from another: a tie of which the same parts pass as before, and which
is the same itself, is the same visible tie, whatever else the date or the filter changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress, pairwise

import numpy as np

from app.analysis.appraisal import NOT_THERE, Appraisal, are_standing, weigh
from app.analysis.columns import BoolArray, IntArray
from app.analysis.network import ClaimOnDate, Dyad, Network, Part, Tie, is_between_two
from app.analysis.network_filter import NetworkFilter, Scope, initial_filter
from app.analysis.shared_list import SharedList
from app.analysis.sifting import Hull, Junction, Sifted, sift
from app.analysis.ties import directions_of
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


@dataclass(frozen=True, eq=False)
class VisibleTie:
    """A tie drawn as a line, with the parts of it that pass the filter.

    Which of the tie's parts do is in `passing`, (p,); None if all of the `n_parts`. `told_to`
    is `points_to` if that is known already.
    """

    tie: Tie
    appraisal: Appraisal
    n_parts: int
    passing: BoolArray | None = field(default=None, repr=False)
    told_to: tuple[bool, bool] | None = field(default=None, repr=False)

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


@dataclass(frozen=True, eq=False)
class VisibleTies:
    """The visible ties by place in the ledger, None where none is seen, and what made them."""

    sifted: Sifted
    by_place: SharedList[VisibleTie | None]


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
    basis = VisibleTies(sifted, _ties_by_place(sifted, before))
    ties = tuple([visible for visible in basis.by_place if visible is not None])
    return VisibleNetwork(sifted.actors, ties, sifted.hulls, sifted.junctions, basis)


def _ties_by_place(sifted: Sifted, before: VisibleTies | None) -> SharedList[VisibleTie | None]:
    """The ties that are seen, by place; those of `before` where nothing of them changed."""
    ties: SharedList[VisibleTie | None]
    if before is None:
        ties, stale = SharedList([None] * len(sifted.seen)), sifted.seen
    else:
        ties, stale = before.by_place, _stale(sifted, before.sifted)
    changes: dict[int, VisibleTie | None] = dict.fromkeys(np.flatnonzero(stale).tolist())
    places = np.flatnonzero(stale & sifted.seen)
    if len(places):
        changes.update(zip(places.tolist(), _visible_ties(sifted, places), strict=True))
    return ties.with_changes(changes)


def _stale(now: Sifted, before: Sifted) -> BoolArray:
    """By place, whether a tie was seen and is no more, is seen anew or is another."""
    ledger = now.network.ledger
    parts, _row_of = ledger.parts_in(now.network.rows.changed_since(before.network.rows, ledger))
    changed = np.zeros(len(now.seen), dtype=np.bool_)
    changed[ledger.part_places[parts]] = True
    changed[ledger.part_places[now.passing != before.passing]] = True
    stale: BoolArray = (now.seen != before.seen) | (changed & now.seen)
    return stale


def _visible_ties(sifted: Sifted, places: IntArray) -> Iterator[VisibleTie]:
    """The visible ties at some places, of each of which some grounds pass."""
    network, ledger = sifted.network, sifted.network.ledger
    parts, tie_of = ledger.parts_at(places)
    there = network.rows.codes[ledger.part_rows[parts]] != NOT_THERE
    parts, tie_of = parts[there], tie_of[there]
    passing = sifted.passing[parts]
    appraisals = _appraise(sifted, parts, tie_of, passing & ledger.columns.is_line[parts])
    ends = np.searchsorted(tie_of, np.arange(len(places) + 1)).tolist()
    n_passing = np.bincount(tie_of[passing], minlength=len(places)).tolist()
    ties = network.line_ties.take(places.tolist())
    for tie, (appraisal, told_to), n_parts, (start, end) in zip(
        ties, appraisals, n_passing, pairwise(ends), strict=True
    ):
        assert tie is not None, "something of it passed"
        passes_all = n_parts == end - start
        own = None if passes_all else passing[start:end].copy()
        yield VisibleTie(tie, appraisal, n_parts, own, told_to)


def _appraise(
    sifted: Sifted, parts: IntArray, tie_of: IntArray, are_grounds: BoolArray
) -> Iterator[tuple[Appraisal, tuple[bool, bool]]]:
    """What the grounds of each tie amount to, and to whom they point.

    By the numbers of ties that come with parts.
    """
    network, ledger = sifted.network, sifted.network.ledger
    parts, tie_of = parts[are_grounds], tie_of[are_grounds]
    records, codes = ledger.part_records[parts], network.rows.codes[ledger.part_rows[parts]]
    starts = np.flatnonzero(np.diff(tie_of, prepend=-1))
    backings = network.rows.backings
    n_sources = backings.count_supporters(records, tie_of, len(starts)).tolist()
    contested = np.logical_or.reduceat(backings.contested[records], starts).tolist()
    directions = ledger.columns.points_to[parts] & are_standing(codes, starts)[:, None]
    pointing = np.logical_or.reduceat(directions, starts).tolist()
    for verdict, n, is_contested, (to_a, to_b) in zip(
        weigh(codes, starts), n_sources, contested, pointing, strict=True
    ):
        yield Appraisal(*verdict, n, is_contested), (to_a, to_b)
