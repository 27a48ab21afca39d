"""Springs: a tie draws its two actors to its rest length."""

import numpy as np

from app.layout.arrays import FloatArray, IntArray

_AT_ONCE = 1 << 13
"""Ties worked on at once: the arrays of that size stay in a processor core's cache."""

_NO_LENGTH = 1e-300
"""In place of a length of zero, which has no direction to be stretched in."""


class Springs:
    """Linear springs along ties.

    As in d3-force (https://d3js.org/d3-force/link): the spring looks at where its actors
    are about to be, which keeps stiff springs from swinging; its stiffness is divided by
    the smaller number of ties of its two ends, and the end with fewer ties moves more, so
    that a hub is not torn about by its many neighbours.

    Parameters
    ----------
    n
        Number of actors.
    edges
        (m, 2) indices of the actors tied. A tie from an actor to itself pulls nothing.
    lengths
        (m,) or one number: rest length in layout units.
    strength
        Stiffness of a tie of weight 1 between actors of one tie each, per tick.
    weights
        (m,) non-negative, 1 is an ordinary tie. The stiffness is capped at 1, at which a
        spring already closes its whole gap in one tick.
    """

    def __init__(
        self,
        n: int,
        edges: IntArray,
        *,
        lengths: FloatArray | float,
        strength: float,
        weights: FloatArray | None = None,
    ) -> None:
        apart = edges[:, 0] != edges[:, 1]
        self._a, self._b = np.ascontiguousarray(edges[apart].T)
        m = len(self._a)
        self._n = n
        self._lengths = np.broadcast_to(np.asarray(lengths, dtype=np.float64), apart.shape)[apart]
        weight = np.ones(m) if weights is None else weights[apart]
        degree = np.bincount(edges[apart].ravel(), minlength=n).astype(np.float64)
        of_a, of_b = degree[self._a], degree[self._b]
        stiffness = np.minimum(1.0, strength * weight / np.minimum(of_a, of_b))
        share_of_b = of_a / (of_a + of_b)
        self._pull = np.stack((stiffness * (1.0 - share_of_b), stiffness * -share_of_b))
        self._ends = np.concatenate((self._a, self._b))

    def apply(self, positions: FloatArray, velocities: FloatArray, alpha: float) -> None:
        """Draw tied actors to their rest length; see `Force`."""
        m = len(self._a)
        if m == 0:
            return
        x, y = np.ascontiguousarray((positions + velocities).T)
        pulls = np.empty((2, 2, m))
        for start in range(0, m, _AT_ONCE):
            some = slice(start, start + _AT_ONCE)
            self._pull_ends(x, y, alpha, some, pulls[:, :, some])
        for axis, along in enumerate(pulls.reshape(2, -1)):
            velocities[:, axis] += np.bincount(self._ends, along, self._n)

    def _pull_ends(
        self, x: FloatArray, y: FloatArray, alpha: float, some: slice, out: FloatArray
    ) -> None:
        """Pulls of some ties, (axes, ends, ties)."""
        a, b = self._a[some], self._b[some]
        across, down = x.take(b) - x.take(a), y.take(b) - y.take(a)
        length = np.sqrt(across * across + down * down)
        # Coincident ends have no direction to be stretched in: repulsion parts them first.
        share = (length - self._lengths[some]) / np.maximum(length, _NO_LENGTH)
        share *= alpha
        shares = self._pull[:, some] * share
        np.multiply(across, shares, out=out[0])
        np.multiply(down, shares, out=out[1])
