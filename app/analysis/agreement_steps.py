"""How far the parties of an agreement have gone, step by step."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from app.analysis.citations import Citation, cite
from app.analysis.network import AgreementOnDate
from app.domain.dates import PartialDate
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import PartyStatus
from app.domain.vocabulary import Status


@dataclass(frozen=True, slots=True)
class StatusStep:
    """What some parties did on one date; no `actors`: the agreement as a whole."""

    status: Status
    date: PartialDate | None
    actors: tuple[ActorId, ...]


@dataclass(frozen=True)
class AgreementEntry:
    """An agreement of a dossier, how far its parties had gone, and since when."""

    held: AgreementOnDate
    date: PartialDate | None
    dossier: Dossier = field(repr=False, compare=False)

    @cached_property
    def steps(self) -> tuple[StatusStep, ...]:
        """What the parties did, by date."""
        return _steps(self.held.statuses)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """The evidence with its documents, quotations before references."""
        return cite(self.dossier, self.held.evidence)


def agreement_entry(
    dossier: Dossier, held: AgreementOnDate, of: tuple[ActorId, ...] = ()
) -> AgreementEntry:
    """An agreement as it stands among the actors `of`: what others did gives it no date."""
    dated = [row for row in held.statuses if row.date is not None]
    theirs = [row for row in dated if not of or row.actor is None or row.actor in of]
    dates = [row.date for row in theirs or dated if row.date is not None]
    return AgreementEntry(held, max(dates, default=None), dossier)


def _steps(statuses: Iterable[PartyStatus]) -> tuple[StatusStep, ...]:
    """The statuses by date and kind, with all who share them."""
    actors: dict[tuple[Status, PartialDate | None], list[ActorId]] = defaultdict(list)
    for row in statuses:
        group = actors[row.status, row.date]
        if row.actor is not None:
            group.append(row.actor)
    steps = [StatusStep(status, when, tuple(who)) for (status, when), who in actors.items()]
    order = list(Status)
    return tuple(sorted(steps, key=lambda step: (latest_day(step.date), order.index(step.status))))


def newest_first(entries: Iterable[AgreementEntry]) -> tuple[AgreementEntry, ...]:
    """Agreements by their last date, newest first; those of one day by id."""
    by_id = sorted(entries, key=lambda entry: entry.held.record.id)
    return tuple(sorted(by_id, key=lambda entry: latest_day(entry.date), reverse=True))


def is_founding(entry: AgreementEntry, founded: PartialDate | None) -> bool:
    """Whether a step of an agreement may fall on the day a bloc was founded."""
    if founded is None:
        return False
    dates = [step.date for step in entry.steps if step.date is not None]
    return any(
        when.earliest <= founded.latest and founded.earliest <= when.latest for when in dates
    )


def latest_day(when: PartialDate | None) -> date:
    """The last day a date can mean; before all days if it is not known."""
    return when.latest if when is not None else date.min
