"""The reader on its own: what is shown, marked, pointed at, found and quoted."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.bundle import bundled_resource
from app.domain.changes import Book
from app.domain.vocabulary import ClaimKind, Polarity, Stance
from app.drawing.look import DARK, LIGHT, contrast, find_wash, stance_wash
from app.editing.drafts import ClaimDraft
from app.editing.memory_keeper import MemoryKeeper
from app.reading.anchoring import AnchorState
from app.session.library import Library
from app.session.map_layout import MapLayout
from app.session.workbench import Workbench
from app.ui.reader.panel import ReaderPanel
from app.ui.reader.quote_form import usual_polarity

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NOW = datetime(2025, 11, 20, tzinfo=UTC)
TEXT = """Der Besuch in Moskau war kurz.

Japan und Kasachstan planen einen Gipfel. Dazu kommt eine spürbare Distanzierung.

In Taiwan sieht man das anders. 😀 China schweigt.
"""


@pytest.fixture
def small_dossier(small_dossier):
    """The small dossier, its article in German."""
    news, *others = small_dossier.sources
    return replace(small_dossier, sources=(replace(news, language="de"), *others))


@pytest.fixture
def keeper(session):
    return MemoryKeeper(Book.of(session.dossier))


@pytest.fixture
def workbench(session, keeper):
    return Workbench(session, MapLayout(session.dossier), lambda: NOW, keeper)


@pytest.fixture
def open_reader(qtbot, session, workbench, keeper, themes):
    """Open the reader on a text of the source `news`, or on none."""
    panels = []

    def open_it(text=TEXT):
        if text is not None:
            keeper.keep_text("news", text, at=NOW)
        library = Library(session, workbench, bundled_resource("reading", "cues.csv"))
        panel = ReaderPanel(session, workbench, themes, library)
        panel.kept_alive = library
        qtbot.addWidget(panel)
        panels.append(panel)
        panel.resize(480, 700)
        with qtbot.waitExposed(panel):
            panel.show()
        panel.activateWindow()
        panel.open("news")
        qtbot.waitUntil(lambda: panel.is_finished)
        return panel

    yield open_it
    for panel in panels:
        panel.close_threads()


@pytest.fixture
def reader(open_reader):
    return open_reader()


def marked(panel):
    """The words that have a mark, with the colour of their ground."""
    marks = panel.text.extraSelections()
    return {
        mark.cursor.selectedText(): mark.format.background().color().name()
        for mark in marks
        if mark.format.background().style() is not Qt.BrushStyle.NoBrush
    }


def underlined(panel):
    return {
        mark.cursor.selectedText()
        for mark in panel.text.extraSelections()
        if mark.format.hasProperty(mark.format.Property.TextUnderlineStyle)
    }


def put(panel, words):
    panel.text.put_cursor(panel.opened.shown.index(words) + 1)


def test_without_a_text_it_says_so_and_offers_to_import(qtbot, open_reader):
    panel = open_reader(None)
    assert panel.opened is None
    assert panel.empty.isVisible()
    assert panel.empty.title.text() == "News"
    assert "not in the dossier" in panel.empty.words.text()
    with qtbot.waitSignal(panel.import_wanted):
        panel.empty.button.click()


def test_quotations_are_marked_and_told(reader):
    assert [q.state for q in reader.page.quotations] == [AnchorState.VERIFIED, AnchorState.MOVED]
    assert marked(reader).keys() >= {"Der Besuch in Moskau", "eine spürbare Distanzierung"}
    assert reader.header.count.text() == "2 quotations"
    assert not reader.header.orphans.isVisible()
    told = reader.page.explain(reader.page.quotations[1].start)
    assert "Kazakhstan – Russia" in told
    assert "supports" in told
    assert "elsewhere" in told


def test_a_letter_changed_leaves_an_orphan(reader, keeper, workbench):
    keeper.keep_text("news", TEXT.replace("spürbare", "spürbar"), at=NOW)
    workbench.changed.emit()
    assert len(reader.page.quotations) == 1
    assert reader.header.orphans.isVisible()
    assert "no longer" in reader.header.orphans.text()


def test_actors_are_underlined_told_and_selected(qtbot, reader):
    assert underlined(reader) >= {"Japan", "Kasachstan", "Taiwan", "China"}
    unit = reader.text.toPlainText().encode("utf-16-le").index("China".encode("utf-16-le")) // 2
    assert reader.page.explain(unit).startswith("China: ")
    with qtbot.waitSignal(reader.selection_wanted) as told:
        reader.text.pointed_at.emit(unit)
    assert told.args[0].actors == ("CHN",)


def test_a_quotation_that_is_pointed_at_selects_its_tie(qtbot, reader):
    with qtbot.waitSignal(reader.selection_wanted) as told:
        reader.text.pointed_at.emit(reader.page.quotations[0].start)
    assert told.args[0].ties == (("KAZ", "RUS"),)


def test_the_way_leads_from_quotation_to_quotation_and_round(qtbot, reader):
    seen = []
    for modifier in (Qt.NoModifier, Qt.NoModifier, SHIFT, SHIFT):
        qtbot.keyClick(reader.text, Qt.Key.Key_F8, modifier)
        seen.append(reader.text.textCursor().selectedText())
    first, second = "Der Besuch in Moskau", "eine spürbare Distanzierung"
    assert seen == [second, first, second, first]


def test_words_are_found_counted_and_gone_through(qtbot, reader):
    reader.text.setFocus()
    qtbot.keyClick(reader.text, Qt.Key.Key_F, CONTROL)
    bar = reader.page.find_bar
    assert bar.line.hasFocus()
    qtbot.keyClicks(bar.line, "EIN")
    qtbot.waitUntil(lambda: bar.count.text() == "1 / 2")
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert bar.count.text() == "2 / 2"
    qtbot.keyClick(bar.line, Qt.Key.Key_Return, SHIFT)
    assert bar.count.text() == "1 / 2"
    qtbot.keyClicks(bar.line, "xyz")
    qtbot.waitUntil(lambda: bar.count.text() == "not found")
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert reader.text.hasFocus()


def test_the_keys_of_the_reader_do_not_reach_the_window(reader):
    for key in (Qt.Key.Key_F, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
        event.ignore()
        QApplication.sendEvent(reader.text, event)
        assert event.isAccepted()


def test_the_type_grows_and_shrinks_within_reason(qtbot, reader):
    before = reader.text.size_px
    qtbot.keyClick(reader.text, Qt.Key.Key_Equal, CONTROL)
    assert reader.text.size_px == before + 1
    for _ in range(60):
        qtbot.keyClick(reader.text, Qt.Key.Key_Minus, CONTROL)
    assert reader.text.size_px == 10
    qtbot.keyClick(reader.text, Qt.Key.Key_0, CONTROL)
    assert reader.text.size_px == before


def test_the_sentence_at_the_cursor_becomes_a_claim_with_its_words(qtbot, reader):
    put(reader, "Japan und")
    qtbot.keyClick(reader.text, Qt.Key.Key_Q)
    form = reader.form
    assert (form.side_a.actors, form.side_b.actors) == (("JPN",), ("KAZ",))
    assert form.kind.value is ClaimKind.SUMMIT
    assert "“Gipfel” shows the kind" in form.reasons.text()
    assert form.summary.text() == "Japan – Kazakhstan: summit"
    assert form.summary.hasSelectedText()
    with qtbot.waitSignal(form.submitted) as told:
        qtbot.keyClick(form.summary, Qt.Key.Key_Return)
    draft: ClaimDraft = told.args[0]
    (evidence,) = draft.evidence
    sentence = "Japan und Kasachstan planen einen Gipfel."
    assert (evidence.exact, evidence.start) == (sentence, TEXT.index(sentence))
    assert evidence.stance is Stance.SUPPORTS


def test_a_summary_that_was_typed_is_left_alone(qtbot, reader):
    put(reader, "Japan und")
    qtbot.keyClick(reader.text, Qt.Key.Key_Q)
    qtbot.keyClicks(reader.form.summary, "They meet.")
    reader.form.kind.set_value(ClaimKind.VISIT)
    assert reader.form.summary.text() == "They meet."


def test_what_is_missing_is_said_where_it_is_missing(qtbot, reader):
    put(reader, "In Taiwan")
    qtbot.keyClick(reader.text, Qt.Key.Key_Q)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert reader.form.isVisible()
    assert "side b" in reader.form.faults.text()


def test_the_claims_of_the_tie_are_offered(qtbot, reader):
    put(reader, "Japan und")
    qtbot.keyClick(reader.text, Qt.Key.Key_Q)
    form = reader.form
    assert form.claims.has_claims
    form.claims.setFocus()
    qtbot.keyClick(form.claims.rows, Qt.Key.Key_Down)
    assert not form.kind.isEnabled()
    with qtbot.waitSignal(form.attached) as told:
        qtbot.keyClick(form.claims.rows, Qt.Key.Key_Return)
    assert told.args[0] == "c5"


def test_tab_goes_round_within_the_form(qtbot, reader):
    put(reader, "Japan und")
    qtbot.keyClick(reader.text, Qt.Key.Key_Q)
    first = QApplication.focusWidget()
    for _ in range(20):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert reader.form.isAncestorOf(QApplication.focusWidget())
        if QApplication.focusWidget() is first:
            return
    raise AssertionError("Tab did not come round")


def test_a_blank_place_cannot_be_quoted(qtbot, open_reader):
    reader = open_reader(" \n\n \n")
    qtbot.keyClick(reader.text, Qt.Key.Key_Q)
    assert not reader.form.isVisible()


def test_only_what_is_seen_of_a_long_text_is_marked(qtbot, open_reader):
    reader = open_reader("Japan und Kasachstan planen einen Gipfel.\n\n" * 2_000)
    assert len(reader.page.mentions) == 4_000
    assert len(reader.text.extraSelections()) < 200
    reader.text.put_cursor(len(reader.opened.shown) - 5)

    def last_marked():
        marks = reader.text.extraSelections()
        return marks[-1].cursor.position()

    qtbot.waitUntil(lambda: last_marked() > 60_000)
    assert len(reader.text.extraSelections()) < 200


def test_the_words_are_read_on_every_ground():
    for theme in (LIGHT, DARK):
        grounds = [stance_wash(theme, stance) for stance in Stance]
        assert all(contrast(theme.text, ground) >= 4.5 for ground in [*grounds, find_wash(theme)])
        assert len(set(grounds)) == len(grounds)


def test_the_usual_polarity_is_that_of_most_claims_of_a_kind(session):
    dossier = session.dossier
    assert usual_polarity(dossier, ClaimKind.THREAT) is Polarity.CONFLICTUAL
    assert usual_polarity(dossier, ClaimKind.SPACE) is Polarity.NEUTRAL
    threat = next(claim for claim in dossier.claims if claim.kind is ClaimKind.THREAT)
    tied = replace(dossier, claims=(threat, replace(threat, polarity=Polarity.COOPERATIVE)))
    assert usual_polarity(tied, ClaimKind.THREAT) is Polarity.NEUTRAL
