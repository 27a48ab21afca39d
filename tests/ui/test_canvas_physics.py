"""The layout beside the window: who clicks, drags or closes does not wait for it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Event

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.analysis.filters import Scope
from app.domain.dossier import Dossier
from app.domain.vocabulary import ActorKind
from app.layout import Simulation
from app.session.layout_task import Snapshot
from app.session.map_layout import MapLayout
from app.session.session import Session, default_as_of
from app.ui.canvas import physics
from app.ui.canvas.physics import PhysicsClock
from app.ui.canvas.view import MapView

LEFT = Qt.MouseButton.LeftButton
LONG_MS = 30_000


class Gate:
    """Lets simulations make some ticks, and holds them amid the next one until opened."""

    def __init__(self, n_free: int) -> None:
        self.n_free = n_free
        self.n_ticks = 0
        self.is_reached = Event()
        self.is_open = Event()

    def pass_through(self) -> None:
        self.n_ticks += 1
        if self.n_ticks > self.n_free and not self.is_open.is_set():
            self.is_reached.set()
            assert self.is_open.wait(LONG_MS / 1_000), "the window waited for the layout"


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Holds the layout amid its sixth tick."""
    gate = Gate(5)
    tick = Simulation.tick

    def held(simulation: Simulation, count: int = 1) -> None:
        gate.pass_through()
        tick(simulation, count)

    monkeypatch.setattr(Simulation, "tick", held)
    yield gate
    gate.is_open.set()


@pytest.fixture
def atlas_session(atlas: Dossier) -> Session:
    return Session(atlas, default_as_of(atlas, None))  # type: ignore[arg-type]


def positions(view: MapView) -> np.ndarray:
    return view._layout.positions(view._state.content)


def come_to_rest(qtbot: QtBot, view: MapView) -> None:
    qtbot.waitUntil(lambda: not view.is_moving, timeout=LONG_MS)
    assert view._layout.settled
    assert view._layout.task is None


def show_everything(session: Session) -> None:
    session.set_filter(
        replace(
            session.filter,
            scope=Scope.ALL,
            actor_kinds=frozenset(ActorKind),
            show_junctions=True,
        )
    )


def test_a_click_selects_while_the_layout_is_amid_a_tick(
    qtbot: QtBot, session: Session, open_map: Callable[..., MapView], gate: Gate
) -> None:
    view = open_map(session, animate=True)
    qtbot.waitUntil(gate.is_reached.is_set, timeout=LONG_MS)
    assert view.is_moving
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.map_point_of_actor("KAZ").toPoint())
    assert session.selection.actor == "KAZ"
    tie = session.visible.ties[0].tie.dyad
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.viewport_point_of_tie(tie))
    assert not session.selection.is_empty
    view.grab()
    assert view.is_moving
    assert gate.n_ticks == 6
    gate.is_open.set()
    come_to_rest(qtbot, view)


def test_dragged_amid_a_tick_it_follows_the_hand_at_once(
    qtbot: QtBot, session: Session, open_map: Callable[..., MapView], gate: Gate
) -> None:
    view = open_map(session, animate=True)
    qtbot.waitUntil(gate.is_reached.is_set, timeout=LONG_MS)
    start = view.map_point_of_actor("JPN").toPoint()
    port = view.viewport()
    qtbot.mousePress(port, LEFT, pos=start)
    for step in range(1, 5):
        qtbot.mouseMove(port, start + QPoint(-15 * step, 20 * step))
    way = view.map_point_of_actor("JPN").toPoint() - start
    assert (way - QPoint(-60, 80)).manhattanLength() <= 1
    dragged = view._layout.position_of("JPN")
    qtbot.mouseRelease(port, LEFT, pos=start + QPoint(-60, 80))
    gate.is_open.set()
    come_to_rest(qtbot, view)
    assert view._layout.position_of("JPN") == dragged
    assert view._layout.pinned == {"JPN"}


def test_escape_amid_a_tick_puts_all_back_and_the_end_is_as_without_the_drag(
    qtbot: QtBot, session: Session, open_map: Callable[..., MapView], gate: Gate
) -> None:
    view = open_map(session, animate=True)
    qtbot.waitUntil(gate.is_reached.is_set, timeout=LONG_MS)
    before = positions(view)
    start = view.map_point_of_actor("JPN").toPoint()
    qtbot.mousePress(view.viewport(), LEFT, pos=start)
    qtbot.mouseMove(view.viewport(), start + QPoint(0, 90))
    assert not np.array_equal(positions(view), before)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert np.array_equal(positions(view), before)
    gate.is_open.set()
    come_to_rest(qtbot, view)
    alone = MapLayout(session.dossier)
    alone.settle()
    assert np.array_equal(positions(view), alone.positions(view._state.content))


def test_another_filter_is_shown_at_once_and_ends_as_without_a_window(
    qtbot: QtBot,
    atlas_session: Session,
    open_map: Callable[..., MapView],
    gate: Gate,
    laid_out: Callable[[Session], MapLayout],
) -> None:
    view = open_map(atlas_session, animate=True)
    qtbot.waitUntil(gate.is_reached.is_set, timeout=LONG_MS)
    n_before = len(view._state.content.actors)
    show_everything(atlas_session)
    view.grab()
    assert len(view.current_picture().actors) > 0
    assert len(view._state.content.actors) > n_before
    assert np.isfinite(positions(view)).all()
    assert gate.n_ticks == 6
    gate.is_open.set()
    come_to_rest(qtbot, view)
    alone = laid_out(atlas_session)
    assert np.array_equal(positions(view), alone.positions(view._state.content))


def test_l_stops_the_layout_and_lets_it_go_on(
    qtbot: QtBot, session: Session, open_map: Callable[..., MapView], gate: Gate
) -> None:
    view = open_map(session, animate=True)
    qtbot.waitUntil(gate.is_reached.is_set, timeout=LONG_MS)
    with qtbot.waitSignal(view.settled):
        qtbot.keyClick(view, Qt.Key.Key_L)
    assert not view.is_moving
    gate.is_open.set()
    with qtbot.waitSignal(view.stirred):
        qtbot.keyClick(view, Qt.Key.Key_L)
    with qtbot.waitSignal(view.settled, timeout=LONG_MS):
        assert view.is_moving


def test_a_window_that_is_closed_ends_the_thread_and_shown_again_goes_on(
    qtbot: QtBot, session: Session, open_map: Callable[..., MapView], gate: Gate
) -> None:
    view = open_map(session, animate=True)
    qtbot.waitUntil(gate.is_reached.is_set, timeout=LONG_MS)
    thread = view._clock._worker._thread
    assert thread is not None
    view.close()
    assert not view.is_moving
    assert not view._clock._worker.has_thread
    gate.is_open.set()
    thread.join(LONG_MS / 1_000)
    assert not thread.is_alive()
    assert not view._layout.settled
    view.show()
    assert view.is_moving
    come_to_rest(qtbot, view)


def test_a_map_that_is_deleted_amid_a_tick_ends_its_thread(
    qtbot: QtBot, session: Session, gate: Gate
) -> None:
    from app.drawing.look import LIGHT

    view = MapView(session, MapLayout(session.dossier), LIGHT)
    view.show()
    qtbot.waitUntil(gate.is_reached.is_set, timeout=LONG_MS)
    thread = view._clock._worker._thread
    assert thread is not None
    shiboken6.delete(view)
    gate.is_open.set()
    thread.join(LONG_MS / 1_000)
    assert not thread.is_alive()
    QApplication.sendPostedEvents(None, QEvent.Type.MetaCall)


def test_an_error_of_the_layout_is_told_and_what_is_placed_stays(
    qtbot: QtBot,
    session: Session,
    open_map: Callable[..., MapView],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ticks: list[int] = []
    tick = Simulation.tick

    def break_down(simulation: Simulation, count: int = 1) -> None:
        ticks.append(count)
        if len(ticks) == 4:
            raise FloatingPointError("of the fourth tick")
        tick(simulation, count)

    monkeypatch.setattr(Simulation, "tick", break_down)
    with qtbot.captureExceptions() as raised:
        view = open_map(session, animate=True)
        qtbot.waitUntil(lambda: bool(raised), timeout=LONG_MS)
        come_to_rest(qtbot, view)
    assert [str(error) for _, error, _ in raised] == ["of the fourth tick"]
    assert np.isfinite(positions(view)).all()
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.map_point_of_actor("KAZ").toPoint())
    assert session.selection.actor == "KAZ"


def test_watched_it_moves_frame_by_frame_and_comes_to_rest_once(
    qtbot: QtBot, small_dossier: Dossier
) -> None:
    layout = MapLayout(small_dossier)
    told: list[str] = []
    clock = PhysicsClock(layout)
    clock.stirred.connect(lambda: told.append("stirred"))
    clock.moved.connect(lambda: told.append("moved"))
    clock.settled.connect(lambda: told.append("settled"))
    assert not clock.is_running
    clock.wake()
    qtbot.waitUntil(lambda: not clock.is_running, timeout=LONG_MS)
    assert told[0] == "stirred"
    assert told.count("stirred") == told.count("settled") == 1
    assert "moved" in told
    alone = MapLayout(small_dossier)
    alone.settle()
    assert layout.saved()["positions"].items() >= alone.saved()["positions"].items()
    told.clear()
    clock.wake()
    assert not clock.is_running
    assert told == []
    clock.close()


def test_the_next_ticks_of_a_small_layout_wait_until_a_frame_is_painted(
    qtbot: QtBot, small_dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However slow the machine: ticks are short, and nobody loses patience.
    monkeypatch.setattr(physics, "_LONG_S", 3_600.0)
    monkeypatch.setattr(physics, "_PATIENCE_S", 3_600.0)
    ticks: list[int] = []
    tick = Simulation.tick

    def count(simulation: Simulation, count: int = 1) -> None:
        ticks.append(count)
        tick(simulation, count)

    monkeypatch.setattr(Simulation, "tick", count)
    layout = MapLayout(small_dossier)
    clock = PhysicsClock(layout)
    with qtbot.waitSignal(clock.moved, timeout=LONG_MS):
        clock.wake()
    shown: list[int] = []
    for _ in range(3):
        # Whoever paints is not hurried: what is asked of the worker meanwhile is not ticked.
        shown.append(len(ticks))
        qtbot.wait(1)
        assert len(ticks) == shown[-1]
        with qtbot.waitSignal(clock.moved, timeout=LONG_MS):
            clock.go_on()
    assert sorted(set(shown)) == shown
    clock.close()


def test_the_long_ticks_of_a_large_layout_go_on_while_a_frame_is_shown(
    qtbot: QtBot, small_dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(physics, "_LONG_S", 0.0)
    monkeypatch.setattr(physics, "_PATIENCE_S", 3_600.0)
    layout = MapLayout(small_dossier)
    clock = PhysicsClock(layout)
    monkeypatch.setattr(clock, "go_on", lambda: None)
    clock.wake()
    qtbot.waitUntil(lambda: not clock.is_running, timeout=LONG_MS)
    alone = MapLayout(small_dossier)
    alone.settle()
    assert layout.saved()["positions"].items() >= alone.saved()["positions"].items()
    clock.close()


@pytest.mark.parametrize(("showing_s", "n_ticks"), [(0.0, 1), (3_600.0, 10)])
def test_the_longer_a_frame_is_shown_the_more_long_ticks_there_are_to_the_next(
    small_dossier: Dossier, monkeypatch: pytest.MonkeyPatch, showing_s: float, n_ticks: int
) -> None:
    monkeypatch.setattr(physics, "_TICKING_S", 0.0)
    monkeypatch.setattr(physics, "_LONG_S", 0.0)
    monkeypatch.setattr(physics, "_LONGEST_S", 3_600.0)
    task = MapLayout(small_dossier).task
    assert task is not None
    snapshot = physics._Frames(task, showing_s)().answer
    assert isinstance(snapshot, Snapshot)
    assert snapshot.n_ticks == n_ticks


def test_a_map_that_is_watched_paints_each_frame_and_goes_on(
    qtbot: QtBot,
    atlas_session: Session,
    open_map: Callable[..., MapView],
    monkeypatch: pytest.MonkeyPatch,
    laid_out: Callable[[Session], MapLayout],
) -> None:
    monkeypatch.setattr(physics, "_LONG_S", 3_600.0)
    monkeypatch.setattr(physics, "_PATIENCE_S", 3_600.0)
    view = open_map(atlas_session, animate=True)
    come_to_rest(qtbot, view)
    alone = laid_out(atlas_session)
    assert np.array_equal(positions(view), alone.positions(view._state.content))


def test_what_the_layout_wants_is_done_without_being_woken_again(
    qtbot: QtBot, small_dossier: Dossier
) -> None:
    layout = MapLayout(small_dossier)
    clock = PhysicsClock(layout)
    layout.rearrange()
    assert not clock.is_running
    clock.wake()
    qtbot.waitUntil(lambda: not clock.is_running, timeout=LONG_MS)
    with qtbot.waitSignals([clock.stirred, clock.settled], timeout=LONG_MS):
        layout.restore({"positions": {}, "junctions": {}, "pinned": []})
        layout.rearrange()
    clock.stop()
    assert not clock.is_running
    clock.close()
    assert not clock._worker.has_thread
