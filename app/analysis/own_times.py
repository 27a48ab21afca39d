"""The time that each record speaks of, for the question what touches a period.

It is the period of a claim or membership, with its open ends; an agreement's runs from the first
step taken to the last if that ended it for all, and goes on otherwise. What has no date of its
own was observed when the first of its sources appeared; of what has none either it is not known
when it was, and it touches no period.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from app.analysis.backing import published_dates, statuses_of
from app.analysis.carrying import Carrying
from app.analysis.claim_columns import ClaimColumns
from app.analysis.evidence_columns import EvidenceColumns
from app.analysis.ties import Record
from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.periods import NO_PERIOD
from app.domain.records import Agreement, PartyStatus

Span = tuple[date, date]
"""The first and the last day."""

_NEVER = (date.max, date.min)


@dataclass(frozen=True, eq=False)
class OwnTimes:
    """The `first` and the `last` day of each record's own time, (r,) int32 ordinals."""

    first: NDArray[np.int32]
    last: NDArray[np.int32]

    def touching(self, period: Span) -> NDArray[np.bool_]:
        """By record, (r,), whether its time has a day in common with a period."""
        begin, end = (day.toordinal() for day in period)
        touching: NDArray[np.bool_] = (self.first <= end) & (self.last >= begin)
        return touching

    def followed_by(self, carrying: Carrying, spans: Mapping[int, Span]) -> "OwnTimes":
        """The times in another ledger.

        `carrying` tells the rows there; `spans` are the times of the rows there that are new or
        may have another time than here.
        """
        columns = np.stack((carrying.array(self.first), carrying.array(self.last)))
        if spans:
            columns[:, list(spans)] = _ordinals(spans.values())
        return OwnTimes(*columns)


def own_times(
    dossier: Dossier, records: Sequence[Record], claims: ClaimColumns, evidence: EvidenceColumns
) -> OwnTimes:
    """The own times of the records of a ledger, of which the first are the `claims`."""
    first = np.where(claims.starts[:, 0] > 0, claims.starts[:, 0], date.min.toordinal())
    last = np.where(claims.ends[:, 1] > 0, claims.ends[:, 1], date.max.toordinal())
    undated = claims.starts[:, 0] == NO_PERIOD
    first[undated], last[undated] = _observed(len(undated), evidence)[:, undated]
    others = _ordinals(own_time(dossier, record) for record in records[len(undated) :])
    return OwnTimes(*np.hstack((np.array((first, last), dtype=np.int32), others)))


def _observed(n_claims: int, evidence: EvidenceColumns) -> NDArray[np.int32]:
    """When the first source of each claim appeared, as ordinals, (2, n)."""
    of_claims = (evidence.rows >= 0) & (evidence.rows < n_claims)
    n_sources = len(evidence.order)
    place_of_first = np.full(n_claims, n_sources)
    np.minimum.at(
        place_of_first, evidence.rows[of_claims], evidence.order[evidence.sources[of_claims]]
    )
    is_dated = evidence.order < n_sources
    spans = np.empty((n_sources + 1, 2), dtype=np.int32)
    spans[:] = [day.toordinal() for day in _NEVER]
    spans[evidence.order[is_dated]] = evidence.published[is_dated]
    observed: NDArray[np.int32] = spans[place_of_first].T
    return observed


def own_time(dossier: Dossier, record: Record) -> Span:
    """The time a record speaks of; from the last day to the first if it is not known."""
    if isinstance(record, Agreement):
        told = _of_agreement(statuses_of(dossier, record))
    else:
        told = _of_period(record.period)
    return told or _of_observation(published_dates(dossier, record))


def _of_period(period: Period | None) -> Span | None:
    if period is None:
        return None
    return period.earliest or date.min, period.latest or date.max


def _of_agreement(statuses: Iterable[PartyStatus]) -> Span | None:
    # Sorting is stable: of two steps of one date the later row is the later step.
    dated = sorted(
        ((row.date, row) for row in statuses if row.date is not None), key=lambda step: step[0]
    )
    if not dated:
        return None
    when, last = dated[-1]
    is_over = last.actor is None and last.status.is_over
    return dated[0][0].earliest, when.latest if is_over else date.max


def _of_observation(published: Iterable[PartialDate]) -> Span:
    first = min(published, default=None)
    return _NEVER if first is None else (first.earliest, first.latest)


def _ordinals(spans: Iterable[Span]) -> NDArray[np.int32]:
    """Spans as ordinals, (2, n)."""
    found = [(first.toordinal(), last.toordinal()) for first, last in spans]
    return np.array(found, dtype=np.int32).reshape(-1, 2).T
