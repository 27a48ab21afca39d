"""Opens windows and stays until the last one is closed."""

import signal
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from app.domain.faults import DossierError
from app.session.opening import Opened, open_for_editing
from app.session.session import Session
from app.session.view_reading import read_state
from app.session.view_state import show_state, state_of, write_state
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
        window.files.reopen = lambda: self._open_for_editing(window)
        self._open.append(window)
        window.show()
        return window

    def _open_another(self, window: MainWindow, path: Path) -> None:
        opened = self._read(window, path)
        if opened is not None:
            self.show(opened)

    def _read(self, window: MainWindow, path: Path) -> Opened | None:
        """What is at a path; None if it cannot be read, which is told."""
        try:
            return open_for_editing(path, now=utc_now(), backups=backup_folder())
        except DossierError as error:
            title = translate("Files", "The dossier could not be opened")
            QMessageBox.warning(window, title, f"{title}.\n\n{error.reason}")
            return None

    def _open_for_editing(self, window: MainWindow) -> None:
        """Put a window that can write in the place of one that can only read, if it can now."""
        path = window.files.path
        assert path is not None, "what is read only is in a file"
        opened = self._read(window, path)
        if opened is None:
            return
        if opened.file is not None and opened.file.is_read_only:
            holder = opened.file.holder
            opened.file.close()
            window.files.tell_still_held(holder)
            return
        seen = state_of(window.session, window.map_layout.final_places())
        another = self.show(opened)
        another.setGeometry(window.geometry())
        with suppress(DossierError):
            # What is not there any more cannot be selected or filtered by.
            session = another.session
            state, _left_out = read_state(write_state(seen), session.dossier, session.today)
            show_state(session, state)
        window.close()


def open_window(opened: Opened, language: str | None, today: date) -> int:
    """Show a dossier in a window; give the exit status once the last window is closed."""
    # Between Python and Qt's loop Ctrl-C would wait for the next event; so it ends at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = create_application(sys.argv[:1], language)
    windows = Windows(today, application.translation.language)
    windows.show(opened)
    return application.exec()
