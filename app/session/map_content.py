"""From the visible network to what is drawn, and from what is drawn to what it stands for.

How each record looks is in :mod:`app.session.drawn_records`. Contents are made one after the
other: what looks as before is the same record, so that whoever draws can keep what was worked
out for it.
"""

from collections import Counter
from dataclasses import replace
from math import sqrt

from app.analysis.filters import Junction, VisibleNetwork, VisibleTie
from app.analysis.shared_list import SharedList
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.drawing.content import DrawnActor, DrawnHull, DrawnTie, MapContent, TieTone
from app.session.colouring import ToneScale, changed_tones
from app.session.drawn_records import (
    JUNCTION_PREFIX,
    drawn_actor,
    drawn_hull,
    drawn_junction,
    drawn_spoke,
    drawn_tie,
    dyad_of_key,
    junction_of_key,
    key_of_dyad,
)
from app.session.palette import palette_slots

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
        self._n_ties: Counter[ActorId] = Counter()
        self._actors: list[DrawnActor | None] = []
        self._spokes: dict[DrawnTie, DrawnTie] = {}
        self._points: dict[DrawnActor, DrawnActor] = {}

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
        self._follow_ties(before, scale_before, is_moved)
        actors, ties, hulls = self._draw_actors(), self._draw_ties(), self._content.hulls
        if is_moved or visible.hulls != before.hulls:
            hulls = self._draw_hulls()
        content = self._content
        since = "" if scale is None else scale.since
        drawn = (content.actors, content.ties, content.hulls, content.since)
        if (actors, ties, hulls, since) != drawn:
            self._content = MapContent(actors, ties, hulls, since=since, like=content)
        return self._content

    def _follow_ties(
        self, before: VisibleNetwork, scale_before: ToneScale | None, is_moved: bool
    ) -> None:
        """Draw the ties that are others than before, and count those of each actor."""
        now, earlier = self._visible.ties_by_place, before.ties_by_place
        if not self._visible.has_places_of(before):
            self._ties, earlier = SharedList([None] * len(now)), SharedList([None] * len(now))
            self._n_ties.clear()
        changed = now.changed_since(earlier)
        for place in changed:
            old, new = earlier[place], now[place]
            if old is None and new is not None:
                self._n_ties.update(new.tie.dyad)
            elif new is None and old is not None:
                self._n_ties.subtract(old.tie.dyad)
        changes: dict[int, DrawnTie | None] = {}
        for place in {*changed, *changed_tones(self._scale, scale_before, len(now))}:
            visible = now[place]
            drawn = None if visible is None else self._draw_tie(visible)
            if drawn != self._ties[place]:
                changes[place] = drawn
        if is_moved:
            changes = {**self._moved_ties(), **changes}
        self._ties = self._ties.with_changes(changes)

    def _draw_tie(self, visible: VisibleTie) -> DrawnTie:
        tone = None if self._scale is None else self._scale.tone_of(visible.tie.dyad)
        return drawn_tie(visible, self._index, tone)

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
        counts = [self._n_ties[actor] for actor in self._visible.actors]
        most = max(self._n_ties.values(), default=0) or 1
        importance = {count: sqrt(count / most) for count in set(counts)}
        for place, count in enumerate(counts):
            drawn = self._actors[place]
            if drawn is None:
                actor = self._visible.actors[place]
                drawn = drawn_actor(self._dossier, actor, self._language, importance[count])
            elif drawn.importance != importance[count]:
                drawn = drawn.as_important_as(importance[count])
            else:
                continue
            self._actors[place] = drawn
        points = map(drawn_junction, self._visible.junctions)
        self._points = {point: self._points.get(point, point) for point in points}
        return (*filter(None, self._actors), *self._points.values())

    def _draw_ties(self) -> tuple[DrawnTie, ...]:
        """The ties, and the spokes of the junctions."""
        spokes = [
            drawn_spoke(
                junction, centre, party, self._index[party], self._spoke_tone(junction, party)
            )
            for centre, junction in enumerate(self._visible.junctions, len(self._index))
            for party in junction.parties
        ]
        self._spokes = {spoke: self._spokes.get(spoke, spoke) for spoke in spokes}
        return (*[tie for tie in self._ties if tie is not None], *self._spokes.values())

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
