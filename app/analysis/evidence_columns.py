"""What is put to the records of a dossier, in arrays, and when its sources appeared.

None of the evidence, and no record, is made for it.
"""

from collections.abc import Sequence
from itertools import compress, repeat

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
    rows: dict[SubjectKind, dict[str, int]] = {kind: {} for kind in SubjectKind}
    first = 0
    for kind, name in _TABLES:
        ids = column(getattr(dossier, name), "id")
        rows[kind] = dict(zip(ids, range(first, first + len(ids)), strict=True))
        first += len(ids)
    kinds = numbers_in(_KINDS, column(dossier.evidence, "subject_kind"))
    subjects = column(dossier.evidence, "subject")
    found = np.full(len(subjects), -1)
    for number, kind in enumerate(_KINDS):
        are_of_kind = kinds == number
        of_kind = compress(subjects, are_of_kind.tolist())
        found[are_of_kind] = list(map(rows[kind].get, of_kind, repeat(-1)))
    return found


def _sources(dossier: Dossier) -> IntArray:
    number_of = {id_: number for number, id_ in enumerate(column(dossier.sources, "id"))}
    source_of = dict(
        zip(column(dossier.excerpts, "id"), column(dossier.excerpts, "source"), strict=True)
    )
    excerpts, own = column(dossier.evidence, "excerpt"), column(dossier.evidence, "source")
    quoted = map(source_of.get, excerpts)
    cited = [source if of is None else of for of, source in zip(quoted, own, strict=True)]
    return np.fromiter(map(number_of.__getitem__, cited), np.intp, len(cited))


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
