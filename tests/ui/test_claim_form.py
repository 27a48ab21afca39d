from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.ids import ActorId, EvidenceId, SourceId
from app.domain.records import Source
from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Stance, Topology
from app.editing.drafts import ClaimDraft, EvidenceDraft, SourceDraft
from app.session.session import Session
from app.ui.dialogs.claim_form import ClaimForm

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
KAZ, RUS, JPN, CHN = (ActorId(code) for code in ("KAZ", "RUS", "JPN", "CHN"))
NEW_SOURCE = SourceDraft(
    kind="speech",
    title="Address to the nation",
    authors=("A. Speaker", "B. Writer"),
    outlet="Akorda",
    published=PartialDate.parse("2025-09"),
    retrieved=PartialDate.parse("2025-11-01"),
    language="kk",
    url="https://example.org/address",
    reliability="A",
    marking="public",
    reading_notes="Read twice.",
)
WHOLE = ClaimDraft(
    a=(KAZ, JPN),
    b=(RUS,),
    topology=Topology.JOINT,
    kind=ClaimKind.VISIT,
    polarity=Polarity.COOPERATIVE,
    status=ClaimStatus.DONE,
    period=Period.parse("2023-23"),
    summary="They travel to Moscow.",
    credibility=2,
    evidence=(
        EvidenceDraft(
            Stance.SUPPORTS,
            SourceId("news"),
            exact="Der Besuch",
            language="de",
            translation="The visit",
            prefix="… ",
            suffix=" …",
            start=17,
            id=EvidenceId("e1"),
        ),
        EvidenceDraft(Stance.DISPUTES, NEW_SOURCE, exact="Сапар", language="kk"),
    ),
    marking="tlp green; internal",
)


@pytest.fixture
def open_claim(open_form, session):
    return lambda draft=None, of=session: open_form(ClaimForm(of, draft))


TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


def test_a_claim_is_written_by_keyboard_alone(qtbot, open_claim, type_into_focus):
    form = open_claim()
    with qtbot.waitSignal(form.submitted) as told:
        type_into_focus(
            *("kasach", ENTER, TAB),
            *("Russia", TAB),
            *(TAB, "visit", TAB),
            *("coop", TAB, "rep", TAB),
            *("2025-11/..", TAB),
            *("A visit is reported.", TAB),
            *("3", TAB),
            *("tlp amber strict", TAB),
            *("Der Besuch in Moskau", TAB),
            *("de", TAB, "sup", TAB, "The visit to Moscow", TAB),
            *("news", (ENTER, CTRL)),
        )
    assert told.args == [
        ClaimDraft(
            a=(KAZ,),
            b=(RUS,),
            topology=Topology.PAIR,
            kind=ClaimKind.VISIT,
            polarity=Polarity.COOPERATIVE,
            status=ClaimStatus.REPORTED,
            period=Period.parse("2025-11/.."),
            summary="A visit is reported.",
            credibility=3,
            evidence=(
                EvidenceDraft(
                    Stance.SUPPORTS,
                    SourceId("news"),
                    exact="Der Besuch in Moskau",
                    language="de",
                    translation="The visit to Moscow",
                ),
            ),
            marking="TLP:AMBER+STRICT",
        )
    ]
    assert form.isVisible()
    form.accept()
    assert not form.isVisible()


def test_a_draft_that_is_shown_is_given_back_as_it_was(open_claim):
    assert open_claim(WHOLE).draft() == WHOLE


def test_words_changed_by_hand_lose_their_place_but_stay_that_evidence(open_claim):
    form = open_claim(WHOLE)
    form.evidence.pieces[0].quotation.setPlainText("Der Besuch in Moskau")
    changed = form.draft().evidence[0]
    assert (changed.exact, changed.id) == ("Der Besuch in Moskau", EvidenceId("e1"))
    assert (changed.prefix, changed.suffix, changed.start) == ("", "", None)


def test_the_constellation_follows_the_sides_until_it_is_chosen(open_claim, qtbot):
    form = open_claim()
    seen = []
    for a, b in (([KAZ], [RUS]), ([KAZ, JPN], []), ([KAZ], [RUS, CHN]), ([KAZ, JPN], [RUS, CHN])):
        form.side_a.set_actors(a)
        form.side_b.set_actors(b)
        seen.append(form.topology.value)
    assert seen == [Topology.PAIR, Topology.GROUP, Topology.STAR, Topology.JOINT]
    form.side_a.set_actors([KAZ])
    form.topology.setFocus()
    qtbot.keyClicks(form.topology, "joint")
    form.topology.activated.emit(form.topology.currentIndex())
    form.side_b.set_actors([RUS, CHN, JPN])
    assert form.topology.value is Topology.JOINT


def test_what_a_draft_cannot_be_without_is_told_and_gone_to(qtbot, open_claim, type_into_focus):
    form = open_claim()
    type_into_focus("Kazakhstan", TAB, "Russia", TAB)
    with qtbot.assertNotEmitted(form.submitted):
        type_into_focus((ENTER, CTRL))
    assert "kind of claim" in form.faults
    assert "polarity" in form.faults
    assert QApplication.focusWidget() is form.kind
    assert form.side_a.actors == (KAZ,)


def test_without_evidence_the_keyboard_goes_to_the_quotation(qtbot, open_claim):
    form = open_claim(replace(WHOLE, evidence=()))
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()
    assert form.faults == "The claim has no evidence: quote a sentence or name a source."
    assert form.evidence.pieces[0].quotation.hasFocus()


def test_an_unknown_name_and_a_wrong_date_keep_the_form_from_being_sent(
    qtbot, open_claim, type_into_focus
):
    form = open_claim(WHOLE)
    form.side_a.line.setFocus()
    type_into_focus("Atlantis")
    form.period.line.setText("2025-13")
    with qtbot.assertNotEmitted(form.submitted):
        form.record_button.click()
    assert form.faults.splitlines() == [
        "• Side a: Nobody here is called “Atlantis”. Take it down as a new actor?",
        f"• Date: {form.period.problem()}",
    ]
    assert QApplication.focusWidget() is form.side_a.line
    assert form.side_a.line.text() == "Atlantis"


def test_a_quotation_needs_its_source(qtbot, open_claim):
    form = open_claim(WHOLE)
    form.evidence.pieces[0].source.set_value(None)
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()
    assert form.faults == "Evidence: A quotation needs its source."


def test_faults_handed_back_are_shown_and_nothing_is_lost(qtbot, open_claim):
    form = open_claim(WHOLE)
    form.submitted.connect(lambda _draft: form.show_faults(["no evidence", "sides <b>differ</b>"]))
    form.submit()
    assert form.isVisible()
    assert form.faults == "• no evidence\n• sides <b>differ</b>"
    assert form.faults_label.textFormat() == Qt.TextFormat.PlainText
    assert form.draft() == WHOLE
    form.show_faults([])
    assert not form.faults


def test_the_next_claim_keeps_sides_date_and_source(qtbot, open_claim, type_into_focus):
    form = open_claim(WHOLE)
    form.submitted.connect(lambda _draft: form.accept())
    form.summary.setFocus()
    with qtbot.waitSignal(form.submitted) as told:
        type_into_focus((ENTER, CTRL_SHIFT))
    assert told.args == [WHOLE]
    assert form.isVisible()
    assert QApplication.focusWidget() is form.kind
    assert (form.side_a.actors, form.side_b.actors) == (WHOLE.a, WHOLE.b)
    assert form.topology.value is WHOLE.topology
    assert form.period.value == WHOLE.period
    assert form.kind.value is form.polarity.value is form.status.value is None
    assert form.summary.value == ""
    assert form.evidence.drafts == (
        EvidenceDraft(Stance.SUPPORTS, SourceId("news"), language="de"),
    )
    assert not form.has_changed


def test_a_source_just_recorded_is_named_by_the_next_claim(open_claim, small_dossier, session):
    from dataclasses import replace

    recorded = Source(
        SourceId("address-2025"),
        NEW_SOURCE.kind,
        NEW_SOURCE.title,
        outlet=NEW_SOURCE.outlet,
        published=NEW_SOURCE.published,
        url=NEW_SOURCE.url,
    )
    after = replace(small_dossier, sources=(*small_dossier.sources, recorded))
    later = Session(after, session.today)
    form = open_claim(replace(WHOLE, evidence=WHOLE.evidence[1:]), of=later)
    form.submit(goes_on=True)
    form.accept()
    assert [piece.source for piece in form.evidence.drafts] == [SourceId("address-2025")]


def test_escape_asks_only_if_something_would_be_lost(
    open_claim, type_into_focus, asked, monkeypatch
):
    form = open_claim(WHOLE)
    type_into_focus(Qt.Key.Key_Escape)
    assert (asked, form.isVisible()) == ([], False)
    form = open_claim()
    form.summary.setFocus()
    with monkeypatch.context() as patch:
        no = QMessageBox.StandardButton.No
        patch.setattr(QMessageBox, "question", lambda *words: asked.append(words) or no)
        type_into_focus("Words", Qt.Key.Key_Escape)
    assert (len(asked), form.isVisible(), form.summary.value) == (1, True, "Words")
    type_into_focus(Qt.Key.Key_Escape)
    assert (len(asked), form.isVisible()) == (2, False)


def test_more_evidence_is_added_and_taken_away(qtbot, open_claim):
    form = open_claim()
    first = form.evidence.pieces[0]
    assert first.remove_button.isHidden()
    first.source.set_value(SourceId("news"))
    form.evidence.add_button.click()
    second = form.evidence.pieces[1]
    assert QApplication.focusWidget() is second.quotation
    assert second.source.value == SourceId("news")
    qtbot.keyClicks(second.quotation, "More words")
    assert [piece.exact for piece in form.evidence.drafts] == ["", "More words"]
    first.remove_button.click()
    assert [piece.exact for piece in form.evidence.drafts] == ["More words"]


def test_a_form_of_an_empty_dossier_opens(open_claim, session):
    form = open_claim(of=Session(Dossier(), session.today))
    form.submit()
    assert form.faults


def test_a_correction_has_no_next_claim(open_claim, type_into_focus, qtbot):
    form = open_claim(WHOLE)
    form.next_button.hide()
    form.submitted.connect(lambda _draft: form.accept())
    with qtbot.waitSignal(form.submitted):
        type_into_focus((ENTER, CTRL_SHIFT))
    assert not form.isVisible()
