"""The piece of a text that shows best where the words of a search stand.

FTS5 could do this itself, but its ``snippet`` takes time with the square of a text's length:
seconds for a text of a megabyte. What is met here is what its tokenizer (``unicode61
remove_diacritics 2``, https://www.sqlite.org/fts5.html#unicode61_tokenizer) takes for the same
word: letters with and without marks, large and small.
"""

import re
import unicodedata
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from heapq import merge
from itertools import chain
from typing import NamedTuple

from app.domain.ids import SourceId
from app.store.kept_document import Passage
from app.store.search_terms import Term

_SHOWN = 200
"""Code points of a passage, a little more if a word or a sentence needs it."""
_BEFORE = 60
"""Code points shown before the first word, unless its sentence begins later."""

_ACCENT = "[\u0300-\u0331]"
_LETTER = rf"(?:[^\W_]|{_ACCENT})"
_BEGUN = rf"(?<![^\W_].)(?<![^\W_]{_ACCENT}.)(?<![^\W_]{_ACCENT}{_ACCENT}.)"
"""Behind the first letter of a word; a letter with more than two marks ends a word here."""
_WORD = re.compile(rf"[^\W_]{_LETTER}*")
_FORMED = (range(0x41, 0x590), range(0x1E00, 0x2000), (0x212A, 0x212B))
"""Code points with another size or with marks: of Latin, Greek, Cyrillic, Armenian."""
_SENTENCE_START = re.compile(r"(?<=[.!?…:])\s+(?=\S)|\n\s*(?=\S)")
_WORD_START = re.compile(r"(?<=\s)(?=\S)")
_WORD_END = re.compile(r"(?<=\S)(?=\s)")


class _Met(NamedTuple):
    start: int
    end: int
    term: int


class Showing:
    """Takes from texts the passages that show some terms best."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._patterns = [_pattern(term) for term in dict.fromkeys(terms)]

    def passage_of(self, source: SourceId, text: str) -> Passage:
        """The first piece in which the most of the terms stand; the beginning if none does.

        Takes time linear in the text, and stops where all terms stand together.
        """
        window = self._best_window(text)
        first, last = (window[0].start, window[-1].end) if window else (0, 0)
        start = _start(text, first)
        end = _end(text, max(last, start + _SHOWN))
        marks: list[tuple[int, int]] = []
        for met in self._met(text, start, end):
            if not marks or met.start - start >= marks[-1][1]:
                marks.append((met.start - start, met.end - start))
        return Passage(source, start, text[start:end], tuple(marks))

    def _met(self, text: str, start: int, end: int) -> Iterator[_Met]:
        """Where the terms stand, by place; no further than it is asked for."""
        return merge(
            *(_each(pattern, term, text, start, end) for term, pattern in enumerate(self._patterns))
        )

    def _best_window(self, text: str) -> list[_Met]:
        best: list[_Met] = []
        n_best = 0
        near: deque[_Met] = deque()
        for met in self._met(text, 0, len(text)):
            near.append(met)
            while near[0] is not met and met.end - near[0].start > _SHOWN - _BEFORE:
                near.popleft()
            n_terms = len({each.term for each in near})
            if n_terms > n_best:
                best, n_best = list(near), n_terms
                if n_best == len(self._patterns):
                    break
        return best


def _each(pattern: re.Pattern[str], term: int, text: str, start: int, end: int) -> Iterator[_Met]:
    for match in pattern.finditer(text, start, end):
        yield _Met(*match.span(), term)


def _start(text: str, first: int) -> int:
    """Where a sentence begins, or else a word, a little before a place."""
    begin = max(0, first - _BEFORE)
    if begin == 0:
        return 0
    sentences = list(_SENTENCE_START.finditer(text, begin, first + 1))
    if sentences:
        return sentences[-1].end()
    word = _WORD_START.search(text, begin, first + 1)
    return word.start() if word is not None else begin


def _end(text: str, least: int) -> int:
    """Where a word ends, a little behind a place."""
    word = _WORD_END.search(text, least, least + _BEFORE)
    return word.start() if word is not None else min(len(text), least)


def _pattern(term: Term) -> re.Pattern[str]:
    if term.is_unspaced:
        return re.compile(re.escape(term.words))
    first, *others = [re.sub(_ACCENT, "", word) for word in _WORD.findall(term.words)]
    # What stands before it is looked at behind its first letter: so the first thing asked for is
    # a letter, and texts are gone through five times as fast.
    begin = f"{_alike(first[0])}(?={_letters(first[1:2])}){_BEGUN}{_ACCENT}*"
    words = [begin + _letters(first[1:]), *map(_letters, others)]
    end = f"{_LETTER}*" if term.is_prefix else f"(?!{_LETTER})"
    return re.compile(r"[\W_]+".join(words) + end, re.DOTALL)


def _letters(word: str) -> str:
    return "".join(f"{_alike(letter)}{_ACCENT}*" for letter in word)


def _alike(letter: str) -> str:
    """A class of the letters that are the same to the index."""
    plain = _plain(letter)
    return f"[{re.escape(plain)}{''.join(_formed().get(plain, ()))}]"


@cache
def _formed() -> Mapping[str, Sequence[str]]:
    """By a letter as it stands in the index: the others that are the same there."""
    found: dict[str, list[str]] = {}
    for code in chain(*_FORMED):
        letter = chr(code)
        if letter.isalpha() and (plain := _plain(letter)) != letter:
            found.setdefault(plain, []).append(letter)
    return found


def _plain(letter: str) -> str:
    """A letter as it stands in the index: small, and without its marks if it is Latin then."""
    small = letter.casefold()
    if len(small) > 1:
        small = letter.lower()
    parts = unicodedata.normalize("NFD", small)
    is_latin = parts[0].isascii() and all(map(unicodedata.combining, parts[1:]))
    return parts[0] if is_latin else small
