"""The form for further evidence of what is there already."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.editing.drafts import EvidenceDraft
from app.session.session import Session
from app.ui.dialogs.fields.evidence_editor import EvidenceEditor
from app.ui.dialogs.record_form import RecordForm

translate = QCoreApplication.translate


class EvidenceForm(RecordForm[tuple[EvidenceDraft, ...]]):
    """Takes down pieces of evidence; the next one may share its source with them."""

    def __init__(self, session: Session, what: str, parent: QWidget | None = None) -> None:
        """`what` says in words for what it is evidence."""
        title = translate("Forms", "Add evidence")
        super().__init__(session, parent, title=title)
        named = QLabel(what)
        named.setTextFormat(Qt.TextFormat.PlainText)
        named.setWordWrap(True)
        named.setProperty("role", "strong")
        self.evidence = EvidenceEditor(session)
        self.add_section("", named)
        self.add_section("", self.evidence)
        self.check("", self.evidence)
        self.resize(680, 460)
        self.evidence.take_focus()

    def draft(self) -> tuple[EvidenceDraft, ...]:
        """The pieces of evidence that were filled in."""
        return self.evidence.drafts

    def tab_stops(self) -> list[QWidget]:
        """Piece by piece."""
        return [self.evidence]

    def begin_next(self) -> None:
        """Keep the first source."""
        self.evidence.begin_next()
        self.evidence.take_focus()

    def missing(self) -> list[tuple[str, QWidget]]:
        """At least one piece."""
        if self.evidence.drafts:
            return []
        first = self.evidence.pieces[0].quotation
        return [(translate("Forms", "Quote something, or name a source."), first)]
