"""Where the small points of many-party agreements lie: in the middle of their parties."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.drawing.content import MapContent
from app.session.free_spot import find_free_spot
from app.session.layout_graph import FloatArray, IntArray, Point, junctions_of

_CLEAR_OF_ACTORS = 44.0
_CLEAR_OF_JUNCTIONS = 22.0


@dataclass(frozen=True)
class Spokes:
    """The junctions of a content and who is party to each.

    `ids` name the junctions, `slots` say where they stand among the actors of the content;
    each of `of_junction` and `party` is one spoke: a position in `ids`, one among the actors.
    """

    ids: tuple[str, ...]
    slots: IntArray
    of_junction: IntArray
    party: IntArray


def spokes_of(content: MapContent) -> Spokes:
    """The junctions of a content, in its order."""
    is_junction = junctions_of(content)
    slots = np.flatnonzero(is_junction)
    place = np.cumsum(is_junction) - 1
    ties = content.tie_columns
    is_spoke = is_junction[ties.b]
    return Spokes(
        ids=tuple(content.actors[slot].id for slot in slots),
        slots=slots,
        of_junction=place[ties.b[is_spoke]],
        party=ties.a[is_spoke],
    )


class JunctionPlaces:
    """Remembers, for each junction, how far from its parties' middle it was put.

    So it follows its parties when they are moved, and stays when others come and go. What
    is found while something moves is forgotten when all rests: where a junction lies must
    not depend on the moment at which it came up.
    """

    def __init__(self) -> None:
        self._offsets: dict[str, FloatArray] = {}
        self._for_now: dict[str, FloatArray] = {}

    def place(
        self, spokes: Spokes, points: FloatArray, moved: Mapping[str, Point], *, is_at_rest: bool
    ) -> None:
        """Fill in where junctions lie.

        Parameters
        ----------
        spokes
            The junctions.
        points
            (n, 2) layout units, the actors of the content; rows of junctions are written.
        moved
            Where the analyst put junctions.
        is_at_rest
            Whether the actors lie where they will.
        """
        if is_at_rest:
            self._for_now.clear()
        middles = _middles(spokes, points)
        points[spokes.slots] = np.nan
        offsets = self._offsets if is_at_rest else {**self._for_now, **self._offsets}
        new = []
        for junction, slot, middle in zip(spokes.ids, spokes.slots, middles, strict=True):
            if junction in moved:
                points[slot] = moved[junction]
            elif junction in offsets:
                points[slot] = middle + offsets[junction]
            else:
                new.append((junction, slot, middle))
        if new:
            kept = self._offsets if is_at_rest else self._for_now
            self._find_spots(spokes, points, moved, new, kept)

    def _find_spots(
        self,
        spokes: Spokes,
        points: FloatArray,
        moved: Mapping[str, Point],
        new: list[tuple[str, int, FloatArray]],
        kept: dict[str, FloatArray],
    ) -> None:
        """A free spot for each of `new`, one after the other."""
        clearances = np.full(len(points), _CLEAR_OF_ACTORS)
        by_hand = [junction in moved for junction in spokes.ids]
        clearances[spokes.slots] = np.where(by_hand, _CLEAR_OF_ACTORS, _CLEAR_OF_JUNCTIONS)
        for junction, slot, middle in new:
            has_place = ~np.isnan(points[:, 0])
            spot = find_free_spot(middle, points[has_place], clearances[has_place])
            kept[junction] = spot - middle
            points[slot] = spot


def _middles(spokes: Spokes, points: FloatArray) -> FloatArray:
    """The mean place of the parties of each junction, (k, 2); the origin where it has none."""
    n = len(spokes.ids)
    counts = np.maximum(np.bincount(spokes.of_junction, minlength=n), 1)
    at = points[spokes.party]
    sums = [np.bincount(spokes.of_junction, weights=at[:, axis], minlength=n) for axis in (0, 1)]
    return np.column_stack(sums) / counts[:, None]
