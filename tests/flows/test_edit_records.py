"""Records changed, withdrawn, brought back, removed and merged where they are read."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QToolButton

from app.domain.dates import PartialDate
from app.domain.ids import ActorId, PartyStatusId
from app.domain.records import AgreementTitle, PartyStatus
from app.domain.vocabulary import AgreementKind, MembershipRole, Status, SubjectKind
from app.session.selection import Selection
from app.ui.dialogs.actor_form import ActorForm
from app.ui.dialogs.agreement_form import AgreementForm
from app.ui.dialogs.claim_form import ClaimForm
from app.ui.dialogs.evidence_form import EvidenceForm
from app.ui.dialogs.membership_form import MembershipForm
from app.ui.dialogs.merge_dialog import MergeDialog
from app.ui.dialogs.source_form import SourceForm
from app.ui.dialogs.withdraw_dialog import WithdrawDialog
from app.ui.panels.evidence.agreement_row import AgreementRow
from app.ui.panels.evidence.membership_rows import MembershipRow

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture(scope="module")
def dossier(small_dossier):
    """The small dossier, its treaty with a second title and a ratification by each party."""
    (treaty,) = small_dossier.agreements
    ratified = tuple(
        PartyStatus(
            PartyStatusId(f"ratified.{party}"),
            treaty.id,
            ActorId(party),
            Status.RATIFIED,
            PartialDate.parse(day),
        )
        for party, day in (("KAZ", "1992-07-04"), ("RUS", "1992-08-01"))
    )
    return replace(
        small_dossier,
        agreement_titles=(AgreementTitle(treaty.id, "Freundschaftsvertrag", "de"),),
        party_statuses=(*small_dossier.party_statuses, *ratified),
    )


@pytest.fixture
def window(open_window, dossier):
    """The window on it: no form depends on how many other records there are."""
    return open_window(dossier)


@pytest.fixture(autouse=True)
def path(window, tmp_path):
    """Where the dossier is kept, as if somebody had chosen it."""
    path = tmp_path / "mine.dossier"
    window.files.ask_path = lambda *_: path
    return path


@pytest.fixture(autouse=True)
def forms_are_closed(window):
    yield
    for form in window.findChildren(QDialog):
        form.done(0)


@pytest.fixture
def answers(monkeypatch):
    """What is answered to the questions of the window, one after the other."""
    answers = []
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    return answers


@pytest.fixture
def offer(window):
    """Open the menu of some records."""
    return lambda table, *ids: window.forms.menu_for(table, ids).popup(QPoint(300, 300))


def opened(qtbot, window, kind):
    form = next(form for form in window.findChildren(kind) if form.isVisible())
    qtbot.waitUntil(lambda: form.isAncestorOf(QApplication.focusWidget()))
    return form


def record(qtbot):
    qtbot.keyClick(QApplication.focusWidget(), ENTER, CONTROL)


def give_reason(qtbot, window, reason):
    dialog = opened(qtbot, window, WithdrawDialog)
    qtbot.keyClicks(dialog.reason, reason)
    record(qtbot)
    assert dialog.faults == ""


def undo(window):
    window.actions_by_name["undo"].trigger()


def label_of_undo(window):
    return window.actions_by_name["undo"].text()


# Agreements


def test_an_agreement_is_changed_from_its_row(qtbot, window, session, choose):
    session.set_selection(Selection(ties=(("KAZ", "RUS"),)))
    row = window.panels.evidence.page.findChildren(AgreementRow)[0]
    agreement = row.entry.held.record
    qtbot.mouseClick(row.findChild(QToolButton), LEFT)
    edit = row.findChild(QPushButton, "edit")
    qtbot.waitUntil(lambda: edit.height() >= edit.sizeHint().height())  # the row has unfolded
    qtbot.mouseClick(edit, LEFT)
    choose("Change…")
    form = opened(qtbot, window, AgreementForm)
    assert form.title_field.text() == agreement.title
    titles = session.dossier.titles_of[agreement.id]
    assert form.titles() == [(title.text, title.language) for title in titles]
    form.further_titles.rows[0].text.setText("Moskauer Erklärung")
    form.title_field.selectAll()
    qtbot.keyClicks(form.title_field, "Declaration of Moscow")
    record(qtbot)
    assert form.faults == ""
    assert session.dossier.agreement_by_id[agreement.id].title == "Declaration of Moscow"
    assert session.dossier.titles_of[agreement.id][0].text == "Moskauer Erklärung"
    assert session.selection.dyad == ("KAZ", "RUS")
    undo(window)
    assert session.dossier.titles_of[agreement.id] == titles
    assert session.dossier.agreement_by_id[agreement.id] == agreement


def test_an_agreement_is_added_with_its_titles(window, session):
    form = window.forms.add_agreement()
    form.title_field.setText("Treaty of Astana")
    form.kind.set_value(AgreementKind.TREATY)
    form.subject.setText("friendship")
    form.parties.set_actors(["KAZ", "BLR"])
    form.evidence.pieces[0].source.set_value(session.dossier.sources[0].id)
    form.further_titles.add().show_title("Vertrag von Astana", "de")
    form.submit()
    assert form.faults == ""
    added = session.dossier.agreements[-1]
    titles = session.dossier.titles_of[added.id]
    assert [(title.text, title.language) for title in titles] == [("Vertrag von Astana", "de")]
    assert "Treaty of Astana" in label_of_undo(window)


def test_a_status_is_added_among_those_there_are(qtbot, window, session, offer, choose):
    agreement = session.dossier.agreements[0].id
    before = [s for s in session.dossier.party_statuses if s.agreement == agreement]
    offer("agreements", agreement)
    choose("Add a status…")
    form = opened(qtbot, window, AgreementForm)
    assert QApplication.focusWidget() is form.statuses.rows[-1].status
    qtbot.keyClicks(QApplication.focusWidget(), "expired")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "2025-10-01")
    record(qtbot)
    assert form.faults == ""
    after = [s for s in session.dossier.party_statuses if s.agreement == agreement]
    assert after[:-1] == before
    assert (after[-1].status, str(after[-1].date)) == (Status.EXPIRED, "2025-10-01")


def test_a_status_is_withdrawn_and_brought_back(qtbot, window, session, offer, choose, dossier):
    status = next(s for s in dossier.party_statuses if s.status is Status.RATIFIED)
    offer("agreements", status.agreement)
    menu = QApplication.activePopupWidget()
    statuses = next(action for action in menu.actions() if action.text() == "Statuses").menu()
    title = next(a.text() for a in statuses.actions() if a.text().startswith("ratified"))
    choose("Statuses", title, "Withdraw…")
    give_reason(qtbot, window, "Never deposited.")
    assert len(session.dossier.party_statuses) == len(dossier.party_statuses) - 1
    offer("agreements", status.agreement)
    choose("Statuses", f"{title} (withdrawn)", "Restore")
    assert session.dossier.party_statuses == dossier.party_statuses


# Memberships


def test_a_membership_is_changed_from_the_page_of_its_bloc(qtbot, window, session, choose):
    session.set_selection(Selection(actors=("csto",)))
    row = window.panels.evidence.page.findChildren(MembershipRow)[0]
    qtbot.mouseClick(row.findChild(QToolButton, "edit"), LEFT)
    choose("Change…")
    form = opened(qtbot, window, MembershipForm)
    member = form.draft().actor
    qtbot.keyClicks(form.role, "obs")
    record(qtbot)
    assert form.faults == ""
    roles = {m.role for m in session.dossier.memberships if (m.actor, m.bloc) == (member, "csto")}
    assert MembershipRole.OBSERVER in roles


def test_a_membership_is_withdrawn_by_right_click(qtbot, window, session, choose, dossier):
    session.set_selection(Selection(actors=("csto",)))
    row = window.panels.evidence.page.findChildren(MembershipRow)[0]
    at = row.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, row.mapToGlobal(at))
    QApplication.sendEvent(row, event)
    choose("Withdraw…")
    give_reason(qtbot, window, "A misreading.")
    assert len(session.dossier.memberships) == len(dossier.memberships) - 1


# Sources, actors


def test_a_source_is_added_changed_removed_and_all_is_taken_back(
    qtbot, window, session, offer, choose, answers, dossier
):
    window.actions_by_name["add_source"].trigger()
    form = opened(qtbot, window, SourceForm)
    qtbot.keyClicks(form.fields.title, "Notes of a conversation")
    form.fields.kind.setCurrentText("interview")
    record(qtbot)
    assert form.faults == ""
    added = session.dossier.sources[-1]
    assert (added.title, added.kind) == ("Notes of a conversation", "interview")
    offer("sources", added.id)
    choose("Change…")
    form = opened(qtbot, window, SourceForm)
    qtbot.keyClicks(form.fields.outlet, "Own notes")
    record(qtbot)
    assert session.dossier.sources[-1].outlet == "Own notes"
    for answer in (QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes):
        answers.append(answer)
        offer("sources", added.id)
        choose("Remove for good…")
        is_there = added.id in session.dossier.source_by_id
        assert is_there is (answer == QMessageBox.StandardButton.No)
    assert answers == []
    for _ in range(3):
        undo(window)
    assert session.dossier.sources == dossier.sources


def test_an_actor_is_withdrawn_from_its_page(qtbot, window, session, choose):
    session.set_selection(Selection(actors=("TWN",)))
    qtbot.mouseClick(window.panels.evidence.page.findChild(QPushButton, "edit"), LEFT)
    choose("Withdraw…")
    give_reason(qtbot, window, "Too vague.")
    assert "TWN" not in session.dossier.actor_by_id


# Claims


def test_a_claim_is_duplicated_with_evidence_of_its_own(
    qtbot, window, session, offer, choose, dossier
):
    first = dossier.claims[0]
    offer("claims", first.id)
    choose("Duplicate…")
    form = opened(qtbot, window, ClaimForm)
    form.summary.selectAll()
    qtbot.keyClicks(form.summary, "The same in other words.")
    record(qtbot)
    assert form.faults == ""
    copy = session.dossier.claims[-1]
    assert copy.summary == "The same in other words."
    assert (copy.a, copy.b, copy.kind, copy.period) == (first.a, first.b, first.kind, first.period)
    for claim in (first, copy):
        assert len(session.dossier.evidence_for[SubjectKind.CLAIM, claim.id]) == 1
    assert session.dossier.excerpts == dossier.excerpts


def test_evidence_is_added_and_taken_back_with_one_step(
    qtbot, window, session, offer, choose, dossier
):
    claim = dossier.claims[0].id
    offer("claims", claim)
    choose("Add evidence…")
    form = opened(qtbot, window, EvidenceForm)
    qtbot.keyClicks(form.evidence.pieces[0].quotation, "Some words")
    form.evidence.pieces[0].source.set_value(dossier.sources[0].id)
    form.evidence.add_button.click()
    form.evidence.pieces[1].source.set_value(dossier.sources[1].id)
    record(qtbot)
    assert form.faults == ""
    assert len(session.dossier.evidence_for[SubjectKind.CLAIM, claim]) == 3
    undo(window)
    assert session.dossier.evidence == dossier.evidence


def right_click_in_the_history(qtbot, window, number):
    window.history_dock.set_shown(True)
    history = window.panels.history
    qtbot.waitUntil(history.list.isVisible)
    row = history.list.visualRect(history.model.index(history.model.row_of(number)))
    click = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse,
        row.center(),
        history.list.viewport().mapToGlobal(row.center()),
    )
    QApplication.sendEvent(history.list.viewport(), click)


def test_several_claims_are_withdrawn_and_brought_back_at_once(
    qtbot, window, session, offer, choose, dossier
):
    ids = [claim.id for claim in dossier.claims[:3]]
    offer("claims", *ids)
    choose("Withdraw…")
    give_reason(qtbot, window, "The paper corrected them.")
    assert len(session.dossier.claims) == len(dossier.claims) - 3
    assert label_of_undo(window) == "Undo: withdraw 3 claims"
    reasons = {each.reason for each in window.workbench.book.dossier.withdrawals}
    assert reasons == {"The paper corrected them."}
    step = window.workbench.next_undo.number
    right_click_in_the_history(qtbot, window, step)
    choose("Restore")
    assert session.dossier.claims == dossier.claims
    assert window.forms.menu_of_step(step + 1) is None
    undo(window)
    undo(window)
    assert session.dossier.claims == dossier.claims
    assert not window.actions_by_name["undo"].isEnabled()


def test_two_claims_become_one(qtbot, window, session, offer, choose, dossier):
    keep, drop = same_sides(dossier)
    offer("claims", keep, drop)
    choose("Merge…")
    dialog = window.findChild(MergeDialog)
    qtbot.waitUntil(dialog.choices[0].hasFocus)
    qtbot.mouseClick(dialog.merge_button, LEFT)
    assert dialog.faults.text() == ""
    assert drop not in session.dossier.claim_by_id
    assert len(session.dossier.evidence_for[SubjectKind.CLAIM, keep]) == 2
    undo(window)
    assert session.dossier.claims == dossier.claims
    assert session.dossier.evidence == dossier.evidence


def test_the_text_of_the_source_that_goes_is_kept_with_the_other(
    qtbot, window, session, offer, choose
):
    for title in ("A speech", "The same speech"):
        form = window.forms.add_source()
        form.fields.title.setText(title)
        form.submit()
    keep, drop = (source.id for source in session.dossier.sources[-2:])
    window.workbench._keeper.keep_text(drop, "What was said.", at=window.workbench._clock())
    offer("sources", keep, drop)
    choose("Merge…")
    dialog = window.findChild(MergeDialog)
    qtbot.mouseClick(dialog.merge_button, LEFT)
    assert drop not in session.dossier.source_by_id
    assert window.workbench.text_of(keep) == "What was said."


# Read-only, closing


def test_nothing_can_be_edited_read_only(window, offer, monkeypatch, dossier):
    monkeypatch.setattr(type(window.workbench), "is_read_only", True)
    menu = window.forms.menu_for("claims", [dossier.claims[0].id])
    assert {a.text() for a in menu.actions() if a.isEnabled() and a.text()} == {
        "Evidence",
        "Sources",
    }
    menu.close()


def test_a_window_with_a_form_begun_asks_before_it_closes(qtbot, window, answers):
    form = window.forms.add_source()
    qtbot.keyClicks(form.fields.title, "Half a title")
    answers += [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    window.close()
    assert window.isVisible()
    assert form.isVisible()
    window.close()
    assert not window.isVisible()
    assert answers == []


def test_a_window_with_an_empty_form_closes_without_a_question(window, answers):
    window.forms.add_source()
    window.close()
    assert not window.isVisible()


def same_sides(dossier):
    """Two claims of the same actors, each with evidence that is its own."""
    seen = {}
    for claim in dossier.claims:
        sides = frozenset((*claim.a, *claim.b))
        if sides in seen:
            return seen[sides], claim.id
        seen[sides] = claim.id
    raise AssertionError("there are none")


def test_who_is_missing_in_a_claim_is_taken_down_over_it(qtbot, window):
    form = window.forms.add_claim()
    qtbot.keyClicks(form.side_a.line, "Xanadu")
    form.side_a.new_button.click()
    (over,) = form.findChildren(ActorForm)
    over.reject()
    assert form.side_a.line.text() == "Xanadu"
    form.side_a.new_button.click()
    over = form.findChildren(ActorForm)[-1]
    over.id_field.setText("XAN")
    over.submit()
    assert over.faults == ""
    assert form.isVisible()
    assert form.side_a.actors == ("XAN",)
    assert window.session.dossier.actor_by_id["XAN"]
