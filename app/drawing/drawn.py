"""The plain records of what is drawn: one for each actor, tie and hull.

They refer to each other by their position in a content: see :mod:`app.drawing.content`. Of actors
and ties a step of the date makes dozens anew, so they are tuples, which are made quickest.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from app.domain.vocabulary import ActorKind


class ActorShape(StrEnum):
    """The outline of an actor: what sort of party it is."""

    CIRCLE = "circle"
    ROUNDED_SQUARE = "rounded square"
    DASHED_CIRCLE = "dashed circle"
    DIAMOND = "diamond"
    SMALL_DIAMOND = "small diamond"
    SMALL_CIRCLE = "small circle"
    JUNCTION = "junction"
    """Not an actor: the point at which the spokes of an agreement of many parties meet."""


_SHAPES = {
    ActorKind.STATE: ActorShape.CIRCLE,
    ActorKind.BLOC: ActorShape.ROUNDED_SQUARE,
    ActorKind.REGION: ActorShape.DASHED_CIRCLE,
    ActorKind.ORGANISATION: ActorShape.DIAMOND,
    ActorKind.COMPANY: ActorShape.SMALL_DIAMOND,
    ActorKind.PERSON: ActorShape.SMALL_CIRCLE,
}


def shape_of(kind: ActorKind) -> ActorShape:
    """The shape in which actors of `kind` are drawn."""
    return _SHAPES[kind]


class TieTone(StrEnum):
    """The colour of a tie: one of three scales, of which a map shows one at a time."""

    COOPERATIVE = "cooperative"
    CONFLICTUAL = "conflictual"
    NEUTRAL = "neutral"
    MIXED = "mixed"
    """With each other, against each other, neither, or both."""

    WITHIN_MONTHS = "within months"
    WITHIN_YEAR = "within a year"
    WITHIN_YEARS = "within years"
    OLDER = "older"
    UNDATED = "undated"
    """How long ago the newest evidence appeared, in the steps of :mod:`app.analysis.ages`."""

    ADDED = "added"
    ENDED = "ended"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    """What became of it between the two sides of a comparison."""


POLARITY_TONES = (TieTone.COOPERATIVE, TieTone.CONFLICTUAL, TieTone.NEUTRAL, TieTone.MIXED)

AGE_TONES = (
    TieTone.WITHIN_MONTHS,
    TieTone.WITHIN_YEAR,
    TieTone.WITHIN_YEARS,
    TieTone.OLDER,
    TieTone.UNDATED,
)
"""The tones of age, the newest first."""

DIFFERENT_TONES = (TieTone.ADDED, TieTone.ENDED, TieTone.CHANGED)
"""The tones of what differs in a comparison: their lines carry a sign as well."""


class TieDash(StrEnum):
    """The stroke of a tie: real, foreseen, or only possible or reported.

    A broken line is none of these: in a comparison it stood on the first side only.
    """

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    BROKEN = "broken"


class DrawnActor(NamedTuple):
    """One actor. `code` stands inside the disc and may be empty; `importance` is 0 to 1.

    `is_disputed` puts an asterisk to the label; `is_faint` says that it is no more.
    """

    id: str
    shape: ActorShape
    label: str
    code: str = ""
    importance: float = 0.0
    is_disputed: bool = False
    is_faint: bool = False

    def as_important_as(self, importance: float) -> "DrawnActor":
        """The same actor, of another importance: a step of the date gives it to hundreds."""
        return DrawnActor(*self[:4], importance, *self[5:])


class DrawnTie(NamedTuple):
    """One tie between the actors at positions `a` and `b`.

    `key` names it through all changes of content. `width_step` is 1 to 3, by the number
    of independent sources. `is_ended` draws it thin and faint; `is_faint` only faint.
    `is_spoke` says that it stands for nothing but a membership in a bloc that has no
    hull: it is drawn thin and pale, for there are many and they say little.
    """

    a: int
    b: int
    key: str
    tone: TieTone = TieTone.NEUTRAL
    is_contested: bool = False
    dash: TieDash = TieDash.SOLID
    width_step: int = 1
    is_faint: bool = False
    is_ended: bool = False
    is_spoke: bool = False
    arrow_to_a: bool = False
    arrow_to_b: bool = False
    importance: float = 0.0

    def between(self, a: int, b: int, key: str) -> "DrawnTie":
        """A tie that looks like this one: a step of the date makes dozens of them."""
        return DrawnTie(a, b, key, *self[3:])

    @property
    def is_two_toned(self) -> bool:
        """Whether the line alternates between two colours."""
        return self.is_contested or self.tone in {TieTone.MIXED, TieTone.UNDATED}


@dataclass(frozen=True, slots=True)
class DrawnHull:
    """One bloc's hull around the actors at positions `members`.

    `outlined` are observers and partners, who are ringed and stay outside the fill.
    `own` is the position of the bloc's own node where that is drawn: no stranger to
    the hull, and no member. `palette_slot` chooses the colour, modulo their number.
    """

    bloc: str
    label: str
    members: tuple[int, ...]
    outlined: tuple[int, ...] = ()
    palette_slot: int = 0
    own: int | None = None
