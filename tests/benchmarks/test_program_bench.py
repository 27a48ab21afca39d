"""The program as a whole: its start, the memory it holds, and what it does when nobody acts."""

import statistics
import sys

from tests.benchmarks import programs
from tests.benchmarks.peers import NotMeasuredError
from tests.benchmarks.table import Section, Unit

STARTS = 9
MEMORY_ROUNDS = 3
NOTHING = 0.001
"""Share of the processor's time that is none: a thousandth, as the watching itself takes some."""


def test_cold_start(benchmark, table, tmp_path):
    benchmark.group = "cold start"
    row = table.expect(
        Section.PROGRAM,
        "cold start to the first painted map",
        at_most=1.5,
        against="bare window",
    )
    environ = programs.offscreen(str(tmp_path))
    programs.time_program(programs.BARE_START, environ)
    bare = []
    benchmark.pedantic(
        lambda: programs.time_program(programs.MAP_START, environ),
        setup=lambda: bare.append(programs.time_program(programs.BARE_START, environ)),
        rounds=STARTS,
        warmup_rounds=1,
    )
    median = benchmark.stats.stats.median * 1e3
    bare_median = statistics.median(bare[1:]) * 1e3
    row.measured(
        benchmark.stats.stats.min * 1e3,
        min(bare[1:]) * 1e3,
        remark=f"best of {STARTS} starts; medians {median:.0f} and {bare_median:.0f} ms",
    )


def test_memory(table, tmp_path):
    row = table.expect(
        Section.PROGRAM,
        "memory with the bundled atlas",
        unit=Unit.MEGABYTES,
        at_most=1.3,
        against="bare window",
    )
    if not sys.platform.startswith("linux"):
        raise NotMeasuredError("resident memory is read from Linux's /proc")
    environ = programs.offscreen(str(tmp_path))
    pairs = [
        [
            programs.ask_program(script, environ)["mb"]
            for script in (programs.BARE_MEMORY, programs.MAP_MEMORY)
        ]
        for _ in range(MEMORY_ROUNDS)
    ]
    bare, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    row.measured(ours, bare, remark="resident, at rest")


def test_idle(table, tmp_path):
    row = table.expect(
        Section.PROGRAM,
        "idle: processor time of the settled window",
        unit=Unit.PERCENT,
        at_most=100 * NOTHING,
    )
    timers = table.expect(Section.PROGRAM, "idle: timer events in 4 s", unit=Unit.NONE, at_most=0)
    found = programs.ask_program(programs.MAP_IDLE, programs.offscreen(str(tmp_path)))
    row.measured(100 * found["cpu_share"])
    told = ", ".join(sorted({*found["owners"], *found["running"]}))
    timers.measured(found["timer_events"] + len(found["running"]), remark=told)
    assert found["is_calm"], f"the window does not come to rest; timers of {told}"
