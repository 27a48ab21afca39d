"""What stands in each row of a ledger on a date, found from what stood there on another."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from app.analysis.appraisal import NOT_THERE, code_of, code_of_claim, standing_of_code
from app.analysis.backing import Backing, back, known_period
from app.analysis.backings import Backings
from app.analysis.columns import IntArray
from app.analysis.first_backings import back_everything
from app.analysis.ledger import Ledger
from app.analysis.ledger_step import LedgerStep
from app.analysis.shared_list import SharedList
from app.analysis.tie_bases import TieBases
from app.analysis.ties import AgreementOnDate, ClaimOnDate, MembershipOnDate, Part, Record
from app.domain.ids import ActorId
from app.domain.on_date import (
    agreement_among,
    agreement_on,
    claim_on,
    period_on,
    standings_on,
)
from app.domain.records import Agreement, Claim, Membership
from app.domain.tables import items_of, with_items
from app.domain.vocabulary import OnDate

_MANY = 8
"""Claims of which those that stand alike are found first; of fewer each is asked."""

Standings = Mapping[ActorId, OnDate | None]


@dataclass(frozen=True, slots=True, eq=False)
class RowsOnDate:
    """Lists by row.

    `codes`, (n,) int16, number the standing of what is in each row, as `code_of` does; of
    claims and memberships all else follows from their records and `backings`. `agreements`
    are those that are there, as a whole and between two, from the first agreement's row on.
    `bases` are what ties rest on, the same while the backings of no record change.
    """

    codes: NDArray[np.int16]
    agreements: SharedList[AgreementOnDate | None]
    backings: Backings
    bases: TieBases

    def changed_since(self, before: "RowsOnDate", ledger: Ledger) -> IntArray:
        """The rows in which something else stands, or stands elsewhere, ascending."""
        changed = self.codes != before.codes
        agreements = self.agreements.changed_since(before.agreements)
        changed[np.array(agreements, dtype=np.intp) + ledger.first_agreement] = True
        changed[self.backings.changed_since(before.backings)] = True
        return np.flatnonzero(changed)

    def part_in(self, ledger: Ledger, row: int) -> Part | None:
        """What stands in a row, if anything does."""
        if row >= ledger.first_agreement:
            return self.agreements[row - ledger.first_agreement]
        record, backing = ledger.records[row], self.backings.by_record[row]
        return read_part(record, backing, int(self.codes[row]))


def read_part(record: Record, backing: Backing, code: int) -> ClaimOnDate | MembershipOnDate | None:
    """A claim or membership as its code and its backing tell it; None if it is not there."""
    if code == NOT_THERE:
        return None
    on_date = standing_of_code(code).on_date
    if isinstance(record, Claim):
        observed_on = backing.published if record.period is None else None
        return ClaimOnDate(record, on_date, observed_on, backing.evidence)
    assert isinstance(record, Membership), "agreements are kept as they are"
    return MembershipOnDate(record, on_date, known_period(record, backing), backing.evidence)


def blank_rows(ledger: Ledger) -> RowsOnDate:
    """Nothing stands anywhere, nothing is known of anything."""
    backings = Backings(ledger.dossier, (Backing(),) * len(ledger.records))
    return RowsOnDate(
        codes=np.full(ledger.n_rows, NOT_THERE, dtype=np.int16),
        agreements=SharedList([None] * (ledger.n_rows - ledger.first_agreement)),
        backings=backings,
        bases=TieBases(ledger, backings.by_record),
    )


def follow_rows(step: LedgerStep, before: RowsOnDate, stale: IntArray) -> RowsOnDate:
    """What stood before a step in the rows after it; nothing in new rows and in `stale` ones."""
    ledger, row_of = step.after, step.further_row_of
    kept = np.flatnonzero(row_of >= 0)
    codes = np.full(ledger.n_rows, NOT_THERE, dtype=np.int16)
    codes[row_of[kept]] = before.codes[kept]
    first, first_before = ledger.first_agreement, step.before.first_agreement
    agreements: list[AgreementOnDate | None] = [None] * (ledger.n_rows - first)
    of_agreements = kept[kept >= first_before]
    held = before.agreements.take((of_agreements - first_before).tolist())
    for row, agreement in zip((row_of[of_agreements] - first).tolist(), held, strict=True):
        agreements[row] = agreement
    for row in stale.tolist():
        codes[row] = NOT_THERE
        for between in ledger.betweens_of.get(row, ()):
            codes[between.row], agreements[between.row - first] = NOT_THERE, None
        if row >= first:
            agreements[row - first] = None
    backings = before.backings.followed_by(ledger.dossier, step.carrying, stale)
    bases = TieBases(ledger, backings.by_record)
    return RowsOnDate(codes, SharedList(agreements), backings, bases)


def move_rows(
    ledger: Ledger,
    before: RowsOnDate,
    as_of: date,
    known_by: date | None,
    turned: IntArray,
    learned: IntArray,
) -> RowsOnDate:
    """What stands on another date.

    Parameters
    ----------
    as_of, known_by
        The dates moved to.
    turned, learned
        The rows of the records that may stand elsewhere for the one and that may rest on
        other evidence for the other, in any order; see :mod:`app.analysis.turning_points`.
    """
    backings = _learn(ledger, before.backings, known_by, learned)
    codes = before.codes.copy()
    agreements: dict[int, AgreementOnDate | None] = {}
    are_asked = np.zeros(len(ledger.records), dtype=np.bool_)
    are_asked[turned] = are_asked[learned] = True
    rows = np.flatnonzero(are_asked)
    claims = rows[rows < ledger.n_claims]
    if len(claims) >= _MANY:
        codes[claims] = _codes_of_claims(ledger, claims, backings, as_of)
        rows = rows[rows >= ledger.n_claims]
    for row in rows.tolist():
        record, backing = ledger.records[row], backings.by_record[row]
        match record:
            case Claim():
                codes[row] = _code_of_claim(record, backing, as_of)
            case Membership():
                codes[row] = _code_of_membership(record, backing, as_of)
            case Agreement():
                agreements.update(_agreement(ledger, row, record, backing, as_of))
            case _:
                assert_never(record)
    for row, held in agreements.items():
        codes[row] = NOT_THERE if held is None else code_of(held)
    changed = {
        row - ledger.first_agreement: held
        for row, held in agreements.items()
        if held != before.agreements[row - ledger.first_agreement]
    }
    bases = before.bases
    if backings is not before.backings:
        bases = TieBases(ledger, backings.by_record)
    return RowsOnDate(codes, before.agreements.with_changes(changed), backings, bases)


def between_parties(
    whole: AgreementOnDate, standings: Standings, parties: Collection[ActorId]
) -> AgreementOnDate | None:
    """An agreement as it stands between some parties; None if it is not there between them yet.

    `standings` are where each of its parties stands by itself on the date.
    """
    on_date = agreement_among(standings[party] for party in parties)
    if on_date is None or on_date is whole.on_date:
        return None if on_date is None else whole
    return replace(whole, on_date=on_date)


def _learn(ledger: Ledger, before: Backings, known_by: date | None, learned: IntArray) -> Backings:
    """What records rest on as known by another day; what rests on the same is the same."""
    if not len(learned):
        return before
    are_learned = np.zeros(len(ledger.records), dtype=np.bool_)
    are_learned[learned] = True
    learned = np.flatnonzero(are_learned)
    if known_by is None and len(learned) == len(ledger.records):
        return back_everything(ledger, before.alike)
    backings, rows = before.by_record, learned.tolist()
    items = list(items_of(backings))
    records = map(ledger.records.__getitem__, rows)
    for row, backing in zip(rows, back(ledger.dossier, records, known_by), strict=True):
        if backing != backings[row]:
            items[row] = backing
    return before.with_records(with_items(backings, items))


def _codes_of_claims(
    ledger: Ledger, rows: IntArray, backings: Backings, as_of: date
) -> NDArray[np.intp]:
    def code_of(row: int) -> int:
        record = ledger.records[row]
        assert isinstance(record, Claim), "no other rows are asked for"
        return _code_of_claim(record, backings.by_record[row], as_of)

    return ledger.claim_codes.on(as_of, rows, backings.published_days[rows], code_of)


def _code_of_claim(record: Claim, backing: Backing, as_of: date) -> int:
    on_date = claim_on(record, backing.published, as_of) if backing.evidence else None
    return NOT_THERE if on_date is None else code_of_claim(record, on_date)


def _code_of_membership(record: Membership, backing: Backing, as_of: date) -> int:
    """An undated membership is uncertain, and there only from its publication on."""
    if not backing.evidence:
        return NOT_THERE
    period = known_period(record, backing)
    if period is None:
        said = backing.published is None or backing.published.earliest <= as_of
        on_date = OnDate.UNCERTAIN if said else None
    else:
        on_date = period_on(period, as_of)
    if on_date is None:
        return NOT_THERE
    return code_of(MembershipOnDate(record, on_date, period, backing.evidence))


def _agreement(
    ledger: Ledger, row: int, record: Agreement, backing: Backing, as_of: date
) -> Iterator[tuple[int, AgreementOnDate | None]]:
    whole = _whole_agreement(record, backing, as_of)
    yield row, whole
    betweens = ledger.betweens_of[row]
    if whole is None:
        yield from ((between.row, None) for between in betweens)
        return
    standings = standings_on(backing.statuses, as_of, record.parties, record.kind, backing.foreseen)
    same: dict[OnDate, AgreementOnDate] = {}
    for between in betweens:
        part = between_parties(whole, standings, between.parties)
        if part is not None:
            part = same.setdefault(part.on_date, part)
        yield between.row, part


def _whole_agreement(record: Agreement, backing: Backing, as_of: date) -> AgreementOnDate | None:
    if not backing.evidence:
        return None
    statuses = backing.statuses
    on_date = agreement_on(statuses, as_of, record.parties, record.kind, backing.foreseen)
    if on_date is None:
        return None
    reached = tuple(row for row in statuses if row.date is None or row.date.earliest <= as_of)
    return AgreementOnDate(record, on_date, reached, backing.evidence, statuses, backing.foreseen)
