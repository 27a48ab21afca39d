"""What the selection and the pointer bring forward, in terms of what is drawn."""

from dataclasses import dataclass
from functools import cached_property

from app.analysis.network import Dyad
from app.drawing.content import MapContent
from app.drawing.emphasis import Emphasis, find_neighbourhood
from app.drawing.hit_test import Hit, HitKind
from app.session.map_content import dyad_of_key
from app.session.selection import Selection


@dataclass(frozen=True, slots=True)
class Thing:
    """What a hit meant in any content: the kind, and the id or key of what was hit."""

    kind: HitKind
    key: str


@dataclass(frozen=True)
class ContentIndex:
    """Where actors, ties and hulls stand in a content."""

    content: MapContent

    @cached_property
    def actors(self) -> dict[str, int]:
        """The position of each actor and junction by its id."""
        return {actor.id: index for index, actor in enumerate(self.content.actors)}

    @cached_property
    def hulls(self) -> dict[str, int]:
        """The position of each hull by its bloc's id."""
        return {hull.bloc: index for index, hull in enumerate(self.content.hulls)}

    @cached_property
    def ties(self) -> dict[Dyad, int]:
        """The position of each tie by its two actors; spokes of junctions are none."""
        dyads = ((dyad_of_key(tie.key), index) for index, tie in enumerate(self.content.ties))
        return {dyad: index for dyad, index in dyads if dyad is not None}

    @cached_property
    def keys(self) -> dict[str, int]:
        """The position of each tie by its key, spokes too."""
        return {tie.key: index for index, tie in enumerate(self.content.ties)}

    def thing_at(self, hit: Hit) -> Thing:
        """What a hit in this content means in others."""
        if hit.kind is HitKind.ACTOR:
            return Thing(hit.kind, self.content.actors[hit.index].id)
        if hit.kind is HitKind.TIE:
            return Thing(hit.kind, self.content.ties[hit.index].key)
        return Thing(hit.kind, self.content.hulls[hit.index].bloc)

    def find(self, thing: Thing) -> Hit | None:
        """It in this content; None if it is not there."""
        places = {HitKind.ACTOR: self.actors, HitKind.TIE: self.keys}
        index = places.get(thing.kind, self.hulls).get(thing.key)
        return None if index is None else Hit(thing.kind, index)


def find_prominent(index: ContentIndex, selection: Selection) -> frozenset[int]:
    """The actors whose labels come first: the selected ones, and the ends of selected ties."""
    ids = (*selection.actors, *(actor for dyad in selection.ties for actor in dyad))
    return frozenset(index.actors[actor] for actor in ids if actor in index.actors)


def find_first_ties(
    index: ContentIndex, selection: Selection, hovered: Hit | None
) -> frozenset[int]:
    """The ties that are drawn even where not all are: the selected, and those rested on."""
    ties = {index.ties[dyad] for dyad in selection.ties if dyad in index.ties}
    if hovered is not None and hovered.kind is HitKind.TIE:
        ties.add(hovered.index)
    elif hovered is not None and hovered.kind is HitKind.ACTOR:
        ties |= find_neighbourhood(index.content, hovered.index)[1]
    return frozenset(ties)


def find_told(
    index: ContentIndex, selection: Selection
) -> tuple[frozenset[int] | None, frozenset[int] | None]:
    """The actors and ties of which a selection speaks: it, and what is next to it.

    Of a tie these are its two ends, of an actor its neighbours, of a bloc its members. None and
    None if nothing of the selection is on the map: then it speaks of everything.
    """
    content = index.content
    actors: set[int] = set()
    ties: set[int] = set()
    for dyad in selection.ties:
        if dyad in index.ties:
            ties.add(index.ties[dyad])
            actors.update(index.actors[end] for end in dyad)
    for actor in selection.actors:
        if actor in index.actors:
            near, between = find_neighbourhood(content, index.actors[actor])
            actors |= near
            ties |= between
        if actor in index.hulls:
            hull = content.hulls[index.hulls[actor]]
            actors |= {*hull.members, *hull.outlined}
    return (frozenset(actors), frozenset(ties)) if actors else (None, None)


def build_emphasis(
    index: ContentIndex, selection: Selection, hovered: Hit | None, *, fades_rest: bool = False
) -> Emphasis:
    """The emphasis for a selection and what the pointer rests on.

    `fades_rest`: while the pointer rests on nothing, what is not next to the selection fades.

    Resting on an actor or a bloc's name fades what does not belong to it; on a bloc's own
    node it brings forward the members as well as the ties. A tie only
    glows: with lines everywhere the map would flicker on the pointer's way across it.
    """
    focus, focus_ties = find_told(index, selection) if fades_rest else (None, None)
    hull_at: int | None = None
    kind = None if hovered is None else hovered.kind
    at = None if hovered is None else hovered.index
    content = index.content
    if at is not None and kind is HitKind.ACTOR:
        focus, focus_ties = find_neighbourhood(content, at)
        hull_at = content.hull_of.get(at)
        if hull_at is not None:
            hull = content.hulls[hull_at]
            focus |= {*hull.members, *hull.outlined}
    elif at is not None and kind is HitKind.HULL_LABEL:
        hull, hull_at, focus_ties = content.hulls[at], at, None
        own = () if hull.own is None else (hull.own,)
        focus = frozenset({*hull.members, *hull.outlined, *own})
    return Emphasis(
        selected_actors=find_prominent(index, selection),
        selected_ties=frozenset(index.ties[dyad] for dyad in selection.ties if dyad in index.ties),
        selected_hulls=frozenset(
            index.hulls[actor] for actor in selection.actors if actor in index.hulls
        ),
        hovered_actor=at if kind is HitKind.ACTOR else None,
        hovered_tie=at if kind is HitKind.TIE else None,
        hovered_hull=hull_at,
        focus=focus,
        focus_ties=focus_ties,
    )
