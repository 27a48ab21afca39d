"""Walking along ties with the arrow keys: which neighbour lies in a direction."""

import numpy as np

from app.drawing.arrays import FloatArray
from app.drawing.content import MapContent

LEFT, RIGHT, UP, DOWN = (-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0)

_WIDEST = 0.35
"""Cosine of the widest angle from the direction, about 70 degrees: with four keys every
neighbour can be reached."""


def find_neighbour_towards(
    content: MapContent, positions: FloatArray, actor: int, direction: tuple[float, float]
) -> int | None:
    """The neighbour of an actor that lies most nearly in a direction, near before far.

    Parameters
    ----------
    positions
        (n, 2) of the actors of `content`, in any unit.
    direction
        A unit vector, y growing downwards.

    Returns
    -------
    int | None
        None if no tie leads that way. Of equals, the one that comes first.
    """
    ends = {tie.b if tie.a == actor else tie.a for tie in content.ties if actor in {tie.a, tie.b}}
    neighbours = np.array(sorted(ends), dtype=np.intp)
    if len(neighbours) == 0:
        return None
    way = positions[neighbours] - positions[actor]
    length = np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-9)
    cosine = (way @ np.asarray(direction)) / length
    cost = np.where(cosine >= _WIDEST, length * (2.0 - cosine) ** 2, np.inf)
    nearest = int(cost.argmin())
    return int(neighbours[nearest]) if np.isfinite(cost[nearest]) else None
