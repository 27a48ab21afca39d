"""How much is quoted for a record and from a source, of which some may have been withdrawn."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from app.domain.dossier import Dossier
from app.domain.ids import SourceId
from app.domain.records import Evidence, Source
from app.domain.vocabulary import SubjectKind

Subject = tuple[SubjectKind, str]


class EvidenceTally:
    """Counts the evidence of a dossier in which what was withdrawn may still stand.

    What was withdrawn counts for nothing. A subject is looked at when it is asked for: there
    may be a hundred thousand of them, of which some rows are seen.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._gone: dict[str, set[str]] = defaultdict(set)
        for withdrawal in dossier.withdrawals:
            self._gone[withdrawal.table].add(withdrawal.record)

    def n_quotations_for(self, subject: Subject) -> int:
        """How many quotations are put to a subject."""
        return sum(evidence.excerpt is not None for evidence, _ in self._of(subject))

    def sources_of(self, subject: Subject) -> tuple[Source, ...]:
        """The sources of a subject, each once."""
        return tuple({source.id: source for _, source in self._of(subject)}.values())

    def newest_source(self, subject: Subject) -> Source | None:
        """The source of a subject that was published last; one without a date if none has any."""
        sources = self.sources_of(subject)
        dated = [source for source in sources if source.published is not None]
        if not dated:
            return sources[0] if sources else None
        return max(dated, key=_published)

    @cached_property
    def quotations_from(self) -> Mapping[SourceId, int]:
        """How many quotations are from each source that has any."""
        gone, gone_sources = self._gone["excerpts"], self._gone["sources"]
        return Counter(
            excerpt.source
            for excerpt in self._dossier.excerpts
            if excerpt.source not in gone_sources and excerpt.id not in gone
        )

    @cached_property
    def subjects_from(self) -> Mapping[SourceId, tuple[Subject, ...]]:
        """What each source is evidence for, each subject once."""
        found: dict[SourceId, dict[Subject, None]] = defaultdict(dict)
        for subject in self._dossier.evidence_for:
            for _, source in self._of(subject):
                found[source.id][subject] = None
        return {source: tuple(subjects) for source, subjects in found.items()}

    def _of(self, subject: Subject) -> Iterator[tuple[Evidence, Source]]:
        """The evidence of a subject that counts, and where it is from."""
        gone = self._gone
        for evidence in self._dossier.evidence_for.get(subject, ()):
            source = self._dossier.source_of(evidence)
            if not (
                evidence.id in gone["evidence"]
                or evidence.excerpt in gone["excerpts"]
                or source.id in gone["sources"]
            ):
                yield evidence, source


def _published(source: Source) -> tuple[int, str]:
    assert source.published is not None, "only dated ones are compared"
    return source.published.earliest.toordinal(), source.id
