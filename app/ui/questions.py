"""Questions before something goes that cannot be brought back, and ways out of a trouble."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def is_confirmed(parent: QWidget | None, title: str, question: str) -> bool:
    """Whether it may go: only if somebody says so. Enter and Esc both mean no."""
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    return QMessageBox.question(parent, title, question, yes | no, no) == yes


def is_way_out_wanted(parent: QWidget | None, title: str, told: str, way_out: str) -> bool:
    """Tell a trouble, and offer a way out of it beside the mere OK; whether that is wanted."""
    ok = QMessageBox.StandardButton.Ok
    box = QMessageBox(QMessageBox.Icon.Warning, title, told, ok, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    button = box.addButton(way_out, QMessageBox.ButtonRole.ActionRole)
    box.setDefaultButton(ok)
    box.setEscapeButton(ok)
    box.exec()
    return box.clickedButton() is button
