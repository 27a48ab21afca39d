"""What begins, ends and is reported when: the dates at which the map changes.

A chronicle is read once from the whole dossier, whatever is filtered, so that the axis
of time stays the same while one moves along it.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.vocabulary import SubjectKind

Quarter = tuple[int, int]
"""A year and 1 to 4."""

_ONE_DAY = timedelta(days=1)


class Mark(StrEnum):
    """What happens on a date."""

    BEGINS = "begins"
    ENDS = "ends"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The dates that occur, sorted, and how many things begin, end, are reported a quarter."""

    dates: tuple[date, ...]
    counts: Mapping[Quarter, Mapping[Mark, int]]

    def previous(self, day: date) -> date | None:
        """The last date before a day; None if there is none."""
        place = bisect_left(self.dates, day)
        return self.dates[place - 1] if place else None

    def next(self, day: date) -> date | None:
        """The first date after a day; None if there is none."""
        place = bisect_right(self.dates, day)
        return self.dates[place] if place < len(self.dates) else None

    def nearest(self, day: date) -> date:
        """The date that occurs nearest to a day; the day itself if none occurs."""
        around = [found for found in (self.previous(day), self.next(day)) if found is not None]
        if day in self.dates or not around:
            return day
        return min(around, key=lambda found: (abs(found - day), found))


def build_chronicle(dossier: Dossier, until: date) -> Chronicle:
    """Read the dates of a dossier, leaving out what lies after `until`."""
    marks = {(when, mark, subject) for when, mark, subject in _marks(dossier) if when <= until}
    counts: dict[Quarter, Counter[Mark]] = {}
    for when, mark, _subject in marks:
        counts.setdefault(quarter_of(when), Counter())[mark] += 1
    return Chronicle(tuple(sorted({when for when, _mark, _subject in marks})), counts)


def quarter_of(day: date) -> Quarter:
    """The quarter a day lies in."""
    return day.year, (day.month - 1) // 3 + 1


def _marks(dossier: Dossier) -> Iterator[tuple[date, Mark, str]]:
    for claim in dossier.claims:
        if claim.period is not None and not claim.status.is_prospective:
            yield from _marks_of_period(claim.period, claim.id)
    for membership in dossier.memberships:
        if membership.period is not None:
            yield from _marks_of_period(membership.period, membership.id)
    for row in dossier.party_statuses:
        if row.date is not None:
            mark = Mark.ENDS if row.status.is_over else Mark.BEGINS
            yield row.date.earliest, mark, f"{row.agreement} {row.status}"
    for item in dossier.evidence:
        published = dossier.source_of(item).published
        if published is not None and item.subject_kind is SubjectKind.CLAIM:
            yield published.earliest, Mark.REPORTED, item.subject


def _marks_of_period(period: Period, subject: str) -> Iterator[tuple[date, Mark, str]]:
    if period.earliest is not None:
        yield period.earliest, Mark.BEGINS, subject
    # A single date says when something was; that it is over the next day is no news.
    if isinstance(period.end, PartialDate) and not period.is_single:
        last = period.end.latest
        if last < date.max:
            yield last + _ONE_DAY, Mark.ENDS, subject
