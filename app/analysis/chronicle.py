"""What begins, ends and is reported when: the dates at which the map changes.

A chronicle is read once from the whole dossier, whatever is filtered, so that the axis
of time stays the same while one moves along it. After an edit it follows: only what the edit
touched is read again.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.ids import AgreementId, ClaimId, MembershipId, SourceId
from app.domain.records import PartyStatus
from app.domain.succession import Subject, differences, hand_on, touched_subjects
from app.domain.vocabulary import SubjectKind

Quarter = tuple[int, int]
"""A year and 1 to 4."""

K = TypeVar("K")
V = TypeVar("V")
_ONE_DAY = timedelta(days=1)


class Mark(StrEnum):
    """What happens on a date."""

    BEGINS = "begins"
    ENDS = "ends"
    REPORTED = "reported"


_Event = tuple[date, Mark]


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The dates that occur, sorted, and how many things begin, end, are reported a quarter.

    `n_events` says how many on each day, whatever lies after the last day asked for included.
    """

    dates: tuple[date, ...]
    counts: Mapping[Quarter, Mapping[Mark, int]]
    n_events: Mapping[_Event, int] = field(default_factory=dict, repr=False)

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
    return _chronicle(Counter(_events(dossier)), until)


def follow_chronicle(
    chronicle: Chronicle, before: Dossier, dossier: Dossier, until: date
) -> Chronicle:
    """The chronicle of a dossier, given that of another state of it."""
    differing = differences(before, dossier)
    hand_on(before, dossier, differing)
    touched = touched_subjects(dossier, differing)
    changes = Counter(_events_of(dossier, touched))
    changes.subtract(_events_of(before, touched))
    n_events, counts = dict(chronicle.n_events), dict(chronicle.counts)
    days: dict[date, None] = {}
    for (day, mark), n in changes.items():
        if n:
            _add(n_events, (day, mark), n)
            if day <= until:
                quarter = dict(counts.get(quarter_of(day), {}))
                _add(quarter, mark, n)
                _replace(counts, quarter_of(day), quarter)
                days[day] = None
    occurring = set(chronicle.dates).difference(days)
    occurring.update(day for day in days if any((day, mark) in n_events for mark in Mark))
    return Chronicle(tuple(sorted(occurring)), counts, n_events)


def quarter_of(day: date) -> Quarter:
    """The quarter a day lies in."""
    return day.year, (day.month - 1) // 3 + 1


def _add(counts: dict[K, int], key: K, n: int) -> None:
    """Count some more, or fewer; what does not occur any more is not listed."""
    _replace(counts, key, counts.get(key, 0) + n)


def _replace(mapping: dict[K, V], key: K, value: V) -> None:
    if value:
        mapping[key] = value
    else:
        del mapping[key]


def _chronicle(n_events: Mapping[_Event, int], until: date) -> Chronicle:
    by_quarter: dict[Quarter, Counter[Mark]] = defaultdict(Counter)
    for (day, mark), n in n_events.items():
        if day <= until:
            by_quarter[quarter_of(day)][mark] += n
    dates = tuple(sorted({day for day, _mark in n_events if day <= until}))
    return Chronicle(dates, dict(by_quarter), n_events)


def _events(dossier: Dossier) -> Iterator[_Event]:
    """All that happens, what happens to one thing on one day once."""
    for claim in dossier.claims:
        if claim.period is not None and not claim.status.is_prospective:
            yield from _events_of_period(claim.period)
    for membership in dossier.memberships:
        if membership.period is not None:
            yield from _events_of_period(membership.period)
    for statuses in dossier.statuses_of.values():
        yield from _events_of_statuses(statuses)
    published: dict[SourceId | None, date | None] = {
        source.id: source.published.earliest if source.published else None
        for source in dossier.sources
    }
    of_excerpt = {excerpt.id: published[excerpt.source] for excerpt in dossier.excerpts}
    reports = {
        (day, item.subject)
        for item in dossier.evidence
        if item.subject_kind is SubjectKind.CLAIM
        and (day := of_excerpt[item.excerpt] if item.excerpt else published.get(item.source))
    }
    for day, _subject in reports:
        yield day, Mark.REPORTED


def _events_of(dossier: Dossier, subjects: Iterable[Subject]) -> Iterator[_Event]:
    """What happens to some things, if they are in the dossier."""
    for kind, id_ in subjects:
        if kind is SubjectKind.CLAIM:
            claim = dossier.claim_by_id.get(ClaimId(id_))
            if claim is not None and claim.period and not claim.status.is_prospective:
                yield from _events_of_period(claim.period)
            yield from _reports_of(dossier, id_)
        elif kind is SubjectKind.MEMBERSHIP:
            membership = dossier.membership_by_id.get(MembershipId(id_))
            if membership is not None and membership.period is not None:
                yield from _events_of_period(membership.period)
        elif kind is SubjectKind.AGREEMENT:
            yield from _events_of_statuses(dossier.statuses_of.get(AgreementId(id_), ()))


def _reports_of(dossier: Dossier, claim: str) -> Iterator[_Event]:
    evidence = dossier.evidence_for.get((SubjectKind.CLAIM, claim), ())
    published = (dossier.source_of(item).published for item in evidence)
    for day in {when.earliest for when in published if when is not None}:
        yield day, Mark.REPORTED


def _events_of_statuses(statuses: Iterable[PartyStatus]) -> Iterator[_Event]:
    """What happens to an agreement: a step of several parties on one day is one event."""
    steps = {(row.date.earliest, row.status) for row in statuses if row.date is not None}
    for day, status in steps:
        yield day, Mark.ENDS if status.is_over else Mark.BEGINS


def _events_of_period(period: Period) -> Iterator[_Event]:
    if period.earliest is not None:
        yield period.earliest, Mark.BEGINS
    # A single date says when something was; that it is over the next day is no news.
    if isinstance(period.end, PartialDate) and not period.is_single:
        last = period.end.latest
        if last < date.max:
            yield last + _ONE_DAY, Mark.ENDS
