"""Dates keep their precision; the edtf package is the oracle for their days."""

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.dates import DateError, OpenEnd, PartialDate, Period, Precision

_QUALIFIERS = st.sampled_from(["", "?", "~", "%"])
_days = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


@st.composite
def date_texts(draw):
    """Any date we read, as it is written."""
    day = draw(_days)
    season = draw(st.integers(21, 24))
    forms = [
        f"{day.year:04d}",
        f"{day.year:04d}-{day.month:02d}",
        day.isoformat(),
        f"{day.year:04d}-{season}",
    ]
    return draw(st.sampled_from(forms)) + draw(_QUALIFIERS)


def _without_season_qualifier(text):
    """The oracle does not read ``2023-23~``; we do, and a qualifier changes no day."""
    return text.rstrip("?~%") if text[4:6] == "-2" and len(text) < 9 else text


def _oracle_days(text):
    oracle = parse_edtf(_without_season_qualifier(text))
    return [date(*moment[:3]) for moment in (oracle.lower_strict(), oracle.upper_strict())]


@given(date_texts())
def test_days_are_those_of_the_oracle(text):
    ours = PartialDate.parse(text)
    assert [ours.earliest, ours.latest] == _oracle_days(text)


@given(date_texts(), date_texts())
def test_interval_days_are_those_of_the_oracle(first, second):
    if PartialDate.parse(second).latest < PartialDate.parse(first).earliest:
        first, second = second, first
    ours = Period.parse(f"{first}/{second}")
    oracle = parse_edtf("/".join(map(_without_season_qualifier, (first, second))))
    assert [ours.earliest, ours.latest] == [
        date(*oracle.lower.lower_strict()[:3]),
        date(*oracle.upper.upper_strict()[:3]),
    ]


def test_seasons_are_those_of_the_oracle_in_every_year_of_the_texts():
    for year in range(1990, 2031):
        for season in range(21, 25):
            text = f"{year}-{season}"
            ours = PartialDate.parse(text)
            assert [ours.earliest, ours.latest] == _oracle_days(text)


@given(date_texts())
def test_dates_are_printed_as_they_were_written(text):
    assert str(PartialDate.parse(text)) == text
    assert PartialDate.parse(text) == PartialDate.parse(str(PartialDate.parse(text)))


@given(date_texts(), st.sampled_from(["{0}", "{0}/..", "../{0}", "{0}/", "/{0}"]))
def test_periods_are_printed_as_they_were_written(text, form):
    period = Period.parse(form.format(text))
    assert str(period) == form.format(text)
    assert period.is_single == (form == "{0}")


@given(date_texts(), date_texts())
def test_intervals_are_printed_as_they_were_written(first, second):
    if PartialDate.parse(second).latest < PartialDate.parse(first).earliest:
        first, second = second, first
    period = Period.parse(f"{first}/{second}")
    assert str(period) == (first if first == second else f"{first}/{second}")
    assert Period.parse(str(period)) == period


def test_interval_of_one_date_is_that_date_however_it_is_made():
    day = PartialDate(2004, 5, 6)
    assert Period.parse("2004-05-06/2004-05-06") == Period.parse("2004-05-06")
    made = Period(PartialDate(2004, 5, 6), PartialDate(2004, 5, 6))
    assert made.is_single
    assert str(made) == str(day) == "2004-05-06"


@given(st.lists(date_texts(), min_size=2, max_size=6))
def test_order_is_total_and_by_first_day(texts):
    dates = [PartialDate.parse(text) for text in texts]
    for one in dates:
        for other in dates:
            assert (one < other) + (other < one) + (one == other) == 1
            if one.earliest < other.earliest:
                assert one < other
    ordered = sorted(dates)
    assert [one.earliest for one in ordered] == sorted(one.earliest for one in dates)


def test_order_of_dates_with_the_same_days():
    winter, december = PartialDate.parse("2023-24"), PartialDate.parse("2023-12")
    assert (winter.earliest, winter.latest) == (december.earliest, december.latest)
    assert sorted([winter, december]) == sorted([december, winter]) == [december, winter]


def test_longer_dates_come_after_shorter_ones_of_the_same_first_day():
    texts = ["2024", "2024-01", "2024-01-01", "2024-01-01~", "2023-12-31"]
    ordered = sorted(PartialDate.parse(text) for text in texts)
    assert [str(one) for one in ordered] == [
        "2023-12-31",
        "2024-01-01",
        "2024-01-01~",
        "2024-01",
        "2024",
    ]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2004", Precision.YEAR),
        ("2023-23~", Precision.SEASON),
        ("2022-01", Precision.MONTH),
        ("2024-04-10?", Precision.DAY),
    ],
)
def test_precision(text, precision):
    assert PartialDate.parse(text).precision is precision


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "expected YYYY"),
        ("24", "expected YYYY"),
        ("24-04-10", "expected YYYY"),
        ("2024-4-1", "expected YYYY"),
        ("10.04.2024", "expected YYYY"),
        ("2024-04-10T12:00", "expected YYYY"),
        (" 2024", "expected YYYY"),
        ("2024\n", "expected YYYY"),
        ("٢٠٢٤", "expected YYYY"),
        ("2024??", "expected YYYY"),
        ("-0044", "expected YYYY"),
        ("Y12024", "expected YYYY"),
        ("198X", "expected YYYY"),
        ("2024-04-1X", "expected YYYY"),
        ("2024?-04", "expected YYYY"),
        ("[2024,2025]", "expected YYYY"),
        ("0000", "there is no year 0"),
        ("2024-00", "there is no month 00"),
        ("2024-13", "there is no month 13"),
        ("2024-20", "there is no month 20"),
        ("2024-25", "there is no month 25"),
        ("2024-21-01", "there is no month 21"),
        ("2024-04-00", "there is no day 00 in 2024-04"),
        ("2024-04-31", "there is no day 31 in 2024-04"),
        ("2023-02-29", "there is no day 29 in 2023-02"),
    ],
)
def test_what_is_no_date(text, reason):
    with pytest.raises(DateError) as caught:
        PartialDate.parse(text)
    assert reason in caught.value.reason
    assert caught.value.text == text
    with pytest.raises(DateError):
        Period.parse(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("/", "needs at least one date"),
        ("..", "expected YYYY"),
        ("../..", "needs at least one date"),
        ("../", "needs at least one date"),
        ("2004/2003", "ends before it begins"),
        ("2004-01/2003", "ends before it begins"),
        ("2004/2005/2006", "expected YYYY"),
        ("2004/2005-13", "there is no month 13"),
        ("2004..2005", "expected YYYY"),
    ],
)
def test_what_is_no_period(text, reason):
    with pytest.raises(DateError) as caught:
        Period.parse(text)
    assert reason in caught.value.reason
    assert caught.value.text == text


def test_interval_that_may_lie_in_order_is_read():
    assert str(Period.parse("2004-06/2004")) == "2004-06/2004"


def test_open_and_unknown_ends():
    assert Period.parse("2004/..").end is OpenEnd.OPEN
    assert Period.parse("2004/").end is OpenEnd.UNKNOWN
    assert Period.parse("../2004").earliest is None
    assert Period.parse("/2004").latest == date(2004, 12, 31)
    assert Period.parse("2004/..").latest is None


@given(st.text(max_size=14))
def test_any_text_is_read_or_refused(text):
    for parse in (PartialDate.parse, Period.parse):
        try:
            found = parse(text)
        except DateError:
            continue
        assert parse(str(found)) == found


@given(_days, st.integers(0, 40))
def test_leap_days_and_month_ends(day, further):
    later = min(day.toordinal() + further, date.max.toordinal())
    month = PartialDate(day.year, day.month)
    assert (month.latest == day) == (
        day == date.max or (day + timedelta(days=1)).month != day.month
    )
    period = Period.parse(f"{day.isoformat()}/{date.fromordinal(later).isoformat()}")
    assert (period.earliest, period.latest) == (day, date.fromordinal(later))


@given(st.text("0123456789-Ww+ \u0663", min_size=10, max_size=10))
@example("2004-W01-1")
@example("2004-1W-01")
@example("20040110-1")
@example("0000-01-01")
@example("2004-02-30")
@example("\u0662004-01-01")
def test_of_ten_characters_only_days_are_read(text):
    try:
        found = PartialDate.parse(text)
    except DateError:
        return
    assert found.precision is Precision.DAY
    assert str(found) == text
    same = PartialDate(found.year, found.month, found.day)
    assert found == same
    assert hash(found) == hash(same)
    assert (found.earliest, found.latest) == (same.earliest, same.latest)
