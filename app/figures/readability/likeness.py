"""Colours that mean different things and look alike, to everybody or to some.

Only what is told apart by colour alone is asked about. Lines in two colours and lines with signs
are told apart by these; hulls by their names, as long as both are named on the map and do not
meet: where they do, it takes the colour to follow either outline.
"""

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from app.drawing.arrays import Rgb
from app.drawing.content import DIFFERENT_TONES
from app.drawing.geometry import Geometry
from app.drawing.hull_shape import HullShape
from app.drawing.legend import TONE_OF_KEY
from app.drawing.polygons import are_inside
from app.figures.findings import Finding, FindingKind, Severity
from app.figures.page import Figure
from app.figures.readability.colours import Vision, difference, lab_of
from app.figures.readability.painted import Painted, painted_hulls, painted_ties

LEAST_APART = 10.0
"""By CIEDE2000. Of marks a third of a degree wide, half of all readers see a difference at about
7 in lightness, 10 from red to green and 14 from blue to yellow. Source: M. Stone, D. Szafir,
V. Setlur, *An Engineering Model for Color Difference as a Function of Size*, Color and Imaging
Conference 22, 2014: there in CIELAB, taken over here as one number."""

_WITH_SIGNS = {key for key, tone in TONE_OF_KEY.items() if tone in DIFFERENT_TONES}


def find_alike(figure: Figure) -> Iterator[Finding]:
    """Pairs of entries of the legend that cannot be told apart by some."""
    plain = {
        painted.entry.key: painted
        for painted in painted_ties(figure)
        if len(painted.colours) == 1 and painted.entry.key not in _WITH_SIGNS
    }
    for one, other in combinations(plain.values(), 2):
        yield from _compared(one, other)
    geometry = figure.map.geometry
    if geometry is not None:
        shapes = {shape.index: shape for shape in geometry.hulls}
        for (a, one), (b, other) in combinations(painted_hulls(figure), 2):
            if not _are_named_apart(geometry, shapes[a], shapes[b]):
                yield from _compared(one, other)


def seen_alike(one: Rgb, other: Rgb) -> dict[Vision, float]:
    """How far apart two colours are for those who see them too near each other."""
    apart = {vision: difference(lab_of(one, vision), lab_of(other, vision)) for vision in Vision}
    return {vision: found for vision, found in apart.items() if found < LEAST_APART}


def _compared(one: Painted, other: Painted) -> Iterator[Finding]:
    alike = seen_alike(one.colours[0], other.colours[0])
    if alike:
        yield Finding(
            FindingKind.COLOURS_ALIKE,
            Severity.WARNS,
            other.place,
            tuple(vision.value for vision in alike),
            (min(alike.values()), LEAST_APART),
            (one.entry, other.entry),
        )


def _are_named_apart(geometry: Geometry, one: HullShape, other: HullShape) -> bool:
    """Whether two hulls are both named on the map and do not meet."""
    named = {label.hull for label in geometry.hull_labels}
    for index, actor in ((h, geometry.content.hulls[h].own) for h in (one.index, other.index)):
        if actor is not None and actor in {label.actor for label in geometry.labels}:
            named.add(index)
    return {one.index, other.index} <= named and not _do_meet(one, other)


def _do_meet(one: HullShape, other: HullShape) -> bool:
    """Whether some of either hull lies in the other."""
    return any(
        bool(are_inside(np.concatenate([r[0] for r in inner.polygons]), rings).any())
        for inner, outer in ((one, other), (other, one))
        for rings in outer.polygons
        if inner.polygons
    )
