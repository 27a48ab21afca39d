"""The search for the first places of a free graph, with what is known of them kept."""

import numpy as np

from app.layout.arrays import FloatArray, sunflower
from app.layout.first_places import find_first_places
from app.layout.fitting import fit_to_known
from app.layout.geography import SPACING
from app.layout.parted_work import PartedWork
from app.layout.recipe import Ingredients, half_rooms

_SLICE = 4_000_000
"""Numbers touched in one part of the search: about 25 ms, in graphs of 100,000 up to 150, so
that whoever ticks can stop or look in between."""


class PlaceSearch:
    """First places for all actors, found in parts of bounded work.

    Parameters
    ----------
    parts
        What the simulation is made of; where it has anchors, all is fitted to these.
    rng
        Of what nothing else decides.
    """

    def __init__(self, parts: Ingredients, rng: np.random.Generator) -> None:
        self._known = np.full((parts.n, 2), np.nan) if parts.anchors is None else parts.anchors
        self._disc = sunflower(parts.n, SPACING)[rng.permutation(parts.n)]
        self._work = PartedWork(
            find_first_places(parts.n, parts.edges, half_rooms(parts), parts.groups, rng)
        )

    @property
    def is_done(self) -> bool:
        """Whether the places are found."""
        return self._work.is_done

    @property
    def places(self) -> FloatArray:
        """The places, (n, 2) layout units; until they are found, any on a disc."""
        if self._work.is_done:
            return fit_to_known(self._work.result, self._known)
        return np.where(np.isnan(self._known), self._disc, self._known)

    def advance(self) -> None:
        """Do one part of the search."""
        self._work.advance(_SLICE)

    def finish(self) -> None:
        """Do all of it."""
        self._work.advance()
