"""What a sentence seems to say, to begin with: read from its words, never recorded by itself."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.domain.dates import PartialDate, Period
from app.domain.ids import ActorId
from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Stance
from app.reading.sentences import Span
from app.reading.suggesting import Suggester
from app.reading.suggestion import Suggestion, SuggestionReason
from app.ui.reader.opened_text import OpenedText
from app.ui.reader.suggestion_wording import reason_text

_WORTH_TELLING = frozenset(SuggestionReason) - {
    SuggestionReason.NAMED,
    SuggestionReason.TOGETHER,
    SuggestionReason.NO_STATUS_CUE,
    SuggestionReason.USUAL_POLARITY,
}
"""What is not plain to see in the sentence and the form."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a sentence seems to say; what it does not say is empty or None.

    `reasons` tell in the reader's language why.
    """

    a: tuple[ActorId, ...] = ()
    b: tuple[ActorId, ...] = ()
    kind: ClaimKind | None = None
    polarity: Polarity | None = None
    status: ClaimStatus | None = None
    stance: Stance | None = None
    period: Period | None = None
    reasons: tuple[str, ...] = ()

    @staticmethod
    def of(offer: Suggestion) -> "Proposal":
        """All that a suggestion says."""
        return Proposal(
            a=offer.a,
            b=offer.b,
            kind=offer.kind,
            polarity=offer.polarity,
            status=offer.status,
            stance=offer.stance,
            period=offer.period,
        )


def propose(
    suggester: Suggester,
    opened: OpenedText,
    published: PartialDate | None,
    span: tuple[int, int],
    label: Callable[[ActorId], str],
) -> Proposal:
    """What a part of a stored text (code points) seems to say.

    Without a word that shows the kind, the kind is left to the reader.
    """
    found = suggester.of_sentence(opened.stored, Span(*span), opened.language, published)
    if found is None:
        return Proposal()
    kinds = {reason.kind for reason in found.reasons}
    is_kind_shown = SuggestionReason.NO_KIND_CUE not in kinds
    told = (
        reason_text(each, found, label) for each in found.reasons if each.kind in _WORTH_TELLING
    )
    return replace(
        Proposal.of(found),
        kind=found.kind if is_kind_shown else None,
        polarity=found.polarity if is_kind_shown else None,
        reasons=tuple(dict.fromkeys(told)),
    )
