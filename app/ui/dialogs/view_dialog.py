"""Asks for the title and the caption of a view."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from app.session.session import Session
from app.ui.dialogs.fields.field import TextBox
from app.ui.dialogs.record_form import RecordForm
from app.ui.panels.view_row import MOST_OF_TITLE

translate = QCoreApplication.translate

_CAPTION_LINES = 4


@dataclass(frozen=True, slots=True)
class ViewDraft:
    """What a view is called, what is said of it, and whether it keeps to a part of the map."""

    title: str
    caption: str = ""
    keeps_part: bool = False


class ViewDialog(RecordForm[ViewDraft]):
    """A title, and a caption if one is wanted; Enter in the title is enough."""

    def __init__(
        self,
        session: Session,
        draft: ViewDraft | None = None,
        parent: QWidget | None = None,
        *,
        sees_part: bool = False,
    ) -> None:
        """`draft` is what the view is called so far; None for one that is new.

        `sees_part`: not all of the map is seen now.
        """
        heading = (
            translate("Views", "Keep this view")
            if draft is None
            else translate("Views", "Title and caption of the view")
        )
        super().__init__(session, parent, title=heading, may_go_on=False)
        self.record_button.setText(
            translate("Views", "Keep") if draft is None else translate("Views", "Change")
        )
        meaning = QLabel(
            translate(
                "Views",
                "A view remembers the dates, the filters, the selection, and where everybody"
                " lies on the map.",
            )
        )
        meaning.setWordWrap(True)
        meaning.setProperty("role", "muted")
        meaning.setTextFormat(Qt.TextFormat.PlainText)
        self.title = QLineEdit()
        self.title.setMaxLength(MOST_OF_TITLE)
        self.caption = TextBox(_CAPTION_LINES)
        self.caption.setPlaceholderText(translate("Views", "What is to be seen here"))
        if draft is None:
            self.add_section("", meaning)
        else:
            self.title.setText(draft.title)
            self.title.selectAll()
            self.caption.setPlainText(draft.caption)
        self.add_row(translate("Views", "Title"), self.title)
        self.add_row(translate("Views", "Caption"), self.caption)
        self.part = QCheckBox(translate("Views", "Show only the part of the map that is seen now"))
        self.part.setChecked(sees_part)
        self.part.setVisible(draft is None)
        if draft is None:
            self.add_row(translate("Views", "Map"), self.part)
        self.title.returnPressed.connect(self.submit)
        self.resize(480, 330)
        self.title.setFocus()

    def draft(self) -> ViewDraft:
        """What was typed and ticked."""
        return ViewDraft(self.title.text().strip(), self.caption.value, self.part.isChecked())

    def tab_stops(self) -> list[QWidget]:
        """The title, the caption, then how much of the map."""
        return [self.title, self.caption, self.part]

    def missing(self) -> list[tuple[str, QWidget]]:
        """A view without a title cannot be found again."""
        if self.title.text().strip():
            return []
        return [(translate("Views", "Give the view a title."), self.title)]
