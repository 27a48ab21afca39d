"""The days on which something may come to stand elsewhere than on the day before.

The rules themselves are in :mod:`app.domain.on_date`; each of them compares the day asked for
with the first or the last day that some date can mean. So an answer holds from one turning
day to the next, and who goes from one date to another need only ask again about what has a
turning day between them. A day named here may turn out to change nothing; one that does
change something is never missing (the tests ask the rules about every day around).
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from app.domain.dates import PartialDate, Period
from app.domain.records import Claim, PartyStatus

_ONE_DAY = timedelta(days=1)


def turning_days_of_claim(claim: Claim, published: Iterable[PartialDate]) -> Iterator[date]:
    """The turning days of a claim whose sources appeared on the dates `published`.

    They are those for whichever of the sources count, and so for every `known_by`.
    """
    for when in published:
        yield when.earliest
        if claim.period is not None:
            yield when.latest
    if claim.period is not None:
        yield from turning_days_of_period(claim.period)
        if claim.status.is_prospective and isinstance(claim.period.start, PartialDate):
            yield from _day_after(claim.period.start.latest)


def turning_days_of_period(period: Period) -> Iterator[date]:
    """When a period may begin, surely has begun, may end and surely has ended."""
    if isinstance(period.start, PartialDate):
        yield period.start.earliest
        yield period.start.latest
    if isinstance(period.end, PartialDate):
        yield from _day_after(period.end.earliest)
        yield from _day_after(period.end.latest)


def turning_days_of_agreement(
    statuses: Iterable[PartyStatus], published: Iterable[PartialDate] = ()
) -> Iterator[date]:
    """The turning days of an agreement, as a whole and among any of its parties.

    Its sources, and those of its statuses, appeared on the dates `published`.
    """
    for when in published:
        yield when.earliest
    for row in statuses:
        if row.date is not None:
            for day in {row.date.earliest, row.date.latest}:
                yield day
                yield from _day_after(day)


def _day_after(day: date) -> Iterator[date]:
    """The next day, if the calendar has one."""
    if day < date.max:
        yield day + _ONE_DAY
