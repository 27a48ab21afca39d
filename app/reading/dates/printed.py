"""Dates that are printed in figures: days, decades, quarters, years and spans of years."""

import re

from app.domain.dates import PartialDate
from app.reading.dates.mention import DateReason
from app.reading.dates.reckoning import Reckoned
from app.reading.dates.rule_match import Atom, Reader, RuleMatch, checked

_NEXT_WORD = re.compile(r"\s([^\W\d_]{2,40})")
_NO_PLURALS = {"was", "has", "is", "its", "as", "this", "his", "does", "says", "us", "yes", "thus"}


def _iso(met: RuleMatch) -> Atom:
    number = int(met.groups["number"])
    return met.printed(checked(int(met.groups["year"]), number, int(met.groups["day"])))


def _numeric(met: RuleMatch) -> Atom:
    first, second = int(met.groups["day"]), int(met.groups["number"])
    year = int(met.groups["year"])
    reason, doubt = DateReason.PRINTED, False
    if year < 100:
        year += 2000 if year < 70 else 1900
        reason, doubt = DateReason.CENTURY_SUPPLIED, True
    if met.groups["mark"] == "/":
        if second > 12:
            first, second = second, first
        elif first <= 12 and first != second:
            reason, doubt = DateReason.DAY_OR_MONTH_FIRST, True
    return met.fitting(checked(year, second, first), reason, doubt)


def _season_years(met: RuleMatch) -> Atom | None:
    first, last = int(met.groups["year"]), _second_year(met)
    if last != first + 1:
        return None
    return met.atom(Reckoned(checked(first, 12), checked(last, 2), False), DateReason.PRINTED)


def _decade(met: RuleMatch) -> Atom:
    first = 10 * int(met.groups["decade"])
    return met.atom(Reckoned(PartialDate(first), PartialDate(first + 9)), DateReason.PRINTED)


def _years(met: RuleMatch) -> Atom | None:
    first, last = int(met.groups["year"]), _second_year(met)
    if not first < last <= first + 2:
        return None
    return met.atom(Reckoned(PartialDate(first), PartialDate(last)), DateReason.PRINTED)


def _year_range(met: RuleMatch) -> Atom | None:
    first, last = int(met.groups["year"]), _second_year(met)
    if met.groups["dash"] == "-" and len(met.groups["year2"]) == 2 and last % 100 <= 12:
        # As likely the month of ISO 8601, which no other sense of the words excludes.
        return met.printed(checked(first, last % 100), first % 100 == last % 100 - 1)
    if not first < last:
        return None
    return met.atom(
        Reckoned(PartialDate(first), PartialDate(last)), DateReason.PRINTED, is_range=True
    )


def _second_year(met: RuleMatch) -> int:
    first, second = int(met.groups["year"]), int(met.groups["year2"])
    return second if second >= 100 else 100 * (first // 100) + second


def _share(met: RuleMatch, n_months: int) -> Atom | None:
    number = met.groups.get("q") or met.groups["ordinal"].rstrip(".").lower()
    place = int(number) if number.isdecimal() else met.words.ordinals[number]
    if place * n_months > 12:
        return None
    year = int(met.groups["year"])
    first = PartialDate(year, (place - 1) * n_months + 1)
    return met.atom(Reckoned(first, PartialDate(year, place * n_months)), DateReason.PRINTED)


def _year(met: RuleMatch) -> Atom | None:
    year = int(met.groups["year"])
    begin, end = met.match.start(), met.match.end()
    if met.grammar.counted.match(met.text, end):
        return None
    before = max(0, begin - 20)
    if met.grammar.no_year_before.search(met.text, before, begin):
        return None
    is_led = met.match.start("year") > begin or bool(
        met.grammar.year_lead.search(met.text, before, begin)
    )
    if not is_led and not 1900 <= year < 2100:
        return None
    counts = not is_led and _may_count(met, end)
    reason = DateReason.COUNT_OR_YEAR if counts else DateReason.PRINTED
    return met.atom(Reckoned.of(PartialDate(year), counts), reason)


def _may_count(met: RuleMatch, end: int) -> bool:
    """Whether the next word may be what is counted: a noun in German, a plural elsewhere."""
    following = _NEXT_WORD.match(met.text, end)
    if following is None:
        return False
    word = following[1]
    if met.words.language == "de":
        return word[0].isupper()
    return met.words.language == "en" and word.endswith("s") and word not in _NO_PLURALS


PRINTED: dict[str, Reader] = {
    "iso": _iso,
    "numeric": _numeric,
    "season_years": _season_years,
    "decade": _decade,
    "years": _years,
    "year_range": _year_range,
    "quarter": lambda met: _share(met, 3),
    "half": lambda met: _share(met, 6),
    "year": _year,
}
"""How what a rule found is read, by the name of the rule."""
