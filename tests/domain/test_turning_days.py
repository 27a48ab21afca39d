"""Between its turning days a thing stands where it stood: asked of the rules, day by day."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.dates import OpenEnd, PartialDate, Period
from app.domain.ids import ActorId, AgreementId, ClaimId, PartyStatusId
from app.domain.on_date import agreement_on, claim_on, period_on, standings_on
from app.domain.records import Claim, PartyStatus
from app.domain.turning_days import (
    turning_days_of_agreement,
    turning_days_of_claim,
    turning_days_of_period,
)
from app.domain.vocabulary import (
    AgreementKind,
    ClaimKind,
    ClaimStatus,
    Polarity,
    Status,
    Topology,
)

DAYS = [date(2019, 12, 25) + timedelta(days=number) for number in range(383)]
"""All of 2020, in which all dates of these tests lie, and some days around."""

PARTIES = tuple(map(ActorId, ("A", "B", "C")))

texts = st.one_of(
    st.dates(date(2020, 1, 1), date(2020, 12, 31)).map(str),
    st.sampled_from(["2020", "2020-02", "2020-11~", "2020-21", "2020-24", "2020-22?"]),
)
partial_dates = texts.map(PartialDate.parse)


@st.composite
def periods(draw):
    ends = st.one_of(partial_dates, st.sampled_from(list(OpenEnd)))
    start, end = draw(ends), draw(ends)
    if isinstance(start, PartialDate) and isinstance(end, PartialDate):
        start, end = min(start, end), max(start, end)
    return Period(start, end)


def claim_of(status: ClaimStatus, period: Period | None) -> Claim:
    side = (ActorId("A"),)
    return Claim(
        ClaimId("c"),
        side,
        (ActorId("B"),),
        Topology.PAIR,
        ClaimKind.TRADE,
        Polarity.NEUTRAL,
        status,
        period,
        "",
    )


def turns(answer):
    """The days on which an answer is another than on the day before."""
    answers = [answer(day) for day in DAYS]
    changed = zip(DAYS[1:], answers[1:], answers[:-1], strict=True)
    return {day for day, now, before in changed if now != before}


@settings(max_examples=40)
@given(periods())
def test_a_period_turns_on_its_turning_days_only(period):
    assert turns(lambda day: period_on(period, day)) <= set(turning_days_of_period(period))


@settings(max_examples=80)
@given(
    st.sampled_from(list(ClaimStatus)),
    st.one_of(st.none(), periods()),
    st.lists(partial_dates, max_size=3),
)
def test_a_claim_turns_on_its_turning_days_only_whichever_source_counts(status, period, published):
    claim = claim_of(status, period)
    expected = set(turning_days_of_claim(claim, published))
    for first in (*published, None):
        assert turns(lambda day, first=first: claim_on(claim, first, day)) <= expected


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([None, *PARTIES]),
            st.sampled_from(list(Status)),
            st.one_of(st.none(), partial_dates),
        ),
        max_size=6,
    ),
    st.sampled_from([AgreementKind.TREATY, AgreementKind.DECLARATION]),
    st.dictionaries(st.integers(0, 5), partial_dates, max_size=2),
)
def test_an_agreement_turns_on_its_turning_days_only(rows, kind, told):
    statuses = [
        PartyStatus(PartyStatusId(f"s{number}"), AgreementId("t"), actor, status, when)
        for number, (actor, status, when) in enumerate(rows)
    ]
    foreseen = {PartyStatusId(f"s{number}"): when.earliest for number, when in told.items()}
    expected = set(turning_days_of_agreement(statuses, told.values()))
    assert turns(lambda day: agreement_on(statuses, day, (), kind, foreseen)) <= expected
    assert turns(lambda day: standings_on(statuses, day, PARTIES, kind, foreseen)) <= expected


def test_the_last_day_of_the_calendar_turns_to_nothing():
    period = Period.parse("9999-12-31")
    assert set(turning_days_of_period(period)) == {date.max}


def test_an_undated_claim_turns_with_its_publication():
    published = [PartialDate.parse("2020-05")]
    assert list(turning_days_of_claim(claim_of(ClaimStatus.DONE, None), published)) == [
        date(2020, 5, 1)
    ]
