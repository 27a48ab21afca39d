"""Gravity: a weak pull to the middle, so that unconnected parts stay on one page."""

import numpy as np

from app.layout.arrays import FloatArray


class Gravity:
    """Pull towards `center`, growing with the distance from it.

    Parameters
    ----------
    strength
        Share of the distance per tick at full heat; one number or (n,) for each actor.
    center
        (x, y) in layout units.
    """

    def __init__(
        self, strength: FloatArray | float, *, center: tuple[float, float] = (0.0, 0.0)
    ) -> None:
        self._strength = np.asarray(strength, dtype=np.float64)[..., None]
        self._center = np.asarray(center, dtype=np.float64)

    def apply(self, positions: FloatArray, velocities: FloatArray, alpha: float) -> None:
        """Pull every actor to the middle; see `Force`."""
        velocities += (self._center - positions) * (self._strength * alpha)
