"""What is known by row, brought to the rows of another state of the dossier.

Rows that were there before follow each other as they did: so they are copied in a few blocks.
"""

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")
_Any = TypeVar("_Any", bound=np.generic)


class Carrying:
    """Where rows stand in another state, in blocks.

    Parameters
    ----------
    row_of
        (r,) The row there of each row here, -1 if it is not there; otherwise ascending.
    size
        How many rows there are there, as `size` tells too; `n_before` are those here.
    """

    def __init__(self, row_of: NDArray[np.intp], size: int) -> None:
        self.size, self.n_before = size, len(row_of)
        kept = np.flatnonzero(row_of >= 0)
        to = row_of[kept]
        breaks = np.flatnonzero((np.diff(kept) != 1) | (np.diff(to) != 1)) + 1
        starts = np.concatenate(([0], breaks)) if len(kept) else breaks
        lengths = np.diff(np.append(starts, len(kept)))
        self._blocks: list[tuple[int, int, int]] = list(
            zip(kept[starts].tolist(), to[starts].tolist(), lengths.tolist(), strict=True)
        )

    def array(self, known: NDArray[_Any], filler: Any = 0) -> NDArray[_Any]:
        """What is known by row, (r, ...), there; the `filler` in rows that are new."""
        carried = np.full((self.size, *known.shape[1:]), filler, dtype=known.dtype)
        for start, to, length in self._blocks:
            carried[to : to + length] = known[start : start + length]
        return carried

    def items(self, known: Sequence[T], filler: T) -> list[T]:
        """A sequence by row there; the `filler` in rows that are new."""
        carried = [filler] * self.size
        for start, to, length in self._blocks:
            carried[to : to + length] = known[start : start + length]
        return carried

    def runs(
        self,
        first: NDArray[np.intp],
        items: NDArray[np.intp],
        renewed: NDArray[np.intp],
        own: Sequence[Sequence[int]],
    ) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Several items for each row, there: where those of each row begin, and the items.

        Parameters
        ----------
        first, items
            (r + 1,) Where those of each row here begin, and those of the one before it end; and
            all of them, (n,).
        renewed, own
            Rows there, ascending, and the items they have instead.
        """
        counts = self.array(np.diff(first))
        parts = [items[first[start] : first[start + length]] for start, _to, length in self._blocks]
        carried = np.concatenate([items[:0], *parts])
        begins = np.append(0, np.cumsum(counts))
        pieces, at = [], 0
        for row, others in zip(renewed.tolist(), own, strict=True):
            pieces += [carried[at : begins[row]], np.array(others, dtype=np.intp)]
            at = begins[row + 1]
        counts[renewed] = list(map(len, own))
        return np.append(0, np.cumsum(counts)), np.concatenate([*pieces, carried[at:]])
