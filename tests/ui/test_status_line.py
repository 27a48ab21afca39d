"""What the bottom of the window says of the layout."""

import pytest
from pytestqt.qtbot import QtBot

from app.session.session import Session
from app.ui.panels.status_line import StatusLine


@pytest.fixture
def line(qtbot: QtBot, session: Session) -> StatusLine:
    line = StatusLine(session)
    qtbot.addWidget(line)
    return line


def test_a_layout_that_takes_long_says_how_much_there_is_to_do_and_how_to_stop_it(
    line: StatusLine, session: Session
) -> None:
    assert line.layout_state.text() == "layout settled"
    line.set_settled(False)
    assert line.layout_state.text() == "layout settling…"
    assert line._patience.isActive()
    line._patience.timeout.emit()
    n = len(session.visible.actors)
    assert line.layout_state.text() == f"arranging {n} actors… L stops it"
    line.set_locked(True)
    assert line.layout_state.text() == "layout locked"
    line.set_locked(False)
    line.set_settled(True)
    assert line.layout_state.text() == "layout settled"
    assert not line._patience.isActive()


def test_the_next_movement_is_given_time_anew(line: StatusLine) -> None:
    line.set_settled(False)
    line._patience.timeout.emit()
    line.set_settled(True)
    line.set_settled(False)
    assert line.layout_state.text() == "layout settling…"
    line.set_settled(True)


def test_an_offer_stands_as_long_as_what_it_belongs_to(line: StatusLine) -> None:
    taken: list[str] = []
    line.tell("Done.", "Show on 3 May 2030", lambda: taken.append("shown"))
    assert line.offer_button.text() == "Show on 3 May 2030"
    assert not line.offer_button.isHidden()
    line.offer_button.click()
    assert taken == ["shown"]
    assert line.offer_button.isHidden()
    assert line.currentMessage() == ""
    line.tell("Done.", "Show on 3 May 2030", lambda: taken.append("again"))
    line.tell("Copied.")
    assert line.offer_button.isHidden()
    assert taken == ["shown"]
