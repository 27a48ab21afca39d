"""What of a network is to be seen: the analyst's filter and the part that passes it.

A filter never changes what is true of a tie, only which parts and which ties are shown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from app.analysis.appraisal import Appraisal, Part, appraise_parts, polarity_of, status_of
from app.analysis.network import (
    AgreementOnDate,
    ClaimOnDate,
    Dyad,
    MembershipOnDate,
    Network,
    Tie,
    is_between_two,
    is_of_many,
)
from app.domain.dossier import Dossier
from app.domain.ids import ActorId, SourceId
from app.domain.vocabulary import ActorKind, ClaimKind, ClaimStatus, OnDate, Polarity

SHOWN_AT_FIRST = frozenset({ActorKind.STATE, ActorKind.BLOC, ActorKind.REGION})


class Scope(StrEnum):
    """How much of the dossier the map is made from."""

    FOCUS = "focus"
    ALL = "all"


@dataclass(frozen=True)
class NetworkFilter:
    """What the analyst wants to see. ``None`` lets everything through.

    `blocs` are those drawn as hulls, with their members. `sources` keeps what they are
    evidence for. `claim_kinds` goes for agreements and memberships too, by the kinds of
    these names. `neighbourhood_of` keeps one actor and those it has ties with.
    """

    scope: Scope = Scope.FOCUS
    blocs: frozenset[ActorId] = frozenset()
    actor_kinds: frozenset[ActorKind] = SHOWN_AT_FIRST
    claim_kinds: frozenset[ClaimKind] | None = None
    polarities: frozenset[Polarity] | None = None
    statuses: frozenset[ClaimStatus] | None = None
    sources: frozenset[SourceId] | None = None
    show_agreements: bool = True
    show_past: bool = True
    show_planned: bool = True
    show_junctions: bool = False
    hidden_actors: frozenset[ActorId] = frozenset()
    neighbourhood_of: ActorId | None = None


def initial_filter(dossier: Dossier) -> NetworkFilter:
    """The first view of a dossier: its focus where it names one, everything otherwise."""
    scope = Scope.FOCUS if dossier.focus_sources else Scope.ALL
    return NetworkFilter(
        scope=scope,
        blocs=frozenset(dossier.focus_blocs),
        hidden_actors=frozenset(dossier.background_actors),
    )


@dataclass(frozen=True)
class VisibleTie:
    """A tie drawn as a line, with the parts of it that pass the filter."""

    tie: Tie
    parts: tuple[Part, ...]
    appraisal: Appraisal

    @property
    def grounds(self) -> tuple[Part, ...]:
        """The parts between the two alone: what the line stands for."""
        return tuple(part for part in self.parts if is_between_two(part))


@dataclass(frozen=True)
class Hull:
    """A bloc drawn around its members on the date; `observers` are outlined only."""

    bloc: ActorId
    members: tuple[ActorId, ...]
    observers: tuple[ActorId, ...]


@dataclass(frozen=True)
class Junction:
    """What more than two do together, as a small point of its own."""

    id: str
    parties: tuple[ActorId, ...]
    part: ClaimOnDate | AgreementOnDate


@dataclass(frozen=True)
class VisibleNetwork:
    """What passes the filter, in fixed order: all by id."""

    actors: tuple[ActorId, ...]
    ties: tuple[VisibleTie, ...]
    hulls: tuple[Hull, ...]
    junctions: tuple[Junction, ...]

    @cached_property
    def tie_by_dyad(self) -> Mapping[Dyad, VisibleTie]:
        """Every visible tie by its two actors."""
        return {visible.tie.dyad: visible for visible in self.ties}


def apply_filter(network: Network, wanted: NetworkFilter) -> VisibleNetwork:
    """The part of a network that passes a filter."""
    dossier = network.dossier
    focus = frozenset(dossier.focus_sources) if wanted.scope is Scope.FOCUS else None
    kinds = {actor.id: actor.kind for actor in dossier.actors}
    hulls = tuple(_hull(network, bloc, wanted) for bloc in sorted(wanted.blocs) if bloc in kinds)
    ties = [
        visible
        for tie in network.ties
        if all(_is_wanted(actor, kinds, wanted) for actor in tie.dyad)
        if (visible := _visible_tie(dossier, tie, wanted, focus)) is not None
    ]
    junctions = _junctions(network, wanted, focus) if wanted.show_junctions else []
    if wanted.neighbourhood_of is not None:
        centre = wanted.neighbourhood_of
        ties = _around(ties, centre)
        near = {centre}.union(*(visible.tie.dyad for visible in ties))
        hulls = tuple(hull for hull in hulls if not near.isdisjoint(hull.members))
        junctions = [junction for junction in junctions if centre in junction.parties]
        actors = near
    else:
        actors = {actor for visible in ties for actor in visible.tie.dyad}
        actors.update(member for hull in hulls for member in hull.members)
    actors.update(party for junction in junctions for party in junction.parties)
    return VisibleNetwork(
        actors=tuple(sorted(actors)),
        ties=tuple(ties),
        hulls=tuple(_within(hull, actors) for hull in hulls),
        junctions=tuple(junctions),
    )


def _is_wanted(actor: ActorId, kinds: Mapping[ActorId, ActorKind], wanted: NetworkFilter) -> bool:
    return kinds[actor] in wanted.actor_kinds and actor not in wanted.hidden_actors


def _visible_tie(
    dossier: Dossier, tie: Tie, wanted: NetworkFilter, focus: frozenset[SourceId] | None
) -> VisibleTie | None:
    if focus is not None and not any(_is_from(dossier, claim, focus) for claim in tie.line_claims):
        return None
    parts = tuple(part for part in tie.parts if _passes(dossier, part, wanted))
    grounds = tuple(part for part in parts if is_between_two(part))
    if not _grounds_line(tie, grounds, wanted):
        return None
    return VisibleTie(tie, parts, appraise_parts(dossier, grounds))


def _passes(dossier: Dossier, part: Part, wanted: NetworkFilter) -> bool:
    if part.on_date is OnDate.PAST and not wanted.show_past:
        return False
    if part.on_date in {OnDate.PLANNED, OnDate.DUE} and not wanted.show_planned:
        return False
    if wanted.polarities is not None and polarity_of(part) not in wanted.polarities:
        return False
    if wanted.statuses is not None and status_of(part) not in wanted.statuses:
        return False
    if not isinstance(part, ClaimOnDate) and not wanted.show_agreements:
        return False
    if wanted.claim_kinds is not None and _kind_of(part) not in wanted.claim_kinds:
        return False
    return wanted.sources is None or _is_from(dossier, part, wanted.sources)


def _kind_of(part: Part) -> ClaimKind:
    match part:
        case ClaimOnDate():
            return part.record.kind
        case AgreementOnDate():
            return ClaimKind.AGREEMENT
        case MembershipOnDate():
            return ClaimKind.MEMBERSHIP


def _grounds_line(tie: Tie, grounds: Iterable[Part], wanted: NetworkFilter) -> bool:
    """Whether a line is to stand for these grounds, or a hull says it already."""
    in_hull = not wanted.blocs.isdisjoint(tie.dyad)
    for part in grounds:
        match part:
            case ClaimOnDate():
                if not (in_hull and part.record.kind is ClaimKind.MEMBERSHIP):
                    return True
            case AgreementOnDate():
                return True
            case MembershipOnDate():
                # Spokes to a bloc that has no hull, once the whole dossier is shown.
                if wanted.scope is Scope.ALL and not in_hull:
                    return True
    return False


def _is_from(dossier: Dossier, part: Part, sources: frozenset[SourceId]) -> bool:
    return any(dossier.source_of(item).id in sources for item in part.evidence)


def _hull(network: Network, bloc: ActorId, wanted: NetworkFilter) -> Hull:
    actors = network.dossier.actor_by_id
    held = [
        membership
        for membership in network.memberships_in.get(bloc, ())
        if membership.on_date in {OnDate.ACTIVE, OnDate.UNCERTAIN}
        and not membership.record.role.is_outside
        and membership.record.actor not in wanted.hidden_actors
        and actors[membership.record.actor].kind in wanted.actor_kinds
    ]
    members = {m.record.actor for m in held if m.record.role.is_full}
    observers = {m.record.actor for m in held} - members
    return Hull(bloc, tuple(sorted(members)), tuple(sorted(observers)))


def _within(hull: Hull, actors: set[ActorId]) -> Hull:
    return Hull(
        hull.bloc,
        tuple(member for member in hull.members if member in actors),
        tuple(observer for observer in hull.observers if observer in actors),
    )


def _around(ties: list[VisibleTie], centre: ActorId) -> list[VisibleTie]:
    """The ties of one actor and those among the actors it has ties with."""
    near = {centre}.union(*(v.tie.dyad for v in ties if centre in v.tie.dyad))
    return [visible for visible in ties if near.issuperset(visible.tie.dyad)]


def _junctions(
    network: Network, wanted: NetworkFilter, focus: frozenset[SourceId] | None
) -> list[Junction]:
    dossier = network.dossier
    kinds = {actor.id: actor.kind for actor in dossier.actors}
    found = [
        Junction(claim.record.id, _once((*claim.record.a, *claim.record.b)), claim)
        for claim in network.claims
        if is_of_many(claim.record)
        and _passes(dossier, claim, wanted)
        and (focus is None or _is_from(dossier, claim, focus))
    ]
    if focus is None and wanted.show_agreements:
        found += [
            Junction(held.record.id, _once(held.record.parties), held)
            for held in network.agreements
            if len(held.record.parties) > 2
            and held.record.bloc is None
            and _passes(dossier, held, wanted)
        ]
    return [
        junction
        for junction in found
        if all(_is_wanted(party, kinds, wanted) for party in junction.parties)
    ]


def _once(parties: Iterable[ActorId]) -> tuple[ActorId, ...]:
    return tuple(dict.fromkeys(parties))
