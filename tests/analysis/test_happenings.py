"""What happens to a record, a tie, an actor: when, and how surely."""

from datetime import date

import pytest

from app.analysis.happenings import (
    Mark,
    happenings_of,
    happenings_of_actor,
    happenings_of_tie,
)
from app.analysis.network import build_network


def told(happenings):
    return [(one.moment.mark.value, one.record.id, one.moment.day) for one in happenings]


@pytest.mark.parametrize(
    ("period", "mark", "first", "last", "is_precise"),
    [
        ("2004-02-03/..", "begins", date(2004, 2, 3), date(2004, 2, 3), True),
        ("2004/..", "begins", date(2004, 1, 1), date(2004, 12, 31), False),
        ("2004-23/..", "begins", date(2004, 9, 1), date(2004, 11, 30), False),
        ("2004-02-03?/..", "begins", date(2004, 2, 3), date(2004, 2, 3), False),
        ("2004-02~/..", "begins", date(2004, 2, 1), date(2004, 2, 29), False),
        ("../2004", "ends", date(2004, 1, 2), date(2005, 1, 1), False),
        ("../2004-05-06", "ends", date(2004, 5, 7), date(2004, 5, 7), True),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(builder, period, mark, first, last, is_precise):
    builder.claim("c", "AAA", "BBB", period=period)
    dossier = builder.build()
    (happening,) = happenings_of(dossier, dossier.claims[0])
    moment = happening.moment
    assert (moment.mark.value, moment.first, moment.last) == (mark, first, last)
    assert moment.is_precise is is_precise
    assert moment.day == (last if moment.mark is Mark.ENDS else first)


def test_a_step_of_several_parties_on_a_day_happens_once(builder):
    builder.agreement("t", "AAA BBB", source="ref")
    for status, when, actor in (
        ("announced", "2000-01", ""),
        ("signed", "2001-01-01", "AAA"),
        ("signed", "2001-01-01", "BBB"),
        ("ratified", "2001", "AAA"),
        ("in force", "2002", ""),
        ("withdrawn", "2010-05-01", "BBB"),
        ("signed", "", "AAA"),
    ):
        builder.status("t", status, when, actor)
    dossier = builder.build()
    found = [
        (one.moment.mark.value, one.step.value, one.moment.day)
        for one in happenings_of(dossier, dossier.agreements[0])
    ]
    assert found == [
        ("announced", "announced", date(2000, 1, 1)),
        ("signed", "signed", date(2001, 1, 1)),
        ("signed", "ratified", date(2001, 1, 1)),
        ("begins", "in force", date(2002, 1, 1)),
        ("ends", "withdrawn", date(2010, 5, 1)),
    ]


@pytest.fixture
def network(builder):
    builder.claim("dated", "AAA", "BBB", period="2003", source="one")
    builder.claim("undated", "BBB", "AAA", source="one")
    builder.claim("other", "AAA", "CCC", period="2004")
    builder.claim("joint", "AAA BBB CCC", "", topology="group", period="2005")
    builder.agreement("t", "AAA BBB DDD", source="ref")
    builder.status("t", "signed", "2001")
    builder.membership("AAA", "pact", "1999/..")
    builder.membership("BBB", "pact", "2002/2009")
    builder.membership("CCC", "pact", "2002/..")
    builder.membership("AAA", "shore", "1990/..")
    return build_network(builder.build(), date(2025, 1, 1))


def test_of_a_tie_is_told_what_names_both_and_their_common_blocs(network):
    assert told(happenings_of_tie(network, ("AAA", "BBB"))) == [
        ("begins", "m0", date(1999, 1, 1)),
        ("signed", "t", date(2001, 1, 1)),
        ("begins", "m1", date(2002, 1, 1)),
        ("begins", "dated", date(2003, 1, 1)),
        ("begins", "joint", date(2005, 1, 1)),
        ("ends", "m1", date(2010, 1, 1)),
        ("reported", "undated", date(2024, 4, 10)),
    ]


def test_of_a_tie_without_a_line_is_told_what_many_do_together(network):
    found = told(happenings_of_tie(network, ("BBB", "DDD")))
    assert found == [("signed", "t", date(2001, 1, 1))]


def test_of_an_actor_is_told_what_names_it_and_of_a_bloc_its_members(network):
    of_state = [id_ for _mark, id_, _day in told(happenings_of_actor(network, "CCC"))]
    assert of_state == ["m2", "other", "joint"]
    of_bloc = [id_ for _mark, id_, _day in told(happenings_of_actor(network, "pact"))]
    assert of_bloc == ["m0", "m1", "m2", "m1"]
    assert told(happenings_of_actor(network, "acme")) == []


def test_what_was_published_later_has_not_happened_yet(network):
    known = network.moved_to(network.as_of, date(2024, 4, 9))
    found = told(happenings_of_tie(known, ("AAA", "BBB")))
    assert {"dated", "undated"}.isdisjoint(id_ for _mark, id_, _day in found)
    assert ("signed", "t", date(2001, 1, 1)) in found
