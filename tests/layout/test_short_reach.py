"""Repulsion with a short reach, between neighbours only, against the sum over all pairs."""

import math

import numpy as np
import pytest

from app.layout.arrays import draw_directions, sunflower
from app.layout.forces import Repulsion
from app.layout.multipole import PushLaw
from app.layout.short_reach import push_within_reach

LAW = PushLaw(10.0, 225.0)

SPREADS = {
    "even": sunflower(600, 90.0),
    "random": np.random.default_rng(1).uniform(-900.0, 900.0, (600, 2)),
    "in line": np.column_stack((np.linspace(0.0, 2e4, 600), np.zeros(600))),
    "with outliers": np.vstack((sunflower(400, 90.0), [(1e7, 0.0), (-1e12, 3.0), (5.0, 1e15)])),
    "sparse": np.random.default_rng(2).uniform(-1e5, 1e5, (600, 2)),
    "in pairs that nearly meet": np.repeat(sunflower(300, 90.0), 2, axis=0)
    + np.tile([(0.0, 0.0), (3.0, 1.0)], (300, 1)),
    "in pairs on one spot": np.repeat(sunflower(300, 90.0), 2, axis=0),
}


def directions_of(n):
    return draw_directions(n, np.random.default_rng(7))


def exact_pushes(positions, law):
    directions, pushes = directions_of(len(positions)), np.empty_like(positions)
    for i, at in enumerate(positions):
        gap = at - positions
        distance = np.hypot(gap[:, 0], gap[:, 1])
        meeting = distance < 1e-9
        gap[meeting] = directions[i] - directions[meeting]
        distance[meeting] = np.hypot(gap[meeting, 0], gap[meeting, 1])
        distance[i] = math.inf
        size = 1.0 / np.maximum(distance, law.min_distance) - distance / law.reach**2
        size[i] = 0.0
        pushes[i] = (gap * (np.maximum(size, 0.0) / distance)[:, None]).sum(axis=0)
    return pushes


@pytest.mark.parametrize("spread", SPREADS)
def test_it_is_exact(spread):
    positions = SPREADS[spread]
    pushes = push_within_reach(positions, directions_of(len(positions)), LAW)
    assert np.allclose(pushes, exact_pushes(positions, LAW), rtol=1e-9, atol=1e-12)


def test_portions_lose_nothing(monkeypatch):
    positions = SPREADS["random"]
    whole = push_within_reach(positions, directions_of(600), LAW)
    monkeypatch.setattr("app.layout.runs._AT_ONCE", 50)
    assert np.allclose(push_within_reach(positions, directions_of(600), LAW), whole, atol=1e-12)


def test_pushes_cancel():
    pushes = push_within_reach(SPREADS["random"], directions_of(600), LAW)
    assert np.allclose(pushes.sum(axis=0), 0.0, atol=1e-12)


@pytest.mark.parametrize("n", [1, 2])
def test_few_actors(n):
    positions = sunflower(n, 90.0)
    pushes = push_within_reach(positions, directions_of(n), LAW)
    assert np.allclose(pushes, exact_pushes(positions, LAW))


def test_a_crowd_is_declined():
    positions = sunflower(600, 10.0)
    assert push_within_reach(positions, directions_of(600), LAW) is None


@pytest.mark.parametrize("n", [100, 300, 700])
@pytest.mark.parametrize("spacing", [90.0, 10.0])
def test_repulsion_has_the_same_law_at_every_size_and_in_every_crowd(n, spacing):
    positions = sunflower(n, spacing)
    force = Repulsion(n, strength=2.0, rng=np.random.default_rng(7), min_distance=10.0, reach=225.0)
    velocities = np.zeros_like(positions)
    force.apply(positions, velocities, 0.5)
    exact = exact_pushes(positions, LAW)
    error = np.hypot(*(velocities - exact).T) / np.hypot(*exact.T)
    assert np.median(error) < 0.02
