"""The way from one look at the map to another: smooth, cut short by whoever acts, and exact."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QVariantAnimation
from PySide6.QtWidgets import QProxyStyle, QStyle
from pytestqt.qtbot import QtBot

from app.drawing.content import ActorShape, DrawnActor, MapContent
from app.drawing.coordinates import Viewport
from app.session.session import Session
from app.ui.canvas.slide import Slide, viewport_between
from app.ui.canvas.view import MapView

TO = (40.0, -30.0)
STATE = ActorShape.CIRCLE


@pytest.fixture
def view(qtbot: QtBot, session: Session, open_map: Callable[..., MapView]) -> MapView:
    """A map that moves, come to rest."""
    view = open_map(session, animate=True)
    view.settle_now()
    return view


def clock_of(view: MapView) -> QVariantAnimation:
    """The clock of the way; held, so that the test says how late it is."""
    clock = view._glide._clock
    clock.pause()
    return clock


def change(view: MapView) -> None:
    view._layout.put({"KAZ": TO}, ())
    view.show_extent((-50.0, -50.0, 50.0, 50.0))


def seen(view: MapView, actor: str) -> tuple[float, float]:
    return tuple(view._state.positions[view._state.index.actors[actor]].tolist())


def test_places_and_part_of_the_map_change_gradually(view: MapView) -> None:
    before, extent = seen(view, "KAZ"), view.extent
    others = seen(view, "JPN")
    view.glide(lambda: change(view))
    clock = clock_of(view)
    assert view._layout.position_of("KAZ") == TO, "it lies there at once"
    assert seen(view, "KAZ") == pytest.approx(before), "and is seen on its way"
    assert view.extent == pytest.approx(extent)
    clock.setCurrentTime(clock.duration() // 2)
    half = seen(view, "KAZ")
    assert half == pytest.approx([(a + b) / 2 for a, b in zip(before, TO, strict=True)], abs=0.5)
    assert view.extent != pytest.approx(extent)
    view.grab()
    clock.resume()
    clock.setCurrentTime(clock.duration())
    assert seen(view, "KAZ") == TO
    assert seen(view, "JPN") == others
    left, top, right, bottom = view.extent
    assert (left + right, top + bottom) == pytest.approx((0.0, 0.0), abs=1e-6)
    assert min(right - left, bottom - top) == pytest.approx(100.0)
    assert not view._glide.is_under_way


@pytest.mark.parametrize("act", ["press", "wheel_key", "resize", "zoom", "fit", "select"])
def test_whoever_acts_finds_the_map_arrived(
    qtbot: QtBot, view: MapView, session: Session, act: str
) -> None:
    view.glide(lambda: change(view))
    clock_of(view)
    match act:
        case "press":
            qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        case "wheel_key":
            qtbot.keyClick(view, Qt.Key.Key_Plus)
        case "resize":
            view.resize(700, 600)
        case "zoom":
            view.zoom_in()
        case "fit":
            view.fit()
        case "select":
            session.select_actors(["JPN"])
    assert not view._glide.is_under_way
    assert seen(view, "KAZ") == TO


def test_a_second_change_goes_on_from_where_the_first_has_come_to(view: MapView) -> None:
    view.glide(lambda: change(view))
    clock = clock_of(view)
    clock.setCurrentTime(clock.duration() // 2)
    half, extent = seen(view, "KAZ"), view.extent
    view.glide(lambda: view.show_extent(None))
    clock_of(view)
    assert seen(view, "KAZ") == pytest.approx(half)
    assert view.extent == pytest.approx(extent)
    view.arrive()
    assert view.is_fitted
    assert seen(view, "KAZ") == TO


def test_a_system_without_animations_has_no_way(view: MapView) -> None:
    class Still(QProxyStyle):
        def styleHint(self, hint, option=None, widget=None, returned=None):
            if hint is QStyle.StyleHint.SH_Widget_Animation_Duration:
                return 0
            return super().styleHint(hint, option, widget, returned)

    still = Still()
    view.setStyle(still)
    view.glide(lambda: change(view))
    assert not view._glide.is_under_way
    assert seen(view, "KAZ") == TO
    view.setStyle(None)


def test_nothing_to_go_is_no_way(view: MapView) -> None:
    view.glide(lambda: None)
    assert not view._glide.is_under_way


def test_who_was_not_seen_before_is_where_it_lies() -> None:
    content = MapContent(actors=(DrawnActor("A", STATE, "A"), DrawnActor("B", STATE, "B")))
    points = np.array([[1.0, 1.0], [5.0, 5.0]])
    slide = Slide(content, {"A": (3.0, 1.0)}, points)
    assert slide.moves
    assert slide.positions(points).tolist() == [[3.0, 1.0], [5.0, 5.0]]
    assert slide.positions(points) is slide.positions(points)
    slide.lead(0.5)
    assert slide.positions(points).tolist() == [[2.0, 1.0], [5.0, 5.0]]
    assert not Slide(content, {"A": (1.0, 1.0)}, points).moves


def test_a_viewport_on_its_way_grows_evenly() -> None:
    one, other = Viewport(1.0, (0.0, 0.0)), Viewport(2.0, (100.0, 40.0))
    assert viewport_between(one, other, 0.0) == one
    assert viewport_between(one, other, 1.0) == other
    half = viewport_between(one, other, 0.5)
    assert 1.0 / half.scale == pytest.approx(0.75)
    assert half.origin[0] / half.scale == pytest.approx(25.0)
