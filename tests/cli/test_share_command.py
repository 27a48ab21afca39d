"""multivector share: a dossier with what is seen, that is sound and says what it holds."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.changes import Book
from app.domain.workspace import View
from app.store.dossier_file import DossierFile
from tests.small_dossier import make_small_dossier

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def whole(tmp_path, monkeypatch):
    """The small dossier in a file, with a text."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "whole.dossier"
    with DossierFile.create(path, Book.of(make_small_dossier()), now=NOW) as file:
        file.keep_text("news", "Der Besuch in Moskau: eine spürbare Distanzierung.", at=NOW)
    return path


def test_a_copy_is_sound_and_tells_the_same_of_its_ties(answer, whole, tmp_path):
    path = tmp_path / "copy.dossier"
    asked = ("share", whole, "-o", path, "--focus", "KAZ", "--as-of", "2025-11-13")
    status, out, err = answer(*asked, "--with-texts", "--json")
    assert (status, err) == (0, "")
    told = json.loads(out)
    assert told["in"]["claims"] == 3
    assert told["left_out"]["claims"] == 5
    assert told["texts"] == 1
    assert answer("check", path) == (0, "", "")
    asked_ties = ("--as-of", "2025-11-13", "--json", "--between", "KAZ", "RUS")
    assert answer("ties", path, *asked_ties) == answer("ties", whole, *asked_ties)
    assert answer(*asked).status == 2, "what is there is never written over"


def test_it_is_told_in_lines(answer, whole, told, tmp_path):
    path = tmp_path / "copy.dossier"
    asked = ("share", whole, "-o", path, "--focus", "JPN", "--marking", "", "--lang", "en")
    status, out, _ = answer(*asked)
    assert status == 0
    lines = out.splitlines()
    assert lines[0].startswith(f"in {path}: 4 actors, ")
    assert lines[1].startswith("left out: 5 actors, ")
    assert told("share", whole, "-o", tmp_path / "copy.db").endswith(".dossier")


def test_of_a_view_whoever_is_hidden_in_it_stays(answer, tmp_path):
    hidden = {"filter": {"scope": "all", "hidden_actors": ["JPN"]}}
    view = View("v1", "Without Japan", 1, state=json.dumps(hidden))
    whole, path = tmp_path / "whole.dossier", tmp_path / "copy.dossier"
    dossier = replace(make_small_dossier(), views=(view,))
    DossierFile.create(whole, Book.of(dossier), now=NOW).close()
    status, out, err = answer("share", whole, "-o", path, "--view", "without japan", "--json")
    assert (status, err) == (0, "")
    assert json.loads(out)["in"]["actors"] == 8
    for word in ("JPN", "Japan", "Without Japan"):
        assert word.encode() not in path.read_bytes()
    asked = ("share", whole, "-o", tmp_path / "x.dossier", "--view", "x", "--focus", "KAZ")
    assert "--focus" in answer(*asked).err
