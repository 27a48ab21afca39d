"""Another date: from setting it to the new picture of the map."""

import statistics
from datetime import date
from itertools import pairwise
from time import perf_counter

import pytest

from app.bundle import bundled_data
from app.formats.data_package import read_data_package
from tests.benchmarks.large_dossiers import build_dossier, places_of
from tests.benchmarks.table import Section

MONTHS = [date(year, month, 1) for year in range(2012, 2020) for month in range(1, 13)]
MOST_STEPS, LEAST_STEPS = 48, 5
SECONDS = 6.0
CASES = {
    "1,000 actors, 50,000 dated claims": ((1_000, 5_000, 50_000), 16.0),
    "bundled atlas": (None, None),
}


@pytest.mark.parametrize("name", CASES)
def test_date_step(benchmark, table, stage, name):
    benchmark.group = f"date step, {name}"
    numbers, limit = CASES[name]
    picture = table.expect(Section.DATES, f"date step to the new picture, {name}", at_most=limit)
    painted = table.expect(Section.DATES, f"date step to the painted map, {name}")
    if numbers is None:
        window = stage.open(read_data_package(bundled_data()))
    else:
        dossier = build_dossier(*numbers)
        window = stage.open(dossier, places=places_of(dossier))
    session, view = window.session, window.map_view
    months = iter(MONTHS)
    session.set_as_of(date(2011, 12, 1))
    stage.wait_until_calm()
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
    longest = benchmark.stats.stats.max * 1e3
    picture.measured(
        benchmark.stats.stats.median * 1e3,
        remark=f"median of {steps} months; longest {longest:.1f} ms",
    )
    times = [
        stage.time_to_paint(lambda: session.set_as_of(next(months))) for _ in range(steps // 2)
    ]
    painted.measured(statistics.median(times) * 1e3)
