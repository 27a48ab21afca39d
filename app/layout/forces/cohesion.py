"""Cohesion: members of a bloc are drawn together, so that its hull is small and whole."""

import numpy as np

from app.layout.arrays import FloatArray, Groups


class Cohesion:
    """Pull of every member towards the middle of its bloc.

    An actor in several blocs is pulled to each of them. The middle of a bloc itself does
    not move by this force.

    Parameters
    ----------
    n
        Number of actors.
    groups
        One index array per bloc, or per island of a bloc that spans the world.
    strength
        Share of the distance per tick at full heat.
    """

    def __init__(self, n: int, groups: Groups, *, strength: float) -> None:
        self._n = n
        sizes = np.array([len(group) for group in groups], dtype=np.intp)
        self._member = np.concatenate([*groups, np.empty(0, dtype=np.intp)]).astype(np.intp)
        self._group = np.repeat(np.arange(len(groups)), sizes)
        self._sizes = np.maximum(sizes, 1).astype(np.float64)
        self._strength = strength

    def apply(self, positions: FloatArray, velocities: FloatArray, alpha: float) -> None:
        """Draw members to the middle of their bloc; see `Force`."""
        if len(self._member) == 0:
            return
        pull = self._strength * alpha
        for axis in (0, 1):
            along = positions[self._member, axis]
            middle = np.bincount(self._group, along, len(self._sizes)) / self._sizes
            gap = middle[self._group] - along
            velocities[:, axis] += pull * np.bincount(self._member, gap, self._n)
