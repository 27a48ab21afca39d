"""Going through a text for claims, beside the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.progress import Cancelled, Report
from app.reading.suggestion import Suggestion
from app.session.marking import MarkRequest
from app.ui.review.queue import Sentence, sentences_of
from app.ui.workers import Errand

_EVERY_MS = 120

Found = tuple[tuple[Suggestion, ...], tuple[Sentence, ...]]
"""What was found, and the same by sentences."""
Told = Callable[[MarkRequest, tuple[Suggestion, ...], tuple[Sentence, ...]], object]


class SuggestionSearch(QObject):
    """Goes through one text at a time; what was asked for last counts.

    Parameters
    ----------
    found
        Called on the thread of the window with a request, what was found, and the sentences.

    Emits
    -----
    advanced
        With how many sentences of how many are done; (0, 0) while names and dates are read.
        Not before it has taken a moment.
    failed
        Something went wrong, which is told elsewhere.
    """

    advanced = Signal(int, int)
    failed = Signal()

    def __init__(self, found: Told) -> None:
        super().__init__()
        self._found = found
        self._errand: Errand[Found] | None = None
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._tell)

    @property
    def is_running(self) -> bool:
        """Whether a text is being gone through."""
        return self._errand is not None

    def begin(self, request: MarkRequest) -> None:
        """Go through a text."""
        self.stop()

        def work(report: Report) -> Found:
            report()
            found = request.suggester.of_document(
                request.text, request.language, request.published, report=report
            )
            # Here, because making thousands of records on the window's thread holds it up.
            return found, sentences_of(found)

        def ended() -> None:
            if self._errand is errand:
                self._end(request, errand)

        errand: Errand[Found] = Errand("suggestions", work, ended)
        self._errand = errand
        self._timer.start()
        errand.begin()

    def stop(self) -> None:
        """Let it be; what it finds is not told."""
        self._timer.stop()
        if self._errand is not None:
            self._errand.call_off()
            self._errand = None

    def _end(self, request: MarkRequest, errand: Errand[Found]) -> None:
        self._timer.stop()
        self._errand = None
        try:
            found = errand.result()
        except Cancelled:
            return
        except Exception:  # whatever it was, it is raised on, for the window to tell
            self.failed.emit()
            raise
        self._found(request, *found)

    def _tell(self) -> None:
        if self._errand is not None:
            self.advanced.emit(*self._errand.progress)
