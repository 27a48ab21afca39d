"""What all records of a dossier rest on, by their rows and in columns."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain
from operator import is_not

import numpy as np
from numpy.typing import NDArray

from app.analysis.backing import Backing
from app.analysis.columns import BoolArray, IntArray
from app.domain.dossier import Dossier
from app.domain.ids import SourceId


class Backings:
    """What the records of a ledger rest on; `by_record` by their rows."""

    def __init__(self, dossier: Dossier, by_record: Sequence[Backing]) -> None:
        self.by_record = by_record
        self._dossier = dossier

    def changed_since(self, before: "Backings") -> IntArray:
        """The rows of the records that rest on something else, ascending."""
        if self is before:
            return np.empty(0, dtype=np.intp)
        changed = map(is_not, self.by_record, before.by_record)
        return np.flatnonzero(np.fromiter(changed, np.bool_, len(self.by_record)))

    @cached_property
    def cited(self) -> "CitedSources":
        """The sources of all that counts."""
        return CitedSources(self._dossier, self.by_record)

    @cached_property
    def contested(self) -> BoolArray:
        """By record, whether something disputes or denies it, (r,)."""
        return np.array([backing.is_contested for backing in self.by_record], dtype=np.bool_)

    def count_supporters(self, records: IntArray, groups: IntArray, n_groups: int) -> IntArray:
        """How many independent outlets support some records, by group, (g,).

        Parameters
        ----------
        records, groups
            (n,) Rows of records, and the number of the group each is in.
        n_groups
            How many groups there are.
        """
        first, outlets, n_outlets = self._supporters
        n_each = first[records + 1] - first[records]
        ends = np.cumsum(n_each)
        # Where the supporters of each record are, those of one after those of the other.
        at = np.repeat(first[records] - ends + n_each, n_each) + np.arange(
            ends[-1] if len(ends) else 0
        )
        pairs = np.unique(np.repeat(groups, n_each) * n_outlets + outlets[at])
        return np.bincount(pairs // max(n_outlets, 1), minlength=n_groups)

    @cached_property
    def _supporters(self) -> tuple[IntArray, IntArray, int]:
        """Where the supporters of each record begin and end, (r + 1,), and who they are."""
        number_of: dict[str, int] = {}
        supporters = [backing.supporters for backing in self.by_record]
        outlets = [
            number_of.setdefault(outlet, len(number_of))
            for outlet in chain.from_iterable(supporters)
        ]
        first = np.cumsum([0, *map(len, supporters)])
        return first, np.array(outlets, dtype=np.intp), len(number_of)


class CitedSources:
    """Which record cites which source, each pair once.

    `records` and `sources`, (q,), are rows and the numbers of sources in the dossier.
    """

    def __init__(self, dossier: Dossier, by_record: Sequence[Backing]) -> None:
        self._number_of = {source.id: number for number, source in enumerate(dossier.sources)}
        pairs = [
            (row, number)
            for row, backing in enumerate(by_record)
            for number in {self._number_of[dossier.source_of(item).id] for item in backing.evidence}
        ]
        self.records, self.sources = np.array(pairs, dtype=np.intp).reshape(-1, 2).T

    def among(self, sources: Iterable[SourceId]) -> NDArray[np.bool_]:
        """Which sources, by number, are among some."""
        marked = np.zeros(len(self._number_of), dtype=np.bool_)
        marked[[self._number_of[source] for source in sources if source in self._number_of]] = True
        return marked
