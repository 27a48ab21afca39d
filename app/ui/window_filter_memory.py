"""Remembers what the filter of a kept dossier lets in, so that it is seen again next time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.session.opening_filter import write_let_in

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_REST_MS = 400


class WindowFilterMemory:
    """Writes it down soon after it changed: a window that is killed has no last moment."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._soon = QTimer(window, singleShot=True, interval=_REST_MS)
        self._soon.timeout.connect(self.note)
        window.session.filter_changed.connect(self._note_soon)
        window.workbench.changed.connect(self._note_soon)

    def note(self) -> None:
        """Remember the filter as it is now; a story that is being told is not how one left it."""
        self._soon.stop()
        window, path = self._window, self._window.files.path
        if path is not None and not window.story.is_told:
            let_in = write_let_in(window.session.filter, window.session.dossier)
            if let_in != window.settings.filter_of(path):
                window.settings.remember_filter(path, let_in)

    def _note_soon(self) -> None:
        self._soon.start()
