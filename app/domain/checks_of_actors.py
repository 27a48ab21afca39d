"""Rules for actors, their names, and who belongs to what."""

import re
from collections.abc import Iterator, Mapping

from app.domain.dates import Period
from app.domain.dossier import Dossier
from app.domain.faults import Fault, Severity, at_row
from app.domain.ids import ActorId
from app.domain.records import Actor, Membership
from app.domain.vocabulary import ActorKind, NameRole

# Who holds such a code is disputed among states; showing it without a word takes sides.
# XKX and XNC are user-assigned codes in use; the others stand in ISO 3166-1.
DISPUTED = {
    "ESH": "Western Sahara",
    "PSE": "Palestine",
    "TWN": "Taiwan",
    "XKX": "Kosovo",
    "XNC": "Northern Cyprus",
}
_LONGEST_CIRCLE_SHOWN = 8
_ALPHA_3 = re.compile(r"[A-Z]{3}")


def actor_faults(dossier: Dossier, unread: frozenset[str]) -> Iterator[Fault]:
    """Faults of actors, of their names and of memberships."""
    for place, actor in enumerate(dossier.actors):
        yield from _of_actor(place, actor)
        if "actor_names" not in unread:
            yield from _of_short_names(dossier, place, actor)
    yield from _of_names(dossier)
    yield from _before_the_bloc(dossier)
    yield from _circles(dossier)


def _of_actor(place: int, actor: Actor) -> Iterator[Fault]:
    if actor.founded and actor.dissolved and actor.dissolved.latest < actor.founded.earliest:
        yield at_row("actors", place, f"dissolved {actor.dissolved} before founded {actor.founded}")
    if (actor.latitude is None) != (actor.longitude is None):
        yield at_row("actors", place, "latitude and longitude are given together or not at all")
    if actor.latitude is not None and not -90 <= actor.latitude <= 90:
        yield at_row("actors", place, f"latitude {actor.latitude:g} is not from -90 to 90")
    if actor.longitude is not None and not -180 <= actor.longitude <= 180:
        yield at_row("actors", place, f"longitude {actor.longitude:g} is not from -180 to 180")
    if actor.kind is ActorKind.STATE and not _ALPHA_3.fullmatch(actor.id):
        reason = f"the id of a state is its ISO 3166-1 alpha-3 code, not {actor.id!r}"
        yield at_row("actors", place, reason, Severity.WARNING)
    if actor.id in DISPUTED and not actor.status_note:
        reason = f"the standing of {DISPUTED[actor.id]} is disputed: say so in status_note"
        yield at_row("actors", place, reason, Severity.WARNING)


def _of_short_names(dossier: Dossier, place: int, actor: Actor) -> Iterator[Fault]:
    names = dossier.names_of.get(actor.id, ())
    spoken = {name.language for name in names if name.role is NameRole.SHORT}
    if "en" not in spoken:
        yield at_row("actors", place, f"{actor.id} has no short name in English")
    if "de" not in spoken:
        reason = f"{actor.id} has no short name in German"
        yield at_row("actors", place, reason, Severity.WARNING)


def _of_names(dossier: Dossier) -> Iterator[Fault]:
    for place, name in enumerate(dossier.actor_names):
        if not name.text.strip():
            yield at_row("actor_names", place, "the name is empty")
        if name.valid_from and name.valid_to and name.valid_to.latest < name.valid_from.earliest:
            reason = f"valid_to {name.valid_to} is before valid_from {name.valid_from}"
            yield at_row("actor_names", place, reason)


def _before_the_bloc(dossier: Dossier) -> Iterator[Fault]:
    for place, membership in enumerate(dossier.memberships):
        bloc = dossier.actor_by_id.get(membership.bloc)
        if bloc is None or membership.period is None:
            continue
        reason = _outside_of(bloc, membership.period)
        if reason:
            yield at_row("memberships", place, f"{membership.actor}: {reason}", Severity.WARNING)


def _outside_of(bloc: Actor, period: Period) -> str | None:
    """Why no reading of the dates puts a membership's beginning within its bloc's life."""
    start = period.start if not isinstance(period.start, str) else None
    if start and bloc.founded and start.latest < bloc.founded.earliest:
        return f"in {bloc.id} from {start}, before it was founded ({bloc.founded})"
    if start and bloc.dissolved and bloc.dissolved.latest < start.earliest:
        return f"in {bloc.id} from {start}, after it was dissolved ({bloc.dissolved})"
    return None


def _circles(dossier: Dossier) -> Iterator[Fault]:
    """Blocs that are members of themselves, at once or by way of others.

    Two organisations may observe each other; only who counts as one of a bloc's own is
    drawn inside it, and that must end somewhere.
    """
    inside: dict[ActorId, list[tuple[int, Membership]]] = {}
    for place, membership in enumerate(dossier.memberships):
        if membership.actor == membership.bloc:
            yield at_row("memberships", place, f"{membership.actor} is in itself")
        elif membership.role.is_full:
            inside.setdefault(membership.actor, []).append((place, membership))
    for place, circle in _closing(inside):
        yield at_row("memberships", place, "a circle of members: " + " in ".join(circle))


def _closing(
    inside: Mapping[ActorId, list[tuple[int, Membership]]],
) -> Iterator[tuple[int, list[str]]]:
    """Each membership that closes a circle, with the circle as far as it is shown.

    No recursion and nothing copied but what is shown: data may be deep.
    """
    done: set[ActorId] = set()
    for root in inside:
        path = [root]
        places_on_path = {root: 0}
        steps = [iter(inside[root])]
        while path:
            if path[-1] in done:
                del places_on_path[path.pop()]
                steps.pop()
                continue
            row, membership = next(steps[-1], (-1, None))
            if membership is None:
                done.add(path[-1])
                continue
            bloc = membership.bloc
            if bloc in places_on_path:
                first = places_on_path[bloc]
                shown = path[first : first + _LONGEST_CIRCLE_SHOWN]
                rest = ["..."] if len(path) - first > len(shown) else []
                yield row, [*shown, *rest, bloc]
            elif bloc in inside and bloc not in done:
                places_on_path[bloc] = len(path)
                path.append(bloc)
                steps.append(iter(inside[bloc]))
