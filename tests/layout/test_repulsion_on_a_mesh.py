"""Repulsion of many evenly spread actors, worked out on a mesh, against the sum over all pairs."""

import math

import numpy as np
import pytest

from app.layout.arrays import draw_directions, sunflower
from app.layout.forces import Repulsion
from app.layout.forces.repulsion import EXACT_LIMIT
from app.layout.mesh import push_by_mesh
from app.layout.multipole import PushLaw

ERROR_BOUND = 0.02
"""Of the push on the median actor; the target of the layout."""

LAW = PushLaw(10.0)


def draw(shape, n):
    """n actors in a shape, (n, 2)."""
    rng = np.random.default_rng(n)
    width = 60.0 * math.sqrt(n)
    match shape:
        case "disc":
            return sunflower(n, 90.0)
        case "square":
            return rng.uniform(0.0, width, (n, 2))
        case "band":
            return rng.uniform((0.0, 0.0), (2.0 * width, width / 2.0), (n, 2))
        case "bell":
            return rng.normal(1e4, width, (n, 2))
        case "loose clusters":
            middles = rng.uniform(0.0, 3.0 * width, (12, 2))
            return middles[rng.integers(0, 12, n)] + rng.normal(0.0, width / 4.0, (n, 2))
    raise AssertionError(shape)


def exact_pushes(positions, rows):
    """The push on some actors by the law's words, over all others."""
    pushes = np.empty((len(rows), 2))
    for k, i in enumerate(rows):
        gap = positions[i] - positions
        distance = np.hypot(gap[:, 0], gap[:, 1])
        distance[i] = math.inf
        pushes[k] = (gap / (distance * np.maximum(distance, LAW.min_distance))[:, None]).sum(axis=0)
    return pushes


def push_on_mesh(positions, law=LAW):
    return push_by_mesh(positions, draw_directions(len(positions), np.random.default_rng(0)), law)


def median_error(pushes, exact):
    return np.median(np.hypot(*(pushes - exact).T) / np.hypot(*exact.T))


@pytest.mark.parametrize("shape", ["disc", "square", "band", "bell", "loose clusters"])
@pytest.mark.parametrize("n", [EXACT_LIMIT + 1, 1000, 5000])
def test_the_error_is_small(shape, n):
    positions = draw(shape, n)
    rows = np.random.default_rng(1).choice(n, EXACT_LIMIT, replace=False)
    pushes = push_on_mesh(positions)
    assert median_error(pushes[rows], exact_pushes(positions, rows)) < ERROR_BOUND


def test_the_error_is_small_for_a_hundred_thousand():
    positions = draw("square", 100_000)
    rows = np.random.default_rng(1).choice(100_000, 60, replace=False)
    pushes = push_on_mesh(positions)
    assert median_error(pushes[rows], exact_pushes(positions, rows)) < ERROR_BOUND / 4.0


def test_pushes_cancel():
    pushes = push_on_mesh(draw("loose clusters", 3000))
    assert np.hypot(*pushes.sum(axis=0)) < 1e-6 * np.hypot(*pushes.T).sum()


def test_close_neighbours_are_not_blurred():
    positions = draw("disc", 2000)
    positions[7] = positions[1200] + (0.5, 0.0)
    pushes = push_on_mesh(positions, PushLaw(0.1))
    assert (pushes[7] - pushes[1200]) / 2.0 == pytest.approx((2.0, 0.0), abs=0.02)


def test_a_least_distance_of_more_than_a_cell_is_kept():
    positions = draw("square", 1000)
    exact = np.empty_like(positions)
    law = PushLaw(150.0)
    for i, at in enumerate(positions):
        gap = at - positions
        distance = np.hypot(gap[:, 0], gap[:, 1])
        distance[i] = math.inf
        exact[i] = (gap / (distance * np.maximum(distance, law.min_distance))[:, None]).sum(axis=0)
    assert median_error(push_on_mesh(positions, law), exact) < ERROR_BOUND


def test_coincident_actors_part_in_the_direction_between_them():
    positions = draw("disc", 2000)
    positions[900] = positions[3]
    pushes = push_on_mesh(positions)
    directions = draw_directions(2000, np.random.default_rng(0))
    along = directions[3] - directions[900]
    expected = 2.0 / LAW.min_distance * along / np.hypot(*along)
    assert pushes[3] - pushes[900] == pytest.approx(expected, rel=1e-3, abs=1e-4)


@pytest.mark.parametrize(
    "positions",
    [
        np.zeros((1000, 2)),
        np.column_stack((np.arange(1000.0), np.zeros(1000))),
        np.random.default_rng(1).uniform((0.0, 0.0), (1e4, 100.0), (1000, 2)),
        np.vstack((draw("disc", 1000), [(1e7, 0.0)])),
        np.vstack((draw("disc", 1000), draw("disc", 1000) + 1e6)),
        100.0 * np.random.default_rng(1).standard_cauchy((3000, 2)),
    ],
    ids=["one spot", "one line", "a narrow band", "one far off", "two far clusters", "heavy tails"],
)
def test_what_does_not_suit_a_mesh_is_declined(positions):
    assert push_on_mesh(positions) is None


def test_a_law_with_a_reach_is_declined():
    assert push_on_mesh(draw("disc", 1000), PushLaw(10.0, 200.0)) is None


def test_repulsion_uses_the_mesh_where_it_suits():
    positions = draw("disc", EXACT_LIMIT + 1)
    force = Repulsion(len(positions), strength=2.0, rng=np.random.default_rng(0))
    velocities = np.zeros_like(positions)
    force.apply(positions, velocities, 0.5)
    assert np.array_equal(velocities, push_on_mesh(positions))


def test_order_and_place_hardly_matter():
    positions = draw("bell", 2000)
    order = np.random.default_rng(0).permutation(2000)
    pushes = push_on_mesh(positions)
    moved = push_on_mesh(positions[order] - 5e4)
    assert median_error(moved, pushes[order]) < 1e-3
