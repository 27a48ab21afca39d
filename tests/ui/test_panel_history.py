"""The panel of the history: reasons, single actors, and what an edit changed."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from PySide6.QtCore import Qt

from app.domain.changes import Book
from app.domain.dates import PartialDate
from app.domain.faults import DossierError
from app.domain.release import Release
from app.domain.workspace import Place
from app.editing.memory_keeper import MemoryKeeper
from app.editing.places import move_actors
from app.editing.views import add_view
from app.editing.withdrawals import withdraw
from app.session.map_layout import MapLayout
from app.session.workbench import Workbench
from app.ui.models.history_model import DETAIL_ROLE
from app.ui.panels.history_panel import HistoryPanel

START = datetime(2025, 11, 14, 9, 0, tzinfo=UTC)
DAY = PartialDate(2025, 11, 14)


class CountingKeeper(MemoryKeeper):
    """Notes whose changes were read."""

    def __init__(self, book):
        super().__init__(book)
        self.was_read = []

    def changes_of(self, number):
        self.was_read.append(number)
        return super().changes_of(number)


@pytest.fixture
def keeper(small_dossier):
    return CountingKeeper(Book.of(small_dossier))


@pytest.fixture
def workbench(session, keeper):
    minutes = count()
    layout = MapLayout(session.dossier, session.as_of)
    workbench = Workbench(session, layout, lambda: START + timedelta(minutes=next(minutes)), keeper)
    claim = session.dossier.claims[0]
    workbench.apply(move_actors(workbench.book, [Place("KAZ", 1.0, 2.0)]))
    workbench.apply(withdraw(workbench.book, "claims", claim.id, "the paper corrected it", DAY))
    workbench.apply(add_view(workbench.book, "The corridor", "{}"))
    return workbench


@pytest.fixture
def gone_to():
    return []


@pytest.fixture
def panel(qtbot, workbench, session, themes, gone_to):
    panel = HistoryPanel(workbench, session, themes, gone_to.append, lambda number: None)
    panel.resize(360, 700)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def labels(panel):
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def choose(panel, row):
    panel.list.setCurrentIndex(panel.model.index(row))


def test_the_last_edit_stands_on_top_and_the_beginning_last(panel):
    assert labels(panel)[0] == "add view “The corridor”"
    assert labels(panel)[2:] == ["move Kazakhstan", "before all edits"]
    assert len(labels(panel)) == 4


def test_the_reason_of_a_withdrawal_stands_in_its_row(panel):
    assert panel.model.index(1).data(DETAIL_ROLE).endswith(" · the paper corrected it")
    assert "the paper corrected it" in panel.model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert "·" not in panel.model.index(0).data(DETAIL_ROLE)


def test_words_are_found_in_labels_and_reasons(panel):
    panel.search.setText("corrected withdraw")
    assert [label.split()[0] for label in labels(panel)] == ["withdraw"]
    panel.search.setText("nowhere")
    assert labels(panel) == []
    assert panel._none_found.isVisible()
    assert not panel.list.isVisible()


def test_the_history_of_one_actor_reads_no_changes(panel, keeper, session):
    panel.show_actor("KAZ")
    touched = session.dossier.claims[0]
    wanted = ["move Kazakhstan"]
    if "KAZ" in (*touched.a, *touched.b):
        wanted = [labels(panel)[0], *wanted]
    assert labels(panel) == wanted
    assert keeper.was_read == []
    panel.show_actor("nobody")
    assert len(labels(panel)) == 4


def test_those_whom_edits_touched_can_be_chosen_by_name(panel, session):
    claim = session.dossier.claims[0]
    offered = {panel.actor.itemData(place) for place in range(panel.actor.count())}
    assert offered == {None, "KAZ", *claim.a, *claim.b}
    names = [panel.actor.itemText(place) for place in range(1, panel.actor.count())]
    assert names == sorted(names)
    assert "Kazakhstan" in names


def test_the_choice_of_an_actor_outlasts_an_edit(panel, workbench):
    panel.show_actor("KAZ")
    workbench.apply(move_actors(workbench.book, [Place("JPN", 1.0, 2.0)]))
    assert panel.actor.currentData() == "KAZ"
    assert "move Japan" not in labels(panel)


def test_what_an_edit_changed_is_read_when_it_is_asked_for(panel, keeper):
    assert not panel.changes.isVisible()
    choose(panel, 1)
    assert keeper.was_read == [2]
    told = panel.changes.toPlainText().splitlines()
    assert told[0] == "Reason: the paper corrected it"
    assert told[1].startswith("+ withdrawals: ")
    choose(panel, 3)
    assert not panel.changes.isVisible()


def test_the_current_edit_stays_current_when_another_is_made(panel, workbench):
    choose(panel, 2)
    workbench.apply(move_actors(workbench.book, [Place("JPN", 1.0, 2.0)]))
    assert panel.list.currentIndex().data() == "move Kazakhstan"


def test_what_cannot_be_read_is_said(panel, keeper, monkeypatch):
    def damaged(_number):
        raise DossierError("edit 1 cannot be read", [])

    monkeypatch.setattr(keeper, "changes_of", damaged)
    choose(panel, 2)
    assert panel.changes.toPlainText() == "edit 1 cannot be read"


def test_what_was_dropped_is_told_but_not_gone_to(panel, workbench, gone_to):
    workbench.undo()
    workbench.apply(move_actors(workbench.book, [Place("JPN", 1.0, 2.0)]))
    assert labels(panel)[1] == "add view “The corridor”"
    choose(panel, 1)
    assert "other edits were made since" in panel.changes.toPlainText()
    panel.list.activated.emit(panel.model.index(1))
    assert gone_to == []
    panel.list.activated.emit(panel.model.index(2))
    panel.list.activated.emit(panel.model.index(4))
    assert gone_to == [2, 0]


def test_labels_are_made_once_until_names_change(panel, workbench, monkeypatch):
    from app.ui.models import history_model

    made = []
    make = history_model.edit_label
    monkeypatch.setattr(
        history_model, "edit_label", lambda edit, *rest: made.append(edit) or make(edit, *rest)
    )
    assert len(labels(panel)) == 4
    made.clear()
    panel.search.setText("m")
    panel.search.setText("mo")
    assert made == []
    workbench.apply(move_actors(workbench.book, [Place("JPN", 1.0, 2.0)]))
    assert [edit.number for edit in made] == [4]


def test_what_was_released_stands_below_with_its_reason(panel, workbench):
    assert panel.releases.isHidden()
    for name, marking in (("one.png", ""), ("two.pdf", "TLP:GREEN")):
        release = Release(START, name, marking, "TLP:RED", (("claims", "c1"),), "cleared")
        workbench.note_release(release)
    lines = panel.releases.text.toPlainText().splitlines()
    assert [line.partition(" · ")[2] for line in lines] == [
        "two.pdf: TLP:GREEN instead of TLP:RED – cleared",
        "one.png: no marking instead of TLP:RED – cleared",
    ]
    assert not panel.releases.isHidden()
