"""Collision: discs and the labels under them do not overlap."""

from typing import TypeAlias

import numpy as np

from app.layout.arrays import FloatArray, IntArray, draw_directions
from app.layout.close_pairs import find_close_pairs
from app.layout.forces.force import WARM

_LEAST_SIZE = 0.3
"""Share of the full size at full heat."""

_Pair: TypeAlias = tuple[FloatArray, FloatArray]
"""Lengths along x and y."""

_Parted: TypeAlias = tuple[IntArray, _Pair]
"""Numbers of the pairs that overlap, and their moves."""


class Collision:
    """Push of overlapping actors apart, at any heat.

    While the map is hot, sizes are smaller and grow as it cools: a crowd that starts on
    one spot keeps its order while it spreads. Warm restarts see full sizes.

    Without `extents` actors are discs. With them an actor is the box that holds its disc
    and a label under it, and two boxes part along the axis on which they overlap less.
    Both give way alike. The look is at where actors are about to be, as in d3-force
    (https://d3js.org/d3-force/collide), so that a push counts once.

    Parameters
    ----------
    radii
        (n,) radius of each disc, layout units.
    rng
        Random source of the tie-break between coincident actors; drawn from once, here.
    extents
        (n, 2) half width and half height of the label under each disc, layout units.
    padding
        Layout units that stay free between two actors.
    strength
        Share of an overlap undone per tick.
    """

    def __init__(
        self,
        radii: FloatArray,
        *,
        rng: np.random.Generator,
        extents: FloatArray | None = None,
        padding: float = 4.0,
        strength: float = 0.5,
    ) -> None:
        n = len(radii)
        self._n = n
        self._strength = strength
        self._directions = draw_directions(n, rng)
        self._is_disc = extents is None
        label = np.zeros((n, 2)) if extents is None else extents
        self._radii = radii + padding / 2.0
        self._half_width = np.maximum(radii, label[:, 0]) + padding / 2.0
        self._half_height = radii + label[:, 1] + padding / 2.0
        self._down = label[:, 1].copy()
        self._room = tuple(
            2.0 * half.max(initial=1e-9) for half in (self._half_width, self._half_height)
        )

    def apply(self, positions: FloatArray, velocities: FloatArray, alpha: float) -> None:
        """Push overlapping actors apart; see `Force`."""
        ahead = positions + velocities
        ahead[:, 1] += self._down
        x, y = np.ascontiguousarray(ahead.T)
        size = _grown(alpha)
        part = self._part_discs if self._is_disc else self._part_boxes
        across, down = self._room
        for a, b in find_close_pairs(ahead, (size * across, size * down)):
            gaps = (x.take(b) - x.take(a), y.take(b) - y.take(a))
            hit, moves = part(a, b, gaps, size)
            first, second = a.take(hit), b.take(hit)
            for axis, along in enumerate(moves):
                share = along * (0.5 * self._strength)
                np.subtract.at(velocities[:, axis], first, share)
                np.add.at(velocities[:, axis], second, share)

    def _part_discs(self, a: IntArray, b: IntArray, gaps: _Pair, size: float) -> _Parted:
        """Which pairs of discs overlap, and the moves from a to b that part them."""
        reach = self._radii.take(a) + self._radii.take(b)
        reach *= size
        squared = gaps[0] * gaps[0] + gaps[1] * gaps[1]
        hit = np.flatnonzero(squared < reach * reach)
        across, down = gaps[0].take(hit), gaps[1].take(hit)
        distance = np.sqrt(squared.take(hit))
        overlap = reach.take(hit) - distance
        coincident = np.flatnonzero(distance == 0.0)
        if len(coincident):
            between = self._between(a[hit[coincident]], b[hit[coincident]])
            across[coincident], down[coincident] = between
            distance[coincident] = np.hypot(*between)
        overlap /= distance
        return hit, (across * overlap, down * overlap)

    def _part_boxes(self, a: IntArray, b: IntArray, gaps: _Pair, size: float) -> _Parted:
        """Which pairs of boxes overlap, and the moves from a to b that part them."""
        across = size * (self._half_width.take(a) + self._half_width.take(b)) - np.abs(gaps[0])
        down = size * (self._half_height.take(a) + self._half_height.take(b)) - np.abs(gaps[1])
        hit = np.flatnonzero((across > 0.0) & (down > 0.0))
        across, down = across.take(hit), down.take(hit)
        is_across = across <= down
        along = np.where(is_across, gaps[0].take(hit), gaps[1].take(hit))
        level = np.flatnonzero(along == 0.0)
        if len(level):
            between = self._between(a[hit[level]], b[hit[level]])
            along[level] = np.where(is_across[level], *between)
        moves = np.copysign(np.where(is_across, across, down), along)
        return hit, (np.where(is_across, moves, 0.0), np.where(is_across, 0.0, moves))

    def _between(self, a: IntArray, b: IntArray) -> FloatArray:
        """The fixed directions from `a` to `b`, (2, pairs), where positions give none."""
        return (self._directions[b] - self._directions[a]).T


def _grown(alpha: float) -> float:
    """Share of their full size that actors have at this heat."""
    heat = max(0.0, alpha - WARM) / (1.0 - WARM)
    return 1.0 - (1.0 - _LEAST_SIZE) * heat
