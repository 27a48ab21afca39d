"""Which rows to ask again about when a date moves: their days in one sorted array."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.analysis.backing import learning_days, published_dates, statuses_of, told_dates
from app.analysis.claim_columns import STATUSES, ClaimColumns
from app.analysis.evidence_columns import EvidenceColumns
from app.analysis.ties import Record
from app.domain.dossier import Dossier
from app.domain.periods import NO_PERIOD
from app.domain.records import Agreement, Claim, Membership
from app.domain.turning_days import (
    turning_days_of_agreement,
    turning_days_of_claim,
    turning_days_of_period,
)

_AFTER_ALL = date.max.toordinal() + 1

_Rows = NDArray[np.intp]


class TurningPoints:
    """Days by row, in the order of the days; found by bisection.

    Parameters
    ----------
    days, rows
        (n,) Days on which something of a row may change, as ordinals, and the rows; in any order.
    """

    def __init__(self, days: NDArray[np.integer[Any]], rows: NDArray[np.intp]) -> None:
        order = np.argsort(days, kind="stable")
        self._days, self._rows = days[order].astype(np.int32), rows[order]

    def followed_by(
        self, row_of: NDArray[np.intp], days: Mapping[int, Iterable[date]]
    ) -> "TurningPoints":
        """The days by row in another ledger.

        Parameters
        ----------
        row_of
            (r,) The row there of each row here, -1 if it is not there.
        days
            Of the rows there that are new or may have other days than here.
        """
        rows = row_of[self._rows]
        kept = (rows >= 0) & ~np.isin(rows, list(days))
        new_days, new_rows = _days_of_rows(days.items())
        return TurningPoints(
            np.concatenate((self._days[kept], new_days)), np.concatenate((rows[kept], new_rows))
        )

    def between(self, one: date | None, other: date | None) -> NDArray[np.intp]:
        """The rows with a day after the earlier and up to the later of two.

        They come in the order of their days, once for each. None is after all days.
        """
        ends = sorted(_AFTER_ALL if day is None else day.toordinal() for day in (one, other))
        # Of another sort than the days, all of them would be copied to be compared.
        start, end = np.searchsorted(self._days, np.array(ends, np.int32), side="right")
        return self._rows[start:end]


def _days_of_rows(
    days_by_row: Iterable[tuple[int, Iterable[date]]],
) -> tuple[NDArray[np.int32], NDArray[np.intp]]:
    """Each day of each row once, as ordinals, and the rows they are of."""
    found = [(day.toordinal(), row) for row, turning in days_by_row for day in set(turning)]
    columns = np.array(found, dtype=np.intp).reshape(-1, 2)
    return columns[:, 0].astype(np.int32), columns[:, 1]


def turning_points(
    dossier: Dossier, records: Sequence[Record], claims: ClaimColumns, evidence: EvidenceColumns
) -> TurningPoints:
    """The dates of the map at which records may come to stand elsewhere, whatever is known.

    `records` are those of a ledger, of which the first are the `claims`.
    """
    rows, published = _published(claims, evidence)
    has_period = claims.starts[:, 0] != NO_PERIOD
    starts, ends = claims.starts, np.where(claims.ends > 0, claims.ends + 1, 0)
    foreseen = np.array([status.is_prospective for status in STATUSES])[claims.statuses]
    after_start = np.where(foreseen & (starts[:, 1] > 0), starts[:, 1] + 1, 0)
    every = np.arange(len(starts))
    return _points(
        [
            (published[:, 0], rows),
            (np.where(has_period[rows], published[:, 1], 0), rows),
            *((days, every) for days in (*starts.T, *ends.T, after_start)),
        ],
        ((row, turning_days(dossier, records[row])) for row in range(len(every), len(records))),
    )


def learning_points(
    dossier: Dossier, records: Sequence[Record], claims: ClaimColumns, evidence: EvidenceColumns
) -> TurningPoints:
    """The days `known_by` at which there may come to be more evidence; see `turning_points`."""
    rows, published = _published(claims, evidence)
    every = np.arange(len(claims.starts))
    return _points(
        [(published[:, 1], rows), (claims.starts[:, 0], every)],
        ((row, learning_days(dossier, records[row])) for row in range(len(every), len(records))),
    )


def _published(claims: ClaimColumns, evidence: EvidenceColumns) -> tuple[_Rows, _Rows]:
    """The claims that evidence is put to, (n,), and the days of its sources, (n, 2)."""
    of_claims = (evidence.rows >= 0) & (evidence.rows < len(claims.starts))
    return evidence.rows[of_claims], evidence.published[evidence.sources[of_claims]]


def _points(
    of_claims: Iterable[tuple[_Rows, _Rows]], of_others: Iterable[tuple[int, Iterable[date]]]
) -> TurningPoints:
    """Days and rows of claims, (n,) each, and those of other records; 0 or less is no day."""
    found = [_days_of_rows(of_others)]
    for days, rows in of_claims:
        are_days = (days > 0) & (days < _AFTER_ALL)
        found.append((days[are_days].astype(np.int32), rows[are_days]))
    days, rows = (np.concatenate(parts) for parts in zip(*found, strict=True))
    # Most dates say one day, which is their first and their last.
    keys = np.unique(days.astype(np.intp) + rows * (_AFTER_ALL + 1))
    return TurningPoints(keys % (_AFTER_ALL + 1), keys // (_AFTER_ALL + 1))


def turning_days(dossier: Dossier, record: Record) -> Iterable[date]:
    """The dates of the map at which a record may come to stand elsewhere."""
    match record:
        case Claim():
            return turning_days_of_claim(record, published_dates(dossier, record))
        case Agreement():
            published = (*published_dates(dossier, record), *told_dates(dossier, record))
            return turning_days_of_agreement(statuses_of(dossier, record), published)
        case Membership():
            if record.period is not None:
                return turning_days_of_period(record.period)
            return (when.earliest for when in published_dates(dossier, record))
