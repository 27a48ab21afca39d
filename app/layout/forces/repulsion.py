"""Repulsion: every actor pushes every other away, the nearer the harder."""

import math

import numpy as np

from app.layout.arrays import FloatArray, draw_directions

_BLOCK_PAIRS = 1 << 14
"""Pairs worked on at once: the half dozen arrays of that size stay in a processor core's cache."""

_COINCIDENT = 1e-18
"""Squared distance below which two actors have no usable direction between them."""


class Repulsion:
    """Exact repulsion of all pairs, of size strength / distance.

    The law of two-dimensional electrostatics, as in ForceAtlas2 (Jacomy et al. 2014,
    doi:10.1371/journal.pone.0098679). Time grows with n², memory with n: rows are worked
    on in blocks. Within `reach` the push fades to exactly zero, without a step.

    Parameters
    ----------
    n
        Number of actors.
    strength
        Push of a neighbour at one unit's distance, in square layout units per tick.
    rng
        Random source of the tie-break between coincident actors; drawn from once, here.
    min_distance
        Layout units below which the push grows no further, so that actors that nearly
        meet are not thrown across the map.
    reach
        Layout units beyond which nothing is felt. Infinite for free graphs; short where
        geography gives the shape and only crowding is to be eased.
    """

    def __init__(
        self,
        n: int,
        *,
        strength: float,
        rng: np.random.Generator,
        min_distance: float = 10.0,
        reach: float = math.inf,
    ) -> None:
        self._strength = strength
        self._directions = draw_directions(n, rng)
        self._min_distance = min_distance
        self._far = 1.0 / (reach * reach)
        self._rows = max(1, _BLOCK_PAIRS // max(1, n))

    def apply(self, positions: FloatArray, velocities: FloatArray, alpha: float) -> None:
        """Push all pairs apart; see `Force`."""
        for start in range(0, len(positions), self._rows):
            self._push_rows(positions, velocities, alpha, start)

    def _push_rows(
        self, positions: FloatArray, velocities: FloatArray, alpha: float, start: int
    ) -> None:
        """Push on the rows from `start` by all others."""
        rows = slice(start, min(start + self._rows, len(positions)))
        x, y = positions.T
        dx = np.subtract.outer(x[rows], x)
        dy = np.subtract.outer(y[rows], y)
        squared = dx * dx
        squared += dy * dy
        own = np.arange(rows.stop - start)
        squared[own, own + start] = np.inf
        nearest = squared.min()
        if nearest < _COINCIDENT:
            self._tell_apart(dx, dy, squared, start)
        least = self._min_distance
        if nearest < least * least:
            # Closer than d the size stays strength / d: divide by d * distance.
            near = squared < least * least
            squared[near] = least * np.sqrt(squared[near])
        weight = np.divide(1.0, squared, out=squared)
        if self._far > 0.0:
            weight -= self._far
            np.maximum(weight, 0.0, out=weight)
        push = self._strength * alpha
        velocities[rows, 0] += push * np.einsum("ij,ij->i", dx, weight)
        velocities[rows, 1] += push * np.einsum("ij,ij->i", dy, weight)

    def _tell_apart(self, dx: FloatArray, dy: FloatArray, squared: FloatArray, start: int) -> None:
        """Give coincident pairs the fixed direction between their tie-break vectors."""
        row, column = np.nonzero(squared < _COINCIDENT)
        between = self._directions[row + start] - self._directions[column]
        dx[row, column], dy[row, column] = between.T
        squared[row, column] = np.einsum("ij,ij->i", between, between)
