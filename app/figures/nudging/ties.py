"""Ties of a figure that pass under foreign actors, bent round them where that can be done."""

from dataclasses import replace

import numpy as np

from app.drawing.arrays import BoolArray, FloatArray
from app.drawing.geometry import Geometry
from app.drawing.tie_lines import trace_ties
from app.drawing.tie_paths import Arcs
from app.figures.nudging.outline import Outline, outline_of
from app.figures.readability.crossings import find_passing

_MOST_BENT = 0.34
"""Height of an arc by its chord: what is bent more is hardly seen to be one tie."""

_BENDS = np.concatenate([[0.0], *([bend, -bend] for bend in np.arange(1, 35) * 0.01)])
_STRAIGHT = 1e-4
_OUTLINE_POINTS = 9
_CLEAR_PX = 2.0
"""So far from the disc of another a tie keeps off if it can."""

_APART_PX = 9.0
"""How far two ties of the same two actors keep from each other in their middle."""

_GRAZE_COST = 0.3
"""Of a disc that is come too near but not passed under, by one that is."""

_BEND_COST = 1.2
"""Of the strongest bend there is, by an actor passed under: no tie leaves its way for less."""


def bend_ties(geometry: Geometry) -> Geometry:
    """The same map with other bends for ties that pass under actors who are not their own.

    Of all bends the one is taken that passes under fewest, and of those the gentlest. No tie
    leaves the outline of what is drawn, and two of the same actors keep apart.
    """
    passing = find_passing(geometry).any(axis=1)
    if not passing.any():
        return geometry
    bends, outline = geometry.bends.copy(), outline_of(geometry)
    for row in np.flatnonzero(passing).tolist():
        tie = int(geometry.shown[row])
        bends[tie] = _best_bend(geometry, bends, tie, outline)
    places = (geometry.centres, geometry.radii, geometry.sizes)
    ties, n_points = geometry.content.tie_columns, geometry.paths.shape[1]
    paths, arrows = trace_ties(ties, geometry.shown, bends, *places, n_points)
    return replace(geometry, bends=bends, paths=paths, arrows=arrows)


def _best_bend(geometry: Geometry, bends: FloatArray, tie: int, outline: Outline) -> float:
    """The bend that costs least; the one there is, if none is better."""
    ties = geometry.content.tie_columns
    a, b = sorted((int(ties.a[tie]), int(ties.b[tie])))
    choices = np.concatenate(([bends[tie]], _BENDS))
    first, last = np.full(len(choices), a), np.full(len(choices), b)
    arcs = Arcs(geometry.centres, first, last, choices)
    bare = np.zeros(len(choices))
    paths = arcs.trace(bare, bare, _OUTLINE_POINTS)
    cost = _passed(geometry, a, b, choices) + _BEND_COST * (choices / _MOST_BENT) ** 2
    allowed = np.all(outline.holds(paths), axis=1) & _keep_apart(geometry, bends, tie, choices)
    allowed[0] = True
    cost[~allowed] = np.inf
    return float(choices[int(np.argmin(cost))])


def _passed(geometry: Geometry, a: int, b: int, choices: FloatArray) -> FloatArray:
    """Under how many actors the arcs of (c,) bends from `a` to `b` pass; grazing counts less."""
    others = np.setdiff1d(geometry.actors, (a, b))
    start, chord = geometry.centres[a], geometry.centres[b] - geometry.centres[a]
    length = max(float(np.hypot(*chord)), 1e-9)
    along = (geometry.centres[others] - start) @ chord / length**2 - 0.5
    aside = (geometry.centres[others] - start) @ np.array([chord[1], -chord[0]]) / length**2
    # An arc is a piece of a circle; one that is hardly bent is a piece of a very large one.
    height = np.where(np.abs(choices) < _STRAIGHT, _STRAIGHT, choices)[:, None]
    radius = (0.25 + height**2) / (2.0 * np.abs(height))
    middle = height - np.sign(height) * radius
    away = np.abs(np.hypot(along, aside - middle) - radius) * length - geometry.radii[others]
    # Of the circle the arc is the part on the other side of the chord than the rest.
    beside = (np.abs(along) < 0.5) & (aside * np.sign(height) > -geometry.radii[others] / length)
    n_passed = np.count_nonzero((away < 0.0) & beside, axis=1)
    n_near = np.count_nonzero((away < _CLEAR_PX) & beside, axis=1)
    cost: FloatArray = n_passed * (1.0 - _GRAZE_COST) + n_near * _GRAZE_COST
    return cost


def _keep_apart(geometry: Geometry, bends: FloatArray, tie: int, choices: FloatArray) -> BoolArray:
    """Which bends keep off those of the other ties between the same two actors."""
    ties = geometry.content.tie_columns
    ends = {int(ties.a[tie]), int(ties.b[tie])}
    low, high = np.minimum(ties.a, ties.b), np.maximum(ties.a, ties.b)
    beside = (low == min(ends)) & (high == max(ends))
    beside[tie] = False
    way = geometry.centres[int(ties.a[tie])] - geometry.centres[int(ties.b[tie])]
    least = _APART_PX / max(float(np.hypot(*way)), 1.0)
    apart: BoolArray = (np.abs(choices[:, None] - bends[beside]) >= least).all(axis=1)
    return apart
