"""Which changes are listed: those on the map, those of some kinds."""

from datetime import date

import pytest

from app.analysis.change_choice import changes_of_kinds, changes_on_map
from app.analysis.change_digest import digest_pairs, digest_shared
from app.analysis.compared_network import compare_visible
from app.analysis.comparing import Difference, compare
from app.analysis.filters import NetworkFilter, Scope, apply_filter
from app.analysis.network import build_network
from app.domain.ids import ActorId
from app.domain.vocabulary import Polarity

EVERYTHING = NetworkFilter(scope=Scope.ALL)


@pytest.fixture(scope="module")
def sides(small_dossier):
    before = build_network(small_dossier, date(1950, 1, 1))
    return before, before.moved_to(date(2025, 11, 14))


def seen(sides, wanted):
    before, after = sides
    first = apply_filter(before, wanted)
    return compare_visible(first, apply_filter(after, wanted, first), wanted)


def test_all_is_listed_if_nothing_is_hidden(sides):
    comparison = compare(*sides)
    assert changes_on_map(comparison, seen(sides, EVERYTHING)) == comparison


def test_who_left_a_hull_is_listed(builder):
    builder.membership("AAA", "pact", "2010/..")
    builder.membership("CCC", "pact", "2010/2021")
    before = build_network(builder.build(), date(2020, 1, 1))
    sides = before, before.moved_to(date(2024, 1, 1))
    wanted = NetworkFilter(blocs=frozenset({ActorId("pact")}))
    (change,) = changes_on_map(compare(*sides), seen(sides, wanted)).changes
    assert (change.dyad, change.difference) == (("CCC", "pact"), Difference.ENDED)


def test_what_the_filter_hides_is_not_listed(sides):
    comparison = compare(*sides)
    wanted = NetworkFilter(scope=Scope.ALL, polarities=frozenset({Polarity.CONFLICTUAL}))
    listed = changes_on_map(comparison, seen(sides, wanted))
    records = {part.record.id for change in listed.changes for part in change.parts}
    assert records == {"c2", "c4", "c6"}
    assert [change.dyad for change in listed.changes] == sorted(listed.by_dyad)


def test_kinds_are_listed_by_choice(sides):
    comparison = compare(*sides)
    added = changes_of_kinds(comparison, {Difference.ADDED}, with_shared=False)
    assert {pair.change.difference for pair in digest_pairs(added.changes)} == {Difference.ADDED}
    assert not digest_shared(added.changes)
    assert not changes_of_kinds(comparison, (), with_shared=False).changes
    everything = changes_of_kinds(comparison, Difference, with_shared=True)
    assert everything.changes == comparison.changes
