"""Rules for claims and agreements: their sides, their parties and their dates."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from app.domain.dates import OpenEnd, PartialDate
from app.domain.dossier import Dossier
from app.domain.faults import Fault, Severity, at_row
from app.domain.ids import ActorId, AgreementId
from app.domain.records import Agreement, Claim, PartyStatus
from app.domain.vocabulary import AgreementKind, ClaimStatus, Status, Topology


def tie_faults(dossier: Dossier, unread: frozenset[str]) -> Iterator[Fault]:
    """Faults of claims, of agreements and of what parties did with them."""
    for place, claim in enumerate(dossier.claims):
        yield from _of_claim(place, claim)
    for place, agreement in enumerate(dossier.agreements):
        yield from _of_agreement(dossier, unread, place, agreement)
    for place, title in enumerate(dossier.agreement_titles):
        if not title.text.strip():
            yield at_row("agreement_titles", place, "the title is empty")
    yield from _of_statuses(dossier)


def _of_claim(place: int, claim: Claim) -> Iterator[Fault]:
    reason = _sides_against(claim.topology, len(claim.a), len(claim.b))
    if reason:
        yield at_row("claims", place, f"a {claim.topology} {reason}")
    for actor, count in Counter(claim.a + claim.b).items():
        if count > 1:
            yield at_row("claims", place, f"{actor} stands in it {count} times")
    if not claim.summary.strip():
        yield at_row("claims", place, "the summary is empty")
    if claim.credibility is not None and not 1 <= claim.credibility <= 6:
        yield at_row("claims", place, f"credibility {claim.credibility} is not from 1 to 6")
    reason = _status_against_period(claim)
    if reason:
        yield at_row("claims", place, reason, Severity.WARNING)


def _sides_against(topology: Topology, n_a: int, n_b: int) -> str | None:
    """Why so many actors on the two sides are not what the topology's word means."""
    given = f"not {n_a} and {n_b}"
    if topology is Topology.PAIR:
        return None if (n_a, n_b) == (1, 1) else f"has one actor on each side, {given}"
    if topology is Topology.STAR:
        fits = min(n_a, n_b) == 1 and max(n_a, n_b) >= 2
        return None if fits else f"has one actor on one side and several on the other, {given}"
    if topology is Topology.JOINT:
        fits = n_a >= 1 and n_b >= 1 and n_a + n_b >= 3
        return None if fits else f"has actors on both sides and more than two in all, {given}"
    return None if n_a >= 3 and not n_b else f"has three or more on side a and none on b, {given}"


def _status_against_period(claim: Claim) -> str | None:
    """Why status and period cannot both be meant as they stand."""
    if claim.period is None:
        return None
    if claim.status is ClaimStatus.ENDED and claim.period.end is OpenEnd.OPEN:
        return f"has ended, but its period {claim.period} has no end"
    if claim.status is ClaimStatus.IN_FORCE and claim.period.is_single:
        return f"is in force, but is over after {claim.period}: is {claim.period}/.. meant?"
    return None


def _of_agreement(
    dossier: Dossier, unread: frozenset[str], place: int, agreement: Agreement
) -> Iterator[Fault]:
    if not agreement.title.strip():
        yield at_row("agreements", place, "the title is empty")
    if not agreement.parties:
        yield at_row("agreements", place, "it has no parties")
    for actor, count in Counter(agreement.parties).items():
        if count > 1:
            yield at_row("agreements", place, f"{actor} is a party {count} times")
    if "party_statuses" not in unread and agreement.id not in dossier.statuses_of:
        reason = "it has no status in party_statuses.csv, so it is on the map on no date"
        yield at_row("agreements", place, reason, Severity.WARNING)


def _of_statuses(dossier: Dossier) -> Iterator[Fault]:
    courses: dict[tuple[AgreementId, ActorId | None], list[tuple[int, PartyStatus]]] = defaultdict(
        list
    )
    for place, status in enumerate(dossier.party_statuses):
        agreement = dossier.agreement_by_id.get(status.agreement)
        if agreement and status.actor is not None and status.actor not in agreement.parties:
            reason = f"{status.actor} is not among the parties of {status.agreement}"
            yield at_row("party_statuses", place, reason)
        courses[status.agreement, status.actor].append((place, status))
    for (agreement_id, _), course in courses.items():
        agreement = dossier.agreement_by_id.get(agreement_id)
        # A law may say that it holds from a day before it was passed; a treaty does not.
        if agreement is None or agreement.kind is not AgreementKind.LAW:
            yield from _in_force_before_signed(course)


def _in_force_before_signed(course: Sequence[tuple[int, PartyStatus]]) -> Iterator[Fault]:
    signed = _first(course, Status.SIGNED)
    in_force = _first(course, Status.IN_FORCE)
    if signed and in_force and in_force[1].latest < signed[1].earliest:
        reason = f"in force {in_force[1]}, before it was signed ({signed[1]})"
        yield at_row("party_statuses", in_force[0], reason, Severity.WARNING)


def _first(
    course: Sequence[tuple[int, PartyStatus]], status: Status
) -> tuple[int, PartialDate] | None:
    dated = [(row.date, place) for place, row in course if row.status is status and row.date]
    if not dated:
        return None
    date, place = min(dated)
    return place, date
