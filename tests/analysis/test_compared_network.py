"""One picture of two sides: every line that either shows, and what became of it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis import line_ties
from app.analysis.compared_network import compare_visible
from app.analysis.comparing import Difference, compare, difference_between
from app.analysis.filters import NetworkFilter, Scope, apply_filter
from app.analysis.network import build_network
from app.domain.ids import ActorId
from tests.analysis.successions import successions

FIRST, SECOND = date(2020, 3, 1), date(2024, 3, 1)
EVERYTHING = NetworkFilter(scope=Scope.ALL, blocs=frozenset({ActorId("pact")}))
DAYS = st.dates(date(2019, 6, 1), date(2023, 1, 1))
CLOCKS = st.tuples(DAYS, st.one_of(st.none(), DAYS))
FILTERS = st.builds(
    replace,
    st.just(EVERYTHING),
    show_past=st.booleans(),
    show_agreements=st.booleans(),
    show_planned=st.booleans(),
    show_junctions=st.booleans(),
)


def seen(builder, wanted=EVERYTHING):
    before = build_network(builder.build(), FIRST)
    shown = apply_filter(before.moved_to(SECOND), wanted)
    return compare_visible(apply_filter(before, wanted, shown), shown, wanted)


@settings(max_examples=40)
@given(successions(), CLOCKS, CLOCKS, FILTERS)
def test_every_line_of_either_side_is_drawn_once_with_what_became_of_it(
    states, first, second, wanted
):
    network = build_network(states[0], *second)
    after = apply_filter(network, wanted)
    before = apply_filter(network.moved_to(*first), wanted, after)
    compared = compare_visible(before, after, wanted)
    drawn = [tie.tie.dyad for tie in compared.union.ties]
    shown = before.tie_by_dyad.keys() | after.tie_by_dyad.keys()
    assert shown.isdisjoint(compared.spokes)
    assert drawn == sorted(shown | compared.spokes.keys())
    ends = {actor for dyad in compared.spokes for actor in dyad}
    assert set(compared.union.actors) == {*before.actors, *after.actors, *ends}
    for tie in compared.union.ties:
        dyad = tie.tie.dyad
        if dyad in compared.spokes:
            continue
        sides = before.tie_by_dyad.get(dyad), after.tie_by_dyad.get(dyad)
        grounds = [() if side is None else side.grounds for side in sides]
        assert compared.differences.get(dyad) == difference_between(*grounds, dyad)
        ended = compared.differences.get(dyad) is Difference.ENDED
        assert tie == (sides[0] if ended else sides[1] or sides[0])


@settings(max_examples=20)
@given(successions(), CLOCKS, CLOCKS)
def test_without_a_filter_lines_and_list_tell_the_same(states, first, second):
    after = build_network(states[0], *second)
    before = after.moved_to(*first)
    wanted = NetworkFilter(scope=Scope.ALL, actor_kinds=frozenset(a.kind for a in states[0].actors))
    shown = apply_filter(after, wanted)
    compared = compare_visible(apply_filter(before, wanted, shown), shown, wanted)
    listed = {
        change.dyad: change.difference
        for change in compare(before, after).changes
        if change.is_of_line
    }
    assert compared.differences == listed


def test_what_the_filter_hides_differs_in_nothing(builder):
    builder.claim("c", "AAA", "BBB", kind="trade", period="2010/..", source="ref")
    builder.claim("d", "AAA", "BBB", kind="arms", period="2021/..", source="ref")
    assert seen(builder).differences == {("AAA", "BBB"): Difference.CHANGED}
    (claim,) = (c for c in builder.build().claims if c.id == "c")
    trade_only = replace(EVERYTHING, claim_kinds=frozenset({claim.kind}))
    compared = seen(builder, trade_only)
    assert compared.differences == {}
    assert [tie.tie.dyad for tie in compared.union.ties] == [("AAA", "BBB")]


def test_what_has_ended_is_drawn_as_it_stood(builder):
    builder.claim("c", "AAA", "BBB", period="2010/2021", source="ref")
    builder.claim("d", "BBB", "CCC", period="2010/..", source="ref")
    compared = seen(builder)
    ended, kept = compared.union.ties
    assert compared.differences == {("AAA", "BBB"): Difference.ENDED}
    assert ended is compared.before.tie_by_dyad["AAA", "BBB"]
    assert kept is compared.after.tie_by_dyad["BBB", "CCC"] is compared.before.ties[1]


def test_ties_that_rest_on_claims_alone_are_not_read(builder, monkeypatch):
    builder.claim("c", "AAA", "BBB", period="2010/2021", source="ref")
    builder.claim("d", "BBB", "CCC", period="2021/..", source="ref")
    builder.claim("e", "AAA", "CCC", period="2010/..", source="ref")
    monkeypatch.setattr(line_ties, "_read", lambda *_: pytest.fail("nobody asked"))
    differences = seen(builder).differences
    assert differences == {("AAA", "BBB"): Difference.ENDED, ("BBB", "CCC"): Difference.ADDED}


def test_who_joins_or_leaves_a_hull_has_a_line_to_the_bloc(builder):
    builder.membership("AAA", "pact", "2010/..")
    builder.membership("BBB", "pact", "2021/..")
    builder.membership("CCC", "pact", "2010/2021")
    builder.membership("DDD", "pact", "2010/..")
    builder.membership("DDD", "pact", "2022/..", role="suspended")
    compared = seen(builder)
    assert compared.actors == {"BBB": Difference.ADDED, "CCC": Difference.ENDED}
    joined, left, changed = ("BBB", "pact"), ("CCC", "pact"), ("DDD", "pact")
    told = {joined: Difference.ADDED, left: Difference.ENDED, changed: Difference.CHANGED}
    assert compared.differences == told
    assert [tie.tie.dyad for tie in compared.union.ties] == [joined, left, changed]
    assert "pact" in compared.union.actors
    assert compared.union.hulls == compared.after.hulls


@pytest.mark.parametrize("hidden", ["pact", "CCC"])
def test_whoever_is_hidden_has_no_line_for_having_left(builder, hidden):
    builder.membership("AAA", "pact", "2010/..")
    builder.membership("CCC", "pact", "2010/2021")
    wanted = replace(EVERYTHING, hidden_actors=frozenset({ActorId(hidden)}))
    assert not seen(builder, wanted).union.ties


def test_a_bloc_without_a_hull_has_its_lines_anyway(builder):
    builder.membership("CCC", "pact", "2010/2021")
    compared = seen(builder, replace(EVERYTHING, blocs=frozenset()))
    assert compared.differences == {("CCC", "pact"): Difference.ENDED}
    assert not compared.spokes


def test_networks_of_different_ledgers_have_no_picture_in_common(builder):
    one, other = (apply_filter(build_network(builder.build(), FIRST), EVERYTHING) for _ in "ab")
    with pytest.raises(ValueError, match="no places in common"):
        compare_visible(one, other, EVERYTHING)


@settings(max_examples=25)
@given(successions(), st.lists(st.tuples(CLOCKS, CLOCKS, FILTERS), min_size=2, max_size=4))
def test_one_comparison_made_from_another_is_the_same_as_a_fresh_one(states, steps):
    compared = None
    network = build_network(states[0], date(2021, 1, 1))
    for first, second, wanted in steps:
        network = network.moved_to(*second)
        after = apply_filter(network, wanted, None if compared is None else compared.after)
        like = after if compared is None else compared.before
        before = apply_filter(network.moved_to(*first), wanted, like)
        compared = compare_visible(before, after, wanted, compared)
        fresh = compare_visible(before, after, wanted)
        assert (compared.union, compared.differences) == (fresh.union, fresh.differences)
        assert list(compared.union.basis.by_place) == list(fresh.union.basis.by_place)
