"""Small maps for the tests of the drawing room."""

from collections.abc import Callable

import numpy as np
import pytest

from app.drawing.arrays import FloatArray
from app.drawing.content import (
    ActorShape,
    DrawnActor,
    DrawnHull,
    DrawnTie,
    MapContent,
    TieDash,
    TieTone,
)
from app.drawing.geometry import Geometry, compose_geometry
from app.drawing.text_measure import estimate_text


@pytest.fixture(scope="session")
def small_content() -> MapContent:
    """Six actors, ties of every sort, a whole hull, a split one and an observer."""
    actors = (
        DrawnActor("BLR", ActorShape.CIRCLE, "Belarus", "BLR", 0.2),
        DrawnActor("KAZ", ActorShape.CIRCLE, "Kazakhstan", "KAZ", 1.0),
        DrawnActor("RUS", ActorShape.CIRCLE, "Russia", "RUS", 1.0),
        DrawnActor("TWN", ActorShape.CIRCLE, "Taiwan", "TWN", 0.1, is_disputed=True),
        DrawnActor("UKR", ActorShape.CIRCLE, "Ukraine", "UKR", 0.5),
        DrawnActor(
            "central-asia", ActorShape.DASHED_CIRCLE, "Central Asia", "", 0.1, is_faint=True
        ),
    )
    ties = (
        DrawnTie(1, 2, "KAZ|RUS", TieTone.MIXED, width_step=3),
        DrawnTie(0, 2, "BLR|RUS", TieTone.COOPERATIVE, width_step=2),
        DrawnTie(2, 4, "RUS|UKR", TieTone.CONFLICTUAL, width_step=3, arrow_to_b=True),
        DrawnTie(3, 1, "KAZ|TWN", TieTone.NEUTRAL, dash=TieDash.DOTTED, is_contested=True),
        DrawnTie(1, 5, "KAZ|CA", TieTone.COOPERATIVE, dash=TieDash.DASHED, arrow_to_a=True),
        DrawnTie(0, 4, "BLR|UKR", TieTone.NEUTRAL, is_ended=True),
        DrawnTie(4, 5, "UKR|CA", TieTone.MIXED, dash=TieDash.DASHED, is_faint=True),
    )
    hulls = (
        DrawnHull("csto", "CSTO", (0, 1, 2), outlined=(5,), palette_slot=0),
        DrawnHull("quad", "QUAD", (1, 3), palette_slot=3),
    )
    return MapContent(actors, ties, hulls)


@pytest.fixture(scope="session")
def small_positions() -> FloatArray:
    """Layout units: the three of the first hull together, the fourth actor far away."""
    return np.array(
        [[0.0, 0.0], [150.0, 90.0], [160.0, -40.0], [700.0, 200.0], [20.0, 130.0], [330.0, 60.0]]
    )


@pytest.fixture(scope="session")
def small_geometry(small_content: MapContent, small_positions: FloatArray) -> Geometry:
    """The small map at scale 1."""
    return compose_geometry(small_content, small_positions, 1.0, estimate_text)


@pytest.fixture(scope="session")
def plain_actors() -> Callable[[int], tuple[DrawnActor, ...]]:
    """Make n circles named A0, A1 ..., the first the most important."""

    def make(n: int) -> tuple[DrawnActor, ...]:
        return tuple(
            DrawnActor(f"A{i:03}", ActorShape.CIRCLE, f"Actor {i}", f"A{i}", 1.0 - i / max(n, 1))
            for i in range(n)
        )

    return make
