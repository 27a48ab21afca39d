"""Dates counted from the day a text was published."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.dates import PartialDate, Precision
from app.reading.dates.calendar_words import Unit

_NEAR_MONTHS = 6
"""Within half a year the nearest January is the one meant, whatever the tense."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """The dates something lasted from and to, and whether another reading is as likely."""

    first: PartialDate
    last: PartialDate
    is_doubtful: bool = False

    @staticmethod
    def of(single: PartialDate, is_doubtful: bool = False) -> "Reckoned":
        """One date."""
        return Reckoned(single, single, is_doubtful)


class Publication:
    """The day a text was published, as exactly as it is known, to count from.

    Where it is not known to the day, days and weeks become what is known, and are doubtful.
    `direction` is -1 for the last such date before, 1 for the next after, 0 for the nearest.
    """

    def __init__(self, published: PartialDate) -> None:
        """Count from `published`."""
        self.published = published
        self.day = published.earliest
        self.is_vague = bool(published.qualifier)
        self.has_day = published.precision is Precision.DAY
        self.has_month = published.precision in (Precision.DAY, Precision.MONTH)

    def month(self, month: int, direction: int) -> tuple[int, bool]:
        """The year of a month named without one, and whether that is doubtful."""
        here = self.day.month
        past = self.day.year if month <= here else self.day.year - 1
        ahead = self.day.year if month >= here else self.day.year + 1
        nearest = past if (here - month) % 12 <= (month - here) % 12 else ahead
        year = {-1: past, 0: nearest, 1: ahead}[direction]
        is_far = abs(12 * (year - self.day.year) + month - here) > _NEAR_MONTHS
        return year, direction == 0 or is_far or self.is_vague or not self.has_month

    def named_month(self, month: int, direction: int) -> Reckoned:
        """January, as last or next January: never the month of publication itself."""
        year, _ = self.month(month, direction)
        if month == self.day.month and direction:
            year += direction
        return Reckoned.of(PartialDate(year, month), self.is_vague or not self.has_month)

    def season(self, season: int, direction: int) -> Reckoned:
        """A season named without a year; `direction` as in a last or a next one."""
        years = range(max(1, self.day.year - 2), min(9999, self.day.year + 2) + 1)
        candidates = [PartialDate(year, season) for year in years]
        nearest = min(candidates, key=lambda one: _distance(one, self.day))
        past = max((one for one in candidates if one.latest < self.day), default=nearest)
        ahead = min((one for one in candidates if one.earliest > self.day), default=nearest)
        chosen = {-1: past, 0: nearest, 1: ahead}[direction]
        is_doubtful = direction == 0 or self.is_vague or not self.has_month
        return Reckoned.of(chosen, is_doubtful)

    def year(self, offset: int) -> Reckoned:
        """A year before or after."""
        return Reckoned.of(_year(self.day.year + offset))

    def months(self, offset: int) -> Reckoned:
        """A month before or after."""
        if not self.has_month:
            return Reckoned.of(PartialDate(self.day.year), True)
        index = 12 * self.day.year + self.day.month - 1 + offset
        return Reckoned.of(_month(index), self.is_vague)

    def days(self, offset: int) -> Reckoned:
        """A day before or after; what is known of publication if that is not a day."""
        if not self.has_day:
            return Reckoned.of(self._unqualified(), True)
        return Reckoned.of(partial(_shifted(self.day, offset)), self.is_vague)

    def week(self, offset: int) -> Reckoned:
        """Monday to Sunday of a week before or after."""
        if not self.has_day:
            return Reckoned.of(self._unqualified(), True)
        monday = _shifted(self.day, 7 * offset - self.day.weekday())
        return Reckoned(partial(monday), partial(_shifted(monday, 6)), self.is_vague)

    def weekday(self, weekday: int, direction: int, *, may_be_today: bool = True) -> Reckoned:
        """A day of the week, the nearest, last or next; on its own always doubtful."""
        if not self.has_day:
            return Reckoned.of(self._unqualified(), True)
        back = (self.day.weekday() - weekday) % 7
        ahead = (weekday - self.day.weekday()) % 7
        if not may_be_today and back == 0:
            back = ahead = 7
        offset = {-1: -back, 1: ahead, 0: -back if back <= ahead else ahead}[direction]
        return Reckoned.of(partial(_shifted(self.day, offset)), True)

    def counted(self, number: int, unit: Unit) -> Reckoned:
        """So many units before (negative) or after, approximate: as exact as the unit."""
        if unit is Unit.YEAR:
            return Reckoned.of(_year(self.day.year + number, "~"), abs(number) > 1)
        if unit is Unit.MONTH:
            found = self.months(number)
        elif not self.has_day:
            return Reckoned.of(self._unqualified(), True)
        else:
            days = number * (7 if unit is Unit.WEEK else 1)
            found = Reckoned.of(partial(_shifted(self.day, days)), self.is_vague)
        about = PartialDate(found.first.year, found.first.month, found.first.day, "~")
        return Reckoned.of(about, found.is_doubtful)

    def _unqualified(self) -> PartialDate:
        known = self.published
        return PartialDate(known.year, known.month, known.day)


def partial(day: date) -> PartialDate:
    """A day as a date."""
    return PartialDate(day.year, day.month, day.day)


def _shifted(day: date, days: int) -> date:
    # Texts are hostile: a date beyond the calendar is the calendar's last.
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def _year(year: int, qualifier: str = "") -> PartialDate:
    return PartialDate(min(max(year, 1), 9999), qualifier=qualifier)


def _month(index: int) -> PartialDate:
    year = min(max(index // 12, 1), 9999)
    return PartialDate(year, index % 12 + 1)


def _distance(one: PartialDate, day: date) -> int:
    if one.earliest <= day <= one.latest:
        return 0
    return min(abs((one.earliest - day).days), abs((one.latest - day).days))
