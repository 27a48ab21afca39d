"""The legend of a map: samples and words in columns, only of what is visible."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.drawing.coordinates import PageFrame
from app.drawing.legend import LegendChannel, LegendEntry, LegendKey
from app.drawing.look import Sizes
from app.figures.blocks import Block, Run, place_block, split_evenly, stack_height
from app.figures.legend_samples import SAMPLE_PX, SampleSheet
from app.figures.page import PageText, PlacedPicture
from app.figures.page_style import PageStyle
from app.figures.typography import SEMIBOLD, Typography
from app.figures.wording import LegendGroup

_GROUPS = {
    LegendChannel.TONE: LegendGroup.TIES,
    LegendChannel.ARROW: LegendGroup.TIES,
    LegendChannel.DASH: LegendGroup.STATUS,
    LegendChannel.PAST: LegendGroup.STATUS,
    LegendChannel.WIDTH: LegendGroup.WEIGHT,
    LegendChannel.SHAPE: LegendGroup.ACTORS,
    LegendChannel.MARK: LegendGroup.ACTORS,
    LegendChannel.HULL: LegendGroup.BLOCS,
}
COLUMN = 98.0
"""The least width of a column on a plain page, in points."""

_BELOW_HEADING = 0.5
"""Units of space."""


@dataclass(frozen=True)
class LegendArea:
    """The legend on its page: its words, its samples, and where it ends."""

    texts: tuple[PageText, ...]
    samples: PlacedPicture
    bottom: float


def set_legend(
    entries: Sequence[LegendEntry],
    frame: tuple[float, float, float],
    style: PageStyle,
    sizes: Sizes,
    least: float = COLUMN,
) -> LegendArea:
    """Set the legend into columns; `frame` is its left, its top and its width in points.

    `least` is the least width of a column on a plain page.
    """
    left, top, width = frame
    type_, setter, scale = style.type_, style.setter, style.type_.points_per_pixel
    gap = 2 * style.unit
    n_columns, column = style.columns(width, least, gap)
    groups = [_set_group(group, members, column, style) for group, members in in_groups(entries)]
    counts = split_evenly([group.height(type_) + 2 * style.unit for group in groups], n_columns)
    sheet = SampleSheet(style.theme, sizes)
    texts: list[PageText] = []
    bottom = top
    rest = iter(groups)
    for place, count in enumerate(counts):
        x, y = left + place * (column + gap), top
        for number in range(count):
            group = next(rest)
            y += 2 * style.unit if number else 0.0
            texts += place_block(group.heading, x, y, setter, type_)
            y += group.heading.height(type_) + _BELOW_HEADING * style.unit
            for entry, block in group.rows:
                texts += place_block(block, x, y, setter, type_)
                first_line = block.runs[0].size * type_.leading
                sheet.add(entry, x / scale, (y + first_line / 2) / scale)
                y += block.height(type_)
        bottom = max(bottom, y)
    return LegendArea(
        tuple(texts),
        PlacedPicture(sheet.picture(), PageFrame((0.0, 0.0), (0.0, 0.0), scale)),
        bottom,
    )


@dataclass(frozen=True)
class _Group:
    """A heading with its entries, set to the width of a column."""

    heading: Block
    rows: tuple[tuple[LegendEntry, Block], ...]

    def height(self, type_: Typography) -> float:
        rows = stack_height([self.heading, *(block for _, block in self.rows)], type_)
        return rows + _BELOW_HEADING * type_.unit


def _set_group(
    group: LegendGroup, entries: Iterable[LegendEntry], column: float, style: PageStyle
) -> _Group:
    heading = style.heading(style.wording.legend_headings[group])
    return _Group(heading, tuple((entry, _set_row(entry, column, style)) for entry in entries))


def _set_row(entry: LegendEntry, column: float, style: PageStyle) -> Block:
    sample = SAMPLE_PX[0] * style.type_.points_per_pixel
    runs = style.paragraph(
        style.wording.legend_label(entry), column, indent=sample + 1.5 * style.unit
    )
    if entry.key is LegendKey.DISPUTED:
        mark = Run("*", style.type_.text, SEMIBOLD, style.theme.text, sample / 2, hang=True)
        runs = (mark, *runs)
    return Block(runs)


def in_groups(entries: Sequence[LegendEntry]) -> Iterator[tuple[LegendGroup, list[LegendEntry]]]:
    """What belongs together, in the order of the legend."""
    order = list(LegendGroup)
    ranked = sorted(entries, key=lambda entry: order.index(_GROUPS[entry.channel]))
    for group, members in groupby(ranked, lambda entry: _GROUPS[entry.channel]):
        yield group, list(members)
