"""Numbers of sources at the middle of their ties, where nothing else stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import Box, FloatArray
from app.drawing.geometry import Geometry
from app.drawing.look import Theme
from app.drawing.occupancy import Occupancy
from app.drawing.picture import TextMark
from app.drawing.text_measure import TextMeasure

_SHARES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)
"""Where along a tie a number is tried, from its middle outwards."""

_WEIGHT = 600
_HALO_PX = 2.0
_CLEARANCE_PX = 2.0
_CLEAR_OF_OTHERS_PX = 5.0
_TIGHT = 0.72
"""The height of a line of digits by that of a line of text."""


@dataclass(frozen=True)
class SourceMarks:
    """The marks that were placed, and the ties for which there was no room."""

    marks: tuple[TextMark, ...]
    left_out: tuple[int, ...]


def place_source_marks(
    geometry: Geometry,
    numbers: Mapping[int, str],
    first: Sequence[int],
    measure: TextMeasure,
    theme: Theme,
) -> SourceMarks:
    """Place the `numbers` of ties (by position in the content); those of `first` first.

    A mark never covers a disc, a label, a sign or another mark. Of the places left it takes the
    one nearest to the middle of its tie where no other tie runs, or else the nearest.
    """
    occupancy = _taken(geometry)
    marks: list[TextMark] = []
    left_out: list[int] = []
    order = [*dict.fromkeys(tie for tie in first if tie in numbers)]
    order += [tie for tie in numbers if tie not in set(order)]
    for tie in order:
        text = numbers[tie]
        size = geometry.sizes.label
        width, height = measure(text, size, _WEIGHT)
        box = _find_place(geometry, tie, (width, height), occupancy)
        if box is None:
            left_out.append(tie)
            continue
        occupancy.add_box(_tight(box))
        marks.append(
            TextMark(tie, text, box, size, _WEIGHT, 0.0, theme.muted, theme.background, _HALO_PX)
        )
    return SourceMarks(tuple(marks), tuple(sorted(left_out)))


def _taken(geometry: Geometry) -> Occupancy:
    occupancy = Occupancy()
    discs = zip(geometry.centres.tolist(), geometry.radii.tolist(), strict=True)
    for index, ((x, y), radius) in enumerate(discs):
        occupancy.add_disc(x, y, radius + _CLEARANCE_PX, index)
    for label in geometry.labels:
        occupancy.add_box(label.box)
    for hull_label in geometry.hull_labels:
        occupancy.add_box(hull_label.box)
    reach = geometry.sizes.sign + _CLEARANCE_PX
    for x, y in geometry.signs.points.tolist():
        occupancy.add_box((x - reach, y - reach, x + reach, y + reach))
    return occupancy


def _find_place(
    geometry: Geometry, tie: int, size: tuple[float, float], occupancy: Occupancy
) -> Box | None:
    path = geometry.paths[tie]
    fallback: Box | None = None
    for share in _SHARES:
        point = _point_at(path, share)
        box = _box_around(point, size)
        if not occupancy.is_free(_tight(box)):
            continue
        if _is_clear(geometry, tie, point):
            return box
        fallback = fallback or box
    return fallback


def _point_at(path: FloatArray, share: float) -> FloatArray:
    """The point of a (p, 2) path at a share of its length."""
    lengths = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))))
    reach = share * lengths[-1]
    return np.array([np.interp(reach, lengths, path[:, axis]) for axis in (0, 1)])


def _is_clear(geometry: Geometry, tie: int, point: FloatArray) -> bool:
    """Whether every other tie keeps off a point, so that the number is read as this tie's."""
    gaps = geometry.paths - point
    near = np.hypot(gaps[..., 0], gaps[..., 1]).min(axis=1) < _reach(geometry)
    near[tie] = False
    return not near.any()


def _reach(geometry: Geometry) -> FloatArray:
    """How near to a point each (m,) tie must come to be in the way: its points lie apart."""
    steps = np.diff(geometry.paths, axis=1)
    longest = np.hypot(steps[..., 0], steps[..., 1]).max(axis=1)
    reach: FloatArray = np.hypot(longest / 2, _CLEAR_OF_OTHERS_PX)
    return reach


def _box_around(point: FloatArray, size: tuple[float, float]) -> Box:
    x, y = point.tolist()
    width, height = size
    return (x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _tight(box: Box) -> Box:
    """The box of the digits themselves, without the room for descenders."""
    spare = (box[3] - box[1]) * (1.0 - _TIGHT) / 2
    return (box[0] - _CLEARANCE_PX, box[1] + spare, box[2] + _CLEARANCE_PX, box[3] - spare)
