"""The ties of those who only share with others what is between them: made when asked for.

No line stands for them. They are read about, counted beside an actor and printed, one by one
or all together, so that a map of any date can do without them.
"""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from app.analysis.appraisal import NOT_THERE
from app.analysis.dyads import dyads_of, speaks_of
from app.analysis.ledger import Ledger
from app.analysis.rows_on_date import RowsOnDate, Standings, between_parties
from app.analysis.ties import AgreementOnDate, ClaimOnDate, Dyad, Tie
from app.domain.ids import ActorId
from app.domain.on_date import standings_on


class JointTies:
    """Ties without a place in the ledger, on a date."""

    def __init__(self, ledger: Ledger, rows: RowsOnDate, as_of: date) -> None:
        self._ledger = ledger
        self._rows = rows
        self._as_of = as_of
        self._standings: dict[int, Standings] = {}

    @cached_property
    def all(self) -> tuple[Tie, ...]:
        """All of them, sorted by their actors."""
        return self._found(self._ledger.of_many.tolist())

    def of_actor(self, actor: ActorId) -> tuple[Tie, ...]:
        """Those of an actor, sorted by their actors."""
        ties = self._found(self._ledger.rows_of_many.get(actor, ()))
        return tuple(tie for tie in ties if actor in tie.dyad)

    def find(self, dyad: Dyad) -> Tie | None:
        """That of two actors, if there is anything between them on the date."""
        one, other = (self._ledger.rows_of_many.get(actor, ()) for actor in dyad)
        claims: list[ClaimOnDate] = []
        agreements: list[AgreementOnDate] = []
        for row in sorted(set(one).intersection(other)):
            part = self._rows.part_in(self._ledger, row)
            if part is None or not speaks_of(part.record, dyad):
                continue
            if isinstance(part, ClaimOnDate):
                claims.append(part)
            elif isinstance(part, AgreementOnDate):
                between = self._between(row, part, dyad)
                agreements += [] if between is None else [between]
        told = tuple(claims), tuple(agreements), ()
        return Tie(*dyad, lambda: told) if claims or agreements else None

    def _found(self, rows: Iterable[int]) -> tuple[Tie, ...]:
        """The ties that any of these rows is on, those with a line apart."""
        records, codes = self._ledger.records, self._rows.codes
        dyads = {dyad for row in rows if codes[row] != NOT_THERE for dyad in dyads_of(records[row])}
        ties = (self.find(dyad) for dyad in sorted(dyads.difference(self._ledger.place_of)))
        return tuple(tie for tie in ties if tie is not None)

    def _between(self, row: int, whole: AgreementOnDate, dyad: Dyad) -> AgreementOnDate | None:
        record = whole.record
        if row not in self._standings:
            self._standings[row] = standings_on(
                whole.all_statuses, self._as_of, record.parties, record.kind, whole.foreseen
            )
        parties = [actor for actor in dyad if actor in record.parties]
        return between_parties(whole, self._standings[row], parties)
