"""Type on the page: sizes for a width, text measured and broken into lines."""

import re
from dataclasses import dataclass

from app.drawing.text_measure import TextMeasure

TEXT_STEPS = 20
"""Sizes of text are exact to a twentieth of a point: text is measured, and painted, at
that many times its size, because Qt's fonts know whole pixels only."""

_NO_BREAK = "\u00a0"
_SPACES = re.compile(r"[ \t\r\n]+")
_NARROWEST_PLAIN_MM = 160.0
_GROWTH = 0.75

SMALLEST_PT = 6.5
"""The smallest text of a plain page."""

REGULAR, MEDIUM, SEMIBOLD = 400, 500, 600


@dataclass(frozen=True, slots=True)
class Typography:
    """The sizes of a page in points; see :func:`typography_for`.

    `points_per_pixel` is the scale of the map, whose labels are 12 pixels high.
    """

    growth: float

    @property
    def title(self) -> float:
        """The title's size."""
        return 12.5 * self.growth

    @property
    def text(self) -> float:
        """The size of all that is read first: legend, captions."""
        return 7.0 * self.growth

    @property
    def caption(self) -> float:
        """The size of the caption, which is read as a text."""
        return 8.0 * self.growth

    @property
    def small(self) -> float:
        """The size of the notes: the smallest on the page."""
        return SMALLEST_PT * self.growth

    @property
    def points_per_pixel(self) -> float:
        """How large a pixel of the map is: its labels are 6.6 points on a plain page."""
        return 0.55 * self.growth

    @property
    def unit(self) -> float:
        """The step of the page's rhythm: distances are multiples of it."""
        return 4.0 * self.growth

    @property
    def leading(self) -> float:
        """From one baseline to the next, by the size of the text."""
        return 1.32


def typography_for(width_mm: float, smallest_pt: float | None = None) -> Typography:
    """The sizes for a page of a width, the smallest of which is `smallest_pt` if that is given.

    Otherwise type never gets smaller than on a page of 160 mm, where the smallest is 6.5
    points; on wider pages it grows, but less than the page, because these are seen from
    further away and have more to show.
    """
    if smallest_pt is not None:
        return Typography(smallest_pt / SMALLEST_PT)
    return Typography(max(1.0, width_mm / _NARROWEST_PLAIN_MM) ** _GROWTH)


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Measures text in points by a measure that counts in pixels."""

    measure: TextMeasure

    def width(self, text: str, size: float, weight: int) -> float:
        """How far a line runs."""
        return self.measure(text, round(size * TEXT_STEPS), weight)[0] / TEXT_STEPS

    def break_lines(self, text: str, size: float, weight: int, room: float) -> list[str]:
        """The lines of a text, none wider than `room` if it can be helped; at least one.

        What is longer than a line by itself, an address say, is broken within. A no-break
        space keeps its words together, and comes out as a common space.
        """
        lines: list[str] = []
        line = ""
        for word in _SPACES.split(text.strip()):
            longer = f"{line} {word}" if line else word
            if self.width(longer, size, weight) <= room:
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = self._break_word(word, size, weight, room)
            lines += full
        return [full_line.replace(_NO_BREAK, " ") for full_line in (*lines, line)]

    def _break_word(self, word: str, size: float, weight: int, room: float) -> list[str]:
        pieces: list[str] = []
        while len(word) > 1 and self.width(word, size, weight) > room:
            fits = 1
            while self.width(word[: fits + 1], size, weight) <= room:
                fits += 1
            pieces.append(word[:fits])
            word = word[fits:]
        return [*pieces, word]
