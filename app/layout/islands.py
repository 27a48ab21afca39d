"""Islands: the parts of a bloc that lie close enough together to share one hull."""

import numpy as np

from app.layout.arrays import FloatArray, Groups, IntArray


def split_islands(groups: Groups, positions: FloatArray, reach: float) -> list[list[IntArray]]:
    """For each group, its islands: members linked by steps of at most `reach` units.

    Australia, Britain and the United States are three islands of one bloc: drawing them
    together, or clearing the hull around all three, would undo the map. Islands and their
    members come in the order of indices.
    """
    return [_islands(np.unique(group), positions, reach) for group in groups]


def _islands(members: IntArray, positions: FloatArray, reach: float) -> list[IntArray]:
    """Connected components of the members under single linkage, by flooding."""
    x, y = positions[members].T
    near = np.hypot(np.subtract.outer(x, x), np.subtract.outer(y, y)) <= reach
    left = np.ones(len(members), dtype=np.bool_)
    islands: list[IntArray] = []
    while left.any():
        part = np.zeros_like(left)
        part[left.argmax()] = True
        grown = near[part].any(axis=0)
        while (grown & ~part).any():
            part |= grown
            grown = near[part].any(axis=0)
        left &= ~part
        islands.append(members[part])
    return islands
