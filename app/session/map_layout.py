"""Where everything lies: the mental map, kept while the view of it changes.

Three rules make it hold:

* The first view of a dossier is laid out from geography and forces. It depends on
  nothing but the dossier, so a window and a figure made without one agree.
* All other actors are placed around it when one of them is first seen, all at once and
  with everything placed before held where it is. So it does not matter in which order
  filters and dates bring them up, and what is there never moves for what comes.
* Only the analyst moves things: who is dragged stays pinned, its neighbours follow.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np

from app.analysis.filters import apply_filter, initial_filter
from app.analysis.network import Network, build_network
from app.domain.dates import PartialDate
from app.domain.dossier import Dossier
from app.drawing.content import MapContent
from app.layout import Simulation
from app.session.drag_followers import DragFollowers
from app.session.junction_places import JunctionPlaces
from app.session.layout_graph import (
    FloatArray,
    LayoutGraph,
    Point,
    disc_radii,
    geography_of,
    graph_of_content,
    hearts_of,
    label_extents,
    points_of,
)
from app.session.map_content import build_map_content
from app.session.newcomers import Newcomers

_MOST_TICKS = 2_000
"""More than any layout takes: the simulation stops by itself long before."""


class MapLayout:
    """Positions of actors and junctions by id, in layout units, y growing downwards.

    Parameters
    ----------
    dossier
        Whose actors are laid out.
    as_of
        The date of the first view where the dossier neither names one nor dates any of
        its sources, the latest of which is taken.
    network
        The network of that date, if it has been built already; another is not used.
    """

    def __init__(
        self, dossier: Dossier, as_of: date | None = None, network: Network | None = None
    ) -> None:
        self._dossier = dossier
        self._geography = geography_of(dossier)
        self._junctions = JunctionPlaces()
        self._pinned: set[str] = set()
        self._moved_junctions: dict[str, Point] = {}
        self._locked = False
        self._grabbed: str | None = None
        self._before_drag: dict[str, Any] = {}
        self._followers: DragFollowers | None = None
        self._newcomers: Newcomers | None = None
        self._simulation: Simulation | None = None
        self._moving: tuple[str, ...] = ()
        self._first_groups: list[list[str]] = []
        self._positions: dict[str, Point] = {}
        self._content = _first_content(dossier, as_of, network)
        self._start(graph_of_content(self._content), {})

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
            self._place_newcomers(missing)

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
        if self._simulation is not None and not self.settled:
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
        if self._newcomers is None:
            if all(actor.id in self._positions for actor in self._dossier.actors):
                return True
            self._newcomers = self._gather_newcomers(())
        return self._welcome(self._newcomers.advance(count))

    def grab(self, actor: str) -> None:
        """Begin to drag an actor: until it is released it lies where it is dragged to."""
        self._finish()
        self._before_drag = self.saved()
        self._grabbed = actor
        self._followers = None
        if actor in self._positions and not self._locked:
            graph = graph_of_content(self._content)
            self._followers = DragFollowers(
                self._dossier, graph, self._positions, actor, self._pinned
            )
            self._simulation = self._followers.simulation
            self._moving = graph.ids

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
        if self._followers is not None:
            self._followers.lead((x, y))

    def release(self, actor: str) -> None:
        """Let go of a dragged actor: it stays pinned, its neighbours come to rest."""
        if actor == self._grabbed:
            self._grabbed = self._followers = None
            if actor in self._positions:
                self._pinned.add(actor)

    def cancel_drag(self) -> None:
        """Put everything back to where it was when the drag began."""
        if self._grabbed is not None:
            self._grabbed = self._followers = None
            met_meanwhile = self._positions
            self.restore(self._before_drag)
            self._positions = {**met_meanwhile, **self._positions}

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
        self._simulation = self._newcomers = None

    def _start(self, graph: LayoutGraph, held: Mapping[str, Point]) -> None:
        """Lay out a view from geography; `held` already have their places."""
        self._grabbed = self._followers = self._newcomers = None
        self._moving = graph.ids
        self._first_groups = [[graph.ids[i] for i in group] for group in graph.groups]
        self._simulation = Simulation(
            len(graph.ids),
            graph.edges,
            groups=graph.groups,
            anchors=points_of(graph.ids, {**hearts_of(graph, self._geography), **held}),
            radii=disc_radii(len(graph.ids)),
            extents=label_extents(self._dossier, graph.ids),
            pinned=np.array([actor in held for actor in graph.ids], dtype=np.bool_),
        )
        self._positions = dict(held)
        self._take_positions(self._simulation.positions)

    def _place_newcomers(self, missing: Sequence[str]) -> None:
        """Place all actors of the dossier that have no place, and `missing`; hold the others."""
        self._finish()
        if self._newcomers is None or not self._newcomers.knows(missing):
            self._newcomers = self._gather_newcomers(missing)
        self._welcome(self._newcomers.advance())

    def _gather_newcomers(self, missing: Sequence[str]) -> Newcomers:
        return Newcomers(
            self._dossier, missing, self._first_groups, self._geography, self._positions
        )

    def _welcome(self, found: Mapping[str, Point] | None) -> bool:
        """Let the places found count, if they are found; the answer is whether they are."""
        if found is None:
            return False
        for actor, point in found.items():
            self._positions.setdefault(actor, point)
        self._newcomers = None
        return True

    def _finish(self) -> None:
        """Bring what is under way to its end, so that what follows does not depend on time."""
        if self._simulation is not None and not self._locked:
            self.settle()
        self._simulation = None

    def _take_positions(self, points: FloatArray) -> None:
        for actor, (x, y) in zip(self._moving, points.tolist(), strict=True):
            self._positions[actor] = (x, y)


def _first_content(dossier: Dossier, as_of: date | None, network: Network | None) -> MapContent:
    """The first view of a dossier, as it is laid out."""
    on = _first_date(dossier, as_of)
    fits = network is not None and (network.as_of, network.known_by) == (on, None)
    if network is None or not fits or network.dossier is not dossier:
        network = build_network(dossier, on)
    return build_map_content(dossier, apply_filter(network, initial_filter(dossier)), "en")


def _first_date(dossier: Dossier, as_of: date | None) -> date:
    if dossier.default_as_of:
        return PartialDate.parse(dossier.default_as_of).latest
    published = [s.published.latest for s in dossier.sources if s.published is not None]
    return max(published, default=as_of or date.max)
