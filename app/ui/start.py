"""Opens windows and stays until the last one is closed."""

import app.ui.plain_imports  # noqa: F401 -- before anything else that needs Qt

# isort: split
import gc
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from app.domain.bulk import without_collecting
from app.domain.faults import DossierError
from app.domain.progress import Cancelled, Report
from app.session.folders import backup_folder
from app.session.opening import EarlyOpening, Opened, open_for_editing
from app.session.opening_filter import opening_filter
from app.session.session import Session
from app.session.view_reading import read_state
from app.session.view_state import show_state, state_of, write_state
from app.ui.dialogs.progress_dialog import count_records
from app.ui.dialogs.progress_running import run_with_progress, wait_with_progress
from app.ui.file_wording import file_text
from app.ui.main_window import MainWindow, utc_now
from app.ui.program import Application, create_application, create_window
from app.ui.theme import ThemeController

translate = QCoreApplication.translate


@dataclass(frozen=True)
class _Ready:
    """A dossier that was opened, and the session on it with all that a window asks for first."""

    opened: Opened
    session: Session

    def close(self) -> None:
        """Let go of its file."""
        self.opened.close()


class Windows:
    """All windows of the program, one for each dossier.

    Parameters
    ----------
    today
        The person's calendar day, for dossiers that name none of their own.
    language
        ISO 639-1, which windows speak at first.
    filter_of
        What is remembered of the filter of the dossier at a path; see
        :mod:`app.session.opening_filter`.
    """

    def __init__(
        self, today: date, language: str, filter_of: Callable[[Path], str] = lambda _path: ""
    ) -> None:
        self._today = today
        self._language = language
        self._filter_of = filter_of
        self._open: list[MainWindow] = []
        self._being_read: set[Path] = set()

    def show(self, opened: Opened, session: Session | None = None) -> MainWindow:
        """Show a dossier in a window of its own; `session` is on it, if there is one already."""
        if session is None:
            session = Session(opened.dossier, self._today, self._language)
        window = create_window(session, kept=opened.file)
        window.open_wanted.connect(lambda path: self._open_another(window, path))
        window.closed.connect(lambda: self._open.remove(window))
        window.files.reopen = lambda: self._open_for_editing(window)
        self._open.append(window)
        window.show()
        return window

    def show_first(
        self, application: Application, path: Path, opening: EarlyOpening | None = None
    ) -> bool:
        """Show what is at a path in the first window; False if nobody wants that any more.

        It may have been begun already to open it.

        Raises
        ------
        DossierError
            If it cannot be read. Who could see that it was being read was told so.
        """
        worn: list[ThemeController] = []

        def wear() -> None:
            worn.append(ThemeController(application, application.settings.theme))

        try:
            ready = wait_with_progress(
                None,
                _title(path),
                self._reading(path, opening),
                counting=count_records,
                discard=_Ready.close,
                before_shown=wear,
            )
        except Cancelled:
            return False
        except DossierError as error:
            if worn:
                _tell(None, error)
            raise
        for themes in worn:
            themes.deleteLater()
        self.show(ready.opened, ready.session)
        return True

    def _open_another(self, window: MainWindow, path: Path) -> None:
        self._read(window, path, lambda ready: self.show(ready.opened, ready.session))

    def _read(self, window: MainWindow, path: Path, done: Callable[[_Ready], object]) -> None:
        """Read what is at a path beside a window; if it cannot be read, that is told."""
        real = path.absolute()
        if real in self._being_read:
            return
        self._being_read.add(real)

        def end_with(do: Callable[[], object]) -> None:
            self._being_read.discard(real)
            do()

        run_with_progress(
            window,
            _title(path),
            self._reading(path),
            lambda ready: end_with(lambda: done(ready)),
            lambda error: end_with(lambda: _tell(window, error)),
            cancelled=lambda: end_with(lambda: None),
            counting=count_records,
            discard=_Ready.close,
        )

    def _reading(
        self, path: Path, opening: EarlyOpening | None = None
    ) -> Callable[[Report], _Ready]:
        """What reads it, in whatever thread."""
        remembered = self._filter_of(path)

        def read(progress: Report) -> _Ready:
            if opening is None:
                backups = backup_folder()
                opened = open_for_editing(path, now=utc_now(), backups=backups, progress=progress)
            else:
                opened = opening.result(progress)
            session = Session(opened.dossier, self._today, self._language)
            ready = _Ready(opened, session)
            try:
                if opened.file is not None:
                    log = opened.file.log
                    session.set_filter(opening_filter(opened.dossier, log, remembered))
                progress()
                _ = session.visible  # worked out here, not in the window
                progress()
            except BaseException:
                ready.close()
                raise
            return ready

        return read

    def _open_for_editing(self, window: MainWindow) -> None:
        """Put a window that can write in the place of one that can only read, if it can now."""
        path = window.files.path
        assert path is not None, "what is read only is in a file"
        self._read(window, path, lambda ready: self._replace(window, ready))

    def _replace(self, window: MainWindow, ready: _Ready) -> None:
        file = ready.opened.file
        if file is not None and file.is_read_only:
            holder = file.holder
            file.close()
            window.files.tell_still_held(holder)
            return
        seen = state_of(window.session, window.map_layout.final_places())
        another = self.show(ready.opened, ready.session)
        another.setGeometry(window.geometry())
        with suppress(DossierError):
            # What is not there any more cannot be selected or filtered by.
            session = another.session
            state, _left_out = read_state(write_state(seen), session.dossier, session.today)
            show_state(session, state)
        window.close()


def open_window(
    path: Path, language: str | None, today: date, opening: EarlyOpening | None = None
) -> int:
    """Show what is at a path in a window; give the exit status once the last one is closed.

    It may have been begun already to open it.

    Raises
    ------
    DossierError
        If it cannot be read; no window is opened then.
    """
    # Between Python and Qt's loop Ctrl-C would wait for the next event; so it ends at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    with without_collecting():
        application = create_application(sys.argv[:1], language)
        language = application.translation.language
        windows = Windows(today, language, application.settings.filter_of)
        if not windows.show_first(application, path, opening):
            return 0
        # The window stays as well as what it shows.
        gc.freeze()
    return application.exec()


def _title(path: Path) -> str:
    return translate("Progress", "Opening {name}").format(name=path.name)


def _tell(window: MainWindow | None, error: DossierError) -> None:
    title = translate("Files", "The dossier could not be opened")
    QMessageBox.warning(window, title, f"{title}.\n\n{file_text(error.reason)}")
