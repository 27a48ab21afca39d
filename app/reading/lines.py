"""The lines of a text, and which of them a reader reads on without a break.

Texts come with their paragraphs on one line each (web pages), or broken into lines of a fixed
width (mail, PDF), often without an empty line between paragraphs. Nothing in the file says
which, so the lines do: where a line was broken for its width, the first word of the next did not
fit on it any more; and within prose some lines begin in lower case, within lists of names none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What ``str.splitlines`` takes for the end of a line."""

_WIDEST_WRAP = 130
"""Characters. No program breaks lines later; a line that is longer is a paragraph."""
_NARROW_WRAP = 45
"""Columns narrower than this are told from lists only by lines that begin in lower case."""
_RAGGED = 0.8
"""Part of the width that a broken line has at least: letters differ in width."""
_SHORTEST_PART = 0.4
"""Part of the width a line has at least that goes on in lower case."""
_LONGEST_LOOSE_WORD = 4
"""Letters of words like *und*, *of*, *von*, with which no heading ends."""
_NEIGHBOURS = 3
"""Lines looked at to each side for the width."""
_SURROUNDINGS = 10
"""Lines looked at to each side for signs of prose, where there are none among the neighbours."""

_MARKER = re.compile(
    r"(?P<bullet>[-*+•‣◦▪·–—−])\s+|"
    r"(?P<number>\d{1,3})[.)]\s+|"
    r"\(?(?P<letter>[a-zA-Zа-яА-Я]|[ivxIVX]{1,5})\)\s+|"
    r"(?P<legal>(?:§|Art\.|Artikel|Article|Статья)\s*\d+)"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_MARKUP = re.compile(r"#{1,6}\s|\||```|~~~|>|={3,}$|-{3,}$|\*{3,}$|_{3,}$")
_CONJUNCTIONS = frozenset(
    {"und", "oder", "bzw", "beziehungsweise", "sowie", "als", "bis", "noch", "statt", "und/oder"}
    | {"and", "or", "nor", "to", "and/or", "и", "или", "либо"}
)
_TERMINAL = re.compile(r"[.!?…:;][\"'”“’»«)\]]*$")
_HYPHENS = "-\u2010\xad"
_NO_LETTER = re.compile(r"[\W\d_]")
_HYPHENATED = re.compile(r"[^\W\d_]+-[^\W\d_]+")


class Junction(Enum):
    """How a line goes on in the next."""

    APART = "a block of its own"
    SPACE = "with a space"
    NOTHING = "with nothing between"
    HYPHEN = "without the hyphen it ends with"


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the space around it; `start` and `end` in code points of the text."""

    start: int
    end: int
    text: str


def find_lines(text: str) -> list[Line]:
    """The lines of `text` that hold anything, and an empty one where any number hold nothing."""
    lines: list[Line] = []
    begin = 0
    ends = [*(match.span() for match in _LINE_END.finditer(text)), (len(text), len(text))]
    for end, following in ends:
        line = text[begin:end]
        stripped = line.strip()
        if stripped:
            start = begin + len(line) - len(line.lstrip())
            lines.append(Line(start, start + len(stripped), stripped))
        elif lines and lines[-1].text:
            lines.append(Line(begin, begin, ""))
        begin = following
    return lines


def find_junctions(lines: Sequence[Line]) -> list[Junction]:
    """For each of `lines` how it goes on in the one after it; the last does not."""
    if not lines:
        return []
    features = [_Features.of(line.text) for line in lines]
    surroundings = _Surroundings.of(features)
    known = _hyphenated_words(lines)
    junctions: list[Junction] = []
    last_marker = features[0].marker
    for place in range(len(lines) - 1):
        junction = _junction(features, place, surroundings, last_marker, known)
        if junction is Junction.APART and features[place + 1].first:
            last_marker = features[place + 1].marker
        junctions.append(junction)
    return [*junctions, Junction.APART]


@dataclass(frozen=True, slots=True)
class _Features:
    """What is looked at of a line, found once for each."""

    text: str
    first: str
    last: str
    width: int
    stands_alone: bool
    marker: re.Match[str] | None
    is_terminal: bool
    begins_low: bool

    @staticmethod
    def of(line: str) -> "_Features":
        if not line:
            return _EMPTY
        if len(line) > _WIDEST_WRAP:
            # Only its beginning counts, and a line may have ten million characters.
            return _Features(line, "…", "…", len(line), True, _MARKER.match(line), True, False)
        is_address = _ADDRESS.fullmatch(line) is not None
        words = line.split()
        return _Features(
            line,
            words[0],
            words[-1],
            0 if is_address else len(line),
            is_address or _MARKUP.match(line) is not None or " | " in line or "\t" in line,
            _MARKER.match(line),
            _TERMINAL.search(line) is not None,
            line[0].islower(),
        )


_EMPTY = _Features("", "", "", 0, False, None, False, False)


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What the lines around each line say of how it was broken.

    `widths` are characters of the longest line among the neighbours, as far as no empty
    line parts them; `prose_near` and `prose_around` say whether one of them, or of more
    lines across empty ones, goes on in lower case from the line before it.
    """

    widths: list[int]
    prose_near: list[bool]
    prose_around: list[bool]

    @staticmethod
    def of(features: Sequence[_Features]) -> "_Surroundings":
        n_lines = len(features)
        width = np.fromiter((line.width for line in features), np.int64, n_lines)
        is_empty = np.fromiter((not line.first for line in features), np.bool_, n_lines)
        low = np.fromiter((line.begins_low for line in features), np.bool_, n_lines)
        goes_on = low & ~np.roll(is_empty, 1)
        goes_on[0] = False
        run = np.cumsum(is_empty)
        widest, near = width.copy(), np.zeros(n_lines, np.bool_)
        for shift in range(-_NEIGHBOURS, _NEIGHBOURS + 2):
            here, there = _shifted(n_lines, shift)
            together = run[here] == run[there]
            widest[here] = np.maximum(widest[here], np.where(together, width[there], 0))
            if shift > -_NEIGHBOURS:
                near[here] |= together & goes_on[there]
        counted = np.concatenate([[0], np.cumsum(goes_on)])
        first = np.maximum(np.arange(n_lines) - _SURROUNDINGS, 0)
        last = np.minimum(np.arange(n_lines) + _SURROUNDINGS + 2, n_lines)
        around = counted[last] > counted[first]
        return _Surroundings(widest.tolist(), near.tolist(), around.tolist())


def _shifted(length: int, shift: int) -> tuple[slice, slice]:
    """The places that have one `shift` places on, and those."""
    lost = min(abs(shift), length)
    upper, lower = slice(lost, length), slice(0, length - lost)
    return (lower, upper) if shift >= 0 else (upper, lower)


def _junction(
    features: Sequence[_Features],
    place: int,
    surroundings: _Surroundings,
    last_marker: re.Match[str] | None,
    known: frozenset[str],
) -> Junction:
    line, following = features[place], features[place + 1]
    if not line.first or not following.first or line.stands_alone or following.stands_alone:
        return Junction.APART
    width = surroundings.widths[place]
    if width > _WIDEST_WRAP:
        return Junction.APART
    is_full = line.width + 1 + len(following.first) > _RAGGED * width
    if following.marker and not _is_chance_marker(line, following.marker, last_marker, is_full):
        return Junction.APART
    if _ends_in_hyphen(line.text) and following.text[0].isalnum():
        return _hyphenated(line, following, known)
    if not _reads_on(features, place, is_full, surroundings):
        return Junction.APART
    return Junction.NOTHING if _is_unspaced(line.text[-1], following.text[0]) else Junction.SPACE


def _reads_on(
    features: Sequence[_Features], place: int, is_full: bool, surroundings: _Surroundings
) -> bool:
    line, following = features[place], features[place + 1]
    width = surroundings.widths[place]
    if following.begins_low and not line.is_terminal:
        return is_full or line.width >= _SHORTEST_PART * width
    if line.last in _CONJUNCTIONS:
        return True
    if not is_full:
        return False
    is_narrow = width < _NARROW_WRAP
    is_prose_around = surroundings.prose_around[place]
    if surroundings.prose_near[place] or (is_prose_around and not is_narrow):
        return not (line.is_terminal and _is_heading(features, place + 1, width))
    if line.last.endswith(","):
        return not is_narrow or is_prose_around
    if not line.last[:1].islower() or line.is_terminal:
        return False
    is_loose = len(line.last) <= _LONGEST_LOOSE_WORD
    return is_prose_around or (is_loose and not is_narrow)


def _is_heading(features: Sequence[_Features], place: int, width: int) -> bool:
    """Whether a line ends early and without a full stop, as headings do."""
    line = features[place]
    if line.is_terminal or line.begins_low or place + 1 >= len(features):
        return False
    following = features[place + 1]
    if not following.first:
        return True
    fits = line.width + 1 + len(following.first) <= _RAGGED * width
    return fits and not following.begins_low


def _is_chance_marker(
    line: _Features, marker: re.Match[str], before: re.Match[str] | None, is_full: bool
) -> bool:
    """Whether a line begins with a dash or an ordinal only because it was broken there."""
    if line.is_terminal or not is_full or marker["legal"]:
        return False
    if marker["number"]:
        last = before["number"] if before else None
        return last is None or int(last) + 1 != int(marker["number"])
    if marker["bullet"]:
        return marker["bullet"] in "-–—−" and not (before and before["bullet"])
    return False


def _ends_in_hyphen(text: str) -> bool:
    return len(text) > 1 and text[-1] in _HYPHENS and text[-2].isalnum()


def _hyphenated(line: _Features, following: _Features, known: frozenset[str]) -> Junction:
    word = _NO_LETTER.split(following.first, maxsplit=1)[0]
    if line.text[-1] == "\xad":
        return Junction.NOTHING  # the soft hyphen itself is not shown
    if following.begins_low:
        if word in _CONJUNCTIONS:
            return Junction.SPACE
        whole = f"{line.last}{word}".lstrip("(„“\"'«»").lower()
        return Junction.NOTHING if whole in known else Junction.HYPHEN
    return Junction.NOTHING


def _hyphenated_words(lines: Sequence[Line]) -> frozenset[str]:
    """The words the text writes with a hyphen within a line, in lower case."""
    if not any(_ends_in_hyphen(line.text) for line in lines):
        return frozenset()
    return frozenset(
        word.lower()
        for line in lines
        if "-" in line.text
        for word in _HYPHENATED.findall(line.text)
    )


def _is_unspaced(before: str, after: str) -> bool:
    """Whether two characters are of a script that is written without spaces."""
    return all("\u2e80" <= character <= "\u9fff" for character in (before, after))
