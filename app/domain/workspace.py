"""What an analyst keeps in a dossier beside the evidence: where things lie, and named views."""

from dataclasses import dataclass

from app.domain.ids import ActorId, ViewId


@dataclass(frozen=True, slots=True)
class Place:
    """Where an actor lies on the map, in layout units, y downwards; pinned: it stays there."""

    actor: ActorId
    x: float
    y: float
    is_pinned: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """One way of looking at the dossier, with a name: filters, dates, places, selection.

    Views of higher `rank` come later in the story they tell. `state` is JSON text that the
    session reads and writes.
    """

    id: ViewId
    title: str
    rank: int
    caption: str = ""
    state: str = "{}"
