"""What the reader shows where there is no text to be read, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.domain.ids import ExcerptId
from app.domain.records import Excerpt
from app.ui.panels.evidence.parts import text_label
from app.ui.reader.kept_words import KeptWords, kept_passages

translate = QCoreApplication.translate


class EmptyPage(QWidget):
    """Says why there is no text, offers to import one, and shows what was quoted from it.

    Emits
    -----
    import_wanted
        Documents are to be imported.
    """

    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self.words = text_label("", "mutedBody")
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.title = text_label("", "heading")
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = QPushButton()
        self.button.clicked.connect(self.import_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.kept = KeptWords()
        column.addWidget(self.kept, 100)
        column.addStretch(2)
        self.show_missing("")

    def show_missing(
        self, title: str, excerpts: Sequence[Excerpt] = (), wanted: ExcerptId | None = None
    ) -> None:
        """Say that the text of a source is missing; without a title that nothing is open.

        `excerpts` are the words quoted from it, `wanted` those that somebody wants to read.
        """
        self._title = title
        self.kept.setVisible(bool(excerpts))
        self.kept.show_passages(kept_passages(excerpts), wanted)
        self._retranslate()

    def set_read_only(self, is_read_only: bool) -> None:
        """Offer no import where nothing can be edited."""
        self.button.setVisible(not is_read_only)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self._title)
        self.title.setVisible(bool(self._title))
        self.words.setText(self._words())
        self.button.setText(translate("Actions", "Import documents…"))

    def _words(self) -> str:
        if not self._title:
            return translate("Reader", "Import a document or drop files here.")
        if self.kept.isHidden():
            return translate("Reader", "The text of this source is not in the dossier: import it.")
        return translate(
            "Reader",
            "The text of this source is not in the dossier: import it to read on. This is what was "
            "quoted from it, in the order of the text.",
        )
