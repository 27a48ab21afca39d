from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.analysis.search import HitKind
from app.bundle import bundled_resource
from app.domain.faults import DossierError
from app.drawing.look import LIGHT
from app.session.library import Library
from app.session.map_layout import MapLayout
from app.session.workbench import Workbench
from app.store.kept_document import Passage
from app.ui.actions import Actions
from app.ui.models.search_model import RowKind
from app.ui.models.text_rows import in_one_flow
from app.ui.panels import search_field
from app.ui.panels.passage_lines import PassageLines, is_short
from app.ui.panels.search_field import SearchField
from app.ui.panels.text_search import TextSearch


@pytest.fixture
def done():
    return []


@pytest.fixture
def window(themes):
    return QWidget()


@pytest.fixture
def field(qtbot, session, themes, done, window):
    window.resize(800, 600)
    fit = QAction("Fit the map", window)
    fit.triggered.connect(lambda: done.append("fit"))
    hidden = QAction("Fitness", window)
    hidden.setEnabled(False)
    field = SearchField(session, themes, lambda: [fit, hidden])
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addStretch(1)
    with qtbot.waitExposed(window):
        window.show()
    field.setFocus()
    field.hit_chosen.connect(done.append)
    return field


def labels(field):
    return [row.text for row in field.rows]


def test_an_actor_is_found_in_another_language_and_chosen_by_enter(qtbot, field, done):
    qtbot.keyClicks(field, "kasach")
    assert field.is_open
    assert labels(field) == ["Kazakhstan"]
    assert field.rows[0].detail == "Kasachstan · state"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [hit.id for hit in done] == ["KAZ"]
    assert not field.is_open
    assert field.text() == ""


def test_agreements_and_quotations_are_found(qtbot, field):
    qtbot.keyClicks(field, "friendship")
    assert field.rows[0].hit.kind is HitKind.AGREEMENT
    field.clear()
    qtbot.keyClicks(field, "Distanzierung")
    assert field.rows[0].hit.kind is HitKind.QUOTATION
    assert field.rows[0].text == "„eine spürbare Distanzierung“"
    assert field.rows[0].detail == "The Paper"


def test_two_actors_named_together_lead_to_their_tie(qtbot, field, done):
    qtbot.keyClicks(field, "russ kasach")
    row = field.rows[0]
    assert row.text == "Kazakhstan – Russia"
    assert "claim" in row.detail
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (done[0].kind, done[0].actors) == (HitKind.TIE, ("KAZ", "RUS"))


def test_up_and_down_choose_and_pass_over_headings(qtbot, field, done):
    qtbot.keyClicks(field, "r")
    rows = field.rows
    assert len(rows) > 1
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert done[0] == rows[1].hit
    qtbot.keyClicks(field, "r")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert done[1] == rows[-1].hit


def test_commands_are_found_and_done(qtbot, field, done):
    qtbot.keyClicks(field, "fit")
    row = field.rows[-1]
    assert row.kind is RowKind.COMMAND
    assert row.text == "Fit the map"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert done == ["fit"]


def test_without_words_the_commands_are_offered(field):
    field.begin()
    assert labels(field) == ["Fit the map"]


def test_nothing_found_is_said(qtbot, field):
    qtbot.keyClicks(field, "xyzzy")
    assert field.is_open
    assert field.rows == []
    assert "xyzzy" in field._model.index(0).data()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.is_open


def test_escape_closes_then_empties(qtbot, field):
    qtbot.keyClicks(field, "kaz")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.is_open
    assert field.text() == "kaz"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_a_click_on_a_row_chooses_it(qtbot, field, done):
    qtbot.keyClicks(field, "japan")
    view = field._popup.view
    box = view.visualRect(field._model.index(1))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert [hit.id for hit in done] == ["JPN"]


def test_looking_elsewhere_closes_it(qtbot, field):
    qtbot.keyClicks(field, "kaz")
    field.clearFocus()
    qtbot.waitUntil(lambda: not field.is_open)


# In the texts of documents.

NOW = datetime(2025, 11, 20, tzinfo=UTC)
TEXT = "Nobody spoke.\nThen the zinc\n  of Astana was sold, 😀 said the zinc baron."


@pytest.fixture
def actions(window):
    return Actions(window)


@pytest.fixture
def search_texts(qtbot, session, field, actions):
    """Let the field look in texts that are kept of sources, and be asked without delay."""

    def keep(**texts):
        workbench = Workbench(session, MapLayout(session.dossier), lambda: NOW)
        library = Library(session, workbench, bundled_resource("reading", "cues.csv"))
        for source, text in texts.items():
            workbench.keeper.keep_text(source, text, at=NOW)
        found = TextSearch(library, field)
        field.kept_alive = workbench, library
        field.search_in(found, actions)
        return found

    return keep


def first(field):
    return field._model.index(0).data()


def test_texts_come_below_a_moment_after_typing(qtbot, field, search_texts):
    texts = search_texts(news=TEXT, charter="The zinc of Japan.")
    with qtbot.waitSignal(texts.found):
        qtbot.keyClicks(field, "zinc japan")
        assert field.rows == []
        assert first(field) == "Looking in the texts…"
    assert [(row.kind, row.text) for row in field.rows] == [(RowKind.TEXT, "Charter")]
    field.clear()
    with qtbot.waitSignal(texts.found):
        qtbot.keyClicks(field, "japan")
    assert labels(field) == ["Japan", "Charter"]
    # A choice that was made meanwhile holds.
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(texts.found):
        qtbot.keyClicks(field, " ")
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field._popup.current().data() == "Charter"


def test_a_passage_is_shown_in_one_flow_and_chosen_by_enter(qtbot, field, search_texts):
    search_texts(news=TEXT)
    qtbot.keyClicks(field, "zinc ast")
    chosen = []
    field.passage_chosen.connect(chosen.append)
    # Who is quicker than the search gets what it finds.
    qtbot.keyClick(field, Qt.Key.Key_Return)
    (passage,) = chosen
    assert (passage.source, passage.text) == ("news", TEXT)
    assert (field.text(), field.is_open) == ("", False)
    flow, marks = in_one_flow(passage)
    assert flow == "Nobody spoke. Then the zinc of Astana was sold, 😀 said the zinc baron."
    assert [flow[start:end] for start, end in marks] == ["zinc", "Ast"]
    behind = Passage("news", 7, "a \n\n b", ((0, 1), (5, 6)))
    assert in_one_flow(behind) == ("… a b", ((2, 3), (4, 5)))


def test_texts_alone_and_all_of_them(qtbot, field, search_texts, session, monkeypatch):
    search_texts(news=TEXT, charter="The zinc of Japan.")
    monkeypatch.setattr(search_field, "_FEW_TEXTS", 1)
    qtbot.keyClicks(field, "zinc")
    field._texts.finish()
    assert labels(field) == ["News", "More texts with these words"]
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.is_in_texts
    assert (field.text(), labels(field)) == ("zinc", ["News", "Charter"])
    monkeypatch.setattr(search_field, "_MANY_TEXTS", 1)
    field.begin_in_texts()
    assert labels(field) == ["News"]
    last = field._model.index(field._model.rowCount() - 1)
    assert "1 best texts" in last.data()
    assert not last.flags() & Qt.ItemFlag.ItemIsSelectable
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.is_in_texts


def test_where_no_text_is_found_it_is_said_what_to_do(qtbot, field, search_texts, actions):
    texts = search_texts()
    field.begin_in_texts()
    (row,) = field.rows
    assert (row.text, row.action) == (
        "No text is kept yet: import documents",
        actions["import_documents"],
    )
    actions["import_documents"].setEnabled(False)
    field.begin_in_texts()
    assert field.rows == []
    assert "read only" in first(field)
    search_texts(news=TEXT)
    field.begin_in_texts()
    assert "words side by side" in first(field)
    qtbot.keyClicks(field, "japan")
    field._texts.finish()
    assert first(field) == "No text has these words"
    assert texts.passages == ()


def test_texts_that_cannot_be_read_are_told_of(qtbot, field, search_texts, monkeypatch):
    texts = search_texts(news=TEXT)

    def fail(*_):
        raise DossierError("mine.dossier: the disk is gone")

    monkeypatch.setattr(texts._library, "search", fail)
    qtbot.keyClicks(field, "zinc")
    texts.finish()
    assert "the disk is gone" in first(field)
    assert field.rows == []


def test_a_passage_is_shortened_to_two_lines_and_its_words_stay(qapp):
    lines = PassageLines("a zinc " * 40, ((2, 6), (270, 276)), 200, LIGHT)
    assert lines.text.endswith("zinc …") or lines.text.endswith("a …")
    assert lines._layout.lineCount() == 2
    assert is_short("a zinc " * 5)
    assert not is_short("a zinc " * 40)
    (first, last) = lines._layout.formats()
    assert (first.start, first.length) == (2, 4)
    assert last.length == 0
    assert PassageLines("日" * 200, (), 200, LIGHT).text.endswith("日 …")
    assert PassageLines("short", ((0, 5),), 200, LIGHT).text == "short"
