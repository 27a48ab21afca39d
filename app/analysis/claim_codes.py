"""Where very many claims stand on a date, asked of few of them.

A rule of :mod:`app.domain.on_date` looks at a claim's words and compares the date with the days
of its period and of its first source. Claims that say the same, and for which all of these
comparisons come out alike, stand alike: one of them is asked, and the answer is that of all.
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


def codes_of_claims(
    columns: ClaimColumns,
    rows: IntArray,
    published: IntArray,
    as_of: date,
    code_of: Callable[[int], int],
) -> IntArray:
    """Where some claims stand, (n,), as codes.

    Parameters
    ----------
    rows
        (n,) Which claims.
    published
        (n, 2) The first and the last day on which the first source of each may have appeared,
        as ordinals; 0 if that is not known, -1 if nothing counts that is put to it.
    code_of
        Asks the rules about one claim, given by its row.
    """
    day = as_of.toordinal()
    starts, ends = columns.starts[rows], columns.ends[rows]
    sorts = columns.kinds[rows]
    for words, numbers in ((POLARITIES, columns.polarities), (STATUSES, columns.statuses)):
        sorts = sorts * len(words) + numbers[rows]
    for days in (starts, ends, published):
        for place in range(2):
            sorts = sorts * _SORTS + _compared(days[:, place], day)
    # What is told as done is over by the day it was told: see the rules.
    sorts = sorts * _N_COMPARISONS + np.sign(starts[:, 0] - published[:, 0]) + 1
    _sorts, first, sort_of = np.unique(sorts, return_index=True, return_inverse=True)
    codes = np.array([code_of(row) for row in rows[first].tolist()], dtype=np.intp)
    return codes[sort_of]


def _compared(days: IntArray, day: int) -> IntArray:
    compared: IntArray = np.where(days > 0, np.sign(days - day) + 1, _N_COMPARISONS - days)
    return compared
