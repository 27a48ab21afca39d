"""What can be done with the page of the figure dialog but saving it: copy it, print it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.domain.faults import DossierError
from app.figures.page import Figure

translate = QCoreApplication.translate

_KEYS = QKeySequence.SequenceFormat.NativeText


class FigureExits(QWidget):
    """Buttons that copy and print the page that is seen.

    Parameters
    ----------
    page
        Gives the page, its dots per inch, and what it carries that leads back, None if nothing
        is to.

    Emits
    -----
    told
        What became of it, in words.
    failed
        Why it could not be done.
    """

    told = Signal(str)
    failed = Signal(str)

    def __init__(self, page: Callable[[], tuple[Figure, int, str | None]]) -> None:
        super().__init__()
        self._page = page
        self.copy_button = self._button(
            translate("Figure", "Copy"),
            translate("Figure", "Copy the figure as a picture and a drawing"),
            "Ctrl+Shift+C",
            self.copy,
        )
        self.print_button = self._button(
            translate("Figure", "Print…"),
            translate("Figure", "Print the figure in true size, where the paper has room"),
            "Ctrl+P",
            self.print,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.copy_button)
        row.addWidget(self.print_button)

    def copy(self) -> None:
        """Put the page on the clipboard."""
        from app.ui.figure_copying import copy_figure

        try:
            copy_figure(*self._page())
        except DossierError as error:
            self.failed.emit(error.reason)
        else:
            self.told.emit(translate("Figure", "The figure is on the clipboard."))

    def print(self) -> None:
        """Ask for a printer and print the page."""
        from app.ui.figure_printing import print_with_dialog

        try:
            figure, _dpi, _carried = self._page()
        except DossierError as error:
            self.failed.emit(error.reason)
            return
        told = print_with_dialog(figure, self)
        if told is not None:
            self.told.emit(told)

    def _button(self, text: str, tip: str, keys: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setShortcut(QKeySequence(keys))
        button.setToolTip(f"{tip} ({QKeySequence(keys).toString(_KEYS)})")
        button.clicked.connect(lambda _checked=False: do())
        return button
