"""A page as it is painted: pictures, lines of text and rules at their places.

All lengths are in points (1/72 inch) from the page's top left corner, y growing
downwards. Nothing is left to decide for whoever paints it, so that every format shows
the same.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.drawing.arrays import Rgb
from app.drawing.coordinates import PageFrame, mm_to_points
from app.drawing.geometry_record import Geometry
from app.drawing.legend import LegendEntry
from app.drawing.picture import Picture
from app.figures.source_notes import NO_SOURCES, SourceNotes


@dataclass(frozen=True, slots=True)
class PageText:
    """One line of text: where it begins, on which baseline, how large and heavy.

    `width` is how far it was measured to run.
    """

    x: float
    baseline: float
    text: str
    size: float
    weight: int
    rgb: Rgb
    width: float


@dataclass(frozen=True, slots=True)
class PageRule:
    """A filled bar, as thin as a line or not."""

    x: float
    y: float
    width: float
    height: float
    rgb: Rgb


@dataclass(frozen=True, slots=True, eq=False)
class PlacedPicture:
    """A picture and where it stands on the page.

    `geometry` is what the picture of a map was made from, for whoever checks it.
    """

    picture: Picture
    frame: PageFrame
    geometry: Geometry | None = None


class SectionKind(StrEnum):
    """The parts of a page that can be turned to."""

    MAP = "map"
    LEGEND = "legend"
    EVIDENCE = "evidence"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class PageSection:
    """Where a part of the page begins, in points from its top."""

    kind: SectionKind
    top: float


@dataclass(frozen=True, eq=False)
class Figure:
    """A page with everything on it, from the bottom to the top.

    `map` is the map with its source numbers, `samples` are the small pictures of the
    legend. `title`, `description` and `language` also go to the file's own data.
    `legend` and `unnumbered` (ties and blocs whose source numbers found no room, by their
    names) are told for whoever checks, `remarks` and the numbered sources, `notes`, for a
    document around the figure.
    `sections` are the parts that are there, from the top: what a PDF is turned to. `marking` is
    what stands at top and bottom, empty if nothing does; it goes to the file's own data, too.
    """

    width_mm: float
    height_mm: float
    background: Rgb
    map: PlacedPicture
    samples: PlacedPicture
    rules: tuple[PageRule, ...]
    texts: tuple[PageText, ...]
    title: str
    description: str
    language: str
    legend: tuple[LegendEntry, ...]
    unnumbered: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    sections: tuple[PageSection, ...] = ()
    notes: SourceNotes = NO_SOURCES
    marking: str = ""

    @property
    def width(self) -> float:
        """The page's width in points."""
        return mm_to_points(self.width_mm)

    @property
    def height(self) -> float:
        """The page's height in points."""
        return mm_to_points(self.height_mm)

    def size_px(self, dpi: int) -> tuple[int, int]:
        """The whole pixels of the page at a resolution."""
        return round(self.width_mm * dpi / 25.4), round(self.height_mm * dpi / 25.4)
