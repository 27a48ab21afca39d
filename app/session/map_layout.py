"""Where everything lies: the mental map, kept while the view of it changes.

Three rules make it hold:

* The first view of a dossier is laid out from geography and forces. It depends on
  nothing but the dossier, so a window and a figure made without one agree.
* All other actors are placed around it when one of them is first seen, all at once and
  with everything placed before held where it is. So it does not matter in which order
  filters and dates bring them up, and what is there never moves for what comes.
* Only the analyst moves things: who is dragged stays pinned, its neighbours follow.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.analysis.filters import apply_filter, initial_filter
from app.analysis.network import build_network
from app.domain.dates import PartialDate
from app.domain.dossier import Dossier
from app.drawing.content import MapContent
from app.layout import Simulation
from app.session.junction_places import JunctionPlaces
from app.session.layout_graph import (
    LayoutGraph,
    disc_radii,
    geography_of,
    graph_of_content,
    graph_of_dossier,
    label_extents,
)
from app.session.map_content import build_map_content

FloatArray = NDArray[np.float64]
Point = tuple[float, float]
_Rest = tuple[LayoutGraph, Simulation, int]
"""All actors, the simulation that places those not seen so far, and the ticks left for it."""

_DRAG_HEAT = 0.3
"""Heat while an actor is dragged: its neighbours follow within a few frames."""

_MAKE_WAY = 110.0
"""Layout units around a dragged actor within which others may move aside for it."""

_MOST_TICKS = 2_000
"""More than any layout takes: the simulation stops by itself long before."""

_TICKS_FOR_THE_REST = 120
"""For all whom the first view does not show: enough to come free of each other. They are
many, held between those who are held, and gain nothing from more."""


class MapLayout:
    """Positions of actors and junctions by id, in layout units, y growing downwards.

    Parameters
    ----------
    dossier
        Whose actors are laid out.
    as_of
        The date of the first view where the dossier does not name one; without it the
        day of the latest source.
    """

    def __init__(self, dossier: Dossier, as_of: date | None = None) -> None:
        self._dossier = dossier
        self._geography = geography_of(dossier)
        self._junctions = JunctionPlaces()
        self._pinned: set[str] = set()
        self._moved_junctions: dict[str, Point] = {}
        self._locked = False
        self._content = _first_content(dossier, as_of)
        self._start(graph_of_content(self._content))

    @property
    def locked(self) -> bool:
        """Whether nothing moves but what is dragged."""
        return self._locked

    @locked.setter
    def locked(self, locked: bool) -> None:
        self._locked = locked

    @property
    def settled(self) -> bool:
        """Whether `tick` would move nothing."""
        if self._simulation is None or self._simulation.settled:
            return True
        return self._locked

    @property
    def pinned(self) -> frozenset[str]:
        """The actors that stay where the analyst put them."""
        return frozenset(self._pinned)

    def update(self, content: MapContent) -> None:
        """Take note of what is to be seen, and place what was never seen before.

        What has a place keeps it.
        """
        self._content = content
        wanted = graph_of_content(content).ids
        missing = [actor for actor in wanted if actor not in self._positions]
        if missing:
            self._place_the_rest(missing)

    def positions(self, content: MapContent) -> FloatArray:
        """Where the actors of `content` lie, (n, 2) in its order, layout units."""
        if content is not self._content:
            self.update(content)
        known = {**self._positions, **self._moved_junctions}
        known.update(self._junctions.positions(content, known))
        points = [known[actor.id] for actor in content.actors]
        return np.array(points, dtype=np.float64).reshape(-1, 2)

    def position_of(self, actor: str) -> Point | None:
        """Where one actor lies, in layout units; None if it was never placed."""
        return self._positions.get(actor) or self._moved_junctions.get(actor)

    def tick(self, count: int = 1) -> None:
        """Let the forces move what may move, by `count` steps."""
        if self.settled or self._simulation is None:
            return
        self._simulation.tick(count)
        self._take_positions(self._simulation.positions)

    def settle(self, max_ticks: int = _MOST_TICKS) -> None:
        """Tick until nothing moves any more."""
        self.tick(max_ticks)

    def prepare(self, count: int = 1) -> bool:
        """Work ahead, by `count` steps, on the places of those never seen so far.

        Nothing that is placed moves. Worth calling while nothing else is to be done: what
        has not been prepared when it is first seen is made up for there and then.

        Returns
        -------
        bool
            Whether there is nothing left to prepare, or nothing can be while something
            is moving or held on its way.
        """
        is_under_way = self._simulation is not None and not self._simulation.settled
        if is_under_way or self._grabbed is not None:
            return True
        if self._rest is None:
            if all(actor.id in self._positions for actor in self._dossier.actors):
                return True
            self._rest = self._start_the_rest(())
        return self._advance_the_rest(count)

    def grab(self, actor: str) -> None:
        """Begin to drag an actor: until it is released it lies where it is dragged to."""
        self._finish()
        self._before_drag = self.saved()
        self._grabbed = actor
        self._follow = None
        if actor not in self._positions:
            return
        self._simulation = None
        if not self._locked:
            self._follow = _Followers(self._graph_on_view(), self._positions, actor, self._pinned)
            self._simulation = self._follow.build(self._dossier)
            self._graph = self._follow.graph

    def drag_to(self, actor: str, point: Sequence[float]) -> None:
        """Move the grabbed actor; those tied to it follow with the next ticks.

        Raises
        ------
        ValueError
            If `actor` was not grabbed, or `point` is not two finite numbers.
        """
        if actor != self._grabbed:
            raise ValueError(f"{actor!r} was not grabbed")
        x, y = float(point[0]), float(point[1])
        if not (np.isfinite(x) and np.isfinite(y)):
            raise ValueError(f"cannot drag {actor!r} to {point!r}")
        if actor not in self._positions:
            self._moved_junctions[actor] = (x, y)
            return
        self._positions[actor] = (x, y)
        if self._follow is not None and self._simulation is not None:
            self._follow.lead(self._simulation, (x, y))

    def release(self, actor: str) -> None:
        """Let go of a dragged actor: it stays pinned, its neighbours come to rest."""
        if actor == self._grabbed:
            self._grabbed = None
            self._follow = None
            if actor in self._positions:
                self._pinned.add(actor)

    def cancel_drag(self) -> None:
        """Put everything back to where it was when the drag began."""
        if self._grabbed is not None:
            self._grabbed = None
            self._follow = None
            self.restore(self._before_drag)

    def pin(self, actor: str) -> None:
        """Keep an actor where it is, whatever is dragged.

        Raises
        ------
        KeyError
            If it has no place yet.
        """
        if actor not in self._positions:
            raise KeyError(actor)
        self._pinned.add(actor)

    def unpin(self, actor: str) -> None:
        """Let an actor follow its neighbours again."""
        self._pinned.discard(actor)

    def unpin_all(self) -> None:
        """Let all actors follow their neighbours again."""
        self._pinned.clear()

    def rearrange(self) -> None:
        """Start over from geography with what is to be seen now; the pinned stay."""
        held = {actor: self._positions[actor] for actor in sorted(self._pinned)}
        self._junctions = JunctionPlaces()
        self._moved_junctions.clear()
        self._start(graph_of_content(self._content), held)

    def saved(self) -> dict[str, Any]:
        """All places and pins as plain lists and dictionaries; see `restore`."""
        return {
            "positions": {actor: list(point) for actor, point in sorted(self._positions.items())},
            "junctions": {i: list(point) for i, point in sorted(self._moved_junctions.items())},
            "pinned": sorted(self._pinned),
        }

    def restore(self, saved: Mapping[str, Any]) -> None:
        """Put everything back to what `saved` gave; nothing moves afterwards."""
        self._positions = {actor: (x, y) for actor, (x, y) in saved["positions"].items()}
        self._moved_junctions = {i: (x, y) for i, (x, y) in saved["junctions"].items()}
        self._pinned = set(saved["pinned"])
        self._simulation = self._rest = None

    def _start(self, graph: LayoutGraph, held: Mapping[str, Point] | None = None) -> None:
        """Lay out a view from geography; `held` already have their places."""
        held = held or {}
        self._grabbed: str | None = None
        self._follow: _Followers | None = None
        self._before_drag: dict[str, Any] = {}
        self._rest: _Rest | None = None
        self._graph = graph
        self._base_groups = [[graph.ids[i] for i in group] for group in graph.groups]
        anchors = _points(graph.ids, {**self._geography, **held})
        self._simulation: Simulation | None = Simulation(
            len(graph.ids),
            graph.edges,
            groups=graph.groups,
            anchors=anchors,
            radii=disc_radii(len(graph.ids)),
            extents=label_extents(self._dossier, graph.ids),
            pinned=np.array([actor in held for actor in graph.ids], dtype=np.bool_),
        )
        self._positions: dict[str, Point] = dict(held)
        self._take_positions(self._simulation.positions)

    def _place_the_rest(self, missing: Iterable[str]) -> None:
        """Place all actors of the dossier that have no place, and `missing`; hold the others."""
        self._finish()
        if self._rest is None or not set(missing) <= set(self._rest[0].ids):
            self._rest = self._start_the_rest(missing)
        self._advance_the_rest(_TICKS_FOR_THE_REST)

    def _start_the_rest(self, missing: Iterable[str]) -> _Rest:
        graph = graph_of_dossier(self._dossier, sorted(missing), self._base_groups)
        simulation = Simulation(
            len(graph.ids),
            graph.edges,
            groups=graph.groups,
            anchors=_points(graph.ids, {**self._geography, **self._positions}),
            radii=disc_radii(len(graph.ids)),
            extents=label_extents(self._dossier, graph.ids),
            pinned=np.array([actor in self._positions for actor in graph.ids], dtype=np.bool_),
        )
        return graph, simulation, _TICKS_FOR_THE_REST

    def _advance_the_rest(self, count: int) -> bool:
        """Tick on; when all is done the places count, and the answer is yes."""
        if self._rest is None:
            return True
        graph, simulation, left = self._rest
        simulation.tick(min(count, left))
        self._rest = (graph, simulation, left - min(count, left))
        if self._rest[2] > 0:
            return False
        for actor, (x, y) in zip(graph.ids, simulation.positions.tolist(), strict=True):
            self._positions.setdefault(actor, (x, y))
        self._rest = None
        return True

    def _finish(self) -> None:
        """Bring what is under way to its end, so that what follows does not depend on time."""
        if self._simulation is not None and not self._locked:
            self.settle()
        self._simulation = None

    def _graph_on_view(self) -> LayoutGraph:
        return graph_of_content(self._content)

    def _take_positions(self, points: FloatArray) -> None:
        for actor, (x, y) in zip(self._graph.ids, points.tolist(), strict=True):
            self._positions[actor] = (x, y)


class _Followers:
    """Who moves along with a dragged actor: those tied to it, and those in its way."""

    def __init__(
        self, graph: LayoutGraph, places: Mapping[str, Point], dragged: str, pinned: set[str]
    ) -> None:
        self.graph = graph
        self._places = _points(graph.ids, places)
        self._dragged = graph.ids.index(dragged)
        self._fixed = np.array([actor in pinned for actor in graph.ids], dtype=np.bool_)
        self._fixed[self._dragged] = True
        self._held = np.ones(len(graph.ids), dtype=np.bool_)
        self._held[graph.neighbours(self._dragged)] = False
        self._held |= self._fixed

    def build(self, dossier: Dossier) -> Simulation:
        """The simulation of the drag; everybody is weakly drawn to where it lies now."""
        return Simulation(
            len(self.graph.ids),
            self.graph.edges,
            groups=self.graph.groups,
            positions=self._places,
            anchors=self._places,
            radii=disc_radii(len(self.graph.ids)),
            extents=label_extents(dossier, self.graph.ids),
            pinned=self._held,
            alpha=0.0,
        )

    def lead(self, simulation: Simulation, point: Point) -> None:
        """Put the dragged actor to `point` and wake those who follow or are in its way."""
        gaps = self._places - point
        in_the_way = (np.hypot(gaps[:, 0], gaps[:, 1]) < _MAKE_WAY) & self._held & ~self._fixed
        for index in np.flatnonzero(in_the_way):
            simulation.unpin(int(index))
            self._held[index] = False
        simulation.pin(self._dragged, point)
        simulation.reheat(_DRAG_HEAT)


def _points(ids: Sequence[str], known: Mapping[str, Point]) -> FloatArray:
    """(n, 2) layout units, rows of NaN for those not known."""
    nowhere = (np.nan, np.nan)
    return np.array([known.get(actor, nowhere) for actor in ids], dtype=np.float64).reshape(-1, 2)


def _first_content(dossier: Dossier, as_of: date | None) -> MapContent:
    """The first view of a dossier, as it is laid out."""
    on = as_of
    if dossier.default_as_of:
        on = PartialDate.parse(dossier.default_as_of).latest
    if on is None:
        published = [s.published.latest for s in dossier.sources if s.published is not None]
        on = max(published, default=date.max)
    network = build_network(dossier, on)
    return build_map_content(dossier, apply_filter(network, initial_filter(dossier)), "en")
