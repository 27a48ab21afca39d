"""The layout of a view from geography and forces, or from its ties alone."""

from copy import deepcopy

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
        self._dragged: int | None = None
        self._parent: Arrangement | None = None

    def has(self, actor: str) -> bool:
        """Whether an actor is one of these."""
        return actor in self._graph.ids

    def drag(self, actor: str) -> "Arrangement":
        """The same in a copy, in which one actor is dragged: see `lead`.

        The layout goes on meanwhile, around the hand. If the drag is cancelled one works
        on with this one, which was left as it is.
        """
        copy = Arrangement(self._dossier, self._graph, self.rows, self._hearts, self._held)
        copy._dragged = self._graph.ids.index(actor)
        copy._parent = self
        return copy

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
        if self._parent is not None:
            return self._parent._copy_simulation()
        n = len(self._graph.ids)
        is_map = not np.isnan(self._hearts[~self._held]).all()
        simulation = Simulation(
            n,
            self._graph.edges,
            groups=self._graph.groups,
            anchors=self._hearts if is_map else None,
            radii=disc_radii(n),
            extents=label_extents(self._dossier, self._graph.ids),
            pinned=self._held,
        )
        for index in np.flatnonzero(self._held):
            simulation.pin(int(index), self._hearts[index])
        return simulation

    def _drag(self, simulation: Simulation, point: Point) -> None:
        assert self._dragged is not None, "only a copy made for it is dragged"
        simulation.pin(self._dragged, point)

    def _copy_simulation(self) -> Simulation:
        """A simulation that goes on as this one would."""
        with self._lock:
            simulation = self._set_up()
            self._hear(simulation)
            return deepcopy(simulation)
