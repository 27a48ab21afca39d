"""The outline of all that is drawn on a map.

What is moved stays within, so that no corner that was free for a legend is taken.
"""

from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import BoolArray, FloatArray
from app.drawing.geometry import Geometry

_TOLERANCE_PX = 1.0


@dataclass(frozen=True, slots=True)
class Outline:
    """A convex outline: on its inner side each of h lines has `normals @ point <= offsets`."""

    normals: FloatArray
    offsets: FloatArray

    def holds(self, points: FloatArray) -> BoolArray:
        """Which of (..., 2) points lie within, or hardly outside."""
        reach = points @ self.normals.T
        held: BoolArray = np.all(reach <= self.offsets + _TOLERANCE_PX, axis=-1)
        return held


def outline_of(geometry: Geometry, n_lines: int = 64) -> Outline:
    """The outline of discs, names, hulls and ties, seen from so many directions."""
    drawn = geometry.actors
    parts = [geometry.paths.reshape(-1, 2)]
    parts += [rings[0] for hull in geometry.hulls for rings in hull.polygons]
    boxes = [label.box for label in geometry.labels]
    boxes += [label.box for label in geometry.hull_labels]
    corners = np.array(boxes, dtype=np.float64).reshape(-1, 4)
    parts += [corners[:, [x, y]] for x in (0, 2) for y in (1, 3)]
    turns = np.arange(n_lines) * 2.0 * np.pi / n_lines
    normals = np.column_stack((np.cos(turns), np.sin(turns)))
    points = np.concatenate(parts)
    offsets = (geometry.centres[drawn] @ normals.T + geometry.radii[drawn, None]).max(axis=0)
    if len(points):
        offsets = np.maximum(offsets, (points @ normals.T).max(axis=0))
    return Outline(normals, offsets)
