"""The figure: title, map, legend, evidence and numbered sources, composed into a page.

The map is the picture that is on the screen, made by the same rooms and painted by the
same painters. Everything else on the page says what a reader needs who does not have
the program: what the signs mean, for which date it holds, and who says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.drawing.coordinates import PageFrame, mm_to_points, points_to_mm
from app.drawing.geometry import Geometry
from app.drawing.legend import LegendEntry, build_legend
from app.drawing.look import Sizes
from app.drawing.text_measure import TextMeasure
from app.figures.blocks import Block, place_stack, stack_height
from app.figures.evidence_block import EvidenceText, Told
from app.figures.legend_block import set_legend
from app.figures.notes_block import set_notes
from app.figures.numbering import SourceMarks
from app.figures.page import (
    Figure,
    PageRule,
    PageSection,
    PageText,
    PlacedPicture,
    SectionKind,
)
from app.figures.page_style import PageStyle
from app.figures.parts import FigureParts
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.figures.typography import SEMIBOLD, Typesetter, typography_for
from app.figures.wording import FigureWording

_EMPTY_MAP_UNITS = 24.0
_HAIRLINE = 0.5
_CAPTION_EMS = 42.0
"""Lines of about ninety letters are still found again at their beginning."""


def compose_figure(
    scene: FigureScene, request: FigureRequest, wording: FigureWording, measure: TextMeasure
) -> Figure:
    """Compose the page; the same scene, request and words give the same page.

    `measure` has to be that of the painter's typeface, or lines come out too long.
    """
    return _Composer(scene, request, wording, measure).compose()


def compose_bare_figure(
    scene: FigureScene,
    request: FigureRequest,
    wording: FigureWording,
    measure: TextMeasure,
    told: Told,
) -> Figure:
    """Compose the map with its legend alone, for a document that says the rest around it.

    `told` is what the document says: its sources are numbered after those on the map.
    """
    return _Composer(scene, request, wording, measure, told).compose(is_bare=True)


@dataclass
class _Cursor:
    """Where the page has come to, in points."""

    y: float


class _Composer:
    """Sets one figure from top to bottom."""

    def __init__(
        self,
        scene: FigureScene,
        request: FigureRequest,
        wording: FigureWording,
        measure: TextMeasure,
        told: Told | None = None,
    ) -> None:
        self._scene = scene
        self._request = request
        self._wording = wording
        self._theme = request.theme
        self._type = typography_for(request.width_mm, request.smallest_pt)
        self._style = PageStyle(request.theme, self._type, wording, Typesetter(measure))
        self._margin = 3 * self._type.unit
        self._page_width = mm_to_points(request.width_mm)
        self._width = self._page_width - 2 * self._margin
        self._texts: list[PageText] = []
        self._rules: list[PageRule] = []
        self._sections: list[PageSection] = []
        self._parts = FigureParts(scene, request, wording, measure, told)

    def compose(self, *, is_bare: bool = False) -> Figure:
        """The page; a bare one has neither head nor notes."""
        parts = self._parts
        cursor = _Cursor(self._margin)
        if not is_bare:
            self._set_head(cursor)
        geometry = parts.fit_map(self._width / self._type.points_per_pixel)
        marks = parts.mark_sources(geometry)
        map_ = self._place_map(geometry, marks, cursor)
        self._set_caption(cursor)
        entries = build_legend(self._scene.content, geometry.hulls)
        samples = self._set_legend(entries, geometry.sizes, cursor)
        if not is_bare:
            self._set_evidence(marks, cursor)
            self._set_notes(geometry, marks, cursor)
            self._set_footer(cursor)
        return Figure(
            width_mm=self._request.width_mm,
            height_mm=points_to_mm(cursor.y + self._margin),
            background=self._theme.background,
            map=map_,
            samples=samples,
            rules=tuple(self._rules),
            texts=tuple(self._texts),
            title=parts.title,
            description=parts.subtitle(),
            language=self._wording.language,
            legend=entries,
            unnumbered=parts.unnumbered(marks),
            remarks=tuple(parts.remarks(geometry, marks)),
            sections=tuple(self._sections),
            notes=marks.notes,
        )

    def _set_head(self, cursor: _Cursor) -> None:
        style = self._style
        head = style.paragraph(
            self._parts.title, self._width, size=self._type.title, weight=SEMIBOLD
        )
        told = style.paragraph(self._parts.subtitle(), self._width, rgb=self._theme.muted)
        self._stack([Block(head), Block(told, 0.5 * style.unit)], cursor)
        cursor.y += 1.5 * style.unit
        self._rule(cursor)
        cursor.y += 1.5 * style.unit

    def _place_map(self, geometry: Geometry, marks: SourceMarks, cursor: _Cursor) -> PlacedPicture:
        left, top, right, bottom = geometry.bounds
        # A name alone can be longer than a narrow page: rather small than cut off.
        scale = min(self._type.points_per_pixel, self._width / max(right - left, 1.0))
        # A map narrower than the page stands in its middle.
        x = self._margin + (self._width - (right - left) * scale) / 2
        frame = PageFrame((x, cursor.y), (left, top), scale)
        self._begin(SectionKind.MAP, cursor)
        if self._scene.content.actors:
            cursor.y += (bottom - top) * scale
        else:
            self._say_nothing_visible(cursor)
        cursor.y += 2 * self._type.unit
        return PlacedPicture(self._parts.picture(geometry, marks), frame, geometry)

    def _set_caption(self, cursor: _Cursor) -> None:
        """What the reader should see, in lines that are not too long to be read."""
        if not self._request.caption:
            return
        size = self._type.caption
        room = min(self._width, _CAPTION_EMS * size)
        runs = self._style.paragraph(self._request.caption, room, size=size)
        self._stack([Block(runs)], cursor)
        cursor.y += 2 * self._type.unit

    def _say_nothing_visible(self, cursor: _Cursor) -> None:
        below = cursor.y + _EMPTY_MAP_UNITS * self._style.unit
        cursor.y = (cursor.y + below) / 2
        nothing = self._wording.nothing_visible
        runs = self._style.paragraph(nothing, self._width, rgb=self._theme.muted)
        self._stack([Block(runs)], cursor)
        cursor.y = below

    def _set_legend(
        self, entries: tuple[LegendEntry, ...], sizes: Sizes, cursor: _Cursor
    ) -> PlacedPicture:
        if entries:
            self._begin(SectionKind.LEGEND, cursor)
            self._rule(cursor)
            cursor.y += 1.5 * self._type.unit
        frame = (self._margin, cursor.y, self._width)
        area = set_legend(entries, frame, self._style, sizes)
        self._texts += area.texts
        cursor.y = area.bottom + 1.5 * self._type.unit
        return area.samples

    def _set_evidence(self, marks: SourceMarks, cursor: _Cursor) -> None:
        if self._parts.selected is None:
            return
        type_, style = self._type, self._style
        text = EvidenceText(self._scene.dossier, marks.notes, style)
        tie = self._parts.selected[1]
        gap = 4 * type_.unit
        half = (self._width - gap) / 2
        left, right = text.agreements(tie, half), text.quotations(tie, half)
        if not left or not right:
            left, right = text.agreements(tie, self._width) or text.quotations(tie, self._width), []
        if not left:
            return
        self._begin(SectionKind.EVIDENCE, cursor)
        self._rule(cursor)
        cursor.y += 1.5 * type_.unit
        top = cursor.y
        height = max(stack_height(left, type_), stack_height(right, type_))
        self._stack(left, cursor)
        if right:
            lines, _ = place_stack(right, self._margin + half + gap, top, self._style.setter, type_)
            self._texts += lines
        cursor.y = top + height + 1.5 * type_.unit

    def _set_notes(self, geometry: Geometry, marks: SourceMarks, cursor: _Cursor) -> None:
        remarks = list(self._parts.remarks(geometry, marks))
        if not remarks and not marks.notes.numbered and not marks.notes.n_further:
            return
        self._begin(SectionKind.SOURCES, cursor)
        self._rule(cursor)
        cursor.y += 1.5 * self._type.unit
        frame = (self._margin, cursor.y, self._width)
        area = set_notes(marks.notes, remarks, frame, self._style)
        self._texts += area.texts
        cursor.y = area.bottom + 1.5 * self._type.unit

    def _set_footer(self, cursor: _Cursor) -> None:
        self._rule(cursor)
        cursor.y += self._type.unit
        footer = self._wording.footer(self._scene.as_of)
        self._stack([Block(self._style.note(footer, self._width))], cursor)

    def _stack(self, blocks: Sequence[Block], cursor: _Cursor) -> None:
        setter = self._style.setter
        lines, cursor.y = place_stack(blocks, self._margin, cursor.y, setter, self._type)
        self._texts += lines

    def _begin(self, kind: SectionKind, cursor: _Cursor) -> None:
        self._sections.append(PageSection(kind, cursor.y))

    def _rule(self, cursor: _Cursor) -> None:
        height = _HAIRLINE * self._type.growth
        rule = PageRule(self._margin, cursor.y, self._width, height, self._theme.line)
        self._rules.append(rule)
