"""Periods read thousands at a time are those that are read one by one, and so are the refused."""

import numpy as np
import pytest

from app.domain.dates import DateError, Period
from app.domain.periods import NO_PERIOD, days_of_end
from app.store.period_columns import join_periods, read_periods

WRITTEN = [
    *("2004-02-29", "2004-04-10/..", "2004-04-10/", "2004-04-10/2005-01-01", "2004", "2023-23~"),
    *("../2004-04-10", "/2004-04", "2004-04-10?/2004-05", "0001-01-01", "9999-12-31/.."),
]
REFUSED = [
    *("2003-02-29", "2004-13-01", "2004-04-10/2004-04-09", "../..", "", "/", "..", "2004-04-1٣"),
    *("0000-01-01", "2004-04-10/.x", "2004-04-10.2005-01-01", "2004-04-10/..x", "2004-04-10\0"),
    "2004-04-10/2005-01-01" * 100_000,
]


def test_periods_and_their_days_are_those_of_each():
    texts = [None, *WRITTEN, None]
    column = join_periods([read_periods(texts), read_periods(WRITTEN)])
    each = [None if text is None else Period.parse(text) for text in (*texts, *WRITTEN)]
    assert list(column) == each
    assert column[1:3] == each[1:3]
    for side, end in ((column.starts, "start"), (column.ends, "end")):
        days = [days_of_end(None if period is None else getattr(period, end)) for period in each]
        assert np.asarray(side).tolist() == [list(two) for two in days]
    assert np.asarray(column.starts)[0].tolist() == [NO_PERIOD] * 2


@pytest.mark.parametrize("text", REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_period_is_refused_among_others(text):
    with pytest.raises(DateError) as one:
        Period.parse(text)
    with pytest.raises(DateError, match="is not a date") as found:
        read_periods([*WRITTEN, text])
    assert str(found.value) == str(one.value)
