"""The course of an agreement for each party, day by day the one that the rules of a date tell."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.dates import PartialDate
from app.domain.ids import ActorId, AgreementId, PartyStatusId
from app.domain.lifecycle import spans_of
from app.domain.on_date import standings_on
from app.domain.records import PartyStatus
from app.domain.stints import HOLDS
from app.domain.turning_days import turning_days_of_agreement
from app.domain.vocabulary import AgreementKind, OnDate, Status

PARTIES = tuple(map(ActorId, ("A", "B")))
TOLD = (date(2019, 6, 1), date(2020, 1, 1), date(2020, 3, 4))
ONE_DAY = timedelta(days=1)


def _statuses(rows):
    return [
        PartyStatus(
            PartyStatusId(f"s{number}"),
            AgreementId("t"),
            ActorId(actor) if actor else None,
            Status(status),
            PartialDate.parse(when) if when else None,
        )
        for number, (actor, status, when) in enumerate(rows)
    ]


def _course(rows, party="A", kind=None, foreseen=None):
    spans = spans_of(_statuses(rows), [ActorId(party)], kind, foreseen or {})[ActorId(party)]
    return [
        (
            str(span.stage),
            str(span.standing),
            *(str(day) if day else "" for day in (span.first, span.sure_first)),
            *(str(day) if day else "" for day in (span.sure_last, span.last)),
        )
        for span in spans
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], []),
        (
            [("", "signed", "2013-11-11"), ("", "in force", "2014-12-22")],
            [
                ("signed", "planned", "2013-11-11", "2013-11-11", "2014-12-21", "2014-12-21"),
                ("in force", "active", "2014-12-22", "2014-12-22", "", ""),
            ],
        ),
        # a coarse date is the soft end of one stage and the soft start of the next
        (
            [("", "signed", "2013-11-11"), ("", "in force", "2014")],
            [
                ("signed", "planned", "2013-11-11", "2013-11-11", "2013-12-31", "2014-12-30"),
                ("in force", "active", "2014-01-01", "2014-12-31", "", ""),
            ],
        ),
        # it holds on the day on which it is left
        (
            [("", "in force", "2000-01-01"), ("A", "withdrawn", "2009-08")],
            [
                ("in force", "active", "2000-01-01", "2000-01-01", "2009-08-01", "2009-08-31"),
                ("withdrawn", "past", "2009-08-02", "2009-09-01", "", ""),
            ],
        ),
        # suspended, taken up again, suspended and left
        (
            [
                ("", "in force", "2000-01-01"),
                ("A", "suspended", "2005-01-01"),
                ("A", "in force", "2006-08-16"),
                ("A", "suspended", "2012-12-19"),
                ("A", "withdrawn", "2015-01-01"),
            ],
            [
                ("in force", "active", "2000-01-01", "2000-01-01", "2005-01-01", "2005-01-01"),
                ("suspended", "past", "2005-01-02", "2005-01-02", "2006-08-15", "2006-08-15"),
                ("in force", "active", "2006-08-16", "2006-08-16", "2012-12-19", "2012-12-19"),
                ("suspended", "past", "2012-12-20", "2012-12-20", "2015-01-01", "2015-01-01"),
                ("withdrawn", "past", "2015-01-02", "2015-01-02", "", ""),
            ],
        ),
        # bound only by its own ratification, though it is in force for others
        (
            [
                ("", "in force", "1994-01-22"),
                ("A", "signed", "1993-01-22"),
                ("A", "ratified", "1994-04-12"),
            ],
            [
                ("signed", "planned", "1993-01-22", "1993-01-22", "1994-04-11", "1994-04-11"),
                ("in force", "active", "1994-04-12", "1994-04-12", "", ""),
            ],
        ),
        # who has taken no step has no stage, though in hindsight it was to come
        (
            [("", "in force", "1994-01-22"), ("A", "ratified", "1994-06-27")],
            [("in force", "active", "1994-06-27", "1994-06-27", "", "")],
        ),
        # of whom nothing is told, what is told of the others; but their steps are not its own
        (
            [("B", "signed", "2000-01-01"), ("B", "ratified", "2001-01-01")],
            [
                ("signed", "active", "2000-01-01", "2000-01-01", "2000-12-31", "2000-12-31"),
                ("ratified", "active", "2001-01-01", "2001-01-01", "", ""),
            ],
        ),
        (
            [("B", "ratified", "2001-01-01"), ("A", "signed", "2000-01-01")],
            [("signed", "active", "2000-01-01", "2000-01-01", "", "")],
        ),
        (
            [("", "provisionally applied", "2000-01-01"), ("", "in force", "2002-01-01")],
            [
                (
                    "provisionally applied",
                    "active",
                    "2000-01-01",
                    "2000-01-01",
                    "2001-12-31",
                    "2001-12-31",
                ),
                ("in force", "active", "2002-01-01", "2002-01-01", "", ""),
            ],
        ),
        ([("", "signed", "")], [("signed", "uncertain", "", "", "", "")]),
    ],
)
def test_course_of_a_party(rows, expected):
    assert _course(rows) == expected


def test_a_treaty_of_which_only_the_signature_is_known_stays_uncertain():
    course = _course([("", "signed", "2024")], kind=AgreementKind.TREATY)
    assert course == [("signed", "uncertain", "2024-01-01", "2024-12-31", "", "")]


def test_an_entry_into_force_that_was_only_foreseen_is_due_in_the_stage_before():
    rows = [("", "signed", "2024-05-01"), ("", "in force", "2026-01-01")]
    course = _course(rows, foreseen={PartyStatusId("s1"): date(2024, 5, 2)})
    assert course == [
        ("signed", "planned", "2024-05-01", "2024-05-01", "2026-01-01", "2026-01-01"),
        ("signed", "due", "2026-01-02", "2026-01-02", "", ""),
    ]


def test_the_step_that_brought_a_stage_about_is_named_first():
    rows = [("", "in force", "1994-01-22"), ("A", "ratified", "1994-04-12")]
    (span,) = spans_of(_statuses(rows), PARTIES[:1])[PARTIES[0]]
    assert [row.status for row in span.rows] == [Status.RATIFIED, Status.IN_FORCE]
    assert str(span.start) == "1994-04-12"


_dates = st.sampled_from(
    [
        None,
        "2020",
        "2020-02",
        "2020-03-05",
        "2020-22",
        "2020-09-01",
        "2021",
        "2021-05",
        "2021-06-07",
    ]
)
_rows = st.lists(
    st.tuples(st.sampled_from(["", "A", "B"]), st.sampled_from(list(Status)), _dates), max_size=6
)


@settings(max_examples=53)
@given(
    _rows,
    st.sampled_from([None, AgreementKind.TREATY]),
    st.dictionaries(st.integers(0, 5), st.sampled_from(TOLD), max_size=2),
)
def test_on_every_day_the_course_says_what_the_rules_say(rows, kind, told):
    statuses = _statuses(rows)
    dated = {row.id for row in statuses if row.date is not None and not row.status.is_over}
    foreseen = {
        PartyStatusId(f"s{number}"): day for number, day in told.items() if f"s{number}" in dated
    }
    course = spans_of(statuses, PARTIES, kind, foreseen)
    turns = {*turning_days_of_agreement(statuses), *TOLD}
    for day in sorted({day + step for day in turns for step in (-ONE_DAY, ONE_DAY * 0, ONE_DAY)}):
        standings = standings_on(statuses, day, PARTIES, kind, foreseen)
        for party, standing in standings.items():
            _check_day(course[party], day, standing)


def _check_day(spans, day, standing):
    sure = [span for span in spans if span.covers(day)]
    assert len(sure) <= 1
    possible = [
        span
        for span in spans
        if (span.first is None or span.first <= day) and (span.last is None or day <= span.last)
    ]
    if sure:
        assert standing in {sure[0].standing, OnDate.UNCERTAIN}
    elif not possible:
        assert standing in {None, OnDate.PLANNED, OnDate.UNCERTAIN}
    else:
        assert standing in {OnDate.UNCERTAIN, *(span.standing for span in possible)}
    if standing is OnDate.ACTIVE:
        assert any(span.stage in HOLDS for span in possible)
    if standing is OnDate.PAST:
        assert any(span.stage.is_over for span in possible)
    if standing is OnDate.DUE:
        assert any(span.standing is OnDate.DUE for span in possible)
