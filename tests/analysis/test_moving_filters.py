"""What is seen after a walk through dates and filters is what is seen at once, and what did
not change is the same object."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis import backings as backings_of_all
from app.analysis import filters, line_ties, sifting
from app.analysis import network as network_of_ties
from app.analysis.appraisal import appraise_parts
from app.analysis.facets import count_facets
from app.analysis.filters import (
    NetworkFilter,
    Scope,
    VisibleTie,
    apply_filter,
    initial_filter,
)
from app.analysis.network import build_network, follow_network
from app.domain.ids import ActorId, SourceId
from app.domain.vocabulary import ActorKind, ClaimKind, ClaimStatus, Polarity

MONTHS = [date(2024, month, 15) for month in range(1, 13)]


def some_of(choices):
    """Any of them, or no restriction."""
    return st.one_of(st.none(), st.none(), st.frozensets(st.sampled_from(choices)))


FILTERS = st.builds(
    NetworkFilter,
    scope=st.sampled_from(Scope),
    blocs=st.frozensets(st.sampled_from([ActorId("csto"), ActorId("eu"), ActorId("aukus")])),
    actor_kinds=st.sampled_from([frozenset(ActorKind), frozenset({ActorKind.STATE})]),
    claim_kinds=some_of(list(ClaimKind)),
    polarities=some_of(list(Polarity)),
    statuses=some_of(list(ClaimStatus)),
    sources=some_of([SourceId("ipg-2022"), SourceId("cia-factbook")]),
    show_agreements=st.booleans(),
    show_past=st.booleans(),
    show_planned=st.booleans(),
    show_junctions=st.booleans(),
    hidden_actors=st.frozensets(st.sampled_from([ActorId("RUS"), ActorId("USA")])),
    neighbourhood_of=st.sampled_from([None, None, None, ActorId("KAZ"), ActorId("eu")]),
    period=st.sampled_from([None, None, (date(2021, 3, 1), date(2022, 6, 30))]),
)
WALKS = st.lists(st.tuples(st.sampled_from(MONTHS), FILTERS), min_size=2, max_size=4)


def as_read(tie):
    """The same tie, of which is not known yet where it points."""
    return VisibleTie(tie.tie, tie.appraisal, tie.n_parts, tie.passing)


@pytest.fixture(scope="module")
def starts():
    """Where walks began, by date: another may begin at the same network."""
    return {}


@settings(max_examples=20, deadline=None)
@given(WALKS, st.sampled_from([None, date(2023, 6, 1)]))
def test_a_walk_shows_what_is_shown_at_once(atlas, starts, walk, known_by):
    if walk[0][0] not in starts:
        starts[walk[0][0]] = build_network(atlas, walk[0][0])
    network = starts[walk[0][0]]
    visible = apply_filter(network, walk[0][1])
    for as_of, wanted in walk[1:]:
        network = network.moved_to(as_of, known_by)
        visible = apply_filter(network, wanted, visible)
    fresh = build_network(atlas, as_of, known_by)
    assert visible == apply_filter(fresh, wanted)
    assert count_facets(network, wanted, visible) == count_facets(fresh, wanted)
    for tie in visible.ties:
        assert tie.appraisal == appraise_parts(atlas, tie.grounds)
        assert visible.tie_by_dyad[tie.tie.dyad] is tie
        assert tie.points_to == as_read(tie).points_to


def test_where_ties_point_is_told_in_columns_as_their_grounds_tell_it(atlas):
    everything = NetworkFilter(scope=Scope.ALL, show_past=True, show_planned=True)
    seen = set()
    for wanted in (everything, replace(everything, show_past=False)):
        for as_of in (date(2003, 1, 1), date(2015, 1, 1), date(2024, 6, 1)):
            for tie in apply_filter(build_network(atlas, as_of), wanted).ties:
                assert tie.told_to is not None
                assert tie.points_to == as_read(tie).points_to
                seen.add(tie.points_to)
    assert {(False, False), (False, True), (True, False)} <= seen


def test_a_tie_that_is_drawn_need_not_be_read(atlas, monkeypatch):
    """What a line rests on is gathered when somebody asks for it."""

    def read(*_):
        raise AssertionError("nobody asked")

    monkeypatch.setattr(line_ties, "_read", read)
    visible = apply_filter(build_network(atlas, MONTHS[0]), initial_filter(atlas))
    assert any(any(tie.points_to) for tie in visible.ties)
    counts = [tie.tie.n_claims for tie in visible.ties]
    monkeypatch.undo()
    network = build_network(atlas, MONTHS[0])
    assert counts == [len(network.find_tie(*tie.tie.dyad).claims) for tie in visible.ties]


def test_what_does_not_change_stays_the_same_object(atlas):
    first = initial_filter(atlas)
    network = build_network(atlas, MONTHS[0])
    visible = apply_filter(network, first)
    later = apply_filter(network.moved_to(MONTHS[1]), first, visible)
    before = {tie.tie.dyad: tie for tie in visible.ties}
    kept = [tie for tie in later.ties if before.get(tie.tie.dyad) is tie]
    same = [tie for tie in later.ties if before.get(tie.tie.dyad) == tie]
    assert len(kept) == len(same) > len(later.ties) / 2
    assert later.hulls == visible.hulls


def test_a_restriction_makes_only_those_ties_anew_of_which_it_hides_something(atlas, monkeypatch):
    made = []
    real = filters.verdicts_at
    monkeypatch.setattr(
        filters,
        "verdicts_at",
        lambda sifted, places: made.append(len(places)) or real(sifted, places),
    )
    first = initial_filter(atlas)
    network = build_network(atlas, MONTHS[0])
    visible = apply_filter(network, first)
    without = replace(first, hidden_actors=first.hidden_actors | {ActorId("KAZ")})
    hidden = apply_filter(network, without, visible)
    assert len(hidden.ties) < len(visible.ties)
    assert made == [len(visible.ties)]
    apply_filter(network, first, hidden)
    assert made[1:] == [len(visible.ties) - len(hidden.ties)]


def test_a_step_of_the_date_makes_no_tie(atlas, monkeypatch):
    """What is seen of all of them is told in columns; a tie is made for who asks for it."""
    made = []
    real = line_ties.make_ties
    first = initial_filter(atlas)
    network = build_network(atlas, MONTHS[0])
    visible = apply_filter(network, first)
    monkeypatch.setattr(
        network_of_ties,
        "make_ties",
        lambda ledger, rows, places: made.extend(places.tolist()) or real(ledger, rows, places),
    )
    later = network
    for month in MONTHS[1:]:
        later = later.moved_to(month)
        visible = apply_filter(later, first, visible)
    assert len(visible.ties) > 50
    assert made == []
    some = visible.ties[2]
    assert visible.ties[2] is some is visible.ties[2:3][0]
    assert [later.ledger.dyads[place] for place in made] == [some.tie.dyad]
    assert some.tie is later.find_tie(*some.tie.dyad)


@pytest.mark.parametrize("scope", Scope)
def test_of_the_same_filter_only_what_changed_is_sifted_again(atlas, monkeypatch, scope):
    asked = []
    real = sifting._passing
    monkeypatch.setattr(
        sifting,
        "_passing",
        lambda network, wanted, rows, records: (
            asked.append(len(rows)) or real(network, wanted, rows, records)
        ),
    )
    wanted = replace(initial_filter(atlas), scope=scope)
    network = build_network(atlas, MONTHS[0])
    visible = apply_filter(network, wanted)
    later = network.moved_to(MONTHS[1])
    followed = apply_filter(later, wanted, visible)
    assert asked[0] == len(network.ledger.part_rows) > 20 * asked[1] > 0
    fresh = apply_filter(build_network(atlas, MONTHS[1]), wanted)
    assert followed == fresh
    for name in ("passing", "seen"):
        assert np.array_equal(
            getattr(followed.basis.sifted, name), getattr(fresh.basis.sifted, name)
        )
    assert apply_filter(later, wanted, followed).actors is followed.actors


def test_of_another_dossier_nothing_is_taken(atlas, builder):
    builder.claim("c1", "AAA", "BBB", source="one")
    of_atlas = apply_filter(build_network(atlas, MONTHS[0]), initial_filter(atlas))
    network = build_network(builder.build(), MONTHS[-1])
    wanted = NetworkFilter(scope=Scope.ALL)
    assert apply_filter(network, wanted, of_atlas) == apply_filter(network, wanted)


@pytest.mark.parametrize("most", [256, 1])
def test_supporters_are_counted_once_for_each_outlet(builder, monkeypatch, most):
    """Whether they are few enough for a bit each, or are sorted."""
    monkeypatch.setattr(backings_of_all, "_MOST_OUTLETS", most)
    builder.claim("c1", "AAA", "BBB", source="one")
    builder.evidence("claim", "c1", "three")
    builder.claim("c2", "AAA", "BBB", source="two")
    builder.claim("c3", "AAA", "BBB", source="ref")
    builder.evidence("claim", "c3", "two", stance="denies")
    backings = build_network(builder.build(), date(2026, 1, 1)).rows.backings

    def count(records, groups, n_groups):
        return backings.count_supporters(np.array(records, int), np.array(groups, int), n_groups)

    assert count([0, 1, 2], [0, 0, 0], 1).tolist() == [3]
    assert count([0, 0, 1, 2], [0, 1, 1, 3], 4).tolist() == [1, 2, 0, 1]
    assert count([], [], 2).tolist() == [0, 0]
    assert backings.contested.tolist() == [False, False, True]


def test_more_outlets_than_bits_in_a_word_are_counted(builder):
    for number in range(70):
        builder.source(f"s{number}", outlet=f"Paper {number}")
        builder.claim(f"c{number}", "AAA", "BBB", source=f"s{number}")
    dossier = builder.build()
    network = build_network(dossier, date(2026, 1, 1))
    every, together = np.arange(70), np.zeros(70, dtype=np.intp)
    assert network.rows.backings.count_supporters(every, together, 1).tolist() == [70]
    builder.source("new", outlet="Another")
    builder.claim("new", "AAA", "BBB", source="new")
    builder.evidence("claim", "c0", "s1")
    after = follow_network(network, builder.build()).rows.backings
    assert after._outlet_sets.tolist() == type(after)._outlet_sets.func(after).tolist()
    assert after.count_supporters(np.array([0, 1, 70]), together[:3], 1).tolist() == [3]
