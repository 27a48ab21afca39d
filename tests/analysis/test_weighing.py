"""What many ties amount to, weighed at once in bits, is what the rules say of each by itself."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.appraisal import (
    _FROM_PRESENT,
    _FROM_STRONGEST,
    STANDINGS,
    Nature,
    TiePolarity,
    are_standing,
    weigh,
)
from app.domain.vocabulary import OnDate, Polarity

TIES = st.lists(
    st.lists(st.integers(1, len(STANDINGS)), min_size=1, max_size=5), min_size=1, max_size=4
)
HOLDING, FORESEEN = {OnDate.ACTIVE, OnDate.UNCERTAIN}, {OnDate.PLANNED, OnDate.DUE}


def weighed_by_itself(codes):
    """The rules at the top of the module, put to one tie."""
    parts = [STANDINGS[code - 1] for code in codes]
    ranks = ([part for part in parts if part.on_date in days] for days in (HOLDING, FORESEEN))
    deciding = next(filter(None, ranks), parts)
    polarities = {part.polarity for part in deciding}
    if {Polarity.COOPERATIVE, Polarity.CONFLICTUAL} <= polarities:
        overall = TiePolarity.MIXED
    else:
        coloured = polarities - {Polarity.NEUTRAL}
        overall = TiePolarity(coloured.pop()) if coloured else TiePolarity.NEUTRAL
    are_all_neutral = polarities == {Polarity.NEUTRAL}
    strongest = min(
        (p.status for p in deciding if are_all_neutral or p.polarity is not Polarity.NEUTRAL),
        key=_FROM_STRONGEST.index,
    )
    standing = [part for part in parts if part.on_date is not OnDate.PAST] or parts
    return (
        overall,
        strongest,
        min((part.on_date for part in parts), key=_FROM_PRESENT.index),
        all(part.nature is Nature.DIRECTED_CLAIM for part in standing),
        all(part.nature is Nature.MEMBERSHIP for part in parts),
    )


@settings(max_examples=150)
@given(TIES)
def test_ties_weighed_together_are_weighed_as_each_by_itself(ties):
    codes = np.array([code for tie in ties for code in tie], dtype=np.int16)
    starts = np.cumsum([0, *map(len, ties)])[:-1]
    assert weigh(codes, starts) == list(map(weighed_by_itself, ties))
    standing = are_standing(codes, starts)
    for tie, kept in zip(ties, np.split(standing, starts[1:]), strict=True):
        is_over = [STANDINGS[code - 1].on_date is OnDate.PAST for code in tie]
        assert kept.tolist() == [all(is_over) or not over for over in is_over]
