"""Repulsion of many actors, worked out by boxes, against the exact sum over all pairs."""

import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from app.layout.arrays import draw_directions, sunflower
from app.layout.forces import Repulsion
from app.layout.forces.repulsion import EXACT_LIMIT
from app.layout.multipole import PushLaw, push_field

ERROR_BOUND = 0.02
"""Of the push on the median actor; the target of the layout."""

LEAST = 10.0


def draw(shape, n):
    """n actors in a shape, (n, 2)."""
    rng = np.random.default_rng(n)
    width = 90.0 * math.sqrt(n)
    spread = rng.normal(0.0, width / 3.0, (n, 2))
    match shape:
        case "even disc":
            return sunflower(n, 90.0)
        case "random square":
            return rng.uniform(-width, width, (n, 2))
        case "dense cores":
            middles = rng.uniform(-1e4, 1e4, (20, 2))
            sizes = 10.0 ** rng.uniform(1.0, 3.0, 20)
            of = rng.integers(0, 20, n)
            return middles[of] + rng.normal(size=(n, 2)) * sizes[of, None]
        case "slanting line":
            along = rng.uniform(-width, width, n)
            return np.column_stack((along, 0.5 * along))
        case "level line":
            return np.column_stack((rng.uniform(-width, width, n), np.zeros(n)))
        case "ring":
            angle = rng.uniform(0.0, 2.0 * math.pi, n)
            return width * np.column_stack((np.cos(angle), np.sin(angle)))
        case "two far clusters":
            spread[n // 2 :, 0] += 1e8
            return spread
        case "one actor far off":
            spread[n // 3] = (1e6, -1e3)
            return spread
        case "one actor beyond all":
            spread[n // 3] = (1e11, 0.0)
            return spread
        case "heavy tails":
            return 100.0 * rng.standard_cauchy((n, 2))
        case "one spot":
            return np.full((n, 2), 12.5)
        case "few spots":
            return 50.0 * rng.integers(0, 12, (n, 2))
        case "within a unit":
            return rng.uniform(size=(n, 2))
        case "within the least distance and beyond":
            return rng.normal(0.0, 2.0 * LEAST, (n, 2))
    raise AssertionError(shape)


SHAPES = [
    "even disc", "random square", "dense cores", "slanting line", "level line", "ring",
    "two far clusters", "one actor far off", "one actor beyond all", "heavy tails",
    "one spot", "few spots", "within a unit", "within the least distance and beyond",
]  # fmt: skip
every_shape = pytest.mark.parametrize("shape", SHAPES)


def exact_push(positions, directions, law, rows):
    """The push on some actors by the law's words: one after the other, over all."""
    pushes = np.empty((len(rows), 2))
    for k, i in enumerate(rows):
        gap = positions[i] - positions
        distance = np.hypot(gap[:, 0], gap[:, 1])
        meeting = distance < 1e-9
        gap[meeting] = directions[i] - directions[meeting]
        distance[meeting] = np.hypot(gap[meeting, 0], gap[meeting, 1])
        distance[i] = math.inf
        size = 1.0 / np.maximum(distance, law.min_distance)
        if math.isfinite(law.reach):
            size = np.maximum(size - distance / law.reach**2, 0.0)
            size[i] = 0.0
        pushes[k] = (gap * (size / distance)[:, None]).sum(axis=0)
    return pushes


def median_error(positions, law, *, sample=200):
    n = len(positions)
    directions = draw_directions(n, np.random.default_rng(3))
    rows = np.random.default_rng(4).choice(n, min(n, sample), replace=False)
    exact = exact_push(positions, directions, law, rows)
    error = push_field(positions, directions, law)[rows] - exact
    size = np.hypot(*exact.T)
    return np.median(np.hypot(*error.T)[size > 0.0] / size[size > 0.0])


@every_shape
@pytest.mark.parametrize("n", [EXACT_LIMIT + 1, 3000])
def test_the_error_is_small_in_every_shape(shape, n):
    assert median_error(draw(shape, n), PushLaw(LEAST)) < ERROR_BOUND


@pytest.mark.parametrize("n", [2, 3, 16, 17, 33, 100, 1000, 1025, 20_000])
def test_the_error_is_small_at_every_size(n):
    assert median_error(draw("random square", n), PushLaw(LEAST)) < ERROR_BOUND


@pytest.mark.parametrize(
    "shape", ["even disc", "dense cores", "slanting line", "one actor far off"]
)
def test_the_error_is_small_for_a_hundred_thousand(shape):
    assert median_error(draw(shape, 100_000), PushLaw(LEAST), sample=60) < ERROR_BOUND


@every_shape
def test_a_finite_reach_keeps_its_law(shape):
    positions = draw(shape, 1500) if shape != "even disc" else draw("random square", 1500)
    assert median_error(positions, PushLaw(LEAST, 225.0)) < ERROR_BOUND


def test_beyond_its_reach_nobody_is_felt():
    positions = sunflower(2000, 90.0)
    directions = draw_directions(2000, np.random.default_rng(0))
    assert not push_field(positions, directions, PushLaw(LEAST, 30.0)).any()


def test_close_neighbours_are_not_blurred():
    positions = sunflower(2000, 90.0)
    positions[7] = positions[1200] + (0.5, 0.0)
    directions = draw_directions(2000, np.random.default_rng(0))
    push = push_field(positions, directions, PushLaw(0.1))
    assert (push[7] - push[1200]) / 2.0 == pytest.approx((2.0, 0.0), abs=0.01)


@every_shape
def test_pushes_cancel(shape):
    positions = draw(shape, 2000)
    push = push_of(repulsion(2000), positions)
    assert np.hypot(*push.sum(axis=0)) < 1e-6 * np.hypot(*push.T).sum()


def test_a_mirrored_map_has_mirrored_pushes():
    positions = draw("dense cores", 2000)
    push = push_of(repulsion(2000), positions)
    mirrored = push_of(repulsion(2000), positions * (-1.0, 1.0)) * (-1.0, 1.0)
    error = np.hypot(*(mirrored - push).T) / np.hypot(*push.T)
    assert np.median(error) < ERROR_BOUND


def test_a_moved_and_widened_map_has_the_same_pushes():
    positions = draw("random square", 2000)
    directions = draw_directions(2000, np.random.default_rng(0))
    push = push_field(positions, directions, PushLaw(LEAST))
    moved = push_field(positions * 8.0 + 2.0**20, directions, PushLaw(8.0 * LEAST)) * 8.0
    assert np.allclose(moved, push, rtol=1e-3, atol=1e-3 * np.abs(push).max())


def test_the_order_of_actors_hardly_matters():
    positions = draw("dense cores", 2000)
    order = np.random.default_rng(0).permutation(2000)
    directions = draw_directions(2000, np.random.default_rng(0))
    law = PushLaw(LEAST)
    push = push_field(positions, directions, law)
    shuffled = push_field(positions[order], directions[order], law)
    error = np.hypot(*(shuffled - push[order]).T) / np.hypot(*push[order].T)
    assert np.median(error) < ERROR_BOUND / 4.0


def test_coincident_actors_part_in_opposite_directions():
    positions = sunflower(2000, 90.0)
    positions[3] = positions[900]
    positions -= positions[3]
    push = push_of(repulsion(2000, strength=1.0), positions)
    between = push[3] - push[900]
    assert np.hypot(*between) == pytest.approx(2.0 / LEAST, rel=1e-3)
    directions = draw_directions(2000, np.random.default_rng(1))
    along = directions[3] - directions[900]
    assert np.allclose(between / np.hypot(*between), along / np.hypot(*along), atol=1e-3)


def test_exact_and_boxed_repulsion_meet_at_the_limit(monkeypatch):
    positions = draw("dense cores", EXACT_LIMIT)
    exact = push_of(repulsion(EXACT_LIMIT), positions)
    monkeypatch.setattr("app.layout.forces.repulsion.EXACT_LIMIT", EXACT_LIMIT - 1)
    boxed = push_of(repulsion(EXACT_LIMIT), positions)
    assert not np.array_equal(boxed, exact)
    error = np.hypot(*(boxed - exact).T) / np.hypot(*exact.T)
    assert np.median(error) < ERROR_BOUND


@every_shape
def test_the_same_again(shape):
    positions = draw(shape, 2000)
    first = push_of(repulsion(2000), positions)
    assert np.isfinite(first).all()
    assert push_of(repulsion(2000), positions).tobytes() == first.tobytes()


_PUSH_AND_DIGEST = """
import hashlib
import numpy as np
from app.layout.forces import Repulsion

rng = np.random.default_rng(8)
positions = rng.normal(0.0, 900.0, (3000, 2))
positions[:40] = positions[40]
velocities = np.zeros_like(positions)
Repulsion(3000, strength=500.0, rng=rng).apply(positions, velocities, 1.0)
print(hashlib.sha256(velocities.tobytes()).hexdigest())
"""


def test_another_process_finds_the_same_bits(capsys):
    told = subprocess.run(
        [sys.executable, "-c", _PUSH_AND_DIGEST],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    ).stdout
    exec(_PUSH_AND_DIGEST, {})
    assert told == capsys.readouterr().out
    assert len(told.strip()) == 64


def repulsion(n, **options):
    options = {"strength": 500.0, "min_distance": LEAST} | options
    return Repulsion(n, rng=np.random.default_rng(1), **options)


def push_of(force, positions):
    velocities = np.zeros_like(positions)
    force.apply(positions, velocities, 1.0)
    return velocities
