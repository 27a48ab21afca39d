"""Opens windows and stays until the last one is closed."""

import signal
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from app.domain.faults import DossierError
from app.session.opening import Opened, open_for_editing
from app.session.session import Session
from app.ui.main_window import MainWindow, utc_now
from app.ui.program import create_application, create_window

translate = QCoreApplication.translate


def backup_folder() -> Path:
    """The platform's folder for what a program keeps for a person."""
    from platformdirs import user_data_path

    return user_data_path("multivector", appauthor=False) / "backups"


class Windows:
    """All windows of the program, one for each dossier.

    Parameters
    ----------
    today
        The person's calendar day, for dossiers that name none of their own.
    language
        ISO 639-1, which windows speak at first.
    """

    def __init__(self, today: date, language: str) -> None:
        self._today = today
        self._language = language
        self._open: list[MainWindow] = []

    def show(self, opened: Opened) -> MainWindow:
        """Show a dossier in a window of its own."""
        session = Session(opened.dossier, self._today, self._language)
        window = create_window(session, kept=opened.file)
        window.open_wanted.connect(lambda path: self._open_another(window, path))
        window.closed.connect(lambda: self._open.remove(window))
        self._open.append(window)
        window.show()
        return window

    def _open_another(self, window: MainWindow, path: Path) -> None:
        try:
            opened = open_for_editing(path, now=utc_now(), backups=backup_folder())
        except DossierError as error:
            title = translate("Files", "The dossier could not be opened")
            QMessageBox.warning(window, title, f"{title}.\n\n{error.reason}")
        else:
            self.show(opened)


def open_window(opened: Opened, language: str | None, today: date) -> int:
    """Show a dossier in a window; give the exit status once the last window is closed."""
    # Between Python and Qt's loop Ctrl-C would wait for the next event; so it ends at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = create_application(sys.argv[:1], language)
    windows = Windows(today, application.translation.language)
    windows.show(opened)
    return application.exec()
