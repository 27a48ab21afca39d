"""What ties rest on whatever the date: the records of each and what those rest on themselves."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from app.analysis.backing import Backing
from app.analysis.ledger import Ledger
from app.analysis.ties import Record
from app.domain.tables import items_of, with_items

Basis = tuple[Sequence[Record], Sequence[Backing]]
"""The records of the parts of a tie, in their order, and what each rests on."""


class TieBases:
    """The basis of the tie at each place of a ledger, gathered when first asked for.

    Every date has the same, so that another one does not gather them again. `by_record` is
    what each record of the ledger rests on. A basis refers to nothing but what is in it.
    """

    def __init__(self, ledger: Ledger, by_record: Sequence[Backing]) -> None:
        self._ledger = ledger
        self._by_record = by_record
        self._known: dict[int, Basis] = {}

    def take(self, places: Sequence[int]) -> list[Basis]:
        """The bases of the ties at some places."""
        known = self._known
        self._gather([place for place in places if place not in known])
        return [known[place] for place in places]

    def _gather(self, places: list[int]) -> None:
        if not places:
            return
        parts, tie_of = self._ledger.parts_at(np.array(places, dtype=np.intp))
        numbers = self._ledger.part_records[parts].tolist()
        records, backings = self._ledger.records, self._by_record
        # What stands for them: hardly any record is read of very many.
        items_of_records = list(map(items_of(records).__getitem__, numbers))
        items_of_backings = list(map(items_of(backings).__getitem__, numbers))
        ends = np.searchsorted(tie_of, np.arange(len(places) + 1)).tolist()
        for place, (start, end) in zip(places, pairwise(ends), strict=True):
            self._known[place] = (
                with_items(records, items_of_records[start:end]),
                with_items(backings, items_of_backings[start:end]),
            )
