"""Another date: from setting it to the new picture of the map, and time that is played."""

import statistics
from datetime import date
from itertools import pairwise
from time import perf_counter

import pytest

from app.bundle import bundled_data
from app.formats.data_package import read_data_package
from app.session.comparison import Clock
from app.ui.panels.date_bar import DateBar
from tests.benchmarks.large_dossiers import build_dossier, places_of
from tests.benchmarks.table import Section, Unit

MONTHS = [date(year, month, 1) for year in range(2012, 2020) for month in range(1, 13)]
MOST_STEPS, LEAST_STEPS = 48, 5
SECONDS = 6.0
FIRST_SIDE = Clock(date(2010, 1, 1), None)
CASES = {
    "1,000 actors, 50,000 dated claims": ((1_000, 5_000, 50_000), 16.0),
    "bundled atlas": (None, 8.0),
}
LEAST_FRAMES_A_SECOND = {"bundled atlas": 30.0}

PLAYED_S = 6.0


def open_window(stage, name, *, animate=False):
    """A window on one of the dossiers, on the first of the days."""
    numbers, _limit = CASES[name]
    if numbers is None:
        window = stage.open(read_data_package(bundled_data()), animate=animate)
    else:
        dossier = build_dossier(*numbers)
        window = stage.open(dossier, places=places_of(dossier), animate=animate)
    window.session.set_as_of(date(2011, 12, 1))
    stage.wait_until_calm()
    return window


def measure_steps(benchmark, stage, window, months):
    """How many steps there were, each timed until the picture of the map is there."""
    session, view = window.session, window.map_view
    pictures = [view.current_picture()]

    def step():
        session.set_as_of(next(months))
        pictures.append(view.current_picture())

    begun = perf_counter()
    step()
    steps = stage.rounds_within(SECONDS, perf_counter() - begun, LEAST_STEPS, MOST_STEPS)
    # Between two steps the window comes to itself, as it does between two turns of a wheel.
    benchmark.pedantic(step, setup=stage.wait_for_paint, rounds=steps)
    assert all(new is not old for old, new in pairwise(pictures))
    return steps


@pytest.mark.parametrize("name", CASES)
def test_date_step(benchmark, table, stage, name):
    benchmark.group = f"date step, {name}"
    _numbers, limit = CASES[name]
    picture = table.expect(Section.DATES, f"date step to the new picture, {name}", at_most=limit)
    painted = table.expect(Section.DATES, f"date step to the painted map, {name}")
    window = open_window(stage, name)
    months = iter(MONTHS)
    steps = measure_steps(benchmark, stage, window, months)
    longest = benchmark.stats.stats.max * 1e3
    picture.measured(
        benchmark.stats.stats.median * 1e3,
        remark=f"median of {steps} months; longest {longest:.1f} ms",
    )
    times = [
        stage.time_to_paint(lambda: window.session.set_as_of(next(months)))
        for _ in range(steps // 2)
    ]
    painted.measured(statistics.median(times) * 1e3)


@pytest.mark.parametrize("name", CASES)
def test_date_step_in_a_comparison(benchmark, table, stage, name):
    benchmark.group = f"date step in a comparison, {name}"
    picture = table.expect(Section.DATES, f"the same while two dates are compared, {name}")
    window = open_window(stage, name)
    window.session.compare(FIRST_SIDE)
    stage.wait_until_calm()
    steps = measure_steps(benchmark, stage, window, iter(MONTHS))
    picture.measured(benchmark.stats.stats.median * 1e3, remark=f"median of {steps} months")


@pytest.mark.parametrize("name", CASES)
def test_time_that_is_played(table, stage, name):
    row = table.expect(
        Section.DATES,
        f"frames while time is played, {name}",
        unit=Unit.A_SECOND,
        at_least=LEAST_FRAMES_A_SECOND.get(name),
    )
    window = open_window(stage, name, animate=True)
    player = window.findChild(DateBar).player
    player.play()
    end = perf_counter() + PLAYED_S
    frames = stage.watch_frames(lambda: perf_counter() > end or not player.is_playing)
    assert player.is_playing, "there is more time than was played"
    player.pause()
    longest = max(frame.whole_s for frame in frames) * 1e3
    row.measured(
        len(frames) / sum(frame.whole_s for frame in frames),
        remark=f"a year a second for {PLAYED_S:.0f} s; longest frame {longest:.0f} ms",
    )
