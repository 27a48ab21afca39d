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
  that day at the earliest, unless its own entry into force is told.
* What is applied provisionally holds, before it is ratified or in force.
* A step towards holding that only texts from before its day speak of was *foreseen*: it is
  planned from the first of them on and, once its day has passed, due. What is to end on a
  day ends on it, as it was agreed: nobody need confirm that.
* *Suspended* and *frozen* count as left until a later status of the same party, or of
  the whole agreement, says that it holds again.
* On the day on which it is left or expires an agreement still holds, as a period does
  on its last day.

Every rule compares the day with the first or the last day that a date can mean. Which days
these are, :mod:`app.domain.turning_days` tells; a rule of another sort has to be told there.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from app.domain.dates import OpenEnd, PartialDate, Period
from app.domain.ids import ActorId
from app.domain.records import Claim, PartyStatus
from app.domain.stints import (
    NO_STINT,
    NONE_FORESEEN,
    Foreseen,
    Joining,
    Steps,
    Stint,
    common_rows,
    date_of,
    first_step,
    joining,
    rows_by_party,
    stint_on,
)
from app.domain.vocabulary import AgreementKind, ClaimStatus, OnDate

# The further along, the higher; what is not there yet comes last.
_RANK: Mapping[OnDate | None, int] = {
    OnDate.ACTIVE: 5,
    OnDate.UNCERTAIN: 4,
    OnDate.PLANNED: 3,
    OnDate.DUE: 2,
    OnDate.PAST: 1,
    None: 0,
}


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
    foreseen: Foreseen = NONE_FORESEEN,
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
    foreseen
        The statuses of which no text of their day or later speaks, each with the day from
        which they were foreseen.
    """
    rows = tuple(statuses)
    whole = [row for row in rows if row.actor is None]
    asked = parties or (() if whole else {row.actor for row in rows if row.actor is not None})
    if asked:
        standings = standings_on(rows, as_of, asked, kind, foreseen)
        return agreement_among(standings[party] for party in asked)
    common = stint_on(common_rows(rows), as_of)
    return _standing(NO_STINT, common, as_of, kind, foreseen)


def standings_on(
    statuses: Iterable[PartyStatus],
    as_of: date,
    parties: Collection[ActorId],
    kind: AgreementKind | None = None,
    foreseen: Foreseen = NONE_FORESEEN,
) -> Mapping[ActorId, OnDate | None]:
    """Where each party stands on a day, the others left aside; see `agreement_on`."""
    rows = tuple(statuses)
    own = rows_by_party(rows)
    common = stint_on(common_rows(rows), as_of)
    return {
        party: _standing(stint_on(own.get(party, ()), as_of), common, as_of, kind, foreseen)
        for party in sorted(set(parties))
    }


def agreement_among(standings: Iterable[OnDate | None]) -> OnDate | None:
    """Where an agreement stands among parties of whom each stands there by itself.

    It is over once fewer than two are left in it, and comes about when two are: the one
    that is second furthest along decides. Of two parties that is the weaker, so that a tie
    takes the weakest party's state. Of one party alone its own standing does.
    """
    ranked = sorted(standings, key=_RANK.__getitem__, reverse=True)
    return ranked[min(1, len(ranked) - 1)]


def _standing(
    own: Stint, common: Stint, as_of: date, kind: AgreementKind | None, foreseen: Foreseen
) -> OnDate | None:
    """Where one party stands by what is told of it and, failing that, of the whole."""
    left = [when for when in (own.left, common.left) if when is not None]
    if any(when.latest < as_of for when in left):
        return OnDate.PAST
    steps = joining(own.steps, common.steps)
    standing = _begun(steps, as_of, foreseen)
    needs_entry = kind is not None and kind.needs_entry_into_force
    if needs_entry and standing is OnDate.ACTIVE and not (steps.entered or steps.applied):
        standing = OnDate.UNCERTAIN
    if standing is not None and any(when.earliest < as_of for when in left):
        return OnDate.UNCERTAIN
    return standing


def _begun(steps: Joining, as_of: date, foreseen: Foreseen) -> OnDate | None:
    """Whether an agreement has begun to hold for a party, endings left aside."""
    days = [foreseen.get(row.id, row.date.earliest) for row in steps.told if row.date is not None]
    if not days:
        return OnDate.UNCERTAIN if steps.told else None
    if as_of < min(days):
        return None
    if not steps.joined:
        announced = first_step(steps.told, foreseen)
        is_due = announced is not None and _is_due(announced, as_of, foreseen)
        return OnDate.DUE if is_due else OnDate.PLANNED
    standing = _come_about((steps.joined, steps.entered, steps.ratified), as_of, foreseen)
    if not steps.applied:
        return standing
    applied = _come_about((steps.joined, steps.applied), as_of, foreseen)
    return max(standing, applied, key=_RANK.__getitem__)


def _come_about(groups: Iterable[Steps], as_of: date, foreseen: Foreseen) -> OnDate:
    """Whether of each group of steps, as far as there are any, the first has been taken."""
    starts = [first_step(rows, foreseen) for rows in groups if rows]
    known = [row for row in starts if row is not None]
    if any(_is_due(row, as_of, foreseen) for row in known):
        return OnDate.DUE
    if any(row.id in foreseen or as_of < date_of(row).earliest for row in known):
        return OnDate.PLANNED
    sure = len(known) == len(starts) and all(date_of(row).latest <= as_of for row in known)
    return OnDate.ACTIVE if sure else OnDate.UNCERTAIN


def _is_due(row: PartyStatus, as_of: date, foreseen: Foreseen) -> bool:
    """Whether a step was only foreseen, and its day has passed whichever way it is read."""
    return row.id in foreseen and date_of(row).latest < as_of
