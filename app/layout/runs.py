"""Runs: ranges of places, one for each of many owners, gone through in portions."""

from collections.abc import Iterator

import numpy as np

from app.layout.arrays import IntArray

_AT_ONCE = 1 << 14
"""Places gone through at once, about: a dozen arrays of that size stay in a core's cache."""


def walk_runs(
    owners: IntArray, starts: IntArray, counts: IntArray
) -> Iterator[tuple[IntArray, IntArray]]:
    """The owner of each place of each run, and the place, in the order of the runs.

    Parameters
    ----------
    owners, starts, counts
        (r,) whose run it is, its first place, and how many it has. A run is not parted,
        however long.
    """
    ends = counts.cumsum()
    # A place is the number of all before it, plus what is known of its run.
    shifts = starts - ends + counts
    begin = done = 0
    while begin < len(ends) and done < ends[-1]:
        end = max(begin + 1, int(ends.searchsorted(done + _AT_ONCE)))
        some = slice(begin, end)
        of_some = counts[some]
        places = shifts[some].repeat(of_some)
        places += np.arange(done, done + len(places))
        yield owners[some].repeat(of_some), places
        begin, done = end, int(ends[end - 1])
