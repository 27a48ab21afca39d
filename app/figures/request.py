"""What is asked of a figure: its size, its title, its colours and what it brings forward."""

from dataclasses import dataclass

from app.domain.ids import ActorId
from app.domain.marking import LONGEST as LONGEST_MARKING
from app.drawing.look import DARK, LIGHT, Theme
from app.figures.citations.styles import CITATION_STYLES, HOUSE

WIDTH_MM = (30.0, 1200.0)
"""From a marginal figure to a poster."""

HEIGHT_MM = (30.0, 1700.0)
"""Of a page that is to be just so high; without, the height follows from the content."""

SMALLEST_PT = (4.0, 24.0)
"""Of the smallest text at print size: below, nobody reads it; above, it is a poster's."""

DPI = (36, 1200)

MOST_PIXELS = 200_000_000
"""Of a raster image: 800 MB in memory, a poster of 1.2 m at 300 dots per inch."""

_THEMES = {"light": LIGHT, "dark": DARK}


@dataclass(frozen=True)
class FigureRequest:
    """How a figure is wanted.

    `width_mm` defaults to the type area of an A4 page, `dpi` to what printers ask for.
    With a `height_mm` the page is just so high, and the map takes what the rest leaves;
    without, it is as high as its content. `smallest_pt` is the size of the smallest text on the
    page; without, it follows from the width, see :func:`app.figures.typography.typography_for`.
    Without a `title` one is made from what is shown; `caption` is set below the map. `focus`
    are the actors that the figure is about; `selected` one actor, or the two of a tie whose
    evidence is quoted below the map. `marking` stands at the top and the bottom; None: the
    highest of what is visible, if that is marked; an empty one: none at all. One that is lower
    than what is visible asks for is raised to that, unless `release` says why it may pass.

    `nudge_labels` looks for places for names, and for ways for ties, that the screen has not: see
    :mod:`app.figures.nudging.nudge`. `citation_style` is how the sources are cited, see
    :mod:`app.figures.citations.styles`.

    Raises
    ------
    ValueError
        If a size is out of its limits, a theme or a citation style unknown, a marking too long,
        or more than two are selected.
    """

    width_mm: float = 160.0
    dpi: int = 300
    title: str | None = None
    theme_name: str = "light"
    focus: tuple[ActorId, ...] = ()
    selected: tuple[ActorId, ...] = ()
    height_mm: float | None = None
    smallest_pt: float | None = None
    caption: str | None = None
    citation_style: str = HOUSE
    marking: str | None = None
    release: str | None = None
    nudge_labels: bool = True

    def __post_init__(self) -> None:
        """Check the limits once, for every way in which a request is made."""
        if not WIDTH_MM[0] <= self.width_mm <= WIDTH_MM[1]:
            raise ValueError(f"the width must be {WIDTH_MM[0]:g} to {WIDTH_MM[1]:g} mm")
        height, smallest = self.height_mm, self.smallest_pt
        if height is not None and not HEIGHT_MM[0] <= height <= HEIGHT_MM[1]:
            raise ValueError(f"the height must be {HEIGHT_MM[0]:g} to {HEIGHT_MM[1]:g} mm")
        if smallest is not None and not SMALLEST_PT[0] <= smallest <= SMALLEST_PT[1]:
            raise ValueError(
                f"the smallest text must be {SMALLEST_PT[0]:g} to {SMALLEST_PT[1]:g} points"
            )
        if not DPI[0] <= self.dpi <= DPI[1]:
            raise ValueError(f"the resolution must be {DPI[0]} to {DPI[1]} dots per inch")
        if self.theme_name not in _THEMES:
            raise ValueError(f"there is no theme {self.theme_name!r}")
        if self.marking is not None and len(self.marking) > LONGEST_MARKING:
            raise ValueError(f"a marking has at most {LONGEST_MARKING} characters")
        if self.citation_style not in CITATION_STYLES:
            raise ValueError(f"there is no citation style {self.citation_style!r}")
        if len(self.selected) > 2:
            raise ValueError("one actor, or the two of a tie, can be selected")

    @property
    def theme(self) -> Theme:
        """The colours."""
        return _THEMES[self.theme_name]
