"""Runs of neighbours hold every close pair, once, however cells are laid."""

import numpy as np
import pytest

from app.layout.neighbours import find_neighbours

CASES = {
    "even": np.random.default_rng(2).uniform(-300.0, 300.0, (300, 2)),
    "crowded": np.random.default_rng(3).uniform(-20.0, 20.0, (120, 2)),
    "sparse": np.random.default_rng(4).uniform(-1e6, 1e6, (200, 2)),
    "on one spot": np.full((40, 2), 3.5),
    "in line": np.column_stack((np.linspace(0.0, 3000.0, 200), np.zeros(200))),
    "upright": np.column_stack((np.zeros(200), np.linspace(0.0, 3000.0, 200))),
    "on cell borders": 30.0 * np.random.default_rng(5).integers(0, 12, (200, 2)),
    "one": np.ones((1, 2)),
}


def pairs_of(near, most=1 << 40):
    portions = list(near.pairs(most))
    return [pair for ends in portions for pair in zip(*ends, strict=True)]


@pytest.mark.parametrize("split", [1, 2, 3])
@pytest.mark.parametrize("case", CASES)
def test_every_close_pair_is_in_them_once(case, split):
    points, room = CASES[case], (60.0, 30.0)
    near = find_neighbours(points, room, split=split)
    listed = pairs_of(near)
    assert len(listed) == near.n_pairs
    found = {tuple(sorted((near.order[one], near.order[other]))) for one, other in listed}
    assert len(found) == len(listed), "a pair is listed twice"
    gap = np.abs(points[:, None] - points[None])
    close = np.argwhere(np.triu((gap < room).all(axis=2), 1))
    assert {tuple(pair) for pair in close.tolist()} <= found


@pytest.mark.parametrize("case", CASES)
def test_points_stand_in_their_order(case):
    near = find_neighbours(CASES[case], (60.0, 30.0))
    assert sorted(near.order) == list(range(len(CASES[case])))
    assert np.array_equal(np.column_stack((near.x, near.y)), CASES[case][near.order])


def test_smaller_cells_leave_fewer_pairs_to_compare():
    points = np.random.default_rng(2).uniform(-600.0, 600.0, (3000, 2))
    room = (100.0, 100.0)
    whole, halves = (find_neighbours(points, room, split=split).n_pairs for split in (1, 2))
    assert halves < 0.8 * whole


def test_of_too_many_pairs_everybody_keeps_some():
    near = find_neighbours(CASES["on one spot"], (60.0, 30.0))
    kept = pairs_of(near, most=200)
    assert len(kept) <= 200
    assert {end for pair in kept for end in pair} == set(range(40))
