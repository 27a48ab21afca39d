"""Both sides of a comparison: the dates of kept views, and what is answered where it is typed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.domain.ids import ViewId
from app.domain.workspace import View
from app.session.comparison import Clock
from app.ui.comparison.sides import SidesForm

CLOCKS = {
    "then": Clock(date(2011, 2, 3), date(2012, 1, 1)),
    "later": Clock(date(2040, 1, 1)),
    "odd": None,
}


@pytest.fixture
def sides(qtbot, session, themes):
    session.compare(Clock(date(2001, 1, 1)))
    views = [View(ViewId(title), title, rank) for rank, title in enumerate(CLOCKS)]
    form = SidesForm(session, themes, lambda: views, lambda view: CLOCKS[view.title])
    qtbot.addWidget(form)
    form.show()
    return form


def offered(button):
    button.menu().aboutToShow.emit()
    return button.menu().actions()


def test_dates_come_from_views_that_can_be_read(session, sides):
    first, second = sides.view_buttons
    titles = [action.text() for action in offered(first)]
    assert titles == ["then\t2011-02-03 · 2012-01-01", "later\t2040-01-01"]
    offered(first)[0].trigger()
    assert session.compared_clock == CLOCKS["then"]
    assert sides.known_from_field.isVisible(), "a day of knowing is not hidden"
    offered(second)[1].trigger()
    assert (session.as_of, session.known_by) == (date(2040, 1, 1), None)
    assert sides.to_field.text() == "2040-01-01"


def test_a_view_later_than_the_second_date_is_answered(session, sides):
    offered(sides.view_buttons[0])[1].trigger()
    assert session.compared_clock == Clock(date(2001, 1, 1))
    assert sides.from_field.text() == "2040-01-01"
    assert "2040-01-01 is after 2025-11-13" in sides.note.text()
    sides.swap()
    assert session.compared_clock == Clock(date(2025, 11, 13))
    assert session.as_of == date(2040, 1, 1)
    assert not sides.fault


def test_what_was_refused_is_forgotten_with_the_comparison(qtbot, session, sides):
    sides.from_field.setText("2040")
    qtbot.keyClick(sides.from_field, Qt.Key.Key_Return)
    assert sides.fault
    session.stop_comparing()
    assert not sides.fault


def test_going_back_with_the_map_is_told_but_goes_on(session, sides):
    session.set_as_of(date(1990, 1, 1))
    assert "2001-01-01 is after 1990-01-01" in sides.note.text()
    sides.swap()
    assert session.compared_clock == Clock(date(1990, 1, 1))
    assert session.as_of == date(2001, 1, 1)
