"""Under a sentence: the buttons by which it is decided, and why a decision was refused."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.dialogs.fields.field import NoteLabel
from app.ui.review.queue import Decision

translate = QCoreApplication.translate


class ReviewFooter(QWidget):
    """Offers the decisions; a sentence that was dismissed can be brought back instead.

    Emits
    -----
    accept_wanted, correct_wanted, dismiss_wanted, restore_wanted
        The button of a decision was pressed.
    """

    accept_wanted = Signal()
    correct_wanted = Signal()
    dismiss_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.faults = NoteLabel()
        self.accept, self.correct = QPushButton(), QPushButton()
        self.dismiss, self.restore = QPushButton(), QPushButton()
        self.accept.setProperty("role", "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button, wanted in (
            (self.accept, self.accept_wanted),
            (self.correct, self.correct_wanted),
            (self.dismiss, self.dismiss_wanted),
            (self.restore, self.restore_wanted),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(wanted)
            row.addWidget(button)
        row.addStretch(1)
        self.restore.hide()
        self._is_besides = False
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 14, 10)
        column.setSpacing(6)
        column.addWidget(self.faults)
        column.addLayout(row)
        self._retranslate()

    def offer(self, decision: Decision, *, is_besides: bool, is_read_only: bool) -> None:
        """Offer what can still be decided of a sentence, or of what it claims besides."""
        if is_besides is not self._is_besides:
            self._is_besides = is_besides
            self._retranslate()
        is_dismissed = decision is Decision.DISMISSED
        self.dismiss.setVisible(not is_dismissed)
        self.restore.setVisible(is_dismissed)
        for button in (self.accept, self.correct, self.dismiss, self.restore):
            button.setEnabled(not is_read_only)

    def show_faults(self, faults: Sequence[str]) -> None:
        """Say why a decision was refused; nothing if it was not."""
        self.faults.say("\n".join(faults), is_fault=True)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for button, text, tip in (
            (
                self.accept,
                translate("Review", "Accept (A)"),
                translate("Review", "Record the claim with this sentence as evidence (A, Enter)"),
            ),
            (
                self.correct,
                translate("Review", "Correct… (E)"),
                translate("Review", "Put it right before it is recorded (E)"),
            ),
            (self.dismiss, *self._dismissing()),
            (
                self.restore,
                translate("Review", "Bring back (Backspace)"),
                translate("Review", "Offer this sentence again (Backspace)"),
            ),
        ):
            button.setText(text)
            button.setToolTip(tip)

    def _dismissing(self) -> tuple[str, str]:
        if self._is_besides:
            tip = translate("Review", "Go on without recording this too (D, Delete)")
            return translate("Review", "Leave out (D)"), tip
        tip = translate("Review", "Do not offer this sentence again (D, Delete)")
        return translate("Review", "Dismiss (D)"), tip
