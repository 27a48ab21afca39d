"""Where quotations stand in a text: at their place, moved, or nowhere.

A quotation holds its exact words, some of what stands before and after them, and its
position: the TextQuoteSelector and the TextPositionSelector of the W3C Web Annotation Data
Model (https://www.w3.org/TR/annotation-model/#selectors). It is found again by its exact
words only. What stands around them decides between several places and nothing else; likeness
never does, because a quotation attached to other words would be a lie.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.ids import ExcerptId
from app.domain.records import Excerpt

CONTEXT = 32
"""Code points kept before and after a quotation, as the annotation tools we know keep them."""


_FEWEST_TOGETHER = 4
"""Quotations from which on one pass over the text for all is faster than one for each."""


class AnchorState(StrEnum):
    """Whether a quotation stands where it says."""

    VERIFIED = "verified"
    MOVED = "moved"
    ORPHAN = "orphan"
    NO_TEXT = "no text"


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a quotation stands, in code points of the text; ``None`` where it does not.

    `n_matches` counts the places with its exact words. Where it is verified they are not
    looked for elsewhere, and it is 1.
    """

    state: AnchorState
    start: int | None = None
    end: int | None = None
    n_matches: int = 0


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a text with what stands around them; `start` and `end` in code points."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def select(text: str, start: int, end: int) -> Quotation:
    """The quotation of `text` from `start` up to, but without, `end`.

    Raises
    ------
    ValueError
        If that is empty or reaches out of the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"from {start} to {end} is no part of a text of {len(text)} characters")
    return Quotation(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
    )


def anchor(excerpt: Excerpt, text: str | None) -> Anchored:
    """Where an excerpt stands in the text of its source; `text` is ``None`` if it is not kept."""
    return anchor_all([excerpt], text)[excerpt.id]


def anchor_all(excerpts: Iterable[Excerpt], text: str | None) -> dict[ExcerptId, Anchored]:
    """Where each of many excerpts stands in the text of their source, in their order.

    Those that are not at their place are looked for together, in one pass over the text.
    """
    if text is None:
        return {excerpt.id: Anchored(AnchorState.NO_TEXT) for excerpt in excerpts}
    excerpts = list(excerpts)
    lost = {item.exact for item in excerpts if item.exact and not _is_at_place(item, text)}
    places = _find_places(sorted(lost), text)
    return {item.id: _anchored(item, text, places.get(item.exact)) for item in excerpts}


def _anchored(excerpt: Excerpt, text: str, places: list[int] | None) -> Anchored:
    length = len(excerpt.exact)
    if length and _is_at_place(excerpt, text):
        return Anchored(AnchorState.VERIFIED, excerpt.start, excerpt.start + length, 1)
    chosen = _by_context(excerpt, text, places or [])
    if chosen is None:
        return Anchored(AnchorState.ORPHAN, n_matches=len(places or []))
    return Anchored(AnchorState.MOVED, chosen, chosen + length, len(places or []))


def _is_at_place(excerpt: Excerpt, text: str) -> bool:
    return excerpt.start >= 0 and text.startswith(excerpt.exact, excerpt.start)


def _find_places(exacts: Sequence[str], text: str) -> dict[str, list[int]]:
    """Where each of some words stands in a text, overlapping ones too, in order.

    Many are found by Aho and Corasick's automaton (1975, https://doi.org/10.1145/360825.360855).
    """
    if len(exacts) >= _FEWEST_TOGETHER:
        from ahocorasick_rs import AhoCorasick

        found: dict[str, list[int]] = {exact: [] for exact in exacts}
        try:
            matches = AhoCorasick(exacts).find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # half a character, which the automaton does not take
            return {exact: list(_places(exact, text)) for exact in exacts}
        for number, start, _ in matches:
            found[exacts[number]].append(start)
        return found
    return {exact: list(_places(exact, text)) for exact in exacts}


def _places(exact: str, text: str) -> Iterator[int]:
    place = text.find(exact)
    while place >= 0:
        yield place
        place = text.find(exact, place + 1)


def _by_context(excerpt: Excerpt, text: str, places: list[int]) -> int | None:
    """The only place, or the one where more of the two contexts fits than at any other."""
    if len(places) <= 1:
        return places[0] if places else None
    fits = [_n_fitting(excerpt, text, place) for place in places]
    best = max(fits)
    return places[fits.index(best)] if best and fits.count(best) == 1 else None


def _n_fitting(excerpt: Excerpt, text: str, place: int) -> int:
    """How many of prefix and suffix stand around a place, letter for letter.

    An empty one fits where the text begins or ends, which is where it was taken.
    """
    end = place + len(excerpt.exact)
    before = text.endswith(excerpt.prefix, 0, place) if excerpt.prefix else place == 0
    after = text.startswith(excerpt.suffix, end) if excerpt.suffix else end == len(text)
    return before + after
