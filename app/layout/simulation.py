"""The simulation: positions of actors from forces, tick by tick, until they settle."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from app.layout import arguments
from app.layout.arrays import BoolArray, FloatArray, sunflower
from app.layout.cooling import Cooling
from app.layout.first_places import find_first_places
from app.layout.forces import Force
from app.layout.forces.force import WARM
from app.layout.geography import SPACING, fill_missing
from app.layout.mobility import mobility_around
from app.layout.parted_work import PartedWork
from app.layout.recipe import (
    DEFAULT_RADIUS,
    GRAPH_HEAT,
    Ingredients,
    compose_bloc_forces,
    compose_collision,
    compose_graph_forces,
    compose_loose_forces,
    compose_map_forces,
    half_rooms,
)

_FRICTION = 0.6
"""Share of its velocity an actor keeps from one tick to the next, as in d3-force."""

_MAX_STEP = SPACING / 2.0
"""Layout units an actor moves in one tick at most: it can be followed with the eye, and
no knot of coincident actors bursts across the map."""

_SLICE = 2_000_000
"""Numbers touched in one part of the search for first places: about 20 ms, so that whoever
ticks can stop or look in between."""


class Simulation:
    """Places `n` actors by forces; velocity Verlet steps as in d3-force.

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
        there is none. With anchors the layout is a map; without them, or where all are NaN,
        a free graph.
    alpha
        Heat to start with, 0 to 1. About 0.1 for `positions` that were settled before: up to
        0.25 they are taken for a map that should stay as it is, above for a mere start. A
        graph whose places are found starts at 0.3 at most.

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
        self._velocities = np.zeros((n, 2))
        self._moves = np.zeros((n, 2))
        self._mobility = np.ones(n)
        self._pinned: BoolArray = np.zeros(n, dtype=np.bool_)
        self._pair_forces: tuple[Force, ...] = ()
        self._bloc_forces: tuple[Force, ...] = ()
        self._search: PartedWork[FloatArray] | None = None
        fixed = arguments.check_pinned(pinned, n)
        if positions is not None:
            self._positions = arguments.check_positions(positions, n)
            self._begin_where_put(alpha)
        elif self._parts.anchors is not None:
            self._positions = fill_missing(self._parts.anchors, links, self._parts.groups)
            self._begin_map(self._parts.anchors)
        else:
            self._positions = sunflower(n, SPACING)[self._rng.permutation(n)]
            self._begin_graph(is_whole=bool(fixed.any()))
        self._pinned = fixed

    @property
    def positions(self) -> FloatArray:
        """A copy of where the actors are, (n, 2) float64, layout units, y downwards."""
        return self._positions.copy()

    @property
    def settled(self) -> bool:
        """Whether all is at rest; then `tick` does nothing and costs nothing."""
        return self._cooling.is_settled

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
            if self._search is not None:
                self._seek(_SLICE)
            else:
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
        self._velocities[at] = 0.0
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
            self._begin_map(self._positions)
        else:
            self._compose(compose_loose_forces(self._parts, self._rng), is_placed=True)

    def _begin_map(self, anchors: FloatArray) -> None:
        """Compose the forces that hold actors near `anchors`."""
        forces = compose_map_forces(self._parts, anchors, self._positions, self._rng)
        self._compose(forces, is_placed=True)

    def _begin_graph(self, *, is_whole: bool) -> None:
        """Search for first places: for all who are to be pinned there, else for a while."""
        parts = self._parts
        self._search = PartedWork(
            find_first_places(parts.n, parts.edges, half_rooms(parts), parts.groups, self._rng)
        )
        self._cooling = Cooling(min(self._cooling.alpha, GRAPH_HEAT))
        self._seek(None if is_whole else _SLICE)

    def _seek(self, budget: int | None) -> None:
        """Go on with the search; once it is done the forces act on what was found."""
        assert self._search is not None
        self._search.advance(budget)
        if self._search.is_done:
            places = self._search.result
            self._search = None
            # Who was pinned meanwhile stays there.
            self._positions[~self._pinned] = places[~self._pinned]
            forces = compose_graph_forces(self._parts, places, self._rng)
            self._compose(forces, is_placed=False)

    def _compose(self, pair_forces: tuple[Force, ...], *, is_placed: bool) -> None:
        """Put together all forces there are."""
        self._pair_forces = pair_forces
        self._collision = compose_collision(self._parts, self._rng)
        self._bloc_forces = compose_bloc_forces(self._parts, self._positions, is_placed=is_placed)

    def _step(self) -> None:
        """One tick."""
        velocities = self._velocities
        for force in (*self._pair_forces, *self._bloc_forces, self._collision):
            force.apply(self._positions, velocities, self._cooling.alpha)
        velocities *= self._mobility[:, None]
        velocities[self._pinned] = 0.0
        speed = np.hypot(velocities[:, 0], velocities[:, 1])
        velocities *= np.minimum(1.0, _MAX_STEP / np.maximum(speed, _MAX_STEP))[:, None]
        self._positions += velocities
        self._note(velocities)
        velocities *= _FRICTION

    def _note(self, moves: FloatArray) -> None:
        """Tell the cooling how much moved in this tick and how much of it was swinging."""
        free = np.count_nonzero(~self._pinned & (self._mobility > 0.0))
        movement = swing = 0.0
        if free:
            movement = float(np.hypot(moves[:, 0], moves[:, 1]).sum()) / free
            change = moves - self._moves
            swing = float(np.hypot(change[:, 0], change[:, 1]).sum()) / free
        self._moves[:] = moves
        self._cooling.observe(movement, swing)
