"""What a tie of a network amounts to, without reading the records it rests on.

A tie may rest on thousands of claims, of which somebody who sees it in a list reads none.
"""

import numpy as np

from app.analysis.appraisal import NOT_THERE, Appraisal, appraise
from app.analysis.network import Network, Tie
from app.analysis.verdicts import appraisal_of
from app.analysis.visible_ties import weigh_parts


def appraise_of(network: Network, tie: Tie) -> Appraisal:
    """The same as :func:`~app.analysis.appraisal.appraise` says of a tie of a network."""
    ledger = network.ledger
    place = ledger.place_of.get(tie.dyad)
    if place is None or network.line_ties[place] is not tie:
        return appraise(network.dossier, tie, network.alike)
    parts, _tie_of = ledger.parts_at(np.array([place]))
    parts = parts[network.rows.codes[ledger.part_rows[parts]] != NOT_THERE]
    grounds = parts[ledger.columns.is_line[parts]]
    weighed = grounds if len(grounds) else parts
    told = weigh_parts(
        network, weighed, np.zeros(len(weighed), dtype=np.intp), np.array([len(parts)])
    )
    return appraisal_of(int(told.codes[0]), int(told.n_sources[0]))
