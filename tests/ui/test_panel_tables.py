from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.models.map_tables import tie_columns
from app.ui.models.table_facts import TableFacts
from app.ui.models.tables import RecordTable
from app.ui.panels.tables_panel import ACTORS, TablesPanel


@pytest.fixture
def panel(qtbot, session):
    panel = TablesPanel(session)
    qtbot.addWidget(panel)
    panel.resize(900, 300)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


class Windows(QObject):
    """Notes what becomes a window."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):
        is_shown = event.type() is QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_nothing_of_it_is_ever_a_window_of_its_own(qtbot, session):
    windows = Windows()
    QApplication.instance().installEventFilter(windows)
    panel = TablesPanel(session)
    qtbot.addWidget(panel)
    QApplication.instance().removeEventFilter(windows)
    assert windows.shown == [], "it would take the keyboard from the window"


def column(view, number):
    model = view.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def row_of(view, *texts):
    model = view.model()
    for row in range(model.rowCount()):
        if tuple(model.index(row, place).data() for place in range(len(texts))) == texts:
            return row
    raise AssertionError(f"no row {texts}")


def click_row(qtbot, view, row, modifier=Qt.KeyboardModifier.NoModifier):
    box = view.visualRect(view.model().index(row, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, box.center())


def test_the_tables_mirror_the_map(panel, session):
    assert panel.ties.model().rowCount() == len(session.visible.ties)
    row = row_of(panel.ties, "Kazakhstan", "Russia")
    cells = [panel.ties.model().index(row, place).data() for place in range(9)]
    assert cells[:8] == ["Kazakhstan", "Russia", "mixed", "in force", "active", "2", "1", "2"]
    assert cells[8] == "distancing, visit"
    panel.setCurrentIndex(ACTORS)
    assert panel.actors.model().rowCount() == len(session.visible.actors)


def test_a_table_fills_its_panel(panel):
    header = panel.ties.horizontalHeader()
    assert header.length() >= panel.ties.viewport().width()


def test_a_row_selects_its_tie(qtbot, panel, session):
    click_row(qtbot, panel.ties, row_of(panel.ties, "Kazakhstan", "Russia"))
    assert session.selection.ties == (("KAZ", "RUS"),)
    click_row(
        qtbot,
        panel.ties,
        row_of(panel.ties, "Japan", "Kazakhstan"),
        Qt.KeyboardModifier.ControlModifier,
    )
    assert set(session.selection.ties) == {("KAZ", "RUS"), ("JPN", "KAZ")}


def test_a_row_selects_its_actor(qtbot, panel, session):
    panel.setCurrentIndex(ACTORS)
    click_row(qtbot, panel.actors, row_of(panel.actors, "Japan"))
    assert session.selection.actor == "JPN"


def test_what_is_selected_elsewhere_is_selected_here(panel, session):
    session.select_tie(("KAZ", "RUS"))
    assert [visible.tie.dyad for visible in panel.ties.chosen] == [("KAZ", "RUS")]
    assert session.selection.ties == (("KAZ", "RUS"),)
    session.select_actors(["JPN"])
    assert panel.ties.chosen == []
    panel.setCurrentIndex(ACTORS)
    assert panel.actors.chosen == ["JPN"]


def test_the_selection_outlives_a_change_of_what_is_visible(panel, session):
    session.select_tie(("KAZ", "RUS"))
    session.set_as_of(date(2025, 11, 14))
    assert session.selection.ties == (("KAZ", "RUS"),)
    assert [visible.tie.dyad for visible in panel.ties.chosen] == [("KAZ", "RUS")]


def test_keys_walk_through_the_rows(qtbot, panel, session):
    view = panel.ties
    view.setFocus()
    click_row(qtbot, view, 0)
    first = session.selection.ties
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert session.selection.ties != first


def test_numbers_are_sorted_as_numbers(panel, session):
    panel.setCurrentIndex(ACTORS)
    panel.actors.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    counts = [int(text) for text in column(panel.actors, 3)]
    assert counts == sorted(counts, reverse=True)


def test_names_follow_the_language(panel, session):
    session.set_language("de")
    assert "Kasachstan" in column(panel.ties, 0)


def test_a_hidden_table_waits(qtbot, session):
    panel = TablesPanel(session)
    qtbot.addWidget(panel)
    assert panel.ties.model().rowCount() == 0
    session.set_as_of(date(2025, 11, 14))
    assert panel.ties.model().rowCount() == 0


def test_a_table_opens_at_what_is_selected(qtbot, session):
    panel = TablesPanel(session)
    qtbot.addWidget(panel)
    panel.resize(900, 176)
    session.select_tie(("JPN", "USA"))
    with qtbot.waitExposed(panel):
        panel.show()
    index = panel.ties.model().index(row_of(panel.ties, "Japan", "United States"), 0)
    seen = panel.ties.viewport().rect()
    qtbot.waitUntil(lambda: seen.contains(panel.ties.visualRect(index)))


def test_the_model_keeps_to_qts_rules(qtmodeltester, session):
    facts = TableFacts(session, lambda: session.dossier)
    table = RecordTable(tie_columns(facts, str), lambda row: row.tie.dyad)
    table.set_records(session.visible.ties)
    qtmodeltester.check(table)
    table.sort(5, Qt.SortOrder.DescendingOrder)
    qtmodeltester.check(table)
    assert table.headerData(5, Qt.Orientation.Horizontal) == "Claims"
    assert table.data(table.index(0, 5)) == "2"
