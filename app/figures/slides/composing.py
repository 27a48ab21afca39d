"""The slide: the map with the legend beside it, the date above it, the sources below it in short.

It is a figure like every other, on a page of 16 to 9: a painter can paint it, and its shapes
stand where the painter sets them. What there is no room for stands in the speaker's notes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.faults import DossierError
from app.domain.marking import UNMARKED, Marking
from app.drawing.coordinates import PageFrame, mm_to_points
from app.drawing.geometry import Geometry
from app.drawing.legend import LegendChannel, LegendEntry, LegendKey, build_legend
from app.drawing.look import Sizes
from app.drawing.text_measure import TextMeasure
from app.figures.banner import described, marking_on, place_banners, room_for, set_banner
from app.figures.blocks import Block, Run, place_block
from app.figures.legend_block import LegendArea, set_legend
from app.figures.numbering import SourceMarks
from app.figures.page import Figure, PageRule, PlacedPicture
from app.figures.page_style import PageStyle
from app.figures.parts import FigureParts
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.figures.slides.notes import list_sources_in_short, write_notes
from app.figures.slides.shape_texts import ShapeTexts
from app.figures.slides.slide import (
    NARROWEST_SLIDE_MM,
    SLIDE_HEIGHT,
    Paragraph,
    ShapeText,
    Slide,
    SlideWording,
)
from app.figures.slides.straight import straighten
from app.figures.source_notes import SourceNotes
from app.figures.typography import SEMIBOLD, SMALLEST_PT, Typesetter, Typography, typography_for
from app.figures.wording import FigureWording

_FINE = 0.75
"""The notes below a map by the type of the slide; who wants more opens the notes."""

_LEGEND_SIZES = ((1.0, 1), (0.9, 1), (0.8, 1), (0.7, 1), (0.8, 2), (0.7, 2), (0.6, 2))
"""Type by that of the slide, and columns, tried in turn until a legend is not too high."""

_LEGEND_COLUMN = 118.0
"""The width of a column of the legend in points, at a growth of 1."""

_MOST_LINES = 2
"""Of sources, and of remarks, below the map."""

_HAIRLINE = 0.5

_SPARE = 1.06
"""Room of a banner's line by its width, because the typeface of slides runs wider."""


def compose_slide(
    scene: FigureScene,
    request: FigureRequest,
    wording: FigureWording,
    slide_wording: SlideWording,
    measure: TextMeasure,
) -> Slide:
    """Compose the slide; the same scene, request and words give the same one.

    `request.width_mm` is the slide's width; its height follows. `request.smallest_pt` is the
    least size of type, which is larger where there is room.

    Raises
    ------
    DossierError
        If it is narrower than a slide can be.
    """
    if request.width_mm < NARROWEST_SLIDE_MM:
        raise DossierError(f"a slide is at least {NARROWEST_SLIDE_MM:.0f} mm wide")
    return _SlideComposer(scene, request, wording, slide_wording, measure).compose()


@dataclass(frozen=True)
class _Room:
    """A part of the page, in points."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


class _SlideComposer:
    """Sets one slide: head and foot first, then the legend, and the map into what is left."""

    def __init__(
        self,
        scene: FigureScene,
        request: FigureRequest,
        wording: FigureWording,
        slide_wording: SlideWording,
        measure: TextMeasure,
    ) -> None:
        self._scene = scene
        self._request = request
        self._wording = wording
        self._slide_wording = slide_wording
        self._measure = measure
        # Type is never smaller than on paper, or than is asked for.
        least = (request.smallest_pt or SMALLEST_PT) / SMALLEST_PT
        self._type = Typography(max(typography_for(request.width_mm).growth, least))
        self._least = least / self._type.growth
        self._style = self._style_of(1.0)
        self._fine = self._style_of(max(_FINE, self._least))
        self._parts = FigureParts(scene, request, wording, measure)
        self._width = mm_to_points(request.width_mm)
        self._height = self._width * SLIDE_HEIGHT
        self._margin = 4 * self._type.unit

    def compose(self) -> Slide:
        """The slide."""
        parts, unit = self._parts, self._type.unit
        right, bottom = self._width - self._margin, self._height - self._margin
        banner = set_banner(
            marking_on(self._scene, self._request), self._margin, right - self._margin, self._style
        )
        # The margin of a slide has room for a part of it.
        inset = max(0.0, room_for(banner, self._style) - 3.25 * unit)
        page = _Room(self._margin, self._margin + inset, right, bottom - inset)
        banners = place_banners(banner, self._height, self._style)
        head = self._set_head(page)
        # How many lines they take is known before they have their numbers, or nearly.
        n_lines = len(self._break(self._sources_in_short(parts.listed, page.width), page))
        foot = page.bottom - self._lines_height(n_lines + _MOST_LINES + 1) - 0.5 * unit
        top = self._below(head[-1]) + 2 * unit
        caption = self._set_caption(page, foot - 1.5 * unit)
        above = caption[0].lines[0].baseline - 2.5 * self._type.caption if caption else foot
        body = _Room(page.left, top, page.right, above - 1.5 * unit)
        column = self._legend_column(body)
        beside = _Room(body.left, body.top, column.room.left - 3 * unit, body.bottom)
        geometry = self._fit_map(beside)
        marks = parts.mark_sources(geometry)
        sources = self._break(self._sources_in_short(marks.notes, page.width, n_lines), page)
        entries = build_legend(self._scene.content, geometry.hulls)
        legend = self._set_legend(entries, column, geometry)
        remarks = self._choose_remarks(parts.remarks(geometry, marks), marks, page)
        footer = self._break(self._wording.footer(self._scene.as_of), page)
        paragraphs = [*head, *caption, *self._place_foot([*remarks, sources, footer], page)]
        paragraphs += [
            Paragraph((line,), _SPARE * line.width) for line in (*banners.first, *banners.last)
        ]
        if not self._scene.content.actors:
            paragraphs.append(self._say_nothing_visible(beside))
        rule = PageRule(
            page.left, foot, page.width, _HAIRLINE * self._type.growth, self._request.theme.line
        )
        return self._slide(
            paragraphs,
            legend,
            entries,
            column,
            self._place_map(geometry, marks, beside),
            (rule, *banners.rules),
            tuple(write_notes(self._scene, parts, self._style, geometry, marks)),
            marks,
            UNMARKED if banner is None else banner.marking,
        )

    def _slide(
        self,
        paragraphs: Sequence[Paragraph],
        legend: LegendArea,
        entries: tuple[LegendEntry, ...],
        column: "_Column",
        map_: PlacedPicture,
        rules: tuple[PageRule, ...],
        notes: tuple[str, ...],
        marks: SourceMarks,
        marking: Marking,
    ) -> Slide:
        parts, request = self._parts, self._request
        lines = [line for paragraph in paragraphs for line in paragraph.lines]
        figure = Figure(
            width_mm=request.width_mm,
            height_mm=request.width_mm * SLIDE_HEIGHT,
            background=request.theme.background,
            map=map_,
            samples=legend.samples,
            rules=rules,
            texts=(*lines, *legend.texts),
            title=parts.title,
            description=described(parts.subtitle(), marking),
            language=self._wording.language,
            legend=entries,
            unnumbered=parts.unnumbered(marks),
            notes=marks.notes,
            marking=str(marking),
        )
        texts = ShapeTexts(self._scene, parts, marks, self._wording, self._slide_wording)
        said = "; ".join(self._wording.legend_label(entry) for entry in entries)
        name = self._slide_wording.legend_name
        return Slide(
            figure=figure,
            title=paragraphs[0],
            paragraphs=tuple(paragraphs[1:]),
            legend_texts=legend.texts,
            legend_box=(column.room.left, column.room.top, column.room.right, legend.bottom),
            legend=ShapeText(name, f"{name}: {said}"),
            actors=texts.actors(),
            ties=texts.ties(),
            hulls=texts.hulls(),
            ends=tuple((tie.a, tie.b) for tie in self._scene.content.ties),
            notes=notes,
        )

    def _set_head(self, page: _Room) -> list[Paragraph]:
        """Title and subtitle."""
        style, type_ = self._style, self._type
        head = style.paragraph(self._parts.title, page.width, size=type_.title, weight=SEMIBOLD)
        told = style.paragraph(self._parts.subtitle(), page.width, rgb=style.theme.muted)
        title = Block(head)
        below = page.top + title.height(type_) + 0.5 * style.unit
        return [
            self._paragraph(title, page.left, page.top, page.width),
            self._paragraph(Block(told), page.left, below, page.width),
        ]

    def _set_caption(self, page: _Room, bottom: float) -> list[Paragraph]:
        """What the reader should see, ending at `bottom`; nothing if that is not said."""
        if not self._request.caption:
            return []
        type_ = self._type
        runs = self._style.paragraph(self._request.caption, page.width, size=type_.caption)
        block = Block(runs)
        top = bottom - block.height(type_)
        return [self._paragraph(block, page.left, top, page.width)]

    def _fit_map(self, room: _Room) -> Geometry:
        scale = self._type.points_per_pixel
        fitted = self._parts.fit_map(room.width / scale, room.height / scale)
        return straighten(fitted)

    def _place_map(self, geometry: Geometry, marks: SourceMarks, room: _Room) -> PlacedPicture:
        """The map in the middle of its room."""
        left, top, right, bottom = geometry.bounds
        width, height = max(right - left, 1.0), max(bottom - top, 1.0)
        # Names alone can be longer than the room: rather small than cut off.
        fitting = min(room.width / width, room.height / height)
        scale = min(self._type.points_per_pixel, fitting)
        corner = (
            room.left + (room.width - width * scale) / 2,
            room.top + (room.height - height * scale) / 2,
        )
        frame = PageFrame(corner, (left, top), scale)
        return PlacedPicture(self._parts.picture(geometry, marks), frame, geometry)

    def _legend_column(self, body: _Room) -> "_Column":
        """The largest type at which the legend is not higher than its room, at the right."""
        entries = [*build_legend(self._scene.content)]
        if self._scene.content.hulls:
            entries.append(LegendEntry(LegendChannel.HULL, LegendKey.SPLIT, 1))
        for size, n_columns in _LEGEND_SIZES:
            style = self._style_of(max(size, self._least))
            width = n_columns * _LEGEND_COLUMN * style.type_.growth
            width += (n_columns - 1) * 2 * style.unit
            room = _Room(body.right - width, body.top, body.right, body.bottom)
            column = _Column(style, room)
            if self._set_legend(entries, column).bottom <= body.bottom:
                break
        return column

    def _set_legend(
        self, entries: Sequence[LegendEntry], column: "_Column", geometry: Geometry | None = None
    ) -> LegendArea:
        room = column.room
        sizes = Sizes() if geometry is None else geometry.sizes
        return set_legend(entries, (room.left, room.top, room.width), column.style, sizes)

    def _sources_in_short(
        self, notes: SourceNotes, room: float, most_lines: int = _MOST_LINES
    ) -> str:
        """As many sources as there are lines for."""
        sources = list(list_sources_in_short(notes, self._wording))
        if not sources:
            return ""
        for n_shown in range(len(sources), 0, -1):
            left_out = len(sources) - n_shown + notes.n_further
            further = [self._slide_wording.further(left_out)] if left_out else []
            text = self._slide_wording.sources("; ".join([*sources[:n_shown], *further]))
            if len(self._fine.note(text, room)) <= most_lines:
                break
        return text

    def _choose_remarks(
        self, remarks: Iterator[str], marks: SourceMarks, page: _Room
    ) -> list[tuple[Run, ...]]:
        """Those remarks that are not too long, while there are lines left."""
        without_room = self._parts.numbers_left_out(marks)
        chosen, n_left = [], _MOST_LINES
        for remark in remarks:
            lines = self._break(remark, page)
            if remark == without_room and len(lines) > n_left:
                lines = self._break(self._parts.numbers_left_out(marks, is_short=True), page)
            if len(lines) <= n_left:
                chosen.append(lines)
                n_left -= len(lines)
        return chosen

    def _place_foot(self, notes: Sequence[tuple[Run, ...]], page: _Room) -> Iterator[Paragraph]:
        """Paragraphs of fine type that end at the bottom of the page."""
        top = page.bottom - self._lines_height(sum(map(len, notes)))
        for lines in notes:
            if lines:
                yield self._paragraph(Block(lines), page.left, top, page.width, self._fine)
                top += self._lines_height(len(lines))

    def _say_nothing_visible(self, room: _Room) -> Paragraph:
        nothing = self._wording.nothing_visible
        runs = self._style.paragraph(nothing, room.width, rgb=self._style.theme.muted)
        middle = (room.top + room.bottom) / 2
        return self._paragraph(Block(runs), room.left, middle, room.width)

    def _paragraph(
        self, block: Block, left: float, top: float, room: float, style: PageStyle | None = None
    ) -> Paragraph:
        type_ = (style or self._style).type_
        return Paragraph(tuple(place_block(block, left, top, self._style.setter, type_)), room)

    def _below(self, paragraph: Paragraph) -> float:
        """Where a paragraph ends."""
        last = paragraph.lines[-1]
        return last.baseline + 0.4 * last.size

    def _break(self, text: str, page: _Room) -> tuple[Run, ...]:
        return self._fine.note(text, page.width) if text else ()

    def _lines_height(self, count: int) -> float:
        return count * self._fine.type_.small * self._fine.type_.leading

    def _style_of(self, size: float) -> PageStyle:
        """The style of type so large by that of the slide."""
        type_ = Typography(self._type.growth * size)
        return PageStyle(self._request.theme, type_, self._wording, Typesetter(self._measure))


@dataclass(frozen=True)
class _Column:
    """Where the legend stands, and how it is set."""

    style: PageStyle
    room: _Room
