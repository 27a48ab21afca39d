"""What a record rests on, as far as it was known by a day: its evidence and what follows.

A source counts once it had been published; one without a publication date counts from the
first day of what it reports. The statuses of an agreement that have evidence of their own are
known by its publication; the others, which rest on that of the agreement, once their day had
come. A status of which no source of its own or later speaks, and none of the agreement, was
only foreseen. That a membership ends was not known before the first day of its end.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import compress, repeat
from operator import attrgetter
from types import MappingProxyType
from typing import Any, NamedTuple

from app.analysis.independence import publisher_of, supporting
from app.analysis.ties import Record
from app.domain.dates import OpenEnd, PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.ids import SourceId
from app.domain.records import Agreement, Claim, Evidence, Membership, PartyStatus
from app.domain.stints import NONE_FORESEEN, Foreseen
from app.domain.vocabulary import Stance, SubjectKind

_AGAINST = (Stance.DISPUTES, Stance.DENIES)
_KINDS: Mapping[type[Record], SubjectKind] = {
    Claim: SubjectKind.CLAIM,
    Agreement: SubjectKind.AGREEMENT,
    Membership: SubjectKind.MEMBERSHIP,
}


class Backing(NamedTuple):
    """The evidence of a record that counts.

    `published` is when the first of its sources appeared, None if that is not known;
    `supporters` names one source for each independent outlet that supports it, by the outlet
    or, where it has none, by its own id. `statuses` are those of an agreement, `foreseen` those
    of them that all its sources speak of beforehand, each with the first day it was foreseen.
    `newest` is when the newest source of it, or of a status, appeared that is not put against
    it, by the last day that can mean; None if that is not known of any. `is_end_known`: whether
    that of a membership had come, if it has one.
    """

    evidence: tuple[Evidence, ...] = ()
    published: PartialDate | None = None
    supporters: frozenset[str] = frozenset()
    is_contested: bool = False
    statuses: tuple[PartyStatus, ...] = ()
    foreseen: Foreseen = NONE_FORESEEN
    newest: PartialDate | None = None
    is_end_known: bool = True


_Told = tuple[PartialDate | None, frozenset[str], bool, PartialDate | None]
"""`published`, `supporters`, `is_contested` and `newest` of a backing."""


def back(dossier: Dossier, records: Iterable[Record], known_by: date | None) -> list[Backing]:
    """What records rest on by what had been published on `known_by`; None: everything."""
    records = list(records)
    # There may be a hundred thousand records: they are gone through column by column.
    statuses = [
        _known_statuses(dossier, record, known_by) if type(record) is Agreement else ()
        for record in records
    ]
    evidence = _evidence_of_all(dossier, records)
    if known_by is not None:
        begins = map(_begins, records, statuses)
        evidence = [
            _known(dossier, items, begin, known_by)
            for items, begin in zip(evidence, begins, strict=True)
        ]
    are_alone = [
        len(items) == 1 and not rows for items, rows in zip(evidence, statuses, strict=True)
    ]
    alone = _back_alone(dossier, list(compress(evidence, are_alone)))
    backings = [
        next(alone) if is_alone else _back(dossier, items, rows, known_by)
        for is_alone, items, rows in zip(are_alone, evidence, statuses, strict=True)
    ]
    if known_by is not None:
        for place, record in enumerate(records):
            end = _end_of_membership(record)
            if end is not None and end > known_by:
                backings[place] = backings[place]._replace(is_end_known=False)
    return backings


def _evidence_of_all(dossier: Dossier, records: Sequence[Record]) -> list[tuple[Evidence, ...]]:
    kinds = map(_KINDS.__getitem__, map(type, records))
    subjects = zip(kinds, map(attrgetter("id"), records), strict=True)
    return list(map(dossier.evidence_for.get, subjects, repeat(())))


def _back_alone(dossier: Dossier, alone: Sequence[tuple[Evidence, ...]]) -> Iterator[Backing]:
    """What records without statuses rest on of which each has one piece of evidence."""
    excerpts, sources = dossier.excerpt_by_id, dossier.source_by_id
    told_by = [
        (item.source if item.excerpt is None else excerpts[item.excerpt].source, item.stance)
        for (item,) in alone
    ]
    # Sources are cited many times: what follows from one is found once.
    told: dict[tuple[SourceId | None, Stance], tuple[Any, ...]] = {}
    for source, stance in set(told_by):
        assert source is not None, "evidence has an excerpt or a source"
        by = sources[source]
        told[source, stance] = told_by_one(publisher_of(by), by.published, stance)[1:]
    found = map(told.__getitem__, told_by)
    return (Backing._make((items, *rest)) for items, rest in zip(alone, found, strict=True))


def told_by_one(publisher: str, published: PartialDate | None, stance: Stance) -> Backing:
    """What follows from one source that stands so; the evidence is left out."""
    is_against = stance in _AGAINST
    outlets = (publisher,) if stance is Stance.SUPPORTS else ()
    newest = None if is_against else published
    return Backing((), published, frozenset(outlets), is_against, newest=newest)


def _back(
    dossier: Dossier,
    evidence: tuple[Evidence, ...],
    statuses: tuple[PartyStatus, ...],
    known_by: date | None,
) -> Backing:
    """What a record with this evidence and these statuses rests on."""
    foreseen = _foreseen(dossier, evidence, statuses, known_by)
    published, outlets, contested, newest = _told_by(dossier, evidence)
    if statuses:
        newest = _newest_of_all(dossier, evidence, statuses, known_by)
    return Backing(evidence, published, outlets, contested, statuses, foreseen, newest)


def _foreseen(
    dossier: Dossier,
    evidence: Sequence[Evidence],
    statuses: Iterable[PartyStatus],
    known_by: date | None,
) -> Foreseen:
    """The statuses that sources speak of only beforehand, and since when.

    A source of the agreement that appeared later, or nobody knows when, confirms it, unless it
    is put against the agreement.
    """
    of_agreement = _published_for(dossier, evidence)
    foreseen = {}
    for status in statuses:
        if status.date is None:
            continue
        begins = status.date.earliest
        own = _evidence_of_status(dossier, status)
        if known_by is not None:
            own = _known(dossier, own, begins, known_by)
        told = (*_published_for(dossier, own), *of_agreement)
        days = [when.earliest for when in told if when is not None and when.latest < begins]
        if days and len(days) == len(told):
            foreseen[status.id] = min(days)
    return MappingProxyType(foreseen) if foreseen else NONE_FORESEEN


def _published_for(
    dossier: Dossier, evidence: Iterable[Evidence]
) -> tuple[PartialDate | None, ...]:
    """When the sources appeared that do not stand against what they are put to."""
    return tuple(
        dossier.source_of(item).published for item in evidence if item.stance not in _AGAINST
    )


def _told_by(dossier: Dossier, evidence: Sequence[Evidence]) -> _Told:
    """When the first of it appeared, who supports it, whether any contests, and the newest."""
    published = (dossier.source_of(item).published for item in evidence)
    return (
        min((when for when in published if when is not None), default=None),
        supporters(dossier, evidence),
        is_contested(evidence),
        _newest(_published_for(dossier, evidence)),
    )


def _newest_of_all(
    dossier: Dossier,
    evidence: Sequence[Evidence],
    statuses: Iterable[PartyStatus],
    known_by: date | None,
) -> PartialDate | None:
    """The newest for an agreement or for one of its statuses."""
    told = [*_published_for(dossier, evidence)]
    for status in statuses:
        own = _evidence_of_status(dossier, status)
        if known_by is not None and own:
            own = _known(dossier, own, status.date.earliest if status.date else None, known_by)
        told += _published_for(dossier, own)
    return _newest(told)


def _newest(published: Iterable[PartialDate | None]) -> PartialDate | None:
    dated = [when for when in published if when is not None]
    return max(dated, key=attrgetter("latest"), default=None)


def evidence_of(dossier: Dossier, record: Record) -> tuple[Evidence, ...]:
    """All that is put to a record, whenever it was published."""
    return dossier.evidence_for.get((_KINDS[type(record)], record.id), ())


def supporters(dossier: Dossier, evidence: Iterable[Evidence]) -> frozenset[str]:
    """The outlets that support something; a document without one counts as its own."""
    return frozenset(map(publisher_of, supporting(dossier, evidence)))


def is_contested(evidence: Iterable[Evidence]) -> bool:
    """Whether any of the evidence disputes or denies what it is put to."""
    return any(item.stance in _AGAINST for item in evidence)


def published_dates(dossier: Dossier, record: Record) -> Iterator[PartialDate]:
    """When the sources of a record appeared, as far as that is known."""
    return published_of(dossier, evidence_of(dossier, record))


def published_of(dossier: Dossier, evidence: Iterable[Evidence]) -> Iterator[PartialDate]:
    """When the sources of some evidence appeared, as far as that is known."""
    for item in evidence:
        published = dossier.source_of(item).published
        if published is not None:
            yield published


def told_dates(dossier: Dossier, record: Record) -> Iterator[PartialDate]:
    """When the sources of an agreement's statuses appeared, as far as that is known."""
    for status in statuses_of(dossier, record):
        for item in _evidence_of_status(dossier, status):
            published = dossier.source_of(item).published
            if published is not None:
                yield published


def known_period(record: Membership, backing: Backing) -> Period | None:
    """When a membership holds, as far as that was known: it goes on if its end was not."""
    if record.period is None or backing.is_end_known:
        return record.period
    return Period(record.period.start, OpenEnd.OPEN)


def learning_days(dossier: Dossier, record: Record) -> Iterator[date]:
    """The days `known_by` on which a record may come to rest on more than the day before."""
    for published in published_dates(dossier, record):
        yield published.latest
    yield from filter(None, (_begins(record, ()), _end_of_membership(record)))
    for published in told_dates(dossier, record):
        yield published.latest
    for status in statuses_of(dossier, record):
        if status.date is not None:
            yield status.date.earliest


def statuses_of(dossier: Dossier, record: Record) -> tuple[PartyStatus, ...]:
    """The statuses of an agreement, in file order; other records have none."""
    return dossier.statuses_of.get(record.id, ()) if isinstance(record, Agreement) else ()


def _begins(record: Record, statuses: Sequence[PartyStatus]) -> date | None:
    """The first day of what a record reports."""
    if isinstance(record, Agreement):
        return min((row.date.earliest for row in statuses if row.date), default=None)
    return record.period.earliest if record.period else None


def _end_of_membership(record: Record) -> date | None:
    """The first day on which a membership may end."""
    if not isinstance(record, Membership) or record.period is None:
        return None
    end = record.period.end
    return end.earliest if isinstance(end, PartialDate) else None


def _known_statuses(
    dossier: Dossier, record: Record, known_by: date | None
) -> tuple[PartyStatus, ...]:
    statuses = statuses_of(dossier, record)
    if known_by is None or not statuses:
        return statuses
    return tuple(status for status in statuses if _is_known(dossier, status, known_by))


def _is_known(dossier: Dossier, status: PartyStatus, known_by: date) -> bool:
    begins = status.date.earliest if status.date else None
    evidence = _evidence_of_status(dossier, status)
    if evidence:
        return bool(_known(dossier, evidence, begins, known_by))
    return begins is None or begins <= known_by


def _evidence_of_status(dossier: Dossier, status: PartyStatus) -> tuple[Evidence, ...]:
    return dossier.evidence_for.get((SubjectKind.PARTY_STATUS, status.id), ())


def _known(
    dossier: Dossier, evidence: Sequence[Evidence], begins: date | None, known_by: date
) -> tuple[Evidence, ...]:
    """The evidence that had been published by `known_by`."""
    return tuple(
        item for item in evidence if (_published(dossier, item) or begins or date.min) <= known_by
    )


def _published(dossier: Dossier, evidence: Evidence) -> date | None:
    published = dossier.source_of(evidence).published
    return published.latest if published else None
