"""Maps side by side: whatever one of them shows lies where it lies in all of it."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from app.drawing.content import MapContent
from app.session.layout_graph import FloatArray, IntArray, Point

_MOST_PARTS = 8
"""Contents of a few maps, and of what they showed a moment ago."""


@dataclass(frozen=True)
class _Known:
    """The rows in the whole of a part, and where it lay when the whole lay at `points`."""

    part: MapContent
    rows: IntArray
    points: FloatArray
    found: FloatArray


class CommonPlaces:
    """Looks up where parts of a content lie.

    Parameters
    ----------
    whole
        Holds the actors and junctions of all parts.
    elsewhere
        Where somebody lies who is not in it, if anywhere: a part may be from a moment ago.
    """

    def __init__(self, whole: MapContent, elsewhere: Callable[[str], Point | None]) -> None:
        self.whole = whole
        self._elsewhere = elsewhere
        self._row_of = {actor.id: row for row, actor in enumerate(whole.actors)}
        self._known: dict[int, _Known] = {}

    def points_of(self, part: MapContent, points: FloatArray) -> FloatArray:
        """Where a part lies, (n, 2) in its order, as the whole lies at `points`; read only.

        The same array as long as both are the same.
        """
        known = self._known.get(id(part))
        if known is not None and known.part is part and known.points is points:
            return known.found
        if known is not None and known.part is part:
            rows = known.rows
        else:
            rows = np.array([self._row_of.get(actor.id, -1) for actor in part.actors], np.intp)
        found = points[rows] if len(points) else np.zeros((len(rows), 2))
        for place in np.flatnonzero(rows < 0).tolist():
            found[place] = self._elsewhere(part.actors[place].id) or (0.0, 0.0)
        found.flags.writeable = False
        if len(self._known) >= _MOST_PARTS:
            self._known.clear()
        self._known[id(part)] = _Known(part, rows, points, found)
        return found
