"""Rows of charts: the stages of an agreement by party, memberships by member and by bloc."""

from datetime import date

import pytest

from app.analysis.lifecycles import courses_of
from app.analysis.membership_bars import blocs_over_time, members_over_time
from app.analysis.network import build_network
from app.domain.ids import ActorId

DAY = date(2010, 1, 1)


@pytest.fixture
def treaty(builder):
    builder.source("early", "1999-06-01")
    builder.agreement("treaty", "AAA BBB CCC", source="early")
    builder.status("treaty", "signed", "1999-05-01")
    builder.status("treaty", "in force", "2000-01-01")
    row = builder.status("treaty", "withdrawn", "2005", actor="CCC")
    builder.source("notice", "2006-02-01")
    builder.evidence("party_status", row, "notice", quote="hat gekündigt")
    builder.evidence("agreement", "treaty", "notice")
    return builder.build()


def _courses(dossier, known_by=None, first=()):
    network = build_network(dossier, DAY, known_by)
    (held,) = [held for held in network.agreements if held.record.id == "treaty"]
    return courses_of(dossier, held, known_by, tuple(map(ActorId, first)))


def _told(courses):
    return {str(c.actor): [(b.span.stage, str(b.span.start)) for b in c.bars] for c in courses}


def test_every_party_has_its_own_stages(treaty):
    both = [("signed", "1999-05-01"), ("in force", "2000-01-01")]
    assert _told(_courses(treaty)) == {
        "AAA": both,
        "BBB": both,
        "CCC": [*both, ("withdrawn", "2005")],
    }


def test_those_who_are_asked_about_come_first(treaty):
    assert [c.actor for c in _courses(treaty, first=("CCC", "DDD"))] == ["CCC", "AAA", "BBB"]


def test_a_stage_has_the_evidence_of_its_step(treaty):
    left = _courses(treaty)[2].bars[-1]
    assert [citation.excerpt.exact for citation in left.citations] == ["hat gekündigt"]
    assert _courses(treaty)[0].bars[0].citations == ()


def test_what_was_not_known_yet_is_no_stage(treaty):
    courses = _told(_courses(treaty, date(2006, 1, 31)))
    assert "withdrawn" not in [stage for stage, _when in courses["CCC"]]
    assert "withdrawn" in [stage for stage, _when in _told(_courses(treaty, DAY))["CCC"]]


@pytest.fixture
def bloc(builder):
    builder.source("late", "2015-01-01")
    builder.membership("AAA", "pact", "1990/..")
    builder.membership("BBB", "pact", "2006-08-16/2012")
    builder.membership("BBB", "pact", "1992/1999", role="observer")
    builder.membership("BBB", "pact", "2012/..", role="withdrawn", source="late")
    builder.membership("CCC", "pact", role="observer")
    return builder.build()


def test_members_stand_in_rows_with_their_gaps(bloc):
    rows = members_over_time(build_network(bloc, DAY), ActorId("pact"))
    assert [row.actor for row in rows] == ["AAA", "BBB", "CCC"]
    told = [(bar.record.role, bar.first, bar.last) for bar in rows[1].bars]
    assert told == [
        ("observer", date(1992, 1, 1), date(1999, 12, 31)),
        ("member", date(2006, 8, 16), date(2012, 12, 31)),
        ("withdrawn", date(2012, 1, 1), None),
    ]
    assert rows[1].bars[1].sure_last == date(2012, 1, 1)
    assert rows[2].bars[0].is_undated


def test_what_comes_after_the_date_of_the_map_is_there_too(bloc):
    before = members_over_time(build_network(bloc, date(1991, 1, 1)), ActorId("pact"))
    after = members_over_time(build_network(bloc, DAY), ActorId("pact"))
    assert before == after


def test_only_what_was_known_counts(bloc):
    rows = members_over_time(build_network(bloc, DAY, date(2014, 12, 31)), ActorId("pact"))
    assert [bar.record.role for bar in rows[1].bars] == ["observer", "member"]


def test_an_end_is_not_known_before_it_comes(bloc):
    rows = members_over_time(build_network(bloc, DAY, date(2011, 12, 31)), ActorId("pact"))
    told = [(bar.first, bar.last) for bar in rows[1].bars]
    assert told == [(date(1992, 1, 1), date(1999, 12, 31)), (date(2006, 8, 16), None)]


def test_an_actor_has_a_row_for_each_bloc(bloc):
    rows = blocs_over_time(build_network(bloc, DAY), ActorId("BBB"))
    assert [(row.actor, len(row.bars)) for row in rows] == [("pact", 3)]
    assert blocs_over_time(build_network(bloc, DAY), ActorId("DDD")) == ()


@pytest.mark.parametrize(
    ("period", "ends"),
    [
        ("2004/..", ("2004-01-01", "2004-12-31", "", "")),
        ("../2004", ("", "", "2004-01-01", "2004-12-31")),
        ("2004/", ("2004-01-01", "2004-12-31", "2004-12-31", "")),
        ("/2004", ("", "2004-01-01", "2004-01-01", "2004-12-31")),
        ("2004", ("2004-01-01", "2004-12-31", "2004-01-01", "2004-12-31")),
        ("", ("", "", "", "")),
    ],
)
def test_ends_of_a_membership(builder, period, ends):
    builder.membership("AAA", "pact", period)
    ((bar,),) = [row.bars for row in members_over_time(build_network(builder.build(), DAY), "pact")]
    found = (bar.first, bar.sure_first, bar.sure_last, bar.last)
    assert tuple(str(day) if day else "" for day in found) == ends
