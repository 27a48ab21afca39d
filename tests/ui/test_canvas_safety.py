import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QMenu, QStyleOptionGraphicsItem
from pytestqt.qtbot import QtBot

from app.drawing.look import DARK, LIGHT
from app.session.session import Session
from app.ui.canvas.layers import MapItem, MapLayers
from app.ui.canvas.scene_state import SceneState
from app.ui.canvas.view import MapView


@pytest.fixture
def reported(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    kinds: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: kinds.append(kind))
    return kinds


def test_no_exception_leaves_paint_and_none_is_lost(
    map_view: MapView, reported: list[type[BaseException]]
) -> None:
    def fail(painter: QPainter, _size: QSize) -> None:
        painter.scale(7.0, 7.0)
        raise ArithmeticError

    item = MapItem(fail)
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = painter.transform()
    item.paint(painter, QStyleOptionGraphicsItem())
    assert painter.transform() == before
    painter.end()
    assert reported == [ArithmeticError]


def test_a_picture_that_cannot_be_made_leaves_the_window_standing(
    map_view: MapView, reported: list[type[BaseException]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_self: SceneState) -> None:
        raise ArithmeticError

    with monkeypatch.context() as broken:
        broken.setattr(SceneState, "refresh", fail)
        map_view._refresh()
    assert reported == [ArithmeticError]
    assert not map_view.grab().isNull()


def test_a_layer_that_cannot_be_painted_leaves_the_window_standing(
    map_view: MapView, reported: list[type[BaseException]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise ArithmeticError

    map_view.set_theme(DARK)
    with monkeypatch.context() as broken:
        broken.setattr(MapLayers, "_paint_pins", fail)
        map_view.grab()
    assert reported == [ArithmeticError]
    map_view.set_theme(LIGHT)
    assert map_view.grab().toImage().pixelColor(3, 3) == QColor(*LIGHT.background)


def open_menu(view: MapView, at: QPoint) -> QMenu | None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    popup = QApplication.activePopupWidget()
    return popup if isinstance(popup, QMenu) else None


def choose(menu: QMenu, text: str) -> None:
    action = next(each for each in menu.actions() if each.text() == text)
    assert action.isEnabled()
    action.trigger()
    menu.close()


def test_the_menu_of_an_actor(qtbot: QtBot, map_view: MapView, session: Session) -> None:
    at = map_view.map_point_of_actor("JPN").toPoint()

    def menu() -> QMenu:
        opened = open_menu(map_view, at)
        assert opened is not None
        return opened

    choose(menu(), "Pin here")
    assert map_view._layout.pinned == {"JPN"}
    choose(menu(), "Unpin")
    assert not map_view._layout.pinned
    choose(menu(), "Show only its neighbourhood")
    assert session.filter.neighbourhood_of == "JPN"
    choose(menu(), "Show everything again")
    assert session.filter.neighbourhood_of is None
    for actor in ("JPN", "USA"):
        map_view._layout.pin(actor)
    choose(menu(), "Unpin all")
    assert not map_view._layout.pinned


def test_empty_ground_has_no_menu(map_view: MapView) -> None:
    x = next(x for x in range(20, 800, 20) if map_view._hit_at(QPointF(x, 12)) is None)
    assert open_menu(map_view, QPoint(x, 12)) is None


def test_two_maps_of_one_session_agree_and_one_may_close(
    qtbot: QtBot, session: Session, open_map: Callable[..., MapView]
) -> None:
    one, other = open_map(session), open_map(session)
    one.close()
    one.deleteLater()
    qtbot.wait(1)
    session.select_actors(["KAZ"])
    assert {mark.text for mark in other.current_picture().labels if mark.weight == 600} == {
        "Kazakhstan"
    }
