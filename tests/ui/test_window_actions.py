"""What the main window offers, tried in one window that is as it was at first for each test."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.domain.dossier import Dossier
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.actions import MenuName
from app.ui.dialogs.about import AboutDialog
from app.ui.dialogs.figure.dialog import FigureDialog
from app.ui.dialogs.map_key import MapKeyDialog
from app.ui.dialogs.shortcuts import ShortcutsDialog
from app.ui.main_window import MainWindow
from app.ui.settings import Settings, ThemeChoice
from app.ui.theme import ThemeController
from app.ui.translation import Translation
from tests.dressed import dressed

FIRST = date(2025, 11, 13)


@pytest.fixture(scope="module")
def shared_window(
    qapp: QApplication, small_dossier: Dossier, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """A window on the small dossier, for all tests of the module."""
    with dressed(qapp):
        window = MainWindow(
            Session(small_dossier, date(2025, 11, 14)),
            MapLayout(small_dossier),
            ThemeController(qapp, ThemeChoice.LIGHT),
            Translation(qapp),
            Settings(tmp_path_factory.mktemp("window") / "window.ini"),
            animate=False,
        )
        window.resize(1200, 800)
        window.show()
        assert QTest.qWaitForWindowExposed(window)
        window.settle_for_picture()
        yield window


@pytest.fixture
def window(shared_window: MainWindow) -> Iterator[MainWindow]:
    """The same for each test, as it was first seen."""
    window, session = shared_window, shared_window.session
    yield window
    for dialog in window.findChildren(QDialog):
        dialog.done(0)
    field = window.top_bar.known_by_field
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Return)
    session.reset_filter()
    session.clear_selection()
    session.set_as_of(FIRST)
    window.map_view.set_locked(False)
    window.map_view.setFocus()
    window.settle_for_picture()
    assert session.known_by is None
    assert session.language == "en"
    assert window.isVisible()


@pytest.fixture
def session(window: MainWindow) -> Session:
    return window.session


def test_panels_stand_around_the_map(window):
    middle = window.map_view.geometry().center()
    assert window.filters_dock.geometry().right() < middle.x()
    assert window.evidence_dock.geometry().left() > middle.x()
    assert window.dates_dock.geometry().top() > middle.y()
    assert not window.tables_dock.isVisible()


def test_every_action_has_words_and_does_something(window):
    actions = window.actions_by_name
    assert set(actions.names) == {action.objectName() for action in actions}
    for action in actions:
        assert action.text()
        assert action.toolTip() != action.text()
        assert action.receivers("2triggered(bool)") > 0, action.objectName()


def test_no_two_actions_share_keys(window):
    keys = [key.toString() for action in window.actions_by_name for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_every_action_is_in_a_menu_and_in_the_search(window):
    in_menus = [
        action for menu in MenuName for action, _line in window.actions_by_name.in_menu(menu)
    ]
    assert in_menus == list(window.actions_by_name)
    window.top_bar.search.begin()
    offered = {row.text for row in window.top_bar.search.rows}
    enabled = {action.text() for action in window.actions_by_name if action.isEnabled()}
    assert offered == enabled


def test_map_actions(window, session):
    actions, view = window.actions_by_name, window.map_view
    actions["lock"].trigger()
    assert view.is_locked
    assert window.status_line.layout_state.text() == "layout locked"
    actions["lock"].trigger()
    before = view.scale_factor
    actions["zoom_in"].trigger()
    assert view.scale_factor > before
    actions["fit"].trigger()
    assert view.scale_factor == pytest.approx(before)
    view.set_locked(True)
    assert actions["lock"].isChecked()


def test_filter_actions(window, session):
    actions = window.actions_by_name
    actions["show_past"].trigger()
    assert not session.filter.show_past
    actions["show_planned"].trigger()
    assert not session.filter.show_planned
    actions["show_junctions"].trigger()
    assert session.filter.show_junctions
    actions["scope_all"].trigger()
    assert session.filter.scope == "all"
    actions["reset_filters"].trigger()
    assert actions["scope_focus"].isChecked()
    assert actions["show_past"].isChecked()
    session.select_actors(["KAZ"])
    actions["neighbourhood"].trigger()
    assert session.filter.neighbourhood_of == "KAZ"
    actions["neighbourhood"].trigger()
    assert session.filter.neighbourhood_of is None


def test_date_actions(window, session):
    actions = window.actions_by_name
    actions["previous_date"].trigger()
    assert session.as_of == date(2025, 11, 1)
    actions["next_date"].trigger()
    assert session.as_of == date(2025, 11, 13)
    actions["today"].trigger()
    assert session.as_of == session.today
    window.activateWindow()
    actions["enter_date"].trigger()
    assert window.top_bar.as_of_field.selectedText() == session.as_of.isoformat()


def test_escape_lets_go_from_any_panel(qtbot, window, session):
    session.select_actors(["KAZ"])
    qtbot.keyClick(window.panels.evidence, Qt.Key.Key_Escape)
    assert session.selection.is_empty


def test_enter_on_the_map_leads_to_the_evidence(qtbot, window, session):
    session.select_tie(("KAZ", "RUS"))
    window.activateWindow()
    window.map_view.setFocus()
    qtbot.keyClick(window.map_view, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.panels.evidence.isAncestorOf(focused)


def test_all_quotations_of_a_tie_are_copied(window, session):
    session.select_tie(("KAZ", "RUS"))
    window.actions_by_name["copy_citation"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert "Der Besuch in Moskau" in copied
    assert "eine spürbare Distanzierung" in copied
    assert window.status_line.currentMessage() == "Copied with citations."


def test_the_status_line_says_when_not_all_ties_are_lines(window):
    line = window.status_line
    assert not line.thinning.isVisibleTo(line)
    window.map_view.counted.emit(3_000, 16_497)
    assert line.thinning.isVisibleTo(line)
    shown, there = map(QLocale().toString, (3_000, 16_497))
    assert line.thinning.text() == f"showing {shown} of {there} ties"
    assert "Zoom in or filter" in line.thinning.toolTip()
    window.map_view.counted.emit(7, 7)
    assert not line.thinning.isVisibleTo(line)


def test_the_status_line_counts(window, session):
    assert window.status_line.counts.text() == "7 actors · 7 ties · 1 bloc"
    assert window.status_line.layout_state.text() == "layout settled"
    assert window.status_line.zoom.text().endswith(" %")


def test_known_by_counts_only_what_had_been_published(qtbot, window, session):
    field = window.top_bar.known_by_field
    assert field.placeholderText() == "today"
    field.setFocus()
    qtbot.keyClicks(field, "2020")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.known_by == date(2020, 12, 31)
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.known_by is None


def test_dialogs_open_and_close(qtbot, window, monkeypatch):
    opened: list[QDialog] = []
    monkeypatch.setattr(QDialog, "exec", lambda self: opened.append(self) or 0)
    for name in ("about", "map_key", "shortcuts", "figure"):
        window.actions_by_name[name].trigger()
    assert [type(dialog) for dialog in opened] == [
        AboutDialog,
        MapKeyDialog,
        ShortcutsDialog,
        FigureDialog,
    ]


@pytest.mark.parametrize("ending", ["png", "svg", "pdf", "pptx", "docx"])
def test_a_figure_is_written(qtbot, window, session, tmp_path, ending):
    session.select_tie(("KAZ", "RUS"))
    dialog = FigureDialog(session, window.map_layout, window.settings, "light", window)
    assert "Kazakhstan-Russia-2025-11-13.png" in dialog.file.path_field.text()
    dialog.sizes.width.setValue(80)
    dialog.sizes.dpi.setValue(72)
    dialog.file.path_field.setText(str(tmp_path / "figure.png"))
    dialog.file.format_field.setCurrentIndex(dialog.file.format_field.findData(ending))
    assert dialog.sizes.dpi.isEnabled() == (ending in {"png", "docx"})
    dialog.save_button.click()
    assert dialog.written == tmp_path / f"figure.{ending}"
    assert dialog.written.stat().st_size > 1_000
    assert window.settings.figure_folder == str(tmp_path)


def test_a_slide_is_proposed_as_wide_as_slides_are(qtbot, window, session):
    dialog = FigureDialog(session, window.map_layout, window.settings, "light", window)
    dialog.file.format_field.setCurrentIndex(dialog.file.format_field.findData("pptx"))
    assert dialog.request.width_mm * 36_000 == pytest.approx(12_192_000)
    assert dialog.file.origin_field.isEnabled(), "slides lead back like every figure"
    dialog.file.format_field.setCurrentIndex(dialog.file.format_field.findData("svg"))
    assert dialog.request.width_mm == 160.0
    assert dialog.file.origin_field.isEnabled()


def test_a_figure_that_cannot_be_written_says_why_and_stays(qtbot, window, session, tmp_path):
    dialog = FigureDialog(session, window.map_layout, window.settings, "light", window)
    dialog.show()
    dialog.file.path_field.setText(str(tmp_path / "missing" / "x.png"))
    dialog.save_button.click()
    assert dialog.written is None
    assert dialog.isVisible()
    assert dialog.file.error_label.text()


def test_the_note_at_a_date_field_stays_in_the_window(qtbot, window):
    field = window.top_bar.known_by_field
    field.setFocus()
    qtbot.keyClicks(field, "soon")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.fault
    note = field._note
    assert window.rect().contains(note.geometry().translated(QPoint(0, 0)))


def test_no_menu_is_higher_than_a_small_screen(window):
    for menu in MenuName:
        actions = list(window.actions_by_name.in_menu(menu))
        assert 0 < len(actions) <= 18, menu
