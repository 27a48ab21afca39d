"""The form for a source: what it is, and how far it is to be trusted."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.editing.drafts import SourceDraft
from app.session.session import Session
from app.ui.dialogs.fields.source_fields import WholeSourceFields
from app.ui.dialogs.record_form import RecordForm

translate = QCoreApplication.translate


class SourceForm(RecordForm[SourceDraft]):
    """Takes down a source; the next one may come from the same outlet."""

    def __init__(
        self, session: Session, draft: SourceDraft | None = None, parent: QWidget | None = None
    ) -> None:
        """`draft` is what to begin with; without it the form is empty."""
        super().__init__(session, parent, title=translate("Forms", "Source"))
        self.fields = WholeSourceFields(session)
        self.add_section("", self.fields)
        self.check("", self.fields)
        self.resize(760, 520)
        if draft is not None:
            self.fields.show_draft(draft)
        self.fields.title.setFocus()

    def draft(self) -> SourceDraft:
        """The source as it was filled in."""
        return self.fields.draft()

    def tab_stops(self) -> list[QWidget]:
        """As a source is cited, then what only we say of it."""
        return [self.fields]

    def begin_next(self) -> None:
        """Keep what documents of one outlet have in common, and when they were seen."""
        kept = self.fields.draft()
        self.fields.show_draft(
            replace(kept, title="", authors=(), published=None, url=None, reading_notes="")
        )
        self.fields.title.setFocus()

    def missing(self) -> list[tuple[str, QWidget]]:
        """What no source is without."""
        told: list[tuple[str, QWidget]] = []
        if not self.fields.title.text().strip():
            told.append((translate("Forms", "A source needs its title."), self.fields.title))
        if not self.fields.kind.currentText().strip():
            told.append((translate("Forms", "Say what kind of source it is."), self.fields.kind))
        return told
