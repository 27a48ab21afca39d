import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.drawing.content import ActorShape, DrawnActor, DrawnTie, MapContent
from app.session.session import Session
from app.ui.canvas.tie_walk import DOWN, LEFT, RIGHT, UP, find_neighbour_towards
from app.ui.canvas.view import MapView

STAR = MapContent(
    actors=tuple(DrawnActor(name, ActorShape.CIRCLE, name) for name in "abcdef"),
    ties=tuple(DrawnTie(0, other, f"a{other}") for other in range(1, 5)),
)
AROUND = np.array([(0, 0), (100, 5), (-90, 0), (0, -80), (10, 70), (50, 0)], dtype=np.float64)


@pytest.mark.parametrize(("way", "found"), [(RIGHT, 1), (LEFT, 2), (UP, 3), (DOWN, 4)])
def test_the_neighbour_in_a_direction_and_nobody_without_a_tie(
    way: tuple[float, float], found: int
) -> None:
    assert find_neighbour_towards(STAR, AROUND, 0, way) == found


def test_no_way_leads_nowhere() -> None:
    assert find_neighbour_towards(STAR, AROUND, 1, RIGHT) is None
    assert find_neighbour_towards(STAR, AROUND, 1, LEFT) == 0
    assert find_neighbour_towards(STAR, AROUND, 5, LEFT) is None


def test_arrows_walk_along_ties(qtbot: QtBot, map_view: MapView, session: Session) -> None:
    session.select_actors(["USA"])
    qtbot.keyClick(map_view, Qt.Key.Key_Right)
    assert session.selection.actor in {"JPN", "CHN"}
    walked = session.selection.actor
    qtbot.keyClick(map_view, Qt.Key.Key_Left)
    assert session.selection.actor != walked


def test_a_walk_begins_in_the_middle(qtbot: QtBot, map_view: MapView, session: Session) -> None:
    qtbot.keyClick(map_view, Qt.Key.Key_Right)
    assert session.selection.actor is not None


def test_shift_and_an_arrow_select_the_tie(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    session.select_actors(["TWN"])
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
        qtbot.keyClick(map_view, key, Qt.KeyboardModifier.ShiftModifier)
        if session.selection.ties:
            break
    assert session.selection.ties == (("CHN", "TWN"),)


def test_enter_asks_for_the_evidence(qtbot: QtBot, map_view: MapView) -> None:
    with qtbot.waitSignal(map_view.evidence_requested):
        qtbot.keyClick(map_view, Qt.Key.Key_Return)


def test_what_is_walked_to_is_brought_into_view(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    for _ in range(6):
        map_view.zoom_in()
    session.select_actors(["JPN"])
    assert map_view.viewport().rect().contains(map_view.map_point_of_actor("JPN").toPoint())
    session.select_actors(["USA"])
    assert map_view.viewport().rect().contains(map_view.map_point_of_actor("USA").toPoint())


def test_the_keyboards_focus_is_shown_and_the_pointers_not(qtbot: QtBot, map_view: MapView) -> None:
    corner = map_view.viewport().rect().center()
    corner.setY(0)
    plain = map_view.grab().toImage().pixelColor(corner)
    map_view.clearFocus()
    map_view.setFocus(Qt.FocusReason.TabFocusReason)
    assert map_view.grab().toImage().pixelColor(corner) != plain
    qtbot.mousePress(map_view.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    qtbot.mouseRelease(map_view.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert map_view.grab().toImage().pixelColor(corner) == plain


def test_a_screen_reader_is_told_what_is_selected(map_view: MapView, session: Session) -> None:
    assert map_view.accessibleName()
    session.select_tie(("KAZ", "RUS"))
    assert "Kazakhstan – Russia: 2 claims, 1 agreement" in map_view.accessibleDescription()
