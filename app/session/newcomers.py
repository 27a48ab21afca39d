"""Places for all actors of a dossier that have none, around those that have one."""

from collections.abc import Mapping, Sequence

import numpy as np

from app.domain.dossier import Dossier
from app.layout import Simulation
from app.session.free_spot import find_free_spot
from app.session.layout_graph import (
    FloatArray,
    LayoutGraph,
    Point,
    disc_radii,
    graph_of_dossier,
    label_extents,
    points_of,
)

_TICKS = 120
"""Enough to come free of each other. They are many, held between those who are held, and
gain nothing from more."""

_LEAST_DISTANCE = 40.0
"""Layout units between centres below which discs touch."""

_ROOM = 60.0


class Newcomers:
    """The work of placing them, which can be done bit by bit and always ends alike.

    Parameters
    ----------
    dossier
        All of whose actors are placed.
    further
        Ids of actors the dossier does not know.
    groups
        The ids in each hull of the first view: newcomers keep out of them.
    geography, placed
        Where actors lie on the globe, and where those lie that have their place and keep
        it, in layout units.
    """

    def __init__(
        self,
        dossier: Dossier,
        further: Sequence[str],
        groups: Sequence[Sequence[str]],
        geography: Mapping[str, Point],
        placed: Mapping[str, Point],
    ) -> None:
        self._graph: LayoutGraph = graph_of_dossier(dossier, further, groups)
        ids = self._graph.ids
        self._left = _TICKS
        self._is_new = np.array([actor not in placed for actor in ids], dtype=np.bool_)
        self._simulation = Simulation(
            len(ids),
            self._graph.edges,
            groups=self._graph.groups,
            anchors=points_of(ids, {**geography, **placed}),
            radii=disc_radii(len(ids)),
            extents=label_extents(dossier, ids),
            pinned=~self._is_new,
        )

    def knows(self, actors: Sequence[str]) -> bool:
        """Whether all of these are being placed."""
        return set(actors) <= set(self._graph.ids)

    def advance(self, count: int | None = None) -> Mapping[str, Point] | None:
        """Work on, by `count` steps or to the end; the places once it is done, else None."""
        count = self._left if count is None else min(count, self._left)
        self._simulation.tick(count)
        self._left -= count
        if self._left > 0:
            return None
        points = self._untangled(self._simulation.positions).tolist()
        return {actor: (x, y) for actor, (x, y) in zip(self._graph.ids, points, strict=True)}

    def _untangled(self, points: FloatArray) -> FloatArray:
        """The positions with those moved who were pressed upon each other from two sides."""
        for index in np.flatnonzero(self._is_new):
            others = np.delete(points, index, axis=0)
            gaps = others - points[index]
            if len(gaps) and np.hypot(gaps[:, 0], gaps[:, 1]).min() < _LEAST_DISTANCE:
                points[index] = find_free_spot(points[index], others, _ROOM)
        return points
