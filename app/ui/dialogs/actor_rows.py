"""The rows of the form for an actor: what it is called, and who belongs to a bloc."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from app.domain.ids import ActorId
from app.domain.vocabulary import MembershipRole, NameRole
from app.editing.drafts import EvidenceDraft, MembershipDraft, NameDraft
from app.session.session import Session
from app.ui.dialogs.fields.actor_picker import ActorNames, ActorPicker
from app.ui.dialogs.fields.edtf_field import PartialDateField, PeriodField
from app.ui.dialogs.fields.field import Field
from app.ui.dialogs.fields.row_list import Row
from app.ui.dialogs.fields.word_choice import LanguageChoice, WordChoice
from app.ui.wording import membership_role_label, name_role_label

translate = QCoreApplication.translate


class NameRow(Row):
    """A name: its words, what it is to the actor, its language, and when it is in use."""

    def __init__(self, session: Session) -> None:
        self.text = QLineEdit()
        self.role: WordChoice[NameRole] = WordChoice(NameRole, name_role_label)
        self.role.set_value(NameRole.SHORT)
        self.language = LanguageChoice(session.dossier, "en")
        self.valid_from = PartialDateField(prompt=translate("Forms", "from"))
        self.valid_to = PartialDateField(prompt=translate("Forms", "to"))
        super().__init__(
            (self.text, translate("Forms", "Name"), 5),
            (self.role, translate("Forms", "Kind of name"), 4),
            (self.language, translate("Forms", "Language"), 3),
            (self.valid_from, translate("Forms", "In use from"), 2),
            (self.valid_to, translate("Forms", "In use to"), 2),
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is neither a name nor a date."""
        lines = (self.text, self.valid_from.line, self.valid_to.line)
        return not any(line.text().strip() for line in lines)

    def checked(self) -> Iterable[Field]:
        """Both dates."""
        return self.valid_from, self.valid_to

    def draft(self) -> NameDraft:
        """The name."""
        return NameDraft(
            text=self.text.text().strip(),
            language=self.language.value or "",
            role=self.role.value or NameRole.SHORT,
            valid_from=self.valid_from.value,
            valid_to=self.valid_to.value,
        )

    def show_draft(self, draft: NameDraft) -> None:
        """Show a name."""
        self.text.setText(draft.text)
        self.text.setCursorPosition(0)
        self.role.set_value(draft.role)
        self.language.set_value(draft.language)
        self.valid_from.set_value(draft.valid_from)
        self.valid_to.set_value(draft.valid_to)


class MembershipRow(Row):
    """A member of the bloc: who, as what, and for how long."""

    def __init__(self, names: ActorNames) -> None:
        self.evidence: tuple[EvidenceDraft, ...] = ()
        self.actor = ActorPicker(names, is_single=True)
        self.role: WordChoice[MembershipRole] = WordChoice(MembershipRole, membership_role_label)
        self.period = PeriodField(prompt="2002-10/..")
        super().__init__(
            (self.actor, translate("Forms", "Member"), 6),
            (self.role, translate("Forms", "Role"), 4),
            (self.period, translate("Forms", "Period"), 5),
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is neither an actor nor a date."""
        return not (
            self.actor.actors or self.actor.line.text().strip() or self.period.line.text().strip()
        )

    def checked(self) -> Iterable[Field]:
        """The actor and the period."""
        return self.actor, self.period

    def incomplete(self) -> str:
        """A membership is somebody's."""
        return "" if self.actor.actors else translate("Forms", "A membership needs its actor.")

    def draft(self, bloc: ActorId, evidence: tuple[EvidenceDraft, ...]) -> MembershipDraft:
        """The membership in a bloc; `evidence` serves where it has none of its own."""
        return MembershipDraft(
            actor=self.actor.actors[0],
            bloc=bloc,
            role=self.role.value or MembershipRole.MEMBER,
            period=self.period.value,
            evidence=self.evidence or evidence,
        )

    def show_draft(self, draft: MembershipDraft) -> None:
        """Show a membership; its evidence is kept."""
        self.evidence = draft.evidence
        self.actor.set_actors([draft.actor])
        self.role.set_value(draft.role)
        self.period.set_value(draft.period)
