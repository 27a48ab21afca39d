"""A finest picture that takes long is painted in turns of the event loop."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.session.session import Session
from app.ui.canvas import frames as frames_module
from app.ui.canvas import pace as pace_module
from app.ui.canvas.view import MapView
from app.ui.painting import screen_painter
from app.ui.painting.screen_painter import Quality
from tests.ui.canvas_driver import wait_until_calm, wheel

pytestmark = pytest.mark.usefixtures("long_moment")


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
