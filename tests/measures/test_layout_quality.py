"""The measures of `make bench`, on drawings whose figures are known."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks import quality
from tests.benchmarks.graphs import build_graph, random_geometric, random_graph, states_and_blocs


def path(n):
    return np.array([(i, i + 1) for i in range(n - 1)])


def on_a_line(n):
    return np.column_stack((np.arange(n, dtype=float), np.zeros(n)))


def turned(positions, by=0.7, scale=3.5, shift=(10.0, -4.0)):
    turn = np.array([[np.cos(by), -np.sin(by)], [np.sin(by), np.cos(by)]])
    return scale * positions @ turn + shift


def test_hops_are_those_of_networkx():
    graph = random_geometric()
    hops = quality.count_hops(graph.n, graph.edges, np.arange(graph.n))
    known = nx.Graph(graph.edges.tolist())
    known.add_nodes_from(range(graph.n))
    expected = np.full((graph.n, graph.n), -1)
    for one, lengths in nx.all_pairs_shortest_path_length(known):
        for other, length in lengths.items():
            expected[one, other] = length
    assert np.array_equal(hops, expected)


def test_hops_without_edges_lead_nowhere():
    hops = quality.count_hops(3, np.empty((0, 2), dtype=int), np.array([1]))
    assert hops.tolist() == [[-1, 0, -1]]


def test_a_path_on_a_line_has_no_stress_at_any_scale():
    for positions in (on_a_line(9), turned(on_a_line(9))):
        assert quality.measure_stress(positions, path(9)) == pytest.approx(0.0, abs=1e-12)


def test_stress_of_a_bent_path():
    # Distances 1, 1 and 0 for 1, 1 and 2: the best scale is that of the two.
    positions = np.array([(0.0, 0.0), (1.0, 0.0), (0.0, 0.0)])
    assert quality.measure_stress(positions, path(3)) == pytest.approx(1 / 3)


def test_everything_in_one_point_has_stress_one():
    assert quality.measure_stress(np.zeros((5, 2)), path(5)) == 1.0


def test_pairs_that_no_way_joins_do_not_count():
    edges = np.array([(0, 1), (2, 3)])
    positions = np.array([(0.0, 0.0), (1.0, 0.0), (70.0, 9.0), (70.0, 10.0)])
    assert quality.measure_stress(positions, edges) == pytest.approx(0.0, abs=1e-12)
    assert quality.measure_stress(positions, edges[:0]) == 0.0


def test_sampled_stress_is_near_the_exact_one_and_always_the_same(monkeypatch):
    graph = random_graph(1_000)
    positions = np.random.default_rng(3).normal(size=(graph.n, 2))
    exact = quality.measure_stress(positions, graph.edges)
    monkeypatch.setattr(quality, "EXACT_NODES", 10)
    sampled = quality.measure_stress(positions, graph.edges)
    assert sampled == pytest.approx(exact, rel=0.02)
    assert sampled == quality.measure_stress(positions, graph.edges)


def test_neighbours_that_lie_next_to_each_other():
    ring = np.array([(i, (i + 1) % 8) for i in range(8)])
    angle = np.arange(8) * np.pi / 4
    circle = np.column_stack((np.cos(angle), np.sin(angle)))
    assert quality.measure_preservation(circle, ring) == 1.0
    assert quality.measure_preservation(turned(circle), ring) == 1.0
    # Every one tied to the third after it: none of the two nearest is a neighbour.
    assert quality.measure_preservation(circle, np.sort((ring * 3) % 8, axis=1)) == 0.0


def test_neighbours_by_halves():
    # Of the two nearest to 1 both are tied to it; the nearest to 0 is, that to 2 is not.
    positions = np.array([(0.0, 0.0), (1.0, 0.0), (2.2, 0.0), (2.4, 0.0), (9.0, 9.0)])
    expected = (1.0 + 1.0 + 0.0) / 3
    assert quality.measure_preservation(positions, path(3)) == pytest.approx(expected)


def test_coincident_nodes_are_neighbours_of_each_other():
    edges = np.array([(0, 1), (0, 2), (1, 2)])
    assert quality.measure_preservation(np.zeros((3, 2)), edges) == 1.0


def test_a_graph_without_edges_keeps_all_neighbours():
    assert quality.measure_preservation(np.zeros((4, 2)), np.empty((0, 2), dtype=int)) == 1.0


def test_crossings_of_a_square():
    corners = np.array([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)])
    sides = np.array([(0, 1), (1, 2), (2, 3), (0, 3)])
    assert quality.count_crossings(corners, sides) == 0
    assert quality.count_crossings(corners, np.array([(0, 2), (1, 3)])) == 1


@pytest.mark.parametrize("n", [4, 5, 6, 8])
def test_crossings_of_a_complete_graph_on_a_circle(n):
    # Each four corners have one pair of crossing diagonals.
    angle = np.arange(n) * 2 * np.pi / n
    circle = np.column_stack((np.cos(angle), np.sin(angle)))
    edges = np.array(list(nx.complete_graph(n).edges))
    fours = n * (n - 1) * (n - 2) * (n - 3) // 24
    assert quality.count_crossings(turned(circle), edges) == fours


def test_edges_that_touch_do_not_cross():
    positions = np.array([(0.0, 0.0), (2.0, 0.0), (1.0, 0.0), (1.0, 1.0)])
    assert quality.count_crossings(positions, np.array([(0, 1), (2, 3)])) == 0


def test_sampled_crossings_are_near_all_of_them(monkeypatch):
    graph = random_graph(200)
    positions = np.random.default_rng(5).normal(size=(graph.n, 2))
    exact = quality.count_crossings(positions, graph.edges)
    monkeypatch.setattr(quality, "EXACT_EDGES", 10)
    monkeypatch.setattr(quality, "SAMPLED_PAIRS", 400_000)
    assert quality.count_crossings(positions, graph.edges) == pytest.approx(exact, rel=0.05)


def test_labels_overlap_where_actors_are_near():
    width, height = quality.PAGE_PX
    far = np.array([(0.0, 0.0), (width, 0.0), (0.0, height), (width, height)])
    assert quality.count_label_overlaps(far, ["Kazakhstan"] * 4) == 0
    near = np.vstack((far, far[:1] + np.array((12.0, 4.0))))
    assert quality.count_label_overlaps(near, ["Kazakhstan"] * 5) == 1
    # Beside each other, the narrow ones have room and the wide ones have not.
    row = np.vstack((far, far[:1] + np.array((40.0, 0.0))))
    assert quality.count_label_overlaps(row, ["A"] * 5) == 0
    assert quality.count_label_overlaps(row, ["Kazakhstan"] * 5) == 1


@given(st.integers(2, 60), st.integers(0, 2**32 - 1))
def test_label_overlaps_are_those_of_looking_at_every_pair(n, seed):
    rng = np.random.default_rng(seed)
    positions = rng.normal(size=(n, 2))
    labels = ["x" * int(length) for length in rng.integers(1, 40, size=n)]
    sizes = quality.Sizes()
    boxes = []
    for (x, y), text in zip(quality.fit_to_page(positions).tolist(), labels, strict=True):
        wide, high = quality.estimate_text(text, sizes.label, sizes.label_weight)
        boxes.append((x - wide / 2, y, x + wide / 2, y + high))
    pairs = sum(
        a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
        for i, a in enumerate(boxes)
        for b in boxes[i + 1 :]
    )
    assert quality.count_label_overlaps(positions, labels) == pairs


def test_members_apart_are_islands():
    positions = np.array([(0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (9.0, 5.0), (4.5, 4.0)])
    together, apart = np.array([0, 1, 2]), np.array([0, 1, 2, 3])
    assert quality.count_islands(positions, [together]) == 1.0
    assert quality.count_islands(positions, [apart]) == 2.0
    assert quality.count_islands(positions, [together, apart]) == 1.5
    assert quality.count_islands(positions, []) == 1.0


def test_graphs_are_simple_and_the_same_in_every_run():
    for graph in (random_graph(200, 8), states_and_blocs()):
        assert (graph.edges[:, 0] < graph.edges[:, 1]).all()
        assert graph.edges.max() < graph.n == len(graph.labels)
        assert len(np.unique(graph.edges, axis=0)) == graph.m
    assert random_graph(200, 8).m == 1_600
    again = states_and_blocs.__wrapped__()
    assert np.array_equal(again.edges, states_and_blocs().edges)


def test_loops_and_repeated_pairs_are_no_edges():
    graph = build_graph("small", 3, [(2, 1), (1, 2), (0, 0), (0, 2)])
    assert graph.edges.tolist() == [[0, 2], [1, 2]]
