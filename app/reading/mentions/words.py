"""The words of a text with their places, and how two neighbours are joined.

A word is a run of letters and digits. Soft hyphens, joiners and combining marks belong to
it, and so does the rest of a word that was divided at the end of a line, if the whole is
known. What stands in an address (of a page, of a mailbox) is nobody's name.

Everything here takes time linear in the text: no pattern can begin at every place of a
long run and fail at its end.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import lru_cache

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MARKS = "\u0300-\u036f" + _INVISIBLE
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*")
_LOWER = "a-zß-öø-ÿа-яё"
_BREAK = re.compile(rf"[-\u2010]\n[ \t]{{0,8}}(?=[{_LOWER}])")
_UNSEEN = re.compile(rf"[{_INVISIBLE}]|[-\u2010]\n[ \t]*")
_LONGEST_WORD = 80
_LONGEST_JOINT = 8

_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_APOSTROPHES = "'\u2019\u02bc"
_QUOTES = '"\u201c\u201d\u201e\u201a\u2018\u00ab\u00bb\u2039\u203a'
NO_JOINT = "\0"
"""Between two words that no name spans."""

_DOMAINS = (
    "com|org|net|int|gov|edu|info|biz|eu|de|at|ch|li|uk|us|ru|su|kz|kg|uz|tj|tm|cn|jp|kr|tw|tr|ua"
    "|by|az|am|ge|md|pl|cz|fr|it|es|nl|be|se|no|fi|dk|in|pk|ir|il|au|ca|br|tv|io|me|co|news|online"
)
_MARKER = re.compile(rf"://|@|\bwww\.|\.(?:{_DOMAINS})(?![\w])", re.IGNORECASE)
_TO_SPACE = re.compile(r"[^\s<>\"«»„“”]*")
_HOST = re.compile(r"[\w.-]*")


def normalised(word: str) -> str:
    """A word in the one spelling names are compared in; its case stays.

    Composed, without what is not seen; ``ss`` for ``ß`` and ``е`` for ``ё``, which are
    left to the writer's habit.
    """
    if word.isascii() and "\n" not in word:
        return word
    seen = unicodedata.normalize("NFKC", _UNSEEN.sub("", word))
    return seen.replace("ß", "ss").replace("ё", "е").replace("Ё", "Е")


def place_in(word: str, n: int) -> int:
    """How many code points of a word as printed hold the first `n` of it normalised."""
    if len(normalised(word)) == len(word):
        return n
    return next((k for k in range(len(word)) if len(normalised(word[:k])) >= n), len(word))


def words_of(text: str, is_known: Callable[[str], bool]) -> tuple[list[int], list[int]]:
    """Where the words of a text begin and end, without those in addresses.

    `is_known` says of a word that was divided at the end of a line whether it is one;
    otherwise its halves are words of their own.
    """
    spans: list[tuple[int, int]] = []
    done = 0
    for start, end in (*_addresses(text), (len(text), len(text))):
        spans += [found.span() for found in _WORD.finditer(text, done, start)]
        done = end
    starts = [start for start, _ in spans]
    ends = [end for _, end in spans]
    return _rejoined(text, starts, ends, is_known)


def _rejoined(
    text: str, starts: list[int], ends: list[int], is_known: Callable[[str], bool]
) -> tuple[list[int], list[int]]:
    """The same places, words that were divided at the end of a line being one again."""
    seconds: set[int] = set()
    for break_ in _BREAK.finditer(text):
        first = bisect_left(ends, break_.start())
        if not first < len(ends) - 1 or ends[first] != break_.start():
            continue
        start, end = starts[first], ends[first + 1]
        is_one = starts[first + 1] == break_.end() and end - start <= _LONGEST_WORD
        if is_one and first not in seconds and is_known(text[start:end]):
            seconds.add(first + 1)
    if not seconds:
        return starts, ends
    return (
        [start for place, start in enumerate(starts) if place not in seconds],
        [end for place, end in enumerate(ends) if place + 1 not in seconds],
    )


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where the addresses in a text are, in order; each place is looked at twice at most."""
    done = 0
    for marker in _MARKER.finditer(text):
        start, end = marker.span()
        if start < done:
            continue
        sign = marker.group()
        while start > done and (text[start - 1].isalnum() or text[start - 1] in "._+-"):
            start -= 1
        if sign == "@":
            end = _end(_HOST, text, end)
        elif sign == "://" or sign.lower() == "www." or text[end : end + 1] in ("/", "?", ":"):
            end = _end(_TO_SPACE, text, end)
        done = end
        yield start, end


def _end(pattern: re.Pattern[str], text: str, place: int) -> int:
    found = pattern.match(text, place)
    return found.end() if found else place


def joint(between: str) -> str:
    """What joins two words: a space, a hyphen, an apostrophe, or the signs themselves.

    An empty line, or more than a few signs, joins nothing.
    """
    if between == " ":
        return " "
    return _joint(between) if len(between) <= _LONGEST_JOINT else NO_JOINT


@lru_cache(maxsize=4096)
def _joint(between: str) -> str:
    if between.count("\n") > 1:
        return NO_JOINT
    signs = "".join(between.split())
    if len(signs) == 1 and signs in _DASHES:
        return "-"
    if signs == between and signs in _APOSTROPHES:
        return "'"
    return signs.strip(_QUOTES) or " "
