"""What somebody typed to be searched for, as terms of the full-text index.

A word of three letters or more is met by words that begin like it (``uran`` and ``uran*`` find
Urans); a shorter one, and words in quotation marks, by just these words, side by side and in
this order. All terms must be met.
Whatever else was typed is no syntax: it separates words or belongs to them.
"""

import re
from dataclasses import dataclass

_MOST_TERMS = 20
_LONGEST = 1_000
"""Code points of a search; what is typed behind them is not looked at."""

_SHORTEST_BEGINNING = 3
"""Letters. Nearly every text has words that begin with a given one or two, and telling which
takes seconds in ten thousand texts."""

_MARKS = str.maketrans(dict.fromkeys("„“”‟«»〝〞", '"'))
_TERM = re.compile(r'"([^"]+)"(\*?)|([^\s"]+)')
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Term:
    """Words to be met side by side; with `is_prefix` the last may go on."""

    words: str
    is_prefix: bool

    @property
    def is_unspaced(self) -> bool:
        """Whether it is of a script without spaces, of which the index knows no words."""
        return _UNSPACED.search(self.words) is not None

    @property
    def pattern(self) -> str:
        """The term as FTS5 reads it, with nothing in it that would be syntax."""
        return f'"{self.words}"{"*" if self.is_prefix else ""}'


def read_terms(typed: str) -> tuple[Term, ...]:
    """The terms of what was typed; none if there is no word in it."""
    # Half a surrogate pair is no character, and to SQLite a text ends at NUL.
    plain = typed[:_LONGEST].encode(errors="ignore").decode().replace("\0", " ")
    terms = []
    for quoted, star, word in _TERM.findall(plain.translate(_MARKS)):
        words = quoted or word
        if any(map(str.isalnum, words)):
            last = words.rstrip("*").split()[-1]
            may_go_on = len(last) >= _SHORTEST_BEGINNING
            terms.append(Term(words, is_prefix=may_go_on and bool(word or star)))
    return tuple(terms[:_MOST_TERMS])
