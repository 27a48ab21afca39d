"""The ties for which a line can stand, made from the rows they rest on.

A tie holds of ledger and rows only what it rests on itself, so that it can outlive them: after
an edit most ties are those that were there before.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.analysis.appraisal import NOT_THERE
from app.analysis.columns import IntArray
from app.analysis.ledger import Ledger
from app.analysis.rows_on_date import RowsOnDate, read_part
from app.analysis.tie_bases import Basis
from app.analysis.ties import (
    AgreementOnDate,
    ClaimOnDate,
    MembershipOnDate,
    Tie,
    Told,
)


def make_ties(ledger: Ledger, rows: RowsOnDate, places: IntArray) -> Iterator[Tie | None]:
    """The ties at some places, in their order; None where nothing of one is there.

    A tie keeps the codes of its parts, and reads in them what it rests on when it is asked.
    """
    parts, tie_of = ledger.parts_at(places)
    codes = rows.codes[ledger.part_rows[parts]]
    are_there = codes != NOT_THERE
    there = np.zeros(len(places), dtype=np.bool_)
    there[tie_of[are_there]] = True
    claims = tie_of[are_there & ledger.columns.is_claim[parts]]
    n_claims = np.bincount(claims, minlength=len(places)).tolist()
    ends = np.searchsorted(tie_of, np.arange(len(places) + 1)).tolist()
    numbers = places.tolist()
    bases = rows.bases.take(numbers)
    for place, basis, is_there, n, (start, end) in zip(
        numbers, bases, there.tolist(), n_claims, pairwise(ends), strict=True
    ):
        if not is_there:
            yield None
            continue
        read = partial(
            _read,
            basis,
            codes[start:end].copy(),
            ledger.part_splits[place],
            _agreements(ledger, rows, place),
        )
        a, b = ledger.dyads[place]
        yield Tie(a, b, read, n)


def _agreements(ledger: Ledger, rows: RowsOnDate, place: int) -> Sequence[AgreementOnDate]:
    n_claims, n_before_memberships = ledger.part_splits[place]
    if n_claims == n_before_memberships:
        return ()
    first = int(ledger.first_parts[place])
    at = ledger.part_rows[first + n_claims : first + n_before_memberships]
    held = rows.agreements.take((at - ledger.first_agreement).tolist())
    return [agreement for agreement in held if agreement is not None]


def _read(
    basis: Basis,
    codes: NDArray[np.int16],
    splits: tuple[int, int],
    agreements: Sequence[AgreementOnDate],
) -> Told:
    """What a tie rests on, by its basis and the codes of its parts.

    `splits` say how many parts come before the agreements, and before the memberships.
    """
    n_claims, n_before_memberships = splits
    parts = list(zip(*basis, codes.tolist(), strict=True))
    held = [read_part(*part) for part in (*parts[:n_claims], *parts[n_before_memberships:])]
    return (
        tuple(part for part in held if isinstance(part, ClaimOnDate)),
        tuple(agreements),
        tuple(part for part in held if isinstance(part, MembershipOnDate)),
    )
