"""Looking for words in the texts of documents, a moment after they were typed."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.faults import DossierError
from app.session.library import Library
from app.store.kept_document import Passage

_AFTER_TYPING_MS = 150


class TextSearch(QObject):
    """Finds the passages for what was asked last.

    It is done in the window's thread: some milliseconds among ten thousand texts, less than
    twenty where the words stand in half of them.

    Attributes
    ----------
    passages
        One of each text, best first. Until what was asked last is found, those found before.
    trouble
        Why the texts could not be searched; None if they could.

    Emits
    -----
    found
        The passages are those for what was asked last.
    """

    found = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._words = ""
        self._most = 0
        self.passages: tuple[Passage, ...] = ()
        self.trouble: DossierError | None = None
        self._soon = QTimer(self, interval=_AFTER_TYPING_MS, singleShot=True)
        self._soon.timeout.connect(self.finish)

    @property
    def n_texts(self) -> int:
        """How many texts are searched."""
        return len(self._library.documents())

    @property
    def is_waiting(self) -> bool:
        """Whether what was asked last has not been looked for yet."""
        return self._soon.isActive()

    def look_for(self, words: str, most: int) -> None:
        """Find words in a moment, in so many texts at most; none are found at once."""
        self._words, self._most = words.strip(), most
        if self._words and self.n_texts:
            self._soon.start()
        else:
            self.rest()

    def rest(self) -> None:
        """Look for nothing any more, and forget what was found."""
        self._soon.stop()
        self.passages, self.trouble = (), None

    def finish(self) -> None:
        """Find what was asked last without waiting."""
        self._soon.stop()
        self.passages, self.trouble = (), None
        try:
            self.passages = self._library.search(self._words, self._most)
        except DossierError as error:
            self.trouble = error
        self.found.emit()
