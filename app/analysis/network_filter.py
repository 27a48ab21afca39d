"""The analyst's filter: what of a network is to be seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain

from app.domain.dossier import Dossier
from app.domain.ids import ActorId, SourceId
from app.domain.records import Claim
from app.domain.tables import column
from app.domain.vocabulary import ActorKind, ClaimKind, ClaimStatus, Polarity

SHOWN_AT_FIRST = frozenset({ActorKind.STATE, ActorKind.BLOC, ActorKind.REGION})
_FIRST_FEW = 20


class Scope(StrEnum):
    """How much of the dossier the map is made from."""

    FOCUS = "focus"
    ALL = "all"


@dataclass(frozen=True)
class NetworkFilter:
    """What the analyst wants to see. ``None`` lets everything through.

    `blocs` are those drawn as hulls, with their members. `sources` keeps what they are
    evidence for. `claim_kinds` goes for agreements and memberships too, by the kinds of
    these names. `neighbourhood_of` keeps one actor and those it has ties with. `period`, from one
    day to another, both included, keeps that of which the own time has a day in common with
    it; see :mod:`app.analysis.own_times`.
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
    period: tuple[date, date] | None = None


def initial_filter(dossier: Dossier) -> NetworkFilter:
    """The first view of a dossier: its focus where it names one, everything otherwise.

    Where no tie is between two of the kinds that are shown at first, all kinds are: a network
    of persons, say, that another program has made.
    """
    scope = Scope.FOCUS if dossier.focus_sources else Scope.ALL
    is_usual = not dossier.actors or _has_usual_tie(dossier)
    return NetworkFilter(
        scope=scope,
        actor_kinds=SHOWN_AT_FIRST if is_usual else frozenset(ActorKind),
        blocs=frozenset(dossier.focus_blocs),
        hidden_actors=frozenset(dossier.background_actors),
    )


def _has_usual_tie(dossier: Dossier) -> bool:
    """Whether a claim, an agreement or a membership joins two of the kinds shown at first.

    Actors without any of these are there to be tied: then it goes by their kinds alone.
    """
    usual = {actor.id for actor in dossier.actors if actor.kind in SHOWN_AT_FIRST}
    sides = chain(
        (agreement.parties for agreement in dossier.agreements),
        ((membership.actor, membership.bloc) for membership in dossier.memberships),
        _sides_of_claims(dossier.claims),
    )
    has_any = False
    for actors in sides:
        has_any = True
        if sum(actor in usual for actor in actors) > 1:
            return True
    return bool(usual) and not has_any


def _sides_of_claims(claims: Sequence[Claim]) -> Iterator[tuple[ActorId, ...]]:
    """Who is named by each claim. There may be very many; mostly the first few tell enough."""
    for place in range(min(_FIRST_FEW, len(claims))):
        yield (*claims[place].a, *claims[place].b)
    for a, b in zip(column(claims, "a"), column(claims, "b"), strict=True):
        yield (*a, *b)
