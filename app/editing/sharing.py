"""A part of a dossier as a dossier of its own, to be handed on: what is in it, and what is not.

It is made from nothing: a record is in it because it is wanted or because a wanted record could
not be read without it. There is no log of edits, nothing withdrawn, no view, no text, and no
reading note unless that is asked for. The rules:

*Statements are not cut.* An agreement says who its parties are, a claim who stands on its
sides; with a party less it would be another statement, and a wrong one. So an actor that the
view does not show, and that a statement names, comes along by its id, kind and names, as a
*companion*: without dates, place or sources of its own. The first view of the copy leaves
companions out.

*Who was hidden by hand does not leave.* A statement that names somebody hidden stays out as a
whole. Words are not searched: where a summary, a title or a quotation that does leave has the
name of somebody hidden in it, that is told, see :attr:`Shared.mentions`.

*Nothing above the marking.* Claims and sources of which the marking is not covered stay out; so
does what then has no evidence left, and a name, or what is known of an actor, that comes from
such a source. Who was shown for nothing but what stays out, stays as well.

The copy is the same for the same dossier and wishes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from app.domain.checks import TABLES
from app.domain.dossier import Dossier
from app.domain.ids import (
    ActorId,
    AgreementId,
    ClaimId,
    EvidenceId,
    MembershipId,
    PartyStatusId,
    SourceId,
)
from app.domain.marking import Marking, read_marking
from app.domain.records import (
    Actor,
    ActorName,
    Agreement,
    Claim,
    Evidence,
    Membership,
    PartyStatus,
)
from app.domain.vocabulary import NameRole, SubjectKind

_COMPANION_NAMES = frozenset({NameRole.SHORT, NameRole.ACRONYM, NameRole.OFFICIAL})
_LEAST_MENTIONED = 3
"""Letters of a name that is looked for in words: shorter ones stand in any text."""


@dataclass(frozen=True)
class Wanted:
    """What a copy is to hold.

    `actors` are shown, `hidden` those hidden by hand; `claims`, `agreements` with `statuses`,
    `memberships` and `evidence` are what stands behind what is shown. `marking` is the highest
    that may leave, None for any. `blocs` are shown as hulls.
    """

    actors: frozenset[ActorId]
    claims: frozenset[ClaimId]
    agreements: frozenset[AgreementId]
    memberships: frozenset[MembershipId]
    statuses: frozenset[PartyStatusId]
    evidence: frozenset[EvidenceId]
    hidden: frozenset[ActorId] = frozenset()
    blocs: tuple[ActorId, ...] = ()
    as_of: str = ""
    marking: Marking | None = None
    with_reading_notes: bool = False


@dataclass(frozen=True)
class Shared:
    """A copy, and what became of the rest.

    `companions` are the actors that are named only; `marked` the wanted records (table, id)
    that stay out for their marking, with what then had no evidence; `naming_hidden` those that
    name somebody hidden; `mentions` the records of the copy in whose words a name of somebody
    hidden stands, with that actor.
    """

    dossier: Dossier
    companions: tuple[ActorId, ...]
    marked: tuple[tuple[str, str], ...]
    naming_hidden: tuple[tuple[str, str], ...]
    mentions: tuple[tuple[str, str, ActorId], ...]

    def counts(self) -> dict[str, int]:
        """How many records of each table are in the copy."""
        return {table: len(getattr(self.dossier, table)) for table in TABLES}


def share(dossier: Dossier, wanted: Wanted) -> Shared:
    """The copy that holds what is wanted of a dossier from which what is withdrawn is gone."""
    return _Sharing(dossier, wanted).shared()


class _Sharing:
    """Goes through the dossier once, from statements to what they rest on."""

    def __init__(self, dossier: Dossier, wanted: Wanted) -> None:
        self._dossier = dossier
        self._wanted = wanted
        self._shut = frozenset(
            source.id for source in dossier.sources if not self._may_leave(source.marking)
        )
        self._marked = [("sources", source) for source in sorted(self._shut)]
        self._naming_hidden: list[tuple[str, str]] = []
        self._named_before: set[ActorId] = set()

    def shared(self) -> Shared:
        """The copy."""
        dossier, wanted = self._dossier, self._wanted
        evidence = self._open_evidence()
        claims = self._kept(dossier.claims, wanted.claims, "claims", SubjectKind.CLAIM)
        agreements = self._kept(
            dossier.agreements, wanted.agreements, "agreements", SubjectKind.AGREEMENT
        )
        memberships = self._kept(
            dossier.memberships, wanted.memberships, "memberships", SubjectKind.MEMBERSHIP
        )
        agreed = {agreement.id for agreement in agreements}
        statuses = tuple(
            each
            for each in dossier.party_statuses
            if each.agreement in agreed and each.id in wanted.statuses
        )
        told = {
            *((SubjectKind.CLAIM, each.id) for each in claims),
            *((SubjectKind.AGREEMENT, each.id) for each in agreements),
            *((SubjectKind.MEMBERSHIP, each.id) for each in memberships),
            *((SubjectKind.PARTY_STATUS, each.id) for each in statuses),
        }
        evidence = tuple(each for each in evidence if (each.subject_kind, each.subject) in told)
        named = {
            a for each in (*claims, *agreements, *memberships, *statuses) for a in _names(each)
        }
        companions = named - wanted.actors
        shown = wanted.actors - (self._named_before - named)
        actors = tuple(
            self._actor(each, each.id in companions)
            for each in dossier.actors
            if each.id in shown or each.id in companions
        )
        names = tuple(self._names(actors, companions))
        return self._finished(
            Dossier(
                actors=actors,
                actor_names=names,
                memberships=memberships,
                agreements=agreements,
                agreement_titles=tuple(
                    e for e in dossier.agreement_titles if e.agreement in agreed
                ),
                party_statuses=statuses,
                claims=claims,
                evidence=evidence,
                places=tuple(each for each in dossier.places if each.actor in shown),
                title=dossier.title,
                default_as_of=wanted.as_of,
                focus_blocs=tuple(bloc for bloc in wanted.blocs if bloc in shown),
                background_actors=tuple(sorted(companions)),
            )
        )

    def _finished(self, copy: Dossier) -> Shared:
        """The copy with the excerpts and sources that it cites."""
        dossier, wanted = self._dossier, self._wanted
        quoted = {each.excerpt for each in copy.evidence}
        excerpts = tuple(each for each in dossier.excerpts if each.id in quoted)
        cited: set[SourceId | None] = {excerpt.source for excerpt in excerpts}
        cited.update(evidence.source for evidence in copy.evidence)
        cited.update(actor.source for actor in copy.actors)
        cited.update(name.source for name in copy.actor_names)
        sources = tuple(
            each if wanted.with_reading_notes else replace(each, reading_notes="")
            for each in dossier.sources
            if each.id in cited
        )
        copy = replace(copy, excerpts=excerpts, sources=sources)
        return Shared(
            copy,
            tuple(copy.background_actors),
            tuple(self._marked),
            tuple(self._naming_hidden),
            tuple(_mentions(copy, dossier, wanted.hidden)),
        )

    def _may_leave(self, marking: str | None) -> bool:
        highest = self._wanted.marking
        return highest is None or highest.covers(read_marking(marking))

    def _open_evidence(self) -> tuple[Evidence, ...]:
        """The wanted evidence that rests on no source that stays."""
        dossier, wanted = self._dossier, self._wanted
        found = (each for each in dossier.evidence if each.id in wanted.evidence)
        return tuple(each for each in found if dossier.source_of(each).id not in self._shut)

    def _kept(
        self, records: Iterable[Any], wanted: frozenset[Any], table: str, kind: SubjectKind
    ) -> tuple[Any, ...]:
        """Those of some statements that are wanted and may leave."""
        kept = []
        for record in records:
            if record.id not in wanted:
                continue
            self._named_before.update(_names(record))
            if not self._wanted.hidden.isdisjoint(self._named_by(record)):
                self._naming_hidden.append((table, record.id))
            elif not self._may_leave(getattr(record, "marking", None)) or self._is_bare(
                kind, record.id
            ):
                self._marked.append((table, record.id))
            else:
                kept.append(record)
        return tuple(kept)

    def _named_by(self, record: Any) -> Iterator[ActorId]:
        yield from _names(record)
        if isinstance(record, Agreement):
            for status in self._dossier.statuses_of.get(record.id, ()):
                yield from _names(status)

    def _is_bare(self, kind: SubjectKind, subject: str) -> bool:
        """Whether it has evidence, and none that may leave."""
        items = self._dossier.evidence_for.get((kind, subject), ())
        wanted = [each for each in items if each.id in self._wanted.evidence]
        return bool(wanted) and all(self._dossier.source_of(e).id in self._shut for e in wanted)

    def _actor(self, actor: Actor, is_companion: bool) -> Actor:
        """As it is; if it is a companion, or its row comes from a source that stays, its kind."""
        if is_companion or actor.source in self._shut:
            note = None if actor.source in self._shut else actor.status_note
            return Actor(actor.id, actor.kind, status_note=note)
        return actor

    def _names(
        self, actors: Iterable[Actor], companions: frozenset[ActorId] | set[ActorId]
    ) -> Iterator[ActorName]:
        for actor in actors:
            is_companion = actor.id in companions
            kept = [
                replace(name, source=None) if is_companion else name
                for name in self._dossier.names_of.get(actor.id, ())
                if name.source not in self._shut
                and (not is_companion or name.role in _COMPANION_NAMES)
            ]
            if not any(each.role is NameRole.SHORT and each.language == "en" for each in kept):
                yield ActorName(actor.id, actor.id, "en", NameRole.SHORT)
            yield from kept


def _names(record: Any) -> Iterator[ActorId]:
    """Whom a statement names."""
    match record:
        case Claim():
            yield from (*record.a, *record.b)
        case Agreement():
            yield from record.parties
            if record.bloc is not None:
                yield record.bloc
        case Membership():
            yield from (record.actor, record.bloc)
        case PartyStatus() if record.actor is not None:
            yield record.actor


def _mentions(
    copy: Dossier, dossier: Dossier, hidden: Iterable[ActorId]
) -> Iterator[tuple[str, str, ActorId]]:
    """Where words of the copy have a name of somebody hidden in them."""
    sought = [
        (actor, name.text.casefold())
        for actor in sorted(hidden)
        for name in dossier.names_of.get(actor, ())
        if len(name.text) >= _LEAST_MENTIONED
    ]
    if not sought:
        return
    for table, id_, words in _words(copy):
        folded = words.casefold()
        for actor in dict.fromkeys(actor for actor, name in sought if name in folded):
            yield table, id_, actor


def _words(copy: Dossier) -> Iterator[tuple[str, str, str]]:
    """The free words of a copy, record by record."""
    for claim in copy.claims:
        yield "claims", claim.id, claim.summary
    for agreement in copy.agreements:
        titles = (each.text for each in copy.titles_of.get(agreement.id, ()))
        said = [agreement.title, agreement.subject, agreement.summary, agreement.reference or ""]
        yield "agreements", agreement.id, "\n".join([*said, *titles])
    for source in copy.sources:
        said = [source.title, *source.authors, source.outlet or "", source.reading_notes]
        yield "sources", source.id, "\n".join([*said, source.url or ""])
    for excerpt in copy.excerpts:
        said = [excerpt.prefix, excerpt.exact, excerpt.suffix, excerpt.translation or ""]
        yield "excerpts", excerpt.id, "\n".join(said)
    for actor in copy.actors:
        yield "actors", actor.id, actor.status_note or ""
