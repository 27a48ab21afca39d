"""The charts in the evidence panel: what the atlas knows of the CSTO, and a treaty by party."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt

from app.analysis.agreement_steps import agreement_entry
from app.analysis.network import AgreementOnDate
from app.domain.dates import PartialDate
from app.domain.ids import ActorId, AgreementId, PartyStatusId
from app.domain.records import PartyStatus
from app.domain.vocabulary import OnDate, Status
from app.session.session import Session
from app.ui.charts.bar_key import BarKey
from app.ui.charts.bar_painting import Fill
from app.ui.panels.evidence.agreement_row import AgreementRow
from app.ui.panels.evidence.course_charts import (
    CourseChart,
    agreement_chart,
    blocs_chart,
    members_chart,
)
from app.ui.panels.evidence_panel import EvidencePanel


@pytest.fixture
def atlas_session(atlas):
    return Session(atlas, date(2025, 11, 14))


def _row(chart, actor):
    (row,) = [row for row in chart.chart.rows if row.actor == actor]
    return row


def _told(row):
    return [(bar.fill, str(bar.first), str(bar.last) if bar.last else "") for bar in row.bars]


def test_uzbekistan_in_the_csto_and_armenias_freeze(qtbot, atlas_session, themes):
    chart = members_chart(atlas_session, themes, ActorId("csto"))
    assert chart is not None
    qtbot.addWidget(chart)
    assert _told(_row(chart, "UZB")) == [
        (Fill.SOLID, "2006-08-16", "2012-12-19"),
        (Fill.END, "2012-12-19", ""),
    ]
    assert _told(_row(chart, "ARM")) == [
        (Fill.SOLID, "2002-10-07", ""),
        (Fill.HATCHED, "2024-02-22", ""),
    ]
    assert "2006-08-16 – 2012-12-19" in _row(chart, "UZB").bars[0].describe()


def test_the_key_explains_the_looks_that_occur(qtbot, atlas_session, themes):
    chart = members_chart(atlas_session, themes, ActorId("csto"))
    assert chart is not None
    qtbot.addWidget(chart)
    looks = [key.look for key in chart.findChildren(BarKey)]
    assert [(look.fill, look.meaning) for look in looks] == [
        (Fill.SOLID, "member"),
        (Fill.HATCHED, "suspended"),
        (Fill.END, "withdrawn"),
    ]


def test_of_natos_members_the_first_are_shown_until_all_are_wanted(qtbot, atlas_session, themes):
    chart = members_chart(atlas_session, themes, ActorId("nato"))
    assert chart is not None
    qtbot.addWidget(chart)
    assert len(chart.chart.rows) == 12
    chart.layout().itemAt(2).widget().click()
    assert len(chart.chart.rows) == 32


def test_an_actor_without_a_bloc_has_no_chart(atlas_session, themes):
    lone = next(
        actor.id
        for actor in atlas_session.dossier.actors
        if actor.id not in atlas_session.dossier.memberships_of
    )
    assert blocs_chart(atlas_session, themes, lone) is None


def test_a_step_that_never_came_about_is_named(qtbot, atlas_session, themes):
    agreement = replace(atlas_session.dossier.agreement_by_id["rus-kaz-2013"], id="t")
    signed, entered = (
        PartyStatus(PartyStatusId(name), AgreementId("t"), None, status, PartialDate.parse(when))
        for name, status, when in (
            ("s", Status.SIGNED, "2013-11-11"),
            ("f", Status.IN_FORCE, "2014-12-22"),
        )
    )
    told = {entered.id: date(2013, 11, 12)}
    held = AgreementOnDate(agreement, OnDate.DUE, (signed,), (), (signed, entered), told)
    entry = agreement_entry(atlas_session.dossier, held)
    chart = agreement_chart(atlas_session, themes, entry)
    assert chart is not None
    qtbot.addWidget(chart)
    before, due = chart.chart.rows[0].bars
    assert before.describe() == "signed, 2013-11-11 – 2014-12-22 · planned"
    assert due.describe() == "signed · due: “in force” was foreseen for 2014-12-22"
    assert due.fill is Fill.DASHED
    assert due.first == date(2014, 12, 23)


@pytest.fixture
def panel(qtbot, atlas_session, themes):
    made = EvidencePanel(atlas_session, themes)
    made.resize(340, 900)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def test_a_treaty_shows_its_stages_once_it_is_unfolded(qtbot, panel, atlas_session):
    atlas_session.set_as_of(date(2008, 6, 1))
    atlas_session.select_tie((ActorId("KAZ"), ActorId("UZB")))
    row = next(
        row
        for row in panel.page.findChildren(AgreementRow)
        if row.entry.held.record.id == "cst-1992"
    )
    assert row.findChild(CourseChart) is None
    row.open_details()
    chart = row.findChild(CourseChart)
    assert [each.actor for each in chart.chart.rows[:2]] == ["KAZ", "UZB"]
    fills = [bar.fill for bar in _row(chart, "UZB").bars]
    assert fills == [Fill.OUTLINE, Fill.SOLID, Fill.END]
    said = _row(chart, "UZB").bars[1].describe()
    assert said.splitlines()[0] == "in force, 1994-04-20 – 1999-04-02"
    assert len(said.splitlines()) > 1
    qtbot.mouseClick(chart.chart, Qt.MouseButton.LeftButton, pos=QPoint(4, 30))
    qtbot.waitUntil(lambda: atlas_session.selection.actor == "UZB")


def test_it_stays_unfolded_on_another_date(panel, atlas_session, qtbot):
    atlas_session.set_as_of(date(2008, 6, 1))
    atlas_session.select_tie((ActorId("KAZ"), ActorId("UZB")))
    panel.page.findChildren(AgreementRow)[0].open_details()
    before = panel.page
    atlas_session.set_as_of(date(2008, 7, 1))
    qtbot.waitUntil(lambda: panel.page is not before)
    assert panel.page.findChildren(AgreementRow)[0].findChild(CourseChart) is not None
