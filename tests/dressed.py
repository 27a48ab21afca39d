"""The application as the program dresses it, for a while."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog

from app.ui.program import dress
from app.ui.theme import ThemeController


@contextmanager
def dressed(application: QApplication) -> Iterator[None]:
    """Dress the application; in the end no window is left, and it is as it was."""
    font, palette = QFont(application.font()), application.palette()
    icon = application.windowIcon()
    dress(application)
    yield
    # A form that a failed test left open would ask whether it may be closed, and wait for ever.
    for dialog in application.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.done(QDialog.DialogCode.Rejected)
    # Qt forgets no widget that a style sheet was taken from while it lived: none may.
    for widget in application.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    for themes in application.findChildren(ThemeController):
        themes.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.setStyleSheet("")
    application.setPalette(palette)
    application.setFont(font)
    application.setWindowIcon(icon)
