"""The review queue of a document: one key for each decision."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.domain.faults import DossierError
from app.domain.vocabulary import ClaimKind, Polarity, Stance
from app.ui.review.note_page import Note
from app.ui.review.queue import Decision
from tests.ui.review.reviewed_article import TEXT, TRADE, TREATY, VISIT, K, decisions, go_to, words


def test_the_queue_has_the_sentences_with_two_actors_and_a_cue(panel, source):
    assert set(decisions(panel)) == {VISIT, TRADE, TREATY}
    assert panel.header.count.text() == "1 of 3 · 0 accepted · 0 dismissed"


def test_a_sentence_is_shown_with_its_claim_and_why(panel, source, press):
    go_to(panel, press, VISIT)
    told = panel.desk.page.claim.text()
    assert told.startswith("Japan → Kazakhstan · visit · cooperative · done · 2025-08")
    html = panel.desk.page.passage.text()
    assert "<b>Kasachstan</b>" in html
    assert "<u>besuchte</u>" in html
    assert "Das Wetter war gut." in html
    assert "“besuchte”" in panel.desk.page.reasons.text()


def test_accepting_records_claim_words_and_evidence_in_one_step(
    qtbot, panel, session, workbench, source, press
):
    go_to(panel, press, VISIT)
    before = session.dossier
    with qtbot.waitSignal(panel.claim_recorded) as told:
        press(K.Key_A)
    claim = session.dossier.claims[-1]
    assert told.args == [claim.id]
    assert (claim.a, claim.b, claim.kind) == (("JPN",), ("KAZ",), ClaimKind.VISIT)
    assert str(claim.period) == "2025-08"
    assert claim.summary == "Japan → Kazakhstan: visit"
    excerpt = session.dossier.excerpts[-1]
    assert (excerpt.source, excerpt.exact) == (source, VISIT)
    assert TEXT[excerpt.start : excerpt.end] == VISIT
    assert session.dossier.evidence[-1].excerpt == excerpt.id
    assert decisions(panel)[VISIT] is Decision.ACCEPTED
    assert words(panel) != VISIT
    workbench.undo()
    assert session.dossier.claims == before.claims
    assert session.dossier.excerpts == before.excerpts
    assert set(decisions(panel).values()) == {Decision.OPEN}
    assert "0 accepted" in panel.header.count.text()


@pytest.mark.parametrize("key", [K.Key_A, K.Key_Return, K.Key_Enter])
def test_every_key_to_accept_accepts(panel, session, source, press, key):
    n_claims = len(session.dossier.claims)
    press(key)
    assert len(session.dossier.claims) == n_claims + 1


def test_nothing_enters_the_dossier_by_looking(panel, session, source, press):
    before = session.dossier
    press(K.Key_J, K.Key_2, K.Key_K, K.Key_Down, K.Key_Up, K.Key_Right, K.Key_Left, K.Key_D)
    press(K.Key_Backspace, K.Key_E, K.Key_Escape)
    assert session.dossier is before


@pytest.mark.parametrize("key", [K.Key_D, K.Key_Delete])
def test_what_is_dismissed_stays_dismissed(qtbot, panel, library, keep, source, press, key):
    dismissed = words(panel)
    press(key)
    assert words(panel) != dismissed
    assert "1 dismissed" in panel.header.count.text()
    other = keep(TREATY, "Other")
    panel.open(other)
    qtbot.waitUntil(lambda: panel.is_finished)
    panel.open(source)
    qtbot.waitUntil(lambda: len(panel.queue.sentences) == 2)
    assert dismissed not in decisions(panel)
    # It can be seen again, and brought back.
    assert panel.header.dismissed.isVisible()
    panel.header.dismissed.click()
    assert decisions(panel)[dismissed] is Decision.DISMISSED
    panel.setFocus()
    go_to(panel, press, dismissed)
    press(K.Key_Backspace)
    assert decisions(panel)[dismissed] is Decision.OPEN
    assert library.dismissed_in(source) == frozenset()


def test_backspace_brings_back_what_was_dismissed_last(panel, library, source, press):
    first = words(panel)
    press(K.Key_D)
    second = words(panel)
    press(K.Key_D, K.Key_Backspace)
    assert words(panel) == second
    assert decisions(panel)[second] is Decision.OPEN
    press(K.Key_J, K.Key_Backspace)
    assert words(panel) == first
    assert library.dismissed_in(source) == frozenset()


def test_the_button_of_a_dismissed_sentence_brings_it_back(panel, source, press):
    first = words(panel)
    press(K.Key_D, K.Key_K)
    assert words(panel) == first
    assert panel.desk.page.decision.text() == "dismissed"
    assert not panel.desk.footer.dismiss.isVisible()
    panel.desk.footer.restore.click()
    assert decisions(panel)[first] is Decision.OPEN
    assert panel.desk.footer.dismiss.isVisible()


def test_when_all_is_decided_it_says_so_and_leads_back(panel, source, press):
    press(K.Key_D, K.Key_D, K.Key_A)
    assert panel.note.note is Note.DONE
    assert panel.header.count.text() == "3 sentences · 1 accepted · 2 dismissed"
    press(K.Key_A, K.Key_D, K.Key_E, K.Key_1)
    assert panel.desk.form.isHidden()
    press(K.Key_K)
    assert panel.queue.place == 2
    assert panel.desk.page.isVisible()


def test_a_number_takes_another_of_the_claims(panel, session, source, press):
    go_to(panel, press, VISIT)
    place = next(at for at, each in enumerate(panel.queue.present.choices(0)) if at > 0)
    other = panel.queue.present.choices(0)[place].suggestion
    assert place in panel.desk.page.choices.buttons
    press(K.Key_1 + place)
    assert panel.choice.suggestion == other
    assert 0 in panel.desk.page.choices.buttons
    press(K.Key_A)
    claim = session.dossier.claims[-1]
    assert (claim.a, claim.b, claim.kind) == (other.a, other.b, other.kind)


@pytest.fixture
def two_claims(qtbot, panel, keep, press):
    """The article, at a sentence that tells a visit and an agreement."""
    text = TEXT.replace("Kasachstan.", "Kasachstan und unterzeichnete ein Abkommen.")
    panel.open(keep(text))
    qtbot.waitUntil(lambda: panel.queue.present is not None)
    panel.setFocus()
    while panel.choice.suggestion.kind is not ClaimKind.VISIT:
        press(K.Key_J)
    return panel.queue.present.span


def test_what_an_accepted_sentence_claims_besides_is_offered_next(
    panel, session, two_claims, press
):
    before = len(session.dossier.claims)
    assert not panel.desk.page.besides.isVisible()
    press(K.Key_A)
    assert panel.queue.present.span == two_claims
    assert panel.choice.suggestion.kind is ClaimKind.AGREEMENT
    assert panel.desk.page.besides.isVisible()
    assert "(D)" in panel.desk.footer.dismiss.text() != "Dismiss (D)"
    press(K.Key_A)
    told = [(claim.a, claim.b, claim.kind) for claim in session.dossier.claims[before:]]
    sides = (("JPN",), ("KAZ",))
    assert told == [(*sides, ClaimKind.VISIT), (*sides, ClaimKind.AGREEMENT)]
    assert panel.queue.present.span != two_claims
    assert panel.desk.footer.dismiss.text() == "Dismiss (D)"


def test_what_is_claimed_besides_is_left_out_by_itself(
    panel, session, library, workbench, two_claims, press
):
    before = len(session.dossier.claims)
    press(K.Key_A, K.Key_D)
    assert len(session.dossier.claims) == before + 1
    assert panel.queue.present.span != two_claims
    assert panel.queue.decision(two_claims) is Decision.ACCEPTED
    assert library.dismissed_in(panel.source) == frozenset()
    workbench.undo()
    assert panel.queue.decision(two_claims) is Decision.OPEN


def test_a_sentence_is_dismissed_with_all_it_claims(panel, library, two_claims, press):
    press(K.Key_D)
    assert panel.queue.present.span != two_claims
    assert library.dismissed_in(panel.source) == {(two_claims.start, two_claims.end)}


def test_the_next_sentence_begins_with_its_likeliest_claim(panel, source, press):
    go_to(panel, press, VISIT)
    press(K.Key_2, K.Key_J)
    assert panel.choice.suggestion is panel.queue.present.offers[0]


def test_a_number_without_a_choice_does_nothing(panel, source, press):
    before = panel.desk.page.claim.text()
    press(K.Key_9)
    assert panel.desk.page.claim.text() == before


def test_a_claim_is_corrected_before_it_is_recorded(panel, session, source, press):
    go_to(panel, press, VISIT)
    press(K.Key_E)
    form = panel.desk.form
    assert form.isVisible()
    assert (form.side_a.actors, form.side_b.actors) == (("JPN",), ("KAZ",))
    assert not panel.desk.footer.accept.isVisible()
    form.polarity.set_value(Polarity.NEUTRAL)
    form.summary.setText("A visit of courtesy.")
    n_claims = len(session.dossier.claims)
    # Letters and Backspace belong to the form now.
    form.kind.setFocus()
    press(K.Key_Backspace)
    form.summary.setFocus()
    press(K.Key_Return)
    assert form.isHidden()
    claim = session.dossier.claims[-1]
    assert len(session.dossier.claims) == n_claims + 1
    assert (claim.polarity, claim.summary) == (Polarity.NEUTRAL, "A visit of courtesy.")
    assert session.dossier.excerpts[-1].exact == VISIT
    assert decisions(panel)[VISIT] is Decision.ACCEPTED
    assert panel.hasFocus()


def test_a_sentence_is_put_to_a_claim_that_is_there(panel, session, workbench, source, press):
    go_to(panel, press, VISIT)
    press(K.Key_E)
    claim = session.dossier.claims[0].id
    n_claims = len(session.dossier.claims)
    form = panel.desk.form
    form.attached.emit(claim, form.draft().evidence[0])
    assert len(session.dossier.claims) == n_claims
    assert session.dossier.evidence[-1].subject == claim
    assert session.dossier.evidence[-1].stance is Stance.SUPPORTS
    assert decisions(panel)[VISIT] is Decision.ACCEPTED
    workbench.undo()
    assert decisions(panel)[VISIT] is Decision.OPEN


def test_what_is_refused_is_said_and_the_sentence_stays(panel, session, source, press, refused):
    before, sentence = session.dossier, words(panel)
    refused.append("It needs a place.")
    press(K.Key_A)
    assert session.dossier is before
    assert words(panel) == sentence
    assert panel.desk.footer.faults.text() == "It needs a place."
    press(K.Key_E)
    panel.desk.form.submitted.emit(panel.desk.form.draft())
    assert panel.desk.form.faults.text() == "It needs a place."
    assert panel.desk.form.isVisible()


def test_a_dismissal_that_cannot_be_kept_is_said(panel, library, source, press, monkeypatch):
    def fail(*_):
        raise DossierError("the disk is full")

    monkeypatch.setattr(library, "dismiss", fail)
    sentence = words(panel)
    press(K.Key_D)
    assert words(panel) == sentence
    assert "full" in panel.desk.footer.faults.text()


def test_a_sentence_that_is_evidence_already_comes_last_and_says_for_what(
    qtbot, panel, keep, source, press
):
    first = words(panel)
    press(K.Key_A)
    other = keep(TREATY, "Other")
    panel.open(other)
    panel.open(source)
    qtbot.waitUntil(lambda: panel.queue.present is not None)
    assert list(decisions(panel))[-1] == first
    assert panel.desk.page.known.isHidden()
    go_to(panel, press, first)
    assert panel.desk.page.known.text().startswith("Already evidence for: ")
    assert panel.desk.page.decision.isHidden()


def test_enter_on_a_button_presses_it(qtbot, panel, session, source, press):
    before = session.dossier
    panel.desk.footer.dismiss.setFocus()
    press(K.Key_Return)
    assert session.dossier is before
    assert "1 dismissed" in panel.header.count.text()


def test_nothing_is_decided_in_a_dossier_that_is_only_read(
    panel, session, library, workbench, source, press, monkeypatch
):
    monkeypatch.setattr(type(workbench), "is_read_only", property(lambda _self: True))
    before = session.dossier
    panel.refresh()
    press(K.Key_A, K.Key_E, K.Key_D, K.Key_Backspace)
    assert session.dossier is before
    assert panel.desk.form.isHidden()
    assert library.dismissed_in(source) == frozenset()
    assert not panel.desk.footer.accept.isEnabled()
    press(K.Key_J)
    assert panel.queue.place == 1


def test_every_sentence_is_told_to_who_shows_the_text(qtbot, panel, source, press):
    with qtbot.waitSignal(panel.sentence_shown) as told:
        press(K.Key_J)
    span = panel.queue.present.span
    assert told.args == [source, span.start, span.end]


def test_its_words_change_with_the_language(qapp, qtbot, panel, source, session, press):
    from app.ui.translation import Translation

    translation = Translation(qapp)
    try:
        translation.speak("de")
        session.set_language("de")
        go_to(panel, press, VISIT)
        qtbot.waitUntil(
            lambda: panel.desk.page.claim.text().startswith("Japan → Kasachstan · Besuch")
        )
    finally:
        translation.speak("en")
    session.set_language("en")
    qtbot.waitUntil(lambda: panel.desk.page.claim.text().startswith("Japan → Kazakhstan · visit"))


def test_all_it_shows_of_data_is_plain_text(panel, source):
    for label in panel.desk.page.findChildren(QLabel):
        if label is not panel.desk.page.passage:
            assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_sentence_printed_again_says_that_its_words_are_evidence(qtbot, panel, keep, press):
    again = keep(f"{VISIT} Das Wetter war gut.\n\n{TRADE}\n\n„{VISIT}“\n", "Again")
    panel.open(again)
    qtbot.waitUntil(lambda: panel.queue.present is not None)
    while panel.queue.present.span.start != 0:
        press(K.Key_J)
    press(K.Key_A)
    while panel.queue.present.span.start < len(VISIT) + len(TRADE):
        press(K.Key_J)
    assert panel.desk.page.known.text().startswith("Already evidence for: ")
