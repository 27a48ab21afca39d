from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.dossier import Dossier
from app.drawing.hit_test import HitKind
from app.session.session import Session
from app.ui.canvas import frames as frames_module
from app.ui.canvas import pace as pace_module
from app.ui.canvas import scene_state
from app.ui.canvas import sheet as sheet_module
from app.ui.canvas.pace import Pace
from app.ui.canvas.view import MapView
from app.ui.painting import screen_painter
from app.ui.painting.screen_painter import Quality
from app.ui.painting.screen_part import ScreenPart

LEFT = Qt.MouseButton.LeftButton
GROUND = (250, 250, 250)


@pytest.fixture(autouse=True)
def long_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine, too, the next event comes in time, and frames are quick enough."""
    monkeypatch.setattr(pace_module, "CALM_MS", 300)
    monkeypatch.setattr(pace_module, "SMOOTH_MS", 1e6)


def wheel(view: MapView, at: QPointF, notches: float) -> None:
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def wait_until_calm(qtbot: QtBot, view: MapView) -> None:
    qtbot.waitUntil(lambda: view._pace.is_calm and not view._frame.isActive())
    QApplication.processEvents()


@pytest.fixture
def composed(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """For each geometry composed from now on, whether it was one of a movement."""
    calls: list[bool] = []
    compose = scene_state.compose_geometry

    def counting(*args: object, **options: object) -> object:
        calls.append(bool(options["moving"]))
        return compose(*args, **options)  # type: ignore[arg-type]

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

    def recording(qt: QPainter, part: ScreenPart, visible: object, quality: Quality) -> Quality:
        left, top, right, bottom = visible  # type: ignore[misc]
        record.parts.append((quality, round((right - left) * (bottom - top))))
        return paint(qt, part, visible, quality)  # type: ignore[arg-type]

    monkeypatch.setattr(sheet, "_paint", recording)
    return record


def empty_ground(view: MapView) -> QPoint:
    return next(
        QPoint(x, y)
        for y in range(20, 600, 20)
        for x in range(30, 800, 20)
        if view._hit_at(QPointF(x, y)) is None
    )


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


def test_the_pace_tells_what_there_is_time_for(qtbot: QtBot) -> None:
    pace = Pace()
    assert pace.quality is Quality.FINEST
    assert not pace.is_hurried
    pace.change()
    assert pace.quality is Quality.QUICK
    pace.move()
    pace.change()
    assert pace.quality is Quality.MOVING
    with qtbot.waitSignal(pace.calmed):
        pass
    assert pace.quality is Quality.FINEST
    pace.go_on()
    assert pace.is_calm
    pace.note_painting(Quality.FINEST, 2.0)
    pace.change()
    assert pace.quality is Quality.FINEST
    assert not pace.is_hurried
    pace.note_painting(Quality.MOVING, 2e6)
    assert pace.is_hurried
    pace.note_painting(Quality.QUICK, 2.0)
    assert not pace.is_hurried


def test_one_hitch_is_not_believed_and_one_quick_frame_is(qtbot: QtBot) -> None:
    pace = Pace()
    pace.move()
    pace.note_composing(8e5)
    assert not pace.is_hurried
    pace.note_composing(1.4e6)
    assert not pace.is_hurried
    for _ in range(5):
        pace.note_composing(1.4e6)
    assert pace.is_hurried
    pace.rest()
    pace.note_composing(2e6)
    pace.note_composing(7e5)
    assert not pace.is_hurried


@given(
    left=st.floats(-60.0, 60.0),
    top=st.floats(-60.0, 60.0),
    width=st.floats(0.0, 120.0),
    height=st.floats(0.0, 120.0),
)
def test_what_is_around_a_magnified_picture_is_painted_once(
    left: float, top: float, width: float, height: float
) -> None:
    view, at = QRect(0, 0, 40, 30), QRectF(left, top, width, height)
    times = np.zeros((30, 40), dtype=int)
    for rect in sheet_module._around(view, at):
        assert view.contains(rect)
        times[rect.top() : rect.bottom() + 1, rect.left() : rect.right() + 1] += 1
    assert times.max() <= 1
    x, y = np.meshgrid(np.arange(40), np.arange(30))
    is_covered = (x >= left) & (x + 1 <= left + width) & (y >= top) & (y + 1 <= top + height)
    assert (times[~is_covered] == 1).all()
    if at.contains(QRectF(view)):
        assert not times.any()


@pytest.mark.parametrize(("took_ms", "is_calmed"), [(None, False), (1e6, False), (1.0, True)])
def test_what_takes_long_is_not_painted_at_its_finest_before_a_movement_ends(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, took_ms: float | None, is_calmed: bool
) -> None:
    monkeypatch.setattr(pace_module, "CALM_MS", 10)
    pace, told = Pace(), []
    pace.calmed.connect(lambda: told.append("calmed"))
    if took_ms is not None:
        pace.note_painting(Quality.FINEST, took_ms)
    pace.expect(more=True)
    pace.move()
    qtbot.waitUntil(lambda: not pace._timer.isActive())
    assert bool(told) == pace.is_calm == is_calmed
    assert pace.quality is (Quality.FINEST if is_calmed else Quality.MOVING)
    pace.expect(more=False)
    qtbot.waitUntil(lambda: told == ["calmed"])
    assert pace.is_calm
    assert pace.quality is Quality.FINEST
    assert not pace._timer.isActive()


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


@pytest.fixture
def in_turns(
    qtbot: QtBot,
    session: Session,
    open_map: Callable[..., MapView],
    monkeypatch: pytest.MonkeyPatch,
) -> MapView:
    """A view of a map at rest whose finest picture is painted a step at a time."""
    view = open_map(session, animate=True)
    qtbot.waitUntil(lambda: view._layout.settled and not view.is_moving, timeout=20_000)
    qtbot.waitUntil(lambda: view._frames.is_finest)
    monkeypatch.setattr(frames_module, "TURN_MS", 0.0)
    return view


def begin_anew(view: MapView) -> None:
    """Begin to paint as if for the first time."""
    view._frames._sheet._now = None
    view.viewport().repaint()


def test_a_finest_picture_in_turns_has_the_pixels_of_one_in_one_go(
    qtbot: QtBot, in_turns: MapView, monkeypatch: pytest.MonkeyPatch
) -> None:
    for most in (400, 0):
        monkeypatch.setattr(screen_painter, "MOST_FINE_TIES", most)
        in_turns._frames.hurry()
        begin_anew(in_turns)
        assert in_turns._frames.is_finest
        at_once = in_turns._frames._sheet._pixmap.toImage()
        begin_anew(in_turns)
        assert in_turns._frames.is_in_work
        assert not in_turns._frames.is_finest
        quick = in_turns._frames._sheet._pixmap.toImage()
        assert quick != at_once, "a quick one is shown"
        qtbot.waitUntil(lambda: in_turns._frames.is_finest)
        assert in_turns._frames._sheet._pixmap.toImage() == at_once
        assert not in_turns._turn.isActive()
        assert not in_turns._frame.isActive()


def test_a_picture_in_work_is_given_up_when_something_moves(
    qtbot: QtBot, in_turns: MapView
) -> None:
    begin_anew(in_turns)
    assert in_turns._turn.isActive()
    wheel(in_turns, QPointF(400, 300), 1.0)
    assert not in_turns._turn.isActive()
    in_turns.viewport().repaint()
    assert not in_turns._frames.is_in_work
    wait_until_calm(qtbot, in_turns)
    qtbot.waitUntil(lambda: in_turns._frames.is_finest)
    assert not in_turns._turn.isActive()


def test_a_picture_in_work_goes_on_when_the_same_is_painted_again(
    qtbot: QtBot, in_turns: MapView
) -> None:
    begin_anew(in_turns)
    work = in_turns._frames._work
    assert work is not None
    in_turns.viewport().repaint()
    assert in_turns._frames._work is work


def test_a_picture_in_work_is_given_up_when_nobody_sees_the_map(
    qtbot: QtBot, in_turns: MapView
) -> None:
    begin_anew(in_turns)
    in_turns.hide()
    assert not in_turns._frames.is_in_work
    assert not in_turns._turn.isActive()
    in_turns.show()
    qtbot.waitUntil(lambda: in_turns._frames.is_finest)


def test_what_fails_while_in_work_is_told_once(
    qtbot: QtBot, in_turns: MapView, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_anew(in_turns)
    work = in_turns._frames._work
    assert work is not None

    def fail() -> Iterator[None]:
        yield
        raise ArithmeticError

    work._steps = fail()
    assert not in_turns._frames.go_on()
    with pytest.raises(ArithmeticError):
        in_turns._frames.go_on()
    assert not in_turns._frames.is_in_work
    assert not in_turns._frames.go_on()


def test_a_map_settled_for_a_picture_is_painted_in_one_go(qtbot: QtBot, in_turns: MapView) -> None:
    in_turns._frames._sheet._now = None
    in_turns.settle_now()
    in_turns.viewport().repaint()
    assert in_turns._frames.is_finest
    assert not in_turns._turn.isActive()


def test_what_is_known_to_take_long_is_not_even_begun_before_something_is_shown(
    in_turns: MapView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frames_module, "TURN_MS", 1e9)
    in_turns._pace.note_painting(Quality.FINEST, 1e9)
    in_turns._pace.note_painting(Quality.FINEST, pace_module.LONG_MS)
    begin_anew(in_turns)
    work = in_turns._frames._work
    assert work is not None
    assert work.took_ms == 0.0
    assert in_turns._frames.go_on()
    assert in_turns._frames.is_finest
