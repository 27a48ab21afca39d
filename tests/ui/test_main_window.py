import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.drawing.look import DARK, LIGHT, contrast, rgb
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.actions import Actions
from app.ui.main_window import MainWindow
from app.ui.settings import Settings, ThemeChoice
from app.ui.style_sheet import build_style_sheet
from app.ui.theme import ThemeController, build_palette
from app.ui.translation import Translation
from tests.dressed import dressed

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application as the program dresses it."""
    with dressed(qapp):
        yield qapp


@pytest.fixture
def open_window(
    application: QApplication, qtbot: QtBot, session: Session, tmp_path: Path
) -> Iterator[OpenWindow]:
    """Open the window on the small dossier; what it remembers is in `tmp_path`."""
    translation = Translation(application)

    def open_it() -> MainWindow:
        settings = Settings(tmp_path / "window.ini")
        window = MainWindow(
            session,
            MapLayout(session.dossier),
            ThemeController(application, settings.theme),
            translation,
            settings,
            animate=False,
        )
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


def test_the_smallest_window_still_shows_the_map(window):
    window.resize(1000, 640)
    assert window.map_view.width() > 300
    assert window.map_view.height() > 300


def test_panels_are_built_after_the_first_picture(qtbot, application, session, tmp_path):
    settings = Settings(tmp_path / "window.ini")
    themes = ThemeController(application, ThemeChoice.LIGHT)
    window = MainWindow(
        session, MapLayout(session.dossier), themes, Translation(application), settings
    )
    assert not window.panels._is_built
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: window.panels._is_built)


def test_a_hidden_panel_is_built_when_it_is_first_shown(qtbot, window):
    for dock, action in (
        (window.tables_dock, "show_tables"),
        (window.history_dock, "show_history"),
        (window.views_dock, "show_views"),
    ):
        empty = dock.widget()
        window.actions_by_name[action].trigger()
        panel = dock.widget()
        assert panel is not empty
        assert panel is getattr(window.panels, dock.objectName())
        assert panel.isVisible()
        window.actions_by_name[action].trigger()
        window.actions_by_name[action].trigger()
        assert dock.widget() is panel


def test_a_panel_called_by_a_key_has_the_keyboard_and_room(qtbot, window):
    window.resize(1200, 900)
    timeline = window.dates_dock.height()
    actions = window.actions_by_name
    actions["show_tables"].trigger()
    qtbot.waitUntil(window.panels.tables.page.view.hasFocus)
    qtbot.waitUntil(lambda: window.tables_dock.height() > 270)
    actions["show_tables"].trigger()
    assert window.map_view.hasFocus()
    qtbot.waitUntil(lambda: window.dates_dock.height() <= timeline)
    actions["show_history"].trigger()
    qtbot.waitUntil(lambda: window.history_dock.height() > 350)


def test_a_panel_that_goes_leaves_the_keyboard_to_the_map(qtbot, window):
    window.activateWindow()
    window.complete()
    (switch, *_others) = window.filters_dock.findChildren(QPushButton)
    switch.setFocus()
    assert switch.hasFocus()
    window.actions_by_name["show_filters"].trigger()
    assert window.map_view.hasFocus()
    window.actions_by_name["show_filters"].trigger()
    switch.setFocus()
    window.filters_dock.close()
    qtbot.waitUntil(window.map_view.hasFocus)


def test_after_a_date_was_typed_the_map_has_the_keyboard(qtbot, window, session):
    window.activateWindow()
    window.actions_by_name["enter_date"].trigger()
    field = window.top_bar.as_of_field
    qtbot.keyClicks(field, "2010")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.as_of.year == 2010
    assert window.map_view.hasFocus()


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


def test_after_a_command_the_map_has_the_keyboard(qtbot, window):
    window.activateWindow()
    window.actions_by_name["search"].trigger()
    qtbot.keyClicks(window.top_bar.search, "lock the layout")
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Return)
    assert window.actions_by_name["lock"].isChecked()
    assert window.map_view.hasFocus()


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


def test_the_look_of_the_system_is_followed(application):
    themes = ThemeController(application, ThemeChoice.SYSTEM)
    hints = application.styleHints()
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
        "\x00\x01garbage",
        """[look]
theme=plaid
language=xx
legend_collapsed=7
[window]
geometry=@ByteArray(nonsense)
docks=12
""",
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


def test_the_theme_button_switches(window):
    window.top_bar.theme_button.click()
    assert window.themes.theme is DARK
    window.top_bar.theme_button.click()
    assert window.themes.theme is LIGHT


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
