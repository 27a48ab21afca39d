"""Motion: what forces do to positions in one tick."""

from collections.abc import Iterable

import numpy as np

from app.layout.arrays import BoolArray, FloatArray
from app.layout.forces import Force

_FRICTION = 0.6
"""Share of its velocity an actor keeps from one tick to the next, as in d3-force."""


class Motion:
    """Velocities of `n` actors; velocity Verlet steps as in d3-force.

    Parameters
    ----------
    n
        Number of actors.
    max_step
        Layout units an actor moves in one tick at most.
    """

    def __init__(self, n: int, max_step: float) -> None:
        self.max_step = max_step
        self._velocities = np.zeros((n, 2))
        self._moves = np.zeros((n, 2))

    def stop(self, index: int) -> None:
        """Take all velocity from one actor."""
        self._velocities[index] = 0.0

    def step(
        self,
        positions: FloatArray,
        forces: Iterable[Force],
        alpha: float,
        mobility: FloatArray,
        pinned: BoolArray,
    ) -> tuple[float, float]:
        """Move `positions`, (n, 2), by one tick, in place.

        Parameters
        ----------
        forces
            Applied in this order.
        alpha
            Heat.
        mobility
            (n,) share of its velocity, 0 to 1, that each actor keeps.
        pinned
            (n,) who does not move.

        Returns
        -------
        How much those who may move moved on average, and how much that changed since the
        tick before, in layout units.
        """
        velocities = self._velocities
        for force in forces:
            force.apply(positions, velocities, alpha)
        velocities *= mobility[:, None]
        velocities[pinned] = 0.0
        speed = np.hypot(velocities[:, 0], velocities[:, 1])
        velocities *= (self.max_step / np.maximum(speed, self.max_step))[:, None]
        positions += velocities
        change = velocities - self._moves
        self._moves[:] = velocities
        movement = float(np.minimum(speed, self.max_step).sum())
        swing = float(np.hypot(change[:, 0], change[:, 1]).sum())
        velocities *= _FRICTION
        free = max(1, int(np.count_nonzero(~pinned & (mobility > 0.0))))
        return movement / free, swing / free
