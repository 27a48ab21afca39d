"""A low comparison panel: what stands over the list is scrolled with it, nothing is squeezed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.session.comparison import Clock
from app.ui.comparison.panel import ComparisonPanel


@pytest.fixture
def panel(qtbot, themes, session):
    session.compare(Clock(date(2000, 1, 1)))
    panel = ComparisonPanel(session, themes, tuple, lambda _view: None)
    qtbot.addWidget(panel)
    panel.resize(360, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def test_the_dates_stand_over_the_list_where_there_is_room_and_in_it_where_not(qtbot, panel):
    field = panel.sides.from_field
    height = field.height()
    assert not panel.list.isAncestorOf(field)
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(field.hasFocus)
    panel.resize(360, 300)
    qtbot.waitUntil(lambda: panel.list.isAncestorOf(field))
    assert field.hasFocus()
    qtbot.waitUntil(lambda: field.height() == height)
    assert panel.copy_button.geometry().bottom() < panel.height()
    assert panel.minimumSizeHint().height() <= 300, "else the panel would lie over its neighbours"
    panel.resize(360, 700)
    qtbot.waitUntil(lambda: not panel.list.isAncestorOf(field))
    assert field.hasFocus()


def test_a_low_panel_without_changes_still_has_its_dates(qtbot, session, panel):
    panel.resize(360, 300)
    session.compare(session.clock)
    panel.finish()
    assert panel.empty.text()
    assert panel.list.isVisible()
    panel.resize(360, 700)
    qtbot.waitUntil(lambda: not panel.list.isAncestorOf(panel.empty))
    assert panel.list.isHidden()
    assert panel.empty.isVisible()
