"""What stands on a date, claims, agreements and memberships, and the tie of two actors.

A tie is derived, never stored. Two actors have one if a claim, an agreement or a
membership that is there on the date names them both. What many share is on each of
their ties as evidence, but only what is between the two *grounds a line*: see
:attr:`Tie.line_claims`.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, product

from app.domain.dates import PartialDate, Period
from app.domain.ids import ActorId
from app.domain.records import Agreement, Claim, Evidence, Membership, PartyStatus
from app.domain.stints import NONE_FORESEEN, Foreseen
from app.domain.vocabulary import OnDate, Stance, Topology

Dyad = tuple[ActorId, ActorId]
Record = Claim | Agreement | Membership


@dataclass(frozen=True, slots=True)
class ClaimOnDate:
    """A claim that is there on the date; `observed_on` is set where it has no date itself."""

    record: Claim
    on_date: OnDate
    observed_on: PartialDate | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class AgreementOnDate:
    """An agreement that is there on the date, with what its parties had done by then.

    On a tie `on_date` is where it stands between those two: what others signed later or
    have left since is nothing to them. `all_statuses` holds later ones too, `foreseen` tells
    which of them were only foreseen.
    """

    record: Agreement
    on_date: OnDate
    statuses: tuple[PartyStatus, ...]
    evidence: tuple[Evidence, ...]
    all_statuses: tuple[PartyStatus, ...] = ()
    foreseen: Foreseen = field(default_factory=lambda: NONE_FORESEEN, hash=False)


@dataclass(frozen=True, slots=True)
class MembershipOnDate:
    """A membership that is or was there on the date; `period` is its own, as far as known."""

    record: Membership
    on_date: OnDate
    period: Period | None
    evidence: tuple[Evidence, ...]


Part = ClaimOnDate | AgreementOnDate | MembershipOnDate


Told = tuple[tuple[ClaimOnDate, ...], tuple[AgreementOnDate, ...], tuple[MembershipOnDate, ...]]
"""What a tie rests on: claims, agreements, and memberships."""


def _nothing() -> Told:
    return (), (), ()


class Tie:
    """What holds between two actors on the date; `a` sorts before `b`.

    A tie may rest on thousands of claims, and a map draws thousands of ties of which one is
    read at a time. So what it rests on is gathered when it is first asked for, by `read`, which
    gives the same whenever it is called; `n_claims` is how many claims that are, if it is known
    before.
    """

    def __init__(
        self,
        a: ActorId,
        b: ActorId,
        read: Callable[[], Told] = _nothing,
        n_claims: int | None = None,
    ) -> None:
        self.a = a
        self.b = b
        self._read = read
        self._n_claims = n_claims

    def __eq__(self, other: object) -> bool:
        """Whether it is between the same two and rests on the same."""
        return isinstance(other, Tie) and self.dyad == other.dyad and self._told == other._told

    def __hash__(self) -> int:
        """By the two actors."""
        return hash(self.dyad)

    def __repr__(self) -> str:
        """The two actors and how much there is between them."""
        return f"Tie({self.a!r}, {self.b!r}, {len(self.parts)} parts)"

    @property
    def dyad(self) -> Dyad:
        """The two actors, in the order of their ids."""
        return self.a, self.b

    @cached_property
    def _told(self) -> Told:
        return self._tell()

    def _tell(self) -> Told:
        return self._read()

    @property
    def claims(self) -> tuple[ClaimOnDate, ...]:
        """The claims that speak of both."""
        return self._told[0]

    @property
    def n_claims(self) -> int:
        """How many claims speak of both."""
        return len(self.claims) if self._n_claims is None else self._n_claims

    @property
    def n_line_claims(self) -> int:
        """How many of them are between these two alone."""
        return len(self.line_claims)

    @property
    def n_agreements(self) -> int:
        """How many agreements there are of both."""
        return len(self.agreements)

    @property
    def n_parts(self) -> int:
        """How many claims, agreements and memberships it rests on."""
        return len(self.parts)

    @property
    def agreements(self) -> tuple[AgreementOnDate, ...]:
        """The agreements of both, as they stand between the two."""
        return self._told[1]

    @property
    def memberships(self) -> tuple[MembershipOnDate, ...]:
        """The memberships of one of the two in the other, where that is a bloc."""
        return self._told[2]

    @cached_property
    def line_claims(self) -> tuple[ClaimOnDate, ...]:
        """The claims between these two rather than among a group they belong to."""
        return tuple(claim for claim in self.claims if not is_of_many(claim.record))

    @cached_property
    def line_agreements(self) -> tuple[AgreementOnDate, ...]:
        """The agreements which these two alone are parties to."""
        return tuple(held for held in self.agreements if len(held.record.parties) == 2)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """All that the tie rests on: claims, agreements, memberships."""
        return (*self.claims, *self.agreements, *self.memberships)

    @cached_property
    def grounds(self) -> tuple[Part, ...]:
        """What is between the two alone, in the order of `parts`: what a line stands for."""
        return tuple(part for part in self.parts if is_between_two(part))

    @property
    def evidence(self) -> Iterator[Evidence]:
        """The evidence of all parts, in their order."""
        for part in self.parts:
            yield from part.evidence

    @property
    def is_contested(self) -> bool:
        """Whether any of its evidence disputes or denies what it is put to."""
        return any(item.stance in {Stance.DISPUTES, Stance.DENIES} for item in self.evidence)


def is_between_two(part: Part) -> bool:
    """Whether a part of a tie is between its two alone rather than shared with others."""
    if isinstance(part, ClaimOnDate):
        return part.record.topology is not Topology.GROUP or not is_of_many(part.record)
    return isinstance(part, MembershipOnDate) or len(part.record.parties) == 2


def directions_of(claim: Claim, dyad: Dyad) -> tuple[bool, bool]:
    """Whether a claim tells of the one acting on the other: on the first, on the second."""
    a, b = dyad
    return b in claim.a and a in claim.b, a in claim.a and b in claim.b


def dyad_of(one: ActorId, other: ActorId) -> Dyad:
    """Two actors in the order of their ids."""
    return (one, other) if one <= other else (other, one)


def is_of_many(claim: Claim) -> bool:
    """Whether a claim speaks of more than two together, so that no line stands for it."""
    return claim.topology is Topology.GROUP and len(claim.a) + len(claim.b) > 2


def dyads_of_claim(claim: Claim) -> Collection[Dyad]:
    """The pairs a claim speaks of: each of one side with each of the other, or all of a group."""
    if len(claim.a) == len(claim.b) == 1:
        # Most claims, and the same for every topology.
        return () if claim.a == claim.b else (dyad_of(claim.a[0], claim.b[0]),)
    if claim.topology is Topology.GROUP:
        return _dyads(combinations((*claim.a, *claim.b), 2))
    return _dyads(product(claim.a, claim.b))


def dyads_of_agreement(agreement: Agreement) -> Collection[Dyad]:
    """The pairs among the parties of an agreement, and each with the bloc it is one of."""
    pairs = list(combinations(agreement.parties, 2))
    if agreement.bloc is not None:
        pairs += [(party, agreement.bloc) for party in agreement.parties]
    return _dyads(pairs)


def _dyads(pairs: Iterable[tuple[ActorId, ActorId]]) -> Collection[Dyad]:
    return dict.fromkeys(dyad_of(one, other) for one, other in pairs if one != other)
