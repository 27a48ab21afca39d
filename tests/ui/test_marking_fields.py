"""The marking of a figure in its dialog: what stands against a lower one, and a reason."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest

from app.analysis.markings import MarkedRecord
from app.domain.marking import read_marking
from app.figures.request import FigureRequest
from app.ui.dialogs.fields.marking_choice import MarkingChoice
from app.ui.dialogs.figure.marking_fields import MarkingFields
from tests.small_dossier import make_small_dossier

MARKED = (
    MarkedRecord("claims", "c1", read_marking("TLP:AMBER"), "KAZ and RUS: visit."),
    MarkedRecord("sources", "news", read_marking("internal"), "News"),
)


@pytest.fixture
def fields(qtbot):
    owner = QObject()
    made = MarkingFields(owner, make_small_dossier())
    for widget in (made.choice, made.against_label, made.records_label, made.reason):
        qtbot.addWidget(widget)
    made.judge(MARKED)
    yield made
    owner.deleteLater()


def test_the_highest_is_proposed(fields):
    assert fields.wishes() == {"marking": None, "release": None}
    assert "TLP:AMBER · internal" in fields.choice.lineEdit().placeholderText()
    assert not fields.is_held_back
    assert fields.reason.isHidden()


def test_a_lower_one_is_held_back_until_there_is_a_reason(fields, qtbot):
    with qtbot.waitSignal(fields.changed):
        fields.choice.setEditText("tlp green")
    assert fields.is_held_back
    assert "2 records" in fields.against_label.text()
    assert "TLP:AMBER · internal" in fields.against_label.text()
    assert fields.records_label.text().splitlines() == [
        "TLP:AMBER · KAZ and RUS: visit.",
        "internal · News",
    ]
    with qtbot.waitSignal(fields.changed):
        fields.reason.setText(" cleared  by the desk ")
    assert not fields.is_held_back
    assert fields.wishes() == {"marking": "TLP:GREEN", "release": "cleared by the desk"}
    fields.choice.setEditText("TLP:RED; internal")
    assert fields.wishes() == {"marking": "TLP:RED · internal", "release": None}


def test_none_at_all_is_a_choice_and_comes_back(fields):
    fields.choice.setCurrentIndex(1)
    assert fields.wishes()["marking"] == ""
    assert len(fields.against) == 2
    for marking in (None, "TLP:GREEN", ""):
        fields.begin_like(FigureRequest(marking=marking))
        assert fields.wishes()["marking"] == marking


def test_what_is_typed_is_not_completed_to_something_higher(fields, qtbot):
    choice = MarkingChoice(make_small_dossier())
    qtbot.addWidget(choice)
    for line in (choice.lineEdit(), fields.choice.lineEdit()):
        QTest.keyClicks(line, "tlp:amber")
    assert choice.value == "TLP:AMBER"
    assert fields.wishes()["marking"] == "TLP:AMBER"


def test_a_choice_offers_labels_and_what_the_house_writes(qtbot):
    dossier = make_small_dossier()
    sources = tuple(replace(source, marking="VS-NfD; tlp:red") for source in dossier.sources)
    choice = MarkingChoice(replace(dossier, sources=sources))
    qtbot.addWidget(choice)
    offered = [choice.itemText(place) for place in range(choice.count())]
    assert offered[0] == "TLP:RED"
    assert offered[-2:] == ["TLP:CLEAR", "VS-NfD"]
    assert choice.value is None
    choice.setEditText("tlp amber")
    assert choice.value == "TLP:AMBER"
    choice.set_value("tlp:red")
    assert choice.value == "tlp:red", "what was there and is not touched stays as it was"
