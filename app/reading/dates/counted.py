"""Dates counted from the day of publication: today, last week, three years ago."""

import re

from app.domain.dates import PartialDate
from app.reading.dates.calendar_words import Unit
from app.reading.dates.mention import DateReason
from app.reading.dates.reckoning import Reckoned
from app.reading.dates.rule_match import Atom, Reader, RuleMatch

_PLURALS = {
    *("tage", "tagen", "wochen", "monate", "monaten", "jahre", "jahren"),
    *("days", "weeks", "months", "years"),
    *("дни", "дней", "недели", "недель", "месяцев", "годы", "годов", "лет"),
}
_MAY_BE_ONE = {"недели"}
_MORNING_LEAD = re.compile(r"\b(?:am|guten|jeden|heute|gestern|diesem)\s$", re.IGNORECASE)


def _unit(met: RuleMatch) -> Atom | None:
    if met.published is None or met.groups["now"]:
        return None
    unit = met.words.units[met.groups["unit"].lower()]
    offset = met.way()
    found = {
        Unit.DAY: met.published.days,
        Unit.WEEK: met.published.week,
        Unit.MONTH: met.published.months,
        Unit.YEAR: met.published.year,
    }[unit]
    word = met.groups["unit"].lower()
    # "In den letzten Jahren" is no year; "прошлой недели" may be one week, or several.
    if word in _PLURALS and word not in _MAY_BE_ONE:
        return None
    if unit is Unit.DAY and not met.groups["part"]:
        return None
    reckoned = found(offset)
    is_doubtful = reckoned.is_doubtful or word in _MAY_BE_ONE
    return met.atom(Reckoned(reckoned.first, reckoned.last, is_doubtful), DateReason.COUNTED)


def _part_of_unit(met: RuleMatch) -> Atom | None:
    """The end of the year: of the year of publication."""
    unit = met.words.units[met.groups["unit"].lower()]
    if met.published is None or met.groups["unit"].lower() in _PLURALS:
        return None
    if unit is Unit.YEAR:
        return met.atom(met.published.year(0), DateReason.COUNTED)
    if unit is Unit.MONTH:
        return met.atom(met.published.months(0), DateReason.COUNTED)
    if unit is Unit.WEEK:
        week = met.published.week(0)
        return met.atom(Reckoned(week.first, week.last, True), DateReason.NEAREST)
    return None


def _counted_years(met: RuleMatch, offset: int) -> Atom | None:
    if met.published is None:
        return None
    return met.atom(met.published.year(offset), DateReason.COUNTED)


def _count(met: RuleMatch) -> int:
    count = met.groups["count"].lower()
    return int(count) if count.isdecimal() else met.words.numbers[count]


def _counted(met: RuleMatch, sign: int, *, is_doubtful: bool = False) -> Atom | None:
    if met.published is None:
        return None
    unit = met.words.units[met.groups["unit"].lower()]
    if _count(met) == 0:
        return _some_time(met, unit)
    found = met.published.counted(sign * _count(met), unit)
    return met.atom(
        Reckoned(found.first, found.last, found.is_doubtful or is_doubtful), DateReason.COUNTED
    )


def _some_time(met: RuleMatch, unit: Unit) -> Atom | None:
    """Some days ago: about the month of publication, some months ago: about its year."""
    assert met.published is not None, "asked for only where it is known"
    if unit is Unit.YEAR:
        return None
    near = met.published.year(0) if unit is Unit.MONTH else met.published.months(0)
    about = PartialDate(near.first.year, near.first.month, qualifier="~")
    return met.atom(Reckoned.of(about, True), DateReason.COUNTED)


def _since_count(met: RuleMatch) -> Atom | None:
    """For sixty years: from about then on."""
    if met.published is None or _count(met) == 0:
        return None
    unit = met.words.units[met.groups["unit"].lower()]
    found = met.published.counted(-_count(met), unit)
    return met.atom(found, DateReason.COUNTED, lasts=True)


def _today(met: RuleMatch) -> Atom | None:
    word = met.groups["today"]
    if met.published is None:
        return None
    lower = word.lower()
    if lower == "morgen" and (word[0].isupper() or met.follows(_MORNING_LEAD)):
        return None
    found = met.published.days(met.words.days[lower])
    # Today is as often these days as the day itmet.
    doubt = found.is_doubtful or met.words.days[lower] == 0
    return met.atom(Reckoned(found.first, found.last, doubt), DateReason.COUNTED)


COUNTED: dict[str, Reader] = {
    "unit": _unit,
    "part_of_unit": _part_of_unit,
    "year_before": lambda met: _counted_years(met, -1),
    "ago": lambda met: _counted(met, -1),
    "ahead": lambda met: _counted(met, 1, is_doubtful=True),
    "since_count": _since_count,
    "today": _today,
}
"""How what a rule found is read, by the name of the rule."""
