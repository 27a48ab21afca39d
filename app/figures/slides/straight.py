"""Ties as straight as they can be: connectors that every program draws alike.

A straight connector is the only one that all programs for slides draw as it is written and
keep at its shapes when these are moved. So a tie is bent only where a straight line would run
under more foreign actors than the arc, or where two ties join the same two actors.
"""

from dataclasses import replace

import numpy as np

from app.drawing.arrays import FloatArray, IntArray
from app.drawing.geometry import Geometry
from app.drawing.tie_lines import trace_ties

_CLEARANCE_PX = 2.0


def straighten(geometry: Geometry) -> Geometry:
    """The geometry with straight ties where that hides nothing."""
    ties, shown = geometry.content.tie_columns, geometry.shown
    if len(shown) == 0:
        return geometry
    places = (geometry.centres, geometry.radii, geometry.sizes)
    bends = np.zeros_like(geometry.bends)
    straight, _ = trace_ties(ties, shown, bends, *places, 2)
    for row, tie in enumerate(shown.tolist()):
        is_beside = ties.aside is not None and bool(ties.aside[tie])
        if is_beside or _hides(geometry, tie, straight[row], geometry.paths[row]):
            bends[tie] = geometry.bends[tie]
    paths, arrows = trace_ties(ties, shown, bends, *places)
    return replace(geometry, bends=bends, paths=paths, arrows=arrows)


def _hides(geometry: Geometry, tie: int, straight: FloatArray, arc: FloatArray) -> bool:
    """Whether the straight way of a tie touches more foreign discs than its arc."""
    ties, actors = geometry.content.tie_columns, geometry.actors
    foreign = actors[(actors != ties.a[tie]) & (actors != ties.b[tie])]
    n_hit = _count_hits(geometry, straight, foreign)
    return n_hit > 0 and _count_hits(geometry, arc, foreign) < n_hit


def _count_hits(geometry: Geometry, path: FloatArray, actors: IntArray) -> int:
    """How many discs of `actors` the pieces of a (p, 2) path touch."""
    if len(actors) == 0:
        return 0
    centres, reach = geometry.centres[actors], geometry.radii[actors] + _CLEARANCE_PX
    start, way = path[:-1, None], np.diff(path, axis=0)[:, None]
    length2 = np.maximum((way**2).sum(axis=2), 1e-12)
    share = np.clip(((centres - start) * way).sum(axis=2) / length2, 0.0, 1.0)
    gap = centres - (start + share[..., None] * way)
    return int(np.count_nonzero(np.hypot(gap[..., 0], gap[..., 1]).min(axis=0) < reach))
