"""The ties that are drawn as lines, with what of each passes the filter.

What all of them amount to is known in columns; the tie itself is made when somebody asks for it,
to read what it rests on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from typing import cast, overload

import numpy as np

from app.analysis.appraisal import NOT_THERE, Appraisal, weigh_in_columns
from app.analysis.columns import BoolArray, IntArray
from app.analysis.network import Network
from app.analysis.on_demand_list import Make, OnDemandList
from app.analysis.sifting import Sifted
from app.analysis.ties import ClaimOnDate, Part, Tie, directions_of, is_between_two
from app.analysis.verdicts import (
    Verdicts,
    appraisal_of,
    directions_of_code,
    mark_parts,
    pack_verdicts,
)
from app.domain.ids import ActorId
from app.domain.vocabulary import OnDate


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
class _MadeTogether:
    """What ties made together are read from, by the number of each, (t,).

    `passing` is by part of what is there of them, of which `ends`, (t + 1,), tell whose it is.
    """

    told: Verdicts
    passing: BoolArray
    ends: IntArray


class _SeenTie(VisibleTie):
    """A visible tie that is read from what it shares with those made together with it.

    Of thousands that a table lists hardly one is read: so none is before it is asked.
    """

    def __init__(self, tie: Tie, made: _MadeTogether, number: int) -> None:
        self.tie = tie
        self._made = made
        self._number = number

    @cached_property
    def appraisal(self) -> Appraisal:
        """What the parts that pass say together."""
        told = self._made.told
        return appraisal_of(int(told.codes[self._number]), int(told.n_sources[self._number]))

    @property
    def n_parts(self) -> int:
        """How many parts pass."""
        return int(self._made.told.n_parts[self._number])

    @property
    def passing(self) -> BoolArray | None:
        """Which parts pass; None for all."""
        start, end = self._made.ends[self._number : self._number + 2]
        return None if self.n_parts == end - start else self._made.passing[start:end]

    @property
    def told_to(self) -> tuple[bool, bool]:
        """To whom the line points, as far as it has a direction."""
        return directions_of_code(int(self._made.told.codes[self._number]))


@dataclass(frozen=True, eq=False)
class VisibleTies:
    """The visible ties by place in the ledger, None where none is seen, and what made them.

    `seen`, (d,), says where there is one; `told` is what all of them amount to, in columns.
    """

    sifted: Sifted
    by_place: OnDemandList[VisibleTie | None]
    seen: BoolArray
    told: Verdicts

    def ends_among(self, actors: Sequence[ActorId], places: IntArray) -> IntArray:
        """Where among some actors those of the ties at some places are, (k, 2); -1: nowhere."""
        columns = self.sifted.network.ledger.columns
        positions = np.full(len(columns.actors), -1, dtype=np.intp)
        positions[columns.numbers(actors)] = np.arange(len(actors))
        ends: IntArray = positions[columns.ends[places]]
        return ends

    @cached_property
    def in_order(self) -> "TiesInOrder":
        """Those that are seen."""
        return TiesInOrder(self.by_place, np.flatnonzero(self.seen))


class TiesInOrder(Sequence[VisibleTie]):
    """The visible ties one after the other, made when they are asked for."""

    def __init__(self, by_place: OnDemandList[VisibleTie | None], places: IntArray) -> None:
        self._by_place = by_place
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> VisibleTie: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[VisibleTie, ...]: ...

    def __getitem__(self, index: int | slice) -> VisibleTie | tuple[VisibleTie, ...]:
        if isinstance(index, slice):
            return tuple(self._made(self._places[index]))
        return self._made(self._places[[index]])[0]

    def __iter__(self) -> Iterator[VisibleTie]:
        return iter(self._made(self._places))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, TiesInOrder | tuple):
            return self is other or (len(self) == len(other) and tuple(self) == tuple(other))
        return NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"<{len(self):,} visible ties>"

    def _made(self, places: IntArray) -> list[VisibleTie]:
        return cast("list[VisibleTie]", self._by_place.take(places))


def maker_of(sifted: Sifted, seen: BoolArray, told: Verdicts) -> Make[VisibleTie | None]:
    """What makes the ties that are `seen`, by place, (d,), and amount to what is `told`."""

    def make(places: IntArray) -> list[VisibleTie | None]:
        ties: list[VisibleTie | None] = [None] * len(places)
        numbers = np.flatnonzero(seen[places])
        made = _make_ties(sifted, told.at(places[numbers]), places[numbers])
        for number, tie in zip(numbers.tolist(), made, strict=True):
            ties[number] = tie
        return ties

    return make


def visible_ties_at(sifted: Sifted, places: IntArray) -> tuple[Verdicts, list[VisibleTie]]:
    """The visible ties at some places, of each of which some grounds pass."""
    told = verdicts_at(sifted, places)
    return told, _make_ties(sifted, told, places)


def verdicts_at(sifted: Sifted, places: IntArray) -> Verdicts:
    """What the visible ties at some places amount to, of each of which some grounds pass."""
    network, ledger = sifted.network, sifted.network.ledger
    parts, tie_of = ledger.parts_at(places)
    passing = np.flatnonzero(sifted.passing[parts])
    parts, tie_of = parts[passing], tie_of[passing]
    n_parts = np.bincount(tie_of, minlength=len(places))
    grounds = np.flatnonzero(ledger.columns.is_line[parts])
    if len(grounds) < len(parts):
        parts, tie_of = parts[grounds], tie_of[grounds]
    return weigh_parts(network, parts, tie_of, n_parts)


def weigh_parts(network: Network, parts: IntArray, tie_of: IntArray, n_parts: IntArray) -> Verdicts:
    """What ties amount to by their grounds, (g,) `parts` with the numbers of their ties.

    Each tie has some, one tie's after the other's; `n_parts`, (t,), is how much of it passes a
    filter.
    """
    ledger, backings = network.ledger, network.rows.backings
    records, codes = ledger.part_records[parts], network.rows.codes[ledger.part_rows[parts]]
    starts = np.searchsorted(tie_of, np.arange(len(n_parts)))
    n_sources = backings.count_supporters(records, tie_of, len(starts))
    marks = mark_parts(codes, ledger.columns.directions[parts], backings.contested[records])
    packed = pack_verdicts(weigh_in_columns(codes, starts), np.bitwise_or.reduceat(marks, starts))
    return Verdicts(packed, n_sources, n_parts)


def _make_ties(sifted: Sifted, told: Verdicts, places: IntArray) -> list[VisibleTie]:
    """The visible ties at some places, of which is `told` what they amount to."""
    network, ledger = sifted.network, sifted.network.ledger
    parts, tie_of = ledger.parts_at(places)
    there = network.rows.codes[ledger.part_rows[parts]] != NOT_THERE
    parts, tie_of = parts[there], tie_of[there]
    ends = np.searchsorted(tie_of, np.arange(len(places) + 1))
    made = _MadeTogether(told, sifted.passing[parts], ends)
    ties = cast("list[Tie]", network.line_ties.take(places))
    return [_SeenTie(tie, made, number) for number, tie in enumerate(ties)]
