"""The parts of the windowed program, put together in one place."""

import app.ui.plain_imports  # noqa: F401 -- before anything else that needs Qt

# isort: split
import gc
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from app.domain.bulk import without_collecting
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.icons import program_icon
from app.ui.main_window import MainWindow, utc_now
from app.ui.painting.fonts import FAMILY, load_fonts
from app.ui.settings import Settings, ThemeChoice, default_settings_path
from app.ui.style_sheet import BODY_PX
from app.ui.theme import ThemeController
from app.ui.translation import Translation, choose_language
from app.ui.window_independence import WindowIndependence

if TYPE_CHECKING:
    from app.store.dossier_file import DossierFile

_STYLE = "fusion"

_YOUNG = 10_000
"""So many objects more than before there must be until somebody looks for garbage among them.

A step of the date makes a thousand and lets a thousand go, and none of them is garbage; by
Python's own 700 they are looked through in nearly every step.
"""


class Application(QApplication):
    """The application with its language and what it remembers."""

    def __init__(self, argv: Sequence[str], settings: Settings) -> None:
        super().__init__(list(argv))
        self.translation = Translation(self)
        self.settings = settings


def create_application(
    argv: Sequence[str], language: str | None = None, settings_path: Path | None = None
) -> Application:
    """The application, dressed and speaking.

    Parameters
    ----------
    argv
        The program's name and what Qt may take for itself.
    language
        ISO 639-1; None for the one chosen before, else the system's.
    settings_path
        Where choices are kept; None for the platform's place.
    """
    settings = Settings(settings_path or default_settings_path())
    application = Application(argv, settings)
    application.setApplicationName("Multivector")
    application.setDesktopFileName("multivector")
    dress(application)
    application.translation.speak(choose_language(language or settings.language))
    return application


def dress(application: QApplication) -> None:
    """Typeface, style and icon, the same on every platform."""
    if application.style().name() != _STYLE:
        # Setting it anew would take the old style from under widgets that still wear it.
        application.setStyle(_STYLE)
    load_fonts()
    font = QFont(FAMILY)
    font.setPixelSize(BODY_PX)
    # Digits of one width: dates and counts stand in columns everywhere.
    font.setFeature(QFont.Tag("tnum"), 1)
    application.setFont(font)
    application.setWindowIcon(program_icon())


def create_window(
    session: Session,
    theme: str | None = None,
    *,
    animate: bool = True,
    kept: "DossierFile | None" = None,
    clock: Callable[[], datetime] = utc_now,
) -> MainWindow:
    """The window on a session, in the session's language.

    Parameters
    ----------
    session
        What is open.
    theme
        ``light``, ``dark`` or ``system``; None for the one chosen before.
    animate
        Whether the layout is watched as it settles.
    kept
        The file of the session's dossier; None if it is not kept in one.
    clock
        Tells the time at which something is edited, with its zone.

    Raises
    ------
    RuntimeError
        If `create_application` was not called before.
    ValueError
        If there is no such theme.
    """
    application = QApplication.instance()
    if not isinstance(application, Application):
        raise RuntimeError("a window needs the application that create_application makes")
    settings = application.settings
    choice = settings.theme if theme is None else ThemeChoice(theme)
    with without_collecting():
        layout = MapLayout(session.dossier, session.as_of, session.network, session.visible)
        # All that was read stays: going through it again and again, whoever looks for garbage
        # would stop a large map for half a second.
        gc.freeze()
        gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
    window = MainWindow(
        session,
        layout,
        ThemeController(application, choice),
        application.translation,
        settings,
        animate,
        kept=kept,
        clock=clock,
    )
    independence = WindowIndependence(window, window.workbench)
    window.library.changed.connect(independence.look_soon)
    return window
