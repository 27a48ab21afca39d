"""Other layouts, each run on the same graph and timed where it runs.

What a peer needs before it begins, another form of the graph or the start of node, is not
counted. A peer that is not installed raises `NotMeasuredError`, with a reason fit for the table.
"""

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.graphs import Graph

FloatArray = NDArray[np.float64]

SCRIPT = Path(__file__).with_suffix(".mjs")
NODE_MODULES = Path(sys.prefix) / "node_modules"
"""Where `make bench` puts the peers that run under node: in the virtual environment."""

NODE_PACKAGES = ("d3-force", "graphology", "graphology-layout-forceatlas2")
PYTHON_PACKAGES = ("networkx", "igraph", "rustworkx", "fa2")

D3_TICKS = 300
"""After as many ticks d3-force has cooled down by itself."""

SPRING_ITERATIONS = 50
FORCEATLAS_ITERATIONS = 100
"""The defaults of networkx, and of fa2."""


class NotMeasuredError(Exception):
    """A peer is not there; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a peer puts the nodes, (n, 2) in its own unit, and the seconds it took."""

    positions: FloatArray
    seconds: float


@dataclass(frozen=True, slots=True)
class Peer:
    """A layout by name; `limit` is the most nodes it gets, as it takes minutes above."""

    name: str
    run: Callable[[Graph, int], Layout]
    limit: int


# Python peers.


def networkx_spring(graph: Graph, seed: int) -> Layout:
    """`networkx.spring_layout` with its default of 50 iterations."""
    import networkx as nx

    known = _as_networkx(graph)
    return _timed(lambda: nx.spring_layout(known, iterations=SPRING_ITERATIONS, seed=seed), graph.n)


def networkx_forceatlas2(graph: Graph, seed: int) -> Layout:
    """`networkx.forceatlas2_layout` with its default of 100 iterations."""
    import networkx as nx

    known = _as_networkx(graph)
    return _timed(
        lambda: nx.forceatlas2_layout(known, max_iter=FORCEATLAS_ITERATIONS, seed=seed), graph.n
    )


def igraph_fruchterman_reingold(graph: Graph, seed: int) -> Layout:
    """igraph's Fruchterman-Reingold, 500 iterations; on a grid from 1,000 nodes, by default."""
    known = _as_igraph(graph, seed)
    start = _scatter(graph.n, seed).tolist()
    return _timed(lambda: known.layout_fruchterman_reingold(seed=start).coords, graph.n)


def igraph_kamada_kawai(graph: Graph, seed: int) -> Layout:
    """igraph's Kamada-Kawai with its own number of iterations, 50n at most."""
    known = _as_igraph(graph, seed)
    start = _scatter(graph.n, seed).tolist()
    return _timed(lambda: known.layout_kamada_kawai(seed=start).coords, graph.n)


def rustworkx_spring(graph: Graph, seed: int) -> Layout:
    """`rustworkx.spring_layout` with its default of 50 iterations."""
    rustworkx = _import("rustworkx")
    known = rustworkx.PyGraph()
    known.add_nodes_from(range(graph.n))
    known.add_edges_from_no_data([(int(a), int(b)) for a, b in graph.edges])
    return _timed(
        lambda: rustworkx.spring_layout(known, num_iter=SPRING_ITERATIONS, seed=seed), graph.n
    )


def fa2(graph: Graph, seed: int, iterations: int = FORCEATLAS_ITERATIONS) -> Layout:
    """fa2, the compiled ForceAtlas2 with Barnes-Hut; its default of 100 iterations."""
    from scipy.sparse import coo_array

    module = _import("fa2")
    both = np.concatenate((graph.edges, graph.edges[:, ::-1]))
    ones = np.ones(len(both))
    matrix = coo_array((ones, (both[:, 0], both[:, 1])), shape=(graph.n, graph.n)).tolil()
    start = _scatter(graph.n, seed)
    atlas = module.ForceAtlas2(seed=seed, verbose=False)
    return _timed(lambda: atlas.forceatlas2(matrix, pos=start, iterations=iterations), graph.n)


def fa2_long(graph: Graph, seed: int) -> Layout:
    """fa2 with ten times as many iterations, for layouts its default leaves unfinished."""
    return fa2(graph, seed, 10 * FORCEATLAS_ITERATIONS)


def _as_networkx(graph: Graph) -> Any:
    import networkx as nx

    known = nx.Graph()
    known.add_nodes_from(range(graph.n))
    known.add_edges_from(graph.edges.tolist())
    return known


def _as_igraph(graph: Graph, seed: int) -> Any:
    # igraph draws from Python's own source of chance.
    random.seed(seed)
    return _import("igraph").Graph(n=graph.n, edges=graph.edges.tolist())


def _scatter(n: int, seed: int) -> FloatArray:
    """(n, 2) places in a square, for peers that have no seed of their own."""
    rng = np.random.default_rng(seed)
    return rng.uniform(-0.5, 0.5, size=(n, 2)) * float(np.sqrt(n))


def _import(name: str) -> Any:
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError:
        raise NotMeasuredError(f"no {name}") from None


def _timed(work: Callable[[], Any], n: int) -> Layout:
    begun = perf_counter()
    found = work()
    seconds = perf_counter() - begun
    rows = [found[node] for node in range(n)]
    return Layout(np.array(rows, dtype=np.float64).reshape(n, 2), seconds)


# Peers under node.


class Node:
    """A node process that does one job after the other."""

    def __init__(self) -> None:
        """Start node with the peers.

        Raises
        ------
        NotMeasuredError
            If there is no node, or the peers are not installed for it.
        """
        program = shutil.which("node")
        if program is None:
            raise NotMeasuredError("no node")
        if not all((NODE_MODULES / name).is_dir() for name in NODE_PACKAGES):
            raise NotMeasuredError("node is there, its packages are not")
        self._process = subprocess.Popen(
            [program, str(SCRIPT), str(NODE_MODULES)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, kind: str, **job: object) -> dict[str, Any]:
        """Do a job of ``peers.mjs``.

        Raises
        ------
        RuntimeError
            If node ended instead.
        """
        into, out = self._process.stdin, self._process.stdout
        assert into is not None
        assert out is not None
        into.write(json.dumps({"kind": kind, **job}) + "\n")
        into.flush()
        answer = out.readline()
        if not answer:
            raise RuntimeError(f"node ended with {self._process.wait()} at {kind}")
        found: dict[str, Any] = json.loads(answer)
        return found

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


@cache
def node() -> Node:
    """The one node process of a run; it ends with the run, or by `close_node`."""
    return Node()


def close_node() -> None:
    """End node, if it was started."""
    if node.cache_info().currsize:
        node().close()
        node.cache_clear()


def d3_force(graph: Graph, seed: int) -> Layout:
    """d3-force from its own start, always the same, until it has cooled down.

    Its forces are many-body and links as they are by default, and those to the middle, which
    keep parts that nothing joins from drifting apart.
    """
    return _under_node("d3", graph, iterations=D3_TICKS)


def graphology_forceatlas2(graph: Graph, seed: int) -> Layout:
    """graphology-layout-forceatlas2 with the settings it infers, 100 iterations."""
    start = _scatter(graph.n, seed).tolist()
    return _under_node("graphology", graph, start=start, iterations=FORCEATLAS_ITERATIONS)


def _under_node(kind: str, graph: Graph, **job: object) -> Layout:
    answer = node().ask(kind, n=graph.n, edges=graph.edges.tolist(), **job)
    return Layout(np.array(answer["positions"], dtype=np.float64), float(answer["seconds"]))


class D3Ticks:
    """A d3-force simulation of a graph, to be asked for the time of single ticks.

    Parameters
    ----------
    warm_up
        Ticks before the first that is timed: node compiles while it runs.
    """

    def __init__(self, graph: Graph, warm_up: int) -> None:
        self._name = graph.name
        node().ask(
            "d3Start", name=self._name, n=graph.n, edges=graph.edges.tolist(), iterations=warm_up
        )

    def run(self, count: int) -> list[float]:
        """The seconds of each of the next ticks, all of them hot."""
        return list(node().ask("d3Ticks", name=self._name, iterations=count)["seconds"])

    def close(self) -> None:
        """Forget the simulation."""
        node().ask("d3Stop", name=self._name)


TARGET_PEERS: tuple[Peer, ...] = (
    Peer("networkx spring", networkx_spring, 1_000),
    Peer("igraph FR", igraph_fruchterman_reingold, 100_000),
    Peer("fa2 100", fa2, 10_000),
    Peer("d3-force 300", d3_force, 2_000),
)
"""Those a settled layout has to be at least as good as."""

OTHER_PEERS: tuple[Peer, ...] = (
    Peer("fa2 1,000", fa2_long, 500),
    Peer("igraph KK", igraph_kamada_kawai, 1_000),
    Peer("networkx forceatlas2", networkx_forceatlas2, 500),
    Peer("rustworkx spring", rustworkx_spring, 1_000),
    Peer("graphology forceatlas2", graphology_forceatlas2, 1_000),
)
"""Further ones, for comparison."""


def find_versions() -> Mapping[str, str]:
    """The versions of what is measured against, by name; nothing for what is not there."""
    found: dict[str, str] = {}
    for name in PYTHON_PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    program = shutil.which("node")
    if program is not None:
        found["node"] = _output([program, "--version"]).removeprefix("v")
        for name in NODE_PACKAGES:
            described = NODE_MODULES / name / "package.json"
            if described.is_file():
                found[name] = json.loads(described.read_text("utf-8"))["version"]
    return found


def _output(command: Sequence[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
