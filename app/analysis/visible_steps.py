"""What passes the filter, brought from one state of the dossier to the next.

Numbers of rows, places and parts are others after an edit. What was found of a tie that the edit
did not touch is carried to where it stands now, so that :func:`~app.analysis.filters.apply_filter`
finds it there and asks only about the rest.
"""

import numpy as np

from app.analysis.columns import BoolArray
from app.analysis.filters import VisibleNetwork
from app.analysis.network import NetworkStep
from app.analysis.sifting import Sifted
from app.analysis.visible_ties import VisibleTies, maker_of


def carry_visible(visible: VisibleNetwork, step: NetworkStep) -> VisibleNetwork | None:
    """What was seen of the network before a step, where nothing of it has changed.

    None if `visible` is not of that network. The answer is no visible network of the one after:
    ties that the edit touched are missing, and everything else but ties is as it was.
    """
    basis = visible.basis
    if basis is None or basis.sifted.network is not step.before:
        return None
    ledger = step.ledger
    passing = np.zeros(len(ledger.is_kept), dtype=np.bool_)
    passing[ledger.is_kept] = basis.sifted.passing[ledger.was_kept]
    seen = _moved(basis.seen, step)
    gone = np.flatnonzero(step.is_changed)
    told = basis.told.rearranged(ledger.place_of, len(seen)).without(gone)
    sifted = Sifted(step.after, passing, seen, visible.actors, visible.hulls, visible.junctions)
    make = maker_of(sifted, seen, told)
    by_place = basis.by_place.rearranged(ledger.place_of, len(seen), make).renewed(gone, make)
    carried = VisibleTies(sifted, by_place, seen, told)
    return VisibleNetwork(
        visible.actors, carried.in_order, visible.hulls, visible.junctions, carried
    )


def _moved(seen: BoolArray, step: NetworkStep) -> BoolArray:
    """By place after the step, whether a tie was seen that the step did not touch."""
    place_of = step.ledger.place_of
    moved = np.zeros(len(step.is_changed), dtype=np.bool_)
    moved[place_of[(place_of >= 0) & seen]] = True
    moved &= ~step.is_changed
    return moved
