"""A figure is saved in the real window, and dropped on it leads back to the view."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from app.analysis.network_filter import Scope
from app.session.selection import Selection
from app.ui.dialogs.figure.dialog import FigureDialog

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
EARLY = date(2025, 11, 30)


@pytest.fixture
def window(small_window):
    """The window on the small dossier: figures come home alike on any."""
    return small_window


@pytest.fixture
def told(monkeypatch):
    """What messages say, without waiting for anybody."""
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    return told


@pytest.fixture
def save(window, tmp_path, monkeypatch):
    """Save a figure by way of the action and its dialog."""

    def save_it(ending, *, leads_back=True):
        path = tmp_path / f"figure.{ending}"

        def fill_in(dialog):
            dialog.texts.title.setText("Ours")
            dialog.sizes.width.setValue(90)
            dialog.sizes.dpi.setValue(72)
            dialog.file.path_field.setText(str(path))
            dialog.file.origin_field.setChecked(not leads_back)
            dialog.save_button.click()
            assert dialog.file.error_label.text() == ""
            return True

        monkeypatch.setattr(FigureDialog, "exec", fill_in)
        window.actions_by_name["figure"].trigger()
        assert path.exists()
        return path

    return save_it


def drop(window, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, copy = window.rect().center(), Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(at, copy, mime, LEFT, NONE))
    event = QDropEvent(QPointF(at), copy, mime, LEFT, NONE)
    QApplication.sendEvent(window, event)
    assert event.isAccepted()


def test_a_figure_in_each_format_leads_back_to_its_view(window, session, save, told):
    first = session.as_of, session.filter
    session.set_as_of(EARLY)
    session.set_known_by(EARLY)
    session.set_filter(replace(session.filter, scope=Scope.ALL, show_past=False))
    session.set_selection(Selection(ties=(("KAZ", "RUS"),)))
    window.map_view.zoom_in()
    window.map_view.arrive()
    seen = session.as_of, session.known_by, session.filter, session.selection
    extent, places = window.map_view.extent, window.map_layout.final_places()
    paths = [save(ending) for ending in ("png", "svg", "pdf", "pptx", "docx")]
    for path in paths:
        session.set_as_of(first[0])
        session.set_known_by(None)
        session.set_filter(first[1])
        session.clear_selection()
        window.map_layout.put({"KAZ": (900.0, 900.0)}, ())
        window.map_view.fit()
        window.figures.request = None
        drop(window, path)
        assert (session.as_of, session.known_by, session.filter, session.selection) == seen
        assert window.map_layout.position_of("KAZ") == pytest.approx(places["KAZ"], abs=0.01)
        assert window.map_view.extent == pytest.approx(extent, abs=1.0)
        assert "The view of the figure is back; its data" in window.status_line.currentMessage()
        asked = window.figures.request
        assert (asked.title, asked.width_mm, asked.dpi) == ("Ours", 90.0, 72)
    assert told == []
    assert window.importing.report is None


def test_what_changed_since_is_named(window, session, save, told):
    path = save("svg")
    claims = tuple(
        replace(claim, summary="An alliance, renewed") if claim.id == "c2" else claim
        for claim in session.dossier.claims
    )
    session.take_dossier(replace(session.dossier, claims=claims))
    drop(window, path)
    (message,) = told
    assert message.startswith("The data behind this figure changed since.")
    assert "Other now: 1\n– " in message


def test_what_leads_nowhere_is_told_and_changes_nothing(window, session, save, told, tmp_path):
    silent = save("png", leads_back=False)
    assert b"multivector:figure" not in silent.read_bytes()
    seen = session.as_of, session.filter
    drop(window, silent)
    assert told.pop().startswith("No view is known of this file.\n\nfigure.png holds nothing")
    broken = tmp_path / "broken.svg"
    broken.write_text("<svg><multivector:figure>{}</multivector:figure></svg>", encoding="utf-8")
    drop(window, broken)
    assert "was not written by this program" in told.pop()
    assert (session.as_of, session.filter) == seen


def test_a_figure_is_opened_like_a_dossier_and_a_strange_pdf_is_a_document(
    window, session, save, monkeypatch, tmp_path
):
    path = save("pdf")
    as_of = session.as_of
    session.set_as_of(date(2001, 1, 1))
    monkeypatch.setattr("app.ui.window_files.ask_path_to_open", lambda *_: path)
    window.actions_by_name["open"].trigger()
    assert session.as_of == as_of
    imported = []
    monkeypatch.setattr(window.importing, "take", imported.append)
    article = tmp_path / "article.pdf"
    article.write_bytes(b"%PDF-1.4 and so on")
    drop(window, article)
    assert imported == [[article]]
