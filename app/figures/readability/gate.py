"""The readability gate: all that keeps a figure from being read, as one list."""

from collections.abc import Iterator

from app.figures.findings import Finding, in_order
from app.figures.page import Figure
from app.figures.readability.contrasts import find_pale_signs, find_pale_texts
from app.figures.readability.crossings import find_crossings
from app.figures.readability.glyphs import Coverage, find_missing_glyphs
from app.figures.readability.left_out import find_left_out
from app.figures.readability.likeness import find_alike
from app.figures.readability.overlaps import (
    find_covered_actors,
    find_cut_labels,
    find_overlaps,
)
from app.figures.readability.page_labels import labels_of
from app.figures.readability.text_sizes import find_small_texts
from app.figures.request import FigureRequest
from app.figures.typography import SMALLEST_PT


def find_faults(figure: Figure, request: FigureRequest, has_glyph: Coverage) -> tuple[Finding, ...]:
    """What is wrong with a figure as it is asked for, what stops it first.

    `has_glyph` says whether the fonts that texts are set in have a character. All formats are
    painted from the one figure, so it holds for each of them.
    """
    return in_order(_find(figure, request, has_glyph))


def _find(figure: Figure, request: FigureRequest, has_glyph: Coverage) -> Iterator[Finding]:
    labels, geometry, frame = labels_of(figure), figure.map.geometry, figure.map.frame
    yield from find_missing_glyphs(labels, has_glyph)
    yield from find_small_texts(labels, request.smallest_pt or SMALLEST_PT)
    yield from find_cut_labels(labels, figure.width, figure.height)
    yield from find_overlaps(labels)
    if geometry is not None:
        yield from find_covered_actors(labels, geometry, frame)
        yield from find_left_out(geometry, frame)
        yield from find_crossings(geometry, frame)
    yield from find_pale_texts(labels)
    yield from find_pale_signs(figure)
    yield from find_alike(figure)
