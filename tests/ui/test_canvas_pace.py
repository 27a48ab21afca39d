"""The pace of the canvas: what there is time for, and when a movement has ended."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.canvas import pace as pace_module
from app.ui.canvas.pace import Pace
from app.ui.painting.screen_painter import Quality

pytestmark = pytest.mark.usefixtures("long_moment")


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
