"""The contract of `Force`, kept by every force of the room."""

import numpy as np
import pytest

from app.layout.arrays import sunflower
from app.layout.forces import (
    Anchor,
    Cohesion,
    Collision,
    Gravity,
    Repulsion,
    Springs,
    Strangers,
)


def repulsion(n):
    return Repulsion(n, strength=500.0, rng=np.random.default_rng(1))


def springs(n):
    edges = np.array([(i, j) for i in range(n) for j in range(i) if (i + j) % 3], dtype=np.intp)
    return Springs(n, edges.reshape(-1, 2), lengths=90.0, strength=0.5)


def gravity(n):
    return Gravity(0.1)


def anchor(n):
    places = sunflower(n, 200.0)
    places[: n // 3] = np.nan
    return Anchor(places, strength=0.1)


def cohesion(n):
    return Cohesion(n, [np.arange(n // 2), np.arange(n // 3, n)], strength=0.1)


def strangers(n):
    everybody = np.arange(n)
    return Strangers(
        n,
        [everybody[::2], everybody[:0]],
        [everybody[1::2], everybody],
        strength=0.5,
        margin=20.0,
        max_depth=500.0,
        max_push=5.0,
    )


def collision_of_discs(n):
    return Collision(np.full(n, 40.0), rng=np.random.default_rng(1))


def collision_of_boxes(n):
    extents = np.tile((60.0, 9.0), (n, 1))
    return Collision(np.full(n, 30.0), rng=np.random.default_rng(1), extents=extents)


FORCES = [
    repulsion, springs, gravity, anchor, cohesion, strangers, collision_of_discs,
    collision_of_boxes,
]  # fmt: skip
every_force = pytest.mark.parametrize("build", FORCES)


def push_of(force, positions, alpha=0.5, velocities=None):
    velocities = np.zeros_like(positions) if velocities is None else velocities.copy()
    before = velocities.copy()
    force.apply(positions, velocities, alpha)
    return velocities - before


@pytest.fixture
def crowd():
    return np.random.default_rng(5).normal(0.0, 70.0, (11, 2))


@every_force
def test_it_does_something(build, crowd):
    assert np.abs(push_of(build(11), crowd)).max() > 0.01


@every_force
@pytest.mark.parametrize("n", [0, 1, 2])
def test_few_actors(build, n):
    push = push_of(build(n), sunflower(n, 30.0))
    assert push.shape == (n, 2)
    assert np.isfinite(push).all()


@every_force
def test_coincident_actors_get_finite_reproducible_pushes(build):
    heap = np.full((6, 2), 12.5)
    push = push_of(build(6), heap)
    assert np.isfinite(push).all()
    assert push.tobytes() == push_of(build(6), heap).tobytes()


@every_force
def test_it_adds_to_velocities_and_leaves_positions(build, crowd):
    kept = crowd.copy()
    velocities = np.zeros_like(crowd)
    assert build(11).apply(crowd, velocities, 0.5) is None
    assert np.array_equal(crowd, kept)
    assert velocities.any()


@every_force
def test_it_has_no_memory(build, crowd):
    force = build(11)
    first = push_of(force, crowd)
    push_of(force, crowd * 3.0, 1.0)
    assert push_of(force, crowd).tobytes() == first.tobytes()


@every_force
def test_nothing_pulls_at_no_heat_unless_it_keeps_apart(build, crowd):
    keeps_apart = {strangers, collision_of_discs, collision_of_boxes}
    assert push_of(build(11), crowd, 0.0).any() == (build in keeps_apart)


@every_force
def test_the_layout_may_lie_anywhere_in_memory(build, crowd):
    column_major = np.asfortranarray(crowd)
    assert np.allclose(push_of(build(11), column_major), push_of(build(11), crowd), atol=1e-12)


@pytest.mark.parametrize("build", [repulsion, cohesion, collision_of_discs, collision_of_boxes])
def test_what_acts_between_actors_does_not_move_the_whole(build, crowd):
    push = push_of(build(11), crowd)
    assert np.allclose(push.sum(axis=0), 0.0, atol=1e-9)
