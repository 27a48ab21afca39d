"""Frames of the canvas: what is composed and painted while one looks around."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.dossier import Dossier
from app.drawing.hit_test import HitKind
from app.session.session import Session
from app.ui.canvas import scene_state
from app.ui.canvas.view import MapView
from app.ui.painting.screen_painter import Quality
from app.ui.painting.screen_part import ScreenPart
from tests.ui.canvas_driver import empty_ground, wait_until_calm, wheel

Rect = tuple[float, float, float, float]
LEFT = Qt.MouseButton.LeftButton
pytestmark = pytest.mark.usefixtures("long_moment")


@pytest.fixture
def composed(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """For each geometry composed from now on, whether it was one of a movement."""
    calls: list[bool] = []
    compose = scene_state.compose_geometry

    def counting(*args: Any, **options: Any) -> Any:
        calls.append(bool(options["moving"]))
        return compose(*args, **options)

    monkeypatch.setattr(scene_state, "compose_geometry", counting)
    return calls


@dataclass
class Painted:
    """What a view has painted: quality and size in pixels of each rectangle."""

    parts: list[tuple[Quality, int]] = field(default_factory=list)


@pytest.fixture
def painted(qtbot: QtBot, map_view: MapView, monkeypatch: pytest.MonkeyPatch) -> Painted:
    wait_until_calm(qtbot, map_view)
    record = Painted()
    sheet = map_view._frames._sheet
    paint = sheet._paint

    def recording(qt: QPainter, part: ScreenPart, visible: Rect, quality: Quality) -> Quality:
        left, top, right, bottom = visible
        record.parts.append((quality, round((right - left) * (bottom - top))))
        return paint(qt, part, visible, quality)

    monkeypatch.setattr(sheet, "_paint", recording)
    return record


def test_moving_the_map_composes_nothing_and_paints_only_what_comes_into_view(
    qtbot: QtBot, map_view: MapView, composed: list[bool], painted: Painted
) -> None:
    picture = map_view.current_picture()
    port, start = map_view.viewport(), empty_ground(map_view)
    qtbot.mousePress(port, LEFT, pos=start)
    for step in range(1, 9):
        qtbot.mouseMove(port, start + QPoint(6 * step + 10, 3 * step + 10))
        QApplication.processEvents()
    assert map_view.current_picture() is picture
    assert composed == []
    whole = port.width() * port.height()
    assert painted.parts
    assert all(quality is Quality.QUICK for quality, _ in painted.parts)
    assert sum(size for _, size in painted.parts) < whole / 5
    qtbot.mouseRelease(port, LEFT, pos=start + QPoint(58, 34))
    wait_until_calm(qtbot, map_view)
    assert painted.parts[-1] == (Quality.FINEST, whole)
    assert composed == []


def test_a_map_that_was_moved_looks_as_if_it_had_always_been_there(
    qtbot: QtBot, map_view: MapView
) -> None:
    start = empty_ground(map_view)
    port = map_view.viewport()
    qtbot.mousePress(port, LEFT, pos=start)
    for step in range(1, 30):
        qtbot.mouseMove(port, start + QPoint(10 + 9 * step, 10 - 4 * step))
        QApplication.processEvents()
    moving = port.grab().toImage()
    qtbot.mouseRelease(port, LEFT, pos=start + QPoint(271, -106))
    wait_until_calm(qtbot, map_view)
    shifted = port.grab().toImage()
    map_view._frames._sheet._now = None
    assert port.grab().toImage() == shifted
    # On the way strips were painted in pieces: hardly to be told from the finest.
    one, other = (
        np.frombuffer(bytes(image.constBits()), dtype=np.uint8).astype(int)
        for image in (moving, shifted)
    )
    assert (np.abs(one - other) > 100).mean() < 0.004


def test_full_quality_comes_back_a_moment_after_the_last_turn_of_the_wheel(
    qtbot: QtBot, map_view: MapView, composed: list[bool], painted: Painted
) -> None:
    for _ in range(3):
        wheel(map_view, QPointF(400, 300), 0.5)
        QApplication.processEvents()
    assert composed == [True] * 3
    assert {quality for quality, _ in painted.parts} == {Quality.MOVING}
    assert not map_view._pace.is_calm
    wait_until_calm(qtbot, map_view)
    assert composed == [True] * 3 + [False]
    assert painted.parts[-1][0] is Quality.FINEST
    assert not map_view._state.geometry.is_moving


def test_turns_of_the_wheel_that_come_faster_than_frames_are_one_frame(
    qtbot: QtBot, map_view: MapView, composed: list[bool]
) -> None:
    scale = map_view.scale_factor
    at = map_view.map_point_of_actor("CHN")
    for _ in range(10):
        wheel(map_view, at, 0.1)
    QApplication.processEvents()
    assert composed == [True]
    assert map_view.scale_factor == pytest.approx(scale * 1.2, rel=1e-3)
    assert (map_view.map_point_of_actor("CHN") - at).manhattanLength() < 1.0


def test_where_there_is_no_time_the_last_picture_is_magnified(
    qtbot: QtBot, map_view: MapView, composed: list[bool], painted: Painted
) -> None:
    wheel(map_view, QPointF(400, 300), 0.5)
    QApplication.processEvents()
    composed.clear()
    map_view._pace._composing_ms = 1e9
    wheel(map_view, QPointF(400, 300), 1.0)
    QApplication.processEvents()
    n_painted = len(painted.parts)
    assert map_view._frames.is_magnified
    assert composed == []
    for _ in range(2):
        wheel(map_view, QPointF(400, 300), 0.5)
        QApplication.processEvents()
    assert composed == []
    assert len(painted.parts) == n_painted
    wait_until_calm(qtbot, map_view)
    assert not map_view._frames.is_magnified
    assert composed == [False]
    assert painted.parts[-1][0] is Quality.FINEST


def test_a_picture_is_not_magnified_beyond_recognition(
    qtbot: QtBot, map_view: MapView, composed: list[bool]
) -> None:
    map_view._pace._composing_ms = 1e9
    for _ in range(2):
        wheel(map_view, QPointF(400, 300), 5.0)
    QApplication.processEvents()
    assert not map_view._frames.is_magnified
    assert composed == [True]


def test_what_is_seen_is_hit_while_the_last_picture_is_magnified(
    qtbot: QtBot, map_view: MapView, session: Session, composed: list[bool]
) -> None:
    at = map_view.map_point_of_actor("JPN")
    before = map_view.map_point_of_actor("KAZ")
    map_view._pace._composing_ms = 1e9
    wheel(map_view, at, 2.0)
    QApplication.processEvents()
    assert map_view._frames.is_magnified
    away = (before - at) * 1.2**2
    seen = at + away
    hit = map_view._hit_at(seen)
    assert hit is not None
    assert hit.kind is HitKind.ACTOR
    assert map_view._state.content.actors[hit.index].id == "KAZ"
    # Shown larger, a disc is hit where it is seen: farther from its middle than at rest.
    radius = map_view._state._geometry.radii[hit.index]
    assert map_view._hit_at(seen - QPointF(0.0, radius * 1.4)) == hit
    assert composed == []
    qtbot.mouseClick(map_view.viewport(), LEFT, pos=seen.toPoint())
    assert session.selection.actor == "KAZ"


def test_hits_between_two_frames_are_those_of_what_is_seen(
    map_view: MapView, composed: list[bool]
) -> None:
    point = map_view.map_point_of_actor("KAZ")
    wheel(map_view, point, 1.0)
    hit = map_view._hit_at(point)
    assert composed == []
    assert hit is not None
    assert map_view._state.content.actors[hit.index].id == "KAZ"


def test_a_hover_is_painted_quickly_first_where_the_finest_takes_long(
    qtbot: QtBot, session: Session, open_map: Callable[..., MapView]
) -> None:
    view = open_map(session, animate=True)
    if not view._layout.settled:
        with qtbot.waitSignal(view.settled, timeout=20_000):
            pass
    wait_until_calm(qtbot, view)
    assert view._frames.is_finest
    view._pace.note_painting(Quality.FINEST, 1e9)
    qtbot.mouseMove(view.viewport(), view.map_point_of_actor("BLR").toPoint())
    qtbot.waitUntil(lambda: not view._frames.is_finest)
    wait_until_calm(qtbot, view)
    assert view._frames.is_finest
    view._pace.note_painting(Quality.FINEST, 1.0)
    session.select_actors(["KAZ"])
    QApplication.processEvents()
    assert view._pace.is_calm
    assert view._frames.is_finest


def test_nothing_runs_once_the_map_is_calm(qtbot: QtBot, map_view: MapView) -> None:
    wheel(map_view, QPointF(300, 300), 1.0)
    wait_until_calm(qtbot, map_view)
    assert not map_view._frame.isActive()
    assert not map_view._pace._timer.isActive()
    assert not map_view._hover.is_waiting


def test_the_legend_is_made_again_only_for_other_things(
    qtbot: QtBot, map_view: MapView, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.ui.canvas import legend_overlay

    calls: list[int] = []
    build = legend_overlay.build_legend
    monkeypatch.setattr(
        legend_overlay, "build_legend", lambda *args: (calls.append(1), build(*args))[1]
    )
    for _ in range(3):
        wheel(map_view, QPointF(300, 300), 0.5)
        QApplication.processEvents()
    session.select_actors(["KAZ"])
    wait_until_calm(qtbot, map_view)
    assert calls == []
    session.set_language("de")
    map_view.grab()
    assert len(calls) == 1


def test_all_that_is_shown_of_the_atlas_is_the_same_at_rest_however_one_came(
    qtbot: QtBot, atlas: Dossier, open_map: Callable[..., MapView]
) -> None:
    from app.session.session import default_as_of

    view = open_map(Session(atlas, default_as_of(atlas, None)))
    before = view.viewport().grab().toImage()
    for notches in (1.0, -1.0, 0.5):
        wheel(view, QPointF(400, 300), notches)
        QApplication.processEvents()
    view.fit()
    assert view.viewport().grab().toImage() == before
