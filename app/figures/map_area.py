"""The map on the page: as large as the page is wide, with the type it has there."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from app.drawing.arrays import FloatArray
from app.drawing.content import MapContent
from app.drawing.coordinates import MAX_SCALE, MIN_SCALE
from app.drawing.geometry import Geometry, compose_geometry
from app.drawing.look import Sizes
from app.drawing.picture import Picture
from app.drawing.text_measure import TextMeasure

PRINT_SIZES = Sizes(disc_radius=(14.5, 16.5))
"""On paper the codes in the discs are as large as the labels beside them, or nobody could
read them; so the discs are never smaller than that."""

_CODE_PX = 12.0
_SHRINK_FOR = {4: 0.82, 5: 0.68}
"""Longer codes are set smaller, to stay in their disc."""

_TALLEST = 0.95
"""A map is at most so high by its width: the rest of a page belongs to the notes."""

_LARGEST_SCALE = 2.2
"""Pixels per layout unit: what is near in a small neighbourhood is not torn apart."""

_ROUNDS = 8
_EXACT_PX = 1.0


def fit_geometry(
    content: MapContent,
    positions: FloatArray,
    width_px: float,
    measure: TextMeasure,
    prominent: Collection[int],
) -> Geometry:
    """The map at the scale at which it just fills `width_px`, labels and hulls included.

    Discs and labels keep their size, so the scale is found by trying: each trial says
    how much room they take beside the positions.
    """
    span = np.ptp(positions, axis=0) if len(positions) else np.zeros(2)
    limits = np.array([width_px, width_px * _TALLEST])
    scale = float(np.clip((limits / np.maximum(span, 1.0)).min(), MIN_SCALE, _LARGEST_SCALE))
    fitting: Geometry | None = None
    for _ in range(_ROUNDS):
        geometry = compose_geometry(
            content, positions, scale, measure, PRINT_SIZES, prominent=prominent
        )
        left, top, right, bottom = geometry.bounds
        spare = limits - (right - left, bottom - top)
        fits = bool((spare >= 0.0).all())
        if fits and (fitting is None or scale > fitting.scale):
            fitting = geometry
        if fits and (spare.min() < _EXACT_PX or scale >= _LARGEST_SCALE):
            break
        # What does not scale takes the same room at the next trial, more or less.
        fixed = np.array([right - left, bottom - top]) - span * scale
        wanted = ((limits - fixed - _EXACT_PX / 2) / np.maximum(span, 1.0)).min()
        scale = float(np.clip(wanted, max(MIN_SCALE, scale / 2), min(MAX_SCALE, _LARGEST_SCALE)))
    return fitting or geometry


def with_print_codes(picture: Picture) -> Picture:
    """The picture with codes in the discs as large as can be read on paper."""
    batches = tuple(
        replace(
            batch,
            code_sizes=np.array([_CODE_PX * _SHRINK_FOR.get(len(code), 1.0) for code in batch.codes]),
        )
        for batch in picture.actors
    )
    return replace(picture, actors=batches)
