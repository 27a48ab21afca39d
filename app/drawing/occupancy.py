"""Which ground is taken: discs in a grid that answers for many boxes, and boxes one by one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import numpy as np

from app.drawing.arrays import BoolArray, Box, FloatArray, IntArray
from app.drawing.point_grid import PointGrid

_CELL_PX = 64.0

_NOBODY = -1


class Occupancy:
    """Boxes and discs that must not be covered.

    With cells a little larger than a label, a question touches a handful of things
    however many there are. Discs are asked for in bulk, which takes a microsecond each;
    boxes come one by one, for each depends on those before it.
    """

    def __init__(self, frame: Box | None = None) -> None:
        """Begin with all ground free, or all within `frame`."""
        self._frame = frame
        self._boxes: defaultdict[tuple[int, int], list[Box]] = defaultdict(list)
        self._discs: list[tuple[FloatArray, FloatArray, IntArray]] = []
        self._grid: _DiscGrid | None = None
        self._waiting: list[Box] = []

    @property
    def has_boxes(self) -> bool:
        """Whether any box takes ground."""
        return bool(self._boxes or self._waiting)

    def add_boxes(self, boxes: Iterable[Box]) -> None:
        """Take the ground of some boxes; they are sorted in once somebody asks."""
        self._waiting += boxes

    def add_box(self, box: Box) -> None:
        """Take the ground of a box."""
        for cell in _cells(box):
            self._boxes[cell].append(box)

    def add_discs(self, centres: FloatArray, radii: FloatArray, owners: IntArray) -> None:
        """Take the ground of k discs: (k, 2), (k,) and (k,)."""
        self._discs.append((centres, radii, owners))
        self._grid = None

    def is_free(self, box: Box, owner: int | None = None) -> bool:
        """Whether nothing but the disc of `owner` lies under the box; touching is free."""
        owners = np.array([_NOBODY if owner is None else owner])
        return self.is_open(box) and bool(self.are_clear(np.array([box]), owners)[0])

    def is_open(self, box: Box) -> bool:
        """Whether no other box lies under the box."""
        waiting, self._waiting = self._waiting, []
        for other in waiting:
            self.add_box(other)
        left, top, right, bottom = box
        for cell in _cells(box):
            for other in self._boxes.get(cell, ()):
                if left < other[2] and other[0] < right and top < other[3] and other[1] < bottom:
                    return False
        return True

    def are_clear(self, boxes: FloatArray, owners: IntArray | None = None) -> BoolArray:
        """Which of (k, 4) boxes lie in the frame and over no disc but that of their owner."""
        if owners is None:
            owners = np.full(len(boxes), _NOBODY, dtype=np.intp)
        clear = ~self._find_grid().are_hit(boxes, owners)
        if self._frame is not None:
            left, top, right, bottom = self._frame
            clear &= (boxes[:, 0] >= left) & (boxes[:, 1] >= top)
            clear &= (boxes[:, 2] <= right) & (boxes[:, 3] <= bottom)
        return clear

    def _find_grid(self) -> "_DiscGrid":
        if self._grid is None:
            self._grid = _DiscGrid(
                np.concatenate([np.empty((0, 2)), *(centres for centres, _, _ in self._discs)]),
                np.concatenate([np.empty(0), *(radii for _, radii, _ in self._discs)]),
                np.concatenate([np.empty(0, dtype=np.intp), *(own for _, _, own in self._discs)]),
            )
        return self._grid


class _DiscGrid:
    """Discs by the cell of their centre."""

    def __init__(self, centres: FloatArray, radii: FloatArray, owners: IntArray) -> None:
        self._grid = PointGrid(centres, _CELL_PX)
        self._centres, self._radii, self._owners = centres, radii, owners

    def are_hit(self, boxes: FloatArray, owners: IntArray) -> BoolArray:
        """Which of (k, 4) boxes lie over a disc that is not their owner's (k,)."""
        hit = np.zeros(len(boxes), dtype=np.bool_)
        asked, discs = self._grid.find_near(boxes, float(self._radii.max(initial=0.0)))
        centres, radii = self._centres.take(discs, axis=0), self._radii[discs]
        covered = covers(centres, radii, boxes.take(asked, axis=0))
        hit[asked[covered & (self._owners[discs] != owners[asked])]] = True
        return hit


def covers(centres: FloatArray, radii: FloatArray, boxes: FloatArray) -> BoolArray:
    """Which of k discs, (k, 2) and (k,), lie over their box, (k, 4); touching is not over."""
    (x, y), (left, top, right, bottom) = centres.T, boxes.T
    across = x - np.minimum(np.maximum(x, left), right)
    down = y - np.minimum(np.maximum(y, top), bottom)
    covered: BoolArray = across * across + down * down < radii * radii
    return covered


def overlap(one: FloatArray, other: FloatArray) -> BoolArray:
    """Which of (k, 4) boxes lie over which of (m, 4) others, (k, m); touching is not over."""
    over: BoolArray = (
        (one[:, None, 0] < other[None, :, 2])
        & (other[None, :, 0] < one[:, None, 2])
        & (one[:, None, 1] < other[None, :, 3])
        & (other[None, :, 1] < one[:, None, 3])
    )
    return over


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = box
    for column in range(int(left // _CELL_PX), int(right // _CELL_PX) + 1):
        for row in range(int(top // _CELL_PX), int(bottom // _CELL_PX) + 1):
            yield column, row
