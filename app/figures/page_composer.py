"""Composes a page: by content, or into a fixed height, of which the map takes what is left.

On a page of a fixed height, what stands around the map is shortened step by step, as long as
that makes the map markedly larger; what is left out then is said on the page. If even the
shortest leaves no room for a map that can be read, there is no such page.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.faults import DossierError
from app.drawing.arrays import Box
from app.drawing.coordinates import mm_to_points, points_to_mm
from app.drawing.text_measure import TextMeasure
from app.figures.arranging import Arrangement, Arranger, LegendSpot
from app.figures.evidence_block import Told, tell_tie
from app.figures.legend_forms import set_in_form
from app.figures.numbering import SourceMarks
from app.figures.page import Figure, PageRule, PlacedPicture, SectionKind
from app.figures.page_parts import PagePart, PageStack
from app.figures.page_setting import HAIRLINE, LAVISH, THRIFTS, PageSetting, Thrift
from app.figures.page_style import PageStyle
from app.figures.parts import FigureParts
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.figures.wording import FigureWording

_EMPTY_MAP_UNITS = 24.0
_LEAST_MAP_UNITS = 16.0
"""A map that is lower is none."""

_WORTH_OF_REMARKS, _WORTH_OF_SOURCES, _WORTH_OF_EVIDENCE = 0.9, 0.85, 0.65
"""Nothing is shortened as long as the map is so large by what it could be: long remarks are given
up first, then titles of sources, and evidence that was asked for last."""

_LEAST_PART = 0.55
"""Of a page not higher than wide, map and legend take so much, or no evidence is told below."""

_ROUNDS = 5
"""In which the room for the notes follows from the map, and the map from their room."""


class PageComposer:
    """Composes one page."""

    def __init__(
        self,
        scene: FigureScene,
        request: FigureRequest,
        wording: FigureWording,
        measure: TextMeasure,
        style: PageStyle,
        margin: float,
    ) -> None:
        self._scene = scene
        self._request = request
        self._wording = wording
        self._measure = measure
        self._style = style
        self._unit = style.unit
        self._left = margin
        self._width = mm_to_points(request.width_mm) - 2 * margin
        self._parts: dict[tuple[int, int], FigureParts] = {}
        self._legend_sizes: dict[object, tuple[float, float]] = {}

    def compose(self) -> Figure:
        """The page that is asked for.

        Raises
        ------
        DossierError
            If it is too low for what has to stand on it.
        """
        if self._request.height_mm is None:
            return self._by_content(self._parts_told(None))
        return self._in_height(mm_to_points(self._request.height_mm))

    def compose_bare(self, told: Told) -> Figure:
        """The map with its legend and caption alone, as high as they are.

        `told` is what a document says around it: its sources are numbered after the map's.
        """
        return self._by_content(self._parts_told(told), is_bare=True)

    def _parts_told(self, told: Told | None) -> FigureParts:
        return FigureParts(self._scene, self._request, self._wording, self._measure, told)

    def _arranger(self, parts: FigureParts) -> Arranger:
        return Arranger(self._scene, parts, self._style, self._legend_sizes)

    def _setting(self, parts: FigureParts) -> PageSetting:
        return PageSetting(self._scene, parts, self._style, self._left, self._width)

    def _by_content(self, parts: FigureParts, *, is_bare: bool = False) -> Figure:
        setting, page = self._setting(parts), PageStack()
        y = self._left
        if not is_bare:
            y = page.put(setting.head(), y)
        made = self._arranger(parts).by_content(self._left, y, self._width)
        page.begin(SectionKind.MAP, y)
        if self._scene.content.actors:
            y += made.height
        else:
            y = page.put(setting.nothing_visible(_EMPTY_MAP_UNITS * self._unit), y)
        y = page.put(setting.caption(self._request.caption), y + 2 * self._unit)
        samples, y = self._put_legend(made, page, y)
        if not is_bare:
            y = page.put(setting.evidence(made.marks), y)
            remarks = list(parts.remarks(made.geometry, made.marks))
            y = page.put(setting.notes(made.marks, remarks), y)
            y = page.put(setting.footer(), y)
        return self._page(parts, made, page, samples, y + self._left)

    def _put_legend(
        self, made: Arrangement, page: PageStack, y: float
    ) -> tuple[PlacedPicture, float]:
        """The legend where it was arranged, or below a rule at `y`; and where that ends."""
        unit = self._unit
        if made.legend is not None:
            samples, _ = self._set_legend(made, made.legend, page)
            return samples, y
        if not made.entries:
            samples, _ = self._set_legend(made, LegendSpot(self._left, y, self._width), page)
            return samples, y
        page.put(PagePart(rules=(self._rule(),)), y)
        spot = LegendSpot(self._left, y + 1.5 * unit, self._width)
        samples, bottom = self._set_legend(made, spot, page)
        return samples, bottom + 1.5 * unit

    def _set_legend(
        self, made: Arrangement, spot: LegendSpot, page: PageStack
    ) -> tuple[PlacedPicture, float]:
        frame = (spot.left, spot.top, spot.width)
        area = set_in_form(spot.form, made.entries, frame, self._style, made.geometry.sizes)
        page.put_texts(area.texts)
        if made.entries:
            page.begin(SectionKind.LEGEND, spot.top)
        return area.samples, area.bottom

    def _in_height(self, height: float) -> Figure:
        """The page of a height whose map is not much smaller than it could be."""
        guesses = [(self._guess(thrift, height), thrift) for thrift in self._thrifts()]
        best = max(scale for scale, _thrift in guesses)
        is_empty = not self._scene.content.actors
        for scale, thrift in guesses if best > 0 or is_empty else ():
            least = best * self._worth(thrift)
            made = self._try(thrift, height, least) if scale >= least else None
            if made is not None:
                return made
        raise DossierError(
            f"on a page of {self._request.width_mm:g} by {self._request.height_mm:g} mm there is"
            " no room left for the map; make it larger, its text smaller, or leave the height open"
        )

    def _worth(self, thrift: Thrift) -> float:
        """How large the map has to be, by what it could be, for no more to be left out."""
        if not thrift.omits_long:
            return _WORTH_OF_REMARKS
        is_told = self._scene.selected_tie(self._request) is not None
        return _WORTH_OF_EVIDENCE if is_told else _WORTH_OF_SOURCES

    def _thrifts(self) -> Sequence[Thrift]:
        """The ways to say less that differ for this figure."""
        if self._scene.selected_tie(self._request) is not None:
            return THRIFTS
        omitting = replace(LAVISH, omits_long=True)
        return (LAVISH, omitting, replace(omitting, is_short=True))

    def _parts_for(self, thrift: Thrift) -> FigureParts:
        """What is shown with so much evidence around it."""
        told = thrift.most_agreements, thrift.most_quotations
        if self._scene.selected_tie(self._request) is None:
            told = (0, 0)
        if told not in self._parts:
            self._parts[told] = self._parts_told(self._told(thrift))
        return self._parts[told]

    def _told(self, thrift: Thrift) -> Told | None:
        """The evidence that is told; its sources are those that are numbered in the text."""
        selected = self._scene.selected_tie(self._request)
        if selected is None:
            return None
        told = tell_tie(self._scene.dossier, selected[1])
        most, most_quoted = thrift.most_agreements, thrift.most_quotations
        return Told(told.agreements[:most], told.quotations[:most_quoted])

    def _guess(self, thrift: Thrift, height: float) -> float:
        """About how large the map gets; 0 if there is no room for it."""
        parts = self._parts_for(thrift)
        marks = SourceMarks((), (), parts.listed)
        setting = self._setting(parts)
        remarks = [self._wording.disputed(*each) for each in self._scene.disputed()]
        above, below = self._around(setting, marks, thrift)
        notes = setting.notes(marks, remarks, thrift).height
        room = self._room(above, height - below - notes)
        if room[3] - room[1] < self._least_room(thrift, height):
            return 0.0
        return self._arranger(parts).guess_scale(room)

    def _around(
        self, setting: PageSetting, marks: SourceMarks, thrift: Thrift
    ) -> tuple[float, float]:
        """Where the map begins, and how much stands below it besides the notes."""
        above = self._left + setting.head().height
        below = setting.caption(self._request.caption).height + 2 * self._unit
        below += setting.evidence(marks, thrift).height + setting.footer(thrift).height
        below += self._left
        return above, below

    def _room(self, top: float, bottom: float) -> Box:
        return (self._left, top, self._left + self._width, bottom)

    def _least_room(self, thrift: Thrift, height: float) -> float:
        """How high the room of map and legend has to be."""
        least = _LEAST_MAP_UNITS * self._unit
        is_told = self._scene.selected_tie(self._request) is not None and thrift.most_agreements
        is_low = height <= mm_to_points(self._request.width_mm)
        return max(least, _LEAST_PART * height) if is_told and is_low else least

    def _try(self, thrift: Thrift, height: float, least: float) -> Figure | None:
        """The page; None if the map cannot be read in what is left for it.

        Or if that is about to get smaller than `least`, unless nothing more can be left out.
        """
        parts = self._parts_for(thrift)
        setting, arranger = self._setting(parts), self._arranger(parts)
        marks, remarks = SourceMarks((), (), parts.listed), list[str]()
        notes = setting.notes(marks, remarks, thrift)
        for _round in range(_ROUNDS):
            above, below = self._around(setting, marks, thrift)
            room = self._room(above, height - below - notes.height)
            if room[3] - room[1] < self._least_room(thrift, height):
                return None
            if not thrift.is_short and arranger.guess_scale(room) < least:
                return None
            made = arranger.in_room(room)
            if made is None:
                return None
            marks = made.marks
            remarks = list(parts.remarks(made.geometry, marks))
            notes, kept = setting.notes(marks, remarks, thrift), notes
            if notes.height <= kept.height:
                break
        else:
            return None
        return self._fixed(parts, setting, made, (notes, thrift), height)

    def _fixed(
        self,
        parts: FigureParts,
        setting: PageSetting,
        made: Arrangement,
        noted: tuple[PagePart, Thrift],
        height: float,
    ) -> Figure:
        """The page with its foot at the bottom, whatever is to spare above that."""
        (notes, thrift), page = noted, PageStack()
        top = page.put(setting.head(), self._left)
        page.begin(SectionKind.MAP, top)
        evidence, footer = setting.evidence(made.marks, thrift), setting.footer(thrift)
        caption = setting.caption(self._request.caption)
        y = height - self._left - footer.height
        page.put(footer, y)
        y -= notes.height
        page.put(notes, y)
        y -= evidence.height
        page.put(evidence, y)
        y -= caption.height
        page.put(caption, y)
        if not self._scene.content.actors:
            page.put(setting.nothing_visible(y - top), top)
        samples, _ = self._put_legend(made, page, y)
        return self._page(parts, made, page, samples, height)

    def _page(
        self,
        parts: FigureParts,
        made: Arrangement,
        page: PageStack,
        samples: PlacedPicture,
        height: float,
    ) -> Figure:
        geometry, marks = made.geometry, made.marks
        return Figure(
            width_mm=self._request.width_mm,
            height_mm=points_to_mm(height),
            background=self._style.theme.background,
            map=PlacedPicture(parts.picture(geometry, marks), made.frame, geometry),
            samples=samples,
            rules=tuple(page.rules),
            texts=tuple(page.texts),
            title=parts.title,
            description=parts.subtitle(),
            language=self._wording.language,
            legend=made.entries,
            unnumbered=parts.unnumbered(marks),
            remarks=tuple(parts.remarks(geometry, marks)),
            sections=page.sections,
            notes=marks.notes,
        )

    def _rule(self) -> PageRule:
        height = HAIRLINE * self._style.type_.growth
        return PageRule(self._left, 0.0, self._width, height, self._style.theme.line)
