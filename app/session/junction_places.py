"""Where the small points of many-party agreements lie: in the middle of their parties."""

from collections import defaultdict
from collections.abc import Mapping

import numpy as np

from app.drawing.content import ActorShape, MapContent
from app.session.free_spot import find_free_spot
from app.session.layout_graph import FloatArray, Point

_CLEAR_OF_ACTORS = 44.0
_CLEAR_OF_JUNCTIONS = 22.0


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
        taken = [known[actor.id] for actor in content.actors if actor.id in known]
        clearances = [_CLEAR_OF_ACTORS] * len(taken)
        middles = self._middles(content, known)
        for junction, middle in middles.items():
            if junction in self._offsets:
                x, y = (middle + self._offsets[junction]).tolist()
                taken.append((x, y))
                clearances.append(_CLEAR_OF_JUNCTIONS)
        for junction, middle in middles.items():
            if junction not in self._offsets:
                others = np.array(taken, dtype=np.float64).reshape(-1, 2)
                spot = find_free_spot(middle, others, np.array(clearances))
                self._offsets[junction] = spot - middle
                x, y = spot.tolist()
                taken.append((x, y))
                clearances.append(_CLEAR_OF_JUNCTIONS)

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
