"""Two records side by side, which of them is kept, and what that changes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.domain.changes import Book
from app.ui.dialogs.merge_dialog import MergeDialog
from app.ui.dialogs.merge_facts import facts_of
from app.ui.window_merging import merged

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def book(small_dossier):
    c1, c2, *others = small_dossier.claims
    claims = (c1, replace(c2, a=c1.b, b=c1.a), *others)
    return Book.of(replace(small_dossier, claims=claims, focus_sources=()))


@pytest.fixture
def open_dialog(open_form, book):
    def open_it(table, *ids, of=book):
        make = lambda keep, drop: merged(of, table, keep, drop)  # noqa: E731 - as the window does
        return open_form(MergeDialog(of, table, ids, make, "en"))

    return open_it


def shown(dialog, role):
    return [label.text() for label in dialog.findChildren(QLabel) if label.property("role") == role]


def test_claims_are_told_apart_by_what_they_say(book):
    c1, c2 = (dict(facts_of(book, "claims", claim, "en")) for claim in ("c1", "c2"))
    assert c1 == {
        "Summary": "KAZ and RUS: visit.",
        "Sides": "Kazakhstan → Russia",
        "Kind": "visit",
        "Polarity": "cooperative",
        "Status": "done",
        "Date": "2025-11",
        "Credibility": "",
        "Marking": "",
        "Quotations": "1",
        "Id": "c1",
    }
    assert list(c2) == list(c1)
    assert (c2["Sides"], c2["Polarity"], c2["Date"]) == (
        "Russia → Kazakhstan",
        "conflictual",
        "",
    )


def test_sources_are_told_apart_by_who_published_them(book):
    news = dict(facts_of(book, "sources", "news", "en"))
    assert (news["Title"], news["Outlet"], news["Published"]) == (
        "News",
        "The Paper",
        "2025-11-13",
    )
    assert (news["Reliability"], news["Quotations"]) == ("B · usually reliable", "2")
    assert dict(facts_of(book, "sources", "charter", "en"))["Quotations"] == "0"


def test_actors_are_told_apart_by_names_and_what_names_them(book):
    kaz = dict(facts_of(book, "actors", "KAZ", "de"))
    assert kaz["Name"] == "Kasachstan"
    assert kaz["All names"] == "Kazakhstan · Kasachstan · Republic of Kazakhstan"
    assert (kaz["Claims"], kaz["Agreements"], kaz["Memberships"]) == ("3", "1", "2")
    assert dict(facts_of(book, "actors", "csto", "de"))["Memberships"] == "3"
    first, *rest = book.dossier.agreements
    of_bloc = replace(book.dossier, agreements=(replace(first, bloc="csto"), *rest))
    assert dict(facts_of(Book.of(of_bloc), "actors", "csto", "de"))["Agreements"] == "1"


def test_what_has_no_facts_is_an_error(book):
    with pytest.raises(KeyError):
        facts_of(book, "claims", "nobody", "en")


def test_both_are_shown_and_what_is_the_same_stands_back(open_dialog):
    dialog = open_dialog("claims", "c1", "c2")
    assert {"KAZ and RUS: visit.", "KAZ and RUS: distancing."} <= set(shown(dialog, "body"))
    # Both have a quotation; neither is judged, which takes no row.
    assert shown(dialog, "mutedBody").count("1") == 2
    assert "Credibility" not in shown(dialog, "muted")


def test_the_second_is_kept_by_keyboard(qtbot, open_dialog):
    dialog = open_dialog("claims", "c1", "c2")
    qtbot.waitUntil(dialog.choices[0].hasFocus)
    assert dialog.preview.text().splitlines()[1:] == [
        "• claims: 1 taken out",
        "• evidence: 1 changed",
    ]
    qtbot.keyClick(dialog.choices[0], Qt.Key.Key_Right)
    assert dialog.choices[1].isChecked()
    for keys in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        with qtbot.waitSignal(dialog.submitted) as told:
            qtbot.keyClick(dialog.choices[1], Qt.Key.Key_Return, keys)
        assert told.args == ["c2", "c1"]


def test_claims_of_others_cannot_be_one_and_it_says_why(qtbot, open_dialog):
    dialog = open_dialog("claims", "c1", "c3")
    assert "different actors" in dialog.faults.text()
    assert "c1" not in dialog.faults.text()
    assert not dialog.preview.isVisible()
    assert not dialog.merge_button.isEnabled()
    with qtbot.assertNotEmitted(dialog.submitted):
        qtbot.mouseClick(dialog.merge_button, LEFT)


def test_the_one_that_must_stay_is_the_one_that_is_kept(book, open_dialog):
    first_view = Book.of(replace(book.dossier, focus_sources=("news",)))
    dialog = open_dialog("sources", "charter", "news", of=first_view)
    assert dialog.choices[1].isChecked()
    assert dialog.merge_button.isEnabled()
    dialog.choices[0].click()
    assert "first view" in dialog.faults.text()
    dialog.choices[1].click()
    assert dialog.faults.text() == ""
    assert dialog.merge_button.isEnabled()
