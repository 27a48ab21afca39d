"""What many ties amount to, in columns: told apart and drawn without a record for each."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.analysis.appraisal import Appraisal, Weighed, verdict_of
from app.analysis.columns import BoolArray, IntArray

_STATUS, _ON_DATE, _FLAGS = 2, 5, 8
"""Where in a code these begin; polarity comes first, the flags come last, one bit each."""

_DIRECTED, _MEMBERSHIP, _CONTESTED, _TO_A, _TO_B, _THERE = (
    1 << _FLAGS + place for place in range(6)
)
_TWO_BITS, _THREE_BITS = 3, 7

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

    def with_changes(self, places: IntArray, others: "Verdicts") -> "Verdicts":
        """These, with others at some places, (k,) each."""
        columns = []
        for column, changed in (
            (self.codes, others.codes),
            (self.n_sources, others.n_sources),
            (self.n_parts, others.n_parts),
        ):
            own = column.copy()
            own[places] = changed
            columns.append(own)
        return Verdicts(*columns)

    def without(self, places: IntArray) -> "Verdicts":
        """These, with no tie at some places."""
        return self.with_changes(places, no_verdicts(len(places)))

    def rearranged(self, place_of: IntArray, size: int) -> "Verdicts":
        """These for `size` ties, each at its `place_of`, (t,); there is none where that is -1."""
        stays = place_of >= 0
        columns = []
        for column in (self.codes, self.n_sources, self.n_parts):
            moved = np.zeros(size, dtype=column.dtype)
            moved[place_of[stays]] = column[stays]
            columns.append(moved)
        return Verdicts(*columns)

    def taken_from(self, others: "Verdicts", places: IntArray) -> "Verdicts":
        """These, with what others have at some places."""
        return self.with_changes(
            places, Verdicts(others.codes[places], others.n_sources[places], others.n_parts[places])
        )


def no_verdicts(count: int) -> Verdicts:
    """Of so many places at which there is no tie."""
    nothing = np.zeros(count, dtype=np.intp)
    return Verdicts(nothing, nothing, nothing)


def pack_verdicts(
    weighed: Weighed,
    is_contested: BoolArray,
    pointing: NDArray[np.bool_],
) -> IntArray:
    """The codes of ties, (t,).

    Parameters
    ----------
    weighed
        What `weigh_in_columns` says.
    is_contested
        (t,) Whether something disputes or denies it.
    pointing
        (t, 2) Whether what stands of it acts on its first actor and on its second: told only
        of a line all of which has a direction.
    """
    polarity, status, on_date = (column.astype(np.intp) for column in weighed[:3])
    is_directed, is_membership = weighed[3:]
    codes: IntArray = polarity | status << _STATUS | on_date << _ON_DATE | _THERE
    for flag, bit in (
        (is_directed, _DIRECTED),
        (is_membership, _MEMBERSHIP),
        (is_contested, _CONTESTED),
        (pointing[:, 0] & is_directed, _TO_A),
        (pointing[:, 1] & is_directed, _TO_B),
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
