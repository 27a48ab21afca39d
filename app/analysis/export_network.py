"""What is visible as a plain network of actors and ties, for programs that know nothing of ours.

Each tie says what it amounts to and what it rests on, by ids; its spells are the days its parts
speak of (see :mod:`app.analysis.own_times`). What many do together is no tie between each two of
them, and so in no such network: the data package has it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.analysis.appraisal import Appraisal, appraise_parts
from app.analysis.filters import VisibleNetwork
from app.analysis.network import (
    AgreementOnDate,
    ClaimOnDate,
    Dyad,
    MembershipOnDate,
    Network,
    Part,
    dyad_of,
)
from app.analysis.network_filter import NetworkFilter, Scope
from app.analysis.own_times import Span, own_time
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.names import short_name
from app.domain.vocabulary import ActorKind

EVERYTHING = NetworkFilter(scope=Scope.ALL, actor_kinds=frozenset(ActorKind))
"""The filter that lets everything through, memberships as ties of actors and blocs."""

Point = tuple[float, float]


@dataclass(frozen=True)
class ExportedActor:
    """An actor; degrees north and east, `at` its place on our map, y growing upwards (north).

    `spell` are the days from its foundation to its end, None if neither is known.
    """

    id: str
    label: str
    kind: str
    latitude: float | None
    longitude: float | None
    at: Point | None
    status_note: str
    spell: Span | None


@dataclass(frozen=True)
class ExportedTie:
    """A tie of the actors `a` and `b`, in the order of their ids.

    `points_to` is the id of the actor it points to, ``both``, or empty if it has no direction.
    `kinds` are those of its claims, with ``agreement`` and ``membership``. `spells` do not
    touch each other; `date.min` and `date.max` are open ends. The others are ids.
    """

    a: str
    b: str
    points_to: str
    polarity: str
    status: str
    on_date: str
    is_contested: bool
    n_sources: int
    n_excerpts: int
    kinds: tuple[str, ...]
    spells: tuple[Span, ...]
    claims: tuple[str, ...]
    agreements: tuple[str, ...]
    memberships: tuple[str, ...]
    evidence: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class ExportedNetwork:
    """Actors and ties by id, in a language, on a date."""

    title: str
    language: str
    as_of: date
    known_by: date | None
    actors: tuple[ExportedActor, ...]
    ties: tuple[ExportedTie, ...]


def export_network(
    network: Network,
    visible: VisibleNetwork,
    language: str,
    place_of: Callable[[ActorId], Point | None],
) -> ExportedNetwork:
    """What is visible of a network; `place_of` gives layout units, y growing downwards.

    Blocs that are drawn as hulls are actors of it, and those inside have ties with them.
    """
    dossier = network.dossier
    ties = {
        (tie.a, tie.b): tie for tie in (*_in_hulls(network, visible), *_lines(network, visible))
    }
    actors = sorted({*visible.actors, *(hull.bloc for hull in visible.hulls)})
    return ExportedNetwork(
        title=dossier.title,
        language=language,
        as_of=network.as_of,
        known_by=network.known_by,
        actors=tuple(_actor(dossier, actor, language, place_of) for actor in actors),
        ties=tuple(ties[dyad] for dyad in sorted(ties)),
    )


def merged_spells(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same days in as few spans as can be, from the first; what is no time is left out."""
    merged: list[Span] = []
    for first, last in sorted(span for span in spans if span[0] <= span[1]):
        if merged and (merged[-1][1] == date.max or first <= merged[-1][1] + timedelta(1)):
            merged[-1] = merged[-1][0], max(merged[-1][1], last)
        else:
            merged.append((first, last))
    return tuple(merged)


def _actor(
    dossier: Dossier,
    actor: ActorId,
    language: str,
    place_of: Callable[[ActorId], Point | None],
) -> ExportedActor:
    record, at = dossier.actor_by_id[actor], place_of(actor)
    spell = None
    if record.founded is not None or record.dissolved is not None:
        first = date.min if record.founded is None else record.founded.earliest
        last = date.max if record.dissolved is None else record.dissolved.latest
        spell = first, last
    return ExportedActor(
        id=actor,
        label=short_name(dossier, actor, language),
        kind=str(record.kind),
        latitude=record.latitude,
        longitude=record.longitude,
        at=None if at is None else (round(at[0], 2), round(-at[1], 2)),
        status_note=record.status_note or "",
        spell=spell,
    )


def _lines(network: Network, visible: VisibleNetwork) -> Iterator[ExportedTie]:
    for tie in visible.ties:
        to_a, to_b = tie.points_to
        a, b = tie.tie.dyad
        points_to = "both" if to_a and to_b else a if to_a else b if to_b else ""
        parts = tie.grounds or tie.parts
        yield _tie(network.dossier, tie.tie.dyad, parts, tie.appraisal, points_to)


def _in_hulls(network: Network, visible: VisibleNetwork) -> Iterator[ExportedTie]:
    """The ties of those in a hull with its bloc."""
    for hull in visible.hulls:
        inside = {*hull.members, *hull.observers}
        held: dict[ActorId, list[Part]] = {}
        for membership in network.memberships_in.get(hull.bloc, ()):
            if membership.record.actor in inside:
                held.setdefault(membership.record.actor, []).append(membership)
        for actor, parts in held.items():
            appraisal = appraise_parts(network.dossier, tuple(parts), network.alike)
            yield _tie(network.dossier, dyad_of(actor, hull.bloc), tuple(parts), appraisal)


def _tie(
    dossier: Dossier,
    dyad: Dyad,
    parts: tuple[Part, ...],
    appraisal: Appraisal,
    points_to: str = "",
) -> ExportedTie:
    evidence = {item.id: item for part in parts for item in part.evidence}
    items = evidence.values()
    return ExportedTie(
        a=dyad[0],
        b=dyad[1],
        points_to=points_to,
        polarity=str(appraisal.polarity),
        status=str(appraisal.status),
        on_date=str(appraisal.on_date),
        is_contested=appraisal.is_contested,
        n_sources=appraisal.n_sources,
        n_excerpts=len({item.excerpt for item in items if item.excerpt is not None}),
        kinds=tuple(sorted({_kind_of(part) for part in parts})),
        spells=merged_spells(own_time(dossier, part.record) for part in parts),
        claims=_ids(part for part in parts if isinstance(part, ClaimOnDate)),
        agreements=_ids(part for part in parts if isinstance(part, AgreementOnDate)),
        memberships=_ids(part for part in parts if isinstance(part, MembershipOnDate)),
        evidence=tuple(sorted(evidence)),
        sources=tuple(sorted({str(dossier.source_of(item).id) for item in items})),
    )


def _kind_of(part: Part) -> str:
    if isinstance(part, ClaimOnDate):
        return str(part.record.kind)
    return "agreement" if isinstance(part, AgreementOnDate) else "membership"


def _ids(parts: Iterable[Part]) -> tuple[str, ...]:
    return tuple(sorted(str(part.record.id) for part in parts))
