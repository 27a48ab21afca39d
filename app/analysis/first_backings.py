"""What all records of a dossier rest on, found at one go where one piece of evidence is all.

Most records rest on one piece of evidence, and what follows from its source follows for all that
this source tells alike. So that is found once for each source, numbers say for which records,
and what a record rests on is put together when somebody asks for that record.
"""

from collections.abc import Iterator, Sequence
from typing import Any, overload

import numpy as np

from app.analysis.backing import Backing, back, told_by_one
from app.analysis.backings import Backings, CitedSources
from app.analysis.claim_columns import IntArray, numbers_in
from app.analysis.independence import Alike
from app.analysis.ledger import Ledger
from app.domain.dossier import Dossier
from app.domain.records import Evidence
from app.domain.tables import Table, column
from app.domain.vocabulary import Stance

_STANCES = tuple(Stance)
_NOTHING = Backing()


def back_everything(ledger: Ledger, alike: Alike) -> Backings:
    """What the records of a ledger rest on by all that was ever published."""
    dossier, n_records = ledger.dossier, len(ledger.records)
    subjects = ledger.evidence.rows
    n_each = np.bincount(subjects[subjects >= 0], minlength=n_records)
    are_alone = n_each == 1
    # Agreements rest on what is told of their statuses too.
    are_alone[ledger.first_agreement :] = False
    evidence_of = np.full(n_records, -1)
    of_known = np.flatnonzero(subjects >= 0)
    evidence_of[subjects[of_known]] = of_known
    evidence_of[~are_alone] = -1
    alone = np.flatnonzero(are_alone)
    sources = ledger.evidence.sources[evidence_of[alone]]
    told, told_of = _told_of(dossier, evidence_of[alone], sources)
    told_of_record = np.full(n_records, -1)
    told_of_record[alone] = told_of
    by_record = _table(dossier.evidence, evidence_of, told, told_of_record)
    others = np.flatnonzero(~are_alone & ((n_each > 0) | _are_agreements(ledger)))
    found = [ledger.records[row] for row in others.tolist()]
    # Else look-ups of all evidence would be made for nothing.
    backed = back(dossier, found, None) if found else []
    items: list[int | Backing] = list(range(n_records))
    for row in np.flatnonzero(~are_alone).tolist():
        items[row] = _NOTHING
    renewed = list(zip(others.tolist(), backed, strict=True))
    for row, backing in renewed:
        items[row] = backing
    backings = Backings(dossier, by_record.with_items(items), alike)
    backings.begin_with(
        told, told_of_record, CitedSources.of_pairs(dossier, alone, sources), renewed
    )
    return backings


def _are_agreements(ledger: Ledger) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    return np.arange(len(ledger.records)) >= ledger.first_agreement


def _told_of(
    dossier: Dossier, evidence: IntArray, sources: IntArray
) -> tuple[list[Backing], IntArray]:
    """What follows from pieces of evidence, the evidence left out, and which of it from each.

    `evidence`, (n,), are places in the dossier, `sources`, (n,), the number of each one's
    source; the numbers of what follows are (n,).
    """
    stances = numbers_in(_STANCES, column(dossier.evidence, "stance"))[evidence]
    keys = sources * len(_STANCES) + stances
    are_told = np.zeros(len(dossier.sources) * len(_STANCES), dtype=np.bool_)
    are_told[keys] = True
    found = np.flatnonzero(are_told)
    number_of = np.cumsum(are_told) - 1
    names = ("id", "outlet", "published")
    # No source is made for it.
    facts = list(zip(*(column(dossier.sources, name) for name in names), strict=True))
    told = [
        told_by_one(outlet or id_, published, stance)
        for (id_, outlet, published), stance in (
            (facts[key // len(_STANCES)], _STANCES[key % len(_STANCES)]) for key in found.tolist()
        )
    ]
    return told, number_of[keys]


def _table(
    evidence: Sequence[Evidence], evidence_of: IntArray, told: list[Backing], told_of: IntArray
) -> Table[Backing]:
    """What follows for records from the one piece of evidence of each, (r,); -1: from none."""
    facts = zip(*(*told, _NOTHING), strict=True)
    columns: dict[str, Sequence[Any]] = {
        name: _Picked(values, told_of) for name, values in zip(Backing._fields, facts, strict=True)
    }
    columns["evidence"] = _Alone(evidence, evidence_of)
    return Table(Backing, lambda found: list(map(Backing, *found)), columns)


class _Picked(Sequence[Any]):
    """One of some values by record; -1 is the last of them."""

    def __init__(self, values: Sequence[Any], places: IntArray) -> None:
        self._values = values
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> Any: ...

    @overload
    def __getitem__(self, index: slice) -> list[Any]: ...

    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return [self._values[place] for place in self._places[index].tolist()]
        return self._values[self._places[index]]

    def __iter__(self) -> Iterator[Any]:
        return map(self._values.__getitem__, self._places.tolist())


class _Alone(_Picked):
    """One of some values by record, as the tuple of it; of -1 the empty one."""

    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return list(self)[index]
        place = self._places[index]
        return (self._values[place],) if place >= 0 else ()

    def __iter__(self) -> Iterator[Any]:
        values = list(self._values)
        return ((values[place],) if place >= 0 else () for place in self._places.tolist())
