"""The sentences of a text, at their places in it.

The boundaries are those of ``sentencex``, which knows the abbreviations of three hundred
languages (Wikimedia Foundation, https://github.com/wikimedia/sentencex). It is given one block
of the reading view at a time, so that headings and list items stand alone and a line broken for
its width does not cut. What it parts and no reader would is put together again here.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.reading.reading_view import ReadingView

_LONGEST_BLOCK = 100_000
"""Code points. No paragraph is longer; where a text has no line ends it is cut at a space."""

_LONGEST_ENDING = 40
"""Code points looked at before a boundary."""

_GERMAN_ORDINAL = re.compile(
    r"\b(?:[Aa]m|[Ii]m|[Zz]um|[Vv]om|[Bb]eim|[Dd](?:er|ie|as|es|em|en)|[Ii]hr(?:e[mnrs]?)?|"
    r"[Ss]ein(?:e[mnrs]?)?|[Uu]nser(?:e[mnrs]?)?|[Ee]ine[mnrs]?|[Zz]ur|[Ii]ns|[Aa]ns|[Bb]is|"
    r"[Uu]nd|[Oo]der|[Aa]b|[Ss]eit|[Jj]ede[mnrs]?|[Dd]iese[mnrs]?)\s+(?:\d{1,3}|[IVX]+)\.$"
)
_MONTH_AHEAD = re.compile(
    r"(?:Jan|Feb|Mär|Mae|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Jahrestag|Jh)"
)
_OPEN_ABBREVIATIONS = {
    "de": re.compile(
        r"(?:^|[\s(])(?:Fa|Hrsg|Hg|Bd|Kap|Abb|Ziff|Rz|Buchst|Lit|i\. ?V|z\. ?Hd|Min|Gen|Kol|St|Dr|"
        r"Prof|Nr|Art|Abs|ca|vgl|bzw|sog|inkl|einschl|mind|max|Mio|Mrd|Tsd|geb|gest|russ|dt|engl|"
        r"franz|chin|jap|kasach|poln|ukrain|"
        r"d\. ?h|z\. ?B|u\. ?a|i\. ?d\. ?R|o\. ?g|s\. ?o|s\. ?u)\.$"
    ),
    "en": re.compile(
        r"(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Maj|Capt|Adm|Sgt|Gov|Sen|Rep|Amb|Rev|Hon|St|"
        r"Mt|Ft|Art|Arts|Fig|Sec|Para|paras?|pp?|vs|cf|e\.g|i\.e|approx|est|Jan|Feb|Mar|Apr|Jun|"
        r"Jul|Aug|Sept?|Oct|Nov|Dec|Nos?)\.$"
    ),
    "ru": re.compile(
        r"(?:^|[\s(«])(?:[Тт]\. ?[ек]|[Тт]\. ?н|им|ул|пр|просп|стр|ст|гл|[Сс]м|ср|напр|акад|проф|"
        r"[Гг]ен|[Тт]ов|тыс|млн|млрд|трлн|долл?|куб|кв|рис|табл|[А-ЯЁ])\.$"
    ),
}
_SHORT_MARKER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Zа-яА-Я]|[ivxIVX]{1,5})[.)]|[-*•‣◦▪·–—]")


_LONGEST_QUOTATION = 400
"""Code points. Within a quotation no sentence ends; one that is longer holds several."""
_QUOTATIONS = re.compile(
    r"„[^„“”\"]{1,N}[“”\"]|“[^„“”\"]{1,N}”|«[^«»]{1,N}»|»[^«»]{1,N}«|\"[^\"]{1,N}\"|[„“”«»‹›‘\"\ud800-\udfff]".replace(
        "N", str(_LONGEST_QUOTATION)
    )
)
_PLAIN = "’"
"""A quotation mark that does not hold a sentence open."""
_SINGLE_MARKS = str.maketrans(dict.fromkeys("‘‹›", _PLAIN))


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text, in code points, `end` excluded."""

    start: int
    end: int


def sentences(text: str, language: str) -> tuple[Span, ...]:
    """The sentences of a stored text in order, without the space around them.

    Headings, list items and other blocks stand alone. `language` is an ISO 639 code; its
    region, if there is one, does not matter.
    """
    view = ReadingView.of(text, _LONGEST_BLOCK)
    spans = []
    for start, end in _in_view(view.text, language.partition("-")[0] or "en"):
        spans.append(Span(*view.to_stored_span(start, end)))
    return tuple(spans)


def sentence_at(spans: Sequence[Span], position: int) -> Span | None:
    """The sentence that holds a position, or ``None`` between two of them.

    A position right behind a sentence counts as in it, as the cursor at its end does.
    """
    place = bisect_right(spans, position, key=lambda span: span.start) - 1
    return spans[place] if place >= 0 and position <= spans[place].end else None


def _in_view(view: str, language: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for block in view.split("\n"):
        for start, end in _of_block(block, language):
            yield begin + start, begin + end
        begin += len(block) + 1


def _of_block(block: str, language: str) -> Iterator[tuple[int, int]]:
    from sentencex import get_sentence_boundaries

    begin: int | None = None
    paired = _QUOTATIONS.sub(_paired, block)
    boundaries = get_sentence_boundaries(language, paired) if block.strip() else []
    for place, boundary in enumerate(boundaries):
        start, end = boundary["start_index"], boundary["end_index"]
        begin = start if begin is None else begin
        rest = boundaries[place + 1]["text"] if place + 1 < len(boundaries) else None
        before = block[max(begin, end - _LONGEST_ENDING) : end]
        if rest is not None and _is_one(before, start == begin, rest, language):
            continue
        for match in _YEAR_BEGINS.finditer(block, begin, end):
            yield from _trimmed(block, begin, match.start())
            begin = match.end()
        yield from _trimmed(block, begin, end)
        begin = None


def _paired(match: re.Match[str]) -> str:
    """A quotation with marks that match, as many characters; a mark without partner is plain.

    Typists close „ with " or not at all, and the rest of a paragraph would be one sentence.
    Half a character becomes plain too: ``sentencex`` would not take it.
    """
    words = match[0]
    if len(words) == 1:
        return _PLAIN
    closing = "“" if words[0] == "„" else words[-1]
    return words[0] + words[1:-1].translate(_SINGLE_MARKS) + closing


def _is_one(before: str, is_whole: bool, after: str, language: str) -> bool:
    """Whether what ends in `before` and what `after` begins with are one sentence."""
    ending = before.rstrip()
    if not ending or (is_whole and _SHORT_MARKER.fullmatch(ending)):
        return True
    following = after.lstrip()
    if following[:1].islower() and ending.endswith("."):
        return True
    abbreviations = _OPEN_ABBREVIATIONS.get(language)
    if abbreviations is not None and abbreviations.search(ending):
        return True
    if language == "de" and ending.endswith("."):
        is_ordinal = _GERMAN_ORDINAL.search(ending) is not None
        return is_ordinal or (ending[-2:-1].isdigit() and _MONTH_AHEAD.match(following) is not None)
    return False


_YEAR_BEGINS = re.compile(r"(?<=[a-zäöüßа-яё]{4}[.!?])\s+(?=[12]\d{3}\s[a-zäöüßа-яё]{3})")
"""Between a sentence and one that begins with a year, which looks like a numeral behind a stop."""


def _trimmed(block: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = block[start:end]
    if words.strip():
        start += len(words) - len(words.lstrip())
        yield start, start + len(words.strip())
