"""Series: what a box of actors looks like from afar, and what is felt within another.

Points are complex numbers. The push of the plain law on z by all s is the conjugate of
sum 1 / (z - s), an analytic function, so short power series describe it: from afar by the
moments of a box about its middle, within a box by a polynomial. Both are of third order
and cut off alike for both boxes of a pair, so that their pushes cancel.
"""

from collections.abc import Iterator

import numpy as np

from app.layout.arrays import ComplexArray, IntArray
from app.layout.multipole.boxes import Boxes
from app.layout.multipole.law import PushLaw
from app.layout.multipole.walk import BoxPairs

_TERMS = 4
"""Coefficients of a polynomial of third order."""

_MIRRORED = 4
"""Row of the coefficient of the conjugate, which the softened and the fading law need."""

_AT_ONCE = 1 << 13
"""Pairs of boxes worked on at once: a dozen arrays of that size stay in a core's cache."""

_IN_MEMORY = 1 << 17
"""Pairs of boxes whose terms are kept before they are summed up."""


def find_moments(boxes: Boxes) -> tuple[ComplexArray, ComplexArray]:
    """Mean square and mean cube, (2 * leaves,), of each box's members about its middle.

    The first moment about the centre of mass is zero.
    """
    square = np.zeros(2 * boxes.leaves, dtype=np.complex128)
    cube = np.zeros(2 * boxes.leaves, dtype=np.complex128)
    power = boxes.offsets * boxes.offsets
    own = boxes.level(boxes.depth)
    square[own] = (power * boxes.masses).sum(axis=0)
    power *= boxes.offsets
    cube[own] = (power * boxes.masses).sum(axis=0)
    shift = _shifts(boxes)
    shift_square = shift * shift
    for level in range(boxes.depth - 1, -1, -1):
        own, halves = boxes.level(level), boxes.level(level + 1)
        by_mass = boxes.mass[halves] * shift_square[halves]
        moved = cube[halves] + shift[halves] * (3.0 * square[halves] + by_mass)
        cube[own] = moved[::2] + moved[1::2]
        moved = square[halves] + by_mass
        square[own] = moved[::2] + moved[1::2]
    square[1:] /= boxes.mass[1:]
    cube[1:] /= boxes.mass[1:]
    return square, cube


def expand(boxes: Boxes, pairs: BoxPairs, law: PushLaw) -> ComplexArray:
    """Polynomials of what is felt in each box from all pairs it is in, (5, 2 * leaves)."""
    series = np.zeros((_MIRRORED + 1, 2 * boxes.leaves), dtype=np.complex128)
    moments = find_moments(boxes)
    for feeling, felt in _both_ways(pairs.far):
        _add_terms(series, feeling, _plain_terms(boxes, moments, feeling, felt))
        if law.fade > 0.0:
            _add_terms(series, feeling, _fading_terms(boxes, feeling, felt, law))
    for feeling, felt in _both_ways(pairs.soft):
        _add_terms(series, feeling, _soft_terms(boxes, feeling, felt, law))
        if law.fade > 0.0:
            _add_terms(series, feeling, _fading_terms(boxes, feeling, felt, law))
    return series


def hand_down(boxes: Boxes, series: ComplexArray) -> None:
    """Add to each box's polynomial what is felt in the boxes around it, in place."""
    shift = _shifts(boxes)
    has_mirrored = series[_MIRRORED].any()
    for level in range(1, boxes.depth):
        own, halves = boxes.level(level), boxes.level(level + 1)
        around, within = series[:, own, None], series[:, halves].reshape(5, -1, 2)
        by = shift[halves].reshape(-1, 2)
        third = around[3] * by
        second = around[2] + third
        within[3] += around[3]
        within[2] += around[2] + 3.0 * third
        within[1] += around[1] + by * (2.0 * around[2] + 3.0 * third)
        within[0] += around[0] + by * (around[1] + by * second)
        if has_mirrored:
            within[_MIRRORED] += around[_MIRRORED]
            within[0] += around[_MIRRORED] * by.conj()


def evaluate(boxes: Boxes, series: ComplexArray) -> ComplexArray:
    """What every member of a leaf feels, (places, leaves) complex, x + iy."""
    zeroth, first, second, third, mirrored = series[:, boxes.leaves :]
    felt = third * boxes.offsets
    for term in (second, first):
        felt += term
        felt *= boxes.offsets
    felt += zeroth
    if mirrored.any():
        felt += mirrored * boxes.offsets.conj()
    pushes: ComplexArray = felt.conj()
    return pushes


def _shifts(boxes: Boxes) -> ComplexArray:
    """From the middle of the box around it to the middle of each box, (2 * leaves,)."""
    return boxes.middle - boxes.middle[np.arange(2 * boxes.leaves) // 2]


def _both_ways(pairs: IntArray) -> Iterator[tuple[IntArray, IntArray]]:
    """Boxes that feel and boxes that are felt, each pair in both directions, in portions."""
    for start in range(0, pairs.shape[1], _IN_MEMORY):
        some = pairs[:, start : start + _IN_MEMORY]
        yield some.reshape(-1), some[::-1].reshape(-1)


def _add_terms(series: ComplexArray, feeling: IntArray, terms: dict[int, ComplexArray]) -> None:
    """Sum terms of directed pairs into the polynomials of the boxes that feel."""
    for row, term in terms.items():
        series[row].real += np.bincount(feeling, term.real, series.shape[1])
        series[row].imag += np.bincount(feeling, term.imag, series.shape[1])


def _plain_terms(
    boxes: Boxes, moments: tuple[ComplexArray, ComplexArray], feeling: IntArray, felt: IntArray
) -> dict[int, ComplexArray]:
    """Terms of the push of 1 / distance between boxes that are far."""
    square, cube = moments
    terms = np.empty((_TERMS, len(feeling)), dtype=np.complex128)
    for start in range(0, len(feeling), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        source = felt[some]
        way = boxes.middle[feeling[some]] - boxes.middle[source]
        inverse = way.conj() / (way.real**2 + way.imag**2)
        inverse_square = inverse * inverse
        size = inverse * boxes.mass[source]
        moment = square[source] * inverse_square
        out = terms[:, some]
        out[0] = size * (1.0 + moment + cube[source] * inverse_square * inverse)
        size *= inverse
        out[1] = -size * (1.0 + 3.0 * moment)
        np.multiply(size, inverse, out=out[2])
        np.multiply(size, -inverse_square, out=out[3])
    return dict(enumerate(terms))


def _soft_terms(
    boxes: Boxes, feeling: IntArray, felt: IntArray, law: PushLaw
) -> dict[int, ComplexArray]:
    """Terms, to first order, of the push of constant size between actors that nearly meet."""
    way = boxes.middle[feeling] - boxes.middle[felt]
    size = boxes.mass[felt] / (np.abs(way) * law.min_distance)
    turn = 0.5 * size
    return {
        0: size * way.conj(),
        1: -turn * way.conj() / way,
        _MIRRORED: turn.astype(np.complex128),
    }


def _fading_terms(
    boxes: Boxes, feeling: IntArray, felt: IntArray, law: PushLaw
) -> dict[int, ComplexArray]:
    """Terms, exact, of what a finite reach takes off the push."""
    way = boxes.middle[feeling] - boxes.middle[felt]
    taken = -law.fade * boxes.mass[felt]
    return {0: taken * way.conj(), _MIRRORED: taken.astype(np.complex128)}
