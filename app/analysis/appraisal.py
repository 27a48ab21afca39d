"""What a tie amounts to on its date: polarity, status, weight of its sources.

These are the rules behind the look of a line and the words beside it. What holds speaks
before what is only foreseen, and that before what is over; what is between the two alone
speaks before what they share with many.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cache
from itertools import product, starmap
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.analysis.backing import is_contested
from app.analysis.independence import (
    NONE_ALIKE,
    Alike,
    count_independent,
    supporting_sources,
)
from app.analysis.ties import AgreementOnDate, ClaimOnDate, MembershipOnDate, Part, Tie
from app.domain.dossier import Dossier
from app.domain.records import Claim
from app.domain.vocabulary import (
    AgreementKind,
    ClaimKind,
    ClaimStatus,
    MembershipRole,
    OnDate,
    Polarity,
)

__all__ = [
    "NOT_THERE",
    "STANDINGS",
    "Appraisal",
    "Nature",
    "Part",
    "Standing",
    "TiePolarity",
    "appraise",
    "appraise_parts",
    "code_of",
    "code_of_claim",
    "polarity_of",
    "standing_of_code",
    "status_of",
    "verdict_of",
    "weigh",
    "weigh_in_columns",
]

_FROM_STRONGEST = (
    ClaimStatus.IN_FORCE,
    ClaimStatus.DONE,
    ClaimStatus.ANNOUNCED,
    ClaimStatus.PLANNED,
    ClaimStatus.REPORTED,
    ClaimStatus.POSSIBLE,
    ClaimStatus.ENDED,
)
_HOLDING = (OnDate.ACTIVE, OnDate.UNCERTAIN)
_FORESEEN = (OnDate.PLANNED, OnDate.DUE)
_FROM_PRESENT = (OnDate.ACTIVE, OnDate.UNCERTAIN, OnDate.DUE, OnDate.PLANNED, OnDate.PAST)
PAST = _FROM_PRESENT.index(OnDate.PAST)
"""The number of what is over among those that say where a tie is on the date."""
_UNILATERAL = {AgreementKind.LAW, AgreementKind.RESOLUTION}


class TiePolarity(StrEnum):
    """The polarity of a tie as a whole."""

    COOPERATIVE = "cooperative"
    CONFLICTUAL = "conflictual"
    NEUTRAL = "neutral"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Appraisal:
    """What the parts of a tie say together.

    `is_directed` says that each of those that are not over, or of all if all are, is a claim
    in which one side acts on the other; `is_membership` that there are but memberships.
    `n_sources` are the independent ones; see :mod:`~app.analysis.independence`.
    """

    polarity: TiePolarity
    status: ClaimStatus
    on_date: OnDate
    is_directed: bool
    is_membership: bool
    n_sources: int
    is_contested: bool


def appraise(dossier: Dossier, tie: Tie, alike: Alike = NONE_ALIKE) -> Appraisal:
    """Weigh what is between the two of a tie, or all its parts if nothing is.

    `alike` tells which sources print the same text.

    Raises
    ------
    ValueError
        If the tie has no parts: then it is none.
    """
    return appraise_parts(dossier, tie.grounds or tie.parts, alike)


def appraise_parts(
    dossier: Dossier, parts: tuple[Part, ...], alike: Alike = NONE_ALIKE
) -> Appraisal:
    """Weigh some parts of a tie, those that a filter lets through, say; see `appraise`.

    Raises
    ------
    ValueError
        If there are none.
    """
    if not parts:
        raise ValueError("a tie rests on at least one claim, agreement or membership")
    (verdict,) = weigh(np.array([code_of(part) for part in parts]), np.zeros(1, dtype=np.intp))
    evidence = [item for part in parts for item in part.evidence]
    n_sources = count_independent(supporting_sources(dossier, parts), alike)
    return Appraisal(*verdict, n_sources, is_contested(evidence))


class Nature(Enum):
    """What a part of a tie is; of claims also whether one side acts on the other."""

    CLAIM = auto()
    DIRECTED_CLAIM = auto()
    AGREEMENT = auto()
    MEMBERSHIP = auto()


class Standing(NamedTuple):
    """What one part of a tie says on its date; all but its sources follows from these."""

    on_date: OnDate
    polarity: Polarity
    status: ClaimStatus
    nature: Nature


STANDINGS = tuple(starmap(Standing, product(OnDate, Polarity, ClaimStatus, Nature)))
"""All there are, so that a number can stand for each; see `code_of`."""

NOT_THERE = 0
"""The code of what is not there on the date."""

_CODES = {standing: code for code, standing in enumerate(STANDINGS, start=NOT_THERE + 1)}


def code_of(part: Part) -> int:
    """The number of a part's standing: one more than its place in `STANDINGS`."""
    match part:
        case ClaimOnDate():
            return code_of_claim(part.record, part.on_date)
        case AgreementOnDate():
            nature = Nature.AGREEMENT
        case MembershipOnDate():
            nature = Nature.MEMBERSHIP
    return _CODES[Standing(part.on_date, polarity_of(part), status_of(part), nature)]


def code_of_claim(claim: Claim, on_date: OnDate) -> int:
    """The number of the standing of a claim that is there."""
    return _code_of_claim(claim.kind, claim.polarity, claim.status, on_date)


@cache
def _code_of_claim(
    kind: ClaimKind, polarity: Polarity, status: ClaimStatus, on_date: OnDate
) -> int:
    nature = Nature.DIRECTED_CLAIM if kind.is_directed else Nature.CLAIM
    return _CODES[Standing(on_date, polarity, _status_of_claim(status, on_date), nature)]


def standing_of_code(code: int) -> Standing:
    """The standing that a number stands for, which is not `NOT_THERE`."""
    return STANDINGS[code - NOT_THERE - 1]


_POLARITIES = tuple(Polarity)
_STRENGTH = {status: number for number, status in enumerate(_FROM_STRONGEST)}
_HELD, _AHEAD, _OVER = range(3)
"""What holds, what is foreseen and what is over, in the order in which they decide."""

_STRENGTHS, _SPAN = len(_FROM_STRONGEST), len(_POLARITIES) * len(_FROM_STRONGEST)
"""How many bits tell the statuses of one polarity, and those of all."""

_PRESENCE = 1 << len(_FROM_PRESENT)
_NOT_DIRECTED, _STANDS_NOT_DIRECTED, _NOT_MEMBERSHIP = (_PRESENCE << bit for bit in range(3))


def _decides(on_date: OnDate) -> int:
    return _HELD if on_date in _HOLDING else _AHEAD if on_date in _FORESEEN else _OVER


def _voice(standing: Standing) -> int:
    """The bit of what holds, is foreseen or is over, of one polarity and one status."""
    on_date, polarity, status, _nature = standing
    place = _decides(on_date) * _SPAN + _POLARITIES.index(polarity) * _STRENGTHS
    return 1 << place + _STRENGTH[status]


def _traits(standing: Standing) -> int:
    """The bits of where it is on the date, and of what it is not."""
    traits = 1 << _FROM_PRESENT.index(standing.on_date)
    if standing.nature is not Nature.DIRECTED_CLAIM:
        traits |= _NOT_DIRECTED
        if _decides(standing.on_date) != _OVER:
            traits |= _STANDS_NOT_DIRECTED
    return traits if standing.nature is Nature.MEMBERSHIP else traits | _NOT_MEMBERSHIP


# By code, for `weigh_in_columns`. The code of what is not there is never looked up.
_EACH = (STANDINGS[0], *STANDINGS)
_VOICES = np.array([_voice(standing) for standing in _EACH], dtype=np.int64)
_TRAITS = np.array([_traits(standing) for standing in _EACH], dtype=np.int16)
IS_OVER = np.array([_decides(standing.on_date) == _OVER for standing in _EACH])
"""By code, whether what stands so is over; read only."""

_LOWEST_BIT = np.array(
    [0, *((bits & -bits).bit_length() - 1 for bits in range(1, 1 << _STRENGTHS))]
)
_NEUTRAL = _POLARITIES.index(Polarity.NEUTRAL)
_COLOURED = [place for place in range(len(_POLARITIES)) if place != _NEUTRAL]


Weighed = tuple[
    NDArray[np.integer[Any]],
    NDArray[np.integer[Any]],
    NDArray[np.integer[Any]],
    NDArray[np.bool_],
    NDArray[np.bool_],
]
"""What `weigh_in_columns` says of some ties, (t,) each."""


def weigh(
    codes: NDArray[np.integer[Any]], starts: NDArray[np.intp]
) -> list[tuple[TiePolarity, ClaimStatus, OnDate, bool, bool]]:
    """What the parts of each of some ties say together: the first fields of an `Appraisal`.

    See `weigh_in_columns`, which has the same parameters.
    """
    return [
        (POLARITIES[polarity], _FROM_STRONGEST[status], _FROM_PRESENT[on_date], *rest)
        for polarity, status, on_date, *rest in zip(
            *(column.tolist() for column in weigh_in_columns(codes, starts)), strict=True
        )
    ]


def weigh_in_columns(codes: NDArray[np.integer[Any]], starts: NDArray[np.intp]) -> Weighed:
    """What the parts of each of some ties say together, in columns by tie.

    The parts that hold make the polarity; if none does those foreseen; if none is, all, being
    over. The strongest of them that are of that polarity make the status: neutral ones only
    if there is no other. The most present of all parts says where the tie is on the date.

    Parameters
    ----------
    codes
        (p,) The standings of all the parts, those of one tie after those of the other.
    starts
        (t,) Where those of each tie begin; each has one at least.

    Returns
    -------
    tuple
        (t,) each: the numbers of polarity, status and where it is on the date, as
        `verdict_of` takes them; `is_directed` and `is_membership`.
    """
    voices = np.bitwise_or.reduceat(_VOICES[codes], starts)
    traits = np.bitwise_or.reduceat(_TRAITS[codes], starts)
    by_rank = _bit_fields(voices, 3, _SPAN)
    # The first of them that has a voice.
    most = (by_rank > 0).argmax(axis=1)
    by_polarity = _bit_fields(by_rank[np.arange(len(most)), most], len(_POLARITIES), _STRENGTHS)
    coloured = np.bitwise_or.reduce(by_polarity[:, _COLOURED], axis=1)
    deciding = np.where(coloured > 0, coloured, by_polarity[:, _NEUTRAL])
    not_directed = np.where(most == _OVER, _NOT_DIRECTED, _STANDS_NOT_DIRECTED)
    return (
        _OVERALL[(by_polarity > 0) @ (1 << np.arange(len(_POLARITIES)))],
        _LOWEST_BIT[deciding],
        _LOWEST_BIT[traits & _PRESENCE - 1],
        traits & not_directed == 0,
        traits & _NOT_MEMBERSHIP == 0,
    )


def _bit_fields(bits: NDArray[np.int64], n_fields: int, width: int) -> NDArray[np.int64]:
    """Fields of so many bits, the lowest first, (t, n_fields)."""
    fields: NDArray[np.int64] = bits[:, None] >> width * np.arange(n_fields) & (1 << width) - 1
    return fields


def verdict_of(polarity: int, status: int, on_date: int) -> tuple[TiePolarity, ClaimStatus, OnDate]:
    """What the numbers of `weigh_in_columns` stand for."""
    return POLARITIES[polarity], _FROM_STRONGEST[status], _FROM_PRESENT[on_date]


def are_standing(codes: NDArray[np.integer[Any]], starts: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Which of the parts of ties are not over, (p,); all those of a tie that is over itself.

    The parameters are those of `weigh_in_columns`.
    """
    are_over = IS_OVER[codes]
    all_over = np.logical_and.reduceat(are_over, starts)
    standing: NDArray[np.bool_] = ~are_over
    standing |= np.repeat(all_over, np.diff(np.append(starts, len(codes))))
    return standing


def _overall(polarities: set[Polarity]) -> TiePolarity:
    if {Polarity.COOPERATIVE, Polarity.CONFLICTUAL} <= polarities:
        return TiePolarity.MIXED
    for decisive in (Polarity.CONFLICTUAL, Polarity.COOPERATIVE):
        if decisive in polarities:
            return TiePolarity(decisive)
    return TiePolarity.NEUTRAL


POLARITIES = tuple(TiePolarity)
"""A number stands for each."""

# What polarities amount to together, by the sum of their bits.
_OVERALL = np.array(
    [
        POLARITIES.index(
            _overall({polarity for place, polarity in enumerate(_POLARITIES) if bits >> place & 1})
        )
        for bits in range(1 << len(_POLARITIES))
    ],
    dtype=np.intp,
)


def polarity_of(part: Part) -> Polarity:
    """The polarity of one part; agreements and memberships are cooperative while they last."""
    match part:
        case ClaimOnDate():
            return part.record.polarity
        case AgreementOnDate():
            unilateral = part.record.kind in _UNILATERAL
            return Polarity.NEUTRAL if unilateral else Polarity.COOPERATIVE
        case MembershipOnDate():
            left = part.record.role.is_outside
            return Polarity.NEUTRAL if left else Polarity.COOPERATIVE


def status_of(part: Part) -> ClaimStatus:
    """The status of one part, in the words claims use."""
    match part:
        case ClaimOnDate():
            return _status_of_claim(part.record.status, part.on_date)
        case AgreementOnDate():
            if part.on_date is OnDate.ACTIVE and part.record.kind.needs_entry_into_force:
                return ClaimStatus.IN_FORCE
            return _STATUS_BY_ON_DATE[part.on_date]
        case MembershipOnDate():
            if part.record.role.is_outside or part.on_date is OnDate.PAST:
                return ClaimStatus.ENDED
            if part.record.role is MembershipRole.CANDIDATE:
                return ClaimStatus.PLANNED
            return ClaimStatus.IN_FORCE


def _status_of_claim(status: ClaimStatus, on_date: OnDate) -> ClaimStatus:
    """Its own status, but what lasted for a time was in force then, and ended after it."""
    if status is ClaimStatus.IN_FORCE and on_date is OnDate.PAST:
        return ClaimStatus.ENDED
    if status is ClaimStatus.ENDED and on_date is OnDate.ACTIVE:
        return ClaimStatus.IN_FORCE
    return status


# What needs no entry into force has been done once it is signed, and so has a signature.
_STATUS_BY_ON_DATE = {
    OnDate.ACTIVE: ClaimStatus.DONE,
    OnDate.UNCERTAIN: ClaimStatus.DONE,
    OnDate.PLANNED: ClaimStatus.PLANNED,
    OnDate.DUE: ClaimStatus.PLANNED,
    OnDate.PAST: ClaimStatus.ENDED,
}
