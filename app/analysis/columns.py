"""The records of a ledger in columns, for questions put to all of them at once.

What never changes is here, an array for each fact; what depends on the date comes with
:class:`~app.analysis.rows_on_date.RowsOnDate`. Kinds are numbered as their vocabularies list
them, actors by their ids in order.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from app.analysis.claim_columns import CLAIM_KINDS, BoolArray, IntArray
from app.analysis.ties import directions_of
from app.domain.ids import ActorId
from app.domain.vocabulary import ActorKind, ClaimKind

if TYPE_CHECKING:
    from app.analysis.ledger import Ledger

__all__ = ["ACTOR_KINDS", "CLAIM_KINDS", "BoolArray", "Columns", "IntArray", "find_directions"]

ACTOR_KINDS = tuple(ActorKind)


class Columns:
    """Facts by record, by part of a tie, by line dyad and by actor.

    `kinds` are by record, (r,), numbers in `CLAIM_KINDS`; agreements and memberships have
    those of these names. `is_line`, `is_claim`, `is_membership` and `is_told_membership` are
    by part, (p,): whether it is between the two alone, what record it is of, and whether it
    is a claim of membership. `points_to`, (p, 2), says whether a part is a claim in which the
    one actor of its tie acts on the other: on the first, on the second.

    `ends`, (d, 2), are the numbers of the two actors of each line dyad, `actor_kinds`, (a,),
    numbers in `ACTOR_KINDS`, of the `actors`, sorted by id.
    """

    def __init__(
        self,
        ledger: "Ledger",
        points_to: BoolArray | None = None,
        like: "Columns | None" = None,
    ) -> None:
        """Read a ledger; `points_to` is given where it is known already.

        So are columns `like` these of a ledger with the very same actors and line dyads.
        """
        membership = CLAIM_KINDS.index(ClaimKind.MEMBERSHIP)
        agreement = CLAIM_KINDS.index(ClaimKind.AGREEMENT)
        self.kinds: IntArray = np.full(len(ledger.records), agreement, dtype=np.intp)
        self.kinds[: ledger.first_agreement] = membership
        self.kinds[: ledger.n_claims] = ledger.claims.kinds
        records = ledger.part_records
        self.is_line: BoolArray = ledger.are_of_two[records]
        self.is_claim: BoolArray = records < ledger.n_claims
        self.is_membership: BoolArray = ~self.is_claim & (records < ledger.first_agreement)
        self.is_told_membership: BoolArray = self.is_claim & (self.kinds[records] == membership)
        self.points_to: BoolArray = (
            find_directions(ledger, np.arange(len(records))) if points_to is None else points_to
        )
        to_a, to_b = self.points_to.astype(np.uint8).T
        self.directions: NDArray[np.uint8] = to_a | to_b << 1
        self.actors: tuple[ActorId, ...]
        self.number_of: Mapping[ActorId, int]
        self.ends: IntArray
        self.actor_kinds: IntArray
        self._read_actors(ledger, like)
        self._numbered: tuple[Sequence[ActorId], IntArray] | None = None

    def _read_actors(self, ledger: "Ledger", like: "Columns | None") -> None:
        if like is not None:
            self.actors, self.number_of = like.actors, like.number_of
            self.ends, self.actor_kinds = like.ends, like.actor_kinds
            return
        dossier = ledger.dossier
        self.actors = tuple(sorted(dossier.actor_by_id))
        self.number_of = {actor: number for number, actor in enumerate(self.actors)}
        ends = [self.number_of[actor] for dyad in ledger.dyads for actor in dyad]
        # Each side lies in one piece: they are looked up by themselves.
        self.ends = np.asfortranarray(np.array(ends, dtype=np.intp).reshape(-1, 2))
        of_actors = [ACTOR_KINDS.index(dossier.actor_by_id[actor].kind) for actor in self.actors]
        self.actor_kinds = np.array(of_actors, dtype=np.intp)

    def numbers(self, actors: Sequence[ActorId]) -> IntArray:
        """The numbers of some actors, (n,)."""
        if self._numbered is None or self._numbered[0] is not actors:
            numbers = np.fromiter(map(self.number_of.__getitem__, actors), np.intp, len(actors))
            self._numbered = actors, numbers
        return self._numbered[1]

    def among(self, actors: Collection[ActorId]) -> BoolArray:
        """Which actors, by number, are among some, (a,)."""
        marked = np.zeros(len(self.actors), dtype=np.bool_)
        marked[[self.number_of[actor] for actor in actors if actor in self.number_of]] = True
        return marked

    def either(self, marked: BoolArray) -> BoolArray:
        """Of which line dyads, (d,), one actor at least is marked, by number."""
        return marked[self.ends[:, 0]] | marked[self.ends[:, 1]]

    def both(self, marked: BoolArray) -> BoolArray:
        """Of which line dyads, (d,), both actors are marked, by number."""
        return marked[self.ends[:, 0]] & marked[self.ends[:, 1]]


def find_directions(ledger: "Ledger", parts: IntArray) -> BoolArray:
    """`Columns.points_to` of some parts, (n, 2)."""
    points_to = np.zeros((len(parts), 2), dtype=np.bool_)
    claims = ledger.claims
    of_claims = np.flatnonzero(ledger.part_records[parts] < ledger.n_claims)
    are_directed = np.array([kind.is_directed for kind in CLAIM_KINDS])
    kinds = claims.kinds[ledger.part_records[parts[of_claims]]]
    directed = of_claims[are_directed[kinds]]
    places, rows = ledger.part_places[parts[directed]], ledger.part_records[parts[directed]]
    # Most have one actor on each side; these are the two of the tie.
    of_place, place_of = np.unique(places, return_inverse=True)
    first = [claims.number_of.get(ledger.dyads[place][0], -1) for place in of_place.tolist()]
    goes_on = claims.one[rows] == np.array(first, dtype=np.intp)[place_of]
    points_to[directed] = np.stack((~goes_on, goes_on), axis=1)
    for at in np.flatnonzero(claims.one[rows] < 0).tolist():
        points_to[directed[at]] = directions_of(
            ledger.dossier.claims[rows[at]], ledger.dyads[places[at]]
        )
    return points_to
