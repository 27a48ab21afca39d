"""From what lies on the map to its evidence and to forms, by the menu of the map."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from app.drawing.content import ActorShape, DrawnActor, MapContent
from app.drawing.hit_test import Hit, HitKind
from app.session.map_content import JUNCTION_PREFIX
from app.session.selection import Selection
from app.ui.canvas.map_menu import subject_of
from app.ui.dialogs.actor_form import ActorForm
from app.ui.dialogs.claim_form import ClaimForm
from app.ui.panels.tables_panel import CLAIMS

DYAD = ("KAZ", "RUS")
REASONS = QContextMenuEvent.Reason


@pytest.fixture
def window(small_window):
    yield small_window
    for form in (*small_window.findChildren(ClaimForm), *small_window.findChildren(ActorForm)):
        form.done(0)


def open_menu(view, at, reason=REASONS.Mouse):
    event = QContextMenuEvent(reason, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)


def test_a_tie_leads_to_its_evidence_and_its_claims(window, session, choose):
    view = window.map_view
    open_menu(view, view.viewport_point_of_tie(DYAD))
    choose("Read the evidence")
    assert session.selection.ties == (DYAD,)
    assert window.evidence_dock.isAncestorOf(QApplication.focusWidget())
    open_menu(view, QPoint(0, 0), REASONS.Keyboard)
    choose("List the claims")
    tables = window.panels.tables
    assert tables.isVisible()
    assert tables.currentIndex() == CLAIMS
    assert {claim.id for claim in tables.claims.table._records} == {"c1", "c2"}


def test_a_claim_is_taken_down_about_what_the_menu_is_of(window, choose):
    view = window.map_view
    open_menu(view, view.viewport_point_of_tie(DYAD))
    choose("New claim…")
    (form,) = window.findChildren(ClaimForm)
    assert (form.side_a.actors, form.side_b.actors) == (("KAZ",), ("RUS",))


def test_an_actor_is_edited_from_the_map(window, session, choose):
    view = window.map_view
    open_menu(view, view.map_point_of_actor("KAZ").toPoint())
    choose("Edit…")
    choose("Change…")
    (form,) = window.findChildren(ActorForm)
    assert form.isVisible()


def test_who_may_only_read_is_offered_no_claim(window, monkeypatch):
    monkeypatch.setattr(type(window.forms), "is_read_only", property(lambda _self: True))
    view = window.map_view
    open_menu(view, view.viewport_point_of_tie(DYAD))
    menu = QApplication.activePopupWidget()
    offered = {action.text(): action.isEnabled() for action in menu.actions()}
    menu.close()
    assert offered == {"Read the evidence": True, "List the claims": True, "New claim…": False}


def test_what_leads_on_comes_before_what_the_map_can_do(window):
    view = window.map_view
    open_menu(view, view.map_point_of_actor("KAZ").toPoint())
    menu = QApplication.activePopupWidget()
    texts = [action.text() for action in menu.actions()]
    menu.close()
    assert texts[:4] == ["Read the evidence", "New claim…", "Edit…", ""]
    assert texts[4:7] == ["Show only its neighbourhood", "Hide this actor", ""]


def test_a_hull_is_its_bloc_and_a_junction_is_nobody(window):
    content = window.map_view._state.content
    assert subject_of(content, Hit(HitKind.HULL_LABEL, 0)) == Selection((content.hulls[0].bloc,))
    party = DrawnActor(f"{JUNCTION_PREFIX}treaty", ActorShape.JUNCTION, "")
    assert subject_of(MapContent((party,)), Hit(HitKind.ACTOR, 0)).is_empty
