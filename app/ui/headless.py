"""Qt without a window, for figures: an application, its typeface and its language."""

import app.ui.plain_imports  # noqa: F401 -- before anything else that needs Qt

# isort: split
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication

from app.ui.painting.fonts import load_fonts
from app.ui.translation import SOURCE_LANGUAGE, Translation, choose_language


@contextmanager
def headless(language: str | None) -> Iterator[str]:
    """Start Qt, or take the application there is; give the language that is spoken within.

    `language` is None to follow the system. Without a display, ``QT_QPA_PLATFORM`` must
    be set to ``offscreen`` before Qt is imported.
    """
    running = QGuiApplication.instance()
    application = running if isinstance(running, QGuiApplication) else QGuiApplication([])
    load_fonts()
    translation = Translation(application)
    translation.speak(choose_language(language))
    try:
        yield translation.language
    finally:
        translation.speak(SOURCE_LANGUAGE)
