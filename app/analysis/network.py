"""The network as of a date: every tie with the claims, agreements and memberships behind it.

A tie is derived, never stored. Two actors have one if a claim, an agreement or a
membership that is there on the date names them both. What many share is on each of
their ties as evidence, but only what is between the two *grounds a line*: see
:attr:`Tie.line_claims`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import combinations, product

from app.domain.dates import PartialDate
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.on_date import agreement_on, claim_on, period_on
from app.domain.records import Agreement, Claim, Evidence, Membership, PartyStatus
from app.domain.vocabulary import OnDate, Stance, SubjectKind, Topology

Dyad = tuple[ActorId, ActorId]


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
    have left since is nothing to them. `all_statuses` holds later ones too.
    """

    record: Agreement
    on_date: OnDate
    statuses: tuple[PartyStatus, ...]
    evidence: tuple[Evidence, ...]
    all_statuses: tuple[PartyStatus, ...] = ()


@dataclass(frozen=True, slots=True)
class MembershipOnDate:
    """A membership that is or was there on the date."""

    record: Membership
    on_date: OnDate
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Tie:
    """What holds between two actors on the date; `a` sorts before `b`.

    `memberships` are those of one of the two in the other, where that is a bloc;
    `shared` those of both in the same third bloc, which ground no line.
    """

    a: ActorId
    b: ActorId
    claims: tuple[ClaimOnDate, ...] = ()
    agreements: tuple[AgreementOnDate, ...] = ()
    memberships: tuple[MembershipOnDate, ...] = ()
    shared: tuple[MembershipOnDate, ...] = ()

    @property
    def dyad(self) -> Dyad:
        """The two actors, in the order of their ids."""
        return self.a, self.b

    @cached_property
    def line_claims(self) -> tuple[ClaimOnDate, ...]:
        """The claims between these two rather than among a group they belong to."""
        return tuple(claim for claim in self.claims if not is_of_many(claim.record))

    @cached_property
    def line_agreements(self) -> tuple[AgreementOnDate, ...]:
        """The agreements which these two alone are parties to."""
        return tuple(held for held in self.agreements if len(held.record.parties) == 2)

    @property
    def parts(self) -> Iterator[ClaimOnDate | AgreementOnDate | MembershipOnDate]:
        """All that the tie itself rests on, shared blocs apart."""
        yield from self.claims
        yield from self.agreements
        yield from self.memberships

    @cached_property
    def grounds(self) -> tuple[ClaimOnDate | AgreementOnDate | MembershipOnDate, ...]:
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


@dataclass(frozen=True)
class Network:
    """All that is there on a date, as known by another."""

    dossier: Dossier
    as_of: date
    known_by: date | None
    claims: tuple[ClaimOnDate, ...]
    agreements: tuple[AgreementOnDate, ...]
    memberships: tuple[MembershipOnDate, ...]
    ties: tuple[Tie, ...] = field(default=())

    @cached_property
    def tie_by_dyad(self) -> Mapping[Dyad, Tie]:
        """Every tie by its two actors."""
        return {tie.dyad: tie for tie in self.ties}

    def find_tie(self, one: ActorId, other: ActorId) -> Tie | None:
        """The tie between two actors, in whichever order; None if there is none."""
        return self.tie_by_dyad.get(dyad_of(one, other))

    @cached_property
    def ties_of(self) -> Mapping[ActorId, tuple[Tie, ...]]:
        """The ties of each actor that has any, in the order of `ties`."""
        ties: dict[ActorId, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            ties[tie.a].append(tie)
            ties[tie.b].append(tie)
        return {actor: tuple(of_actor) for actor, of_actor in ties.items()}

    @cached_property
    def memberships_in(self) -> Mapping[ActorId, tuple[MembershipOnDate, ...]]:
        """The memberships of each bloc that are or were there."""
        members: dict[ActorId, list[MembershipOnDate]] = defaultdict(list)
        for membership in self.memberships:
            members[membership.record.bloc].append(membership)
        return {bloc: tuple(of_bloc) for bloc, of_bloc in members.items()}


def is_between_two(part: ClaimOnDate | AgreementOnDate | MembershipOnDate) -> bool:
    """Whether a part of a tie is between its two alone rather than shared with others."""
    match part:
        case ClaimOnDate():
            return not is_of_many(part.record)
        case AgreementOnDate():
            return len(part.record.parties) == 2
        case MembershipOnDate():
            return True


def dyad_of(one: ActorId, other: ActorId) -> Dyad:
    """Two actors in the order of their ids."""
    return (one, other) if one <= other else (other, one)


def is_of_many(claim: Claim) -> bool:
    """Whether a claim speaks of more than two together, so that no line stands for it."""
    return claim.topology is Topology.GROUP and len(claim.a) + len(claim.b) > 2


def dyads_of_claim(claim: Claim) -> Iterator[Dyad]:
    """The pairs a claim speaks of: each of one side with each of the other, or all of a group."""
    pairs: Iterable[tuple[ActorId, ActorId]]
    if claim.topology is Topology.GROUP:
        pairs = combinations((*claim.a, *claim.b), 2)
    else:
        pairs = product(claim.a, claim.b)
    yield from dict.fromkeys(dyad_of(one, other) for one, other in pairs if one != other)


def build_network(dossier: Dossier, as_of: date, known_by: date | None = None) -> Network:
    """Everything that is there on `as_of`, from sources published by `known_by`.

    The order of every sequence is fixed: ties by their ids, records as in the dossier.
    A source without a publication date counts from the first day of what it reports.
    """
    claims = tuple(_claims_on(dossier, as_of, known_by))
    agreements = tuple(_agreements_on(dossier, as_of, known_by))
    memberships = tuple(_memberships_on(dossier, as_of, known_by))
    ties = _derive_ties(as_of, claims, agreements, memberships)
    return Network(dossier, as_of, known_by, claims, agreements, memberships, ties)


def _claims_on(dossier: Dossier, as_of: date, known_by: date | None) -> Iterator[ClaimOnDate]:
    for claim in dossier.claims:
        begins = claim.period.earliest if claim.period else None
        evidence = _known(dossier, SubjectKind.CLAIM, claim.id, begins, known_by)
        if not evidence:
            continue
        published = _first_published(dossier, evidence)
        on_date = claim_on(claim, published, as_of)
        if on_date is not None:
            observed_on = published if claim.period is None else None
            yield ClaimOnDate(claim, on_date, observed_on, evidence)


def _agreements_on(
    dossier: Dossier, as_of: date, known_by: date | None
) -> Iterator[AgreementOnDate]:
    for agreement in dossier.agreements:
        statuses = _known_statuses(dossier, agreement, known_by)
        begins = min((status.date.earliest for status in statuses if status.date), default=None)
        evidence = _known(dossier, SubjectKind.AGREEMENT, agreement.id, begins, known_by)
        on_date = (
            agreement_on(statuses, as_of, agreement.parties, agreement.kind) if evidence else None
        )
        if on_date is not None:
            reached = tuple(s for s in statuses if s.date is None or s.date.earliest <= as_of)
            yield AgreementOnDate(agreement, on_date, reached, evidence, statuses)


def _known_statuses(
    dossier: Dossier, agreement: Agreement, known_by: date | None
) -> tuple[PartyStatus, ...]:
    """The statuses of which one could know by `known_by`.

    Those with evidence of their own by its publication; the others, which rest on that of
    the agreement, once their day had come.
    """
    statuses = dossier.statuses_of.get(agreement.id, ())
    if known_by is None:
        return statuses
    return tuple(status for status in statuses if _is_known(dossier, status, known_by))


def _is_known(dossier: Dossier, status: PartyStatus, known_by: date) -> bool:
    begins = status.date.earliest if status.date else None
    if (SubjectKind.PARTY_STATUS, status.id) in dossier.evidence_for:
        return bool(_known(dossier, SubjectKind.PARTY_STATUS, status.id, begins, known_by))
    return begins is None or begins <= known_by


def _memberships_on(
    dossier: Dossier, as_of: date, known_by: date | None
) -> Iterator[MembershipOnDate]:
    for membership in dossier.memberships:
        period = membership.period
        begins = period.earliest if period else None
        evidence = _known(dossier, SubjectKind.MEMBERSHIP, membership.id, begins, known_by)
        on_date = period_on(period, as_of) if period else _undated_on(dossier, evidence, as_of)
        if evidence and on_date is not None:
            yield MembershipOnDate(membership, on_date, evidence)


def _undated_on(dossier: Dossier, evidence: Iterable[Evidence], as_of: date) -> OnDate | None:
    """Where an undated membership stands: it is known only from its publication on."""
    published = _first_published(dossier, evidence)
    said = published is None or published.earliest <= as_of
    return OnDate.UNCERTAIN if said else None


def _known(
    dossier: Dossier, kind: SubjectKind, subject: str, begins: date | None, known_by: date | None
) -> tuple[Evidence, ...]:
    """The evidence for a subject that had been published by `known_by`."""
    evidence = dossier.evidence_for.get((kind, subject), ())
    if known_by is None:
        return evidence
    return tuple(
        item for item in evidence if (_published(dossier, item) or begins or date.min) <= known_by
    )


def _published(dossier: Dossier, evidence: Evidence) -> date | None:
    published = dossier.source_of(evidence).published
    return published.latest if published else None


def _first_published(dossier: Dossier, evidence: Iterable[Evidence]) -> PartialDate | None:
    dates = (dossier.source_of(item).published for item in evidence)
    return min((published for published in dates if published is not None), default=None)


def _derive_ties(
    as_of: date,
    claims: Iterable[ClaimOnDate],
    agreements: Iterable[AgreementOnDate],
    memberships: Iterable[MembershipOnDate],
) -> tuple[Tie, ...]:
    by_dyad: dict[Dyad, tuple[list[ClaimOnDate], list[AgreementOnDate], list[MembershipOnDate]]]
    by_dyad = defaultdict(lambda: ([], [], []))
    blocs_of: dict[ActorId, dict[ActorId, list[MembershipOnDate]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for claim in claims:
        for dyad in dyads_of_claim(claim.record):
            by_dyad[dyad][0].append(claim)
    for agreement in agreements:
        for dyad in _dyads_of_agreement(agreement.record):
            between = _between(agreement, dyad, as_of)
            if between is not None:
                by_dyad[dyad][1].append(between)
    for membership in memberships:
        record = membership.record
        by_dyad[dyad_of(record.actor, record.bloc)][2].append(membership)
        blocs_of[record.actor][record.bloc].append(membership)
    return tuple(
        Tie(a, b, tuple(of_claims), tuple(of_agreements), tuple(held), _shared(blocs_of, a, b))
        for (a, b), (of_claims, of_agreements, held) in sorted(by_dyad.items())
    )


def _dyads_of_agreement(agreement: Agreement) -> Iterator[Dyad]:
    pairs = list(combinations(agreement.parties, 2))
    if agreement.bloc is not None:
        pairs += [(party, agreement.bloc) for party in agreement.parties]
    yield from dict.fromkeys(dyad_of(one, other) for one, other in pairs if one != other)


def _between(agreement: AgreementOnDate, dyad: Dyad, as_of: date) -> AgreementOnDate | None:
    """The agreement as it stands between two; None if it is not there between them yet."""
    if all(status.actor is None for status in agreement.all_statuses):
        return agreement
    parties = [actor for actor in dyad if actor in agreement.record.parties]
    on_date = agreement_on(agreement.all_statuses, as_of, parties, agreement.record.kind)
    return None if on_date is None else replace(agreement, on_date=on_date)


def _shared(
    blocs_of: Mapping[ActorId, Mapping[ActorId, list[MembershipOnDate]]],
    one: ActorId,
    other: ActorId,
) -> tuple[MembershipOnDate, ...]:
    """The memberships of both in the same blocs, by bloc, the first actor's first."""
    ours, theirs = blocs_of.get(one, {}), blocs_of.get(other, {})
    common = sorted(ours.keys() & theirs.keys())
    return tuple(held for bloc in common for held in (*ours[bloc], *theirs[bloc]))
