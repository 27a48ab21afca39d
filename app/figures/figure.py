"""The figure: title, map, legend, evidence and numbered sources, composed into a page.

The map is the picture that is on the screen, made by the same rooms and painted by the
same painters. Everything else on the page says what a reader needs who does not have
the program: what the signs mean, for which date it holds, and who says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.dates import PartialDate
from app.drawing.coordinates import PageFrame, mm_to_points, points_to_mm
from app.drawing.geometry import Geometry
from app.drawing.legend import LegendEntry, build_legend
from app.drawing.look import Sizes
from app.drawing.picture import Emphasis, Picture, compose_picture
from app.drawing.text_measure import TextMeasure
from app.figures.blocks import Block, place_stack, stack_height
from app.figures.evidence_block import EvidenceText, choose_agreements
from app.figures.legend_block import set_legend
from app.figures.map_area import fit_map, for_print
from app.figures.notes_block import set_notes
from app.figures.page import Figure, PageRule, PageText, PlacedPicture
from app.figures.page_style import PageStyle
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.figures.source_marks import SourceMarks, place_source_marks
from app.figures.source_notes import number_sources
from app.figures.typography import SEMIBOLD, Typesetter, typography_for
from app.figures.wording import FigureWording

MOST_NUMBERED_TIES = 60
"""On a map of more ties only those that the figure is about carry source numbers."""

_EMPTY_MAP_UNITS = 24.0
_HAIRLINE = 0.5


def compose_figure(
    scene: FigureScene, request: FigureRequest, wording: FigureWording, measure: TextMeasure
) -> Figure:
    """Compose the page; the same scene, request and words give the same page.

    `measure` has to be that of the painter's typeface, or lines come out too long.
    """
    return _Composer(scene, request, wording, measure).compose()


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
    ) -> None:
        self._scene = scene
        self._request = request
        self._wording = wording
        self._measure = measure
        self._theme = request.theme
        self._type = typography_for(request.width_mm)
        self._style = PageStyle(request.theme, self._type, wording, Typesetter(measure))
        self._margin = 3 * self._type.unit
        self._page_width = mm_to_points(request.width_mm)
        self._width = self._page_width - 2 * self._margin
        self._texts: list[PageText] = []
        self._rules: list[PageRule] = []
        self._selected = scene.selected_tie(request)
        cited = [] if self._selected is None else choose_agreements(self._selected[1])
        self._notes = number_sources(
            scene.dossier, scene.visible.ties, scene.hull_memberships(), cited
        )

    def compose(self) -> Figure:
        """The page."""
        title = self._request.title or self._scene.default_title(self._request, self._wording)
        cursor = _Cursor(self._margin)
        self._set_head(title, cursor)
        geometry = self._fit_map()
        marks = self._mark_sources(geometry)
        map_ = self._place_map(geometry, marks, cursor)
        entries = build_legend(self._scene.content, geometry.hulls)
        samples = self._set_legend(entries, geometry.sizes, cursor)
        self._set_evidence(cursor)
        unnumbered = tuple(self._tie_names(marks.left_out))
        self._set_notes(geometry, marks, unnumbered, cursor)
        self._set_footer(cursor)
        return Figure(
            width_mm=self._request.width_mm,
            height_mm=points_to_mm(cursor.y + self._margin),
            background=self._theme.background,
            map=map_,
            samples=samples,
            rules=tuple(self._rules),
            texts=tuple(self._texts),
            title=title,
            description=self._subtitle(),
            language=self._wording.language,
            legend=entries,
            unnumbered=unnumbered,
        )

    def _set_head(self, title: str, cursor: _Cursor) -> None:
        style = self._style
        head = style.paragraph(title, self._width, size=self._type.title, weight=SEMIBOLD)
        told = style.paragraph(self._subtitle(), self._width, rgb=self._theme.muted)
        self._stack([Block(head), Block(told, 0.5 * style.unit)], cursor)
        cursor.y += 1.5 * style.unit
        self._rule(cursor)
        cursor.y += 1.5 * style.unit

    def _subtitle(self) -> str:
        scene, wording = self._scene, self._wording
        counts = wording.counts(*scene.counts())
        if scene.first is None:
            known = [wording.known_by(scene.known_by)] if scene.known_by is not None else []
            return " · ".join([wording.as_of(scene.as_of), *known, counts])
        sides = (self._side(*scene.first), self._side(scene.as_of, scene.known_by))
        differences = wording.n_differences(*scene.n_differences())
        return " · ".join([wording.compared(*sides), counts, differences])

    def _side(self, as_of: date, known_by: date | None) -> str:
        """One side of a comparison."""
        known = [] if known_by is None else [self._wording.known_by(known_by)]
        return ", ".join([self._wording.long_date(PartialDate.parse(str(as_of))), *known])

    def _fit_map(self) -> Geometry:
        about = {*self._request.focus, *self._request.selected}
        indices = (self._scene.index_of(actor) for actor in sorted(about))
        return fit_map(
            self._scene.content,
            self._scene.positions,
            self._width / self._type.points_per_pixel,
            self._measure,
            [index for index in indices if index is not None],
            self._scene.short_forms(self._wording.language),
        )

    def _mark_sources(self, geometry: Geometry) -> SourceMarks:
        scene = self._scene
        about = list(scene.ties_of(self._request.focus or self._request.selected[:1]))
        if self._selected is not None:
            about = [self._selected[0]]
        shown = range(len(scene.visible.ties))
        if len(shown) > MOST_NUMBERED_TIES:
            shown_ties: Sequence[int] = about if len(about) <= MOST_NUMBERED_TIES else []
        else:
            shown_ties = shown
        numbers = {
            tie: self._notes.mark_of(scene.dossier, scene.visible.ties[tie].parts)
            for tie in shown_ties
        }
        numbers = {tie: text for tie, text in numbers.items() if text}
        return place_source_marks(geometry, numbers, about, self._measure, self._theme)

    def _place_map(self, geometry: Geometry, marks: SourceMarks, cursor: _Cursor) -> PlacedPicture:
        left, top, right, bottom = geometry.bounds
        # A name alone can be longer than a narrow page: rather small than cut off.
        scale = min(self._type.points_per_pixel, self._width / max(right - left, 1.0))
        # A map narrower than the page stands in its middle.
        x = self._margin + (self._width - (right - left) * scale) / 2
        frame = PageFrame((x, cursor.y), (left, top), scale)
        if self._scene.content.actors:
            cursor.y += (bottom - top) * scale
        else:
            self._say_nothing_visible(cursor)
        cursor.y += 2 * self._type.unit
        return PlacedPicture(self._picture(geometry, marks), frame)

    def _picture(self, geometry: Geometry, marks: SourceMarks) -> Picture:
        picks = (self._scene.index_of(actor) for actor in self._request.selected)
        emphasis = Emphasis(
            selected_actors=frozenset(index for index in picks if index is not None),
            selected_ties=frozenset(() if self._selected is None else (self._selected[0],)),
        )
        picture = compose_picture(geometry, self._theme, emphasis)
        picture = for_print(picture, geometry.sizes)
        return replace(picture, labels=(*picture.labels, *marks.marks))

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
            self._rule(cursor)
            cursor.y += 1.5 * self._type.unit
        frame = (self._margin, cursor.y, self._width)
        area = set_legend(entries, frame, self._style, sizes)
        self._texts += area.texts
        cursor.y = area.bottom + 1.5 * self._type.unit
        return area.samples

    def _set_evidence(self, cursor: _Cursor) -> None:
        if self._selected is None:
            return
        type_, style = self._type, self._style
        text = EvidenceText(self._scene.dossier, self._notes, style)
        tie = self._selected[1]
        gap = 4 * type_.unit
        half = (self._width - gap) / 2
        left, right = text.agreements(tie, half), text.quotations(tie, half)
        if not left or not right:
            left, right = text.agreements(tie, self._width) or text.quotations(tie, self._width), []
        if not left:
            return
        self._rule(cursor)
        cursor.y += 1.5 * type_.unit
        top = cursor.y
        height = max(stack_height(left, type_), stack_height(right, type_))
        self._stack(left, cursor)
        if right:
            lines, _ = place_stack(right, self._margin + half + gap, top, self._style.setter, type_)
            self._texts += lines
        cursor.y = top + height + 1.5 * type_.unit

    def _set_notes(
        self,
        geometry: Geometry,
        marks: SourceMarks,
        unnumbered: Sequence[str],
        cursor: _Cursor,
    ) -> None:
        remarks = list(self._remarks(geometry, marks, unnumbered))
        if not remarks and not self._notes.numbered and not self._notes.n_further:
            return
        self._rule(cursor)
        cursor.y += 1.5 * self._type.unit
        frame = (self._margin, cursor.y, self._width)
        area = set_notes(self._notes, remarks, frame, self._style)
        self._texts += area.texts
        cursor.y = area.bottom + 1.5 * self._type.unit

    def _remarks(
        self, geometry: Geometry, marks: SourceMarks, unnumbered: Sequence[str]
    ) -> Iterator[str]:
        scene, wording = self._scene, self._wording
        if marks.marks:
            yield wording.numbers_explained
        if unnumbered:
            yield wording.numbers_left_out("; ".join(unnumbered))
        for label, note in scene.disputed():
            yield wording.disputed(label, note)
        names = [actor.label for actor in scene.content.actors]
        shown = [actor.label for actor in geometry.content.actors]
        hidden = set(geometry.hidden_labels)
        shortened = [
            f"{form} {name}"
            for index, (form, name) in enumerate(zip(shown, names, strict=True))
            if form != name and index not in hidden
        ]
        if shortened:
            yield wording.short_forms(", ".join(sorted(shortened)))
        if hidden:
            yield wording.unnamed(", ".join(names[index] for index in sorted(hidden)))
        if scene.has_partial_hulls():
            yield wording.partial_hulls

    def _tie_names(self, ties: Sequence[int]) -> Iterator[str]:
        scene = self._scene
        for index in ties:
            tie = scene.visible.ties[index]
            one, other = (scene.name(actor, self._wording.language) for actor in tie.tie.dyad)
            yield f"{one} – {other} {self._notes.mark_of(scene.dossier, tie.parts)}"

    def _set_footer(self, cursor: _Cursor) -> None:
        self._rule(cursor)
        cursor.y += self._type.unit
        footer = self._wording.footer(self._scene.as_of)
        self._stack([Block(self._style.note(footer, self._width))], cursor)

    def _stack(self, blocks: Sequence[Block], cursor: _Cursor) -> None:
        setter = self._style.setter
        lines, cursor.y = place_stack(blocks, self._margin, cursor.y, setter, self._type)
        self._texts += lines

    def _rule(self, cursor: _Cursor) -> None:
        height = _HAIRLINE * self._type.growth
        rule = PageRule(self._margin, cursor.y, self._width, height, self._theme.line)
        self._rules.append(rule)
