"""The way of a picture from where things were seen to where they lie."""

from collections.abc import Mapping

import numpy as np

from app.drawing.arrays import FloatArray
from app.drawing.content import MapContent
from app.drawing.coordinates import Viewport


class Slide:
    """Shows the actors of a content on their way, while they lie where they are to come to.

    Who was not seen before is where it lies from the beginning.

    Parameters
    ----------
    content
        What is seen.
    before
        Where actors were seen, by id, in layout units.
    after
        Where the actors of `content` lie, (n, 2) layout units.
    """

    def __init__(
        self, content: MapContent, before: Mapping[str, tuple[float, float]], after: FloatArray
    ) -> None:
        self.content = content
        self._offsets = np.zeros_like(after)
        for index, actor in enumerate(content.actors):
            if actor.id in before:
                self._offsets[index] = before[actor.id]
                self._offsets[index] -= after[index]
        self._left = 1.0
        self._seen: tuple[FloatArray, FloatArray] | None = None

    @property
    def moves(self) -> bool:
        """Whether anybody has a way to go."""
        return bool(np.any(self._offsets))

    def lead(self, share: float) -> None:
        """Let so much of the way be gone, from 0 to 1."""
        self._left = 1.0 - share
        self._seen = None

    def positions(self, points: FloatArray) -> FloatArray:
        """Where those are seen who lie at `points`, (n, 2); the same array until one moves."""
        if self._seen is None or self._seen[0] is not points:
            seen = points + self._left * self._offsets
            seen.flags.writeable = False
            self._seen = (points, seen)
        return self._seen[1]


def viewport_between(one: Viewport, other: Viewport, share: float) -> Viewport:
    """The viewport after a share, from 0 to 1, of the way from one to another.

    The part of the map that is seen grows or shrinks evenly from the one to the other, so
    that one point of the map stays where it is all the way.
    """
    span = _between(1.0 / one.scale, 1.0 / other.scale, share)
    corner = [
        _between(a / one.scale, b / other.scale, share)
        for a, b in zip(one.origin, other.origin, strict=True)
    ]
    return Viewport(1.0 / span, (corner[0] / span, corner[1] / span))


def _between(one: float, other: float, share: float) -> float:
    return one + (other - one) * share
