"""A dossier of one's own that begins empty."""

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from app.domain.dossier import Dossier
from app.store.dossier_file import read_dossier_file


@pytest.fixture
def window(open_window):
    return open_window(Dossier())


def test_a_new_dossier_is_made_and_opened_and_replaces_none(window, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "anew.dossier"
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: told.append(words[-1]))
    window.files.ask_path = lambda *_: path
    with qtbot.waitSignal(window.open_wanted) as wanted:
        window.actions_by_name["new"].trigger()
    assert wanted.args == [path]
    assert read_dossier_file(path).actors == ()
    with qtbot.assertNotEmitted(window.open_wanted):
        window.actions_by_name["new"].trigger()
    assert "is already there" in told[0]


def test_an_empty_dossier_says_how_it_begins_and_offers_no_other_date(window):
    texts = [label.text() for label in window.map_view.findChildren(QLabel) if label.isVisible()]
    assert "This dossier is empty" in texts
    assert any("Add an actor" in text for text in texts)
    buttons = [b.text() for b in window.map_view.findChildren(QPushButton) if b.isVisible()]
    assert not any("date" in text for text in buttons)
