"""What happens when: what is signed, begins, ends, is announced and is reported.

A happening is made of one dated statement of the dossier. It is counted on one day, the first
on which the map is another for it, and may have been on any of several if the date is coarse.

Decided here:

* Of an agreement, a signature or ratification is *signed*, being applied or in force *begins*,
  whatever is over *ends*. A step of several parties on one date is one happening.
* What is foreseen begins for nobody: it is *announced* for its day, and counted there. So are
  the agreements of which no more than the announcement is known.
* A period ends on the day after its last. A single date says when something was; that it is over
  the next day is no news.
* A claim is *reported* on each day on which one of its sources appeared.
* As known by a day, nothing happens but what sources tell that had been published by then.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from app.analysis.backing import (
    Backing,
    evidence_of,
    known_period,
    published_of,
    statuses_of,
)
from app.analysis.dyads import speaks_of
from app.analysis.ledger import Ledger
from app.analysis.network import Network
from app.analysis.ties import Dyad, Record
from app.domain.dates import PartialDate, Period, Precision
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import Agreement, Claim, Membership, PartyStatus
from app.domain.vocabulary import Status

_ONE_DAY = timedelta(days=1)


class Mark(StrEnum):
    """What sort of thing happens, in the order in which counts are stacked."""

    SIGNED = "signed"
    BEGINS = "begins"
    ENDS = "ends"
    ANNOUNCED = "announced"
    REPORTED = "reported"


_MARK_OF_STEP = {
    Status.ANNOUNCED: Mark.ANNOUNCED,
    Status.SIGNED: Mark.SIGNED,
    Status.RATIFIED: Mark.SIGNED,
    Status.PROVISIONALLY_APPLIED: Mark.BEGINS,
    Status.IN_FORCE: Mark.BEGINS,
}


class Moment(NamedTuple):
    """When something happens: on `day` for the map, and on some day from `first` to `last`.

    It `is_precise` if the dossier names the day and does not doubt it.
    """

    mark: Mark
    day: date
    first: date
    last: date
    is_precise: bool


@dataclass(frozen=True, slots=True)
class Happening:
    """A moment of a claim, membership or agreement; `step` is the one of an agreement."""

    moment: Moment
    record: Record
    step: Status | None = None


def marks_of_period(period: Period, *, is_foreseen: bool) -> tuple[tuple[Mark, PartialDate], ...]:
    """What a period of a claim or membership gives rise to, and at which of its dates."""
    start, end = period.start, period.end
    if is_foreseen:
        when = start if isinstance(start, PartialDate) else end
        return ((Mark.ANNOUNCED, when),) if isinstance(when, PartialDate) else ()
    begins = ((Mark.BEGINS, start),) if isinstance(start, PartialDate) else ()
    if not isinstance(end, PartialDate) or period.is_single or end.latest == date.max:
        return begins
    return (*begins, (Mark.ENDS, end))


def moments_of_steps(statuses: Iterable[PartyStatus]) -> tuple[tuple[Moment, Status], ...]:
    """What an agreement's steps give rise to, each date of each status once, as they come."""
    steps = dict.fromkeys((row.date, row.status) for row in statuses if row.date is not None)
    # A step is dated by several parties in as many ways; on one day it is one happening.
    found: dict[tuple[date, Status], Moment] = {}
    for when, status in steps:
        mark = _MARK_OF_STEP.get(status, Mark.ENDS)
        found.setdefault((when.earliest, status), moment_on(mark, when))
    return tuple((moment, status) for (_day, status), moment in found.items())


def moment_on(mark: Mark, when: PartialDate) -> Moment:
    """A moment at a date, counted on the first day it can mean."""
    return Moment(mark, when.earliest, when.earliest, when.latest, _is_precise(when))


def happenings_of(
    dossier: Dossier, record: Record, backing: Backing | None = None
) -> Iterator[Happening]:
    """All that happens to one record, as far as what it rests on tells; None: all evidence."""
    if backing is not None and not backing.evidence:
        return
    if isinstance(record, Agreement):
        statuses = statuses_of(dossier, record) if backing is None else backing.statuses
        for moment, status in moments_of_steps(statuses):
            yield Happening(moment, record, status)
        return
    period = record.period
    if isinstance(record, Membership) and backing is not None:
        period = known_period(record, backing)
    if period is not None:
        is_foreseen = isinstance(record, Claim) and record.status.is_prospective
        for mark, when in marks_of_period(period, is_foreseen=is_foreseen):
            yield Happening(_moment_of_period(mark, when), record)
    if isinstance(record, Claim):
        by_day: dict[date, PartialDate] = {}
        told = evidence_of(dossier, record) if backing is None else backing.evidence
        for published in published_of(dossier, told):
            by_day.setdefault(published.earliest, published)
        for published in by_day.values():
            yield Happening(moment_on(Mark.REPORTED, published), record)


def happenings_of_tie(network: Network, dyad: Dyad) -> tuple[Happening, ...]:
    """What happens between two actors, and with both of them in one bloc, by date.

    Whatever the date of the network, as known there. That a claim is reported is told only of
    claims without a time of their own.
    """
    ledger = network.ledger
    place = ledger.place_of.get(dyad)
    if place is None:
        rows = set(ledger.rows_of_many.get(dyad[0], ()))
        rows &= set(ledger.rows_of_many.get(dyad[1], ()))
        found = [row for row in sorted(rows) if speaks_of(ledger.records[row], dyad)]
    else:
        parts = slice(ledger.first_parts[place], ledger.first_parts[place + 1])
        found = sorted(set(ledger.part_records[parts].tolist()))
    return _told(network, [*found, *_in_common_blocs(ledger, dyad)])


def happenings_of_actor(network: Network, actor: ActorId) -> tuple[Happening, ...]:
    """What happens to an actor, or to a bloc and its members, by date; see `happenings_of_tie`."""
    ledger = network.ledger
    rows: set[int] = set()
    for place in ledger.places_of_actor.get(actor, ()):
        parts = slice(ledger.first_parts[place], ledger.first_parts[place + 1])
        rows.update(ledger.part_records[parts].tolist())
    rows.update(ledger.rows_of_many.get(actor, ()))
    rows.update(ledger.memberships_of.get(actor, ()), ledger.memberships_in.get(actor, ()))
    # What stands on a tie of its need not name it: others have it in common.
    own = (row for row in sorted(rows) if actor in _names_of(ledger.records[row]))
    return _told(network, own)


def _in_common_blocs(ledger: Ledger, dyad: Dyad) -> list[int]:
    """The memberships of both of two in the same blocs."""
    one, other = (ledger.memberships_of.get(actor, ()) for actor in dyad)
    memberships = ledger.dossier.memberships
    bloc_of = {row: memberships[row - ledger.n_claims].bloc for row in (*one, *other)}
    common = {bloc_of[row] for row in one} & {bloc_of[row] for row in other}
    return [row for row in (*one, *other) if bloc_of[row] in common]


def _told(network: Network, rows: Iterable[int]) -> tuple[Happening, ...]:
    ledger, backings, found = network.ledger, network.rows.backings.by_record, []
    is_all_known = network.known_by is None
    for row in dict.fromkeys(rows):
        record = ledger.records[row]
        has_own_time = isinstance(record, Claim) and record.period is not None
        found += [
            happening
            for happening in happenings_of(
                ledger.dossier, record, None if is_all_known else backings[row]
            )
            if not (has_own_time and happening.moment.mark is Mark.REPORTED)
        ]
    return tuple(sorted(found, key=lambda happening: (happening.moment.day, happening.record.id)))


def _names_of(record: Record) -> tuple[ActorId, ...]:
    if isinstance(record, Claim):
        return (*record.a, *record.b)
    if isinstance(record, Agreement):
        return (*record.parties, *(() if record.bloc is None else (record.bloc,)))
    return record.actor, record.bloc


def _moment_of_period(mark: Mark, when: PartialDate) -> Moment:
    if mark is not Mark.ENDS:
        return moment_on(mark, when)
    first, last = when.earliest + _ONE_DAY, when.latest + _ONE_DAY
    return Moment(mark, last, first, last, _is_precise(when))


def _is_precise(when: PartialDate) -> bool:
    return when.precision is Precision.DAY and not when.qualifier
