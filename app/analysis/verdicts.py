"""What many ties amount to, in columns: told apart and drawn without a record for each."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.analysis.appraisal import (
    IS_OVER,
    PAST,
    POLARITIES,
    Appraisal,
    TiePolarity,
    Weighed,
    verdict_of,
)
from app.analysis.columns import BoolArray, IntArray

_STATUS, _ON_DATE, _FLAGS = 2, 5, 8
"""Where in a code these begin; polarity comes first, the flags come last, one bit each."""

_DIRECTED, _MEMBERSHIP, _CONTESTED, _TO_A, _TO_B, _THERE = (
    1 << _FLAGS + place for place in range(6)
)
_TWO_BITS, _THREE_BITS = 3, 7

_AT_A, _AT_B = 1, 2
_POINTING, _WHERE_OVER, _DISPUTE = _AT_A | _AT_B, 2, 4
"""In the marks of parts: to whom they point, how far on where they are over; what contests."""

_SHIFTS = (IS_OVER * _WHERE_OVER).astype(np.uint8)

CODE_BITS = _FLAGS + 6
"""No code is as large as two to the power of this."""


@dataclass(frozen=True, eq=False)
class Verdicts:
    """What each of some ties amounts to, (t,) each.

    `codes` pack all of an `Appraisal` but its sources, and to whom the line points; 0 is no
    tie. `n_sources` are its independent sources, `n_parts` what of it passes the filter.
    """

    codes: IntArray
    n_sources: IntArray
    n_parts: IntArray

    @property
    def columns(self) -> tuple[IntArray, IntArray, IntArray]:
        """All of it."""
        return self.codes, self.n_sources, self.n_parts

    def with_changes(self, places: IntArray, others: "Verdicts") -> "Verdicts":
        """These, with others at some places, (k,) each."""
        columns = []
        for column, changed in zip(self.columns, others.columns, strict=True):
            own = column.copy()
            own[places] = changed
            columns.append(own)
        return Verdicts(*columns)

    def at(self, places: IntArray) -> "Verdicts":
        """What those at some places amount to."""
        return Verdicts(*(column[places] for column in self.columns))

    def without(self, places: IntArray) -> "Verdicts":
        """These, with no tie at some places."""
        return self.with_changes(places, no_verdicts(len(places)))

    def rearranged(self, place_of: IntArray, size: int) -> "Verdicts":
        """These for `size` ties, each at its `place_of`, (t,); there is none where that is -1."""
        stays = place_of >= 0
        columns = []
        for column in self.columns:
            moved = np.zeros(size, dtype=column.dtype)
            moved[place_of[stays]] = column[stays]
            columns.append(moved)
        return Verdicts(*columns)

    def taken_from(self, others: "Verdicts", places: IntArray) -> "Verdicts":
        """These, with what others have at some places."""
        return self.with_changes(places, others.at(places))


def count_polarities(told: Verdicts) -> dict[TiePolarity, int]:
    """How many ties there are of each polarity; of those of which there are any."""
    counts = np.bincount(told.codes[told.codes > 0] & _TWO_BITS, minlength=len(POLARITIES))
    return {p: count for p, count in zip(POLARITIES, counts.tolist(), strict=True) if count}


def no_verdicts(count: int) -> Verdicts:
    """Of so many places at which there is no tie."""
    nothing = np.zeros(count, dtype=np.intp)
    return Verdicts(nothing, nothing, nothing)


def join_verdicts(several: Iterable[Verdicts]) -> Verdicts:
    """Those of some ties and then of others."""
    columns = zip(*(told.columns for told in several), strict=True)
    return Verdicts(*(np.concatenate(column) for column in columns))


def mark_parts(
    codes: NDArray[np.int16], directions: NDArray[np.uint8], are_contested: BoolArray
) -> NDArray[np.uint8]:
    """What of parts goes into a verdict besides their standing, in bits, (p,) each.

    Parameters
    ----------
    codes
        Where they stand.
    directions
        As in `Columns.directions`.
    are_contested
        Whether something disputes or denies them.
    """
    marks: NDArray[np.uint8] = directions << _SHIFTS[codes]
    marks |= are_contested.view(np.uint8) << _DISPUTE
    return marks


def pack_verdicts(weighed: Weighed, marks: NDArray[np.uint8]) -> IntArray:
    """The codes of ties, (t,).

    Parameters
    ----------
    weighed
        What `weigh_in_columns` says.
    marks
        (t,) The bits that `mark_parts` gives to any of the parts of each. To whom a line points
        is told only if all of it that stands has a direction.
    """
    polarity, status, on_date = (column.astype(np.intp) for column in weighed[:3])
    is_directed, is_membership = weighed[3:]
    codes: IntArray = polarity | status << _STATUS | on_date << _ON_DATE | _THERE
    # What is over points only where all is, and then nothing else does.
    standing, over = marks & _POINTING, marks >> _WHERE_OVER & _POINTING
    pointing = np.where(on_date == PAST, over, standing)
    for flag, bit in (
        (is_directed, _DIRECTED),
        (is_membership, _MEMBERSHIP),
        (marks >> _DISPUTE > 0, _CONTESTED),
        ((pointing & _AT_A > 0) & is_directed, _TO_A),
        ((pointing & _AT_B > 0) & is_directed, _TO_B),
    ):
        codes |= np.where(flag, bit, 0)
    return codes


def appraisal_of(code: int, n_sources: int) -> Appraisal:
    """What a code and a number of sources say of a tie."""
    return Appraisal(
        *verdict_of(
            code & _TWO_BITS, code >> _STATUS & _THREE_BITS, code >> _ON_DATE & _THREE_BITS
        ),
        bool(code & _DIRECTED),
        bool(code & _MEMBERSHIP),
        n_sources,
        bool(code & _CONTESTED),
    )


def directions_of_code(code: int) -> tuple[bool, bool]:
    """Whether the line points to its first actor and to its second."""
    return bool(code & _TO_A), bool(code & _TO_B)
