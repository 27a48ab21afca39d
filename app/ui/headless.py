"""Qt without a window, for figures: an application, its typeface and its language."""

from PySide6.QtGui import QGuiApplication

from app.ui.painting.fonts import load_fonts
from app.ui.translation import Translation, choose_language


def start_headless(language: str | None) -> tuple[QGuiApplication, Translation]:
    """Start Qt, or take the application there is; keep both results until the work is done.

    `language` is None to follow the system. Without a display, ``QT_QPA_PLATFORM`` must
    be set to ``offscreen`` before Qt is imported.
    """
    running = QGuiApplication.instance()
    application = running if isinstance(running, QGuiApplication) else QGuiApplication([])
    load_fonts()
    translation = Translation(application)
    translation.speak(choose_language(language))
    return application, translation
