"""The forms for actors and agreements, and the one to withdraw something."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.dates import PartialDate, Period
from app.domain.ids import ActorId, EvidenceId, PartyStatusId, SourceId
from app.domain.vocabulary import (
    ActorKind,
    AgreementKind,
    MembershipRole,
    NameRole,
    Stance,
    Status,
)
from app.editing.drafts import (
    ActorDraft,
    AgreementDraft,
    EvidenceDraft,
    MembershipDraft,
    NameDraft,
    StatusDraft,
)
from app.ui.dialogs.actor_form import ActorForm
from app.ui.dialogs.agreement_form import AgreementForm
from app.ui.dialogs.claim_form import ClaimForm
from app.ui.dialogs.withdraw_dialog import WithdrawalDraft, WithdrawDialog
from app.ui.translation import Translation

TAB, ENTER, ESC = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier
KAZ, RUS, CSTO, SCO = (ActorId(code) for code in ("KAZ", "RUS", "csto", "sco"))
CHARTER = EvidenceDraft(Stance.SUPPORTS, SourceId("charter"), exact="Members are", language="en")
TAIWAN = ActorDraft(
    id="TWN",
    kind=ActorKind.STATE,
    names=(
        NameDraft("Taiwan", "en", NameRole.SHORT),
        NameDraft("Formosa", "en", NameRole.ALIAS, None, PartialDate.parse("1945~")),
    ),
    founded=PartialDate.parse("1949"),
    latitude=23.5,
    longitude=-121.25,
    status_note="Claimed by another.",
)
TREATY = AgreementDraft(
    title="Treaty of alliance",
    language="ru",
    kind=AgreementKind.TREATY,
    subject="alliance",
    parties=(KAZ, RUS),
    bloc=CSTO,
    summary="Both help each other.",
    reference="No. 17",
    statuses=(
        StatusDraft(None, Status.SIGNED, PartialDate.parse("2013-11-11")),
        StatusDraft(
            KAZ, Status.RATIFIED, None, evidence=(CHARTER,), id=PartyStatusId("treaty.KAZ")
        ),
    ),
    evidence=(replace(CHARTER, id=EvidenceId("e9")),),
)


def skip_to(widget, type_into_focus):
    """Press Tab until the keyboard is in a field."""
    for _ in range(40):
        if QApplication.focusWidget() is widget:
            return
        type_into_focus(TAB)
    raise AssertionError("Tab never comes there")


# Actors


def test_a_bloc_with_its_members_is_written_by_keyboard(qtbot, session, open_form, type_into_focus):
    form = open_form(ActorForm(session))
    type_into_focus("bloc", TAB, TAB, "Steppe Union", TAB, "acro", TAB, TAB, "2001", TAB, TAB)
    skip_to(form.names.rows[1].text, type_into_focus)
    type_into_focus("Steppenunion")
    skip_to(form.founded.line, type_into_focus)
    type_into_focus("2001-05")
    skip_to(form.members.rows[0].actor.line, type_into_focus)
    type_into_focus("kasach", ENTER, TAB, "obs", TAB, "2001/..", TAB, TAB)
    assert QApplication.focusWidget() is form.members.add_button
    type_into_focus(Qt.Key.Key_Space, "Russia", TAB)
    skip_to(form.members_evidence.pieces[0].source.line, type_into_focus)
    type_into_focus("charter", ENTER)
    with qtbot.waitSignal(form.submitted) as told:
        type_into_focus((ENTER, CTRL))
    assert told.args == [
        ActorDraft(
            id="",
            kind=ActorKind.BLOC,
            names=(
                NameDraft("Steppe Union", "en", NameRole.ACRONYM, PartialDate.parse("2001")),
                NameDraft("Steppenunion", "de", NameRole.SHORT),
            ),
            founded=PartialDate.parse("2001-05"),
        )
    ]
    whole = (EvidenceDraft(Stance.SUPPORTS, SourceId("charter"), language="en"),)
    assert form.memberships() == (
        MembershipDraft(KAZ, ActorId(""), MembershipRole.OBSERVER, Period.parse("2001/.."), whole),
        MembershipDraft(RUS, ActorId(""), MembershipRole.MEMBER, None, whole),
    )


def test_an_actor_that_is_shown_is_given_back_as_it_was(session, open_form):
    form = open_form(ActorForm(session, TAIWAN))
    assert form.draft() == TAIWAN
    assert form.memberships() == ()
    assert form.latitude.note.text() == "23.5° north"
    assert form.longitude.note.text() == "121.25° west"
    assert not form.has_changed


def test_memberships_keep_evidence_of_their_own(session, open_form):
    bloc = ActorDraft("csto", ActorKind.BLOC, (NameDraft("CSTO", "en", NameRole.ACRONYM),))
    member = MembershipDraft(KAZ, CSTO, MembershipRole.MEMBER, None, (CHARTER,))
    form = open_form(ActorForm(session, bloc, memberships=[member]))
    assert form.memberships() == (member,)


def test_only_a_bloc_has_members_and_what_is_hidden_is_not_asked_for(qtbot, session, open_form):
    form = open_form(ActorForm(session))
    form.kind.set_value(ActorKind.BLOC)
    assert form.members.isVisible()
    form.members.rows[0].period.line.setText("2001")
    assert "A membership needs its actor." in form.problems()[0]
    form.kind.set_value(ActorKind.STATE)
    assert not form.members.isVisible()
    assert form.problems() == []
    assert form.memberships() == ()


def test_the_id_of_an_actor_that_is_there_stays(session, open_form):
    assert open_form(ActorForm(session, TAIWAN)).id_field.isReadOnly()
    assert not open_form(ActorForm(session, replace(TAIWAN, id="XYZ"))).id_field.isReadOnly()


@pytest.mark.parametrize("text", ["north", "1e999", "12°"])
def test_what_is_no_number_of_degrees_is_told(text, qtbot, session, open_form):
    form = open_form(ActorForm(session))
    form.latitude.line.setText(text)
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()
    assert form.faults == "Latitude: Not a number of degrees."
    form.latitude.line.setText("−33,9")
    assert form.latitude.value == -33.9
    assert form.latitude.note.text() == "33.9° south"


def test_rows_are_added_and_taken_away(session, open_form):
    form = open_form(ActorForm(session, TAIWAN))
    form.names.add_button.click()
    assert QApplication.focusWidget() is form.names.rows[2].text
    form.names.rows[0].remove_button.click()
    assert [name.text for name in form.draft().names] == ["Formosa"]
    for row in list(form.names.rows):
        row.remove_button.click()
    assert QApplication.focusWidget() is form.names.add_button
    assert form.draft().names == ()


def test_the_next_actor_begins_empty_but_for_its_kind(session, open_form):
    form = open_form(ActorForm(session, TAIWAN))
    form.submit(goes_on=True)
    form.accept()
    assert form.isVisible()
    assert form.draft() == ActorDraft("", ActorKind.STATE, ())
    assert not form.id_field.isReadOnly()


# Agreements


def test_an_agreement_that_is_shown_is_given_back_as_it_was(session, open_form):
    form = open_form(AgreementForm(session, TREATY))
    assert form.draft() == TREATY
    assert not form.has_changed


def test_an_agreement_is_written_by_keyboard(qtbot, session, open_form, type_into_focus):
    form = open_form(AgreementForm(session))
    type_into_focus(
        *("Treaty of alliance", TAB, "treaty", TAB, "ru", TAB, "alliance", TAB),
        *("Kazakhstan", ENTER, "rus", ENTER, TAB, "OVKS", TAB),
        *("Both help each other.", TAB, "No. 17", TAB),
        *("signed", TAB, "2013-11-11", TAB, TAB, TAB),
        *(Qt.Key.Key_Space, "rat", TAB, TAB, "KAZ", TAB),
    )
    skip_to(form.evidence.pieces[0].quotation, type_into_focus)
    type_into_focus("Members are")
    skip_to(form.evidence.pieces[0].source.line, type_into_focus)
    type_into_focus("charter")
    with qtbot.waitSignal(form.submitted) as told:
        type_into_focus((ENTER, CTRL))
    statuses = (TREATY.statuses[0], StatusDraft(KAZ, Status.RATIFIED, None))
    assert told.args == [replace(TREATY, statuses=statuses, evidence=(CHARTER,))]


def test_titles_in_other_languages_are_shown_written_and_taken_away(
    session, open_form, type_into_focus
):
    form = open_form(AgreementForm(session, TREATY, titles=[("Bündnisvertrag", "de")]))
    assert form.titles() == [("Bündnisvertrag", "de")]
    assert not form.has_changed
    form.further_titles.add_button.setFocus()
    type_into_focus(Qt.Key.Key_Space, "Pacte d'alliance", TAB, "fr")
    assert form.titles() == [("Bündnisvertrag", "de"), ("Pacte d'alliance", "fr")]
    assert form.has_changed
    form.further_titles.rows[0].remove_button.click()
    assert form.titles() == [("Pacte d'alliance", "fr")]
    form.submit(goes_on=True)
    form.accept()
    assert form.titles() == []


def test_a_status_without_what_was_done_is_told(qtbot, session, open_form):
    form = open_form(AgreementForm(session, TREATY))
    form.statuses.rows[0].status.set_value(None)
    form.kind.set_value(None)
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()
    assert form.faults.splitlines() == [
        "• What came of it: Choose what was done.",
        "• Choose what kind of agreement it is.",
    ]


def test_the_next_agreement_keeps_parties_and_source(session, open_form):
    form = open_form(AgreementForm(session, TREATY))
    form.submit(goes_on=True)
    form.accept()
    kept = EvidenceDraft(Stance.SUPPORTS, SourceId("charter"), language="en")
    assert form.draft() == replace(
        TREATY, title="", subject="", summary="", reference=None, statuses=(), evidence=(kept,)
    )


# Withdrawing


def test_a_withdrawal_says_why_and_since_when(qtbot, session, open_form, type_into_focus):
    form = open_form(WithdrawDialog(session, "The claim <b>c1</b>"))
    with qtbot.assertNotEmitted(form.submitted):
        type_into_focus((ENTER, CTRL))
    assert form.faults == "Say why it is withdrawn."
    with qtbot.waitSignal(form.submitted) as told:
        type_into_focus("A misreading.", (ENTER, CTRL))
    assert told.args == [WithdrawalDraft("A misreading.", PartialDate(2025, 11, 14))]
    assert form.next_button.isHidden()


def test_a_withdrawal_needs_a_day(qtbot, session, open_form):
    form = open_form(WithdrawDialog(session, "The claim c1"))
    form.reason.setPlainText("A misreading.")
    form.withdrawn_on.line.clear()
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()
    assert form.faults == "Say since when."


# All of them


@pytest.mark.parametrize(
    ("make", "title"),
    [
        (ClaimForm, "Aussage"),
        (ActorForm, "Akteur"),
        (AgreementForm, "Abkommen"),
        (lambda session: WithdrawDialog(session, "c1"), "Zurückziehen"),
    ],
)
def test_forms_speak_german(make, title, qapp, session, open_form):
    translation = Translation(qapp)
    translation.speak("de")
    try:
        form = open_form(make(session))
        assert form.windowTitle() == title
        assert form.cancel_button.text() == "Abbrechen"
    finally:
        translation.speak("en")


def test_enter_in_a_field_presses_no_button_but_the_one_it_is_on(
    qtbot, session, open_form, type_into_focus
):
    form = open_form(AgreementForm(session))
    with qtbot.assertNotEmitted(form.submitted):
        type_into_focus("Treaty", ENTER)
    assert not form.evidence.pieces[0].source.is_new
    assert form.isVisible()
    form.evidence.pieces[0].source.new_button.setFocus()
    type_into_focus(ENTER)
    assert form.evidence.pieces[0].source.is_new


def test_tab_visits_every_field_once_forwards_and_backwards(session, open_form, type_into_focus):
    form = open_form(AgreementForm(session, TREATY))
    form.evidence.add_button.click()
    form.evidence.pieces[1].source.new_button.click()
    form.title_field.setFocus()
    visited = []
    while not visited or QApplication.focusWidget() is not form.title_field:
        visited.append(QApplication.focusWidget())
        type_into_focus(TAB)
    assert len(visited) == len(set(visited)) == 43
    assert visited[-3:] == [form.record_button, form.next_button, form.cancel_button]
    for widget in reversed(visited):
        type_into_focus((Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier))
        assert QApplication.focusWidget() is widget


def test_a_form_fits_the_screen_with_its_buttons(session, open_form):
    form = AgreementForm(session, TREATY)
    form.resize(5000, 5000)
    open_form(form)
    screen = form.screen().availableSize()
    assert form.width() < screen.width()
    assert form.height() < screen.height()
    button = form.record_button
    assert form.rect().contains(button.geometry())


# What is common to all forms


def test_nobody_writes_out_of_sight(qtbot, session, open_form):
    form = open_form(ClaimForm(session))
    form.resize(720, 420)
    form.evidence.pieces[0].source.line.setText("A new one")
    form.evidence.pieces[0].source.new_button.setFocus()
    form.evidence.pieces[0].source.new_button.click()
    area = form.scroll_area

    def seen():
        field = QApplication.focusWidget()
        top = field.mapTo(area.viewport(), field.rect().topLeft()).y()
        assert form.evidence.isAncestorOf(field)
        assert 0 <= top <= area.viewport().height() - field.height()

    qtbot.waitUntil(seen)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    form.submit()
    qtbot.waitUntil(lambda: form.kind.visibleRegion().boundingRect() == form.kind.rect())


def test_what_is_told_takes_no_room_from_the_fields(qtbot, session, open_form):
    form = open_form(WithdrawDialog(session, "Belarus and Russia"))
    before, room = form.height(), form.scroll_area.height()
    form.submit()
    assert form.faults
    assert form.height() > before
    qtbot.waitUntil(lambda: form.scroll_area.height() >= room)
