"""The patterns of the dates of a language, each compiled from its words.

All quantifiers are bounded or over one class of characters with what follows outside of it,
so that matching takes linear time whatever the text.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from app.reading.dates.calendar_words import CalendarWords
from app.reading.dates.english import english
from app.reading.dates.german import german
from app.reading.dates.russian import russian

LANGUAGES = {"de": german, "en": english, "ru": russian}
_SPACE = r"[ \t\u00a0\u202f]{0,3}\n?[ \t\u00a0\u202f]{0,3}"
"""Between two words: a line may end there, a paragraph may not."""
_YEAR = r"(?P<year>(?:1\d|20|21)\d\d)(?!\d|[.,]\d)"
_A_YEAR = r"(?:1[5-9]|20)\d\d"
_NOT_IN_NUMBER = r"(?<![\w.,/-])"


@dataclass(frozen=True)
class Grammar:
    """The compiled patterns of one language; groups are named for what they hold."""

    words: CalendarWords
    trigger: re.Pattern[str]
    rules: tuple[tuple[str, re.Pattern[str]], ...]
    since: re.Pattern[str]
    until: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    between: re.Pattern[str]
    to: re.Pattern[str]
    past_tense: re.Pattern[str]
    future_tense: re.Pattern[str]
    counted: re.Pattern[str]
    no_year_before: re.Pattern[str]
    bare_month: re.Pattern[str] | None
    year_lead: re.Pattern[str]


@lru_cache(maxsize=8)
def grammar_of(language: str) -> Grammar:
    """The grammar of ``de``, ``en`` or ``ru``."""
    words = LANGUAGES[language]()
    gap = _SPACE.replace("{0,3}\\n?", "{1,3}\\n?", 1)
    gap = rf"(?:{gap}|\n)"
    return Grammar(
        words=words,
        trigger=_trigger(words),
        rules=tuple(_rules(words, gap)),
        since=_before(words.since),
        until=_before(words.until),
        before=_before(words.before),
        after=_before(words.after),
        between=_before(words.between),
        to=_compiled(rf"\s{{0,3}}(?:[–—-]|\b(?:{words.to})\b)\s{{0,3}}"),
        past_tense=re.compile(rf"\b{words.past_tense}\b"),
        future_tense=re.compile(rf"\b{words.future_tense}\b"),
        counted=_compiled(rf"\s{{0,2}}(?:[%€$£¥°]|{words.counted})"),
        no_year_before=_compiled(rf"(?:[$€£¥№#§]|\b{words.no_year_before})\s{{0,2}}$"),
        bare_month=_before(words.bare_month) if words.bare_month else None,
        year_lead=_before(words.year_lead),
    )


def _rules(words: CalendarWords, gap: str) -> Iterable[tuple[str, re.Pattern[str]]]:
    month = rf"(?P<month>{_any(words.months)}){words.month_ending}(?!\w)"
    short = (
        rf"(?P<month>{_any({**words.months, **words.short_months})}){words.month_ending}(?!\w)\.?"
    )
    weekday = rf"(?:(?P<weekday>{_any(words.weekdays)})\.?,?{gap}(?:den{gap}|dem{gap}|the{gap})?)?"
    day = r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?"
    until_day = (
        rf"(?:{_SPACE}(?:[–—/-]|\b(?:{words.to})\b|und|and|и){_SPACE}"
        rf"(?P<day2>\d{{1,2}})(?:\.|st|nd|rd|th)?)?"
    )
    count = rf"(?P<count>\d{{1,3}}|{_any(words.numbers)})"
    unit = rf"(?P<unit>{_any(words.units)})\b"
    way = _way(words)
    part = rf"(?:\b(?P<part>{words.part}){gap}?{words.part_of})"
    year = rf"{words.year_words}{_YEAR}{words.year_tail}"
    yield (
        "iso",
        _compiled(_NOT_IN_NUMBER + r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?![\d-])"),
    )
    yield (
        "numeric",
        _compiled(
            rf"\b{weekday}" + _NOT_IN_NUMBER + r"(?P<day>\d{1,2})(?P<mark>[./])[ ]?"
            r"(?P<number>\d{1,2})(?P=mark)[ ]?(?P<year>(?:19|20)?\d\d)(?![\d/]|[.,]\d)"
        ),
    )
    yield (
        "day",
        _compiled(
            rf"\b{weekday}{_NOT_IN_NUMBER}{day}{until_day}{gap}(?:of{gap})?{short}"
            rf"(?:,?{gap}{year})?"
        ),
    )
    if words.month_first:
        yield (
            "day",
            _compiled(rf"\b{weekday}{short}{gap}{day}(?!\d){until_day}(?:,?{gap}{year})?(?![\d:])"),
        )
    yield "month", _compiled(rf"{part}?(?:\b{way}{gap})?\b{month}(?:{gap}{year})?")
    yield "month", _compiled(rf"\b{short}{gap}{_YEAR}")
    yield (
        "weekday",
        _compiled(
            rf"(?:\b{way}{gap})?\b(?P<weekday>{_any(words.weekdays)}){words.weekday_ending}(?!\w)"
        ),
    )
    yield (
        "season_years",
        _compiled(
            rf"\b(?P<season>{_any(words.seasons)}){gap}(?P<year>(?:19|20)\d\d)/"
            r"(?P<year2>(?:20)?\d\d)(?!\d)"
        ),
    )
    yield (
        "season",
        _compiled(
            rf"{part}?(?:\b{way}{gap})?\b(?P<season>{_any(words.seasons)})(?!\w)(?:{gap}{year})?"
        ),
    )
    yield "unit", _compiled(rf"{part}?(?:\b(?:{words.of_the}){gap})?\b{way}{gap}{unit}")
    yield "part_of_unit", _compiled(rf"{part}(?:{words.of_the}{gap})?{unit}")
    yield "year_before", _compiled(rf"\b{words.year_before}\b")
    for name, pattern in (
        ("ago", words.ago),
        ("ahead", words.ahead),
        ("since_count", words.since_count),
    ):
        spaced = pattern.replace(r"\s+", gap)
        yield name, _compiled(r"\b" + spaced.replace("{count}", count).replace("{unit}", unit))
    yield "today", _compiled(rf"\b(?P<today>{_any(words.days)})\b")
    yield "decade", _compiled(rf"(?<![\w.,]){words.decade}(?!\w)")
    yield (
        "years",
        _compiled(
            _NOT_IN_NUMBER + r"(?P<year>(?:19|20)\d\d)/(?P<year2>(?:(?:19|20)\d\d|\d\d))(?![\d/.-])"
        ),
    )
    yield (
        "year_range",
        _compiled(
            rf"{_NOT_IN_NUMBER}(?P<year>{_A_YEAR})[ ]?(?P<dash>[–—-])[ ]?"
            rf"(?P<year2>{_A_YEAR}|\d\d)(?![\w-]|[.,/]\d){words.year_tail}"
        ),
    )
    ordinal = rf"(?P<ordinal>{_any(words.ordinals)}|[1-4]\.?)"
    yield (
        "quarter",
        _compiled(rf"\b(?:{ordinal}{gap}{words.quarter}|Q(?P<q>[1-4])){gap}(?:of{gap})?{year}"),
    )
    yield "half", _compiled(rf"\b{ordinal}{gap}{words.half}{gap}(?:of{gap})?{year}")
    yield (
        "year",
        _compiled(
            rf"{part}?{_NOT_IN_NUMBER}{_year_of(words)}{_YEAR}(?![\w/%°]|-[\w])" + words.year_tail
        ),
    )


def _year_of(words: CalendarWords) -> str:
    """Words between a part and a year that belong to the date: "Ende des Jahres 2023"."""
    return r"(?:(?:Jahre?s?|year)\s+)?" if words.language in ("de", "en") else ""


def _way(words: CalendarWords) -> str:
    return (
        rf"(?:(?P<last>{words.last})|(?P<next>{words.next})|(?P<this>{words.this})"
        rf"|(?P<now>{words.today}))"
    )


def _trigger(words: CalendarWords) -> re.Pattern[str]:
    """What no date is without: a digit, or a word that names or counts time."""
    named = {
        *words.months,
        *words.weekdays,
        *words.seasons,
        *words.units,
        *words.days,
        "vorjahr",
        "предыдущ",
        "годом",
    }
    return _compiled(rf"(?<!\d)\d{{1,4}}(?!\d)|\b(?:{_any(named)})")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _before(pattern: str) -> re.Pattern[str]:
    return _compiled(rf"\b(?:{pattern})\s{{1,3}}$")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
