"""Anchor: a weak pull to where an actor lies on the globe, so the map reads like a map."""

import numpy as np

from app.layout.arrays import FloatArray


class Anchor:
    """Pull of each actor towards its own place.

    Parameters
    ----------
    places
        (n, 2) layout units; a row of NaN is an actor without a place, which is left alone.
    strength
        Share of the distance per tick at full heat; one number or (n,) for each actor.
    """

    def __init__(self, places: FloatArray, *, strength: FloatArray | float) -> None:
        self._places = places.copy()
        self._homeless = np.isnan(places).any(axis=1)
        self._strength = np.asarray(strength, dtype=np.float64)[..., None]

    def apply(self, positions: FloatArray, velocities: FloatArray, alpha: float) -> None:
        """Pull every actor that has a place towards it; see `Force`."""
        pull = self._places - positions
        pull[self._homeless] = 0.0
        velocities += pull * (self._strength * alpha)
