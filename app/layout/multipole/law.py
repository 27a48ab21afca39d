"""The law of the push: how hard two actors at a distance push each other."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_NOTHING = 1e-36
"""Squared distance, exact in single precision too, in place of none."""


@dataclass(frozen=True, slots=True)
class PushLaw:
    """A push of 1 / distance, bounded near by and, with a reach, fading to nothing.

    Attributes
    ----------
    min_distance
        Layout units, positive; below it the push grows no further.
    reach
        Layout units beyond which nothing is felt; within, distance / reach² is taken off.
    """

    min_distance: float
    reach: float = math.inf

    @property
    def fade(self) -> float:
        """What a finite reach takes off the push per unit of distance."""
        return 1.0 / (self.reach * self.reach)

    def weigh(self, squared: NDArray[np.floating]) -> None:
        """Turn squared distances into push / distance, in place.

        Pairs without a distance get a finite weight: with no gap to multiply, no push.
        """
        least = self.min_distance
        if squared.size and squared.min() < least * least:
            # Closer than d the size stays 1 / d: divide by d * distance.
            near = squared < least * least
            squared[near] = least * np.sqrt(np.maximum(squared[near], _NOTHING))
        np.divide(1.0, squared, out=squared)
        if self.fade > 0.0:
            squared -= self.fade
            np.maximum(squared, 0.0, out=squared)
