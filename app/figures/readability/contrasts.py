"""What stands off its ground too little to be read.

Source: WCAG 2.2, success criteria 1.4.3 (text: 4.5 to 1, large text 3 to 1) and 1.4.11 (what is
drawn: 3 to 1), https://www.w3.org/TR/WCAG22/. What steps back on purpose is not asked about; see
:mod:`app.figures.readability.painted`.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from app.drawing.arrays import Rgb
from app.drawing.coordinates import join_bounds
from app.drawing.look import contrast
from app.figures.findings import Finding, FindingKind, Severity
from app.figures.page import Figure
from app.figures.readability.page_labels import PageLabel
from app.figures.readability.painted import grounds_of, painted_hulls, painted_ties

TEXT_NEEDS, LARGE_TEXT_NEEDS, SIGN_NEEDS = 4.5, 3.0, 3.0
_LARGE_PT, _LARGE_BOLD_PT, _BOLD = 18.0, 14.0, 600


def find_pale_texts(labels: Sequence[PageLabel]) -> Iterator[Finding]:
    """One finding for each pair of text and ground colour that is too pale."""
    looks: dict[tuple[Rgb, Rgb, float], list[PageLabel]] = {}
    for label in labels:
        is_large = label.size >= (_LARGE_BOLD_PT if label.weight >= _BOLD else _LARGE_PT)
        needed = LARGE_TEXT_NEEDS if is_large else TEXT_NEEDS
        looks.setdefault((label.rgb, label.ground, needed), []).append(label)
    for (rgb, ground, needed), alike in looks.items():
        found = contrast(rgb, ground)
        if found < needed:
            yield Finding(
                FindingKind.LOW_TEXT_CONTRAST,
                Severity.WARNS,
                join_bounds(np.array([label.box for label in alike])),
                (alike[0].text,),
                (found, needed, float(len(alike))),
            )


def find_pale_signs(figure: Figure) -> Iterator[Finding]:
    """One finding for each entry of the legend that is painted too pale somewhere on the map.

    A line in two colours is seen by the stronger of them. Ties run over the tints of hulls, too;
    the outline of a hull is seen against the page.
    """
    grounds = grounds_of(figure)
    ties = [(painted, grounds) for painted in painted_ties(figure)]
    hulls = [(painted, (figure.background,)) for _, painted in painted_hulls(figure)]
    palest: dict[tuple[str, str], Finding] = {}
    for painted, against in (*ties, *hulls):
        found = min(max(contrast(c, ground) for c in painted.colours) for ground in against)
        key = (painted.entry.key.value, painted.entry.label)
        if found < SIGN_NEEDS and (key not in palest or found < palest[key].numbers[0]):
            palest[key] = Finding(
                FindingKind.LOW_SIGN_CONTRAST,
                Severity.WARNS,
                painted.place,
                numbers=(found, SIGN_NEEDS),
                entries=(painted.entry,),
            )
    yield from palest.values()
