"""The ties for which a line can stand, made from the rows they rest on.

Those made together share what they are read from: of hundreds that another date makes, hardly
one is read. A tie holds of ledger and rows only what it and those made with it rest on, so that
it can outlive them: after an edit most ties are those that were there before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.analysis.appraisal import NOT_THERE
from app.analysis.columns import BoolArray, IntArray
from app.analysis.ledger import Ledger
from app.analysis.rows_on_date import RowsOnDate, read_part
from app.analysis.shared_list import SharedList
from app.analysis.tie_bases import Basis
from app.analysis.ties import (
    AgreementOnDate,
    ClaimOnDate,
    Dyad,
    MembershipOnDate,
    Tie,
    Told,
)


def make_ties(ledger: Ledger, rows: RowsOnDate, places: IntArray) -> Iterator[Tie | None]:
    """The ties at some places, in their order; None where nothing of one is there.

    A tie keeps the codes of its parts, and reads in them what it rests on when it is asked.
    """
    parts, tie_of = ledger.parts_at(places)
    part_rows = ledger.part_rows[parts]
    codes = rows.codes[part_rows]
    are_there = codes != NOT_THERE
    there = np.zeros(len(places), dtype=np.bool_)
    there[tie_of[are_there]] = True
    numbers = places.tolist()
    made = _MadeTogether(
        bases=rows.bases.take(numbers),
        splits=ledger.splits_at(places),
        ends=np.searchsorted(tie_of, np.arange(len(places) + 1)),
        codes=codes,
        agreement_rows=part_rows - ledger.first_agreement,
        are_line=ledger.columns.is_line[parts],
        agreements=rows.agreements,
        n_claims=np.bincount(
            tie_of[are_there & ledger.columns.is_claim[parts]], minlength=len(places)
        ),
    )
    dyads = ledger.dyads
    for number, (place, is_there) in enumerate(zip(numbers, there.tolist(), strict=True)):
        yield _LineTie(dyads[place], made, number) if is_there else None


@dataclass(frozen=True, slots=True, eq=False)
class _MadeTogether:
    """What ties made together are read from, by the number of each, (t,).

    `splits` say how many parts come before the agreements, and before the memberships;
    `codes`, `agreement_rows` and `are_line`, (p,), are by part, of which `ends`, (t + 1,), tell
    whose it is.
    """

    bases: Sequence[Basis]
    splits: Sequence[tuple[int, int]]
    ends: IntArray
    codes: NDArray[np.int16]
    agreement_rows: IntArray
    are_line: BoolArray
    agreements: SharedList[AgreementOnDate | None]
    n_claims: IntArray

    def count(self, number: int) -> tuple[int, int, int]:
        """How many parts, agreements, and claims between the two alone a tie rests on."""
        n_claims, n_before_memberships = self.splits[number]
        start, end = self.ends[number], self.ends[number + 1]
        there = self.codes[start:end] != NOT_THERE
        line_claims = there[:n_claims] & self.are_line[start : start + n_claims]
        agreements = there[n_claims:n_before_memberships]
        return (
            int(np.count_nonzero(there)),
            int(np.count_nonzero(agreements)),
            int(np.count_nonzero(line_claims)),
        )

    def told_of(self, number: int) -> Told:
        """What a tie rests on."""
        n_claims, n_before_memberships = self.splits[number]
        start, end = self.ends[number], self.ends[number + 1]
        at = self.agreement_rows[start + n_claims : start + n_before_memberships]
        agreements = self.agreements.take(at) if len(at) else []
        return _read(
            self.bases[number],
            self.codes[start:end],
            (n_claims, n_before_memberships),
            [agreement for agreement in agreements if agreement is not None],
        )


class _LineTie(Tie):
    """A tie that is read from what it shares with those made together with it."""

    def __init__(self, dyad: Dyad, made: _MadeTogether, number: int) -> None:
        self.a, self.b = dyad
        self._made = made
        self._number = number

    @property
    def n_claims(self) -> int:
        """How many claims speak of both."""
        return int(self._made.n_claims[self._number])

    @property
    def n_parts(self) -> int:
        """How many claims, agreements and memberships it rests on."""
        return self._counted[0]

    @property
    def n_agreements(self) -> int:
        """How many agreements there are of both."""
        return self._counted[1]

    @property
    def n_line_claims(self) -> int:
        """How many claims are between these two alone."""
        return self._counted[2]

    @cached_property
    def _counted(self) -> tuple[int, int, int]:
        return self._made.count(self._number)

    def _tell(self) -> Told:
        return self._made.told_of(self._number)


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
