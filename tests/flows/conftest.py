"""The real main window on the bundled atlas, offscreen."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.dossier import Dossier
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.store.dossier_file import DossierFile
from app.ui.main_window import MainWindow
from app.ui.program import dress
from app.ui.settings import Settings, ThemeChoice
from app.ui.theme import ThemeController
from app.ui.translation import Translation

OpenWindow = Callable[..., MainWindow]
LaidOut = Callable[[Session], MapLayout]


@pytest.fixture(scope="session")
def laid_out() -> LaidOut:
    """The settled layout of a session; what is known of a dossier is not worked out twice.

    A layout depends on nothing but the dossier, and where everything lies is taken over as it
    is when a dossier is opened again.
    """
    known: dict[int, tuple[Dossier, dict[str, Any]]] = {}

    def lay_out(session: Session) -> MapLayout:
        dossier = session.dossier
        layout = MapLayout(dossier, session.as_of, session.network, session.visible)
        if id(dossier) not in known:
            layout.settle()
            known[id(dossier)] = dossier, layout.saved()
        layout.restore(known[id(dossier)][1])
        return layout

    return lay_out


@pytest.fixture
def open_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, laid_out: LaidOut
) -> Iterator[OpenWindow]:
    """Open a window on a dossier, kept in a file or not."""
    font, palette, icon = QFont(qapp.font()), qapp.palette(), qapp.windowIcon()
    dress(qapp)
    translation = Translation(qapp)
    themes = ThemeController(qapp, ThemeChoice.LIGHT)

    def open_it(dossier: Dossier, kept: DossierFile | None = None) -> MainWindow:
        session = Session(dossier, date(2025, 11, 20), translation.language)
        window = MainWindow(
            session,
            laid_out(session),
            themes,
            translation,
            Settings(tmp_path / "window.ini"),
            animate=False,
            kept=kept,
        )
        window.resize(1600, 1000)
        with qtbot.waitExposed(window):
            window.show()
        window.settle_for_picture()
        window.activateWindow()
        return window

    yield open_it
    # Qt forgets no widget that a style sheet was taken from while it lived: none may.
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    themes.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    translation.speak("en")
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.setWindowIcon(icon)


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
