"""Which rows to ask again about when a date moves: their days in one sorted array."""

from collections.abc import Iterable
from datetime import date

import numpy as np
from numpy.typing import NDArray

from app.analysis.backing import learning_days, published_dates, statuses_of
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
        rows: list[int] = []
        days: list[int] = []
        for row, turning in enumerate(days_by_row):
            for day in set(turning):
                days.append(day.toordinal())
                rows.append(row)
        all_days = np.array(days, dtype=np.int32)
        order = np.argsort(all_days, kind="stable")
        self._days = all_days[order]
        self._rows = np.array(rows, dtype=np.intp)[order]

    def between(self, one: date | None, other: date | None) -> NDArray[np.intp]:
        """The rows with a day after the earlier and up to the later of two, ascending.

        None is after all days.
        """
        ends = sorted(_AFTER_ALL if day is None else day.toordinal() for day in (one, other))
        start, end = np.searchsorted(self._days, ends, side="right")
        return np.unique(self._rows[start:end])


def turning_points(dossier: Dossier, records: Iterable[Record]) -> TurningPoints:
    """The dates of the map at which records may come to stand elsewhere, whatever is known."""
    return TurningPoints(_turning_days(dossier, record) for record in records)


def learning_points(dossier: Dossier, records: Iterable[Record]) -> TurningPoints:
    """The days `known_by` at which there may come to be more evidence."""
    return TurningPoints(learning_days(dossier, record) for record in records)


def _turning_days(dossier: Dossier, record: Record) -> Iterable[date]:
    match record:
        case Claim():
            return turning_days_of_claim(record, published_dates(dossier, record))
        case Agreement():
            return turning_days_of_agreement(statuses_of(dossier, record))
        case Membership():
            if record.period is not None:
                return turning_days_of_period(record.period)
            return (when.earliest for when in published_dates(dossier, record))
