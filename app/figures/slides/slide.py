"""A slide: its page, and what its shapes are called and stand for."""

from collections.abc import Callable
from dataclasses import dataclass

from app.figures.page import Figure, PageText

SLIDE_WIDTH_MM = 25.4 * 40 / 3
"""Of the widescreen slide of today's programs: 13.333 inches."""

SLIDE_HEIGHT = 9 / 16
"""The height of a slide by its width."""

NARROWEST_SLIDE_MM = 25.4 * 16 / 9
"""Source: ECMA-376-1:2016, 19.7.18 (ST_SlideSizeCoordinate): neither side is under an inch."""


@dataclass(frozen=True)
class SlideWording:
    """The words that only a slide has, in the reader's language."""

    sources: Callable[[str], str]
    """Before the sources in short, with where to read them in full."""
    further: Callable[[int], str]
    """So many sources for which there is no room."""
    tie_sources: Callable[[str], str]
    """The numbers of the sources behind a tie."""
    legend_name: str


@dataclass(frozen=True, slots=True)
class ShapeText:
    """What a shape is called in the list of shapes, and what is read aloud for it."""

    name: str
    told: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, and the width in points in which they were broken."""

    lines: tuple[PageText, ...]
    room: float

    @property
    def text(self) -> str:
        """The lines as one."""
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, eq=False)
class Slide:
    """A page with its title and its other paragraphs, and the words of its shapes.

    `actors`, `ties` and `hulls` are in the order of the content; `ends` are the two actors of
    each tie. `legend_texts` are the lines of the legend, with its samples in `legend_box`
    (left, top, right, bottom in points). `notes` are the paragraphs of the speaker's notes.
    The figure holds all texts, so that a painter paints the same page.
    """

    figure: Figure
    title: Paragraph
    paragraphs: tuple[Paragraph, ...]
    legend_texts: tuple[PageText, ...]
    legend_box: tuple[float, float, float, float]
    legend: ShapeText
    actors: tuple[ShapeText, ...]
    ties: tuple[ShapeText, ...]
    hulls: tuple[ShapeText, ...]
    ends: tuple[tuple[int, int], ...]
    notes: tuple[str, ...]
