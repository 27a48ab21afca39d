"""Records in a line, in the reader's language: what a menu, a question, a dialog is about."""

from app.domain.changes import Book, Record
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.names import acronym, short_name
from app.domain.records import (
    Actor,
    Agreement,
    Claim,
    Evidence,
    Excerpt,
    Membership,
    PartyStatus,
    Source,
)
from app.domain.withdrawing import SUBJECT_TABLES
from app.ui.dates_text import short_date, short_period
from app.ui.quotation import quoted
from app.ui.wording import membership_role_label, party_status_label


def find_record(book: Book, table: str, id_: str) -> Record | None:
    """The record of an id, withdrawn or not; None if the dossier has none."""
    try:
        return book.record_at(table, book.row_of(table, id_))
    except KeyError:
        return None


def record_text(book: Book, table: str, id_: str, language: str) -> str:
    """A record in a line: a summary, a title, a name, the words quoted; its id if it is gone."""
    whole = book.dossier
    match find_record(book, table, id_):
        case Claim() as claim:
            return claim.summary or claim_sides(whole, claim, language)
        case Agreement() | Source() as titled:
            return titled.title
        case Actor() as actor:
            return actor_text(whole, actor.id, language)
        case Membership() as membership:
            return _membership(whole, membership, language)
        case PartyStatus() as status:
            return _status(book, status, language)
        case Excerpt() as excerpt:
            return quoted(excerpt.exact, excerpt.language)
        case Evidence() as evidence:
            return _evidence(book, evidence, language)
    return id_


def actor_text(dossier: Dossier, actor: ActorId, language: str) -> str:
    """An actor by its short name, else by its acronym, else by its id."""
    name = short_name(dossier, actor, language)
    return name if name != actor else acronym(dossier, actor, language) or actor


def claim_sides(dossier: Dossier, claim: Claim, language: str) -> str:
    """The two sides of a claim by name, with an arrow where its kind has a direction."""
    sides = [
        ", ".join(actor_text(dossier, actor, language) for actor in side)
        for side in (claim.a, claim.b)
        if side
    ]
    return (" → " if claim.kind.is_directed else " – ").join(sides)


def status_text(dossier: Dossier, status: PartyStatus, language: str) -> str:
    """What a party, or the whole agreement, came to: ``ratified 2013-11, Kazakhstan``."""
    text = party_status_label(status.status)
    if status.date is not None:
        text = f"{text} {short_date(status.date)}"
    if status.actor is None:
        return text
    return f"{text}, {actor_text(dossier, status.actor, language)}"


def _membership(dossier: Dossier, membership: Membership, language: str) -> str:
    actor = actor_text(dossier, membership.actor, language)
    bloc = actor_text(dossier, membership.bloc, language)
    facts = [membership_role_label(membership.role)]
    if membership.period is not None:
        facts.append(short_period(membership.period))
    return f"{actor} – {bloc}: {' '.join(facts)}"


def _status(book: Book, status: PartyStatus, language: str) -> str:
    agreement = record_text(book, "agreements", status.agreement, language)
    return f"{agreement}: {status_text(book.dossier, status, language)}"


def _evidence(book: Book, evidence: Evidence, language: str) -> str:
    if evidence.excerpt is not None:
        return record_text(book, "excerpts", evidence.excerpt, language)
    subject = record_text(book, SUBJECT_TABLES[evidence.subject_kind], evidence.subject, language)
    return f"{record_text(book, 'sources', evidence.source or '', language)} → {subject}"
