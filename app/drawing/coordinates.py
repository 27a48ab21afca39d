"""The four spaces and the ways between them.

layout
    Units of the simulation; what the dossier keeps. y grows downwards in all four.
map
    Pixels at the current scale: layout times scale. Everything in a picture is in it.
view
    Pixels of the widget: map less the map point at its top left corner.
page
    Points (1/72 inch) from the top left corner of an exported page.
"""

from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import Box, FloatArray

MIN_SCALE = 0.05
MAX_SCALE = 20.0
POINTS_PER_MM = 72.0 / 25.4


@dataclass(frozen=True, slots=True)
class Viewport:
    """The part of the layout a widget shows.

    `scale` is in map pixels per layout unit; `origin` is the map point, in pixels, at
    the widget's top left corner.
    """

    scale: float = 1.0
    origin: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class PageFrame:
    """Where a picture stands on a page.

    `corner` is the point of the page, in points, at which `map_corner` (pixels) comes
    to lie; `scale` is in points per map pixel.
    """

    corner: tuple[float, float]
    map_corner: tuple[float, float]
    scale: float


def layout_to_map(points: FloatArray, scale: float) -> FloatArray:
    """Map pixels of (..., 2) layout units at `scale`."""
    return points * scale


def map_to_layout(points: FloatArray, scale: float) -> FloatArray:
    """Layout units of (..., 2) map pixels at `scale`."""
    return points / scale


def map_to_view(points: FloatArray, viewport: Viewport) -> FloatArray:
    """Widget pixels of (..., 2) map pixels."""
    return points - _vector(viewport.origin)


def view_to_map(points: FloatArray, viewport: Viewport) -> FloatArray:
    """Map pixels of (..., 2) widget pixels."""
    return points + _vector(viewport.origin)


def layout_to_view(points: FloatArray, viewport: Viewport) -> FloatArray:
    """Widget pixels of (..., 2) layout units."""
    return map_to_view(layout_to_map(points, viewport.scale), viewport)


def view_to_layout(points: FloatArray, viewport: Viewport) -> FloatArray:
    """Layout units of (..., 2) widget pixels."""
    return map_to_layout(view_to_map(points, viewport), viewport.scale)


def map_to_page(points: FloatArray, frame: PageFrame) -> FloatArray:
    """Points on the page of (..., 2) map pixels."""
    return (points - _vector(frame.map_corner)) * frame.scale + _vector(frame.corner)


def mm_to_points(length_mm: float) -> float:
    """Points of a length in millimetres."""
    return length_mm * POINTS_PER_MM


def points_to_mm(length_pt: float) -> float:
    """Millimetres of a length in points."""
    return length_pt / POINTS_PER_MM


def zoom_at(viewport: Viewport, view_point: tuple[float, float], factor: float) -> Viewport:
    """The viewport scaled by `factor`, what is under `view_point` (widget pixels) staying there.

    The scale is kept between `MIN_SCALE` and `MAX_SCALE`.
    """
    scale = min(max(viewport.scale * factor, MIN_SCALE), MAX_SCALE)
    held = scale / viewport.scale
    origin = (
        (viewport.origin[0] + view_point[0]) * held - view_point[0],
        (viewport.origin[1] + view_point[1]) * held - view_point[1],
    )
    return Viewport(scale, origin)


def fit_viewport(
    positions: FloatArray,
    view_size: tuple[float, float],
    *,
    around_px: FloatArray | Box = (64.0, 56.0, 64.0, 56.0),
    max_scale: float = 3.0,
) -> Viewport:
    """The viewport in which all (n, 2) positions are seen, in the middle of the widget.

    `around_px` is the room to the left of, above, to the right of and below each position
    for its disc and label, which do not scale: one box for all, or (n, 4). `max_scale`
    keeps two near actors from being torn apart.
    """
    if len(positions) == 0:
        return Viewport(1.0, (-view_size[0] / 2, -view_size[1] / 2))
    around = np.broadcast_to(np.asarray(around_px, dtype=np.float64), (len(positions), 4))
    before, after = around[:, :2], around[:, 2:]
    scale = min(
        _scale_to_fit(positions[:, axis], before[:, axis], after[:, axis], view_size[axis])
        for axis in (0, 1)
    )
    scale = min(max(scale, MIN_SCALE), max_scale)
    low = (positions * scale - before).min(axis=0)
    high = (positions * scale + after).max(axis=0)
    middle = (low + high) / 2 - np.asarray(view_size) / 2
    return Viewport(scale, (float(middle[0]), float(middle[1])))


def _scale_to_fit(at: FloatArray, before: FloatArray, after: FloatArray, length: float) -> float:
    """The largest scale at which all places on an axis, with their room, take that length.

    What they take is a convex function of the scale, made of straight pieces: Newton's
    steps from above reach the answer after a few pieces, and exactly.
    """
    span = float(at.max() - at.min())
    if span <= 0.0:
        return MAX_SCALE
    scale = length / span
    while scale > MIN_SCALE:
        last = int((at * scale + after).argmax())
        first = int((at * scale - before).argmin())
        reach = float(at[last] - at[first])
        taken = reach * scale + float(after[last] + before[first])
        if taken <= length + 1e-6 or reach <= 0.0:
            break
        scale = (length - float(after[last] + before[first])) / reach
    return max(scale, MIN_SCALE)


def join_bounds(boxes: FloatArray) -> Box:
    """The box around (k, 4) boxes of left, top, right, bottom; all zero if there are none."""
    if len(boxes) == 0:
        return (0.0, 0.0, 0.0, 0.0)
    left, top = boxes[:, :2].min(axis=0)
    right, bottom = boxes[:, 2:].max(axis=0)
    return (float(left), float(top), float(right), float(bottom))


def scaled(box: Box, factor: float) -> Box:
    """The box on a map `factor` times as large."""
    left, top, right, bottom = box
    return (left * factor, top * factor, right * factor, bottom * factor)


def box_of(points: FloatArray) -> Box:
    """The box around (k, 2) points, k at least 1."""
    x, y = np.ascontiguousarray(points.T)
    return (float(x.min()), float(y.min()), float(x.max()), float(y.max()))


def _vector(point: tuple[float, float]) -> FloatArray:
    return np.array(point, dtype=np.float64)
