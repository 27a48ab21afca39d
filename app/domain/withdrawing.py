"""What still stands of a dossier once all that was withdrawn is left out.

Nothing is erased: a withdrawn record stays in the dossier with the reason. It counts for
nothing, and neither does what rests on it alone.
"""

from collections.abc import Container
from dataclasses import replace
from typing import Any, TypeVar

from app.domain.dossier import Dossier
from app.domain.records import Actor, ActorName, Agreement
from app.domain.vocabulary import SubjectKind

SUBJECT_TABLES = {
    SubjectKind.CLAIM: "claims",
    SubjectKind.AGREEMENT: "agreements",
    SubjectKind.PARTY_STATUS: "party_statuses",
    SubjectKind.MEMBERSHIP: "memberships",
}
"""The table of the records that evidence is put to."""

WITHDRAWABLE = (
    "actors",
    "memberships",
    "agreements",
    "party_statuses",
    "claims",
    "sources",
    "excerpts",
    "evidence",
)
"""The tables whose records have an id by which they can be withdrawn."""

_Sourced = TypeVar("_Sourced", Actor, ActorName)
_Gone = dict[str, set[str]]
"""The ids of what stands no more, by table."""


def standing(dossier: Dossier) -> Dossier:
    """The dossier without what was withdrawn and what has nothing left to rest on.

    Excerpts go with their source, evidence with its excerpt, source or subject, names and
    memberships with their actor, titles and statuses with their agreement, and claims that
    name a withdrawn actor with that actor; an agreement is one of the other parties. A
    claim, membership, agreement or status whose evidence is all gone goes with it: nothing
    is on the map without evidence. So does an excerpt that is evidence for nothing any more;
    one that never was, stays.
    """
    if not dossier.withdrawals:
        return dossier
    gone: _Gone = {table: set() for table in WITHDRAWABLE}
    for withdrawal in dossier.withdrawals:
        # What no form can withdraw, a file might name all the same: nothing goes with that.
        if withdrawal.table in gone:
            gone[withdrawal.table].add(withdrawal.record)
    sources, actors, agreements = gone["sources"], gone["actors"], gone["agreements"]
    if sources:
        gone["excerpts"] |= {e.id for e in dossier.excerpts if e.source in sources}
    if actors:
        gone["claims"] |= {c.id for c in dossier.claims if not actors.isdisjoint((*c.a, *c.b))}
        gone["memberships"] |= {m.id for m in dossier.memberships if {m.actor, m.bloc} & actors}
    gone["party_statuses"] |= {
        s.id for s in dossier.party_statuses if s.agreement in agreements or s.actor in actors
    }
    gone["evidence"] |= _resting_on(dossier, gone)
    _take_out_what_has_lost_its_evidence(dossier, gone)
    gone["evidence"] |= _resting_on(dossier, gone)
    gone["excerpts"] |= _no_longer_evidence(dossier, gone["evidence"])
    kept: dict[str, Any] = {
        table: tuple(record for record in getattr(dossier, table) if record.id not in ids)
        for table, ids in gone.items()
        if ids
    }
    if sources:
        left = kept.get("actors", dossier.actors)
        kept["actors"] = tuple(_sourced(each, sources) for each in left)
    if actors:
        between = kept.get("agreements", dossier.agreements)
        kept["agreements"] = tuple(_between_the_rest(each, actors) for each in between)
    return replace(
        dossier,
        **kept,
        actor_names=tuple(
            _sourced(name, sources) for name in dossier.actor_names if name.actor not in actors
        ),
        agreement_titles=tuple(
            t for t in dossier.agreement_titles if t.agreement not in agreements
        ),
        focus_sources=tuple(s for s in dossier.focus_sources if s not in sources),
        focus_blocs=tuple(b for b in dossier.focus_blocs if b not in actors),
        background_actors=tuple(a for a in dossier.background_actors if a not in actors),
        withdrawals=(),
    )


def _sourced(record: _Sourced, sources: set[str]) -> _Sourced:
    """An actor or a name without its source if that was withdrawn."""
    return replace(record, source=None) if record.source in sources else record


def _between_the_rest(agreement: Agreement, actors: set[str]) -> Agreement:
    """An agreement without the parties and the bloc that were withdrawn."""
    if actors.isdisjoint((*agreement.parties, agreement.bloc)):
        return agreement
    parties = tuple(party for party in agreement.parties if party not in actors)
    bloc = None if agreement.bloc in actors else agreement.bloc
    return replace(agreement, parties=parties, bloc=bloc)


def _resting_on(dossier: Dossier, gone: _Gone) -> set[str]:
    """The evidence that goes with its excerpt, source or subject."""
    excerpts, sources = gone["excerpts"], gone["sources"]
    subjects = {id_ for table in SUBJECT_TABLES.values() for id_ in gone[table]}
    return {
        e.id
        for e in dossier.evidence
        if e.excerpt in excerpts
        or e.source in sources
        or (e.subject in subjects and e.subject in gone[SUBJECT_TABLES[e.subject_kind]])
    }


def _no_longer_evidence(dossier: Dossier, gone: Container[str]) -> set[str]:
    """The excerpts that were evidence, of which all is gone."""
    of_gone: set[str] = {
        e.excerpt for e in dossier.evidence if e.excerpt is not None and e.id in gone
    }
    return of_gone - {e.excerpt for e in dossier.evidence if e.id not in gone}


def _take_out_what_has_lost_its_evidence(dossier: Dossier, gone: _Gone) -> None:
    """Mark subjects that had evidence of which none is left."""
    ids = gone["evidence"]
    had = {e.subject for e in dossier.evidence if e.id in ids}
    of_them = [e for e in dossier.evidence if e.subject in had]
    left = {(e.subject_kind, e.subject) for e in of_them if e.id not in ids}
    for kind, subject in {(e.subject_kind, e.subject) for e in of_them} - left:
        gone[SUBJECT_TABLES[kind]].add(subject)
    gone["party_statuses"] |= {
        s.id for s in dossier.party_statuses if s.agreement in gone["agreements"]
    }
