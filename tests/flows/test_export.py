"""File › Export in the real window: what the map shows for other programs, or all of it."""

import json

import pytest
from PySide6.QtWidgets import QMessageBox

from app.formats.data_package import read_data_package


@pytest.fixture
def export(small_window, tmp_path):
    def to(name):
        small_window.exporting.ask_path = lambda *_: tmp_path / name
        small_window.actions_by_name["export"].trigger()
        return tmp_path / name

    return to


def test_what_the_map_shows_is_exported_where_it_lies(small_window, export):
    session = small_window.session
    document = json.loads(export("x.json").read_text(encoding="utf-8"))
    ids = {node["id"] for node in document["nodes"]}
    assert set(session.visible.actors) <= ids
    assert "csto" in ids, "a hull is an actor, and memberships in it are ties"
    (kaz,) = (node for node in document["nodes"] if node["id"] == "KAZ")
    x, y = small_window.map_layout.position_of("KAZ")
    assert (kaz["x"], kaz["y"]) == (round(x, 2), round(-y, 2))
    assert small_window.status_line.currentMessage().startswith("Exported: ")


def test_the_whole_dossier_goes_into_a_folder(small_window, export):
    exported = read_data_package(export("package"))
    assert exported.claims == small_window.session.dossier.claims


def test_what_cannot_be_written_is_told(small_window, export, monkeypatch):
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: told.append(words[-1]))
    export("nowhere/x.json")
    assert told
    assert told[0].startswith("Nothing was exported.\n\n")
    assert told[0].endswith("x.json cannot be written: there is no such file or folder.")
