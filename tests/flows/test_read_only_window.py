"""A dossier that another window has: it is read here, told why, and taken over once it is free."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMessageBox

from app.domain.changes import Book
from app.session.opening import open_for_editing
from app.session.selection import Selection
from app.store.dossier_file import DossierFile
from app.ui import start
from app.ui.actions import MenuName

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SINCE = datetime.now(UTC).replace(hour=10, minute=42)


@pytest.fixture
def holder(small_dossier, tmp_path):
    """Another window has the dossier."""
    file = DossierFile.create(tmp_path / "mine.dossier", Book.of(small_dossier), now=SINCE)
    yield file
    file.close()


@pytest.fixture
def open_beside(holder, open_window, tmp_path):
    """Open the same dossier in a window here."""

    def open_it():
        opened = open_for_editing(holder.path, now=SINCE, backups=tmp_path / "backups")
        return open_window(opened.dossier, opened.file)

    return open_it


@pytest.fixture
def windows(monkeypatch, open_window):
    """The program's windows, as this test's application makes them."""
    monkeypatch.setattr(
        start, "create_window", lambda session, kept: open_window(session.dossier, kept)
    )
    return start.Windows(SINCE.date(), "en")


@pytest.fixture
def told(monkeypatch):
    """What was told in boxes that wait for an answer."""
    texts = []
    for kind in ("information", "warning"):
        monkeypatch.setattr(QMessageBox, kind, lambda _parent, _title, text: texts.append(text))
    return texts


def test_it_says_since_when_and_that_nothing_can_be_edited(qtbot, open_beside):
    window = open_beside()
    window.session.set_selection(Selection(actors=("JPN", "KAZ")))
    notice = f"open in another window since {SINCE.astimezone():%H:%M}, read-only here"
    assert window.status_line.notice.text() == notice
    assert window.status_line.notice.isVisible()
    assert window.status_line.notice_button.isVisible()
    actions = window.actions_by_name
    edits = [action for action, _ in actions.in_menu(MenuName.EDIT)]
    for action in (*edits, actions["take_in"], actions["keep_view"], actions["keep"]):
        assert not action.isEnabled(), action.objectName()
    for action in edits:
        assert f"since {SINCE.astimezone():%H:%M}" in action.toolTip(), action.objectName()
    assert actions["save_copy"].isEnabled()
    qtbot.keyClick(window.map_view, Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert "Close it there" in window.status_line.currentMessage()


def test_the_map_can_be_moved_about_all_the_same(qtbot, open_beside, holder, told):
    window = open_beside()
    view = window.map_view
    at = view.map_point_of_actor("JPN").toPoint()
    qtbot.mousePress(view.viewport(), LEFT, NONE, at)
    qtbot.mouseMove(view.viewport(), at + QPoint(-40, 30))
    qtbot.mouseMove(view.viewport(), at + QPoint(-90, 60))
    qtbot.mouseRelease(view.viewport(), LEFT, NONE, at + QPoint(-90, 60))
    assert "JPN" in window.map_layout.pinned
    assert not window.workbench.has_moved
    window.close()
    assert told == []
    assert holder.log == ()


def test_it_is_taken_over_once_it_is_free(qtbot, windows, holder, told, tmp_path):
    opened = open_for_editing(holder.path, now=SINCE, backups=tmp_path / "backups")
    window = windows.show(opened)
    window.session.set_selection(Selection(ties=(("JPN", "KAZ"),)))
    qtbot.mouseClick(window.status_line.notice_button, LEFT)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert window.isVisible()
    assert [f"{SINCE.astimezone():%H:%M}" in text for text in told] == [True]
    holder.close()
    qtbot.mouseClick(window.status_line.notice_button, LEFT)
    qtbot.waitUntil(lambda: not window.isVisible())
    (another,) = windows._open
    assert another.status_line.notice.text() == ""
    assert not another.status_line.notice_button.isVisible()
    assert not another.workbench.is_read_only
    assert another.session.selection.dyad == ("JPN", "KAZ")
    assert another.actions_by_name["add_claim"].isEnabled()
    assert len(told) == 1
