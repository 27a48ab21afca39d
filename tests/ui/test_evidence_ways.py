"""From what is read in the evidence panel to what is seen on the map."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.domain.vocabulary import Polarity
from app.ui.panels.evidence_panel import EvidencePanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot, session, themes):
    panel = EvidencePanel(session, themes, lambda _address: None)
    panel.resize(380, 900)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def test_a_tie_that_is_filtered_away_says_so_and_can_be_let_in(qtbot, panel, session):
    session.set_filter(replace(session.filter, polarities=frozenset({Polarity.CONFLICTUAL})))
    assert ("JPN", "KAZ") not in session.visible.tie_by_dyad
    session.select_tie(("JPN", "KAZ"))
    qtbot.mouseClick(panel.page.findChild(QPushButton, "letIn"), LEFT)
    assert ("JPN", "KAZ") in session.visible.tie_by_dyad
    qtbot.waitUntil(lambda: panel.page.findChild(QPushButton, "letIn") is None)


def test_a_page_leads_to_the_neighbourhood_of_its_actor(qtbot, panel, session):
    session.select_actors(["KAZ"])
    qtbot.mouseClick(panel.page.findChild(QPushButton, "neighbourhood"), LEFT)
    assert session.filter.neighbourhood_of == "KAZ"


def test_a_tie_leads_to_the_pages_of_its_sides(qtbot, panel, session):
    session.select_tie(("KAZ", "RUS"))
    sides = panel.page.findChildren(QPushButton, "side")
    assert [side.text() for side in sides] == ["Kazakhstan", "Russia"]
    qtbot.mouseClick(sides[1], LEFT)
    assert session.selection.actors == ("RUS",)
