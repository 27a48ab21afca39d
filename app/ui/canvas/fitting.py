"""Which part of the map to show: all of it, clear of the legend where that is possible."""

import numpy as np

from app.drawing.arrays import FloatArray
from app.drawing.coordinates import Viewport, fit_viewport, layout_to_view

Size = tuple[float, float]

_ACTOR_ROOM = (-42.0, -18.0, 42.0, 36.0)
"""Left, top, right and bottom of disc and label around an actor's centre, in pixels."""

_SHARES = (0.25, 0.5, 0.75, 1.0)
"""How much of the legend's width or height is tried: often a part of it is enough."""

_LEAST_OF_SCALE = 0.75
"""A map smaller than this share of what fits is too high a price for the legend."""


def choose_viewport(positions: FloatArray, view_size: Size, legend_size: Size) -> Viewport:
    """The viewport in which all (n, 2) positions are seen, at the largest scale.

    `legend_size` is that of the panel in the bottom left corner, margins included, or
    zero: if it would cover an actor, the map makes room above or to the right of it.
    """
    whole = fit_viewport(positions, view_size)
    candidates = [
        _fit_beside(positions, view_size, (share * legend_size[0] * x, share * legend_size[1] * y))
        for share in _SHARES
        for x, y in ((1.0, 0.0), (0.0, 1.0))
    ]
    clear = [
        viewport
        for viewport in (whole, *candidates)
        if viewport.scale >= _LEAST_OF_SCALE * whole.scale
        and not _covers(positions, viewport, view_size, legend_size)
    ]
    # Of equals the first one, which is shifted least.
    return max(clear, key=lambda viewport: viewport.scale, default=whole)


def _fit_beside(positions: FloatArray, view_size: Size, kept_free: Size) -> Viewport:
    """The viewport that leaves free so much of the left side and of the bottom."""
    width, height = view_size
    room = (max(width - kept_free[0], 1.0), max(height - kept_free[1], 1.0))
    viewport = fit_viewport(positions, room)
    return Viewport(viewport.scale, (viewport.origin[0] - kept_free[0], viewport.origin[1]))


def _covers(positions: FloatArray, viewport: Viewport, view_size: Size, legend_size: Size) -> bool:
    points = layout_to_view(positions, viewport)
    left, top, _, bottom = _ACTOR_ROOM
    under = (points[:, 0] + left < legend_size[0]) & (
        points[:, 1] + bottom > view_size[1] - legend_size[1]
    )
    return bool(np.any(under & (points[:, 1] + top < view_size[1]))) and legend_size[0] > 0.0
