"""What a sentence seems to say, to begin with: read from its words, never recorded by itself."""

from dataclasses import dataclass

from app.domain.dates import Period
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import Source
from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Stance
from app.reading.cues import CueTable
from app.reading.mentions.finder import MentionFinder
from app.reading.sentences import Span
from app.reading.suggesting import Suggester
from app.reading.suggestion import SuggestionReason
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


class Proposer:
    """Reads sentences for one dossier; the table of cue words is read when it is first needed."""

    def __init__(self) -> None:
        self._cues: CueTable | None = None
        self._suggester: Suggester | None = None
        self._dossier: Dossier | None = None
        self._finder: MentionFinder | None = None

    def propose(
        self,
        dossier: Dossier,
        finder: MentionFinder,
        opened: OpenedText,
        source: Source,
        span: tuple[int, int],
    ) -> Proposal:
        """What a part of a stored text (code points) seems to say.

        Without a word that shows the kind, the kind is left to the reader.
        """
        suggester = self._suggester_for(dossier, finder)
        found = suggester.of_sentence(opened.stored, Span(*span), opened.language, source.published)
        if found is None:
            return Proposal()
        kinds = {reason.kind for reason in found.reasons}
        is_kind_shown = SuggestionReason.NO_KIND_CUE not in kinds
        told = (reason_text(each) for each in found.reasons if each.kind in _WORTH_TELLING)
        return Proposal(
            a=found.a,
            b=found.b,
            kind=found.kind if is_kind_shown else None,
            polarity=found.polarity if is_kind_shown else None,
            status=found.status,
            stance=found.stance,
            period=found.period,
            reasons=tuple(dict.fromkeys(told)),
        )

    def _suggester_for(self, dossier: Dossier, finder: MentionFinder) -> Suggester:
        from app.bundle import bundled_resource

        if self._cues is None:
            self._cues = CueTable.read(bundled_resource("reading", "cues.csv"))
        is_same = dossier is self._dossier and finder is self._finder
        if self._suggester is None or not is_same:
            self._dossier, self._finder = dossier, finder
            self._suggester = Suggester(dossier, finder, self._cues)
        return self._suggester
