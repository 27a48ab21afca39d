"""From a document to a tie in three keystrokes, and back from the tie to the words."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.domain.vocabulary import ClaimKind
from app.reading.anchoring import AnchorState
from app.session.importing import Outcome

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SENTENCE = "Belarus and Japan will open a joint school for glass blowers."
TEXT = f"""Glass from the steppe

By Jane Sample

12 November 2025

The old workshops of the capital have stood empty for years. {SENTENCE} Nobody
spoke of money.

A second paragraph says nothing of the matter.
"""


@pytest.fixture
def window(small_window):
    """The window on the small dossier: what is read is in the text alone."""
    return small_window


@pytest.fixture(autouse=True)
def forms_are_closed(window):
    yield
    if window.importing.report is not None:
        window.importing.report.done(0)


@pytest.fixture
def article(tmp_path):
    """A text somebody has saved."""
    path = tmp_path / "glass.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def path(window, tmp_path):
    """Where the dossier will be kept, as if somebody had chosen it."""
    path = tmp_path / "mine.dossier"
    window.files.ask_path = lambda *_: path
    return path


@pytest.fixture
def reader(qtbot, window, article, path):
    """The reader with the article, imported by keyboard."""
    window.importing.ask_paths = lambda *_: [article]
    qtbot.keyClick(window.map_view, Qt.Key.Key_I, CONTROL)
    return finish_import(qtbot, window)


def finish_import(qtbot, window):
    qtbot.waitUntil(lambda: window.importing.report is not None)
    dialog = window.importing.report
    qtbot.keyClick(dialog.close_button, Qt.Key.Key_Return)
    window.activateWindow()
    panel = window.reading.panel
    qtbot.waitUntil(lambda: panel.is_finished and panel.opened is not None)
    qtbot.waitUntil(panel.text.hasFocus)
    return panel


def put_cursor(panel, words):
    panel.text.put_cursor(panel.opened.shown.index(words) + 3)


def record(qtbot, panel):
    """Three keystrokes: the sentence, its kind, and that is it."""
    put_cursor(panel, "Belarus and Japan")
    qtbot.keyClick(panel.text, Qt.Key.Key_Q)
    assert panel.form.isVisible()
    assert panel.form.kind.value is ClaimKind.EDUCATION or panel.form.kind.hasFocus()
    if panel.form.kind.hasFocus():
        qtbot.keyClicks(panel.form.kind, "e")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_a_sentence_is_found_by_its_words_and_quoted(qtbot, window, reader):
    reader.text.put_cursor(0)
    window.map_view.setFocus()
    qtbot.keyClick(window.map_view, Qt.Key.Key_K, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    field = window.top_bar.search
    assert field.hasFocus()
    qtbot.keyClicks(field, "belar glass blow")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(reader.text.hasFocus)
    begin = reader.opened.shown.index(SENTENCE)
    assert begin <= reader.text.textCursor().position() < begin + len(SENTENCE)
    marked = [each.cursor.selectedText() for each in reader.text.extraSelections()]
    assert {"Belarus", "glass", "blowers", SENTENCE} <= set(marked)
    qtbot.keyClick(reader.text, Qt.Key.Key_Q)
    assert reader.form.isVisible()
    assert reader.text.textCursor().selectedText() == SENTENCE


def test_three_keystrokes_make_a_tie_that_leads_back_to_its_words(qtbot, window, session, reader):
    before = session.dossier
    record(qtbot, reader)
    assert reader.form.faults.text() == ""
    assert not reader.form.isVisible()
    new = [claim for claim in session.dossier.claims if claim.id not in before.claim_by_id]
    assert [{*claim.a, *claim.b} for claim in new] == [{"BLR", "JPN"}]
    excerpt = session.dossier.excerpts[-1]
    assert excerpt.exact == SENTENCE
    assert TEXT[excerpt.start : excerpt.end] == SENTENCE
    assert [(q.excerpt, q.state) for q in reader.page.quotations] == [
        (excerpt.id, AnchorState.VERIFIED)
    ]
    # The tie is on the map, and is clicked there.
    assert session.selection.dyad == ("BLR", "JPN")
    session.clear_selection()
    view = window.map_view
    qtbot.mouseClick(view.viewport(), LEFT, NONE, view.viewport_point_of_tie(("BLR", "JPN")))
    assert session.selection.dyad == ("BLR", "JPN")
    # From its card into the text.
    window.panels.evidence.reveal(new[0].id)
    card = next(c for c in window.panels.evidence.page.cards if c.claim_id == new[0].id)
    assert card.findChild(QLabel, "anchor").text() == "verified"
    reader.text.put_cursor(0)
    qtbot.mouseClick(card.findChild(QPushButton, "context"), LEFT)
    assert reader.text.textCursor().selectedText() == SENTENCE
    # One step takes claim, words and evidence back.
    qtbot.keyClick(reader.text, Qt.Key.Key_Z, CONTROL)
    assert session.dossier.claims == before.claims
    assert session.dossier.excerpts == before.excerpts
    assert reader.page.quotations == ()


def test_a_letter_changed_in_the_text_makes_the_quotation_an_orphan(qtbot, window, session, reader):
    record(qtbot, reader)
    excerpt = session.dossier.excerpts[-1]
    keeper = window.workbench.keeper
    changed = TEXT.replace("glass blowers", "grass blowers")
    keeper.keep_text(excerpt.source, changed, at=window.workbench.now())
    window.workbench.changed.emit()

    def badge():
        cards = window.panels.evidence.page.cards
        return cards[0].findChild(QLabel, "anchor")

    qtbot.waitUntil(lambda: badge().text() == "orphan")
    assert "no longer stand in the text" in badge().toolTip()
    assert reader.page.quotations == ()
    assert "no longer stand in the text" in reader.header.orphans.text()
    assert reader.header.orphans.isVisible()


def test_what_is_dropped_onto_the_window_is_imported_and_refusals_are_told(
    qtbot, window, session, article, path, tmp_path
):
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in (article, empty)])
    at, copy = QPoint(300, 300), Qt.DropAction.CopyAction
    entered = QDragEnterEvent(at, copy, mime, LEFT, NONE)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(at), copy, mime, LEFT, NONE))
    qtbot.waitUntil(lambda: window.importing.report is not None)
    dialog = window.importing.report
    assert dialog.summary.text() == "2 documents · 1 new · 1 could not be read"
    assert session.dossier.sources[-1].title == "Glass from the steppe"
    groups = [dialog.tree.topLevelItem(at) for at in range(dialog.tree.topLevelItemCount())]
    told = {group.text(0): group.child(0).text(1) for group in groups}
    assert told["Not read (1)"] == "is empty"
    finish_import(qtbot, window)
    window.importing.take([article])
    qtbot.waitUntil(lambda: window.importing.report is not None)
    assert "1 was there already" in window.importing.report.summary.text()
    assert len(session.dossier.sources) == len({s.id for s in session.dossier.sources})


def test_words_are_put_to_a_claim_that_is_there(qtbot, window, session, reader):
    record(qtbot, reader)
    claim = session.dossier.claims[-1].id
    n_claims = len(session.dossier.claims)
    start = reader.opened.shown.index("The old workshops")
    reader.text.select(start, start + len("The old workshops of the capital"))
    qtbot.keyClick(reader.text, Qt.Key.Key_Return)
    form = reader.form
    form.side_a.set_actors(("BLR",))
    form.side_b.set_actors(("JPN",))
    assert form.claims.isVisible()
    form.claims.setFocus()
    qtbot.keyClick(form.claims.rows, Qt.Key.Key_Down)
    assert form.claims.claim == claim
    qtbot.keyClick(form.claims.rows, Qt.Key.Key_Return)
    assert not form.isVisible()
    assert len(session.dossier.claims) == n_claims
    assert session.dossier.excerpts[-1].exact == "The old workshops of the capital"
    assert session.dossier.evidence[-1].subject == claim


def test_esc_leaves_the_form_and_nothing_was_recorded(qtbot, window, session, reader):
    before = session.dossier
    put_cursor(reader, "Belarus and Japan")
    qtbot.keyClick(reader.text, Qt.Key.Key_Q)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not reader.form.isVisible()
    assert reader.text.hasFocus()
    assert session.dossier is before


def test_a_click_on_a_name_selects_it_on_the_map(qtbot, window, session, reader):
    unit = reader.opened.shown.index("Japan") + 2
    reader.text.put_cursor(unit)
    spot = reader.text.cursorRect().center() + QPoint(1, 0)
    qtbot.mouseClick(reader.text.viewport(), LEFT, NONE, spot)
    assert session.selection.actor == "JPN"


def test_outcomes_are_all_told():
    from app.ui.dialogs.import_report import _OUTCOMES

    assert set(_OUTCOMES) == set(Outcome)
