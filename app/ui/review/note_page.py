"""What the review shows while there is no sentence to be decided, and what can be done."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.ui.panels.evidence.parts import text_label
from app.ui.review.reviewed_text import ReviewedText

translate = QCoreApplication.translate


class Note(Enum):
    """Why there is no sentence."""

    QUIET = auto()
    NO_DOCUMENT = auto()
    NO_TEXT = auto()
    SEARCHING = auto()
    STOPPED = auto()
    NOTHING = auto()
    DONE = auto()
    ALL_DISMISSED = auto()


class NotePage(QWidget):
    """Says why there is no sentence, and offers what helps.

    Emits
    -----
    wanted
        The button was pressed, whatever it offers.
    """

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.note = Note.QUIET
        self.heading = text_label("", "heading")
        self.words = text_label("", "mutedBody")
        for label in (self.heading, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.button = QPushButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(self.heading)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.say(Note.QUIET)

    def say(self, note: Note) -> None:
        """Say something."""
        self.note = note
        self._retranslate()

    def begin_search(self) -> None:
        """Say nothing yet: most searches end in a moment."""
        self.say(Note.QUIET)
        self.bar.setRange(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the search is; a `total` of 0: nobody knows."""
        if self.note is not Note.SEARCHING:
            self.say(Note.SEARCHING)
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        heading, words, offer = _texts(self.note)
        for widget, text in (
            (self.heading, heading),
            (self.words, words),
            (self.button, offer),
        ):
            widget.setText(text)
            widget.setVisible(bool(text))
        self.bar.setVisible(self.note is Note.SEARCHING)


def why_nothing(text: ReviewedText) -> Note:
    """Why a text that is searched by nobody is at no sentence."""
    if text.source is None:
        return Note.NO_DOCUMENT
    if text.request is None:
        return Note.NO_TEXT
    if not text.is_searched:
        return Note.STOPPED
    if text.queue.sentences:
        return Note.DONE
    return Note.ALL_DISMISSED if text.n_left_out else Note.NOTHING


def _texts(note: Note) -> tuple[str, str, str]:
    """Heading, what more there is to say, and what the button offers."""
    match note:
        case Note.NO_DOCUMENT:
            return (
                "",
                translate(
                    "Review", "Open a document: its sentences that may make a claim come here."
                ),
                translate("Actions", "Import documents…"),
            )
        case Note.NO_TEXT:
            return (
                "",
                translate("Reader", "The text of this source is not in the dossier: import it."),
                translate("Actions", "Import documents…"),
            )
        case Note.SEARCHING:
            return (
                "",
                translate("Review", "Looking for sentences that may make a claim…"),
                translate("Review", "Stop"),
            )
        case Note.STOPPED:
            return (
                "",
                translate("Review", "The text was not gone through to its end."),
                translate("Review", "Go through it"),
            )
        case Note.NOTHING:
            return (
                translate("Review", "Nothing to review"),
                translate(
                    "Review",
                    "No sentence names two actors and says what is between them. "
                    "In the reader, Q takes down any sentence.",
                ),
                "",
            )
        case Note.DONE:
            return (
                translate("Review", "Every sentence is decided"),
                translate("Review", "K goes back to the last one."),
                "",
            )
        case Note.ALL_DISMISSED:
            return (
                translate("Review", "Nothing to review"),
                translate("Review", "Every sentence was dismissed before."),
                "",
            )
        case Note.QUIET:
            return "", "", ""
