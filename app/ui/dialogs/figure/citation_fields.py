"""How the sources of a figure are cited."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker
from PySide6.QtWidgets import QComboBox

from app.figures.citations.styles import CITATION_STYLES
from app.figures.request import FigureRequest
from app.ui.dialogs.figure.wishes import Row, Wishes
from app.ui.figure_wording import citation_style_label

translate = QCoreApplication.translate


class CitationFields(Wishes):
    """The citation style."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.style = QComboBox()
        for style in CITATION_STYLES:
            self.style.addItem(citation_style_label(style), style)
        self.style.currentIndexChanged.connect(self.changed)

    def rows(self) -> Sequence[Row]:
        """One."""
        return (Row(translate("Figure", "Sources"), self.style),)

    def wishes(self) -> Mapping[str, object]:
        """The style."""
        return {"citation_style": self.style.currentData()}

    def begin_like(self, request: FigureRequest) -> None:
        """Show the style of a request."""
        with QSignalBlocker(self.style):
            self.style.setCurrentIndex(self.style.findData(request.citation_style))
