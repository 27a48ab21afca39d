"""What still stands of a dossier once all that was withdrawn is left out.

Nothing is erased: a withdrawn record stays in the dossier with the reason. It counts for
nothing, and neither does what rests on it alone.
"""

from collections import defaultdict
from collections.abc import Container
from dataclasses import replace
from typing import Any, TypeVar

from app.domain.dossier import Dossier
from app.domain.records import Actor, ActorName, Agreement, Evidence
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
    gone: dict[str, set[str]] = defaultdict(set)
    for withdrawal in dossier.withdrawals:
        gone[withdrawal.table].add(withdrawal.record)
    actors, agreements = gone["actors"], gone["agreements"]
    gone["excerpts"] |= {e.id for e in dossier.excerpts if e.source in gone["sources"]}
    gone["claims"] |= {c.id for c in dossier.claims if not actors.isdisjoint((*c.a, *c.b))}
    gone["memberships"] |= {m.id for m in dossier.memberships if {m.actor, m.bloc} & actors}
    gone["party_statuses"] |= {
        s.id for s in dossier.party_statuses if s.agreement in agreements or s.actor in actors
    }
    gone["evidence"] |= {e.id for e in dossier.evidence if _rests_on(e, gone)}
    _take_out_what_has_lost_its_evidence(dossier, gone)
    gone["evidence"] |= {e.id for e in dossier.evidence if _rests_on(e, gone)}
    gone["excerpts"] |= _no_longer_evidence(dossier, gone["evidence"])
    kept: dict[str, Any] = {
        table: tuple(record for record in getattr(dossier, table) if record.id not in gone[table])
        for table in WITHDRAWABLE
    }
    sources = gone["sources"]
    kept["actors"] = tuple(_sourced(each, sources) for each in kept["actors"])
    kept["agreements"] = tuple(_between_the_rest(each, actors) for each in kept["agreements"])
    return replace(
        dossier,
        **kept,
        actor_names=tuple(
            _sourced(name, sources) for name in dossier.actor_names if name.actor not in actors
        ),
        agreement_titles=tuple(
            t for t in dossier.agreement_titles if t.agreement not in gone["agreements"]
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


def _rests_on(evidence: Evidence, gone: dict[str, set[str]]) -> bool:
    return (
        evidence.excerpt in gone["excerpts"]
        or evidence.source in gone["sources"]
        or evidence.subject in gone[SUBJECT_TABLES[evidence.subject_kind]]
    )


def _no_longer_evidence(dossier: Dossier, gone: Container[str]) -> set[str]:
    """The excerpts that were evidence, of which all is gone."""
    of_gone = {e.excerpt for e in dossier.evidence if e.excerpt is not None and e.id in gone}
    return of_gone - {e.excerpt for e in dossier.evidence if e.id not in gone}


def _take_out_what_has_lost_its_evidence(dossier: Dossier, gone: dict[str, set[str]]) -> None:
    """Mark subjects that had evidence of which none is left."""
    for (kind, subject), evidence in dossier.evidence_for.items():
        if all(each.id in gone["evidence"] for each in evidence):
            gone[SUBJECT_TABLES[kind]].add(subject)
    gone["party_statuses"] |= {
        s.id for s in dossier.party_statuses if s.agreement in gone["agreements"]
    }
