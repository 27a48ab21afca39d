"""Adding, undoing, redoing through the real window, and what is left when it is killed."""

import shutil
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from app.domain.edit_log import EditState
from app.session.opening import open_for_editing
from app.session.selection import Selection
from app.ui.dialogs.claim_form import ClaimForm
from app.ui.dialogs.merge_dialog import MergeDialog
from app.ui.dialogs.withdraw_dialog import WithdrawDialog
from tests.flows.window_driver import SUMMARY, type_claim

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(small_window):
    """The window on the small dossier: no step depends on how much there is."""
    return small_window


@pytest.fixture
def path(window, tmp_path):
    """Where the dossier will be kept, as if somebody had chosen it."""
    path = tmp_path / "mine.dossier"
    window.files.ask_path = lambda *_: path
    return path


@pytest.fixture(autouse=True)
def forms_are_closed(window):
    yield
    for form in window.findChildren(ClaimForm):
        form.done(0)


def press(qtbot, window, key, modifier=CONTROL):
    qtbot.keyClick(window.map_view, key, modifier)


def summaries(dossier):
    return [claim.summary for claim in dossier.claims]


def test_a_claim_is_added_undone_redone_and_survives_a_kill(qtbot, window, session, path, tmp_path):
    form = type_claim(window)
    assert form.faults == ""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert path.exists(), "the first edit asks where to keep the dossier"
    assert SUMMARY in summaries(session.dossier)
    assert session.selection.dyad == ("BLR", "JPN")
    cards = window.panels.evidence.page.cards
    assert [card.entry.held.record.summary for card in cards] == [SUMMARY]
    undo, redo = (window.actions_by_name[name] for name in ("undo", "redo"))
    assert undo.text().startswith("Undo: add claim")
    press(qtbot, window, Qt.Key.Key_Z)
    assert SUMMARY not in summaries(session.dossier)
    assert redo.text().startswith("Redo: add claim")
    press(qtbot, window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert SUMMARY in summaries(session.dossier)
    # What a killed program leaves behind is what lies there now.
    left = tmp_path / "left"
    left.mkdir()
    for file in tmp_path.glob("mine.dossier*"):
        shutil.copy(file, left)
    now = datetime(2026, 1, 1, tzinfo=UTC)
    again = open_for_editing(left / path.name, now=now, backups=tmp_path / "backups")
    assert SUMMARY in summaries(again.dossier)
    assert [edit.state for edit in again.file.log] == [EditState.DONE]
    assert again.file.check() == []
    again.file.close()


def test_who_gives_no_place_has_changed_nothing_and_keeps_the_form(
    qtbot, window, session, small_dossier
):
    window.files.ask_path = lambda *_: None
    form = type_claim(window)
    assert form.isVisible()
    assert "place to be kept" in form.faults
    assert form.summary.toPlainText() == SUMMARY
    assert session.dossier is small_dossier


def test_a_drag_is_undone_by_keyboard(qtbot, window, session):
    view = window.map_view
    before = window.map_layout.final_places()
    start = view.map_point_of_actor("JPN").toPoint()
    view_port = view.viewport()
    qtbot.mousePress(view_port, LEFT, NONE, start)
    qtbot.mouseMove(view_port, start + QPoint(-20, 20))
    qtbot.mouseMove(view_port, start + QPoint(-90, 60))
    qtbot.mouseRelease(view_port, LEFT, NONE, start + QPoint(-90, 60))
    assert window.map_layout.position_of("JPN") != before["JPN"]
    assert window.actions_by_name["undo"].isEnabled()
    press(qtbot, window, Qt.Key.Key_Z)
    assert window.map_layout.final_places() == before
    assert not window.actions_by_name["undo"].isEnabled()
    # What is seen follows, though nothing is being laid out any more.
    qtbot.waitUntil(lambda: view.map_point_of_actor("JPN").toPoint() == start)


def test_a_second_window_reads_only_and_says_since_when(qtbot, window, path, tmp_path):
    window.files.keep()
    now = datetime(2026, 1, 1, tzinfo=UTC)
    second = open_for_editing(path, now=now, backups=tmp_path / "backups")
    assert second.file.is_read_only
    assert second.file.holder is not None
    second.file.close()


def test_the_history_leads_back_and_forth(qtbot, window, session, path):
    type_claim(window)
    window.actions_by_name["show_history"].trigger()
    history = window.panels.history
    qtbot.waitUntil(lambda: history.model.rowCount() == 2)
    assert "add claim" in history.model.index(0).data()
    history.list.setCurrentIndex(history.model.index(1))
    qtbot.keyClick(history.list, Qt.Key.Key_Return)
    assert SUMMARY not in summaries(session.dossier)
    history.list.setCurrentIndex(history.model.index(0))
    qtbot.keyClick(history.list, Qt.Key.Key_Return)
    assert SUMMARY in summaries(session.dossier)


def test_a_claim_is_withdrawn_with_a_reason(qtbot, window, session, path, choose):
    type_claim(window)
    card = window.panels.evidence.page.cards[0]
    qtbot.mouseClick(card.findChild(QPushButton, "edit"), LEFT)
    choose("Withdraw…")
    dialog = window.findChild(WithdrawDialog)
    qtbot.waitUntil(dialog.reason.hasFocus)
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return, CONTROL)
    assert "why" in dialog.faults
    qtbot.keyClicks(dialog.reason, "the paper corrected it")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return, CONTROL)
    assert SUMMARY not in summaries(session.dossier)
    assert window.workbench.book.dossier.withdrawals[0].reason == "the paper corrected it"


def test_two_actors_are_merged_with_a_preview_and_back(qtbot, window, session, path, small_dossier):
    session.set_selection(Selection(actors=("BLR", "JPN")))
    window.actions_by_name["merge_actors"].trigger()
    dialog = window.findChild(MergeDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert "actors: 1 taken out" in dialog.preview.text()
    qtbot.mouseClick(dialog.merge_button, LEFT)
    assert dialog.faults.text() == ""
    assert "JPN" not in session.dossier.actor_by_id
    assert not any("JPN" in (*c.a, *c.b) for c in session.dossier.claims)
    assert session.selection.actor == "BLR"
    window.edits.undo()
    assert session.dossier.actors == small_dossier.actors
    assert session.dossier.claims == small_dossier.claims
