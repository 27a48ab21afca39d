"""Single dates of a text, before what "since" or "between" makes of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.domain.dates import DateError, PartialDate
from app.reading.dates.calendar_words import Unit
from app.reading.dates.grammar import Grammar
from app.reading.dates.mention import DateReason
from app.reading.dates.reckoning import Publication, Reckoned

_NEAR = 90
"""Code points around a date in which its verb is looked for."""
_WINDOW = 60
"""Code points around a trigger that a date may take."""
_CLAUSE_ENDS = re.compile(r"[.!?;:]\s|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Atom:
    """A date at its place. `lacks_year`: its year was reckoned, none is printed."""

    start: int
    end: int
    reckoned: Reckoned
    reason: DateReason
    lacks_year: bool = False
    lasts: bool = False
    is_range: bool = False


def find_atoms(text: str, grammar: Grammar, published: Publication | None) -> list[Atom]:
    """The dates in order, none over another; of two at one place the longer one."""
    found: list[Atom] = []
    for begin, end in _windows(text, grammar):
        for name, rule in grammar.rules:
            for match in rule.finditer(text, begin, end):
                atom = _Reading(text, match, grammar, published).read(name)
                if atom is not None:
                    found.append(atom)
    found.sort(key=lambda atom: (atom.start, -atom.end))
    kept: list[Atom] = []
    for atom in found:
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
        elif atom.end > kept[-1].end and atom.end - atom.start > kept[-1].end - kept[-1].start:
            kept[-1] = atom
    return kept


def _windows(text: str, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """The parts of a text that can hold a date, so that the rest is passed over at once."""
    begin = end = -1
    for trigger in grammar.trigger.finditer(text):
        if trigger.start() - _WINDOW > end:
            if end >= 0:
                yield begin, end
            begin = max(0, trigger.start() - _WINDOW)
        end = min(len(text), trigger.end() + _WINDOW)
        # A window ends between two words, so that no name is cut to one it begins with.
        while end < len(text) and text[end].isalnum() and end - trigger.end() < 3 * _WINDOW:
            end += 1
    if end >= 0:
        yield begin, end


class _Reading:
    """One match of a rule, to be read as a date or not."""

    def __init__(
        self, text: str, match: re.Match[str], grammar: Grammar, published: Publication | None
    ) -> None:
        self.text = text
        self.match = match
        self.groups = match.groupdict()
        self.grammar = grammar
        self.words = grammar.words
        self.published = published

    def read(self, rule: str) -> Atom | None:
        """The date, or None if this is none or needs a day of publication not known."""
        readers: dict[str, Callable[[], Atom | None]] = {
            "iso": self._iso,
            "numeric": self._numeric,
            "day": self._day,
            "month": self._month,
            "weekday": self._weekday,
            "season_years": self._season_years,
            "season": self._season,
            "unit": self._unit,
            "part_of_unit": self._part_of_unit,
            "year_before": lambda: self._counted_years(-1),
            "ago": lambda: self._counted(-1),
            "ahead": lambda: self._counted(1, is_doubtful=True),
            "since_count": self._since_count,
            "today": self._today,
            "decade": self._decade,
            "years": self._years,
            "year_range": self._year_range,
            "quarter": lambda: self._share(3),
            "half": lambda: self._share(6),
            "year": self._year,
        }
        try:
            return readers[rule]()
        except (DateError, ValueError, OverflowError):
            # 31 February, month 13, year 0: numbers, but no date.
            return None

    def _iso(self) -> Atom:
        number = int(self.groups["number"])
        return self._printed(_checked(int(self.groups["year"]), number, int(self.groups["day"])))

    def _numeric(self) -> Atom:
        first, second = int(self.groups["day"]), int(self.groups["number"])
        year = int(self.groups["year"])
        reason, doubt = DateReason.PRINTED, False
        if year < 100:
            year += 2000 if year < 70 else 1900
            reason, doubt = DateReason.CENTURY_SUPPLIED, True
        if self.groups["mark"] == "/":
            if second > 12:
                first, second = second, first
            elif first <= 12 and first != second:
                reason, doubt = DateReason.DAY_OR_MONTH_FIRST, True
        return self._fitting(_checked(year, second, first), reason, doubt)

    def _day(self) -> Atom | None:
        month = self._month_number()
        if month is None:
            return None
        first = int(self.groups["day"])
        last = int(self.groups["day2"] or first)
        if self.groups["year"]:
            year, doubt, reason = int(self.groups["year"]), False, DateReason.PRINTED
        elif self.published is None:
            return None
        else:
            year, doubt, reason = self._reckoned_month(month)
        begin, end = _checked(year, month, first), _checked(year, month, last)
        if end < begin:
            return None
        lacks = not self.groups["year"]
        if first == last:
            return self._fitting(begin, reason, doubt, lacks_year=lacks)
        return self._atom(Reckoned(begin, end, doubt), reason, lacks_year=lacks, is_range=True)

    def _month(self) -> Atom | None:
        month = self._month_number()
        if month is None:
            return None
        if self.groups["year"]:
            return self._printed(_checked(int(self.groups["year"]), month))
        if self.published is None or not self._is_named_alone():
            return None
        way = self._way()
        if way:
            reckoned = self.published.named_month(month, way)
            return self._atom(reckoned, DateReason.COUNTED)
        year, doubt, reason = self._reckoned_month(month)
        return self._atom(Reckoned.of(_checked(year, month), doubt), reason, lacks_year=True)

    def _is_named_alone(self) -> bool:
        """Whether a month without day and year is one, and not a verb or a name."""
        lead = self.grammar.bare_month
        if lead is None or self.groups.get("part") or self._way_words():
            return True
        begin = self.match.start()
        return lead.search(self.text, max(0, begin - 15), begin) is not None

    def _month_number(self) -> int | None:
        name = self.groups["month"]
        if self.words.capitals and not name[0].isupper():
            return None
        number = self.words.months.get(name.lower())
        return number if number is not None else self.words.short_months.get(name.lower())

    def _reckoned_month(self, month: int) -> tuple[int, bool, DateReason]:
        assert self.published is not None, "asked for only where it is known"
        direction = self._tense()
        year, doubt = self.published.month(month, direction)
        nearest, _ = self.published.month(month, 0)
        if year != nearest:
            doubt = True
        return year, doubt, _DIRECTIONS[direction]

    def _weekday(self) -> Atom | None:
        name = self.groups["weekday"]
        if self.published is None or (self.words.capitals and not name[0].isupper()):
            return None
        weekday = self.words.weekdays[name.lower()]
        publication = self.published
        if self.groups["now"]:
            return self._this_weekday(weekday, is_sure=True)
        if self.groups["this"]:
            return self._this_weekday(weekday, is_sure=False)
        way = self._way()
        if way:
            found = publication.weekday(weekday, way, may_be_today=False)
            sure = Reckoned(
                found.first, found.last, not publication.has_day or publication.is_vague
            )
            return self._atom(sure, DateReason.COUNTED)
        direction = self._tense()
        return self._atom(publication.weekday(weekday, direction), _DIRECTIONS[direction])

    def _this_weekday(self, weekday: int, *, is_sure: bool) -> Atom | None:
        """Today's Wednesday: publication was on one, or something does not fit."""
        assert self.published is not None, "asked for only where it is known"
        found = self.published.weekday(weekday, 0)
        fits = self.published.has_day and found.first.earliest == self.published.day
        if fits:
            return self._atom(Reckoned.of(found.first, self.published.is_vague), DateReason.COUNTED)
        reason = DateReason.WEEKDAY_DIFFERS if is_sure else DateReason.NEAREST
        return self._atom(found, reason)

    def _season_years(self) -> Atom | None:
        first, last = int(self.groups["year"]), self._second_year()
        if last != first + 1:
            return None
        return self._atom(
            Reckoned(_checked(first, 12), _checked(last, 2), False), DateReason.PRINTED
        )

    def _season(self) -> Atom | None:
        name = self.groups["season"]
        if self.words.language == "de" and not name[0].isupper():
            return None
        season = self.words.seasons[name.lower()]
        if self.groups["year"]:
            # A winter reaches into the next year; which of two is meant is not said.
            return self._printed(_checked(int(self.groups["year"]), season), season == 24)
        if self.published is None or not self._is_season():
            return None
        way = self._way()
        direction = way or self._tense()
        found = self.published.season(season, direction)
        reason = DateReason.COUNTED if way else _DIRECTIONS[direction]
        return self._atom(
            Reckoned(found.first, found.last, found.is_doubtful or not way),
            reason,
            lacks_year=not way,
        )

    def _is_season(self) -> bool:
        """Whether a season without a year is a date: "in spring", not "a spring"."""
        if self._way_words() or self.groups.get("part"):
            return True
        begin = self.match.start()
        return _SEASON_LEAD.search(self.text, max(0, begin - 12), begin) is not None or (
            self.words.language == "ru" and self.groups["season"].lower() in _INSTRUMENTAL
        )

    def _unit(self) -> Atom | None:
        if self.published is None or self.groups["now"]:
            return None
        unit = self.words.units[self.groups["unit"].lower()]
        offset = self._way()
        found = {
            Unit.DAY: self.published.days,
            Unit.WEEK: self.published.week,
            Unit.MONTH: self.published.months,
            Unit.YEAR: self.published.year,
        }[unit]
        word = self.groups["unit"].lower()
        # "In den letzten Jahren" is no year; "прошлой недели" may be one week, or several.
        if word in _PLURALS and word not in _MAY_BE_ONE:
            return None
        if unit is Unit.DAY and not self.groups["part"]:
            return None
        reckoned = found(offset)
        is_doubtful = reckoned.is_doubtful or word in _MAY_BE_ONE
        return self._atom(Reckoned(reckoned.first, reckoned.last, is_doubtful), DateReason.COUNTED)

    def _part_of_unit(self) -> Atom | None:
        """The end of the year: of the year of publication."""
        unit = self.words.units[self.groups["unit"].lower()]
        if self.published is None or self.groups["unit"].lower() in _PLURALS:
            return None
        if unit is Unit.YEAR:
            return self._atom(self.published.year(0), DateReason.COUNTED)
        if unit is Unit.MONTH:
            return self._atom(self.published.months(0), DateReason.COUNTED)
        if unit is Unit.WEEK:
            week = self.published.week(0)
            return self._atom(Reckoned(week.first, week.last, True), DateReason.NEAREST)
        return None

    def _counted_years(self, offset: int) -> Atom | None:
        if self.published is None:
            return None
        return self._atom(self.published.year(offset), DateReason.COUNTED)

    def _count(self) -> int:
        count = self.groups["count"].lower()
        return int(count) if count.isdecimal() else self.words.numbers[count]

    def _counted(self, sign: int, *, is_doubtful: bool = False) -> Atom | None:
        if self.published is None:
            return None
        unit = self.words.units[self.groups["unit"].lower()]
        if self._count() == 0:
            return self._some_time(unit)
        found = self.published.counted(sign * self._count(), unit)
        return self._atom(
            Reckoned(found.first, found.last, found.is_doubtful or is_doubtful), DateReason.COUNTED
        )

    def _some_time(self, unit: Unit) -> Atom | None:
        """Some days ago: about the month of publication, some months ago: about its year."""
        assert self.published is not None, "asked for only where it is known"
        if unit is Unit.YEAR:
            return None
        near = self.published.year(0) if unit is Unit.MONTH else self.published.months(0)
        about = PartialDate(near.first.year, near.first.month, qualifier="~")
        return self._atom(Reckoned.of(about, True), DateReason.COUNTED)

    def _since_count(self) -> Atom | None:
        """For sixty years: from about then on."""
        if self.published is None or self._count() == 0:
            return None
        unit = self.words.units[self.groups["unit"].lower()]
        found = self.published.counted(-self._count(), unit)
        return self._atom(found, DateReason.COUNTED, lasts=True)

    def _today(self) -> Atom | None:
        word = self.groups["today"]
        if self.published is None:
            return None
        lower = word.lower()
        if lower == "morgen" and (word[0].isupper() or self._follows(_MORNING_LEAD)):
            return None
        found = self.published.days(self.words.days[lower])
        # Today is as often these days as the day itself.
        doubt = found.is_doubtful or self.words.days[lower] == 0
        return self._atom(Reckoned(found.first, found.last, doubt), DateReason.COUNTED)

    def _decade(self) -> Atom:
        first = 10 * int(self.groups["decade"])
        return self._atom(Reckoned(PartialDate(first), PartialDate(first + 9)), DateReason.PRINTED)

    def _years(self) -> Atom | None:
        first, last = int(self.groups["year"]), self._second_year()
        if not first < last <= first + 2:
            return None
        return self._atom(Reckoned(PartialDate(first), PartialDate(last)), DateReason.PRINTED)

    def _year_range(self) -> Atom | None:
        first, last = int(self.groups["year"]), self._second_year()
        if self.groups["dash"] == "-" and len(self.groups["year2"]) == 2 and last % 100 <= 12:
            # As likely the month of ISO 8601, which no other sense of the words excludes.
            return self._printed(_checked(first, last % 100), first % 100 == last % 100 - 1)
        if not first < last:
            return None
        return self._atom(
            Reckoned(PartialDate(first), PartialDate(last)), DateReason.PRINTED, is_range=True
        )

    def _second_year(self) -> int:
        first, second = int(self.groups["year"]), int(self.groups["year2"])
        return second if second >= 100 else 100 * (first // 100) + second

    def _share(self, n_months: int) -> Atom | None:
        number = self.groups.get("q") or self.groups["ordinal"].rstrip(".").lower()
        place = int(number) if number.isdecimal() else self.words.ordinals[number]
        if place * n_months > 12:
            return None
        year = int(self.groups["year"])
        first = PartialDate(year, (place - 1) * n_months + 1)
        return self._atom(Reckoned(first, PartialDate(year, place * n_months)), DateReason.PRINTED)

    def _year(self) -> Atom | None:
        year = int(self.groups["year"])
        begin, end = self.match.start(), self.match.end()
        if self.grammar.counted.match(self.text, end):
            return None
        before = max(0, begin - 20)
        if self.grammar.no_year_before.search(self.text, before, begin):
            return None
        is_led = self.match.start("year") > begin or bool(
            self.grammar.year_lead.search(self.text, before, begin)
        )
        if not is_led and not 1900 <= year < 2100:
            return None
        counts = not is_led and self._may_count(end)
        reason = DateReason.COUNT_OR_YEAR if counts else DateReason.PRINTED
        return self._atom(Reckoned.of(PartialDate(year), counts), reason)

    def _may_count(self, end: int) -> bool:
        """Whether the next word may be what is counted: a noun in German, a plural elsewhere."""
        following = _NEXT_WORD.match(self.text, end)
        if following is None:
            return False
        word = following[1]
        if self.words.language == "de":
            return word[0].isupper()
        return self.words.language == "en" and word.endswith("s") and word not in _NO_PLURALS

    def _way(self) -> int:
        return -1 if self.groups.get("last") else 1 if self.groups.get("next") else 0

    def _way_words(self) -> bool:
        return any(self.groups.get(name) for name in ("last", "next", "this", "now"))

    def _follows(self, lead: re.Pattern[str]) -> bool:
        begin = self.match.start()
        return lead.search(self.text, max(0, begin - 15), begin) is not None

    def _tense(self) -> int:
        """What the nearest word that shows a tense says: -1 past, 1 future, 0 nothing."""
        if self._follows(_SINCE):
            return -1
        if self._follows(_UNTIL):
            return 1
        begin, end = self.match.span()
        left, right = max(0, begin - _NEAR), min(len(self.text), end + _NEAR)
        for boundary in _CLAUSE_ENDS.finditer(self.text, left, begin):
            left = boundary.end()
        boundary_after = _CLAUSE_ENDS.search(self.text, end, right)
        right = boundary_after.start() if boundary_after else right
        future = _distance(self.grammar.future_tense, self.text, left, begin, end, right)
        past = _distance(self.grammar.past_tense, self.text, left, begin, end, right)
        # "könnte" and "sollten" look like past tenses; at one place the future is meant.
        if future is not None and (past is None or future <= past):
            return 1
        return -1 if past is not None else 0

    def _printed(self, single: PartialDate, is_doubtful: bool = False) -> Atom:
        return self._atom(Reckoned.of(single, is_doubtful), DateReason.PRINTED)

    def _fitting(
        self,
        single: PartialDate,
        reason: DateReason,
        is_doubtful: bool,
        *,
        lacks_year: bool = False,
    ) -> Atom:
        """A day whose weekday, if it is printed too, is checked."""
        name = self.groups.get("weekday")
        if name and self.words.weekdays[name.lower()] != single.earliest.weekday():
            reason, is_doubtful = DateReason.WEEKDAY_DIFFERS, True
        return self._atom(Reckoned.of(single, is_doubtful), reason, lacks_year=lacks_year)

    def _atom(
        self,
        reckoned: Reckoned,
        reason: DateReason,
        *,
        lacks_year: bool = False,
        lasts: bool = False,
        is_range: bool = False,
    ) -> Atom:
        start, end = self.match.span()
        while self.text[start].isspace():
            start += 1
        return Atom(start, end, reckoned, reason, lacks_year, lasts, is_range)


_DIRECTIONS = {
    -1: DateReason.BEFORE_PUBLICATION,
    0: DateReason.NEAREST,
    1: DateReason.AFTER_PUBLICATION,
}
_SINCE = re.compile(r"\b(?:seit|since)\s{1,2}$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:bis|bis zum|ab|by|until|till|до|к|ко)\s{1,2}$", re.IGNORECASE)
_SEASON_LEAD = re.compile(
    r"\b(?:im|in|in the|by|this|of|since|until|bis|zum|seit|с|до|к|during|every)\s{1,2}$",
    re.IGNORECASE,
)
_INSTRUMENTAL = {"весной", "летом", "осенью", "зимой"}
_PLURALS = {
    *("tage", "tagen", "wochen", "monate", "monaten", "jahre", "jahren"),
    *("days", "weeks", "months", "years"),
    *("дни", "дней", "недели", "недель", "месяцев", "годы", "годов", "лет"),
}
_MAY_BE_ONE = {"недели"}
_MORNING_LEAD = re.compile(r"\b(?:am|guten|jeden|heute|gestern|diesem)\s$", re.IGNORECASE)
_NEXT_WORD = re.compile(r"\s([^\W\d_]{2,40})")
_NO_PLURALS = {"was", "has", "is", "its", "as", "this", "his", "does", "says", "us", "yes", "thus"}


def _distance(
    words: re.Pattern[str], text: str, left: int, begin: int, end: int, right: int
) -> int | None:
    """Code points to the nearest of some words before or behind a date; None if none is."""
    behind = words.search(text, end, right)
    distances = [behind.start() - end] if behind else []
    distances += [begin - match.end() for match in words.finditer(text, left, begin)]
    return min(distances, default=None)


def _checked(year: int, month: int | None = None, day: int | None = None) -> PartialDate:
    """A date of the calendar.

    Raises
    ------
    DateError
        If there is none.
    """
    parts = [f"{year:04d}"] + [f"{part:02d}" for part in (month, day) if part is not None]
    return PartialDate.parse("-".join(parts))
