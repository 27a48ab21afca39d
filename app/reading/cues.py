"""Words that show what a sentence claims: of what kind, how real, how friendly, for or against.

They stand in a table (``resources/reading/cues.csv``), one cue a row, that a reader who knows a
language can extend. A cue is a word or several; ``*`` at the end of a word stands for any
ending (``unterzeichn*``), at the front for the first part of a compound, with up to two letters
of inflection behind (``*gipfel``: Dreiergipfels), at both for a part anywhere; ``…`` for up to
fourteen words within a sentence, as between the halves of a German verb (``kündigt … an``). A cue
written with a capital is a noun, met only where the text has a capital (``Waren``, not ``waren``).
Of two that one word holds, the longer speaks if it holds the other (``unabhängig``).

Beginnings of words are written down and not worked out by a stemmer: Snowball's German stems
part what one verb has together (*kündigte* and *ankündigen*, *liefert* and *liefern*) and join
what has nothing in common, and a table of beginnings shows what it will match.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Stance

_WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011'’][^\W_]+)*")
_PARTS = re.compile(r"[^-\u2010\u2011]+")
_STOPS = re.compile(r"[.!?;:]\s|\n\s*\n")
_WIDEST_GAP = 14
_LONGEST_WORD = 60
"""Code points; a longer word is not looked into."""
_MOST_REMEMBERED = 100_000
_GAP = "…"


class CueRole(StrEnum):
    """What a cue speaks for."""

    KIND = "kind"
    POLARITY = "polarity"
    STATUS = "status"
    STANCE = "stance"


CueValue = ClaimKind | Polarity | ClaimStatus | Stance
_VALUES: Mapping[CueRole, Mapping[str, CueValue]] = {
    CueRole.KIND: {kind.value: kind for kind in ClaimKind},
    CueRole.POLARITY: {polarity.value: polarity for polarity in Polarity},
    CueRole.STATUS: {status.value: status for status in ClaimStatus},
    CueRole.STANCE: {stance.value: stance for stance in Stance},
}


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of a text at their place, and what they speak for; `weight` is about 1 to 3."""

    start: int
    end: int
    role: CueRole
    value: CueValue
    words: str
    weight: float

    def overlaps(self, other: "Cue") -> bool:
        """Whether a letter belongs to both."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class _Entry:
    role: CueRole
    value: CueValue
    weight: float
    rest: tuple[str, ...]
    letters: str
    is_noun: bool


class _Word(NamedTuple):
    start: int
    end: int
    lower: str


class CueTable:
    """The cues of all languages, as read from their table."""

    def __init__(self, rows: Mapping[str, list[tuple[str, _Entry]]]) -> None:
        """Index the entries of each language by their first word."""
        self._indexes = {language: _Index(entries) for language, entries in rows.items()}

    @staticmethod
    def read(path: Path) -> "CueTable":
        """Read the table from a CSV file with a header.

        Raises
        ------
        ValueError
            If a row does not keep to the vocabularies; it names the line.
        OSError
            If the file cannot be read.
        """
        rows: dict[str, list[tuple[str, _Entry]]] = {}
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                try:
                    role = CueRole(row["role"])
                    first, *rest = row["cue"].lower().split()
                    value = _VALUES[role][row["value"]]
                    weight, is_noun = float(row["weight"]), row["cue"].strip("*")[:1].isupper()
                    letters = first.strip("*")
                    entry = _Entry(role, value, weight, tuple(rest), letters, is_noun)
                except (KeyError, ValueError) as error:
                    raise ValueError(f"{path.name}: {dict(row)} is no cue: {error}") from error
                rows.setdefault(row["language"], []).append((first, entry))
        return CueTable(rows)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it has cues of."""
        return tuple(self._indexes)

    def find(self, text: str, language: str) -> tuple[Cue, ...]:
        """The cues in a text by position; those of one value never over each other.

        Takes time linear in the text. Of a language without cues there are none.
        """
        index = self._indexes.get(language.partition("-")[0].lower())
        if index is None:
            return ()
        words = [_Word(*match.span(), match[0].lower()) for match in _WORD.finditer(text)]
        found = []
        for place, word in enumerate(words):
            for entry in index.entries(word.lower):
                if entry.is_noun and not text[word.start].isupper():
                    continue
                last = _last_word(entry.rest, text, words, place)
                if last is not None:
                    end = words[last].end
                    shown = text[word.start : end]
                    found.append(Cue(word.start, end, entry.role, entry.value, shown, entry.weight))
        return tuple(_each_once(found))


class _Index:
    """Which entries a word begins; what was worked out for a word is remembered."""

    def __init__(self, entries: list[tuple[str, _Entry]]) -> None:
        self._tables: dict[str, dict[str, list[_Entry]]] = {
            "exact": {},
            "prefix": {},
            "suffix": {},
            "inside": {},
        }
        for pattern, entry in entries:
            shape, letters = _shape(pattern)
            self._tables[shape].setdefault(letters, []).append(entry)
        self._known: dict[str, tuple[_Entry, ...]] = {}

    def entries(self, word: str) -> tuple[_Entry, ...]:
        """The entries whose first word this is."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            found = tuple(self._look_up(word))
            known = self._known[word] = tuple(one for one in found if not _is_held(one, found))
        return known

    def _look_up(self, word: str) -> Iterator[_Entry]:
        if len(word) > _LONGEST_WORD:
            return
        parts = [word, *(_PARTS.findall(word) if len(_PARTS.findall(word)) > 1 else ())]
        for part in parts:
            yield from self._tables["exact"].get(part, ())
            for length in range(1, len(part) + 1):
                yield from self._tables["prefix"].get(part[:length], ())
            for start in range(len(part)):
                for end in range(max(start + 1, len(part) - 2), len(part) + 1):
                    yield from self._tables["suffix"].get(part[start:end], ())
                for end in range(start + 1, len(part) + 1):
                    yield from self._tables["inside"].get(part[start:end], ())


def _is_held(one: _Entry, found: Sequence[_Entry]) -> bool:
    """Whether a longer cue of the same word, which speaks for something else, holds this one."""
    return not one.rest and any(
        other.role is one.role
        and other.value is not one.value
        and not other.rest
        and not other.is_noun
        and len(other.letters) > len(one.letters)
        and one.letters in other.letters
        for other in found
    )


@cache
def _shape(pattern: str) -> tuple[str, str]:
    letters = pattern.strip("*")
    if pattern.startswith("*"):
        return ("inside" if pattern.endswith("*") else "suffix"), letters
    return ("prefix" if pattern.endswith("*") else "exact"), letters


def _fits(pattern: str, word: str) -> bool:
    shape, letters = _shape(pattern)
    if shape == "exact":
        return word == letters
    if shape == "prefix":
        return word.startswith(letters)
    place = word.rfind(letters)
    return place >= 0 and (shape == "inside" or len(word) - place - len(letters) <= 2)


def _last_word(rest: tuple[str, ...], text: str, words: list[_Word], place: int) -> int | None:
    """The place of the last word of a cue that begins at a place; None if it does not go on."""
    first = words[place]
    is_apart = False
    for pattern in rest:
        if pattern == _GAP:
            is_apart = True
            continue
        reach = _WIDEST_GAP if is_apart else 1
        place = next(
            (
                later
                for later in range(place + 1, min(place + 1 + reach, len(words)))
                if _fits(pattern, words[later].lower)
            ),
            -1,
        )
        if place < 0:
            return None
        is_apart = False
    is_broken = rest and _STOPS.search(text, first.end, words[place].start)
    return None if is_broken else place


def _each_once(found: list[Cue]) -> Iterator[Cue]:
    """Without what lies over a cue of the same value; of such the heavier, then the longer."""
    ends: dict[tuple[CueRole, CueValue], int] = {}
    for cue in sorted(found, key=lambda cue: (cue.start, -cue.weight, -cue.end)):
        key = (cue.role, cue.value)
        if cue.start >= ends.get(key, 0):
            ends[key] = cue.end
            yield cue
