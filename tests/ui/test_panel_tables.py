from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.vocabulary import Polarity, Topology
from app.ui.models.claim_table import claim_columns
from app.ui.models.map_tables import tie_columns
from app.ui.models.table_facts import TableFacts
from app.ui.models.tables import Column, RecordTable
from app.ui.panels.tables.cell_editor import CellEditor
from app.ui.panels.tables.cell_fields import CellChoice, ChoiceField
from app.ui.panels.tables.record_view import RecordView
from app.ui.panels.tables_panel import ACTORS, TablesPanel
from app.ui.wording import polarity_label


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


def test_who_stands_between_others_is_told_once_it_is_worked_out(qtbot, panel, session):
    table = panel.actors.table
    place = [each.heading() for each in table.columns].index("Betweenness")
    assert not panel.actors.isVisible()
    panel.setCurrentIndex(ACTORS)
    with qtbot.waitSignal(table.modelReset):
        assert set(column(panel.actors, place)) == {"…"}
    panel.actors.sortByColumn(place, Qt.SortOrder.DescendingOrder)
    shares = [float(text.removesuffix(" %")) for text in column(panel.actors, place)]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > 0.0
    assert len(shares) == len(session.visible.actors)
    heading = table.headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "shortest chains" in heading


def test_of_very_many_ties_it_is_not_worked_out(panel, monkeypatch):
    monkeypatch.setattr("app.ui.models.betweenness_column._MOST_STEPS", 10)
    panel.setCurrentIndex(ACTORS)
    assert "–" in [panel.actors.model().index(0, place).data() for place in range(9)]


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


class Counted:
    """A column that counts how often it is asked for a value."""

    def __init__(self):
        self.n_asked = 0
        self.column = Column(lambda: "Text", self.value)

    def value(self, record):
        self.n_asked += 1
        return record[1]


@pytest.fixture
def counted():
    return Counted()


@pytest.fixture
def rows(counted):
    """A thousand records of a key and a text, sorted by a number, shown."""
    number = Column(lambda: "Number", lambda record: record[0], is_number=True)
    table = RecordTable([number, counted.column], lambda record: record[0])
    table.set_records([(n, f"text {n}") for n in range(1000)])
    return table


def test_rows_that_nobody_sees_are_not_worked_out(rows, counted):
    assert counted.n_asked == 0
    assert rows.index(7, 1).data() == "text 7"
    assert counted.n_asked == 1


def test_an_edit_has_only_its_own_row_worked_out_again(rows, counted, qtbot):
    rows.set_words("text")
    rows.sort(1, Qt.SortOrder.AscendingOrder)
    counted.n_asked = 0
    records = list(rows._records)
    records[5] = (5, "another text")
    with qtbot.assertNotEmitted(rows.modelReset):
        rows.set_records(records, knows_cells=True)
    assert counted.n_asked == 2, "what it is sorted by, and its words"
    assert rows.row_of(5) == 0, "it went where it belongs"
    rows.set_words("another")
    assert [rows.record_at(row) for row in range(rows.rowCount())] == [(5, "another text")]


def test_an_edit_that_takes_a_row_from_the_words_sought_leaves_the_others(rows, qtbot):
    rows.set_words("text 99")
    held = QPersistentModelIndex(rows.index(0, 0)), QPersistentModelIndex(rows.index(1, 0))
    assert rows.rowCount() == 19
    records = list(rows._records)
    records[99] = (99, "something else")
    rows.set_records(records, knows_cells=True)
    assert rows.rowCount() == 18
    assert not held[0].isValid()
    assert rows.record_at(held[1].row())[0] == 199


def test_words_are_read_in_pieces(rows, counted):
    assert rows.read_words(600)
    assert counted.n_asked == 600
    assert not rows.read_words(600)
    rows.set_words("text 1000")
    assert counted.n_asked == 1000
    assert rows.rowCount() == 0


def test_words_are_found_without_case_and_accents_in_all_columns(rows):
    rows.set_records([(1, "Ahländisch\0und mehr"), (2, "БЕЛА\u0301НДИЯ"), (3, "nothing")])
    for words, found in (("AHLANDISCH 1", [1]), ("беландия", [2]), ("1 2", [])):
        rows.set_words(words)
        assert [rows.record_at(row)[0] for row in range(rows.rowCount())] == found


def test_all_rows_are_selected_without_asking_each(qtbot, rows, monkeypatch):
    chosen = []
    view = RecordView(rows, chosen.append)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    asked = []
    flags = RecordTable.flags
    monkeypatch.setattr(
        RecordTable, "flags", lambda self, index: asked.append(index) or flags(self, index)
    )
    view.selectAll()
    view.repaint()
    view.horizontalHeader().repaint()
    assert len(chosen[-1]) == 1000
    assert view.n_chosen == 1000
    assert len(asked) < 500


def test_words_are_read_while_one_thinks_of_them(qtbot, panel):
    page = panel.page
    table = panel.ties.table
    panel.activateWindow()
    page.words.setFocus()
    qtbot.waitUntil(lambda: len(table._texts) == table.n_records)
    page.words.setText("russia")
    qtbot.waitUntil(lambda: table.rowCount() < table.n_records)
    assert "Russia" in {*column(panel.ties, 0), *column(panel.ties, 1)}


def test_tab_leaves_the_table(qtbot, panel):
    panel.activateWindow()
    panel.ties.setFocus()
    panel.ties.setCurrentIndex(panel.ties.model().index(0, 0))
    qtbot.keyClick(panel.ties, Qt.Key.Key_Tab)
    assert not panel.ties.hasFocus()
    assert panel.ties.currentIndex().column() == 0


def test_an_open_list_does_not_end_the_editing_of_its_cell(qtbot):
    """Qt gives the keyboard to the list as if it were somebody else's."""
    choice = CellChoice(Polarity, polarity_label)
    parent = QWidget()
    qtbot.addWidget(parent)
    editor = CellEditor(ChoiceField(choice, Polarity.NEUTRAL), parent, "")
    parent.show()
    ended = []
    editor.submitted.connect(ended.append)
    lost = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.OtherFocusReason)
    editor.unfold()
    QApplication.sendEvent(choice, lost)
    assert ended == []
    choice.hidePopup()
    QApplication.sendEvent(choice, lost)
    assert ended == [0]


def test_a_group_without_another_side_is_told_as_among_themselves(session):
    claim = replace(session.dossier.claims[0], a=("KAZ", "RUS"), b=(), topology=Topology.GROUP)
    facts = TableFacts(session, lambda: session.dossier)
    cells = [each.value(claim) for each in claim_columns(facts, str)[:2]]
    assert cells == ["Kazakhstan, Russia", "among themselves"]
