"""A network that was moved from date to date is the one built for its last date, and no more
of it is new than has to be."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.network import build_network, follow_network
from app.domain.ids import ActorId

ACTORS = ("AAA", "BBB", "CCC", "DDD", "shore", "pact")
PERIODS = ("", "2020", "2020-05/..", "../2021", "2020-03-01/2020-11", "2021-22", "2021-07-01/")
STATUSES = ("in force", "done", "announced", "planned", "ended", "reported")
STEPS = ("signed", "ratified", "in force", "suspended", "withdrawn")
DATES = ("", "2020-02-02", "2020", "2020-12", "2021-06-30")
SOURCES = ("ref", "one", "two", "late")
DAYS = st.dates(date(2019, 12, 1), date(2026, 1, 1))
WALKS = st.lists(st.tuples(DAYS, st.one_of(st.none(), DAYS)), min_size=1, max_size=5)

two_actors = st.lists(st.sampled_from(ACTORS), min_size=2, max_size=2, unique=True)
many_actors = st.lists(st.sampled_from(ACTORS), min_size=1, max_size=4, unique=True)


@st.composite
def tables(draw):
    """A few words for each record of a small dossier."""
    some = {"min_size": 0, "max_size": 5}
    claim = st.tuples(
        many_actors,
        many_actors,
        st.sampled_from(["pair", "star", "joint", "group"]),
        st.sampled_from(STATUSES),
        st.sampled_from(PERIODS),
        st.lists(st.sampled_from(SOURCES), max_size=2),
    )
    step = st.tuples(
        st.sampled_from(STEPS), st.sampled_from(DATES), st.sampled_from(["", *ACTORS[:3]])
    )
    agreement = st.tuples(
        many_actors,
        st.sampled_from(["", "pact"]),
        st.lists(step, max_size=4),
        st.sampled_from(SOURCES),
        st.booleans(),
    )
    membership = st.tuples(st.sampled_from(ACTORS[:4]), st.sampled_from(PERIODS))
    return (
        draw(st.lists(claim, **some)),
        draw(st.lists(agreement, max_size=3)),
        draw(st.lists(membership, max_size=4)),
    )


def dossier_of(builder, claims, agreements, memberships):
    builder.source("late", "2021-02-03")
    for number, (a, b, topology, status, period, sources) in enumerate(claims):
        builder.claim(
            f"c{number}", " ".join(a), " ".join(b), topology=topology, status=status, period=period
        )
        for source in sources:
            builder.evidence("claim", f"c{number}", source)
    for number, (parties, bloc, steps, source, is_told) in enumerate(agreements):
        builder.agreement(f"t{number}", " ".join(parties), bloc=bloc, source=source)
        for status, when, actor in steps:
            row = builder.status(f"t{number}", status, when, actor)
            if is_told:
                builder.evidence("party_status", row, "late")
    for actor, period in memberships:
        builder.membership(actor, "pact", period, source="one")
    return builder.build()


def told(network):
    """All that a network tells."""
    return (
        network.claims,
        network.agreements,
        network.memberships,
        network.ties,
        network.memberships_in,
        [network.shared_memberships(tie) for tie in network.ties],
    )


@settings(max_examples=60)
@given(tables(), WALKS)
def test_a_walk_leads_to_what_is_built_afresh(make_builder, records, walk):
    dossier = dossier_of(make_builder(), *records)
    network = build_network(dossier, *walk[0])
    for as_of, known_by in walk[1:]:
        network = network.moved_to(as_of, known_by)
        fresh = build_network(dossier, as_of, known_by)
        assert network == fresh
        assert told(network) == told(fresh)
        assert (network.rows.codes == fresh.rows.codes).all()
        for tie in fresh.ties:
            assert network.find_tie(tie.b, tie.a) == tie
            assert tie in network.ties_of(tie.a)


@settings(max_examples=8, deadline=None)
@given(
    st.lists(st.dates(date(1990, 1, 1), date(2027, 1, 1)), min_size=2, max_size=4),
    st.one_of(st.none(), st.dates(date(2015, 1, 1), date(2026, 1, 1))),
)
def test_a_walk_over_the_atlas_leads_to_what_is_built_afresh(atlas, days, known_by):
    network = build_network(atlas, days[0])
    for day in days[1:]:
        network = network.moved_to(day, known_by)
    assert told(network) == told(build_network(atlas, days[-1], known_by))


def test_what_does_not_change_is_the_same_object(atlas):
    before = build_network(atlas, date(2024, 6, 1))
    after = before.moved_to(date(2024, 7, 1))
    changed = {new.dyad for new in after.ties if before.find_tie(*new.dyad) != new}
    assert 0 < len(changed) < 40
    for place, tie in enumerate(after.line_ties):
        if tie is not None and tie.dyad not in changed:
            assert tie is before.line_ties[place]


def test_a_step_without_a_turning_day_asks_about_nothing(atlas, monkeypatch):
    network = build_network(atlas, date(2024, 6, 1))
    days = {date.fromordinal(day) for day in network.ledger.turning_points._days.tolist()}
    quiet = next(
        day for day in (date(2024, 6, 2) + timedelta(days=n) for n in range(365)) if day not in days
    )
    before = network.moved_to(quiet - timedelta(days=1))
    monkeypatch.setattr("app.analysis.rows_on_date.claim_on", pytest.fail)
    after = before.moved_to(quiet)
    assert all(new is old for new, old in zip(after.line_ties, before.line_ties, strict=True))


def test_of_many_claims_only_those_on_the_way_are_asked_about(builder, monkeypatch):
    for year in range(1950, 2020):
        builder.claim(f"c{year}", "AAA", "BBB", period=f"{year}-05-05/..", source="ref")
    network = build_network(builder.build(), date(1990, 1, 1))
    asked = []
    from app.analysis import rows_on_date

    real = rows_on_date.claim_on
    monkeypatch.setattr(
        rows_on_date, "claim_on", lambda claim, *rest: asked.append(claim.id) or real(claim, *rest)
    )
    network.moved_to(date(1992, 1, 1))
    assert asked == ["c1990", "c1991"]


def test_claims_of_a_sort_are_asked_about_once_and_never_again(builder, monkeypatch):
    """What says the same, and stands to the date alike, stands alike on every date."""
    for year in range(1950, 2020):
        builder.claim(f"c{year}", "AAA", "BBB", period=f"{year}-05-05/..", source="ref")
    asked = []
    from app.analysis import rows_on_date

    real = rows_on_date.claim_on
    monkeypatch.setattr(
        rows_on_date, "claim_on", lambda claim, *rest: asked.append(claim.id) or real(claim, *rest)
    )
    dossier = builder.build()
    network = build_network(dossier, date(1990, 1, 1))
    assert 0 < len(asked) < 8
    asked.clear()
    moved = network.moved_to(date(2010, 1, 1)).moved_to(date(1970, 1, 1))
    assert asked == []
    after = follow_network(moved, replace(dossier, claims=dossier.claims[:-1]))
    assert after.moved_to(date(2000, 1, 1)) == build_network(after.dossier, date(2000, 1, 1))
    assert len(asked) < 8


def test_joint_ties_are_made_when_they_are_asked_for(builder):
    builder.claim("c1", "AAA BBB CCC", "", topology="group", source="one")
    builder.claim("c2", "AAA", "DDD", source="one")
    network = build_network(builder.build(), date(2026, 1, 1))
    assert network.ledger.dyads == (("AAA", "DDD"),)
    tie = network.find_tie(ActorId("CCC"), ActorId("AAA"))
    assert tie is not None
    assert tie.dyad == ("AAA", "CCC")
    assert [found.dyad for found in network.ties_of(ActorId("AAA"))] == [
        ("AAA", "BBB"),
        ("AAA", "CCC"),
        ("AAA", "DDD"),
    ]
    assert network.find_tie(ActorId("CCC"), ActorId("DDD")) is None
