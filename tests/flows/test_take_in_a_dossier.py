"""A colleague's dossier is taken in through the real window: one conflict, decided, undone."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from app.domain.changes import Book, Edit, EditKind, RecordChange
from app.domain.edit_subject import EditSubject
from app.store.dossier_file import DossierFile

LEFT = Qt.MouseButton.LeftButton
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def path(window, tmp_path):
    path = tmp_path / "mine.dossier"
    window.files.ask_path = lambda *_: path
    return path


def reworded(book, row, words):
    before = book.record_at("claims", row)
    change = RecordChange("claims", row, before, replace(before, summary=words))
    return Edit(EditKind.CHANGE, EditSubject("claims"), (change,))


@pytest.fixture
def theirs(atlas, tmp_path):
    """A dossier begun with the same atlas in which two claims were reworded."""
    path = tmp_path / "theirs.dossier"
    file = DossierFile.create(path, Book.of(atlas), now=NOW)
    file.record(reworded(file.book, 1, "There: one."), NOW)
    file.record(reworded(file.book, 2, "There: two."), NOW)
    file.close()
    return path


def test_one_conflict_is_decided_and_all_is_one_step(qtbot, window, session, atlas, path, theirs):
    window.files.keep()
    assert window.edits.apply(lambda: reworded(window.workbench.book, 1, "Here: one.")) == []
    window.taking_in.ask_path = lambda *_: theirs
    dialog = window.taking_in.begin()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert "1 in conflict" in dialog.summary.text()
    assert "1 changed there only" in dialog.summary.text()
    assert dialog.table.item(0, 0).text() == "claims\nHere: one."
    assert dialog.table.item(0, 1).text() == "summary: Here: one."
    assert dialog.table.item(0, 2).text() == "summary: There: one."
    box = dialog.choice_box(0)
    assert box.currentText() == "what is here", "ours stays unless somebody wants theirs"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "what is there"
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.faults.text() == ""
    told = [claim.summary for claim in session.dossier.claims[:2]]
    assert told == ["There: one.", "There: two."]
    window.edits.undo()
    told = [claim.summary for claim in session.dossier.claims[:2]]
    assert told == ["Here: one.", atlas.claims[1].summary]
    again = DossierFile.open(theirs, now=NOW)
    assert [claim.summary for claim in again.book.dossier.claims[:2]] == [
        "There: one.", "There: two.",
    ]  # fmt: skip
    again.close()


def test_a_dossier_that_says_the_same_brings_nothing(qtbot, window, atlas, tmp_path):
    path = tmp_path / "same.dossier"
    DossierFile.create(path, Book.of(atlas), now=NOW).close()
    window.taking_in.ask_path = lambda *_: path
    dialog = window.taking_in.begin()
    assert "nothing to take in" in dialog.summary.text()
    assert not dialog.take_button.isEnabled()
    dialog.reject()
