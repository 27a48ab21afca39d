"""What an edit is about, made of the record that it is about."""

from collections.abc import Iterable

from app.domain.changes import Record
from app.domain.dossier import Dossier
from app.domain.edit_subject import EditSubject, NamedActor
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
from app.editing.edit_builder import TABLE_OF, EditBuilder

_LONGEST = 48
SUBJECT_TYPES: dict[SubjectKind, type[Claim | Agreement | PartyStatus | Membership]] = {
    SubjectKind.CLAIM: Claim,
    SubjectKind.AGREEMENT: Agreement,
    SubjectKind.PARTY_STATUS: PartyStatus,
    SubjectKind.MEMBERSHIP: Membership,
}


def subject_of(builder: EditBuilder, record: Record) -> EditSubject:
    """A record as what an edit is about."""
    table = TABLE_OF[type(record)]
    match record:
        case Actor():
            return EditSubject(table, sides=_sides(builder, [record.id]))
        case Claim():
            return EditSubject(table, sides=_sides(builder, record.a, record.b))
        case Membership():
            return EditSubject(table, sides=_sides(builder, [record.actor], [record.bloc]))
        case PartyStatus():
            party = [] if record.actor is None else [record.actor]
            of = _at_id(builder, Agreement, record.agreement)
            return EditSubject(table, record.status, _sides(builder, party), of=of)
        case Evidence():
            of = _at_id(builder, SUBJECT_TYPES[record.subject_kind], record.subject)
            return EditSubject(table, of=of)
        case Excerpt():
            return EditSubject(table, _shortened(record.exact))
        case Agreement() | Source() | View():
            return EditSubject(table, _shortened(record.title))
    return EditSubject(table)


def named_actor(builder: EditBuilder, actor: ActorId) -> NamedActor:
    """An actor with its English short name, or its id if it has none."""
    rows = builder.rows(ActorName, "actor", actor)
    names = tuple(builder.at(ActorName, row) for row in rows)
    return NamedActor(actor, short_name(Dossier(actor_names=names), actor, "en"))


def _sides(builder: EditBuilder, *sides: Iterable[ActorId]) -> tuple[tuple[NamedActor, ...], ...]:
    named = (tuple(named_actor(builder, actor) for actor in side) for side in sides)
    return tuple(side for side in named if side)


def _at_id(
    builder: EditBuilder, kind: type[Claim | Agreement | PartyStatus | Membership], id_: str
) -> EditSubject:
    """The record with an id as a subject; the id stands for one that is not there."""
    rows = builder.rows(kind, "id", id_)
    return subject_of(builder, builder.at(kind, rows[0])) if rows else EditSubject(words=id_)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
