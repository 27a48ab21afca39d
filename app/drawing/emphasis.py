"""What is brought forward and what steps back, as told by whoever knows the selection."""

from dataclasses import dataclass

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

    def is_bright_tie(self, tie: int, a: int, b: int) -> bool:
        """Whether the tie between actors `a` and `b` keeps its colours."""
        if self.focus is None or tie in self.selected_ties or tie == self.hovered_tie:
            return True
        if self.focus_ties is not None:
            return tie in self.focus_ties
        return a in self.focus and b in self.focus


def find_neighbourhood(content: MapContent, actor: int) -> tuple[frozenset[int], frozenset[int]]:
    """An actor with its neighbours, and the ties that make them so: a hover's focus."""
    ties = [index for index, tie in enumerate(content.ties) if actor in {tie.a, tie.b}]
    ends = {end for index in ties for end in (content.ties[index].a, content.ties[index].b)}
    return frozenset({actor, *ends}), frozenset(ties)
