"""Array types of the layout room and the one tie-break every pair force shares."""

import math
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

FloatArray: TypeAlias = NDArray[np.float64]
ComplexArray: TypeAlias = NDArray[np.complex128]
IntArray: TypeAlias = NDArray[np.intp]
BoolArray: TypeAlias = NDArray[np.bool_]
Groups: TypeAlias = Sequence[IntArray]

GOLDEN_ANGLE = math.pi * (3.0 - math.sqrt(5.0))
"""Angle in radians that spreads successive points evenly around a circle."""


def draw_directions(n: int, rng: np.random.Generator) -> FloatArray:
    """One unit vector per actor, (n, 2), that tells apart actors on the very same spot.

    Two coincident actors have no direction between them; the difference of their unit
    vectors is one that does not depend on what happened before, so a map stays
    reproducible however the person got there.
    """
    angles = rng.uniform(0.0, 2.0 * math.pi, n)
    return np.column_stack((np.cos(angles), np.sin(angles)))


def sunflower(n: int, spacing: float) -> FloatArray:
    """Points of a sunflower head around the origin, (n, 2) layout units.

    Neighbouring points are about `spacing` apart. Source: H. Vogel, "A better way to
    construct the sunflower head", Mathematical Biosciences 44 (1979),
    doi:10.1016/0025-5564(79)90080-4.
    """
    index = np.arange(n, dtype=np.float64)
    radius = spacing * np.sqrt((index + 0.5) / math.pi)
    angle = index * GOLDEN_ANGLE
    return np.column_stack((radius * np.cos(angle), radius * np.sin(angle)))
