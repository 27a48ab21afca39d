"""The fields of a source: what it is, who published it when, and how far it is to be trusted.

A citation that is pasted as the title fills in what it says.
"""

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from app.domain.dossier import Dossier
from app.editing.drafts import SourceDraft
from app.reading.citations import Citation, read_citation
from app.session.session import Session
from app.ui.dialogs.fields.edtf_field import PartialDateField
from app.ui.dialogs.fields.field import NoteLabel, TextBox
from app.ui.dialogs.fields.marking_choice import MarkingChoice
from app.ui.dialogs.fields.word_choice import LanguageChoice, WordChoice
from app.ui.wording import reliability_meaning

translate = QCoreApplication.translate

_KINDS = ("article", "web page", "document", "treaty text", "speech", "dataset", "book")

LEAST_PASTED = 12
"""Characters that come at once: nobody types so fast."""


class SourceFields(QWidget):
    """The fields of a source by which it is cited and graded."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._shown = SourceDraft("", "")
        self.title = QLineEdit()
        self.authors = QLineEdit()
        self.authors.setPlaceholderText(translate("Forms", "several: with ; between them"))
        self.outlet = QLineEdit()
        self.kind = QComboBox()
        self.kind.setEditable(True)
        self.kind.addItems(_kinds_of(session.dossier))
        self.published = PartialDateField()
        self.language = LanguageChoice(session.dossier, session.language)
        self.url = QLineEdit()
        self.reliability: WordChoice[str] = WordChoice(
            "ABCDEF",
            lambda letter: f"{letter} · {reliability_meaning(letter)}",
            none_label=translate("Forms", "not judged"),
        )
        self.read_note = NoteLabel()
        self._is_language_chosen = False
        self._n_before = 0
        self.language.activated.connect(self._language_was_chosen)
        self.title.textEdited.connect(self._title_was_edited)
        self.title.textChanged.connect(self._count)
        self._grid = self._lay_out()

    def tab_stops(self) -> list[QWidget]:
        """As a source is cited."""
        return [
            self.title,
            self.authors,
            self.outlet,
            self.published,
            self.kind,
            self.url,
            self.language,
            self.reliability,
        ]

    def draft(self) -> SourceDraft:
        """The source as far as it is taken down."""
        authors = (author.strip() for author in self.authors.text().split(";"))
        return replace(
            self._shown,
            kind=self.kind.currentText().strip(),
            title=self.title.text().strip(),
            authors=tuple(author for author in authors if author),
            outlet=self.outlet.text().strip() or None,
            published=self.published.value,
            language=self.language.value or "",
            url=self.url.text().strip() or None,
            reliability=self.reliability.value,
        )

    def show_draft(self, draft: SourceDraft) -> None:
        """Show a source as far as it was taken down; what has no field here is kept."""
        self._shown = draft
        self.read_note.say("")
        self._is_language_chosen = True
        self.kind.setCurrentText(draft.kind)
        self.title.setText(draft.title)
        self.authors.setText("; ".join(draft.authors))
        self.outlet.setText(draft.outlet or "")
        self.published.set_value(draft.published)
        self.language.set_value(draft.language)
        self.url.setText(draft.url or "")
        self.reliability.set_value(draft.reliability)
        for line in (self.title, self.authors, self.outlet, self.url):
            line.setCursorPosition(0)

    def fill_in(self, citation: Citation) -> None:
        """Show what a citation says, and that it was read from one."""
        self.title.setText(citation.title)
        for line, text in (
            (self.authors, "; ".join(citation.authors)),
            (self.outlet, citation.outlet),
            (self.url, citation.url),
        ):
            if text:
                line.setText(text)
                line.setCursorPosition(0)
        self.title.setCursorPosition(0)
        if citation.kind:
            self.kind.setCurrentText(citation.kind)
        if citation.published is not None:
            self.published.set_value(citation.published)
        if citation.retrieved is not None:
            self._shown = replace(self._shown, retrieved=citation.retrieved)
        told = translate("Forms", "Read from the citation you pasted: check what it says.")
        self.read_note.say(told)

    def suggest_language(self, language: str) -> None:
        """Show a language, unless somebody chose one."""
        if not self._is_language_chosen:
            self.language.set_value(language)

    def settle(self) -> None:
        """Read what is typed of the dates."""
        for date in self._dates():
            date.settle()

    def problem(self) -> str:
        """Why one of the dates cannot be read."""
        return next((fault for date in self._dates() if (fault := date.problem())), "")

    def take_focus(self) -> None:
        """Put the keyboard to the date that cannot be read, else to the title."""
        for date in self._dates():
            if date.problem():
                date.take_focus()
                return
        self.title.setFocus()

    def _title_was_edited(self, text: str) -> None:
        """Take a citation apart that was pasted."""
        citation = read_citation(text) if len(text) - self._n_before >= LEAST_PASTED else None
        if citation is not None:
            self.fill_in(citation)

    def _count(self, text: str) -> None:
        self._n_before = len(text)

    def _language_was_chosen(self) -> None:
        self._is_language_chosen = True

    def _dates(self) -> tuple[PartialDateField, ...]:
        return (self.published,)

    def _lay_out(self) -> QGridLayout:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        self.title.setPlaceholderText(translate("Forms", "or paste a citation, RIS or BibTeX"))
        _add(grid, 0, 0, translate("Forms", "Title"), self.title, span=3)
        grid.addWidget(self.read_note, 1, 1, 1, 3)
        _add(grid, 2, 0, translate("Forms", "Authors"), self.authors)
        _add(grid, 2, 2, translate("Forms", "Outlet"), self.outlet)
        _add(grid, 3, 0, translate("Forms", "Published"), self.published)
        _add(grid, 3, 2, translate("Forms", "Kind"), self.kind)
        _add(grid, 4, 0, translate("Forms", "Address"), self.url)
        _add(grid, 4, 2, translate("Forms", "Language"), self.language)
        _add(grid, 5, 0, translate("Forms", "Reliability"), self.reliability, span=3)
        return grid


class WholeSourceFields(SourceFields):
    """All fields of a source: also when it was seen, who may see it, what we say of it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.retrieved = PartialDateField()
        self.marking = MarkingChoice(session.dossier)
        self.reading_notes = TextBox(5)
        self.reading_notes.setPlaceholderText(
            translate("Forms", "Why it is trusted as far as it is, what to mind when reading it")
        )
        _add(self._grid, 6, 0, translate("Forms", "Retrieved"), self.retrieved)
        _add(self._grid, 6, 2, translate("Forms", "Marking"), self.marking)
        _add(self._grid, 7, 0, translate("Forms", "Notes"), self.reading_notes, span=3)

    def tab_stops(self) -> list[QWidget]:
        """As a source is cited, then what only we say of it."""
        return [*super().tab_stops(), self.retrieved, self.marking, self.reading_notes]

    def fill_in(self, citation: Citation) -> None:
        """Show what a citation says, also when it was seen."""
        super().fill_in(citation)
        if citation.retrieved is not None:
            self.retrieved.set_value(citation.retrieved)

    def draft(self) -> SourceDraft:
        """The source as far as it is taken down."""
        return replace(
            super().draft(),
            retrieved=self.retrieved.value,
            marking=self.marking.value,
            reading_notes=self.reading_notes.value,
        )

    def show_draft(self, draft: SourceDraft) -> None:
        """Show a source."""
        super().show_draft(draft)
        self.retrieved.set_value(draft.retrieved)
        self.marking.set_value(draft.marking)
        self.reading_notes.setPlainText(draft.reading_notes)

    def _dates(self) -> tuple[PartialDateField, ...]:
        return (self.published, self.retrieved)


def _kinds_of(dossier: Dossier) -> list[str]:
    used = Counter(source.kind for source in dossier.sources if source.kind)
    return list(dict.fromkeys([*_KINDS, *sorted(used)]))


def _add(
    grid: QGridLayout, row: int, column: int, text: str, field: QWidget, *, span: int = 1
) -> None:
    label = QLabel(text)
    label.setProperty("role", "mutedBody")
    label.setBuddy(field)
    label.setContentsMargins(0, 6, 0, 0)
    field.setAccessibleName(text)
    grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(field, row, column + 1, 1, span, Qt.AlignmentFlag.AlignTop)
