"""What there is to read about a tie, an actor or a bloc on the date, in reading order.

A profile holds no words of its own and decides nothing about looks: it sorts and groups
what the network knows, so that a panel, a figure or a script can set it out.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from operator import attrgetter

from app.analysis.agreement_steps import (
    AgreementEntry,
    agreement_entry,
    is_founding,
    latest_day,
    newest_first,
)
from app.analysis.appraisal import Appraisal, appraise
from app.analysis.backing import is_contested
from app.analysis.citations import Citation, cite
from app.analysis.network import ClaimOnDate, Dyad, MembershipOnDate, Network, Tie
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import Actor, ActorName
from app.domain.vocabulary import OnDate

_NEVER = date.min


@dataclass(frozen=True)
class ClaimEntry:
    """A claim of a dossier with everything that is put to it, set out when it is read."""

    held: ClaimOnDate
    dossier: Dossier = field(repr=False, compare=False)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """The evidence with its documents, quotations before references."""
        return cite(self.dossier, self.held.evidence)

    @property
    def is_quoted(self) -> bool:
        """Whether there are words as printed behind it."""
        return any(item.excerpt is not None for item in self.held.evidence)

    @property
    def is_disputed(self) -> bool:
        """Whether any of its evidence disputes or denies it."""
        return is_contested(self.held.evidence)


@dataclass(frozen=True, slots=True)
class SharedBloc:
    """A bloc in which two actors are or were, with the memberships of each."""

    bloc: ActorId
    of_a: tuple[MembershipOnDate, ...]
    of_b: tuple[MembershipOnDate, ...]

    @property
    def is_shared_now(self) -> bool:
        """Whether both are in it on the date."""
        return _any_present(self.of_a) and _any_present(self.of_b)


@dataclass(frozen=True, slots=True)
class TieProfile:
    """All that there is to read about a tie.

    Agreements of the two alone come before those with others, each newest first. Claims
    that still stand come before past ones, those with quotations before references, and
    then newest first. Blocs that both are in on the date come before those that they were
    in.
    """

    tie: Tie
    appraisal: Appraisal
    agreements: tuple[AgreementEntry, ...]
    claims: tuple[ClaimEntry, ...]
    memberships: tuple[MembershipOnDate, ...]
    shared: tuple[SharedBloc, ...]


@dataclass(frozen=True, slots=True)
class TieEntry:
    """One tie of an actor: with whom, and what it amounts to."""

    other: ActorId
    tie: Tie
    appraisal: Appraisal


@dataclass(frozen=True, slots=True)
class ActorProfile:
    """All that there is to read about an actor.

    `ties` rest on something between the two, the strongest first; `joint_ties` only on
    what they do together with others. `memberships` run from the newest back.
    """

    actor: Actor
    names: Mapping[str, tuple[ActorName, ...]]
    ties: tuple[TieEntry, ...]
    joint_ties: tuple[TieEntry, ...]
    memberships: tuple[MembershipOnDate, ...]


@dataclass(frozen=True, slots=True)
class BlocProfile:
    """What a bloc has beyond an actor: its documents, oldest first, and who is in it.

    `founding` are those of which a step falls on the day the bloc was founded; a bloc may
    have been founded without any.
    """

    founding: tuple[AgreementEntry, ...]
    documents: tuple[AgreementEntry, ...]
    present: tuple[MembershipOnDate, ...]
    past: tuple[MembershipOnDate, ...]


def profile_tie(network: Network, tie: Tie) -> TieProfile:
    """Set out a tie of the network."""
    dossier = network.dossier
    return TieProfile(
        tie=tie,
        appraisal=appraise(dossier, tie, network.alike),
        agreements=_alone_first(
            agreement_entry(dossier, held, tie.dyad) for held in tie.agreements
        ),
        claims=_in_reading_order(ClaimEntry(held, dossier) for held in tie.claims),
        memberships=tie.memberships,
        shared=_shared_blocs(network, tie),
    )


def profile_actor(network: Network, actor: ActorId) -> ActorProfile:
    """Set out an actor of the network's dossier.

    Raises
    ------
    KeyError
        If the dossier has no such actor.
    """
    dossier = network.dossier
    ties = [_tie_entry(network, tie, actor) for tie in network.ties_of(actor)]
    ties.sort(key=lambda entry: (-len(entry.tie.parts), entry.other))
    return ActorProfile(
        actor=dossier.actor_by_id[actor],
        names=_names_by_language(dossier, actor),
        ties=tuple(entry for entry in ties if _is_between_the_two(entry.tie)),
        joint_ties=tuple(entry for entry in ties if not _is_between_the_two(entry.tie)),
        memberships=tuple(sorted(network.memberships_of(actor), key=_newest_membership)),
    )


def profile_bloc(network: Network, bloc: ActorId) -> BlocProfile:
    """Set out the documents and memberships of a bloc."""
    dossier = network.dossier
    documents = newest_first(
        agreement_entry(dossier, held) for held in network.agreements if held.record.bloc == bloc
    )
    founded = dossier.actor_by_id[bloc].founded
    founding = [entry for entry in documents if is_founding(entry, founded)]
    held = sorted(network.memberships_in.get(bloc, ()), key=_member_order)
    return BlocProfile(
        founding=tuple(reversed(founding)),
        documents=tuple(entry for entry in reversed(documents) if entry not in founding),
        present=tuple(membership for membership in held if _is_present(membership)),
        past=tuple(membership for membership in held if not _is_present(membership)),
    )


def busiest_ties(ties: Iterable[Tie], limit: int) -> tuple[Tie, ...]:
    """Those of some ties that most claims between two are made about, most first."""
    found: list[tuple[int, Dyad, Tie]] = []
    # No tie has more of them than it has claims, so that most need not be looked at closely.
    for tie in sorted(ties, key=attrgetter("n_claims"), reverse=True):
        if len(found) == limit and tie.n_claims < -found[-1][0]:
            break
        if tie.n_line_claims:
            found = sorted([*found, (-tie.n_line_claims, tie.dyad, tie)])[:limit]
    return tuple(tie for _count, _dyad, tie in found)


def _alone_first(entries: Iterable[AgreementEntry]) -> tuple[AgreementEntry, ...]:
    return tuple(
        sorted(newest_first(entries), key=lambda entry: len(entry.held.record.parties) > 2)
    )


def _in_reading_order(entries: Iterable[ClaimEntry]) -> tuple[ClaimEntry, ...]:
    by_date = sorted(entries, key=lambda entry: _date_of(entry.held), reverse=True)
    return tuple(
        sorted(
            by_date,
            key=lambda entry: (entry.held.on_date is OnDate.PAST, not entry.is_quoted),
        )
    )


def _date_of(held: ClaimOnDate) -> date:
    period = held.record.period
    if period is not None:
        return period.latest or period.earliest or _NEVER
    return latest_day(held.observed_on)


def _shared_blocs(network: Network, tie: Tie) -> tuple[SharedBloc, ...]:
    sides: dict[ActorId, tuple[list[MembershipOnDate], list[MembershipOnDate]]]
    sides = defaultdict(lambda: ([], []))
    for held in network.shared_memberships(tie):
        sides[held.record.bloc][held.record.actor != tie.a].append(held)
    shared = [SharedBloc(bloc, tuple(a), tuple(b)) for bloc, (a, b) in sorted(sides.items())]
    return tuple(sorted(shared, key=lambda bloc: not bloc.is_shared_now))


def _tie_entry(network: Network, tie: Tie, actor: ActorId) -> TieEntry:
    other = tie.b if tie.a == actor else tie.a
    return TieEntry(other, tie, appraise(network.dossier, tie, network.alike))


def _is_between_the_two(tie: Tie) -> bool:
    return bool(tie.line_claims or tie.line_agreements or tie.memberships)


def _names_by_language(dossier: Dossier, actor: ActorId) -> Mapping[str, tuple[ActorName, ...]]:
    names: dict[str, list[ActorName]] = defaultdict(list)
    for name in dossier.names_of.get(actor, ()):
        names[name.language].append(name)
    return {language: tuple(names[language]) for language in sorted(names)}


def _is_present(held: MembershipOnDate) -> bool:
    return held.on_date is not OnDate.PAST and not held.record.role.is_outside


def _any_present(held: Iterable[MembershipOnDate]) -> bool:
    return any(_is_present(membership) for membership in held)


def _member_order(held: MembershipOnDate) -> tuple[bool, str, date, ActorId]:
    begins = held.record.period.earliest if held.record.period else None
    return (
        not held.record.role.is_full,
        held.record.role,
        begins or _NEVER,
        held.record.actor,
    )


def _newest_membership(held: MembershipOnDate) -> tuple[bool, int, ActorId]:
    begins = held.record.period.earliest if held.record.period else None
    return (not _is_present(held), -(begins or _NEVER).toordinal(), held.record.bloc)
