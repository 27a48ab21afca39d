"""The stints of an agreement: what is told of a party, cut by its endings.

What the rules of :mod:`app.domain.on_date` compare with the date, and what
:mod:`app.domain.lifecycle` names the stages by, is found here, so that both speak of the same
steps.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.domain.dates import PartialDate
from app.domain.ids import ActorId, PartyStatusId
from app.domain.records import PartyStatus
from app.domain.vocabulary import Status

Steps = Sequence[PartyStatus]

Foreseen = Mapping[PartyStatusId, date]
"""The statuses that were told only before their day, and since when each was told."""

NONE_FORESEEN: Foreseen = MappingProxyType({})

HOLDS = frozenset({Status.SIGNED, Status.RATIFIED, Status.PROVISIONALLY_APPLIED, Status.IN_FORCE})


@dataclass(frozen=True, slots=True)
class Stint:
    """Steps towards holding, and when they were undone; None if they were not."""

    steps: Steps
    left: PartialDate | None


NO_STINT = Stint((), None)


@dataclass(frozen=True, slots=True)
class Joining:
    """By which steps a party joins, when the agreement takes effect for it, and it ratified.

    `told` is what is told of the party: who signed an agreement, or was bound by it, on a day
    of its own joined by that; who merely ratified had joined with all the others. `ratified`
    is empty where the party's own entry into force is told.
    """

    told: Steps
    joined: Steps
    entered: Steps
    applied: Steps
    ratified: Steps


def common_rows(rows: Steps) -> Steps:
    """What is told of all parties.

    Of a party of which nothing is told we know what is told of the others, but that these
    have left says nothing of it.
    """
    whole = [row for row in rows if row.actor is None]
    return whole or [row for row in rows if not row.status.is_over]


def rows_by_party(rows: Steps) -> Mapping[ActorId | None, list[PartyStatus]]:
    """What is told of each party by itself, and under None of all, in its order."""
    own: dict[ActorId | None, list[PartyStatus]] = {}
    for row in rows:
        own.setdefault(row.actor, []).append(row)
    return own


def stint_on(rows: Steps, as_of: date) -> Stint:
    """The steps towards holding that count on a day, and when they were undone.

    Endings cut the course of an agreement into stints. One counts until the next has
    begun, so that what was suspended yesterday is not forgotten for tomorrow's revival.
    """
    # Sorting is stable: of two statuses of one date the later row is the later step.
    dated = sorted((row for row in rows if row.date is not None), key=date_of)
    undated = [row for row in rows if row.date is None and not row.status.is_over]
    stints: list[tuple[list[PartyStatus], PartialDate | None]] = [(undated, None)]
    for row in dated:
        steps, left = stints[-1]
        if not row.status.is_over:
            if left is None:
                steps.append(row)
            else:
                stints.append(([row], None))
        elif left is None:
            stints[-1] = (steps, date_of(row))
    begun = [place for place, stint in enumerate(stints) if _has_begun(stint[0], as_of)]
    steps, left = stints[begun[-1] if begun else 0]
    return Stint(steps, left if left is not None and left.earliest <= as_of else None)


def joining(own: Steps, whole: Steps) -> Joining:
    """What makes an agreement begin to hold for a party, endings left aside."""
    joined_alone = any(row.status is not Status.RATIFIED for row in own)
    told = own if joined_alone else (*own, *whole)
    own_entered = having(own, Status.IN_FORCE)
    return Joining(
        told=told,
        joined=[row for row in told if row.status in HOLDS],
        entered=own_entered or having(whole, Status.IN_FORCE),
        applied=having(own, Status.PROVISIONALLY_APPLIED)
        or having(whole, Status.PROVISIONALLY_APPLIED),
        ratified=[] if own_entered else having(own, Status.RATIFIED),
    )


def having(rows: Steps, status: Status) -> Steps:
    """Those of some steps that are of a sort."""
    return [row for row in rows if row.status is status]


def first_step(rows: Steps, foreseen: Foreseen = NONE_FORESEEN) -> PartyStatus | None:
    """The first dated one of some steps; one that was only foreseen if there is no other."""
    dated = [row for row in rows if row.date is not None]
    confirmed = [row for row in dated if row.id not in foreseen]
    return min(confirmed or dated, key=date_of, default=None)


def date_of(row: PartyStatus) -> PartialDate:
    """The date of a step that is known to have one."""
    assert row.date is not None, "only dated statuses are put in order"
    return row.date


def _has_begun(steps: Steps, as_of: date) -> bool:
    return any(
        row.date is not None and row.date.earliest <= as_of for row in steps if row.status in HOLDS
    )
