"""Where a bloc's name stands: at its hull's outline or bridge, over no actor and no label.

Where the bloc's own node lies in or beside its hull and is named, that name is the hull's:
the same word twice, a finger's breadth apart, would look like two things.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import Box, FloatArray, IntArray
from app.drawing.content import MapContent
from app.drawing.hull_shape import HullShape
from app.drawing.look import Sizes
from app.drawing.occupancy import Occupancy
from app.drawing.point_grid import PointGrid
from app.drawing.polygons import is_near
from app.drawing.text_measure import TextMeasure
from app.drawing.tie_paths import N_POINTS

_TURNS = np.arange(16) * np.pi / 8.0
_WAYS = np.column_stack((np.sin(_TURNS), -np.cos(_TURNS)))
"""Directions around an island, from the top clockwise."""

_BESIDE_PX = 64.0
"""How far from its hull a bloc's own node may lie and still be read as its name."""

_GAPS_PX = np.array([4.0, 14.0, 26.0])
_BRIDGE_GAP_PX = 8.0
_CELL_PX = 24.0
_LEVEL_PX = 2.0

_GAP_COST = 0.5
_FOREIGN_LINE_COST = 0.8
_TIE_POINT_COST = 0.24
_MOST_TIE_POINTS = 3
_SMALLER_ISLAND_COST = 1.0
_LATER_COST = 0.05
_BRIDGE_COST = 0.2


@dataclass(frozen=True, slots=True)
class PlacedHullLabel:
    """The label of one hull. `box` in map pixels is also where it is clicked.

    `place` is the number of its candidate, so that it can stay there in the next look.
    """

    hull: int
    text: str
    place: int
    box: Box


def place_hull_labels(
    content: MapContent,
    shapes: Sequence[HullShape],
    paths: FloatArray,
    measure: TextMeasure,
    occupancy: Occupancy,
    *,
    sizes: Sizes | None = None,
    named: Collection[int] = (),
    previous: Mapping[str, int] | None = None,
    carried: Mapping[int, PlacedHullLabel] | None = None,
) -> tuple[PlacedHullLabel, ...]:
    """Place one label for each hull, in the order of the hulls; without room, none.

    Parameters
    ----------
    paths
        (m, p, 2) map pixels: ties, which the labels rather do without beneath them.
    occupancy
        Discs and labels already there; the labels set here are added.
    named
        Hulls that need none: see :func:`find_named_hulls`.
    previous
        By bloc, the place of an earlier look, kept while it is free.
    carried
        By hull, labels that have gone along with a hull that is carried: they are set
        where they are as long as that is free.
    """
    sizes = sizes or Sizes()
    ground: _Ground | None = None
    placed = []
    for shape in shapes:
        hull = content.hulls[shape.index]
        if not hull.label or not shape.polygons or shape.index in named:
            continue
        label = (carried or {}).get(shape.index)
        if label is not None and occupancy.is_free(label.box):
            occupancy.add_box(label.box)
            placed.append(label)
            continue
        width, height = measure(hull.label, sizes.label, sizes.hull_label_weight)
        half = np.array([width + sizes.hull_label_spacing * len(hull.label), height]) / 2.0
        boxes, costs = _find_candidates(shape, half)
        place = (previous or {}).get(hull.bloc, -1)
        if not (0 <= place < len(boxes) and occupancy.is_free(_box(boxes[place]))):
            ground = ground or _Ground(shapes, paths)
            costs += ground.cost_of(boxes, shape.index)
            order = np.argsort(costs, kind="stable").tolist()
            place = next((each for each in order if occupancy.is_free(_box(boxes[each]))), -1)
        if place >= 0:
            box = _box(boxes[place])
            occupancy.add_box(box)
            placed.append(PlacedHullLabel(shape.index, hull.label, place, box))
    return tuple(placed)


def find_named_hulls(
    content: MapContent,
    shapes: Sequence[HullShape],
    centres: FloatArray,
    labelled: Collection[int],
) -> frozenset[int]:
    """The hulls whose bloc's own node lies in or beside them and is among the `labelled`.

    `centres` are (n, 2) map pixels.
    """
    return frozenset(
        shape.index
        for shape in shapes
        if (own := content.hulls[shape.index].own) is not None
        and own in labelled
        and any(is_near(centres[own], rings, _BESIDE_PX) for rings in shape.polygons)
    )


def _box(row: FloatArray) -> Box:
    left, top, right, bottom = row.tolist()
    return (left, top, right, bottom)


def _find_candidates(shape: HullShape, half: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Boxes (c, 4) around the islands and beside the bridges, and what each costs.

    The top of the island with most members is liked best, then its sides: that is
    where a reader looks for a heading. `half` is half the size of the label.
    """
    most = max(len(island) for island in shape.islands)
    later = 0
    middles, costs = [], []
    for island, rings in zip(shape.islands, shape.polygons, strict=True):
        support = _farthest(rings[0])
        away = np.abs(_WAYS) @ half + _GAPS_PX[:, None]
        middles.append((support + _WAYS * away[:, :, None]).reshape(-1, 2))
        base = _SMALLER_ISLAND_COST * (len(island) < most) + _LATER_COST * later
        by_gap = _GAP_COST * np.arange(len(_GAPS_PX))[:, None]
        costs.append((base + by_gap + 0.5 * (1.0 + _WAYS[:, 1])).ravel())
        later += 1
    for bridge in shape.bridges:
        way = bridge[-1] - bridge[0]
        aside = np.array([-way[1], way[0]]) / max(float(np.hypot(*way)), 1e-9)
        off = aside * (float(np.abs(aside) @ half) + _BRIDGE_GAP_PX)
        middles.append(bridge[len(bridge) // 2] + np.array([-off, off]))
        costs.append(np.full(2, _BRIDGE_COST + _LATER_COST * later))
        later += 1
    middle = np.concatenate(middles)
    return np.hstack((middle - half, middle + half)), np.concatenate(costs)


def _farthest(ring: FloatArray) -> FloatArray:
    """Where the ring reaches farthest in each direction; the middle of a side that lies across."""
    reach = ring[1:] @ _WAYS.T
    at_end = reach > reach.max(axis=0) - _LEVEL_PX
    middle: FloatArray = at_end.T @ ring[1:] / np.count_nonzero(at_end, axis=0)[:, None]
    return middle


class _Ground:
    """What a hull's label would rather not cover: outlines of other hulls, and ties."""

    def __init__(self, shapes: Sequence[HullShape], paths: FloatArray) -> None:
        outlines = [(shape.index, points) for shape in shapes for points in _outlines(shape)]
        self._lines = np.concatenate([points for _, points in outlines])
        self._owners = np.repeat([owner for owner, _ in outlines], [len(p) for _, p in outlines])
        self._ties = _points_along(paths).reshape(-1, 2)
        self._line_grid = PointGrid(self._lines, _CELL_PX)
        self._tie_grid = PointGrid(self._ties, _CELL_PX)

    def cost_of(self, boxes: FloatArray, hull: int) -> FloatArray:
        """What each of (c, 4) boxes for the label of `hull` costs, (c,)."""
        box, point = _inside(boxes, self._lines, self._line_grid)
        on_lines = np.bincount(box[self._owners[point] != hull], minlength=len(boxes))
        box, _ = _inside(boxes, self._ties, self._tie_grid)
        on_ties = np.minimum(np.bincount(box, minlength=len(boxes)), _MOST_TIE_POINTS)
        cost: FloatArray = _FOREIGN_LINE_COST * (on_lines > 0) + _TIE_POINT_COST * on_ties
        return cost


def _points_along(paths: FloatArray) -> FloatArray:
    """So many points of (m, p, 2) paths as it takes to say how much of a tie is in a box.

    Ties drawn with few points have as many here as those drawn with all.
    """
    n_points = paths.shape[1]
    if n_points >= N_POINTS:
        return paths[:, ::2]
    at = np.linspace(0.0, n_points - 1.0, (N_POINTS + 1) // 2)
    before = np.minimum(at.astype(np.intp), n_points - 2)
    share = (at - before)[:, None]
    spaced: FloatArray = paths[:, before] * (1.0 - share) + paths[:, before + 1] * share
    return spaced


def _outlines(shape: HullShape) -> Iterator[FloatArray]:
    """The outlines of a hull with points so near that no box slips between them."""
    for rings in shape.polygons:
        for ring in rings:
            way = np.diff(ring, axis=0)
            steps = (np.hypot(way[:, 0], way[:, 1]) // 8.0).astype(np.intp) + 1
            place = np.arange(steps.sum()) - np.repeat(np.cumsum(steps) - steps, steps)
            share = place / np.repeat(steps, steps)
            start = np.repeat(ring[:-1], steps, axis=0)
            yield start + np.repeat(way, steps, axis=0) * share[:, None]


def _inside(boxes: FloatArray, points: FloatArray, grid: PointGrid) -> tuple[IntArray, IntArray]:
    """All pairs of one of (c, 4) boxes and one of (k, 2) points in it; `grid` has the points."""
    box, point = grid.find_near(boxes)
    x, y = points[point, 0], points[point, 1]
    left, top, right, bottom = boxes[box].T
    inside = (x > left) & (x < right) & (y > top) & (y < bottom)
    return box[inside], point[inside]
