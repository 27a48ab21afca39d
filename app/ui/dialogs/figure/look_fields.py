"""In which colours a figure is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker
from PySide6.QtWidgets import QComboBox

from app.drawing.look import DARK, LIGHT
from app.figures.request import FigureRequest
from app.ui.dialogs.figure.wishes import Row, Wishes

translate = QCoreApplication.translate


class LookFields(Wishes):
    """Light or dark."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = QComboBox()
        self.theme.addItem(translate("Figure", "light"), LIGHT.name)
        self.theme.addItem(translate("Figure", "dark"), DARK.name)
        self.theme.currentIndexChanged.connect(self.changed)

    def rows(self) -> Sequence[Row]:
        """One."""
        return (Row(translate("Figure", "Colours"), self.theme),)

    def wishes(self) -> Mapping[str, object]:
        """The theme."""
        return {"theme_name": self.theme.currentData()}

    def begin_like(self, request: FigureRequest) -> None:
        """Show the theme of a request."""
        with QSignalBlocker(self.theme):
            self.theme.setCurrentIndex(self.theme.findData(request.theme_name))
