"""Networks of other programs are opened as dossiers, with the file as the source of every tie."""

import json
import os
import random
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.analysis.export_network import EVERYTHING, export_network
from app.analysis.filters import apply_filter
from app.analysis.network import build_network
from app.analysis.network_filter import initial_filter
from app.domain.checks import check_dossier
from app.domain.faults import DossierError, Severity
from app.domain.vocabulary import ActorKind, ClaimKind, Polarity
from app.formats.networks import foreign, xml_reading
from app.formats.networks.writing import network_file
from app.formats.opening import open_dossier
from tests.small_dossier import make_small_dossier

DATASETS = Path(__file__).parents[3] / "shared" / "datasets"

GEXF = """<?xml version="1.0"?>
<gexf xmlns="http://gexf.net/1.2draft" xmlns:viz="http://gexf.net/1.2draft/viz" version="1.2">
<meta lastmodifieddate="2024-05-06"><description>Ours</description></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
<attributes class="node"><attribute id="k" title="kind" type="string"/>
<attribute id="i" title="iso3" type="string"/></attributes>
<attributes class="edge"><attribute id="r" title="relation" type="string"/></attributes>
<nodes>
<node id="s 1" label="Kasachstan"><attvalues><attvalue for="k" value="state"/>
<attvalue for="i" value="KAZ"/></attvalues><viz:position x="1.5" y="2" z="0"/></node>
<node id="o1" label="CSTO"><attvalues><attvalue for="k" value="organization"/></attvalues>
<viz:position x="4" y="-2" z="0"/></node>
</nodes>
<edges>
<edge id="0" source="s 1" target="o1" weight="3.0"><attvalues><attvalue for="r" value="trade"/>
</attvalues><spells><spell start="2001" end="2003-05-06"/><spell startopen="2007"/></spells></edge>
<edge id="1" source="o1" target="s 1" start="long ago"/>
</edges></graph></gexf>
"""

GRAPHML = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="k" for="node" attr.name="kind" attr.type="string"><default>person</default></key>
<key id="w" for="edge" attr.name="weight" attr.type="double"/>
<graph edgedefault="undirected">
<node id="a|b"/><node id="a b"><data key="k">company</data></node>
<edge source="a|b" target="a b"><data key="w">2.5</data></edge>
</graph></graphml>
"""


@pytest.fixture
def opened(tmp_path):
    """Open a text as a file of a name."""

    def open_it(name, text):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return open_dossier(path)

    return open_it


@pytest.fixture
def refused(opened):
    """Open what cannot be opened; the faults, each in a line."""

    def refuse(name, text):
        with pytest.raises(DossierError) as caught:
            opened(name, text)
        return [str(fault) for fault in caught.value.faults]

    return refuse


def test_a_gexf_becomes_actors_and_claims_with_the_file_as_their_source(opened):
    dossier = opened("my net.gexf", GEXF)
    assert dossier.title == "Ours"
    (source,) = dossier.sources
    assert (source.title, source.kind, str(source.published)) == (
        *("my net.gexf", "network file", "2024-05-06"),
    )
    assert {actor.id: actor.kind for actor in dossier.actors} == {
        "KAZ": ActorKind.STATE,
        "o1": ActorKind.BLOC,
    }
    first, second, third = dossier.claims
    assert (first.a, first.b, first.kind) == (("KAZ",), ("o1",), ClaimKind.TRADE)
    assert [str(claim.period) for claim in (first, second)] == ["2001/2003-05-06", "2007/.."]
    assert first.summary == "Kasachstan – CSTO, as stated in my net.gexf (weight: 3.0)"
    assert (third.kind, third.polarity, third.period) == (
        *(ClaimKind.PARTNERSHIP, Polarity.NEUTRAL, None),
    )
    assert third.summary == "CSTO – Kasachstan, as stated in my net.gexf (long ago to …)"
    assert {item.source for item in dossier.evidence} == {source.id}
    assert len(dossier.evidence) == 3
    assert {place.actor for place in dossier.places} == {"KAZ", "o1"}
    kaz, csto = dossier.places
    assert kaz.y < csto.y, "there y grows upwards, here downwards"


def test_a_graphml_without_kinds_of_ours_is_seen_all_the_same(opened):
    dossier = opened("x.graphml", GRAPHML)
    assert {actor.kind for actor in dossier.actors} == {ActorKind.PERSON, ActorKind.COMPANY}
    assert len({actor.id for actor in dossier.actors}) == 2
    visible = apply_filter(build_network(dossier, date(2026, 1, 1)), initial_filter(dossier))
    assert len(visible.ties) == 1


@pytest.mark.parametrize(
    ("text", "n_ties"),
    [
        ('{"nodes":[{"id":1},{"id":"b","name":"B"}],"links":[{"source":1,"target":"b"}]}', 1),
        ('{"nodes":[{},{}],"links":[{"source":0,"target":1}]}', 1),
        ('{"nodes":[{"key":"x"},{"key":"y"}],"edges":[{"source":"x","target":"y"}]}', 1),
    ],
)
def test_json_of_several_programs_is_read(opened, text, n_ties):
    assert len(opened("x.json", text).claims) == n_ties


def test_an_edge_list_is_read_by_its_header(opened):
    text = "Country1,Country2,agreement\nAD,AE,0.74\nAD,'=x,0.5\n"
    dossier = opened("votes.csv", text)
    assert [actor.kind for actor in dossier.actors] == [ActorKind.STATE] * 3
    assert {name.text for name in dossier.actor_names} == {"AD", "AE", "=x"}
    assert dossier.claims[0].summary == "AD – AE, as stated in votes.csv (agreement: 0.74)"


@pytest.mark.parametrize("ending", [".graphml", ".gexf", ".csv", ".json"])
def test_what_went_out_comes_in_with_what_it_says_of_ties(opened, ending):
    network = build_network(make_small_dossier(), date(2025, 11, 13))
    visible = apply_filter(network, EVERYTHING)
    places = {actor: (n * 10.0, n * 7.0) for n, actor in enumerate(visible.actors)}
    exported = export_network(network, visible, "en", places.get)
    again = opened(f"x{ending}", network_file(exported, ending))
    assert not [f for f in check_dossier(again) if f.severity is Severity.ERROR]
    ties = build_network(again, date(2025, 11, 13)).ties
    assert {tie.dyad for tie in ties} == {(tie.a, tie.b) for tie in exported.ties}
    tied = {actor for tie in exported.ties for actor in (tie.a, tie.b)}
    kinds = {actor.id: actor.kind for actor in again.actors}
    assert all(kinds[actor.id] == actor.kind for actor in exported.actors if actor.id in tied)
    (claim,) = (each for each in again.claims if (each.a, each.b) == (("CHN",), ("TWN",)))
    assert (claim.kind, claim.polarity) == (ClaimKind.THREAT, Polarity.CONFLICTUAL)


def test_all_faults_are_told_at_once_with_their_lines(refused):
    broken = GEXF.replace('target="o1"', 'target="o9"').replace(
        "</nodes>", '<node id="o1"/><node/></nodes>'
    )
    assert refused("x.gexf", broken.replace('target="s 1"', 'target="o1"')) == [
        "x.gexf:13: node 'o1' stands twice, first in 11",
        "x.gexf:13: a node without an id",
        "x.gexf:15: an edge of 'o9', which is no node",
        "x.gexf:17: an edge of 'o1' with itself",
    ]
    assert refused("x.csv", "source,target\na,b\na\na,a\n,b\n") == [
        "x.csv:3: has 1 cells, not 2",
        "x.csv:4: an edge of 'a' with itself",
        "x.csv:5: an edge without two ends",
    ]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("x.gexf", "<gexf><graph>", "x.gexf:1: is not XML: no element found"),
        ("x.gexf", '<?xml version="1.0" encoding="UTX-8"?><gexf/>', "unknown encoding: UTX-8"),
        ("x.gexf", '<?xml version="1.0" encoding="big5"?><gexf/>', "multi-byte encodings"),
        ("x.gexf", "<html/>", "there is no gexf element"),
        ("x.graphml", "<graphml/>", "there is no node in it"),
        ("x.graphml", b"\xff\xfe\x00", "is not XML"),
        ("x.json", "{", "x.json:1: is not JSON"),
        ("x.json", "[" * 100_000, "nested too deeply"),
        ("x.json", "[]", "is not a JSON object"),
        ("x.json", '{"nodes":{}}', "no lists of nodes"),
        ("x.json", '{"nodes":[1],"edges":["a"]}', "the 1. node is no object"),
        ("x.json", b"\xff", "byte 1 is not UTF-8"),
        ("x.csv", "", "the file is empty"),
        ("x.csv", "name,value\n", "no two columns are called like the ends of an edge"),
        ("x.csv", "source,target\na,b\x01\n", "control character"),
        ("x.graphml", "<graphml><graph><hyperedge/></graph></graphml>", "more than two"),
    ],
)
def test_what_is_no_network_is_told(refused, name, text, words):
    assert any(words in line for line in refused(name, text))


def test_nothing_is_expanded_or_fetched(refused):
    secret = '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml>&x;</graphml>'
    bomb = '<!DOCTYPE g [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><gexf>&b;</gexf>'
    for name, text in (("x.graphml", secret), ("x.gexf", bomb)):
        (line,) = refused(name, text)
        assert "declares a document type or entities" in line


def test_more_than_is_read_is_refused(refused, monkeypatch):
    monkeypatch.setattr(foreign, "MOST_NODES", 1)
    assert "more than 1 nodes; from here on nothing was read" in refused("x.gexf", GEXF)[0]
    monkeypatch.setattr(foreign, "MOST_NODES", 9)
    monkeypatch.setattr(foreign, "MOST_CHARACTERS", 5)
    assert "a text of more than 5 characters" in refused("x.gexf", GEXF)[0]
    monkeypatch.setattr(xml_reading, "MOST_DEPTH", 3)
    assert "more than 3 deep" in refused("x.gexf", GEXF)[0]
    monkeypatch.setattr(xml_reading, "MOST_BYTES", 100)
    assert "more than 100 bytes" in refused("x.gexf", GEXF)[0]


@pytest.mark.parametrize(("name", "text"), [("x.gexf", GEXF), ("x.graphml", GRAPHML)])
def test_damaged_files_are_read_or_refused(opened, name, text):
    chance, n_refused = random.Random(name), 0
    for _ in range(150):
        damaged = bytearray(text.encode())
        for _ in range(chance.randint(1, 3)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            opened(name, bytes(damaged))
        except DossierError:
            n_refused += 1
    assert 0 < n_refused < 150


def test_a_table_of_a_data_package_is_no_edge_list():
    atlas = Path(__file__).parents[2] / "data"
    with pytest.raises(DossierError, match="one table of a data package"):
        open_dossier(atlas / "claims.csv")


@pytest.mark.parametrize(
    ("name", "n_actors", "n_claims"),
    [
        ("factbook_1990_2025/state_bloc_small.graphml", 114, 387),
        ("graphs/les-miserables_graphology.json", 77, 254),
        ("graphs/arctic.gexf", 1715, 6676),
    ],
)
def test_real_networks_are_opened_whole(name, n_actors, n_claims):
    path = DATASETS / name
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    dossier = open_dossier(path)
    assert (len(dossier.actors), len(dossier.claims)) == (n_actors, n_claims)
    network = build_network(dossier, date(2026, 1, 1))
    assert apply_filter(network, initial_filter(dossier)).ties


def test_a_file_that_may_not_be_read_is_told(tmp_path, refused):
    path = tmp_path / "x.gexf"
    path.write_text(GEXF, encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("whoever runs the tests may read everything")
    with pytest.raises(DossierError):
        open_dossier(path)


def test_a_dossier_without_the_usual_kinds_shows_all_others():
    dossier = make_small_dossier()
    persons = tuple(replace(actor, kind=ActorKind.PERSON) for actor in dossier.actors)
    assert initial_filter(replace(dossier, actors=persons)).actor_kinds == frozenset(ActorKind)
    assert ActorKind.PERSON not in initial_filter(dossier).actor_kinds
    assert json.dumps(sorted(initial_filter(replace(dossier, actors=())).actor_kinds))


def test_a_table_of_who_is_in_which_organisation_is_seen_at_once(opened):
    rows = "iso3,entity,entity_type,organization,role\nFRA,France,sovereign,ASEAN,partner\n"
    dossier = opened("spells.csv", rows + "ABW,Aruba,territory,ASEAN,observer\n")
    kinds = {actor.id: actor.kind for actor in dossier.actors}
    assert kinds == {
        "ASEAN": ActorKind.BLOC,
        "Aruba": ActorKind.REGION,
        "FRA": ActorKind.STATE,
    }
    assert all("iso3" not in claim.summary for claim in dossier.claims)
    network = build_network(dossier, date(2025, 1, 1))
    assert len(apply_filter(network, initial_filter(dossier)).ties) == 2


def test_where_the_usual_kinds_have_no_tie_all_kinds_are_shown(opened):
    dossier = opened("club.csv", "entity,organization\nAnn,Club\nBob,Club\n")
    assert initial_filter(dossier).actor_kinds == frozenset(ActorKind)
