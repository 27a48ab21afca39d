"""The geometry of a picture as a record: what it holds, and what is asked of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from app.drawing.arrays import BoolArray, Box, FloatArray, IntArray
from app.drawing.chords import Chords
from app.drawing.content import MapContent
from app.drawing.density import TieDensity
from app.drawing.detail import Counts, holds
from app.drawing.hit_index import HullIndex, PathIndex
from app.drawing.hull_labels import PlacedHullLabel
from app.drawing.hull_shape import HullShape
from app.drawing.label_places import LabelPlaces
from app.drawing.labels import PlacedLabel
from app.drawing.look import Sizes
from app.drawing.occupancy import Occupancy
from app.drawing.tie_lines import Arrows, trace_ties
from app.drawing.tie_signs import TieSigns, find_signs


class Extent:
    """The box around all that is drawn. Figures ask for it, and hardly any other picture does."""

    def __init__(self, find: Callable[[], Box]) -> None:
        """Take what finds it, which is asked once, when somebody asks for the box."""
        self._find = find

    @cached_property
    def box(self) -> Box:
        """The box, in map pixels."""
        return self._find()


@dataclass(frozen=True, eq=False)
class Geometry:
    """Everything in map pixels at one scale.

    `centres` (n, 2) and `radii` (n,) are of all actors, `bends` (m,) of all ties, in
    the order of the content. `hidden_labels` are actors whose label found no room.
    `extent` is how far all reaches that is drawn; one made of this by replacing something has
    the same.

    Of very many, not all are drawn (see :class:`~app.drawing.detail.Detail`): `shown`
    are the (k,) ties that are, ascending, and row i of `paths` (k, p, 2) is the path of
    tie `shown[i]`; `actors` are those that are drawn, with their shape if `is_disc` (n,)
    says so, else as dots. `region` is the part of the map that is laid out, None for all
    of it; `counts` says how much that is, and `density` where the ties are that are not.
    """

    content: MapContent
    sizes: Sizes
    scale: float
    centres: FloatArray
    radii: FloatArray
    paths: FloatArray
    bends: FloatArray
    arrows: Arrows
    hulls: tuple[HullShape, ...]
    labels: tuple[PlacedLabel, ...]
    hidden_labels: tuple[int, ...]
    hull_labels: tuple[PlacedHullLabel, ...]
    extent: Extent
    positions: FloatArray
    chords: Chords
    shown: IntArray
    actors: IntArray
    is_disc: BoolArray
    region: Box | None
    counts: Counts
    prominent: frozenset[int]
    frame: Box | None
    is_moving: bool
    hull_scale: float
    hull_turn: int
    density: TieDensity | None
    label_places: LabelPlaces | None = field(default=None, repr=False)

    @cached_property
    def path_index(self) -> PathIndex:
        """By which the ties near a point are found; made when it is first asked for."""
        return PathIndex(self.paths)

    @cached_property
    def hull_index(self) -> HullIndex:
        """By which the hulls near a point are found; made when it is first asked for."""
        return HullIndex(self.hulls, self.sizes.bridge_width)

    @cached_property
    def signs(self) -> TieSigns:
        """The signs of what differs in a comparison; placed when they are first asked for."""
        ties = (self.content.tie_columns, self.shown, self.paths)
        return find_signs(*ties, self.sizes.sign, self._find_taken, moving=self.is_moving)

    @property
    def bounds(self) -> Box:
        """The box around all that is drawn."""
        return self.extent.box

    @property
    def n_ties(self) -> int:
        """How many ties there are in the part that is laid out."""
        return self.counts.n_ties

    @property
    def n_ties_shown(self) -> int:
        """How many of them are drawn."""
        return self.counts.n_ties_shown

    def covers(self, seen: Box) -> bool:
        """Whether a part of the map, in map pixels, is laid out: if not, it is out of date."""
        return holds(self.region, seen)

    def _find_taken(self) -> Occupancy:
        """The ground of discs and names."""
        taken = Occupancy()
        taken.add_discs(self.centres[self.actors], self.radii[self.actors], self.actors)
        names = [label.box for label in self.labels]
        for box in (*names, *(label.box for label in self.hull_labels)):
            taken.add_box(box)
        return taken

    def path_of(self, tie: int) -> FloatArray:
        """The path of any tie, (p, 2), drawn or not."""
        row = int(np.searchsorted(self.shown, tie))
        if row < len(self.shown) and self.shown[row] == tie:
            path: FloatArray = self.paths[row]
        else:
            one, ties = np.array([tie]), self.content.tie_columns
            paths, _ = trace_ties(ties, one, self.bends, self.centres, self.radii, self.sizes)
            path = paths[0]
        return path
