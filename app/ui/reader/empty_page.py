"""What the reader shows where there is nothing to be read, and what can be done about it."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui.panels.evidence.parts import text_label

translate = QCoreApplication.translate


class EmptyPage(QWidget):
    """Says why there is no text, and offers to import one.

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
        column.addStretch(2)
        self.show_missing("")

    def show_missing(self, title: str) -> None:
        """Say that the text of a source is missing; without a title that nothing is open."""
        self._title = title
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
        self.words.setText(
            translate("Reader", "The text of this source is not in the dossier: import it.")
            if self._title
            else translate("Reader", "Import a document or drop files here.")
        )
        self.button.setText(translate("Actions", "Import documents…"))
