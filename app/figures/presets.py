"""Sizes of figures by name: those that come with the program, and those a person keeps.

A preset says how a figure is made, never what is on it: neither title nor caption belong to it.
What is kept is JSON text; whatever in it is broken counts as not kept.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields, replace

from app.figures.request import FigureRequest
from app.figures.slides.slide import SLIDE_HEIGHT, SLIDE_WIDTH_MM

MOST_PRESETS = 100
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class FigurePreset:
    """A size with its type and resolution, and colours if it is particular about them.

    Sizes and limits are those of :class:`~app.figures.request.FigureRequest`.

    Raises
    ------
    ValueError
        If it asks for what a figure cannot have, or its name is empty, longer than a line or
        that of no single line.
    """

    name: str
    width_mm: float
    height_mm: float | None = None
    smallest_pt: float | None = None
    dpi: int = 300
    theme_name: str | None = None

    def __post_init__(self) -> None:
        """Refuse what could not be applied."""
        line = " ".join(self.name.split())
        if not line or line != self.name or len(line) > LONGEST_NAME:
            raise ValueError(f"{self.name!r} is no name of a preset")
        self.applied_to(FigureRequest())

    def applied_to(self, request: FigureRequest) -> FigureRequest:
        """The request with the sizes, and the colours, of the preset."""
        return replace(
            request,
            width_mm=self.width_mm,
            height_mm=self.height_mm,
            smallest_pt=self.smallest_pt,
            dpi=self.dpi,
            theme_name=self.theme_name or request.theme_name,
        )

    def is_in(self, request: FigureRequest) -> bool:
        """Whether a request asks for nothing that the preset does not."""
        return self.applied_to(request) == request


BUILT_IN = (
    FigurePreset("a4-half", 160.0, 110.0, 6.0),
    FigurePreset("a4-full", 160.0, 235.0),
    FigurePreset("slide", SLIDE_WIDTH_MM, SLIDE_WIDTH_MM * SLIDE_HEIGHT, 9.0),
    FigurePreset("square", 160.0, 160.0),
    FigurePreset("column", 80.0, 235.0, 6.0),
)
"""For an A4 page with margins of 25 mm and a line of caption, the type area is 160 by 235 mm; a
slide is 16 to 9, as wide as those of today's programs; a column is one of two on an A4 page. On
half a page, on a slide and in a column type is smaller than by their width, to leave the map its
room."""

FIRST = BUILT_IN[1]
"""What a figure is offered as at first: a page that can be printed, whatever is on it."""


def preset_of(request: FigureRequest, presets: Sequence[FigurePreset]) -> FigurePreset | None:
    """The first preset that a request follows in everything; None if it follows none."""
    return next((preset for preset in presets if preset.is_in(request)), None)


def kept_with(presets: Iterable[FigurePreset], new: FigurePreset) -> tuple[FigurePreset, ...]:
    """The presets with a new one, in the place of that of its name; by their names."""
    others = [preset for preset in presets if preset.name != new.name]
    return tuple(sorted([*others, new], key=lambda preset: preset.name.casefold()))


def write_presets(presets: Iterable[FigurePreset]) -> str:
    """Presets as they are kept."""
    return json.dumps([asdict(preset) for preset in presets], ensure_ascii=False)


def read_presets(text: str) -> tuple[FigurePreset, ...]:
    """The presets that were kept, without those that are broken or have a name of ours."""
    try:
        kept = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return ()
    presets: dict[str, FigurePreset] = {}
    taken = {preset.name for preset in BUILT_IN}
    for said in kept[:MOST_PRESETS] if isinstance(kept, list) else ():
        preset = _read_preset(said)
        if preset is not None and preset.name not in taken:
            presets.setdefault(preset.name, preset)
    return tuple(presets.values())


def _read_preset(said: object) -> FigurePreset | None:
    if not isinstance(said, dict):
        return None
    known = {field.name for field in fields(FigurePreset)}
    try:
        return FigurePreset(**{name: value for name, value in said.items() if name in known})
    except (TypeError, ValueError, AttributeError):
        # Of another type than it should be: a name that is a number, a size that is a text.
        return None
