"""From the cues of a sentence to the kind, polarity, status and stance they speak for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
_INSIDE = 1.5
"""A cue between the two sides, or right beside them, speaks more for them than one far off."""
_BESIDE = 25
_LEAST_POLARITY = 2.0
"""Weight that turns the usual polarity of a kind."""
_LEAST_STATUS = 0.7
_MOST_OTHERS = 3


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


def weigh(
    cues: Sequence[Cue],
    start: int,
    end: int,
    *,
    without: frozenset[ClaimKind] = frozenset(),
    usual: ClaimKind = ClaimKind.PARTNERSHIP,
) -> Weighed:
    """Weigh the cues of a sentence whose sides stand from `start` to `end`.

    Without a cue of a kind it is the `usual` one: partnership, the widest there is. What
    has no cue of a status is reported, or in force where the kind is one that lasts. `without` are
    kinds that cannot be meant.
    """
    kinds = [cue for cue in cues if cue.role is CueRole.KIND and cue.value not in without]
    ranked = _ranked(kinds, start, end)
    kind_cues = ranked[0] if ranked else []
    kind, kind_weight = usual, 0.0
    reasons = [Reason(SuggestionReason.NO_KIND_CUE, kind)]
    if kind_cues:
        kind = _kind(kind_cues[0])
        kind_weight = _weight(kind_cues, start, end)
        reasons = [Reason(SuggestionReason.KIND_CUE, cue.words) for cue in kind_cues]
    others = tuple(_kind(group[0]) for group in ranked[1 : 1 + _MOST_OTHERS])
    polarity, why = _polarity(kind, kind_weight, cues, start, end)
    reasons += why
    status, why = _status(kind, cues, start, end)
    reasons += why
    stances = _heaviest([cue for cue in cues if cue.role is CueRole.STANCE], start, end)
    stance = Stance(stances[0].value) if stances else Stance.SUPPORTS
    reasons += [Reason(SuggestionReason.STANCE_CUE, cue.words) for cue in stances]
    return Weighed(kind, polarity, status, stance, kind_weight, others, tuple(reasons))


def usual_polarity(kind: ClaimKind) -> Polarity:
    """What a claim of a kind mostly speaks of."""
    if kind in _CONFLICTUAL:
        return Polarity.CONFLICTUAL
    return Polarity.NEUTRAL if kind in _NEUTRAL else Polarity.COOPERATIVE


def _kind(cue: Cue) -> ClaimKind:
    assert isinstance(cue.value, ClaimKind), "a cue of the role kind"
    return cue.value


def _polarity(
    kind: ClaimKind, kind_weight: float, cues: Sequence[Cue], start: int, end: int
) -> tuple[Polarity, list[Reason]]:
    usual = usual_polarity(kind)
    found = _heaviest([cue for cue in cues if cue.role is CueRole.POLARITY], start, end)
    weight = _weight(found, start, end)
    # A kind that is well founded says its polarity itself; a vague one is told by the words.
    is_vague = kind_weight < _LEAST_POLARITY or kind in _NEUTRAL
    if found and found[0].value is not usual and is_vague and weight >= _LEAST_POLARITY:
        reasons = [Reason(SuggestionReason.POLARITY_CUE, cue.words) for cue in found]
        return Polarity(found[0].value), reasons
    return usual, [Reason(SuggestionReason.USUAL_POLARITY, kind)]


def _status(
    kind: ClaimKind, cues: Sequence[Cue], start: int, end: int
) -> tuple[ClaimStatus, list[Reason]]:
    found = _heaviest([cue for cue in cues if cue.role is CueRole.STATUS], start, end)
    if found and _weight(found, start, end) >= _LEAST_STATUS:
        return ClaimStatus(found[0].value), [
            Reason(SuggestionReason.STATUS_CUE, cue.words) for cue in found
        ]
    usual = ClaimStatus.IN_FORCE if kind in _LASTING else ClaimStatus.REPORTED
    return usual, [Reason(SuggestionReason.NO_STATUS_CUE, usual)]


def _heaviest(cues: Iterable[Cue], start: int, end: int) -> list[Cue]:
    """The cues of the value that weighs most."""
    ranked = _ranked(cues, start, end)
    return ranked[0] if ranked else []


def _ranked(cues: Iterable[Cue], start: int, end: int) -> list[list[Cue]]:
    """The cues of each value, heaviest first; of equal ones the one met first."""
    by_value: dict[CueValue, list[Cue]] = {}
    for cue in cues:
        by_value.setdefault(cue.value, []).append(cue)
    return sorted(
        by_value.values(), key=lambda group: (-_weight(group, start, end), group[0].start)
    )


def _weight(cues: Sequence[Cue], start: int, end: int) -> float:
    """Each further cue of the same value counts half of the one before."""
    weights = sorted((_near(cue, start, end) for cue in cues), reverse=True)
    return sum((weight * 0.5**place for place, weight in enumerate(weights)), 0.0)


def _near(cue: Cue, start: int, end: int) -> float:
    is_inside = start - _BESIDE <= cue.start and cue.end <= end + _BESIDE
    return cue.weight * (_INSIDE if is_inside else 1.0)
