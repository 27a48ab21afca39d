"""What is asked of all claims at once, in arrays, whether or not a claim was made of its row.

Vocabularies are numbered as they are listed.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.analysis.carrying import Carrying
from app.domain.coded import Coded
from app.domain.dates import Period
from app.domain.ids import ActorId
from app.domain.periods import Periods, days_of_end
from app.domain.records import Claim
from app.domain.tables import column
from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Topology

BoolArray = NDArray[np.bool_]
IntArray = NDArray[np.intp]

_T = TypeVar("_T", bound=Hashable)

CLAIM_KINDS = tuple(ClaimKind)
POLARITIES = tuple(Polarity)
STATUSES = tuple(ClaimStatus)
_NOBODY = -1
_COLUMNS = ("one", "other", "are_of_two", "kinds", "polarities", "statuses", "starts", "ends")


class ClaimColumns:
    """Facts by claim. Actors are in no particular order.

    `one` and `other`, (n,), are the numbers in `actors`, `number_of` each, of the sole actors of
    a claim's sides, -1 in both where a side has more than one or none. `are_of_two`, (n,), says
    whether a line between two can stand for a claim; `kinds`, `polarities` and `statuses`, (n,),
    are numbers in the vocabularies; `starts` and `ends`, (n, 2), are days as in
    :class:`~app.domain.periods.Periods`.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        (a, a_of), (b, b_of) = _coded(column(claims, "a")), _coded(column(claims, "b"))
        sole = (side[0] for side in (*a, *b) if len(side) == 1)
        self.actors: tuple[ActorId, ...] = tuple(dict.fromkeys(sole))
        self.number_of: Mapping[ActorId, int] = {
            actor: number for number, actor in enumerate(self.actors)
        }
        one, other = self._sole_of(a)[a_of], self._sole_of(b)[b_of]
        are_single = (one >= 0) & (other >= 0)
        self.one: IntArray = np.where(are_single, one, _NOBODY)
        self.other: IntArray = np.where(are_single, other, _NOBODY)
        n_named = _lengths(a)[a_of] + _lengths(b)[b_of]
        topologies = numbers_in(tuple(Topology), column(claims, "topology"))
        is_group = topologies == tuple(Topology).index(Topology.GROUP)
        self.are_of_two: BoolArray = ~is_group | (n_named <= 2)
        self.kinds = numbers_in(CLAIM_KINDS, column(claims, "kind"))
        self.polarities = numbers_in(POLARITIES, column(claims, "polarity"))
        self.statuses = numbers_in(STATUSES, column(claims, "status"))
        self.starts, self.ends = days_of_periods(column(claims, "period"))

    def _sole_of(self, sides: Sequence[tuple[ActorId, ...]]) -> IntArray:
        """The number of the one actor of each of some sides, (k,); -1 where it is not one."""
        numbers = [self.number_of[side[0]] if len(side) == 1 else _NOBODY for side in sides]
        return np.array(numbers, dtype=np.intp)

    def carried(
        self, row_of: IntArray, rows: Sequence[int], come: Sequence[Claim]
    ) -> "ClaimColumns":
        """The facts of another state of the claims.

        Parameters
        ----------
        row_of
            The row there of each claim, (n,), -1 where it is not there.
        rows, come
            The rows there of the others, and those.
        """
        new, after = ClaimColumns(come), ClaimColumns(())
        others = [actor for actor in new.actors if actor not in self.number_of]
        after.actors, after.number_of = self.actors, self.number_of
        if others:
            after.actors = (*self.actors, *others)
            after.number_of = {actor: number for number, actor in enumerate(after.actors)}
        renumbered = np.array([after.number_of[actor] for actor in new.actors], dtype=np.intp)
        for side in ("one", "other"):
            numbers = vars(new)[side]
            numbers[numbers >= 0] = renumbered[numbers[numbers >= 0]]
        n_kept = int(np.count_nonzero(row_of >= 0))
        carrying, new_rows = Carrying(row_of, n_kept + len(rows)), np.array(rows, dtype=np.intp)
        for name in _COLUMNS:
            facts = carrying.array(vars(self)[name])
            facts[new_rows] = vars(new)[name]
            vars(after)[name] = facts
        return after


def numbers_in(vocabulary: Sequence[Hashable], words: Sequence[Hashable]) -> IntArray:
    """The numbers of words in a vocabulary, (n,)."""
    number_of = {word: number for number, word in enumerate(vocabulary)}
    found, codes = _coded(words)
    numbers = np.array([number_of[word] for word in found], dtype=np.intp)
    coded: IntArray = numbers[codes]
    return coded


def _coded(words: Sequence[_T]) -> tuple[Sequence[_T], NDArray[np.integer[Any]]]:
    """What stands in a column, and for each row, (n,), the index of it there."""
    if isinstance(words, Coded):
        return words.values, np.asarray(words.codes)
    codes: dict[_T, int] = {}
    numbers = (codes.setdefault(word, len(codes)) for word in words)
    found = np.fromiter(numbers, np.intp, len(words))
    return list(codes), found


def _lengths(sides: Sequence[Sequence[ActorId]]) -> IntArray:
    return np.array(list(map(len, sides)), dtype=np.intp)


def days_of_periods(periods: Sequence[Period | None]) -> tuple[IntArray, IntArray]:
    """The days on which periods may begin and end, (n, 2) each; see `Periods`."""
    if isinstance(periods, Periods):
        return np.array(periods.starts, dtype=np.intp), np.array(periods.ends, dtype=np.intp)
    sides = (
        [days_of_end(None if period is None else end(period)) for period in periods]
        for end in (_start_of, _end_of)
    )
    starts, ends = (np.array(days, dtype=np.intp).reshape(-1, 2) for days in sides)
    return starts, ends


def _start_of(period: Period) -> Any:
    return period.start


def _end_of(period: Period) -> Any:
    return period.end
