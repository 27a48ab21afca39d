from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from app.domain.dossier import Dossier
from app.session.session import Session, default_as_of
from app.ui.canvas.view import MapView
from tests.ui.canvas_driver import wheel

LEFT = Qt.MouseButton.LeftButton


def drag(qtbot: QtBot, view: MapView, start: QPoint, way: QPoint, *, release: bool = True) -> None:
    port = view.viewport()
    qtbot.mousePress(port, LEFT, pos=start)
    for share in (0.25, 0.5, 0.75, 1.0):
        qtbot.mouseMove(port, start + way * share)
    if release:
        qtbot.mouseRelease(port, LEFT, pos=start + way)


def places(view: MapView) -> dict[str, tuple[float, float]]:
    content = view._state.content
    positions = view._layout.positions(content).tolist()
    return {a.id: (x, y) for a, (x, y) in zip(content.actors, positions, strict=True)}


def test_a_dragged_actor_lies_under_the_pointer_and_stays_pinned(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    before = map_view.map_point_of_actor("JPN")
    drag(qtbot, map_view, before.toPoint(), QPoint(-60, 120))
    map_view.settle_now()
    moved = map_view.map_point_of_actor("JPN") - before
    assert (moved.x(), moved.y()) == pytest.approx((-60, 120), abs=0.01)
    assert map_view._layout.pinned == {"JPN"}
    assert session.selection.is_empty


def test_neighbours_follow_and_the_others_stay(qtbot: QtBot, map_view: MapView) -> None:
    before = places(map_view)
    drag(qtbot, map_view, map_view.map_point_of_actor("USA").toPoint(), QPoint(0, -150))
    map_view.settle_now()
    after = places(map_view)
    assert after["JPN"][1] < before["JPN"][1] - 1.0
    assert after["BLR"] == before["BLR"]
    assert after["TWN"] == before["TWN"]


def test_neighbours_move_while_the_button_is_still_held(qtbot: QtBot, map_view: MapView) -> None:
    before = places(map_view)
    start = map_view.map_point_of_actor("USA").toPoint()
    drag(qtbot, map_view, start, QPoint(0, -150), release=False)
    assert map_view.is_moving
    qtbot.waitUntil(lambda: places(map_view)["JPN"] != before["JPN"])
    qtbot.mouseRelease(map_view.viewport(), LEFT, pos=start + QPoint(0, -150))


def test_escape_puts_a_dragged_actor_back(qtbot: QtBot, map_view: MapView) -> None:
    before = places(map_view)
    start = map_view.map_point_of_actor("USA").toPoint()
    drag(qtbot, map_view, start, QPoint(0, -150), release=False)
    map_view._layout.tick(20)
    assert places(map_view)["USA"] != before["USA"]
    qtbot.keyClick(map_view, Qt.Key.Key_Escape)
    assert places(map_view) == before
    assert not map_view._layout.pinned
    qtbot.mouseRelease(map_view.viewport(), LEFT, pos=start + QPoint(0, -150))
    assert places(map_view) == before


def test_a_locked_layout_lets_only_the_dragged_actor_move(qtbot: QtBot, map_view: MapView) -> None:
    with qtbot.waitSignal(map_view.lock_changed) as told:
        qtbot.keyClick(map_view, Qt.Key.Key_L)
    assert told.args == [True]
    assert map_view.is_locked
    before = places(map_view)
    drag(qtbot, map_view, map_view.map_point_of_actor("USA").toPoint(), QPoint(50, -150))
    map_view.settle_now()
    after = places(map_view)
    assert {actor for actor in before if before[actor] != after[actor]} == {"USA"}


def test_the_map_follows_a_drag_on_empty_ground(qtbot: QtBot, map_view: MapView) -> None:
    before = map_view.map_point_of_actor("KAZ")
    start = next(
        QPoint(x, 30) for x in range(30, 800, 20) if map_view._hit_at(QPointF(x, 30)) is None
    )
    drag(qtbot, map_view, start, QPoint(37, 21))
    assert map_view.map_point_of_actor("KAZ") - before == QPointF(37, 21)
    assert places(map_view) == places(map_view)


def test_less_than_a_tremble_is_a_click_and_no_drag(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    before = places(map_view)
    at = map_view.map_point_of_actor("KAZ").toPoint()
    qtbot.mousePress(map_view.viewport(), LEFT, pos=at)
    qtbot.mouseMove(map_view.viewport(), at + QPoint(1, 1))
    qtbot.mouseRelease(map_view.viewport(), LEFT, pos=at + QPoint(1, 1))
    assert session.selection.actor == "KAZ"
    assert places(map_view) == before


@pytest.mark.parametrize("turn", [{"notches": 1}, {"notches": -3}, {"pixels": 40}])
def test_the_wheel_keeps_what_is_under_the_pointer(
    qtbot: QtBot, map_view: MapView, turn: dict[str, float]
) -> None:
    at = map_view.map_point_of_actor("CHN")
    scale = map_view.scale_factor
    with qtbot.waitSignal(map_view.zoom_changed):
        wheel(map_view, at.toPoint(), **turn)
    assert (map_view.scale_factor > scale) == (turn.get("notches", 1) > 0)
    there = map_view.map_point_of_actor("CHN")
    # The pointer has whole pixels; magnified, the part of one that was left out grows.
    assert (there - at).manhattanLength() <= 1.0


def test_discs_and_letters_keep_their_size(qtbot: QtBot, map_view: MapView) -> None:
    before = map_view.current_picture()
    wheel(map_view, QPoint(300, 300), notches=4)
    after = map_view.current_picture()
    assert {float(r) for b in before.actors for r in b.radii} == {
        float(r) for b in after.actors for r in b.radii
    }
    assert {b.style.width_px for b in before.ties} == {b.style.width_px for b in after.ties}


def test_keys_zoom_and_fit(qtbot: QtBot, map_view: MapView) -> None:
    fitted = map_view.scale_factor
    qtbot.keyClick(map_view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert map_view.scale_factor > fitted
    qtbot.keyClick(map_view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert map_view.scale_factor == pytest.approx(fitted)
    map_view.zoom_out()
    qtbot.keyClick(map_view, Qt.Key.Key_F)
    assert map_view.scale_factor == pytest.approx(fitted)


def test_a_fitted_map_stays_fitted_and_a_moved_one_keeps_its_middle(
    qtbot: QtBot, map_view: MapView
) -> None:
    scale = map_view.scale_factor
    map_view.resize(600, 500)
    assert map_view.scale_factor < scale
    map_view.zoom_in()
    scale, before = map_view.scale_factor, map_view.map_point_of_actor("KAZ")
    map_view.resize(700, 560)
    assert map_view.scale_factor == scale
    moved = map_view.map_point_of_actor("KAZ") - before
    assert (moved.x(), moved.y()) == pytest.approx((50, 30), abs=1)


def test_everything_is_seen_at_first_and_nothing_under_the_legend(map_view: MapView) -> None:
    width, height = map_view.viewport().width(), map_view.viewport().height()
    legend = map_view.legend.geometry()
    for actor in map_view._state.content.actors:
        point = map_view.map_point_of_actor(actor.id).toPoint()
        assert 0 < point.x() < width
        assert 0 < point.y() < height
        assert not legend.contains(point)


def test_the_clock_stands_still_when_the_map_has_settled(
    qtbot: QtBot, session: Session, open_map: Callable[..., MapView]
) -> None:
    view = open_map(session, animate=True)
    with qtbot.waitSignal(view.settled, timeout=20_000):
        pass
    qtbot.waitUntil(lambda: not view.is_moving, timeout=20_000)
    qtbot.wait(1)
    painted: list[bool] = []
    paint = view.paintEvent
    view.paintEvent = lambda event: (painted.append(True), paint(event))[1]  # type: ignore[method-assign]
    qtbot.wait(60)
    assert not view._frame.isActive()
    assert not view._hover.is_waiting
    assert painted == []


def test_watched_or_not_the_layout_is_the_same(
    qtbot: QtBot, session: Session, open_map: Callable[..., MapView]
) -> None:
    settled = open_map(session)
    watched = open_map(session, animate=True)
    if not watched._layout.settled:
        with qtbot.waitSignal(watched.settled, timeout=20_000):
            pass
    one, other = (view._layout.positions(view._state.content) for view in (settled, watched))
    assert np.array_equal(one, other)


def test_the_first_picture_does_not_wait_for_the_layout(
    qtbot: QtBot, session: Session, open_map: Callable[..., MapView], monkeypatch
) -> None:
    from app.session.map_layout import MapLayout

    monkeypatch.setattr(
        MapLayout, "settle", lambda *_: pytest.fail("settled before the first picture")
    )
    view = open_map(session, animate=True)
    assert view._was_painted


def test_one_cannot_zoom_out_until_nothing_is_told_apart(map_view: MapView) -> None:
    fitted = map_view.scale_factor
    for _ in range(30):
        wheel(map_view, QPoint(100, 100), notches=-1.0)
    assert map_view.scale_factor == pytest.approx(fitted / 2, rel=0.01)
    wheel(map_view, QPoint(100, 100), notches=1.0)
    assert map_view.scale_factor > fitted / 2


def test_the_same_view_has_the_same_labels_whichever_way_one_came(
    atlas: Dossier, open_map: Callable[..., MapView]
) -> None:
    view = open_map(Session(atlas, default_as_of(atlas, None)))

    def labels() -> dict[str, int]:
        view.grab()
        return {mark.text: mark.side for mark in view._state.geometry.labels}

    before = labels()
    for _ in range(5):
        view.zoom_out()
        view.grab()
    assert labels() != before
    view.fit()
    assert labels() == before


def test_after_a_drag_the_map_stands_still_but_shows_what_comes(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    session.set_filter(replace(session.filter, neighbourhood_of="RUS"))
    map_view.settle_now()
    before = map_view._state.viewport
    drag(qtbot, map_view, map_view.map_point_of_actor("BLR").toPoint(), QPoint(30, 20))
    map_view.settle_now()
    assert map_view._state.viewport == before
    session.set_filter(replace(session.filter, neighbourhood_of=None))
    map_view.grab()
    seen = map_view.viewport().rect()
    for actor in map_view._state.content.actors:
        assert seen.contains(map_view.map_point_of_actor(actor.id).toPoint())


@pytest.mark.parametrize("size", [(420, 420), (560, 460), (760, 560)])
def test_no_label_is_cut_off_where_the_map_is_fitted(
    atlas: Dossier, open_map: Callable[..., MapView], size: tuple[int, int]
) -> None:
    view = open_map(Session(atlas, default_as_of(atlas, None)))
    view.resize(*size)
    for _ in range(4):
        view.grab()
    left = view._state.viewport.origin[0]
    boxes = np.array([label.box for label in view._state.geometry.labels])
    assert boxes[:, 0].min() >= left
    assert boxes[:, 2].max() <= left + view.viewport().width()


def test_what_comes_together_in_a_movement_is_one_hull_before_its_end(
    qtbot: QtBot, atlas: Dossier, open_map: Callable[..., MapView]
) -> None:
    view = open_map(Session(atlas, default_as_of(atlas, None)))
    state = view._state
    state.is_moving = True
    anew = [state._finds_shapes_anew() for _ in range(24)]
    assert 2 <= anew.count(True) <= 4
    state.is_moving = False
    assert not state._finds_shapes_anew()
