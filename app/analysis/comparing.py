"""What differs between two networks of one dossier: of two dates, or as known by two days.

The list of changes *is* the difference of the two: replayed on what stands on the first side it
gives what stands on the second. Nothing here asks where something stands; the networks know.

Decided here:

* A tie is *added* or *ended* by what its line stands for (:attr:`Tie.grounds`), so that the list
  and the map never tell different things of it. Two who only share with others what is between
  them, on both sides, have no line; there all of it counts.
* What is only foreseen counts as standing: it is on the map. What is over does not, nor does
  having withdrawn from a bloc, or being suspended there.
* Of an agreement of many, only what these two did, or all parties together, is a change of
  their tie: what others signed or left is nothing to them, as with where it stands.
* What the first side did not show only because less was known *became known*; it did not begin
  in between. That is asked of a third network: the first date, as known on the second side. So
  it is with all that differs: it has moved in time, in knowing, or in both, and is told so.
* Other evidence for the same is a change too. Between two dates there never is any; it is what
  two days of knowing differ in.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

import numpy as np

from app.analysis.dyads import dyads_of
from app.analysis.network import Network
from app.analysis.part_differences import PartDifference, learned, move_between
from app.analysis.ties import (
    AgreementOnDate,
    ClaimOnDate,
    Dyad,
    MembershipOnDate,
    Part,
    Record,
    Tie,
    is_between_two,
)
from app.domain.apart import Apart, apart, apart_in_knowing
from app.domain.records import PartyStatus
from app.domain.vocabulary import OnDate, Stance

__all__ = [
    "Comparison",
    "Difference",
    "PartChange",
    "PartDifference",
    "TieChange",
    "compare",
    "difference_between",
    "stand",
]


class Difference(StrEnum):
    """What became of a tie."""

    ADDED = "added"
    """Nothing stood, foreseen things included, on the first side; something does on the second."""
    ENDED = "ended"
    """Something stood on the first side; nothing does on the second."""
    CHANGED = "changed"
    """It stands on both sides, or is over on both, and something it rests on differs."""


@dataclass(frozen=True, slots=True)
class PartChange:
    """What became of a claim, agreement or membership; None on the side where it is not there.

    `apart` says in which times it has moved.
    """

    before: Part | None
    after: Part | None
    how: PartDifference
    apart: Apart = Apart.IN_TIME

    @property
    def part(self) -> Part:
        """It as it is on the second side, or was on the first where it is gone."""
        part = self.before if self.after is None else self.after
        assert part is not None, "it is on one side at least"
        return part

    @property
    def record(self) -> Record:
        """What it is of."""
        return self.part.record

    @property
    def is_between_two(self) -> bool:
        """Whether it is between the two of its tie alone, so that their line stands for it."""
        return is_between_two(self.part)


@dataclass(frozen=True, slots=True)
class TieChange:
    """What became of a tie, and of which parts of it; None on the side where it is not there.

    The parts that differ come as in :attr:`Tie.parts`, those on the second side first.
    """

    dyad: Dyad
    difference: Difference
    before: Tie | None
    after: Tie | None
    parts: tuple[PartChange, ...]

    @property
    def is_of_line(self) -> bool:
        """Whether anything differs that the line of the two stands for.

        Else all that differs is shared with others: the tie is in the list, its line is as
        before.
        """
        return any(change.is_between_two for change in self.parts)

    @property
    def apart(self) -> Apart:
        """In which times the two sides of it differ.

        It became known if anything that stands on it did, and its end if that of all did.
        """
        own = [part for part in self.parts if part.is_between_two] or self.parts
        if self.difference is Difference.ADDED:
            found = {part.apart for part in own if stand(_there(part.after))}
            return next(iter(found - _MOVED_IN_TIME), Apart.IN_TIME)
        if self.difference is Difference.ENDED:
            found = {part.apart for part in own if stand(_there(part.before))}
            return Apart.IN_TIME if found & _MOVED_IN_TIME else next(iter(found), Apart.IN_TIME)
        found = {part.apart for part in own}
        return found.pop() if len(found) == 1 else Apart.IN_BOTH


@dataclass(frozen=True)
class Comparison:
    """Two networks of one dossier, and what became of each tie that differs, by its actors."""

    before: Network
    after: Network
    changes: tuple[TieChange, ...]

    @cached_property
    def by_dyad(self) -> Mapping[Dyad, TieChange]:
        """The changes by the two actors, in the order of their ids."""
        return {change.dyad: change for change in self.changes}

    def between(self, dyad: Dyad) -> "Comparison":
        """The same, but told of one tie only."""
        change = self.by_dyad.get(dyad)
        return replace(self, changes=() if change is None else (change,))

    @property
    def apart(self) -> Apart:
        """In which times the two sides differ."""
        before, after = self.before, self.after
        return apart((before.as_of, before.known_by), (after.as_of, after.known_by))

    @cached_property
    def counts(self) -> Mapping[Difference, int]:
        """How many ties were added, ended and changed."""
        found = [change.difference for change in self.changes]
        return {difference: found.count(difference) for difference in Difference}


def compare(before: Network, after: Network, previous: Comparison | None = None) -> Comparison:
    """What became of each tie between two networks.

    Only ties with something on them that may stand elsewhere, or rest on something else, are
    looked at where one network was moved from the other; and only those that differ since
    `previous`, if that begins with the same network and knows as much on its second side. The
    result is the same if not.

    Raises
    ------
    ValueError
        If the two are not of one dossier: their records could not be told apart from edited
        ones.
    """
    if before.dossier is not after.dossier:
        raise ValueError("the networks are of different dossiers")
    hindsight = None
    if before.known_by != after.known_by:
        hindsight = _Hindsight(
            after.moved_to(before.as_of, after.known_by),
            apart_in_knowing(before.known_by, after.known_by),
        )
    known: dict[Dyad, TieChange] = {}
    since = before
    # With other sources known, a tie may be as before and all the same have become so otherwise.
    if (
        previous is not None
        and previous.before is before
        and previous.after.known_by == after.known_by
    ):
        known, since = dict(previous.by_dyad), previous.after
    for dyad in _suspects(since, after):
        known.pop(dyad, None)
        change = _change(dyad, before.find_tie(*dyad), after.find_tie(*dyad), hindsight)
        if change is not None:
            known[dyad] = change
    return Comparison(before, after, tuple([known[dyad] for dyad in sorted(known)]))


def difference_between(
    before: Iterable[Part], after: Iterable[Part], dyad: Dyad
) -> Difference | None:
    """What became of a tie that rests on these parts; None if they are the same.

    Both are all that is looked at: the grounds of a line, say, or those of them that pass a
    filter.
    """
    earlier, later = tuple(before), tuple(after)
    stood, stands = stand(earlier), stand(later)
    if stood is not stands:
        return Difference.ADDED if stands else Difference.ENDED
    # Hundreds of ties are asked on the way to another date: the first change is enough.
    return Difference.CHANGED if any(_part_changes(earlier, later, dyad)) else None


def _part_changes(
    before: Iterable[Part], after: Iterable[Part], dyad: Dyad
) -> Iterator[PartChange]:
    """What became of each part of a tie that differs, those of the second side first."""
    earlier = {_key(part): part for part in before}
    for part in after:
        was = earlier.pop(_key(part), None)
        change = _new_part(part) if was is None else _part_change(was, part, dyad)
        if change is not None:
            yield change
    for part in earlier.values():
        yield PartChange(part, None, PartDifference.VANISHED)


@dataclass(frozen=True)
class _Hindsight:
    """The first date by what is known on the second side, where that is more or less."""

    network: Network
    learned: Apart

    def told(self, changes: Iterable[PartChange], dyad: Dyad) -> Iterator[PartChange]:
        """The changes of a tie, of which each is told in which times it has moved."""
        tie = self.network.find_tie(*dyad)
        then = {_key(part): part for part in (() if tie is None else tie.parts)}
        for change in changes:
            yield self._told(change, then.get(_key(change.part)), dyad)

    def _told(self, change: PartChange, then: Part | None, dyad: Dyad) -> PartChange:
        before, after, is_more = change.before, change.after, self.learned is Apart.IN_KNOWING
        if before is None and then is not None:
            return replace(change, how=PartDifference.LEARNED, apart=self.learned)
        if change.how is PartDifference.EVIDENCE:
            how = PartDifference.CONTRADICTED if _is_contradicted(change) else change.how
            return replace(change, how=how, apart=self.learned)
        if _stands_alike(before, then, change.how, dyad):
            return change
        if not _stands_alike(then, after, change.how, dyad):
            return replace(change, apart=Apart.IN_BOTH)
        return replace(change, how=learned(change.how, is_more=is_more), apart=self.learned)


def _suspects(before: Network, after: Network) -> Iterable[Dyad]:
    """The actors of all ties that may differ."""
    ledger = after.ledger
    if before.ledger is not ledger:
        return {tie.dyad for network in (before, after) for tie in network.ties}
    places = after.line_ties.changed_since(before.line_ties)
    dyads = {ledger.dyads[place] for place in places}
    rows = np.union1d(
        ledger.turning_points.between(before.as_of, after.as_of),
        ledger.learning_points.between(before.known_by, after.known_by),
    )
    for row in rows[~ledger.are_of_two[rows]].tolist():
        dyads.update(dyads_of(ledger.records[row]))
    return dyads


def _change(
    dyad: Dyad, before: Tie | None, after: Tie | None, hindsight: _Hindsight | None
) -> TieChange | None:
    if before is after:
        return None
    earlier, later = (() if tie is None else tie.parts for tie in (before, after))
    parts = tuple(_part_changes(earlier, later, dyad))
    if not parts:
        return None
    if hindsight is not None:
        parts = tuple(hindsight.told(parts, dyad))
    grounds = [() if tie is None else tie.grounds for tie in (before, after)]
    stood, stands = map(stand, grounds if any(grounds) else (earlier, later))
    if stood is stands:
        difference = Difference.CHANGED
    else:
        difference = Difference.ADDED if stands else Difference.ENDED
    return TieChange(dyad, difference, before, after, parts)


def stand(parts: Iterable[Part]) -> bool:
    """Whether any of these holds or is foreseen; see the top of this module."""
    return any(part.on_date is not OnDate.PAST and not _is_outside(part) for part in parts)


def _is_outside(part: Part) -> bool:
    return isinstance(part, MembershipOnDate) and part.record.role.is_outside


def _key(part: Part) -> tuple[type[Record], str]:
    return type(part.record), part.record.id


def _new_part(part: Part) -> PartChange:
    """What became of something that is not on the first side."""
    how = move_between(None, part.on_date)
    assert how is not None, "not there on the one side, there on the other"
    if _is_observed(part) and how in {PartDifference.BEGAN, PartDifference.HAPPENED}:
        how = PartDifference.OBSERVED
    return PartChange(None, part, how)


def _is_observed(part: Part) -> bool:
    """Whether nothing is told of when it held; see :mod:`app.domain.on_date`."""
    return isinstance(part, ClaimOnDate) and part.record.period is None


def _part_change(before: Part, after: Part, dyad: Dyad) -> PartChange | None:
    if before is after:
        return None
    how = move_between(before.on_date, after.on_date) or _quiet_change(before, after, dyad)
    return None if how is None else PartChange(before, after, how)


def _quiet_change(before: Part, after: Part, dyad: Dyad) -> PartDifference | None:
    """What else differs of something that stands where it stood."""
    if list(_steps(before, dyad)) != list(_steps(after, dyad)):
        return PartDifference.STEPS
    if before.evidence != after.evidence:
        return PartDifference.EVIDENCE
    return None


def _steps(part: Part, dyad: Dyad) -> Iterator[tuple[PartyStatus, bool]]:
    """What two parties of an agreement, or all, do, as far as known, and whether by the date."""
    if isinstance(part, AgreementOnDate):
        done = set(part.statuses)
        for row in part.all_statuses:
            if row.actor is None or row.actor in dyad:
                yield row, row in done


def _stands_alike(one: Part | None, other: Part | None, how: PartDifference, dyad: Dyad) -> bool:
    """Whether two sides agree in what it is that has moved: the steps taken, or where it stands."""
    if one is None or other is None:
        return one is other
    if how is PartDifference.STEPS:
        return list(_steps(one, dyad)) == list(_steps(other, dyad))
    return one.on_date is other.on_date


def _is_contradicted(change: PartChange) -> bool:
    """Whether what the second side has more of disputes or denies it."""
    before, after = change.before, change.after
    if before is None or after is None:
        return False
    return any(
        item.stance in CONTRADICTING for item in after.evidence if item not in before.evidence
    )


def _there(part: Part | None) -> tuple[Part, ...]:
    return () if part is None else (part,)


CONTRADICTING = frozenset({Stance.DISPUTES, Stance.DENIES})
"""The stances of what speaks against something."""

_MOVED_IN_TIME = {Apart.IN_TIME, Apart.IN_BOTH}
