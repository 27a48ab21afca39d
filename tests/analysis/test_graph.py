from datetime import date

import networkx as nx
import pytest

from app.analysis.filters import NetworkFilter, Scope, apply_filter
from app.analysis.graph import build_graph, find_chain
from app.analysis.network import build_network

DAY = date(2026, 1, 1)


@pytest.fixture
def visible(builder):
    for number, (one, other) in enumerate([("AAA", "BBB"), ("BBB", "CCC"), ("BBB", "DDD")]):
        builder.claim(f"c{number}", one, other, source="one")
    network = build_network(builder.build(), DAY)
    return apply_filter(network, NetworkFilter(scope=Scope.ALL))


def test_graph_has_the_visible_actors_and_ties(visible):
    graph = build_graph(visible)
    assert isinstance(graph, nx.Graph)
    assert set(graph) == set(visible.actors)
    assert set(map(frozenset, graph.edges)) == {frozenset(tie.tie.dyad) for tie in visible.ties}
    assert graph.edges["AAA", "BBB"] == {
        "polarity": "cooperative",
        "status": "in force",
        "on_date": "active",
        "n_sources": 1,
    }


def test_chain_runs_through_who_is_between(visible):
    assert find_chain(visible, "AAA", "CCC") == ("AAA", "BBB", "CCC")


def test_no_chain_to_who_is_not_on_the_map(visible):
    assert find_chain(visible, "AAA", "acme") == ()


def test_of_equally_short_chains_the_first_by_id_is_given(builder):
    for number, (one, other) in enumerate(
        [("AAA", "CCC"), ("CCC", "DDD"), ("AAA", "BBB"), ("BBB", "DDD")]
    ):
        builder.claim(f"c{number}", one, other, source="one")
    network = build_network(builder.build(), DAY)
    seen = apply_filter(network, NetworkFilter(scope=Scope.ALL))
    assert find_chain(seen, "DDD", "AAA") == ("DDD", "BBB", "AAA")
