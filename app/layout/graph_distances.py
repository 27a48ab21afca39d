"""Graph distances: how many ties lie between actors, from many of them at once."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from app.layout.arrays import IntArray
from app.layout.parted_work import Work

Float32Array: TypeAlias = NDArray[np.float32]

WORD = 64
"""Sources that are followed together, one a bit of a machine word."""


@dataclass(frozen=True, slots=True)
class Adjacency:
    """Who is tied to whom, as compressed rows.

    `heads[starts[i] : starts[i + 1]]` are the actors tied to i, each once and ascending.
    """

    starts: IntArray
    heads: IntArray

    @property
    def n(self) -> int:
        """The number of actors."""
        return len(self.starts) - 1

    def part(self, low: int, high: int) -> "Adjacency":
        """The actors from `low` to below `high`, who must not be tied to any others."""
        rows = self.starts[low : high + 1]
        return Adjacency(rows - rows[0], self.heads[rows[0] : rows[-1]] - low)

    def edges(self) -> IntArray:
        """Each tie once, (m, 2), the smaller index first."""
        tails = np.repeat(np.arange(self.n), np.diff(self.starts))
        once = tails < self.heads
        return np.column_stack((tails[once], self.heads[once]))


def build_adjacency(n: int, edges: IntArray) -> Adjacency:
    """The rows of `n` actors tied by `edges`, (m, 2); ties to oneself and repeats go."""
    apart = edges[edges[:, 0] != edges[:, 1]]
    a, b = apart.T
    codes = np.concatenate((a * n + b, b * n + a))
    codes.sort()
    tails, heads = np.divmod(codes[np.diff(codes, prepend=-1) > 0], max(1, n))
    return Adjacency(np.searchsorted(tails, np.arange(n + 1)), heads)


def label_components(n: int, edges: IntArray) -> IntArray:
    """For each of `n` actors the smallest index in its connected component, (n,).

    Labels are hooked onto smaller ones and paths halved until nothing changes. Source:
    Shiloach & Vishkin 1982, "An O(log n) parallel connectivity algorithm",
    doi:10.1016/0196-6774(82)90008-6.
    """
    labels = np.arange(n)
    a, b = edges.T
    while True:
        before = labels.copy()
        low = np.minimum(labels[a], labels[b])
        for end in (a, b):
            np.minimum.at(labels, labels[end], low)
        hooked = labels[labels]
        while not np.array_equal(hooked, labels):
            labels, hooked = hooked, hooked[hooked]
        if np.array_equal(labels, before):
            return labels


def count_hops(ties: Adjacency, sources: IntArray, columns: IntArray) -> Work[Float32Array]:
    """Number of ties on the shortest way from sources to all actors.

    Breadth-first searches go on side by side, each as one bit of a machine word. Source:
    Then et al. 2014, "The more the merrier: efficient multi-source graph traversal",
    doi:10.14778/2735496.2735507.

    Parameters
    ----------
    ties
        Of n actors.
    sources
        Actors to start from.
    columns
        For each of `sources` the column of the result it is noted in. Sources in different
        components may share one.

    Returns
    -------
    (n, k) float32, infinite where there is no way.
    """
    k = int(columns.max(initial=-1)) + 1
    width = -(-k // WORD) * WORD
    hops = np.zeros((ties.n, k), dtype=np.float32)
    marks = np.zeros((ties.n, width // 8), dtype=np.uint8)
    np.bitwise_or.at(marks, (sources, columns // 8), (1 << (columns % 8)).astype(np.uint8))
    seen = marks.view(np.uint64)
    rows = np.unique(sources)
    fresh = seen[rows]
    step = 0
    while len(rows):
        step += 1
        rows, fresh = _spread(ties, seen, rows, fresh)
        bits = np.unpackbits(fresh.view(np.uint8), axis=1, bitorder="little", count=k)
        hops[rows] += np.multiply(bits, np.float32(step))
        yield len(rows) * width
    missed = np.unpackbits(~marks, axis=1, bitorder="little", count=k)
    hops[missed.view(np.bool_)] = np.inf
    return hops


def _spread(
    ties: Adjacency, seen: NDArray[np.uint64], rows: IntArray, fresh: NDArray[np.uint64]
) -> tuple[IntArray, NDArray[np.uint64]]:
    """One step on: which actors are met by new sources, and by which; notes them in `seen`."""
    latest = np.zeros_like(seen)
    latest[rows] = fresh
    is_met = np.zeros(ties.n, dtype=np.bool_)
    is_met[ties.heads[_places(ties, rows)]] = True
    met = np.flatnonzero(is_met)
    if len(met) == 0:
        return met, latest[:0]
    counts = ties.starts[met + 1] - ties.starts[met]
    firsts = np.cumsum(counts) - counts
    reached = np.bitwise_or.reduceat(latest[ties.heads[_places(ties, met)]], firsts, axis=0)
    reached &= ~seen[met]
    seen[met] |= reached
    new = reached.any(axis=1)
    return met[new], reached[new]


def _places(ties: Adjacency, rows: IntArray) -> IntArray:
    """Where in `heads` the neighbours of `rows` stand, row after row."""
    counts = ties.starts[rows + 1] - ties.starts[rows]
    ends = np.cumsum(counts)
    shift = np.repeat(ties.starts[rows] - (ends - counts), counts)
    places: IntArray = np.arange(int(ends[-1]) if len(ends) else 0) + shift
    return places
