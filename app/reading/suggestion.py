"""A claim offered for a sentence, with the reasons for each of its parts."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.dates import Period
from app.domain.ids import ActorId
from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Stance, Topology
from app.reading.sentences import Span


class SuggestionReason(StrEnum):
    """What a part of a suggestion rests on; the words of the text say the rest."""

    NAMED = "named in the sentence"
    NAME_DOUBTFUL = "may mean somebody else"
    HOLDS_OFFICE = "speaks for the one whose office the person holds"
    BEFORE = "spoken of before"
    REFERRED_TO = "refers to what was spoken of before"
    PASSIVE = "acts, in a passive sentence"
    TOGETHER = "named together"
    KIND_CUE = "shows the kind"
    NO_KIND_CUE = "nothing shows the kind"
    POLARITY_CUE = "shows the polarity"
    USUAL_POLARITY = "usual for the kind"
    STATUS_CUE = "shows the status"
    NO_STATUS_CUE = "nothing shows the status"
    STANCE_CUE = "shows the stance"
    DATE = "dates it"
    DATE_DOUBTFUL = "dates it, with doubt"


@dataclass(frozen=True, slots=True)
class Reason:
    """Of what kind a reason is, and the words of the text (or the word chosen) it rests on."""

    kind: SuggestionReason
    words: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a sentence may claim; a person accepts, corrects or dismisses it.

    `span` is the sentence in the stored text. `b` is empty for a group, and where only one
    actor is known. `other_kinds` are the next likeliest. `score` ranks: higher is likelier
    to be a claim, and rightly read. `place` is 0 for the best of a sentence, and counts up
    for the others that it may claim besides or instead. `besides` are what the sentence claims
    of the same sides by other words, each with its own status.
    """

    span: Span
    a: tuple[ActorId, ...]
    b: tuple[ActorId, ...]
    topology: Topology
    kind: ClaimKind
    polarity: Polarity
    status: ClaimStatus
    stance: Stance
    period: Period | None
    other_kinds: tuple[ClaimKind, ...]
    score: float
    reasons: tuple[Reason, ...]
    place: int = 0
    besides: tuple["Suggestion", ...] = ()
