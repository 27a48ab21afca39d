"""The form for an actor: what it is, what it is called, and, of a bloc, who is in it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.ids import ActorId
from app.domain.vocabulary import ActorKind
from app.editing.drafts import ActorDraft, MembershipDraft
from app.session.session import Session
from app.ui.dialogs.actor_rows import MembershipRow, NameRow
from app.ui.dialogs.fields.actor_picker import ActorNames
from app.ui.dialogs.fields.degrees_field import DegreesField
from app.ui.dialogs.fields.edtf_field import PartialDateField
from app.ui.dialogs.fields.evidence_editor import EvidenceEditor
from app.ui.dialogs.fields.field import NoteLabel, TextBox
from app.ui.dialogs.fields.row_list import RowList
from app.ui.dialogs.fields.word_choice import WordChoice
from app.ui.dialogs.record_form import RecordForm
from app.ui.wording import actor_kind_label

translate = QCoreApplication.translate

_LANGUAGES_OF_NAMES = ("en", "de")
"""Every actor has a short name in these."""


class ActorForm(RecordForm[ActorDraft]):
    """Takes down an actor with its names; of a bloc also its memberships."""

    def __init__(
        self,
        session: Session,
        draft: ActorDraft | None = None,
        parent: QWidget | None = None,
        *,
        memberships: Sequence[MembershipDraft] = (),
    ) -> None:
        """`draft` and `memberships` are what to begin with."""
        super().__init__(session, parent, title=translate("Forms", "Actor"))
        names = ActorNames(session)
        self.kind = WordChoice(ActorKind, actor_kind_label)
        self.id_field = QLineEdit()
        self._id_note = NoteLabel()
        self.names = RowList(lambda: NameRow(session), translate("Forms", "Add a name"))
        self.founded = PartialDateField()
        self.dissolved = PartialDateField()
        self.latitude = DegreesField(is_latitude=True)
        self.longitude = DegreesField(is_latitude=False)
        self.status_note = TextBox(2)
        self.status_note.setPlaceholderText(
            translate("Forms", "Only if its standing is disputed: what, and by whom")
        )
        self.members = RowList(lambda: MembershipRow(names), translate("Forms", "Add a member"))
        self.members_evidence = EvidenceEditor(session)
        self._add_rows()
        self.kind.changed.connect(self._follow_kind)
        self.resize(880, 720)
        self._begin_empty()
        if draft is not None:
            self.show_draft(draft, memberships)
        self._follow_kind()
        self.kind.setFocus()

    def begin_with_name(self, text: str) -> None:
        """Fill in what the actor is called, as the reader calls it."""
        rows = [row for row in self.names.rows if row.language.value == self.session.language]
        for row in rows[:1]:
            row.text.setText(text)

    def draft(self) -> ActorDraft:
        """The actor as it was filled in."""
        return ActorDraft(
            id=self.id_field.text().strip(),
            kind=self.kind.value or ActorKind.STATE,
            names=tuple(row.draft() for row in self.names.filled),
            founded=self.founded.value,
            dissolved=self.dissolved.value,
            latitude=self.latitude.value,
            longitude=self.longitude.value,
            status_note=self.status_note.value or None,
        )

    def memberships(self) -> tuple[MembershipDraft, ...]:
        """Who is in it, if it is a bloc; those without evidence of their own share one.

        Their bloc is the id as it was filled in, so empty where the id is still to be made.
        """
        if self.kind.value is not ActorKind.BLOC:
            return ()
        bloc, shared = ActorId(self.id_field.text().strip()), self.members_evidence.drafts
        return tuple(row.draft(bloc, shared) for row in self.members.filled)

    def show_draft(self, draft: ActorDraft, memberships: Sequence[MembershipDraft] = ()) -> None:
        """Fill the form in; the id of an actor that is there already cannot be changed."""
        self.kind.set_value(draft.kind)
        self.id_field.setText(draft.id)
        self.id_field.setReadOnly(ActorId(draft.id) in self.session.dossier.actor_by_id)
        if draft.names:
            self.names.clear()
        for name in draft.names:
            self.names.add().show_draft(name)
        self.founded.set_value(draft.founded)
        self.dissolved.set_value(draft.dissolved)
        self.latitude.set_value(draft.latitude)
        self.longitude.set_value(draft.longitude)
        self.status_note.setPlainText(draft.status_note or "")
        if memberships:
            self.members.clear()
        for membership in memberships:
            self.members.add().show_draft(membership)

    def tab_stops(self) -> list[QWidget]:
        """From what it is to who is in it."""
        return [
            self.kind,
            self.id_field,
            self.names,
            self.founded,
            self.dissolved,
            self.latitude,
            self.longitude,
            self.status_note,
            self.members,
            self.members_evidence,
        ]

    def begin_next(self) -> None:
        """Keep the kind; all else is the next actor's own."""
        self.id_field.clear()
        self.id_field.setReadOnly(False)
        for date in (self.founded, self.dissolved):
            date.set_value(None)
        for degrees in (self.latitude, self.longitude):
            degrees.set_value(None)
        self.status_note.clear()
        self.members_evidence.set_drafts(())
        self._begin_empty()
        self._follow_kind()
        self.id_field.setFocus()

    def _begin_empty(self) -> None:
        self.names.clear()
        for language in _LANGUAGES_OF_NAMES:
            self.names.add().language.set_value(language)
        self.members.clear()
        self.members.add()

    def _follow_kind(self) -> None:
        is_bloc = self.kind.value is ActorKind.BLOC
        self.show_section(self.members, is_shown=is_bloc)
        self.show_section(self.members_evidence, is_shown=is_bloc)
        if self.id_field.isReadOnly():
            self._id_note.say(translate("Forms", "Others name it by this id: it stays."))
        elif self.kind.value is ActorKind.STATE:
            self._id_note.say(translate("Forms", "The ISO 3166-1 code of three letters, as KAZ"))
        else:
            self._id_note.say(translate("Forms", "Empty: made from the English short name"))

    def _add_rows(self) -> None:
        founded, dissolved = translate("Forms", "Founded"), translate("Forms", "Dissolved")
        latitude, longitude = translate("Forms", "Latitude"), translate("Forms", "Longitude")
        names, members = translate("Forms", "Names"), translate("Forms", "Members")
        evidence = translate("Forms", "Evidence of the memberships added here")
        self.add_row(translate("Forms", "Kind"), self.kind)
        self.add_row(translate("Forms", "Id"), self.id_field, self._id_note)
        self.add_section(names, self.names)
        self.add_section(translate("Forms", "Standing"), None)
        self.add_pair(founded, self.founded, dissolved, self.dissolved)
        self.add_pair(latitude, self.latitude, longitude, self.longitude)
        self.add_row(translate("Forms", "Disputed status"), self.status_note)
        self.add_section(members, self.members)
        self.add_section(evidence, self.members_evidence)
        self.check(names, self.names)
        self.check(founded, self.founded)
        self.check(dissolved, self.dissolved)
        self.check(latitude, self.latitude)
        self.check(longitude, self.longitude)
        self.check(members, self.members)
        self.check(evidence, self.members_evidence)
