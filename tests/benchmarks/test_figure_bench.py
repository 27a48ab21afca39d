"""Figures of the bundled atlas, from what is seen to the bytes of the file.

Run by ``make bench``.
"""

from collections.abc import Callable
from time import perf_counter

import pytest

from app.bundle import bundled_data
from app.figures.figure import compose_figure
from app.figures.request import FigureRequest
from app.formats.data_package import read_data_package
from app.session.figure_scene import build_figure_scene
from app.session.figure_views import lay_out
from app.ui.figure_wording import build_figure_wording
from app.ui.painting.figure_writer import render_png
from app.ui.painting.text_measure import measure_text
from tests.benchmarks.stage import Stage
from tests.benchmarks.table import Section, Unit

A4_MM, A3_MM = (210.0, 297.0), (297.0, 420.0)
DPI = 300
ROUNDS = 5


@pytest.fixture
def make(stage: Stage) -> Callable[[FigureRequest], tuple[bytes, float]]:
    """Give a way to make a PNG as a command does, and how much of the time composing took."""
    session = stage.open(read_data_package(bundled_data())).session
    layout = lay_out(session)

    def make_it(request: FigureRequest) -> tuple[bytes, float]:
        # A new scene remembers nothing of the round before.
        scene = build_figure_scene(session, layout)
        began = perf_counter()
        figure = compose_figure(scene, request, build_figure_wording("en"), measure_text)
        composed = perf_counter() - began
        return render_png(figure, request.dpi), composed

    return make_it


@pytest.mark.parametrize(
    ("name", "size", "limit"),
    [("A4", A4_MM, 1.0), ("A4, height open", (A4_MM[0], None), 1.0), ("A3", A3_MM, 3.0)],
)
def test_figure(benchmark, table, make, name, size, limit):
    benchmark.group = f"figure, {name}"
    what = f"a figure of the atlas as PNG, {name}, {DPI} dots per inch"
    row = table.expect(Section.PROGRAM, what, unit=Unit.SECONDS, at_most=limit)
    request = FigureRequest(width_mm=size[0], height_mm=size[1], dpi=DPI)
    times, composing = [], []

    def round_() -> None:
        began = perf_counter()
        content, composed = make(request)
        times.append(perf_counter() - began)
        composing.append(composed)
        assert len(content) > 100_000

    benchmark.pedantic(round_, rounds=ROUNDS)
    row.measured(min(times), remark=f"of that {min(composing):.2f} s to compose it")
