"""The forms of the window: what is filled in becomes an edit, and is shown on the map."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from app.analysis.network import dyad_of
from app.domain.changes import Book, Edit
from app.domain.ids import ActorId, AgreementId, ClaimId, MembershipId, SourceId
from app.domain.records import Actor, Agreement, Withdrawal
from app.domain.vocabulary import SubjectKind
from app.editing.actors import change_actor, draft_of_actor, record_actor
from app.editing.agreements import (
    change_agreement,
    draft_of_agreement,
    record_agreement,
    set_titles,
)
from app.editing.claims import change_claim, draft_of_claim, record_claim
from app.editing.drafts import (
    ActorDraft,
    AgreementDraft,
    ClaimDraft,
    EvidenceDraft,
    MembershipDraft,
    SourceDraft,
)
from app.editing.evidence import add_evidence
from app.editing.joining import joined
from app.editing.memberships import change_membership, draft_of_membership, record_membership
from app.editing.sources import change_source, draft_of_source, record_source
from app.session.selection import Selection
from app.session.workbench import Workbench
from app.ui.record_wording import record_text
from app.ui.window_merging import WindowMerging
from app.ui.window_withdrawals import WindowWithdrawals

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from app.ui.dialogs.actor_form import ActorForm
    from app.ui.dialogs.agreement_form import AgreementForm
    from app.ui.dialogs.fields.actor_picker import ActorPicker
    from app.ui.dialogs.merge_dialog import MergeDialog
    from app.ui.dialogs.record_form import RecordForm
    from app.ui.dialogs.withdraw_dialog import WithdrawalDraft
    from app.ui.main_window import MainWindow
    from app.ui.window_edits import WindowEdits

_D = TypeVar("_D")


class WindowForms:
    """Opens forms and has what they return recorded."""

    def __init__(self, window: "MainWindow", workbench: Workbench, edits: "WindowEdits") -> None:
        self._window = window
        self._workbench = workbench
        self._edits = edits
        self._withdrawals = WindowWithdrawals(window, workbench, edits, self)
        self._merging = WindowMerging(window, workbench, edits)
        actions = window.actions_by_name
        actions.connect_to("add_claim", self.add_claim)
        actions.connect_to("add_actor", self.add_actor)
        actions.connect_to("add_agreement", self.add_agreement)
        actions.connect_to("add_source", self.add_source)
        actions.connect_to("change_actor", self._change_selected)
        actions.connect_to("merge_actors", self.merge_selected)
        workbench.changed.connect(self._show_state)
        window.session.selection_changed.connect(self._show_state)
        self._show_state()

    @property
    def book(self) -> Book:
        """The dossier with all that was withdrawn."""
        return self._workbench.book

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be edited."""
        return self._workbench.is_read_only

    def menu_for(self, table: str, ids: Sequence[str]) -> "QMenu":
        """What can be done to some records of a table, withdrawn ones too, ready to be shown."""
        from app.ui.record_menu import record_menu

        return record_menu(self._window, self, table, ids, self._window.session.language)

    def menu_of_step(self, number: int) -> "QMenu | None":
        """What can be done to what a step of the history withdrew; None if it withdrew nothing.

        Raises
        ------
        DossierError
            If the step cannot be read.
        """
        made = (change.after for change in self._workbench.changes_of(number))
        withdrawn = [record for record in made if isinstance(record, Withdrawal)]
        if not withdrawn:
            return None
        table = withdrawn[0].table
        return self.menu_for(table, [each.record for each in withdrawn if each.table == table])

    def add_claim(self) -> "RecordForm[ClaimDraft]":
        """Take down a claim, about what is selected if that may be its sides."""
        from app.ui.dialogs.claim_form import ClaimForm

        form = ClaimForm(self._window.session, parent=self._window)
        selection = self._window.session.selection
        if selection.dyad is not None:
            form.side_a.set_actors(selection.dyad[:1])
            form.side_b.set_actors(selection.dyad[1:])
            form.kind.setFocus()
        elif selection.actor is not None:
            form.side_a.set_actors((selection.actor,))
            form.side_b.line.setFocus()
        self._offer_new_actors(form, form.side_a, form.side_b)
        self.open_form(form, record_claim, _sides_of)
        return form

    def duplicate_claim(self, claim: str) -> "RecordForm[ClaimDraft]":
        """Take down a claim that begins as a copy of another, with evidence of its own."""
        from app.ui.dialogs.claim_form import ClaimForm

        draft = draft_of_claim(self.book, ClaimId(claim))
        evidence = tuple(replace(each, id=None) for each in draft.evidence)
        form = ClaimForm(self._window.session, replace(draft, evidence=evidence), self._window)
        form.kind.setFocus()
        self._offer_new_actors(form, form.side_a, form.side_b)
        self.open_form(form, record_claim, _sides_of)
        return form

    def add_evidence(self, claim: str) -> "RecordForm[tuple[EvidenceDraft, ...]]":
        """Put more evidence to a claim."""
        from app.ui.dialogs.evidence_form import EvidenceForm

        session = self._window.session
        what = record_text(self.book, "claims", claim, session.language)
        form = EvidenceForm(session, what, self._window)

        def make(book: Book, drafts: tuple[EvidenceDraft, ...]) -> Edit:
            add = partial(add_evidence, kind=SubjectKind.CLAIM, subject=claim)
            first, *others = drafts
            return joined(book, add(book, draft=first), (partial(add, draft=d) for d in others))

        self.open_form(form, make)
        return form

    def change(self, table: str, id_: str) -> QDialog:
        """Correct a record that has a form of its own.

        Raises
        ------
        KeyError
            If there is no form for the records of the table.
        """
        match table:
            case "claims":
                return self.change_claim(ClaimId(id_))
            case "actors":
                return self.change_actor(ActorId(id_))
            case "agreements":
                return self.change_agreement(AgreementId(id_))
            case "sources":
                return self.change_source(SourceId(id_))
            case "memberships":
                return self.change_membership(MembershipId(id_))
        raise KeyError(table)

    def change_claim(self, claim: ClaimId) -> "RecordForm[ClaimDraft]":
        """Correct a claim; what it said before stays in the history."""
        from app.ui.dialogs.claim_form import ClaimForm

        form = ClaimForm(self._window.session, draft_of_claim(self.book, claim), self._window)
        form.next_button.hide()
        self._offer_new_actors(form, form.side_a, form.side_b)
        self.open_form(form, lambda book, draft: change_claim(book, claim, draft), _sides_of)
        return form

    def add_actor(self) -> "ActorForm":
        """Take down an actor."""
        known = set(self._window.session.dossier.actor_by_id)
        return self._open_new_actor(self._window, lambda _draft: self._new_actors(known))

    def _open_new_actor(
        self,
        parent: QWidget,
        about: Callable[[ActorDraft], Selection] | None,
        name: str = "",
    ) -> "ActorForm":
        from app.ui.dialogs.actor_form import ActorForm

        form = ActorForm(self._window.session, parent=parent)
        form.begin_with_name(name)

        def make(book: Book, draft: ActorDraft) -> Edit:
            edit = record_actor(book, draft)
            made = (change.after for change in edit.changes)
            actor = next(record.id for record in made if isinstance(record, Actor))
            return joined(book, edit, _members(form.memberships(), actor))

        self.open_form(form, make, about)
        return form

    def _offer_new_actors(self, form: QDialog, *pickers: "ActorPicker") -> None:
        """Who is missing in a form is taken down in a form over it, and picked there."""
        for picker in pickers:
            picker.new_wanted.connect(partial(self._add_actor_for, form, picker))

    def _add_actor_for(self, form: QDialog, picker: "ActorPicker", name: str) -> None:
        known = set(self._window.session.dossier.actor_by_id)
        actor_form = self._open_new_actor(form, None, name)
        actor_form.next_button.hide()

        def go_back() -> None:
            for actor in self._new_actors(known).actors:
                picker.take_new(actor)
            picker.take_focus()

        actor_form.finished.connect(go_back)

    def add_agreement(self) -> "AgreementForm":
        """Take down an agreement."""
        from app.ui.dialogs.agreement_form import AgreementForm

        form = AgreementForm(self._window.session, parent=self._window)
        self._offer_new_actors(form, form.parties)

        def make(book: Book, draft: AgreementDraft) -> Edit:
            edit = record_agreement(book, draft)
            made = (change.after for change in edit.changes)
            agreement = next(record.id for record in made if isinstance(record, Agreement))
            titles = form.titles()
            further = [partial(set_titles, id_=agreement, titles=titles)] if titles else []
            return joined(book, edit, further)

        self.open_form(form, make, lambda draft: _among(draft.parties))
        return form

    def change_agreement(self, agreement: AgreementId) -> "AgreementForm":
        """Correct an agreement with what came of it."""
        from app.ui.dialogs.agreement_form import AgreementForm

        draft = draft_of_agreement(self.book, agreement)
        known = self.book.dossier.titles_of.get(agreement, ())
        titles = [(title.text, title.language) for title in known]
        form = AgreementForm(self._window.session, draft, self._window, titles=titles)
        form.next_button.hide()
        self._offer_new_actors(form, form.parties)

        def make(book: Book, draft: AgreementDraft) -> Edit:
            titles = partial(set_titles, id_=agreement, titles=form.titles())
            return joined(book, change_agreement(book, agreement, draft), [titles])

        self.open_form(form, make)
        return form

    def add_status(self, agreement: str) -> "AgreementForm":
        """Say what else came of an agreement: among what is known of it, in a new row."""
        form = self.change_agreement(AgreementId(agreement))
        form.begin_status()
        return form

    def add_source(self) -> "RecordForm[SourceDraft]":
        """Take down a source."""
        from app.ui.dialogs.source_form import SourceForm

        form = SourceForm(self._window.session, parent=self._window)
        self.open_form(form, record_source)
        return form

    def change_source(self, source: SourceId) -> "RecordForm[SourceDraft]":
        """Correct a source; its quotations stay."""
        from app.ui.dialogs.source_form import SourceForm

        form = SourceForm(self._window.session, draft_of_source(self.book, source), self._window)
        form.next_button.hide()
        self.open_form(form, lambda book, draft: change_source(book, source, draft))
        return form

    def change_membership(self, membership: MembershipId) -> "RecordForm[MembershipDraft]":
        """Correct a membership."""
        from app.ui.dialogs.membership_form import MembershipForm

        draft = draft_of_membership(self.book, membership)
        form = MembershipForm(self._window.session, draft, self._window)
        self.open_form(form, lambda book, draft: change_membership(book, membership, draft))
        return form

    def change_actor(self, actor: ActorId) -> "RecordForm[ActorDraft]":
        """Correct an actor."""
        from app.ui.dialogs.actor_form import ActorForm

        draft = draft_of_actor(self._workbench.book, actor)
        form = ActorForm(self._window.session, draft, self._window)
        form.next_button.hide()

        def make(book: Book, draft: ActorDraft) -> Edit:
            edit = change_actor(book, actor, draft)
            return joined(book, edit, _members(form.memberships(), actor))

        self.open_form(form, make, lambda _draft: Selection(actors=(actor,)))
        return form

    def merge_selected(self) -> "MergeDialog | None":
        """Make one of two selected actors, if two are."""
        chosen = self._chosen_pair()
        return None if chosen is None else self.merge("actors", chosen)

    def merge(self, table: str, ids: tuple[str, str]) -> "MergeDialog":
        """Make one of two records that are the same."""
        return self._merging.merge(table, ids)

    def withdraw(self, table: str, *ids: str) -> "RecordForm[WithdrawalDraft]":
        """Let records count no more."""
        return self._withdrawals.withdraw(table, *ids)

    def restore(self, table: str, *ids: str) -> None:
        """Let withdrawn records count again."""
        self._withdrawals.restore(table, *ids)

    def remove(self, table: str, *ids: str) -> None:
        """Take records out for good."""
        self._withdrawals.remove(table, *ids)

    def open_form(
        self,
        form: "RecordForm[_D]",
        make: Callable[[Book, _D], Edit],
        about: Callable[[_D], Selection] | None = None,
    ) -> None:
        """Open a form, and have what it returns recorded.

        Parameters
        ----------
        form
            The form.
        make
            Makes an edit of its draft.
        about
            What is to be selected once it is done; None: what is.
        """

        def record(draft: _D) -> None:
            faults = self._edits.apply(lambda: make(self._workbench.book, draft))
            if faults:
                form.show_faults(faults, lacks_place=self._edits.lacks_place)
                return
            form.accept()
            if about is not None:
                self._window.show_selection(about(draft))
            self._edits.tell_done()

        def record_elsewhere() -> None:
            if self._window.files.go_on_elsewhere(form):
                form.submit()

        form.submitted.connect(record)
        form.elsewhere_wanted.connect(record_elsewhere)
        form.finished.connect(form.deleteLater)
        form.open()

    def close_forms(self) -> bool:
        """Close all forms; False if there is one that is to stay, for what was typed in it."""
        for form in self._window.findChildren(QDialog):
            form.close()
            if form.isVisible():
                return False
        return True

    def _chosen_pair(self) -> tuple[ActorId, ActorId] | None:
        selection = self._window.session.selection
        chosen = selection.dyad or selection.actors
        return (chosen[0], chosen[1]) if len(chosen) == 2 else None

    def _new_actors(self, known: set[ActorId]) -> Selection:
        now = self._window.session.dossier.actor_by_id
        return Selection(actors=tuple(actor for actor in now if actor not in known))

    def _change_selected(self) -> None:
        actor = self._window.session.selection.actor
        if actor is not None:
            self.change_actor(actor)

    def _show_state(self) -> None:
        actions = self._window.actions_by_name
        is_one = self._window.session.selection.actor is not None
        actions["change_actor"].setEnabled(is_one and not self._workbench.is_read_only)
        is_pair = self._chosen_pair() is not None
        actions["merge_actors"].setEnabled(is_pair and not self._workbench.is_read_only)
        for name in ("add_claim", "add_actor", "add_agreement", "add_source"):
            actions[name].setEnabled(not self._workbench.is_read_only)


def _sides_of(draft: ClaimDraft) -> Selection:
    """What a claim is about: the tie of two, or all whom it names."""
    return _among((*draft.a, *draft.b))


def _among(actors: Iterable[ActorId]) -> Selection:
    named = tuple(dict.fromkeys(actors))
    return Selection(ties=(dyad_of(*named),)) if len(named) == 2 else Selection(actors=named)


def _members(drafts: Iterable[MembershipDraft], bloc: ActorId) -> Iterator[Callable[[Book], Edit]]:
    """Makers of the memberships that were filled in for a bloc."""
    for draft in drafts:
        yield partial(record_membership, draft=replace(draft, bloc=bloc))
