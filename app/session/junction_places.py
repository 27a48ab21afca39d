"""Where the small points of many-party agreements lie: in the middle of their parties."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from app.drawing.content import ActorShape, MapContent
from app.layout.arrays import sunflower
from app.session.layout_graph import FloatArray, Point

_CLEAR_OF_ACTORS = 44.0
_CLEAR_OF_JUNCTIONS = 22.0
_STEP = 16.0
_MOST_TRIES = 120


class JunctionPlaces:
    """Remembers, for each junction, how far from its parties' middle it was put.

    So it follows its parties when they are moved, and stays when others come and go.
    """

    def __init__(self) -> None:
        self._offsets: dict[str, FloatArray] = {}

    def place(self, content: MapContent, known: Mapping[str, Point]) -> None:
        """Find a free spot for every junction in `content` that has none yet.

        `known` holds the layout positions of all other actors of `content`, and those of
        junctions which the analyst moved.
        """
        taken = np.array(
            [known[actor.id] for actor in content.actors if actor.id in known], dtype=np.float64
        ).reshape(-1, 2)
        middles = self._middles(content, known)
        set_down = [
            middle + self._offsets[i] for i, middle in middles.items() if i in self._offsets
        ]
        for junction, middle in middles.items():
            if junction not in self._offsets:
                spot = _free_spot(middle, taken, set_down)
                set_down.append(spot)
                self._offsets[junction] = spot - middle

    def positions(self, content: MapContent, known: Mapping[str, Point]) -> dict[str, Point]:
        """Layout positions of the junctions of `content` which are not in `known`."""
        self.place(content, known)
        spots = {i: m + self._offsets[i] for i, m in self._middles(content, known).items()}
        return {junction: (float(x), float(y)) for junction, (x, y) in spots.items()}

    def _middles(self, content: MapContent, known: Mapping[str, Point]) -> dict[str, FloatArray]:
        parties: dict[int, list[int]] = defaultdict(list)
        for tie in content.ties:
            if content.actors[tie.b].shape is ActorShape.JUNCTION:
                parties[tie.b].append(tie.a)
        middles = {}
        for index, actor in enumerate(content.actors):
            if actor.shape is ActorShape.JUNCTION and actor.id not in known:
                around = [known[content.actors[party].id] for party in parties[index]]
                middles[actor.id] = np.mean(around, axis=0) if around else np.zeros(2)
        return middles


def _free_spot(
    middle: FloatArray, actors: FloatArray, junctions: Sequence[FloatArray]
) -> FloatArray:
    """The spot nearest to `middle`, on a sunflower around it, that is nobody else's."""
    others = np.array(junctions, dtype=np.float64).reshape(-1, 2)
    candidates = middle + np.vstack((np.zeros((1, 2)), sunflower(_MOST_TRIES, _STEP)))
    room = _clearance(candidates, actors) / _CLEAR_OF_ACTORS
    room = np.minimum(room, _clearance(candidates, others) / _CLEAR_OF_JUNCTIONS)
    free = np.flatnonzero(room >= 1.0)
    best: FloatArray = candidates[free[0] if len(free) else int(room.argmax())]
    return best


def _clearance(points: FloatArray, others: FloatArray) -> FloatArray:
    if len(others) == 0:
        return np.full(len(points), np.inf)
    gaps = points[:, None, :] - others[None, :, :]
    nearest: FloatArray = np.hypot(gaps[..., 0], gaps[..., 1]).min(axis=1)
    return nearest
