"""A field for a marking: TLP's labels and the house's own texts are offered, any can be typed."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy

from app.domain.dossier import Dossier
from app.domain.marking import LONGEST, TLP_LABELS, read_marking

translate = QCoreApplication.translate


class MarkingChoice(QComboBox):
    """A marking, or none. TLP's labels, however typed, are written as the standard has them."""

    def __init__(self, dossier: Dossier) -> None:
        """Texts that the dossier's records are marked with are offered below the labels."""
        super().__init__()
        self._shown: str | None = None
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(10)
        self.addItems(list(offered_markings(dossier)))
        self.setCurrentIndex(-1)
        self._line = QLineEdit()
        self.setLineEdit(self._line)
        type_freely(self)
        self._line.setMaxLength(LONGEST)
        self._line.setPlaceholderText(translate("Forms", "not restricted"))
        self._line.editingFinished.connect(self._write_out)

    @property
    def value(self) -> str | None:
        """The marking; None where nothing is typed. What was shown and not touched stays."""
        if self.currentText() == (self._shown or ""):
            return self._shown
        return str(read_marking(self.currentText())) or None

    def set_value(self, marking: str | None) -> None:
        """Show a marking as it was written, or none."""
        self._shown = marking
        self.setCurrentIndex(-1)
        self.setEditText(marking or "")
        self._line.setCursorPosition(0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A form that is scrolled under the pointer must not change what was chosen."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _write_out(self) -> None:
        written = self.value or ""
        if written != self.currentText():
            self.setEditText(written)


def type_freely(choice: QComboBox) -> None:
    """Leave what is typed as it is: TLP:AMBER must not become TLP:AMBER+STRICT by itself."""
    choice.setCompleter(QCompleter([], choice))


def offered_markings(dossier: Dossier) -> Iterator[str]:
    """The labels of TLP, the strictest first, then what else the dossier is marked with."""
    yield from TLP_LABELS
    used = {source.marking for source in dossier.sources}
    used.update(claim.marking for claim in dossier.claims)
    yield from sorted({text for marking in used for text in read_marking(marking).house})
