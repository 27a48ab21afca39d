from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from app.domain.ids import ActorId, SourceId
from app.domain.records import Source
from app.domain.vocabulary import Polarity
from app.session.comparison import Clock
from app.session.session import Session
from app.ui.panels.evidence.actor_page import ActorPage
from app.ui.panels.evidence.agreement_row import AgreementRow
from app.ui.panels.evidence.claim_card import ClaimCard, open_in_browser
from app.ui.panels.evidence.membership_rows import MembershipRow
from app.ui.panels.evidence.other_pages import NoTiePage, SeveralPage, StartPage
from app.ui.panels.evidence.parts import Paragraph, text_label
from app.ui.panels.evidence.source_counts import alike_text, sources_text
from app.ui.panels.evidence.tie_page import TiePage
from app.ui.panels.evidence.tie_rows import TieRow
from app.ui.panels.evidence_panel import EvidencePanel
from app.ui.settings import ThemeChoice

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened():
    return []


@pytest.fixture
def show_panel(qtbot, themes, opened):
    def show(session: Session) -> EvidencePanel:
        panel = EvidencePanel(session, themes, opened.append)
        panel.resize(380, 900)
        with qtbot.waitExposed(panel):
            panel.show()
        return panel

    return show


@pytest.fixture
def panel(show_panel, session):
    return show_panel(session)


@pytest.fixture
def atlas_panel(show_panel, atlas):
    session = Session(atlas, date(2025, 11, 20))
    return show_panel(session), session


def texts(widget: QWidget, role: str | None = None) -> list[str]:
    labels = widget.findChildren(QLabel)
    return [label.text() for label in labels if role is None or label.property("role") == role]


def link(widget: QWidget, text: str) -> QPushButton:
    return next(button for button in widget.findChildren(QPushButton) if button.text() == text)


def test_with_nothing_selected_it_says_how_to_begin(qtbot, panel, session):
    page = panel.page
    assert isinstance(page, StartPage)
    assert page.examples[0].text() == "Kazakhstan – Russia"
    qtbot.mouseClick(page.examples[0], LEFT)
    assert session.selection.ties == (("KAZ", "RUS"),)
    assert isinstance(panel.page, TiePage)


def test_a_tie_says_what_it_rests_on(panel, session):
    session.select_tie(("KAZ", "RUS"))
    panel.build_in_sight()
    page = panel.page
    assert texts(page, "title") == ["Kazakhstan – Russia"]
    shown = " ".join(texts(page))
    for part in ("1 agreement", "2 claims", "2 independent sources", "mixed", "13 November 2025"):
        assert part in shown
    assert texts(page, "mixed") == ["mixed"]
    assert "Treaty of friendship" in shown
    assert "in force 1992" in shown
    assert any("member since 2002" in text for text in texts(page))


def sources_label(panel):
    return panel.page.findChild(QLabel, "sources")


class Painted(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.widgets: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.widgets.append(watched)
        return False


def test_what_was_selected_is_painted_before_anything_else_is_done(qapp, panel, session):
    painted = Painted()
    qapp.installEventFilter(painted)
    session.select_tie(("KAZ", "RUS"))
    qapp.removeEventFilter(painted)
    assert panel.page in painted.widgets
    assert panel.page.cards[0] in painted.widgets


def test_all_sources_independent_need_no_second_number(panel, session):
    session.select_tie(("KAZ", "RUS"))
    assert sources_label(panel).text() == "2 independent sources ·"
    assert sources_label(panel).toolTip() == ""


def test_copies_are_told_apart_from_independent_sources(qtbot, panel, session):
    session.select_tie(("KAZ", "RUS"))
    session.set_alike({source.id: 0 for source in session.dossier.sources})
    qtbot.waitUntil(lambda: sources_label(panel).text() == "2 sources, 1 independent ·")
    tip = sources_label(panel).toolTip()
    assert tip.index("The same text, counted once:") < tip.index("• The Paper: News")
    assert "• Charter" in tip
    session.set_alike({})
    qtbot.waitUntil(lambda: sources_label(panel).text() == "2 independent sources ·")


def test_documents_of_one_publisher_are_named_and_long_lists_cut():
    sources = [
        Source(SourceId(f"s{n}"), "article", f"Report {n}", outlet="The Paper") for n in range(9)
    ]
    assert sources_text(sources, {}) == "9 sources, 1 independent"
    lines = alike_text(sources, {}).splitlines()
    assert lines[0] == "The same publisher, The Paper, counted once:"
    assert lines[1:] == [*(f"• Report {n}" for n in range(6)), "and 3 more"]


def test_a_card_has_quotation_summary_status_date_source_and_grade(panel, session):
    session.select_tie(("KAZ", "RUS"))
    panel.build_in_sight()
    visit = next(card for card in panel.page.cards if card.claim_id == "c1")
    shown = texts(visit)
    assert "„Der Besuch in Moskau“" in shown
    assert "KAZ and RUS: visit." in shown
    assert "visit · done" in shown
    assert "2025-11" in shown
    assert "The Paper, 2025-11-13" in shown
    assert "· B" in shown
    grade = visit.findChild(QLabel, "grade")
    assert "usually reliable" in grade.toolTip()
    assert visit.property("tone") == "cooperative"


def test_without_a_date_it_says_when_it_was_observed(panel, session):
    session.select_tie(("KAZ", "RUS"))
    panel.build_in_sight()
    card = next(card for card in panel.page.cards if card.claim_id == "c2")
    assert "observed 2025-11-13" in texts(card)
    assert card.property("tone") == "conflictual"


def test_a_mere_reference_looks_different(panel, session):
    session.select_tie(("JPN", "USA"))
    assert panel.page.cards[0].property("role") == "reference"


def test_planned_and_past_are_tagged(panel, session):
    session.select_tie(("JPN", "KAZ"))
    assert "planned" in texts(panel.page.cards[0], "tag")
    session.select_tie(("CHN", "USA"))
    assert "past" in texts(panel.page.cards[0], "tag")
    assert panel.page.cards[0].property("past") == "true"


def test_all_text_of_a_page_is_plain_and_can_be_selected(panel, session):
    session.select_tie(("KAZ", "RUS"))
    panel.build_in_sight()
    for label in panel.page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
        if label.property("role") != "section":
            at = QPointF(label.rect().center())
            QCoreApplication.sendEvent(label, QEnterEvent(at, at, at))
            assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_no_text_is_a_document_before_the_pointer_comes(panel, session):
    session.select_tie(("KAZ", "RUS"))
    panel.build_in_sight()
    assert panel.page.findChildren(QLabel)
    assert not panel.page.findChildren(QTextDocument), "to set one takes several times as long"


def test_a_page_is_not_set_at_a_width_it_never_has(monkeypatch, atlas_panel):
    asked = set()
    measure = QLabel.heightForWidth

    def note(label, width):
        if label.objectName() == "quotation":
            asked.add((label.text(), width))
        return measure(label, width)

    panel, session = atlas_panel
    monkeypatch.setattr(Paragraph, "heightForWidth", note)
    session.select_tie(("KAZ", "RUS"))
    panel.build_in_sight()
    bar = panel._scroll.verticalScrollBar().sizeHint().width()
    words = panel.page.findChild(QLabel, "quotation")
    widths = {width for text, width in asked if text == words.text()}
    assert max(widths) - min(widths) <= bar, "beside the scroll bar, or without one"
    assert words.width() in widths


def test_the_height_of_a_text_follows_its_words_and_its_type(qtbot):
    label = text_label("one two three four five six seven")
    qtbot.addWidget(label)
    low = label.heightForWidth(90)
    label.setText(label.text() * 3)
    high = label.heightForWidth(90)
    font = label.font()
    font.setPixelSize(40)
    label.setFont(font)
    assert low < high < label.heightForWidth(90)


def test_words_are_selected_with_the_mouse_and_look_the_same(qtbot, panel, session):
    session.select_tie(("KAZ", "RUS"))
    panel.build_in_sight()
    words = panel.page.findChild(QLabel, "quotation")
    before, size = words.grab().toImage(), words.size()
    qtbot.mouseMove(words)
    qtbot.mouseDClick(words, LEFT, pos=QPoint(20, words.height() // 2))
    assert words.selectedText() in words.text()
    assert words.hasSelectedText()
    words.setSelection(0, 0)
    panel.focus_page()
    assert words.size() == size
    assert words.grab().toImage() == before


def test_markup_in_data_is_shown_as_it_stands(show_panel, small_dossier):
    excerpts = [
        replace(excerpt, exact="<b>fett</b>") if excerpt.id == "x.c1" else excerpt
        for excerpt in small_dossier.excerpts
    ]
    session = Session(replace(small_dossier, excerpts=tuple(excerpts)), date(2025, 11, 14))
    panel = show_panel(session)
    session.select_tie(("KAZ", "RUS"))
    panel.build_in_sight()
    assert "„<b>fett</b>“" in texts(panel.page)


def test_copy_with_citation_gives_the_words_as_printed_and_whence(qtbot, show_panel, small_dossier):
    printed = "Der Besuch\nin Moskau"
    excerpts = [
        replace(excerpt, exact=printed, translation="The visit to Moscow")
        if excerpt.id == "x.c1"
        else excerpt
        for excerpt in small_dossier.excerpts
    ]
    session = Session(replace(small_dossier, excerpts=tuple(excerpts)), date(2025, 11, 14))
    panel = show_panel(session)
    session.select_tie(("KAZ", "RUS"))
    panel.build_in_sight()
    card = next(card for card in panel.page.cards if card.claim_id == "c1")
    assert "„Der Besuch in Moskau“" in texts(card), "line breaks are shown as spaces"
    qtbot.mouseClick(card.findChild(QPushButton, "copy"), LEFT)
    copied = QGuiApplication.clipboard().text()
    assert f"„{printed}“" in copied, "and copied as they are"
    assert "Our translation: The visit to Moscow" in copied
    assert "News. The Paper, 2025-11-13" in copied
    assert "as of 2025-11-13" in copied
    card.setFocus()
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(card, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert printed in QGuiApplication.clipboard().text()


def test_the_translation_is_shown_on_demand_and_marked_as_ours(qtbot, atlas_panel):
    panel, session = atlas_panel
    session.select_tie(("KAZ", "RUS"))
    card = panel.page.cards[0]
    translation = card.findChild(QLabel, "translation")
    assert translation.isHidden()
    qtbot.mouseClick(link(card, "Translation"), LEFT)
    assert not translation.isHidden()
    assert translation.text().startswith("Our translation: ")
    qtbot.mouseClick(link(card, "Hide translation"), LEFT)
    assert translation.isHidden()


def test_agreements_open_to_every_partys_status(qtbot, atlas_panel):
    panel, session = atlas_panel
    session.select_tie(("KAZ", "RUS"))
    page = panel.page
    link(page, "11 more agreements…").click()
    while page.build_more():
        pass
    rows = page.findChildren(AgreementRow)
    row = next(row for row in rows if row.entry.held.record.id == "cst-1992")
    qtbot.mouseClick(row.findChild(QToolButton), LEFT)
    told = [label.text() for label in row.findChildren(QLabel, "partyStatus")]
    assert any("in force 1994-04-20" in line for line in told)
    assert sum(len(line.split(":")[0].split(", ")) for line in told) >= 9


def test_a_link_opens_only_when_it_is_clicked(qtbot, atlas_panel, opened):
    panel, session = atlas_panel
    session.select_tie(("JPN", "USA"))
    assert opened == []
    while panel.page.build_more():
        pass
    linked = panel.page.findChildren(QPushButton, "link")
    linked[0].click()
    assert len(opened) == 1
    assert opened[0].startswith("http")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "smb://x/y", ""])
def test_only_web_addresses_are_handed_to_the_browser(monkeypatch, address):
    from PySide6.QtGui import QDesktopServices

    handed = []
    monkeypatch.setattr(QDesktopServices, "openUrl", handed.append)
    open_in_browser(address)
    assert handed == []
    open_in_browser("https://example.org/a")
    assert [url.toString() for url in handed] == ["https://example.org/a"]


def test_many_cards_can_be_reduced_to_one_polarity(atlas_panel):
    panel, session = atlas_panel
    session.select_tie(("KAZ", "RUS"))
    page = panel.page
    page.choose_polarity(Polarity.CONFLICTUAL)
    assert {card.property("tone") for card in page.cards} == {"conflictual"}
    page.choose_polarity(None)
    assert "cooperative" in {card.property("tone") for card in page.cards}


def test_cards_are_built_as_they_come_near(qtbot, atlas_panel):
    panel, session = atlas_panel
    session.select_tie(("KAZ", "RUS"))
    page = panel.page
    n_all = len(page.profile.claims)
    assert len(page.cards) < n_all
    bar = panel._scroll.verticalScrollBar()

    def scrolled_through() -> bool:
        bar.setValue(bar.maximum())
        return len(page.cards) == n_all

    # Twenty helpings, each in a round of the event loop: on a slow machine that takes its time.
    qtbot.waitUntil(scrolled_through, timeout=30_000)
    assert [card.claim_id for card in page.cards] == [
        entry.held.record.id for entry in page.profile.claims
    ]


def test_no_card_is_seen_squeezed(qtbot, atlas_panel):
    panel, session = atlas_panel
    session.select_tie(("KAZ", "RUS"))
    panel.build_in_sight()
    qtbot.wait(1)
    for card in panel.page.findChildren(ClaimCard):
        assert card.height() >= card.heightForWidth(card.width())
    for label in panel.page.findChildren(QLabel):
        assert label.isHidden() or label.width() <= panel.width()


def test_a_claim_can_be_revealed(qtbot, atlas_panel):
    panel, session = atlas_panel
    session.select_tie(("KAZ", "RUS"))
    last = panel.page.profile.claims[30].held.record.id
    panel.reveal(last)
    card = next(card for card in panel.page.cards if card.claim_id == last)
    assert card.property("lit") == "true"
    qtbot.waitUntil(lambda: panel._scroll.verticalScrollBar().value() > 0)
    panel.reveal("no such claim")
    assert card.property("lit") == "false"


def test_an_agreement_can_be_revealed(qtbot, atlas_panel):
    panel, session = atlas_panel
    session.select_tie(("KAZ", "RUS"))
    entry = panel.page.profile.agreements[9]
    panel.reveal(entry.held.record.id)
    (row,) = (row for row in panel.page.findChildren(AgreementRow) if row.entry is entry)
    assert row._details is not None
    assert not row._details.isHidden()
    qtbot.waitUntil(lambda: panel._scroll.verticalScrollBar().value() > 0)
    # Once all are shown, others are found as well.
    panel.reveal(panel.page.profile.agreements[4].held.record.id)


def test_an_actor_shows_names_ties_and_blocs(qtbot, atlas_panel):
    panel, session = atlas_panel
    session.select_actors(["KAZ"])
    page = panel.page
    assert isinstance(page, ActorPage)
    assert texts(page, "title") == ["Kazakhstan"]
    names = " ".join(label.text() for label in page.findChildren(QLabel, "names"))
    assert "Казахстан" in names
    assert "Kasachstan" in names
    row = page.findChildren(TieRow)[0]
    assert row.text() == "Russia"
    assert page.findChildren(MembershipRow)
    qtbot.mouseClick(row, LEFT)
    assert session.selection.ties == (("KAZ", "RUS"),)


def test_a_bloc_shows_its_founding_document_and_its_members(atlas_panel):
    panel, session = atlas_panel
    session.select_actors(["csto"])
    page = panel.page
    titles = [label.text() for label in page.findChildren(QLabel, "agreementTitle")]
    assert titles[0] == "Charter of the CSTO"
    assert page.findChild(QLabel, "inFull").text() == "Collective Security Treaty Organization"
    assert not any("csto" in text for text in texts(page)), "an id is for who types commands"
    assert "MEMBERS · 6" in texts(page, "section")
    shown = " ".join(texts(page))
    assert "since 2002-10-07" in shown


def test_disputed_status_is_told(panel, session):
    session.select_actors(["TWN"])
    assert texts(panel.page, "warning") == ["Disputed status: Its standing is disputed."]


def test_several_are_listed(panel, session):
    session.select_actors(["CHN", "JPN", "TWN"])
    assert isinstance(panel.page, SeveralPage)
    assert texts(panel.page, "title") == ["3 selected"]
    among = [row.text() for row in panel.page.findChildren(TieRow)]
    assert among == ["China – Japan", "China – Taiwan"]


def test_before_its_time_a_tie_is_nothing(qtbot, panel, session):
    session.select_tie(("KAZ", "RUS"))
    session.set_as_of(date(1980, 1, 1))
    qtbot.waitUntil(lambda: isinstance(panel.page, NoTiePage))
    assert "1 January 1980" in " ".join(texts(panel.page))


def test_a_refreshed_page_is_restricted_as_before(panel, session, themes):
    session.select_tie(("KAZ", "RUS"))
    panel.page.choose_polarity(Polarity.CONFLICTUAL)
    shown = [card.claim_id for card in panel.page.cards]
    themes.choose(ThemeChoice.DARK)
    assert panel.page.polarity is Polarity.CONFLICTUAL
    assert [card.claim_id for card in panel.page.cards] == shown


def test_a_wish_to_scroll_dies_with_its_card(qapp, panel, session):
    session.select_tie(("KAZ", "RUS"))
    panel.reveal(panel.page.cards[-1].claim_id)
    session.clear_selection()
    qapp.processEvents()
    assert isinstance(panel.page, StartPage)


def test_two_without_a_tie_are_joined_by_a_chain(panel, session):
    session.select_actors(["JPN", "TWN"])
    assert isinstance(panel.page, NoTiePage)
    chain = [row.text() for row in panel.page.findChildren(TieRow)]
    assert chain == ["China – Japan", "China – Taiwan"]


def test_what_the_filter_hides_is_said(qtbot, panel, session):
    session.select_tie(("KAZ", "RUS"))
    session.set_filter(replace(session.filter, polarities=frozenset({Polarity.CONFLICTUAL})))
    hint = "The map leaves 2 of these out: see the filters."
    qtbot.waitUntil(lambda: hint in texts(panel.page))


def test_a_change_of_theme_or_language_keeps_the_page(panel, session, themes):
    session.select_tie(("KAZ", "RUS"))
    themes.toggle()
    assert texts(panel.page, "title") == ["Kazakhstan – Russia"]
    session.set_language("de")
    assert texts(panel.page, "title") == ["Kasachstan – Russland"]


def test_of_what_has_ended_in_a_comparison_the_first_side_is_read(qtbot, atlas_panel):
    panel, session = atlas_panel
    session.set_as_of(date(2025, 1, 1))
    session.compare(Clock(date(2018, 1, 1)))
    session.select_tie(("GBR", "eu"))
    page = panel.page
    assert isinstance(page, TiePage)
    first = session.comparison.before
    assert page.profile.tie is first.find_tie(ActorId("GBR"), ActorId("eu"))
    assert page.findChild(QLabel, "asOf").text() == "as of 1 January 2018"
    assert "as of 1 January 2025" in page.findChild(QLabel, "ended").text()
    session.stop_comparing()
    qtbot.waitUntil(lambda: panel.page is not page)
    assert panel.page.findChild(QLabel, "asOf").text() == "as of 1 January 2025"
    assert panel.page.findChild(QLabel, "ended") is None
