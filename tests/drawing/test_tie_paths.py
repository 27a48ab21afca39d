"""Ties: trimmed at the discs, round foreign ones, straight when short, symmetric."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drawing.tie_paths import Arcs, arrow_heads, choose_bends


def pairs(*ends: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    both = np.array(ends, dtype=np.intp).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def trace(centres: np.ndarray, radii: np.ndarray, ends: tuple, bends: np.ndarray) -> np.ndarray:
    a, b = ends
    return Arcs(centres, a, b, bends).trace(radii[a], radii[b], 25)


def test_a_straight_tie_ends_at_both_discs() -> None:
    centres, radii = np.array([[0.0, 0.0], [50.0, 0.0]]), np.array([10.0, 15.0])
    bends = choose_bends(centres, radii, *pairs((0, 1)))
    assert bends.tolist() == [0.0]
    path = trace(centres, radii, pairs((0, 1)), bends)[0]
    assert path[0].tolist() == [10.0, 0.0]
    assert path[-1].tolist() == [35.0, 0.0]
    assert (path[:, 1] == 0.0).all()


@given(
    st.floats(-400, 400),
    st.floats(-400, 400),
    st.floats(-0.4, 0.4),
    st.floats(2, 16),
    st.floats(2, 16),
)
def test_a_path_begins_and_ends_on_the_discs(
    x: float, y: float, bend: float, one: float, other: float
) -> None:
    centres, radii = np.array([[0.0, 0.0], [x, y]]), np.array([one, other])
    path = trace(centres, radii, pairs((0, 1)), np.array([bend]))[0]
    assert np.isfinite(path).all()
    if np.hypot(x, y) > 1.2 * (one + other):
        assert np.hypot(*path[0]) == pytest.approx(one, abs=1e-6)
        assert np.hypot(*(path[-1] - centres[1])) == pytest.approx(other, abs=1e-6)


def test_the_bend_is_the_height_over_the_chord() -> None:
    centres, radii = np.array([[0.0, 0.0], [200.0, 0.0]]), np.zeros(2)
    path = trace(centres, radii, pairs((0, 1)), np.array([0.1]))[0]
    assert path[12] == pytest.approx([100.0, -20.0])
    assert path[0] == pytest.approx([0.0, 0.0], abs=1e-9)


def test_a_mirrored_map_gives_mirrored_paths() -> None:
    centres = np.array([[0.0, 0.0], [300.0, 0.0]])
    path = trace(centres, np.full(2, 12.0), pairs((0, 1)), np.array([0.08]))[0]
    assert path[::-1] == pytest.approx(np.array([300.0, 0.0]) + path * [-1.0, 1.0])


def test_the_same_tie_the_other_way_round_runs_back_on_the_same_arc() -> None:
    centres, radii = np.array([[0.0, 0.0], [300.0, 120.0]]), np.array([11.0, 16.0])
    there = trace(centres, radii, pairs((0, 1)), choose_bends(centres, radii, *pairs((0, 1))))
    back = trace(centres, radii, pairs((1, 0)), choose_bends(centres, radii, *pairs((1, 0))))
    assert back[0] == pytest.approx(there[0, ::-1])


def test_ties_between_the_same_two_keep_apart() -> None:
    centres, radii = np.array([[0.0, 0.0], [300.0, 0.0]]), np.full(2, 11.0)
    ends = pairs((0, 1), (1, 0), (0, 1))
    middles = trace(centres, radii, ends, choose_bends(centres, radii, *ends))[:, 12, 1]
    assert np.abs(np.diff(np.sort(middles))) == pytest.approx([14.0, 14.0], abs=0.5)


def test_a_tie_goes_round_a_disc_in_its_way() -> None:
    centres = np.array([[0.0, 0.0], [400.0, 0.0], [200.0, -22.0]])
    radii = np.full(3, 16.0)
    free = choose_bends(centres[:2], radii[:2], *pairs((0, 1)))
    assert free[0] > 0
    bend = choose_bends(centres, radii, *pairs((0, 1)))
    assert bend[0] == -free[0]
    path = trace(centres, radii, pairs((0, 1)), bend)[0]
    assert np.hypot(*(path - centres[2]).T).min() > 16.0


def test_a_disc_beyond_the_ends_is_not_in_the_way() -> None:
    centres = np.array([[0.0, 0.0], [400.0, 0.0], [430.0, -5.0]])
    radii = np.full(3, 12.0)
    assert choose_bends(centres, radii, *pairs((0, 1))) == choose_bends(
        centres[:2], radii[:2], *pairs((0, 1))
    )


def test_coincident_actors_and_no_ties() -> None:
    centres, radii = np.zeros((2, 2)), np.full(2, 12.0)
    path = trace(centres, radii, pairs((0, 1)), choose_bends(centres, radii, *pairs((0, 1))))
    assert path.shape == (1, 25, 2)
    assert (path == 0.0).all()
    assert len(choose_bends(centres, radii, *pairs())) == 0


def test_an_arrow_head_points_to_its_tip() -> None:
    head = arrow_heads(np.array([[10.0, 0.0]]), np.array([[2.0, 0.0]]), np.array([3.0]))
    assert head.tolist() == [[[10.0, 0.0], [2.0, 3.0], [2.0, -3.0]]]


def test_tips_and_lines_are_the_same_traced_together_and_one_after_the_other() -> None:
    rng = np.random.default_rng(6)
    centres, a, b = rng.uniform(0, 400, (20, 2)), rng.integers(0, 10, 40), rng.integers(10, 20, 40)
    swapped = rng.random(40) < 0.3
    arcs = Arcs(
        centres, np.where(swapped, b, a), np.where(swapped, a, b), rng.uniform(-0.2, 0.2, 40)
    )
    outer, inner = ((rng.uniform(0, most, 40), rng.uniform(0, most, 40)) for most in (20.0, 200.0))
    tips, paths = arcs.trace_both(outer, inner, 9)
    assert np.array_equal(tips, arcs.trace(*outer, 2))
    assert np.array_equal(paths, arcs.trace(*inner, 9))
