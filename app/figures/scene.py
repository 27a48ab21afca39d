"""What a figure is made of: what is visible, on which date, and where it lies."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from app.analysis.filters import VisibleNetwork, VisibleTie
from app.analysis.markings import MarkedRecord, marked_behind
from app.analysis.network import MembershipOnDate, Network
from app.domain.apart import Apart, apart
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.names import acronym, short_name
from app.domain.vocabulary import OnDate
from app.drawing.arrays import FloatArray
from app.drawing.content import DIFFERENT_TONES, ActorShape, MapContent
from app.drawing.geometry import Geometry
from app.drawing.labels import label_text
from app.figures.numbering import SourceMarks
from app.figures.request import FigureRequest
from app.figures.wording import FigureWording


@dataclass(frozen=True, eq=False)
class FigureScene:
    """The map as it is looked at.

    `content` shows `visible`, a part of `network`: its first ties are those of
    `visible.ties`, in that order. `positions` are (n, 2) layout units in the order of the
    content's actors. If the map compares two points in time, `visible` and `content` show both,
    `network` is the second, and `first` is the other: the date shown, and by when what counts
    was published. `fits` remembers the map in rooms that it was fitted to, `numbered` its
    numbers.
    """

    network: Network
    visible: VisibleNetwork
    content: MapContent
    positions: FloatArray
    first: tuple[date, date | None] | None = None
    fits: dict[object, Geometry] = field(default_factory=dict, repr=False)
    numbered: dict[object, tuple[Geometry, SourceMarks]] = field(default_factory=dict, repr=False)

    @property
    def dossier(self) -> Dossier:
        """The records."""
        return self.network.dossier

    @property
    def as_of(self) -> date:
        """The date the map shows."""
        return self.network.as_of

    @property
    def known_by(self) -> date | None:
        """Only what had been published by this day counts; None: everything."""
        return self.network.known_by

    @property
    def apart(self) -> Apart:
        """In which times the sides of a comparison differ; in time of what compares nothing."""
        shown = self.as_of, self.known_by
        return apart(self.first or shown, shown)

    def hull_memberships(self) -> tuple[tuple[MembershipOnDate, ...], ...]:
        """The memberships that each hull of the content stands for."""
        drawn = {hull.bloc for hull in self.content.hulls}
        return tuple(
            tuple(
                held
                for held in self._held_in(hull.bloc)
                if held.record.actor in {*hull.members, *hull.observers}
            )
            for hull in self.visible.hulls
            if hull.bloc in drawn
        )

    def has_partial_hulls(self) -> bool:
        """Whether a visible hull leaves out members, because they are not visible."""
        return any(
            held.record.role.is_full and held.record.actor not in hull.members
            for hull in self.visible.hulls
            for held in self._held_in(hull.bloc)
        )

    def _held_in(self, bloc: ActorId) -> list[MembershipOnDate]:
        held = self.network.memberships_in.get(bloc, ())
        return [each for each in held if each.on_date in {OnDate.ACTIVE, OnDate.UNCERTAIN}]

    @cached_property
    def marked(self) -> tuple[MarkedRecord, ...]:
        """The marked records behind what is visible, the highest first."""
        return marked_behind(self.network, self.visible)

    def name(self, actor: ActorId, language: str) -> str:
        """What an actor is called on the map."""
        return short_name(self.dossier, actor, language)

    def short_forms(self, language: str) -> dict[int, str]:
        """By position in the content, the code of a state or the acronym of others."""
        forms = {}
        for index, drawn in enumerate(self.content.actors):
            form = drawn.code or acronym(self.dossier, ActorId(drawn.id), language)
            if form and form != drawn.label:
                forms[index] = form
        return forms

    def index_of(self, actor: ActorId) -> int | None:
        """The position of an actor in the content; None if it is not visible."""
        ids = [drawn.id for drawn in self.content.actors]
        return ids.index(actor) if actor in ids else None

    def selected_tie(self, request: FigureRequest) -> tuple[int, VisibleTie] | None:
        """The tie of the two selected actors with its position, if it is visible."""
        wanted = set(request.selected)
        for index, tie in enumerate(self.visible.ties):
            if len(wanted) == 2 and set(tie.tie.dyad) == wanted:
                return index, tie
        return None

    def ties_of(self, actors: tuple[ActorId, ...]) -> Iterator[int]:
        """The positions of the visible ties of some actors."""
        for index, tie in enumerate(self.visible.ties):
            if not set(actors).isdisjoint(tie.tie.dyad):
                yield index

    def disputed(self) -> Iterator[tuple[str, str]]:
        """The label and the note on status of each visible actor with a disputed one."""
        for drawn in self.content.actors:
            actor = self.dossier.actor_by_id.get(ActorId(drawn.id))
            if drawn.is_disputed and actor is not None and actor.status_note:
                yield label_text(drawn), actor.status_note

    def counts(self) -> tuple[int, int, int]:
        """How many actors (blocs with a hull apart), ties and hulls are visible."""
        shapes = [drawn.shape for drawn in self.content.actors]
        n_own = sum(hull.own is not None for hull in self.content.hulls)
        n_actors = len(shapes) - shapes.count(ActorShape.JUNCTION) - n_own
        return n_actors, len(self.visible.ties), len(self.content.hulls)

    def n_differences(self) -> tuple[int, int, int]:
        """How many of the visible ties were added, ended and changed in a comparison."""
        ties = self.content.ties[: len(self.visible.ties)]
        added, ended, changed = (
            sum(drawn.tone is tone for drawn in ties) for tone in DIFFERENT_TONES
        )
        return added, ended, changed

    def default_title(self, request: FigureRequest, wording: FigureWording) -> str:
        """A title made from what the figure is about."""
        language = wording.language
        if len(request.selected) == 2:
            one, other = (self.name(actor, language) for actor in request.selected)
            return wording.title_of_tie(one, other)
        about = request.focus or request.selected
        if about:
            return wording.title_of_actors([self.name(actor, language) for actor in about])
        if self.first is not None:
            return self._title_of_comparison(self.first, wording)
        return wording.default_title

    def _title_of_comparison(self, first: tuple[date, date | None], wording: FigureWording) -> str:
        """Both days, those of knowing if they are what differs."""
        if self.apart in {Apart.IN_KNOWING, Apart.IN_KNOWING_LESS}:
            sides = [
                wording.everything_known if day is None else str(day)
                for day in (first[1], self.known_by)
            ]
            return wording.known_compared(*sides)
        return wording.compared(str(first[0]), str(self.as_of))
