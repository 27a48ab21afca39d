"""Where a map leaves room for something else at its foot: the ground that it takes.

A map drawn by geography has empty seas at its corners; a legend that stands there costs the page
little, and stands where the reader already looks.
"""

from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import FloatArray
from app.drawing.geometry import Geometry

_STEPS = 3
"""Pieces of each stretch of a line: short enough that its box is nearly the line."""


@dataclass(frozen=True)
class Ground:
    """What is drawn of a map, as (k, 4) boxes in points from the map's top left corner.

    `width` and `height` are those of the map.
    """

    boxes: FloatArray
    width: float
    height: float

    def scaled(self, share: float) -> "Ground":
        """The same, about, of a map so large by this one."""
        return Ground(self.boxes * share, self.width * share, self.height * share)

    def lowest(self, left: float, right: float) -> float:
        """How far down the map reaches between two places across it; 0 where nothing is."""
        under = (self.boxes[:, 2] > left) & (self.boxes[:, 0] < right)
        return float(self.boxes[under, 3].max(initial=0.0))


def ground_of(geometry: Geometry, scale: float) -> Ground:
    """The ground that a map takes which is set at `scale` points per pixel."""
    centres, radii = geometry.centres[geometry.actors], geometry.radii[geometry.actors, None]
    names = [label.box for label in geometry.labels]
    names += [label.box for label in geometry.hull_labels]
    outlines: list[FloatArray] = []
    for hull in geometry.hulls:
        outlines += [ring for rings in hull.polygons for ring in rings[:1]]
        outlines += [*hull.bridges, *hull.rings]
    pad = geometry.sizes.bridge_width * np.array([-1.0, -1.0, 1.0, 1.0])
    boxes = [
        np.hstack([centres - radii, centres + radii]),
        np.array(names, dtype=np.float64).reshape(-1, 4),
        _boxes_along(geometry.paths),
        *(_boxes_along(outline) + pad for outline in outlines if len(outline)),
    ]
    left, top, right, bottom = geometry.bounds
    on_page: FloatArray = (np.vstack(boxes) - np.array([left, top, left, top])) * scale
    return Ground(on_page, (right - left) * scale, (bottom - top) * scale)


def _boxes_along(lines: FloatArray) -> FloatArray:
    """Small boxes (k, 4) that lines of (..., n, 2) points run through."""
    shares = np.linspace(0.0, 1.0, _STEPS + 1)[:, None]
    starts, ends = lines[..., :-1, None, :], lines[..., 1:, None, :]
    points = starts + (ends - starts) * shares
    one, other = points[..., :-1, :], points[..., 1:, :]
    boxes: FloatArray = np.concatenate([np.minimum(one, other), np.maximum(one, other)], axis=-1)
    return boxes.reshape(-1, 4)
