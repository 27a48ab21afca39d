"""Free graphs, which have no geography: from their own distances to a settled layout."""

import subprocess
import sys
from pathlib import Path

import networkx as nx
import numpy as np
import pytest

from app.layout import Simulation
from app.layout.cooling import MAX_TICKS
from app.layout.first_places import find_first_places
from app.layout.parted_work import PartedWork

ROOT = Path(__file__).parents[2]
DISC = 32.0  # across, as long as nothing else is said

SETTLE = """
import hashlib, numpy as np
from app.layout import Simulation
rng = np.random.default_rng(5)
edges = rng.integers(0, 700, (1500, 2))
simulation = Simulation(700, edges, seed=3, groups=[range(5), range(9, 14)])
while not simulation.settled:
    simulation.tick(7)
print(hashlib.sha256(simulation.positions.tobytes()).hexdigest())
"""


def edges_of(graph):
    return np.array(graph.edges, dtype=np.intp).reshape(-1, 2)


def settle(simulation):
    while simulation.is_searching:
        simulation.tick()
    simulation.tick(MAX_TICKS)
    assert simulation.settled
    return simulation.positions


def lay_out(graph, **options):
    return settle(Simulation(graph.number_of_nodes(), edges_of(graph), **options))


def gaps_of(points):
    gap = points[:, None] - points[None]
    return np.hypot(gap[..., 0], gap[..., 1])


def nearest_of(points):
    gaps = gaps_of(points)
    np.fill_diagonal(gaps, np.inf)
    return gaps.min()


def correlation(points, graph):
    """Of distances in the layout with those in the graph."""
    lengths = dict(nx.all_pairs_shortest_path_length(graph))
    pairs = np.transpose(np.triu_indices(len(points), 1))
    return np.corrcoef(gaps_of(points)[tuple(pairs.T)], [lengths[a][b] for a, b in pairs])[0, 1]


@pytest.mark.parametrize(
    ("graph", "least"),
    [
        (nx.path_graph(30), 0.99),
        (nx.cycle_graph(40), 0.97),
        (nx.convert_node_labels_to_integers(nx.grid_2d_graph(10, 10)), 0.97),
        (nx.balanced_tree(3, 4), 0.65),
        (nx.barbell_graph(12, 6), 0.9),
    ],
)
def test_distances_are_those_of_the_graph_and_discs_do_not_overlap(graph, least):
    points = lay_out(graph)
    assert correlation(points, graph) > least
    assert nearest_of(points) > DISC


@pytest.mark.parametrize("graph", [nx.star_graph(60), nx.complete_graph(40), nx.empty_graph(90)])
def test_where_distances_say_little_all_have_room(graph):
    points = lay_out(graph)
    assert nearest_of(points) > DISC
    across = np.ptp(points, axis=0)
    assert 0.4 < across[1] / across[0] <= 1.1


def test_it_settles_soon_and_stays():
    simulation = Simulation(600, edges_of(nx.barabasi_albert_graph(600, 2, seed=1)))
    ticks = 0
    while not simulation.settled:
        simulation.tick()
        ticks += 1
    assert ticks < 120
    before = simulation.positions
    simulation.tick(50)
    assert np.array_equal(simulation.positions, before)


def test_the_size_is_kept_against_the_pull_of_ties():
    graph = nx.powerlaw_cluster_graph(300, 4, 0.3, seed=1)
    simulation = Simulation(300, edges_of(graph))
    while simulation.is_searching:
        simulation.tick()
    before = np.sqrt(np.square(simulation.positions).mean())
    after = np.sqrt(np.square(settle(simulation)).mean())
    assert 0.8 < after / before < 1.25


def test_labels_have_room():
    n = 60
    extents = np.tile((60.0, 9.0), (n, 1))
    points = lay_out(nx.powerlaw_cluster_graph(n, 2, 0.3, seed=1), extents=extents)
    gap = np.abs(points[:, None] - points[None])[np.triu_indices(n, 1)]
    assert not ((gap[:, 0] < 119.0) & (gap[:, 1] < 49.0)).any()


def test_unconnected_parts_stand_apart_on_one_page():
    parts = [nx.powerlaw_cluster_graph(60, 2, 0.4, seed=2), nx.star_graph(8), nx.cycle_graph(6)]
    parts += [nx.path_graph(2)] * 5 + [nx.empty_graph(1)] * 12
    points = lay_out(nx.disjoint_union_all(parts))
    ends = np.cumsum([len(part) for part in parts])
    boxes = [
        (rows.min(axis=0), rows.max(axis=0)) for rows in np.split(points, ends[:-1]) if len(rows)
    ]
    for place, (low, high) in enumerate(boxes):
        for other_low, other_high in boxes[place + 1 :]:
            assert ((low > other_high) | (high < other_low)).any()
    across = np.ptp(points, axis=0)
    assert across.max() < 3.0 * across.min()
    assert nearest_of(points) > DISC


def test_who_is_tied_lies_nearer_than_the_next_part():
    points = lay_out(nx.disjoint_union_all([nx.path_graph(2)] * 20))
    gaps = gaps_of(points)
    tied = gaps[np.arange(0, 40, 2), np.arange(1, 40, 2)]
    same = np.arange(40) // 2
    gaps[same[:, None] == same[None]] = np.inf
    assert tied.max() < gaps.min()


def test_members_of_a_bloc_lie_together_without_ties():
    groups = [range(10), range(10, 20)]
    points = settle(Simulation(30, [], groups=groups))
    first, second = points[:10], points[10:20]
    apart = np.hypot(*(first.mean(axis=0) - second.mean(axis=0)))
    reach = max(gaps_of(first).max(), gaps_of(second).max())
    assert apart > 0.7 * reach
    assert nearest_of(points) > DISC


def test_another_process_finds_the_same_bit_for_bit(capsys):
    command = [sys.executable, "-c", SETTLE]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    exec(SETTLE, {})
    assert told == capsys.readouterr().out
    assert len(told) == 65


def test_ticking_at_once_or_one_by_one_is_the_same_while_searching():
    edges = edges_of(nx.barabasi_albert_graph(2_000, 2, seed=1))
    at_once, one_by_one = Simulation(2_000, edges), Simulation(2_000, edges)
    assert at_once.is_searching
    at_once.tick(12)
    for _ in range(12):
        one_by_one.tick()
    assert at_once.positions.tobytes() == one_by_one.positions.tobytes()


def test_small_graphs_have_their_places_at_once():
    assert not Simulation(200, edges_of(nx.barabasi_albert_graph(200, 4, seed=1))).is_searching


def test_who_is_pinned_while_places_are_searched_stays():
    simulation = Simulation(2_000, edges_of(nx.barabasi_albert_graph(2_000, 2, seed=1)))
    assert simulation.is_searching
    assert not simulation.settled
    simulation.pin(4, (77.0, -5.0))
    while simulation.is_searching:
        simulation.tick()
    simulation.tick(5)
    assert np.array_equal(simulation.positions[4], (77.0, -5.0))


def test_who_is_pinned_from_the_start_never_moves_even_in_a_large_graph():
    edges = edges_of(nx.barabasi_albert_graph(2_000, 2, seed=1))
    simulation = Simulation(2_000, edges, pinned=[3, 9])
    start = simulation.positions
    simulation.tick(10)
    assert np.array_equal(simulation.positions[[3, 9]], start[[3, 9]])
    assert not np.array_equal(simulation.positions, start)


def test_anchors_of_nobody_are_no_anchors():
    graph = nx.cycle_graph(30)
    nowhere = np.full((30, 2), np.nan)
    assert np.array_equal(lay_out(graph, anchors=nowhere), lay_out(graph))


def test_a_few_anchors_turn_and_move_the_graph():
    graph = nx.convert_node_labels_to_integers(nx.grid_2d_graph(6, 6))
    anchors = np.full((36, 2), np.nan)
    anchors[0], anchors[35] = (1_000.0, 0.0), (1_600.0, 600.0)
    points = lay_out(graph, anchors=anchors, pinned=[0, 35])
    assert np.array_equal(points[[0, 35]], anchors[[0, 35]])
    assert correlation(points, graph) > 0.9
    assert np.hypot(*(points.mean(axis=0) - (1_300.0, 300.0))) < 100.0


def test_positions_given_are_the_start():
    start = np.random.default_rng(2).normal(0.0, 200.0, (30, 2))
    simulation = Simulation(30, edges_of(nx.cycle_graph(30)), positions=start)
    assert np.array_equal(simulation.positions, start)
    assert not simulation.is_searching
    simulation.tick()
    assert np.hypot(*(simulation.positions - start).T).max() <= 45.0 + 1e-9


def test_any_start_is_brought_into_order():
    graph = nx.convert_node_labels_to_integers(nx.grid_2d_graph(6, 6))
    start = np.random.default_rng(2).normal(0.0, 200.0, (36, 2))
    points = lay_out(graph, positions=start)
    assert correlation(points, graph) > correlation(start, graph) + 0.5


def test_positions_settled_before_stay_when_they_are_but_warm():
    graph = nx.powerlaw_cluster_graph(80, 2, 0.3, seed=1)
    settled = lay_out(graph)
    again = lay_out(graph, positions=settled, alpha=0.1)
    assert np.hypot(*(again - settled).T).max() < 5.0


def test_a_dragged_actor_draws_its_neighbours_and_nobody_far_away():
    graph = nx.convert_node_labels_to_integers(nx.grid_2d_graph(9, 9))
    simulation = Simulation(81, edges_of(graph))
    before = settle(simulation)
    corner = before[0] - before.mean(axis=0)
    way = 300.0 * corner / np.hypot(*corner)
    simulation.pin(0, before[0] + way)
    simulation.reheat(0.2, around=[0])
    moved = settle(simulation) - before
    assert (moved[list(graph[0])] @ way / 300.0 > 10.0).all()
    far = gaps_of(before)[0] > 600.0
    assert np.count_nonzero(far) > 20
    assert np.hypot(*moved[far].T).max() == 0.0


@pytest.mark.parametrize("n", [0, 1, 2, 3])
def test_hardly_anybody(n):
    for edges in ([], [(0, 1)] if n > 1 else []):
        points = settle(Simulation(n, edges))
        assert points.shape == (n, 2)
        assert np.isfinite(points).all()


def test_ties_to_oneself_and_repeated_ones_change_nothing_in_the_start():
    half = np.full((6, 2), 18.0)
    path = np.array([(0, 1), (1, 2), (2, 3), (3, 4)])
    doubled = np.vstack((path, path[:, ::-1], [(2, 2), (5, 5)]))
    found = []
    for edges in (path, doubled):
        work = PartedWork(find_first_places(6, edges, half, (), np.random.default_rng(0)))
        work.advance()
        found.append(work.result)
    assert np.allclose(*found)
