"""Lines of text in Qt's SVG, made whole again.

Qt writes a line in two scripts as two texts. Seen they are one line; searched, copied or
edited they are not. Here the second becomes a part of the first, at the same place.
"""

import re
from html import unescape

from app.ui.painting.text_measure import measure_text

_TEXT = re.compile(
    r'<text (?P<paint>[^>]*?)x="(?P<x>[^"]*)" y="(?P<y>[^"]*)"(?P<font>[^>]*)>'
    r"(?P<words>[^<]*)</text>"
)
_SIZE = re.compile(r'font-size="([^"]*)"')
_WEIGHT = re.compile(r'font-weight="([^"]*)"')

_TOLERANCE = 0.03
"""How far off, by the size of the type, a text may begin that continues another."""


def join_texts(svg: str) -> str:
    """Make one text of those that continue each other on a line."""
    parts: list[str] = []
    end = 0
    line: list[re.Match[str]] = []
    for match in _TEXT.finditer(svg):
        between = svg[end : match.start()]
        if not (line and not between.strip() and _continues(line[-1], match)):
            parts += [_written(line), between]
            line = []
        line.append(match)
        end = match.end()
    parts += [_written(line), svg[end:]]
    return "".join(parts)


def _continues(before: re.Match[str], match: re.Match[str]) -> bool:
    """Whether a text begins where the one before it ends, in the same style."""
    same = ("paint", "y", "font")
    if any(before[group] != match[group] for group in same):
        return False
    size, weight = _SIZE.search(match["font"]), _WEIGHT.search(match["font"])
    if size is None or weight is None:
        return False
    points = float(size[1])
    width, _ = measure_text(unescape(before["words"]), points, int(weight[1]))
    return abs(float(before["x"]) + width - float(match["x"])) <= _TOLERANCE * points


def _written(line: list[re.Match[str]]) -> str:
    if not line:
        return ""
    first, *others = line
    spans = "".join(f'<tspan x="{each["x"]}">{each["words"]}</tspan>' for each in others)
    return first[0].removesuffix("</text>") + spans + "</text>"
