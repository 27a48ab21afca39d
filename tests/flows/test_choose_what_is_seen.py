"""Filtering, dates, search, commands and figures in the real window."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from app.analysis.filters import Scope
from app.domain.vocabulary import ClaimKind, Polarity
from app.drawing.look import DARK

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(looked_at):
    """The window on the atlas: what is chosen here changes no record."""
    return looked_at


def search(qtbot, window, words):
    field = window.top_bar.search
    qtbot.keyClick(window.map_view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field.clear()
    # As a keyboard of another script does it; key clicks of tests know Latin letters only.
    typed = QInputMethodEvent()
    typed.setCommitString(words)
    QApplication.sendEvent(field, typed)
    return field


def test_filtering_by_polarity_changes_map_counts_and_chips(qtbot, window, session):
    before = len(session.visible.ties)
    filters = window.panels.filters
    qtbot.mouseClick(filters.polarities.row_of(frozenset({Polarity.CONFLICTUAL})), LEFT)
    ties = session.visible.ties
    assert 0 < len(ties) < before
    assert all(v.appraisal.polarity in {"conflictual", "mixed"} for v in ties)
    QApplication.processEvents()
    assert len(window.map_view.current_picture().ties) > 0
    assert f"{len(ties)} ties" in window.status_line.counts.text()
    chip = next(
        button
        for button in filters.findChildren(QPushButton)
        if button.property("role") == "closableChip"
    )
    qtbot.mouseClick(chip, LEFT)
    assert len(session.visible.ties) == before


def test_filtering_by_kind_and_by_everything(qtbot, window, session):
    filters = window.panels.filters
    filters.kinds.expand()
    filters.kinds.row_of(frozenset({ClaimKind.ARMS})).click()
    claims = {
        part.record.kind
        for v in session.visible.ties
        for part in v.parts
        if hasattr(part.record, "topology")
    }
    assert claims == {ClaimKind.ARMS}
    session.reset_filter()
    n_focus = len(session.visible.actors)
    window.actions_by_name["scope_all"].trigger()
    assert len(session.visible.actors) > n_focus
    assert window.actions_by_name["scope_all"].isChecked()


def test_hiding_a_bloc_takes_its_hull_away(qtbot, window, session):
    window.panels.filters.blocs.row_of("aukus").click()
    assert "aukus" not in {hull.bloc for hull in session.visible.hulls}


@pytest.mark.parametrize(
    ("words", "selected"),
    [
        ("OVKS", "csto"),
        ("Kasachstan", "KAZ"),
        ("Казахстан", "KAZ"),
        ("kasachisch", "KAZ"),
        ("Japan", "JPN"),
        ("ЕАЭС", "eaeu"),
    ],
)
def test_one_search_in_every_language(qtbot, window, session, words, selected):
    field = search(qtbot, window, words)
    assert field.is_open
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.selection.actor == selected
    assert window.map_view.hasFocus()


def test_a_quotation_is_found_and_shown(qtbot, window, session):
    field = search(qtbot, window, "spürbare Distanzierung gegenüber Russland")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.selection.ties == (("KAZ", "RUS"),)
    lit = [card for card in window.panels.evidence.page.cards if card.property("lit") == "true"]
    assert len(lit) == 1
    assert "Distanzierung" in " ".join(label.text() for label in lit[0].findChildren(QLabel))


def test_who_is_hidden_by_the_filter_is_shown_when_found(qtbot, window, session):
    outside = "NZL"
    assert outside not in session.visible.actors
    field = search(qtbot, window, "Neuseeland")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.selection.actor == outside
    if outside in session.visible.actors:
        assert session.filter.scope is Scope.ALL
    assert window.status_line.currentMessage()


def test_a_command_is_found_and_done(qtbot, window):
    field = search(qtbot, window, "theme dark")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.themes.theme is DARK


def test_going_back_in_time_takes_aukus_away(qtbot, window, session):
    field = window.top_bar.as_of_field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "2021-01-01")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.as_of == date(2021, 1, 1)
    assert not any(hull.bloc == "aukus" and hull.members for hull in session.visible.hulls)
    assert window.panels.dates.field.text() == "2021-01-01"


def test_scrubbing_moves_the_map_and_nothing_that_is_there(qtbot, window, session):
    layout = window.map_layout
    before = layout.position_of("RUS")
    timeline = window.panels.dates.timeline
    viewport = timeline.view.viewport()
    for year in (2022, 2016, 2012):
        at = QPoint(round(timeline.x_of(date(year, 1, 1))), 20)
        qtbot.mouseClick(viewport, LEFT, pos=at)
        qtbot.waitUntil(lambda year=year: abs(session.as_of.year - year) <= 1)
        qtbot.waitUntil(lambda: window.top_bar.as_of_field.text() == session.as_of.isoformat())
    csto = next(hull for hull in session.visible.hulls if hull.bloc == "csto")
    assert "UZB" in csto.members
    assert layout.position_of("RUS") == before


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No])
def test_a_file_that_is_there_is_replaced_only_when_that_is_wanted(
    window, session, tmp_path, monkeypatch, answer
):
    from app.ui.dialogs.figure.dialog import FigureDialog

    asked = []
    monkeypatch.setattr(QMessageBox, "question", lambda *words: asked.append(words[2]) or answer)
    there = tmp_path / "thesis.svg"
    there.write_text("precious", encoding="utf-8")
    dialog = FigureDialog(session, window.map_layout, window.settings, "light", window)
    dialog.file.path_field.setText(str(tmp_path / "thesis.png"))
    dialog.file.format_field.setCurrentIndex(dialog.file.format_field.findData("svg"))
    dialog.save_button.click()
    assert asked == ["thesis.svg is there already. Replace it?"]
    kept = there.read_text(encoding="utf-8") == "precious"
    assert kept == (answer == QMessageBox.StandardButton.No)


def test_a_figure_of_what_is_seen_is_saved(qtbot, window, session, tmp_path):
    from app.ui.dialogs.figure.dialog import FigureDialog

    session.select_tie(("KAZ", "RUS"))
    dialog = FigureDialog(session, window.map_layout, window.settings, "light", window)
    dialog.file.path_field.setText(str(tmp_path / "figure.png"))
    dialog.sizes.dpi.setValue(96)
    dialog.save_button.click()
    assert dialog.file.error_label.text() == ""
    assert (tmp_path / "figure.png").read_bytes().startswith(b"\x89PNG")
