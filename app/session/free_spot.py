"""The nearest spot that is nobody else's."""

import numpy as np

from app.layout.arrays import sunflower
from app.session.layout_graph import FloatArray

_STEP = 16.0
_MOST_TRIES = 160


def find_free_spot(
    wanted: FloatArray, others: FloatArray, clearances: FloatArray | float
) -> FloatArray:
    """The spot nearest to `wanted`, on a sunflower around it, that is clear of all others.

    Parameters
    ----------
    wanted
        (2,) layout units.
    others
        (n, 2) layout units.
    clearances
        How far to stay from them, in layout units; one number or (n,) for each.

    Returns
    -------
    FloatArray
        (2,) layout units. Where all is taken, the spot that is least so.
    """
    candidates = wanted + np.vstack((np.zeros((1, 2)), sunflower(_MOST_TRIES, _STEP)))
    others, clearances = _within_reach(candidates, others, clearances)
    if len(others) == 0:
        nearest: FloatArray = candidates[0]
        return nearest
    gaps = candidates[:, None, :] - others[None, :, :]
    room = (np.hypot(gaps[..., 0], gaps[..., 1]) / clearances).min(axis=1)
    free = np.flatnonzero(room >= 1.0)
    spot: FloatArray = candidates[free[0] if len(free) else int(room.argmax())]
    return spot


def _within_reach(
    candidates: FloatArray, others: FloatArray, clearances: FloatArray | float
) -> tuple[FloatArray, FloatArray]:
    """Those others, with their clearances, that could be in the way of a candidate."""
    room = np.broadcast_to(np.asarray(clearances, dtype=np.float64), len(others))
    reach = room.max(initial=0.0)
    low, high = candidates.min(axis=0) - reach, candidates.max(axis=0) + reach
    near = ((others >= low) & (others <= high)).all(axis=1)
    return others[near], room[near]
