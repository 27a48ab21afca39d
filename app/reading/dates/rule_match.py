"""One match of a rule in a text: its words, what stands around it, and the date made of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.domain.dates import PartialDate
from app.reading.dates.grammar import Grammar
from app.reading.dates.mention import DateReason
from app.reading.dates.reckoning import Publication, Reckoned

_NEAR = 90
"""Code points around a date in which its verb is looked for."""
_CLAUSE_ENDS = re.compile(r"[.!?;:]\s|\n\s*\n")
_SINCE = re.compile(r"\b(?:seit|since)\s{1,2}$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:bis|bis zum|ab|by|until|till|до|к|ко)\s{1,2}$", re.IGNORECASE)


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


class RuleMatch:
    """One match of a rule, to be read as a date or not; `groups` are named for what they hold."""

    def __init__(
        self, text: str, match: re.Match[str], grammar: Grammar, published: Publication | None
    ) -> None:
        self.text = text
        self.match = match
        self.groups = match.groupdict()
        self.grammar = grammar
        self.words = grammar.words
        self.published = published

    def way(self) -> int:
        """Which one the words ask for: -1 the last, 1 the next, 0 none."""
        return -1 if self.groups.get("last") else 1 if self.groups.get("next") else 0

    def has_way_words(self) -> bool:
        """Whether words say which one is meant: last, next, this."""
        return any(self.groups.get(name) for name in ("last", "next", "this", "now"))

    def follows(self, lead: re.Pattern[str]) -> bool:
        """Whether it stands right behind some words; `lead` ends with ``$``."""
        begin = self.match.start()
        return lead.search(self.text, max(0, begin - 15), begin) is not None

    def tense(self) -> int:
        """What the nearest word that shows a tense says: -1 past, 1 future, 0 nothing."""
        if self.follows(_SINCE):
            return -1
        if self.follows(_UNTIL):
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

    def printed(self, single: PartialDate, is_doubtful: bool = False) -> Atom:
        """A date as it is printed."""
        return self.atom(Reckoned.of(single, is_doubtful), DateReason.PRINTED)

    def fitting(
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
        return self.atom(Reckoned.of(single, is_doubtful), reason, lacks_year=lacks_year)

    def atom(
        self,
        reckoned: Reckoned,
        reason: DateReason,
        *,
        lacks_year: bool = False,
        lasts: bool = False,
        is_range: bool = False,
    ) -> Atom:
        """A date at the place of the match, without the space before it."""
        start, end = self.match.span()
        while self.text[start].isspace():
            start += 1
        return Atom(start, end, reckoned, reason, lacks_year, lasts, is_range)


Reader = Callable[[RuleMatch], Atom | None]
"""Reads a match as a date; None if it is none, or needs a day of publication not known."""


def _distance(
    words: re.Pattern[str], text: str, left: int, begin: int, end: int, right: int
) -> int | None:
    """Code points to the nearest of some words before or behind a date; None if none is."""
    behind = words.search(text, end, right)
    distances = [behind.start() - end] if behind else []
    distances += [begin - match.end() for match in words.finditer(text, left, begin)]
    return min(distances, default=None)


def checked(year: int, month: int | None = None, day: int | None = None) -> PartialDate:
    """A date of the calendar.

    Raises
    ------
    DateError
        If there is none.
    """
    parts = [f"{year:04d}"] + [f"{part:02d}" for part in (month, day) if part is not None]
    return PartialDate.parse("-".join(parts))
