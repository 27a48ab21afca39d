"""Springs: a tie draws its two actors to its rest length."""

import numpy as np

from app.layout.arrays import FloatArray, IntArray


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
        self._a, self._b = edges[apart].T
        m = len(self._a)
        self._n = n
        self._lengths = np.broadcast_to(np.asarray(lengths, dtype=np.float64), apart.shape)[apart]
        weight = np.ones(m) if weights is None else weights[apart]
        degree = np.bincount(edges[apart].ravel(), minlength=n).astype(np.float64)
        of_a, of_b = degree[self._a], degree[self._b]
        self._stiffness = np.minimum(1.0, strength * weight / np.minimum(of_a, of_b))
        self._share_of_b = of_a / (of_a + of_b)

    def apply(self, positions: FloatArray, velocities: FloatArray, alpha: float) -> None:
        """Draw tied actors to their rest length; see `Force`."""
        if len(self._a) == 0:
            return
        ahead = positions + velocities
        gap = ahead[self._b] - ahead[self._a]
        length = np.hypot(gap[:, 0], gap[:, 1])
        # Coincident ends have no direction to be stretched in: repulsion parts them first.
        known = np.where(length > 0.0, length, np.inf)
        gap *= ((length - self._lengths) / known * self._stiffness * alpha)[:, None]
        toward_a = gap * self._share_of_b[:, None]
        toward_b = gap - toward_a
        for axis in (0, 1):
            velocities[:, axis] += np.bincount(self._a, toward_b[:, axis], self._n)
            velocities[:, axis] -= np.bincount(self._b, toward_a[:, axis], self._n)
