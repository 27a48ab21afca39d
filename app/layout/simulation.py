"""The simulation: positions of actors from forces, tick by tick, until they settle."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from app.layout import arguments
from app.layout.arrays import BoolArray, FloatArray
from app.layout.cooling import BRISK, Cooling
from app.layout.fitting import is_map
from app.layout.forces import Force
from app.layout.forces.force import WARM
from app.layout.geography import SPACING, fill_missing
from app.layout.mobility import mobility_around
from app.layout.motion import Motion
from app.layout.place_search import PlaceSearch
from app.layout.recipe import (
    DEFAULT_RADIUS,
    GRAPH_HEAT,
    Ingredients,
    compose_bloc_forces,
    compose_collision,
    compose_graph_forces,
    compose_loose_forces,
    compose_map_forces,
)

_MAX_STEP = SPACING / 2.0
"""Layout units an actor moves in one tick at most: it can be followed with the eye, and
no knot of coincident actors bursts across the map."""

_STEP_SHARE = 0.04
"""The same as a share of how far actors are from the middle of a graph (root mean square),
which is seen as a whole when it starts; it counts where it is more."""


class Simulation:
    """Places `n` actors by forces, tick by tick.

    The same arguments and calls give the same positions, bit for bit, on one machine.
    Time is the caller's: nothing moves but in `tick`.

    Parameters
    ----------
    n
        Number of actors.
    edges
        (m, 2) integers, the actors each tie joins.
    seed
        Of the random source, which tells apart actors that nothing else does.
    positions
        (n, 2) layout units to start from. Without them actors start at their anchors or
        near those they belong with; without anchors at places found from the graph's own
        distances, in the constructor or, where that takes long, in the first ticks.
    weights
        (m,) strength of each tie, 1 is ordinary.
    pinned
        Actors that never move: (n,) mask or a row of indices.
    groups
        Index arrays of the members of each bloc that is drawn as a hull: drawn together,
        others kept out.
    radii
        (n,) radius of each actor's disc in layout units; 16 without.
    extents
        (n,) × 2 half width and half height, in layout units, of the label under each
        disc: room is left for it. Screen sizes divided by the scale they are shown at.
    anchors
        (n, 2) layout units, places on the map to which actors are weakly drawn, NaN where
        there is none. With anchors the layout is a map; where less than a tenth of the
        actors has one, a free graph, turned and moved to fit these.
    alpha
        Heat to start with, 0 to 1. About 0.1 for `positions` that were settled before: up to
        0.25 those of a free graph are kept but for what crowds, above they are a mere start.
        A graph whose places are found starts at 0.3 at most.

    Raises
    ------
    ValueError
        If an array has another shape, names an actor that is not there, or holds a number
        that is not finite; if a size or weight is negative.
    """

    def __init__(
        self,
        n: int,
        edges: ArrayLike,
        *,
        seed: int = 0,
        positions: ArrayLike | None = None,
        weights: ArrayLike | None = None,
        pinned: ArrayLike | None = None,
        groups: Sequence[ArrayLike] = (),
        radii: ArrayLike | None = None,
        extents: ArrayLike | None = None,
        anchors: ArrayLike | None = None,
        alpha: float = 1.0,
    ) -> None:
        links = arguments.check_edges(edges, arguments.check_count(n))
        self._parts = Ingredients(
            n=n,
            edges=links,
            weights=None
            if weights is None
            else arguments.check_sizes(weights, (len(links),), "weights"),
            groups=arguments.check_groups(groups, n),
            radii=np.full(n, DEFAULT_RADIUS)
            if radii is None
            else arguments.check_sizes(radii, (n,), "radii"),
            extents=None if extents is None else arguments.check_sizes(extents, (n, 2), "extents"),
            anchors=None if anchors is None else arguments.check_anchors(anchors, n),
        )
        self._rng = np.random.default_rng(seed)
        self._cooling = Cooling(arguments.check_heat(alpha))
        self._motion = Motion(n, _MAX_STEP)
        self._mobility = np.ones(n)
        self._pinned: BoolArray = arguments.check_pinned(pinned, n)
        self._pair_forces: tuple[Force, ...] = ()
        self._bloc_forces: tuple[Force, ...] = ()
        self._search: PlaceSearch | None = None
        anchors = self._parts.anchors
        if positions is not None:
            self._positions = arguments.check_positions(positions, n)
            self._begin_where_put(alpha)
        elif anchors is not None and is_map(anchors):
            self._positions = fill_missing(anchors, links, self._parts.groups)
            self._begin_map(anchors)
        else:
            self._search = PlaceSearch(self._parts, self._rng)
            self._cooling = Cooling(min(alpha, GRAPH_HEAT), BRISK)
            self._begin_graph(self._search)

    @property
    def positions(self) -> FloatArray:
        """A copy of where the actors are, (n, 2) float64, layout units, y downwards."""
        return self._positions.copy()

    @property
    def settled(self) -> bool:
        """Whether all is at rest; then `tick` does nothing and costs nothing."""
        return self._cooling.is_settled

    @property
    def is_searching(self) -> bool:
        """Whether first places are still being searched: then `tick` does a part of that.

        `positions` mean nothing yet, and nobody moves but by `pin`.
        """
        return self._search is not None

    @property
    def alpha(self) -> float:
        """Heat, 1 at a fresh start, 0 when settled."""
        return self._cooling.alpha

    def tick(self, count: int = 1) -> None:
        """Move all actors on by `count` steps, fewer if they settle before.

        Raises
        ------
        ValueError
            If `count` is negative.
        """
        if count < 0:
            raise ValueError(f"cannot tick {count} times")
        for _ in range(count):
            if self._cooling.is_settled:
                return
            self._step()

    def pin(self, index: int, position: ArrayLike | None = None) -> None:
        """Hold an actor where it is, or at `position`, from now on.

        The others do not notice before they are warm: see `reheat`.

        Raises
        ------
        IndexError
            If there is no such actor.
        ValueError
            If `position` is not two finite numbers.
        """
        at = arguments.check_index(index, self._parts.n)
        if position is not None:
            self._positions[at] = arguments.check_point(position)
        self._motion.stop(at)
        self._pinned[at] = True

    def unpin(self, index: int) -> None:
        """Let an actor move again.

        Raises
        ------
        IndexError
            If there is no such actor.
        """
        self._pinned[arguments.check_index(index, self._parts.n)] = False

    def is_pinned(self, index: int) -> bool:
        """Whether an actor is held where it is.

        Raises
        ------
        IndexError
            If there is no such actor.
        """
        return bool(self._pinned[arguments.check_index(index, self._parts.n)])

    def reheat(self, alpha: float = 0.15, *, around: ArrayLike | None = None) -> None:
        """Warm restart after an actor was moved: at least `alpha` warm, positions kept.

        Blocs are looked at anew: a member dragged far away is an island of its own.

        Parameters
        ----------
        alpha
            Heat, 0 to 1. Above 0.25 actors also shrink for a while to find new order.
        around
            Indices of the actors that were moved. Only those near them, or tied to them,
            then make room; the rest of the map holds. Several such calls before the map
            has settled add up. Without it everybody may move.

        Raises
        ------
        ValueError
            If `alpha` is not from 0 to 1 or `around` names an actor that is not there.
        """
        heat = arguments.check_heat(alpha)
        if around is None:
            self._mobility[:] = 1.0
        else:
            moved = arguments.check_group(around, self._parts.n, "around")
            if self._cooling.is_settled:
                self._mobility[:] = 0.0
            near = mobility_around(moved, self._positions, self._parts.edges)
            np.maximum(self._mobility, near, out=self._mobility)
        self._cooling.reheat(heat)
        self._bloc_forces = compose_bloc_forces(self._parts, self._positions, is_placed=True)

    def _begin_where_put(self, alpha: float) -> None:
        """Compose the forces for positions that were given."""
        if self._parts.anchors is not None:
            self._begin_map(self._parts.anchors)
        elif alpha <= WARM:
            self._cooling = Cooling(alpha, BRISK)
            forces = compose_graph_forces(self._parts, self._positions, self._rng, is_settled=True)
            self._compose(forces, is_placed=True)
        else:
            self._compose(compose_loose_forces(self._parts, self._rng), is_placed=True)

    def _begin_map(self, anchors: FloatArray) -> None:
        """Compose the forces that hold actors near `anchors`."""
        forces = compose_map_forces(self._parts, anchors, self._positions, self._rng)
        self._compose(forces, is_placed=True)

    def _begin_graph(self, search: PlaceSearch) -> None:
        """Search for a while, or to the end if there are pinned whose places it must find."""
        known = self._parts.anchors
        homeless = self._pinned if known is None else self._pinned & np.isnan(known[:, 0])
        if homeless.any():
            search.finish()
        else:
            search.advance()
        self._positions = search.places
        if search.is_done:
            self._begin_from(search.places)

    def _begin_from(self, places: FloatArray) -> None:
        """Let the forces act on the places that were found; who is pinned stays there."""
        self._search = None
        self._positions[~self._pinned] = places[~self._pinned]
        spread = np.sqrt(np.square(places).sum() / max(1, len(places)))
        self._motion.max_step = max(_MAX_STEP, _STEP_SHARE * float(spread))
        forces = compose_graph_forces(self._parts, places, self._rng)
        self._compose(forces, is_placed=False)

    def _compose(self, pair_forces: tuple[Force, ...], *, is_placed: bool) -> None:
        """Put together all forces there are."""
        self._pair_forces = pair_forces
        self._collision = compose_collision(self._parts, self._rng)
        self._bloc_forces = compose_bloc_forces(self._parts, self._positions, is_placed=is_placed)

    def _step(self) -> None:
        """One tick."""
        if self._search is not None:
            self._search.advance()
            if self._search.is_done:
                self._begin_from(self._search.places)
            return
        forces = (*self._pair_forces, *self._bloc_forces, self._collision)
        alpha = self._cooling.alpha
        movement, swing = self._motion.step(
            self._positions, forces, alpha, self._mobility, self._pinned
        )
        self._cooling.observe(movement, swing)
