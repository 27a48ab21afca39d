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
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, compress, count
from operator import attrgetter

import numpy as np

from app.analysis.carrying import Carrying
from app.analysis.claim_codes import ClaimCodes
from app.analysis.claim_columns import ClaimColumns
from app.analysis.columns import BoolArray, Columns, IntArray
from app.analysis.dyads import dyads_of, is_of_two, named, speaks_of
from app.analysis.evidence_columns import EvidenceColumns
from app.analysis.ledger_step import LedgerStep
from app.analysis.own_times import OwnTimes, own_times
from app.analysis.ties import Dyad, Record, dyad_of
from app.analysis.turning_points import TurningPoints, learning_points, turning_points
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import Agreement
from app.domain.succession import Differences, Subject, TableDifference
from app.domain.tables import column, items_of, spliced


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
        self._take_records(dossier)
        claims, others = self.claims, range(self.n_claims, len(self.records))
        self.are_of_two: BoolArray = np.append(
            claims.are_of_two, [is_of_two(self.records[row]) for row in others]
        ).astype(np.bool_)
        # Most are claims of one actor about one other: their pairs are found all at once.
        pairs, plain, pair_of = _pairs_of(claims)
        apart = self.are_of_two.copy()
        apart[: self.n_claims] &= claims.one < 0
        spoken_of = [
            (dyad, row)
            for row in np.flatnonzero(apart).tolist()
            for dyad in dyads_of(self.records[row])
        ]
        self._number(sorted({*pairs, *(dyad for dyad, _row in spoken_of)}))
        places = [self.place_of[dyad] for dyad, _row in spoken_of]
        rows = [row for _dyad, row in spoken_of]
        for row in self.of_many.tolist():
            found = list(self._places_of_many(self.records[row]))
            places += found
            rows += [row] * len(found)
        place_of_pair = np.array([self.place_of[pair] for pair in pairs], dtype=np.intp)
        self._sort_parts(
            np.append(place_of_pair[pair_of], places).astype(np.intp),
            np.append(plain, rows).astype(np.intp),
        )

    def followed_by(self, dossier: Dossier, differing: Differences) -> "LedgerStep":
        """The ledger of another state of the dossier, the same as if it were made afresh.

        Only the records that differ are read; rows and places are numbered anew.
        """
        after = Ledger.__new__(Ledger)
        after._take_records(dossier)
        row_of, added = self._rows_in(after, differing)
        if "claims" in vars(self):
            come = [row for row in added if row < after.n_claims]
            vars(after)["claims"] = self.claims.carried(
                row_of[: self.n_claims], come, [dossier.claims[row] for row in come]
            )
        after.are_of_two = Carrying(row_of, len(after.records)).array(self.are_of_two)
        after.are_of_two[added] = [is_of_two(after.records[row]) for row in added]
        kept_rows = row_of[self.part_records]
        was_kept = kept_rows >= 0
        spoken_of = [
            (dyad, row)
            for row in added
            if after.are_of_two[row]
            for dyad in dyads_of(after.records[row])
        ]
        place_of = self._places_in(after, was_kept, [dyad for dyad, _row in spoken_of])
        was_kept &= place_of[self.part_places] >= 0
        new_places = [after.place_of[dyad] for dyad, _row in spoken_of]
        new_rows = [row for _dyad, row in spoken_of]
        for place, row in after._new_parts_of_many(added, self.place_of):
            new_places.append(place)
            new_rows.append(row)
        is_kept = after._merge_parts(
            (place_of[self.part_places[was_kept]], kept_rows[was_kept]),
            (np.array(new_places, dtype=np.intp), np.array(new_rows, dtype=np.intp)),
        )
        return LedgerStep(self, after, row_of, place_of, was_kept, is_kept)

    def rows_of(self, subjects: Collection[Subject]) -> IntArray:
        """The rows of some claims, memberships and agreements, ascending."""
        ids = {id_ for _kind, id_ in subjects}
        are_wanted = map(ids.__contains__, column(self.records, "id"))
        return np.array(list(compress(count(), are_wanted)), dtype=np.intp)

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
    def rest_on_claims(self) -> BoolArray:
        """By place, whether nothing but claims is ever on a tie, (d,)."""
        alone = np.ones(len(self.dyads), dtype=np.bool_)
        alone[self.part_places[self.part_records >= self.n_claims]] = False
        return alone

    def splits_at(self, places: IntArray) -> list[tuple[int, int]]:
        """At some places, how many parts come before the agreements, and before the memberships."""
        parts, tie_of = self.parts_at(places)
        records = self.part_records[parts]
        are_claims = records < self.n_claims
        counts = [
            np.bincount(tie_of[are_before], minlength=len(places)).tolist()
            for are_before in (are_claims, are_claims | (records >= self.first_agreement))
        ]
        return list(zip(*counts, strict=True))

    @cached_property
    def columns(self) -> Columns:
        """The records in columns."""
        return Columns(self)

    @cached_property
    def claims(self) -> ClaimColumns:
        """What is asked of all claims at once."""
        return ClaimColumns(self.dossier.claims)

    @cached_property
    def claim_codes(self) -> ClaimCodes:
        """Where claims stand, as far as the rules have been asked."""
        return ClaimCodes(self.claims)

    @cached_property
    def evidence(self) -> EvidenceColumns:
        """What is put to the records, and when its sources appeared."""
        return EvidenceColumns(self.dossier)

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
        return turning_points(self.dossier, self.records, self.claims, self.evidence)

    @cached_property
    def learning_points(self) -> TurningPoints:
        """The days `known_by` at which records may come to rest on more evidence."""
        return learning_points(self.dossier, self.records, self.claims, self.evidence)

    @cached_property
    def own_times(self) -> OwnTimes:
        """The time that each record speaks of."""
        return own_times(self.dossier, self.records, self.claims, self.evidence)

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

    def _take_records(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.n_claims = len(dossier.claims)
        self.first_agreement = self.n_claims + len(dossier.memberships)
        claims: Sequence[Record] = dossier.claims
        items = [*items_of(dossier.claims), *dossier.memberships, *dossier.agreements]
        self.records: Sequence[Record] = spliced(claims, items, self.n_claims, 0)

    def _number(self, dyads: list[Dyad]) -> None:
        self.dyads: tuple[Dyad, ...] = tuple(dyads)
        self.place_of: Mapping[Dyad, int] = {dyad: place for place, dyad in enumerate(dyads)}

    def _rows_in(self, after: "Ledger", differing: Differences) -> tuple[IntArray, list[int]]:
        """The row in another ledger of each record, -1 if it is not there; and its new rows."""
        row_of = np.full(len(self.records), -1)
        added: list[int] = []
        first, first_after = 0, 0
        for table in ("claims", "memberships", "agreements"):
            end = first + len(getattr(self.dossier, table))
            end_after = first_after + len(getattr(after.dossier, table))
            change = differing.get(table, TableDifference(end - first, (), ()))
            n_behind = end - first - change.start - len(change.before)
            row_of[first : first + change.start] = np.arange(change.start) + first_after
            row_of[end - n_behind : end] = np.arange(end_after - n_behind, end_after)
            start = first_after + change.start
            rows_after = dict(zip(map(id, change.after), count(start), strict=False))
            for row, record in enumerate(change.before, first + change.start):
                row_of[row] = rows_after.pop(id(record), -1)
            added += rows_after.values()
            first, first_after = end, end_after
        return row_of, added

    def _new_parts_of_many(
        self, added: Iterable[int], known: Mapping[Dyad, int]
    ) -> Iterator[tuple[int, int]]:
        """The places and rows of records of many where the row or the line dyad is new."""
        are_added = set(added)
        for row in are_added:
            if not self.are_of_two[row]:
                for place in self._places_of_many(self.records[row]):
                    yield place, row
        fresh = [place for place, dyad in enumerate(self.dyads) if dyad not in known]
        if fresh:
            for row in self.of_many.tolist():
                for place in () if row in are_added else fresh:
                    if speaks_of(self.records[row], self.dyads[place]):
                        yield place, row

    def _places_in(self, after: "Ledger", was_kept: BoolArray, come: Collection[Dyad]) -> IntArray:
        """Number the line dyads of another ledger: those that stay, and those that come.

        The answer is the place there of each of these here, -1 if it is not there. `was_kept`,
        (p,), are the parts whose records are there.
        """
        lines = was_kept & self.are_of_two[self.part_records]
        are_alive = np.zeros(len(self.dyads), dtype=np.bool_)
        are_alive[self.part_places[lines]] = True
        if are_alive.all() and all(dyad in self.place_of for dyad in come):
            after.dyads, after.place_of = self.dyads, self.place_of
            return np.arange(len(self.dyads))
        after._number(sorted({*compress(self.dyads, are_alive.tolist()), *come}))
        return np.array([after.place_of.get(dyad, -1) for dyad in self.dyads], dtype=np.intp)

    def _sort_parts(self, places: IntArray, records: IntArray) -> None:
        """Bring what is on ties in order, given the place of each."""
        order = np.argsort(self._keys_of_parts(places, records), kind="stable")
        self._number_parts(places[order], records[order])

    def _merge_parts(
        self, kept: tuple[IntArray, IntArray], come: tuple[IntArray, IntArray]
    ) -> BoolArray:
        """Put those that come, in any order, among those that are in order.

        Both are places and records; the answer, (p,), are those that were in order.
        """
        keys = self._keys_of_parts(*come)
        order = np.argsort(keys)
        at = np.searchsorted(self._keys_of_parts(*kept), keys[order])
        is_kept = np.ones(len(kept[0]) + len(order), dtype=np.bool_)
        is_kept[at + np.arange(len(at))] = False
        places, records = (
            np.insert(one, at, other[order]) for one, other in zip(kept, come, strict=True)
        )
        self._number_parts(places, records)
        return is_kept

    def _keys_of_parts(self, places: IntArray, records: IntArray) -> IntArray:
        """Ascending in the order of parts: by place, memberships last, by record."""
        are_memberships = (records >= self.n_claims) & (records < self.first_agreement)
        keys: IntArray = (places * 2 + are_memberships) * len(self.records) + records
        return keys

    def _number_parts(self, places: IntArray, records: IntArray) -> None:
        """Take the parts in their order.

        The further rows of agreements, in the order of their own rows and of the places, are
        numbered on the way.
        """
        self.part_places, self.part_records = places, records
        self.part_rows = self.part_records.copy()
        betweens: dict[int, list[Between]] = {
            row: [] for row in range(self.first_agreement, len(self.records))
        }
        of_agreements = np.flatnonzero(self.part_records >= self.first_agreement)
        of_agreements = of_agreements[np.argsort(self.part_records[of_agreements], kind="stable")]
        self.n_rows = len(self.records) + len(of_agreements)
        self.part_rows[of_agreements] = np.arange(len(self.records), self.n_rows)
        for part in of_agreements.tolist():
            row, place = int(self.part_records[part]), int(self.part_places[part])
            betweens[row].append(self._between(int(self.part_rows[part]), row, place))
        self.betweens_of: Mapping[int, tuple[Between, ...]] = {
            row: tuple(found) for row, found in betweens.items()
        }
        self.first_parts: IntArray = np.searchsorted(
            self.part_places, np.arange(len(self.dyads) + 1)
        )

    def _between(self, further: int, row: int, place: int) -> Between:
        """What stands of an agreement between the two at a place, in a further row."""
        record = self.records[row]
        assert isinstance(record, Agreement), "others have none"
        parties = frozenset(record.parties)
        return Between(
            further, place, tuple(actor for actor in self.dyads[place] if actor in parties)
        )


def _pairs_of(claims: ClaimColumns) -> tuple[list[Dyad], IntArray, IntArray]:
    """The pairs of whom claims of one actor about one other speak, which claims, and of whom.

    The claims are rows, (n,), and numbers of pairs, (n,).
    """
    plain = np.flatnonzero((claims.one >= 0) & (claims.one != claims.other))
    n_actors = len(claims.actors)
    one, other = claims.one[plain], claims.other[plain]
    keys = np.minimum(one, other) * n_actors + np.maximum(one, other)
    found, pair_of = np.unique(keys, return_inverse=True)
    pairs = [
        dyad_of(claims.actors[key // n_actors], claims.actors[key % n_actors])
        for key in found.tolist()
    ]
    return pairs, plain, pair_of


def _runs(first: IntArray, wanted: IntArray) -> tuple[IntArray, IntArray]:
    """All numbers of some runs, and which of the runs each is in; `first` ends with the end."""
    starts = first[wanted]
    n_each = first[wanted + 1] - starts
    run_of = np.repeat(np.arange(len(wanted)), n_each)
    before = np.cumsum(n_each) - n_each
    return np.arange(len(run_of)) + np.repeat(starts - before, n_each), run_of
