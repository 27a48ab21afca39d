"""What a language calls its months, days and seasons, and how it says before and after.

Names of months and weekdays are those of the Unicode CLDR, read through ``babel``; the rest
is grammar. Every entry that is a pattern is a regular expression without groups.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What can be counted from the day of publication."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class CalendarWords:
    """The words of one language; mappings have lower-case keys.

    A number 0 among `numbers` is one that is not said: "some", "a few".

    `month_ending` and `weekday_ending` are patterns of what inflection or a time of day may
    add to a name. `bare_month` are the words one of which must stand before a month without
    day and year, where its name means something else too (May, March); empty if none must.
    `month_first` says that "May 3" is written; `counted` is what a number counts if it
    stands behind it, and `no_year_before` what makes a number before it something else.
    """

    language: str
    months: Mapping[str, int]
    short_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    units: Mapping[str, Unit]
    days: Mapping[str, int]
    numbers: Mapping[str, int]
    month_ending: str
    weekday_ending: str
    last: str
    next: str
    this: str
    today: str
    part: str
    part_of: str
    of_the: str
    year_words: str
    year_lead: str
    since: str
    until: str
    before: str
    after: str
    between: str
    to: str
    ago: str
    ahead: str
    since_count: str
    decade: str
    year_before: str
    ordinals: Mapping[str, int]
    quarter: str
    half: str
    past_tense: str
    future_tense: str
    counted: str
    no_year_before: str
    year_tail: str = ""
    bare_month: str = ""
    month_first: bool = False
    capitals: bool = True


def cldr_months(language: str, width: str) -> dict[str, int]:
    """The names of the months in a width ("wide", "abbreviated"), lower case, without dots."""
    return _cldr(language, width, "months")


def cldr_weekdays(language: str) -> dict[str, int]:
    """The full names of the days of the week, lower case; Monday is 0."""
    return _cldr(language, "wide", "days")


def numbered(words: str) -> dict[str, int]:
    """Words and numbers from "one:1 two:2"."""
    return {word: int(number) for word, number in (pair.split(":") for pair in words.split())}


def units(words: Iterable[tuple[Unit, str]]) -> dict[str, Unit]:
    """The unit that each form means."""
    return {form: unit for unit, forms in words for form in forms.split()}


def _cldr(language: str, width: str, table: str) -> dict[str, int]:
    from babel import Locale

    names: dict[str, int] = {}
    contexts = getattr(Locale(language), table)
    for context in ("format", "stand-alone"):
        for number, name in contexts[context].get(width, {}).items():
            names.setdefault(name.lower().rstrip("."), number)
    return names
