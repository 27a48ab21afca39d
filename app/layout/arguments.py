"""Checks of what is handed to a simulation: clear errors before the first tick."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from app.layout.arrays import BoolArray, FloatArray, IntArray

LIMIT = 1e9
"""Layout units from the origin: beyond, squares of distances lose what tells actors apart."""


def check_count(n: int) -> int:
    """`n`, a number of actors.

    Raises
    ------
    ValueError
        If it is negative.
    """
    if n < 0:
        raise ValueError(f"the number of actors cannot be {n}")
    return n


def check_edges(edges: ArrayLike, n: int) -> IntArray:
    """`edges` as an (m, 2) index array of its own.

    Raises
    ------
    ValueError
        If the shape is another, the numbers are not whole or name no actor.
    """
    given = np.asarray(edges)
    if given.size == 0:
        return np.empty((0, 2), dtype=np.intp)
    if given.ndim != 2 or given.shape[1] != 2:
        raise ValueError(f"edges must be (m, 2), not {given.shape}")
    return _check_indices(given, n, "edges")


def check_group(group: ArrayLike, n: int, name: str) -> IntArray:
    """`group` as sorted indices without repeats.

    Raises
    ------
    ValueError
        If it is not a row of indices of actors; the message says `name`.
    """
    given = np.asarray(group)
    if given.ndim != 1:
        raise ValueError(f"{name} must be (k,), not {given.shape}")
    return np.unique(_check_indices(given, n, name))


def check_groups(groups: Sequence[ArrayLike], n: int) -> list[IntArray]:
    """Each of `groups` as sorted indices without repeats.

    Raises
    ------
    ValueError
        If one is not a row of indices of actors.
    """
    return [check_group(group, n, f"group {place}") for place, group in enumerate(groups)]


def check_pinned(pinned: ArrayLike | None, n: int) -> BoolArray:
    """`pinned`, an (n,) mask or a row of indices, as a mask of its own.

    Raises
    ------
    ValueError
        If it is neither.
    """
    mask = np.zeros(n, dtype=np.bool_)
    if pinned is None:
        return mask
    given = np.asarray(pinned)
    if given.dtype == np.bool_:
        if given.shape != (n,):
            raise ValueError(f"a mask of pinned actors must be ({n},), not {given.shape}")
        return given.copy()
    if given.ndim != 1:
        raise ValueError(f"pinned must be a mask or indices, not of shape {given.shape}")
    mask[_check_indices(given, n, "pinned")] = True
    return mask


def check_positions(positions: ArrayLike, n: int) -> FloatArray:
    """`positions` as an (n, 2) float64 array of its own.

    Raises
    ------
    ValueError
        If the shape is another or a coordinate is not finite or beyond `LIMIT`.
    """
    checked = _check_table(positions, (n, 2), "positions")
    wrong = np.flatnonzero(~(np.abs(checked) <= LIMIT).all(axis=1))
    if len(wrong) > 0:
        raise ValueError(f"position {wrong[0]} is not on any map: {checked[wrong[0]]}")
    return checked


def check_point(position: ArrayLike) -> FloatArray:
    """`position` as (2,) float64.

    Raises
    ------
    ValueError
        If it is not two finite numbers within `LIMIT`.
    """
    checked = _check_table(position, (2,), "a position")
    if not (np.abs(checked) <= LIMIT).all():
        raise ValueError(f"a position is not on any map: {checked}")
    return checked


def check_anchors(anchors: ArrayLike, n: int) -> FloatArray | None:
    """`anchors` as (n, 2) float64, both coordinates NaN where there is none; None for none.

    Raises
    ------
    ValueError
        If the shape is another or a coordinate is beyond `LIMIT`.
    """
    checked = _check_table(anchors, (n, 2), "anchors")
    wrong = np.flatnonzero((np.abs(checked) > LIMIT).any(axis=1))
    if len(wrong) > 0:
        raise ValueError(f"anchor {wrong[0]} is not on any map: {checked[wrong[0]]}")
    homeless = np.isnan(checked).any(axis=1)
    checked[homeless] = np.nan
    return None if homeless.all() else checked


def check_sizes(sizes: ArrayLike, shape: tuple[int, ...], name: str) -> FloatArray:
    """Non-negative, finite numbers of `shape`, for instance radii, half sizes or weights.

    Raises
    ------
    ValueError
        If the shape is another or a number is negative or not finite; names `name`.
    """
    checked = _check_table(sizes, shape, name)
    if not (np.isfinite(checked) & (checked >= 0.0)).all():
        raise ValueError(f"{name} must be finite and not negative")
    return checked


def check_heat(alpha: float) -> float:
    """`alpha`, from 0 to 1.

    Raises
    ------
    ValueError
        If it lies outside.
    """
    if not (math.isfinite(alpha) and 0.0 <= alpha <= 1.0):
        raise ValueError(f"alpha must be from 0 to 1, not {alpha}")
    return alpha


def check_index(index: int, n: int) -> int:
    """`index` of an actor; negative ones do not count from the end.

    Raises
    ------
    IndexError
        If there is no such actor.
    """
    if not 0 <= index < n:
        raise IndexError(f"no actor {index}: there are {n}")
    return index


def _check_table(values: ArrayLike, shape: tuple[int, ...], name: str) -> FloatArray:
    """A float64 copy of `values`, which must have `shape`; an empty list fits zero rows."""
    checked = np.array(values, dtype=np.float64)
    if checked.size == 0 and 0 in shape:
        return checked.reshape(shape)
    if checked.shape != shape:
        raise ValueError(f"{name} must be {shape}, not {checked.shape}")
    return checked


def _check_indices(given: NDArray[np.generic], n: int, name: str) -> IntArray:
    """An index copy of `given`, whole numbers from 0 to n - 1."""
    if given.size == 0:
        return np.empty(given.shape, dtype=np.intp)
    if not np.issubdtype(given.dtype, np.integer):
        raise ValueError(f"{name} must be whole numbers, not {given.dtype}")
    checked = given.astype(np.intp)
    wrong = checked[(checked < 0) | (checked >= n)]
    if len(wrong) > 0:
        raise ValueError(f"{name} name actor {wrong[0]}, but there are {n}")
    return checked
