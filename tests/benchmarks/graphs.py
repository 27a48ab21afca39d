"""The graphs that are laid out and measured: real ones, and random ones with fixed seeds.

Real networks lie in the folder ``shared/datasets`` beside the checkout. Where it is absent the
functions that read them raise `NotThereError`, and what needs them is skipped with that reason.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.intp]

_DATASETS = Path(__file__).parents[3] / "shared" / "datasets"

TIES_PER_ACTOR = {200: 8, 1_000: 6, 10_000: 4, 100_000: 3}
"""Of the graphs on which single ticks are measured, by number of actors."""


class NotThereError(Exception):
    """The folder with the real networks is not beside this checkout."""


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """A simple undirected graph.

    `edges` is (m, 2) intp, each pair once, the smaller index first, in ascending order.
    `labels` names the nodes, and is as long as there are nodes. `groups` are the members of
    what would be drawn as hulls, ascending.
    """

    name: str
    n: int
    edges: IntArray
    labels: tuple[str, ...]
    groups: tuple[IntArray, ...] = ()

    @property
    def m(self) -> int:
        """The number of edges."""
        return len(self.edges)


def build_graph(
    name: str,
    n: int,
    pairs: Iterable[tuple[int, int]] | IntArray,
    labels: Iterable[str] = (),
    groups: Iterable[Iterable[int]] = (),
) -> Graph:
    """A graph of any pairs: loops go, and of pairs that stand there twice one stays."""
    edges = np.asarray(pairs if isinstance(pairs, np.ndarray) else list(pairs), dtype=np.intp)
    edges = np.sort(edges.reshape(-1, 2), axis=1)
    edges = np.unique(edges[edges[:, 0] != edges[:, 1]], axis=0)
    named = tuple(labels) or tuple(f"Actor {index}" for index in range(n))
    members = tuple(np.array(sorted(set(group)), dtype=np.intp) for group in groups)
    return Graph(name, n, edges, named, members)


# Real networks.


@cache
def les_miserables() -> Graph:
    """Who meets whom in the novel: 77 characters, 254 ties (Knuth 1993)."""
    data = json.loads(_dataset("graphs/les-miserables_graphology.json").read_text("utf-8"))
    place = {node["key"]: index for index, node in enumerate(data["nodes"])}
    pairs = [(place[edge["source"]], place[edge["target"]]) for edge in data["edges"]]
    labels = [node["attributes"]["label"] for node in data["nodes"]]
    return build_graph("les-miserables", len(place), pairs, labels)


@cache
def arctic() -> Graph:
    """A web map: 1,715 nodes, 6,676 edges (some of them twice)."""
    return _read_xml("arctic", _dataset("graphs/arctic.gexf"))


@cache
def factbook_organisations() -> Graph:
    """Which state was ever listed in which organisation: 585 nodes, 16,497 dated edges.

    Those of one pair are one edge here; the groups are the organisations' states.
    """
    path = _dataset("factbook_1990_2025/state_organization_dynamic.gexf")
    return _read_xml("factbook organisations", path)


@cache
def factbook_blocs() -> Graph:
    """The same for a few blocs: 114 nodes; the groups are the blocs' states."""
    return _read_xml("factbook blocs", _dataset("factbook_1990_2025/state_bloc_small.graphml"))


def _dataset(path: str) -> Path:
    if not _DATASETS.is_dir():
        raise NotThereError("the shared data sets are not beside this checkout")
    return _DATASETS / path


def _read_xml(name: str, path: Path) -> Graph:
    """Nodes and edges of a GEXF or GraphML file, whatever its dialect.

    States have ids that begin with ``S:``, organisations others; so it is in the factbook's
    files. Elsewhere there are no groups.
    """
    root = ET.parse(path).getroot()
    nodes = list(root.iterfind(".//{*}node"))
    place = {node.attrib["id"]: index for index, node in enumerate(nodes)}
    pairs = [
        (place[edge.attrib["source"]], place[edge.attrib["target"]])
        for edge in root.iterfind(".//{*}edge")
    ]
    labels = [_label(node) for node in nodes]
    states = {index for key, index in place.items() if key.startswith("S:")}
    members: dict[int, set[int]] = {}
    if states:
        for pair in pairs:
            for bloc, state in (pair, pair[::-1]):
                if state in states and bloc not in states:
                    members.setdefault(bloc, set()).add(state)
    groups = [members[bloc] for bloc in sorted(members)]
    return build_graph(name, len(nodes), pairs, labels, groups)


def _label(node: ET.Element) -> str:
    """The label as GEXF (attribute) or as GraphML (data) has it, else the id."""
    first = node.find("{*}data")
    return node.get("label") or (first.text if first is not None else None) or node.attrib["id"]


# Random graphs, the same in every run.


@cache
def random_geometric() -> Graph:
    """200 nodes in a unit square, tied where they are at most 0.125 apart.

    Source: Penrose, *Random Geometric Graphs*, 2003, ISBN 978-0-19-850626-3.
    """
    return _from_networkx("random geometric 200", nx.random_geometric_graph(200, 0.125, seed=1))


@cache
def powerlaw_cluster(n: int) -> Graph:
    """Few with many ties, many with few, and triangles; about 4n edges.

    Source: Holme & Kim 2002, doi:10.1103/PhysRevE.65.026107.
    """
    name = f"power-law cluster {n:,}"
    return _from_networkx(name, nx.powerlaw_cluster_graph(n, 4, 0.3, seed=1))


@cache
def states_and_blocs(n_states: int = 150, n_blocs: int = 30) -> Graph:
    """States and the blocs they are in, as a bipartite graph; the groups are the members.

    States and blocs lie on a ring of regions. Most of a bloc's members come from its own
    part of the ring, and a few from anywhere. Who is in none joins the nearest.
    """
    rng = np.random.default_rng(1)
    gaps = np.abs(np.sort(rng.random(n_states))[:, None] - rng.random(n_blocs))
    away = np.minimum(gaps, 1.0 - gaps)
    is_in = np.zeros((n_states, n_blocs), dtype=np.bool_)
    for bloc in range(n_blocs):
        chance = np.exp(-away[:, bloc] / rng.uniform(0.03, 0.12)) + 0.01
        size = int(rng.integers(4, 24))
        is_in[rng.choice(n_states, size=size, replace=False, p=chance / chance.sum()), bloc] = True
    alone = np.flatnonzero(~is_in.any(axis=1))
    is_in[alone, away[alone].argmin(axis=1)] = True
    states, blocs = np.nonzero(is_in)
    pairs = np.column_stack((states, n_states + blocs))
    groups = [
        [n_states + bloc, *np.flatnonzero(is_in[:, bloc]).tolist()] for bloc in range(n_blocs)
    ]
    labels = [f"State {i}" for i in range(n_states)] + [f"Bloc {i}" for i in range(n_blocs)]
    return build_graph("states × blocs", n_states + n_blocs, pairs, labels, groups)


@cache
def random_graph(n: int, ties_per_actor: int = 3) -> Graph:
    """Any `ties_per_actor` · n pairs of n nodes, all equally likely.

    Source: Erdős & Rényi 1959, *On random graphs I*, Publ. Math. Debrecen 6, 290–297.
    """
    rng = np.random.default_rng(n)
    wanted = ties_per_actor * n
    found = np.empty((0, 2), dtype=np.intp)
    while len(found) < wanted:
        drawn = np.sort(rng.integers(0, n, size=(2 * (wanted - len(found)), 2)), axis=1)
        found = np.unique(np.vstack((found, drawn[drawn[:, 0] < drawn[:, 1]])), axis=0)
    kept = np.sort(rng.choice(len(found), size=wanted, replace=False))
    return build_graph(f"random {n:,}", n, found[kept])


def tick_graph(n: int) -> Graph:
    """The random graph of `n` actors on which single ticks are measured.

    Raises
    ------
    KeyError
        If `n` is none of those in `TIES_PER_ACTOR`.
    """
    return random_graph(n, TIES_PER_ACTOR[n])


def _from_networkx(name: str, graph: "nx.Graph[int]") -> Graph:
    return build_graph(name, graph.number_of_nodes(), list(graph.edges))


def atlas_first_view() -> Graph:
    """What the window first shows of the bundled atlas, with its hulls as groups.

    The layout of it is `app.session.map_layout.MapLayout`'s, which knows geography; the ids
    of the actors are the labels here.
    """
    from app.analysis.filters import apply_filter, initial_filter
    from app.analysis.network import build_network
    from app.bundle import bundled_data
    from app.domain.dates import PartialDate
    from app.formats.data_package import read_data_package
    from app.session.layout_graph import graph_of_content
    from app.session.map_content import build_map_content

    atlas = read_data_package(bundled_data())
    network = build_network(atlas, PartialDate.parse(atlas.default_as_of).latest)
    visible = apply_filter(network, initial_filter(atlas))
    graph = graph_of_content(build_map_content(atlas, visible, "en"))
    groups = [group.tolist() for group in graph.groups]
    return build_graph("bundled atlas", len(graph.ids), graph.edges, graph.ids, groups)


TARGET_GRAPHS: Mapping[str, Callable[[], Graph]] = {
    "les_miserables": les_miserables,
    "random_geometric": random_geometric,
    "powerlaw_200": lambda: powerlaw_cluster(200),
    "powerlaw_1000": lambda: powerlaw_cluster(1_000),
    "states_and_blocs": states_and_blocs,
}
"""Those whose settled layout has to be at least as good as the peers'."""

OTHER_GRAPHS: Mapping[str, Callable[[], Graph]] = {
    "factbook_blocs": factbook_blocs,
    "factbook_organisations": factbook_organisations,
    "arctic": arctic,
    "random_1000": lambda: random_graph(1_000),
    "random_10000": lambda: random_graph(10_000),
    "random_100000": lambda: random_graph(100_000),
}
"""Further ones whose layouts are measured, for comparison."""
