"""What is to be drawn: plain records which the session fills from its views.

Actors, ties and hulls refer to each other by position in :class:`MapContent`. Keep the
actors sorted by id: the side to which a tie bends follows from their order, so that it
stays the same when others are filtered away.

Whoever makes a content after another one does well to hand on the same record for what
has not changed, and the content before as `like`: then only the new records are read.
"""

from collections.abc import Mapping
from dataclasses import InitVar, dataclass, field
from types import MappingProxyType

import numpy as np

from app.domain.apart import Apart
from app.drawing.columns import ActorColumns, TieColumns, TieSteps, read_actors, read_ties
from app.drawing.drawn import (
    AGE_TONES,
    DIFFERENT_TONES,
    POLARITY_TONES,
    ActorShape,
    DrawnActor,
    DrawnHull,
    DrawnTie,
    TieDash,
    TieTone,
    shape_of,
)

__all__ = [
    "AGE_TONES",
    "DIFFERENT_TONES",
    "POLARITY_TONES",
    "ActorShape",
    "DrawnActor",
    "DrawnHull",
    "DrawnTie",
    "MapContent",
    "TieDash",
    "TieTone",
    "shape_of",
]


@dataclass(frozen=True, slots=True)
class MapContent:
    """Everything that is to be drawn, in fixed order.

    `hull_of` gives the position of the hull whose bloc's own node an actor is.
    `actor_columns` and `tie_columns` hold the same as the records, as arrays. `like` is
    a content before, whose arrays are taken over for the records that are in both; `steps` say
    where the ties stood in it, if whoever makes the content knows.
    `since` is the first day of a comparison as it is written, if tones tell of one that
    goes forward, and `apart` in which times it lies apart: the legend says both.

    Raises
    ------
    ValueError
        If a tie or hull refers to an actor that is not there, a tie to one actor
        twice, or a width step is not 1, 2 or 3.
    """

    actors: tuple[DrawnActor, ...] = ()
    ties: tuple[DrawnTie, ...] = ()
    hulls: tuple[DrawnHull, ...] = ()
    since: str = field(default="", kw_only=True)
    apart: Apart = field(default=Apart.IN_TIME, kw_only=True)
    like: InitVar["MapContent | None"] = None
    steps: InitVar[TieSteps | None] = field(default=None, kw_only=True)
    hull_of: Mapping[int, int] = field(init=False, repr=False, compare=False)
    actor_columns: ActorColumns = field(init=False, repr=False, compare=False)
    tie_columns: TieColumns = field(init=False, repr=False, compare=False)

    def __post_init__(self, like: "MapContent | None", steps: TieSteps | None) -> None:
        """Check the references once, so that the arrays made of them need no checks."""
        actors = read_actors(self.actors, None if like is None else like.actor_columns)
        ties = read_ties(self.ties, None if like is None else like.tie_columns, steps)
        self._check_ties(ties)
        self._check_hulls()
        owned = {hull.own: place for place, hull in enumerate(self.hulls) if hull.own is not None}
        object.__setattr__(self, "hull_of", MappingProxyType(owned))
        object.__setattr__(self, "actor_columns", actors)
        object.__setattr__(self, "tie_columns", ties)

    def _check_ties(self, ties: TieColumns) -> None:
        low, high = np.minimum(ties.a, ties.b), np.maximum(ties.a, ties.b)
        wrong = np.flatnonzero((low < 0) | (high >= len(self.actors)) | (low == high))
        if len(wrong):
            tie = self.ties[int(wrong[0])]
            raise ValueError(f"tie {tie.key!r} joins no two actors: {tie.a}, {tie.b}")

    def _check_hulls(self) -> None:
        known = range(len(self.actors))
        for hull in self.hulls:
            named = (*hull.members, *hull.outlined, *(() if hull.own is None else (hull.own,)))
            if any(index not in known for index in named):
                raise ValueError(f"hull {hull.bloc!r} names an actor that is not there: {named}")
