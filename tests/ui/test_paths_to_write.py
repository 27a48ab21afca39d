"""The name that is written is the one that is asked about; Enter never lets anything go."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from app.ui.questions import is_confirmed
from app.ui.window_exporting import path_of_kind
from app.ui.window_files import may_replace, with_ending

ENDINGS = frozenset({".graphml", ".csv", ""})


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("mine", "mine.dossier"),
        ("mine.dossier", "mine.dossier"),
        ("Asia v1.2", "Asia v1.2.dossier"),
    ],
)
def test_a_dossier_has_our_ending_whatever_is_typed(typed, written):
    assert with_ending(Path("/x", typed)) == Path("/x", written)


@pytest.mark.parametrize(
    ("typed", "ending", "written"),
    [
        ("map", ".csv", "map.csv"),
        ("map.CSV", ".csv", "map.CSV"),
        ("map.graphml", ".csv", "map.csv"),
        ("map v1.2", ".csv", "map v1.2.csv"),
        ("map.graphml", "", "map"),
        ("map v1.2", "", "map v1.2"),
    ],
)
def test_an_export_has_the_ending_of_its_kind(typed, ending, written):
    assert path_of_kind(Path("/x", typed), ending, ENDINGS) == Path("/x", written)


def test_what_is_there_goes_only_if_somebody_says_so(qapp, monkeypatch, tmp_path):
    asked = []
    no = QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "question", lambda *words: asked.append(words) or no)
    there = tmp_path / "there.dossier"
    assert may_replace(None, "Copy", there)
    assert not asked
    there.touch()
    assert not may_replace(None, "Copy", there)
    assert "there.dossier" in asked[0][2]


def test_enter_means_no(qapp, monkeypatch):
    asked = []
    monkeypatch.setattr(QMessageBox, "question", lambda *words: asked.append(words) or words[-1])
    assert not is_confirmed(None, "Form", "Close it?")
    assert asked[0][-1] is QMessageBox.StandardButton.No
