"""The layout of a view from geography and forces, or from its ties alone."""

from collections.abc import Mapping

import numpy as np

from app.domain.dossier import Dossier
from app.layout import Simulation
from app.session.layout_graph import (
    BoolArray,
    FloatArray,
    IntArray,
    LayoutGraph,
    Point,
    disc_radii,
    label_extents,
)
from app.session.layout_task import LayoutTask


class Arrangement(LayoutTask):
    """A view that is laid out from the beginning.

    Parameters
    ----------
    dossier
        Whose actors they are.
    graph
        What is to be laid out.
    rows
        See `LayoutTask`.
    hearts
        (n, 2) layout units, where actors belong, NaN where nothing says so. If nothing
        does for anybody the layout is a free graph.
    held
        (n,) who stays at its heart, which it has.
    """

    def __init__(
        self,
        dossier: Dossier,
        graph: LayoutGraph,
        rows: IntArray,
        hearts: FloatArray,
        held: BoolArray,
    ) -> None:
        super().__init__(rows)
        self._dossier = dossier
        self._graph = graph
        self._hearts = hearts
        self._held = held
        self._n_seen = 0

    def has(self, actor: str) -> bool:
        """Whether an actor is one of these."""
        return actor in self._graph.ids

    def afresh(self, pinned: Mapping[str, Point], n_seen: int) -> "Arrangement":
        """The same from the beginning: a simulation is taken back by running it again.

        Parameters
        ----------
        pinned
            Who is pinned now, and where; some of them were not at the beginning.
        n_seen
            Ticks in which nothing moves, as they have been seen before.
        """
        again = Arrangement(self._dossier, self._graph, self.rows, self._hearts, self._held)
        again._n_seen = n_seen
        for actor, point in pinned.items():
            again.pin(actor, point)
        for index in np.flatnonzero(self._held):
            if self._graph.ids[index] not in pinned:
                again.unpin(self._graph.ids[index])
        return again

    def drag(self, actor: str, point: Point) -> None:
        """Have an actor that is dragged lie at `point`; the layout goes on around it."""
        self.lead(self._graph.ids.index(actor), point)

    def pin(self, actor: str, point: Point) -> None:
        """Have an actor stay at a point from now on, if it is one of these."""
        if self.has(actor):
            index = self._graph.ids.index(actor)
            self.post(lambda simulation: simulation.pin(index, point))

    def unpin(self, actor: str) -> None:
        """Have an actor move with the others again, if it is one of these."""
        if self.has(actor):
            index = self._graph.ids.index(actor)
            self.post(lambda simulation: simulation.unpin(index))

    def _build(self) -> Simulation:
        n = len(self._graph.ids)
        is_map = not np.isnan(self._hearts[~self._held]).all()
        simulation = Simulation(
            n,
            self._graph.edges,
            groups=self._graph.groups,
            anchors=self._hearts if is_map else None,
            radii=disc_radii(n),
            extents=label_extents(self._dossier, self._graph.ids),
        )
        for index in np.flatnonzero(self._held):
            simulation.pin(int(index), self._hearts[index])
        return simulation

    def _has_moved(self, simulation: Simulation) -> bool:
        return self._n_ticks > self._n_seen and super()._has_moved(simulation)
