"""The forms a legend can have where a page has little room: wide, narrow, or as running lines.

Columns as wide as their longest words stand beside a map and leave it more of the page's width;
running lines, in which sample follows on sample, leave it nearly all of the height.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.drawing.coordinates import PageFrame
from app.drawing.legend import LegendEntry, LegendKey
from app.drawing.look import Sizes
from app.figures.blocks import Block, Run, place_block
from app.figures.legend_block import COLUMN, LegendArea, in_groups, set_legend
from app.figures.legend_samples import SAMPLE_PX, SampleSheet
from app.figures.page import PageText, PlacedPicture
from app.figures.page_style import PageStyle
from app.figures.typography import REGULAR, SEMIBOLD

_AFTER_SAMPLE, _AFTER_ENTRY, _AFTER_HEADING = 1.0, 2.5, 1.5
"""Units of space in a running line."""

_BETWEEN_LINES = 0.35
"""Units of space: samples are nearly as high as lines."""


class LegendForm(StrEnum):
    """How a legend is set."""

    COLUMNS = "columns"
    NARROW = "narrow"
    """In columns no wider than their longest words."""
    RUNNING = "running"
    """In lines of samples and words; each group begins a line with its heading."""


def set_in_form(
    form: LegendForm,
    entries: Sequence[LegendEntry],
    frame: tuple[float, float, float],
    style: PageStyle,
    sizes: Sizes,
) -> LegendArea:
    """Set a legend; `frame` is its left, its top and its width in points."""
    if form is LegendForm.RUNNING:
        return _set_running(entries, frame, style, sizes)
    least = COLUMN if form is LegendForm.COLUMNS else narrow_column(entries, style)
    return set_legend(entries, frame, style, sizes, least)


def narrow_column(entries: Sequence[LegendEntry], style: PageStyle) -> float:
    """How wide a column has to be for its longest words, but never wider than others are.

    In points of a plain page.
    """
    type_, sample = style.type_, SAMPLE_PX[0] * style.type_.points_per_pixel + 1.5 * style.unit
    headings = [style.wording.legend_headings[group] for group, _ in in_groups(entries)]
    words = [style.setter.width(text, type_.small, SEMIBOLD) for text in headings]
    words += [sample + _width(entry, style) for entry in entries]
    return min(COLUMN, (max(words, default=0.0) + 0.1) / type_.growth)


def _width(entry: LegendEntry, style: PageStyle) -> float:
    return style.setter.width(style.wording.legend_label(entry), style.type_.text, REGULAR)


@dataclass(frozen=True)
class _Item:
    """Something that stays on one line: words with the sample before them, or a heading.

    `space` is kept before it unless a line begins with it, `lead` is the room of its sample.
    """

    run: Run
    width: float
    space: float
    entry: LegendEntry | None = None
    lead: float = 0.0


def _set_running(
    entries: Sequence[LegendEntry],
    frame: tuple[float, float, float],
    style: PageStyle,
    sizes: Sizes,
) -> LegendArea:
    left, top, width = frame
    type_, scale = style.type_, style.type_.points_per_pixel
    height = type_.text * type_.leading
    sheet, texts, y = SampleSheet(style.theme, sizes), list[PageText](), top
    for number, (indent, line) in enumerate(_break(list(_items(entries, style)), width)):
        y += _BETWEEN_LINES * style.unit if number else 0.0
        x = left + indent
        for place, item in enumerate(line):
            x += item.space if place else 0.0
            if item.entry is not None:
                sheet.add(item.entry, x / scale, (y + height / 2) / scale)
            if item.entry is not None and item.entry.key is LegendKey.DISPUTED:
                star = Run("*", type_.text, SEMIBOLD, style.theme.text, hang=True)
                at = x + SAMPLE_PX[0] * scale / 2
                texts += place_block(Block((star,)), at, y, style.setter, type_)
            lower = (type_.text - item.run.size) * (type_.leading + 0.56) / 2
            texts += place_block(Block((item.run,)), x + item.lead, y + lower, style.setter, type_)
            x += item.width
        y += height
    samples = PlacedPicture(sheet.picture(), PageFrame((0.0, 0.0), (0.0, 0.0), scale))
    return LegendArea(tuple(texts), samples, y)


def _items(entries: Sequence[LegendEntry], style: PageStyle) -> Iterator[_Item]:
    type_, unit = style.type_, style.unit
    lead = SAMPLE_PX[0] * type_.points_per_pixel + _AFTER_SAMPLE * unit
    for group, members in in_groups(entries):
        heading = style.heading(style.wording.legend_headings[group]).runs[0]
        width = style.setter.width(heading.text, heading.size, heading.weight)
        yield _Item(heading, width, 0.0)
        for place, entry in enumerate(members):
            words = Run(style.wording.legend_label(entry), type_.text, REGULAR, style.theme.text)
            space = (_AFTER_ENTRY if place else _AFTER_HEADING) * unit
            yield _Item(words, lead + _width(entry, style), space, entry, lead)


def _break(items: Sequence[_Item], width: float) -> Iterator[tuple[float, list[_Item]]]:
    """Lines of items with their indents; a heading begins one, under which none begins."""
    line: list[_Item] = []
    filled = indent = hang = 0.0
    for place, item in enumerate(items):
        is_heading = item.entry is None
        if line and (is_heading or filled + item.space + item.width > width):
            yield indent, line
            line = []
            filled = indent = 0.0 if is_heading else hang
        if is_heading:
            hang = item.width + items[place + 1].space
        filled += item.width + (item.space if line else 0.0)
        line.append(item)
    if line:
        yield indent, line
