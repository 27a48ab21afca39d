"""Evidence with the document it comes from."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.dossier import Dossier
from app.domain.records import Evidence, Excerpt, Source
from app.domain.vocabulary import Stance


@dataclass(frozen=True, slots=True)
class Citation:
    """One piece of evidence with its document; `excerpt` is None for a mere reference."""

    stance: Stance
    source: Source
    excerpt: Excerpt | None


def cite(dossier: Dossier, evidence: Iterable[Evidence]) -> tuple[Citation, ...]:
    """The documents of some evidence, quotations first, otherwise in its order."""
    citations = [
        Citation(
            item.stance,
            dossier.source_of(item),
            dossier.excerpt_by_id[item.excerpt] if item.excerpt is not None else None,
        )
        for item in evidence
    ]
    return tuple(sorted(citations, key=lambda citation: citation.excerpt is None))
