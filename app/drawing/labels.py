"""Which actors are named, and where: never over another label or a foreign actor.

Labels are set one by one, those that were asked for first, then the most important.
What does not fit is left out rather than pushed into its neighbour; it comes back when
the person zooms in. A dot, as which an actor is drawn where there are too many, has no
name and makes no room for others': else no name at all would stand in a crowd.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from app.drawing.arrays import Box, FloatArray, IntArray
from app.drawing.columns import label_text
from app.drawing.content import MapContent
from app.drawing.label_places import Discs, LabelPlaces, Side
from app.drawing.look import Sizes
from app.drawing.occupancy import Occupancy, overlap
from app.drawing.runs import mark_places
from app.drawing.text_measure import TextMeasure

__all__ = ["LabelPlacement", "PlacedLabel", "Side", "label_text", "place_labels"]

_AT_A_TIME = 1_024
"""Of so many names it is told at once where they lie over no disc."""


class PlacedLabel(NamedTuple):
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
    places: LabelPlaces | None = None,
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
    places
        Where the names could stand, if some of that is known; of the same content, discs,
        measure, sizes and heavier names as all else.
    """
    sizes = sizes or Sizes()
    asked, sides = _by_rank(content, among, prominent, previous)
    if places is None:
        discs = Discs(centres, radii, radii, np.ones(len(radii), dtype=np.bool_))
        heavy = {*prominent, *content.hull_of}
        places = LabelPlaces(content, discs, measure, sizes, heavy=heavy)
    n_most = len(asked) if most is None else min(most, len(asked))
    places.tell(asked[:_AT_A_TIME], occupancy)
    standing = _find_standing(asked[:n_most], sides, places, occupancy)
    labels = _set_labels(standing, sides[standing], places)
    taken = places.boxes[standing, sides[standing]]
    # Of those that stand it is told of many names at once what they leave free.
    others = occupancy if occupancy.has_boxes else Occupancy()
    for name in _names(asked[len(labels) :], places, taken, occupancy):
        if len(labels) >= n_most:
            break
        before = int(sides[name.actor])
        for side in _SIDES[None if before < 0 else Side(before)]:
            left, top, right, bottom = name.boxes[side]
            box = (left, top, right, bottom)
            if name.are_free[side] and others.is_open(box):
                others.add_box(box)
                text, weight = places.text_of(name.actor), places.weight_of(name.actor)
                labels.append(PlacedLabel(name.actor, text, side, box, weight))
                break
    if others is not occupancy:
        occupancy.add_boxes([label.box for label in labels])
    is_left = mark_places(asked, len(content.actors))
    is_left[[label.actor for label in labels]] = False
    return LabelPlacement(tuple(labels), tuple(np.flatnonzero(is_left).tolist()))


def _find_standing(
    asked: IntArray, sides: IntArray, places: LabelPlaces, occupancy: Occupancy
) -> IntArray:
    """Those of the first asked whose labels stay where they were: up to the first that cannot.

    To set them one by one would come to the same: each lies over no disc and no one before it.
    """
    known = sides[asked] >= 0
    first = asked if known.all() else asked[: int(np.argmin(known))]
    if occupancy.has_boxes or not len(first):
        return first[:0]
    places.tell(first, occupancy)
    boxes = places.boxes[first, sides[first]]
    can_stay = places.are_clear[first, sides[first]]
    can_stay &= ~np.triu(overlap(boxes, boxes), 1).any(axis=0)
    return first if can_stay.all() else first[: int(np.argmin(can_stay))]


def _set_labels(actors: IntArray, sides: IntArray, places: LabelPlaces) -> list[PlacedLabel]:
    """The labels of some actors at some sides, (k,) each."""
    boxes, members = places.boxes[actors, sides].tolist(), tuple(Side)
    return [
        PlacedLabel(
            *(actor, places.text_of(actor), members[side]),
            *((left, top, right, bottom), places.weight_of(actor)),
        )
        for actor, side, (left, top, right, bottom) in zip(
            actors.tolist(), sides.tolist(), boxes, strict=True
        )
    ]


class _Name(NamedTuple):
    """The places of a name by side, and which of them neither discs nor those before it take."""

    actor: int
    boxes: list[list[float]]
    are_free: list[bool]


def _names(
    asked: IntArray, places: LabelPlaces, taken: FloatArray, occupancy: Occupancy
) -> Iterator[_Name]:
    """The names of the actors `asked`, in that order, for which there is room on some side.

    Of a crowd most lie over a disc, or over one of the boxes `taken` (k, 4), wherever they are
    set, which is told of many at once; but often those that come first take all the places
    there are, and nothing is asked of the rest.
    """
    for start in range(0, len(asked), _AT_A_TIME):
        some = asked[start : start + _AT_A_TIME]
        places.tell(some, occupancy)
        boxes, free = places.boxes[some], places.are_clear[some]
        free[free] = ~overlap(boxes[free], taken).any(axis=1)
        rows = np.flatnonzero(free.any(axis=1))
        told = zip(some[rows].tolist(), boxes[rows].tolist(), free[rows].tolist(), strict=True)
        for actor, at_sides, are_free in told:
            yield _Name(actor, at_sides, are_free)


def _by_rank(
    content: MapContent,
    among: IntArray | None,
    prominent: Collection[int],
    previous: Mapping[str, Side] | None,
) -> tuple[IntArray, IntArray]:
    """Who of those `among` has a name, in the order in which they get a place; and their sides.

    The sides, (n,), are those of `previous`, -1 for who had none.
    """
    actors = content.actor_columns
    asked = np.flatnonzero(actors.has_text) if among is None else among[actors.has_text[among]]
    sides = np.full(len(actors.records), -1, dtype=np.intp)
    place_of = actors.place_of
    for actor, side in (previous or {}).items():
        if actor in place_of:
            sides[place_of[actor]] = side
    is_prominent = mark_places(prominent, len(actors.records))
    keys = (actors.rank[asked], sides[asked] < 0, ~is_prominent[asked])
    ordered: IntArray = asked[np.lexsort(keys)]
    return ordered, sides


_SIDES: dict[Side | None, tuple[Side, ...]] = {
    None: tuple(Side),
    **{first: (first, *(side for side in Side if side is not first)) for first in Side},
}
"""The sides in the order in which they are tried, by the side of an earlier look."""
