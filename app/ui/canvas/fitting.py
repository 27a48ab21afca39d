"""Which part of the map to show: all of it, clear of the legend where that is possible."""

from functools import lru_cache

import numpy as np

from app.drawing.arrays import Box, FloatArray
from app.drawing.content import MapContent
from app.drawing.coordinates import MAX_SCALE, MIN_SCALE, Viewport, fit_viewport, layout_to_view
from app.drawing.extents import radii_of
from app.drawing.look import Sizes
from app.drawing.runs import mark_places
from app.drawing.text_measure import TextMeasure

Size = tuple[float, float]

_EDGE_PX = 10.0
_SHARES = (0.25, 0.5, 0.75, 1.0)
"""How much of the legend's width or height is tried: often a part of it is enough."""

_LEAST_OF_SCALE = 0.75
"""A map smaller than this share of what fits is too high a price for the legend."""


def find_room(content: MapContent, measure: TextMeasure, sizes: Sizes) -> FloatArray:
    """What each actor takes around its centre: left, above, right, below; (n, 4) pixels.

    Disc, label below it and, for members of hulls, the way to the outline.
    """
    actors = content.actor_columns
    enclosed = [actor for hull in content.hulls for actor in (*hull.members, *hull.outlined)]
    radii = radii_of(actors, sizes)
    padded = np.where(mark_places(enclosed, len(radii)), sizes.hull_pad, 0.0)
    reach = np.maximum(radii, padded)
    extents = _extents_of(actors.texts, measure, sizes)
    side = np.maximum(reach, extents[:, 0] / 2)
    below = np.maximum(reach, radii + sizes.label_gap + extents[:, 1])
    return np.column_stack((side, reach, side, below)) + _EDGE_PX


@lru_cache(maxsize=4)
def _extents_of(texts: tuple[str, ...], measure: TextMeasure, sizes: Sizes) -> FloatArray:
    """Width and height of labels, (n, 2): the same from one date to the next."""
    extents = [measure(text, sizes.label, sizes.label_weight_selected) for text in texts]
    return np.array(extents, dtype=np.float64).reshape(-1, 2)


def choose_viewport(
    positions: FloatArray, view_size: Size, legend_size: Size, rooms: FloatArray
) -> Viewport:
    """The viewport in which all (n, 2) positions are seen, at the largest scale.

    `legend_size` is that of the panel in the bottom left corner, margins included, or
    zero: if it would cover an actor, the map makes room above or to the right of it.
    `rooms` (n, 4) are those of :func:`find_room`.
    """
    whole = fit_viewport(positions, view_size, around_px=rooms)
    if not _covers(positions, whole, view_size, legend_size, rooms):
        return whole
    candidates = [
        _fit_beside(
            positions, view_size, (share * legend_size[0] * x, share * legend_size[1] * y), rooms
        )
        for share in _SHARES
        for x, y in ((1.0, 0.0), (0.0, 1.0))
    ]
    clear = [
        viewport
        for viewport in candidates
        if viewport.scale >= _LEAST_OF_SCALE * whole.scale
        and not _covers(positions, viewport, view_size, legend_size, rooms)
    ]
    # Of equals the first one, which is shifted least.
    return max(clear, key=lambda viewport: viewport.scale, default=whole)


def viewport_of(extent: Box, view_size: Size) -> Viewport:
    """The viewport that shows a part of the map, in layout units, in the middle of a view."""
    left, top, right, bottom = extent
    width, height = view_size
    scale = min(width / (right - left), height / (bottom - top))
    scale = min(max(scale, MIN_SCALE), MAX_SCALE)
    x, y = (left + right) / 2 * scale, (top + bottom) / 2 * scale
    return Viewport(scale, (x - width / 2, y - height / 2))


def extent_of(viewport: Viewport, view_size: Size) -> Box:
    """The part of the map, in layout units, that a viewport shows."""
    (x, y), scale = viewport.origin, viewport.scale
    return (x / scale, y / scale, (x + view_size[0]) / scale, (y + view_size[1]) / scale)


def shows_all(
    positions: FloatArray,
    viewport: Viewport,
    view_size: Size,
    legend_size: Size,
    rooms: FloatArray,
) -> bool:
    """Whether every disc and label is seen, and none of them below the legend."""
    points = layout_to_view(positions, viewport)
    low, high = points - rooms[:, :2] + _EDGE_PX, points + rooms[:, 2:] - _EDGE_PX
    is_inside = bool(np.all((low >= 0.0) & (high <= np.asarray(view_size))))
    return is_inside and not _covers(positions, viewport, view_size, legend_size, rooms)


def _fit_beside(
    positions: FloatArray, view_size: Size, kept_free: Size, rooms: FloatArray
) -> Viewport:
    """The viewport that leaves free so much of the left side and of the bottom."""
    width, height = view_size
    room = (max(width - kept_free[0], 1.0), max(height - kept_free[1], 1.0))
    viewport = fit_viewport(positions, room, around_px=rooms)
    return Viewport(viewport.scale, (viewport.origin[0] - kept_free[0], viewport.origin[1]))


def _covers(
    positions: FloatArray,
    viewport: Viewport,
    view_size: Size,
    legend_size: Size,
    rooms: FloatArray,
) -> bool:
    """Whether the legend lies over a disc or a label."""
    points = layout_to_view(positions, viewport)
    low, high = points - rooms[:, :2] + _EDGE_PX, points + rooms[:, 2:] - _EDGE_PX
    under = (low[:, 0] < legend_size[0]) & (high[:, 1] > view_size[1] - legend_size[1])
    return bool(np.any(under & (low[:, 1] < view_size[1]))) and legend_size[0] > 0.0
