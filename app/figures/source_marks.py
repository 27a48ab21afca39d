"""Where numbers of sources stand on the map: at the middle of their ties, beside blocs' names.

A number never covers a disc, a name, a sign or another number. It stands where it can only be
read as that of its own tie, if there is such a place. On a map of many ties it stands nowhere
else: among crossing lines a number that may belong to three of them tells less than none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import BoolArray, Box, FloatArray, IntArray
from app.drawing.geometry import Geometry
from app.drawing.occupancy import Occupancy
from app.drawing.point_grid import PointGrid
from app.drawing.text_measure import TextMeasure

WEIGHT = 600
"""Of the numbers, as the typeface counts it."""

_SHARES = (0.5, *(0.5 + step * side for step in np.arange(0.04, 0.4, 0.04) for side in (-1, 1)))
"""Where along a tie a number is tried, from its middle outwards."""

_FEW_SHARES = 5
"""So many of them where there are more ties than are tried."""

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
    takes_any = len(geometry.content.ties) <= _MOST_UNCLEAR_TIES
    tried = order[:_MOST_TRIED]
    found: dict[Anchor, Box] = {}
    for anchor, places in zip(tried, _candidates(geometry, texts, tried, measure), strict=True):
        # In their order: first those where no other tie runs.
        ways = [places.clear, ~places.clear] if takes_any else [places.clear]
        free = (box for way in ways for box in places.boxes_where(way & ~places.hit))
        best = next((box for box in free if occupancy.is_open(_tight(box))), None)
        if best is not None:
            occupancy.add_box(_tight(best))
            found[anchor] = best
    return found


@dataclass(frozen=True)
class _Places:
    """Where one number may stand: (c, 4) boxes, whether other ties keep off, discs are hit."""

    boxes: FloatArray
    clear: BoolArray
    hit: BoolArray

    def boxes_where(self, wanted: BoolArray) -> list[Box]:
        rows = self.boxes[wanted].tolist()
        return [(left, top, right, bottom) for left, top, right, bottom in rows]


def _candidates(
    geometry: Geometry,
    texts: Mapping[Anchor, str],
    order: Sequence[Anchor],
    measure: TextMeasure,
) -> Iterator[_Places]:
    """For each of `order` its places, asked for the lines and the discs of the map at one go."""
    is_small = len(geometry.content.ties) <= _MOST_TRIED
    shares = _SHARES if is_small else _SHARES[:_FEW_SHARES]
    boxes = []
    for anchor in order:
        size = measure(texts[anchor], geometry.sizes.label, WEIGHT)
        if anchor.is_hull:
            points = _beside_name(geometry, anchor.index, size)
        else:
            points = _points_at(geometry.paths[anchor.index], shares)
        half = np.array(size) / 2
        boxes.append(np.column_stack((points - half, points + half)))
    if not boxes:
        return
    every = np.concatenate(boxes)
    ties = [-1 if anchor.is_hull else anchor.index for anchor in order]
    counts = [len(each) for each in boxes]
    middles = (every[:, :2] + every[:, 2:]) / 2
    # A name is nobody's line: beside it, lines are not in the way.
    clear = _keep_off(geometry, middles, np.repeat(ties, counts))
    clear |= np.repeat(ties, counts) < 0
    tight = np.array([_tight(box) for box in every.tolist()])
    discs = Occupancy()
    owners = np.arange(len(geometry.centres))
    discs.add_discs(geometry.centres, geometry.radii + _CLEARANCE_PX, owners)
    hit = ~discs.are_clear(tight)
    ends = np.cumsum(counts)
    for end, count in zip(ends.tolist(), counts, strict=True):
        own = slice(end - count, end)
        yield _Places(every[own], clear[own], hit[own])


def _keep_off(geometry: Geometry, places: FloatArray, ties: IntArray) -> BoolArray:
    """At which of (c, 2) places a number is read as that of its tie (c,) alone."""
    clear = np.ones(len(places), dtype=np.bool_)
    paths = geometry.paths
    if not len(paths):
        return clear
    if len(paths) <= _MOST_TRIED:
        paths = _in_pieces(paths, _PIECES)
    n_points, points = paths.shape[1], paths.reshape(-1, 2)
    steps = np.diff(paths, axis=1)
    # The further apart two points of a line are, the nearer it may come between them.
    longest = np.hypot(steps[..., 0], steps[..., 1]).max(axis=1)
    reach = np.hypot(longest / 2, _CLEAR_OF_OTHERS_PX)
    grid = PointGrid(points, _CELL_PX)
    asked, near = grid.find_near(np.column_stack((places, places)), float(reach.max()))
    owners = near // n_points
    gaps = np.hypot(*(points[near] - places[asked]).T)
    clear[asked[(gaps < reach[owners]) & (owners != ties[asked])]] = False
    return clear


def _in_pieces(paths: FloatArray, n_pieces: int) -> FloatArray:
    """(m, p, 2) paths with each step cut into so many."""
    ways = np.arange(n_pieces)[:, None] / n_pieces
    begin, step = paths[:, :-1, None], np.diff(paths, axis=1)[:, :, None]
    n_within = (paths.shape[1] - 1) * n_pieces
    within = (begin + ways * step).reshape(len(paths), n_within, 2)
    return np.concatenate((within, paths[:, -1:]), axis=1)


def _taken(geometry: Geometry) -> Occupancy:
    """The ground of names and signs; the discs are asked for at one go."""
    occupancy = Occupancy()
    names = [label.box for label in geometry.labels]
    for box in (*names, *(label.box for label in geometry.hull_labels)):
        occupancy.add_box(box)
    reach = geometry.sizes.sign + _CLEARANCE_PX
    for x, y in geometry.signs.points.tolist():
        occupancy.add_box((x - reach, y - reach, x + reach, y + reach))
    return occupancy


def _beside_name(geometry: Geometry, hull: int, size: tuple[float, float]) -> FloatArray:
    """Right and left of the name of a bloc, wherever that stands, below and above: (c, 2)."""
    own = geometry.content.hulls[hull].own
    names = [label.box for label in geometry.hull_labels if label.hull == hull]
    names += [label.box for label in geometry.labels if label.actor == own]
    across = size[0] / 2 + _BESIDE_PX
    down = size[1] / 2 * _TIGHT + _CLEARANCE_PX
    places = []
    for left, top, right, bottom in names:
        x, y = (left + right) / 2, (top + bottom) / 2
        places += [(right + across, y), (left - across, y), (x, bottom + down), (x, top - down)]
    return np.array(places).reshape(-1, 2)


def _points_at(path: FloatArray, shares: Sequence[float]) -> FloatArray:
    """The (c, 2) points of a (p, 2) path at shares of its length."""
    lengths = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))))
    reach = np.array(shares) * lengths[-1]
    return np.column_stack([np.interp(reach, lengths, path[:, axis]) for axis in (0, 1)])


def _tight(box: Box) -> Box:
    """The box of the digits themselves, without the room for descenders."""
    spare = (box[3] - box[1]) * (1.0 - _TIGHT) / 2
    return (box[0] - _CLEARANCE_PX, box[1] + spare, box[2] + _CLEARANCE_PX, box[3] - spare)
