from datetime import date

import networkx as nx
import pytest

from app.analysis import betweenness
from app.analysis.betweenness import Betweenness
from app.analysis.filters import NetworkFilter, Scope, apply_filter
from app.analysis.graph import build_graph
from app.analysis.network import build_network

DAY = date(2026, 1, 1)


@pytest.fixture
def visible(builder):
    """A chain of four states; a tie of old makes it a ring."""
    ties = [("AAA", "BBB"), ("BBB", "CCC"), ("CCC", "DDD")]
    for number, (one, other) in enumerate(ties):
        builder.claim(f"c{number}", one, other, source="one")
    builder.claim("old", "AAA", "DDD", status="ended", period="1990/1991", source="one")
    return apply_filter(
        build_network(builder.build(), DAY), NetworkFilter(scope=Scope.ALL, show_past=True)
    )


def test_slice_by_slice_it_is_that_of_networkx(visible, monkeypatch):
    monkeypatch.setattr(betweenness, "_STEPS_AT_ONCE", 6)
    graph = build_graph(visible)
    graph.remove_edge("AAA", "DDD")
    between, n_slices = Betweenness(visible), 1
    while between.work_on():
        n_slices += 1
    assert n_slices == 2
    assert between.shares() == pytest.approx(nx.betweenness_centrality(graph))


def test_a_tie_that_is_over_joins_nobody(visible):
    between = Betweenness(visible)
    between.work_on()
    assert between.shares()["AAA"] == between.shares()["DDD"] == 0.0
    assert between.shares()["BBB"] == pytest.approx(2 / 3)


def test_of_nobody_there_is_nothing_to_work_out(builder):
    nobody = apply_filter(build_network(builder.build(), DAY), NetworkFilter(scope=Scope.ALL))
    between = Betweenness(nobody)
    assert not between.work_on()
    assert not any(between.shares().values())
