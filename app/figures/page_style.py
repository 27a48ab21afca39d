"""How text is set on one page: its colours, its sizes, its language, its measure."""

from dataclasses import dataclass

from app.drawing.arrays import Rgb
from app.drawing.look import Theme
from app.figures.blocks import Block, Run
from app.figures.typography import REGULAR, SEMIBOLD, Typesetter, Typography
from app.figures.wording import FigureWording


@dataclass(frozen=True)
class PageStyle:
    """What all parts of a page share."""

    theme: Theme
    type_: Typography
    wording: FigureWording
    setter: Typesetter

    @property
    def unit(self) -> float:
        """The step of the page's rhythm in points."""
        return self.type_.unit

    def paragraph(
        self,
        text: str,
        room: float,
        *,
        size: float | None = None,
        weight: int = REGULAR,
        rgb: Rgb | None = None,
        indent: float = 0.0,
    ) -> tuple[Run, ...]:
        """A paragraph in lines of at most `room` points, its indent included."""
        size = size or self.type_.text
        lines = self.setter.break_lines(text, size, weight, room - indent)
        colour = rgb or self.theme.text
        return tuple(Run(line, size, weight, colour, indent) for line in lines)

    def note(self, text: str, room: float, *, indent: float = 0.0) -> tuple[Run, ...]:
        """A paragraph in the smallest size and the quiet colour."""
        return self.paragraph(
            text, room, size=self.type_.small, rgb=self.theme.muted, indent=indent
        )

    def heading(self, text: str) -> Block:
        """A small heading above a part of the page, on one line."""
        return Block((Run(text, self.type_.small, SEMIBOLD, self.theme.muted),))

    def columns(self, width: float, least: float, gap: float) -> tuple[int, float]:
        """How many columns of at least `least` points go into a width, and their width."""
        n_columns = max(1, int((width + gap) / (least * self.type_.growth + gap)))
        return n_columns, (width - (n_columns - 1) * gap) / n_columns
