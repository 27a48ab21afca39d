"""From the cues of a sentence to the kind, polarity, status and stance they speak for."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Stance
from app.reading.cues import Cue, CueRole, CueValue
from app.reading.suggestion import Reason, SuggestionReason

_CONFLICTUAL = frozenset(
    {
        ClaimKind.SANCTIONS,
        ClaimKind.RESTRICTION,
        ClaimKind.CRITICISM,
        ClaimKind.RIVALRY,
        ClaimKind.THREAT,
        ClaimKind.DISPUTE,
        ClaimKind.WAR,
        ClaimKind.DISTANCING,
    }
)
_NEUTRAL = frozenset(
    {
        ClaimKind.INFLUENCE,
        ClaimKind.OFFICE,
        ClaimKind.OWNERSHIP,
        ClaimKind.DEPENDENCY,
        ClaimKind.VOTE,
    }
)
_LASTING = frozenset(
    {
        ClaimKind.OFFICE,
        ClaimKind.OWNERSHIP,
        ClaimKind.MEMBERSHIP,
        ClaimKind.ALLIANCE,
        ClaimKind.WAR,
        ClaimKind.DEPENDENCY,
    }
)
"""What holds if it is said at all and nothing says otherwise."""
_JUDGED = frozenset(
    {
        ClaimKind.ACCESSION,
        ClaimKind.AGREEMENT,
        ClaimKind.CONSULTATION,
        ClaimKind.CRITICISM,
        ClaimKind.DISTANCING,
        ClaimKind.ECONOMY,
        ClaimKind.EXERCISE,
        ClaimKind.INFLUENCE,
        ClaimKind.PARTNERSHIP,
        ClaimKind.RIVALRY,
        ClaimKind.SUMMIT,
        ClaimKind.THREAT,
        ClaimKind.VISIT,
        ClaimKind.VOTE,
    }
)
"""What a source finds rather than sees, or what happens: that it "is" so is its report."""
_HELD = frozenset({ClaimKind.OFFICE, ClaimKind.OWNERSHIP})
"""What is held; it is never done, and what its sentence tells else is not about it."""
_STATES = _HELD | {ClaimKind.DEPENDENCY, ClaimKind.INFLUENCE, ClaimKind.RIVALRY}
"""What is so for a time: told in the past, it is not an act that was done."""
EVENTS = frozenset(
    {
        ClaimKind.CONSULTATION,
        ClaimKind.EXERCISE,
        ClaimKind.SUMMIT,
        ClaimKind.VISIT,
        ClaimKind.VOTE,
    }
)
"""What is over when it is done: that it ended says no more."""
_ANY = frozenset(ClaimStatus)
_POSSIBLE = {
    **dict.fromkeys(_STATES, _ANY - {ClaimStatus.DONE}),
    **dict.fromkeys(
        _HELD, frozenset({ClaimStatus.IN_FORCE, ClaimStatus.ENDED, ClaimStatus.POSSIBLE})
    ),
}
"""What a status of a claim of a kind can be, where not any."""
_LEAST_JUDGED = 1.4
_OTHER_CLAUSE = 0.8
"""A cue in another part of the sentence than those the sides stand in."""
_SAME_CLAUSE = 1.5
_INSIDE = 1.5
"""A cue between the two sides, or right beside them, speaks more for them than one far off."""
_BESIDE = 25
_LEAST_POLARITY = 2.0
"""Weight that turns the usual polarity of a kind."""
_LEAST_STATUS = 0.7
_MOST_OTHERS = 3
_MOST_BESIDES = 2
_LEAST_BESIDES = 2.0
_BESIDES_SHARE = 0.7
"""Of the weight of the likeliest kind: what weighs so much by words of its own is offered
besides. On articles put aside 20 of 38 such are claimed; of what weighs less, 1 of 8."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the cues speak for, and how much they weigh together."""

    kind: ClaimKind
    polarity: Polarity
    status: ClaimStatus
    stance: Stance
    kind_weight: float
    other_kinds: tuple[ClaimKind, ...]
    reasons: tuple[Reason, ...]
    besides: tuple["Weighed", ...] = ()
    """What other words beside the same sides speak for, nearly as much."""


def weigh(
    cues: Sequence[Cue],
    start: int,
    end: int,
    *,
    breaks: Sequence[int] = (),
    without: frozenset[ClaimKind] = frozenset(),
    usual: ClaimKind = ClaimKind.PARTNERSHIP,
) -> Weighed:
    """Weigh the cues of a sentence whose sides stand from `start` to `end`.

    `breaks` are where its clauses end, by position: what stands in a clause of the sides
    speaks more for them, and how real a claim is, is said in the clause of its kind.
    Without a cue of a kind it is the `usual` one: partnership, the widest there is. What
    has no cue of a status is reported, or in force where the kind is one that lasts. `without` are
    kinds that cannot be meant.
    """
    sides = _Place(start, end, breaks)
    kinds = [cue for cue in cues if cue.role is CueRole.KIND and cue.value not in without]
    ranked = _ranked(kinds, sides)
    if not ranked:
        return _weighed(usual, _Group((), 0.0), cues, sides)
    first, *rest = ranked
    others = tuple(_kind(group.cues[0]) for group in rest[:_MOST_OTHERS])
    besides = tuple(
        _weighed(_kind(group.cues[0]), group, cues, sides) for group in _besides(first, rest, sides)
    )
    return _weighed(_kind(first.cues[0]), first, cues, sides, others, besides)


def _weighed(
    kind: ClaimKind,
    group: "_Group",
    cues: Sequence[Cue],
    sides: "_Place",
    others: tuple[ClaimKind, ...] = (),
    besides: tuple[Weighed, ...] = (),
) -> Weighed:
    """A claim of a kind, for which some of the cues speak."""
    reasons = [Reason(SuggestionReason.KIND_CUE, cue.words) for cue in group.cues]
    if not reasons:
        reasons = [Reason(SuggestionReason.NO_KIND_CUE, kind)]
    polarity, why = _polarity(kind, group.weight, cues, sides)
    reasons += why
    status, why = _status(kind, group.cues, cues, sides)
    reasons += why
    stances = _heaviest([cue for cue in cues if cue.role is CueRole.STANCE], sides).cues
    stance = Stance(stances[0].value) if stances else Stance.SUPPORTS
    reasons += [Reason(SuggestionReason.STANCE_CUE, cue.words) for cue in stances]
    return Weighed(kind, polarity, status, stance, group.weight, others, tuple(reasons), besides)


def _besides(first: "_Group", rest: Sequence["_Group"], sides: "_Place") -> list["_Group"]:
    """The kinds that are told beside the first: well founded, each by words of its own."""
    least = max(_LEAST_BESIDES, _BESIDES_SHARE * first.weight)
    taken = list(first.cues)
    found: list[_Group] = []
    for group in rest:
        if group.weight < least or len(found) == _MOST_BESIDES:
            break
        own = [cue for cue in group.cues if not any(map(cue.overlaps, taken))]
        if any(map(sides.is_beside, own)):
            found.append(group)
            taken += group.cues
    return found


def usual_polarity(kind: ClaimKind) -> Polarity:
    """What a claim of a kind mostly speaks of."""
    if kind in _CONFLICTUAL:
        return Polarity.CONFLICTUAL
    return Polarity.NEUTRAL if kind in _NEUTRAL else Polarity.COOPERATIVE


def _kind(cue: Cue) -> ClaimKind:
    assert isinstance(cue.value, ClaimKind), "a cue of the role kind"
    return cue.value


class _Place:
    """Where in a sentence something stands, and how much a cue speaks for it from its own."""

    __slots__ = ("_breaks", "_first", "_last", "_left", "_right", "_same_clause")

    def __init__(
        self, start: int, end: int, breaks: Sequence[int], same_clause: float = 1.0
    ) -> None:
        self._left, self._right = start - _BESIDE, end + _BESIDE
        self._breaks = breaks
        self._first, self._last = bisect_right(breaks, start), bisect_right(breaks, end)
        self._same_clause = same_clause

    def of(self, cue: Cue, same_clause: float) -> "_Place":
        """The place of a cue of the same sentence."""
        return _Place(cue.start, cue.end, self._breaks, same_clause)

    def is_beside(self, cue: Cue) -> bool:
        """Whether a cue stands between the sides or right beside them."""
        return self._left <= cue.start and cue.end <= self._right

    def near(self, cue: Cue) -> float:
        """The weight of a cue: more inside or right beside, less in another clause."""
        if self.is_beside(cue):
            return cue.weight * _INSIDE
        is_same = self._first <= bisect_right(self._breaks, cue.end) and (
            bisect_right(self._breaks, cue.start) <= self._last
        )
        return cue.weight * (self._same_clause if is_same else _OTHER_CLAUSE)


class _Group(NamedTuple):
    """The cues of one value, by position, and what they weigh together."""

    cues: Sequence[Cue]
    weight: float


def _polarity(
    kind: ClaimKind, kind_weight: float, cues: Sequence[Cue], sides: _Place
) -> tuple[Polarity, list[Reason]]:
    usual = usual_polarity(kind)
    # A kind that is well founded says its polarity itself; a vague one is told by the words.
    if kind_weight >= _LEAST_POLARITY and kind not in _NEUTRAL:
        return usual, [Reason(SuggestionReason.USUAL_POLARITY, kind)]
    found, weight = _heaviest([cue for cue in cues if cue.role is CueRole.POLARITY], sides)
    if found and found[0].value is not usual and weight >= _LEAST_POLARITY:
        reasons = [Reason(SuggestionReason.POLARITY_CUE, cue.words) for cue in found]
        return Polarity(found[0].value), reasons
    return usual, [Reason(SuggestionReason.USUAL_POLARITY, kind)]


def _status(
    kind: ClaimKind, kind_cues: Sequence[Cue], cues: Sequence[Cue], sides: _Place
) -> tuple[ClaimStatus, list[Reason]]:
    """What the clause of the kind says, before what other clauses say."""
    place = sides
    if kind_cues:
        said = max(kind_cues, key=sides.near)
        place = sides.of(said, _SAME_CLAUSE)
    possible = _POSSIBLE.get(kind, _ANY)
    told = [cue for cue in cues if cue.role is CueRole.STATUS and cue.value in possible]
    found, weight = _heaviest(told, place)
    is_judged = kind in _JUDGED and bool(found) and found[0].value is ClaimStatus.IN_FORCE
    if weight >= (_LEAST_JUDGED if is_judged else _LEAST_STATUS):
        status = ClaimStatus(found[0].value)
        if status is ClaimStatus.ENDED and kind in EVENTS:
            status = ClaimStatus.DONE
        return status, [Reason(SuggestionReason.STATUS_CUE, cue.words) for cue in found]
    usual = ClaimStatus.IN_FORCE if kind in _LASTING else ClaimStatus.REPORTED
    return usual, [Reason(SuggestionReason.NO_STATUS_CUE, usual)]


def _heaviest(cues: Sequence[Cue], place: _Place) -> _Group:
    """The cues of the value that weighs most."""
    return _ranked(cues, place)[0] if cues else _Group((), 0.0)


def _ranked(cues: Sequence[Cue], place: _Place) -> list[_Group]:
    """The cues of each value, heaviest first; of equal ones the one met first."""
    if len(cues) < 2:
        return [_Group(cues, place.near(cue)) for cue in cues]
    by_value: dict[CueValue, list[Cue]] = {}
    for cue in cues:
        by_value.setdefault(cue.value, []).append(cue)
    groups = [_Group(group, _weight(group, place)) for group in by_value.values()]
    groups.sort(key=lambda group: (-group.weight, group.cues[0].start))
    return groups


def _weight(cues: Sequence[Cue], place: _Place) -> float:
    """Each further cue of the same value counts half of the one before."""
    if len(cues) == 1:
        return place.near(cues[0])
    weights = sorted(map(place.near, cues), reverse=True)
    return sum((weight * 0.5**rank for rank, weight in enumerate(weights)), 0.0)
