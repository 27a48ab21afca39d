"""Memberships over time: of everybody in a bloc, and of an actor in its blocs.

Not only those of the date of the map: what was before and what came after stand beside it, as
far as it was known by then.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from app.analysis.backing import known_period
from app.analysis.citations import Citation, cite
from app.analysis.network import Network
from app.domain.dates import OpenEnd, PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import Evidence, Membership


@dataclass(frozen=True)
class MembershipBar:
    """One membership, and the days between which it begins and ends.

    From `sure_first` to `sure_last` it held, from `first` to `last` it may have; None at an end
    that is open or not known. `is_undated`: nothing is known of either end. `period` is that of
    the record as far as it was known.
    """

    record: Membership
    period: Period | None
    evidence: tuple[Evidence, ...]
    dossier: Dossier = field(repr=False, compare=False)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """The evidence with its documents, quotations before references."""
        return cite(self.dossier, self.evidence)

    @property
    def first(self) -> date | None:
        """The first day it can have held."""
        return self.period.earliest if self.period else None

    @property
    def sure_first(self) -> date | None:
        """The first day it surely held; of a start nobody knows, the last that is known."""
        period = self.period
        if period is None or period.start is OpenEnd.OPEN:
            return None
        if isinstance(period.start, PartialDate):
            return period.start.latest
        return period.end.earliest if isinstance(period.end, PartialDate) else None

    @property
    def sure_last(self) -> date | None:
        """The last day it surely held; of an end nobody knows, the first that is known."""
        period = self.period
        if period is None or period.end is OpenEnd.OPEN:
            return None
        if isinstance(period.end, PartialDate):
            return period.end.earliest
        return self.sure_first

    @property
    def last(self) -> date | None:
        """The last day it can have held."""
        return self.period.latest if self.period else None

    @property
    def is_undated(self) -> bool:
        """Whether it is known only that it is or was."""
        return self.period is None


@dataclass(frozen=True, slots=True)
class MembershipCourse:
    """The memberships of one member, or in one bloc, in the order of their beginnings."""

    actor: ActorId
    bars: tuple[MembershipBar, ...]


def members_over_time(network: Network, bloc: ActorId) -> tuple[MembershipCourse, ...]:
    """A row for everybody who is or was in a bloc: who came first stands first."""
    bars = _bars(network, network.ledger.memberships_in.get(bloc, ()))
    return _courses((bar.record.actor, bar) for bar in bars)


def blocs_over_time(network: Network, actor: ActorId) -> tuple[MembershipCourse, ...]:
    """A row for every bloc that an actor is or was in: where it came first stands first."""
    bars = _bars(network, network.ledger.memberships_of.get(actor, ()))
    return _courses((bar.record.bloc, bar) for bar in bars)


def _bars(network: Network, rows: Iterable[int]) -> Iterable[MembershipBar]:
    for row in rows:
        record = network.ledger.records[row]
        backing = network.rows.backings.by_record[row]
        if backing.evidence and isinstance(record, Membership):
            period = known_period(record, backing)
            yield MembershipBar(record, period, backing.evidence, network.dossier)


def _courses(found: Iterable[tuple[ActorId, MembershipBar]]) -> tuple[MembershipCourse, ...]:
    by_actor: dict[ActorId, list[MembershipBar]] = {}
    for actor, bar in found:
        by_actor.setdefault(actor, []).append(bar)
    courses = [
        MembershipCourse(actor, tuple(sorted(bars, key=_begins)))
        for actor, bars in by_actor.items()
    ]
    return tuple(sorted(courses, key=_order))


def _order(course: MembershipCourse) -> tuple[bool, bool, date, ActorId]:
    """Full members before observers, and by their first day."""
    is_full = any(bar.record.role.is_full for bar in course.bars)
    return not is_full, *_begins(course.bars[0]), course.actor


def _begins(bar: MembershipBar) -> tuple[bool, date]:
    return bar.is_undated, bar.first or date.min
