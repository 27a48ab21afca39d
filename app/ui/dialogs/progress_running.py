"""Runs long work beside the window and shows how far it is, once it has taken a while."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.domain.faults import DossierError
from app.domain.progress import Cancelled, Report
from app.ui.dialogs.progress_dialog import Counting, ProgressDialog
from app.ui.workers import Errand

_T = TypeVar("_T")

PATIENCE_MS = 400
"""What is done by then is done without a word."""

START_PATIENCE_MS = 1_000
"""Before there is a window: a map after so long is better than a dialog that flashes up."""

_REFRESH_MS = 80


def run_with_progress(
    parent: QWidget,
    title: str,
    work: Callable[[Report], _T],
    done: Callable[[_T], object],
    failed: Callable[[DossierError], object],
    *,
    counting: Counting | None = None,
    cancelled: Callable[[], object] = lambda: None,
    discard: Callable[[_T], object] | None = None,
) -> "RunningWork[_T]":
    """Do something beside a window, which goes on answering whoever uses it.

    It is called off by the dialog, and when `parent` closes; that waits for its end.

    Parameters
    ----------
    parent
        The window for which it is done.
    title
        What is being done, for the dialog that shows up after `PATIENCE_MS`.
    work
        Is done in another thread: it must touch nothing that the window uses meanwhile. It
        calls its report often, which raises `Cancelled` when it was called off.
    done, failed, cancelled
        One of them is called in the end, in the thread of the window.
    counting
        See :class:`ProgressDialog`.
    discard
        Takes what came of work that was called off too late. Without it, that counts as done.
    """
    running = RunningWork(parent, title, work, counting, discard)

    def ended() -> None:
        try:
            result = running.result()
        except Cancelled:
            cancelled()
        except DossierError as error:
            failed(error)
        else:
            done(result)

    running.ended = ended
    running.begin()
    running.show_soon()
    return running


def wait_with_progress(
    parent: QWidget | None,
    title: str,
    work: Callable[[Report], _T],
    *,
    counting: Counting | None = None,
    discard: Callable[[_T], object] | None = None,
    before_shown: Callable[[], object] = lambda: None,
) -> _T:
    """Do something that nothing else may come between; its result.

    The windows are painted meanwhile, but can be used only once it has ended. Parameters as
    for :func:`run_with_progress`; without a parent it is done before there is any window.
    `before_shown` is called before the dialog is shown, if it is.

    Raises
    ------
    Cancelled
        If it was called off.
    DossierError
        If `work` raised it.
    """
    running = RunningWork(parent, title, work, counting, discard)
    loop = QEventLoop()
    running.ended = loop.quit
    running.begin()
    patience = START_PATIENCE_MS if parent is None else PATIENCE_MS
    # What is short is over before anything could be seen of it.
    if not running.errand.wait(patience / 1000):
        before_shown()
        running.dialog.setModal(True)
        running.show_now()
        # Whoever shows a dialog may let events pass: a loop that was ended before never ends.
        if not running.is_over:
            loop.exec()
    return running.result()


class RunningWork(QObject, Generic[_T]):
    """Work under way and the dialog that tells of it; made by the functions above.

    Attributes
    ----------
    dialog
        Not shown before the work has taken a while.
    ended
        Called in the thread of the window when all is over and the dialog is gone.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        work: Callable[[Report], _T],
        counting: Counting | None,
        discard: Callable[[_T], object] | None,
    ) -> None:
        super().__init__(parent)
        self.errand = Errand(title, work, self._end)
        self.ended: Callable[[], object] = lambda: None
        self.dialog = ProgressDialog(title, counting, parent)
        self.dialog.called_off.connect(self.errand.call_off)
        self._discard = discard
        self._is_over = False
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.show_now)
        self._refresh = QTimer(self, interval=_REFRESH_MS)
        self._refresh.timeout.connect(self._show_progress)
        self._window = None if parent is None else parent.window()
        if self._window is not None:
            self._window.installEventFilter(self)

    @property
    def is_over(self) -> bool:
        """Whether it has ended and the dialog is gone."""
        return self._is_over

    def begin(self) -> None:
        """Set to work."""
        self.errand.begin()

    def show_soon(self) -> None:
        """Show the dialog if it takes a while."""
        self._patience.start()

    def show_now(self) -> None:
        """Show the dialog."""
        self._show_progress()
        self._refresh.start()
        self.dialog.show()

    def stop(self) -> None:
        """Call it off, and wait until it has ended."""
        self.errand.call_off()
        self.errand.wait()
        self._end()

    def result(self) -> _T:
        """What came of it; Cancelled if nobody wants that, else what the work raised."""
        self._leave()
        is_unwanted = self.errand.is_called_off
        try:
            result = self.errand.result()
        except DossierError as error:
            if is_unwanted:
                raise Cancelled from error
            raise
        if is_unwanted and self._discard is not None:
            self._discard(result)
            raise Cancelled
        return result

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stop when the window closes, before it lets go of what the work may be using."""
        if event.type() is QEvent.Type.Close and not self._is_over:
            self.stop()
        return super().eventFilter(watched, event)

    def _end(self) -> None:
        if not self._is_over:
            self._leave()
            self.ended()

    def _leave(self) -> None:
        """Take the dialog away."""
        if self._is_over:
            return
        self._is_over = True
        self._patience.stop()
        self._refresh.stop()
        if self._window is not None:
            self._window.removeEventFilter(self)
        self.dialog.leave()
        self.deleteLater()

    def _show_progress(self) -> None:
        self.dialog.show_progress(*self.errand.progress)
