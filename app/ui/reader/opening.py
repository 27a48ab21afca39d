"""Making a text ready to be read: at once if it is short, beside the window if it is not."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.ids import SourceId
from app.reading.reading_view import ReadingView
from app.ui.reader.opened_text import OpenedText
from app.ui.workers import Progress, Worker

_SHORT = 300_000
"""Code points that are made ready in a few hundredths of a second."""


@dataclass(frozen=True, slots=True)
class _Preparing:
    source: SourceId
    text: str
    language: str

    def __call__(self) -> Progress:
        view = ReadingView.of(self.text)
        return Progress(OpenedText.of(self.source, self.text, self.language, view), None)


class TextOpener:
    """Opens one text at a time, the last one asked for.

    Parameters
    ----------
    opened
        Called on the thread of the window with a text that is ready; with a short one at once.
    """

    def __init__(self, opened: Callable[[OpenedText], None]) -> None:
        self._opened = opened
        self._worker = Worker("reader", self._answered, lambda _job: None)
        self._wanted: _Preparing | None = None

    def open(self, source: SourceId, text: str, language: str) -> None:
        """Make the text of a source ready."""
        self._wanted = _Preparing(source, text, language)
        if len(text) <= _SHORT:
            self._worker.run(None)
            self._answered(self._wanted().answer)
        else:
            self._worker.run(self._wanted)

    def rest(self) -> None:
        """Open nothing any more."""
        self._wanted = None
        self._worker.run(None)

    def close(self) -> None:
        """Let the thread end."""
        self._wanted = None
        self._worker.close()

    def _answered(self, answer: object) -> None:
        wanted = self._wanted
        if wanted is None or not isinstance(answer, OpenedText):
            return
        if answer.source == wanted.source and answer.stored is wanted.text:
            self._wanted = None
            self._opened(answer)
