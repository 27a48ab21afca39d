"""Texts that come out smaller than they may be."""

from collections.abc import Iterator, Sequence

import numpy as np

from app.drawing.coordinates import join_bounds
from app.figures.findings import Finding, FindingKind, Severity
from app.figures.readability.page_labels import PageLabel

_ROUNDING_PT = 0.05
"""Qt knows whole pixels only; so much smaller than asked for is as asked for."""


def find_small_texts(labels: Sequence[PageLabel], least: float) -> Iterator[Finding]:
    """One finding for each kind of text of which some is smaller than `least` points."""
    for kind in dict.fromkeys(label.kind for label in labels):
        small = [each for each in labels if each.kind is kind and each.size < least - _ROUNDING_PT]
        if small:
            smallest = min(small, key=lambda each: each.size)
            yield Finding(
                FindingKind.TEXT_TOO_SMALL,
                Severity.WARNS,
                smallest.box if len(small) == 1 else join_bounds(np.array([s.box for s in small])),
                (smallest.text,),
                (smallest.size, least, float(len(small))),
            )
