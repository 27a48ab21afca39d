"""From the visible network to what is drawn, and from what is drawn to what it stands for.

How each record looks is in :mod:`app.session.drawn_records`. Contents are made one after the
other: what looks as before is the same record, so that whoever draws can keep what was worked
out for it.
"""

from collections import Counter
from dataclasses import replace
from typing import cast

import numpy as np
from numpy.typing import NDArray

from app.analysis.columns import BoolArray, IntArray
from app.analysis.filters import Junction, VisibleNetwork, VisibleTie
from app.analysis.ledger import LedgerStep
from app.analysis.shared_list import SharedList
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

        None if what was drawn last is not `shown`, or has the tones of a scale; `carried` is
        what of it was brought to the ledger after the step.
        """
        if self._visible is not shown or self._scale is not None:
            return None
        after = ContentMaker(step.after.dossier, self._language)
        renamed = touched_actors(self._dossier, step.after.dossier)
        is_known = np.array([actor not in renamed for actor in shown.actors], dtype=np.bool_)
        size = len(step.after.dyads)
        after._visible, after._content, after._index = carried, self._content, self._index
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
        since = "" if scale is None else scale.since
        drawn = (content.actors, content.ties, content.hulls, content.since)
        if (actors, ties, hulls, since) != drawn:
            self._content = MapContent(actors, ties, hulls, since=since, like=content, steps=steps)
        return self._content

    def _follow_ties(
        self, before: VisibleNetwork, scale_before: ToneScale | None, is_moved: bool
    ) -> BoolArray:
        """Draw the ties that look otherwise than before; by place, which are other records.

        Only those are looked at of which something has changed that can be seen.
        """
        visible = self._visible
        now, basis = visible.ties_by_place, visible.basis
        if not visible.has_places_of(before):
            self._ties = SharedList([None] * len(now))
            self._looks = np.zeros(len(now), dtype=np.intp)
        if basis is None:
            self._looks, self._places = np.zeros(len(now), dtype=np.intp), np.arange(len(now))
            suspects = np.ones(len(now), dtype=np.bool_)
        else:
            looks = look_numbers(basis.told)
            suspects = looks != self._looks
            suspects[list(changed_tones(self._scale, scale_before, len(now)))] = True
            self._looks, self._places = looks, np.flatnonzero(basis.seen)
        changes: dict[int, DrawnTie | None] = {}
        places = np.flatnonzero(suspects)
        both = zip(now.take(places), self._ties.take(places), strict=True)
        looks = self._looks[places].tolist()
        for place, look, (seen, known) in zip(places.tolist(), looks, both, strict=True):
            drawn = None if seen is None else self._draw_tie(seen, look, known)
            if drawn != known:
                changes[place] = drawn
        if is_moved:
            changes = {**self._moved_ties(), **changes}
        self._ties = self._ties.with_changes(changes)
        return mark_places(changes, len(now))

    def _draw_tie(self, visible: VisibleTie, look: int, known: DrawnTie | None) -> DrawnTie:
        """A tie of which is known how it was drawn before, and the number of its look if not 0.

        Of the ties that look alike only the first is read.
        """
        tone = None if self._scale is None else self._scale.tone_of(visible.tie.dyad)
        alike = self._alike.get((look, tone))
        if alike is None:
            drawn = drawn_tie(visible, self._index, tone)
            if look:
                self._alike[look, tone] = drawn
            return drawn
        key = key_of_dyad(visible.tie.dyad) if known is None else known.key
        return alike.between(self._index[visible.tie.a], self._index[visible.tie.b], key)

    def _moved_ties(self) -> dict[int, DrawnTie | None]:
        """The ties that look as before but join other positions, by place."""
        moved: dict[int, DrawnTie | None] = {}
        both = zip(self._ties, self._visible.ties_by_place, strict=True)
        for place, (drawn, visible) in enumerate(both):
            if drawn is not None and visible is not None:
                a, b = self._index[visible.tie.a], self._index[visible.tie.b]
                if (a, b) != (drawn.a, drawn.b):
                    moved[place] = replace(drawn, a=a, b=b)
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
        counts = np.bincount(columns.ends[self._places].ravel(), minlength=len(columns.actors))
        counts_of_actors: IntArray = counts[columns.numbers(actors)]
        return counts_of_actors

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
