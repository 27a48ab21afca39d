"""Which sources a dossier cites anywhere, whatever the date; after an edit it is followed."""

from collections import Counter
from itertools import repeat

from app.domain.dossier import Dossier
from app.domain.ids import SourceId
from app.domain.succession import differences_in
from app.domain.tables import column


class SourceUse:
    """How much evidence there is from each source of a dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._counts = _counted(dossier)

    @property
    def cited(self) -> frozenset[SourceId]:
        """The sources from which there is any."""
        return frozenset(source for source, count in self._counts.items() if count > 0)

    def follow(self, dossier: Dossier) -> bool:
        """Look at another state of the dossier; whether other sources are cited there."""
        before, self._dossier = self._dossier, dossier
        excerpts = differences_in(before.excerpts, dossier.excerpts)
        if excerpts.gone:
            # Whose an excerpt is may be otherwise now, and so what all its evidence is from.
            cited, self._counts = self.cited, _counted(dossier)
            return self.cited != cited
        evidence = differences_in(before.evidence, dossier.evidence)
        gone = Counter(before.source_of(item).id for item in evidence.gone)
        come = Counter(dossier.source_of(item).id for item in evidence.come)
        were_cited = [self._counts[source] > 0 for source in (*gone, *come)]
        self._counts.subtract(gone)
        self._counts.update(come)
        return were_cited != [self._counts[source] > 0 for source in (*gone, *come)]


def _counted(dossier: Dossier) -> Counter[SourceId]:
    ids, of = column(dossier.excerpts, "id"), column(dossier.excerpts, "source")
    source_of = dict(zip(ids, of, strict=True))
    quoted = map(source_of.get, column(dossier.evidence, "excerpt"), repeat(None))
    own = column(dossier.evidence, "source")
    return Counter(one or other for one, other in zip(quoted, own, strict=True))
