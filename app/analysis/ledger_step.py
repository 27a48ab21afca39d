"""From the ledger of one state of a dossier to that of another: what stands where, and what stays.

What a ledger has worked out is handed on, and only what differs is read.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from app.analysis.backing import learning_days
from app.analysis.carrying import Carrying
from app.analysis.columns import BoolArray, Columns, IntArray, find_directions
from app.analysis.own_times import own_time
from app.analysis.ties import Record
from app.analysis.turning_points import turning_days
from app.domain.records import Agreement, Claim, Membership
from app.domain.succession import Subject
from app.domain.vocabulary import SubjectKind

if TYPE_CHECKING:
    from app.analysis.ledger import Ledger

_KINDS_OF_RECORDS: Mapping[type[Record], SubjectKind] = {
    Claim: SubjectKind.CLAIM,
    Membership: SubjectKind.MEMBERSHIP,
    Agreement: SubjectKind.AGREEMENT,
}
_KINDS_WITH_ROWS = frozenset(_KINDS_OF_RECORDS.values())
"""What records with a row are, as evidence is put to them."""


@dataclass(frozen=True, eq=False)
class LedgerStep:
    """From the ledger of one state of a dossier to that of another.

    `row_of`, (r,), and `place_of`, (d,), are the rows and places in the ledger `after` of the
    records and line dyads in that `before`, -1 where there are none. `was_kept` and `is_kept`
    mark the parts of the one and of the other that are in both: as many, in the same order.
    """

    before: "Ledger"
    after: "Ledger"
    row_of: IntArray
    place_of: IntArray
    was_kept: BoolArray
    is_kept: BoolArray

    def rows_of(self, subjects: Collection[Subject]) -> IntArray:
        """The rows after of some claims, memberships and agreements, ascending.

        Most that an edit touches are new themselves: only for others all ids are looked at.
        """
        is_new = np.ones(len(self.after.records), dtype=np.bool_)
        is_new[self.row_of[self.row_of >= 0]] = False
        rows, others = [], {(kind, id_) for kind, id_ in subjects if kind in _KINDS_WITH_ROWS}
        for row in np.flatnonzero(is_new).tolist():
            record = self.after.records[row]
            subject = _KINDS_OF_RECORDS[type(record)], str(record.id)
            if subject in others:
                others.remove(subject)
                rows.append(row)
        found = np.array(rows, dtype=np.intp)
        return np.union1d(found, self.after.rows_of(others)) if others else found

    def hand_on_look_ups(self, stale: IntArray) -> None:
        """Give the ledger after what the one before has worked out; `stale` rows are read anew."""
        known, dossier, records = vars(self.before), self.after.dossier, self.after.records
        wanted = [(row, records[row]) for row in stale.tolist()]
        for name, days_of in (("turning_points", turning_days), ("learning_points", learning_days)):
            if name in known:
                days = {row: days_of(dossier, record) for row, record in wanted}
                vars(self.after)[name] = known[name].followed_by(self.row_of, days)
        if "own_times" in known:
            spans = {row: own_time(dossier, record) for row, record in wanted}
            times = known["own_times"].followed_by(self.carrying, spans)
            vars(self.after)["own_times"] = times
        if "claim_codes" in known:
            codes = known["claim_codes"].followed_by(self.after.claims)
            vars(self.after)["claim_codes"] = codes
        if "columns" in known:
            points_to = np.zeros((len(self.is_kept), 2), dtype=np.bool_)
            points_to[self.is_kept] = self.before.columns.points_to[self.was_kept]
            points_to[~self.is_kept] = find_directions(self.after, np.flatnonzero(~self.is_kept))
            actors_known = self.before.columns if self._has_same_actors else None
            vars(self.after)["columns"] = Columns(self.after, points_to, actors_known)

    @property
    def _has_same_actors(self) -> bool:
        """Whether actors and line dyads are the very same."""
        before, after = self.before, self.after
        return before.dyads is after.dyads and before.dossier.actors is after.dossier.actors

    def places_touched(self, stale: IntArray) -> BoolArray:
        """By place after, (d,), whether a part is new, gone, or of one of some `stale` rows."""
        is_stale = np.zeros(len(self.after.records) + 1, dtype=np.bool_)
        is_stale[stale] = True
        # Where a record is gone its row is -1: the last, which stands for no record.
        is_stale[-1] = True
        was_stale = is_stale[self.row_of][self.before.part_records] | ~self.was_kept
        places = self.place_of[self.before.part_places[was_stale]]
        touched = np.zeros(len(self.after.dyads), dtype=np.bool_)
        touched[places[places >= 0]] = True
        is_touched = is_stale[self.after.part_records] | ~self.is_kept
        touched[self.after.part_places[is_touched]] = True
        return touched

    @cached_property
    def carrying(self) -> Carrying:
        """What brings things known by record to the ledger after."""
        return Carrying(self.row_of, len(self.after.records))

    @cached_property
    def further_row_of(self) -> IntArray:
        """The rows in the ledger after of all rows in that before, those of agreements too."""
        rows = np.full(self.before.n_rows, -1)
        rows[: len(self.row_of)] = self.row_of
        rows[self.before.part_rows[self.was_kept]] = self.after.part_rows[self.is_kept]
        return rows
