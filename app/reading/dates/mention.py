"""A date in a text, what it means, and why."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.dates import Period


class DateReason(StrEnum):
    """How a date was read. All but the first are reckoned from the day of publication."""

    PRINTED = "printed in full"
    NEAREST = "nearest to publication"
    BEFORE_PUBLICATION = "the last one before publication"
    AFTER_PUBLICATION = "the next one after publication"
    COUNTED = "counted from publication"
    WEEKDAY_DIFFERS = "the weekday does not fit the date"
    COUNT_OR_YEAR = "a year or a number of things"
    DAY_OR_MONTH_FIRST = "day or month may come first"
    CENTURY_SUPPLIED = "the century was supplied"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a date is read as it is: of what kind the reason is, and the words it rests on."""

    kind: DateReason
    words: str


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words of a text that mean a date; `start` and `end` are its code points.

    A doubtful one is to be shown as such: another reading is about as likely, or the day
    it is reckoned from is itself not known exactly.
    """

    start: int
    end: int
    period: Period
    reason: Reason
    is_doubtful: bool
