"""Which part of the map to show: all of it, clear of the legend where that is possible."""

import numpy as np

from app.drawing.arrays import FloatArray
from app.drawing.coordinates import Viewport, fit_viewport, layout_to_view

Size = tuple[float, float]

_ACTOR_ROOM = (-42.0, -18.0, 42.0, 36.0)
"""Left, top, right and bottom of disc and label around an actor's centre, in pixels."""

_LEAST_OF_SCALE = 0.75
"""A map smaller than this share of what fits is too high a price for the legend."""


def choose_viewport(positions: FloatArray, view_size: Size, legend_size: Size) -> Viewport:
    """The viewport in which all (n, 2) positions are seen, at the largest scale.

    `legend_size` is that of the panel in the bottom left corner, margins included, or
    zero: if it would cover an actor, the map makes room above or to the right of it.
    """
    whole = fit_viewport(positions, view_size)
    if not _covers(positions, whole, view_size, legend_size):
        return whole
    width, height = view_size
    above = fit_viewport(positions, (width, max(height - legend_size[1], 1.0)))
    beside = fit_viewport(positions, (max(width - legend_size[0], 1.0), height))
    beside = Viewport(beside.scale, (beside.origin[0] - legend_size[0], beside.origin[1]))
    best = max((above, beside), key=lambda viewport: viewport.scale)
    return best if best.scale >= _LEAST_OF_SCALE * whole.scale else whole


def _covers(positions: FloatArray, viewport: Viewport, view_size: Size, legend_size: Size) -> bool:
    points = layout_to_view(positions, viewport)
    left, top, _, bottom = _ACTOR_ROOM
    under = (points[:, 0] + left < legend_size[0]) & (
        points[:, 1] + bottom > view_size[1] - legend_size[1]
    )
    return bool(np.any(under & (points[:, 1] + top < view_size[1]))) and legend_size[0] > 0.0
