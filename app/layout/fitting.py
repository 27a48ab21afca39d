"""Fitting: a drawing turned and moved so that known actors come to lie near their places."""

import numpy as np
from numpy.typing import NDArray

from app.layout.arrays import FloatArray

_FEW = 0.1
"""Share of actors with a place below which a drawing is no map: too few to say where the
others belong."""


def is_map(anchors: FloatArray) -> bool:
    """Whether `anchors`, (n, 2) with rows of NaN, place enough actors to make a map."""
    known = int(np.count_nonzero(~np.isnan(anchors[:, 0])))
    return known > 0 and known >= _FEW * len(anchors)


def fit_to_known(places: FloatArray, known: FloatArray) -> FloatArray:
    """`places` turned, mirrored and moved, not magnified, to be nearest to those `known`.

    Known actors are then exactly where they are known to be. Source: the two-dimensional
    case of P. H. Schönemann, "A generalized solution of the orthogonal Procrustes problem",
    Psychometrika 31 (1966), doi:10.1007/BF02289451.

    Parameters
    ----------
    places
        (n, 2) layout units.
    known
        (n, 2) layout units, NaN where nothing is known. Without any that is,
        `places` are returned as they are.
    """
    rows = np.flatnonzero(~np.isnan(known).any(axis=1))
    if len(rows) == 0:
        return places
    from_middle, to_middle = places[rows].mean(axis=0), known[rows].mean(axis=0)
    drawn, wanted = _as_complex(places - from_middle), _as_complex(known[rows] - to_middle)
    turned = np.vdot(drawn[rows], wanted)
    mirrored = np.vdot(drawn[rows].conj(), wanted)
    if abs(mirrored) > abs(turned):
        drawn, turned = drawn.conj(), mirrored
    if abs(turned) > 0.0:
        drawn = drawn * (turned / abs(turned))
    fitted: FloatArray = np.column_stack((drawn.real, drawn.imag)) + to_middle
    fitted[rows] = known[rows]
    return fitted


def _as_complex(points: FloatArray) -> NDArray[np.complex128]:
    """Points of the plane as complex numbers, (n,)."""
    return np.asarray(points[:, 0] + 1j * points[:, 1], dtype=np.complex128)
