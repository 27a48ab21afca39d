"""What stands in each row of a ledger on a date, found from what stood there on another."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from app.analysis.appraisal import NOT_THERE, code_of
from app.analysis.backing import Backing, back
from app.analysis.backings import Backings
from app.analysis.columns import IntArray
from app.analysis.ledger import Ledger
from app.analysis.shared_list import SharedList
from app.analysis.ties import AgreementOnDate, ClaimOnDate, MembershipOnDate, Part
from app.domain.ids import ActorId
from app.domain.on_date import (
    agreement_among,
    agreement_on,
    claim_on,
    period_on,
    standings_on,
)
from app.domain.records import Agreement, Claim, Membership
from app.domain.vocabulary import OnDate

Standings = Mapping[ActorId, OnDate | None]


@dataclass(frozen=True, slots=True)
class RowsOnDate:
    """Lists by row.

    `held` is what stands there, `codes` its standing as `code_of` numbers it, (n,) int16.
    `backings` are by record: what it rests on, whether it is there on the date or not.
    """

    held: SharedList[Part | None]
    codes: NDArray[np.int16]
    backings: Backings


def blank_rows(ledger: Ledger) -> RowsOnDate:
    """Nothing stands anywhere, nothing is known of anything."""
    return RowsOnDate(
        held=SharedList([None] * ledger.n_rows),
        codes=np.full(ledger.n_rows, NOT_THERE, dtype=np.int16),
        backings=Backings(ledger.dossier, [Backing()] * len(ledger.records)),
    )


def move_rows(
    ledger: Ledger,
    before: RowsOnDate,
    as_of: date,
    known_by: date | None,
    turned: IntArray,
    learned: IntArray,
) -> tuple[RowsOnDate, IntArray]:
    """What stands on another date, and the rows in which that is something else.

    Parameters
    ----------
    as_of, known_by
        The dates moved to.
    turned, learned
        The rows of the records that may stand elsewhere for the one and that may rest on
        other evidence for the other; see :mod:`app.analysis.turning_points`.
    """
    backings = _learn(ledger, before.backings, known_by, learned)
    changed = {
        at: part
        for row in np.union1d(turned, learned).tolist()
        for at, part in _parts(ledger, row, backings.by_record[row], as_of)
        if part != before.held[at]
    }
    rows = np.array(list(changed), dtype=np.intp)
    codes = before.codes.copy()
    codes[rows] = [NOT_THERE if part is None else code_of(part) for part in changed.values()]
    return RowsOnDate(before.held.with_changes(changed), codes, backings), rows


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
    backings = list(before.by_record)
    for row in learned.tolist():
        backing = back(ledger.dossier, ledger.records[row], known_by)
        if backing != backings[row]:
            backings[row] = backing
    return Backings(ledger.dossier, backings)


def _parts(
    ledger: Ledger, row: int, backing: Backing, as_of: date
) -> Iterable[tuple[int, Part | None]]:
    """For a record its rows, and what stands in each on a day."""
    record = ledger.records[row]
    match record:
        case Claim():
            return ((row, _claim(record, backing, as_of)),)
        case Agreement():
            return _agreement(ledger, row, record, backing, as_of)
        case Membership():
            return ((row, _membership(record, backing, as_of)),)
        case _:
            assert_never(record)


def _claim(record: Claim, backing: Backing, as_of: date) -> ClaimOnDate | None:
    if not backing.evidence:
        return None
    on_date = claim_on(record, backing.published, as_of)
    if on_date is None:
        return None
    observed_on = backing.published if record.period is None else None
    return ClaimOnDate(record, on_date, observed_on, backing.evidence)


def _membership(record: Membership, backing: Backing, as_of: date) -> MembershipOnDate | None:
    """An undated membership is uncertain, and there only from its publication on."""
    if not backing.evidence:
        return None
    if record.period is None:
        said = backing.published is None or backing.published.earliest <= as_of
        return MembershipOnDate(record, OnDate.UNCERTAIN, backing.evidence) if said else None
    on_date = period_on(record.period, as_of)
    return None if on_date is None else MembershipOnDate(record, on_date, backing.evidence)


def _agreement(
    ledger: Ledger, row: int, record: Agreement, backing: Backing, as_of: date
) -> Iterator[tuple[int, AgreementOnDate | None]]:
    whole = _whole_agreement(record, backing, as_of)
    yield row, whole
    betweens = ledger.betweens_of[row]
    if whole is None:
        yield from ((between.row, None) for between in betweens)
        return
    standings = standings_on(backing.statuses, as_of, record.parties, record.kind)
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
    on_date = agreement_on(statuses, as_of, record.parties, record.kind)
    if on_date is None:
        return None
    reached = tuple(row for row in statuses if row.date is None or row.date.earliest <= as_of)
    return AgreementOnDate(record, on_date, reached, backing.evidence, statuses)
