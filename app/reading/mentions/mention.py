"""A place in a text where an actor is spoken of, and why it is taken for one."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.ids import ActorId


class MentionRole(StrEnum):
    """What the words are to the actor.

    ``name``: a name, short or long. ``demonym``: its people, or the adjective. ``metonym``:
    a capital or a palace that stands for it. ``compound``: its name as a part of a longer
    word (Ukrainekrieg, US-Präsident); demonyms and metonyms stay what they are there.
    """

    NAME = "name"
    DEMONYM = "demonym"
    METONYM = "metonym"
    COMPOUND = "compound"


class MentionReason(StrEnum):
    """Why words are taken for an actor. The last five leave a doubt."""

    NAME = "name"
    INFLECTED = "inflected"
    DEMONYM = "demonym"
    METONYM = "metonym"
    COMPOUND = "compound"
    COMBINING_FORM = "combining form"
    SURNAME = "surname"
    CONFIRMED = "confirmed"
    SEVERAL_ACTORS = "several actors"
    OTHER_MEANING = "other meaning"
    SURNAME_ALONE = "surname alone"
    OUT_OF_USE = "out of use"
    CAPITAL_AT_START = "capital at start"

    @property
    def is_doubtful(self) -> bool:
        """Whether a person has to decide."""
        return self in _DOUBTFUL


_DOUBTFUL = frozenset(
    {
        MentionReason.SEVERAL_ACTORS,
        MentionReason.OTHER_MEANING,
        MentionReason.SURNAME_ALONE,
        MentionReason.OUT_OF_USE,
        MentionReason.CAPITAL_AT_START,
    }
)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a mention was made: of what kind the reason is, and the dossier's name it goes by."""

    kind: MentionReason
    words: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a text that mean an actor.

    `start` and `end` are code points of the text as it was given. Several `actors` are
    offered, the likeliest first, where the words do not decide. `form` is the dossier's
    name that was met.
    """

    start: int
    end: int
    actors: tuple[ActorId, ...]
    role: MentionRole
    form: str
    reason: Reason

    @property
    def is_certain(self) -> bool:
        """Whether it means one actor, and nothing else that we know of."""
        return len(self.actors) == 1 and not self.reason.kind.is_doubtful
