"""All that happens in a dossier, by day, to be counted over any stretch of time.

A chronicle is read once from the whole dossier, whatever is filtered, so that the axis
of time stays the same while one moves along it. After an edit it follows: only what the edit
touched is read again.

Days are kept as sorted arrays of ordinals, so that a hundred thousand claims are counted in any
bins by bisection.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.analysis.happenings import (
    Mark,
    Moment,
    day_of,
    happenings_of,
    marks_of_period,
    moments_of_steps,
)
from app.analysis.ties import Record
from app.domain.dates import Period
from app.domain.dossier import Dossier
from app.domain.ids import AgreementId, ClaimId, MembershipId, SourceId
from app.domain.records import Claim
from app.domain.succession import Subject, differences, hand_on, touched_subjects
from app.domain.vocabulary import SubjectKind

__all__ = ["Chronicle", "Mark", "build_chronicle", "follow_chronicle"]

_Days = NDArray[np.int32]
_Records = NDArray[Any]
_Found = dict[Mark, tuple[list[int], list[Record]]]
"""By mark the days, as ordinals, and the records to which it happens; equally many."""


@dataclass(frozen=True, eq=False)
class Chronicle:
    """By mark the days on which it happens, sorted, and the records to which it does.

    `days` are ordinals, (n,) int32; `records` are as many.
    """

    days: Mapping[Mark, _Days]
    records: Mapping[Mark, _Records]

    @cached_property
    def dates(self) -> tuple[date, ...]:
        """The days on which anything happens, sorted, what is to come included."""
        every = np.unique(np.concatenate([self.days[mark] for mark in Mark]))
        return tuple(map(date.fromordinal, every.tolist()))

    def __eq__(self, other: object) -> bool:
        """Whether the same happens on the same days, in whatever order within a day."""
        return isinstance(other, Chronicle) and self._told == other._told

    __hash__ = None  # type: ignore[assignment]  # what is compared by content is no key

    def count(self, edges: Sequence[int]) -> NDArray[np.intp]:
        """How much happens between edges, (5, n - 1), by mark in the order of `Mark`.

        `edges` are n ordinals, ascending; a bin reaches from one edge to before the next.
        """
        found = [np.searchsorted(self.days[mark], edges) for mark in Mark]
        places: NDArray[np.intp] = np.array(found, dtype=np.intp)
        return places[:, 1:] - places[:, :-1]

    def between(self, first: date, last: date, most: int) -> list[tuple[Mark, Record]]:
        """The first few of what happens from one day to another, by mark as they are stacked."""
        found: list[tuple[Mark, Record]] = []
        for mark in Mark:
            start, end = self._range(mark, first, last)
            records = self.records[mark][start : min(end, start + most - len(found))]
            found += [(mark, record) for record in records]
        return found

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
        place = bisect_left(self.dates, day)
        around = self.dates[max(place - 1, 0) : place + 1]
        return min(around, key=lambda found: (abs(found - day), found), default=day)

    def _range(self, mark: Mark, first: date, last: date) -> tuple[int, int]:
        days = self.days[mark]
        start = int(np.searchsorted(days, first.toordinal()))
        return start, int(np.searchsorted(days, last.toordinal(), side="right"))

    @property
    def _told(self) -> Counter[tuple[int, Mark, type[Record], str]]:
        return Counter(
            (day, mark, type(record), str(record.id))
            for mark in Mark
            for day, record in zip(self.days[mark].tolist(), self.records[mark], strict=True)
        )


def build_chronicle(dossier: Dossier) -> Chronicle:
    """Read when what happens in a dossier."""
    found = _nothing()
    dated: Iterator[tuple[Record, Period | None, bool]] = chain(
        ((claim, claim.period, claim.status.is_prospective) for claim in dossier.claims),
        ((membership, membership.period, False) for membership in dossier.memberships),
    )
    for record, period, is_foreseen in dated:
        for mark, when in marks_of_period(period, is_foreseen=is_foreseen) if period else ():
            days, records = found[mark]
            days.append(day_of(mark, when))
            records.append(record)
    for agreement in dossier.agreements:
        steps = moments_of_steps(dossier.statuses_of.get(agreement.id, ()))
        _note(found, (moment for moment, _status in steps), agreement)
    days, records = found[Mark.REPORTED]
    for day, reported in _reports(dossier):
        days.append(day)
        records.append(reported)
    return _chronicle(found)


def follow_chronicle(chronicle: Chronicle, before: Dossier, dossier: Dossier) -> Chronicle:
    """The chronicle of a dossier, given that of another state of it."""
    differing = differences(before, dossier)
    hand_on(before, dossier, differing)
    touched = touched_subjects(dossier, differing)
    gone, come = _read(before, touched), _chronicle(_read(dossier, touched))
    days, records = {}, {}
    for mark in Mark:
        stays = _all_but(chronicle, mark, zip(*gone[mark], strict=True))
        old_days, new_days = chronicle.days[mark][stays], come.days[mark]
        places = np.searchsorted(old_days, new_days, side="right")
        days[mark] = np.insert(old_days, places, new_days)
        records[mark] = np.insert(chronicle.records[mark][stays], places, come.records[mark])
    return Chronicle(days, records)


def _reports(dossier: Dossier) -> Iterator[tuple[int, Claim]]:
    """On which days each claim is reported, by the day its sources appeared."""
    published: dict[SourceId | None, int] = {
        source.id: source.published.earliest.toordinal()
        for source in dossier.sources
        if source.published is not None
    }
    of_excerpt = {excerpt.id: published.get(excerpt.source) for excerpt in dossier.excerpts}
    reports = dict.fromkeys(
        (item.subject, of_excerpt[item.excerpt] if item.excerpt else published.get(item.source))
        for item in dossier.evidence
        if item.subject_kind is SubjectKind.CLAIM and (item.excerpt or item.source)
    )
    claims = dossier.claim_by_id
    for subject, day in reports:
        claim = claims.get(ClaimId(subject))
        if day is not None and claim is not None:
            yield day, claim


def _read(dossier: Dossier, subjects: Iterable[Subject]) -> _Found:
    """What happens to some things, if they are in the dossier."""
    found = _nothing()
    for kind, id_ in sorted(subjects):
        record = _record_of(dossier, kind, id_)
        if record is not None:
            _note(found, (one.moment for one in happenings_of(dossier, record)), record)
    return found


def _record_of(dossier: Dossier, kind: SubjectKind, id_: str) -> Record | None:
    if kind is SubjectKind.CLAIM:
        return dossier.claim_by_id.get(ClaimId(id_))
    if kind is SubjectKind.MEMBERSHIP:
        return dossier.membership_by_id.get(MembershipId(id_))
    if kind is SubjectKind.AGREEMENT:
        return dossier.agreement_by_id.get(AgreementId(id_))
    return None


def _all_but(
    chronicle: Chronicle, mark: Mark, gone: Iterable[tuple[int, Record]]
) -> NDArray[np.bool_]:
    """Which happenings of a mark, (n,), are not among those gone."""
    days, records = chronicle.days[mark], chronicle.records[mark]
    stays = np.ones(len(days), dtype=np.bool_)
    for day, record in gone:
        start, end = np.searchsorted(days, (day, day + 1)).tolist()
        place = next(
            place
            for place in range(start, end)
            if stays[place] and _is_same(records[place], record)
        )
        stays[place] = False
    return stays


def _is_same(one: Record, other: Record) -> bool:
    return type(one) is type(other) and one.id == other.id


def _nothing() -> _Found:
    return {mark: ([], []) for mark in Mark}


def _note(found: _Found, moments: Iterable[Moment], record: Record) -> None:
    for moment in moments:
        days, records = found[moment.mark]
        days.append(moment.day.toordinal())
        records.append(record)


def _chronicle(found: _Found) -> Chronicle:
    """What was found, by day; within a day in the order in which it was found."""
    days, records = {}, {}
    for mark, (found_days, found_records) in found.items():
        column = np.array(found_days, dtype=np.int32)
        order = np.argsort(column, kind="stable")
        of_them = np.empty(len(column), dtype=object)
        of_them[:] = found_records
        days[mark], records[mark] = column[order], of_them[order]
    return Chronicle(days, records)
