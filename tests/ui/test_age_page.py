"""Colours by age, and the list of what rests on old evidence."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.analysis.ages import stale_ties
from app.drawing.content import AGE_TONES
from app.session.colouring import Colouring
from app.session.comparison import Clock
from app.session.session import Session
from app.ui.canvas.descriptions import describe_tie
from app.ui.panels.evidence.age_page import AgePage
from app.ui.panels.evidence.other_pages import StartPage
from app.ui.panels.evidence.tie_page import TiePage
from app.ui.panels.evidence_panel import EvidencePanel


@pytest.fixture
def session(atlas):
    return Session(atlas, date(2025, 11, 20))


@pytest.fixture
def panel(qtbot, themes, session):
    made = EvidencePanel(session, themes)
    made.resize(380, 700)
    with qtbot.waitExposed(made):
        made.show()
    session.set_colouring(Colouring.AGE)
    return made


def names(panel):
    while panel.page.build_more():
        pass
    return [row.text() for row in panel.page.rows.rows]


def test_it_is_what_there_is_to_begin_with_while_colours_tell_ages(panel, session):
    assert isinstance(panel.page, AgePage)
    session.set_colouring(Colouring.POLARITY)
    assert isinstance(panel.page, StartPage)
    session.set_colouring(Colouring.AGE)
    session.compare(Clock(date(2022, 3, 31)))
    assert isinstance(panel.page, StartPage)


def test_it_lists_the_visible_ties_with_old_evidence_oldest_first(panel, session):
    on_map = session.visible.tie_by_dyad
    passing = session.visible.basis.sifted.passing
    stale = [s for s in stale_ties(session.network, 12, passing) if s.tie.dyad in on_map]
    assert len(names(panel)) == len(stale) > 20
    assert "Afghanistan" in names(panel)[0]
    told = [label.text() for label in panel.page.findChildren(QLabel)]
    assert f"{len(stale)} of {len(on_map)} ties on the map" in told
    assert any("13 November 2025" in text for text in told)


def test_the_months_are_typed_and_kept_from_page_to_page(panel, session, qtbot):
    n_first = len(names(panel))
    field = panel.page.months
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "36")
    assert 0 < len(names(panel)) < n_first
    n_old = len(names(panel))
    session.set_as_of(date(2030, 1, 1))
    qtbot.waitUntil(lambda: panel.page.months is not field)
    assert panel.page.months.value() == 36
    assert len(names(panel)) > n_old


def test_a_click_reads_the_tie_and_letting_go_leads_back(panel, session, qtbot):
    row = panel.page.rows.rows[0]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert session.selection.dyad == row.tie.dyad
    assert isinstance(panel.page, TiePage)
    session.clear_selection()
    assert isinstance(panel.page, AgePage)


def test_rows_have_the_tones_of_the_map(panel, session):
    tones = {tie.key: tie.tone for tie in session.content.ties}
    for row in panel.page.rows.rows:
        assert tones["|".join(row.tie.dyad)] in AGE_TONES
        assert row._sample.tone is tones["|".join(row.tie.dyad)]


def test_the_map_says_in_words_how_old_the_newest_evidence_is(session):
    assert "newest evidence" not in describe_tie(session, "KAZ|RUS")
    session.set_colouring(Colouring.AGE)
    assert describe_tie(session, "KAZ|RUS").endswith("\nnewest evidence: 2025-11-13")
