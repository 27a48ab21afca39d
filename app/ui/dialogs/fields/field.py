"""What every field of a form can be asked, and the few words and boxes all of them use."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QWidget


class Field(Protocol):
    """A field that may hold what cannot be read, or can be read in more than one way."""

    def settle(self) -> None:
        """Read what was typed as if the field were left."""

    def problem(self) -> str:
        """Why what stands in it cannot be taken; empty if it can."""

    def take_focus(self) -> None:
        """Put the keyboard where the problem is."""


class NoteLabel(QLabel):
    """A small line under a field: how it reads what was typed, or what is wrong with it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", "muted")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def say(self, text: str, *, is_fault: bool = False) -> None:
        """Show a text, or nothing at all if it is empty."""
        role = "warning" if is_fault else "muted"
        if self.property("role") != role:
            self.setProperty("role", role)
            restyle(self)
        self.setText(text)
        self.setVisible(bool(text))


class TextBox(QPlainTextEdit):
    """A field for some lines of text; Tab goes on to the next field."""

    def __init__(self, n_lines: int) -> None:
        super().__init__()
        self.setProperty("role", "entry")
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._n_lines = n_lines
        self._fit()

    @property
    def value(self) -> str:
        """The text without blanks around it."""
        return self.toPlainText().strip()

    def _fit(self) -> None:
        padding_px = 14
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._n_lines + padding_px)


def mark_faulty(widget: QWidget, *, faulty: bool) -> None:
    """Give a field the outline of one that is wrong, or take it away."""
    if bool(widget.property("faulty")) != faulty:
        widget.setProperty("faulty", faulty)
        restyle(widget)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties anew."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
