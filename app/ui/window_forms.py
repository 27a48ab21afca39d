"""The forms of the window: what is filled in becomes an edit, and is shown on the map."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from app.analysis.network import dyad_of
from app.domain.changes import Book, Edit
from app.domain.ids import ActorId, ClaimId
from app.domain.records import Actor, Claim
from app.editing.actors import change_actor, draft_of_actor, record_actor
from app.editing.agreements import record_agreement
from app.editing.claims import change_claim, draft_of_claim, record_claim
from app.editing.drafts import ActorDraft, AgreementDraft, ClaimDraft, MembershipDraft
from app.editing.joining import joined
from app.editing.memberships import record_membership
from app.editing.merging import merge_actors
from app.editing.withdrawals import withdraw
from app.session.selection import Selection
from app.session.workbench import Workbench

if TYPE_CHECKING:
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
        actions = window.actions_by_name
        actions.connect_to("add_claim", self.add_claim)
        actions.connect_to("add_actor", self.add_actor)
        actions.connect_to("add_agreement", self.add_agreement)
        actions.connect_to("change_actor", self._change_selected)
        actions.connect_to("merge_actors", self.merge_selected)
        workbench.changed.connect(self._show_state)
        window.session.selection_changed.connect(self._show_state)
        self._show_state()

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
        self._open(form, record_claim, _sides_of)
        return form

    def change_claim(self, claim: ClaimId) -> "RecordForm[ClaimDraft]":
        """Correct a claim; what it said before stays in the history."""
        from app.ui.dialogs.claim_form import ClaimForm

        draft = draft_of_claim(self._workbench.book, claim)
        form = ClaimForm(self._window.session, draft, self._window)
        form.next_button.hide()
        self._open(form, lambda book, draft: change_claim(book, claim, draft), _sides_of)
        return form

    def add_actor(self) -> "RecordForm[ActorDraft]":
        """Take down an actor."""
        from app.ui.dialogs.actor_form import ActorForm

        form = ActorForm(self._window.session, parent=self._window)
        known = set(self._window.session.dossier.actor_by_id)

        def make(book: Book, draft: ActorDraft) -> Edit:
            edit = record_actor(book, draft)
            made = (change.after for change in edit.changes)
            actor = next(record.id for record in made if isinstance(record, Actor))
            return joined(book, edit, _members(form.memberships(), actor))

        self._open(form, make, lambda _draft: self._new_actors(known))
        return form

    def add_agreement(self) -> "RecordForm[AgreementDraft]":
        """Take down an agreement."""
        from app.ui.dialogs.agreement_form import AgreementForm

        form = AgreementForm(self._window.session, parent=self._window)
        self._open(form, record_agreement, lambda draft: _among(draft.parties))
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

        self._open(form, make, lambda _draft: Selection(actors=(actor,)))
        return form

    def merge_selected(self) -> "MergeDialog | None":
        """Make one of two selected actors, if two are."""
        from app.ui.dialogs.merge_dialog import MergeDialog

        chosen = self._chosen_pair()
        if chosen is None:
            return None
        dialog = MergeDialog(
            self._window.session,
            chosen,
            lambda keep, drop: merge_actors(self._workbench.book, keep, drop),
            self._window,
        )

        def merge(keep: str, drop: str) -> None:
            kept, dropped = ActorId(keep), ActorId(drop)
            faults = self._edits.apply(lambda: merge_actors(self._workbench.book, kept, dropped))
            if faults:
                dialog.show_faults(faults)
                return
            dialog.accept()
            self._window.show_selection(Selection(actors=(kept,)))
            self._edits.tell_done()

        dialog.submitted.connect(merge)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _chosen_pair(self) -> tuple[ActorId, ActorId] | None:
        selection = self._window.session.selection
        chosen = selection.dyad or selection.actors
        return (chosen[0], chosen[1]) if len(chosen) == 2 else None

    def withdraw(self, table: str, id_: str) -> "RecordForm[WithdrawalDraft]":
        """Let a record count no more, once it was said why."""
        from app.ui.dialogs.withdraw_dialog import WithdrawDialog

        book, session = self._workbench.book, self._window.session
        record = book.record_at(table, book.row_of(table, id_))
        words = record.summary if isinstance(record, Claim) else id_
        form = WithdrawDialog(session, words, self._window)
        selection = session.selection
        self._open(
            form,
            lambda book, draft: withdraw(book, table, id_, draft.reason, draft.withdrawn_on),
            lambda _draft: selection,
        )
        return form

    def _open(
        self,
        form: "RecordForm[_D]",
        make: Callable[[Book, _D], Edit],
        about: Callable[[_D], Selection],
    ) -> None:
        def record(draft: _D) -> None:
            faults = self._edits.apply(lambda: make(self._workbench.book, draft))
            if faults:
                form.show_faults(faults)
                return
            form.accept()
            self._window.show_selection(about(draft))
            self._edits.tell_done()

        form.submitted.connect(record)
        form.finished.connect(form.deleteLater)
        form.open()

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
        for name in ("add_claim", "add_actor", "add_agreement"):
            self._window.actions_by_name[name].setEnabled(not self._workbench.is_read_only)


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
