"""Where numbers of sources stand on the map: at the middle of their ties, beside blocs' names.

A number never covers a disc, a name, a sign or another number. It stands where it can only be
read as that of its own tie, if there is such a place. On a map of many ties it stands nowhere
else: among crossing lines a number that may belong to three of them tells less than none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import BoolArray, Box, FloatArray
from app.drawing.geometry import Geometry
from app.drawing.occupancy import Occupancy
from app.drawing.point_grid import PointGrid
from app.drawing.text_measure import TextMeasure

WEIGHT = 600
"""Of the numbers, as the typeface counts it."""

_SHARES = (0.5, *(0.5 + step * side for step in np.arange(0.04, 0.4, 0.04) for side in (-1, 1)))
"""Where along a tie a number is tried, from its middle outwards."""

_MOST_UNCLEAR_TIES = 60
"""On a map of more, a number stands only where no other tie runs."""

_MOST_TRIED = 400
"""A map of more ties than that is a picture of the whole; so many are tried."""

_BESIDE_PX = 3.0
_CLEARANCE_PX = 2.0
_CLEAR_OF_OTHERS_PX = 5.0
_CELL_PX = 24.0
_PIECES = 4
"""Of each step of a path, where there are not too many: a line passes between its points."""

_TIGHT = 0.72
"""The height of a line of digits by that of a line of text."""


@dataclass(frozen=True, order=True, slots=True)
class Anchor:
    """What a number belongs to: a tie, or a hull, by its position in the content."""

    is_hull: bool
    index: int


def find_places(
    geometry: Geometry,
    texts: Mapping[Anchor, str],
    order: Sequence[Anchor],
    measure: TextMeasure,
) -> dict[Anchor, Box]:
    """The boxes in map pixels for those of `texts` for which there is room; first come first.

    Of the places left a number takes the one nearest to the middle of its tie where no other
    tie runs, or else, on a map of few ties, the nearest.
    """
    occupancy = _taken(geometry)
    lines = _Lines(geometry)
    takes_any = len(geometry.content.ties) <= _MOST_UNCLEAR_TIES
    found: dict[Anchor, Box] = {}
    for anchor in order[:_MOST_TRIED]:
        size = measure(texts[anchor], geometry.sizes.label, WEIGHT)
        if anchor.is_hull:
            boxes = list(_beside_name(geometry, anchor.index, size))
            clear = np.ones(len(boxes), dtype=np.bool_)
        else:
            points = _points_at(geometry.paths[anchor.index], _SHARES)
            boxes = [_box_around(point, size) for point in points]
            clear = lines.keep_off(points, anchor.index)
        free = [occupancy.is_free(_tight(box)) for box in boxes]
        best = next((box for box, *good in zip(boxes, free, clear, strict=True) if all(good)), None)
        if best is None and takes_any:
            best = next((box for box, is_free in zip(boxes, free, strict=True) if is_free), None)
        if best is not None:
            occupancy.add_box(_tight(best))
            found[anchor] = best
    return found


class _Lines:
    """The ties of a map as points, asked for those that come near a place."""

    def __init__(self, geometry: Geometry) -> None:
        paths = geometry.paths
        if 0 < len(paths) <= _MOST_TRIED:
            paths = _in_pieces(paths, _PIECES)
        self._n_points = max(paths.shape[1], 1)
        self._points = paths.reshape(-1, 2)
        steps = np.diff(paths, axis=1)
        # The further apart two points of a line are, the nearer it may come between them.
        longest = np.hypot(steps[..., 0], steps[..., 1]).max(axis=1, initial=0.0)
        self._reach = np.hypot(longest / 2, _CLEAR_OF_OTHERS_PX)
        self._grid = PointGrid(self._points, _CELL_PX)

    def keep_off(self, places: FloatArray, tie: int) -> BoolArray:
        """At which of (c, 2) places a number is read as that of its tie alone."""
        boxes = np.column_stack((places, places))
        asked, near = self._grid.find_near(boxes, float(self._reach.max(initial=0.0)))
        owners = near // self._n_points
        gaps = np.hypot(*(self._points[near] - places[asked]).T)
        clear = np.ones(len(places), dtype=np.bool_)
        clear[asked[(gaps < self._reach[owners]) & (owners != tie)]] = False
        return clear


def _in_pieces(paths: FloatArray, n_pieces: int) -> FloatArray:
    """(m, p, 2) paths with each step cut into so many."""
    ways = np.arange(n_pieces)[:, None] / n_pieces
    begin, step = paths[:, :-1, None], np.diff(paths, axis=1)[:, :, None]
    n_within = (paths.shape[1] - 1) * n_pieces
    within = (begin + ways * step).reshape(len(paths), n_within, 2)
    return np.concatenate((within, paths[:, -1:]), axis=1)


def _taken(geometry: Geometry) -> Occupancy:
    occupancy = Occupancy()
    owners = np.arange(len(geometry.centres))
    occupancy.add_discs(geometry.centres, geometry.radii + _CLEARANCE_PX, owners)
    names = [label.box for label in geometry.labels]
    for box in (*names, *(label.box for label in geometry.hull_labels)):
        occupancy.add_box(box)
    reach = geometry.sizes.sign + _CLEARANCE_PX
    for x, y in geometry.signs.points.tolist():
        occupancy.add_box((x - reach, y - reach, x + reach, y + reach))
    return occupancy


def _beside_name(geometry: Geometry, hull: int, size: tuple[float, float]) -> Iterator[Box]:
    """Right and left of the name of a bloc, wherever that stands, then below and above."""
    own = geometry.content.hulls[hull].own
    names = [label.box for label in geometry.hull_labels if label.hull == hull]
    names += [label.box for label in geometry.labels if label.actor == own]
    half_width, half_height = size[0] / 2, size[1] / 2
    for left, top, right, bottom in names:
        x, y = (left + right) / 2, (top + bottom) / 2
        across = half_width + _BESIDE_PX
        down = half_height * _TIGHT + _CLEARANCE_PX
        for place in (
            (right + across, y),
            (left - across, y),
            (x, bottom + down),
            (x, top - down),
        ):
            yield _box_around(np.array(place), size)


def _points_at(path: FloatArray, shares: Sequence[float]) -> FloatArray:
    """The (c, 2) points of a (p, 2) path at shares of its length."""
    lengths = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))))
    reach = np.array(shares) * lengths[-1]
    return np.column_stack([np.interp(reach, lengths, path[:, axis]) for axis in (0, 1)])


def _box_around(point: FloatArray, size: tuple[float, float]) -> Box:
    x, y = point.tolist()
    width, height = size
    return (x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _tight(box: Box) -> Box:
    """The box of the digits themselves, without the room for descenders."""
    spare = (box[3] - box[1]) * (1.0 - _TIGHT) / 2
    return (box[0] - _CLEARANCE_PX, box[1] + spare, box[2] + _CLEARANCE_PX, box[3] - spare)
