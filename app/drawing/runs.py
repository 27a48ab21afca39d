"""Places in arrays: many runs of them at once, those of what is alike, those of a set."""

from collections.abc import Collection, Sequence
from itertools import pairwise

import numpy as np

from app.drawing.arrays import BoolArray, IntArray

_MOST_COUNTED = 1 << 16


def expand_runs(starts: IntArray, ends: IntArray) -> tuple[IntArray, IntArray]:
    """All places of k runs, with the run each belongs to: two arrays of the same length.

    `starts` and `ends` (k,) are the first place of each run and the one after the last.
    """
    lengths = np.maximum(ends - starts, 0)
    runs = np.repeat(np.arange(len(lengths)), lengths)
    before = np.cumsum(lengths) - lengths
    places = np.arange(len(runs)) - np.repeat(before - starts, lengths)
    return runs, places


def group_alike(codes: IntArray) -> list[IntArray]:
    """The places of each number in (k,) `codes`, ascending; the groups by their number."""
    if len(codes) == 0:
        return []
    order = sort_places(codes, int(codes.max()) + 1)
    ordered = codes[order]
    edges = (np.flatnonzero(ordered[1:] != ordered[:-1]) + 1).tolist()
    return [order[begin:end] for begin, end in pairwise((0, *edges, len(order)))]


def merged(parts: Sequence[IntArray]) -> IntArray:
    """All places of some arrays, each of them ascending, in ascending order."""
    return parts[0] if len(parts) == 1 else np.sort(np.concatenate(parts))


def sort_places(codes: IntArray, count: int) -> IntArray:
    """The places of (k,) `codes` by their numbers, 0 to less than `count`; equals as they stand."""
    # Numpy counts small numbers rather than to compare them, which is several times faster.
    small = codes.astype(np.uint16) if count <= _MOST_COUNTED else codes
    return np.argsort(small, kind="stable")


def mark_places(places: Collection[int] | IntArray, count: int) -> BoolArray:
    """Which of `count` places are among some, (count,)."""
    marks = np.zeros(count, dtype=np.bool_)
    if not isinstance(places, np.ndarray):
        places = np.fromiter(places, np.intp, len(places))
    marks[places] = True
    return marks
