"""Repulsion: every actor pushes every other away, the nearer the harder."""

import math

import numpy as np

from app.layout.arrays import FloatArray, draw_directions
from app.layout.multipole import PushLaw, push_field

EXACT_LIMIT = 500
"""Actors up to which all pairs are worked out; above, boxes of actors are quicker."""

_BLOCK_PAIRS = 1 << 14
"""Pairs worked on at once: the half dozen arrays of that size stay in a processor core's cache."""

_COINCIDENT = 1e-9
"""Layout units below which two actors have no usable direction between them."""


class Repulsion:
    """Repulsion of all pairs, of size strength / distance.

    The law of two-dimensional electrostatics, as in ForceAtlas2 (Jacomy et al. 2014,
    doi:10.1371/journal.pone.0098679). Within `reach` the push fades to exactly zero,
    without a step.

    Exact up to `EXACT_LIMIT` actors, in time that grows with n²; beyond, `multipole` takes
    time that grows with n and errs by less than a hundredth of the push on the median
    actor, evenly spread or clustered, in line or on one spot. Either way the pushes of all
    actors together cancel, and nearly coincident ones are told apart reproducibly.

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
        self._law = PushLaw(max(min_distance, _COINCIDENT), reach)
        self._rows = max(1, _BLOCK_PAIRS // max(1, n))

    def apply(self, positions: FloatArray, velocities: FloatArray, alpha: float) -> None:
        """Push all pairs apart; see `Force`."""
        push = self._strength * alpha
        if len(positions) > EXACT_LIMIT:
            velocities += push * push_field(positions, self._directions, self._law)
            return
        x, y = np.ascontiguousarray(positions.T)
        for start in range(0, len(positions), self._rows):
            rows = slice(start, start + self._rows)
            velocities[rows] += push * self._push_rows(x, y, rows)

    def _push_rows(self, x: FloatArray, y: FloatArray, rows: slice) -> FloatArray:
        """Pushes of strength 1 on some rows by all others, (rows, 2)."""
        dx = np.subtract.outer(x[rows], x)
        dy = np.subtract.outer(y[rows], y)
        squared = dx * dx
        squared += dy * dy
        own = np.arange(len(squared))
        squared[own, own + rows.start] = np.inf
        if squared.min() < _COINCIDENT**2:
            self._tell_apart(dx, dy, squared, rows.start)
        self._law.weigh(squared)
        return np.column_stack(
            (np.einsum("ij,ij->i", dx, squared), np.einsum("ij,ij->i", dy, squared))
        )

    def _tell_apart(self, dx: FloatArray, dy: FloatArray, squared: FloatArray, start: int) -> None:
        """Give coincident pairs the fixed direction between their tie-break vectors."""
        row, column = np.nonzero(squared < _COINCIDENT**2)
        between = self._directions[row + start] - self._directions[column]
        dx[row, column], dy[row, column] = between.T
        squared[row, column] = np.einsum("ij,ij->i", between, between)
