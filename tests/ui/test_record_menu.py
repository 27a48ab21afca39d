"""The menu of records: what it offers, what it greys and why."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.changes import Book
from app.domain.dates import PartialDate
from app.domain.ids import ActorId
from app.domain.records import Actor
from app.domain.vocabulary import ActorKind
from app.editing.withdrawals import withdraw
from app.ui.record_menu import record_menu
from app.ui.record_wording import record_text

DAY = PartialDate(2025, 11, 14)


class Deeds:
    """Notes what was chosen."""

    def __init__(self, book, is_read_only=False):
        self.book = book
        self.is_read_only = is_read_only
        self.done = []

    def __getattr__(self, name):
        return lambda *what: self.done.append((name, *what))


@pytest.fixture
def book(small_dossier):
    lone = Actor(ActorId("lone"), ActorKind.REGION)
    book = Book.of(replace(small_dossier, actors=(*small_dossier.actors, lone)))
    for table, id_ in (("claims", "c4"), ("party_statuses", "p1")):
        book = book.changed(withdraw(book, table, id_, "A misreading.", DAY).changes)
    return book


@pytest.fixture
def open_menu(qtbot, themes, book):
    parent = QWidget()
    qtbot.addWidget(parent)

    def open_it(table, *ids, is_read_only=False, of=book):
        menu = record_menu(parent, Deeds(of, is_read_only), table, ids, "en")
        menu.popup(parent.pos())
        qtbot.waitUntil(menu.isVisible)
        return menu

    return open_it


def offered(menu):
    return [action.text() for action in menu.actions() if action.isEnabled() and action.text()]


def action(menu, text):
    return next(action for action in menu.actions() if action.text() == text)


def press(qtbot, menu, text):
    """Choose something by keyboard."""
    while menu.activeAction() is None or menu.activeAction().text() != text:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)


CHANGE, EVIDENCE, DUPLICATE = "Change…", "Add evidence…", "Duplicate…"
MERGE, WITHDRAW, RESTORE, REMOVE = "Merge…", "Withdraw…", "Restore", "Remove for good…"


@pytest.mark.parametrize(
    ("table", "ids", "expected"),
    [
        ("claims", ["c1"], [CHANGE, EVIDENCE, DUPLICATE, WITHDRAW, "Evidence", "Sources"]),
        ("claims", ["c1", "c2"], [MERGE, WITHDRAW]),
        ("claims", ["c1", "c2", "c3"], [WITHDRAW]),
        ("claims", ["c4"], [RESTORE, "Evidence", "Sources"]),
        ("claims", ["c1", "c4"], [WITHDRAW, RESTORE]),
        ("actors", ["KAZ"], [CHANGE, WITHDRAW]),
        ("actors", ["lone"], [CHANGE, WITHDRAW, REMOVE]),
        ("actors", ["lone", "KAZ"], [MERGE, WITHDRAW]),
        ("sources", ["charter"], [CHANGE, WITHDRAW]),
        ("memberships", ["csto.KAZ"], [CHANGE, WITHDRAW, "Evidence", "Sources"]),
        (
            "agreements",
            ["kaz-rus-1992"],
            [CHANGE, "Add a status…", WITHDRAW, "Statuses", "Evidence", "Sources"],
        ),
        ("party_statuses", ["p1"], [RESTORE, REMOVE]),
        ("evidence", ["e0"], [WITHDRAW]),
        ("excerpts", ["x.c1"], [WITHDRAW]),
        ("claims", ["nobody"], []),
    ],
)
def test_a_menu_offers_what_can_be_done(table, ids, expected, open_menu):
    assert offered(open_menu(table, *ids)) == expected


@pytest.mark.parametrize(
    ("table", "ids", "text", "why"),
    [
        ("claims", ["c1", "c2"], CHANGE, "Choose a single one"),
        ("claims", ["c4"], CHANGE, "Withdrawn: restore it first"),
        ("claims", ["c1"], MERGE, "Choose two that are the same"),
        ("claims", ["c1", "c4"], MERGE, "Withdrawn: restore it first"),
        ("claims", ["c1"], REMOVE, "Named by evidence (1)"),
        ("actors", ["KAZ"], REMOVE, "memberships (2), agreements (1), claims (3)"),
        ("sources", ["charter"], REMOVE, "Named by evidence (7)"),
    ],
)
def test_what_is_greyed_says_why(table, ids, text, why, open_menu):
    greyed = action(open_menu(table, *ids), text)
    assert not greyed.isEnabled()
    assert why in greyed.toolTip()


def test_what_the_first_view_names_stays(book, open_menu):
    whole = replace(book.dossier, background_actors=(ActorId("lone"),))
    menu = open_menu("actors", "lone", of=Book.of(whole))
    assert "The first view" in action(menu, REMOVE).toolTip()


@pytest.mark.parametrize("table_and_id", [("claims", "c1"), ("claims", "c4"), ("actors", "lone")])
def test_nothing_is_offered_read_only_but_to_look(table_and_id, open_menu):
    menu = open_menu(*table_and_id, is_read_only=True)
    assert set(offered(menu)) <= {"Evidence", "Sources"}
    assert "read-only" in action(menu, REMOVE).toolTip()


@pytest.mark.parametrize(
    ("table", "ids", "text", "done"),
    [
        ("claims", ["c1"], CHANGE, ("change", "claims", "c1")),
        ("claims", ["c1"], EVIDENCE, ("add_evidence", "c1")),
        ("claims", ["c1"], DUPLICATE, ("duplicate_claim", "c1")),
        ("claims", ["c2", "c1"], MERGE, ("merge", "claims", ("c2", "c1"))),
        ("claims", ["c1", "c4", "c2"], WITHDRAW, ("withdraw", "claims", "c1", "c2")),
        ("claims", ["c1", "c4", "c2"], RESTORE, ("restore", "claims", "c4")),
        ("actors", ["lone"], REMOVE, ("remove", "actors", "lone")),
        ("agreements", ["kaz-rus-1992"], "Add a status…", ("add_status", "kaz-rus-1992")),
    ],
)
def test_what_is_chosen_is_done(table, ids, text, done, qtbot, open_menu):
    menu = open_menu(table, *ids)
    deeds = menu._deeds
    press(qtbot, menu, text)
    assert deeds.done == [done]


def test_the_parts_of_a_record_have_menus_of_their_own(qtbot, open_menu):
    menu = open_menu("agreements", "kaz-rus-1992")
    deeds = menu._deeds
    statuses = action(menu, "Statuses").menu()
    assert offered(statuses) == ["in force 1992 (withdrawn)"]
    press(qtbot, menu, "Statuses")
    press(qtbot, statuses, "in force 1992 (withdrawn)")
    press(qtbot, statuses.actions()[0].menu(), RESTORE)
    assert deeds.done == [("restore", "party_statuses", "p1")]


def test_the_source_of_a_claim_is_reached_from_it(qtbot, open_menu):
    menu = open_menu("claims", "c1")
    deeds = menu._deeds
    sources = action(menu, "Sources").menu()
    press(qtbot, menu, "Sources")
    press(qtbot, sources, "News")
    press(qtbot, sources.actions()[0].menu(), CHANGE)
    assert deeds.done == [("change", "sources", "news")]


@pytest.mark.parametrize(
    ("table", "id_", "text"),
    [
        ("claims", "c1", "KAZ and RUS: visit."),
        ("actors", "csto", "CSTO"),
        ("agreements", "kaz-rus-1992", "Treaty of friendship"),
        ("sources", "news", "News"),
        ("memberships", "csto.KAZ", "Kazakhstan – CSTO: member since 2002"),
        ("party_statuses", "p1", "Treaty of friendship: in force 1992"),
        ("evidence", "e0", "„Der Besuch in Moskau“"),
        ("evidence", "e2", "News → USA and JPN: alliance."),
        ("excerpts", "x.c1", "„Der Besuch in Moskau“"),
        ("claims", "nobody", "nobody"),
    ],
)
def test_a_record_is_told_in_a_line(table, id_, text, book):
    assert record_text(book, table, id_, "en") == text
