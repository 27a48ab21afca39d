"""The form for a membership: who is in which bloc, as what, and for how long."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.vocabulary import ActorKind, MembershipRole
from app.editing.drafts import MembershipDraft
from app.session.session import Session
from app.ui.dialogs.fields.actor_picker import ActorNames, ActorPicker
from app.ui.dialogs.fields.edtf_field import PeriodField
from app.ui.dialogs.fields.evidence_editor import EvidenceEditor
from app.ui.dialogs.fields.word_choice import WordChoice
from app.ui.dialogs.record_form import RecordForm
from app.ui.wording import membership_role_label

translate = QCoreApplication.translate


class MembershipForm(RecordForm[MembershipDraft]):
    """Corrects a membership with its evidence."""

    def __init__(
        self, session: Session, draft: MembershipDraft, parent: QWidget | None = None
    ) -> None:
        """`draft` is what to begin with."""
        super().__init__(session, parent, title=translate("Forms", "Membership"), may_go_on=False)
        names = ActorNames(session)
        self.actor = ActorPicker(names, is_single=True)
        self.bloc = ActorPicker(names, kinds=(ActorKind.BLOC,), is_single=True)
        self.role: WordChoice[MembershipRole] = WordChoice(MembershipRole, membership_role_label)
        self.period = PeriodField()
        self.evidence = EvidenceEditor(session)
        member, bloc = translate("Forms", "Member"), translate("Forms", "Bloc")
        period, evidence = translate("Forms", "Period"), translate("Forms", "Evidence")
        self.add_row(member, self.actor)
        self.add_row(bloc, self.bloc)
        self.add_row(translate("Forms", "Role"), self.role)
        self.add_row(period, self.period)
        self.add_section(evidence, self.evidence)
        self.check(member, self.actor)
        self.check(bloc, self.bloc)
        self.check(period, self.period)
        self.check(evidence, self.evidence)
        self.resize(700, 600)
        self.show_draft(draft)
        self.role.setFocus()

    def draft(self) -> MembershipDraft:
        """The membership as it was filled in.

        Raises
        ------
        ValueError
            If it has no member or no bloc; see :meth:`problems`.
        """
        if not self.actor.actors or not self.bloc.actors:
            raise ValueError("a membership has a member and a bloc")
        return MembershipDraft(
            actor=self.actor.actors[0],
            bloc=self.bloc.actors[0],
            role=self.role.value or MembershipRole.MEMBER,
            period=self.period.value,
            evidence=self.evidence.drafts,
        )

    def show_draft(self, draft: MembershipDraft) -> None:
        """Fill the form in."""
        self.actor.set_actors([draft.actor])
        self.bloc.set_actors([draft.bloc])
        self.role.set_value(draft.role)
        self.period.set_value(draft.period)
        self.evidence.set_drafts(draft.evidence)

    def tab_stops(self) -> list[QWidget]:
        """From who to since when, and by which words."""
        return [self.actor, self.bloc, self.role, self.period, self.evidence]

    def missing(self) -> list[tuple[str, QWidget]]:
        """A membership is somebody's in something."""
        wanted = (
            (translate("Forms", "A membership needs its actor."), self.actor),
            (translate("Forms", "A membership needs its bloc."), self.bloc),
        )
        return [(words, picker) for words, picker in wanted if not picker.actors]
