"""Sets the parts of a page around its map: head, caption, evidence, notes and foot.

Of evidence and notes there is a whole form and shorter ones, for pages of a fixed height on which
the map would have too little room left. What is left out is said in a line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.figures.blocks import Block, place_stack, split_evenly, stack_height
from app.figures.evidence_block import EvidenceText, count_agreements, count_quotations
from app.figures.notes_block import NOTE_COLUMN, set_notes
from app.figures.numbering import SourceMarks
from app.figures.page import PageRule, PageText, SectionKind
from app.figures.page_parts import PagePart
from app.figures.page_style import PageStyle
from app.figures.parts import FigureParts
from app.figures.scene import FigureScene
from app.figures.slides.notes import list_sources_in_short
from app.figures.typography import SEMIBOLD

HAIRLINE = 0.5

_CAPTION_EMS = 42.0
"""Lines of about ninety letters are still found again at their beginning."""

_LONGEST_REMARK = 2
"""Lines of a remark that is still said where room is short."""


@dataclass(frozen=True, slots=True)
class Thrift:
    """How much is said around the map: the most agreements and quotations, and of the notes.

    With `omits_long`, remarks of many lines are counted only; with `is_short` the sources are
    named in a paragraph, too, to which the foot of the page is added.
    """

    most_agreements: int = 6
    most_quotations: int = 3
    omits_long: bool = False
    is_short: bool = False


LAVISH = Thrift()
THRIFTS = (
    LAVISH,
    Thrift(omits_long=True),
    Thrift(4, 2, omits_long=True),
    Thrift(3, 1, omits_long=True, is_short=True),
    Thrift(2, 0, omits_long=True, is_short=True),
    Thrift(0, 0, omits_long=True, is_short=True),
)
"""From a page that says all to one that says what it must."""


class PageSetting:
    """Sets one page's parts between its margins: from `left`, so wide, in points."""

    def __init__(
        self, scene: FigureScene, parts: FigureParts, style: PageStyle, left: float, width: float
    ) -> None:
        self._scene = scene
        self._parts = parts
        self._style = style
        self._type = style.type_
        self._left = left
        self._width = width

    def head(self) -> PagePart:
        """The title and what holds for all of the page, above a rule."""
        style, unit = self._style, self._type.unit
        title = style.paragraph(
            self._parts.title, self._width, size=self._type.title, weight=SEMIBOLD
        )
        told = style.paragraph(self._parts.subtitle(), self._width, rgb=style.theme.muted)
        lines, bottom = self._stack([Block(title), Block(told, 0.5 * unit)], 0.0)
        rule = self._rule(bottom + 1.5 * unit)
        return PagePart(bottom + 3 * unit, tuple(lines), (rule,))

    def caption(self, text: str | None) -> PagePart:
        """What the reader should see, in lines that are not too long to be read."""
        if not text:
            return PagePart()
        size = self._type.caption
        room = min(self._width, _CAPTION_EMS * size)
        lines, bottom = self._stack([Block(self._style.paragraph(text, room, size=size))], 0.0)
        return PagePart(bottom + 2 * self._type.unit, tuple(lines))

    def nothing_visible(self, height: float) -> PagePart:
        """The line in the place of a map on which nothing is."""
        words = self._style.wording.nothing_visible
        runs = self._style.paragraph(words, self._width, rgb=self._style.theme.muted)
        lines, _ = self._stack([Block(runs)], height / 2)
        return PagePart(height, tuple(lines))

    def evidence(self, marks: SourceMarks, thrift: Thrift = LAVISH) -> PagePart:
        """What the selected tie rests on, below a rule; empty if none is, or it is left out."""
        if self._parts.selected is None:
            return PagePart()
        text = EvidenceText(self._scene.dossier, marks.notes, self._style)
        tie, unit = self._parts.selected[1], self._type.unit
        n_left, n_right = thrift.most_agreements, thrift.most_quotations
        gap = 4 * unit
        half = (self._width - gap) / 2
        left, right = text.agreements(tie, half, n_left), text.quotations(tie, half, n_right)
        if not left or not right:
            whole = self._width
            left = text.agreements(tie, whole, n_left) or text.quotations(tie, whole, n_right)
            right = []
        if not left:
            return PagePart()
        top = 1.5 * unit
        lines, _ = self._stack(left, top)
        if right:
            setter = self._style.setter
            beside, _ = place_stack(right, self._left + half + gap, top, setter, self._type)
            lines += beside
        height = max(stack_height(left, self._type), stack_height(right, self._type))
        bottom = top + height + 1.5 * unit
        return PagePart(bottom, tuple(lines), (self._rule(0.0),), SectionKind.EVIDENCE)

    def notes(
        self, marks: SourceMarks, remarks: Sequence[str], thrift: Thrift = LAVISH
    ) -> PagePart:
        """Sources and remarks below a rule; empty if there are none."""
        notes, unit = marks.notes, self._type.unit
        remarks = [*remarks, *self._evidence_left_out(thrift)]
        if not thrift.is_short and not remarks and not notes.numbered and not notes.n_further:
            return PagePart()
        top = 1.5 * unit
        if thrift.omits_long:
            remarks = list(self._short_remarks(remarks, marks))
        if thrift.is_short:
            texts, bottom = self._short_notes(marks, remarks, top)
        else:
            area = set_notes(notes, remarks, (self._left, top, self._width), self._style)
            texts, bottom = list(area.texts), area.bottom
        rules = (self._rule(0.0),)
        bottom += 0.0 if thrift.is_short else 1.5 * unit
        return PagePart(bottom, tuple(texts), rules, SectionKind.SOURCES)

    def footer(self, thrift: Thrift = LAVISH) -> PagePart:
        """What made the page, below a rule; empty where the notes end with it."""
        if thrift.is_short:
            return PagePart()
        words = self._style.wording.footer(self._scene.as_of)
        block = Block(self._style.note(words, self._width))
        lines, bottom = self._stack([block], self._type.unit)
        return PagePart(bottom, tuple(lines), (self._rule(0.0),))

    def _short_notes(
        self, marks: SourceMarks, remarks: Sequence[str], top: float
    ) -> tuple[list[PageText], float]:
        """The sources in a paragraph, then what is said besides; lines in columns of one height."""
        style, unit = self._style, self._type.unit
        gap = 4 * unit
        n_columns, column = style.columns(self._width, NOTE_COLUMN, gap)
        heading = style.heading(style.wording.sources_heading)
        texts, top = self._stack([heading], top)
        top += 0.5 * unit
        blocks = list(self._short_lines(marks, remarks, column))
        heights = [block.height(self._type) for block in blocks]
        bottom, rest = top, iter(blocks)
        for place, count in enumerate(split_evenly(heights, n_columns)):
            stack = [next(rest) for _ in range(count)]
            x = self._left + place * (column + gap)
            lines, end = place_stack(stack, x, top, style.setter, self._type)
            texts += lines
            bottom = max(bottom, end)
        return texts, bottom

    def _short_lines(
        self, marks: SourceMarks, remarks: Sequence[str], room: float
    ) -> Iterator[Block]:
        style, wording = self._style, self._style.wording
        sources = list(list_sources_in_short(marks.notes, wording))
        if marks.notes.n_further:
            sources.append(wording.further_in_short(marks.notes.n_further))
        said = [*remarks, wording.footer(self._scene.as_of)]
        runs = style.paragraph("; ".join(sources), room, size=style.type_.small) if sources else ()
        runs += style.note(" ".join(f"{each.removesuffix('.')}." for each in said), room)
        for run in runs:
            yield Block((run,))

    def _evidence_left_out(self, thrift: Thrift) -> Iterator[str]:
        """Of which evidence nothing is told for lack of room; at most one remark."""
        if self._parts.selected is None:
            return
        tie = self._parts.selected[1]
        n_agreements = 0 if thrift.most_agreements else count_agreements(tie)
        n_quotations = 0 if thrift.most_quotations else count_quotations(self._scene.dossier, tie)
        if n_agreements or n_quotations:
            yield self._style.wording.evidence_left_out(n_agreements, n_quotations)

    def _short_remarks(self, remarks: Sequence[str], marks: SourceMarks) -> Iterator[str]:
        """Without those of many lines, or with a shorter one in their place.

        What is disputed is said however long that takes, and no source is without a number.
        """
        wording = self._style.wording
        _n_columns, room = self._style.columns(self._width, NOTE_COLUMN, 4 * self._type.unit)
        kept = {wording.disputed(label, note) for label, note in self._scene.disputed()}
        without_room = self._parts.numbers_left_out(marks)
        n_left_out = 0
        for remark in remarks:
            if remark in kept or len(self._style.note(remark, room)) <= _LONGEST_REMARK:
                yield remark
            elif remark == without_room:
                yield self._parts.numbers_left_out(marks, is_short=True)
            else:
                n_left_out += 1
        if n_left_out:
            yield wording.notes_left_out(n_left_out)

    def _stack(self, blocks: Sequence[Block], top: float) -> tuple[list[PageText], float]:
        return place_stack(blocks, self._left, top, self._style.setter, self._type)

    def _rule(self, top: float) -> PageRule:
        height = HAIRLINE * self._type.growth
        return PageRule(self._left, top, self._width, height, self._style.theme.line)
