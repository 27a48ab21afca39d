"""The real main window on the bundled atlas, offscreen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.dossier import Dossier
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.store.dossier_file import DossierFile
from app.ui.main_window import MainWindow
from app.ui.settings import Settings, ThemeChoice
from app.ui.theme import ThemeController
from app.ui.translation import Translation
from tests.dressed import dressed

OpenWindow = Callable[..., MainWindow]
LaidOut = Callable[[Session], MapLayout]


@contextmanager
def windows_of(qapp: QApplication, laid_out: LaidOut, folder: Path) -> Iterator[OpenWindow]:
    """Open windows on dossiers as the program does, and be the bare application again."""
    translation = Translation(qapp)
    with dressed(qapp):
        themes = ThemeController(qapp, ThemeChoice.LIGHT)

        def open_it(dossier: Dossier, kept: DossierFile | None = None) -> MainWindow:
            session = Session(dossier, date(2025, 11, 20), translation.language)
            window = MainWindow(
                session,
                laid_out(session),
                themes,
                translation,
                Settings(folder / "window.ini"),
                animate=False,
                kept=kept,
            )
            window.resize(1600, 1000)
            window.show()
            assert QTest.qWaitForWindowExposed(window)
            window.settle_for_picture()
            window.activateWindow()
            return window

        yield open_it
    translation.speak("en")


@pytest.fixture
def open_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, laid_out: LaidOut
) -> Iterator[OpenWindow]:
    """Open a window on a dossier, kept in a file or not."""
    with windows_of(qapp, laid_out, tmp_path) as open_it:
        yield open_it


@pytest.fixture(scope="module")
def window_of_module(
    qapp: QApplication,
    laid_out: LaidOut,
    atlas: Dossier,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[MainWindow]:
    """One window on the atlas for a module that opens no other."""
    with windows_of(qapp, laid_out, tmp_path_factory.mktemp("window")) as open_it:
        yield open_it(atlas)


@pytest.fixture
def looked_at(window_of_module: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of the module as it was first seen, for who looks at it and edits nothing."""
    window, session = window_of_module, window_of_module.session
    dossier, as_of = session.dossier, session.as_of
    window.activateWindow()
    yield window
    assert session.dossier is dossier, "who edits opens a window of their own"
    assert session.language == "en", "who speaks another language, too"
    assert window.isVisible(), "who closes it, too"
    window.tables_dock.hide()
    window.themes.choose(ThemeChoice.LIGHT)
    session.clear_selection()
    session.reset_filter()
    session.set_known_by(None)
    session.set_as_of(as_of)
    window.top_bar.search.clear()
    window.map_view.fit()
    window.map_view.setFocus()
    QApplication.processEvents()


@pytest.fixture
def window(open_window: OpenWindow, atlas: Dossier) -> MainWindow:
    """The window as somebody sees it who opens the program for the first time."""
    return open_window(atlas)


@pytest.fixture
def small_window(open_window: OpenWindow, small_dossier: Dossier) -> MainWindow:
    """The same on the small dossier, for what does not depend on how much there is."""
    return open_window(small_dossier)


@pytest.fixture
def choose(qtbot: QtBot) -> Callable[..., None]:
    """Take something from the menu that is open, by keyboard, through its inner menus."""

    def choose_it(*words: str) -> None:
        for word in words:
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            while menu.activeAction() is None or menu.activeAction().text() != word:
                before = menu.activeAction()
                qtbot.keyClick(menu, Qt.Key.Key_Down)
                assert menu.activeAction() is not before, f"{word} is not offered"
            qtbot.keyClick(menu, Qt.Key.Key_Return)

    return choose_it


@pytest.fixture
def session(window: MainWindow) -> Session:
    """The session of the window."""
    return window.session
