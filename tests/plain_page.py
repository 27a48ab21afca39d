"""A page with a map made by hand, to have just the fault that a test is about."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from app.drawing.content import ActorShape, DrawnActor, DrawnHull, DrawnTie, MapContent
from app.drawing.coordinates import PageFrame, points_to_mm
from app.drawing.geometry import compose_geometry
from app.drawing.legend import build_legend
from app.drawing.look import LIGHT, Sizes, Theme
from app.drawing.picture import compose_picture
from app.drawing.text_measure import estimate_text
from app.figures.legend_samples import SampleSheet
from app.figures.page import Figure, PageText, PlacedPicture


def actors(*names: str) -> tuple[DrawnActor, ...]:
    """Actors of those names."""
    return tuple(DrawnActor(name, ActorShape.CIRCLE, name) for name in names)


def make_page(
    names: Sequence[str] = ("Ada", "Bea"),
    places: Sequence[tuple[float, float]] = ((100.0, 100.0), (300.0, 100.0)),
    ties: Sequence[DrawnTie] = (),
    hulls: Sequence[DrawnHull] = (),
    texts: Sequence[PageText] = (),
    theme: Theme = LIGHT,
    sizes: Sizes | None = None,
    bends: Sequence[float] | None = None,
) -> Figure:
    """A page of 400 points a side with a map in points; with `bends`, ties run as these say."""
    content = MapContent(actors(*names), tuple(ties), tuple(hulls))
    positions = np.array(places, dtype=np.float64).reshape(-1, 2)
    geometry = compose_geometry(content, positions, 1.0, estimate_text, sizes or Sizes())
    if bends is not None:
        from app.drawing.tie_lines import trace_ties

        drawn = (geometry.centres, geometry.radii, geometry.sizes)
        bent = np.array(bends)
        paths, heads = trace_ties(content.tie_columns, geometry.shown, bent, *drawn)
        geometry = replace(geometry, bends=bent, paths=paths, arrows=heads)
    frame = PageFrame((0.0, 0.0), (0.0, 0.0), 1.0)
    samples = SampleSheet(theme, geometry.sizes).picture()
    return Figure(
        width_mm=points_to_mm(400.0),
        height_mm=points_to_mm(400.0),
        background=theme.background,
        map=PlacedPicture(compose_picture(geometry, theme), frame, geometry),
        samples=PlacedPicture(samples, frame),
        rules=(),
        texts=tuple(texts),
        title="",
        description="",
        language="en",
        legend=build_legend(content, geometry.hulls),
    )


def line(
    text: str,
    x: float = 20.0,
    baseline: float = 380.0,
    *,
    size: float = 7.0,
    rgb: tuple[int, int, int] = LIGHT.text,
) -> PageText:
    """A line of the page, half as wide a letter as it is high."""
    return PageText(x, baseline, text, size, 400, rgb, 0.5 * size * len(text))
