"""Strangers: actors that are not in a bloc are moved out of its hull."""

from collections.abc import Iterator

import numpy as np

from app.layout.arrays import BoolArray, FloatArray, Groups, IntArray
from app.layout.convex_hull import convex_hull, ways_out
from app.layout.runs import walk_runs


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
        pairs = [
            (group, others)
            for group, others in zip(groups, strangers, strict=True)
            if len(group) > 1 and len(others) > 0
        ]
        self._members = [group for group, _ in pairs]
        self._strangers = _Strangers(n, [others for _, others in pairs])
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
        hulls = [convex_hull(positions[members]) for members in self._members]
        if not hulls:
            return
        for which, actors in self._inside_boxes(hulls, positions):
            push = ways_out(hulls, which, positions[actors], self._margin)
            depth = np.hypot(push[:, 0], push[:, 1])
            share = np.minimum(self._strength, self._max_push / np.maximum(depth, 1e-9))
            share[depth > self._max_depth + self._margin] = 0.0
            for axis in (0, 1):
                np.add.at(velocities[:, axis], actors, push[:, axis] * share)

    def _inside_boxes(
        self, hulls: list[FloatArray], positions: FloatArray
    ) -> Iterator[tuple[IntArray, IntArray]]:
        """Numbers of hulls and the strangers in their bounding boxes, in portions."""
        low = np.array([hull.min(axis=0) for hull in hulls]) - self._margin
        high = np.array([hull.max(axis=0) for hull in hulls]) + self._margin
        x, y = np.ascontiguousarray(positions.T)
        order = np.argsort(x, kind="stable")
        across = x.take(order)
        starts = across.searchsorted(low[:, 0], side="right")
        ends = across.searchsorted(high[:, 0], side="left")
        for which, places in walk_runs(np.arange(len(hulls)), starts, ends - starts):
            actors = order.take(places)
            height = y.take(actors)
            some = np.flatnonzero((height > low[which, 1]) & (height < high[which, 1]))
            some = some[self._strangers.include(which[some], actors[some])]
            yield which[some], actors[some]


class _Strangers:
    """Who is a stranger to which bloc: the shorter of the list of all and of its opposite."""

    def __init__(self, n: int, strangers: Groups) -> None:
        self._n = n
        self._lists_them = sum(map(len, strangers)) * 2 <= n * len(strangers)
        listed = strangers if self._lists_them else [_all_but(n, others) for others in strangers]
        self._codes = np.concatenate(
            [
                np.empty(0, dtype=np.intp),
                *(bloc * n + np.sort(actors) for bloc, actors in enumerate(listed)),
            ]
        )

    def include(self, blocs: IntArray, actors: IntArray) -> BoolArray:
        """Whether each of `actors` is a stranger to the bloc of the same row."""
        if len(self._codes) == 0:
            return np.full(len(actors), not self._lists_them)
        codes = blocs * self._n + actors
        at = np.minimum(np.searchsorted(self._codes, codes), len(self._codes) - 1)
        is_listed: BoolArray = self._codes[at] == codes
        return is_listed if self._lists_them else ~is_listed


def _all_but(n: int, actors: IntArray) -> IntArray:
    """All of n actors but some."""
    is_left = np.ones(n, dtype=np.bool_)
    is_left[actors] = False
    return np.flatnonzero(is_left)
