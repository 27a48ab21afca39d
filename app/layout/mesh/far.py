"""The smooth part of the pushes, found on the mesh by Fourier transforms."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from app.layout.mesh.cells import Cells

_SHARPENED = 2
"""Power of the waves' damping by handing out and gathering, of which there are four in
all, that is taken off again: in between the mesh errs least."""

_KEPT_SHAPES = 4

_WORKERS = 2
_ONE_WORKER_CELLS = 1 << 16
"""Threads that share a transform, and the cells up to which sharing gains nothing. The bits
of the result are the same."""

Waves = NDArray[np.complex64]
Pushes = NDArray[np.float64]


def push_far(cells: Cells) -> Pushes:
    """What every actor feels of all others if these are spread over discs, (2, n), in cells.

    Actors are handed out to the four cells around them, and what is felt there is gathered
    in the same shares: thus all pushes together cancel.
    """
    rows, columns = cells.shape
    shares = _shares(cells)
    steps = (0, 1, columns, columns + 1)
    load = np.zeros(rows * columns + columns + 2)
    for share, step in zip(shares, steps, strict=True):
        part = np.bincount(cells.base, share)
        load[step : step + len(part)] += part
    field = _convolve(load[: rows * columns].reshape(rows, columns).astype(np.float32))
    felt = np.zeros(len(cells.base), dtype=np.complex64)
    for share, step in zip(shares, steps, strict=True):
        felt += field[step:].take(cells.base) * share
    return np.stack((felt.real, felt.imag)).astype(np.float64)


def _shares(cells: Cells) -> tuple[NDArray[np.float32], ...]:
    """How much of each actor the four cells around it get, (n,) each."""
    right, down = cells.x - np.floor(cells.x), cells.y - np.floor(cells.y)
    left, up = 1.0 - right, 1.0 - down
    return left * up, right * up, left * down, right * down


def _convolve(load: NDArray[np.float32]) -> Waves:
    """The push, x + iy, that each cell feels of the load of all, row by row."""
    import scipy.fft

    rows, columns = load.shape
    # Twice as wide as the load, so that nobody feels what lies round the other side.
    with scipy.fft.set_workers(_WORKERS if load.size > _ONE_WORKER_CELLS else 1):
        waves = scipy.fft.fft(load, 2 * columns, axis=1)
        waves = scipy.fft.fft(waves, 2 * rows, axis=0, overwrite_x=True)
        waves *= _push_waves(rows, columns)
        upper = scipy.fft.ifft(waves, axis=0, overwrite_x=True)[:rows]
        field: Waves = scipy.fft.ifft(upper, axis=1, overwrite_x=True)[:, :columns].reshape(-1)
    return field


@lru_cache(maxsize=_KEPT_SHAPES)
def _push_waves(rows: int, columns: int) -> Waves:
    """The transformed push of one spread actor, (2 * rows, 2 * columns)."""
    import scipy.fft

    down, across = _signed(rows)[:, None], _signed(columns)[None, :]
    squared = down * down + across * across
    weights = 1.0 / np.maximum(squared, 1.0)
    # Half way round there is no telling which side an actor is on: it is pushed to neither.
    down[rows], across[0, columns] = 0.0, 0.0
    waves = scipy.fft.fft2((across + 1j * down) * weights)
    for axis, side in ((1, rows), (0, columns)):
        damping = np.sinc(scipy.fft.fftfreq(2 * side)) ** _SHARPENED
        waves /= np.expand_dims(damping, axis)
    kept: Waves = waves.astype(np.complex64)
    kept.flags.writeable = False
    return kept


def _signed(side: int) -> NDArray[np.float64]:
    """Distances in cells along a side that is gone round in twice its length."""
    steps = np.arange(2 * side, dtype=np.float64)
    return np.where(steps > side, steps - 2 * side, steps)
