"""Strangers: actors that are not in a bloc are moved out of its hull."""

import numpy as np

from app.layout.arrays import FloatArray, Groups, IntArray
from app.layout.convex_hull import convex_hull, way_out


class Strangers:
    """Push of non-members out of the convex hull of a bloc's members.

    A stranger goes the shortest way out. One that lies deeper than `max_depth` stays: to
    throw Switzerland out of Europe would spoil the map more than the notch that the
    drawing leaves for it. Members do not move.

    Parameters
    ----------
    n
        Number of actors.
    groups
        One index array per bloc, or per island of a bloc that spans the world.
    strangers
        For each of `groups`, the indices of those it must not enclose. An island's
        fellow members elsewhere are no strangers, hence this is handed in.
    strength
        Share of the way out covered per tick, at any heat: a clean hull is what should be
        left when all has cooled down.
    margin
        Layout units between the members' centres and a stranger's, at least.
    max_depth
        Layout units from the hull's edge beyond which a stranger is left where it is.
    max_push
        Layout units per tick, for each bloc.
    """

    def __init__(
        self,
        n: int,
        groups: Groups,
        strangers: Groups,
        *,
        strength: float,
        margin: float,
        max_depth: float,
        max_push: float,
    ) -> None:
        self._n = n
        self._pairs: list[tuple[IntArray, IntArray]] = [
            (group, others)
            for group, others in zip(groups, strangers, strict=True)
            if len(group) > 1 and len(others) > 0
        ]
        self._strength = strength
        self._margin = margin
        self._max_depth = max_depth
        self._max_push = max_push

    def apply(
        self,
        positions: FloatArray,
        velocities: FloatArray,
        alpha: float,  # noqa: ARG002 - hulls are kept clean at any heat
    ) -> None:
        """Push strangers out of every hull; see `Force`."""
        for members, others in self._pairs:
            corners = convex_hull(positions[members])
            near = self._near(corners, positions[others])
            if len(near) == 0:
                continue
            moved = others[near]
            push = way_out(corners, positions[moved], self._margin)
            depth = np.hypot(push[:, 0], push[:, 1])
            push[depth > self._max_depth + self._margin] = 0.0
            share = np.minimum(self._strength, self._max_push / np.maximum(depth, 1e-9))
            velocities[moved] += push * share[:, None]

    def _near(self, corners: FloatArray, points: FloatArray) -> IntArray:
        """Which of `points` can be inside at all: those in the hull's bounding box."""
        low, high = corners.min(axis=0) - self._margin, corners.max(axis=0) + self._margin
        return np.flatnonzero(((points > low) & (points < high)).all(axis=1))
