"""The recipe of the layout: which forces, how strong, for a free graph or a map."""

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
from app.layout.islands import split_islands

DEFAULT_RADIUS = 16.0
"""Layout units; the disc of an ordinary actor at zoom 1."""

ISLAND_REACH = 3.3 * SPACING
"""Longest step between members of one island: the width of a sea, not of an ocean."""

_HULL_MARGIN = 2.2 * DEFAULT_RADIUS
"""Layout units between the line through members' centres and a stranger's centre: the
drawn hull stands about a disc away from its members, and the stranger has a disc too."""

_ANCHOR = 0.12
"""Pull to its place of an actor that has one: stronger than any tie, so west stays west."""

_LOOSE_ANCHOR = 0.04
"""Pull to its first position of an actor without a place, an organisation for instance."""


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


def compose_pair_forces(
    parts: Ingredients, start: FloatArray, rng: np.random.Generator
) -> tuple[Force, ...]:
    """The forces that do not depend on blocs, in the order in which they are applied.

    Collision is not among them: it must come last, see `compose_collision`.
    """
    if parts.anchors is None:
        return (
            Repulsion(parts.n, strength=0.12 * SPACING**2, rng=rng, min_distance=10.0),
            Springs(parts.n, parts.edges, lengths=SPACING, strength=0.7, weights=parts.weights),
            Gravity(0.08),
        )
    homeless = np.isnan(parts.anchors)
    return (
        Repulsion(parts.n, strength=0.1 * SPACING**2, rng=rng, reach=2.5 * SPACING),
        Springs(
            parts.n,
            parts.edges,
            lengths=_mapped_lengths(parts, start),
            strength=0.1,
            weights=parts.weights,
        ),
        Anchor(
            np.where(homeless, start, parts.anchors),
            strength=np.where(homeless.any(axis=1), _LOOSE_ANCHOR, _ANCHOR),
        ),
    )


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


def _mapped_lengths(parts: Ingredients, start: FloatArray) -> FloatArray:
    """Rest lengths that leave the map in shape: a little less than the way on the map."""
    a, b = parts.edges.T
    gap = start[b] - start[a]
    lengths: FloatArray = np.hypot(gap[:, 0], gap[:, 1])
    return np.maximum(SPACING, 0.85 * lengths)
