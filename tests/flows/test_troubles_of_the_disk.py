"""Troubles of the disk, met in the real window: told, nothing lost, and the next edit works."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMessageBox

from app.domain.changes import Book
from app.domain.edit_log import EditState
from app.session.opening import open_for_editing
from app.store import writing
from app.store.dossier_file import DossierFile, check_dossier_file, read_dossier_file
from app.store.errors import DossierFullError, DossierWriteError, ReadOnlyDossierError
from app.ui import window_edits
from app.ui.dialogs.claim_form import ClaimForm
from app.ui.panels.tables_panel import CLAIMS
from tests.flows.window_driver import SUMMARY, type_claim

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def path(small_dossier, tmp_path):
    """The small dossier, kept in a file."""
    path = tmp_path / "mine" / "mine.dossier"
    path.parent.mkdir()
    DossierFile.create(path, Book.of(small_dossier), now=NOW).close()
    return path


@pytest.fixture
def told():
    """What was told in boxes that wait for an answer."""
    texts = []
    # Of its own: troubles are mended by taking back what `monkeypatch` did.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QMessageBox, "warning", lambda _parent, _title, text: texts.append(text))
        yield texts


@pytest.fixture
def window(qtbot, path, told, open_window, tmp_path):
    """A window on it, writable."""
    opened = open_for_editing(path, now=NOW, backups=tmp_path / "backups")
    window = open_window(opened.dossier, opened.file)
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    for form in window.findChildren(ClaimForm):
        form.done(0)


class Refused:
    """Every transaction ends with what the disk would say."""

    error = DossierFullError

    def __init__(self, window, monkeypatch):
        self._monkeypatch = monkeypatch

        def refuse(*_):
            raise self.error("the disk refused")  # as `explained` does, amid the transaction

        monkeypatch.setattr(writing, "write_changes", refuse)

    def mend(self):
        self._monkeypatch.undo()


class WriteError(Refused):
    error = DossierWriteError


class ReadOnly(Refused):
    error = ReadOnlyDossierError


class Vanished:
    def __init__(self, window, _monkeypatch):
        self._path = window.files.path
        self._away = self._path.with_name("away")
        self._path.rename(self._away)

    def mend(self):
        self._away.replace(self._path)


class Replaced(Vanished):
    def __init__(self, window, monkeypatch):
        super().__init__(window, monkeypatch)
        self._path.write_bytes(self._away.read_bytes())


TROUBLES = [
    (Refused, "is full.*Make room"),
    (WriteError, "reports an error.*save a copy"),
    (ReadOnly, "cannot be written to.*Allow writing"),
    (Vanished, "no longer there.*Put the file back"),
    (Replaced, "was replaced.*Save a copy"),
]


def drag_japan(qtbot, window):
    view = window.map_view
    at = view.map_point_of_actor("JPN").toPoint()
    qtbot.mousePress(view.viewport(), LEFT, NONE, at)
    qtbot.mouseMove(view.viewport(), at + QPoint(-40, 30))
    qtbot.mouseMove(view.viewport(), at + QPoint(-90, 60))
    qtbot.mouseRelease(view.viewport(), LEFT, NONE, at + QPoint(-90, 60))


def summaries(dossier):
    return [claim.summary for claim in dossier.claims]


@pytest.mark.parametrize(("trouble", "words"), TROUBLES)
def test_a_form_keeps_what_was_typed_until_it_can_be_kept(
    window, path, monkeypatch, told, trouble, words
):
    before = window.session.dossier
    met = trouble(window, monkeypatch)
    form = type_claim(window)
    assert form.isVisible()
    assert re.search(words, form.faults)
    assert str(path) in form.faults
    assert "\n" not in form.faults
    assert form.summary.toPlainText() == SUMMARY
    assert window.session.dossier is before
    assert window.workbench.log == ()
    met.mend()
    form.submit()
    assert not form.isVisible()
    assert SUMMARY in summaries(window.session.dossier)
    window.close()
    assert SUMMARY in summaries(read_dossier_file(path))
    assert check_dossier_file(path) == []
    assert told == []


@pytest.mark.parametrize(("trouble", "words"), TROUBLES)
def test_what_was_moved_can_be_kept_later(qtbot, window, path, monkeypatch, told, trouble, words):
    met = trouble(window, monkeypatch)
    drag_japan(qtbot, window)
    place = window.map_layout.final_places()["JPN"]
    qtbot.waitUntil(lambda: bool(told))
    assert re.search(words, told[0])
    assert told[0].startswith("The move could not be kept.")
    assert window.map_layout.final_places()["JPN"] == place
    drag_japan(qtbot, window)
    assert window.workbench.log == ()
    met.mend()
    window.edits.undo()
    assert [edit.state for edit in window.workbench.log] == [EditState.UNDONE]
    window.edits.redo()
    window.close()
    (moved,) = [each for each in read_dossier_file(path).places if each.actor == "JPN"]
    assert moved.is_pinned
    assert check_dossier_file(path) == []


def test_undo_is_refused_in_a_box_and_goes_on_in_a_copy(window, path, monkeypatch, told, tmp_path):
    type_claim(window)
    path.unlink()
    texts, answers = [], iter([False, True])

    def answer(_parent, _title, text, _way_out):
        texts.append(text)
        return next(answers)

    monkeypatch.setattr(window_edits, "is_way_out_wanted", answer)
    window.files.ask_path = lambda *_: tmp_path / "copy.dossier"
    window.edits.undo()
    assert texts[0].startswith("Nothing was changed.")
    assert "no longer there" in texts[0]
    assert SUMMARY in summaries(window.session.dossier)
    window.edits.undo()
    assert window.files.path == tmp_path / "copy.dossier"
    assert SUMMARY not in summaries(window.session.dossier)
    window.edits.redo()
    assert (len(texts), told) == (2, [])


def test_a_cell_whose_file_is_gone_goes_on_in_a_copy(qtbot, window, path, told, tmp_path):
    window.tables_dock.show()
    tables = window.panels.tables
    tables.setCurrentIndex(CLAIMS)
    view = tables.claims
    column = next(n for n, each in enumerate(view.table.columns) if each.field == "summary")
    view.setCurrentIndex(view.table.index(0, column))
    view.edit(view.currentIndex())
    line, button = view.editor.field.typed_in, view.editor.bubble.elsewhere_button
    line.setText("Said in a cell.")
    assert not button.isVisible()
    path.unlink()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "no longer there" in view.editor.bubble.fault.text()
    window.files.ask_path = lambda *_: None
    qtbot.mouseClick(button, LEFT)
    assert line.text() == "Said in a cell."
    window.files.ask_path = lambda *_: tmp_path / "copy.dossier"
    qtbot.keyClick(line, Qt.Key.Key_Return, CONTROL)
    assert not view.is_editing
    assert window.files.path == tmp_path / "copy.dossier"
    assert "Said in a cell." in summaries(window.session.dossier)
    window.close()
    assert "Said in a cell." in summaries(read_dossier_file(tmp_path / "copy.dossier"))
    assert told == []


def test_a_form_whose_file_is_gone_goes_on_in_a_copy(window, path, monkeypatch, told, tmp_path):
    path.unlink()
    form = type_claim(window)
    assert form.isVisible()
    assert form.elsewhere_button.isVisible()
    copy = tmp_path / "copy.dossier"
    window.files.ask_path = lambda *_: None
    form.elsewhere_button.click()
    assert form.isVisible()
    assert form.summary.toPlainText() == SUMMARY
    window.files.ask_path = lambda *_: copy
    form.elsewhere_button.click()
    assert not form.isVisible()
    assert window.files.path == copy
    assert [edit.state for edit in window.workbench.log] == [EditState.DONE]
    window.close()
    assert SUMMARY in summaries(read_dossier_file(copy))
    assert check_dossier_file(copy) == []
    assert told == []


def test_a_copy_saves_what_a_vanished_file_held(window, path, monkeypatch, told, tmp_path):
    type_claim(window)
    said = []
    monkeypatch.setattr(QMessageBox, "information", lambda _parent, _title, text: said.append(text))
    window.files.ask_path = lambda *_: path
    window.files.save_copy()
    assert said == ["mine.dossier is the dossier itself. Choose another name for the copy."]
    path.unlink()
    copy = tmp_path / "copy.dossier"
    window.files.ask_path = lambda *_: copy
    window.files.save_copy()
    assert SUMMARY in summaries(read_dossier_file(copy))
    assert check_dossier_file(copy) == []
    window.close()
    assert told == []


def test_a_folder_that_cannot_be_written_to_keeps_nothing(small_dossier, told, open_window):
    """Nobody is left with a dossier that is kept nowhere without a word."""
    unkept = open_window(small_dossier)
    unkept.files.ask_path = lambda *_: Path("/proc/nothing.dossier")
    assert not unkept.files.keep()
    (text,) = told
    assert "could not be kept there" in text
    assert "/proc/nothing.dossier" in text
    assert not unkept.workbench.is_kept


def test_a_clock_that_goes_back_stops_nobody(qtbot, open_window, path, told, tmp_path):
    times = iter(NOW - timedelta(days=days) for days in range(100))
    opened = open_for_editing(path, now=NOW, backups=tmp_path / "backups")
    window = open_window(opened.dossier, opened.file)
    window.workbench._clock = lambda: next(times)
    qtbot.waitUntil(window.isActiveWindow)
    type_claim(window)
    window.edits.undo()
    window.edits.redo()
    assert SUMMARY in summaries(window.session.dossier)
    window.close()
    again = open_for_editing(path, now=NOW - timedelta(days=400), backups=tmp_path / "backups")
    assert SUMMARY in summaries(again.dossier)
    assert again.file.check() == []
    again.file.close()
    assert told == []
