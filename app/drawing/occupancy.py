"""Which ground is taken, asked for one box at a time: a grid of cells with what is in them."""

from collections import defaultdict
from collections.abc import Iterator

from app.drawing.arrays import Box

_CELL_PX = 64.0


class Occupancy:
    """Boxes and discs that must not be covered.

    With cells a little larger than a label, a question touches a handful of things
    however many there are: 500 labels among 500 discs take a few milliseconds.
    """

    def __init__(self, frame: Box | None = None) -> None:
        """Begin with all ground free, or all within `frame`."""
        self._frame = frame
        self._boxes: defaultdict[tuple[int, int], list[Box]] = defaultdict(list)
        self._discs: defaultdict[tuple[int, int], list[tuple[float, float, float, int]]] = (
            defaultdict(list)
        )

    def add_box(self, box: Box) -> None:
        """Take the ground of a box."""
        for cell in _cells(box):
            self._boxes[cell].append(box)

    def add_disc(self, x: float, y: float, radius: float, owner: int) -> None:
        """Take the ground of a disc; `owner` is the actor it belongs to."""
        disc = (x, y, radius * radius, owner)
        for cell in _cells((x - radius, y - radius, x + radius, y + radius)):
            self._discs[cell].append(disc)

    def is_free(self, box: Box, owner: int | None = None) -> bool:
        """Whether nothing but the disc of `owner` lies under the box; touching is free."""
        left, top, right, bottom = box
        if self._frame is not None and not _holds(self._frame, box):
            return False
        for cell in _cells(box):
            for x, y, squared, whose in self._discs.get(cell, ()):
                across = x - min(max(x, left), right)
                down = y - min(max(y, top), bottom)
                if across * across + down * down < squared and whose != owner:
                    return False
            for other in self._boxes.get(cell, ()):
                if left < other[2] and other[0] < right and top < other[3] and other[1] < bottom:
                    return False
        return True


def _holds(frame: Box, box: Box) -> bool:
    is_after_start = frame[0] <= box[0] and frame[1] <= box[1]
    return is_after_start and box[2] <= frame[2] and box[3] <= frame[3]


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = box
    for column in range(int(left // _CELL_PX), int(right // _CELL_PX) + 1):
        for row in range(int(top // _CELL_PX), int(bottom // _CELL_PX) + 1):
            yield column, row
