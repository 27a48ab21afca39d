import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from app.layout.convex_hull import convex_hull, ways_out

POINTS = arrays(
    np.float64,
    st.tuples(st.integers(0, 20), st.just(2)),
    elements=st.integers(-50, 50).map(float),
)


def way_out(hull, points, margin):
    return ways_out([hull], np.zeros(len(points), dtype=np.intp), points, margin)


def signed_area(corners):
    x, y = corners.T
    return 0.5 * (x @ np.roll(y, -1) - y @ np.roll(x, -1))


def test_corners_of_a_square_with_points_inside_and_on_edges():
    points = np.array([(0, 0), (2, 0), (1, 1), (2, 2), (0, 2), (1, 0), (2, 0)], dtype=float)
    hull = convex_hull(points)
    assert sorted(map(tuple, hull)) == [(0, 0), (0, 2), (2, 0), (2, 2)]
    assert signed_area(hull) == pytest.approx(4.0)


@pytest.mark.parametrize(
    ("points", "corners"),
    [
        ([], []),
        ([(3, 4)], [(3, 4)]),
        ([(3, 4), (3, 4)], [(3, 4)]),
        ([(0, 0), (1, 1), (2, 2)], [(0, 0), (2, 2)]),
        ([(0, 0), (5, 0)], [(0, 0), (5, 0)]),
    ],
)
def test_points_and_lines(points, corners):
    hull = convex_hull(np.array(points, dtype=float).reshape(-1, 2))
    assert hull.tolist() == [list(corner) for corner in corners]


@settings(max_examples=60)
@given(POINTS)
def test_every_point_lies_within_and_every_corner_is_a_point(points):
    hull = convex_hull(points)
    assert {tuple(corner) for corner in hull} <= {tuple(point) for point in points}
    if len(hull) > 2:
        assert signed_area(hull) > 0.0
        for corner, following in zip(hull, np.roll(hull, -1, axis=0), strict=True):
            (ax, ay), (px, py) = following - corner, (points - corner).T
            assert (ax * py - ay * px >= 0.0).all()


@settings(max_examples=60)
@given(POINTS, POINTS, st.sampled_from([0.0, 5.0]))
def test_the_way_out_leads_out(members, others, margin):
    hull = convex_hull(members)
    moved = others + 1.0001 * way_out(hull, others, margin)
    assert np.allclose(way_out(hull, moved, margin), 0.0, atol=1e-6)


def test_the_way_out_of_a_square():
    square = np.array([(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)])
    points = np.array([(2.0, 5.0), (5.0, 9.0), (11.0, 5.0), (20.0, 5.0)])
    assert np.allclose(way_out(square, points, 2.0), [(-4, 0), (0, 3), (1, 0), (0, 0)])


def test_a_segment_ends_at_its_end_points():
    segment = np.array([(0.0, 0.0), (200.0, 0.0)])
    points = np.array([(210.0, 5.0), (-15.0, 0.0), (221.0, 0.0), (100.0, 5.0)])
    assert np.allclose(way_out(segment, points, 20.0), [(10, 0), (-5, 0), (0, 0), (0, 15)])


def test_each_point_leaves_its_own_hull():
    square = np.array([(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)])
    hulls = [square, np.array([(0.0, 5.0), (10.0, 5.0)]), np.array([(5.0, 5.0)]), square[:3]]
    points = np.array([(4.0, 1.0), (4.0, 6.0), (5.0, 5.0), (9.0, 2.0)] * 2)
    which = np.array([0, 1, 2, 3, 1, 0, 3, 0])
    alone = np.vstack([way_out(hulls[k], points[i : i + 1], 2.0) for i, k in enumerate(which)])
    assert np.array_equal(ways_out(hulls, which, points, 2.0), alone)
    assert np.count_nonzero(alone.any(axis=1)) > 4


def test_portions_lose_nothing(monkeypatch):
    hull = convex_hull(np.random.default_rng(1).normal(size=(40, 2)))
    points = np.random.default_rng(2).normal(size=(100, 2))
    whole = way_out(hull, points, 0.1)
    monkeypatch.setattr("app.layout.convex_hull._AT_ONCE", 7)
    assert np.array_equal(way_out(hull, points, 0.1), whole)


@pytest.mark.parametrize(
    "points",
    [
        np.random.default_rng(1).normal(size=(500, 2)),
        np.random.default_rng(2).integers(-9, 9, (500, 2)).astype(float),
        np.column_stack((np.arange(200.0), np.arange(200.0))),
        np.full((200, 2), 3.0),
        np.column_stack((np.cos(np.arange(200.0)), np.sin(np.arange(200.0)))),
    ],
    ids=["bell", "grid", "line", "spot", "circle"],
)
def test_of_many_points_the_same_are_corners(points, monkeypatch):
    quick = convex_hull(points)
    monkeypatch.setattr("app.layout.convex_hull._MANY", 1000)
    assert np.array_equal(quick, convex_hull(points))
