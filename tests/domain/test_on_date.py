"""Where things stand on a day: every rule, with partial, open and unknown dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import PartialDate, Period
from app.domain.ids import ActorId, AgreementId, ClaimId, PartyStatusId
from app.domain.on_date import agreement_on, claim_on, period_on
from app.domain.records import Claim, PartyStatus
from app.domain.vocabulary import (
    AgreementKind,
    ClaimKind,
    ClaimStatus,
    OnDate,
    Polarity,
    Status,
    Topology,
)

PERIODS = [
    # a day
    ("2024-04-10", "2024-04-09", None),
    ("2024-04-10", "2024-04-10", "active"),
    ("2024-04-10", "2024-04-11", "past"),
    # one coarse date: somewhere in it
    ("2004", "2003-12-31", None),
    ("2004", "2004-01-01", "uncertain"),
    ("2004", "2004-06-15", "uncertain"),
    ("2004", "2004-12-31", "uncertain"),
    ("2004", "2005-01-01", "past"),
    ("2023-23", "2023-08-31", None),
    ("2023-23", "2023-10-01", "uncertain"),
    ("2023-23", "2023-12-01", "past"),
    ("2022-01~", "2022-01-31", "uncertain"),
    ("2022-01~", "2022-02-01", "past"),
    # an interval of days
    ("2022-01-06/2022-01-19", "2022-01-05", None),
    ("2022-01-06/2022-01-19", "2022-01-06", "active"),
    ("2022-01-06/2022-01-19", "2022-01-19", "active"),
    ("2022-01-06/2022-01-19", "2022-01-20", "past"),
    # coarse ends are uncertain, what lies between them is not
    ("2004/2006", "2003-12-31", None),
    ("2004/2006", "2004-07-01", "uncertain"),
    ("2004/2006", "2004-12-31", "active"),
    ("2004/2006", "2005-07-01", "active"),
    ("2004/2006", "2006-01-01", "active"),
    ("2004/2006", "2006-01-02", "uncertain"),
    ("2004/2006", "2006-12-31", "uncertain"),
    ("2004/2006", "2007-01-01", "past"),
    # open ends have no limit
    ("2004/..", "2003-12-31", None),
    ("2004/..", "2004-07-01", "uncertain"),
    ("2004/..", "2004-12-31", "active"),
    ("2004/..", "9999-12-31", "active"),
    ("../2004", "0001-01-01", "active"),
    ("../2004", "2004-01-01", "active"),
    ("../2004", "2004-07-01", "uncertain"),
    ("../2004", "2005-01-01", "past"),
    # unknown ends have one, nobody knows which
    ("2004/", "2003-12-31", None),
    ("2004/", "2004-07-01", "uncertain"),
    ("2004/", "2050-01-01", "uncertain"),
    ("/2004", "1900-01-01", "uncertain"),
    ("/2004", "2004-12-31", "uncertain"),
    ("/2004", "2005-01-01", "past"),
]


@pytest.mark.parametrize(("period", "day", "expected"), PERIODS)
def test_period_on(period, day, expected):
    assert period_on(Period.parse(period), date.fromisoformat(day)) == expected


def _claim(status, period=None):
    return Claim(
        id=ClaimId("c"),
        a=(ActorId("JPN"),),
        b=(ActorId("aukus"),),
        topology=Topology.PAIR,
        kind=ClaimKind.ACCESSION,
        polarity=Polarity.COOPERATIVE,
        status=ClaimStatus(status),
        period=Period.parse(period) if period else None,
        summary="s",
    )


def _claim_on(status, period, published, day):
    when = PartialDate.parse(published) if published else None
    return claim_on(_claim(status, period), when, date.fromisoformat(day))


@pytest.mark.parametrize("status", ["announced", "planned", "possible"])
@pytest.mark.parametrize(
    ("period", "published", "day", "expected"),
    [
        # shown, as such, from the publication on, whatever its period
        ("2026/..", "2025-09~", "2025-08-31", None),
        ("2026/..", "2025-09~", "2025-09-01", "planned"),
        ("2026/..", "2025-09~", "2026-06-01", "planned"),
        # due once its beginning is over by every reading, never in force
        ("2026/..", "2025-09~", "2026-12-31", "planned"),
        ("2026/..", "2025-09~", "2027-01-01", "due"),
        ("2024-04-11", "2024-04-10", "2024-04-11", "planned"),
        ("2024-04-11", "2024-04-10", "2024-04-12", "due"),
        ("2026-05/2026-07", "2025", "2026-05-31", "planned"),
        ("2026-05/2026-07", "2025", "2026-06-01", "due"),
        # by a date at the latest
        ("../2030", "2025", "2030-12-31", "planned"),
        ("../2030", "2025", "2031-01-01", "due"),
        ("/2030", "2025", "2031-01-01", "due"),
        # without a date it stays what it is
        (None, "2024-04-10", "2024-04-09", None),
        (None, "2024-04-10", "2050-01-01", "planned"),
        # an unknown publication hides nothing
        (None, None, "1900-01-01", "planned"),
        ("2026", None, "2027-01-01", "due"),
    ],
)
def test_what_has_not_come_to_be(status, period, published, day, expected):
    assert _claim_on(status, period, published, day) == expected


@pytest.mark.parametrize("status", ["in force", "done", "reported"])
@pytest.mark.parametrize(
    ("published", "day", "expected"),
    [
        ("2022-03~", "2022-02-28", None),
        ("2022-03~", "2022-03-01", "active"),
        ("2022-03~", "2040-01-01", "active"),
        (None, "1900-01-01", "active"),
    ],
)
def test_undated_claim_is_observed_from_its_publication_on(status, published, day, expected):
    assert _claim_on(status, None, published, day) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [("2022-02-28", None), ("2022-03-01", "past"), ("2040-01-01", "past")]
)
def test_undated_ended_claim_is_past_from_its_publication_on(day, expected):
    assert _claim_on("ended", None, "2022-03~", day) == expected


@pytest.mark.parametrize("status", ["in force", "done", "reported", "ended"])
@pytest.mark.parametrize(("period", "day", "expected"), PERIODS)
def test_dated_claim_stands_where_its_period_does(status, period, day, expected):
    for published in ("2026-01-01", "1990", None):
        assert _claim_on(status, period, published, day) == expected


def test_done_is_past_after_its_period():
    assert _claim_on("done", "2023-09-19", "2025-11-13", "2025-11-13") == OnDate.PAST


@given(
    st.sampled_from([status for status in ClaimStatus if status.is_prospective]),
    st.sampled_from([None, *(period for period, _, _ in PERIODS)]),
    st.dates(),
)
def test_what_is_foreseen_never_comes_into_force_by_itself(status, period, day):
    stands = claim_on(_claim(status, period), PartialDate.parse("2022-03"), day)
    assert stands in {None, OnDate.PLANNED, OnDate.DUE}


def _statuses(*rows):
    return [
        PartyStatus(
            id=PartyStatusId(f"s{number}"),
            agreement=AgreementId("t"),
            actor=ActorId(actor) if actor else None,
            status=Status(status),
            date=PartialDate.parse(day) if day else None,
        )
        for number, (actor, status, day) in enumerate(rows)
    ]


def _agreement_on(rows, day, parties=(), kind=None):
    return agreement_on(_statuses(*rows), date.fromisoformat(day), parties, kind)


TREATY = [("", "signed", "2013-11-11"), ("", "in force", "2014-12-22")]
DECLARATION = [("", "signed", "2022")]


@pytest.mark.parametrize(
    ("rows", "day", "expected"),
    [
        ([], "2020-01-01", None),
        # signed, then in force
        (TREATY, "2013-11-10", None),
        (TREATY, "2013-11-11", "planned"),
        (TREATY, "2014-12-21", "planned"),
        (TREATY, "2014-12-22", "active"),
        (TREATY, "2050-01-01", "active"),
        # no entry into force is known: it holds from its signature on
        (DECLARATION, "2021-12-31", None),
        (DECLARATION, "2022-06-01", "uncertain"),
        (DECLARATION, "2022-12-31", "active"),
        ([("", "ratified", "2000-01-01")], "2000-01-01", "active"),
        ([("", "provisionally applied", "2000-01-01")], "2000-01-01", "active"),
        # announced is not signed
        ([("", "announced", "2025-01-01")], "2024-12-31", None),
        ([("", "announced", "2025-01-01")], "2025-01-01", "planned"),
        ([("", "announced", "2025-01-01")], "2035-01-01", "planned"),
        ([("", "announced", "2020"), ("", "signed", "2021-05-05")], "2020-07-01", "planned"),
        ([("", "announced", "2020"), ("", "signed", "2021-05-05")], "2021-05-05", "active"),
        # a coarse entry into force
        ([("", "signed", "2005-02-02"), ("", "in force", "2006")], "2005-12-31", "planned"),
        ([("", "signed", "2005-02-02"), ("", "in force", "2006")], "2006-03-01", "uncertain"),
        ([("", "signed", "2005-02-02"), ("", "in force", "2006")], "2006-12-31", "active"),
        # an unknown date
        ([("", "signed", None)], "2000-01-01", "uncertain"),
        ([("", "signed", "2005-02-02"), ("", "in force", None)], "2005-02-01", None),
        ([("", "signed", "2005-02-02"), ("", "in force", None)], "2010-01-01", "uncertain"),
        # the ending of the whole
        ([*TREATY, ("", "expired", "2020-06-30")], "2020-06-29", "active"),
        ([*TREATY, ("", "expired", "2020-06-30")], "2020-06-30", "active"),
        ([*TREATY, ("", "expired", "2020-06-30")], "2020-07-01", "past"),
        ([*TREATY, ("", "superseded", "2020")], "2019-12-31", "active"),
        ([*TREATY, ("", "superseded", "2020")], "2020-06-30", "uncertain"),
        ([*TREATY, ("", "superseded", "2020")], "2021-01-01", "past"),
        ([*TREATY, ("", "withdrawn", "2014-01-01")], "2014-06-01", "past"),
        # suspended and taken up again
        ([*TREATY, ("", "suspended", "2016-01-01")], "2016-01-02", "past"),
        (
            [*TREATY, ("", "suspended", "2016-01-01"), ("", "in force", "2018-01-01")],
            "2017-01-01",
            "past",
        ),
        (
            [*TREATY, ("", "suspended", "2016-01-01"), ("", "in force", "2018-01-01")],
            "2018-01-01",
            "active",
        ),
        (
            [*TREATY, ("", "frozen", "2016-01-01"), ("", "in force", "2018")],
            "2018-05-01",
            "uncertain",
        ),
    ],
)
def test_agreement_as_a_whole(rows, day, expected):
    assert _agreement_on(rows, day) == expected
    assert _agreement_on(rows, day, ("KAZ", "RUS")) == expected
    assert _agreement_on(list(reversed(rows)), day) == expected


CIS = [
    ("", "in force", "1994-01-22"),
    ("RUS", "signed", "1993-01-22"),
    ("KAZ", "signed", "1993-01-22"),
    ("GEO", "signed", "1993-12-03"),
    ("AZE", "in force", "1995-01-01"),
    ("GEO", "withdrawn", "2009-08-18"),
]


@pytest.mark.parametrize(
    ("parties", "day", "expected"),
    [
        (("KAZ", "RUS"), "1993-01-21", None),
        (("KAZ", "RUS"), "1993-02-01", "planned"),
        (("KAZ", "RUS"), "1994-01-22", "active"),
        (("KAZ", "RUS"), "2020-01-01", "active"),
        # who joins later holds it from then on
        (("AZE", "RUS"), "1994-12-31", None),
        (("AZE", "RUS"), "1995-01-01", "active"),
        # who leaves ends it for itself
        (("GEO", "RUS"), "2009-08-18", "active"),
        (("GEO", "RUS"), "2009-08-19", "past"),
        (("RUS", "GEO"), "2009-08-19", "past"),
        (("AZE", "GEO", "KAZ", "RUS"), "2009-08-19", "active"),
        ((), "2009-08-19", "active"),
        # of whom nothing is told follows the whole
        (("UZB", "RUS"), "2000-01-01", "active"),
        # one party's own commitment
        (("RUS",), "1994-01-22", "active"),
    ],
)
def test_parties_that_join_and_leave(parties, day, expected):
    assert _agreement_on(CIS, day, parties) == expected


def test_agreement_of_two_is_over_when_one_has_left():
    rows = [*TREATY, ("RUS", "withdrawn", "2020")]
    assert _agreement_on(rows, "2019-12-31", ("KAZ", "RUS")) == "active"
    assert _agreement_on(rows, "2020-06-01", ("KAZ", "RUS")) == "uncertain"
    assert _agreement_on(rows, "2021-01-01", ("KAZ", "RUS")) == "past"
    assert _agreement_on(rows, "2021-01-01", ("KAZ", "RUS", "BLR")) == "active"
    assert _agreement_on(rows, "2021-01-01") == "active"


def test_agreement_is_over_when_fewer_than_two_are_left():
    rows = [*TREATY, ("RUS", "withdrawn", "2020"), ("BLR", "withdrawn", "2021")]
    parties = ("KAZ", "RUS", "BLR")
    assert _agreement_on(rows, "2020-12-31", parties) == "active"
    assert _agreement_on(rows, "2022-01-01", parties) == "past"


def test_party_that_comes_back():
    rows = [
        ("", "in force", "2000-01-01"),
        ("UZB", "suspended", "2005-01-01"),
        ("UZB", "in force", "2006-08-16"),
        ("UZB", "suspended", "2012-12-19"),
    ]
    stands = [
        _agreement_on(rows, day, ("RUS", "UZB"))
        for day in ("2004-01-01", "2006-01-01", "2006-08-16", "2012-12-19", "2012-12-20")
    ]
    assert stands == ["active", "past", "active", "active", "past"]


def test_suspended_and_then_left():
    rows = [*TREATY, ("RUS", "suspended", "2016-01-01"), ("RUS", "withdrawn", "2020")]
    days = ("2016-01-01", "2016-01-02", "2020-06-01", "2021-01-01")
    stands = [_agreement_on(rows, day, ("KAZ", "RUS")) for day in days]
    assert stands == ["active", "past", "past", "past"]


def test_revival_that_is_signed_before_it_is_in_force():
    rows = [*TREATY, ("", "suspended", "2016-01-01"), ("", "signed", "2018-01-01")]
    rows += [("", "in force", "2020-01-01")]
    days = ("2017-12-31", "2018-01-01", "2019-12-31", "2020-01-01")
    stands = [_agreement_on(rows, day) for day in days]
    assert stands == ["past", "planned", "planned", "active"]


def test_announcement_alone_revives_nothing():
    rows = [*TREATY, ("", "suspended", "2016-01-01"), ("", "announced", "2018-01-01")]
    assert _agreement_on(rows, "2019-01-01") == "past"


def test_party_that_has_only_announced_to_join():
    rows = [*TREATY, ("TUR", "announced", "2024-01-01")]
    assert _agreement_on(rows, "2023-12-31", ("RUS", "TUR")) is None
    assert _agreement_on(rows, "2030-01-01", ("RUS", "TUR")) == "planned"


def test_statuses_of_the_parties_alone():
    rows = [("JPN", "signed", "2024-01-29"), ("DEU", "signed", "2024-01-29")]
    assert _agreement_on(rows, "2024-01-29", ("DEU", "JPN")) == "active"
    assert _agreement_on(rows, "2024-01-29") == "active"
    rows += [("JPN", "withdrawn", "2025-01-01")]
    assert _agreement_on(rows, "2025-01-02", ("DEU", "JPN")) == "past"
    assert _agreement_on(rows, "2025-01-02") == "past"
    assert _agreement_on(rows, "2025-01-02", ("DEU", "FRA")) == "active"


_rows = st.lists(
    st.tuples(
        st.sampled_from(["", "A", "B", "C"]),
        st.sampled_from(list(Status)),
        st.sampled_from([None, "2000", "2000-06-01", "2001-03", "2002", "2003-01-01~"]),
    ),
    max_size=7,
)


@given(_rows, st.dates(date(1998, 1, 1), date(2005, 1, 1)), st.sampled_from(["", "A", "AB", "ABC"]))
def test_rules_for_any_statuses(rows, day, parties):
    stands = _agreement_on(rows, day.isoformat(), tuple(parties))
    assert stands in {None, OnDate.ACTIVE, OnDate.PAST, OnDate.PLANNED, OnDate.UNCERTAIN}
    assert stands == _agreement_on(rows, day.isoformat(), tuple(reversed(parties)))
    holding = {"signed", "ratified", "provisionally applied", "in force"}
    if not any(status in holding for _, status, _ in rows):
        assert stands != OnDate.ACTIVE
    dated = [PartialDate.parse(when) for _, _, when in rows if when]
    if dated and len(dated) == len(rows) and day < min(dated).earliest:
        assert stands is None
    if len(parties) > 1 and stands is OnDate.ACTIVE:
        # It is active among the whole if it is between some two of them.
        pairs = [(one, other) for one in parties for other in parties if one < other]
        assert OnDate.ACTIVE in {_agreement_on(rows, day.isoformat(), pair) for pair in pairs}


@pytest.mark.parametrize(
    ("period", "published", "day", "expected"),
    [
        ("2025-11", "2025-11-13", "2025-11-12", "uncertain"),
        ("2025-11", "2025-11-13", "2025-11-13", "past"),
        # a text of another time says nothing of how far it was on the day
        ("2025-11", "2025-10-01", "2025-11-13", "uncertain"),
        ("2025-11", None, "2025-11-13", "uncertain"),
        ("2025-11/..", "2025-11-13", "2025-11-20", "uncertain"),
    ],
)
def test_what_a_text_tells_as_done_is_over_once_it_is_out(period, published, day, expected):
    assert _claim_on("done", period, published, day) == expected
    assert _claim_on("reported", period, published, day) == "uncertain"


@pytest.mark.parametrize(
    ("kind", "rows", "expected"),
    [
        (AgreementKind.TREATY, [("", "signed", "2025-10-24")], "uncertain"),
        (AgreementKind.TREATY, [("", "provisionally applied", "2025-10-24")], "active"),
        (AgreementKind.TREATY, [("", "signed", "2025"), ("", "in force", "2025")], "active"),
        (AgreementKind.DECLARATION, [("", "signed", "2025-10-24")], "active"),
        (AgreementKind.MEMORANDUM, [("", "signed", "2025-10-24")], "active"),
    ],
)
def test_a_treaty_that_is_only_signed_is_not_known_to_hold(kind, rows, expected):
    assert _agreement_on(rows, "2026-01-01", kind=kind) == expected


def test_a_party_that_ratified_late_is_bound_from_then_on():
    rows = [
        ("", "signed", "1993-01-22"),
        ("", "in force", "1994-01-22"),
        ("KGZ", "signed", "1993-01-22"),
        ("KGZ", "ratified", "1994-04-12"),
    ]
    assert _agreement_on(rows, "1994-02-01", ["KGZ", "RUS"]) == "planned"
    assert _agreement_on(rows, "1994-04-12", ["KGZ", "RUS"]) == "active"
    assert _agreement_on(rows, "1994-02-01", ["KAZ", "RUS"]) == "active"


COMMON_TREATY = [("", "signed", "2010-01-01"), ("", "in force", "2013-01-01")]


def test_a_party_that_merely_ratified_had_signed_with_the_others():
    rows = [*COMMON_TREATY, ("A", "ratified", "2012-05-01"), ("B", "ratified", "2012-06-01")]
    assert _agreement_on(rows, "2009-12-31", ["A", "B"]) is None
    assert _agreement_on(rows, "2011-01-01", ["A", "B"]) == "planned"
    assert _agreement_on(rows, "2013-01-01", ["A", "B"]) == "active"


def test_an_undated_ratification_does_not_put_a_treaty_before_its_signature():
    rows = [("", "signed", "2010-01-01"), ("A", "ratified", ""), ("B", "ratified", "")]
    assert _agreement_on(rows, "1950-01-01", ["A", "B"]) is None
    assert _agreement_on(rows, "2011-01-01", ["A", "B"]) == "uncertain"
