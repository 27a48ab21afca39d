"""What a page and a slide show alike: the words of the head, the map, its marks, the remarks.

Where these stand is for :mod:`app.figures.figure` and :mod:`app.figures.slides` to say.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from app.domain.dates import PartialDate
from app.drawing.geometry import Geometry
from app.drawing.picture import Emphasis, Picture, compose_picture
from app.drawing.text_measure import TextMeasure
from app.figures.evidence_block import choose_agreements
from app.figures.map_area import fit_map, for_print
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.figures.source_marks import SourceMarks, place_source_marks
from app.figures.source_notes import number_sources
from app.figures.wording import FigureWording

MOST_NUMBERED_TIES = 60
"""On a map of more ties only those that the figure is about carry source numbers."""


class FigureParts:
    """What is shown of one scene as it is requested, in one language.

    `selected` is the tie whose evidence is told, with its position; `notes` are the numbered
    sources.
    """

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
        self.selected = scene.selected_tie(request)
        cited = [] if self.selected is None else choose_agreements(self.selected[1])
        self.notes = number_sources(
            scene.dossier, scene.visible.ties, scene.hull_memberships(), cited
        )

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
        sides = (self._side(*scene.first), self._side(scene.as_of, scene.known_by))
        differences = wording.n_differences(*scene.n_differences())
        return " · ".join([wording.compared(*sides), counts, differences])

    def _side(self, as_of: date, known_by: date | None) -> str:
        """One side of a comparison."""
        known = [] if known_by is None else [self._wording.known_by(known_by)]
        return ", ".join([self._wording.long_date(PartialDate.parse(str(as_of))), *known])

    def fit_map(self, width_px: float, height_px: float | None = None) -> Geometry:
        """The map at the scale at which it fills its room; see :func:`fit_map`."""
        about = {*self._request.focus, *self._request.selected}
        indices = (self._scene.index_of(actor) for actor in sorted(about))
        return fit_map(
            self._scene.content,
            self._scene.positions,
            width_px,
            self._measure,
            [index for index in indices if index is not None],
            self._scene.short_forms(self._wording.language),
            height_px,
        )

    def mark_sources(self, geometry: Geometry) -> SourceMarks:
        """The numbers of the sources at their ties."""
        scene = self._scene
        about = list(scene.ties_of(self._request.focus or self._request.selected[:1]))
        if self.selected is not None:
            about = [self.selected[0]]
        shown = range(len(scene.visible.ties))
        if len(shown) > MOST_NUMBERED_TIES:
            shown_ties: Sequence[int] = about if len(about) <= MOST_NUMBERED_TIES else []
        else:
            shown_ties = shown
        numbers = {
            tie: self.notes.mark_of(scene.dossier, scene.visible.ties[tie].parts)
            for tie in shown_ties
        }
        numbers = {tie: text for tie, text in numbers.items() if text}
        return place_source_marks(geometry, numbers, about, self._measure, self._request.theme)

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
        unnumbered = self.unnumbered(marks)
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

    def unnumbered(self, marks: SourceMarks) -> tuple[str, ...]:
        """The ties whose numbers found no room, by their actors, with the numbers."""
        return tuple(self._tie_names(marks.left_out))

    def _tie_names(self, ties: Sequence[int]) -> Iterator[str]:
        scene = self._scene
        for index in ties:
            tie = scene.visible.ties[index]
            one, other = (scene.name(actor, self._wording.language) for actor in tie.tie.dyad)
            yield f"{one} – {other} {self.notes.mark_of(scene.dossier, tie.parts)}"
