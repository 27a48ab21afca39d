import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout import Simulation
from app.layout.cooling import MAX_TICKS

RING = [(i, (i + 1) % 12) for i in range(12)]


def settle(simulation):
    simulation.tick(MAX_TICKS)
    assert simulation.settled
    return simulation.positions


def distances(positions):
    gap = positions[:, None] - positions[None]
    return np.hypot(gap[..., 0], gap[..., 1])


def grid(side, spacing):
    y, x = np.divmod(np.arange(side * side), side)
    return np.column_stack((x, y)) * float(spacing)


def test_positions_are_float64_and_a_copy():
    simulation = Simulation(3, [(0, 1)])
    taken = simulation.positions
    assert taken.shape == (3, 2)
    assert taken.dtype == np.float64
    taken[:] = 0.0
    assert not np.array_equal(simulation.positions, taken)


@pytest.mark.parametrize("n", [0, 1, 2])
def test_few_actors_settle(n):
    simulation = Simulation(n, [(0, 1)] if n == 2 else [])
    positions = settle(simulation)
    assert positions.shape == (n, 2)
    assert np.isfinite(positions).all()


def test_same_seed_same_map_bit_for_bit():
    maps = [settle(Simulation(12, RING, seed=7)) for _ in range(2)]
    assert maps[0].tobytes() == maps[1].tobytes()


def test_another_seed_another_map():
    assert not np.allclose(settle(Simulation(12, RING)), settle(Simulation(12, RING, seed=1)))


def test_ticking_at_once_or_one_by_one_is_the_same():
    at_once, one_by_one = Simulation(12, RING), Simulation(12, RING)
    at_once.tick(40)
    for _ in range(40):
        one_by_one.tick()
    assert at_once.positions.tobytes() == one_by_one.positions.tobytes()


def test_a_settled_map_does_not_move_any_more():
    simulation = Simulation(12, RING)
    before = settle(simulation)
    assert simulation.alpha == 0.0
    simulation.tick(100)
    assert simulation.positions.tobytes() == before.tobytes()


def test_settling_takes_well_under_400_ticks():
    simulation = Simulation(12, RING)
    ticks = 0
    while not simulation.settled:
        simulation.tick()
        ticks += 1
    assert 10 < ticks < 250


def test_tied_actors_end_nearer_than_others():
    two_triangles = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)]
    apart = distances(settle(Simulation(6, two_triangles)))
    assert apart[0, 1] < 0.7 * apart[0, 4]


def test_a_heavier_tie_is_shorter():
    star = [(0, 1), (0, 2), (0, 3)]
    apart = distances(settle(Simulation(4, star, weights=[0.1, 1.0, 1.0])))
    assert apart[0, 1] > apart[0, 2] + 5.0


def test_actors_without_ties_keep_apart_and_together():
    apart = distances(settle(Simulation(5, [])))
    between = apart[np.triu_indices(5, 1)]
    assert between.min() > 32.0
    assert between.max() < 600.0


def test_coincident_actors_are_parted_reproducibly():
    heap = np.full((8, 2), 50.0)
    maps = [settle(Simulation(8, [], positions=heap)) for _ in range(2)]
    assert maps[0].tobytes() == maps[1].tobytes()
    assert distances(maps[0])[np.triu_indices(8, 1)].min() > 32.0


def test_a_thousand_coincident_actors_stay_on_the_page():
    simulation = Simulation(1000, [], positions=np.zeros((1000, 2)))
    simulation.tick(5)
    assert np.isfinite(simulation.positions).all()
    assert np.abs(simulation.positions).max() <= 5 * 45.0
    assert len(np.unique(simulation.positions, axis=0)) == 1000


@pytest.mark.parametrize("pinned", [[2, 5], np.isin(np.arange(12), [2, 5])])
def test_pinned_actors_never_move(pinned):
    start = np.zeros((12, 2))
    start[5] = (300.0, -20.0)
    positions = settle(Simulation(12, RING, positions=start, pinned=pinned))
    assert np.array_equal(positions[[2, 5]], start[[2, 5]])
    assert (np.abs(positions[[0, 1, 3]]) > 0.0).any(axis=1).all()


def test_pin_and_unpin():
    simulation = Simulation(3, [(0, 1), (1, 2)])
    assert not simulation.is_pinned(1)
    simulation.pin(1, (400.0, 10.0))
    assert simulation.is_pinned(1)
    assert np.array_equal(settle(simulation)[1], (400.0, 10.0))
    simulation.unpin(1)
    simulation.reheat(0.5)
    assert settle(simulation)[1, 0] < 399.0


def test_pinning_in_place_keeps_the_place():
    simulation = Simulation(3, [(0, 1)])
    simulation.tick(3)
    here = simulation.positions[2]
    simulation.pin(2)
    assert np.array_equal(settle(simulation)[2], here)


def test_all_pinned_settles():
    start = grid(3, 10)
    positions = settle(Simulation(9, [], positions=start, pinned=range(9)))
    assert np.array_equal(positions, start)


def test_reheat_runs_again_and_at_least_as_warm():
    simulation = Simulation(12, RING)
    settle(simulation)
    simulation.reheat(0.2)
    assert not simulation.settled
    assert simulation.alpha == 0.2
    simulation.reheat(0.1)
    assert simulation.alpha == 0.2


def test_a_dragged_actor_draws_its_neighbour_after_it():
    simulation = Simulation(12, RING)
    before = settle(simulation)
    outward = before[0] / np.hypot(*before[0]) * 300.0
    simulation.pin(0, before[0] + outward)
    simulation.reheat(0.2, around=[0])
    after = settle(simulation)
    assert (after[1] - before[1]) @ outward / 300.0 > 10.0


def test_a_warm_restart_around_an_actor_moves_only_what_is_near():
    places = grid(9, 100)
    simulation = Simulation(81, [], anchors=places)
    before = settle(simulation)
    simulation.pin(0, places[10] + (3.0, 4.0))
    simulation.reheat(around=[0])
    moved = np.hypot(*(settle(simulation) - before).T)
    far = np.hypot(*(before - places[10]).T) > 400.0
    assert moved[10] > 15.0
    assert np.count_nonzero(far) > 30
    assert moved[far].max() == 0.0


def test_warm_restarts_before_settling_add_up():
    places = grid(9, 100)
    simulation = Simulation(81, [], anchors=places)
    before = settle(simulation)
    for index, target in ((0, 10), (80, 70)):
        simulation.pin(index, places[target] + (3.0, 4.0))
        simulation.reheat(around=[index])
        simulation.tick()
    moved = np.hypot(*(settle(simulation) - before).T)
    assert moved[10] > 15.0
    assert moved[70] > 15.0


def test_a_map_settled_before_stays_as_it_was():
    places = grid(5, 60)
    edges = [(0, 7), (3, 12)]
    settled = settle(Simulation(25, edges, anchors=places))
    again = settle(Simulation(25, edges, anchors=places, positions=settled, alpha=0.05))
    assert np.hypot(*(again - settled).T).max() < 6.0


def test_anchored_actors_stay_near_their_places_in_order():
    places = grid(4, 120)
    positions = settle(Simulation(16, [(0, 15), (3, 12)], anchors=places))
    assert np.hypot(*(positions - places).T).max() < 40.0


def test_an_actor_without_an_anchor_lands_between_its_neighbours():
    anchors = np.array([[0.0, 0.0], [400.0, 0.0], [np.nan, np.nan]])
    positions = settle(Simulation(3, [(0, 2), (1, 2)], anchors=anchors))
    assert 100.0 < positions[2, 0] < 300.0
    assert abs(positions[2, 1]) < 100.0


def test_labels_find_room():
    rng = np.random.default_rng(4)
    extents = np.tile((40.0, 8.0), (20, 1))
    crowd = rng.normal(0.0, 60.0, (20, 2))
    positions = settle(Simulation(20, [], anchors=crowd, extents=extents))
    gap = np.abs(positions[:, None] - positions[None])[np.triu_indices(20, 1)]
    assert not ((gap[:, 0] < 80.0) & (gap[:, 1] < 48.0)).any()


def test_a_stranger_leaves_the_hull_of_a_bloc():
    anchors = np.array([[0.0, 0.0], [200.0, 0.0], [200.0, 200.0], [0.0, 200.0], [30.0, 100.0]])
    inside = settle(Simulation(5, [], anchors=anchors))[4, 0]
    outside = settle(Simulation(5, [], anchors=anchors, groups=[[0, 1, 2, 3]]))
    west = outside[[0, 3], 0].max()
    assert inside > 0.0
    assert outside[4, 0] < west


def test_a_member_dragged_across_the_map_does_not_sweep_it_clean():
    places = grid(9, 100)
    bloc = [0, 1, 9, 10]
    simulation = Simulation(81, [], anchors=places, groups=[bloc])
    before = settle(simulation)
    simulation.pin(10, places[80] + (150.0, 150.0))
    simulation.reheat()
    moved = np.hypot(*(settle(simulation) - before).T)
    assert np.delete(moved, bloc).max() < 40.0


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ({"n": -1}, "cannot be -1"),
        ({"edges": [(0, 3)]}, "name actor 3, but there are 3"),
        ({"edges": [(0, -1)]}, "name actor -1"),
        ({"edges": [(0, 1, 2)]}, r"must be \(m, 2\)"),
        ({"edges": [(0.5, 1.0)]}, "whole numbers"),
        ({"positions": [(0, 0)]}, r"must be \(3, 2\)"),
        ({"positions": [(0, 0), (np.nan, 1), (2, 2)]}, "position 1 is not on any map"),
        ({"positions": [(0, 0), (1, 1), (2, np.inf)]}, "position 2 is not on any map"),
        ({"positions": [(0, 0), (1, 1), (2, 1e300)]}, "position 2 is not on any map"),
        ({"weights": [1.0, 2.0]}, "weights must be"),
        ({"weights": [-1.0]}, "not negative"),
        ({"pinned": [3]}, "pinned name actor 3"),
        ({"pinned": [True, False]}, "mask"),
        ({"pinned": [[0], [1]]}, "mask or indices"),
        ({"groups": [[0, 1], [4]]}, "group 1 name actor 4"),
        ({"groups": [[[0]]]}, "group 0 must be"),
        ({"radii": [1.0]}, "radii must be"),
        ({"radii": [1.0, 1.0, np.nan]}, "finite"),
        ({"extents": [1.0, 1.0, 1.0]}, "extents must be"),
        ({"anchors": [(0, 0), (1, 1), (np.inf, 0)]}, "anchor 2 is not on any map"),
        ({"alpha": 1.5}, "from 0 to 1"),
        ({"alpha": np.nan}, "from 0 to 1"),
    ],
)
def test_bad_arguments_are_refused_with_the_reason(arguments, reason):
    with pytest.raises(ValueError, match=reason):
        Simulation(**({"n": 3, "edges": [(0, 1)]} | arguments))


def test_bad_calls_are_refused():
    simulation = Simulation(3, [])
    for call in (simulation.pin, simulation.unpin, simulation.is_pinned):
        with pytest.raises(IndexError, match="no actor 3"):
            call(3)
    with pytest.raises(IndexError, match="no actor -1"):
        simulation.pin(-1)
    with pytest.raises(ValueError, match="not on any map"):
        simulation.pin(0, (np.nan, 0.0))
    with pytest.raises(ValueError, match="a position must be"):
        simulation.pin(0, (1.0, 2.0, 3.0))
    with pytest.raises(ValueError, match="cannot tick -1 times"):
        simulation.tick(-1)
    with pytest.raises(ValueError, match="around name actor 9"):
        simulation.reheat(around=[9])
    with pytest.raises(ValueError, match="from 0 to 1"):
        simulation.reheat(-0.1)
    assert not simulation.is_pinned(0)


def test_arguments_are_not_kept_or_changed():
    start, edges = grid(2, 100), np.array([(0, 1)])
    simulation = Simulation(4, edges, positions=start)
    simulation.tick(3)
    assert np.array_equal(start, grid(2, 100))
    before = simulation.positions
    start[:] = 7.0
    edges[:] = 3
    assert np.array_equal(simulation.positions, before)


@st.composite
def graphs(draw):
    n = draw(st.integers(0, 15))
    actor = st.integers(0, max(0, n - 1))
    edges = draw(st.lists(st.tuples(actor, actor), max_size=25 if n else 0))
    spot = st.tuples(*[st.sampled_from([-300.0, 0.0, 1.5, 80.0])] * 2)
    positions = draw(st.none() | st.lists(spot, min_size=n, max_size=n))
    pinned = draw(st.lists(actor, max_size=3 if n else 0))
    groups = draw(st.lists(st.lists(actor, max_size=6 if n else 0), max_size=3))
    return {
        "n": n, "edges": edges, "positions": positions, "pinned": pinned, "groups": groups
    }  # fmt: skip


@settings(max_examples=27)
@given(graphs(), st.booleans())
def test_any_graph_settles_finite_reproducible_and_with_its_pins(graph, is_map):
    if is_map and graph["positions"] is not None:
        graph["anchors"] = graph["positions"]
    first, second = Simulation(**graph), Simulation(**graph)
    start = first.positions
    positions = settle(first)
    assert np.isfinite(positions).all()
    assert np.array_equal(positions[graph["pinned"]], start[graph["pinned"]])
    assert settle(second).tobytes() == positions.tobytes()
