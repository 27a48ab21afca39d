"""Blocks of text that are set one below the other, or side by side in columns.

A block knows its height before it has a place, so that columns can be made even.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.drawing.arrays import Rgb
from app.figures.page import PageText
from app.figures.typography import Typesetter, Typography

BASELINE = 0.78
"""Where the baseline lies in the height of a line, from its top."""


@dataclass(frozen=True, slots=True)
class Run:
    """One line of a block: text in one style, indented by points.

    With `hang`, the line stands on the same baseline as the one after it: a number
    before a note.
    """

    text: str
    size: float
    weight: int
    rgb: Rgb
    indent: float = 0.0
    hang: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stay together, and the space kept above them unless they come first."""

    runs: tuple[Run, ...]
    space_above: float = 0.0

    def height(self, type_: Typography) -> float:
        """From the top of its first line to the bottom of its last, in points."""
        return sum(run.size * type_.leading for run in self.runs if not run.hang)


def place_block(
    block: Block, x: float, top: float, setter: Typesetter, type_: Typography
) -> list[PageText]:
    """The lines of a block whose first begins at `top`."""
    texts = []
    for run in block.runs:
        baseline = top + run.size * (type_.leading - 1.0) / 2 + run.size * BASELINE
        width = setter.width(run.text, run.size, run.weight)
        texts.append(
            PageText(x + run.indent, baseline, run.text, run.size, run.weight, run.rgb, width)
        )
        if not run.hang:
            top += run.size * type_.leading
    return texts


def stack_height(blocks: Iterable[Block], type_: Typography) -> float:
    """The height of blocks below each other."""
    height = 0.0
    for place, block in enumerate(blocks):
        height += block.height(type_) + (block.space_above if place else 0.0)
    return height


def place_stack(
    blocks: Iterable[Block], x: float, top: float, setter: Typesetter, type_: Typography
) -> tuple[list[PageText], float]:
    """The lines of blocks below each other, and where the last one ends."""
    texts: list[PageText] = []
    for place, block in enumerate(blocks):
        top += block.space_above if place else 0.0
        texts += place_block(block, x, top, setter, type_)
        top += block.height(type_)
    return texts, top


def split_evenly(heights: Sequence[float], n_columns: int) -> list[int]:
    """How many of some things below each other go to each column, in their order.

    The highest column is as low as it can be; among the ways to do that, the first
    columns are the fuller ones.
    """
    low, high = max(heights, default=0.0), sum(heights)
    for _ in range(40):
        middle = (low + high) / 2
        if len(_fill(heights, middle)) <= n_columns:
            high = middle
        else:
            low = middle
    counts = _fill(heights, high * (1 + 1e-9))
    return counts + [0] * (n_columns - len(counts))


def _fill(heights: Sequence[float], limit: float) -> list[int]:
    """Fill columns one after the other up to a height."""
    counts = [0]
    filled = 0.0
    for height in heights:
        if counts[-1] and filled + height > limit:
            counts.append(0)
            filled = 0.0
        counts[-1] += 1
        filled += height
    return counts
