"""The notes at the foot of a figure: numbered sources, and what else has to be said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.figures.blocks import Block, Run, place_stack, split_evenly
from app.figures.page import PageText
from app.figures.page_style import PageStyle
from app.figures.source_notes import SourceNotes
from app.figures.typography import SEMIBOLD

NOTE_COLUMN = 180.0
"""The least width of a column on a plain page, in points: about fifty letters."""


@dataclass(frozen=True)
class NotesArea:
    """The notes on their page and where they end."""

    texts: tuple[PageText, ...]
    bottom: float


def set_notes(
    notes: SourceNotes,
    remarks: Sequence[str],
    frame: tuple[float, float, float],
    style: PageStyle,
) -> NotesArea:
    """Set sources and remarks into columns; `frame` is left, top and width in points."""
    left, top, width = frame
    type_, setter = style.type_, style.setter
    gap = 4 * style.unit
    n_columns, column = style.columns(width, NOTE_COLUMN, gap)
    blocks = [*_source_blocks(notes, column, style)]
    blocks += [Block(style.note(remark, column), style.unit) for remark in remarks]
    if not blocks:
        return NotesArea((), top)
    heading = style.heading(style.wording.sources_heading)
    texts, top = place_stack([heading], left, top, setter, type_)
    top += 0.5 * style.unit
    heights = [block.height(type_) + block.space_above for block in blocks]
    bottom = top
    rest = iter(blocks)
    for place, count in enumerate(split_evenly(heights, n_columns)):
        stack = [next(rest) for _ in range(count)]
        lines, end = place_stack(stack, left + place * (column + gap), top, setter, type_)
        texts += lines
        bottom = max(bottom, end)
    return NotesArea(tuple(texts), bottom)


def _source_blocks(notes: SourceNotes, room: float, style: PageStyle) -> Iterator[Block]:
    size = style.type_.small
    indent = (3.0 if len(notes.numbered) < 10 else 4.25) * style.unit
    for number, cited in enumerate(notes.texts, 1):
        mark = Run(str(number), size, SEMIBOLD, style.theme.text, hang=True)
        lines = style.paragraph(cited, room, size=size, indent=indent)
        yield Block((mark, *lines), 0.5 * style.unit)
    if notes.n_further:
        yield Block(style.note(style.wording.further_sources(notes.n_further), room), style.unit)
