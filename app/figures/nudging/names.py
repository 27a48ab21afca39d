"""Names that found no room on a figure's map, set by a finer search."""

from collections.abc import Collection, Iterator
from dataclasses import replace

import numpy as np

from app.drawing.arrays import BoolArray, Box, FloatArray
from app.drawing.geometry import Geometry
from app.drawing.labels import PlacedLabel, Side, label_text
from app.drawing.text_measure import TextMeasure

_FURTHER_PX = (0.0, 3.0, 6.0)
"""How far beyond its usual gap a name may stand and still be read as its actor's."""

_MOST_MOVES_TRIED = 8
"""So many places of a name are tried where another one has to move."""

_HOPELESS = 0.8
"""Of the actors: where more have no name there is no room to look for."""

_DISC_MARGIN_PX = 1.0
_INK = 0.84
"""The height of letters by that of their line: so far names may reach into each other's lines."""


def place_left_out(
    geometry: Geometry, measure: TextMeasure, prominent: Collection[int] = ()
) -> Geometry:
    """The same map with those names for which there is room if it is looked for more closely.

    Places are tried all round each disc, the usual ones and the nearest first. Where one other
    name alone is in the way it is moved, if there is another place for it. The most important
    actors come first; nothing leaves the map's bounds.
    """
    if len(geometry.hidden_labels) > _HOPELESS * len(geometry.actors):
        return geometry
    ranks = geometry.content.actor_columns.rank
    ground = _Ground(geometry, measure, prominent)
    for actor in sorted(geometry.hidden_labels, key=lambda actor: int(ranks[actor])):
        ground.place(actor)
    labels = tuple(sorted(ground.labels.values(), key=lambda label: label.actor))
    hidden = tuple(actor for actor in geometry.hidden_labels if actor not in ground.labels)
    counts = replace(geometry.counts, n_labels=len(labels))
    return replace(geometry, labels=labels, hidden_labels=hidden, counts=counts)


class _Ground:
    """What is taken on a map, and the names on it by actor."""

    def __init__(
        self, geometry: Geometry, measure: TextMeasure, prominent: Collection[int]
    ) -> None:
        self._geometry = geometry
        self._measure = measure
        self._heavy = {*prominent, *geometry.content.hull_of}
        hulls = np.array([label.box for label in geometry.hull_labels], dtype=np.float64)
        self._hull_inks = _inks(hulls.reshape(-1, 4))
        self._drawn = geometry.actors[geometry.is_disc[geometry.actors]]
        self._places: dict[int, tuple[PlacedLabel, ...]] = {}
        self.labels: dict[int, PlacedLabel] = {}
        self._inks = np.full((len(geometry.content.actors), 4), np.nan)
        for label in geometry.labels:
            self._set(label)

    def place(self, actor: int) -> None:
        """Set a name, if need be by moving another one."""
        moved: tuple[PlacedLabel, ...] = ()
        n_asked = 0
        for label in self._places_of(actor):
            in_the_way = self._names_below(label)
            if not in_the_way:
                self._set(label)
                return
            if not moved and len(in_the_way) == 1 and n_asked < _MOST_MOVES_TRIED:
                n_asked += 1
                moved = self._make_room(in_the_way[0], label)
        for label in moved:
            self._set(label)

    def _set(self, label: PlacedLabel) -> None:
        self.labels[label.actor] = label
        self._inks[label.actor] = _inks(np.array([label.box]))[0]

    def _make_room(self, actor: int, newcomer: PlacedLabel) -> tuple[PlacedLabel, ...]:
        """A newcomer and another place for the name that is in its way, or nothing."""
        ink = _inks(np.array([newcomer.box]))
        for label in self._places_of(actor):
            is_clear = not _overlap(_inks(np.array([label.box])), ink).any()
            if is_clear and not set(self._names_below(label)) - {actor}:
                return (label, newcomer)
        return ()

    def _names_below(self, label: PlacedLabel) -> list[int]:
        """The actors whose names lie where a name would be set."""
        below = _overlap(_inks(np.array([label.box])), self._inks)[0]
        below[label.actor] = False
        found: list[int] = np.flatnonzero(below).tolist()
        return found

    def _places_of(self, actor: int) -> tuple[PlacedLabel, ...]:
        """A name at the places where neither discs nor names of hulls are, the best first."""
        if actor not in self._places:
            content, sizes = self._geometry.content, self._geometry.sizes
            text = label_text(content.actors[actor])
            heavy = actor in self._heavy
            weight = sizes.label_weight_selected if heavy else sizes.label_weight
            half = np.array(self._measure(text, sizes.label, weight)) / 2.0
            radius = float(self._geometry.radii[actor]) + sizes.label_gap
            boxes = _boxes_round(self._geometry.centres[actor], radius, half)
            free = np.flatnonzero(self._are_free(boxes, actor)).tolist()
            self._places[actor] = tuple(
                PlacedLabel(actor, text, _SIDES[place % len(_SIDES)], _box(boxes[place]), weight)
                for place in free
            )
        return self._places[actor]

    def _are_free(self, boxes: FloatArray, actor: int) -> BoolArray:
        """Which of (k, 4) boxes lie within the map, on no foreign disc and no name of a hull."""
        geometry, drawn = self._geometry, self._drawn[self._drawn != actor]
        left, top, right, bottom = geometry.bounds
        free: BoolArray = np.all(boxes[:, :2] >= (left, top), axis=1)
        free &= (boxes[:, 2:] <= (right, bottom)).all(axis=1)
        inks = _inks(boxes)
        centres, reach = geometry.centres[drawn], geometry.radii[drawn] + _DISC_MARGIN_PX
        apart = centres - np.clip(centres, inks[:, None, :2], inks[:, None, 2:])
        free &= ~((apart**2).sum(axis=2) < reach**2).any(axis=1)
        free &= ~_overlap(inks, self._hull_inks).any(axis=1)
        return free


def _boxes_round(centre: FloatArray, radius: float, half: FloatArray) -> FloatArray:
    """Boxes (k, 4) all round a disc: near before far, the usual sides first."""
    # From straight below to a corner a box slides along the ring.
    slid = half * np.clip(1.6 * _WAYS, -1.0, 1.0)
    further = radius + np.array(_FURTHER_PX)[:, None, None]
    middles = (centre + further * _WAYS + slid).reshape(-1, 2)
    return np.hstack((middles - half, middles + half))


def _directions() -> Iterator[tuple[Side, float]]:
    """Directions as turns with the side they are on: the four sides, then what is beside them."""
    sides = {Side.BELOW: 0, Side.RIGHT: 8, Side.LEFT: 24, Side.ABOVE: 16}
    for off in (0, 1, -1, 2, -2, 3, -3, 4):
        for side, turn in sides.items():
            yield side, (turn + off) * np.pi / 16.0


_SIDES = tuple(side for side, _ in _directions())
_WAYS = np.array([(np.sin(turn), np.cos(turn)) for _, turn in _directions()])


def _box(row: FloatArray) -> Box:
    left, top, right, bottom = row.tolist()
    return (left, top, right, bottom)


def _inks(boxes: FloatArray) -> FloatArray:
    """The boxes of the letters themselves, (k, 4)."""
    spare = (boxes[:, 3] - boxes[:, 1]) * (1.0 - _INK) / 2
    inks: FloatArray = boxes + np.column_stack((0 * spare, spare, 0 * spare, -spare))
    return inks


def _overlap(boxes: FloatArray, others: FloatArray) -> BoolArray:
    """Which of (k, 4) boxes overlap which of (m, 4) others, (k, m); what is no number, none."""
    overlap: BoolArray = np.logical_and(
        (boxes[:, None, :2] < others[None, :, 2:]).all(axis=2),
        (others[None, :, :2] < boxes[:, None, 2:]).all(axis=2),
    )
    return overlap
