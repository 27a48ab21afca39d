"""Large dossiers: read, written and taken in beside a window that goes on, and called off.

What is large here is small and held up at a gate: how long it takes is the gate's to say.
"""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from app.bundle import bundled_data
from app.domain.changes import Book
from app.domain.faults import DossierError
from app.session import taking_in
from app.session.opening import open_for_editing
from app.store.dossier_file import DossierFile
from app.ui import start
from app.ui.dialogs import progress_running
from app.ui.dialogs.combine_dialog import CombineDialog
from app.ui.dialogs.progress_dialog import ProgressDialog

LEFT = Qt.MouseButton.LeftButton
NOW = datetime(2026, 1, 1, tzinfo=UTC)
PATIENCE_S = 30.0


class Gate:
    """Holds up whoever comes through, until it is opened or they are called off."""

    def __init__(self):
        self.reached, self.opened, self.left = Event(), Event(), Event()

    def hold(self, progress):
        try:
            progress(45_000, 100_000)
            self.reached.set()
            while not self.opened.wait(0.005):
                progress(45_000, 100_000)
        finally:
            self.left.set()


@pytest.fixture
def gate(monkeypatch):
    """Whatever is opened or taken in waits here, and its progress shows at once."""
    gate = Gate()

    def read(path, *, now, backups, progress):
        gate.hold(progress)
        return open_for_editing(path, now=now, backups=backups, progress=progress)

    for module in (start, taking_in):
        monkeypatch.setattr(module, "open_for_editing", read)
    for patience in ("PATIENCE_MS", "START_PATIENCE_MS"):
        monkeypatch.setattr(progress_running, patience, 0)
    yield gate
    gate.opened.set()


@pytest.fixture
def windows(monkeypatch, open_window):
    """The program's windows, as this test's application makes them."""
    monkeypatch.setattr(
        start, "create_window", lambda session, kept: open_window(session.dossier, kept)
    )
    return start.Windows(NOW.date(), "en")


@pytest.fixture
def told(monkeypatch):
    """What was told in boxes that wait for an answer."""
    texts = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: texts.append(text))
    return texts


@pytest.fixture
def large(small_dossier, tmp_path):
    folder = tmp_path / "work"
    folder.mkdir()
    path = folder / "large.dossier"
    DossierFile.create(path, Book.of(small_dossier), now=NOW).close()
    return path


@pytest.fixture
def window(windows, small_dossier):
    return windows.show(start.Opened(small_dossier))


def shown_dialog(window):
    shown = [each for each in window.findChildren(ProgressDialog) if each.isVisible()]
    return shown[0] if shown else None


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def begin_opening(qtbot, window, gate, path):
    window.open_wanted.emit(path)
    qtbot.waitUntil(lambda: shown_dialog(window) is not None)
    assert gate.reached.wait(PATIENCE_S)
    dialog = shown_dialog(window)
    qtbot.waitUntil(lambda: dialog.counted.text() != "")
    return dialog


def click_on_japan(qtbot, window):
    view = window.map_view
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.map_point_of_actor("JPN").toPoint())


def test_the_window_answers_while_it_reads_and_then_another_is_there(
    qtbot, windows, window, gate, large
):
    dialog = begin_opening(qtbot, window, gate, large)
    assert dialog.title.text() == "Opening large.dossier"
    assert dialog.counted.text().replace(",", "") == "45000 of 100000 records"
    assert dialog.bar.value() == round(0.45 * dialog.bar.maximum())
    click_on_japan(qtbot, window)
    assert window.session.selection.actors == ("JPN",)
    window.open_wanted.emit(large)  # is being read already
    gate.opened.set()
    qtbot.waitUntil(lambda: len(windows._open) == 2)
    qtbot.waitUntil(lambda: shown_dialog(window) is None)
    first, second = windows._open
    assert first is window
    assert first.isVisible()
    assert second.files.path == large
    assert not second.workbench.is_read_only
    second.close()
    assert names(large.parent) == ["large.dossier"]


@pytest.mark.parametrize("way", ["button", "escape", "close"])
def test_called_off_everything_is_as_before(qtbot, windows, window, gate, large, way, told):
    before = window.session.dossier
    dialog = begin_opening(qtbot, window, gate, large)
    if way == "button":
        qtbot.mouseClick(dialog.cancel_button, LEFT)
    elif way == "escape":
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        dialog.close()
    assert dialog.counted.text() == "Cancelling…"
    qtbot.waitUntil(lambda: shown_dialog(window) is None)
    assert gate.left.is_set()
    assert windows._open == [window]
    assert window.session.dossier is before
    assert names(large.parent) == ["large.dossier"]
    assert told == []
    gate.opened.set()
    window.open_wanted.emit(large)  # can be read again
    qtbot.waitUntil(lambda: len(windows._open) == 2)


def test_what_comes_too_late_is_let_go_of(qtbot, monkeypatch, windows, window, large):
    reached, opened = Event(), Event()
    files = []

    def read(path, *, now, backups, progress):
        file = DossierFile.open(path, now=now)
        files.append(file)
        reached.set()
        assert opened.wait(PATIENCE_S)
        return start.Opened(file.book.dossier, file)

    monkeypatch.setattr(start, "open_for_editing", read)
    monkeypatch.setattr(progress_running, "PATIENCE_MS", 0)
    window.open_wanted.emit(large)
    assert reached.wait(PATIENCE_S)
    qtbot.waitUntil(lambda: shown_dialog(window) is not None)
    qtbot.keyClick(shown_dialog(window), Qt.Key.Key_Escape)
    assert names(large.parent) != ["large.dossier"], "it holds the lock"
    opened.set()
    qtbot.waitUntil(lambda: shown_dialog(window) is None)
    assert names(large.parent) == ["large.dossier"]
    assert windows._open == [window]


def test_what_cannot_be_read_is_told_with_its_reason(qtbot, windows, window, large, told):
    large.write_bytes(large.read_bytes()[:5_000])
    window.open_wanted.emit(large)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert "could not be opened" in told[0]
    assert f"{large} is damaged" in told[0]
    assert shown_dialog(window) is None
    assert windows._open == [window]


def test_a_window_that_closes_calls_off_and_waits(qtbot, windows, window, gate, large, told):
    begin_opening(qtbot, window, gate, large)
    window.close()
    assert gate.left.is_set()
    assert windows._open == []
    assert names(large.parent) == ["large.dossier"]
    assert told == []


def test_what_is_short_is_never_seen(qtbot, monkeypatch, windows, window, large):
    monkeypatch.setattr(progress_running, "PATIENCE_MS", 3_600_000)
    shown = []
    monkeypatch.setattr(ProgressDialog, "showEvent", lambda *_: shown.append(1))
    window.open_wanted.emit(large)
    qtbot.waitUntil(lambda: len(windows._open) == 2)
    window.files.ask_path = lambda *_: large.with_name("kept.dossier")
    assert window.files.keep()
    assert shown == []


def when_shown(qtbot, window, gate, do):
    """Do something to the dialog once it is there, from within the wait for it."""

    def look():
        dialog = shown_dialog(window)
        if dialog is None or not (gate is None or gate.reached.is_set()):
            QTimer.singleShot(0, look)
        else:
            do(dialog)

    QTimer.singleShot(0, look)


def test_taking_in_lets_nothing_come_between_and_goes_on(qtbot, window, gate, large):
    def go_on(dialog):
        assert dialog.title.text() == "Reading large.dossier"
        assert QApplication.activeModalWidget() is dialog
        gate.opened.set()

    window.taking_in.ask_path = lambda *_: large
    when_shown(qtbot, window, gate, go_on)
    dialog = window.taking_in.begin()
    assert isinstance(dialog, CombineDialog)
    assert shown_dialog(window) is None
    dialog.reject()


def test_taking_in_is_called_off(qtbot, window, gate, large, told):
    window.taking_in.ask_path = lambda *_: large
    when_shown(qtbot, window, gate, lambda dialog: qtbot.mouseClick(dialog.cancel_button, LEFT))
    assert window.taking_in.begin() is None
    assert window.findChildren(CombineDialog) == []
    assert names(large.parent) == ["large.dossier"]
    assert told == []


@pytest.fixture
def held_writing(monkeypatch, large):
    """What is written from now on waits at a gate first, and its progress shows at once."""
    gate = Gate()
    create, save_copy = DossierFile.create, DossierFile.save_copy

    def create_later(path, book, *, now, progress):
        return create(path, book, now=now, progress=partial(waiting, progress))

    def copy_later(file, path, progress):
        save_copy(file, path, partial(waiting, progress))

    def waiting(progress, done=0, total=0):
        progress(done, total)
        gate.hold(progress)

    monkeypatch.setattr(DossierFile, "create", staticmethod(create_later))
    monkeypatch.setattr(DossierFile, "save_copy", copy_later)
    for patience in ("PATIENCE_MS", "START_PATIENCE_MS"):
        monkeypatch.setattr(progress_running, patience, 0)
    yield gate
    gate.opened.set()


def test_keeping_is_called_off_or_goes_on(qtbot, window, held_writing, large, told):
    folder = large.parent
    window.files.ask_path = lambda *_: folder / "kept.dossier"
    when_shown(
        qtbot, window, held_writing, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    )
    assert not window.files.keep()
    assert not window.workbench.is_kept
    assert window.files.path is None
    assert names(folder) == ["large.dossier"]
    when_shown(qtbot, window, held_writing, lambda _dialog: held_writing.opened.set())
    assert window.files.keep()
    assert window.files.path == folder / "kept.dossier"
    assert told == []


def test_a_copy_is_called_off_and_has_the_last_move(qtbot, window, held_writing, large, told):
    folder = large.parent
    held_writing.opened.set()
    window.files.ask_path = lambda *_: folder / "kept.dossier"
    assert window.files.keep()
    view = window.map_view
    at = view.map_point_of_actor("JPN").toPoint()
    qtbot.mousePress(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    qtbot.mouseMove(view.viewport(), at + QPoint(-40, 30))
    qtbot.mouseMove(view.viewport(), at + QPoint(-90, 60))
    qtbot.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    assert window.workbench.has_moved
    window.files.ask_path = lambda *_: folder / "copy.dossier"
    held_writing.opened.clear()
    held_writing.reached.clear()
    when_shown(
        qtbot, window, held_writing, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    )
    window.files.save_copy()
    assert not (folder / "copy.dossier").exists()
    assert window.edits.apply(lambda: reworded(window.workbench.book)) == []
    held_writing.opened.set()
    window.files.save_copy()
    with DossierFile.open(folder / "copy.dossier", now=NOW) as copy:
        assert len(copy.log) == 2
        assert copy.book.dossier.places == window.workbench.book.dossier.places
    assert told == []


def reworded(book):
    from app.domain.changes import Edit, EditKind, RecordChange
    from app.domain.edit_subject import EditSubject

    before = book.record_at("claims", 1)
    change = RecordChange("claims", 1, before, replace(before, summary="Other words."))
    return Edit(EditKind.CHANGE, EditSubject("claims"), (change,))


class Remembering:
    """Stands for the application where it is asked what was chosen before."""

    def __init__(self, theme):
        self.settings = type("Chosen", (), {"theme": theme})


@pytest.fixture
def worn(monkeypatch):
    """Which themes were put on before there was a window."""
    from PySide6.QtCore import QObject

    worn = []
    monkeypatch.setattr(
        start, "ThemeController", lambda _application, theme: worn.append(theme) or QObject()
    )
    return worn


def first_dialogs():
    every = QApplication.topLevelWidgets()
    return [each for each in every if isinstance(each, ProgressDialog) and each.isVisible()]


def once_first_is_shown(gate, do):
    def look():
        if not first_dialogs() or not gate.reached.is_set():
            QTimer.singleShot(0, look)
        else:
            do(first_dialogs()[0])

    QTimer.singleShot(0, look)


def test_the_first_window_is_preceded_by_what_is_being_read(windows, gate, large, worn):
    def go_on(dialog):
        assert dialog.title.text() == "Opening large.dossier"
        assert worn == ["dark"]
        assert windows._open == []
        gate.opened.set()

    once_first_is_shown(gate, go_on)
    assert windows.show_first(Remembering("dark"), large)
    assert first_dialogs() == []
    assert [window.files.path for window in windows._open] == [large]


def test_the_first_window_can_be_called_off(qtbot, windows, gate, large, worn):
    once_first_is_shown(gate, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert not windows.show_first(Remembering("light"), large)
    assert windows._open == []
    assert names(large.parent) == ["large.dossier"]


def test_before_the_first_window_a_fault_is_raised_and_told_to_who_waited(
    windows, gate, large, worn, told
):
    large.write_bytes(b"no dossier")
    once_first_is_shown(gate, lambda _dialog: gate.opened.set())
    with pytest.raises(DossierError):
        windows.show_first(Remembering("light"), large)
    assert len(told) == 1
    assert str(large) in told[0]


def test_the_atlas_is_there_without_a_word(monkeypatch, windows, worn, told):
    monkeypatch.setattr(progress_running, "START_PATIENCE_MS", 3_600_000)
    assert windows.show_first(Remembering("light"), bundled_data())
    assert worn == []
    with pytest.raises(DossierError):
        windows.show_first(Remembering("light"), bundled_data() / "nowhere")
    assert told == []
