"""Ties that pass under an actor who is not one of their two: they seem to end there."""

from collections.abc import Iterator

import numpy as np

from app.drawing.arrays import BoolArray, FloatArray
from app.drawing.coordinates import PageFrame
from app.drawing.geometry import Geometry
from app.figures.findings import Finding, FindingKind, Severity
from app.figures.readability.page_labels import on_page

MOST_PAIRS = 200_000
"""Of ties and actors."""

_GRAZING_PX = 1.0
"""A line that only touches an outline is seen to go on."""


def find_crossings(geometry: Geometry, frame: PageFrame) -> Iterator[Finding]:
    """One finding for each actor that ties of others pass under."""
    actors, ties = geometry.content.actors, geometry.content.tie_columns
    passing = find_passing(geometry)
    for place in np.flatnonzero(passing.any(axis=0)).tolist():
        index = int(geometry.actors[place])
        passed = geometry.shown[passing[:, place]]
        ends = zip(ties.a[passed].tolist(), ties.b[passed].tolist(), strict=True)
        (x, y), radius = geometry.centres[index].tolist(), float(geometry.radii[index])
        yield Finding(
            FindingKind.TIE_UNDER_ACTOR,
            Severity.WARNS,
            on_page((x - radius, y - radius, x + radius, y + radius), frame),
            (actors[index].label, *(f"{actors[a].label} – {actors[b].label}" for a, b in ends)),
        )


def find_passing(geometry: Geometry) -> BoolArray:
    """Which of the (k,) ties that are drawn pass under which of the (n,) actors, (k, n).

    Of more than `MOST_PAIRS` none is asked: nobody follows single lines there.
    """
    ties, shown, drawn = geometry.content.tie_columns, geometry.shown, geometry.actors
    if len(shown) * len(drawn) > MOST_PAIRS:
        return np.zeros((len(shown), len(drawn)), dtype=np.bool_)
    reach = np.maximum(geometry.radii[drawn] - _GRAZING_PX, 0.0)
    away = distances(geometry.paths, geometry.centres[drawn])
    own = (ties.a[shown][:, None] == drawn) | (ties.b[shown][:, None] == drawn)
    passing: BoolArray = (away < reach) & ~own
    return passing


def distances(paths: FloatArray, points: FloatArray) -> FloatArray:
    """How near each of (k, p, 2) paths comes to each of (n, 2) points, (k, n)."""
    nearest = np.full((len(paths), len(points)), np.inf)
    for step in range(paths.shape[1] - 1):
        start, way = paths[:, step], paths[:, step + 1] - paths[:, step]
        squared = np.maximum((way * way).sum(axis=1), 1e-12)
        apart = points[None, :, :] - start[:, None, :]
        share = np.clip((apart * way[:, None, :]).sum(axis=2) / squared[:, None], 0.0, 1.0)
        apart -= share[..., None] * way[:, None, :]
        nearest = np.minimum(nearest, np.hypot(apart[..., 0], apart[..., 1]))
    return nearest
