"""Collision: discs and the labels under them do not overlap."""

import numpy as np

from app.layout.arrays import FloatArray, IntArray, draw_directions
from app.layout.close_pairs import find_close_pairs
from app.layout.forces.force import WARM

_LEAST_SIZE = 0.3
"""Share of the full size at full heat."""


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
        across, down = np.maximum(radii, label[:, 0]), radii + label[:, 1]
        self._half = np.column_stack((across, down)) + padding / 2.0
        self._down = label[:, 1].copy()
        self._reach = 2.0 * self._half.max(axis=0, initial=1e-9)

    def apply(self, positions: FloatArray, velocities: FloatArray, alpha: float) -> None:
        """Push overlapping actors apart; see `Force`."""
        ahead = positions + velocities
        ahead[:, 1] += self._down
        size = _grown(alpha)
        parted = self._disc_moves if self._is_disc else self._box_moves
        across, down = size * self._reach
        for a, b in find_close_pairs(ahead, (across, down)):
            hit, moves = parted(a, b, ahead[b] - ahead[a], size)
            if len(hit) == 0:
                continue
            moves *= 0.5 * self._strength
            for axis in (0, 1):
                velocities[:, axis] -= np.bincount(a[hit], moves[:, axis], self._n)
                velocities[:, axis] += np.bincount(b[hit], moves[:, axis], self._n)

    def _disc_moves(
        self, a: IntArray, b: IntArray, gap: FloatArray, size: float
    ) -> tuple[IntArray, FloatArray]:
        """Which pairs of discs overlap, and the move from a to b that parts them."""
        reach = size * (self._radii[a] + self._radii[b])
        squared = np.einsum("ij,ij->i", gap, gap)
        hit = np.flatnonzero(squared < reach * reach)
        gap, distance = gap[hit], np.sqrt(squared[hit])
        coincident = distance == 0.0
        if coincident.any():
            between = self._between(a[hit][coincident], b[hit][coincident])
            gap[coincident] = between / np.hypot(between[:, 0], between[:, 1])[:, None]
        unit = gap / np.where(coincident, 1.0, distance)[:, None]
        return hit, unit * (reach[hit] - distance)[:, None]

    def _box_moves(
        self, a: IntArray, b: IntArray, gap: FloatArray, size: float
    ) -> tuple[IntArray, FloatArray]:
        """Which pairs of boxes overlap, and the move from a to b that parts them."""
        overlap = size * (self._half[a] + self._half[b]) - np.abs(gap)
        hit = np.flatnonzero((overlap > 0.0).all(axis=1))
        overlap, gap = overlap[hit], gap[hit]
        rows = np.arange(len(hit))
        axis = overlap.argmin(axis=1)
        along = gap[rows, axis]
        level = along == 0.0
        if level.any():
            along[level] = self._between(a[hit][level], b[hit][level])[
                np.arange(np.count_nonzero(level)), axis[level]
            ]
        moves = np.zeros_like(gap)
        moves[rows, axis] = np.sign(along) * overlap[rows, axis]
        return hit, moves

    def _between(self, a: IntArray, b: IntArray) -> FloatArray:
        """The fixed directions from `a` to `b` used where their positions give none."""
        return self._directions[b] - self._directions[a]


def _grown(alpha: float) -> float:
    """Share of their full size that actors have at this heat."""
    heat = max(0.0, alpha - WARM) / (1.0 - WARM)
    return 1.0 - (1.0 - _LEAST_SIZE) * heat
