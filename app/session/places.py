"""Where actors lie, by id: one array with a row for each, so that nothing counts them in a loop."""

from collections.abc import Mapping, Sequence

import numpy as np

from app.session.layout_graph import BoolArray, FloatArray, IntArray, Point


class Places:
    """Positions of actors in layout units; a row, once given to an actor, stays its own.

    A place is provisional until it has been worked out: it is shown, and others need not
    mind it.
    """

    def __init__(self) -> None:
        self._rows: dict[str, int] = {}
        self._points: FloatArray = np.empty((0, 2))
        self._is_final: BoolArray = np.empty(0, dtype=np.bool_)

    def __contains__(self, actor: str) -> bool:
        """Whether an actor has a place, be it provisional."""
        return self.point_of(actor) is not None

    def rows_of(self, actors: Sequence[str]) -> IntArray:
        """The row of each actor, (n,); who has none gets one, without a place in it yet."""
        known = self._rows
        rows = [known.setdefault(actor, len(known)) for actor in actors]
        n_new = len(known) - len(self._points)
        if n_new > 0:
            self._points = np.vstack((self._points, np.full((n_new, 2), np.nan)))
            self._is_final = np.append(self._is_final, np.zeros(n_new, dtype=np.bool_))
        return np.array(rows, dtype=np.intp)

    def point_of(self, actor: str) -> Point | None:
        """Where one actor lies; None if it has no place."""
        row = self._rows.get(actor)
        if row is None or np.isnan(self._points[row, 0]):
            return None
        x, y = self._points[row].tolist()
        return x, y

    def points_at(self, rows: IntArray) -> FloatArray:
        """A copy of the positions in these rows, (n, 2); NaN where there is none."""
        points: FloatArray = self._points[rows]
        return points

    def is_final_at(self, rows: IntArray) -> BoolArray:
        """Whether each of these rows has a place that was worked out, (n,)."""
        final: BoolArray = self._is_final[rows]
        return final

    def put(self, rows: IntArray, points: FloatArray, *, is_final: bool | None = None) -> None:
        """Let the actors of these rows lie at `points`, (n, 2), and say if they may stay there."""
        self._points[rows] = points
        if is_final is not None:
            self._is_final[rows] = is_final

    def final(self) -> dict[str, Point]:
        """The places that were worked out, sorted by id."""
        found = sorted((a, row) for a, row in self._rows.items() if self._is_final[row])
        points = self._points[[row for _, row in found]].tolist() if found else []
        return {actor: (x, y) for (actor, _), (x, y) in zip(found, points, strict=True)}

    def forget(self) -> None:
        """Let nobody have a place; the rows stay."""
        self._points[:] = np.nan
        self._is_final[:] = False

    def copy(self) -> "Places":
        """All of it as it is now."""
        other = Places()
        other._rows = dict(self._rows)
        other._points = self._points.copy()
        other._is_final = self._is_final.copy()
        return other

    def put_back(self, before: "Places", actor: str) -> None:
        """Put back `actor`, and all whose place was final, to where an earlier copy has them."""
        rows = np.flatnonzero(before._is_final)
        self.put(rows, before._points[rows], is_final=True)
        row = before._rows.get(actor)
        if row is not None:
            self._points[row] = before._points[row]
            self._is_final[row] = before._is_final[row]

    def fill(self, found: Mapping[str, Sequence[float]]) -> None:
        """Let each of these actors have its final place."""
        if found:
            points = np.array(list(found.values()), dtype=np.float64)
            self.put(self.rows_of(list(found)), points, is_final=True)
