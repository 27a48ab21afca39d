from dataclasses import replace
from datetime import date

from app.analysis.facets import count_facets
from app.analysis.filters import NetworkFilter, Scope
from app.analysis.network import build_network
from app.domain.vocabulary import ActorKind, ClaimKind, ClaimStatus, Polarity

DAY = date(2026, 1, 1)
ALL = NetworkFilter(scope=Scope.ALL)


def facets_of(builder, wanted=ALL):
    builder.claim("c1", "AAA", "BBB", source="one")
    builder.claim("c2", "AAA", "CCC", kind="rivalry", polarity="conflictual", source="two")
    builder.claim("c3", "AAA", "acme", source="two")
    builder.claim("c4", "AAA", "BBB CCC", topology="star", status="planned", source="one")
    builder.membership("AAA", "pact", "2000/..")
    builder.membership("AAA", "pact", "1990/1995")
    builder.membership("BBB", "pact", "2000/..", role="observer")
    return count_facets(build_network(builder.build(), DAY), wanted)


def test_ties_are_counted_by_polarity(builder):
    assert facets_of(builder).polarities == {"cooperative": 3, "conflictual": 1}


def test_claims_are_counted_once_however_many_ties_they_ground(builder):
    facets = facets_of(builder)
    assert facets.claim_kinds == {ClaimKind.TRADE: 2, ClaimKind.RIVALRY: 1}
    assert facets.statuses == {ClaimStatus.IN_FORCE: 2, ClaimStatus.PLANNED: 1}
    assert facets.sources == {"one": 2, "two": 1}


def test_members_are_full_ones_of_the_date_counted_once(builder):
    assert facets_of(builder).members == {"pact": 1}


def test_kinds_of_actors_are_counted_shown_or_not(builder):
    facets = facets_of(builder)
    assert facets.actor_kinds[ActorKind.COMPANY] == 1
    assert facets.actor_kinds[ActorKind.STATE] == 3


def test_a_choice_does_not_count_against_its_own_kind_but_against_the_others(builder):
    rivalry = replace(ALL, claim_kinds=frozenset({ClaimKind.RIVALRY}))
    facets = facets_of(builder, rivalry)
    assert facets.claim_kinds == {ClaimKind.TRADE: 2, ClaimKind.RIVALRY: 1}
    assert facets.polarities == {"conflictual": 1}
    assert facets.sources == {"two": 1}


def test_polarity_lets_other_polarities_be_counted(builder):
    facets = facets_of(builder, replace(ALL, polarities=frozenset({Polarity.CONFLICTUAL})))
    assert facets.polarities == {"cooperative": 3, "conflictual": 1}
    assert facets.claim_kinds == {ClaimKind.RIVALRY: 1}
