import networkx as nx
import numpy as np
import pytest

from app.layout.graph_distances import build_adjacency
from app.layout.parted_work import PartedWork
from app.layout.pivot_places import place_by_pivots
from app.layout.stress import WHOLE, place_large, place_stack


def ties_of(graph):
    edges = np.array(graph.edges, dtype=np.intp).reshape(-1, 2)
    return build_adjacency(graph.number_of_nodes(), edges)


def done(work):
    parted = PartedWork(work)
    parted.advance()
    return parted.result.astype(np.float64)


def distances_of(graph):
    lengths = dict(nx.all_pairs_shortest_path_length(graph))
    n = graph.number_of_nodes()
    return np.array([[lengths[a][b] for b in range(n)] for a in range(n)], dtype=np.float64)


def stress_of(points, wanted):
    """At the best scale, over all pairs."""
    gap = points[:, None] - points[None]
    pairs = np.triu_indices(len(points), 1)
    stretch = np.hypot(gap[..., 0], gap[..., 1])[pairs] / wanted[pairs]
    return np.mean((1.0 - stretch.sum() / (stretch @ stretch) * stretch) ** 2)


def test_pivots_alone_draw_a_path_as_a_line_of_its_length():
    wanted = distances_of(nx.path_graph(40))
    points = place_by_pivots(wanted[None].astype(np.float32))[0]
    assert np.ptp(points[:, 0]) == pytest.approx(39.0, rel=0.05)
    steps = np.diff(points[:, 0])
    assert (steps > 0.0).all() or (steps < 0.0).all()


def test_pivots_may_be_few_and_all_alike():
    points = place_by_pivots(np.ones((2, 5, 1), dtype=np.float32))
    assert points.shape == (2, 5, 2)
    assert np.isfinite(points).all()


@pytest.mark.parametrize(
    ("graph", "most"),
    [
        (nx.path_graph(30), 0.01),
        (nx.cycle_graph(24), 0.04),
        (nx.convert_node_labels_to_integers(nx.grid_2d_graph(8, 8)), 0.04),
        (nx.star_graph(20), 0.17),
        (nx.complete_graph(12), 0.16),
        (nx.balanced_tree(2, 5), 0.12),
    ],
)
def test_small_graphs_are_drawn_with_little_stress(graph, most):
    points = done(place_stack(ties_of(graph), len(graph), np.random.default_rng(0)))
    assert stress_of(points, distances_of(graph)) < most
    assert np.abs(points.mean(axis=0)).max() < 1e-4


def test_a_stack_is_drawn_as_each_of_it_alone_but_for_the_shaking():
    path, cycle = nx.path_graph(9), nx.cycle_graph(9)
    both = done(place_stack(ties_of(nx.disjoint_union(path, cycle)), 9, np.random.default_rng(0)))
    for points, graph in ((both[:9], path), (both[9:], cycle)):
        alone = done(place_stack(ties_of(graph), 9, np.random.default_rng(0)))
        wanted = distances_of(graph)
        assert stress_of(points, wanted) == pytest.approx(stress_of(alone, wanted), abs=0.01)


def test_a_large_graph_is_drawn_almost_as_well_as_from_all_distances():
    graph = nx.convert_node_labels_to_integers(nx.grid_2d_graph(20, 18))
    assert len(graph) > WHOLE
    wanted = distances_of(graph)
    rng = np.random.default_rng(0)
    in_batches = stress_of(done(place_large(ties_of(graph), rng)), wanted)
    whole = stress_of(done(place_stack(ties_of(graph), len(graph), rng)), wanted)
    assert in_batches < 1.1 * whole < 0.05


def test_those_with_the_same_ties_are_told_apart():
    graph = nx.star_graph(WHOLE + 50)
    points = done(place_large(ties_of(graph), np.random.default_rng(0)))
    assert len(np.unique(points, axis=0)) == len(graph)


def test_no_part_of_the_work_is_large():
    graph = nx.barabasi_albert_graph(3_000, 3, seed=1)
    largest = max(place_large(ties_of(graph), np.random.default_rng(0)))
    assert largest <= 1 << 22
