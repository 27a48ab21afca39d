"""All that happens in a dossier, by day, to be counted over any stretch of time.

A chronicle is read once from the whole dossier, whatever is filtered, so that the axis
of time stays the same while one moves along it. After an edit it follows: only what the edit
touched is read again. As known by a day, it holds what sources tell that had been published by
then, and is read anew from a network that is so.

Days are kept as sorted arrays of ordinals, so that a hundred thousand claims are counted in any
bins by bisection.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.analysis.backings import NOT_BACKED
from app.analysis.claim_columns import STATUSES, ClaimColumns
from app.analysis.evidence_columns import EvidenceColumns
from app.analysis.happenings import Mark, Moment, happenings_of
from app.analysis.ledger import Ledger
from app.analysis.network import Network
from app.analysis.ties import Record
from app.domain.dates import Period
from app.domain.dossier import Dossier
from app.domain.ids import AgreementId, ClaimId, MembershipId
from app.domain.periods import is_single
from app.domain.succession import Subject, differences, hand_on, touched_subjects
from app.domain.tables import column, items_of, reader
from app.domain.vocabulary import SubjectKind

__all__ = ["Chronicle", "Mark", "build_chronicle", "follow_chronicle", "known_chronicle"]

_Days = NDArray[np.int32]
_Rows = NDArray[np.intp]
_Items = NDArray[Any]
_Found = dict[Mark, tuple[list[int], list[Any]]]
"""By mark the days, as ordinals, and the items of the records to which it happens."""

_LAST_DAY = date.max.toordinal()


@dataclass(frozen=True, eq=False)
class Chronicle:
    """By mark the days on which it happens, sorted, and the records to which it does.

    `days` are ordinals, (n,) int32; `items` are as many, and stand for the records, which
    `read` makes of them: see :attr:`app.domain.tables.Table.items`.
    """

    days: Mapping[Mark, _Days]
    items: Mapping[Mark, _Items]
    read: Callable[[Any], Record]

    @cached_property
    def dates(self) -> tuple[date, ...]:
        """The days on which anything happens, sorted, what is to come included."""
        every = np.concatenate([self.days[mark] for mark in Mark])
        first = int(every.min(initial=_LAST_DAY))
        # There are many times as many happenings as days: days are marked, not sorted.
        days = np.flatnonzero(np.bincount(every - first)) + first
        return tuple(map(date.fromordinal, days.tolist()))

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
            items = self.items[mark][start : min(end, start + most - len(found))]
            found += [(mark, self.read(item)) for item in items]
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
            for day, record in zip(
                self.days[mark].tolist(), map(self.read, self.items[mark]), strict=True
            )
        )


def build_chronicle(dossier: Dossier, ledger: Ledger | None = None) -> Chronicle:
    """Read when what happens in a dossier; of its ledger, if there is one, what that has read."""
    claims = ClaimColumns(dossier.claims) if ledger is None else ledger.claims
    evidence = EvidenceColumns(dossier) if ledger is None else ledger.evidence
    found = _nothing()
    others: list[Record] = [*dossier.memberships, *dossier.agreements]
    for record in others:
        _note(found, (one.moment for one in happenings_of(dossier, record)), record)
    periods = column(dossier.claims, "period")
    return _with_claims(found, dossier, _of_claims(claims, periods, evidence))


def known_chronicle(network: Network) -> Chronicle:
    """When what happens in the dossier of a network, as far as it is known there."""
    if network.known_by is None:
        return build_chronicle(network.dossier, network.ledger)
    dossier, ledger, backings = network.dossier, network.ledger, network.rows.backings
    found = _nothing()
    for row in range(ledger.n_claims, len(ledger.records)):
        record = ledger.records[row]
        told = happenings_of(dossier, record, backings.by_record[row])
        _note(found, (one.moment for one in told), record)
    periods = column(dossier.claims, "period")
    of_claims = _of_claims(ledger.claims, periods, ledger.evidence, network.known_by)
    is_backed = backings.published_days[:, 0] != NOT_BACKED
    known = ((mark, days[is_backed[rows]], rows[is_backed[rows]]) for mark, days, rows in of_claims)
    return _with_claims(found, dossier, known)


def _with_claims(
    found: _Found, dossier: Dossier, of_claims: Iterable[tuple[Mark, _Rows, _Rows]]
) -> Chronicle:
    """The chronicle of what was found of all else, and of claims by mark, with days and rows."""
    items = np.empty(len(dossier.claims), dtype=object)
    items[:] = items_of(dossier.claims)
    for mark, days, rows in of_claims:
        days_of_others, items_of_others = found[mark]
        found[mark] = [*days.tolist(), *days_of_others], [*items[rows].tolist(), *items_of_others]
    return _chronicle(found, reader(dossier.claims) or _as_it_is)


def follow_chronicle(chronicle: Chronicle, before: Dossier, dossier: Dossier) -> Chronicle:
    """The chronicle of a dossier, given that of another state of it."""
    differing = differences(before, dossier)
    hand_on(before, dossier, differing)
    touched = touched_subjects(dossier, differing)
    gone, come = _read(before, touched), _chronicle(_read(dossier, touched), _as_it_is)
    days, items = {}, {}
    for mark in Mark:
        stays = _all_but(chronicle, mark, zip(*gone[mark], strict=True))
        old_days, new_days = chronicle.days[mark][stays], come.days[mark]
        places = np.searchsorted(old_days, new_days, side="right")
        days[mark] = np.insert(old_days, places, new_days)
        items[mark] = np.insert(chronicle.items[mark][stays], places, come.items[mark])
    return Chronicle(days, items, chronicle.read)


def _of_claims(
    claims: ClaimColumns,
    periods: Sequence[Period | None],
    evidence: EvidenceColumns,
    known_by: date | None = None,
) -> Iterator[tuple[Mark, _Rows, _Rows]]:
    """What happens to claims, as `marks_of_period` and `happenings_of` tell it of each.

    By mark the days, as ordinals, and the rows of the claims, (n,) each. What was published
    after `known_by` is not *reported*.
    """
    start, end = claims.starts[:, 0], claims.ends[:, 0]
    is_foreseen = np.array([status.is_prospective for status in STATUSES])[claims.statuses]
    announced = np.where(is_foreseen, np.where(start > 0, start, end), 0)
    yield Mark.ANNOUNCED, *_on_days(announced)
    yield Mark.BEGINS, *_on_days(np.where(is_foreseen, 0, start))
    last = claims.ends[:, 1]
    ends = np.where(is_foreseen | (last <= 0) | (last == _LAST_DAY), 0, last + 1)
    may_be_single = (ends > 0) & (claims.starts == claims.ends).all(axis=1)
    for row in np.flatnonzero(may_be_single).tolist():
        if is_single(periods, row):
            ends[row] = 0
    yield Mark.ENDS, *_on_days(ends)
    told = np.flatnonzero((evidence.rows >= 0) & (evidence.rows < len(start)))
    if known_by is not None:
        last_days = evidence.published[evidence.sources[told], 1]
        told = told[last_days <= known_by.toordinal()]
    rows, days = evidence.rows[told], evidence.published[evidence.sources[told], 0]
    _pairs, first = np.unique(rows * (_LAST_DAY + 1) + days, return_index=True)
    first = np.sort(first[days[first] > 0])
    yield Mark.REPORTED, days[first], rows[first]


def _on_days(days: _Rows) -> tuple[_Rows, _Rows]:
    """The days there are, and the rows they are of; 0 and less is none."""
    rows = np.flatnonzero(days > 0)
    return days[rows], rows


def _as_it_is(record: Record) -> Record:
    return record


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
    days, items = chronicle.days[mark], chronicle.items[mark]
    stays = np.ones(len(days), dtype=np.bool_)
    for day, record in gone:
        start, end = np.searchsorted(days, (day, day + 1)).tolist()
        place = next(
            place
            for place in range(start, end)
            if stays[place] and _is_same(chronicle.read(items[place]), record)
        )
        stays[place] = False
    return stays


def _is_same(one: Record, other: Record) -> bool:
    return type(one) is type(other) and one.id == other.id


def _nothing() -> _Found:
    return {mark: ([], []) for mark in Mark}


def _note(found: _Found, moments: Iterable[Moment], record: Record) -> None:
    for moment in moments:
        days, items = found[moment.mark]
        days.append(moment.day.toordinal())
        items.append(record)


def _chronicle(found: _Found, read: Callable[[Any], Record]) -> Chronicle:
    """What was found, by day; within a day in the order in which it was found."""
    days, items = {}, {}
    for mark, (found_days, found_items) in found.items():
        column_of_days = np.array(found_days, dtype=np.int32)
        order = np.argsort(column_of_days, kind="stable")
        of_them = np.empty(len(column_of_days), dtype=object)
        of_them[:] = found_items
        days[mark], items[mark] = column_of_days[order], of_them[order]
    return Chronicle(days, items, read)
