"""When a claim was, by the dates of its sentence, and whether that was still to come."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.dates import OpenEnd, PartialDate, Period
from app.domain.vocabulary import ClaimStatus
from app.reading.cues import Cue, CueRole
from app.reading.dates.mention import DateMention
from app.reading.sides import Sides
from app.reading.suggestion import Reason, SuggestionReason
from app.reading.weighing import Weighed

_SAID = frozenset(
    {ClaimStatus.DONE, ClaimStatus.ENDED, ClaimStatus.POSSIBLE, ClaimStatus.ANNOUNCED}
)
"""Statuses that a sentence does not leave to its date."""
_OF_STATUS = frozenset({SuggestionReason.STATUS_CUE, SuggestionReason.NO_STATUS_CUE})


def dating_of(
    mentions: Sequence[DateMention], sides: Sides, status: ClaimStatus
) -> tuple[Period | None, list[Reason]]:
    """The date of a sentence nearest to its sides."""
    if not mentions:
        return None, []
    nearest = min(mentions, key=lambda one: (_apart(one, sides), one.start))
    kind = SuggestionReason.DATE_DOUBTFUL if nearest.is_doubtful else SuggestionReason.DATE
    period = _as_status_allows(nearest.period, status)
    return period, [Reason(kind, nearest.reason.words)] if period is not None else []


def foreseen(weighed: Weighed, dating: Sequence[Reason]) -> Weighed:
    """Planned, for the reasons that date it."""
    others = [reason for reason in weighed.reasons if reason.kind not in _OF_STATUS]
    told = [Reason(SuggestionReason.STATUS_CUE, reason.words) for reason in dating]
    return replace(weighed, status=ClaimStatus.PLANNED, reasons=(*others, *told))


def is_ahead(period: Period | None, published: PartialDate | None, cues: Sequence[Cue]) -> bool:
    """Whether what happens on a day has not happened yet as its text appears.

    "On Wednesday the president receives the chancellor" tells what is to come, though in the
    present; what a text tells of its own day in the past, or as uncertain, it says itself.
    """
    if period is None or published is None or not isinstance(period.start, PartialDate):
        return False
    statuses = {cue.value for cue in cues if cue.role is CueRole.STATUS}
    return published.earliest <= period.start.earliest and not statuses & _SAID


def _as_status_allows(period: Period, status: ClaimStatus) -> Period | None:
    """A day on which what holds now began has no end; what has ended is not open."""
    if status is ClaimStatus.IN_FORCE and period.is_single:
        return Period(period.start, OpenEnd.OPEN)
    if status is ClaimStatus.ENDED and period.end is OpenEnd.OPEN:
        return Period(period.start, OpenEnd.UNKNOWN)
    return period


def _apart(one: DateMention, sides: Sides) -> int:
    return max(sides.start - one.end, one.start - sides.end, 0)
