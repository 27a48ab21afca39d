from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from app.analysis.filters import Scope, initial_filter
from app.domain.dossier import Dossier
from app.drawing.hit_test import HitKind
from app.session.map_content import JUNCTION_PREFIX
from app.session.session import Session
from app.ui.canvas.view import MapView
from app.ui.panels.filter_chips import active_restrictions

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


def click(qtbot: QtBot, view: MapView, at: QPoint | QPointF, modifier=Qt.NoModifier) -> None:
    point = at.toPoint() if isinstance(at, QPointF) else at
    qtbot.mouseClick(view.viewport(), LEFT, modifier, point)


def empty_point(view: MapView) -> QPoint:
    for x in range(20, view.viewport().width(), 40):
        for y in range(20, view.viewport().height() // 2, 40):
            if view._hit_at(QPointF(x, y)) is None:
                return QPoint(x, y)
    raise AssertionError("the map has no empty ground")


def test_a_click_selects_an_actor(qtbot: QtBot, map_view: MapView, session: Session) -> None:
    click(qtbot, map_view, map_view.map_point_of_actor("KAZ"))
    assert session.selection.actor == "KAZ"


@pytest.mark.parametrize("dyad", [("KAZ", "RUS"), ("JPN", "USA"), ("CHN", "TWN"), ("CHN", "JPN")])
def test_a_click_selects_a_tie(
    qtbot: QtBot, map_view: MapView, session: Session, dyad: tuple[str, str]
) -> None:
    click(qtbot, map_view, map_view.viewport_point_of_tie(dyad))
    assert session.selection.ties == (dyad,)


def test_every_tie_of_the_atlas_can_be_clicked(
    qtbot: QtBot, atlas: Dossier, open_map: Callable[..., MapView]
) -> None:
    from app.session.session import default_as_of

    session = Session(atlas, default_as_of(atlas, None))
    view = open_map(session)
    assert len(session.visible.ties) > 50
    missed = []
    for tie in session.visible.ties:
        point = view.viewport_point_of_tie(tie.tie.dyad)
        hit = view._hit_at(QPointF(point))
        if hit is None or hit.kind is not HitKind.TIE:
            missed.append(tie.tie.dyad)
    # A tie may lie under others for all its length; that is for zooming in.
    assert len(missed) <= len(session.visible.ties) // 20, missed
    click(qtbot, view, view.viewport_point_of_tie(("KAZ", "RUS")))
    assert session.selection.ties == (("KAZ", "RUS"),)


def test_shift_adds_and_takes_away(qtbot: QtBot, map_view: MapView, session: Session) -> None:
    click(qtbot, map_view, map_view.map_point_of_actor("KAZ"))
    click(qtbot, map_view, map_view.map_point_of_actor("JPN"), SHIFT)
    assert session.selection.actors == ("KAZ", "JPN")
    click(qtbot, map_view, map_view.map_point_of_actor("KAZ"), SHIFT)
    assert session.selection.actors == ("JPN",)
    click(qtbot, map_view, map_view.viewport_point_of_tie(("CHN", "TWN")), SHIFT)
    assert session.selection.actors == ("JPN",)
    assert session.selection.ties == (("CHN", "TWN"),)


def test_a_click_on_a_blocs_name_selects_the_bloc(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    (label,) = map_view._state.geometry.hull_labels
    middle = QPointF((label.box[0] + label.box[2]) / 2, (label.box[1] + label.box[3]) / 2)
    origin = QPointF(*map_view._state.viewport.origin)
    click(qtbot, map_view, middle - origin)
    assert session.selection.actor == "csto"


def test_empty_ground_lets_go_but_not_with_shift(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    click(qtbot, map_view, map_view.map_point_of_actor("KAZ"))
    click(qtbot, map_view, empty_point(map_view), SHIFT)
    assert session.selection.actor == "KAZ"
    click(qtbot, map_view, empty_point(map_view))
    assert session.selection.is_empty


def test_what_is_selected_elsewhere_is_shown(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    before = map_view.current_picture()
    session.select_tie(("KAZ", "RUS"))
    picture = map_view.current_picture()
    assert picture is not before
    assert len(picture.glows) == 1
    heavier = {mark.text for mark in picture.labels if mark.weight == 600}
    assert heavier == {"Kazakhstan", "Russia"}


def test_a_double_click_shows_the_neighbourhood_and_the_next_one_all_again(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    at = map_view.map_point_of_actor("JPN")
    qtbot.mouseDClick(map_view.viewport(), LEFT, pos=at.toPoint())
    assert session.filter.neighbourhood_of == "JPN"
    assert {a.id for a in map_view._state.content.actors} == {"JPN", "USA", "KAZ", "CHN"}
    assert map_view.map_point_of_actor("JPN") == at
    qtbot.mouseDClick(map_view.viewport(), LEFT, pos=at.toPoint())
    assert session.filter.neighbourhood_of is None


def test_escape_leaves_the_neighbourhood_then_lets_go(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    session.select_actors(["JPN"])
    session.set_filter(replace(session.filter, neighbourhood_of="JPN"))
    qtbot.keyClick(map_view, Qt.Key.Key_Escape)
    assert session.filter.neighbourhood_of is None
    assert session.selection.actor == "JPN"
    qtbot.keyClick(map_view, Qt.Key.Key_Escape)
    assert session.selection.is_empty


def test_a_click_on_a_junction_selects_its_parties(
    qtbot: QtBot, atlas: Dossier, open_map: Callable[..., MapView]
) -> None:
    from app.session.session import default_as_of

    session = Session(atlas, default_as_of(atlas, None))
    session.set_filter(replace(session.filter, show_junctions=True, scope=Scope.ALL))
    view = open_map(session)
    junction = session.visible.junctions[0]
    point = view.map_point_of_actor(f"{JUNCTION_PREFIX}{junction.id}")
    view._controller.select(view._hit_at(point), False)
    assert set(session.selection.actors) | {a for t in session.selection.ties for a in t} == set(
        junction.parties
    )


def tooltip_at(view: MapView, at: QPointF) -> str:
    point = at.toPoint()
    where = view.viewport().mapToGlobal(point)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, where))
    return QToolTip.text()


def test_tooltips_name_what_is_there(qtbot: QtBot, map_view: MapView) -> None:
    assert tooltip_at(map_view, map_view.map_point_of_actor("KAZ")) == (
        "<div>Republic of Kazakhstan<br>2 ties</div>"
    )
    tie = QPointF(map_view.viewport_point_of_tie(("KAZ", "RUS")))
    assert tooltip_at(map_view, tie) == (
        "<div>Kazakhstan – Russia: 2 claims, 1 agreement<br>distancing, visit<br>"
        "earliest: 1992, Treaty of friendship<br>latest source: The Paper, 2025-11-13</div>"
    )
    assert "disputed" in tooltip_at(map_view, map_view.map_point_of_actor("TWN"))
    tooltip_at(map_view, QPointF(empty_point(map_view)))
    qtbot.waitUntil(lambda: QToolTip.text() == "")


def test_a_name_that_looks_like_markup_is_shown_as_it_stands(
    qtbot: QtBot, open_map: Callable[..., MapView], small_dossier: Dossier
) -> None:
    names = tuple(
        replace(name, text='<img src="x.png">') if name.actor == "KAZ" else name
        for name in small_dossier.actor_names
    )
    view = open_map(Session(replace(small_dossier, actor_names=names), date(2025, 11, 13)))
    shown = tooltip_at(view, view.map_point_of_actor("KAZ"))
    assert shown.startswith("<div>&lt;img")


def test_a_press_means_nothing_any_more_once_the_map_is_another(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    at = map_view.viewport_point_of_tie(("KAZ", "RUS"))
    qtbot.mousePress(map_view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    session.set_as_of(date(1980, 1, 1))
    QApplication.processEvents()
    qtbot.mouseRelease(map_view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert session.selection.is_empty


def test_another_button_does_not_end_a_press(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    at = map_view.map_point_of_actor("KAZ").toPoint()
    qtbot.mousePress(map_view.viewport(), LEFT, pos=at)
    qtbot.mouseRelease(map_view.viewport(), Qt.MouseButton.RightButton, pos=at)
    assert session.selection.is_empty
    qtbot.mouseRelease(map_view.viewport(), LEFT, pos=at)
    assert session.selection.actors == ("KAZ",)


def test_an_actor_is_hidden_by_its_menu_and_comes_back_by_its_chip(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    session.select_actors(["JPN"])
    at = map_view.map_point_of_actor("JPN").toPoint()
    reason = QContextMenuEvent.Reason.Mouse
    where = map_view.viewport().mapToGlobal(at)
    QApplication.sendEvent(map_view.viewport(), QContextMenuEvent(reason, at, where))
    menu = map_view.findChild(QMenu)
    next(each for each in menu.actions() if each.text() == "Hide this actor").trigger()
    menu.close()
    assert "JPN" not in session.visible.actors
    assert "JPN" not in map_view._state.index.actors
    assert session.selection.is_empty
    (chip,) = active_restrictions(session)
    assert chip.label == "Without Japan"
    session.set_filter(chip.without)
    assert session.filter == initial_filter(session.dossier)
    assert "JPN" in map_view._state.index.actors


def test_the_menu_key_is_about_the_selected_actor(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(map_view.viewport(), event)
    assert map_view.findChild(QMenu) is None
    session.select_actors(["KAZ"])
    QApplication.sendEvent(map_view.viewport(), event)
    menu = map_view.findChild(QMenu)
    next(each for each in menu.actions() if each.text() == "Pin here").trigger()
    menu.close()
    assert "KAZ" in map_view._layout.pinned
