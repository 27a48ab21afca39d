"""Long work that has to be done where the window lives, in steps between which it answers.

Painting uses what the window paints with, so it cannot go beside it: see
:mod:`app.ui.dialogs.progress_running` for work that can.
"""

from collections.abc import Callable, Iterator
from time import monotonic

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.domain.faults import DossierError
from app.ui.dialogs.progress_dialog import Counting, ProgressDialog
from app.ui.dialogs.progress_running import PATIENCE_MS

Step = tuple[int, int]
"""So much of so much is done."""


class SteppedWork(QObject):
    """Does work step by step, each in a turn of its own of the loop of events.

    Parameters
    ----------
    parent
        The window for which it is done. It cannot be used meanwhile; when it closes, the work
        ends with the step under way.
    title
        What is being done, for the dialog that shows up after `PATIENCE_MS`.
    steps
        Does a step whenever it is asked for the next, and says how far it is.
    ended
        Called in the end: whether all was done (True), or it was called off.
    failed
        Called instead with what a step raised.
    counting
        See :class:`ProgressDialog`.

    Attributes
    ----------
    dialog
        Tells how far it is.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        steps: Iterator[Step],
        ended: Callable[[bool], object],
        failed: Callable[[DossierError], object],
        counting: Counting | None = None,
    ) -> None:
        super().__init__(parent)
        self._steps = steps
        self._ended = ended
        self._failed = failed
        self._is_wanted = True
        self._begun_at = monotonic()
        self.dialog = ProgressDialog(title, counting, parent)
        self.dialog.setModal(True)
        self.dialog.called_off.connect(self._call_off)
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._go_on)
        self._turn.start()

    def _call_off(self) -> None:
        self._is_wanted = False

    def _go_on(self) -> None:
        if not self._is_wanted:
            self._leave()
            self._ended(False)
            return
        try:
            done, total = next(self._steps)
        except StopIteration:
            self._leave()
            self._ended(True)
        except DossierError as error:
            self._leave()
            self._failed(error)
        else:
            self.dialog.show_progress(done, total)
            if not self.dialog.isVisible() and (monotonic() - self._begun_at) * 1000 > PATIENCE_MS:
                self.dialog.show()
            self._turn.start()

    def _leave(self) -> None:
        self.dialog.leave()
        self.deleteLater()
