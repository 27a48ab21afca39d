"""Places for all actors of a dossier that have none, around those that have one."""

from collections.abc import Mapping, Sequence

import numpy as np

from app.domain.dossier import Dossier
from app.layout import Simulation, find_close_pairs
from app.session.free_spot import find_free_spot
from app.session.layout_graph import (
    BoolArray,
    FloatArray,
    Point,
    disc_radii,
    graph_of_dossier,
    label_extents,
    points_of,
)
from app.session.layout_task import LayoutTask
from app.session.places import Places

_TICKS = 120
"""Of their forces: enough to come free of each other once their places are found. They are
many, held between those who are held, and gain nothing from more."""

_LEAST_DISTANCE = 40.0
"""Layout units between centres below which discs touch."""

_ROOM = 60.0

_UNTANGLED_AT_ONCE = 50


class Newcomers(LayoutTask):
    """The work of placing them, with all who have a final place held there.

    Parameters
    ----------
    dossier
        All of whose actors are placed.
    further
        Ids of actors the dossier does not know.
    groups
        The ids in each hull of the first view: newcomers keep out of them.
    geography
        Where actors lie on the globe, in layout units.
    places
        Where those lie that have their place and keep it. It is read here and now, and not
        touched later.
    """

    def __init__(
        self,
        dossier: Dossier,
        further: Sequence[str],
        groups: Sequence[Sequence[str]],
        geography: Mapping[str, Point],
        places: Places,
    ) -> None:
        self._ids = tuple(sorted({*(actor.id for actor in dossier.actors), *further}))
        self._known = frozenset(self._ids)
        super().__init__(places.rows_of(self._ids))
        self._dossier = dossier
        self._groups = groups
        self._is_new: BoolArray = ~places.is_final_at(self.rows)
        self._hearts = np.where(
            self._is_new[:, None], points_of(self._ids, geography), places.points_at(self.rows)
        )
        self._n_moves = 0
        self._untangled: FloatArray | None = None
        self._tangled: list[int] = []

    @property
    def is_new(self) -> BoolArray:
        """Who is being placed, (n,) in the order of `rows`."""
        return self._is_new

    def knows(self, actors: Sequence[str]) -> bool:
        """Whether all of these are being placed."""
        return self._known.issuperset(actors)

    def _build(self) -> Simulation:
        graph = graph_of_dossier(self._dossier, self._ids, self._groups)
        is_map = not np.isnan(self._hearts).all()
        return Simulation(
            len(self._ids),
            graph.edges,
            groups=graph.groups,
            anchors=self._hearts if is_map else None,
            radii=disc_radii(len(self._ids)),
            extents=label_extents(self._dossier, self._ids),
            pinned=~self._is_new,
        )

    def _tick(self, simulation: Simulation) -> None:
        if not self._has_run(simulation):
            self._n_moves += not simulation.is_searching
            simulation.tick()
            return
        if self._untangled is None:
            self._untangled = simulation.positions
            self._tangled = self._find_tangled(self._untangled)
        for index in self._tangled[:_UNTANGLED_AT_ONCE]:
            self._move_free(self._untangled, index)
        del self._tangled[:_UNTANGLED_AT_ONCE]

    def _is_done(self, simulation: Simulation) -> bool:  # noqa: ARG002 - a LayoutTask's
        return self._untangled is not None and not self._tangled

    def _points(self, simulation: Simulation) -> FloatArray:
        return simulation.positions if self._untangled is None else self._untangled.copy()

    def _has_run(self, simulation: Simulation) -> bool:
        """Whether only those are to be seen to that are pressed upon each other."""
        is_among_others = not self._is_new.all()
        return simulation.settled or (is_among_others and self._n_moves >= _TICKS)

    def _find_tangled(self, points: FloatArray) -> list[int]:
        """Who was pressed upon somebody from two sides, in the order of indices."""
        is_tangled = np.zeros(len(points), dtype=np.bool_)
        for one, other in find_close_pairs(points, (_LEAST_DISTANCE, _LEAST_DISTANCE)):
            gaps = points.take(one, axis=0) - points.take(other, axis=0)
            is_near = np.hypot(gaps[:, 0], gaps[:, 1]) < _LEAST_DISTANCE
            is_tangled[one[is_near]] = is_tangled[other[is_near]] = True
        return np.flatnonzero(is_tangled & self._is_new).tolist()

    def _move_free(self, points: FloatArray, index: int) -> None:
        """Move one of them to a free spot, unless those before it have made it free."""
        gaps = points - points[index]
        gaps[index] = np.inf
        if np.hypot(gaps[:, 0], gaps[:, 1]).min() < _LEAST_DISTANCE:
            others = np.delete(points, index, axis=0)
            points[index] = find_free_spot(points[index], others, _ROOM)
