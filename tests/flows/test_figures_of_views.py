"""In the real window: a view's figure is the command's, all views are saved, figures go out."""

import json
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from app.__main__ import main
from app.analysis.network_filter import Scope
from app.editing.views import add_view
from app.session.selection import Selection
from app.session.view_state import state_of, write_state
from app.ui.dialogs.figure.dialog import FigureDialog
from app.ui.dialogs.figure.story_dialog import StoryDialog


@pytest.fixture
def window(small_window, tmp_path):
    """A window on the small dossier with two views, the second of a part of the map."""
    window, session = small_window, small_window.session
    window.files.ask_path = lambda *_: tmp_path / "mine.dossier"

    def keep(title, extent=None):
        state = write_state(state_of(session, window.map_layout.final_places(), extent))
        book = window.workbench.book
        assert not window.edits.apply(lambda: add_view(book, title, state, f"{title} in words."))

    keep("Today")
    session.set_filter(replace(session.filter, scope=Scope.ALL))
    session.set_selection(Selection(ties=(("KAZ", "RUS"),)))
    keep("Neighbours", (-200.0, -150.0, 120.5, 60.25))
    session.reset_filter()
    session.clear_selection()
    return window


def view_called(window, title):
    return next(view for view in window.views.views if view.title == title)


def show(window, title):
    window.views.show(view_called(window, title).id)
    window.map_view.arrive()


def test_the_dialog_writes_what_the_command_writes_of_a_view(window, tmp_path, monkeypatch):
    title = "Neighbours"
    show(window, title)
    paths = [tmp_path / f"figure.{ending}" for ending in ("png", "svg", "pdf", "pptx", "docx")]

    def fill_in(dialog):
        for path in paths:
            dialog.file.path_field.setText(str(path))
            dialog.sizes.dpi.setValue(50)
            dialog.save_button.click()
            assert dialog.file.error_label.text() == ""
        return True

    monkeypatch.setattr(FigureDialog, "exec", fill_in)
    window.actions_by_name["figure"].trigger()
    written = tmp_path / "commanded"
    written.mkdir()
    like = ("--theme", window.themes.theme.name, "--dpi", "50", "--lang", "en")
    for path in paths:
        words = ("figure", window.files.path, "--view", title, "-o", written / path.name, *like)
        # The dialog takes the preset of slides for them.
        if path.suffix == ".pptx":
            words += ("--preset", "slide")
        assert main([str(word) for word in words]) == 0
        assert path.read_bytes() == (written / path.name).read_bytes(), path.name


def test_what_is_seen_otherwise_is_not_called_like_the_view(window, session):
    show(window, "Neighbours")
    offered = window.figures.offered()
    assert (offered.title, offered.caption) == ("Neighbours", "Neighbours in words.")
    session.set_as_of(date(2010, 1, 1))
    assert window.views.seen is None
    assert window.figures.offered().title is None


@pytest.fixture
def save_all(window, tmp_path, monkeypatch, qtbot):
    """Save figures of all views by way of the action and its dialog."""

    def save(kind, name, *, leads_back=True):
        def fill_in(dialog):
            dialog.format_field.setCurrentIndex(dialog.format_field.findText(kind))
            dialog.sizes.dpi.setValue(50)
            dialog.path_field.setText(str(tmp_path / name))
            dialog.origin_field.setChecked(not leads_back)
            dialog.save_button.click()
            assert dialog.error_label.text() == ""
            return True

        monkeypatch.setattr(StoryDialog, "exec", fill_in)
        window.actions_by_name["figures_of_views"].trigger()
        qtbot.waitUntil(lambda: window.figure_exits.work is None)
        return tmp_path / name

    return save


def test_figures_of_all_views_are_those_of_the_command(window, session, save_all, tmp_path):
    before = session.as_of, session.filter, window.map_layout.final_places()
    folder = save_all("SVG drawings", "story")
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["01-Today.svg", "02-Neighbours.svg"]
    assert (session.as_of, session.filter, window.map_layout.final_places()) == before
    other = tmp_path / "commanded"
    words = ("figure", window.files.path, "--all-views", other, "--format", "svg", "--lang", "en")
    assert main([*map(str, words), "--theme", window.themes.theme.name, "--dpi", "50"]) == 0
    for name in names:
        assert (folder / name).read_bytes() == (other / name).read_bytes()
    assert window.status_line.currentMessage().startswith("Figures of all views are saved: ")


def test_files_that_are_there_are_asked_for_once(window, save_all, monkeypatch):
    asked = []
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]

    def question(*words):
        asked.append(words[2])
        return answers.pop(0)

    monkeypatch.setattr(QMessageBox, "question", question)
    folder = save_all("PNG pictures", "story")
    for path in folder.iterdir():
        path.write_bytes(b"old")
    save_all("PNG pictures", "story")
    assert {path.read_bytes() for path in folder.iterdir()} == {b"old"}
    save_all("PNG pictures", "story")
    assert b"old" not in {path.read_bytes() for path in folder.iterdir()}
    assert asked == ["2 of these files are there already. Replace them?"] * 2
    file = save_all("One PDF, a page for each", "story")
    assert file.with_suffix(".pdf").read_bytes().startswith(b"%PDF")


def test_it_can_be_called_off_between_two_figures(window, save_all, monkeypatch):
    written = []

    def write(job, _language, path):
        written.append(path.name)
        window.figure_exits.work.dialog.cancel_button.click()

    monkeypatch.setattr("app.ui.figure_files.write_job", write)
    save_all("PNG pictures", "story")
    assert written == ["01-Today.png"]
    assert window.status_line.currentMessage().startswith("Called off: not all figures are saved")


def test_what_is_seen_is_copied_with_the_way_back(window):
    show(window, "Neighbours")
    window.actions_by_name["copy_figure"].trigger()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "Neighbours"
    svg = bytes(copied.data("image/svg+xml").data()).decode()
    assert "Neighbours in words." in svg
    assert "multivector:figure" in svg
    assert window.status_line.currentMessage() == "The figure is on the clipboard."
    assert json.dumps("KAZ") in svg.replace("&quot;", '"')


def test_of_a_file_of_all_figures_one_view_is_chosen(window, session, save_all):
    path = save_all("One presentation, a slide for each", "story.pptx")
    asked = []

    def choose(_parent, _title, _question, items):
        asked.append(items)
        return items[-1], len(asked) > 1

    window.figures.ask_item = choose
    before = session.selection
    assert window.figures.take([path])
    assert session.selection == before, "nobody chose"
    assert window.figures.take([path])
    assert session.selection.dyad == ("KAZ", "RUS")
    assert asked == [["1. Today", "2. Neighbours"]] * 2


def test_a_figure_with_names_that_cannot_be_drawn_does_not_leave(window, save_all, monkeypatch):
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: told.append(words[-1]))
    monkeypatch.setattr("app.ui.painting.coverage.has_glyph", lambda *_: False)
    QGuiApplication.clipboard().setText("before")
    window.actions_by_name["copy_figure"].trigger()
    assert QGuiApplication.clipboard().mimeData().text() == "before"
    assert told.pop().startswith("The figure was not copied.")
    folder = save_all("PNG pictures", "story")
    assert list(folder.iterdir()) == []
    message = told.pop()
    assert message.startswith("Not all figures were saved.")
    assert message.count("\n– ") == 2
    assert window.status_line.currentMessage().startswith("Without 2 figures: ")
