"""How good a layout is: five measures that depend on positions only.

All of them are the same for a layout that is turned, moved or magnified. Above some size they
look at a part of the pairs, always at the same part.

Sources
-------
Stress: Gansner, Koren & North 2005, *Graph drawing by stress majorization*,
doi:10.1007/978-3-540-31843-9_25; at the best scale, without which the figure says more about
the unit of length than about the layout: Smelser, Miller & Kobourov 2024, *"Normalized stress"
is not normalized*, arXiv:2408.07724.
Neighbourhood preservation: Kruiger et al. 2017, *Graph layouts by t-SNE*, doi:10.1111/cgf.13187.
Crossings: Purchase 2002, *Metrics for graph drawing aesthetics*, doi:10.1006/jvlc.2002.0232.
Distances from many nodes at once: Then et al. 2014, *The more the merrier: efficient
multi-source graph traversal*, doi:10.14778/2735496.2735507.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.drawing.content import ActorShape, DrawnActor, DrawnHull, MapContent
from app.drawing.geometry import radius_of
from app.drawing.hulls import shape_hulls
from app.drawing.look import Sizes
from app.drawing.text_measure import estimate_text

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.intp]

EXACT_NODES = 2_000
"""Up to here every pair of nodes counts for stress."""

PIVOTS = 128
"""Above it, the pairs of as many nodes with all others."""

EXACT_EDGES = 2_000
"""Up to here every pair of edges is looked at for crossings."""

SAMPLED_PAIRS = 2_000_000
"""Pairs of edges looked at above it; what they hold is taken for all of them."""

PAGE_PX = (1_920.0, 1_080.0)
"""What a layout is fitted into for what depends on sizes: labels and hulls."""

_MARGIN_PX = 60.0
_BITS = 64


def count_hops(n: int, edges: IntArray, sources: IntArray) -> NDArray[np.int32]:
    """Graph distances from each of `sources` to all nodes, (k, n); -1 where there is no way.

    All sources go on at once, each as one bit of a word.
    """
    hops = np.full((len(sources), n), -1, dtype=np.int32)
    both = np.concatenate((edges, edges[:, ::-1]))
    both = both[np.argsort(both[:, 0], kind="stable")]
    tails, starts = np.unique(both[:, 0], return_index=True)
    for first in range(0, len(sources), _BITS):
        some = sources[first : first + _BITS]
        seen = np.zeros(n, dtype=np.uint64)
        np.bitwise_or.at(seen, some, np.uint64(1) << np.arange(len(some), dtype=np.uint64))
        _walk(hops[first : first + _BITS], seen, both[:, 1], tails, starts)
    return hops


def _walk(
    hops: NDArray[np.int32],
    seen: NDArray[np.uint64],
    heads: IntArray,
    tails: IntArray,
    starts: IntArray,
) -> None:
    """Fill in `hops`, one step of all sources after the other, until nothing new is met."""
    bits = np.uint64(1) << np.arange(len(hops), dtype=np.uint64)
    fresh, step = seen.copy(), 0
    while fresh.any():
        met = np.flatnonzero(fresh)
        rows, columns = np.nonzero((fresh[met][None, :] & bits[:, None]) != 0)
        hops[rows, met[columns]] = step
        reached = np.zeros_like(seen)
        if len(heads):
            reached[tails] = np.bitwise_or.reduceat(fresh[heads], starts)
        fresh = reached & ~seen
        seen |= fresh
        step += 1


def measure_stress(positions: FloatArray, edges: IntArray) -> float:
    """Mean of ((d - s·|x - y|) / d)² over pairs at graph distance d, at the best scale s.

    0 is a drawing in which all distances are those of the graph; a drawing in one point has
    1. Pairs that no way joins do not count. Above `EXACT_NODES` nodes it is estimated from
    `PIVOTS` of them, drawn with a fixed seed.

    Parameters
    ----------
    positions
        (n, 2), any unit.
    edges
        (m, 2), without direction or weight.
    """
    n = len(positions)
    if n <= EXACT_NODES:
        sources = np.arange(n)
    else:
        sources = np.sort(np.random.default_rng(0).choice(n, size=PIVOTS, replace=False))
    hops = count_hops(n, edges, sources)
    gaps = positions[sources][:, None, :] - positions[None, :, :]
    is_pair = hops > 0
    stretch = np.hypot(gaps[..., 0], gaps[..., 1])[is_pair] / hops[is_pair]
    if not len(stretch):
        return 0.0
    squares = float(stretch @ stretch)
    scale = float(stretch.sum()) / squares if squares > 0.0 else 0.0
    return float(np.mean((1.0 - scale * stretch) ** 2))


def measure_preservation(positions: FloatArray, edges: IntArray) -> float:
    """How far those who are tied lie next to each other, 0 to 1.

    For each node with k neighbours in the graph, the share of equals (Jaccard) of these and
    the k nearest in the drawing; the mean over all nodes that have neighbours.
    """
    from scipy.spatial import cKDTree

    n = len(positions)
    degrees = np.bincount(edges.ravel(), minlength=n)
    if not degrees.any():
        return 1.0
    both = np.concatenate((edges, edges[:, ::-1]))
    tied = np.unique(both[:, 0] * n + both[:, 1])
    tree = cKDTree(positions)
    shares = []
    for k in np.unique(degrees[degrees > 0]):
        nodes = np.flatnonzero(degrees == k)
        # One more, as the nearest to a node is itself; or another one on the same spot.
        _, near = tree.query(positions[nodes], k=int(k) + 1)
        near = near.reshape(len(nodes), int(k) + 1)
        is_self = near == nodes[:, None]
        is_self[~is_self.any(axis=1), -1] = True
        near = near[~is_self].reshape(len(nodes), int(k))
        pairs = nodes[:, None] * n + near
        found = np.minimum(np.searchsorted(tied, pairs), len(tied) - 1)
        common = (tied[found] == pairs).sum(axis=1)
        shares.append(common / (2.0 * k - common))
    return float(np.concatenate(shares).mean())


def count_crossings(positions: FloatArray, edges: IntArray) -> float:
    """How many pairs of straight edges cross, those apart that share a node.

    Above `EXACT_EDGES` edges it is estimated from `SAMPLED_PAIRS` pairs drawn with a fixed
    seed. Edges that only touch do not cross.
    """
    m = len(edges)
    if m < 2:
        return 0.0
    if m <= EXACT_EDGES:
        # By rows, so that no array is as large as all pairs.
        return float(
            sum(
                np.count_nonzero(_cross(positions, edges[i : i + 1], edges[i + 1 :]))
                for i in range(m - 1)
            )
        )
    rng = np.random.default_rng(0)
    one, other = rng.integers(0, m, size=(2, SAMPLED_PAIRS))
    drawn = one != other
    found = np.count_nonzero(_cross(positions, edges[one[drawn]], edges[other[drawn]]))
    return found / np.count_nonzero(drawn) * (m * (m - 1) / 2)


def _cross(positions: FloatArray, one: IntArray, other: IntArray) -> NDArray[np.bool_]:
    """Whether edges cross, row by row; each has its ends on both sides of the other."""
    a, b = positions[one[:, 0]], positions[one[:, 1]]
    c, d = positions[other[:, 0]], positions[other[:, 1]]
    shared = (one[:, 0] == other[:, 0]) | (one[:, 0] == other[:, 1])
    shared |= (one[:, 1] == other[:, 0]) | (one[:, 1] == other[:, 1])
    parts = (_side(a, b, c) * _side(a, b, d) < 0) & (_side(c, d, a) * _side(c, d, b) < 0)
    crossing: NDArray[np.bool_] = parts & ~shared
    return crossing


def _side(a: FloatArray, b: FloatArray, point: FloatArray) -> FloatArray:
    """On which side of the line through a and b a point lies: -1, 0 or 1."""
    turn = (b[:, 0] - a[:, 0]) * (point[:, 1] - a[:, 1])
    turn -= (b[:, 1] - a[:, 1]) * (point[:, 0] - a[:, 0])
    side: FloatArray = np.sign(turn)
    return side


def fit_to_page(positions: FloatArray) -> FloatArray:
    """The layout in the middle of `PAGE_PX` with a margin, in pixels."""
    low, high = positions.min(axis=0), positions.max(axis=0)
    room = np.array(PAGE_PX) - 2 * _MARGIN_PX
    scale = float((room / np.maximum(high - low, 1e-9)).min())
    fitted: FloatArray = (positions - (low + high) / 2) * scale + np.array(PAGE_PX) / 2
    return fitted


def count_label_overlaps(positions: FloatArray, labels: Sequence[str]) -> int:
    """Pairs of labels that overlap when each stands below its actor and all are shown.

    The layout is fitted to the page, and the labels have the program's type size and gap.
    """
    sizes = Sizes()
    measured = np.array([estimate_text(text, sizes.label, sizes.label_weight) for text in labels])
    measured = measured.reshape(-1, 2)
    tops = fit_to_page(positions) + np.array((0.0, sizes.disc_radius[0] + sizes.label_gap))
    left, right = tops[:, 0] - measured[:, 0] / 2, tops[:, 0] + measured[:, 0] / 2
    top, bottom = tops[:, 1], tops[:, 1] + measured[:, 1]
    # From left to right: those that begin before one ends are all that can reach it.
    order = np.argsort(left, kind="stable")
    left, right, top, bottom = left[order], right[order], top[order], bottom[order]
    ends = np.searchsorted(left, right, side="left")
    return sum(
        int(np.count_nonzero((top[i + 1 : end] < bottom[i]) & (top[i] < bottom[i + 1 : end])))
        for i, end in enumerate(ends.tolist())
    )


def count_islands(positions: FloatArray, groups: Sequence[IntArray]) -> float:
    """Into how many pieces the program's hull around a group falls, on average; 1 is best.

    The layout is fitted to the page and its actors have their smallest discs; members on the
    spot of a stranger count as a piece each.
    """
    if not groups:
        return 1.0
    actors = tuple(
        DrawnActor(f"actor {index}", ActorShape.CIRCLE, "") for index in range(len(positions))
    )
    hulls = tuple(
        DrawnHull(f"bloc {place}", "", tuple(group.tolist())) for place, group in enumerate(groups)
    )
    sizes = Sizes()
    radii = np.array([radius_of(actor, sizes) for actor in actors])
    shapes = shape_hulls(MapContent(actors, (), hulls), fit_to_page(positions), radii)
    pieces = [len(shape.islands) + len(shape.left_out) for shape in shapes]
    return float(np.mean(pieces))
