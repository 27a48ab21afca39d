"""Pivot places: a first drawing from the distances to a few actors, by linear algebra alone."""

import numpy as np
from numpy.typing import NDArray

from app.layout.graph_distances import Float32Array

_LEAST_PIVOTS, _MOST_PIVOTS = 16, 64
_AFFORDED = 1 << 21
"""Pivots that are taken: as many as give an array of that size, within limits."""

_LEAST = 1e-12
"""Stands for zero where all distances are the same and no direction is longer than others."""


def place_by_pivots(hops: Float32Array | NDArray[np.uint16]) -> Float32Array:
    """Positions in ties, (c, n, 2), from the distances of n actors to k pivots, (c, n, k).

    The squared distances, with means of rows and columns taken away, are projected onto the
    two directions in which they vary most; each of the c components by itself. Of many pivots
    some are taken, spread evenly over the columns. Source: Brandes & Pich 2007, "Eigensolver
    methods for progressive multidimensional scaling of large data",
    doi:10.1007/978-3-540-70904-6_6.
    """
    c, n, k = hops.shape
    kept = min(k, _MOST_PIVOTS, max(_LEAST_PIVOTS, _AFFORDED // n))
    squared = hops[:, :, np.arange(kept) * k // kept].astype(np.float32)
    squared *= squared
    squared -= squared.mean(axis=1, keepdims=True)
    squared -= squared.mean(axis=2, keepdims=True)
    products = (squared.transpose(0, 2, 1) @ squared).astype(np.float64)
    strengths, directions = np.linalg.eigh(products)
    places = np.zeros((c, n, 2), dtype=np.float32)
    for axis in range(min(2, kept)):
        direction = directions[:, :, -1 - axis]
        # The sign of an eigenvector is anybody's choice: the largest component is positive.
        largest = np.take_along_axis(direction, np.abs(direction).argmax(axis=1)[:, None], axis=1)
        # The matrix is twice that of scalar products, and has k of its n columns.
        singular = np.sqrt(np.maximum(strengths[:, -1 - axis], _LEAST))
        scale = np.sqrt(np.sqrt(n / kept) / (2.0 * singular))[:, None]
        scaled = direction * np.where(largest < 0.0, -scale, scale)
        places[:, :, axis] = np.einsum("cnk,ck->cn", squared, scaled.astype(np.float32))
    return places
