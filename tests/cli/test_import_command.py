"""``multivector import``: what becomes of each file, and what is left where nothing can be."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.__main__ import main
from app.domain.changes import Book
from app.store.dossier_file import DossierFile

NOW = datetime(2026, 3, 1, tzinfo=UTC)
TEXT = "Norway and Japan signed a contract on Zanthium salmon in Oslo on Monday."
SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


@pytest.fixture
def own(tmp_path):
    return tmp_path / "own.dossier"


@pytest.fixture
def paper(tmp_path):
    path = tmp_path / "paper.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    """The atlas with a text, for who only searches."""
    folder = tmp_path_factory.mktemp("imported")
    paper, path = folder / "paper.txt", folder / "own.dossier"
    paper.write_text(TEXT, encoding="utf-8")
    assert main(["import", str(paper), "-d", str(path)]) == 0
    return path


def test_a_dossier_that_is_not_there_is_made_from_the_atlas(answer, own, paper):
    given = answer("import", paper, "-d", own)
    assert (given.status, given.err) == (0, "")
    made, added, counts = given.out.splitlines()
    assert made == f"{own}: made from the bundled atlas"
    outcome, source, title = added.split("\t")
    assert (outcome, title[:16]) == ("added", "Norway and Japan")
    assert counts.startswith("1 documents: 1 added, 0 linked")
    with DossierFile.open(own, now=NOW) as file:
        assert file.text_of(source) == TEXT
    assert answer("check", own) == (0, "", "")
    assert sorted(own.parent.iterdir()) == [own, paper]


def test_imported_texts_are_searched(answer, imported):
    given = answer("search", '"zanthium salmon"', imported, "--json")
    (found,) = json.loads(given.out)["documents"]
    start, end = found["marks"][0]
    assert found["snippet"][start:end] == "Zanthium salmon"
    assert TEXT[found["start"] : found["end"]] == found["snippet"]
    lines = answer("search", "Zanth*", imported).out.splitlines()
    assert lines[-1] == f"document\t{found['source']}\t{TEXT}"
    assert json.loads(answer("search", "zanthium", "--json").out)["documents"] == []


@pytest.mark.parametrize("words", ['"', '"(*', "NEAR(", "a AND", "*", "x:y", "\ud800"])
def test_no_search_is_a_fault(answer, imported, words):
    given = answer("search", words, imported, "--json")
    assert (given.status, given.err) == (0, "")


def test_json_tells_every_file(answer, own, paper, tmp_path):
    gone = tmp_path / "gone.pdf"
    given = answer("import", paper, paper.name, gone, paper, "-d", own, "--json")
    document = json.loads(given.out)
    assert document["created"] is True
    assert document["counts"] == {"added": 1, "linked": 0, "there": 0, "refused": 2}
    assert [each["outcome"] for each in document["documents"]] == ["added", "refused", "refused"]
    assert given.status == 1
    assert given.err.splitlines() == [
        f"multivector: {paper.name} does not exist",
        f"multivector: {gone} does not exist",
    ]


def test_again_it_is_there_already(answer, own, paper):
    answer("import", paper, "-d", own)
    before = answer("check", own)
    given = answer("import", paper, "-d", own)
    assert given.status == 0
    assert given.out.startswith("there\t")
    assert answer("check", own) == before


def test_nothing_to_take_in_makes_no_dossier(told, answer, own, tmp_path):
    given = answer("import", tmp_path / "gone.txt", "-d", own)
    assert given.status == 2
    assert "1 refused" in given.out
    assert given.err == f"multivector: {tmp_path / 'gone.txt'} does not exist\n"
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_is_refused(answer, own, tmp_path):
    folder = tmp_path / "nothing"
    folder.mkdir()
    given = answer("import", folder, "-d", own)
    assert (given.status, own.exists()) == (2, False)
    assert "holds no documents" in given.err


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["import"], "import what?"),
        (["import", "-d", "x.dossier"], "import what?"),
        (["import", "a.txt"], "import needs -d DOSSIER"),
        (["import", "a.txt", "-d"], "-d needs a value"),
        (["import", "a.txt", "-d", "x.txt"], "must end in one of: .dossier"),
        (["import", "a.txt", "-d", "nowhere/x.dossier"], "there is no folder"),
    ],
)
def test_wrong_usage_is_told_in_a_line(told, words, line, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert line in told(*words)


def test_into_what_is_no_dossier_nothing_is_imported(told, paper, tmp_path):
    target = tmp_path / "notes.txt"
    target.write_text("mine")
    told("import", paper, "-d", target)
    assert target.read_text() == "mine"


def test_a_dossier_open_elsewhere_is_left_alone(told, answer, own, paper, keep_atlas):
    keep_atlas(own)
    with DossierFile.open(own, now=NOW) as file:
        assert "close that and try again" in told("import", paper, "-d", own)
        assert file.documents() == ()


def test_another_dossier_is_taken_in_what_differs_is_refused(
    answer, own, tmp_path, atlas, keep_atlas
):
    from dataclasses import replace

    from app.domain.records import Source

    theirs = tmp_path / "theirs.dossier"
    changed = replace(atlas.sources[0], title="Another title")
    new = Source("their-own", "article", "Only theirs")
    sources = (changed, *atlas.sources[1:], new)
    DossierFile.create(theirs, Book.of(replace(atlas, sources=sources)), now=NOW).close()
    keep_atlas(own)
    given = answer("import", theirs, "-d", own)
    assert given.status == 1
    assert given.out.splitlines()[0] == f"taken in\t{theirs}\t1"
    assert given.err.count("\n") == 1
    assert f"sources {changed.id} differs from ours, which stays" in given.err
    with DossierFile.open(own, now=NOW) as file:
        ours = file.book.dossier.source_by_id
    assert ours["their-own"] == new
    assert ours[changed.id] == atlas.sources[0]


def test_a_dossier_is_not_taken_into_itself(answer, own, keep_atlas):
    keep_atlas(own)
    given = answer("import", own, "-d", own)
    assert given.status == 2
    assert "is the dossier itself" in given.err


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five texts are not here")
def test_the_five_texts_link_every_excerpt_of_theirs(answer, own):
    given = answer("import", SEEDS, "-d", own, "--json")
    assert (given.status, given.err) == (0, "")
    document = json.loads(given.out)
    assert document["counts"] == {"added": 0, "linked": 5, "there": 0, "refused": 0}
    assert all(each["quotations"].keys() == {"verified"} for each in document["documents"])
    assert answer("check", own) == (0, "", "")
