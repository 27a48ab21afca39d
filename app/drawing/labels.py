"""Which actors are named, and where: never over another label or a foreign actor.

Labels are set one by one, those that were asked for first, then the most important.
What does not fit is left out rather than pushed into its neighbour; it comes back when
the person zooms in. A dot, as which an actor is drawn where there are too many, has no
name and makes no room for others': else no name at all would stand in a crowd.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

import numpy as np

from app.drawing.arrays import BoolArray, Box, FloatArray, IntArray
from app.drawing.columns import label_text
from app.drawing.content import MapContent
from app.drawing.look import Sizes
from app.drawing.occupancy import Occupancy
from app.drawing.runs import mark_places
from app.drawing.text_measure import TextMeasure

__all__ = ["LabelPlacement", "PlacedLabel", "Side", "label_text", "place_labels"]

_AT_A_TIME = 512
"""Of so many names it is told at once where they lie over no disc."""


class Side(IntEnum):
    """Where a label stands to its disc, in the order in which places are tried."""

    BELOW = 0
    RIGHT = 1
    LEFT = 2
    ABOVE = 3


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """The label of one actor; `box` in map pixels."""

    actor: int
    text: str
    side: Side
    box: Box
    weight: int


@dataclass(frozen=True, slots=True)
class LabelPlacement:
    """Labels in the order in which they were set, and the actors left without."""

    labels: tuple[PlacedLabel, ...]
    hidden: tuple[int, ...]


def place_labels(
    content: MapContent,
    centres: FloatArray,
    radii: FloatArray,
    measure: TextMeasure,
    occupancy: Occupancy,
    *,
    sizes: Sizes | None = None,
    prominent: Collection[int] = (),
    previous: Mapping[str, Side] | None = None,
    among: IntArray | None = None,
    most: int | None = None,
) -> LabelPlacement:
    """Place what fits of the actors' labels.

    Parameters
    ----------
    centres, radii
        (n, 2) and (n,), map pixels.
    occupancy
        The ground that is taken; it must hold the discs. Labels that were set are added.
    prominent
        Actors that come first and are set in the heavier weight, which blocs with a
        hull have as well.
    previous
        The side of each actor (by id) in an earlier look, tried first, so that labels
        do not jump; an actor that had none comes after all that had, if not prominent.
    among
        The actors to be named if there is room; without, all.
    most
        As many labels are set at most; without, as many as fit.
    """
    sizes = sizes or Sizes()
    asked = _by_rank(content, among, prominent, previous)
    heavy = {*prominent, *content.hull_of}
    labels: list[PlacedLabel] = []
    n_most = len(asked) if most is None else most
    for name in _names(content, asked, centres, radii, measure, occupancy, sizes, heavy):
        if len(labels) >= n_most:
            break
        index = name.actor
        before = None if previous is None else previous.get(content.actors[index].id)
        for side in _SIDES[before]:
            left, top, right, bottom = name.boxes[side]
            box = (left, top, right, bottom)
            if name.are_clear[side] and occupancy.is_open(box):
                occupancy.add_box(box)
                labels.append(PlacedLabel(index, name.text, side, box, name.weight))
                break
    hidden = np.setdiff1d(asked, [label.actor for label in labels])
    return LabelPlacement(tuple(labels), tuple(hidden.tolist()))


class _Name(NamedTuple):
    """A name, the box of it on each side, and whether discs leave room for it there."""

    actor: int
    text: str
    weight: int
    boxes: list[list[float]]
    are_clear: list[bool]


def _names(
    content: MapContent,
    asked: IntArray,
    centres: FloatArray,
    radii: FloatArray,
    measure: TextMeasure,
    occupancy: Occupancy,
    sizes: Sizes,
    heavy: Collection[int],
) -> Iterator[_Name]:
    """The names of the actors `asked`, in that order, that discs leave room for on some side.

    Of a crowd most lie over a disc wherever they are set, which is told of many at once; but
    often those that come first take all the places there are, and nothing is asked of the rest.
    """
    for start in range(0, len(asked), _AT_A_TIME):
        some = asked[start : start + _AT_A_TIME]
        actors = some.tolist()
        texts = [content.actor_columns.texts[index] for index in actors]
        weights = [
            sizes.label_weight_selected if index in heavy else sizes.label_weight
            for index in actors
        ]
        extents = [
            measure(text, sizes.label, weight) for text, weight in zip(texts, weights, strict=True)
        ]
        away = radii[some] + sizes.label_gap
        boxes = _boxes_beside(centres[some], away, np.array(extents, dtype=np.float64))
        owners = np.repeat(some, len(Side))
        clear = occupancy.are_clear(boxes.reshape(-1, 4), owners).reshape(-1, len(Side))
        rows = np.flatnonzero(clear.any(axis=1))
        told = zip(rows.tolist(), boxes[rows].tolist(), clear[rows].tolist(), strict=True)
        for row, at_sides, are_clear in told:
            yield _Name(actors[row], texts[row], weights[row], at_sides, are_clear)


def _by_rank(
    content: MapContent,
    among: IntArray | None,
    prominent: Collection[int],
    previous: Mapping[str, Side] | None,
) -> IntArray:
    """Those of the actors `among` that have a name, in the order in which they get a place."""
    actors = content.actor_columns
    asked = np.flatnonzero(actors.has_text) if among is None else among[actors.has_text[among]]
    keys: list[IntArray | BoolArray] = [actors.rank[asked]]
    if previous is not None:
        place_of = actors.place_of
        known = [place_of[actor] for actor in previous if actor in place_of]
        keys.append(~mark_places(known, len(actors.records))[asked])
    keys.append(~mark_places(prominent, len(actors.records))[asked])
    ordered: IntArray = asked[np.lexsort(keys)]
    return ordered


_SIDES: dict[Side | None, tuple[Side, ...]] = {
    None: tuple(Side),
    **{first: (first, *(side for side in Side if side is not first)) for first in Side},
}
"""The sides in the order in which they are tried, by the side of an earlier look."""


def _boxes_beside(centres: FloatArray, away: FloatArray, extents: FloatArray) -> FloatArray:
    """The boxes (k, 4 sides, 4) of texts of (k, 2) extents, `away` (k,) from their centres."""
    x, y = centres[:, 0], centres[:, 1]
    width, height = extents[:, 0], extents[:, 1]
    left, top = np.empty((len(x), len(Side))), np.empty((len(x), len(Side)))
    left[:, Side.BELOW] = left[:, Side.ABOVE] = x - width / 2
    top[:, Side.BELOW], top[:, Side.ABOVE] = y + away, y - away - height
    left[:, Side.RIGHT], left[:, Side.LEFT] = x + away, x - away - width
    top[:, Side.RIGHT] = top[:, Side.LEFT] = y - height / 2
    return np.stack((left, top, left + width[:, None], top + height[:, None]), axis=2)
