"""The map on the page: as large as the page is wide, with the type it has there."""

from collections.abc import Collection, Mapping
from dataclasses import replace

import numpy as np

from app.drawing.arrays import FloatArray
from app.drawing.content import MapContent
from app.drawing.coordinates import MAX_SCALE, MIN_SCALE
from app.drawing.geometry import Geometry, compose_geometry
from app.drawing.look import Sizes
from app.drawing.picture import Picture
from app.drawing.text_measure import TextMeasure

_FULL_STRENGTH = (1.0, 1.0, 1.0)
"""On paper nothing is pointed at, and every line stands off the page by 3 to 1, tints included."""

CODE_SIZES = Sizes(disc_radius=(14.5, 16.5), tie_strength=_FULL_STRENGTH)
"""On paper the codes in the discs are as large as the labels beside them, or nobody could
read them; so the discs are never smaller than that."""

DOT_SIZES = Sizes(
    disc_radius=(5.0, 8.5),
    small_radius=4.0,
    junction_radius=2.5,
    disc_outline=1.2,
    disc_outline_selected=2.2,
    disc_dash=(2.5, 1.8),
    label_gap=1.5,
    halo=2.0,
    widths=(1.1, 1.9, 2.9),
    tie_strength=_FULL_STRENGTH,
    ended_width=0.8,
    dashed=(5.5, 3.2),
    two_tone=6.5,
    sign=5.2,
    hull_pad=17.0,
    hull_step=4.5,
    hull_carve=5.0,
    hull_round=5.0,
    hull_line=1.2,
    bridge_width=5.5,
    ring_gap=3.5,
)
"""Where there is not enough room for that, dots without codes leave it to the labels."""

_UNNAMED_AT_MOST = 0.05
"""Of the actors: with more of them unnamed, the map is better drawn with dots."""

_HOPELESS = 0.2
"""Of the actors: with more of them unnamed where codes have all the room there is, they are not
tried in less."""

_CODE_PX = 12.0
_SHRINK_FOR = {4: 0.82, 5: 0.68}
"""Longer codes are set smaller, to stay in their disc."""

_TALLEST = 0.95
"""A map is at most so high by its width: the rest of a page belongs to the notes."""

LARGEST_SCALE = 1.6
"""Pixels per layout unit: what is near in a small neighbourhood is not torn apart."""

_ROUNDS = 12
EXACT = 0.01
"""Of its room a map may leave so much free: nobody sees it, and every trial takes its time."""


def fit_map(
    content: MapContent,
    positions: FloatArray,
    width_px: float,
    measure: TextMeasure,
    prominent: Collection[int],
    short_forms: Mapping[int, str],
    height_px: float | None = None,
    *,
    exact: float = EXACT,
) -> Geometry:
    """The map at the scale at which it just fills `width_px`, labels and hulls included.

    It is at most `height_px` high, by default nearly as much as it is wide, and leaves no more
    than the share `exact` of its room free.

    With codes in discs, as on the screen, if (nearly) every actor can be named beside
    them; otherwise with dots, if that names more of them. Where the height is limited, an actor
    counts as named by its code alone, unless discs overlap. Who still finds no room is
    named by the short form, if there is one: then the geometry's content says so.
    """
    room = np.array([width_px, height_px or width_px * _TALLEST])

    def fit(sizes: Sizes, most_unnamed: float) -> Geometry | None:
        limits = room, most_unnamed, exact
        return _fit_geometry(content, positions, measure, prominent, sizes, limits)

    n_actors = len(content.actors)
    with_codes = fit(CODE_SIZES, max(_HOPELESS * n_actors, 1.0))
    n_unnamed = n_actors if with_codes is None else len(with_codes.hidden_labels)
    if with_codes is not None and n_unnamed <= _UNNAMED_AT_MOST * n_actors:
        return with_codes
    if with_codes is not None and height_px is not None and not _discs_overlap(with_codes):
        n_unnamed = len(nameless(with_codes))
        if n_unnamed <= _UNNAMED_AT_MOST * n_actors:
            return with_codes
    with_dots = fit(DOT_SIZES, n_actors)
    assert with_dots is not None, "nobody is more than all"
    if with_codes is not None and len(with_dots.hidden_labels) >= n_unnamed:
        return with_codes
    return _with_short_forms(with_dots, positions, measure, prominent, short_forms)


def nameless(geometry: Geometry) -> tuple[int, ...]:
    """The actors of which a map of ours says neither the name nor, in the disc, the code."""
    if geometry.sizes is not CODE_SIZES:
        return geometry.hidden_labels
    actors = geometry.content.actors
    return tuple(actor for actor in geometry.hidden_labels if not actors[actor].code)


def _discs_overlap(geometry: Geometry) -> bool:
    """Whether a disc covers a part of another one, and so may its code."""
    centres, radii = geometry.centres[geometry.actors], geometry.radii[geometry.actors]
    apart = np.hypot(*(centres[:, None] - centres[None]).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    return bool((apart < radii[:, None] + radii[None]).any())


def _fit_geometry(
    content: MapContent,
    positions: FloatArray,
    measure: TextMeasure,
    prominent: Collection[int],
    sizes: Sizes,
    room: tuple[FloatArray, float, float],
) -> Geometry | None:
    """Find the scale by trying: discs and labels keep their size, whatever it is.

    `room` holds the greatest width and height in pixels, how many actors may be without a name,
    and the share that may stay free. None if more find no room for a name even at the largest
    scale there could be.
    """
    limits, most_unnamed, exact = room
    spare_px = max(1.0, exact * float(limits.min()))
    span = np.ptp(positions, axis=0) if len(positions) else np.zeros(2)
    scale = float(np.clip((limits / np.maximum(span, 1.0)).min(), MIN_SCALE, LARGEST_SCALE))
    fitting: Geometry | None = None
    for _ in range(_ROUNDS):
        geometry = compose_geometry(content, positions, scale, measure, sizes, prominent=prominent)
        if len(geometry.hidden_labels) > most_unnamed:
            return None
        left, top, right, bottom = geometry.bounds
        spare = limits - (right - left, bottom - top)
        fits = bool((spare >= 0.0).all())
        if fits and (fitting is None or scale > fitting.scale):
            fitting = geometry
        if fits and (spare.min() < spare_px or scale >= LARGEST_SCALE):
            break
        # What does not scale takes the same room at the next trial, more or less.
        fixed = np.array([right - left, bottom - top]) - span * scale
        wanted = ((limits - fixed - spare_px / 2) / np.maximum(span, 1.0)).min()
        if not fits:
            wanted = min(wanted, 0.98 * scale)
        scale = float(np.clip(wanted, max(MIN_SCALE, scale / 2), min(MAX_SCALE, LARGEST_SCALE)))
    return fitting or geometry


def _with_short_forms(
    geometry: Geometry,
    positions: FloatArray,
    measure: TextMeasure,
    prominent: Collection[int],
    short_forms: Mapping[int, str],
) -> Geometry:
    actors = list(geometry.content.actors)
    for index in geometry.hidden_labels:
        if index in short_forms:
            actors[index] = actors[index]._replace(label=short_forms[index])
    return compose_geometry(
        replace(geometry.content, actors=tuple(actors)),
        positions,
        geometry.scale,
        measure,
        geometry.sizes,
        prominent=prominent,
        previous=geometry,
    )


def for_print(picture: Picture, sizes: Sizes) -> Picture:
    """The picture with codes that can be read on paper, or none, and names in one piece.

    Letters that are spaced, as those of the hulls' labels on the screen, would be taken
    for words of one letter by whoever searches the file.
    """
    batches = []
    for batch in picture.actors:
        codes = batch.codes if sizes is CODE_SIZES else ("",) * len(batch.codes)
        heights = [_CODE_PX * _SHRINK_FOR.get(len(code), 1.0) for code in codes]
        batches.append(replace(batch, codes=codes, code_sizes=np.array(heights)))
    names = tuple(name._replace(spacing_px=0.0) for name in picture.hull_labels)
    return replace(picture, actors=tuple(batches), hull_labels=names)
