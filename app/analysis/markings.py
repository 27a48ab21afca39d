"""Which marked records stand behind what a map shows, and what that makes its own marking.

What counts: the claims of the visible ties, whether their words are printed or not; the sources
of every piece of evidence for what ties, junctions and hulls stand for, statuses of parties
included; and the sources that the rows of visible actors, and the names they are shown by, come
from. Hidden records do not count: nothing of them leaves.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.analysis.filters import VisibleNetwork
from app.analysis.network import AgreementOnDate, ClaimOnDate, Network
from app.analysis.shown_parts import actors_shown, parts_shown
from app.domain.dossier import Dossier
from app.domain.ids import SourceId
from app.domain.marking import Marking, joined, read_marking
from app.domain.records import Claim, Evidence, Source
from app.domain.vocabulary import NameRole, SubjectKind

_SHOWN_NAMES = frozenset({NameRole.SHORT, NameRole.ACRONYM})
"""By these actors are called on a map; which of them depends on the reader's language."""


@dataclass(frozen=True, slots=True)
class MarkedRecord:
    """A claim or a source that is marked; `table` and `id` name it, `words` call it."""

    table: str
    id: str
    marking: Marking
    words: str


def marked_behind(network: Network, visible: VisibleNetwork) -> tuple[MarkedRecord, ...]:
    """The marked records behind what is visible, the highest first, then by table and id."""
    dossier = network.dossier
    claims: set[Claim] = set()
    evidence: set[Evidence] = set()
    for part in parts_shown(network, visible):
        evidence.update(part.evidence)
        if isinstance(part, ClaimOnDate):
            claims.add(part.record)
        elif isinstance(part, AgreementOnDate):
            for status in part.statuses:
                subject = SubjectKind.PARTY_STATUS, status.id
                evidence.update(dossier.evidence_for.get(subject, ()))
    sources = {dossier.source_of(item).id for item in evidence}
    sources.update(_sources_of_actors(dossier, visible))
    found: list[Claim | Source] = [*claims, *(dossier.source_by_id[id_] for id_ in sources)]
    return in_order(marked for record in found if (marked := marked_record(record)) is not None)


def marked_record(record: Claim | Source) -> MarkedRecord | None:
    """A claim or a source with its marking; None if it has none."""
    marking = read_marking(record.marking)
    if not marking:
        return None
    if isinstance(record, Claim):
        return MarkedRecord("claims", record.id, marking, record.summary)
    return MarkedRecord("sources", record.id, marking, record.title)


def in_order(records: Iterable[MarkedRecord]) -> tuple[MarkedRecord, ...]:
    """Marked records, the highest first: what asks for most is read first."""
    return tuple(sorted(records, key=_rank))


def marking_of(records: Iterable[MarkedRecord]) -> Marking:
    """What such records together ask for."""
    return joined(record.marking for record in records)


def against(wanted: Marking, records: Iterable[MarkedRecord]) -> tuple[MarkedRecord, ...]:
    """Those of some marked records that may not go out under a marking, in their order."""
    return tuple(record for record in records if not wanted.covers(record.marking))


def _rank(record: MarkedRecord) -> tuple[int, bool, str, str]:
    marking = record.marking
    return -(marking.tlp or 0), not marking.house, record.table, record.id


def _sources_of_actors(dossier: Dossier, visible: VisibleNetwork) -> Iterator[SourceId]:
    for actor in actors_shown(visible):
        row = dossier.actor_by_id[actor]
        if row.source is not None:
            yield row.source
        for name in dossier.names_of.get(actor, ()):
            if name.source is not None and name.role in _SHOWN_NAMES:
                yield name.source
