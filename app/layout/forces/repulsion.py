"""Repulsion: every actor pushes every other away, the nearer the harder."""

import math

import numpy as np

from app.layout.arrays import FloatArray, draw_directions
from app.layout.mesh import push_by_mesh
from app.layout.multipole import PushLaw, push_field
from app.layout.short_reach import push_within_reach

EXACT_LIMIT = 500
"""Actors up to which all pairs are worked out; above, it is quicker to let the far ones act
together, and there are enough of these to do so without erring much."""

_FEW = 128
"""Actors up to which all pairs are worked out even if few of them are within reach."""

_BLOCK_PAIRS = 1 << 15
"""Pairs worked on at once: the four arrays of that size stay in a processor core's cache."""

_COINCIDENT = 1e-9
"""Layout units below which two actors have no usable direction between them."""


class Repulsion:
    """Repulsion of all pairs, of size strength / distance.

    The law of two-dimensional electrostatics, as in ForceAtlas2 (Jacomy et al. 2014,
    doi:10.1371/journal.pone.0098679). Within `reach` the push fades to exactly zero,
    without a step.

    Exact up to `EXACT_LIMIT` actors, in time that grows with n², and with a short reach,
    between neighbours only. Beyond, the time grows with n and the error is less than a
    fiftieth of the push on the median actor: on a `mesh` where actors are spread about
    evenly, by boxes (`multipole`) where they are clustered, in line, far off or on one
    spot, or crowd within each other's reach. Either way the pushes of all actors together
    cancel, and nearly coincident ones are told apart reproducibly.

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
        Layout units beyond which nothing is felt. Infinite for loose actors; short where
        geography or a search for places gives the shape and only crowding is to be eased.
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
        self._rows = min(n, max(1, _BLOCK_PAIRS // max(1, n))) if n <= EXACT_LIMIT else 0
        # Worked in by every tick: fresh memory of that size is slow.
        self._bench = np.empty((4, self._rows, n))

    def apply(self, positions: FloatArray, velocities: FloatArray, alpha: float) -> None:
        """Push all pairs apart; see `Force`."""
        push = self._strength * alpha
        pushes = self._push_summarily(positions)
        if pushes is not None:
            velocities += push * pushes
            return
        x, y = np.ascontiguousarray(positions.T)
        for start in range(0, len(positions), max(1, self._rows)):
            self._push_rows(x, y, velocities[start : start + self._rows], push, start)

    def _push_summarily(self, positions: FloatArray) -> FloatArray | None:
        """Pushes of strength 1 on all actors, None if all pairs are to be worked out."""
        n, law = len(positions), self._law
        pushes = None
        if n > _FEW and math.isfinite(law.reach):
            pushes = push_within_reach(positions, self._directions, law)
        elif n > EXACT_LIMIT:
            pushes = push_by_mesh(positions, self._directions, law)
        if pushes is None and n > EXACT_LIMIT:
            pushes = push_field(positions, self._directions, law)
        return pushes

    def _push_rows(
        self, x: FloatArray, y: FloatArray, velocities: FloatArray, push: float, start: int
    ) -> None:
        """Push on the rows from `start` by all others."""
        rows = slice(start, start + len(velocities))
        dx, dy, squared, other = self._bench[:, : len(velocities)]
        np.subtract(x[rows, None], x, out=dx)
        np.subtract(y[rows, None], y, out=dy)
        np.multiply(dx, dx, out=squared)
        np.multiply(dy, dy, out=other)
        squared += other
        squared.reshape(-1)[start :: len(x) + 1] = np.inf
        if squared.min() < _COINCIDENT**2:
            self._tell_apart(dx, dy, squared, start)
        self._law.weigh(squared)
        velocities[:, 0] += push * np.einsum("ij,ij->i", dx, squared)
        velocities[:, 1] += push * np.einsum("ij,ij->i", dy, squared)

    def _tell_apart(self, dx: FloatArray, dy: FloatArray, squared: FloatArray, start: int) -> None:
        """Give coincident pairs the fixed direction between their tie-break vectors."""
        row, column = np.nonzero(squared < _COINCIDENT**2)
        between = self._directions[row + start] - self._directions[column]
        dx[row, column], dy[row, column] = between.T
        squared[row, column] = np.einsum("ij,ij->i", between, between)
