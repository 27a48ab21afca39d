"""Networks for other programs: read back with networkx, and safe in spreadsheets."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

import networkx as nx
import pytest

from app.analysis.export_network import EVERYTHING, export_network, merged_spells
from app.analysis.filters import apply_filter
from app.analysis.network import build_network
from app.domain.ids import ActorId
from app.formats.networks.edge_list import as_written, neutral
from app.formats.networks.writing import network_file
from tests.small_dossier import make_small_dossier

DAY = date(2025, 11, 13)


def exported(dossier=None, language="en"):
    network = build_network(dossier or make_small_dossier(), DAY)
    visible = apply_filter(network, EVERYTHING)
    places = {"KAZ": (10.0, -20.5)}
    return export_network(network, visible, language, places.get)


@pytest.fixture(scope="module")
def network():
    return exported()


def test_ties_say_what_they_amount_to_and_rest_on(network):
    ties = {(tie.a, tie.b): tie for tie in network.ties}
    tie = ties["KAZ", "RUS"]
    assert tie.kinds == ("agreement", "distancing", "visit")
    assert (tie.polarity, tie.n_sources, tie.n_excerpts) == ("mixed", 2, 2)
    assert (tie.claims, tie.agreements, tie.sources) == (
        *(("c1", "c2"), ("kaz-rus-1992",), ("charter", "news")),
    )
    assert len(tie.evidence) == 3
    assert tie.spells == ((date(1992, 1, 1), date.max),)
    assert ties["CHN", "TWN"].points_to == "TWN"
    assert ties["BLR", "csto"].kinds == ("membership",)
    assert ("BLR", "KAZ") not in ties, "what many share is no tie between each two of them"
    assert ties["CHN", "USA"].spells == ((date(2001, 1, 1), date(2019, 12, 31)),)
    assert "JPN" in {actor.id for actor in network.actors}


def test_spells_do_not_touch_each_other():
    def day(number):
        return date(2020, 1, number)

    spans = [(day(5), day(6)), (day(1), day(2)), (day(3), day(3)), (day(9), day(8))]
    assert merged_spells(spans) == ((day(1), day(3)), (day(5), day(6)))
    assert merged_spells([(day(2), date.max), (day(1), day(1)), (day(9), day(9))]) == (
        (day(1), date.max),
    )


def check(graph, network):
    assert set(graph) == {actor.id for actor in network.actors}
    assert {frozenset(edge) for edge in graph.edges} == {
        frozenset((tie.a, tie.b)) for tie in network.ties
    }
    assert graph.nodes["KAZ"]["kind"] == "state"
    assert graph.nodes["KAZ"]["latitude"] == 48.0
    edge = graph.edges["KAZ", "RUS"]
    assert (edge["polarity"], edge["n_sources"], edge["contested"]) == ("mixed", 2, False)


def test_graphml_is_read_by_networkx(network):
    content = network_file(network, ".graphml")
    assert network_file(network, ".graphml") == content
    graph = nx.read_graphml(io.BytesIO(content))
    check(graph, network)
    assert graph.nodes["KAZ"]["label"] == "Kazakhstan"
    assert (graph.nodes["KAZ"]["x"], graph.nodes["KAZ"]["y"]) == (10.0, 20.5)
    assert graph.edges["KAZ", "RUS"]["claims"] == "c1|c2"
    assert graph.edges["KAZ", "RUS"]["from"] == "1992-01-01"
    assert "to" not in graph.edges["KAZ", "RUS"]
    assert graph.graph["as_of"] == "2025-11-13"


def test_gexf_is_read_by_networkx_with_its_spells(network):
    graph = nx.read_gexf(io.BytesIO(network_file(network, ".gexf")), version="1.3")
    check(graph, network)
    assert graph.graph["mode"] == "dynamic"
    assert graph.nodes["KAZ"]["viz"]["position"] == {"x": 10.0, "y": 20.5, "z": 0.0}
    assert graph.edges["CHN", "USA"]["spells"] == [("2001-01-01", "2019-12-31")]
    assert b'<spell start="2002-01-01"/>' in network_file(network, ".gexf"), "an open end"
    assert graph.edges["KAZ", "RUS"]["weight"] == 2.0


def test_json_is_read_by_networkx_and_keeps_lists(network):
    document = json.loads(network_file(network, ".json"))
    graph = nx.node_link_graph(document)
    check(graph, network)
    edge = graph.edges["KAZ", "RUS"]
    assert edge["evidence"] == ["e0", "e1", "e14"]
    assert edge["spells"] == [{"start": "1992-01-01", "end": None}]


def test_the_edge_list_has_a_row_for_each_tie(network):
    rows = list(csv.DictReader(io.StringIO(network_file(network, ".csv").decode())))
    assert len(rows) == len(network.ties)
    row = next(row for row in rows if (row["source"], row["target"]) == ("KAZ", "RUS"))
    assert (row["source_label"], row["target_kind"]) == ("Kazakhstan", "state")
    assert (row["claims"], row["from"], row["to"]) == ("c1|c2", "1992-01-01", "")


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "''-", "'x", "x", ""]
)
def test_no_cell_is_a_formula(cell):
    written = neutral(cell)
    assert not written.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert as_written(written) == cell


def test_names_that_would_be_formulas_or_no_xml_do_no_harm():
    dossier = make_small_dossier()
    names = tuple(
        replace(name, text='=HYPERLINK("x")<&\x01') if name.actor == "KAZ" else name
        for name in dossier.actor_names
    )
    network = exported(replace(dossier, actor_names=names))
    row = next(
        row
        for row in csv.reader(io.StringIO(network_file(network, ".csv").decode()))
        if row[0] == "KAZ"
    )
    assert row[1].startswith("'=HYPERLINK")
    for ending, read in ((".graphml", nx.read_graphml), (".gexf", nx.read_gexf)):
        graph = read(io.BytesIO(network_file(network, ending)))
        assert graph.nodes["KAZ"]["label"] == '=HYPERLINK("x")<&\ufffd'


def test_labels_are_in_the_language_asked_for():
    labels = {actor.id: actor.label for actor in exported(language="de").actors}
    assert labels[ActorId("KAZ")] == "Kasachstan"
