"""Who moves along with an actor that is dragged: those tied to it, and those in its way."""

from collections.abc import Collection

import numpy as np

from app.domain.dossier import Dossier
from app.layout import Simulation
from app.session.layout_graph import (
    FloatArray,
    IntArray,
    LayoutGraph,
    Point,
    disc_radii,
    label_extents,
)
from app.session.layout_task import LayoutTask

_HEAT = 0.3
"""Heat while an actor is dragged: its neighbours follow within a few frames."""

_MAKE_WAY = 110.0
"""Layout units around a dragged actor within which others may move aside for it."""


class DragFollowers(LayoutTask):
    """The simulation of one drag.

    Nobody else moves: to take hold of one actor must not stir up the whole map.

    Parameters
    ----------
    dossier
        Whose actors they are.
    graph
        What is to be seen; `dragged` is in it.
    rows
        See `LayoutTask`.
    places
        (n, 2) layout units, where all of `graph` lie.
    pinned
        Actors that do not follow.
    """

    def __init__(
        self,
        dossier: Dossier,
        graph: LayoutGraph,
        rows: IntArray,
        places: FloatArray,
        dragged: str,
        pinned: Collection[str],
    ) -> None:
        super().__init__(rows)
        self._dossier = dossier
        self._graph = graph
        self._places = places
        self._dragged = graph.ids.index(dragged)
        self._fixed = np.array([actor in pinned for actor in graph.ids], dtype=np.bool_)
        self._fixed[self._dragged] = True
        self._held = np.ones(len(graph.ids), dtype=np.bool_)
        self._held[graph.neighbours(self._dragged)] = False
        self._held |= self._fixed

    def _build(self) -> Simulation:
        # Everybody is weakly drawn to where it lies now, and goes back when left alone.
        return Simulation(
            len(self._graph.ids),
            self._graph.edges,
            groups=self._graph.groups,
            positions=self._places,
            anchors=self._places,
            radii=disc_radii(len(self._graph.ids)),
            extents=label_extents(self._dossier, self._graph.ids),
            pinned=self._held,
            alpha=0.0,
        )

    def follow(self, point: Point) -> None:
        """Have them follow the dragged actor to `point`."""
        self.lead(self._dragged, point)

    def _put(self, simulation: Simulation, index: int, point: Point) -> None:
        """Put the dragged actor to `point` and wake those who follow or are in its way."""
        gaps = self._places - point
        in_the_way = (np.hypot(gaps[:, 0], gaps[:, 1]) < _MAKE_WAY) & self._held & ~self._fixed
        for near in np.flatnonzero(in_the_way):
            simulation.unpin(int(near))
            self._held[near] = False
        simulation.pin(index, point)
        simulation.reheat(_HEAT)
