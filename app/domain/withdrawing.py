"""What still stands of a dossier once all that was withdrawn is left out.

Nothing is erased: a withdrawn record stays in the dossier with the reason. It counts for
nothing, and neither does what rests on it alone.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import compress
from typing import Any, TypeVar

from app.domain.dossier import Dossier
from app.domain.records import Actor, ActorName, Agreement
from app.domain.tables import column, kept
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
_SUBJECT = ("id", "subject_kind", "subject")
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
        of = map(sources.__contains__, column(dossier.excerpts, "source"))
        gone["excerpts"].update(compress(column(dossier.excerpts, "id"), of))
    if actors:
        sides = _columns(dossier.claims, "id", "a", "b")
        gone["claims"] |= {id_ for id_, a, b in sides if not actors.isdisjoint((*a, *b))}
        gone["memberships"] |= {m.id for m in dossier.memberships if {m.actor, m.bloc} & actors}
    gone["party_statuses"] |= {
        s.id for s in dossier.party_statuses if s.agreement in agreements or s.actor in actors
    }
    gone["evidence"] |= _resting_on(dossier, gone)
    _take_out_what_has_lost_its_evidence(dossier, gone)
    gone["evidence"] |= _resting_on(dossier, gone)
    gone["excerpts"] |= _no_longer_evidence(dossier, gone["evidence"])
    left: dict[str, Any] = {
        table: _without(getattr(dossier, table), ids) for table, ids in gone.items() if ids
    }
    if sources:
        known = left.get("actors", dossier.actors)
        left["actors"] = tuple(_sourced(each, sources) for each in known)
    if actors:
        between = left.get("agreements", dossier.agreements)
        left["agreements"] = tuple(_between_the_rest(each, actors) for each in between)
    return replace(
        dossier,
        **left,
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


def _without(records: Sequence[Any], gone: Container[str]) -> Sequence[Any]:
    """A table without the records of some ids."""
    return kept(records, [id_ not in gone for id_ in column(records, "id")])


def _resting_on(dossier: Dossier, gone: _Gone) -> set[str]:
    """The evidence that goes with its excerpt, source or subject."""
    found: set[str] = set()
    for name, table in (("excerpt", "excerpts"), ("source", "sources")):
        if gone[table]:
            found.update(id_ for (id_,) in _with(dossier, name, gone[table], "id"))
    subjects = {id_ for table in SUBJECT_TABLES.values() for id_ in gone[table]}
    found.update(
        id_
        for id_, kind, subject in _with(dossier, "subject", subjects, *_SUBJECT)
        if subject in gone[SUBJECT_TABLES[kind]]
    )
    return found


def _no_longer_evidence(dossier: Dossier, gone: set[str]) -> set[str]:
    """The excerpts that were evidence, of which all is gone."""
    of_gone = {excerpt for (excerpt,) in _with(dossier, "id", gone, "excerpt")} - {None}
    cited = _with(dossier, "excerpt", of_gone, "id", "excerpt")
    return of_gone - {excerpt for id_, excerpt in cited if id_ not in gone}


def _take_out_what_has_lost_its_evidence(dossier: Dossier, gone: _Gone) -> None:
    """Mark subjects that had evidence of which none is left."""
    ids = gone["evidence"]
    had = {subject for (subject,) in _with(dossier, "id", ids, "subject")}
    of_them = list(_with(dossier, "subject", had, *_SUBJECT))
    left = {(kind, subject) for id_, kind, subject in of_them if id_ not in ids}
    for kind, subject in {(kind, subject) for _id, kind, subject in of_them} - left:
        gone[SUBJECT_TABLES[kind]].add(subject)
    gone["party_statuses"] |= {
        s.id for s in dossier.party_statuses if s.agreement in gone["agreements"]
    }


def _with(dossier: Dossier, field: str, wanted: set[str], *names: str) -> Iterable[tuple[Any, ...]]:
    """What the evidence that has one of some values in a field has in other fields.

    After each edit all evidence is gone through, so none is looked at that is not meant.
    """
    if not wanted:
        return ()
    cells = column(dossier.evidence, field)
    return compress(_columns(dossier.evidence, *names), map(wanted.__contains__, cells))


def _columns(records: Sequence[Any], *names: str) -> Iterator[tuple[Any, ...]]:
    """What each of some records has in some fields; none is made for it."""
    return zip(*(column(records, name) for name in names), strict=True)
