import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout.graph_distances import Adjacency, build_adjacency, count_hops, label_components
from app.layout.parted_work import PartedWork


def as_edges(pairs):
    return np.array(pairs, dtype=np.intp).reshape(-1, 2)


def hops_of(ties, sources, columns=None):
    sources = np.asarray(sources, dtype=np.intp)
    columns = np.arange(len(sources)) if columns is None else np.asarray(columns)
    work = PartedWork(count_hops(ties, sources, columns))
    work.advance()
    return work.result


def graph_of(n, edges):
    graph = nx.Graph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(edges)
    return graph


@st.composite
def graphs(draw):
    n = draw(st.integers(1, 12))
    actor = st.integers(0, n - 1)
    return n, draw(st.lists(st.tuples(actor, actor), max_size=20))


@settings(max_examples=60)
@given(graphs())
def test_distances_and_components_are_networkx_s(graph):
    n, edges = graph
    known = graph_of(n, edges)
    ties = build_adjacency(n, as_edges(edges))
    expected = np.full((n, n), np.inf)
    for source, lengths in nx.all_pairs_shortest_path_length(known):
        for target, length in lengths.items():
            expected[target, source] = length
    assert np.array_equal(hops_of(ties, np.arange(n)), expected)
    labels = label_components(n, as_edges(edges))
    for part in nx.connected_components(known):
        assert set(labels[list(part)]) == {min(part)}


def test_ties_are_rows_without_loops_and_repeats():
    ties = build_adjacency(4, as_edges([(2, 0), (0, 2), (1, 1), (0, 1)]))
    assert ties.starts.tolist() == [0, 2, 3, 4, 4]
    assert ties.heads.tolist() == [1, 2, 0, 0]
    assert ties.edges().tolist() == [[0, 1], [0, 2]]


def test_a_part_counts_its_actors_from_zero():
    ties = build_adjacency(5, as_edges([(0, 1), (2, 3), (3, 4)])).part(2, 5)
    assert isinstance(ties, Adjacency)
    assert ties.n == 3
    assert ties.edges().tolist() == [[0, 1], [1, 2]]


@pytest.mark.parametrize("sources", [1, 63, 64, 65, 200])
def test_as_many_sources_as_there_are_bits_and_more(sources):
    n = 250
    graph = nx.path_graph(n)
    hops = hops_of(build_adjacency(n, as_edges(graph.edges)), np.arange(sources))
    expected = np.abs(np.subtract.outer(np.arange(n), np.arange(sources)))
    assert np.array_equal(hops, expected)


def test_sources_in_different_parts_share_a_column():
    ties = build_adjacency(5, as_edges([(0, 1), (2, 3), (3, 4)]))
    hops = hops_of(ties, [0, 2], columns=[0, 0])
    assert hops[:, 0].tolist() == [0, 1, 0, 1, 2]


@pytest.mark.parametrize("n", [0, 3])
def test_without_ties_everybody_is_alone(n):
    none = as_edges([])
    hops = hops_of(build_adjacency(n, none), np.arange(n))
    assert np.array_equal(hops, np.where(np.eye(n) == 1, 0.0, np.inf))
    assert label_components(n, none).tolist() == list(range(n))


def test_a_long_path_is_one_component_whatever_the_order():
    n = 5_000
    order = np.random.default_rng(1).permutation(n)
    path = np.column_stack((order[:-1], order[1:]))
    assert not label_components(n, path).any()


def test_work_stops_at_the_budget_and_goes_on_from_there():
    ties = build_adjacency(300, as_edges(nx.path_graph(300).edges))
    work = PartedWork(count_hops(ties, np.arange(1), np.arange(1)))
    parts = 0
    while not work.is_done:
        with pytest.raises(IndexError):
            _ = work.result
        work.advance(1_000)
        parts += 1
    assert parts > 10
    assert np.array_equal(work.result[:, 0], np.arange(300))
    work.advance(1_000)
    assert np.array_equal(work.result[:, 0], np.arange(300))
