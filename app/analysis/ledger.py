"""What a dossier can ever show, in numbered rows: read once, whatever the date.

Each claim, membership and agreement has a row, in the order of the dossier. An agreement may
stand otherwise between two of its parties than as a whole, so that it has a further row for
each pair of actors that a line can join. These pairs, the *line dyads*, are sorted and
numbered too; their number is their *place*. A network of a date then is a list by row of what
stands there, and a list by place of the ties; from one date to the next few of them change.

Pairs that only share what many do together get no line and no place. There are many of them
(a treaty of 190 has 18,000), and they are made up when somebody asks for one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from operator import attrgetter

import numpy as np

from app.analysis.columns import BoolArray, Columns, IntArray
from app.analysis.dyads import dyads_of, is_of_two, named, speaks_of
from app.analysis.ties import Dyad, Record
from app.analysis.turning_points import TurningPoints, learning_points, turning_points
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import Agreement


@dataclass(frozen=True, slots=True)
class Between:
    """The row of an agreement between the two at a place; `parties` are those who signed it."""

    row: int
    place: int
    parties: tuple[ActorId, ...]


class Ledger:
    """The rows of a dossier, and on which ties they are.

    `records` are the `n_claims` claims, the memberships and, from the row `first_agreement`
    on, the agreements; a record's index in it is its row. `betweens_of` gives the further
    rows of each agreement, by its own; `n_rows` counts all of them. `are_of_two`, (r,), tells
    for which records a line between two can stand. `dyads` are the line dyads, sorted,
    `place_of` their places.

    What is on any tie are the *parts*, sorted by place and in the order of `Tie.parts`.
    `part_rows`, `part_places` and `part_records`, (p,) integers, are the row of each, the
    place of its tie and the row of the record it belongs to. `first_parts`, (d + 1,), says
    where those of each tie begin, and last how many there are.
    """

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.n_claims = len(dossier.claims)
        self.first_agreement = self.n_claims + len(dossier.memberships)
        self.records: tuple[Record, ...] = (
            *dossier.claims,
            *dossier.memberships,
            *dossier.agreements,
        )
        self.are_of_two: BoolArray = np.array([is_of_two(record) for record in self.records], bool)
        of_two = {
            row: tuple(dyads_of(self.records[row]))
            for row in np.flatnonzero(self.are_of_two).tolist()
        }
        self.dyads: tuple[Dyad, ...] = tuple(sorted(set(chain.from_iterable(of_two.values()))))
        self.place_of: Mapping[Dyad, int] = {dyad: place for place, dyad in enumerate(self.dyads)}
        places = {row: [self.place_of[dyad] for dyad in dyads] for row, dyads in of_two.items()}
        for row in self.of_many.tolist():
            places[row] = list(self._places_of_many(self.records[row]))
        self.n_rows = len(self.records)
        self.betweens_of: Mapping[int, tuple[Between, ...]] = {
            row: tuple(self._betweens(row, places.pop(row)))
            for row in range(self.first_agreement, len(self.records))
        }
        self._sort_parts(places)

    def parts_at(self, places: IntArray) -> tuple[IntArray, IntArray]:
        """The parts of the ties at some places, and for each which of the ties it is on.

        Both are (n,), the ties in the order of `places` and numbered in it.
        """
        return _runs(self.first_parts, places)

    def parts_in(self, rows: IntArray) -> tuple[IntArray, IntArray]:
        """The parts that are what stands in some rows, and for each which of the rows.

        Both are (n,), the rows in the order of `rows` and numbered in it.
        """
        order, first = self._parts_by_row
        found, row_of = _runs(first, rows)
        return order[found], row_of

    @cached_property
    def part_splits(self) -> list[tuple[int, int]]:
        """By place, how many parts come before the agreements, and before the memberships."""
        n_before = [
            np.cumsum(np.append(0, are_before))[self.first_parts]
            for are_before in (self.part_records < self.n_claims, ~self._are_memberships)
        ]
        return list(zip(*(np.diff(counts).tolist() for counts in n_before), strict=True))

    @property
    def _are_memberships(self) -> BoolArray:
        records = self.part_records
        memberships: BoolArray = (records >= self.n_claims) & (records < self.first_agreement)
        return memberships

    @cached_property
    def columns(self) -> Columns:
        """The records in columns."""
        return Columns(self)

    @cached_property
    def of_many(self) -> IntArray:
        """The rows of the claims and agreements for which no line stands, ascending."""
        return np.flatnonzero(~self.are_of_two)

    @cached_property
    def places_of_actor(self) -> Mapping[ActorId, tuple[int, ...]]:
        """The places of the line dyads of each actor, ascending."""
        places: dict[ActorId, list[int]] = defaultdict(list)
        for place, dyad in enumerate(self.dyads):
            for actor in dyad:
                places[actor].append(place)
        return {actor: tuple(found) for actor, found in places.items()}

    @cached_property
    def rows_of_many(self) -> Mapping[ActorId, tuple[int, ...]]:
        """The claims and agreements of many that name an actor, or the bloc they are of."""
        rows: dict[ActorId, list[int]] = defaultdict(list)
        for row in self.of_many.tolist():
            for actor in named(self.records[row]):
                rows[actor].append(row)
        return {actor: tuple(found) for actor, found in rows.items()}

    @cached_property
    def memberships_in(self) -> Mapping[ActorId, tuple[int, ...]]:
        """The rows of the memberships in each bloc."""
        return self._memberships_by(attrgetter("bloc"))

    @cached_property
    def memberships_of(self) -> Mapping[ActorId, tuple[int, ...]]:
        """The rows of the memberships of each actor."""
        return self._memberships_by(attrgetter("actor"))

    @cached_property
    def turning_points(self) -> TurningPoints:
        """The dates of the map at which records may come to stand elsewhere."""
        return turning_points(self.dossier, self.records)

    @cached_property
    def learning_points(self) -> TurningPoints:
        """The days `known_by` at which records may come to rest on more evidence."""
        return learning_points(self.dossier, self.records)

    def _memberships_by(self, key: "attrgetter[ActorId]") -> Mapping[ActorId, tuple[int, ...]]:
        rows: dict[ActorId, list[int]] = defaultdict(list)
        for row, membership in enumerate(self.dossier.memberships, self.n_claims):
            rows[key(membership)].append(row)
        return {actor: tuple(found) for actor, found in rows.items()}

    @cached_property
    def _parts_by_row(self) -> tuple[IntArray, IntArray]:
        """The parts in the order of their rows, and where those of each row begin."""
        order = np.argsort(self.part_rows, kind="stable")
        return order, np.searchsorted(self.part_rows[order], np.arange(self.n_rows + 1))

    def _places_of_many(self, record: Record) -> Iterator[int]:
        """The line dyads that a claim or agreement of many speaks of as well."""
        near = (self.places_of_actor.get(actor, ()) for actor in named(record))
        for place in sorted(set(chain.from_iterable(near))):
            if speaks_of(record, self.dyads[place]):
                yield place

    def _betweens(self, row: int, places: list[int]) -> Iterator[Between]:
        """The further rows of an agreement, which are numbered as they are made."""
        record = self.records[row]
        assert isinstance(record, Agreement), "others have none"
        parties = frozenset(record.parties)
        for place in places:
            among = tuple(actor for actor in self.dyads[place] if actor in parties)
            yield Between(self.n_rows, place, among)
            self.n_rows += 1

    def _sort_parts(self, places: Mapping[int, list[int]]) -> None:
        """Bring what is on ties in order, given the places of each claim and membership."""
        parts = [(place, row, row) for row, found in places.items() for place in found]
        parts += [
            (between.place, row, between.row)
            for row, betweens in self.betweens_of.items()
            for between in betweens
        ]
        columns = np.array(parts, dtype=np.intp).reshape(-1, 3).T
        self.part_places, self.part_records, self.part_rows = columns
        order = np.lexsort((self.part_records, self._are_memberships, self.part_places))
        self.part_places, self.part_records, self.part_rows = columns[:, order]
        self.first_parts: IntArray = np.searchsorted(
            self.part_places, np.arange(len(self.dyads) + 1)
        )


def _runs(first: IntArray, wanted: IntArray) -> tuple[IntArray, IntArray]:
    """All numbers of some runs, and which of the runs each is in; `first` ends with the end."""
    starts, n_each = first[wanted], np.diff(first)[wanted]
    run_of = np.repeat(np.arange(len(wanted)), n_each)
    before = np.cumsum(n_each) - n_each
    return np.arange(len(run_of)) + (starts - before)[run_of], run_of
