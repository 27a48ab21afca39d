"""What all records of a dossier rest on, by their rows and in columns."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import is_not
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.analysis.backing import Backing
from app.analysis.carrying import Carrying
from app.analysis.columns import BoolArray, IntArray
from app.analysis.independence import (
    NONE_ALIKE,
    Alike,
    count_in_groups,
    publisher_of,
    supporting,
    text_of,
)
from app.domain.dossier import Dossier
from app.domain.ids import SourceId
from app.domain.tables import Table, column, items_of, with_items

NOT_BACKED = -1
"""Stands for the days of what has no evidence that counts."""

_WHATEVER_IS_ALIKE = (
    "contested",
    "newest_days",
    "published_days",
    "cited",
    "_supporters",
    "_outlet_numbers",
    "_outlet_sets",
)

_WORD = 64
_MOST_OUTLETS = 4 * _WORD
"""Of up to so many a record has a bit for each; if there are more, who is met is sorted."""


class Backings:
    """What the records of a ledger rest on; `by_record` by their rows.

    `alike` tells which sources print the same text.
    """

    def __init__(
        self, dossier: Dossier, by_record: Sequence[Backing], alike: Alike = NONE_ALIKE
    ) -> None:
        self.by_record = by_record
        self.alike = alike
        self._dossier = dossier

    def with_records(self, by_record: Sequence[Backing]) -> "Backings":
        """The records rest on something else; the sources are what they were."""
        return Backings(self._dossier, by_record, self.alike)

    def followed_by(self, dossier: Dossier, carrying: Carrying, stale: IntArray) -> "Backings":
        """What the records of another state of the dossier rest on.

        `carrying` tells their rows there; of the `stale` ones there it is not known yet.
        """
        nothing = Backing()
        items: list[Any] = carrying.items(items_of(self.by_record), nothing)
        for row in stale.tolist():
            items[row] = nothing
        return Backings(dossier, with_items(self.by_record, items), self.alike)

    def with_alike(self, alike: Alike) -> "Backings":
        """The same, but other sources print the same text."""
        after = Backings(self._dossier, self.by_record, alike)
        known = vars(self)
        vars(after).update({name: known[name] for name in _WHATEVER_IS_ALIKE if name in known})
        return after

    def changed_since(self, before: "Backings") -> IntArray:
        """The rows of the records that rest on something else, ascending."""
        if self is before:
            return np.empty(0, dtype=np.intp)
        if isinstance(self.by_record, Table) and not self.by_record.is_kin(before.by_record):
            return np.arange(len(self.by_record))
        changed = map(is_not, items_of(self.by_record), items_of(before.by_record))
        return np.flatnonzero(np.fromiter(changed, np.bool_, len(self.by_record)))

    def begin_with(
        self,
        told: Sequence[Backing],
        told_of: IntArray,
        cited: "CitedSources",
        others: Sequence[tuple[int, Backing]],
    ) -> None:
        """Know in columns what is known already of most records.

        Parameters
        ----------
        told, told_of
            What records rest on, the evidence left out, and the number of it by record, (r,);
            -1 for records that rest on nothing, or are among the `others`.
        cited
            What these cite.
        others
            The other records that rest on something, by their rows.
        """
        facts = [*told, *(backing for _row, backing in others), Backing()]
        fact_of = np.where(told_of < 0, len(facts) - 1, told_of)
        fact_of[[row for row, _backing in others]] = np.arange(len(told), len(facts) - 1)
        known = vars(self)
        known["contested"] = _contested(facts)[fact_of]
        known["newest_days"] = _newest_days(facts)[fact_of]
        known["published_days"] = _published_days(facts, n_backed=len(told))[fact_of]
        first, outlets = self._number_supporters(facts)
        at, row_of = _items(first, fact_of, np.arange(len(fact_of)))
        starts = np.searchsorted(row_of, np.arange(len(fact_of) + 1))
        known["_supporters"] = starts, outlets[at], len(self._outlet_numbers)
        same_rows = Carrying(np.arange(len(fact_of)), len(fact_of))
        known["cited"] = CitedSources(self._dossier, others, (cited, same_rows))

    def take_over(self, before: "Backings", carrying: Carrying, stale: IntArray) -> None:
        """Take from those of another state of the dossier what they have found out.

        `carrying` tells where the rows there are here; the records in the `stale` rows here
        may rest on something else.
        """
        known = vars(before)
        renewed = [(row, self.by_record[row]) for row in stale.tolist()]
        if "contested" in known:
            contested = carrying.array(before.contested)
            contested[stale] = [backing.is_contested for _row, backing in renewed]
            vars(self)["contested"] = contested
        if "_supporters" in known:
            vars(self)["_outlet_numbers"] = dict(before._outlet_numbers)
            first, outlets, _n_outlets = before._supporters
            own = [[self._number_outlet(o) for o in held.supporters] for _row, held in renewed]
            first, outlets = carrying.runs(first, outlets, stale, own)
            vars(self)["_supporters"] = first, outlets, len(self._outlet_numbers)
            self._take_over_sets(before, carrying, stale, own)
        if "published_days" in known:
            days = carrying.array(before.published_days, NOT_BACKED)
            days[stale] = _published_days([backing for _row, backing in renewed])
            vars(self)["published_days"] = days
        if "newest_days" in known:
            newest = carrying.array(before.newest_days)
            newest[stale] = _newest_days([backing for _row, backing in renewed])
            vars(self)["newest_days"] = newest
        if "cited" in known:
            vars(self)["cited"] = CitedSources(self._dossier, renewed, (before.cited, carrying))

    def _take_over_sets(
        self, before: "Backings", carrying: Carrying, stale: IntArray, own: Sequence[Sequence[int]]
    ) -> None:
        """Take the bits of outlets, if those that are new have one in the same words."""
        known = vars(before).get("_outlet_sets")
        if known is None or len(_no_outlets(0, len(self._outlet_numbers))) != len(known):
            return
        sets = _no_outlets(carrying.size, len(self._outlet_numbers))
        for words, known_words in zip(sets, known, strict=True):
            words[:] = carrying.array(known_words)
        sets[:, stale] = 0
        outlets = np.array(list(chain.from_iterable(own)), dtype=np.intp)
        _set_bits(sets, np.repeat(stale, list(map(len, own))), outlets)
        vars(self)["_outlet_sets"] = sets

    @cached_property
    def cited(self) -> "CitedSources":
        """The sources of all that counts."""
        return CitedSources(self._dossier, enumerate(self.by_record))

    @cached_property
    def contested(self) -> BoolArray:
        """By record, whether something disputes or denies it, (r,)."""
        return _contested(self.by_record)

    @cached_property
    def newest_days(self) -> IntArray:
        """By record, the last day of its backing's `newest` as an ordinal, (r,); 0 for none."""
        return _newest_days(self.by_record)

    @cached_property
    def published_days(self) -> IntArray:
        """By record, the first and the last day of `published` as ordinals, (r, 2).

        They are 0 where that is not known, and `NOT_BACKED` where there is no evidence.
        """
        return _published_days(self.by_record)

    def count_supporters(self, records: IntArray, groups: IntArray, n_groups: int) -> IntArray:
        """How many independent sources support some records, by group, (g,).

        As :mod:`~app.analysis.independence` counts them.

        Parameters
        ----------
        records, groups
            (n,) Rows of records, and the number of the group each is in, ascending.
        n_groups
            How many groups there are.
        """
        first, outlets, n_outlets = self._supporters
        if n_outlets <= _MOST_OUTLETS:
            counted = self._count_bits(records, groups, n_groups)
        else:
            at, group_of = _items(first, records, groups)
            pairs = np.unique(group_of * n_outlets + outlets[at])
            counted = np.bincount(pairs // n_outlets, minlength=n_groups)
        if self.alike:
            self._count_copies_once(counted, records, groups)
        return counted

    def _count_bits(self, records: IntArray, groups: IntArray, n_groups: int) -> IntArray:
        """How many bits are set in any of the records of each group, (g,)."""
        ends = np.searchsorted(groups, np.arange(n_groups + 1))
        filled = np.flatnonzero(np.diff(ends))
        counted = np.zeros(n_groups, dtype=np.intp)
        for words in self._outlet_sets if len(filled) else ():
            met = np.bitwise_or.reduceat(words[records], ends[filled])
            counted[filled] += np.bitwise_count(met)
        return counted

    def _count_copies_once(self, counted: IntArray, records: IntArray, groups: IntArray) -> None:
        """Count again those groups in which a source prints what others do."""
        concerned = np.isin(groups, groups[self._cite_copies[records]])
        publishers: dict[str, int] = {}
        texts: dict[int | str, int] = {}
        found = [
            (
                group,
                publishers.setdefault(publisher_of(source), len(publishers)),
                texts.setdefault(text_of(source, self.alike), len(texts)),
            )
            for group, record in zip(
                groups[concerned].tolist(), records[concerned].tolist(), strict=True
            )
            for source in supporting(self._dossier, self.by_record[record].evidence)
        ]
        columns = np.array(found, dtype=np.intp).reshape(-1, 3).T
        again, place_of = np.unique(columns[0], return_inverse=True)
        counted[again] = count_in_groups(place_of, columns[1], columns[2], len(again))

    @cached_property
    def _cite_copies(self) -> BoolArray:
        """By record, whether one of its sources prints what others do, (r,)."""
        cite_copies = np.zeros(len(self.by_record), dtype=np.bool_)
        cite_copies[self.cited.records[self.cited.among(self.alike)[self.cited.sources]]] = True
        return cite_copies

    @cached_property
    def _supporters(self) -> tuple[IntArray, IntArray, int]:
        """Where the supporters of each record begin and end, (r + 1,), and who they are."""
        first, outlets = self._number_supporters(self.by_record)
        return first, outlets, len(self._outlet_numbers)

    @cached_property
    def _outlet_sets(self) -> NDArray[np.uint64]:
        """A bit for each outlet that supports a record: in words, by record, (w, r)."""
        first, outlets, n_outlets = self._supporters
        sets = _no_outlets(len(self.by_record), n_outlets)
        _set_bits(sets, np.repeat(np.arange(len(self.by_record)), np.diff(first)), outlets)
        return sets

    def _number_supporters(self, backings: Iterable[Backing]) -> tuple[IntArray, IntArray]:
        """Where the supporters of some backings begin and end, (n + 1,), and who they are."""
        supporters = [backing.supporters for backing in backings]
        outlets = list(map(self._number_outlet, chain.from_iterable(supporters)))
        return np.cumsum([0, *map(len, supporters)]), np.array(outlets, dtype=np.intp)

    @cached_property
    def _outlet_numbers(self) -> dict[str, int]:
        """The numbers of the outlets met so far."""
        return {}

    def _number_outlet(self, outlet: str) -> int:
        return self._outlet_numbers.setdefault(outlet, len(self._outlet_numbers))


def _contested(backings: Iterable[Backing]) -> BoolArray:
    return np.array([backing.is_contested for backing in backings], dtype=np.bool_)


def _newest_days(backings: Iterable[Backing]) -> IntArray:
    newest = (backing.newest for backing in backings)
    days = [0 if when is None else when.latest.toordinal() for when in newest]
    return np.array(days, dtype=np.intp)


def _published_days(backings: Iterable[Backing], n_backed: int = 0) -> IntArray:
    """`Backings.published_days`; the first `n_backed` have evidence that is left out."""
    days = [
        (NOT_BACKED, NOT_BACKED)
        if not backing.evidence and number >= n_backed
        else (0, 0)
        if backing.published is None
        else (backing.published.earliest.toordinal(), backing.published.latest.toordinal())
        for number, backing in enumerate(backings)
    ]
    return np.array(days, dtype=np.intp).reshape(-1, 2)


def _no_outlets(n_records: int, n_outlets: int) -> NDArray[np.uint64]:
    return np.zeros((-(-n_outlets // _WORD), n_records), dtype=np.uint64)


def _set_bits(sets: NDArray[np.uint64], records: IntArray, outlets: IntArray) -> None:
    """Set in (w, r) `sets` the bits of some outlets, (n,), for the records they support."""
    bits = np.uint64(1) << (outlets % _WORD).astype(np.uint64)
    np.bitwise_or.at(sets, (outlets // _WORD, records), bits)


def _items(first: IntArray, records: IntArray, groups: IntArray) -> tuple[IntArray, IntArray]:
    """The items of some records, one record's after the other's, and the group each is in.

    Parameters
    ----------
    first
        (r + 1,) Where the items of each record begin, and those of the one before it end.
    records, groups
        (n,) Rows of records, and the number of the group each is in.
    """
    n_each = first[records + 1] - first[records]
    ends = np.cumsum(n_each)
    at = np.repeat(first[records] - ends + n_each, n_each) + np.arange(ends[-1] if len(ends) else 0)
    return at, np.repeat(groups, n_each)


class CitedSources:
    """Which record cites which source, each pair once.

    `records` and `sources`, (q,), are rows, ascending, and the numbers of sources in the dossier.
    """

    def __init__(
        self,
        dossier: Dossier,
        by_record: Iterable[tuple[int, Backing]],
        before: "tuple[CitedSources, Carrying] | None" = None,
    ) -> None:
        """Read what records rest on, given with their rows, ascending.

        Parameters
        ----------
        before
            The citations of another state of the dossier, and what brings its rows here: what
            is known of the records that are not given.
        """
        by_record = list(by_record)
        self._numbered = dossier.sources
        if before is not None and before[0]._numbered is dossier.sources:
            self._number_of: Mapping[SourceId, int] = before[0]._number_of
        else:
            ids = column(dossier.sources, "id")
            self._number_of = {source: number for number, source in enumerate(ids)}
        rows = np.array([row for row, _backing in by_record], dtype=np.intp)
        own = [
            [*{self._number_of[dossier.source_of(item).id] for item in backing.evidence}]
            for _row, backing in by_record
        ]
        if before is None:
            self.records = np.repeat(rows, list(map(len, own)))
            self.sources = np.array(list(chain.from_iterable(own)), dtype=np.intp)
            return
        cited, carrying = before
        sources = cited.sources
        if cited._number_of is not self._number_of:
            numbers = [self._number_of.get(id_, -1) for id_ in cited._number_of]
            sources = np.array(numbers, dtype=np.intp)[sources]
        first = np.searchsorted(cited.records, np.arange(carrying.n_before + 1))
        first, self.sources = carrying.runs(first, sources, rows, own)
        self.records = np.repeat(np.arange(carrying.size), np.diff(first))

    @staticmethod
    def of_pairs(dossier: Dossier, records: IntArray, sources: IntArray) -> "CitedSources":
        """The citations whose `records` and `sources` are known, (q,) each."""
        cited = CitedSources(dossier, ())
        order = np.argsort(records, kind="stable")
        cited.records, cited.sources = records[order], sources[order]
        return cited

    def among(self, sources: Iterable[SourceId]) -> NDArray[np.bool_]:
        """Which sources, by number, are among some."""
        marked = np.zeros(len(self._number_of), dtype=np.bool_)
        marked[[self._number_of[source] for source in sources if source in self._number_of]] = True
        return marked
