"""Dates by the name of a month, a weekday or a season; without a year the likeliest is reckoned."""

import re

from app.reading.dates.mention import DateReason
from app.reading.dates.reckoning import Reckoned
from app.reading.dates.rule_match import Atom, Reader, RuleMatch, checked

_DIRECTIONS = {
    -1: DateReason.BEFORE_PUBLICATION,
    0: DateReason.NEAREST,
    1: DateReason.AFTER_PUBLICATION,
}
_SEASON_LEAD = re.compile(
    r"\b(?:im|in|in the|by|this|of|since|until|bis|zum|seit|с|до|к|during|every)\s{1,2}$",
    re.IGNORECASE,
)
_INSTRUMENTAL = {"весной", "летом", "осенью", "зимой"}


def _day(met: RuleMatch) -> Atom | None:
    month = _month_number(met)
    if month is None:
        return None
    first = int(met.groups["day"])
    last = int(met.groups["day2"] or first)
    if met.groups["year"]:
        year, doubt, reason = int(met.groups["year"]), False, DateReason.PRINTED
    elif met.published is None:
        return None
    else:
        year, doubt, reason = _reckoned_month(met, month)
    begin, end = checked(year, month, first), checked(year, month, last)
    if end < begin:
        return None
    lacks = not met.groups["year"]
    if first == last:
        return met.fitting(begin, reason, doubt, lacks_year=lacks)
    return met.atom(Reckoned(begin, end, doubt), reason, lacks_year=lacks, is_range=True)


def _month(met: RuleMatch) -> Atom | None:
    month = _month_number(met)
    if month is None:
        return None
    if met.groups["year"]:
        return met.printed(checked(int(met.groups["year"]), month))
    if met.published is None or not _is_named_alone(met):
        return None
    way = met.way()
    if way:
        reckoned = met.published.named_month(month, way)
        return met.atom(reckoned, DateReason.COUNTED)
    year, doubt, reason = _reckoned_month(met, month)
    return met.atom(Reckoned.of(checked(year, month), doubt), reason, lacks_year=True)


def _is_named_alone(met: RuleMatch) -> bool:
    """Whether a month without day and year is one, and not a verb or a name."""
    lead = met.grammar.bare_month
    if lead is None or met.groups.get("part") or met.has_way_words():
        return True
    return met.follows(lead)


def _month_number(met: RuleMatch) -> int | None:
    name = met.groups["month"]
    if met.words.capitals and not name[0].isupper():
        return None
    number = met.words.months.get(name.lower())
    return number if number is not None else met.words.short_months.get(name.lower())


def _reckoned_month(met: RuleMatch, month: int) -> tuple[int, bool, DateReason]:
    assert met.published is not None, "asked for only where it is known"
    direction = met.tense()
    year, doubt = met.published.month(month, direction)
    nearest, _ = met.published.month(month, 0)
    if year != nearest:
        doubt = True
    return year, doubt, _DIRECTIONS[direction]


def _weekday(met: RuleMatch) -> Atom | None:
    name = met.groups["weekday"]
    if met.published is None or (met.words.capitals and not name[0].isupper()):
        return None
    weekday = met.words.weekdays[name.lower()]
    publication = met.published
    if met.groups["now"]:
        return _this_weekday(met, weekday, is_sure=True)
    if met.groups["this"]:
        return _this_weekday(met, weekday, is_sure=False)
    way = met.way()
    if way:
        found = publication.weekday(weekday, way, may_be_today=False)
        sure = Reckoned(found.first, found.last, not publication.has_day or publication.is_vague)
        return met.atom(sure, DateReason.COUNTED)
    direction = met.tense()
    return met.atom(publication.weekday(weekday, direction), _DIRECTIONS[direction])


def _this_weekday(met: RuleMatch, weekday: int, *, is_sure: bool) -> Atom | None:
    """Today's Wednesday: publication was on one, or something does not fit."""
    assert met.published is not None, "asked for only where it is known"
    found = met.published.weekday(weekday, 0)
    fits = met.published.has_day and found.first.earliest == met.published.day
    if fits:
        return met.atom(Reckoned.of(found.first, met.published.is_vague), DateReason.COUNTED)
    reason = DateReason.WEEKDAY_DIFFERS if is_sure else DateReason.NEAREST
    return met.atom(found, reason)


def _season(met: RuleMatch) -> Atom | None:
    name = met.groups["season"]
    if met.words.language == "de" and not name[0].isupper():
        return None
    season = met.words.seasons[name.lower()]
    if met.groups["year"]:
        # A winter reaches into the next year; which of two is meant is not said.
        return met.printed(checked(int(met.groups["year"]), season), season == 24)
    if met.published is None or not _is_season(met):
        return None
    way = met.way()
    direction = way or met.tense()
    found = met.published.season(season, direction)
    reason = DateReason.COUNTED if way else _DIRECTIONS[direction]
    return met.atom(
        Reckoned(found.first, found.last, found.is_doubtful or not way),
        reason,
        lacks_year=not way,
    )


def _is_season(met: RuleMatch) -> bool:
    """Whether a season without a year is a date: "in spring", not "a spring"."""
    if met.has_way_words() or met.groups.get("part"):
        return True
    begin = met.match.start()
    return _SEASON_LEAD.search(met.text, max(0, begin - 12), begin) is not None or (
        met.words.language == "ru" and met.groups["season"].lower() in _INSTRUMENTAL
    )


NAMED: dict[str, Reader] = {
    "day": _day,
    "month": _month,
    "weekday": _weekday,
    "season": _season,
}
"""How what a rule found is read, by the name of the rule."""
