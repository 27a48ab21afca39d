"""What a dossier can ever show, in numbered rows: read once, whatever the date.

Each claim, agreement and membership has a row, in the order of the dossier. An agreement may
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
from itertools import chain, pairwise
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from app.analysis.backing import Record
from app.analysis.columns import BoolArray, Columns, IntArray
from app.analysis.ties import (
    Dyad,
    dyad_of,
    dyads_of_agreement,
    dyads_of_claim,
    is_of_many,
)
from app.analysis.turning_points import TurningPoints, learning_points, turning_points
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import Agreement, Claim, Membership

Places = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """The row of an agreement between the two at a place; `parties` are those who signed it."""

    row: int
    place: int
    parties: tuple[ActorId, ...]


class TieRows(NamedTuple):
    """The rows of one tie: claims, agreements and memberships, in the order of the dossier."""

    rows: list[int]
    first_agreement: int
    first_membership: int


class Ledger:
    """The rows of a dossier, and on which ties they are.

    `records` are the claims, the `n_agreements` agreements after the `n_claims` claims, and
    the memberships; a record's index in it is its row. `dyads` are the line dyads, sorted.
    `places_of` gives for each row the places of the ties on which is what stands there: of an
    agreement that is in its further rows, `betweens_of` the row of the whole.

    `are_of_two`, (r,), tells for which records a line between two can stand.
    `part_rows`, `part_places` and `part_records` are (p,) integer arrays: all that is on any
    tie, sorted by place and in the order of `Tie.parts`, with its row, the place of its tie
    and the row of the record it belongs to. `first_parts`, (d + 1,), says where each tie's
    begin, and last their number.
    """

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.n_claims = len(dossier.claims)
        self.n_agreements = len(dossier.agreements)
        self.records: tuple[Record, ...] = (
            *dossier.claims,
            *dossier.agreements,
            *dossier.memberships,
        )
        self.are_of_two: BoolArray = np.array([is_of_two(record) for record in self.records], bool)
        of_two = {
            row: tuple(dyads_of(self.records[row]))
            for row in np.flatnonzero(self.are_of_two).tolist()
        }
        self.dyads: tuple[Dyad, ...] = tuple(sorted(set(chain.from_iterable(of_two.values()))))
        self.place_of: Mapping[Dyad, int] = {dyad: place for place, dyad in enumerate(self.dyads)}
        self.places_of: list[Places] = [
            tuple([self.place_of[dyad] for dyad in of_two[row]])
            if row in of_two
            else tuple(self._places_of_many(record))
            for row, record in enumerate(self.records)
        ]
        self.betweens_of: Mapping[int, tuple[Between, ...]] = {
            row: tuple(self._betweens(row))
            for row in range(self.n_claims, self.n_claims + self.n_agreements)
        }
        self._sort_parts()

    @cached_property
    def tie_rows(self) -> tuple[TieRows, ...]:
        """The rows of each tie, by place."""
        rows, records, ends = self.part_rows.tolist(), self.part_records, self.first_parts
        # How many of its parts come before the agreements, and before the memberships.
        firsts = [
            np.diff(np.r_[0, np.cumsum(records < first)][ends]).tolist()
            for first in (self.n_claims, self.n_claims + self.n_agreements)
        ]
        return tuple(
            TieRows(rows[start:end], *first)
            for (start, end), *first in zip(pairwise(ends.tolist()), *firsts, strict=True)
        )

    def parts_at(self, places: IntArray) -> tuple[IntArray, IntArray]:
        """The parts of the ties at some places, and for each which of the ties it is on.

        Both are (n,), the ties in the order of `places` and numbered in it.
        """
        starts, n_each = self.first_parts[places], np.diff(self.first_parts)[places]
        tie_of = np.repeat(np.arange(len(places)), n_each)
        before = np.cumsum(n_each) - n_each
        return np.arange(len(tie_of)) + (starts - before)[tie_of], tie_of

    @cached_property
    def columns(self) -> Columns:
        """The records in columns."""
        return Columns(self)

    @cached_property
    def of_many(self) -> IntArray:
        """The rows of the claims and agreements for which no line stands, ascending."""
        return np.flatnonzero(~self.are_of_two)

    @cached_property
    def places_of_actor(self) -> Mapping[ActorId, Places]:
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
            for actor in _named(self.records[row]):
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
        first = self.n_claims + self.n_agreements
        for row, membership in enumerate(self.dossier.memberships, first):
            rows[key(membership)].append(row)
        return {actor: tuple(found) for actor, found in rows.items()}

    def _places_of_many(self, record: Record) -> Iterator[int]:
        """The line dyads that a claim or agreement of many speaks of as well."""
        named = _named(record)
        for place in sorted({place for actor in named for place in self._places_from(actor)}):
            if speaks_of(record, self.dyads[place]):
                yield place

    def _places_from(self, actor: ActorId) -> Places:
        return self.places_of_actor.get(actor, ())

    @property
    def n_rows(self) -> int:
        """How many rows there are, of records and of agreements between two."""
        return len(self.places_of)

    def _betweens(self, row: int) -> Iterator[Between]:
        """The further rows of an agreement, which are numbered as they are made."""
        record = self.records[row]
        assert isinstance(record, Agreement), "others have none"
        parties = frozenset(record.parties)
        places, self.places_of[row] = self.places_of[row], ()
        for place in places:
            among = tuple(actor for actor in self.dyads[place] if actor in parties)
            yield Between(len(self.places_of), place, among)
            self.places_of.append((place,))

    def _sort_parts(self) -> None:
        of_records = self.places_of[: len(self.records)]
        parts = [(place, row, row) for row, places in enumerate(of_records) for place in places]
        parts += [
            (between.place, row, between.row)
            for row, betweens in self.betweens_of.items()
            for between in betweens
        ]
        columns = np.array(parts, dtype=np.intp).reshape(-1, 3).T
        order = np.lexsort((columns[1], columns[0]))
        self.part_places, self.part_records, self.part_rows = columns[:, order]
        self.first_parts: IntArray = np.searchsorted(
            self.part_places, np.arange(len(self.dyads) + 1)
        )


def is_of_two(record: Record) -> bool:
    """Whether a line between two stands for a record; see `is_between_two`."""
    match record:
        case Claim():
            return not is_of_many(record)
        case Agreement():
            return len(record.parties) == 2
        case Membership():
            return True


def dyads_of(record: Record) -> Iterator[Dyad]:
    """The pairs of actors that a record speaks of, each once."""
    match record:
        case Claim():
            yield from dyads_of_claim(record)
        case Agreement():
            yield from dyads_of_agreement(record)
        case Membership():
            yield dyad_of(record.actor, record.bloc)


def speaks_of(record: Record, dyad: Dyad) -> bool:
    """Whether a claim or agreement of many speaks of two actors: they are in `dyads_of` it."""
    if not isinstance(record, Agreement):
        return set(dyad) <= _named(record)
    one, other = dyad
    parties = frozenset(record.parties)
    return (
        (one in parties and other in parties)
        or (one == record.bloc and other in parties)
        or (other == record.bloc and one in parties)
    )


def _named(record: Record) -> frozenset[ActorId]:
    match record:
        case Claim():
            return frozenset((*record.a, *record.b))
        case Agreement():
            return frozenset((*record.parties, *(() if record.bloc is None else (record.bloc,))))
        case Membership():
            return frozenset((record.actor, record.bloc))
