"""Which records the map shows: what passes the filter on a line or at a junction."""

import numpy as np

from app.analysis.filters import VisibleNetwork
from app.domain.records import Agreement, Claim, Membership


def records_shown(visible: VisibleNetwork) -> tuple[Claim | Agreement | Membership, ...]:
    """What passes of all visible ties and junctions, each record once, as in the dossier.

    Claims come first, then memberships, then agreements.

    Raises
    ------
    ValueError
        If the network was not made by `apply_filter`.
    """
    if visible.basis is None:
        raise ValueError("what passes is not known")
    sifted = visible.basis.sifted
    ledger = sifted.network.ledger
    shown = np.zeros(len(ledger.records), dtype=np.bool_)
    shown[ledger.part_records[sifted.passing & sifted.seen[ledger.part_places]]] = True
    at_junctions = {(type(each.part.record), each.part.record.id) for each in visible.junctions}
    for row in ledger.of_many.tolist() if at_junctions else ():
        record = ledger.records[row]
        shown[row] |= (type(record), record.id) in at_junctions
    return tuple([ledger.records[row] for row in np.flatnonzero(shown).tolist()])
