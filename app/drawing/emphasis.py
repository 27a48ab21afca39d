"""What is brought forward and what steps back, as told by whoever knows the selection."""

from dataclasses import dataclass

import numpy as np

from app.drawing.content import MapContent


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Selected, hovered and focused things, by position in the content.

    With a `focus`, everything but these actors fades; of the ties, those of
    `focus_ties` stay bright or, where that is None, those between two bright actors.
    What is selected or hovered never fades.
    """

    selected_actors: frozenset[int] = frozenset()
    selected_ties: frozenset[int] = frozenset()
    selected_hulls: frozenset[int] = frozenset()
    hovered_actor: int | None = None
    hovered_tie: int | None = None
    hovered_hull: int | None = None
    focus: frozenset[int] | None = None
    focus_ties: frozenset[int] | None = None

    def is_bright_actor(self, actor: int) -> bool:
        """Whether an actor keeps its colours."""
        return (
            self.focus is None
            or actor in self.focus
            or actor in self.selected_actors
            or actor == self.hovered_actor
        )


def find_neighbourhood(content: MapContent, actor: int) -> tuple[frozenset[int], frozenset[int]]:
    """An actor with its neighbours, and the ties that make them so: a hover's focus."""
    a, b = content.tie_columns.a, content.tie_columns.b
    ties = np.flatnonzero((a == actor) | (b == actor))
    ends = np.concatenate((a[ties], b[ties]))
    return frozenset({actor, *ends.tolist()}), frozenset(ties.tolist())
