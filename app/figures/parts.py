"""What a page and a slide show alike: the words of the head, the map, its marks, the remarks.

Where these stand is for :mod:`app.figures.figure` and :mod:`app.figures.slides` to say.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from app.analysis.appraisal import Part
from app.domain.apart import Apart
from app.domain.dates import PartialDate
from app.domain.ids import SourceId
from app.drawing.geometry import Geometry
from app.drawing.picture import Emphasis, Picture, compose_picture
from app.drawing.text_measure import TextMeasure
from app.figures.citations.listing import cite_sources
from app.figures.evidence_block import Told, tell_tie
from app.figures.map_area import EXACT, fit_map, for_print, nameless
from app.figures.nudging.nudge import nudge
from app.figures.numbering import SourceMarks, number_figure
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.figures.source_marks import Anchor
from app.figures.source_notes import number_sources, sources_behind
from app.figures.wording import FigureWording

_MOST_FITS = 12
"""A map is kept in so many rooms: titles and colours change more often than sizes."""


class FigureParts:
    """What is shown of one scene as it is requested, in one language.

    `selected` is the tie whose evidence is told, with its position. `told` are the agreements
    and quotations around the map: by default what a page says of that tie. `listed` are the
    sources that can be numbered; :meth:`mark_sources` gives them their numbers.
    """

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
        self._measure = measure
        self._fitted: list[tuple[tuple[float, float | None, float], Geometry]] = []
        self.selected = scene.selected_tie(request)
        if told is None:
            told = Told() if self.selected is None else tell_tie(scene.dossier, self.selected[1])
        self.told = told
        held = [each for hull in scene.hull_memberships() for each in hull]
        listed = number_sources(scene.dossier, scene.visible.ties, held, told.parts)
        self.listed = cite_sources(listed, request.citation_style, wording)

    @property
    def title(self) -> str:
        """The title asked for, or one made from what is shown."""
        return self._request.title or self._scene.default_title(self._request, self._wording)

    def subtitle(self) -> str:
        """Date, day of knowing and counts; of a comparison both sides."""
        scene, wording = self._scene, self._wording
        counts = wording.counts(*scene.counts())
        if scene.first is None:
            known = [wording.known_by(scene.known_by)] if scene.known_by is not None else []
            return " · ".join([wording.as_of(scene.as_of), *known, counts])
        differences = wording.n_differences(*scene.n_differences(), scene.apart)
        return " · ".join([*self._sides(*scene.first), counts, differences])

    def _sides(self, as_of: date, known_by: date | None) -> Iterator[str]:
        """Both sides of a comparison, that of which the first is; what they have in common once."""
        scene, wording = self._scene, self._wording
        if scene.apart in {Apart.IN_KNOWING, Apart.IN_KNOWING_LESS}:
            yield wording.as_of(scene.as_of)
            known = known_by, scene.known_by
            yield wording.known_compared(
                *(wording.everything_known if day is None else self._long(day) for day in known)
            )
        else:
            sides = (self._side(as_of, known_by), self._side(scene.as_of, scene.known_by))
            yield wording.compared(*sides)

    def _long(self, day: date) -> str:
        return self._wording.long_date(PartialDate.parse(str(day)))

    def _side(self, as_of: date, known_by: date | None) -> str:
        """One side of a comparison."""
        known = [] if known_by is None else [self._wording.known_by(known_by)]
        return ", ".join([self._long(as_of), *known])

    def fit_map(
        self, width_px: float, height_px: float | None = None, *, exact: float = EXACT
    ) -> Geometry:
        """The map at the scale at which it fills its room; see :func:`fit_map`."""
        about = {*self._request.focus, *self._request.selected}
        indices = (self._scene.index_of(actor) for actor in sorted(about))
        prominent = tuple(index for index in indices if index is not None)
        language, fits = self._wording.language, self._scene.fits
        # By a rough fit only places are sought: nobody sees it.
        nudges = self._request.nudge_labels and exact <= EXACT
        room = (width_px, height_px, exact, prominent, language, nudges, self._measure)
        known = self._fitting(width_px, height_px, exact)
        if known is not None:
            return known
        if room not in fits:
            while len(fits) >= _MOST_FITS:
                fits.pop(next(iter(fits)))
            fitted = fit_map(
                self._scene.content,
                self._scene.positions,
                width_px,
                self._measure,
                prominent,
                self._scene.short_forms(language),
                height_px,
                exact=exact,
            )
            fits[room] = nudge(fitted, self._measure, prominent) if nudges else fitted
        self._fitted.append(((width_px, height_px, exact), fits[room]))
        return fits[room]

    def _fitting(self, width_px: float, height_px: float | None, exact: float) -> Geometry | None:
        """A map fitted to a higher room that is no higher than this one, and just as wide.

        Only one of our own: what a page looks like must not depend on the pages before it.
        """
        if height_px is None:
            return None
        for (width, height, exactly), fitted in self._fitted:
            left, top, right, bottom = fitted.bounds
            is_of_a_higher = height is not None and height >= height_px >= bottom - top
            if is_of_a_higher and (width, exactly) == (width_px, exact):
                spare = max(1.0, exact * min(width_px, height_px))
                if 0.0 <= width_px - (right - left) <= spare:
                    return fitted
        return None

    def mark_sources(self, geometry: Geometry) -> SourceMarks:
        """The numbers of the sources at ties and blocs, and the sources in their order."""
        request, cited = self._request, tuple(self.told.cited(self._scene.dossier, self.listed))
        about = (request.focus, request.selected, request.theme_name)
        asked = (id(geometry), about, cited, self.listed.texts)
        numbered = self._scene.numbered
        if asked not in numbered or numbered[asked][0] is not geometry:
            while len(numbered) >= _MOST_FITS:
                numbered.pop(next(iter(numbered)))
            numbered[asked] = geometry, self._number(geometry, cited)
        return numbered[asked][1]

    def _number(self, geometry: Geometry, cited: tuple[SourceId, ...]) -> SourceMarks:
        scene, listed = self._scene, self.listed
        about = list(scene.ties_of(self._request.focus or self._request.selected[:1]))
        if self.selected is not None:
            about = [self.selected[0]]
        ties = enumerate(tie.parts for tie in scene.visible.ties)
        hulls = enumerate(scene.hull_memberships())
        sources_of = {
            Anchor(is_hull, index): listed.on_map(scene.dossier, parts)
            for is_hull, each in ((False, ties), (True, hulls))
            for index, parts in each
        }
        return number_figure(
            geometry,
            listed,
            sources_of,
            [Anchor(False, tie) for tie in about],
            cited,
            self._measure,
            self._request.theme,
        )

    def picture(self, geometry: Geometry, marks: SourceMarks) -> Picture:
        """The map with its numbers, for print."""
        picks = (self._scene.index_of(actor) for actor in self._request.selected)
        emphasis = Emphasis(
            selected_actors=frozenset(index for index in picks if index is not None),
            selected_ties=frozenset(() if self.selected is None else (self.selected[0],)),
        )
        picture = compose_picture(geometry, self._request.theme, emphasis)
        picture = for_print(picture, geometry.sizes)
        return replace(picture, labels=(*picture.labels, *marks.marks))

    def remarks(self, geometry: Geometry, marks: SourceMarks) -> Iterator[str]:
        """What has to be said beside the sources."""
        scene, wording = self._scene, self._wording
        if marks.marks:
            yield wording.numbers_explained
        if marks.left_out:
            yield self.numbers_left_out(marks)
        if marks.notes.numbered and self._has_references_alone(marks):
            yield wording.numbers_missing
        for label, note in scene.disputed():
            yield wording.disputed(label, note)
        names = [actor.label for actor in scene.content.actors]
        shown = [actor.label for actor in geometry.content.actors]
        hidden, unnamed = set(geometry.hidden_labels), nameless(geometry)
        shortened = [
            f"{form} {name}"
            for index, (form, name) in enumerate(zip(shown, names, strict=True))
            if form != name and index not in hidden
        ]
        coded = sorted(hidden.difference(unnamed))
        shortened += [f"{scene.content.actors[index].code} {names[index]}" for index in coded]
        if shortened:
            yield wording.short_forms(", ".join(sorted(shortened)))
        if unnamed:
            yield wording.unnamed(", ".join(names[index] for index in sorted(unnamed)))
        if scene.has_partial_hulls():
            yield wording.partial_hulls

    def unnumbered(self, marks: SourceMarks) -> tuple[str, ...]:
        """The ties and blocs named as without room for their numbers, with these."""
        return tuple(
            f"{' – '.join(self._names(anchor))} {self.numbers_at(anchor, marks)}"
            for anchor in marks.left_out
        )

    def numbers_left_out(self, marks: SourceMarks, *, is_short: bool = False) -> str:
        """That there was no room for these numbers; in short only those that stand nowhere else."""
        named = marks.needed if is_short else marks.left_out
        n_more = marks.n_unnamed + len(marks.left_out) - len(named)
        return self._wording.numbers_left_out(self._told_together(named, marks), n_more)

    def _told_together(self, named: Iterable[Anchor], marks: SourceMarks) -> str:
        """Ties with their numbers; those that begin with the same name say it once."""
        groups: dict[tuple[str, ...], list[str]] = {}
        for anchor in named:
            *first, last = self._names(anchor)
            groups.setdefault(tuple(first), []).append(
                f"{last}\u00a0{self.numbers_at(anchor, marks)}"
            )
        return "; ".join(
            "\u00a0– ".join((*first, " · ".join(others)))
            for first, others in sorted(groups.items())
        )

    def numbers_at(self, anchor: Anchor, marks: SourceMarks) -> str:
        """The numbers of the sources of a tie or a bloc, whether they found room or not."""
        scene = self._scene
        parts: Iterable[Part] = (
            scene.hull_memberships()[anchor.index]
            if anchor.is_hull
            else scene.visible.ties[anchor.index].parts
        )
        return marks.notes.cite(marks.notes.on_map(scene.dossier, parts))

    def _names(self, anchor: Anchor) -> Iterator[str]:
        """Of the two of a tie, or of a bloc."""
        scene = self._scene
        if anchor.is_hull:
            yield scene.content.hulls[anchor.index].label
            return
        for actor in scene.visible.ties[anchor.index].tie.dyad:
            yield scene.name(actor, self._wording.language)

    def _has_references_alone(self, marks: SourceMarks) -> bool:
        """Whether a tie rests on sources none of which is numbered."""
        if not marks.notes.n_further:
            return False
        dossier, numbered = self._scene.dossier, marks.notes.number_of.keys()
        return any(
            numbered.isdisjoint(sources)
            for tie in self._scene.visible.ties
            if (sources := sources_behind(dossier, tie.parts))
        )
