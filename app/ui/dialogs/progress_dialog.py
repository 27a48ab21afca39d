"""Says how far long work is, and lets it be called off."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

translate = QCoreApplication.translate

_WIDTH_PX = 380
_STEPS = 1_000

Counting = Callable[[str, str], str]
"""From so much and how much, as the reader writes numbers, the words that say so."""


def count_records(done: str, total: str) -> str:
    """How many records are read or written."""
    return translate("Progress", "{done} of {total} records").format(done=done, total=total)


class ProgressDialog(QDialog):
    """A title, how much is done, and one way out: the button, Esc, or closing it.

    Parameters
    ----------
    title
        What is being done.
    counting
        Says how much is done; None where numbers would tell nobody anything.

    Emits
    -----
    called_off
        Once, when the work is no longer wanted. The dialog stays until it is told to go.
    """

    called_off = Signal()

    def __init__(
        self, title: str, counting: Counting | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._counting = counting
        self._is_called_off = False
        # Whoever waits for the first window of the program does not close the last one.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowTitle(title if parent is not None else "Multivector")
        self.setFixedWidth(_WIDTH_PX)
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("role", "strong")
        shown = self.title.fontMetrics().elidedText(
            title, Qt.TextElideMode.ElideMiddle, _WIDTH_PX - 40
        )
        self.title.setText(shown)
        self.title.setToolTip(title if shown != title else "")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        self.counted = QLabel()
        self.counted.setProperty("role", "muted")
        self.cancel_button = QPushButton(translate("Progress", "Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        below = QHBoxLayout()
        below.addWidget(self.counted, 1)
        below.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.bar)
        column.addLayout(below)
        self.show_progress(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """Show that so much of so much is done; a total of 0: that something is going on."""
        if self._is_called_off:
            return
        self.bar.setRange(0, _STEPS if total else 0)
        if total:
            self.bar.setValue(round(_STEPS * done / total))
        is_told = total > 0 and self._counting is not None
        if is_told and self._counting is not None:
            locale = QLocale()
            self.counted.setText(self._counting(locale.toString(done), locale.toString(total)))
        else:
            self.counted.setText("")

    def reject(self) -> None:
        """Let the work be called off; only the end of it closes the dialog."""
        if self._is_called_off:
            return
        self._is_called_off = True
        self.cancel_button.setEnabled(False)
        self.bar.setRange(0, 0)
        self.counted.setText(translate("Progress", "Cancelling…"))
        self.called_off.emit()

    def leave(self) -> None:
        """Go: the work has ended."""
        self._is_called_off = True
        self.hide()
        self.deleteLater()
