"""Which records touch a period, by the time they speak of themselves."""

from dataclasses import replace
from datetime import date

import pytest

from app.analysis.filters import NetworkFilter, Scope, apply_filter
from app.analysis.ledger import Ledger
from app.analysis.network import build_network, follow_network
from app.analysis.own_times import own_time

ALL = NetworkFilter(scope=Scope.ALL)
DAY = date(2026, 1, 1)
TENS = (date(2010, 1, 1), date(2014, 12, 31))
LONG_AGO, FOR_EVER = date.min, date.max


def seen(dossier, period, day=DAY):
    network = build_network(dossier, day)
    return {tie.tie.dyad for tie in apply_filter(network, replace(ALL, period=period)).ties}


@pytest.mark.parametrize(
    ("period", "touches"),
    [
        ("1960/..", True),
        ("../2009", False),
        ("../2010", True),
        ("2009-12-31", False),
        ("2014-12-31/2020", True),
        ("2015", False),
        ("2014", True),
        ("2013?", True),
        ("/2012", True),
        ("2016/", False),
    ],
)
def test_a_claim_touches_a_period_with_its_own(builder, period, touches):
    builder.claim("c", "AAA", "BBB", period=period, status="reported", source="two")
    assert bool(seen(builder.build(), TENS)) is touches


def test_what_has_no_date_was_observed_when_its_first_source_appeared(builder):
    builder.claim("c", "AAA", "BBB", source="two")
    builder.evidence("claim", "c", "one")
    builder.claim("never", "AAA", "CCC", source="ref")
    dossier = builder.build()
    assert seen(dossier, (date(2024, 4, 10), date(2024, 4, 10))) == {("AAA", "BBB")}
    assert not seen(dossier, (date(2025, 11, 1), date(2025, 11, 30)))
    assert not seen(dossier, (LONG_AGO, date(2000, 1, 1)))


def test_an_agreement_lasts_from_its_first_step_to_its_end_for_all(builder):
    for name in ("kept", "ended", "left", "undated"):
        builder.agreement(name, "AAA BBB", source="one")
    builder.status("kept", "signed", "2001-05")
    builder.status("ended", "signed", "2001-05")
    builder.status("ended", "expired", "2009-06")
    builder.status("left", "in force", "2002")
    builder.status("left", "withdrawn", "2009", actor="AAA")
    builder.status("undated", "signed")
    dossier = builder.build()
    spans = {record.id: own_time(dossier, record) for record in dossier.agreements}
    assert spans["kept"] == (date(2001, 5, 1), FOR_EVER)
    assert spans["ended"] == (date(2001, 5, 1), date(2009, 6, 30))
    assert spans["left"] == (date(2002, 1, 1), FOR_EVER)
    assert spans["undated"] == (date(2024, 4, 10), date(2024, 4, 10))


def test_memberships_and_joint_undertakings_are_filtered_too(builder):
    builder.membership("AAA", "pact", "2002/2009")
    builder.membership("BBB", "pact", "2011/..")
    builder.claim("c", "AAA BBB CCC", "", topology="group", period="2012", source="one")
    network = build_network(builder.build(), DAY)
    wanted = replace(ALL, period=TENS, show_junctions=True)
    visible = apply_filter(network, wanted)
    assert [tie.tie.dyad for tie in visible.ties] == [("BBB", "pact")]
    assert [junction.id for junction in visible.junctions] == ["c"]
    later = replace(wanted, period=(date(2013, 1, 1), date(2014, 1, 1)))
    assert not apply_filter(network, later).junctions


def test_times_are_carried_over_an_edit(builder):
    builder.claim("c1", "AAA", "BBB", period="2001")
    builder.claim("c2", "AAA", "BBB", period="2005")
    before = builder.build()
    builder.claim("c3", "AAA", "CCC", period="2012")
    with_more = builder.build()
    after = replace(with_more, claims=(with_more.claims[0], with_more.claims[2]))
    network = build_network(before, DAY)
    assert network.ledger.own_times.touching(TENS).tolist() == [False, False]
    followed = follow_network(network, after)
    assert "own_times" in vars(followed.ledger)
    assert followed.ledger.own_times.touching(TENS).tolist() == [False, True]
    times, fresh = followed.ledger.own_times, Ledger(after).own_times
    assert times.first.tolist() == fresh.first.tolist()
    assert times.last.tolist() == fresh.last.tolist()
