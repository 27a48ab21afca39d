"""Views in the real window: kept, switched, told in an order, changed and taken back."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from app.analysis.network_filter import Scope
from app.domain.dates import PartialDate
from app.domain.vocabulary import Polarity
from app.editing.views import add_view
from app.editing.withdrawals import withdraw
from app.session.opening import open_for_editing
from app.session.selection import Selection
from app.ui.dialogs.view_dialog import ViewDialog

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
EARLY = date(2010, 5, 1)


@pytest.fixture
def window(small_window):
    """The window on the small dossier: views are kept and told alike on any."""
    return small_window


@pytest.fixture
def path(window, tmp_path):
    """Where the dossier will be kept, as if somebody had chosen it."""
    path = tmp_path / "mine.dossier"
    window.files.ask_path = lambda *_: path
    return path


@pytest.fixture(autouse=True)
def dialogs_are_closed(window):
    yield
    for dialog in window.findChildren(ViewDialog):
        dialog.done(0)


def work_in(qtbot, window):
    """Let the keyboard act on the map of the window."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.map_view.setFocus()


def press(qtbot, window, key, modifier=NONE):
    work_in(qtbot, window)
    qtbot.keyClick(window.map_view, key, modifier)


def keep(qtbot, window, title, caption=""):
    """Keep what is seen by keyboard alone."""
    press(qtbot, window, Qt.Key.Key_B, CONTROL)
    dialog = window.findChild(ViewDialog)
    qtbot.waitUntil(dialog.title.hasFocus)
    qtbot.keyClicks(dialog.title, title)
    qtbot.keyClick(dialog.title, Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), caption)
    qtbot.keyClick(dialog.caption, Qt.Key.Key_Return, CONTROL)
    assert dialog.faults == ""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    work_in(qtbot, window)


@pytest.fixture
def story(qtbot, window, session, path):
    """Three views: what is seen first, a year long ago, one tie with all its sources."""
    keep(qtbot, window, "Today", "Where things stand.")
    session.set_as_of(EARLY)
    session.set_filter(replace(session.filter, polarities=frozenset({Polarity.COOPERATIVE})))
    keep(qtbot, window, "Long ago")
    session.reset_filter()
    session.set_filter(replace(session.filter, scope=Scope.ALL))
    session.set_selection(Selection(ties=(("KAZ", "RUS"),)))
    keep(qtbot, window, "Two neighbours")
    window.actions_by_name["show_views"].trigger()
    qtbot.waitUntil(window.panels.views.isVisible)
    return window.views


def titles(views):
    return [view.title for view in views.views]


def rows(window):
    listed = window.panels.views.list
    return [listed.item(row).text() for row in range(listed.count())]


def test_a_view_is_kept_and_found_again(qtbot, window, session, path):
    as_of, wanted = session.as_of, session.filter
    session.set_selection(Selection(actors=("KAZ",)))
    places = window.map_layout.final_places()
    keep(qtbot, window, "  Today ", "Where things stand.")
    assert path.exists(), "the first view asks where to keep the dossier"
    (view,) = window.views.views
    assert (view.title, view.caption) == ("Today", "Where things stand.")
    assert window.views.current == view.id
    session.set_as_of(EARLY)
    session.set_known_by(date(2020, 1, 1))
    session.set_filter(replace(wanted, scope=Scope.ALL, polarities=frozenset()))
    session.clear_selection()
    window.map_layout.put({"KAZ": (900.0, 900.0)}, ())
    dossier = session.dossier
    window.actions_by_name["show_views"].trigger()
    listed = window.panels.views.list
    qtbot.waitUntil(listed.isVisible)
    listed.setCurrentRow(0)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert (session.as_of, session.known_by, session.filter) == (as_of, None, wanted)
    assert session.selection.actor == "KAZ"
    assert window.map_layout.position_of("KAZ") == pytest.approx(places["KAZ"], abs=0.01)
    assert window.status_line.currentMessage() == "View 1 of 1: Today"
    assert session.dossier is dossier, "views are no records that a question depends on"
    assert len(window.workbench.log) == 1, "to look at a view is no edit"


def test_who_gives_no_place_has_kept_nothing_and_loses_no_word(qtbot, window):
    window.files.ask_path = lambda *_: None
    press(qtbot, window, Qt.Key.Key_B, CONTROL)
    dialog = window.findChild(ViewDialog)
    qtbot.waitUntil(dialog.title.hasFocus)
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert "title" in dialog.faults
    qtbot.keyClicks(dialog.title, "Today")
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert "place to be kept" in dialog.faults
    assert dialog.title.text() == "Today"
    assert window.views.views == ()


def test_the_story_is_told_by_the_page_keys(qtbot, window, session, story):
    listed = window.panels.views.list
    first = listed.visualItemRect(listed.item(0)).center()
    qtbot.mouseClick(listed.viewport(), LEFT, NONE, first)
    qtbot.mouseDClick(listed.viewport(), LEFT, NONE, first)
    assert window.status_line.currentMessage() == "View 1 of 3: Today"
    window.map_view.setFocus()
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert window.status_line.currentMessage() == "View 2 of 3: Long ago"
    assert session.as_of == EARLY
    assert session.filter.polarities == {Polarity.COOPERATIVE}
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_PageDown)
    assert window.status_line.currentMessage() == "View 3 of 3: Two neighbours"
    assert session.selection.dyad == ("KAZ", "RUS")
    assert listed.currentRow() == 2
    window.actions_by_name["next_view"].trigger()
    assert window.status_line.currentMessage() == "This is the last view."
    for _ in range(3):
        window.actions_by_name["previous_view"].trigger()
    assert window.status_line.currentMessage() == "This is the first view."


def test_without_views_the_page_keys_are_nobodys(window):
    assert not window.actions_by_name["next_view"].isEnabled()
    assert not window.actions_by_name["previous_view"].isEnabled()
    window.actions_by_name["show_views"].trigger()
    panel = window.panels.views
    assert not panel.list.isVisible()
    assert panel.keep_button.isVisible()


def test_views_are_put_in_another_order_and_back(qtbot, window, story, path, tmp_path):
    listed = window.panels.views.list
    assert rows(window) == ["Today", "Long ago", "Two neighbours"]
    listed.setCurrentRow(2)
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Up, ALT)
    assert titles(story) == rows(window) == ["Today", "Two neighbours", "Long ago"]
    assert listed.currentRow() == 1
    # What a drag of the last row to the top does.
    index = listed.rootIndex()
    assert listed.model().moveRow(index, 2, index, 0)
    qtbot.waitUntil(lambda: titles(story) == ["Long ago", "Today", "Two neighbours"])
    window.edits.undo()
    window.edits.undo()
    assert titles(story) == rows(window) == ["Today", "Long ago", "Two neighbours"]
    window.edits.redo()
    assert titles(story) == rows(window) == ["Today", "Two neighbours", "Long ago"]
    window.files.close()
    now = datetime(2026, 1, 1, tzinfo=UTC)
    again = open_for_editing(path, now=now, backups=tmp_path / "backups")
    assert [view.title for view in sorted(again.dossier.views, key=lambda view: view.rank)] == [
        "Today",
        "Two neighbours",
        "Long ago",
    ]
    assert again.file.check() == []
    again.file.close()


def test_a_view_is_renamed_updated_removed_and_all_is_undone(qtbot, window, session, story):
    before = story.views
    listed = window.panels.views.list
    listed.setCurrentRow(0)
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    dialog = window.findChild(ViewDialog)
    qtbot.waitUntil(dialog.title.hasFocus)
    assert dialog.caption.value == "Where things stand."
    qtbot.keyClicks(dialog.title, "Now")
    dialog.caption.setPlainText("And how.")
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert (story.views[0].title, story.views[0].caption) == ("Now", "And how.")
    assert story.views[0].state == before[0].state
    assert rows(window)[0] == "Now"
    assert listed.item(0).toolTip() == "<div>Now<br>And how.</div>"
    story.update(story.views[0].id)
    assert story.views[0].state == before[2].state
    n_edits = len(window.workbench.log)
    story.update(story.views[0].id)
    assert len(window.workbench.log) == n_edits, "what changes nothing is no edit"
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    assert rows(window) == ["Long ago", "Two neighbours"]
    assert story.current is None
    for _ in range(3):
        window.edits.undo()
    assert story.views == before
    assert rows(window) == ["Today", "Long ago", "Two neighbours"]


def test_a_drag_before_a_switch_is_a_step_of_its_own(qtbot, window, story):
    view = window.map_view
    start = view.map_point_of_actor("KAZ").toPoint()
    qtbot.mousePress(view.viewport(), LEFT, NONE, start)
    qtbot.mouseMove(view.viewport(), start + QPoint(-20, 20))
    qtbot.mouseMove(view.viewport(), start + QPoint(-90, 60))
    qtbot.mouseRelease(view.viewport(), LEFT, NONE, start + QPoint(-90, 60))
    dragged = window.map_layout.position_of("KAZ")
    story.show(story.views[0].id)
    assert window.map_layout.position_of("KAZ") != dragged
    place = next(p for p in window.workbench.book.dossier.places if p.actor == "KAZ")
    assert (place.x, place.y) == pytest.approx(dragged)


def test_a_view_that_cannot_be_read_is_told_and_changes_nothing(
    qtbot, window, session, story, monkeypatch
):
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: told.append(text))
    window.workbench.apply(add_view(window.workbench.book, "Broken", "{", ""))
    seen = session.as_of, session.filter, session.selection
    story.show(story.views[-1].id)
    assert "not JSON" in told[0]
    assert (session.as_of, session.filter, session.selection) == seen


def test_a_row_offers_what_can_be_done_to_it(window, story):
    panel = window.panels.views
    for row, not_to in ((0, "Move up"), (2, "Move down")):
        panel.list.setCurrentRow(row)
        offered = [action for action in panel.menu.actions() if not action.isSeparator()]
        assert [action.text() for action in offered if not action.isEnabled()] == [not_to]


def test_who_may_only_read_is_told_the_story_all_the_same(window, session, story, monkeypatch):
    monkeypatch.setattr(type(window.workbench), "is_read_only", True)
    window.workbench.changed.emit()
    panel = window.panels.views
    panel.refresh()
    panel.list.setCurrentRow(1)
    offered = [action.text() for action in panel.menu.actions() if action.isEnabled()]
    assert [text for text in offered if text] == ["Show"]
    assert not panel.keep_button.isEnabled()
    assert not window.actions_by_name["keep_view"].isEnabled()
    window.views.show(story.views[1].id)
    assert session.as_of == EARLY


def test_a_part_of_the_map_is_kept_and_seen_in_a_window_of_another_size(qtbot, window, story):
    view = window.map_view
    story.show(story.views[0].id)
    assert view.is_fitted
    view.zoom_in()
    view.zoom_in()
    left, top, right, bottom = view.extent
    keep(qtbot, window, "Nearer")
    view.fit()
    window.resize(1200, 900)
    QApplication.processEvents()
    story.show(story.views[-1].id)
    seen = view.extent
    assert seen[0] <= left + 0.01
    assert seen[1] <= top + 0.01
    assert seen[2] >= right - 0.01
    assert seen[3] >= bottom - 0.01
    middle = (left + right) / 2, (top + bottom) / 2
    assert ((seen[0] + seen[2]) / 2, (seen[1] + seen[3]) / 2) == pytest.approx(middle, abs=0.01)
    room = ((seen[2] - seen[0]) / (right - left), (seen[3] - seen[1]) / (bottom - top))
    assert min(room) == pytest.approx(1.0, abs=1e-3), "no smaller than it must be"
    story.show(story.views[0].id)
    assert view.is_fitted, "a view of the whole map leads back to it"


def test_whether_the_part_is_kept_is_asked(qtbot, window, path):
    window.map_view.zoom_in()
    dialog = window.views.keep()
    qtbot.waitUntil(dialog.title.hasFocus)
    assert dialog.part.isChecked()
    dialog.part.click()
    qtbot.keyClicks(dialog.title, "All of it")
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert "extent" not in window.views.views[0].state
    window.views.update(window.views.views[0].id)
    assert "extent" in window.views.views[0].state, "an update takes what is seen now"


def test_a_view_is_renamed_in_its_row(qtbot, window, story):
    listed = window.panels.views.list
    listed.setCurrentRow(1)
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_F2)
    editor = listed.findChild(QLineEdit)
    assert editor.selectedText() == "Long ago"
    qtbot.keyClicks(editor, "In 2010")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(story)[1] == "In 2010")
    assert rows(window)[1] == "In 2010"
    assert story.views[1].caption == ""
    n_edits = len(window.workbench.log)
    for typed, end in (("", Qt.Key.Key_Return), ("Never", Qt.Key.Key_Escape)):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        listed.setCurrentRow(1)
        listed.setFocus()
        qtbot.keyClick(listed, Qt.Key.Key_F2)
        editor = listed.findChild(QLineEdit)
        editor.clear()
        qtbot.keyClicks(editor, typed)
        qtbot.keyClick(editor, end)
        QApplication.processEvents()
        assert titles(story)[1] == rows(window)[1] == "In 2010"
    assert len(window.workbench.log) == n_edits
    window.edits.undo()
    assert titles(story)[1] == rows(window)[1] == "Long ago"


def test_a_view_says_what_is_not_there_any_more(qtbot, window, session, story):
    said = json.loads(story.views[2].state)
    said["selection"]["actors"] = ["GONE"]
    said["filter"]["claim_kinds"] = ["feud"]
    said["selection"]["ties"].append(["KAZ", "TWN"])
    state = json.dumps(said)
    window.workbench.apply(add_view(window.workbench.book, "Another day", state))
    story.show(story.views[-1].id)
    assert session.selection.ties[0] == ("KAZ", "RUS"), "what is there is seen"
    assert session.visible.ties
    told = "Not there any more: GONE, feud, Kazakhstan – Taiwan"
    assert sorted(story.note.removeprefix("Not there any more: ").split(", ")) == sorted(
        told.removeprefix("Not there any more: ").split(", ")
    )
    assert story.note in window.status_line.currentMessage()
    panel = window.panels.views
    assert panel.note.text() == story.note
    assert panel.note.isVisible()
    story.show(story.views[0].id)
    assert story.note == ""
    assert not panel.note.isVisible()


def test_who_was_withdrawn_since_is_named(window, session, story):
    book = window.workbench.book
    assert "JPN" in session.visible.actors
    window.workbench.apply(withdraw(book, "actors", "JPN", "a mistake", PartialDate.parse("2026")))
    story.show(story.views[2].id)
    assert story.note == "Not there any more: Japan"
    window.edits.undo()
    story.show(story.views[2].id)
    assert story.note == ""


def test_full_screen_is_ticked_after_a_restart(qtbot, window):
    full = window.actions_by_name["full_screen"]
    full.trigger()
    qtbot.waitUntil(window.isFullScreen)
    assert full.isChecked()
    kept = window.saveGeometry()
    window.showNormal()
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not full.isChecked(), "whoever leaves it"
    window.restoreGeometry(kept)
    qtbot.waitUntil(window.isFullScreen)
    assert full.isChecked()
    full.trigger()
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not full.isChecked()
