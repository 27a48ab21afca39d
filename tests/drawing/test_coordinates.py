"""The four spaces and the ways between them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drawing.coordinates import (
    MAX_SCALE,
    MIN_SCALE,
    Viewport,
    fit_viewport,
    join_bounds,
    layout_to_view,
    mm_to_points,
    points_to_mm,
    view_to_layout,
    zoom_at,
)

coordinate = st.floats(-2000, 2000)
point = st.tuples(coordinate, coordinate)


def test_a_layout_point_at_the_origin_of_the_view() -> None:
    viewport = Viewport(scale=2.0, origin=(20.0, -40.0))
    assert layout_to_view(np.array([10.0, -20.0]), viewport).tolist() == [0.0, 0.0]
    assert layout_to_view(np.array([[15.0, 0.0]]), viewport).tolist() == [[10.0, 40.0]]


@given(point, point, st.floats(MIN_SCALE, MAX_SCALE))
def test_there_and_back(
    place: tuple[float, float], origin: tuple[float, float], scale: float
) -> None:
    viewport = Viewport(scale, origin)
    back = view_to_layout(layout_to_view(np.array(place), viewport), viewport)
    assert back == pytest.approx(place, abs=1e-6)


@given(point, point, st.floats(0.2, 5.0))
def test_what_is_under_the_pointer_stays_there(
    origin: tuple[float, float], pointer: tuple[float, float], factor: float
) -> None:
    before = Viewport(1.3, origin)
    after = zoom_at(before, pointer, factor)
    held = view_to_layout(np.array(pointer), before)
    assert layout_to_view(held, after) == pytest.approx(pointer, abs=1e-6)
    assert after.scale == pytest.approx(1.3 * factor)


def test_zoom_has_its_limits_and_the_pointer_holds_there_too() -> None:
    far_in = zoom_at(Viewport(MAX_SCALE, (5.0, 5.0)), (10.0, 10.0), 4.0)
    assert far_in == Viewport(MAX_SCALE, (5.0, 5.0))
    assert zoom_at(Viewport(), (0.0, 0.0), 1e-9).scale == MIN_SCALE


def test_all_positions_fit_and_stand_in_the_middle() -> None:
    positions = np.array([[-800.0, -300.0], [800.0, 500.0], [0.0, 0.0]])
    viewport = fit_viewport(positions, (1000.0, 600.0), around_px=(50.0, 40.0, 50.0, 40.0))
    seen = layout_to_view(positions, viewport)
    assert seen.min(axis=0) == pytest.approx([50.0, 75.0])
    assert seen.max(axis=0) == pytest.approx([950.0, 525.0])


def test_everybody_has_the_room_they_need_and_no_more() -> None:
    positions = np.array([[0.0, 0.0], [100.0, 20.0], [98.0, 100.0]])
    around = np.array([[10.0, 5.0, 10.0, 5.0], [10.0, 5.0, 10.0, 5.0], [60.0, 5.0, 90.0, 30.0]])
    viewport = fit_viewport(positions, (500.0, 2000.0), around_px=around, max_scale=9.0)
    seen = layout_to_view(positions, viewport)
    # The third one is not the outermost, but its label is.
    assert (seen - around[:, :2]).min(axis=0)[0] == pytest.approx(0.0)
    assert (seen + around[:, 2:]).max(axis=0)[0] == pytest.approx(500.0)
    assert ((seen + around[:, 2:])[:, 1] < 2000.0).all()


@pytest.mark.parametrize("positions", [np.empty((0, 2)), np.zeros((1, 2)), np.ones((3, 2))])
def test_no_extent_is_no_fault(positions: np.ndarray) -> None:
    viewport = fit_viewport(positions, (400.0, 300.0), max_scale=2.0)
    middle = layout_to_view(positions if len(positions) else np.zeros((1, 2)), viewport)
    assert middle[0] == pytest.approx([200.0, 150.0])
    assert 0 < viewport.scale <= 2.0


def test_millimetres_and_points() -> None:
    assert mm_to_points(25.4) == pytest.approx(72.0)
    assert points_to_mm(mm_to_points(160.0)) == pytest.approx(160.0)


def test_bounds_of_none_and_of_two_boxes() -> None:
    assert join_bounds(np.empty((0, 4))) == (0.0, 0.0, 0.0, 0.0)
    boxes = np.array([[0.0, 1.0, 2.0, 3.0], [-1.0, 2.0, 1.0, 9.0]])
    assert join_bounds(boxes) == (-1.0, 1.0, 2.0, 9.0)
