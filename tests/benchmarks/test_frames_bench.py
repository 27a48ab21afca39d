"""From an event to a painted frame, with the map at 1,920 × 1,080 pixels."""

import math
import statistics

import pytest
from PySide6.QtCore import QEvent, QPointF

from app.bundle import bundled_data
from app.formats.data_package import read_data_package
from tests.benchmarks.large_dossiers import build_dossier, places_of
from tests.benchmarks.table import Section

CASES = {
    "bundled atlas": (None, 8.0),
    "1,000 actors, 5,000 ties": ((1_000, 5_000, 5_000), 16.0),
    "10,000 actors, 40,000 ties": ((10_000, 40_000, 40_000), 33.0),
}
FRAMES = 64
SECONDS_A_CASE = 6.0
LAYOUT_S = 15.0
WAY_PX = 120.0
NOTCHES = 8


class FrameRows:
    """Two rows of one target: for the median frame, and for 95 of 100 frames."""

    def __init__(self, table, what, limit):
        self._median = table.expect(Section.FRAMES, what, at_most=limit)
        self._most = table.expect(Section.FRAMES, f"{what}: 95 % of them", at_most=limit)

    def measured(self, times, remark=""):
        ordered = sorted(times)
        self._median.measured(statistics.median(times) * 1e3, remark=remark)
        high = ordered[math.ceil(0.95 * len(ordered)) - 1]
        self._most.measured(high * 1e3, remark=f"longest {ordered[-1] * 1e3:.1f} ms")


@pytest.fixture(scope="module", params=CASES)
def case(request, stage):
    """A window on each of the dossiers, opened once."""
    numbers, limit = CASES[request.param]
    if numbers is None:
        stage.open(read_data_package(bundled_data()), map_only=True)
    else:
        dossier = build_dossier(*numbers)
        stage.open(dossier, places=places_of(dossier), map_only=True)
    yield request.param, limit
    stage.clear()


def measure_frames(benchmark, stage, act):
    """The seconds from each call of `act` to the painted frame."""
    first = stage.paced_frame(act)
    rounds = stage.rounds_within(SECONDS_A_CASE, first, 5, FRAMES)
    times = []
    benchmark.pedantic(lambda: times.append(stage.paced_frame(act)), rounds=rounds)
    return times


def test_panning(benchmark, table, stage, case):
    name, limit = case
    benchmark.group = f"panning, {name}"
    rows = FrameRows(table, f"frame while panning, {name}", limit)
    view, middle = stage.window.map_view, QPointF(stage.viewport.rect().center())
    actor = stage.window.session.visible.actors[0]
    step = iter(range(10_000))

    def move():
        angle = 2 * math.pi * next(step) / FRAMES
        at = QPointF(WAY_PX * (math.cos(angle) - 1), WAY_PX * math.sin(angle))
        stage.middle_button(QEvent.Type.MouseMove, middle + at)

    stage.middle_button(QEvent.Type.MouseButtonPress, middle)
    stage.middle_button(QEvent.Type.MouseMove, middle + QPointF(60, 60))
    before = view.map_point_of_actor(actor)
    times = measure_frames(benchmark, stage, move)
    assert view.map_point_of_actor(actor) != before, "the map was moved"
    stage.middle_button(QEvent.Type.MouseButtonRelease, middle)
    stage.wait_until_calm()
    rows.measured(times)


def test_zooming(benchmark, table, stage, case):
    name, limit = case
    benchmark.group = f"zooming, {name}"
    rows = FrameRows(table, f"frame while zooming, {name}", limit)
    finest = table.expect(Section.FRAMES, f"painting again at rest, {name}")
    step = iter(range(10_000))
    scales = set()

    def turn():
        stage.wheel(1 if next(step) % (2 * NOTCHES) < NOTCHES else -1)
        scales.add(stage.window.map_view.scale_factor)

    times = measure_frames(benchmark, stage, turn)
    assert len(scales) > 4, "the wheel magnifies"
    rows.measured(times)
    stage.window.map_view.fit()
    stage.wait_until_calm()
    repaints = [stage.time_to_paint(stage.viewport.update) for _ in range(5)]
    finest.measured(min(repaints) * 1e3, remark="at its finest")


def test_window_while_ten_thousand_are_laid_out(benchmark, table, stage):
    benchmark.group = "the window while 10,000 actors are laid out"
    row = table.expect(Section.FRAMES, "longest block while 10,000 actors are laid out")
    window = stage.open(build_dossier(10_000, 40_000, 40_000), animate=True, wait=False)
    view = window.map_view
    stage.wait_for(lambda: view.is_moving, "the layout does not begin")
    longest = benchmark.pedantic(
        stage.longest_block, args=(lambda: not view.is_moving, LAYOUT_S), rounds=1
    )
    remark = "until it has settled" if not view.is_moving else f"in its first {LAYOUT_S:.0f} s"
    stage.clear()
    row.measured(longest * 1e3, remark=remark)


def test_while_the_layout_runs(benchmark, table, stage):
    benchmark.group = "frames while the layout runs, bundled atlas"
    rows = FrameRows(table, "frame while the layout runs, bundled atlas", 16.0)
    window = stage.open(read_data_package(bundled_data()), animate=True, map_only=True)
    view, frames = window.map_view, []

    def watch():
        view.rearrange()
        frames.extend(stage.watch_frames(lambda: not view.is_moving)[1:])

    benchmark.pedantic(watch, rounds=8, warmup_rounds=1)
    assert len(frames) >= 16, "the layout is watched as it settles"
    apart = statistics.median(frame.whole_s for frame in frames)
    rows.measured([frame.busy_s for frame in frames], f"{1 / apart:.0f} frames a second")
