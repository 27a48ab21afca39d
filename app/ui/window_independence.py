"""Works out beside the window which sources print the same text, and tells the session."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.faults import DossierError
from app.domain.ids import SourceId
from app.session.independence import Lookout
from app.session.workbench import Workbench
from app.ui.workers import Job, Progress, Worker

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_LOOK_AFTER_MS = 400
"""So long nothing was edited: whoever is at work has made a pause."""

_READ_FOR_S = 0.004
"""Of each round of the event loop: less than any frame would miss."""


class WindowIndependence(QObject):
    """Looks at the kept texts when the window opens and after each edit.

    Texts are read where the file is open, a few at a time; they are compared in a thread.

    Emits
    -----
    told
        The session knows which sources print the same text, after texts were others.
    """

    told = Signal()

    def __init__(self, window: "MainWindow", workbench: Workbench) -> None:
        super().__init__(window)
        self._session = window.session
        self._workbench = workbench
        self._lookout = Lookout()
        self._worker = Worker("independence", self._take, _let_be)
        self._later = QTimer(self, interval=_LOOK_AFTER_MS, singleShot=True)
        self._later.timeout.connect(self._look)
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(self._read)
        workbench.changed.connect(self.look_soon)
        window.closed.connect(self._close)
        self.look_soon()

    def look_soon(self) -> None:
        """Look for other texts in a moment: something was edited, or texts were kept."""
        self._later.start()

    def _look(self) -> None:
        # What cannot be read now is looked at after the next edit; whoever reads or writes
        # the dossier himself is told what is wrong with it.
        with suppress(DossierError):
            if self._lookout.look(self._workbench.keeper):
                self._worker.run(None)
                self._reading.start()

    def _read(self) -> None:
        try:
            is_done = self._lookout.read_some(self._workbench.keeper, _READ_FOR_S)
        except DossierError:
            self._lookout.forget()
            self._reading.stop()
            return
        if is_done:
            self._reading.stop()
            self._worker.run(_job(self._lookout.question()))

    def _take(self, answer: object) -> None:
        assert isinstance(answer, dict), "that is what was asked"
        self._session.set_alike(answer)
        self.told.emit()

    def _close(self) -> None:
        self._later.stop()
        self._reading.stop()
        self._worker.close()


def _job(question: Callable[[], dict[SourceId, int]]) -> Job:
    return lambda: Progress(question(), None)


def _let_be(_job: Job) -> None:
    """Every source counts as before; what went wrong has been told."""
