import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt
from PySide6.QtGui import QFont, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.drawing.look import DARK, LIGHT, contrast, rgb
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.actions import Actions, MenuName
from app.ui.dialogs.about import AboutDialog
from app.ui.dialogs.figure_dialog import FigureDialog
from app.ui.dialogs.shortcuts import ShortcutsDialog
from app.ui.main_window import MainWindow
from app.ui.program import dress
from app.ui.settings import Settings, ThemeChoice
from app.ui.style_sheet import build_style_sheet
from app.ui.theme import ThemeController, build_palette
from app.ui.translation import Translation

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application as the program dresses it, and as it was again."""
    font, palette, icon = QFont(qapp.font()), qapp.palette(), qapp.windowIcon()
    dress(qapp)
    yield qapp
    # Qt forgets no widget that a style sheet was taken from while it lived: none may.
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    for themes in qapp.findChildren(ThemeController):
        themes.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.setWindowIcon(icon)


@pytest.fixture
def open_window(
    dressed: QApplication, qtbot: QtBot, session: Session, tmp_path: Path
) -> Iterator[OpenWindow]:
    """Open the window on the small dossier; what it remembers is in `tmp_path`."""
    translation = Translation(dressed)
    opened: list[MainWindow] = []

    def open_it() -> MainWindow:
        settings = Settings(tmp_path / "window.ini")
        window = MainWindow(
            session,
            MapLayout(session.dossier),
            ThemeController(dressed, settings.theme),
            translation,
            settings,
            animate=False,
        )
        opened.append(window)
        window.resize(1200, 800)
        with qtbot.waitExposed(window):
            window.show()
        window.settle_for_picture()
        return window

    yield open_it
    translation.speak("en")


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def test_panels_stand_around_the_map(window):
    middle = window.map_view.geometry().center()
    assert window.filters_dock.geometry().right() < middle.x()
    assert window.evidence_dock.geometry().left() > middle.x()
    assert window.dates_dock.geometry().top() > middle.y()
    assert not window.tables_dock.isVisible()


def test_the_smallest_window_still_shows_the_map(window):
    window.resize(1000, 640)
    assert window.map_view.width() > 300
    assert window.map_view.height() > 300


def test_panels_are_built_after_the_first_picture(qtbot, dressed, session, tmp_path):
    settings = Settings(tmp_path / "window.ini")
    themes = ThemeController(dressed, ThemeChoice.LIGHT)
    window = MainWindow(session, MapLayout(session.dossier), themes, Translation(dressed), settings)
    assert not window.panels._is_built
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: window.panels._is_built)


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


def test_panels_are_hidden_and_shown(window):
    for name, dock in (
        ("show_filters", window.filters_dock),
        ("show_evidence", window.evidence_dock),
        ("show_dates", window.dates_dock),
    ):
        action = window.actions_by_name[name]
        assert action.isChecked()
        action.trigger()
        assert dock.isHidden()
        assert not action.isChecked()
        action.trigger()
        assert not dock.isHidden()
    window.actions_by_name["show_tables"].trigger()
    assert window.tables_dock.isVisible()


def test_shortcuts_act_from_the_map(qtbot, window):
    window.activateWindow()
    window.map_view.setFocus()
    qtbot.keyClick(window.map_view, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.evidence_dock.isHidden()
    qtbot.keyClick(window.map_view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.top_bar.search.is_open


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
    assert line.thinning.text() == "showing 3,000 of 16,497 ties"
    assert "Zoom in or filter" in line.thinning.toolTip()
    window.map_view.counted.emit(7, 7)
    assert not line.thinning.isVisibleTo(line)


def test_the_status_line_counts(window, session):
    assert window.status_line.counts.text() == "7 actors · 7 ties · 1 bloc"
    assert window.status_line.layout_state.text() == "layout settled"
    assert window.status_line.zoom.text().endswith(" %")


def test_themes_are_worn_and_remembered(window, tmp_path):
    assert window.themes.theme is LIGHT
    window.actions_by_name["theme_dark"].trigger()
    assert window.themes.theme is DARK
    background = window.map_view.viewport().grab().toImage().pixelColor(3, 3)
    assert background.getRgb()[:3] == DARK.background
    panel = window.panels.filters.grab().toImage().pixelColor(2, 2)
    assert panel.getRgb()[:3] == DARK.panel
    window.close()
    assert Settings(tmp_path / "window.ini").theme is ThemeChoice.DARK
    window.actions_by_name["theme_light"].trigger()


def test_the_look_of_the_system_is_followed(dressed):
    themes = ThemeController(dressed, ThemeChoice.SYSTEM)
    hints = dressed.styleHints()
    hints.setColorScheme(Qt.ColorScheme.Dark)
    try:
        assert themes.theme is (DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT)
    finally:
        hints.setColorScheme(Qt.ColorScheme.Unknown)


def test_the_place_of_panels_is_remembered(open_window):
    first = open_window()
    first.tables_dock.show()
    first.filters_dock.hide()
    first.map_view.legend.set_folded(True)
    first.close()
    second = open_window()
    assert second.tables_dock.isVisible()
    assert second.filters_dock.isHidden()
    assert not second.actions_by_name["show_filters"].isChecked()
    assert second.map_view.legend.is_folded


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00\x01garbage",
        "[look]\ntheme=plaid\nlanguage=xx\nlegend_collapsed=7\n",
        "[window]\ngeometry=@ByteArray(nonsense)\ndocks=12\n",
        "[look]\ntheme=@Invalid()\nlanguage=@Variant(\\0\\0)\n",
    ],
)
def test_broken_settings_are_as_if_never_written(open_window, tmp_path, text):
    (tmp_path / "window.ini").write_text(text, encoding="utf-8")
    window = open_window()
    assert window.themes.choice is ThemeChoice.SYSTEM
    assert window.settings.language is None
    assert window.evidence_dock.isVisible()


def test_settings_that_cannot_be_written_hinder_nothing(tmp_path):
    place = tmp_path / "file"
    place.write_text("in the way")
    settings = Settings(place / "window.ini")
    settings.theme = ThemeChoice.DARK
    settings.geometry = QByteArray(b"x")
    settings.save()
    assert place.read_text() == "in the way"


def test_the_language_changes_while_the_window_is_open(window, session):
    session.select_tie(("KAZ", "RUS"))
    window.actions_by_name["language_de"].trigger()
    assert session.language == "de"
    QApplication.processEvents()
    assert window.filters_dock.windowTitle() == "Filter"
    assert window.actions_by_name["figure"].text() == "Abbildung …"
    assert window.top_bar.figure_button.text() == "Abbildung …"
    assert window.status_line.counts.text() == "7 Akteure · 7 Verbindungen · 1 Block"
    assert window.settings.language == "de"
    window.top_bar.language_button.click()
    QApplication.processEvents()
    assert window.actions_by_name["figure"].text() == "Figure…"
    assert window.status_line.counts.text() == "7 actors · 7 ties · 1 bloc"


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


def test_the_theme_button_switches(window):
    window.top_bar.theme_button.click()
    assert window.themes.theme is DARK
    window.top_bar.theme_button.click()
    assert window.themes.theme is LIGHT


def test_dialogs_open_and_close(qtbot, window, monkeypatch):
    opened: list[QDialog] = []
    monkeypatch.setattr(QDialog, "exec", lambda self: opened.append(self) or 0)
    for name in ("about", "shortcuts", "figure"):
        window.actions_by_name[name].trigger()
    assert [type(dialog) for dialog in opened] == [AboutDialog, ShortcutsDialog, FigureDialog]


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_figure_is_written(qtbot, window, session, tmp_path, ending):
    session.select_tie(("KAZ", "RUS"))
    dialog = FigureDialog(session, window.map_layout, window.settings, "light", window)
    assert "Kazakhstan-Russia-2025-11-13.png" in dialog.path_field.text()
    dialog.width_field.setValue(80)
    dialog.dpi_field.setValue(72)
    dialog.path_field.setText(str(tmp_path / "figure.png"))
    dialog.format_field.setCurrentIndex(dialog.format_field.findData(ending))
    assert dialog.dpi_field.isEnabled() == (ending == "png")
    dialog.save_button.click()
    assert dialog.written == tmp_path / f"figure.{ending}"
    assert dialog.written.stat().st_size > 1_000
    assert window.settings.figure_folder == str(tmp_path)


def test_a_figure_that_cannot_be_written_says_why_and_stays(qtbot, window, session, tmp_path):
    dialog = FigureDialog(session, window.map_layout, window.settings, "light", window)
    dialog.show()
    dialog.path_field.setText(str(tmp_path / "missing" / "x.png"))
    dialog.save_button.click()
    assert dialog.written is None
    assert dialog.isVisible()
    assert dialog.error_label.text()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_text_can_be_read_on_its_ground(theme):
    palette = build_palette(theme)
    for role in (palette.ColorRole.WindowText, palette.ColorRole.PlaceholderText):
        colour = palette.color(role).getRgb()[:3]
        assert contrast(colour, theme.panel) >= 4.5
    sheet = build_style_sheet(theme)
    assert "{" in sheet
    warning = sheet.split('[role="warning"] { color: ')[1][:7]
    assert contrast(rgb(warning), theme.panel) >= 4.5


def test_action_texts_are_made_anew(qapp):
    actions = Actions(qapp)
    actions["figure"].setText("")
    actions.retranslate()
    assert actions["figure"].text() == "Figure…"
    assert actions["figure"].shortcut() == QKeySequence("Ctrl+E")
    with pytest.raises(KeyError):
        actions["nothing"]
    actions.deleteLater()


def test_the_program_puts_itself_together(program_environ, tmp_path):
    program = (
        "import datetime, pathlib, sys\n"
        "from app.bundle import bundled_data\n"
        "from app.formats.data_package import read_data_package\n"
        "from app.session.session import Session\n"
        "from app.ui.program import create_application, create_window\n"
        "application = create_application(['x'], 'de', pathlib.Path('window.ini'))\n"
        "dossier = read_data_package(bundled_data())\n"
        "language = application.translation.language\n"
        "session = Session(dossier, datetime.date(2025, 11, 20), language)\n"
        "window = create_window(session, 'dark', animate=False)\n"
        "window.show()\n"
        "window.settle_for_picture()\n"
        "assert window.grab().save('window.png')\n"
        "print(language, window.themes.theme.name, window.windowTitle())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**program_environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("de dark ")
    assert (tmp_path / "window.png").read_bytes().startswith(b"\x89PNG")


def test_the_note_at_a_date_field_stays_in_the_window(qtbot, window):
    field = window.top_bar.known_by_field
    field.setFocus()
    qtbot.keyClicks(field, "soon")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.fault
    note = field._note
    assert window.rect().contains(note.geometry().translated(QPoint(0, 0)))
