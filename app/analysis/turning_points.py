"""Which rows to ask again about when a date moves: their days in one sorted array."""

from collections.abc import Iterable, Mapping
from datetime import date

import numpy as np
from numpy.typing import NDArray

from app.analysis.backing import learning_days, published_dates, statuses_of, told_dates
from app.analysis.ties import Record
from app.domain.dossier import Dossier
from app.domain.records import Agreement, Claim, Membership
from app.domain.turning_days import (
    turning_days_of_agreement,
    turning_days_of_claim,
    turning_days_of_period,
)

_AFTER_ALL = date.max.toordinal() + 1


class TurningPoints:
    """Days by row, in the order of the days; found by bisection.

    Parameters
    ----------
    days_by_row
        For each row the days on which something of it may change, in any order.
    """

    def __init__(self, days_by_row: Iterable[Iterable[date]]) -> None:
        self._sort(*_days_of_rows(enumerate(days_by_row)))

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
        after = TurningPoints(())
        after._sort(
            np.concatenate((self._days[kept], new_days)), np.concatenate((rows[kept], new_rows))
        )
        return after

    def _sort(self, days: NDArray[np.int32], rows: NDArray[np.intp]) -> None:
        order = np.argsort(days, kind="stable")
        self._days, self._rows = days[order], rows[order]

    def between(self, one: date | None, other: date | None) -> NDArray[np.intp]:
        """The rows with a day after the earlier and up to the later of two, ascending.

        None is after all days.
        """
        ends = sorted(_AFTER_ALL if day is None else day.toordinal() for day in (one, other))
        start, end = np.searchsorted(self._days, ends, side="right")
        return np.unique(self._rows[start:end])


def _days_of_rows(
    days_by_row: Iterable[tuple[int, Iterable[date]]],
) -> tuple[NDArray[np.int32], NDArray[np.intp]]:
    """Each day of each row once, as ordinals, and the rows they are of."""
    found = [(day.toordinal(), row) for row, turning in days_by_row for day in set(turning)]
    columns = np.array(found, dtype=np.intp).reshape(-1, 2)
    return columns[:, 0].astype(np.int32), columns[:, 1]


def turning_points(dossier: Dossier, records: Iterable[Record]) -> TurningPoints:
    """The dates of the map at which records may come to stand elsewhere, whatever is known."""
    return TurningPoints(turning_days(dossier, record) for record in records)


def learning_points(dossier: Dossier, records: Iterable[Record]) -> TurningPoints:
    """The days `known_by` at which there may come to be more evidence."""
    return TurningPoints(learning_days(dossier, record) for record in records)


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
