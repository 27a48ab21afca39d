"""Which actors are named, and where: never over another label or a foreign actor.

Labels are set one by one, those that were asked for first, then the most important.
What does not fit is left out rather than pushed into its neighbour; it comes back when
the person zooms in.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import IntEnum

from app.drawing.arrays import Box, FloatArray
from app.drawing.content import DrawnActor, MapContent
from app.drawing.look import Sizes
from app.drawing.occupancy import Occupancy
from app.drawing.text_measure import TextMeasure

DISPUTED_MARK = "*"


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


def label_text(actor: DrawnActor) -> str:
    """The label as it is shown, with the asterisk of a disputed status."""
    return actor.label + DISPUTED_MARK if actor.label and actor.is_disputed else actor.label


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
    """
    sizes = sizes or Sizes()
    labels: list[PlacedLabel] = []
    hidden: list[int] = []
    places, reach = centres.tolist(), radii.tolist()
    for index in _by_rank(content, prominent, previous):
        actor = content.actors[index]
        text = label_text(actor)
        if not text:
            continue
        is_heavy = index in prominent or index in content.hull_of
        weight = sizes.label_weight_selected if is_heavy else sizes.label_weight
        width, height = measure(text, sizes.label, weight)
        for side in _sides(None if previous is None else previous.get(actor.id)):
            away = reach[index] + sizes.label_gap
            box = _box_beside(side, places[index], away, (width, height))
            if occupancy.is_free(box, index):
                occupancy.add_box(box)
                labels.append(PlacedLabel(index, text, side, box, weight))
                break
        else:
            hidden.append(index)
    return LabelPlacement(tuple(labels), tuple(sorted(hidden)))


def _by_rank(
    content: MapContent, prominent: Collection[int], previous: Mapping[str, Side] | None
) -> list[int]:
    actors = content.actors
    return sorted(
        range(len(actors)),
        key=lambda i: (
            i not in prominent,
            previous is not None and actors[i].id not in previous,
            -actors[i].importance,
            actors[i].id,
        ),
    )


def _sides(first: Side | None) -> tuple[Side, ...]:
    if first is None:
        return tuple(Side)
    return (first, *(side for side in Side if side is not first))


def _box_beside(side: Side, centre: list[float], away: float, size: tuple[float, float]) -> Box:
    """The box of a text of that size, `away` pixels from a centre."""
    (x, y), (width, height) = centre, size
    match side:
        case Side.BELOW:
            left, top = x - width / 2, y + away
        case Side.ABOVE:
            left, top = x - width / 2, y - away - height
        case Side.RIGHT:
            left, top = x + away, y - height / 2
        case Side.LEFT:
            left, top = x - away - width, y - height / 2
    return (left, top, left + width, top + height)
