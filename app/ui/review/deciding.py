"""What becomes of a sentence: it is recorded, put to a claim that is there, or dismissed."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.changes import Edit
from app.domain.faults import DossierError
from app.domain.ids import ClaimId, EvidenceId
from app.domain.vocabulary import SubjectKind
from app.editing.claims import record_claim
from app.editing.drafts import ClaimDraft, EvidenceDraft
from app.editing.evidence import add_evidence
from app.reading.suggestion import Suggestion
from app.session.library import Library
from app.session.session import Session
from app.session.workbench import Workbench
from app.ui.fault_wording import trouble_text
from app.ui.review.offer_wording import Label, offer_summary
from app.ui.review.queue import Decision
from app.ui.review.reviewed_text import ReviewedText

Apply = Callable[[Callable[[], Edit]], list[str]]
"""Does an edit; says why it was refused, nothing if it was not."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a decision led to: the claim that was recorded or got evidence, or why not.

    With `faults` nothing was done; without, one is at the sentence to go on with.
    """

    faults: tuple[str, ...] = ()
    claim: ClaimId | None = None


class Decisions:
    """Carries out what is decided of the present sentence of a text, and goes on.

    Each acceptance is one step to be undone. Where there is nothing to be decided, nothing is
    done and the outcome is None.
    """

    def __init__(
        self,
        session: Session,
        workbench: Workbench,
        library: Library,
        apply: Apply,
        label: Label,
    ) -> None:
        self._session = session
        self._workbench = workbench
        self._library = library
        self._apply = apply
        self._label = label

    def accept(self, text: ReviewedText) -> Outcome | None:
        """Record the claim as it is shown."""
        choice = text.choice
        if choice is None:
            return None
        return self.record(text, self._draft(choice.suggestion, text.evidence()))

    def record(self, text: ReviewedText, draft: ClaimDraft) -> Outcome | None:
        """Record a claim with the present sentence as evidence."""
        before = self._session.dossier.claim_by_id
        faults = self._apply(lambda: record_claim(self._workbench.book, draft))
        if faults:
            return Outcome(tuple(faults))
        after = self._session.dossier.claims
        new = next((claim for claim in reversed(after) if claim.id not in before), None)
        return None if new is None else self._accepted(text, new.id, frozenset())

    def attach(self, text: ReviewedText, claim: ClaimId, draft: EvidenceDraft) -> Outcome:
        """Put the present sentence to a claim that is there."""
        before = self._evidence_of(claim)
        faults = self._apply(
            lambda: add_evidence(self._workbench.book, SubjectKind.CLAIM, claim, draft)
        )
        return Outcome(tuple(faults)) if faults else self._accepted(text, claim, before)

    def dismiss(self, text: ReviewedText) -> Outcome | None:
        """Do not offer the present sentence again; of an accepted one, leave out the claim."""
        sentence, source = text.queue.present, text.source
        if sentence is None or source is None:
            return None
        if text.is_besides:
            text.decide()
            return Outcome()
        if text.queue.decision(sentence.span) is Decision.DISMISSED:
            text.step(1)
            return Outcome()
        try:
            self._library.dismiss(source, sentence.span)
        except DossierError as error:
            return Outcome((trouble_text(error, None),))
        text.note_dismissal(sentence.span)
        text.learn()
        text.go_on()
        return Outcome()

    def bring_back(self, text: ReviewedText) -> Outcome | None:
        """Offer the present sentence again if it was dismissed, else the one dismissed last."""
        span, source = text.last_dismissed, text.source
        if span is None or source is None:
            return None
        try:
            self._library.undismiss(source, span)
        except DossierError as error:
            return Outcome((trouble_text(error, None),))
        text.learn()
        text.go_to(span)
        return Outcome()

    def _accepted(
        self, text: ReviewedText, claim: ClaimId, before: frozenset[EvidenceId]
    ) -> Outcome:
        text.note_acceptance(self._evidence_of(claim) - before)
        text.learn()
        text.decide()
        return Outcome(claim=claim)

    def _evidence_of(self, claim: ClaimId) -> frozenset[EvidenceId]:
        known = self._session.dossier.evidence_for.get((SubjectKind.CLAIM, claim), ())
        return frozenset(item.id for item in known)

    def _draft(self, offer: Suggestion, evidence: EvidenceDraft) -> ClaimDraft:
        return ClaimDraft(
            a=offer.a,
            b=offer.b,
            topology=offer.topology,
            kind=offer.kind,
            polarity=offer.polarity,
            status=offer.status,
            period=offer.period,
            summary=offer_summary(offer, self._label),
            credibility=None,
            evidence=(evidence,),
        )
