"""A text as it is read, and the way between it and the text as it is stored.

The stored text is never changed: quotations are anchored in it. What a reader sees has no soft
hyphens, no words parted at line ends and no lines broken for their width. The two are told
apart by anchors, pairs of positions between which both run in step.
"""

import re
import unicodedata
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from app.reading.lines import Junction, find_junctions, find_lines

LONGEST_BLOCK = 2_000
"""Code points. Text views lay out a block at a time, so a longer one would stop the window."""

_SOFT_HYPHENS = re.compile("\xad+")
_LONGEST_CLUSTER = 64
"""Marks on one letter; longer stacks are parted, for there are texts of nothing else."""


@dataclass(frozen=True, slots=True)
class ReadingView:
    """A text as it is read: blocks, each on a line of its own.

    Positions are code points, of `text` or of the stored text. Both ways are monotone, and
    a character that is shown leads to itself and back. What is not shown leads to what is
    shown next.
    """

    text: str
    _view_anchors: npt.NDArray[np.int64] = field(repr=False)
    _stored_anchors: npt.NDArray[np.int64] = field(repr=False)

    @staticmethod
    def of(text: str, longest_block: int = LONGEST_BLOCK) -> "ReadingView":
        """How `text` is read; blocks are broken at spaces to have at most `longest_block`."""
        builder = _Builder(text)
        lines = find_lines(text)
        for line, junction in zip(lines, find_junctions(lines), strict=True):
            if line.text:
                builder.add(line.start, line.end, junction)
        return builder.build(longest_block)

    def to_stored(self, position: int) -> int:
        """The place in the stored text of a place in the view; 0 to ``len(text)``."""
        return self._convert(self._view_anchors, self._stored_anchors, position)

    def to_view(self, position: int) -> int:
        """The place in the view of a place in the stored text."""
        return self._convert(self._stored_anchors, self._view_anchors, position)

    def to_stored_span(self, start: int, end: int) -> tuple[int, int]:
        """From the first to behind the last character of a part of the view, in the stored text.

        Unlike the place of `end`, it leaves out what is not shown behind the last character.
        """
        return self.to_stored(start), self.to_stored(end - 1) + 1 if end > start else (
            self.to_stored(start)
        )

    def to_view_span(self, start: int, end: int) -> tuple[int, int]:
        """The part of the view that shows a part of the stored text."""
        return self.to_view(start), self.to_view(end)

    @staticmethod
    def _convert(
        origins: npt.NDArray[np.int64], targets: npt.NDArray[np.int64], position: int
    ) -> int:
        place = int(np.searchsorted(origins, position, side="right")) - 1
        if place < 0:
            return 0
        if place == len(origins) - 1:
            return int(targets[-1])
        return min(int(targets[place]) + position - int(origins[place]), int(targets[place + 1]))


class _Builder:
    """Puts a view together from lines, in order."""

    def __init__(self, text: str) -> None:
        self._stored = text
        self._parts: list[str] = []
        self._length = 0
        self._view = [0]
        self._origin = [0]
        self._separator: tuple[int, str] | None = None

    def add(self, start: int, end: int, junction: Junction) -> None:
        """Show a part of the stored text, behind what stands between it and the one before."""
        if self._separator is not None:
            origin, separator = self._separator
            if separator:
                self._anchor(origin)
                self._show(separator)
        cut = end - 1 if junction is Junction.HYPHEN else end
        at = start
        for match in _SOFT_HYPHENS.finditer(self._stored, start, cut):
            self._run(at, match.start())
            at = match.end()
        self._run(at, cut)
        between = {Junction.APART: "\n", Junction.SPACE: " "}.get(junction, "")
        self._separator = (cut, between)

    def build(self, longest_block: int) -> ReadingView:
        """The view, its blocks broken."""
        self._anchor(len(self._stored))
        view = "".join(self._parts)
        anchors = np.array(self._view, np.int64), np.array(self._origin, np.int64)
        return ReadingView(*_with_blocks_broken(view, *anchors, longest_block))

    def _run(self, start: int, end: int) -> None:
        if start < end:
            self._anchor(start)
            self._show(self._stored[start:end])

    def _anchor(self, origin: int) -> None:
        in_step = origin - self._origin[-1] == self._length - self._view[-1]
        if not in_step or origin == len(self._stored):
            self._view.append(self._length)
            self._origin.append(origin)

    def _show(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)


def _with_blocks_broken(
    view: str,
    view_anchors: npt.NDArray[np.int64],
    stored_anchors: npt.NDArray[np.int64],
    longest: int,
) -> tuple[str, npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Break blocks at a space, which becomes the line end, or between two characters."""
    breaks = _find_breaks(view, longest)
    if not breaks:
        return view, view_anchors, stored_anchors
    parts: list[str] = []
    begin = 0
    for place in breaks:
        parts.append(view[begin:place])
        begin = place + 1 if view[place] == " " else place
    parts.append(view[begin:])
    inserted = np.array([place for place in breaks if view[place] != " "], np.int64)
    if inserted.size:
        before = ReadingView(view, view_anchors, stored_anchors)
        origins = np.array([before.to_stored(int(place)) for place in inserted], np.int64)
        shifted = view_anchors + np.searchsorted(inserted, view_anchors, side="right")
        added = inserted + np.arange(1, inserted.size + 1)
        view_anchors = np.concatenate([shifted, added])
        stored_anchors = np.concatenate([stored_anchors, origins])
        order = np.lexsort((stored_anchors, view_anchors))
        view_anchors, stored_anchors = view_anchors[order], stored_anchors[order]
    return "\n".join(parts), view_anchors, stored_anchors


def _find_breaks(view: str, longest: int) -> list[int]:
    breaks: list[int] = []
    begin = 0
    while begin <= len(view):
        end = view.find("\n", begin)
        end = len(view) if end < 0 else end
        while end - begin > longest:
            place = view.rfind(" ", begin + longest // 2, begin + longest + 1)
            if place < 0:
                place = _between_clusters(view, begin, begin + longest)
            breaks.append(place)
            begin = place + 1 if view[place] == " " else place
        begin = end + 1
    return breaks


def _between_clusters(view: str, begin: int, place: int) -> int:
    """`place`, or where the letter behind `begin` begins whose marks stand there."""
    for back in range(min(_LONGEST_CLUSTER, place - begin)):
        if not unicodedata.combining(view[place - back]) and view[place - back] != "\u200d":
            return place - back
    return place
