"""Ids: each given once, and each that is named is there."""

from collections.abc import Collection, Hashable, Iterable, Iterator

from app.domain.dossier import Dossier
from app.domain.faults import Fault, at_row
from app.domain.records import Evidence
from app.domain.suggestions import quoted, unknown
from app.domain.vocabulary import ActorKind, SubjectKind

SUBJECT_TABLES = {
    SubjectKind.CLAIM: "claims",
    SubjectKind.AGREEMENT: "agreements",
    SubjectKind.PARTY_STATUS: "party_statuses",
    SubjectKind.MEMBERSHIP: "memberships",
}
# A suggestion costs some milliseconds; a report needs a few of them, not thousands.
_MOST_SUGGESTIONS = 40
_Reference = tuple[str, int, str, str, str]


def reference_faults(dossier: Dossier, unread: frozenset[str]) -> Iterator[Fault]:
    """Ids given twice, records given twice, ids that are nowhere, blocs that are none."""
    yield from _duplicates(dossier)
    yield from _unknown_ids(dossier, unread)
    yield from _not_blocs(dossier)


def _duplicates(dossier: Dossier) -> Iterator[Fault]:
    for table, records in (
        ("actors", dossier.actors),
        ("memberships", dossier.memberships),
        ("agreements", dossier.agreements),
        ("party_statuses", dossier.party_statuses),
        ("claims", dossier.claims),
        ("sources", dossier.sources),
        ("excerpts", dossier.excerpts),
        ("evidence", dossier.evidence),
    ):
        yield from _repeated(table, "id", ((record.id, record.id) for record in records))
    yield from _repeated(
        "actor_names",
        "name",
        (
            ((n.actor, n.text, n.language, n.role, n.valid_from, n.valid_to), n.text)
            for n in dossier.actor_names
        ),
    )
    yield from _repeated(
        "memberships",
        "membership",
        (((m.actor, m.bloc, m.role, m.period), m.id) for m in dossier.memberships),
    )
    yield from _repeated(
        "agreement_titles",
        "title",
        (((t.agreement, t.text, t.language), t.text) for t in dossier.agreement_titles),
    )
    yield from _repeated(
        "evidence",
        "evidence",
        (
            ((e.subject_kind, e.subject, e.stance, e.excerpt, e.source), e.id)
            for e in dossier.evidence
        ),
    )


def _repeated(table: str, what: str, keys: Iterable[tuple[Hashable, str]]) -> Iterator[Fault]:
    first: dict[Hashable, int] = {}
    for place, (key, shown) in enumerate(keys):
        if key in first:
            yield at_row(
                table, place, f"the same {what} as in row {first[key] + 2}: {quoted(shown)}"
            )
        else:
            first[key] = place


def _unknown_ids(dossier: Dossier, unread: frozenset[str]) -> Iterator[Fault]:
    known: dict[str, Collection[str]] = {
        "actors": dossier.actor_by_id,
        "agreements": dossier.agreement_by_id,
        "claims": dossier.claim_by_id,
        "memberships": dossier.membership_by_id,
        "party_statuses": {status.id for status in dossier.party_statuses},
        "sources": dossier.source_by_id,
        "excerpts": dossier.excerpt_by_id,
    }
    reasons: dict[tuple[str, str], str] = {}
    for table, place, column, wanted, target in _references(dossier):
        if wanted in known[target] or target in unread:
            continue
        key = (target, wanted)
        if key not in reasons:
            offered = sorted(known[target]) if len(reasons) < _MOST_SUGGESTIONS else ()
            reasons[key] = unknown(_SINGULAR[target], wanted, offered)
        yield at_row(table, place, f"{column}: {reasons[key]}")
    yield from _unknown_focus(dossier, unread)


def _references(dossier: Dossier) -> Iterator[_Reference]:
    """Every (table, place, column, id, table it must be in)."""
    yield from _actor_references(dossier)
    for place, status in enumerate(dossier.party_statuses):
        yield "party_statuses", place, "agreement", status.agreement, "agreements"
    for place, title in enumerate(dossier.agreement_titles):
        yield "agreement_titles", place, "agreement", title.agreement, "agreements"
    for place, actor in enumerate(dossier.actors):
        if actor.source is not None:
            yield "actors", place, "source", actor.source, "sources"
    for place, name in enumerate(dossier.actor_names):
        if name.source is not None:
            yield "actor_names", place, "source", name.source, "sources"
    for place, excerpt in enumerate(dossier.excerpts):
        yield "excerpts", place, "source", excerpt.source, "sources"
    for place, evidence in enumerate(dossier.evidence):
        yield from _evidence_references(place, evidence)


def _actor_references(dossier: Dossier) -> Iterator[_Reference]:
    for place, name in enumerate(dossier.actor_names):
        yield "actor_names", place, "actor", name.actor, "actors"
    for place, membership in enumerate(dossier.memberships):
        yield "memberships", place, "actor", membership.actor, "actors"
        yield "memberships", place, "bloc", membership.bloc, "actors"
    for place, agreement in enumerate(dossier.agreements):
        for party in agreement.parties:
            yield "agreements", place, "parties", party, "actors"
        if agreement.bloc is not None:
            yield "agreements", place, "bloc", agreement.bloc, "actors"
    for place, status in enumerate(dossier.party_statuses):
        if status.actor is not None:
            yield "party_statuses", place, "actor", status.actor, "actors"
    for place, claim in enumerate(dossier.claims):
        for actor in claim.a:
            yield "claims", place, "a", actor, "actors"
        for actor in claim.b:
            yield "claims", place, "b", actor, "actors"


def _evidence_references(place: int, evidence: Evidence) -> Iterator[_Reference]:
    subject = SUBJECT_TABLES[evidence.subject_kind]
    yield "evidence", place, evidence.subject_kind, evidence.subject, subject
    if evidence.excerpt is not None:
        yield "evidence", place, "excerpt", evidence.excerpt, "excerpts"
    if evidence.source is not None:
        yield "evidence", place, "source", evidence.source, "sources"


def _unknown_focus(dossier: Dossier, unread: frozenset[str]) -> Iterator[Fault]:
    if "sources" not in unread:
        for source in dossier.focus_sources:
            if source not in dossier.source_by_id:
                reason = unknown("source", source, sorted(dossier.source_by_id))
                yield Fault("datapackage.json", None, f"focus_sources: {reason}")
    if "actors" not in unread:
        named = [("focus_blocs", bloc) for bloc in dossier.focus_blocs]
        named += [("background_actors", actor) for actor in dossier.background_actors]
        for where, actor in named:
            if actor not in dossier.actor_by_id:
                reason = unknown("actor", actor, sorted(dossier.actor_by_id))
                yield Fault("datapackage.json", None, f"{where}: {reason}")


def _not_blocs(dossier: Dossier) -> Iterator[Fault]:
    kinds = {actor.id: actor.kind for actor in dossier.actors}
    named = [("memberships", place, m.bloc) for place, m in enumerate(dossier.memberships)]
    named += [
        ("agreements", place, a.bloc)
        for place, a in enumerate(dossier.agreements)
        if a.bloc is not None
    ]
    for table, place, bloc in named:
        if kinds.get(bloc, ActorKind.BLOC) is not ActorKind.BLOC:
            yield at_row(table, place, f"bloc: {bloc} is a {kinds[bloc]}, not a bloc")
    for bloc in dossier.focus_blocs:
        if kinds.get(bloc, ActorKind.BLOC) is not ActorKind.BLOC:
            reason = f"focus_blocs: {bloc} is a {kinds[bloc]}, not a bloc"
            yield Fault("datapackage.json", None, reason)


_SINGULAR = {
    "actors": "actor",
    "agreements": "agreement",
    "claims": "claim",
    "memberships": "membership",
    "party_statuses": "party status",
    "sources": "source",
    "excerpts": "excerpt",
}
