"""Cells edited in place through the real window: recorded, refused where typed, taken back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from app.domain.dates import PartialDate
from app.domain.vocabulary import Polarity
from app.editing.withdrawals import withdraw
from app.ui.panels.tables_panel import CLAIMS, SOURCES, TIES

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
RETURN, ESCAPE, TAB, F2 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_F2
DYAD = ("KAZ", "RUS")


@pytest.fixture
def window(small_window):
    """The window on the small dossier: no edit of a cell depends on how many others there are."""
    return small_window


@pytest.fixture
def path(window, tmp_path):
    """Where the dossier will be kept, as if somebody had chosen it."""
    path = tmp_path / "mine.dossier"
    window.files.ask_path = lambda *_: path
    return path


@pytest.fixture
def tables(window, path):
    """The tables, shown, kept in a file."""
    window.resize(1600, 1100)
    window.actions_by_name["show_tables"].trigger()
    QApplication.processEvents()
    return window.panels.tables


@pytest.fixture(autouse=True)
def forms_are_closed(window):
    yield
    for form in window.findChildren(QDialog):
        form.done(0)


def number_of(view, heading):
    headings = [column.heading() for column in view.table.columns]
    return headings.index(heading)


def cell(view, key, heading):
    row = view.table.row_of(key)
    assert row is not None, f"{key} is not shown"
    return view.table.index(row, number_of(view, heading))


def go_to(view, key, heading):
    index = cell(view, key, heading)
    view.scrollTo(index)
    view.setCurrentIndex(index)
    view.setFocus()
    return index


def begin(qtbot, view, key, heading):
    go_to(view, key, heading)
    qtbot.keyClick(view, F2)
    assert view.editor is not None
    return view.editor.field.typed_in


def claim_of(session, id_):
    return session.dossier.claim_by_id[id_]


@pytest.fixture
def claims(tables):
    tables.setCurrentIndex(CLAIMS)
    return tables.claims


@pytest.fixture
def first(claims):
    """The id of the first claim on the map."""
    return claims.table.record_at(0).id


def test_a_summary_is_typed_recorded_and_taken_back(qtbot, window, session, claims, first, path):
    before = claim_of(session, first).summary
    go_to(claims, first, "Summary")
    qtbot.keyClick(claims, Qt.Key.Key_N)
    line = claims.editor.field.typed_in
    assert session.filter.neighbourhood_of is None, "no shortcut of the window"
    qtbot.keyClicks(line, "ow in other words")
    qtbot.keyClick(line, RETURN)
    assert path.exists(), "the first edit asks where to keep the dossier"
    assert not claims.is_editing
    assert claim_of(session, first).summary == "now in other words"
    assert cell(claims, first, "Summary").data() == "now in other words"
    assert claims.currentIndex() == cell(claims, first, "Summary")
    window.activateWindow()  # as a window system does once the dialog of a slow disk is gone
    qtbot.waitUntil(claims.hasFocus)
    window.edits.undo()
    assert claim_of(session, first).summary == before
    assert cell(claims, first, "Summary").data() == before


def test_escape_lets_it_be(qtbot, window, session, claims, first, small_dossier):
    line = begin(qtbot, claims, first, "Summary")
    qtbot.keyClicks(line, "something else")
    qtbot.keyClick(line, ESCAPE)
    assert not claims.is_editing
    assert session.dossier is small_dossier
    assert claims.currentIndex().isValid()
    assert not session.selection.is_empty, "Esc let go of the cell, not of the map"


def test_what_is_no_date_is_refused_where_it_is_typed(qtbot, session, claims, first, small_dossier):
    line = begin(qtbot, claims, first, "From – to")
    editor = claims.editor
    line.clear()
    qtbot.keyClicks(line, "2024-13")
    qtbot.keyClick(line, RETURN)
    assert claims.editor is editor
    assert "month 13" in editor.bubble.fault.text()
    assert editor.bubble.isVisible()
    assert not editor.field.note.isVisible(), "it is said once"
    assert line.text() == "2024-13"
    assert session.dossier is small_dossier
    line.setText("2024-11/..")
    assert "since" in editor.field.note.text(), "how it reads the date"
    assert editor.field.note.isVisible()
    assert editor.bubble.fault.text() == ""
    qtbot.keyClick(line, RETURN)
    assert str(claim_of(session, first).period) == "2024-11/.."


def test_what_the_rules_refuse_stays_as_typed(qtbot, window, session, claims, first, small_dossier):
    window.files.ask_path = lambda *_: None
    line = begin(qtbot, claims, first, "Summary")
    line.setText("kept nowhere")
    qtbot.keyClick(line, RETURN)
    assert claims.is_editing
    assert "place to be kept" in claims.editor.bubble.fault.text()
    assert line.text() == "kept nowhere"
    assert session.dossier is small_dossier
    qtbot.keyClick(line, ESCAPE)


def test_selected_rows_are_edited_as_one(qtbot, window, session, claims):
    claims.setFocus()
    wanted = [claims.table.record_at(row).id for row in (0, 1, 2)]
    claims.selectRow(0)
    flags = claims.selectionModel().SelectionFlag
    for row in (1, 2):
        index = claims.table.index(row, number_of(claims, "Credibility"))
        claims.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)
    qtbot.keyClick(claims, F2)
    assert "3 selected rows" in claims.editor.bubble._scope.text()
    claims.editor.field.widget.set_value(5)
    qtbot.keyClick(claims.editor.field.typed_in, RETURN)
    assert [claim_of(session, id_).credibility for id_ in wanted] == [5, 5, 5]
    assert len(claims.chosen) == 3, "what is selected stays selected"
    window.edits.undo()
    assert 5 not in [claim_of(session, id_).credibility for id_ in wanted]
    assert window.workbench.next_undo is None, "it was one step"


def test_rows_selected_on_the_map_are_not_edited_together(session, claims):
    session.select_tie(DYAD)
    assert len(claims.chosen) > 1
    assert len(claims.affected(claims.table.row_of(claims.chosen[0].id))) == 1


def test_tab_goes_on_to_the_next_cell(qtbot, session, claims, first):
    choice = begin(qtbot, claims, first, "Polarity")
    claims.editor.field.widget.set_value("neutral")
    qtbot.keyClick(choice, TAB)
    assert claim_of(session, first).polarity == "neutral"
    assert claims.is_editing
    assert claims.currentIndex() == cell(claims, first, "Status")
    qtbot.keyClick(claims.editor.field.typed_in, Qt.Key.Key_Backtab)
    assert claims.currentIndex() == cell(claims, first, "Polarity")
    claims.discard()


def test_leaving_the_cell_takes_what_was_typed(qtbot, window, session, claims, first):
    line = begin(qtbot, claims, first, "Summary")
    line.setText("left behind")
    window.map_view.setFocus()
    assert not claims.is_editing
    assert claim_of(session, first).summary == "left behind"


def test_another_row_takes_what_was_typed_or_waits(qtbot, session, claims, first):
    line = begin(qtbot, claims, first, "Summary")
    line.setText("gone on")
    other = claims.table.record_at(1).id
    go_to(claims, other, "Summary")
    assert claim_of(session, first).summary == "gone on"
    line = begin(qtbot, claims, first, "From – to")
    line.setText("soon")
    claims.setCurrentIndex(cell(claims, other, "Kind"))
    assert claims.is_editing, "what cannot be taken waits"
    assert line.text() == "soon"
    claims.edit(cell(claims, other, "Kind"))
    assert claims.editor.field.typed_in is line
    qtbot.keyClick(line, ESCAPE)
    assert not claims.is_editing


def test_an_edit_elsewhere_loses_nothing_of_what_is_typed(qtbot, window, session, claims, first):
    line = begin(qtbot, claims, first, "Summary")
    qtbot.keyClick(line, RETURN)
    other = claims.table.record_at(1).id
    desk = claims.window().panels.tables._desk
    line = begin(qtbot, claims, first, "Summary")
    line.setText("half a sent")
    assert desk.change_claims([first, other], "credibility", 6) == []
    assert claims.is_editing
    assert line.text() == "half a sent"
    line.setText("half a sentence")
    qtbot.keyClick(line, RETURN)
    assert claim_of(session, first).summary == "half a sentence"
    assert claim_of(session, first).credibility == 6
    assert cell(claims, other, "Credibility").data() == "6"


def only_cooperative(session):
    session.set_filter(replace(session.filter, polarities=frozenset({Polarity.COOPERATIVE})))


def cooperative_rows(session, claims):
    """The ids of the two claims first shown of those that cooperate."""
    only_cooperative(session)
    return claims.table.record_at(0).id, claims.table.record_at(1).id


def test_a_click_elsewhere_is_followed_though_the_row_is_shown_no_more(qtbot, session, claims):
    gone, other = cooperative_rows(session, claims)
    begin(qtbot, claims, gone, "Polarity")
    claims.editor.field.widget.set_value(Polarity.NEUTRAL)
    at = claims.visualRect(cell(claims, other, "Kind")).center()
    qtbot.mouseClick(claims.viewport(), LEFT, NONE, at)
    QApplication.processEvents()
    assert claim_of(session, gone).polarity is Polarity.NEUTRAL
    assert not claims.is_editing
    assert claims.table.row_of(gone) is None
    assert claims.currentIndex() == cell(claims, other, "Kind")
    assert [row.id for row in claims.chosen] == [other]


@pytest.mark.parametrize("key", [RETURN, ESCAPE, TAB])
def test_an_editor_whose_row_was_taken_away_is_closed_by_its_keys(
    qtbot, window, session, claims, first, key
):
    line = begin(qtbot, claims, first, "Summary")
    book, on = window.workbench.book, PartialDate(2025, 11, 20)
    assert window.edits.apply(lambda: withdraw(book, "claims", first, "mistaken", on)) == []
    assert claims.is_editing
    line.setText("too late")
    qtbot.keyClick(line, key)
    if key != ESCAPE:
        assert claims.editor.field.typed_in is line, "what cannot be recorded stays as typed"
        qtbot.keyClick(line, ESCAPE)
    assert not claims.is_editing
    assert claims.table.row_of(first) is None
    assert "too late" not in [claim.summary for claim in window.workbench.book.dossier.claims]


def test_a_heading_clicked_while_one_types_loses_nothing(qtbot, session, claims, first):
    line = begin(qtbot, claims, first, "Summary")
    line.setText("zz at the end")
    header = claims.horizontalHeader()
    number = number_of(claims, "Summary")
    at = QPoint(header.sectionViewportPosition(number) + 8, header.height() // 2)
    qtbot.mouseClick(header.viewport(), LEFT, NONE, at)
    if claims.is_editing:
        qtbot.keyClick(line, RETURN)
    assert not claims.is_editing
    assert claim_of(session, first).summary == "zz at the end"


def test_a_source_gets_a_grade(qtbot, window, session, tables):
    tables.setCurrentIndex(SOURCES)
    view = tables.sources
    first = view.table.record_at(0).id
    begin(qtbot, view, first, "Reliability")
    view.editor.field.widget.set_value("F")
    qtbot.keyClick(view.editor.field.typed_in, RETURN)
    assert session.dossier.source_by_id[first].reliability == "F"
    begin(qtbot, view, first, "Title")
    line = view.editor.field.typed_in
    line.clear()
    qtbot.keyClick(line, RETURN)
    assert "empty" in view.editor.bubble.fault.text()
    qtbot.keyClick(line, ESCAPE)


def test_a_tie_of_one_claim_is_edited_in_its_row(qtbot, session, tables):
    tables.setCurrentIndex(TIES)
    view, table = tables.ties, tables.ties.table
    column = number_of(view, "Status")
    row = next(r for r in range(table.rowCount()) if table.may_edit(table.index(r, column)))
    tie = table.record_at(row)
    (part,) = tie.grounds
    begin(qtbot, view, tie.tie.dyad, "Status")
    view.editor.field.widget.set_value("possible")
    qtbot.keyClick(view.editor.field.typed_in, RETURN)
    assert claim_of(session, part.record.id).status == "possible"


def test_a_tie_of_several_leads_to_its_claims(qtbot, session, tables):
    tables.setCurrentIndex(TIES)
    view = tables.ties
    index = cell(view, DYAD, "Status")
    view.scrollTo(index)
    assert "double click" in index.data(Qt.ItemDataRole.ToolTipRole)
    at = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), LEFT, NONE, at)
    qtbot.mouseDClick(view.viewport(), LEFT, NONE, at)
    assert not view.is_editing
    assert tables.currentIndex() == CLAIMS
    shown = [tables.claims.table.record_at(r) for r in range(tables.claims.table.rowCount())]
    assert shown
    assert all({*DYAD} <= {*claim.a, *claim.b} for claim in shown)
    chip = tables.pages[CLAIMS].restriction
    assert "Kazakhstan – Russia" in chip.text()
    qtbot.mouseClick(chip, LEFT)
    assert tables.claims.table.rowCount() > len(shown)


def test_what_was_withdrawn_is_struck_through_and_restored(qtbot, window, session, claims, first):
    tables = window.panels.tables
    book, reason = window.workbench.book, "the paper corrected it"
    on = PartialDate(2025, 11, 20)
    assert window.edits.apply(lambda: withdraw(book, "claims", first, reason, on)) == []
    assert claims.table.row_of(first) is None
    tables.pages[CLAIMS].all.setChecked(True)
    index = go_to(claims, first, "Summary")
    assert index.data(Qt.ItemDataRole.FontRole).strikeOut()
    assert "the paper corrected it" in index.data(Qt.ItemDataRole.ToolTipRole)
    qtbot.keyClick(claims, F2)
    assert not claims.is_editing
    at = claims.visualRect(index).center()
    reasons = QContextMenuEvent.Reason
    event = QContextMenuEvent(reasons.Keyboard, at, claims.viewport().mapToGlobal(at))
    QApplication.sendEvent(claims.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    restoring = next(each for each in menu.actions() if "estore" in each.text())
    menu.close()
    restoring.trigger()
    index = cell(claims, first, "Summary")
    assert not index.data(Qt.ItemDataRole.FontRole)


def test_a_claim_leads_to_its_card(qtbot, window, session, claims):
    claims.setFocus()
    pairs = (claims.table.record_at(row) for row in range(claims.table.rowCount()))
    claim = next(each for each in pairs if each.topology == "pair")
    claims.selectRow(claims.table.row_of(claim.id))
    assert set(session.selection.dyad) == {*claim.a, *claim.b}
    cards = window.panels.evidence.page.cards
    assert claim.id in [card.entry.held.record.id for card in cards]
    assert [row.id for row in claims.chosen] == [claim.id]


def test_words_filter_and_lead_into_the_table(qtbot, window, claims):
    page = window.panels.tables.page
    claims.setFocus()
    there = claims.table.rowCount()
    qtbot.keyClick(claims, Qt.Key.Key_F, CONTROL)
    assert page.words.hasFocus()
    qtbot.keyClicks(page.words, "japan kazakhstan")
    qtbot.keyClick(page.words, Qt.Key.Key_Down)
    assert claims.hasFocus()
    assert 0 < claims.table.rowCount() < there
    page.words.setText("zzzz")
    page.filter_now()
    assert claims.table.rowCount() == 0
    assert "zzzz" in page._nothing.text()
    page.words.setFocus()
    qtbot.keyClick(page.words, ESCAPE)
    page.filter_now()
    assert claims.table.rowCount() == there


def test_who_may_only_read_is_told_so(qtbot, window, claims, first, path, monkeypatch):
    keeper_type = type(window.workbench)
    monkeypatch.setattr(keeper_type, "is_read_only", property(lambda _: True))
    index = go_to(claims, first, "Summary")
    assert "read only" in index.data(Qt.ItemDataRole.ToolTipRole)
    qtbot.keyClick(claims, F2)
    assert not claims.is_editing
