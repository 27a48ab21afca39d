"""What an edit is about, in the few words of its label: ``claim KAZ–RUS``."""

from collections.abc import Sequence

from app.domain.changes import Record
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.names import short_name
from app.domain.records import (
    Actor,
    ActorName,
    Agreement,
    Claim,
    Evidence,
    Excerpt,
    Membership,
    PartyStatus,
    Source,
)
from app.domain.vocabulary import SubjectKind
from app.domain.workspace import View
from app.editing.edit_builder import SINGULAR, TABLE_OF, EditBuilder

_LONGEST = 48
SUBJECT_TYPES: dict[SubjectKind, type[Claim | Agreement | PartyStatus | Membership]] = {
    SubjectKind.CLAIM: Claim,
    SubjectKind.AGREEMENT: Agreement,
    SubjectKind.PARTY_STATUS: PartyStatus,
    SubjectKind.MEMBERSHIP: Membership,
}


def subject_of(builder: EditBuilder, record: Record) -> str:
    """A record in a few words."""
    match record:
        case Actor():
            return actor_name(builder, record.id)
        case Claim():
            sides = [_side(side) for side in (record.a, record.b) if side]
            return f"claim {'–'.join(sides)}"
        case Membership():
            return f"membership {record.actor}–{record.bloc}"
        case PartyStatus():
            party = record.actor or record.agreement
            return f"{record.status} by {party}" if record.actor else f"{party} {record.status}"
        case Evidence():
            return f"evidence for {_of_evidence(builder, record)}"
        case Excerpt():
            return f"excerpt “{_shortened(record.exact)}”"
        case Agreement() | Source() | View():
            return f"{SINGULAR[TABLE_OF[type(record)]]} {_shortened(record.title)}"
    return SINGULAR[TABLE_OF[type(record)]]


def actor_name(builder: EditBuilder, actor: ActorId) -> str:
    """An actor's English short name, or its id."""
    rows = builder.rows(ActorName, "actor", actor)
    names = tuple(builder.at(ActorName, row) for row in rows)
    return short_name(Dossier(actor_names=names), actor, "en")


def _side(actors: Sequence[str]) -> str:
    return ", ".join(actors[:2]) + (" ..." if len(actors) > 2 else "")


def _of_evidence(builder: EditBuilder, evidence: Evidence) -> str:
    kind = SUBJECT_TYPES[evidence.subject_kind]
    rows = builder.rows(kind, "id", evidence.subject)
    if not rows:
        return f"{evidence.subject_kind} {evidence.subject}"
    return subject_of(builder, builder.at(kind, rows[0]))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
