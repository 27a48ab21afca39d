"""What is selected: actors and ties, the same everywhere in the window."""

from dataclasses import dataclass
from typing import TypeVar

from app.analysis.network import Dyad, dyad_of
from app.domain.ids import ActorId

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Selection:
    """Selected actors and ties, in the order they were selected."""

    actors: tuple[ActorId, ...] = ()
    ties: tuple[Dyad, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return not self.actors and not self.ties

    @property
    def dyad(self) -> Dyad | None:
        """The two actors in question: of the one tie, or the two actors, that are selected."""
        if len(self.ties) == 1 and not self.actors:
            return self.ties[0]
        if len(self.actors) == 2 and not self.ties:
            return dyad_of(*self.actors)
        return None

    @property
    def actor(self) -> ActorId | None:
        """The one actor that is selected, with nothing else."""
        return self.actors[0] if len(self.actors) == 1 and not self.ties else None

    def with_actor_toggled(self, actor: ActorId) -> "Selection":
        """Add an actor, or take it out if it is in."""
        return Selection(_toggled(self.actors, actor), self.ties)

    def with_tie_toggled(self, dyad: Dyad) -> "Selection":
        """Add a tie, or take it out if it is in."""
        return Selection(self.actors, _toggled(self.ties, dyad))


def _toggled(items: tuple[T, ...], item: T) -> tuple[T, ...]:
    if item in items:
        return tuple(kept for kept in items if kept != item)
    return (*items, item)
