"""``multivector export``: packages come back the same, networks are of a date and a focus."""

import json
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from app.formats.package_writing import write_data_package
from tests.small_dossier import make_small_dossier


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """The small dossier as a data package: the whole atlas takes a second."""
    folder = tmp_path_factory.mktemp("small") / "package"
    write_data_package(make_small_dossier(), folder)
    return folder


def test_a_data_package_comes_back_the_same(answer, small, tmp_path):
    folder = tmp_path / "package"
    assert answer("export", small, "-o", folder) == (0, "", "")
    assert answer("check", folder).status == 0
    before, after = answer("ties", small, "--json"), answer("ties", folder, "--json")
    assert json.loads(before.out)["ties"]
    assert before == after


def test_a_network_is_of_the_date_and_the_focus(answer, tmp_path):
    path = tmp_path / "x.json"
    asked = ("export", "-o", path, "--as-of", "2024", "--focus", "japan", "--lang", "de")
    assert answer(*asked) == (0, "", "")
    document = json.loads(path.read_text(encoding="utf-8"))
    assert document["graph"]["as_of"] == "2024-12-31"
    assert document["graph"]["language"] == "de"
    assert all("JPN" in (edge["source"], edge["target"]) for edge in document["edges"])
    assert {"CHN", "JPN"} <= {node["id"] for node in document["nodes"]}
    assert "Südkorea" in {node["label"] for node in document["nodes"]}
    assert all("x" in node for node in document["nodes"])


def test_every_kind_of_network_is_written_with_all_that_is_there(answer, small, tmp_path):
    for ending in ("graphml", "gexf", "csv"):
        assert answer("export", small, "-o", tmp_path / f"x.{ending}") == (0, "", "")
    graphs = [nx.read_graphml(tmp_path / "x.graphml"), nx.read_gexf(tmp_path / "x.gexf")]
    n_rows = len((tmp_path / "x.csv").read_text(encoding="utf-8").splitlines()) - 1
    assert {graph.number_of_edges() for graph in graphs} == {n_rows}
    spells = ET.parse(tmp_path / "x.gexf").findall(".//{http://gexf.net/1.3}edge//*[@start]")
    assert len(spells) > n_rows / 2


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ((), "export needs -o PATH"),
        (("-o", "x.xlsx"), "must end in one of: .graphml, .gexf, .csv, .json; without an ending"),
        (("-o", "x", "--as-of", "2024"), "--as-of is for networks"),
        (("-o", "x.json", "--focus", "KAX"), "no actor 'KAX'"),
        (("-o", "nowhere/x.json"), "no folder 'nowhere'"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(told, options, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert words in told("export", *options)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_else_is_left_alone(told, tmp_path):
    (tmp_path / "letter.txt").write_bytes(b"mine")
    assert "something else is in that folder" in told("export", "-o", tmp_path)


def test_a_network_is_opened_and_taken_in_like_a_dossier(answer, tmp_path):
    path, dossier = tmp_path / "net.csv", tmp_path / "mine.dossier"
    path.write_text("source,target,kind\nKAZ,X1,trade\n", encoding="utf-8")
    status, out, err = answer("ties", path)
    assert (status, err) == (0, "")
    assert out.startswith("KAZ - X1: neutral, reported; claims: 1")
    status, out, err = answer("import", path, "-d", dossier)
    assert "taken in" in out
    assert "actors KAZ differs from ours, which stays" in err
    told = answer("ties", dossier, "--between", "KAZ", "X1", "--json").out
    (tie,) = json.loads(told)["ties"]
    assert tie["claims"][0]["summary"] == "KAZ – X1, as stated in net.csv"
    assert tie["claims"][0]["evidence"][0]["source"]["title"] == "net.csv"
    path.write_text("source,target\nKAZ\n", encoding="utf-8")
    status, _, err = answer("ties", path)
    assert (status, err.count("\n")) == (1, 1)
    assert "net.csv:2: has 1 cells, not 2" in err
