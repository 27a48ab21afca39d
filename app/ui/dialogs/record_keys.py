"""The keys by which every dialog that records something does so."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QDialog

from app.ui.panels.tooltips import set_plain_tooltip

RECORD_KEYS = ("Ctrl+Return", "Ctrl+Enter")


def press_by_record_keys(dialog: QDialog, button: QAbstractButton) -> None:
    """Let the keys press a button of a dialog, if it can be pressed; its tooltip tells them."""
    shortcut = QShortcut(dialog)
    shortcut.setKeys([QKeySequence(key) for key in RECORD_KEYS])
    shortcut.activated.connect(button.click)
    told = QKeySequence(RECORD_KEYS[0]).toString(QKeySequence.SequenceFormat.NativeText)
    set_plain_tooltip(button, told)
