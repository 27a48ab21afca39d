"""What is to be seen at the moment, as the layout needs it."""

from functools import cached_property

import numpy as np

from app.drawing.content import MapContent
from app.session.junction_places import Spokes, spokes_of
from app.session.layout_graph import (
    FloatArray,
    IntArray,
    LayoutGraph,
    graph_of_content,
    junctions_of,
)
from app.session.places import Places


class Seen:
    """The actors of a content, and where they stand among the places.

    Parameters
    ----------
    content
        What is to be seen.
    places
        Gets a row for every actor of it; junctions are none.
    before
        What was seen before; if it had the same actors nothing is looked up again.
    """

    def __init__(self, content: MapContent, places: Places, before: "Seen | None" = None) -> None:
        self.content = content
        self._places = places
        if before is not None and _have_same_actors(before.content, content):
            slots, ids, rows = before._slots, before.ids, before.rows
        else:
            slots = np.flatnonzero(~junctions_of(content))
            ids = tuple(content.actors[slot].id for slot in slots)
            rows = places.rows_of(ids)
        self.ids: tuple[str, ...] = ids
        self.rows: IntArray = rows
        self._slots: IntArray = slots

    @cached_property
    def graph(self) -> LayoutGraph:
        """Who is tied to whom, in the order of `ids`."""
        return graph_of_content(self.content)

    @cached_property
    def spokes(self) -> Spokes:
        """The junctions and who is party to them."""
        return spokes_of(self.content)

    def points(self) -> FloatArray:
        """Where the actors lie now, in the order of the content; NaN for junctions."""
        points = np.full((len(self.content.actors), 2), np.nan)
        points[self._slots] = self._places.points_at(self.rows)
        return points

    def missing(self) -> list[str]:
        """Whose place has not been worked out."""
        is_final = self._places.is_final_at(self.rows)
        return [self.ids[index] for index in np.flatnonzero(~is_final)]


def _have_same_actors(one: MapContent, other: MapContent) -> bool:
    """Whether the actors are the same, be they drawn alike or not."""
    # Ids tell junctions apart from actors, so those that share them have the same slots.
    return one.actor_columns.names is other.actor_columns.names
