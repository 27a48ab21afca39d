"""The recipe of the layout: which forces, how strong, for a map, a graph or loose actors.

* A *map* has anchors, places that mean something: ties keep about the length they have on it,
  and actors only push those away who crowd them.
* A *graph* has first places found from its own distances, which stand for geography: actors
  are drawn to them, ties draw their ends together as far as that allows, so that neighbours
  lie side by side and the distances still tell how far apart actors are. Unconnected parts
  stay where they were set out, as a push that reaches no further than its neighbours leaves
  them alone.
* *Loose* actors were put somewhere that means nothing: all push all, ties and a weak gravity
  hold them together, and an order emerges from that alone.
"""

from dataclasses import dataclass

import numpy as np

from app.layout.arrays import FloatArray, Groups, IntArray
from app.layout.forces import (
    Anchor,
    Cohesion,
    Collision,
    Force,
    Gravity,
    Repulsion,
    Springs,
    Strangers,
)
from app.layout.geography import SPACING
from app.layout.graph_distances import label_components
from app.layout.islands import split_islands

DEFAULT_RADIUS = 16.0
"""Layout units; the disc of an ordinary actor at zoom 1."""

ISLAND_REACH = 3.3 * SPACING
"""Longest step between members of one island: the width of a sea, not of an ocean."""

_HULL_MARGIN = 2.2 * DEFAULT_RADIUS
"""Layout units between the line through members' centres and a stranger's centre: the
drawn hull stands about a disc away from its members, and the stranger has a disc too."""

_REACH = 2.5 * SPACING
"""Layout units beyond which actors of a map or graph do not push each other."""

_GAP = 4.0
"""Layout units between the rooms of two actors, the padding of `Collision`."""

_ANCHOR = 0.12
"""Pull to its place of an actor that has one: stronger than any tie, so west stays west."""

_LOOSE_ANCHOR = 0.04
"""Pull to its first position of an actor without a place, an organisation for instance."""

_GRAPH_ANCHOR = 0.7
"""Pull to its first place in a graph. With ties as stiff as that, neighbours come together
and stress hardly grows; half as strong, hubs draw all there is into a knot around them."""

_GRAPH_SPRING = 0.7
_GRAPH_PUSH = 0.15 * SPACING**2
"""Stiffness of ties, and push, in a graph."""

GRAPH_HEAT = 0.3
"""Heat at which a graph starts whose first places were found: they need no more shaking."""


@dataclass(frozen=True, slots=True)
class Ingredients:
    """All that the forces of one simulation are made of; arrays as `Simulation` takes them."""

    n: int
    edges: IntArray
    weights: FloatArray | None
    groups: Groups
    radii: FloatArray
    extents: FloatArray | None
    anchors: FloatArray | None


def compose_map_forces(
    parts: Ingredients, anchors: FloatArray, start: FloatArray, rng: np.random.Generator
) -> tuple[Force, ...]:
    """The pair forces of a map, in the order in which they are applied.

    `anchors` are (n, 2) layout units, NaN for those without a place, who are loosely held
    to where they `start`. Collision must come last: see `compose_collision`.
    """
    homeless = np.isnan(anchors)
    return (
        Repulsion(parts.n, strength=0.1 * SPACING**2, rng=rng, reach=_REACH),
        Springs(
            parts.n,
            parts.edges,
            lengths=_mapped_lengths(parts, start),
            strength=0.1,
            weights=parts.weights,
        ),
        Anchor(
            np.where(homeless, start, anchors),
            strength=np.where(homeless.any(axis=1), _LOOSE_ANCHOR, _ANCHOR),
        ),
    )


def compose_graph_forces(
    parts: Ingredients, places: FloatArray, rng: np.random.Generator, *, is_settled: bool = False
) -> tuple[Force, ...]:
    """The pair forces of a graph with first `places`, (n, 2) layout units; as for a map.

    Where it `is_settled` the places stay as they are but for what overlaps.
    """
    repulsion = Repulsion(parts.n, strength=_GRAPH_PUSH, rng=rng, reach=_REACH)
    springs = Springs(
        parts.n, parts.edges, lengths=0.0, strength=_GRAPH_SPRING, weights=parts.weights
    )
    if is_settled:
        anchors = places - _pull_of((repulsion, springs), places) / _GRAPH_ANCHOR
    else:
        anchors = _tautened(places, _pull_of((springs,), places), parts.edges)
    return (repulsion, springs, Anchor(anchors, strength=_GRAPH_ANCHOR))


def compose_loose_forces(parts: Ingredients, rng: np.random.Generator) -> tuple[Force, ...]:
    """The pair forces of loose actors; as for a map."""
    return (
        Repulsion(parts.n, strength=0.12 * SPACING**2, rng=rng, min_distance=10.0),
        Springs(parts.n, parts.edges, lengths=SPACING, strength=0.7, weights=parts.weights),
        Gravity(0.08),
    )


def half_rooms(parts: Ingredients) -> FloatArray:
    """Half width and half height of the room each actor takes with its label, (n, 2)."""
    label = np.zeros((parts.n, 2)) if parts.extents is None else parts.extents
    half = np.column_stack((np.maximum(parts.radii, label[:, 0]), parts.radii + label[:, 1]))
    return half + _GAP / 2.0


def compose_bloc_forces(
    parts: Ingredients, positions: FloatArray, *, is_placed: bool
) -> tuple[Force, ...]:
    """Cohesion and the keeping out of strangers, for the islands the blocs form now.

    `is_placed` says that `positions` mean something; actors set out at random are one
    island each bloc.
    """
    if not parts.groups:
        return ()
    reach = ISLAND_REACH if is_placed else np.inf
    split = split_islands(parts.groups, positions, reach)
    islands = [island for bloc in split for island in bloc]
    everybody = np.arange(parts.n)
    strangers = [
        np.setdiff1d(everybody, group)
        for group, bloc in zip(parts.groups, split, strict=True)
        for _ in bloc
    ]
    return (
        Cohesion(parts.n, islands, strength=0.03),
        Strangers(
            parts.n,
            islands,
            strangers,
            strength=0.15,
            margin=_HULL_MARGIN,
            max_depth=1.5 * SPACING,
            max_push=6.0,
        ),
    )


def compose_collision(parts: Ingredients, rng: np.random.Generator) -> Force:
    """Collision, applied last: it looks at where the others are about to move actors."""
    return Collision(parts.radii, rng=rng, extents=parts.extents)


def _pull_of(forces: tuple[Force, ...], places: FloatArray) -> FloatArray:
    """What `forces`, each by itself, do to actors at rest at full heat, (n, 2)."""
    pull = np.zeros_like(places)
    for force in forces:
        own = np.zeros_like(places)
        force.apply(places, own, 1.0)
        pull += own
    return pull


def _tautened(places: FloatArray, pull: FloatArray, edges: IntArray) -> FloatArray:
    """Anchors that keep each connected part as large as it is against the `pull` of its ties.

    They are the places, further from the middle of the part by so much that the pulls of
    ties and anchors towards it cancel on the whole (the virial of the part is zero).
    """
    n = len(places)
    part = label_components(n, edges)
    sizes = np.maximum(np.bincount(part, minlength=n), 1)
    middle = np.column_stack([np.bincount(part, axis, n) / sizes for axis in places.T])
    away = places - middle[part]
    inward = np.bincount(part, -np.einsum("ij,ij->i", pull, away), n)
    spread = np.bincount(part, np.einsum("ij,ij->i", away, away), n)
    taut = 1.0 + np.maximum(inward, 0.0) / (_GRAPH_ANCHOR * np.maximum(spread, 1e-9))
    return middle[part] + away * taut[part, None]


def _mapped_lengths(parts: Ingredients, start: FloatArray) -> FloatArray:
    """Rest lengths that leave the map in shape: a little less than the way on the map."""
    a, b = parts.edges.T
    gap = start[b] - start[a]
    lengths: FloatArray = np.hypot(gap[:, 0], gap[:, 1])
    return np.maximum(SPACING, 0.85 * lengths)
