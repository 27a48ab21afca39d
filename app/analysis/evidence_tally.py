"""How much is quoted for each record and from each source, counted once for all of them."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.dossier import Dossier
from app.domain.ids import SourceId
from app.domain.records import Source
from app.domain.vocabulary import SubjectKind

Subject = tuple[SubjectKind, str]


@dataclass(frozen=True)
class EvidenceTally:
    """Quotations by subject and by source, and the sources of each subject.

    What was withdrawn counts for nothing; subjects and sources without any are left out.
    """

    quotations_for: Mapping[Subject, int]
    quotations_from: Mapping[SourceId, int]
    sources_of: Mapping[Subject, tuple[Source, ...]]

    def newest_source(self, subject: Subject) -> Source | None:
        """The source of a subject that was published last; one without a date if none has any."""
        sources = self.sources_of.get(subject, ())
        dated = [source for source in sources if source.published is not None]
        if not dated:
            return sources[0] if sources else None
        return max(dated, key=_published)


def tally_evidence(dossier: Dossier) -> EvidenceTally:
    """Count the evidence of a dossier, in which what was withdrawn may still stand."""
    gone: dict[str, set[str]] = defaultdict(set)
    for withdrawal in dossier.withdrawals:
        gone[withdrawal.table].add(withdrawal.record)
    sources = {s.id: s for s in dossier.sources if s.id not in gone["sources"]}
    excerpts = {
        e.id: e.source
        for e in dossier.excerpts
        if e.id not in gone["excerpts"] and e.source in sources
    }
    quotations: Counter[Subject] = Counter()
    cited: dict[Subject, dict[SourceId, None]] = defaultdict(dict)
    for evidence in dossier.evidence:
        if evidence.id in gone["evidence"]:
            continue
        source = evidence.source if evidence.excerpt is None else excerpts.get(evidence.excerpt)
        if source is None or source not in sources:
            continue
        subject = (evidence.subject_kind, evidence.subject)
        cited[subject][source] = None
        if evidence.excerpt is not None:
            quotations[subject] += 1
    return EvidenceTally(
        quotations,
        Counter(excerpts.values()),
        {subject: tuple(sources[id_] for id_ in ids) for subject, ids in cited.items()},
    )


def _published(source: Source) -> tuple[int, str]:
    assert source.published is not None, "only dated ones are compared"
    return source.published.earliest.toordinal(), source.id
