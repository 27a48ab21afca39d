"""Pairs of close points, against comparing all."""

import numpy as np
import pytest

from app.layout.close_pairs import find_close_pairs


def found(points, room):
    points = np.asarray(points, dtype=np.float64)
    portions = list(find_close_pairs(points, room))
    pairs = [(min(a, b), max(a, b)) for ends in portions for a, b in zip(*ends, strict=True)]
    assert len(set(pairs)) == len(pairs), "a pair was found twice"
    return sorted(pairs)


def compared(points, room):
    points = np.asarray(points, dtype=np.float64)
    gap = np.abs(points[:, None] - points[None])
    a, b = np.nonzero((gap < room).all(axis=2))
    return sorted((i, j) for i, j in zip(a.tolist(), b.tolist(), strict=True) if i < j)


def scatter(seed, n, width):
    return np.random.default_rng(seed).uniform(-width, width, (n, 2))


def with_outliers():
    points = scatter(1, 300, 200.0)
    points[:4] = ((1e9, 0.0), (-1e14, 3.0), (5.0, 1e300), (5.0, 1.0001e300))
    return points


CASES = {
    "even": scatter(2, 400, 300.0),
    "crowded": scatter(3, 200, 20.0),
    "sparse": scatter(4, 300, 1e6),
    "on one spot": np.full((40, 2), 3.5),
    "in line": np.column_stack((np.linspace(0.0, 3000.0, 300), np.zeros(300))),
    "upright": np.column_stack((np.zeros(300), np.linspace(0.0, 3000.0, 300))),
    "on cell borders": 30.0 * np.random.default_rng(5).integers(0, 12, (300, 2)),
    "outliers": with_outliers(),
}


@pytest.mark.parametrize("room", [(30.0, 30.0), (80.0, 12.0), (5.0, 400.0)])
@pytest.mark.parametrize("case", CASES)
def test_it_finds_what_comparing_all_pairs_finds(case, room):
    assert found(CASES[case], room) == compared(CASES[case], room)


@pytest.mark.parametrize("at_once", [1, 7, 1000])
def test_portions_lose_nothing(at_once, monkeypatch):
    monkeypatch.setattr("app.layout.runs._AT_ONCE", at_once)
    points = CASES["even"]
    assert found(points, (40.0, 30.0)) == compared(points, (40.0, 30.0))


@pytest.mark.parametrize("n", [0, 1])
def test_few_points_have_no_pairs(n):
    assert found(np.zeros((n, 2)), (30.0, 30.0)) == []


def test_two_far_apart_are_no_pair():
    assert found([(0.0, 0.0), (1e6, 0.0)], (30.0, 30.0)) == []


def test_a_heap_is_cut_short_but_nobody_is_left_out(monkeypatch):
    monkeypatch.setattr("app.layout.close_pairs._MOST_PAIRS", 600)
    pairs = found(np.zeros((100, 2)), (30.0, 30.0))
    assert len(pairs) <= 600
    assert {i for pair in pairs for i in pair} == set(range(100))
