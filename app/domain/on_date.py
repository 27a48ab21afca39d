"""Where claims, agreements and memberships stand on a date: the one set of rules.

A thing has *started* if the earliest reading of its start is on or before the date and
has *ended* if the latest reading of its end is before it; between the readings of one
end it is *uncertain*. A claim without a date of its own is observed from its source's
publication on. What is announced, planned or possible is shown, as such, from its
source's publication on, and is *due* once its date has passed: never in force by itself.

Decided here:

* A claim that is *done* is *past* once its period is over, like every other: the summit
  was, it is not any more. That it did take place is its status, and the drawing keeps it
  solid for that; whether past things are shown faint is the reader's choice.
* What a text tells as done is over by the day the text appeared, however coarse its date.
* A claim that has *ended* without a date is past from the publication of its source on.
* A party that leaves an agreement ends it for itself. Among given parties the agreement
  is over once fewer than two of them are left in it (for a one-sided act: none).
* A treaty of which only the signature is known, and no entry into force, is uncertain; a
  declaration holds from its signature on. A party that ratified by itself is bound by
  that day at the earliest.
* *Suspended* and *frozen* count as left until a later status of the same party, or of
  the whole agreement, says that it holds again.
* On the day on which it is left or expires an agreement still holds, as a period does
  on its last day.

Every rule compares the day with the first or the last day that a date can mean. Which days
these are, :mod:`app.domain.turning_days` tells; a rule of another sort has to be told there.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from app.domain.dates import OpenEnd, PartialDate, Period
from app.domain.ids import ActorId
from app.domain.records import Claim, PartyStatus
from app.domain.vocabulary import AgreementKind, ClaimStatus, OnDate, Status

_HOLDS = {Status.SIGNED, Status.RATIFIED, Status.PROVISIONALLY_APPLIED, Status.IN_FORCE}
# The further along, the higher; what is not there yet comes last.
_RANK: Mapping[OnDate | None, int] = {
    OnDate.ACTIVE: 5,
    OnDate.UNCERTAIN: 4,
    OnDate.PLANNED: 3,
    OnDate.DUE: 2,
    OnDate.PAST: 1,
    None: 0,
}

_Stint = tuple[list[PartyStatus], PartialDate | None]
"""Steps towards holding, and when they were undone."""


def period_on(period: Period, as_of: date) -> OnDate | None:
    """Where a period stands on a day; None before it can have begun."""
    start, end = period.start, period.end
    if isinstance(start, PartialDate):
        if as_of < start.earliest:
            return None
        surely_begun = start.latest <= as_of
    else:
        surely_begun = start is OpenEnd.OPEN
    if isinstance(end, PartialDate):
        if end.latest < as_of:
            return OnDate.PAST
        # A single coarse date says when something was, not that it filled the whole of it.
        surely_lasting = as_of <= end.earliest
    else:
        surely_lasting = end is OpenEnd.OPEN
    return OnDate.ACTIVE if surely_begun and surely_lasting else OnDate.UNCERTAIN


def claim_on(claim: Claim, published: PartialDate | None, as_of: date) -> OnDate | None:
    """Where a claim stands on a day; None if it is not yet there.

    `published` is when the first source that carries it appeared; None if that is not
    known, and then the publication hides nothing.
    """
    said = published is None or published.earliest <= as_of
    if claim.status.is_prospective:
        if not said:
            return None
        return OnDate.DUE if _has_passed(claim.period, as_of) else OnDate.PLANNED
    if claim.period is None:
        if not said:
            return None
        return OnDate.PAST if claim.status is ClaimStatus.ENDED else OnDate.ACTIVE
    on_date = period_on(claim.period, as_of)
    if on_date is OnDate.UNCERTAIN and _is_told_as_done(claim, published, as_of):
        return OnDate.PAST
    return on_date


def _is_told_as_done(claim: Claim, published: PartialDate | None, as_of: date) -> bool:
    """Whether a text of the time itself, out by `as_of`, speaks of it as over."""
    if claim.status is not ClaimStatus.DONE or claim.period is None or published is None:
        return False
    begin, end = claim.period.earliest, claim.period.latest
    if begin is None or end is None:
        return False
    return begin <= published.earliest and published.latest <= as_of


def _has_passed(period: Period | None, as_of: date) -> bool:
    """Whether a foreseen period should have begun by now, whichever way it is read."""
    if period is None:
        return False
    due = period.start if isinstance(period.start, PartialDate) else period.end
    return isinstance(due, PartialDate) and due.latest < as_of


def agreement_on(
    statuses: Iterable[PartyStatus],
    as_of: date,
    parties: Collection[ActorId] = (),
    kind: AgreementKind | None = None,
) -> OnDate | None:
    """Where an agreement stands on a day among some of its parties; None before the first.

    A signed agreement that is known to have entered into force later is planned in
    between. One of a kind that needs no entry into force (a declaration, say) holds from
    its signature on. A status without an actor is one of all parties.

    Parameters
    ----------
    statuses
        Every status of the agreement, in any order.
    as_of
        The day.
    parties
        Those among whom it is asked: all parties of the agreement, or the two of a tie.
        Empty: what is told of the whole decides, and who has merely left by itself ends
        nothing for the others; if nothing is told of the whole, the named parties do.
    kind
        What sort of agreement it is; None where a signature is as good as any.
    """
    rows = tuple(statuses)
    whole = [row for row in rows if row.actor is None]
    asked = parties or (() if whole else {row.actor for row in rows if row.actor is not None})
    if asked:
        standings = standings_on(rows, as_of, asked, kind)
        return agreement_among(standings[party] for party in asked)
    return _standing(([], None), _stint(_common(rows), as_of), as_of, _needs_entry(kind))


def standings_on(
    statuses: Iterable[PartyStatus],
    as_of: date,
    parties: Collection[ActorId],
    kind: AgreementKind | None = None,
) -> Mapping[ActorId, OnDate | None]:
    """Where each party stands on a day, the others left aside; see `agreement_on`."""
    rows = tuple(statuses)
    own: dict[ActorId | None, list[PartyStatus]] = {}
    for row in rows:
        own.setdefault(row.actor, []).append(row)
    common = _stint(_common(rows), as_of)
    needs_entry = _needs_entry(kind)
    return {
        party: _standing(_stint(own.get(party, ()), as_of), common, as_of, needs_entry)
        for party in sorted(set(parties))
    }


def agreement_among(standings: Iterable[OnDate | None]) -> OnDate | None:
    """Where an agreement stands among parties of whom each stands there by itself.

    It is over once fewer than two are left in it, and comes about when two are: the one
    that is second furthest along decides. Of one party alone its own standing does.
    """
    ranked = sorted(standings, key=_RANK.__getitem__, reverse=True)
    return ranked[min(1, len(ranked) - 1)]


def _common(rows: Sequence[PartyStatus]) -> Sequence[PartyStatus]:
    """What is told of all parties.

    Of a party of which nothing is told we know what is told of the others, but that these
    have left says nothing of it.
    """
    whole = [row for row in rows if row.actor is None]
    return whole or [row for row in rows if not row.status.is_over]


def _needs_entry(kind: AgreementKind | None) -> bool:
    return kind is not None and kind.needs_entry_into_force


def _standing(own_stint: _Stint, common: _Stint, as_of: date, needs_entry: bool) -> OnDate | None:
    """Where one party stands by what is told of it and, failing that, of the whole."""
    (own, own_left), (whole, whole_left) = own_stint, common
    left = [when for when in (own_left, whole_left) if when is not None]
    if any(when.latest < as_of for when in left):
        return OnDate.PAST
    standing = _begun(own, whole, as_of)
    if needs_entry and standing is OnDate.ACTIVE and not _has_entered(own, whole):
        standing = OnDate.UNCERTAIN
    if standing is not None and any(when.earliest < as_of for when in left):
        return OnDate.UNCERTAIN
    return standing


def _stint(rows: Sequence[PartyStatus], as_of: date) -> _Stint:
    """The steps towards holding that count on a day, and when they were undone.

    Endings cut the course of an agreement into stints. One counts until the next has
    begun, so that what was suspended yesterday is not forgotten for tomorrow's revival.
    """
    # Sorting is stable: of two statuses of one date the later row is the later step.
    dated = sorted((row for row in rows if row.date is not None), key=_date_of)
    undated = [row for row in rows if row.date is None and not row.status.is_over]
    stints: list[_Stint] = [(undated, None)]
    for row in dated:
        steps, left = stints[-1]
        if not row.status.is_over:
            if left is None:
                steps.append(row)
            else:
                stints.append(([row], None))
        elif left is None:
            stints[-1] = (steps, _date_of(row))
    begun = [place for place, stint in enumerate(stints) if _has_begun(stint[0], as_of)]
    steps, left = stints[begun[-1] if begun else 0]
    return steps, left if left is not None and left.earliest <= as_of else None


def _has_begun(steps: Sequence[PartyStatus], as_of: date) -> bool:
    return any(
        row.date is not None and row.date.earliest <= as_of for row in steps if row.status in _HOLDS
    )


def _begun(own: Sequence[PartyStatus], whole: Sequence[PartyStatus], as_of: date) -> OnDate | None:
    """Whether an agreement has begun to hold for a party, endings left aside.

    Who signed it, or was bound by it, on a day of its own joined by that; who merely
    ratified had joined with all the others.
    """
    joined_alone = any(row.status is not Status.RATIFIED for row in own)
    told = own if joined_alone else (*own, *whole)
    dates = [row.date for row in told if row.date is not None]
    if not dates:
        return OnDate.UNCERTAIN if told else None
    if as_of < min(dates).earliest:
        return None
    joined = [row for row in told if row.status in _HOLDS]
    entered = [row for row in own if row.status is Status.IN_FORCE] or [
        row for row in whole if row.status is Status.IN_FORCE
    ]
    if not joined:
        return OnDate.PLANNED
    ratified = [row for row in own if row.status is Status.RATIFIED]
    starts = [_first_date(rows) for rows in (joined, entered, ratified) if rows]
    known = [start for start in starts if start is not None]
    if any(as_of < start.earliest for start in known):
        return OnDate.PLANNED
    sure = len(known) == len(starts) and all(start.latest <= as_of for start in known)
    return OnDate.ACTIVE if sure else OnDate.UNCERTAIN


def _has_entered(own: Sequence[PartyStatus], whole: Sequence[PartyStatus]) -> bool:
    """Whether anything is known of an entry into force, or of being applied before it."""
    applied = {Status.IN_FORCE, Status.PROVISIONALLY_APPLIED}
    return any(row.status in applied for row in (*own, *whole))


def _first_date(rows: Sequence[PartyStatus]) -> PartialDate | None:
    return min((row.date for row in rows if row.date is not None), default=None)


def _date_of(row: PartyStatus) -> PartialDate:
    assert row.date is not None, "only dated statuses are put in order"
    return row.date
