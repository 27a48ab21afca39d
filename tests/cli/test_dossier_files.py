"""Commands on a dossier file."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.changes import Edit, EditKind, RecordChange
from app.domain.edit_subject import EditSubject
from app.store.dossier_file import DossierFile

NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture
def own(tmp_path, keep_atlas):
    """The bundled atlas kept as a dossier."""
    path = tmp_path / "own.dossier"
    keep_atlas(path)
    return path


def test_ties_and_search_say_what_they_say_of_the_atlas(answer, own):
    for words in (["ties", "--json", "--between", "KAZ", "RUS"], ["search", "Tokio", "--json"]):
        assert answer(*words, own) == answer(*words)


def test_a_figure_is_made_of_it(answer, own, tmp_path):
    assert answer("figure", own, "-o", tmp_path / "x.svg", "--focus", "KAZ").status == 0
    assert (tmp_path / "x.svg").read_bytes().startswith(b"<?xml")


def test_a_sound_dossier_has_no_fault_and_nothing_is_written(answer, own):
    before = own.read_bytes(), own.stat().st_mtime_ns
    assert answer("check", own) == (0, "", "")
    assert sorted(own.parent.iterdir()) == [own]
    assert (own.read_bytes(), own.stat().st_mtime_ns) == before


def test_what_is_withdrawn_is_no_tie(answer, own, atlas):
    from app.domain.dates import PartialDate
    from app.domain.records import Withdrawal

    of_the_tie = json.loads(answer("ties", own, "--json", "--between", "KAZ", "JPN").out)
    claim = of_the_tie["ties"][0]["claims"][0]["id"]
    withdrawn = Withdrawal("claims", claim, "read wrongly", PartialDate(2026, 3))
    edit = Edit(
        EditKind.WITHDRAW,
        EditSubject(words=claim),
        (RecordChange("withdrawals", 1, None, withdrawn),),
    )
    with DossierFile.open(own, now=NOW) as file:
        file.record(edit, NOW)
        # Read while it is open, the log beside it included.
        now = json.loads(answer("ties", own, "--json", "--between", "KAZ", "JPN").out)
    claims = [each["id"] for tie in now["ties"] for each in tie["claims"]]
    assert claim not in claims
    assert len(claims) == len(of_the_tie["ties"][0]["claims"]) - 1
    assert answer("check", own) == (0, "", "")


def test_faults_are_told_by_table_and_row(answer, own, atlas):
    longer = replace(atlas.excerpts[2], end=atlas.excerpts[2].end + 5)
    edit = Edit(
        EditKind.CHANGE,
        EditSubject(words="x"),
        (RecordChange("excerpts", 3, atlas.excerpts[2], longer),),
    )
    with DossierFile.open(own, now=NOW) as file:
        file.record(edit, NOW)
    given = answer("check", own)
    assert given.status == 1
    assert given.out.startswith("excerpts:3: start and end span")
    assert given.out.count("\n") == 1


@pytest.mark.parametrize("command", ["check", "ties"])
def test_a_file_that_is_no_dossier_is_told_in_a_line(told, tmp_path, command):
    path = tmp_path / "own.dossier"
    path.write_bytes(b"SQLite format 3\0" + bytes(5000))
    assert "is no dossier" in told(command, path)
    assert sorted(tmp_path.iterdir()) == [path]
