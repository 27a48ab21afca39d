"""Settled layouts: how good they are and how long they take, beside the peers'."""

import statistics

import numpy as np
import pytest

from app.bundle import bundled_data
from app.formats.data_package import read_data_package
from app.session.map_layout import MapLayout
from tests.benchmarks import graphs, peers, quality
from tests.benchmarks.settling import settle
from tests.benchmarks.table import Quality, Section, Unit

LIMIT_S = 60.0
"""Nobody waits longer for a layout."""

MOST_HULLS = 40
ROUNDS = {True: 2, False: 3}
"""Of large graphs, and of small ones."""
OURS = "ours"
D3 = "d3-force 300"


def judge(table, graph, name, positions, seconds):
    """A line of the second table."""
    has_hulls = 0 < len(graph.groups) <= MOST_HULLS
    judged = Quality(
        graph=graph.name,
        size=f"{graph.n:,}, {graph.m:,}",
        layout=name,
        stress=quality.measure_stress(positions, graph.edges),
        preservation=quality.measure_preservation(positions, graph.edges),
        crossings=quality.count_crossings(positions, graph.edges),
        label_overlaps=quality.count_label_overlaps(positions, graph.labels),
        islands=quality.count_islands(positions, graph.groups) if has_hulls else None,
        seconds=seconds,
    )
    table.layouts.append(judged)
    return judged


def ask_peers(wanted, graph, seed, found):
    """Add a layout of each peer that is there to `found`; the answer is which are not."""
    missing = []
    for peer in wanted:
        if graph.n <= peer.limit:
            try:
                found.setdefault(peer.name, []).append(peer.run(graph, seed))
            except peers.NotMeasuredError as error:
                missing.append(f"without {peer.name}: {error}")
    return missing


def judge_peers(table, graph, found):
    """A line for each peer: its best layout by stress, and its shortest time."""
    judged = {}
    for name, layouts in found.items():
        best = min(layouts, key=lambda it: quality.measure_stress(it.positions, graph.edges))
        seconds = min(layout.seconds for layout in layouts)
        judged[name] = judge(table, graph, name, best.positions, seconds)
    return judged


@pytest.mark.parametrize("name", graphs.TARGET_GRAPHS)
def test_settled_layout(benchmark, table, name):
    graph = graphs.TARGET_GRAPHS[name]()
    benchmark.group = f"settled layout, {graph.name}"
    expect = table.expect
    stress = expect(
        Section.LAYOUTS, f"{graph.name}: stress", unit=Unit.NONE, at_most=1, against="best peer"
    )
    kept = expect(
        Section.LAYOUTS,
        f"{graph.name}: neighbours kept",
        unit=Unit.NONE,
        at_least=1,
        against="median peer",
    )
    time = expect(Section.LAYOUTS, f"{graph.name}: time to settle", at_most=1, against=D3)
    found, ours = {}, []
    rounds = ROUNDS[graph.n >= 1_000]
    seeds = iter(range(rounds))

    def peers_turn():
        missing[:] = ask_peers(peers.TARGET_PEERS, graph, next(seeds), found)

    missing = []
    benchmark.pedantic(
        lambda: ours.append(settle(graph, limit_s=LIMIT_S)), setup=peers_turn, rounds=rounds
    )
    assert all(np.array_equal(ours[0].positions, again.positions) for again in ours)
    seconds = min(settled.seconds for settled in ours)
    judged = judge(table, graph, OURS, ours[0].positions, seconds)
    theirs = judge_peers(table, graph, found)
    ask_peers(peers.OTHER_PEERS, graph, 0, others := {})
    judge_peers(table, graph, others)
    best = min(theirs.values(), key=lambda it: it.stress)
    remark = "; ".join([f"best: {best.layout}", *missing])
    stress.measured(judged.stress, best.stress, remark=remark)
    median = statistics.median(it.preservation for it in theirs.values())
    kept.measured(judged.preservation, median, remark="; ".join(missing))
    if D3 not in theirs:
        raise peers.NotMeasuredError("; ".join(missing))
    time.measured(
        seconds * 1e3,
        theirs[D3].seconds * 1e3,
        remark=ours[0].remark,
        is_bound=not ours[0].is_settled,
    )


def test_settle_ten_thousand(benchmark, table):
    graph = graphs.powerlaw_cluster(10_000)
    benchmark.group = f"settled layout, {graph.name}"
    against = "fa2's 100 iterations"
    time = table.expect(
        Section.LAYOUTS,
        f"{graph.name}: time to settle",
        unit=Unit.SECONDS,
        at_most=0.3,
        against=against,
    )
    stress = table.expect(
        Section.LAYOUTS, f"{graph.name}: stress", unit=Unit.NONE, at_most=1, against=against
    )
    theirs, ours = [], []
    benchmark.pedantic(
        lambda: ours.append(settle(graph, limit_s=LIMIT_S)),
        setup=lambda: theirs.append(peers.fa2(graph, len(theirs))),
        rounds=2,
    )
    settled, seconds = ours[0], min(settled.seconds for settled in ours)
    judged = judge(table, graph, OURS, settled.positions, seconds)
    best = judge_peers(table, graph, {"fa2 100": theirs})["fa2 100"]
    time.measured(seconds, best.seconds, remark=settled.remark, is_bound=not settled.is_settled)
    stress.measured(judged.stress, best.stress, remark=f"{graph.m:,} ties")


@pytest.mark.parametrize("name", graphs.OTHER_GRAPHS)
def test_further_graph(benchmark, table, name):
    graph = graphs.OTHER_GRAPHS[name]()
    benchmark.group = f"settled layout, {graph.name}"
    row = table.expect(Section.LAYOUTS, f"{graph.name}: time to settle", unit=Unit.SECONDS)
    settled = benchmark.pedantic(settle, args=(graph,), kwargs={"limit_s": LIMIT_S}, rounds=1)
    row.measured(settled.seconds, remark=settled.remark, is_bound=not settled.is_settled)
    judge(table, graph, OURS, settled.positions, settled.seconds)
    # What has had its turn at this size in the test above would take longest here.
    wanted = [peer for peer in peers.TARGET_PEERS if peer.name != "fa2 100" or graph.n < 10_000]
    ask_peers(wanted, graph, 0, found := {})
    judge_peers(table, graph, found)


def test_first_view_of_the_bundled_atlas(benchmark, table):
    graph = graphs.atlas_first_view()
    benchmark.group = "settled layout, bundled atlas"
    row = table.expect(Section.LAYOUTS, "bundled atlas, first view: time to settle")
    atlas = read_data_package(bundled_data())

    def settle_map():
        layout = MapLayout(atlas)
        layout.settle()
        return layout

    layout = benchmark.pedantic(settle_map, rounds=5)
    seconds = benchmark.stats.stats.min
    row.measured(seconds * 1e3, remark="from geography")
    positions = np.array([layout.position_of(actor) for actor in graph.labels])
    judge(table, graph, "ours, a map", positions, seconds)
    free = settle(graph, limit_s=LIMIT_S)
    judge(table, graph, "ours, as a free graph", free.positions, free.seconds)
    ask_peers(peers.TARGET_PEERS, graph, 0, found := {})
    judge_peers(table, graph, found)
