"""Where names could stand beside their discs, and which of these places lie over no disc.

To tell that of all names of a crowded map takes most of the time it takes to name it; and from
one date to the next hardly a disc changes. So what was told stays told, but for the names near
a disc that has changed.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from app.drawing.arrays import BoolArray, Box, FloatArray, IntArray
from app.drawing.content import MapContent
from app.drawing.look import Sizes
from app.drawing.occupancy import Occupancy, covers, overlap
from app.drawing.runs import mark_places
from app.drawing.text_measure import TextMeasure

_MOST_CHANGED = 64
"""Of so many changed discs it is told which names they are near; after more all is told anew."""


class Side(IntEnum):
    """Where a label stands to its disc, in the order in which places are tried."""

    BELOW = 0
    RIGHT = 1
    LEFT = 2
    ABOVE = 3


@dataclass(frozen=True, slots=True, eq=False)
class Discs:
    """What names must keep clear of.

    `centres` (n, 2) and `radii` (n,) are of all actors, in map pixels; `taken` (n,) are the
    radii of the ground that those in `are_drawn` (n,) take.
    """

    centres: FloatArray
    radii: FloatArray
    taken: FloatArray
    are_drawn: BoolArray


class LabelPlaces:
    """The places for the names of all actors of a content, told as far as they are asked for.

    `boxes` (n, 4 sides, 4) are where each name could stand, `are_clear` (n, 4) say where it
    would lie within the frame and over no disc; both hold for those who were asked for in
    :meth:`tell`. `are_heavy` (n,) are the names set in the heavier weight.

    Parameters
    ----------
    discs
        The discs of the actors.
    heavy
        The actors whose names are heavier.
    frame
        What no name reaches out of.
    before
        The places of an earlier look, from which is taken what still holds.
    """

    def __init__(
        self,
        content: MapContent,
        discs: Discs,
        measure: TextMeasure,
        sizes: Sizes,
        *,
        heavy: Collection[int] = (),
        frame: Box | None = None,
        before: "LabelPlaces | None" = None,
    ) -> None:
        n = len(content.actors)
        self._columns = content.actor_columns
        self._discs, self._measure, self._sizes, self._frame = discs, measure, sizes, frame
        self.are_heavy = mark_places(heavy, n)
        known = None if before is None else self._find_known(before)
        if before is None or known is None:
            self._is_known = np.zeros(n, dtype=np.bool_)
            self._extents: FloatArray = np.full((n, 2), np.nan)
            self.boxes: FloatArray = np.empty((n, len(Side), 4))
            self.are_clear: BoolArray = np.zeros((n, len(Side)), dtype=np.bool_)
        else:
            self._is_known, self._extents = known, before._extents.copy()
            self._extents[self.are_heavy != before.are_heavy] = np.nan
            self.boxes, self.are_clear = before.boxes.copy(), before.are_clear.copy()

    def tell(self, actors: IntArray, occupancy: Occupancy) -> None:
        """Find the places of some actors; `occupancy` has the discs and nothing else yet."""
        asked = actors[~self._is_known[actors]]
        if not len(asked):
            return
        away = self._discs.radii[asked] + self._sizes.label_gap
        boxes = boxes_beside(self._discs.centres[asked], away, self._extents_of(asked))
        self.boxes[asked] = boxes
        owners = np.repeat(asked, len(Side))
        clear = occupancy.are_clear(boxes.reshape(-1, 4), owners)
        self.are_clear[asked] = clear.reshape(-1, len(Side))
        self._is_known[asked] = True

    def text_of(self, actor: int) -> str:
        """The name of an actor."""
        return self._columns.texts[actor]

    def weight_of(self, actor: int) -> int:
        """The weight its name is set in."""
        sizes = self._sizes
        return sizes.label_weight_selected if self.are_heavy[actor] else sizes.label_weight

    def _extents_of(self, actors: IntArray) -> FloatArray:
        """Width and height of names, (k, 2)."""
        for actor in actors[np.isnan(self._extents[actors, 0])].tolist():
            text, weight = self.text_of(actor), self.weight_of(actor)
            self._extents[actor] = self._measure(text, self._sizes.label, weight)
        extents: FloatArray = self._extents[actors]
        return extents

    def _find_known(self, before: "LabelPlaces") -> BoolArray | None:
        """Of whom what was told still holds, (n,); None if of nobody."""
        if (
            before._columns.names is not self._columns.names
            or before._columns.texts is not self._columns.texts
            or before._measure is not self._measure
            or (before._sizes, before._frame) != (self._sizes, self._frame)
        ):
            return None
        then, now = before._discs, self._discs
        moved = then.radii != now.radii
        for axis in (0, 1):
            moved |= then.centres[:, axis] != now.centres[:, axis]
        changed = then.are_drawn != now.are_drawn
        changed |= now.are_drawn & (moved | (then.taken != now.taken))
        discs = np.flatnonzero(changed)
        if len(discs) > _MOST_CHANGED:
            return None
        known: BoolArray = before._is_known & ~moved & (self.are_heavy == before.are_heavy)
        asked = np.flatnonzero(known)
        if len(discs) and len(asked):
            known[_find_touched(before.boxes, asked, then, now, discs)] = False
        return known


def boxes_beside(centres: FloatArray, away: FloatArray, extents: FloatArray) -> FloatArray:
    """The boxes (k, 4 sides, 4) of texts of (k, 2) extents, `away` (k,) from their centres."""
    x, y = centres[:, 0], centres[:, 1]
    width, height = extents[:, 0], extents[:, 1]
    left, top = np.empty((len(x), len(Side))), np.empty((len(x), len(Side)))
    left[:, Side.BELOW] = left[:, Side.ABOVE] = x - width / 2
    top[:, Side.BELOW], top[:, Side.ABOVE] = y + away, y - away - height
    left[:, Side.RIGHT], left[:, Side.LEFT] = x + away, x - away - width
    top[:, Side.RIGHT] = top[:, Side.LEFT] = y - height / 2
    return np.stack((left, top, left + width[:, None], top + height[:, None]), axis=2)


def _find_touched(
    boxes: FloatArray, actors: IntArray, then: Discs, now: Discs, some: IntArray
) -> IntArray:
    """Of which of the `actors` a place lies over one of some discs as it was or is, not both.

    `boxes` are the (n, 4 sides, 4) places of all actors.
    """
    reach = np.maximum(_reach_of(then, some), _reach_of(now, some))
    low = np.minimum(then.centres[some], now.centres[some]) - reach[:, None]
    high = np.maximum(then.centres[some], now.centres[some]) + reach[:, None]
    around = np.column_stack(
        (
            *(boxes[actors, Side.LEFT, 0], boxes[actors, Side.ABOVE, 1]),
            *(boxes[actors, Side.RIGHT, 2], boxes[actors, Side.BELOW, 3]),
        )
    )
    near = np.flatnonzero(overlap(around, np.hstack((low, high))))
    actor, disc = actors[near // len(some)], some[near % len(some)]
    at_sides = boxes.take(actor, axis=0).reshape(-1, 4)
    over = [
        covers(discs.centres[disc].repeat(len(Side), axis=0), reached, at_sides)
        for discs in (then, now)
        for reached in (_reach_of(discs, disc).repeat(len(Side)),)
    ]
    is_other = (over[0] != over[1]).reshape(-1, len(Side)).any(axis=1)
    touched: IntArray = actor[is_other & (actor != disc)]
    return touched


def _reach_of(discs: Discs, some: IntArray) -> FloatArray:
    """The radii of the ground that some discs take, (k,); none of those that are not drawn."""
    return np.where(discs.are_drawn[some], discs.taken[some], 0.0)
