"""What was quoted from a text before, and what it is evidence for."""

from collections import defaultdict
from dataclasses import dataclass, field

from app.domain.dossier import Dossier
from app.domain.ids import ExcerptId, SourceId
from app.domain.records import Evidence
from app.reading.sentences import Span
from app.session.library import Library


@dataclass(frozen=True, slots=True)
class QuotedPlaces:
    """From where to where quotations reach in a stored text, and their uses."""

    places: tuple[tuple[int, int, ExcerptId], ...] = ()
    uses: dict[ExcerptId, list[Evidence]] = field(default_factory=dict)

    @staticmethod
    def of(library: Library, dossier: Dossier, source: SourceId) -> "QuotedPlaces":
        """The quotations of a source that stand in its text and are in use."""
        anchors = library.anchors_of(source)
        uses: defaultdict[ExcerptId, list[Evidence]] = defaultdict(list)
        for item in dossier.evidence:
            if item.excerpt is not None and item.excerpt in anchors:
                uses[item.excerpt].append(item)
        places = tuple(
            (anchors[excerpt].start or 0, end, excerpt)
            for excerpt in uses
            if (end := anchors[excerpt].end) is not None
        )
        return QuotedPlaces(places, dict(uses))

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """From where to where they reach."""
        return tuple((start, end) for start, end, _ in self.places)

    def evidence_in(self, span: Span) -> tuple[Evidence, ...]:
        """What a sentence, or a part of it, is evidence for already."""
        return tuple(
            item
            for start, end, excerpt in self.places
            if start < span.end and end > span.start
            for item in self.uses[excerpt]
        )
