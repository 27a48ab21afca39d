"""How old the newest evidence is on which ties rest, and which rest on old evidence only.

Decided here:

* A tie is as old as the newest source for what its line stands for: of that only what is not
  over, unless all is. An alliance of which nobody has spoken for ten years is not made new by
  a meeting last spring.
* Evidence put against a claim does not make the claim newer.
* A source with only a year counts as of its last day: it may be no newer.
* Ages are counted back from the day by which things are known, else from the day shown. What
  was published after that is new.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

import numpy as np

from app.analysis.appraisal import NOT_THERE, STANDINGS, are_standing
from app.analysis.columns import BoolArray, IntArray
from app.analysis.network import Dyad, Network, Tie
from app.domain.dates import PartialDate
from app.domain.vocabulary import OnDate

NOT_DRAWN, UNDATED = -1, 0
"""What stands in for the ordinal of a day: no line stands, or no source of it has a date."""


class AgeStep(IntEnum):
    """How long ago the newest evidence appeared; a number for each step, the newest first."""

    WITHIN_MONTHS = 0
    """Within three months."""
    WITHIN_YEAR = 1
    WITHIN_YEARS = 2
    """Within three years."""
    OLDER = 3
    UNDATED = 4
    """Nobody knows."""


_STEP_MONTHS = (3, 12, 36)

_IS_PAST = np.array([False, *(standing.on_date is OnDate.PAST for standing in STANDINGS)])
"""By code, whether what stands so is over."""


@dataclass(frozen=True, slots=True)
class StaleTie:
    """A tie and when its newest evidence appeared; None if no source of it has a date."""

    tie: Tie
    newest: PartialDate | None


def counted_from(network: Network) -> date:
    """The day from which ages are counted back."""
    return network.as_of if network.known_by is None else network.known_by


def newest_days(network: Network, passing: BoolArray | None = None) -> IntArray:
    """By line dyad, the ordinal of the day its newest evidence appeared, (d,).

    `NOT_DRAWN` where nothing is between the two, `UNDATED` where no source has a date.

    Parameters
    ----------
    passing
        By part of the ledger, (p,), what is looked at; without, everything.
    """
    ledger = network.ledger
    days = np.full(len(ledger.dyads), NOT_DRAWN, dtype=np.intp)
    parts = _drawn_parts(network, passing)
    if len(parts) == 0:
        return days
    places = ledger.part_places[parts]
    starts = np.flatnonzero(np.diff(places, prepend=-1))
    newest = network.rows.backings.newest_days[ledger.part_records[parts]]
    newest[~are_standing(network.rows.codes[ledger.part_rows[parts]], starts)] = UNDATED
    days[places[starts]] = np.maximum.reduceat(newest, starts)
    return days


def _drawn_parts(network: Network, passing: BoolArray | None) -> IntArray:
    """The parts that lines stand for, of those that pass, ascending."""
    ledger = network.ledger
    drawn = ledger.columns.is_line & (network.rows.codes[ledger.part_rows] != NOT_THERE)
    return np.flatnonzero(drawn if passing is None else drawn & passing)


def newest_date(
    network: Network, dyad: Dyad, passing: BoolArray | None = None
) -> PartialDate | None:
    """When the newest evidence of a tie appeared; None if no source of it has a date.

    `passing` is as in `newest_days`; the actors of `dyad` come in the order of their ids.
    """
    place = network.ledger.place_of.get(dyad)
    if place is None:
        return None
    days = newest_days(network, passing)
    first, after = network.ledger.first_parts[place : place + 2]
    drawn = _drawn_parts(network, passing)
    own = drawn[(drawn >= first) & (drawn < after)]
    return _newest_dates(network, own, days).get(place)


def age_steps(days: IntArray, counted_from: date) -> IntArray:
    """The `AgeStep` of each of some ordinals, counted back from a day; (d,).

    Where nothing is drawn it is `AgeStep.UNDATED`.
    """
    begins = np.array([_ordinal_before(counted_from, months) for months in _STEP_MONTHS])
    steps: IntArray = len(begins) - np.searchsorted(begins[::-1], days, side="right")
    steps[days <= UNDATED] = AgeStep.UNDATED
    return steps


def stale_ties(
    network: Network, months: int, passing: BoolArray | None = None
) -> tuple[StaleTie, ...]:
    """The ties whose newest evidence is older than some months, the oldest first.

    What is over need not be heard of again, and is not listed. Those that nobody can date come
    last; those of the same day, by their actors.

    Parameters
    ----------
    months
        Evidence of the very day so many months before still is not older.
    passing
        As in `newest_days`; ties of which nothing passes are left out.

    Raises
    ------
    ValueError
        If `months` is negative.
    """
    if months < 0:
        raise ValueError(f"months before: {months}")
    stands = ~_IS_PAST[network.rows.codes][network.ledger.part_rows]
    stands = stands if passing is None else stands & passing
    days = newest_days(network, stands)
    limit = _ordinal_before(counted_from(network), months)
    places = np.flatnonzero((days != NOT_DRAWN) & (days < limit))
    order = places[np.argsort(np.where(days == UNDATED, limit, days)[places], kind="stable")]
    ties = network.line_ties.take(order.tolist())
    newest = _newest_dates(network, _drawn_parts(network, stands), days)
    found = zip(ties, order.tolist(), strict=True)
    return tuple([StaleTie(tie, newest.get(place)) for tie, place in found if tie is not None])


def _newest_dates(network: Network, parts: IntArray, days: IntArray) -> Mapping[int, PartialDate]:
    """By place, the date that is the newest there, as exact as it is known."""
    ledger, backings = network.ledger, network.rows.backings
    records, places = ledger.part_records[parts], ledger.part_places[parts]
    newest = backings.newest_days[records]
    deciding = (newest == days[places]) & (newest != UNDATED)
    dates: dict[int, PartialDate] = {}
    for place, record in zip(places[deciding].tolist(), records[deciding].tolist(), strict=True):
        date_ = backings.by_record[record].newest
        if date_ is not None:
            dates.setdefault(place, date_)
    return dates


def _ordinal_before(day: date, months: int) -> int:
    """The day of the month so many months before; the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < date.min.year:
        return date.min.toordinal()
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last)).toordinal()
