"""Where very many claims stand on a date, asked of few of them.

A rule of :mod:`app.domain.on_date` looks at a claim's words and compares the date with the days
of its period and of its first source. Claims that say the same, and for which all of these
comparisons come out alike, are of one *sort* and stand alike: one of them is asked, and the
answer is that of all. It holds on every date, so that no sort is ever asked about twice.
"""

from collections.abc import Callable
from datetime import date

import numpy as np

from app.analysis.claim_columns import (
    POLARITIES,
    STATUSES,
    ClaimColumns,
    IntArray,
)

_N_COMPARISONS = 3
_N_SENTINELS = 3
_SORTS = _N_COMPARISONS + _N_SENTINELS
"""A day is before the date, the date or after it; or it is none of three sorts."""

_N_DAYS = 6
_WEIGHTS: IntArray = _SORTS ** np.arange(_N_DAYS)


class ClaimCodes:
    """The codes of some claims, and those of the sorts that were asked about."""

    def __init__(self, columns: ClaimColumns, known: dict[int, int] | None = None) -> None:
        """Of the claims in `columns`; `known` are codes by sort, if some are known already."""
        words = columns.kinds
        for vocabulary, numbers in (
            (POLARITIES, columns.polarities),
            (STATUSES, columns.statuses),
        ):
            words = words * len(vocabulary) + numbers
        self._words: IntArray = words
        self._days: IntArray = np.concatenate((columns.starts, columns.ends), axis=1)
        self._known: dict[int, int] = {} if known is None else known

    def followed_by(self, columns: ClaimColumns) -> "ClaimCodes":
        """The codes of other claims, of which the same sorts stand alike."""
        return ClaimCodes(columns, self._known)

    def on(
        self, as_of: date, rows: IntArray, published: IntArray, code_of: Callable[[int], int]
    ) -> IntArray:
        """Where some claims stand, (n,), as codes.

        Parameters
        ----------
        rows
            (n,) Which claims.
        published
            (n, 2) The first and the last day on which the first source of each may have
            appeared, as ordinals; 0 if that is not known, -1 if nothing counts that is put to
            it.
        code_of
            Asks the rules about one claim, given by its row.
        """
        days = np.concatenate((self._days[rows], published), axis=1)
        # What is told as done is over by the day it was told: see the rules.
        is_told = np.sign(days[:, 0] - published[:, 0]) + 1
        sorts = self._words[rows] * _N_COMPARISONS + is_told
        sorts = sorts * _SORTS**_N_DAYS + _compared(days, as_of.toordinal()) @ _WEIGHTS
        found, first, sort_of = np.unique(sorts, return_index=True, return_inverse=True)
        known = self._known
        for sort, row in zip(found.tolist(), rows[first].tolist(), strict=True):
            if sort not in known:
                known[sort] = code_of(row)
        codes = np.array([known[sort] for sort in found.tolist()], dtype=np.intp)
        return codes[sort_of]


def _compared(days: IntArray, day: int) -> IntArray:
    compared: IntArray = np.where(days > 0, np.sign(days - day) + 1, _N_COMPARISONS - days)
    return compared
