"""What a figure is called, and what is said below its map."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker
from PySide6.QtWidgets import QLineEdit

from app.figures.request import FigureRequest
from app.session.figure_origin import LONGEST_WORD
from app.ui.dialogs.fields.field import TextBox
from app.ui.dialogs.figure.wishes import Row, Wishes

translate = QCoreApplication.translate

_CAPTION_LINES = 3


class TextFields(Wishes):
    """The title and the caption."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.title = QLineEdit()
        self.title.setMaxLength(LONGEST_WORD)
        self.title.setPlaceholderText(translate("Figure", "made from what is shown"))
        self.caption = TextBox(_CAPTION_LINES)
        self.caption.setPlaceholderText(translate("Figure", "what the reader should see"))
        self.title.textChanged.connect(self.changed)
        self.caption.textChanged.connect(self.changed)

    def rows(self) -> Sequence[Row]:
        """The title above the caption, as on the page."""
        return (
            Row(translate("Figure", "Title"), self.title),
            Row(translate("Figure", "Caption"), self.caption),
        )

    def wishes(self) -> Mapping[str, object]:
        """What was typed; None for nothing."""
        caption = " ".join(self.caption.value.split())
        return {"title": self.title.text().strip() or None, "caption": caption or None}

    def begin_like(self, request: FigureRequest) -> None:
        """Show the words of a request."""
        blockers = (QSignalBlocker(self.title), QSignalBlocker(self.caption))
        self.title.setText(request.title or "")
        self.caption.setPlainText(request.caption or "")
        for blocker in blockers:
            blocker.unblock()
