"""How much is drawn where there is more than can be told apart.

A screen holds some thousand lines, a thousand discs and some hundred names; beyond that
the most important of what is seen are drawn, and zooming in brings the rest. Nothing is
left out in silence: :class:`Counts` says how much there is, ties that are not drawn as
lines are seen as tone (see :mod:`app.drawing.density`) and actors that are not drawn as
discs as dots. Without a :class:`Detail` everything is drawn, as a figure must have it.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import BoolArray, Box, FloatArray, IntArray
from app.drawing.content import MapContent
from app.drawing.runs import mark_places

_MARGIN = 0.25
"""How far beyond each side of what is seen things are laid out, by its width and height:
so far the map can be moved before it has to be laid out anew."""

_FIRST = 2.0**53
"""More than by what two weights of ties differ."""

_DISC_CELL_PX = 34.0
"""Of the actors in a square of that size, that of the largest disc, one is drawn as a disc."""

_DISC_REACH_PX = 24.0
"""So far outside of a part a centre may lie whose disc is partly in it."""


@dataclass(frozen=True, slots=True)
class Detail:
    """What is on the screen, and how much of what is in it may be drawn.

    `seen` is in map pixels. Up to `most_free_discs` actors are drawn as discs wherever
    they are; of more, at most `most_discs`, and none on another. `first_ties` (positions
    in the content) are drawn before all others: the selected ones, and those of the
    actor the pointer rests on.
    """

    seen: Box
    most_ties: int = 3_000
    most_free_discs: int = 300
    most_discs: int = 800
    most_labels: int = 300
    first_ties: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is in the part of the map that is laid out, and how much is drawn.

    All actors are drawn: `n_discs` with their shape, the others as dots.
    `n_named` actors have a name that could stand there, `n_labels` names stand there.
    """

    n_ties: int = 0
    n_ties_shown: int = 0
    n_actors: int = 0
    n_discs: int = 0
    n_named: int = 0
    n_labels: int = 0

    @property
    def is_thinned(self) -> bool:
        """Whether there are more ties than are drawn: whoever looks must be told."""
        return self.n_ties_shown < self.n_ties


def find_region(content: MapContent, detail: Detail | None) -> Box | None:
    """The part of the map to lay out, in map pixels; None for all of it.

    What is within the bounds of `detail` altogether is laid out once, and wherever the
    map is moved then, nothing has to be done.
    """
    if detail is None:
        return None
    actors = content.actor_columns
    if (
        len(content.ties) <= detail.most_ties
        and len(content.actors) <= detail.most_free_discs
        and np.count_nonzero(actors.has_text) <= detail.most_labels
    ):
        return None
    left, top, right, bottom = detail.seen
    across, down = _MARGIN * (right - left), _MARGIN * (bottom - top)
    return (left - across, top - down, right + across, bottom + down)


def holds(outer: Box | None, inner: Box) -> bool:
    """Whether a part, None being everything, holds a box."""
    return outer is None or (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and inner[2] <= outer[2]
        and inner[3] <= outer[3]
    )


def find_actors_in(region: Box | None, centres: FloatArray) -> IntArray:
    """The actors of whose discs something may be in a part, ascending."""
    if region is None:
        return np.arange(len(centres))
    left, top, right, bottom = region
    x, y = centres[:, 0], centres[:, 1]
    near = (x > left - _DISC_REACH_PX) & (x < right + _DISC_REACH_PX)
    near &= (y > top - _DISC_REACH_PX) & (y < bottom + _DISC_REACH_PX)
    return np.flatnonzero(near)


def choose_discs(
    content: MapContent,
    inside: IntArray,
    centres: FloatArray,
    prominent: Collection[int],
    detail: Detail | None,
) -> BoolArray:
    """Which of all actors, (n,), are drawn as discs: none that is not `inside`.

    All others, or if there are more than `detail.most_free_discs`, the `prominent` ones and of
    those that would lie on each other the most important one, as long as there are not
    more than `detail.most_discs` of them. `centres` (n, 2) are map pixels.
    """
    is_disc = np.zeros(len(content.actors), dtype=np.bool_)
    if detail is None or len(inside) <= detail.most_free_discs:
        is_disc[inside] = True
        return is_disc
    is_prominent = mark_places(prominent, len(is_disc))[inside]
    rank = content.actor_columns.rank[inside]
    order = np.argsort(rank - is_prominent * len(is_disc))
    columns, rows = np.floor(centres.take(inside[order], axis=0) / _DISC_CELL_PX).astype(np.intp).T
    rows -= rows.min()
    columns -= columns.min()
    cells = columns * (1 + rows.max()) + rows
    first = np.full(cells.max() + 1, len(order))
    np.minimum.at(first, cells, np.arange(len(order)))
    is_chosen = is_prominent[order]
    is_chosen[first[first < len(order)]] = True
    is_disc[inside[order[np.flatnonzero(is_chosen)[: detail.most_discs]]]] = True
    return is_disc


def choose_ties(content: MapContent, inside: IntArray, detail: Detail | None) -> IntArray:
    """Those of the ties `inside` that are drawn, ascending: the most important."""
    if detail is None or len(inside) <= detail.most_ties:
        return inside
    order = content.tie_columns.weight[inside]
    if detail.first_ties:
        order[mark_places(detail.first_ties, len(content.ties))[inside]] -= _FIRST
    chosen = np.argpartition(order, detail.most_ties)[: detail.most_ties]
    return inside[mark_places(chosen, len(inside))]
