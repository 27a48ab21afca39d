"""Characters that no font has: the reader would see empty boxes."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from app.drawing.coordinates import join_bounds
from app.figures.findings import Finding, FindingKind, Severity
from app.figures.readability.page_labels import LabelKind, PageLabel
from app.figures.readability.scripts import COMMON, SAMPLES, is_seen, script_of

Coverage = Callable[[str], bool]
"""Whether one of the fonts that texts are set in has a character."""

_MOST_SIGNS = 12
"""So many of the signs that are missing are told."""


def find_missing_glyphs(labels: Sequence[PageLabel], has_glyph: Coverage) -> Iterator[Finding]:
    """One finding for each script of which characters cannot be drawn.

    Of a script that no font is for it stops, if it is that of a name on the map: nothing of it
    could be read.
    """
    lacking: dict[str, dict[str, list[PageLabel]]] = {}
    drawn: set[str] = set()
    for label in labels:
        for character in filter(is_seen, dict.fromkeys(label.text)):
            script = script_of(character)
            if has_glyph(character):
                drawn.add(script)
            else:
                lacking.setdefault(script, {}).setdefault(character, []).append(label)
    for script, signs in sorted(lacking.items()):
        concerned = list({id(each): each for found in signs.values() for each in found}.values())
        names_somebody = any(label.kind is not LabelKind.LINE for label in concerned)
        has_font = script in {*drawn, COMMON} or any(map(has_glyph, SAMPLES.get(script, "")))
        yield Finding(
            FindingKind.MISSING_GLYPHS if has_font else FindingKind.SCRIPT_WITHOUT_FONT,
            Severity.WARNS if has_font or not names_somebody else Severity.STOPS,
            join_bounds(np.array([label.box for label in concerned])),
            (script, "".join(signs)[:_MOST_SIGNS], concerned[0].text),
            (float(len(concerned)),),
        )
