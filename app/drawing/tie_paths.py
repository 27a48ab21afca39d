"""Ties as gently bent arcs of circles, cut off at the discs they join.

An arc is given by its *bend*: its height over the chord, divided by the chord's length.
Positive bends go to the left as seen from the actor that comes first in the content, so
a tie and its opposite, and two ties between the same actors, keep apart.
"""

from functools import lru_cache

import numpy as np

from app.drawing.arrays import FloatArray, IntArray

N_POINTS = 25
"""Points on a path: at 2,000 pixels and the strongest bend less than a pixel off the arc."""

_BEND = 0.05
_HIGHEST_PX = 24.0
_STRAIGHT_PX, _BENT_PX = 60.0, 160.0
_EXTRA_BENDS = np.array([0.0, 0.04, 0.08])
_EXTRA_COST = 0.7
"""A stronger bend must spare at least this share of a disc."""
_CLEARANCE_PX = 4.0
_PARALLEL_PX = 14.0
_MOST_BENT = 0.45
_LEAST_ANGLE = 1e-6
_MOST_PAIRS = 400_000
"""Beyond this many ties times actors, going round discs costs more than it shows."""


def go_round_discs(n_ties: int, n_actors: int) -> bool:
    """Whether ties go round discs, or are too many to: then they bend by their length alone."""
    return n_ties * n_actors <= _MOST_PAIRS


def choose_bends(centres: FloatArray, radii: FloatArray, a: IntArray, b: IntArray) -> FloatArray:
    """The bend of each tie: straight when short, else the one that hits fewest discs.

    Parameters
    ----------
    centres, radii
        (n, 2) and (n,), pixels: the discs to go round.
    a, b
        (m,) positions of the actors joined.

    Returns
    -------
    FloatArray
        (m,) bends. Of equally good ones the gentlest is taken, the left before the right.
        Those that join the same two are spread to both sides: see :func:`fan_out`.
    """
    lengths = chord_lengths(centres, a, b)
    bends = bend_round_discs(centres, radii, a, b, lengths)
    return fan_out(bends, places_beside(a, b), lengths)


def chord_lengths(centres: FloatArray, a: IntArray, b: IntArray) -> FloatArray:
    """The way from centre to centre of each of m ties, (m,) pixels."""
    x, y = np.ascontiguousarray(centres.T)
    lengths: FloatArray = np.hypot(x[a] - x[b], y[a] - y[b])
    return lengths


def bend_by_length(lengths: FloatArray) -> FloatArray:
    """The bends of ties that go round nothing, by the (m,) lengths of their chords."""
    base = _BEND * np.clip((lengths - _STRAIGHT_PX) / (_BENT_PX - _STRAIGHT_PX), 0.0, 1.0)
    return np.minimum(base, _HIGHEST_PX / np.maximum(lengths, 1.0))


def bend_round_discs(
    centres: FloatArray, radii: FloatArray, a: IntArray, b: IntArray, lengths: FloatArray
) -> FloatArray:
    """As :func:`choose_bends`, each tie by itself; `lengths` are those of the chords."""
    base = bend_by_length(lengths)
    if not go_round_discs(len(a), len(centres)):
        return base
    choices = base[:, None] + _EXTRA_BENDS
    choices = np.stack((choices, -choices), axis=2).reshape(len(a), 2 * len(_EXTRA_BENDS))
    hits = _count_hits(centres, radii, np.minimum(a, b), np.maximum(a, b), choices)
    cost = hits + _EXTRA_COST * np.repeat(np.arange(len(_EXTRA_BENDS)), 2)
    bends: FloatArray = choices[np.arange(len(a)), np.argmin(cost, axis=1)]
    return bends


def _count_hits(
    centres: FloatArray, radii: FloatArray, first: IntArray, last: IntArray, choices: FloatArray
) -> IntArray:
    """How many foreign discs each of (m, c) bends hits, the arc taken as a parabola.

    Only discs that the strongest bend might touch are looked at closely: a few of all.
    """
    n = len(centres)
    chord = centres[last] - centres[first]
    length = np.maximum(np.hypot(chord[:, 0], chord[:, 1]), 1e-9)[:, None]
    along_unit = chord / length
    start, unit_x, unit_y = centres[first], along_unit[:, :1], along_unit[:, 1:]
    to_x = centres[None, :, 0] - start[:, :1]
    to_y = centres[None, :, 1] - start[:, 1:]
    along = (to_x * unit_x + to_y * unit_y) / length
    aside = (to_x * unit_y - to_y * unit_x) / length
    reach = (radii + _CLEARANCE_PX) / length
    widest = np.abs(choices).max(axis=1, initial=0.0)[:, None] + reach
    near = (along > 0.0) & (along < 1.0) & (np.abs(aside) < widest)
    rows = np.arange(len(first))
    near[rows, first] = False
    near[rows, last] = False
    tie, disc = np.divmod(np.flatnonzero(near), n)
    along, aside, reach = along[tie, disc], aside[tie, disc], reach[tie, disc]
    height = 4.0 * along * (1.0 - along)
    hits = [
        np.bincount(tie[np.abs(aside - height * bend[tie]) < reach], minlength=len(first))
        for bend in choices.T
    ]
    return np.stack(hits, axis=1)


def fan_out(bends: FloatArray, aside: FloatArray | None, lengths: FloatArray) -> FloatArray:
    """Spread the ties that join the same two evenly to both sides of their common arc.

    `aside` (m,) are their places beside it, None where no two are joined twice.
    """
    if aside is None:
        return bends
    spread: FloatArray = bends + aside * _PARALLEL_PX / np.maximum(lengths, 1e-9)
    return np.clip(spread, -_MOST_BENT, _MOST_BENT)


def places_beside(a: IntArray, b: IntArray) -> FloatArray | None:
    """How far from the middle, in places, each of those stands that join the same two.

    -0.5 and 0.5 for two of them, 0 for one alone; None if each of (m,) `a` and `b` is
    alone, as nearly always.
    """
    first, last = np.minimum(a, b), np.maximum(a, b)
    pairs = first * (1 + int(last.max(initial=0))) + last
    if bool(np.all(pairs[1:] > pairs[:-1])):
        return None
    order = np.argsort(pairs, kind="stable")
    ordered = pairs[order]
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    if len(starts) == len(pairs):
        return None
    counts = np.diff(np.append(starts, len(pairs)))
    rank = np.arange(len(pairs)) - np.repeat(starts, counts)
    aside = np.empty(len(pairs))
    aside[order] = rank - (np.repeat(counts, counts) - 1) / 2.0
    return aside


class Arcs:
    """The arcs of m ties.

    `chord_lengths` (m,) are in pixels, from centre to centre.
    """

    def __init__(self, centres: FloatArray, a: IntArray, b: IntArray, bends: FloatArray) -> None:
        """Work out chords and angles of ties between discs at (n, 2) `centres`."""
        self._swapped = a > b
        start = centres.take(np.minimum(a, b), axis=0)
        end = centres.take(np.maximum(a, b), axis=0)
        self._middle = (start + end) / 2.0
        self._chord = end - start
        self.chord_lengths = np.hypot(self._chord[:, 0], self._chord[:, 1])
        half = 2.0 * np.arctan(2.0 * bends)
        self._is_bent = np.abs(half) > _LEAST_ANGLE
        self._half_angle = np.where(self._is_bent, half, 1.0)
        self._sine, self._cosine = np.sin(self._half_angle), np.cos(self._half_angle)

    def trace(self, trim_a: FloatArray, trim_b: FloatArray, n_points: int) -> FloatArray:
        """Paths of (m, n_points, 2) from a to b, begun and ended that far from the centres.

        Where nothing is left between the two, the path is a point.
        """
        return self._in_order(self._at(self._shares_between(trim_a, trim_b, n_points)))

    def trace_both(
        self,
        outer: tuple[FloatArray, FloatArray],
        inner: tuple[FloatArray, FloatArray],
        n_points: int,
    ) -> tuple[FloatArray, FloatArray]:
        """The ends (m, 2, 2) of paths that are trimmed little, and all of those trimmed more.

        Both pairs are as in :meth:`trace`, which gives the same one after the other.
        """
        ends, shares = self._shares_between(*outer, 2), self._shares_between(*inner, n_points)
        points = self._in_order(self._at(np.hstack((ends[:, :1], shares, ends[:, 1:]))))
        return points[:, [0, -1]], np.ascontiguousarray(points[:, 1:-1])

    def _shares_between(self, trim_a: FloatArray, trim_b: FloatArray, n_points: int) -> FloatArray:
        """Where on the arcs points lie, (m, n_points), from the one end to the other."""
        low = -1.0 + self._share(np.where(self._swapped, trim_b, trim_a))
        high = 1.0 - self._share(np.where(self._swapped, trim_a, trim_b))
        crossed = low > high
        meeting = (low + high) / 2.0
        low, high = np.where(crossed, meeting, low), np.where(crossed, meeting, high)
        steps = _steps_of(n_points)
        shares: FloatArray = low[:, None] * (1.0 - steps) + high[:, None] * steps
        return shares

    def _in_order(self, points: FloatArray) -> FloatArray:
        """Points of (m, k, 2) along the arcs, from a to b."""
        if not self._swapped.any():
            return points
        return np.where(self._swapped[:, None, None], points[:, ::-1], points)

    def _share(self, distance: FloatArray) -> FloatArray:
        """Which share of half the arc lies within `distance` of its end."""
        reach = np.minimum(distance / np.maximum(self.chord_lengths, 1e-9), 1.0)
        half = np.abs(self._half_angle)
        share = 2.0 * np.arcsin(reach * np.abs(self._sine)) / half
        return np.where(self._is_bent, share, 2.0 * reach)

    def _at(self, u: FloatArray) -> FloatArray:
        """Points at (m, k) shares, -1 at one end to 1 at the other."""
        angle, is_bent = u * self._half_angle[:, None], self._is_bent[:, None]
        sine, cosine = self._sine[:, None], self._cosine[:, None]
        along = np.where(is_bent, np.sin(angle) / sine, u) / 2.0
        aside = np.where(is_bent, (np.cos(angle) - cosine) / sine, 0.0) / 2.0
        x, y = self._chord[:, :1], self._chord[:, 1:]
        points = np.empty((*u.shape, 2))
        points[:, :, 0] = along * x + aside * y
        points[:, :, 1] = along * y - aside * x
        points += self._middle[:, None, :]
        return points


@lru_cache(maxsize=8)
def _steps_of(n_points: int) -> FloatArray:
    """Shares of a way at evenly spaced points, from 0 to 1; read only."""
    steps = np.linspace(0.0, 1.0, n_points)
    steps.flags.writeable = False
    return steps


def arrow_heads(tips: FloatArray, bases: FloatArray, half_widths: FloatArray) -> FloatArray:
    """Triangles of (k, 3, 2): tip, then the corners to both sides of the base.

    `tips` and `bases` are (k, 2); `half_widths` (k,) pixels. Those without length are points.
    """
    shaft = tips - bases
    length = np.maximum(np.hypot(shaft[:, 0], shaft[:, 1]), 1e-9)[:, None]
    aside = np.column_stack((-shaft[:, 1], shaft[:, 0])) / length * half_widths[:, None]
    return np.stack((tips, bases + aside, bases - aside), axis=1)
