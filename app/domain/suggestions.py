"""The nearest known word to one that is not known, for a fault that helps."""

from collections.abc import Collection, Iterable
from difflib import SequenceMatcher, get_close_matches

# Comparing is quadratic in length and linear in the choice: hostile data must not make a
# report slow, so long words and huge choices are compared only in part.
_LONGEST_COMPARED = 64
_MOST_COMPARED = 2_000
_LONGEST_SHOWN = 60


def quoted(text: str) -> str:
    """Text as it can stand in a one-line message: escaped, and shortened if it is long."""
    if len(text) > _LONGEST_SHOWN:
        return f"{text[:_LONGEST_SHOWN]!r}... ({len(text):,} characters)"
    return repr(text)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, whatever its case; None if none is like it."""
    if len(word) > _LONGEST_COMPARED:
        return None
    choice: dict[str, str] = {}
    for candidate in known:
        if len(choice) == _MOST_COMPARED:
            break
        # Of words that differ in case only, the first is the one suggested.
        if abs(len(candidate) - len(word)) <= max(3, len(word) // 2):
            choice.setdefault(candidate.casefold(), candidate)
    found = closest(word.casefold(), choice)
    return choice[found[0]] if found else None


def closest(word: str, known: Collection[str], likeness: float = 0.6) -> list[str]:
    """Up to nine of the known words that are at least so much like `word`, best first.

    Of words that share equally many letters with it, those that have them in the same
    places are the nearer: KAX is KAZ sooner than LKA.
    """
    found = get_close_matches(word, known, n=9, cutoff=likeness)
    return sorted(found, key=lambda other: _likeness(word, other), reverse=True)


def _likeness(word: str, other: str) -> tuple[float, int]:
    in_place = sum(one == two for one, two in zip(word, other, strict=False))
    return SequenceMatcher(None, other, word).ratio(), in_place


def unknown(what: str, word: str, known: Iterable[str]) -> str:
    """``unknown actor 'KAX'; nearest is 'KAZ'``: the second half only if there is one."""
    near = nearest(word, known)
    return f"unknown {what} {quoted(word)}" + (f"; nearest is {near!r}" if near else "")
