"""Exact small cases of the forces that pull and push between actors."""

import numpy as np
import pytest

from app.layout.arrays import draw_directions
from app.layout.forces import Anchor, Cohesion, Gravity, Repulsion, Springs


def push_of(force, positions, alpha=1.0, velocities=None):
    positions = np.asarray(positions, dtype=np.float64)
    velocities = np.zeros_like(positions) if velocities is None else np.array(velocities)
    before = velocities.copy()
    force.apply(positions, velocities, alpha)
    return velocities - before


def repulsion(n, **options):
    return Repulsion(n, rng=np.random.default_rng(0), **options)


def spring(edges, n=2, **options):
    options = {"lengths": 90.0, "strength": 0.5} | options
    return Springs(n, np.array(edges, dtype=np.intp), **options)


def test_two_repel_by_strength_over_distance():
    push = push_of(repulsion(2, strength=500.0), [(0, 0), (30, 40)], alpha=0.5)
    assert np.allclose(push, [(-3.0, -4.0), (3.0, 4.0)])


def test_repulsion_is_the_sum_over_all_pairs():
    rng = np.random.default_rng(2)
    positions = rng.uniform(-300, 300, (40, 2))
    expected = np.zeros((40, 2))
    for i in range(40):
        for j in range(40):
            if i != j:
                gap = positions[i] - positions[j]
                expected[i] += 200.0 * gap / (gap @ gap)
    assert np.allclose(
        push_of(repulsion(40, strength=200.0, min_distance=0.0), positions), expected
    )


def test_repulsion_in_blocks_is_repulsion_at_once(monkeypatch):
    positions = np.random.default_rng(2).uniform(-300, 300, (50, 2))
    positions[49] = positions[3]
    at_once = push_of(repulsion(50, strength=200.0), positions)
    monkeypatch.setattr("app.layout.forces.repulsion._BLOCK_PAIRS", 350)
    assert np.array_equal(push_of(repulsion(50, strength=200.0), positions), at_once)


def test_repulsion_grows_no_further_below_the_least_distance():
    force = repulsion(2, strength=500.0, min_distance=10.0)
    for distance in (10.0, 5.0, 0.01):
        assert np.allclose(push_of(force, [(0, 0), (distance, 0)]), [(-50, 0), (50, 0)])


def test_repulsion_fades_out_at_its_reach():
    force = repulsion(2, strength=500.0, reach=100.0)
    pushes = [push_of(force, [(0, 0), (x, 0)])[1, 0] for x in (50.0, 99.9, 100.0, 500.0)]
    assert pushes[0] == pytest.approx(500.0 * (1 / 50 - 50 / 100**2))
    assert 0.0 < pushes[1] < 0.05
    assert pushes[2:] == [0.0, 0.0]


def test_coincident_actors_are_pushed_in_opposite_directions_at_full_size():
    force = repulsion(2, strength=500.0, min_distance=10.0)
    push = push_of(force, [(7, 7), (7, 7)])
    assert np.allclose(push[0], -push[1])
    assert 0.0 < np.hypot(*push[0]) <= 50.0 + 1e-9


def test_directions_are_unit_vectors_and_distinct():
    directions = draw_directions(50, np.random.default_rng(0))
    assert np.allclose(np.hypot(*directions.T), 1.0)
    assert len(np.unique(directions, axis=0)) == 50


def test_a_stretched_spring_draws_both_ends_alike():
    push = push_of(spring([(0, 1)]), [(0, 0), (0, 190)], alpha=0.5)
    assert np.allclose(push, [(0, 12.5), (0, -12.5)])


def test_a_compressed_spring_pushes():
    push = push_of(spring([(0, 1)]), [(0, 0), (50, 0)])
    assert np.allclose(push, [(-10, 0), (10, 0)])


def test_a_spring_at_rest_is_still():
    assert not push_of(spring([(0, 1)]), [(0, 0), (54, 72)]).any()


def test_springs_see_where_actors_are_about_to_be():
    velocities = [(0.0, 0.0), (-100.0, 0.0)]
    assert not push_of(spring([(0, 1)]), [(0, 0), (190, 0)], velocities=velocities).any()


def test_a_hub_moves_less_than_its_neighbours():
    push = push_of(spring([(0, 1), (0, 2), (0, 3)], n=4), [(0, 0), (190, 0), (0, 90), (-90, 0)])
    assert np.allclose(push[1], (-0.5 * 100 * 3 / 4, 0))
    assert np.allclose(push[0], (0.5 * 100 * 1 / 4, 0))


def test_weight_stiffens_a_spring_up_to_closing_its_gap():
    stretched = [(0, 0), (190, 0)]
    for weight, whole in ((0.0, 0.0), (0.5, 25.0), (1.0, 50.0), (100.0, 100.0)):
        push = push_of(spring([(0, 1)], weights=np.array([weight])), stretched)
        assert push[0, 0] - push[1, 0] == pytest.approx(whole)


def test_each_tie_has_its_own_length():
    force = spring([(0, 1), (2, 3)], n=4, lengths=np.array([90.0, 40.0]))
    push = push_of(force, [(0, 0), (90, 0), (0, 500), (60, 500)])
    assert not push[:2].any()
    assert push[2, 0] == pytest.approx(5.0)


def test_a_tie_to_oneself_and_a_tie_of_coincident_ends_pull_nothing():
    assert not push_of(spring([(0, 0), (1, 1)]), [(0, 0), (500, 0)]).any()
    assert not push_of(spring([(0, 1)]), [(3, 3), (3, 3)]).any()


def test_a_tie_to_oneself_does_not_shift_lengths_and_weights():
    force = spring([(0, 0), (0, 1)], lengths=np.array([1.0, 90.0]), weights=np.array([0.0, 1.0]))
    assert push_of(force, [(0, 0), (190, 0)])[0, 0] == pytest.approx(25.0)


def test_gravity_pulls_to_its_center():
    push = push_of(Gravity(0.1, center=(10.0, 20.0)), [(10, 20), (110, 20)], alpha=0.5)
    assert np.allclose(push, [(0, 0), (-5, 0)])


def test_gravity_may_differ_by_actor():
    push = push_of(Gravity(np.array([0.0, 0.2])), [(100, 0), (100, 0)])
    assert np.allclose(push, [(0, 0), (-20, 0)])


def test_an_anchor_pulls_its_actor_and_nobody_else():
    force = Anchor(np.array([(0.0, 100.0), (np.nan, np.nan)]), strength=0.1)
    assert np.allclose(push_of(force, [(50, 0), (70, 70)], alpha=0.5), [(-2.5, 5.0), (0, 0)])


def test_an_anchor_keeps_its_own_places():
    places = np.zeros((1, 2))
    force = Anchor(places, strength=0.1)
    places[:] = 1000.0
    assert np.allclose(push_of(force, [(10, 0)]), [(-1, 0)])


def test_members_are_drawn_to_the_middle_of_their_bloc():
    force = Cohesion(4, [np.array([0, 1, 2])], strength=0.1)
    push = push_of(force, [(0, 0), (30, 0), (0, 60), (500, 500)])
    assert np.allclose(push, [(1, 2), (-2, 2), (1, -4), (0, 0)])


def test_a_member_of_two_blocs_is_drawn_to_both():
    force = Cohesion(3, [np.array([0, 1]), np.array([0, 2])], strength=0.1)
    push = push_of(force, [(0, 0), (100, 0), (0, 100)])
    assert np.allclose(push, [(5, 5), (-5, 0), (0, -5)])


def test_no_bloc_and_an_empty_bloc_draw_nobody():
    for groups in ([], [np.empty(0, dtype=np.intp)]):
        assert not push_of(Cohesion(2, groups, strength=0.1), [(0, 0), (9, 9)]).any()
