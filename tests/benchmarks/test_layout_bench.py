"""How long the layout takes, beside networkx in the same run. Not part of the normal run."""

import json
from pathlib import Path

import networkx as nx
import numpy as np
import pytest

from app.layout import Simulation
from app.layout.cooling import MAX_TICKS

LES_MISERABLES = (
    Path(__file__).parents[3] / "shared" / "datasets" / "graphs" / "les-miserables_graphology.json"
)
SPRING_ITERATIONS = 50  # networkx's default


def build_graph(n):
    return nx.barabasi_albert_graph(n, 2, seed=1)


def read_les_miserables():
    if not LES_MISERABLES.exists():
        pytest.skip("the sample graphs are not beside this checkout")
    data = json.loads(LES_MISERABLES.read_text(encoding="utf-8"))
    spot = {node["key"]: index for index, node in enumerate(data["nodes"])}
    graph = nx.Graph()
    graph.add_nodes_from(range(len(spot)))
    graph.add_edges_from((spot[edge["source"]], spot[edge["target"]]) for edge in data["edges"])
    return graph


def build_simulation(graph, **options):
    return Simulation(graph.number_of_nodes(), np.array(graph.edges), **options)


@pytest.mark.parametrize("n", [50, 200, 1000])
def test_one_tick(benchmark, n):
    benchmark.group = f"one step, n = {n}"

    def start():
        simulation = build_simulation(build_graph(n))
        simulation.tick(3)
        return (simulation,), {}

    benchmark.pedantic(lambda simulation: simulation.tick(), setup=start, rounds=30)


@pytest.mark.benchmark(group="one tick of a map with labels and blocs")
def test_one_tick_of_a_map(benchmark):
    rng = np.random.default_rng(1)
    graph = build_graph(60)
    simulation = build_simulation(
        graph,
        anchors=rng.uniform((-500, -300), (500, 300), (60, 2)),
        extents=np.tile((40.0, 8.0), (60, 1)),
        groups=[rng.permutation(60)[:6] for _ in range(4)],
    )

    def warm():
        simulation.reheat(0.5)

    benchmark.pedantic(simulation.tick, setup=warm, rounds=100)


@pytest.mark.parametrize("n", [50, 200, 1000])
def test_spring_layout_iteration(benchmark, n):
    benchmark.group = f"one step, n = {n}"
    graph = build_graph(n)
    # "force" is the dense method, the one that moves like ours; one iteration, one tick.
    benchmark.pedantic(
        lambda: nx.spring_layout(graph, iterations=1, seed=1, method="force"), rounds=10
    )


@pytest.mark.benchmark(group="les misérables")
def test_settle_les_miserables(benchmark):
    graph = read_les_miserables()

    def settle():
        simulation = build_simulation(graph)
        simulation.tick(MAX_TICKS)
        return simulation

    assert benchmark(settle).settled


@pytest.mark.benchmark(group="les misérables")
def test_spring_layout_les_miserables(benchmark):
    graph = read_les_miserables()
    benchmark(lambda: nx.spring_layout(graph, iterations=SPRING_ITERATIONS, seed=1))
