"""Going through a document sentence by sentence, with nothing but the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.reading.anchoring import AnchorState
from app.session.importing import plan_import, read_documents
from app.ui.review.note_page import Note

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
VISIT = "The president of Belarus visited Japan in August 2025."
SALE = "Taiwan sold trains to Belarus."
TEXT = f"Steam and rain\n\n12 November 2025\n\nIt rained. {VISIT}\n\n{SALE} Nobody minded.\n"


@pytest.fixture
def window(small_window):
    """The window on the small dossier: what is read is in the text alone."""
    return small_window


@pytest.fixture
def review(qtbot, window, tmp_path):
    """The queue of an article, opened by its key while the article is read."""
    window.files.ask_path = lambda *_: tmp_path / "mine.dossier"
    assert window.files.keep()
    path = tmp_path / "trains.txt"
    path.write_text(TEXT, encoding="utf-8")
    keeper = window.workbench.keeper
    plan = plan_import(read_documents([path]), window.workbench.book, keeper.documents())
    window.reading.open(window.library.record_import(plan).files[0].source)
    qtbot.waitUntil(lambda: window.reading.panel.is_finished)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.map_view, K.Key_8, CONTROL)
    panel = window.review.panel
    qtbot.waitUntil(lambda: panel.queue.present is not None)
    qtbot.waitUntil(panel.hasFocus)
    return panel


def press(qtbot, *keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def shown(window, review):
    span = review.queue.present.span
    sentence = TEXT[span.start : span.end]
    # The reader shows where it stands.
    assert window.reading.panel.text.textCursor().selectedText() == sentence
    return sentence


def go_to(qtbot, window, review, sentence):
    if shown(window, review) != sentence:
        press(qtbot, K.Key_J)
    assert shown(window, review) == sentence


def test_a_key_makes_a_sentence_a_tie_and_undo_takes_it_back(qtbot, window, session, review):
    before = session.dossier
    go_to(qtbot, window, review, VISIT)
    press(qtbot, K.Key_A)
    new = session.dossier.claims[-1]
    assert (new.a, new.b) == (("BLR",), ("JPN",))
    assert session.selection.dyad == ("BLR", "JPN")
    assert new.id in [card.claim_id for card in window.panels.evidence.page.cards]
    quotations = window.reading.panel.page.quotations
    assert [each.state for each in quotations] == [AnchorState.VERIFIED]
    assert review.hasFocus()
    assert shown(window, review) == SALE
    assert review.header.count.text().endswith("1 accepted · 0 dismissed")
    qtbot.keyClick(review, K.Key_Z, CONTROL)
    assert session.dossier.claims == before.claims
    assert session.dossier.excerpts == before.excerpts
    assert review.header.count.text().endswith("0 accepted · 0 dismissed")


def test_what_was_dismissed_is_not_offered_when_the_dossier_is_opened_again(
    qtbot, window, review, open_window
):
    from app.store.dossier_file import DossierFile

    go_to(qtbot, window, review, SALE)
    press(qtbot, K.Key_D)
    assert shown(window, review) == VISIT
    source, path = review.source, window.files.path
    window.close()
    kept = DossierFile.open(path, now=window.workbench.now())
    second = open_window(kept.book.dossier, kept)
    second.reading.open(source)
    second.review.set_shown(True)
    panel = second.review.panel
    qtbot.waitUntil(lambda: panel.queue.present is not None)
    assert [TEXT[s.span.start : s.span.end] for s in panel.queue.sentences] == [VISIT]
    assert panel.header.dismissed.text() == "Show the one dismissed before"
    second.close()


def test_a_sentence_is_corrected_in_place(qtbot, window, session, review):
    go_to(qtbot, window, review, SALE)
    press(qtbot, K.Key_E)
    assert review.desk.form.isVisible()
    qtbot.keyClicks(QApplication.focusWidget(), "Taiwan sells rolling stock.")
    press(qtbot, K.Key_Return)
    new = session.dossier.claims[-1]
    assert (new.a, new.b, new.summary) == (("TWN",), ("BLR",), "Taiwan sells rolling stock.")
    assert session.dossier.excerpts[-1].exact == SALE
    assert review.hasFocus()


def test_esc_goes_to_the_text_and_the_key_hides_the_queue(qtbot, window, review):
    press(qtbot, K.Key_Escape)
    assert window.reading.panel.text.hasFocus()
    assert window.actions_by_name["show_review"].isChecked()
    qtbot.keyClick(window.map_view, K.Key_8, CONTROL)
    assert not window.review_dock.isVisible()


def test_single_keys_do_not_reach_the_map(qtbot, window, review):
    scale = window.map_view.transform().m11()
    was_locked = window.actions_by_name["lock"].isChecked()
    press(qtbot, K.Key_D, K.Key_Backspace, K.Key_E, K.Key_Escape)
    assert window.map_view.transform().m11() == scale
    assert window.actions_by_name["lock"].isChecked() is was_locked


def test_the_queue_follows_the_reader(qtbot, window, session, review):
    missing = next(s.id for s in session.dossier.sources if not window.library.has_text(s.id))
    window.reading.open(missing)
    assert review.source == missing
    assert review.note.note is Note.NO_TEXT
