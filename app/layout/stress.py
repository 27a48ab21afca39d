"""Stress: positions whose distances are as near as can be to those in the graph.

The stress of a drawing is the sum over pairs of (|x - y| - d)² / d², d being their distance in
the graph. Every actor moves to the mean of the places that the others would give it, weighted
by 1 / d²: one step of majorization (Gansner, Koren & North 2005, "Graph drawing by stress
majorization", doi:10.1007/978-3-540-31843-9_25) with the diagonal in place of the matrix to be
inverted, and with momentum (Polyak 1964, doi:10.1016/0041-5553(64)90137-5), which makes up for
that. In large graphs each step looks at the distances from a few actors only, other ones each
time, and steps become shorter: the stochastic descent of Zheng, Pawar & Goodman 2018, "Graph
drawing by stochastic gradient descent", doi:10.1109/TVCG.2018.2859997, in batches.

Lengths are in ties. Those who are tied are wanted nearer than one tie, `TIED`: of two drawings
with almost the same stress this takes the one in which neighbours are found side by side.
"""

import numpy as np
from numpy.typing import NDArray

from app.layout.arrays import IntArray
from app.layout.graph_distances import WORD, Adjacency, Float32Array, count_hops
from app.layout.parted_work import Work
from app.layout.pivot_places import place_by_pivots

TIED = 0.2
"""Wanted length of a tie."""

WHOLE = 256
"""Actors of a component up to which all its distances are looked at in each step."""

_WHOLE_STEPS = 60
_MOMENTUM = 0.7

_BATCH = 32
"""Actors whose distances are looked at in one step of a larger component."""

_LEAST_STEPS, _MOST_STEPS = 64, 256
_LEAST_SOURCES = 512
"""Steps, and actors whose distances are counted for them: each is looked at several times."""

_AFFORDED = 1 << 22
"""Distances up to which more are counted, and twice as many looked at, than the least."""

_LARGEST_GO = 1 << 22
"""Distances of a larger component that are counted together, as arrays of that size are."""

_LAST_STEP = 0.1
"""Length of the last step in a larger component; that of the first is 1."""

_JITTER = 0.05
"""Ties by which actors are shaken that would else start, and stay, on the same spot."""

_LEAST = 1e-3
"""Ties below which two actors are taken for no nearer, so that nothing is divided by zero."""

_BLOCK = 1 << 13
"""Actors worked on at once, so that the arrays stay in a processor core's cache."""


def place_stack(ties: Adjacency, size: int, rng: np.random.Generator) -> Work[Float32Array]:
    """Positions of equally large components, (n, 2) float32, in ties, each around its middle.

    Parameters
    ----------
    ties
        Of components of `size` actors each, one after the other.
    size
        At most `WHOLE`.
    rng
        Of the shaking that parts actors nothing else tells apart.
    """
    n = ties.n
    within = np.arange(n) % size
    hops = yield from count_hops(ties, np.arange(n), within)
    stack = hops.reshape(-1, size, size)
    places = place_by_pivots(stack) + _shake(n, rng).reshape(-1, size, 2)
    pull, wanted = _weigh(stack)
    total = pull.sum(axis=2)
    total[total == 0.0] = 1.0
    move = np.zeros_like(places)
    for _ in range(_WHOLE_STEPS):
        move *= _MOMENTUM
        move += _mean_shift(places, places, pull, wanted) / total[..., None]
        places += move
        yield stack.size
    places -= places.mean(axis=1, keepdims=True)
    return places.reshape(n, 2)


def place_large(ties: Adjacency, rng: np.random.Generator) -> Work[Float32Array]:
    """Positions of one large component, (n, 2) float32, in ties, around its middle.

    Parameters
    ----------
    ties
        Of one component.
    rng
        Chooses whose distances are looked at when, and shakes as in `place_stack`.
    """
    n = ties.n
    sources = rng.permutation(n)[: max(_LEAST_SOURCES, _AFFORDED // n)]
    hops = yield from _keep_hops(ties, sources)
    places: Float32Array = place_by_pivots(hops[None, :, :WORD])[0]
    places += _shake(n, rng)
    yield n * WORD
    firsts = range(0, len(sources) - _BATCH + 1, _BATCH)
    steps = min(_MOST_STEPS, max(_LEAST_STEPS, 2 * _AFFORDED // (n * _BATCH)))
    for step in range(steps):
        first = firsts[step % len(firsts)]
        batch = slice(first, first + _BATCH)
        share = _LAST_STEP ** (step / (steps - 1))
        places += share * _batch_shift(places, places[sources[batch]], hops[:, batch])
        yield 3 * n * _BATCH
    places -= places.mean(axis=0)
    return places


def _keep_hops(ties: Adjacency, sources: IntArray) -> Work[NDArray[np.uint16]]:
    """Distances from `sources` in a connected graph, (n, k), in half the memory.

    Nobody is further than 65,535 ties away, or no further than that is what counts.
    """
    kept = np.empty((ties.n, len(sources)), dtype=np.uint16)
    together = WORD * max(1, _LARGEST_GO // (WORD * ties.n))
    for first in range(0, len(sources), together):
        some = sources[first : first + together]
        hops = yield from count_hops(ties, some, np.arange(len(some)))
        kept[:, first : first + together] = np.minimum(hops, np.iinfo(np.uint16).max)
    return kept


def _batch_shift(places: Float32Array, of: Float32Array, hops: NDArray[np.uint16]) -> Float32Array:
    """The way of each actor to the mean of the places the sources give it, (n, 2)."""
    shift = np.empty_like(places)
    for first in range(0, len(places), _BLOCK):
        rows = slice(first, first + _BLOCK)
        pull, wanted = _weigh(hops[rows].astype(np.float32))
        shift[rows] = _mean_shift(places[rows], of, pull, wanted)
        shift[rows] /= pull.sum(axis=1)[:, None]
    return shift


def _weigh(hops: Float32Array) -> tuple[Float32Array, Float32Array]:
    """Weights 1 / d², none for an actor with itself, and the weights times wanted lengths."""
    pull = np.zeros_like(hops)
    np.divide(1.0, hops * hops, out=pull, where=hops > 0.0)
    wanted = pull * hops
    wanted[hops == 1.0] = TIED
    wanted[hops == 0.0] = 0.0
    return pull, wanted


def _mean_shift(
    places: Float32Array, of: Float32Array, pull: Float32Array, wanted: Float32Array
) -> Float32Array:
    """Sum over `of` of the ways to where each of them would have an actor, times weight.

    `places` is (..., a, 2), `of` (..., b, 2), `pull` and `wanted` (..., a, b).
    """
    gap_x = places[..., :, None, 0] - of[..., None, :, 0]
    gap_y = places[..., :, None, 1] - of[..., None, :, 1]
    length = gap_x * gap_x
    length += gap_y * gap_y
    np.sqrt(length, out=length)
    np.maximum(length, _LEAST, out=length)
    np.divide(wanted, length, out=length)
    length -= pull
    along_x = np.einsum("...ij,...ij->...i", gap_x, length)
    along_y = np.einsum("...ij,...ij->...i", gap_y, length)
    return np.stack((along_x, along_y), axis=-1)


def _shake(n: int, rng: np.random.Generator) -> Float32Array:
    """A small move for each of `n` actors, (n, 2)."""
    return rng.normal(0.0, _JITTER, (n, 2)).astype(np.float32)
