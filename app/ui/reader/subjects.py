"""What a quotation is evidence for: in words, and as what is to be selected on the map."""

from app.analysis.network import dyad_of, dyads_of_claim
from app.domain.changes import Book
from app.domain.dossier import Dossier
from app.domain.ids import ActorId, AgreementId, ClaimId, MembershipId
from app.domain.records import Claim, Evidence
from app.domain.vocabulary import SubjectKind
from app.domain.withdrawing import SUBJECT_TABLES
from app.session.selection import Selection
from app.session.session import Session
from app.ui.record_wording import actor_text, record_text


def actors_of(dossier: Dossier, evidence: Evidence) -> tuple[ActorId, ...]:
    """Whom it is about, each once."""
    subject = evidence.subject
    named: tuple[ActorId, ...] = ()
    match evidence.subject_kind:
        case SubjectKind.CLAIM:
            claim = dossier.claim_by_id[ClaimId(subject)]
            named = (*claim.a, *claim.b)
        case SubjectKind.MEMBERSHIP:
            membership = dossier.membership_by_id[MembershipId(subject)]
            named = (membership.actor, membership.bloc)
        case SubjectKind.AGREEMENT:
            named = dossier.agreement_by_id[AgreementId(subject)].parties
        case SubjectKind.PARTY_STATUS:
            status = next(each for each in dossier.party_statuses if each.id == subject)
            named = dossier.agreement_by_id[status.agreement].parties
    return tuple(dict.fromkeys(named))


def selection_of(session: Session, evidence: Evidence) -> Selection:
    """The tie that it is about, or all whom it is about if there is no such tie."""
    dossier, network = session.dossier, session.network
    named = actors_of(dossier, evidence)
    if evidence.subject_kind is SubjectKind.CLAIM:
        return selection_of_claim(session, dossier.claim_by_id[ClaimId(evidence.subject)])
    if len(named) == 2 and network.find_tie(*named) is not None:
        return Selection(ties=(dyad_of(*named),))
    return Selection(actors=named)


def selection_of_claim(session: Session, claim: Claim) -> Selection:
    """The first tie that a claim makes, or all whom it names."""
    dyads = dyads_of_claim(claim)
    found = next((dyad for dyad in dyads if session.network.find_tie(*dyad) is not None), None)
    named = tuple(dict.fromkeys((*claim.a, *claim.b)))
    return Selection(actors=named) if found is None else Selection(ties=(found,))


def subject_text(book: Book, evidence: Evidence, language: str) -> str:
    """Who is tied, and what is said of it, in a line."""
    dossier = book.dossier
    who = " – ".join(actor_text(dossier, a, language) for a in actors_of(dossier, evidence))
    table = SUBJECT_TABLES[evidence.subject_kind]
    return f"{who} · {record_text(book, table, evidence.subject, language)}"
