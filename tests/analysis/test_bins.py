"""Stretches of time follow each other without a gap, whatever their length."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.bins import Unit, edges, finest_unit, first_day, last_day

NEARLY_EVER = st.dates(date.min, date(9990, 1, 1))


@given(NEARLY_EVER, st.sampled_from(Unit))
def test_every_day_lies_in_one_stretch(day, unit):
    first, last = first_day(day, unit), last_day(day, unit)
    assert first <= day <= last
    assert first_day(last, unit) == first
    assert last_day(first, unit) == last
    assert first_day(last + timedelta(days=1), unit) == last + timedelta(days=1)


@given(NEARLY_EVER, st.integers(0, 9_000), st.sampled_from(Unit))
def test_edges_cover_what_they_are_asked_for(day, n_days, unit):
    last = min(day + timedelta(days=n_days if unit is not Unit.DAY else n_days % 60), date.max)
    found = edges(day, last, unit)
    assert found[0] <= day.toordinal() <= last.toordinal() < found[-1]
    assert found == sorted(set(found))


def test_the_last_days_of_the_calendar_are_no_trouble():
    for unit in Unit:
        assert edges(date(9999, 12, 1), date.max, unit)[-1] == date.max.toordinal() + 1


@pytest.mark.parametrize(
    ("days_per_px", "unit"),
    [(0.02, "day"), (0.3, "day"), (5, "month"), (11, "quarter"), (50, "year"), (9_000, "decade")],
)
def test_the_finest_that_can_be_seen_is_taken(days_per_px, unit):
    assert finest_unit(days_per_px, least_px=3) is Unit(unit)


def test_quarters_begin_with_their_months():
    assert first_day(date(2003, 5, 31), Unit.QUARTER) == date(2003, 4, 1)
    assert last_day(date(2003, 12, 1), Unit.QUARTER) == date(2003, 12, 31)
    assert first_day(date(2003, 5, 31), Unit.DECADE) == date(2000, 1, 1)
    assert last_day(date(1999, 5, 31), Unit.DECADE) == date(1999, 12, 31)
