"""What is put to the records of a dossier, in arrays, and when its sources appeared.

None of the evidence, and no record, is made for it.
"""

from collections.abc import Sequence
from itertools import compress, count, repeat

import numpy as np

from app.analysis.claim_columns import IntArray, numbers_in
from app.domain.dossier import Dossier
from app.domain.records import Source
from app.domain.tables import column
from app.domain.vocabulary import SubjectKind

_KINDS = tuple(SubjectKind)
_TABLES = (
    (SubjectKind.CLAIM, "claims"),
    (SubjectKind.MEMBERSHIP, "memberships"),
    (SubjectKind.AGREEMENT, "agreements"),
)
"""In the order of the rows of a ledger."""

_NOWHERE = -1


class EvidenceColumns:
    """Facts by piece of evidence, in the order of the dossier.

    `rows`, (e,), are the rows in the dossier's ledger of the records that evidence is put to,
    -1 if it is put to none that has a row; `sources`, (e,), the numbers of its sources in the
    dossier. `published`, (s, 2), are the first and the last day on which each source may have
    appeared, as ordinals, 0 where that is not known; `order`, (s,), numbers the sources by
    these dates, as :class:`~app.domain.dates.PartialDate` orders them, those without one last.
    """

    def __init__(self, dossier: Dossier) -> None:
        self.rows = _rows(dossier)
        self.sources = _sources(dossier)
        self.published, self.order = _published(dossier.sources)


def _rows(dossier: Dossier) -> IntArray:
    kinds = numbers_in(_KINDS, column(dossier.evidence, "subject_kind"))
    subjects = column(dossier.evidence, "subject")
    found = np.full(len(subjects), _NOWHERE)
    first = 0
    for kind, name in _TABLES:
        ids = column(getattr(dossier, name), "id")
        are_of_kind = kinds == _KINDS.index(kind)
        of_kind = list(compress(subjects, are_of_kind.tolist()))
        places = _places(ids, of_kind)
        found[are_of_kind] = np.where(places == _NOWHERE, _NOWHERE, places + first)
        first += len(ids)
    return found


def _sources(dossier: Dossier) -> IntArray:
    ids = column(dossier.sources, "id")
    excerpts = _places(column(dossier.excerpts, "id"), column(dossier.evidence, "excerpt"))
    cited = _places(ids, column(dossier.evidence, "source"))
    are_quoted = excerpts != _NOWHERE
    cited[are_quoted] = _places(ids, column(dossier.excerpts, "source"))[excerpts[are_quoted]]
    assert _NOWHERE not in cited, "evidence has an excerpt or a source"
    return cited


def _places(ids: Sequence[str], wanted: Sequence[str | None]) -> IntArray:
    """The places among ids of those that are wanted, (n,); -1 for those that are not there."""
    place_of: dict[str | None, int] = dict(zip(ids, count(), strict=False))
    return np.fromiter(map(place_of.get, wanted, repeat(_NOWHERE)), np.intp, len(wanted))


def _published(sources: Sequence[Source]) -> tuple[IntArray, IntArray]:
    dates = column(sources, "published")
    days = [
        (0, 0) if when is None else (when.earliest.toordinal(), when.latest.toordinal())
        for when in dates
    ]
    dated = [number for number, when in enumerate(dates) if when is not None]
    order = np.full(len(dates), len(dates))
    order[sorted(dated, key=dates.__getitem__)] = np.arange(len(dated))
    return np.array(days, dtype=np.intp).reshape(-1, 2), order
