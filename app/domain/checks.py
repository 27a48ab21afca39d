"""The rules a dossier keeps beyond what its columns say: every fault, none repaired.

A fault's `place` is the table as the data package names its file (``claims.csv``), its
`row` the record's place in the table as a spreadsheet shows it: the header is row 1. A reason
that is about one column alone begins with its name and a colon.
"""

from collections.abc import Collection, Iterator

from app.domain.checks_of_actors import actor_faults
from app.domain.checks_of_evidence import evidence_faults
from app.domain.checks_of_references import reference_faults
from app.domain.checks_of_ties import tie_faults
from app.domain.dossier import Dossier
from app.domain.faults import Fault

TABLES = (
    "actors",
    "actor_names",
    "memberships",
    "agreements",
    "agreement_titles",
    "party_statuses",
    "claims",
    "sources",
    "excerpts",
    "evidence",
)


def check_dossier(dossier: Dossier, *, unread: Collection[str] = ()) -> list[Fault]:
    """Every fault of a dossier, by table and row.

    Parameters
    ----------
    dossier
        The records; they need not fit together.
    unread
        Tables of which rows are missing here though they exist. Nothing is said of ids
        that may stand in them, nor of records that may find what they lack in them.

    Returns
    -------
    list of Fault
        Errors and warnings in the order of :data:`TABLES`, then of rows.
    """
    faults = list(_all_faults(dossier, frozenset(unread)))
    order = {f"{table}.csv": place for place, table in enumerate(TABLES)}
    faults.sort(key=lambda fault: (order.get(fault.place, -1), fault.row or 0))
    return faults


def _all_faults(dossier: Dossier, unread: frozenset[str]) -> Iterator[Fault]:
    yield from reference_faults(dossier, unread)
    yield from actor_faults(dossier, unread)
    yield from tie_faults(dossier, unread)
    yield from evidence_faults(dossier, unread)
