"""From the visible network to what is drawn, and from what is drawn to what it stands for.

How each record looks is in :mod:`app.session.drawn_records`. Contents are made one after the
other: what looks as before is the same record, so that whoever draws can keep what was worked
out for it.
"""

from collections import Counter
from typing import cast

import numpy as np
from numpy.typing import NDArray

from app.analysis.columns import BoolArray, IntArray
from app.analysis.filters import Junction, VisibleNetwork
from app.analysis.ledger_step import LedgerStep
from app.analysis.shared_list import SharedList
from app.analysis.visible_ties import VisibleTies
from app.domain.apart import Apart
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.succession import touched_actors
from app.drawing.columns import TieSteps
from app.drawing.content import DrawnActor, DrawnHull, DrawnTie, MapContent, TieTone
from app.drawing.runs import mark_places
from app.session.colouring import ToneScale, changed_tones
from app.session.drawn_records import (
    JUNCTION_PREFIX,
    drawn_actor,
    drawn_alike,
    drawn_hull,
    drawn_junction,
    drawn_spoke,
    drawn_tie,
    dyad_of_key,
    importance_by_ties,
    junction_of_key,
    key_of_dyad,
    look_numbers,
)
from app.session.palette import palette_slots

FloatArray = NDArray[np.float64]

__all__ = [
    "JUNCTION_PREFIX",
    "ContentMaker",
    "build_map_content",
    "dyad_of_key",
    "junction_of_key",
    "key_of_dyad",
]


def build_map_content(
    dossier: Dossier, visible: VisibleNetwork, language: str, scale: ToneScale | None = None
) -> MapContent:
    """What to draw for a visible network, with names in a language; see `ContentMaker`."""
    return ContentMaker(dossier, language).content_of(visible, scale)


class ContentMaker:
    """Makes what to draw for the visible networks of a dossier, with names in a language."""

    def __init__(self, dossier: Dossier, language: str) -> None:
        self._dossier = dossier
        self._language = language
        self._visible = VisibleNetwork((), (), (), ())
        self._scale: ToneScale | None = None
        self._content = MapContent()
        self._index: dict[ActorId, int] = {}
        self._ties: SharedList[DrawnTie | None] = SharedList(())
        self._looks: IntArray = np.zeros(0, dtype=np.intp)
        self._places: IntArray = np.zeros(0, dtype=np.intp)
        self._actors: list[DrawnActor | None] = []
        self._importance: FloatArray = np.zeros(0)
        self._are_hulls_known = False
        self._alike: dict[tuple[int, TieTone | None], DrawnTie] = {}
        self._spokes: dict[DrawnTie, DrawnTie] = {}
        self._points: dict[DrawnActor, DrawnActor] = {}

    def carried(
        self, shown: VisibleNetwork, carried: VisibleNetwork, step: LedgerStep
    ) -> "ContentMaker | None":
        """What goes on with what was drawn, after another state of the dossier.

        None if what was drawn last is not `shown`, as while two sides are compared; `carried`
        is what of it was brought to the ledger after the step.
        """
        scale = self._scale
        if self._visible is not shown or (scale is not None and scale.ledger is not step.before):
            return None
        after = ContentMaker(step.after.dossier, self._language)
        renamed = touched_actors(self._dossier, step.after.dossier)
        is_known = np.array([actor not in renamed for actor in shown.actors], dtype=np.bool_)
        size = len(step.after.dyads)
        after._visible, after._content, after._index = carried, self._content, self._index
        after._scale = None if scale is None else scale.carried(step)
        after._ties = self._ties.rearranged(step.place_of, size, None)
        stays = step.place_of >= 0
        after._looks = np.zeros(size, dtype=np.intp)
        after._looks[step.place_of[stays]] = self._looks[stays]
        after._places = step.place_of[self._places]
        known = zip(self._actors, is_known.tolist(), strict=True)
        after._actors = [drawn if is_same else None for drawn, is_same in known]
        after._importance = np.where(is_known, self._importance, np.nan)
        after._alike, after._spokes, after._points = self._alike, self._spokes, self._points
        return after

    def content_of(self, visible: VisibleNetwork, scale: ToneScale | None = None) -> MapContent:
        """What to draw for a visible network: the content before if that looks the same.

        Actors come in the order of `visible.actors`, then the junctions; ties in the order of
        `visible.ties`, then the spokes of the junctions. Their tones are those of a scale of
        the same ledger, without one of their polarity.
        """
        before, self._visible = self._visible, visible
        scale_before, self._scale = self._scale, scale
        is_moved = visible.actors != before.actors
        if is_moved:
            self._index = {actor: position for position, actor in enumerate(visible.actors)}
            known = {drawn.id: drawn for drawn in self._actors if drawn is not None}
            self._actors = [known.get(actor) for actor in visible.actors]
            self._importance = np.full(len(visible.actors), np.nan)
        earlier = self._places
        changed = self._follow_ties(before, scale_before, is_moved)
        actors, hulls = self._draw_actors(), self._content.hulls
        ties, steps = self._draw_ties(earlier, changed)
        if is_moved or visible.hulls != before.hulls or not self._are_hulls_known:
            hulls, self._are_hulls_known = self._draw_hulls(), True
        content = self._content
        since, apart = ("", Apart.IN_TIME) if scale is None else (scale.since, scale.apart)
        drawn = (content.actors, content.ties, content.hulls, content.since, content.apart)
        if (actors, ties, hulls, since, apart) != drawn:
            self._content = MapContent(
                actors, ties, hulls, since=since, apart=apart, like=content, steps=steps
            )
        return self._content

    def _follow_ties(
        self, before: VisibleNetwork, scale_before: ToneScale | None, is_moved: bool
    ) -> BoolArray:
        """Draw the ties that look otherwise than before; by place, which are other records.

        Only those are looked at of which something has changed that can be seen.
        """
        basis = self._visible.basis
        if basis is None:
            return self._draw_all_ties()
        n_places = len(basis.seen)
        if not self._visible.has_places_of(before):
            self._ties = SharedList([None] * n_places)
            self._looks = np.zeros(n_places, dtype=np.intp)
        looks = look_numbers(basis.told)
        are_others = looks != self._looks
        are_others |= changed_tones(self._scale, scale_before, n_places)
        self._looks, self._places = looks, np.flatnonzero(basis.seen)
        places = np.flatnonzero(are_others)
        changes = self._draw_ties_at(basis, places)
        if is_moved:
            changes = {**self._moved_ties(basis), **changes}
        self._ties = self._ties.with_changes(changes)
        return mark_places(changes, n_places)

    def _draw_all_ties(self) -> BoolArray:
        """Draw ties that have no places in a ledger; all are other records than before."""
        scale, ties = self._scale, self._visible.ties
        tones = [None if scale is None else scale.tone_of(tie.tie.dyad) for tie in ties]
        both = zip(ties, tones, strict=True)
        self._ties = SharedList([drawn_tie(tie, self._index, tone) for tie, tone in both])
        self._looks, self._places = np.zeros(len(ties), dtype=np.intp), np.arange(len(ties))
        return np.ones(len(ties), dtype=np.bool_)

    def _draw_ties_at(self, basis: VisibleTies, places: IntArray) -> dict[int, DrawnTie | None]:
        """Those of the ties at some places that are drawn otherwise than before, by place."""
        ends = self._ends_at(basis, places).tolist()
        looks, known = self._looks[places].tolist(), self._ties.take(places)
        changes: dict[int, DrawnTie | None] = {}
        for place, look, (a, b), earlier in zip(places.tolist(), looks, ends, known, strict=True):
            drawn = None
            if look:
                alike = self._drawn_alike(basis, place, look)
                key = self._key_at(basis, place) if earlier is None else earlier.key
                drawn = alike.between(a, b, key)
            if drawn != earlier:
                changes[place] = drawn
        return changes

    def _drawn_alike(self, basis: VisibleTies, place: int, look: int) -> DrawnTie:
        """How the tie at a place is drawn, which has the number of a look."""
        tone = None if self._scale is None else self._scale.tone_at(place)
        alike = self._alike.get((look, tone))
        if alike is None:
            alike = self._alike[look, tone] = drawn_alike(basis.told, place, tone)
        return alike

    @staticmethod
    def _key_at(basis: VisibleTies, place: int) -> str:
        return key_of_dyad(basis.sifted.network.ledger.dyads[place])

    def _ends_at(self, basis: VisibleTies, places: IntArray) -> IntArray:
        """The positions of the actors of the ties at some places, (k, 2); -1 of nobody seen."""
        return basis.ends_among(self._visible.actors, places)

    def _moved_ties(self, basis: VisibleTies) -> dict[int, DrawnTie | None]:
        """The ties that look as before but join other positions, by place."""
        moved: dict[int, DrawnTie | None] = {}
        ends, drawn = self._ends_at(basis, self._places), self._ties.take(self._places)
        both = zip(self._places.tolist(), ends.tolist(), drawn, strict=True)
        for place, (a, b), tie in both:
            if tie is not None and (a, b) != (tie.a, tie.b):
                moved[place] = tie._replace(a=a, b=b)
        return moved

    def _draw_actors(self) -> tuple[DrawnActor, ...]:
        """The actors, the more important the more ties they have, and the junctions."""
        importance = importance_by_ties(self._count_ties())
        # What is not known of who is new differs from everything.
        changed = np.flatnonzero(importance != self._importance)
        self._importance = importance
        for place, value in zip(changed.tolist(), importance[changed].tolist(), strict=True):
            drawn = self._actors[place]
            if drawn is None:
                actor = self._visible.actors[place]
                drawn = drawn_actor(self._dossier, actor, self._language, value)
            elif drawn.importance != value:
                drawn = drawn.as_important_as(value)
            self._actors[place] = drawn
        points = map(drawn_junction, self._visible.junctions)
        self._points = {point: self._points.get(point, point) for point in points}
        return (*filter(None, self._actors), *self._points.values())

    def _count_ties(self) -> IntArray:
        """How many ties each of the actors has, (n,)."""
        actors, basis = self._visible.actors, self._visible.basis
        if basis is None:
            counted = Counter(actor for tie in self._visible.ties for actor in tie.tie.dyad)
            return np.array([counted[actor] for actor in actors], dtype=np.intp)
        columns = basis.sifted.network.ledger.columns
        n, ends = len(columns.actors), columns.ends
        one, other = (np.bincount(ends[:, side][self._places], minlength=n) for side in (0, 1))
        counts: IntArray = (one + other)[columns.numbers(actors)]
        return counts

    def _draw_ties(
        self, earlier: IntArray, changed: BoolArray
    ) -> tuple[tuple[DrawnTie, ...], TieSteps]:
        """The ties, and the spokes of the junctions; and where they stood before.

        Parameters
        ----------
        earlier
            The places of the ties of the content before; -1 of those that have none any more.
        changed
            By place, whether there is another record than there.
        """
        spokes = [
            drawn_spoke(
                junction, centre, party, self._index[party], self._spoke_tone(junction, party)
            )
            for centre, junction in enumerate(self._visible.junctions, len(self._index))
            for party in junction.parties
        ]
        stood = {id(spoke): at for at, spoke in enumerate(self._spokes.values(), len(earlier))}
        self._spokes = {spoke: self._spokes.get(spoke, spoke) for spoke in spokes}
        known = [stood.get(id(spoke), -1) for spoke in self._spokes.values()]
        place = np.full(len(self._ties), -1, dtype=np.intp)
        place[earlier[earlier >= 0]] = np.flatnonzero(earlier >= 0)
        again = np.append(place[self._places], np.array(known, dtype=np.intp))
        is_same = again >= 0
        is_same[: len(self._places)] &= ~changed[self._places]
        ties = (*self._ties.take(self._places), *self._spokes.values())
        return cast("tuple[DrawnTie, ...]", ties), TieSteps(again, is_same)

    def _spoke_tone(self, junction: Junction, party: ActorId) -> TieTone | None:
        return None if self._scale is None else self._scale.spoke_tone(junction, party)

    def _draw_hulls(self) -> tuple[DrawnHull, ...]:
        """The hulls that have members."""
        hulls = self._visible.hulls
        slots = palette_slots(self._dossier, {hull.bloc for hull in hulls})
        return tuple(
            drawn_hull(self._dossier, hull, self._index, self._language, slots[hull.bloc])
            for hull in hulls
            if hull.members
        )
