"""From a line on the map to the words behind it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.ui.panels.evidence.actor_page import ActorPage
from app.ui.panels.evidence.agreement_row import AgreementRow
from app.ui.panels.evidence.tie_page import TiePage

LEFT = Qt.MouseButton.LeftButton
DYAD = ("KAZ", "RUS")


@pytest.fixture
def window(looked_at):
    """The window on the atlas, which is only read."""
    return looked_at


def click_tie(qtbot, window, dyad):
    view = window.map_view
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.viewport_point_of_tie(dyad))


def texts(widget, name=None):
    labels = widget.findChildren(QLabel) if name is None else widget.findChildren(QLabel, name)
    return [label.text() for label in labels]


def test_a_click_on_a_line_shows_quotation_outlet_date_and_agreement(qtbot, window, session):
    click_tie(qtbot, window, DYAD)
    assert session.selection.ties == (DYAD,)
    page = window.panels.evidence.page
    assert isinstance(page, TiePage)
    while page.build_more():
        pass
    assert texts(page, "title") == ["Kazakhstan – Russia"]
    distancing = next(
        card
        for card in page.cards
        if any("Distanzierung gegenüber Russland" in text for text in texts(card, "quotation"))
    )
    assert distancing.property("tone") == "conflictual"
    assert "IPG-Journal, about 2022-03" in texts(distancing, "source")
    assert "observed about 2022-03" in texts(distancing)
    visit = next(
        card
        for card in page.cards
        if any("zweitägige Staatsbesuch" in text for text in texts(card, "quotation"))
    )
    assert "Kettner Edelmetalle News, 2025-11-13" in texts(visit, "source")
    rows = page.findChildren(AgreementRow)
    assert set(rows[0].entry.held.record.parties) == set(DYAD)
    assert "2025-11-12" in texts(rows[0], "agreementDate")
    assert "Declaration" in texts(rows[0], "agreementTitle")[0]


def test_what_is_read_is_copied_with_its_source(qtbot, window):
    click_tie(qtbot, window, DYAD)
    card = window.panels.evidence.page.cards[0]
    card.findChild(QPushButton, "copy").click()
    copied = QGuiApplication.clipboard().text()
    citation = card.entry.citations[0]
    assert citation.excerpt.exact in copied
    assert citation.source.outlet in copied


def test_from_a_tie_to_its_actor_and_on_to_a_bloc(qtbot, window, session):
    view = window.map_view
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.map_point_of_actor("KAZ").toPoint())
    assert session.selection.actor == "KAZ"
    assert isinstance(window.panels.evidence.page, ActorPage)
    session.select_actors(["csto"])
    page = window.panels.evidence.page
    assert "Charter of the CSTO" in texts(page, "agreementTitle")


def test_escape_lets_go(qtbot, window, session):
    click_tie(qtbot, window, DYAD)
    qtbot.keyClick(window.map_view, Qt.Key.Key_Escape)
    assert session.selection.is_empty
    assert texts(window.panels.evidence.page, "title")[0].startswith("Who stands with whom")


def test_an_example_of_the_start_page_selects_its_tie_on_the_map(qtbot, window, session):
    example = window.panels.evidence.page.examples[0]
    qtbot.mouseClick(example, LEFT)
    assert session.selection.ties == (example.tie.dyad,)


def test_the_table_and_the_map_have_one_selection(qtbot, window, session):
    window.actions_by_name["show_tables"].trigger()
    QApplication.processEvents()
    click_tie(qtbot, window, DYAD)
    ties = window.panels.tables.ties
    assert [visible.tie.dyad for visible in ties.chosen] == [DYAD]
    ties.selectRow(0)
    assert session.selection.ties == (ties.chosen[0].tie.dyad,)


def test_a_click_on_empty_map_lets_go(qtbot, window, session):
    click_tie(qtbot, window, DYAD)
    view = window.map_view
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(view.viewport().width() - 12, 12))
    assert session.selection.is_empty
