from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.drawing.content import ActorShape, DrawnActor, DrawnHull, DrawnTie, MapContent
from app.drawing.hit_test import Hit, HitKind
from app.drawing.look import DARK, LIGHT
from app.session.selection import Selection
from app.session.session import Session
from app.ui.canvas.emphasis import ContentIndex, build_emphasis
from app.ui.canvas.hover import HoverWatch
from app.ui.canvas.view import MapView


def label_colours(view: MapView) -> dict[str, tuple[int, int, int]]:
    return {mark.text: mark.rgb for mark in view.current_picture().labels}


def test_resting_on_an_actor_fades_who_has_no_tie_with_it(qtbot: QtBot, map_view: MapView) -> None:
    at = map_view.map_point_of_actor("JPN")
    qtbot.mouseMove(map_view.viewport(), at.toPoint())
    qtbot.waitUntil(lambda: map_view._state.hovered is not None)
    colours = label_colours(map_view)
    assert colours["Japan"] == colours["Kazakhstan"] == LIGHT.text
    assert colours["Belarus"] != LIGHT.text
    QApplication.sendEvent(map_view, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: map_view._state.hovered is None)
    assert label_colours(map_view)["Belarus"] == LIGHT.text


def test_resting_on_a_tie_lights_it_and_fades_nothing(qtbot: QtBot, map_view: MapView) -> None:
    qtbot.mouseMove(map_view.viewport(), map_view.viewport_point_of_tie(("KAZ", "RUS")))
    qtbot.waitUntil(lambda: map_view._state.hovered is not None)
    assert len(map_view.current_picture().glows) == 1
    assert set(label_colours(map_view).values()) == {LIGHT.text}


def test_a_pointer_that_passes_by_changes_nothing(qtbot: QtBot, map_view: MapView) -> None:
    before = map_view.current_picture()
    watch = map_view._hover
    watch.watch(Hit(HitKind.ACTOR, 0))
    assert watch.is_waiting
    watch.watch(None)
    assert not watch.is_waiting
    assert map_view.current_picture() is before


def test_only_what_is_rested_on_is_told_and_once(qtbot: QtBot, qapp: QApplication) -> None:
    watch = HoverWatch()
    told: list[object] = []
    watch.rested.connect(told.append)
    one, other = Hit(HitKind.ACTOR, 1), Hit(HitKind.TIE, 2)
    watch.watch(one)
    watch.watch(other)
    qtbot.waitUntil(lambda: bool(told))
    watch.watch(other)
    watch.forget()
    assert told == [other, None]


def test_a_hover_does_not_outlive_its_content(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    qtbot.mouseMove(map_view.viewport(), map_view.map_point_of_actor("USA").toPoint())
    qtbot.waitUntil(lambda: map_view._state.hovered is not None)
    session.set_filter(replace(session.filter, neighbourhood_of="RUS"))
    assert map_view._state.content.actors
    assert map_view._state.hovered is None
    assert set(label_colours(map_view).values()) == {LIGHT.text}


def test_another_theme_is_painted_at_once(qtbot: QtBot, map_view: MapView) -> None:
    corner = QPoint(3, 3)
    assert map_view.grab().toImage().pixelColor(corner) == QColor(*LIGHT.background)
    map_view.set_theme(DARK)
    image = map_view.grab().toImage()
    assert image.pixelColor(corner) == QColor(*DARK.background)
    at = map_view.map_point_of_actor("TWN").toPoint() - QPoint(0, 8)
    assert image.pixelColor(at) == QColor(*DARK.disc)


def test_the_cursor_says_what_can_be_done(qtbot: QtBot, map_view: MapView) -> None:
    from PySide6.QtCore import Qt

    qtbot.mouseMove(map_view.viewport(), map_view.map_point_of_actor("JPN").toPoint())
    assert map_view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    x = next(x for x in range(20, 800, 20) if map_view._hit_at(QPointF(x, 12)) is None)
    qtbot.mouseMove(map_view.viewport(), QPoint(x, 12))
    assert map_view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_resting_on_a_blocs_own_node_brings_its_members_forward() -> None:
    actors = tuple(DrawnActor(f"a{n}", ActorShape.CIRCLE, f"A{n}") for n in range(5))
    hull = DrawnHull("a4", "A4", (0, 1), outlined=(2,), own=4)
    index = ContentIndex(MapContent(actors, (DrawnTie(3, 4, "a3–a4"),), (hull,)))
    emphasis = build_emphasis(index, Selection(), Hit(HitKind.ACTOR, 4))
    assert emphasis.focus == {0, 1, 2, 3, 4}
    assert emphasis.focus_ties == {0}
    assert emphasis.hovered_hull == 0
    assert build_emphasis(index, Selection(), Hit(HitKind.ACTOR, 3)).hovered_hull is None
