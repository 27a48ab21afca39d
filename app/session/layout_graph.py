"""Who is tied to whom, as the layout needs it: indices, without looks and dates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from app.analysis.filters import VisibleNetwork
from app.analysis.network import dyads_of_claim, is_of_many
from app.domain.dossier import Dossier
from app.domain.vocabulary import NameRole
from app.drawing.columns import SHAPES
from app.drawing.content import ActorShape, MapContent
from app.layout.geography import project

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.intp]
BoolArray = NDArray[np.bool_]
Point = tuple[float, float]

_NOMINAL_SCALE = 0.65
"""Pixels per layout unit at which the first view fits an ordinary window: discs and labels
keep their size in pixels, so the room they need in layout units is larger."""

_STRETCH = 1.3
"""How much taller than on the globe the map is drawn: most states lie in a band between 10
and 60 degrees north, and a window is higher than that band."""

_DISC_RADIUS = 16.0 / _NOMINAL_SCALE
_LABEL_HALF_HEIGHT = 8.0 / _NOMINAL_SCALE
_HALF_WIDTH_PER_LETTER = 3.3 / _NOMINAL_SCALE
_LETTERS = (6, 16)

_JUNCTION = SHAPES.index(ActorShape.JUNCTION)


@dataclass(frozen=True)
class LayoutGraph:
    """Actors by id, the pairs that are tied, and the groups that are drawn as hulls."""

    ids: tuple[str, ...]
    edges: IntArray
    groups: tuple[IntArray, ...]

    def neighbours(self, index: int) -> IntArray:
        """The actors tied to one, in ascending order."""
        one, other = self.edges.T
        return np.unique(np.concatenate((other[one == index], one[other == index])))


def graph_of_content(content: MapContent) -> LayoutGraph:
    """The graph of what is drawn, junctions and their spokes apart."""
    is_actor = ~junctions_of(content)
    index = np.cumsum(is_actor) - 1
    ends = np.column_stack((content.tie_columns.a, content.tie_columns.b))
    groups = [(*hull.members, *(() if hull.own is None else (hull.own,))) for hull in content.hulls]
    return LayoutGraph(
        ids=tuple(content.actors[slot].id for slot in np.flatnonzero(is_actor)),
        edges=as_edges(index[ends[is_actor[ends].all(axis=1)]]),
        groups=tuple(index[np.array(group, dtype=np.intp)] for group in groups),
    )


def junctions_of(content: MapContent) -> BoolArray:
    """Which actors of a content are none but junctions, (n,)."""
    is_junction: BoolArray = content.actor_columns.shape == _JUNCTION
    return is_junction


def graph_of_visible(visible: VisibleNetwork) -> LayoutGraph:
    """The graph of what is drawn for a visible network, without drawing it.

    The same as `graph_of_content` gives for the content made from it.
    """
    index = {actor: i for i, actor in enumerate(visible.actors)}
    if visible.basis is None:
        ends = np.array([[index[end] for end in shown.tie.dyad] for shown in visible.ties])
    else:
        # None of the ties is made for it.
        ends = visible.basis.ends_among(visible.actors, np.flatnonzero(visible.basis.seen))
    groups = [
        (*hull.members, *((hull.bloc,) if hull.bloc in index else ()))
        for hull in visible.hulls
        if hull.members
    ]
    return LayoutGraph(
        ids=visible.actors,
        edges=as_edges(ends),
        groups=tuple(np.array([index[i] for i in group], dtype=np.intp) for group in groups),
    )


def graph_of_dossier(
    dossier: Dossier, further: Sequence[str], groups: Sequence[Sequence[str]]
) -> LayoutGraph:
    """The graph of all that is ever between actors, on whatever date.

    It does not depend on what is being looked at, so places found with it do not either.
    `further` are ids the dossier does not know; `groups` those of the first view's hulls.
    """
    ids = tuple(sorted({*(actor.id for actor in dossier.actors), *further}))
    index = {actor: i for i, actor in enumerate(ids)}
    dyads: set[tuple[str, str]] = set()
    for claim in dossier.claims:
        if not is_of_many(claim):
            dyads.update(dyads_of_claim(claim))
    for agreement in dossier.agreements:
        if len(agreement.parties) == 2:
            dyads.update(combinations(sorted(agreement.parties), 2))
    dyads.update((held.actor, held.bloc) for held in dossier.memberships)
    return LayoutGraph(
        ids=ids,
        edges=as_edges([(index[a], index[b]) for a, b in sorted(dyads) if a != b]),
        groups=tuple(np.array([index[i] for i in group], dtype=np.intp) for group in groups),
    )


def as_edges(pairs: Sequence[tuple[int, int]] | IntArray) -> IntArray:
    """The (m, 2) array of pairs, each pair once however many ties it has, in order."""
    ends = np.sort(np.asarray(pairs, dtype=np.intp).reshape(-1, 2), axis=1)
    if len(ends) == 0:
        return ends
    n = int(ends.max()) + 1
    return np.column_stack(np.divmod(np.unique(ends[:, 0] * n + ends[:, 1]), n))


def geography_of(dossier: Dossier) -> dict[str, Point]:
    """The place on the map, in layout units, of every actor whose coordinates are known."""
    placed = [a for a in dossier.actors if a.latitude is not None and a.longitude is not None]
    degrees = np.array([(a.latitude, a.longitude) for a in placed], dtype=np.float64)
    points = project(*degrees.reshape(-1, 2).T)
    points[:, 1] *= _STRETCH
    return {actor.id: (float(x), float(y)) for actor, (x, y) in zip(placed, points, strict=True)}


def label_extents(dossier: Dossier, ids: Sequence[str]) -> FloatArray:
    """Half width and height of each label, (n, 2) layout units.

    From the English name, whatever the reader's language: the map must not differ by it.
    """
    low, high = _LETTERS
    half_widths = np.clip(label_letters(dossier, ids), low, high) * _HALF_WIDTH_PER_LETTER
    return np.column_stack((half_widths, np.full(len(ids), _LABEL_HALF_HEIGHT)))


def label_letters(dossier: Dossier, ids: Sequence[str]) -> IntArray:
    """How long the English `short_name` of each actor is, (n,).

    They are found in one go: to ask for one after the other takes a second for a hundred
    thousand.
    """
    names: dict[str, str] = {}
    outdated: dict[str, str] = {}
    for name in dossier.actor_names:
        if name.role is NameRole.SHORT and name.language == "en":
            kept = names if name.valid_to is None else outdated
            kept.setdefault(name.actor, name.text)
    names = {**outdated, **names}
    return np.fromiter((len(names.get(actor, actor)) for actor in ids), np.intp, len(ids))


def disc_radii(n: int) -> FloatArray:
    """The room each disc takes, (n,) layout units."""
    return np.full(n, _DISC_RADIUS)


def points_of(ids: Sequence[str], known: Mapping[str, Point]) -> FloatArray:
    """The (n, 2) positions of actors, in layout units; rows of NaN for those not known."""
    nowhere = (np.nan, np.nan)
    return np.array([known.get(actor, nowhere) for actor in ids], dtype=np.float64).reshape(-1, 2)


def hearts_of(graph: LayoutGraph, geography: Mapping[str, Point]) -> FloatArray:
    """Geography, and for a bloc drawn amid its members the middle of theirs.

    (n, 2) layout units in the order of `graph.ids`; rows of NaN for who has neither.
    """
    places = points_of(graph.ids, geography)
    hearts = places.copy()
    for group in graph.groups:
        is_known = ~np.isnan(places[group, 0])
        if is_known.any():
            hearts[group[~is_known]] = places[group[is_known]].mean(axis=0)
    return hearts
