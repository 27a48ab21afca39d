"""Lines of text in Qt's SVG, made whole again.

Qt writes a line in two scripts as two texts, and one that runs from right to left as one for
each word, in the order in which they are seen. Seen they are one line; searched, copied, edited or
read aloud they are not. Here the second becomes a part of the first, at the same place; a line in
which something runs from right to left is written as it was thought, and says which way it runs.

Source: W3C, *SVG 2*, 11.4 (``direction``), https://www.w3.org/TR/SVG2/text.html.
"""

import re
from collections.abc import Iterable
from html import unescape
from itertools import pairwise, takewhile

from app.figures.directions import has_from_right, is_from_right
from app.ui.painting.text_measure import measure_text
from app.ui.painting.xml_text import xml_text

_TEXT = re.compile(
    r'<text (?P<paint>[^>]*?)x="(?P<x>[^"]*)" y="(?P<y>[^"]*)"(?P<font>[^>]*)>'
    r"(?P<words>[^<]*)</text>"
)
_SIZE = re.compile(r'font-size="([^"]*)"')
_WEIGHT = re.compile(r'font-weight="([^"]*)"')

_TOLERANCE = 0.03
"""How far off, by the size of the type, a text may begin that continues another."""


def join_texts(svg: str, lines: Iterable[str] = ()) -> str:
    """Make one text of those that continue each other on a line.

    `lines` are those of the page: what runs from right to left is taken from there.
    """
    known = {_signs_of(text): text for text in lines if has_from_right(text)}
    found = list(_TEXT.finditer(svg))
    parts: list[str] = []
    end = place = 0
    while place < len(found):
        row = _row_of(found[place:], svg)
        written, n_used = _known_line(row, known) or _joined(row)
        parts += [svg[end : row[0].start()], written]
        place += n_used
        end = found[place - 1].end()
    return "".join((*parts, svg[end:]))


def _signs_of(text: str) -> str:
    """The signs of a text in no order of its own, by which its parts are known again."""
    return "".join(sorted(text.replace(" ", "")))


def _row_of(found: list[re.Match[str]], svg: str) -> list[re.Match[str]]:
    """The texts from the first on that stand beside each other in the same style."""
    first = found[0]
    alike = takewhile(
        lambda pair: (
            not svg[pair[0].end() : pair[1].start()].strip()
            and all(pair[1][group] == first[group] for group in ("paint", "y", "font"))
        ),
        pairwise(found),
    )
    return [first, *(second for _, second in alike)]


def _known_line(row: list[re.Match[str]], known: dict[str, str]) -> tuple[str, int] | None:
    """A line that the first texts of a row are the parts of, and how many they are."""
    for n_parts in range(len(row), 0, -1) if known else ():
        text = known.get(_signs_of("".join(unescape(part["words"]) for part in row[:n_parts])))
        if text is not None:
            return _written_as(text, row[:n_parts]), n_parts
    return None


def _written_as(text: str, parts: list[re.Match[str]]) -> str:
    first = parts[0]
    if is_from_right(text):
        direction, x = "rtl", max(float(part["x"]) + _width(part) for part in parts)
    else:
        direction, x = "ltr", min(float(part["x"]) for part in parts)
    place = f'x="{x:.6g}" y="{first["y"]}"'
    paint = f'{first["paint"]}direction="{direction}" '
    return f"<text {paint}{place}{first['font']}>{xml_text(text)}</text>"


def _joined(row: list[re.Match[str]]) -> tuple[str, int]:
    """The first text with those that continue it, and how many they are with it."""
    line = [row[0]]
    for match in row[1:]:
        if not _continues(line[-1], match):
            break
        line.append(match)
    first, *others = line
    spans = "".join(f'<tspan x="{each["x"]}">{each["words"]}</tspan>' for each in others)
    return first[0].removesuffix("</text>") + spans + "</text>", len(line)


def _continues(before: re.Match[str], match: re.Match[str]) -> bool:
    """Whether a text begins where the one before it ends."""
    size = _SIZE.search(match["font"])
    if size is None:
        return False
    apart = abs(float(before["x"]) + _width(before) - float(match["x"]))
    return apart <= _TOLERANCE * float(size[1])


def _width(part: re.Match[str]) -> float:
    size, weight = _SIZE.search(part["font"]), _WEIGHT.search(part["font"])
    if size is None or weight is None:
        return 0.0
    return measure_text(unescape(part["words"]), float(size[1]), int(weight[1]))[0]
