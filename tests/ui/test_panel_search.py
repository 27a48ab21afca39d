import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.analysis.search import HitKind
from app.ui.models.search_model import RowKind
from app.ui.panels.search_field import SearchField


@pytest.fixture
def done():
    return []


@pytest.fixture
def window(themes):
    return QWidget()


@pytest.fixture
def field(qtbot, session, themes, done, window):
    window.resize(800, 600)
    fit = QAction("Fit the map", window)
    fit.triggered.connect(lambda: done.append("fit"))
    hidden = QAction("Fitness", window)
    hidden.setEnabled(False)
    field = SearchField(session, themes, lambda: [fit, hidden])
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addStretch(1)
    with qtbot.waitExposed(window):
        window.show()
    field.setFocus()
    field.hit_chosen.connect(done.append)
    return field


def labels(field):
    return [row.text for row in field.rows]


def test_an_actor_is_found_in_another_language_and_chosen_by_enter(qtbot, field, done):
    qtbot.keyClicks(field, "kasach")
    assert field.is_open
    assert labels(field) == ["Kazakhstan"]
    assert field.rows[0].detail == "Kasachstan · state"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [hit.id for hit in done] == ["KAZ"]
    assert not field.is_open
    assert field.text() == ""


def test_agreements_and_quotations_are_found(qtbot, field):
    qtbot.keyClicks(field, "friendship")
    assert field.rows[0].hit.kind is HitKind.AGREEMENT
    field.clear()
    qtbot.keyClicks(field, "Distanzierung")
    assert field.rows[0].hit.kind is HitKind.QUOTATION
    assert field.rows[0].text == "„eine spürbare Distanzierung“"
    assert field.rows[0].detail == "The Paper"


def test_up_and_down_choose_and_pass_over_headings(qtbot, field, done):
    qtbot.keyClicks(field, "r")
    rows = field.rows
    assert len(rows) > 1
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert done[0] == rows[1].hit
    qtbot.keyClicks(field, "r")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert done[1] == rows[-1].hit


def test_commands_are_found_and_done(qtbot, field, done):
    qtbot.keyClicks(field, "fit")
    row = field.rows[-1]
    assert row.kind is RowKind.COMMAND
    assert row.text == "Fit the map"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert done == ["fit"]


def test_without_words_the_commands_are_offered(field):
    field.begin()
    assert labels(field) == ["Fit the map"]


def test_nothing_found_is_said(qtbot, field):
    qtbot.keyClicks(field, "xyzzy")
    assert field.is_open
    assert field.rows == []
    assert "xyzzy" in field._model.index(0).data()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.is_open


def test_escape_closes_then_empties(qtbot, field):
    qtbot.keyClicks(field, "kaz")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.is_open
    assert field.text() == "kaz"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_a_click_on_a_row_chooses_it(qtbot, field, done):
    qtbot.keyClicks(field, "japan")
    view = field._popup.view
    box = view.visualRect(field._model.index(1))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert [hit.id for hit in done] == ["JPN"]


def test_looking_elsewhere_closes_it(qtbot, field):
    qtbot.keyClicks(field, "kaz")
    field.clearFocus()
    qtbot.waitUntil(lambda: not field.is_open)
