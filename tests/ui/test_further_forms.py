"""The forms for sources, memberships and further evidence."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.dates import PartialDate, Period
from app.domain.ids import ActorId, EvidenceId, SourceId
from app.domain.vocabulary import MembershipRole, Stance
from app.editing.drafts import EvidenceDraft, MembershipDraft, SourceDraft
from app.ui.dialogs.evidence_form import EvidenceForm
from app.ui.dialogs.membership_form import MembershipForm
from app.ui.dialogs.source_form import SourceForm
from app.ui.dialogs.withdraw_dialog import WithdrawDialog

TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
SPEECH = SourceDraft(
    kind="speech",
    title="Address to the nation",
    authors=("A. Speaker", "B. Writer"),
    outlet="Akorda",
    published=PartialDate.parse("2025-09"),
    retrieved=PartialDate.parse("2025-11-01"),
    language="kk",
    url="https://example.org/address",
    reliability="A",
    marking="internal",
    reading_notes="Read twice.",
)
MEMBER = MembershipDraft(
    ActorId("KAZ"),
    ActorId("csto"),
    MembershipRole.MEMBER,
    Period.parse("2002/.."),
    (EvidenceDraft(Stance.SUPPORTS, SourceId("charter"), id=EvidenceId("e8")),),
)


def test_a_source_is_written_by_keyboard(qtbot, session, open_form, type_into_focus):
    open_form(form := SourceForm(session))
    with qtbot.waitSignal(form.submitted) as told:
        type_into_focus(
            *("Address to the nation", TAB, "A. Speaker; B. Writer", TAB, "Akorda", TAB),
            *("2025-09", TAB, "speech", TAB, "https://example.org/address", TAB),
            *("kk", TAB, "A", TAB, "2025-11-01", TAB, "internal", TAB, "Read twice."),
            (ENTER, CTRL),
        )
    assert told.args == [SPEECH]


def test_a_source_that_is_shown_is_given_back_as_it_was(session, open_form):
    form = open_form(SourceForm(session, SPEECH))
    assert form.draft() == SPEECH
    assert not form.has_changed


def test_a_source_needs_a_title_a_kind_and_dates_that_are_dates(qtbot, session, open_form):
    form = open_form(SourceForm(session))
    form.fields.kind.setCurrentText("")
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()
    assert form.faults.splitlines() == [
        "• A source needs its title.",
        "• Say what kind of source it is.",
    ]
    assert QApplication.focusWidget() is form.fields.title
    form.fields.title.setText("News")
    form.fields.kind.setCurrentText("article")
    form.fields.retrieved.line.setText("yesterday")
    form.submit()
    assert form.faults.startswith("Not a date.")
    assert QApplication.focusWidget() is form.fields.retrieved.line


def test_the_next_source_comes_from_the_same_outlet(session, open_form):
    form = open_form(SourceForm(session, SPEECH))
    form.submit(goes_on=True)
    form.accept()
    assert form.draft() == replace(
        SPEECH, title="", authors=(), published=None, url=None, reading_notes=""
    )
    assert not form.has_changed


def test_a_membership_is_changed_by_keyboard(qtbot, session, open_form, type_into_focus):
    form = open_form(MembershipForm(session, MEMBER))
    assert form.draft() == MEMBER
    with qtbot.waitSignal(form.submitted) as told:
        type_into_focus("obs", TAB, (Qt.Key.Key_A, CTRL), "2002/2012", (ENTER, CTRL))
    assert told.args == [
        replace(MEMBER, role=MembershipRole.OBSERVER, period=Period.parse("2002/2012"))
    ]
    assert form.next_button.isHidden()


def test_a_membership_is_somebodys_in_a_bloc(qtbot, session, open_form):
    form = open_form(MembershipForm(session, MEMBER))
    form.actor.set_actors([])
    form.bloc.set_actors([])
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()
    assert form.faults.splitlines() == [
        "• A membership needs its actor.",
        "• A membership needs its bloc.",
    ]
    with pytest.raises(ValueError, match="a membership has a member"):
        form.draft()


def test_evidence_is_added_one_after_the_other(qtbot, session, open_form, type_into_focus):
    form = open_form(EvidenceForm(session, "A <b>visit</b> is reported."))
    with qtbot.assertNotEmitted(form.submitted):
        type_into_focus((ENTER, CTRL))
    assert form.faults == "Quote something, or name a source."
    with qtbot.waitSignal(form.submitted) as told:
        type_into_focus("Der Besuch", TAB, "de", TAB, "dis", TAB, TAB, "news", (ENTER, CTRL_SHIFT))
    quoted = EvidenceDraft(Stance.DISPUTES, SourceId("news"), exact="Der Besuch", language="de")
    assert told.args == [(quoted,)]
    form.accept()
    assert form.isVisible()
    kept = replace(quoted, exact="")
    assert form.draft() == (kept,)
    assert QApplication.focusWidget() is form.evidence.pieces[0].quotation


def test_a_withdrawal_of_many_names_them_and_still_shows_its_fields(session, open_form):
    form = open_form(WithdrawDialog(session, "\n".join(["A claim about something."] * 6)))
    assert form.scroll_area.verticalScrollBar().maximum() == 0
    line = form.withdrawn_on.line
    assert form.rect().contains(line.mapTo(form, line.rect().bottomRight()))
