"""The form for an agreement: its title and parties, and what came of it on which date."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.ids import PartyStatusId
from app.domain.vocabulary import ActorKind, AgreementKind, Status
from app.editing.drafts import AgreementDraft, EvidenceDraft, StatusDraft
from app.session.session import Session
from app.ui.dialogs.fields.actor_picker import ActorNames, ActorPicker
from app.ui.dialogs.fields.edtf_field import PartialDateField
from app.ui.dialogs.fields.evidence_editor import EvidenceEditor
from app.ui.dialogs.fields.field import Field, TextBox
from app.ui.dialogs.fields.row_list import Row, RowList
from app.ui.dialogs.fields.word_choice import LanguageChoice, WordChoice
from app.ui.dialogs.record_form import RecordForm
from app.ui.wording import agreement_kind_label, party_status_label

translate = QCoreApplication.translate


class StatusRow(Row):
    """What a party, or the agreement as a whole, came to on a date."""

    def __init__(self, names: ActorNames) -> None:
        self._evidence: tuple[EvidenceDraft, ...] = ()
        self._id: PartyStatusId | None = None
        self.status: WordChoice[Status] = WordChoice(
            Status, party_status_label, none_label=translate("Forms", "choose…")
        )
        self.date = PartialDateField()
        self.actor = ActorPicker(
            names, is_single=True, prompt=translate("Forms", "the whole agreement")
        )
        super().__init__(
            (self.status, translate("Forms", "Status"), 4),
            (self.date, translate("Forms", "Date"), 4),
            (self.actor, translate("Forms", "Party"), 5),
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is no status, no date and no party."""
        typed = (self.date.line.text().strip(), self.actor.line.text().strip())
        return self.status.value is None and not any(typed) and not self.actor.actors

    def checked(self) -> Iterable[Field]:
        """The date and the party."""
        return self.date, self.actor

    def incomplete(self) -> str:
        """A row says what was done."""
        return "" if self.status.value else translate("Forms", "Choose what was done.")

    def draft(self) -> StatusDraft:
        """The status; evidence that was shown with it is kept."""
        return StatusDraft(
            actor=self.actor.actors[0] if self.actor.actors else None,
            status=self.status.value or Status.ANNOUNCED,
            date=self.date.value,
            evidence=self._evidence,
            id=self._id,
        )

    def show_draft(self, draft: StatusDraft) -> None:
        """Show a status."""
        self._evidence, self._id = draft.evidence, draft.id
        self.status.set_value(draft.status)
        self.date.set_value(draft.date)
        self.actor.set_actors([] if draft.actor is None else [draft.actor])


class TitleRow(Row):
    """What an agreement is called in another language."""

    def __init__(self, session: Session) -> None:
        self.text = QLineEdit()
        self.language = LanguageChoice(session.dossier, session.language)
        super().__init__(
            (self.text, translate("Forms", "Title"), 7),
            (self.language, translate("Forms", "Language"), 3),
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is no title."""
        return not self.text.text().strip()

    @property
    def title(self) -> tuple[str, str]:
        """The title and its language."""
        return self.text.text().strip(), self.language.value or ""

    def show_title(self, text: str, language: str) -> None:
        """Show a title."""
        self.text.setText(text)
        self.text.setCursorPosition(0)
        self.language.set_value(language)


class AgreementForm(RecordForm[AgreementDraft]):
    """Takes down an agreement; the next one may share parties and source with it."""

    def __init__(
        self,
        session: Session,
        draft: AgreementDraft | None = None,
        parent: QWidget | None = None,
        *,
        titles: Sequence[tuple[str, str]] = (),
    ) -> None:
        """`draft` and `titles`, texts with languages, are what to begin with."""
        super().__init__(session, parent, title=translate("Forms", "Agreement"))
        names = ActorNames(session)
        self.title_field = QLineEdit()
        self.language = LanguageChoice(session.dossier, session.language)
        self.further_titles = RowList(lambda: TitleRow(session), translate("Forms", "Add a title"))
        self.further_titles.clear()
        self.kind: WordChoice[AgreementKind] = WordChoice(
            AgreementKind, agreement_kind_label, none_label=translate("Forms", "choose…")
        )
        self.subject = QLineEdit()
        self.subject.setPlaceholderText(translate("Forms", "In a few words, as: mutual defence"))
        self.parties = ActorPicker(names, offers_new=True)
        self.bloc = ActorPicker(names, kinds=(ActorKind.BLOC,), is_single=True)
        self.summary = TextBox(2)
        self.summary.setPlaceholderText(translate("Forms", "In your own words"))
        self.reference = QLineEdit()
        self.reference.setPlaceholderText(translate("Forms", "Address or number of its text"))
        self.statuses = RowList(lambda: StatusRow(names), translate("Forms", "Add a status"))
        self.evidence = EvidenceEditor(session)
        self._add_rows()
        self.resize(780, 760)
        if draft is not None:
            self.show_draft(draft)
        for title in titles:
            self.further_titles.add().show_title(*title)
        self.title_field.setFocus()

    def draft(self) -> AgreementDraft:
        """The agreement as it was filled in.

        Raises
        ------
        ValueError
            If its kind is not chosen; see :meth:`problems`.
        """
        if self.kind.value is None:
            raise ValueError("an agreement has a kind")
        return AgreementDraft(
            title=self.title_field.text().strip(),
            language=self.language.value or "",
            kind=self.kind.value,
            subject=self.subject.text().strip(),
            parties=self.parties.actors,
            bloc=self.bloc.actors[0] if self.bloc.actors else None,
            summary=self.summary.value,
            reference=self.reference.text().strip() or None,
            statuses=tuple(row.draft() for row in self.statuses.filled),
            evidence=self.evidence.drafts,
        )

    def titles(self) -> list[tuple[str, str]]:
        """What it is called in other languages: texts with their languages."""
        return [row.title for row in self.further_titles.filled]

    def show_draft(self, draft: AgreementDraft) -> None:
        """Fill the form in."""
        self.title_field.setText(draft.title)
        self.language.set_value(draft.language)
        self.kind.set_value(draft.kind)
        self.subject.setText(draft.subject)
        self.parties.set_actors(draft.parties)
        self.bloc.set_actors([] if draft.bloc is None else [draft.bloc])
        self.summary.setPlainText(draft.summary)
        self.reference.setText(draft.reference or "")
        if draft.statuses:
            self.statuses.clear()
        for status in draft.statuses:
            self.statuses.add().show_draft(status)
        self.evidence.set_drafts(draft.evidence)

    def begin_status(self) -> None:
        """Put the keyboard to a status that is still to be filled in."""
        empty = next((row for row in self.statuses.rows if row.is_empty), None)
        row = self.statuses.add() if empty is None else empty
        row.status.setFocus()

    def tab_stops(self) -> list[QWidget]:
        """From what it is called to the words that prove it."""
        return [
            self.title_field,
            self.kind,
            self.language,
            self.subject,
            self.parties,
            self.bloc,
            self.summary,
            self.reference,
            self.statuses,
            self.evidence,
            self.further_titles,
        ]

    def begin_next(self) -> None:
        """Keep parties, bloc, language, kind and the first source."""
        for line in (self.title_field, self.subject, self.reference):
            line.clear()
        self.summary.clear()
        self.further_titles.clear()
        self.statuses.clear()
        self.statuses.add()
        self.evidence.begin_next()
        self.title_field.setFocus()

    def missing(self) -> list[tuple[str, QWidget]]:
        """What no agreement is without."""
        missing: list[tuple[str, QWidget]] = []
        if self.kind.value is None:
            told = translate("Forms", "Choose what kind of agreement it is.")
            missing.append((told, self.kind))
        if not self.evidence.drafts and not self.evidence.problem():
            told = translate(
                "Rules", "The agreement has no evidence: quote a sentence or name a source."
            )
            missing.append((told, self.evidence.pieces[0].quotation))
        return missing

    def _add_rows(self) -> None:
        parties, bloc = translate("Forms", "Parties"), translate("Forms", "Bloc")
        statuses, evidence = translate("Forms", "What came of it"), translate("Forms", "Evidence")
        self.add_row(translate("Forms", "Title"), self.title_field)
        self.add_pair(
            translate("Forms", "Kind"), self.kind, translate("Forms", "Language"), self.language
        )
        self.add_row(translate("Forms", "Subject"), self.subject)
        self.add_row(parties, self.parties)
        self.add_row(bloc, self.bloc)
        self.add_row(translate("Forms", "Summary"), self.summary)
        self.add_row(translate("Forms", "Reference"), self.reference)
        self.add_section(statuses, self.statuses)
        self.add_section(evidence, self.evidence)
        self.add_section(translate("Forms", "Titles in other languages"), self.further_titles)
        self.check(parties, self.parties)
        self.check(bloc, self.bloc)
        self.check(statuses, self.statuses)
        self.check(evidence, self.evidence)
