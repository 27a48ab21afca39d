"""One tick of the layout, beside one of d3-force on the same graph."""

import math
import statistics
from time import perf_counter

import numpy as np
import pytest

from app.layout import Simulation
from tests.benchmarks.graphs import powerlaw_cluster, tick_graph
from tests.benchmarks.peers import D3Ticks
from tests.benchmarks.settling import OurTicks
from tests.benchmarks.table import Section

TARGETS = {200: 0.7, 1_000: 0.5, 10_000: 0.2, 100_000: 0.06}
ROUNDS = {200: 40, 1_000: 30, 10_000: 12, 100_000: 8}
TICKS_A_ROUND = {200: 10, 1_000: 5, 10_000: 1, 100_000: 1}
WARM_UP = {200: 300, 1_000: 100, 10_000: 10, 100_000: 3}
"""Ticks until node has compiled what it runs, and both layouts have spread out."""


@pytest.mark.parametrize("n", TARGETS)
def test_one_tick(benchmark, table, n):
    benchmark.group = f"one tick, n = {n:,}"
    row, loose_row = (
        table.expect(Section.TICKS, what, at_most=TARGETS[n], against="d3-force")
        for what in (f"one tick, n = {n:,}", f"one tick where all push all, n = {n:,}")
    )
    graph, count = tick_graph(n), TICKS_A_ROUND[n]
    spread = np.random.default_rng(n).normal(0.0, 30.0 * math.sqrt(n), (n, 2))
    ours, theirs = OurTicks(graph, WARM_UP[n]), D3Ticks(graph, WARM_UP[n])
    loose = OurTicks(graph, WARM_UP[n], positions=spread)
    peer_ticks, loose_ticks = [], []

    def peer_turn():
        peer_ticks.append(statistics.fmean(theirs.run(count)))
        loose.make_ready()
        begun = perf_counter()
        loose.run(count)
        loose_ticks.append((perf_counter() - begun) / count)
        ours.make_ready()

    def our_turn():
        ours.run(count)

    benchmark.pedantic(our_turn, setup=peer_turn, rounds=ROUNDS[n], warmup_rounds=1)
    ours.check()
    loose.check()
    theirs.close()
    best = benchmark.stats.stats.min / count
    remark = f"{graph.m:,} ties"
    if ours.longest_s:
        remark += f"; longest tick of its start {ours.longest_s * 1e3:.0f} ms"
    row.measured(best * 1e3, min(peer_ticks) * 1e3, remark=remark)
    loose_row.measured(
        min(loose_ticks) * 1e3, min(peer_ticks) * 1e3, remark="repulsion without a reach"
    )


def test_one_tick_of_a_map(benchmark, table):
    benchmark.group = "one tick of a map with labels and blocs"
    row = table.expect(Section.TICKS, "one tick of a map of 60 with labels and blocs")
    rng = np.random.default_rng(1)
    simulation = Simulation(
        60,
        powerlaw_cluster(200).edges[:110] % 60,
        anchors=rng.uniform((-500, -300), (500, 300), (60, 2)),
        extents=np.tile((40.0, 8.0), (60, 1)),
        groups=[rng.permutation(60)[:6] for _ in range(4)],
    )

    def warm():
        simulation.reheat(0.5)

    benchmark.pedantic(simulation.tick, setup=warm, rounds=100)
    row.measured(benchmark.stats.stats.median * 1e3)
