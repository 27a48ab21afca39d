"""Questions before something goes that cannot be brought back."""

from PySide6.QtWidgets import QMessageBox, QWidget


def is_confirmed(parent: QWidget | None, title: str, question: str) -> bool:
    """Whether it may go: only if somebody says so. Enter and Esc both mean no."""
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    return QMessageBox.question(parent, title, question, yes | no, no) == yes
