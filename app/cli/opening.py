"""The dossier a command works on, and the actors named to it."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.bundle import bundled_data
from app.cli.errors import UsageError
from app.cli.texts import message
from app.domain.dossier import Dossier
from app.domain.faults import Fault
from app.domain.ids import ActorId
from app.domain.suggestions import closest
from app.domain.vocabulary import NameRole

if TYPE_CHECKING:
    from app.analysis.ties import Dyad

_ROLES = (
    (NameRole.ACRONYM,),
    (NameRole.SHORT,),
    (NameRole.OFFICIAL, NameRole.ALIAS, NameRole.METONYM),
)
"""Which names stand for an actor, in the order in which they are tried."""

_LONGEST_COMPARED = 100
"""Characters; comparing takes time that grows with their square."""


def read_dossier(path: Path | None) -> Dossier:
    """Read a dossier; the bundled atlas if none is named.

    Raises
    ------
    DossierError
        If it cannot be read or has faults.
    """
    from app.formats.opening import open_dossier

    return open_dossier(bundled_data() if path is None else path)


def find_faults(path: Path | None) -> list[Fault]:
    """Check a dossier; the bundled atlas if none is named.

    Of a dossier file the file itself, its references, quotations and log are checked too.

    Raises
    ------
    DossierError
        If it cannot be read; with `faults` if it could, but is none that can be opened.
    """
    from app.store.header import is_dossier_file

    if path is not None and is_dossier_file(path):
        from app.store.dossier_file import check_dossier_file

        return check_dossier_file(path)
    from app.domain.checks import check_dossier

    return check_dossier(read_dossier(path))


def today() -> date:
    """The person's calendar day: asked for here alone, and handed on from here."""
    return date.today()  # noqa: DTZ011 -- the day where the person is, not the one in Greenwich


def choose_as_of(dossier: Dossier, given: date | None) -> date:
    """Give the day to show: the one asked for, else what the window would begin with."""
    from app.session.session import default_as_of

    return default_as_of(dossier, today()) if given is None else given


def find_tied(dossier: Dossier, names: tuple[str, str] | None) -> "Dyad | None":
    """Find the two actors of a tie, in the order of their ids; None if none are named.

    Raises
    ------
    UsageError
        If one of them is not known, or if they are the same.
    """
    if names is None:
        return None
    a, b = sorted(find_actors(dossier, names))
    if a == b:
        raise UsageError(
            message("CommandLine", "an actor has no tie with itself: {actor}"), actor=a
        )
    return a, b


def find_actors(dossier: Dossier, names: Iterable[str]) -> tuple[ActorId, ...]:
    """Find several actors; see :func:`find_actor`."""
    return tuple(find_actor(dossier, name) for name in names)


def find_actor(dossier: Dossier, name: str) -> ActorId:
    """Find an actor by its id, acronym or name in any language, whatever the case.

    Raises
    ------
    UsageError
        If there is none, with the nearest ids, or if the name is that of several.
    """
    exact = ActorId(name.strip())
    if exact in dossier.actor_by_id:
        return exact
    wanted = exact.casefold()
    for found in _matches(dossier, wanted):
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(
                message("CommandLine", "'{name}' may be any of: {ids}"),
                name=name,
                ids=", ".join(found),
            )
    near = _nearest(dossier, wanted)
    if not near:
        raise UsageError(message("CommandLine", "there is no actor '{name}'"), name=name)
    raise UsageError(
        message("CommandLine", "there is no actor '{name}'; the nearest are: {ids}"),
        name=name,
        ids=", ".join(near),
    )


def _matches(dossier: Dossier, wanted: str) -> Iterator[tuple[ActorId, ...]]:
    """Give the actors that fit, from the strictest reading of the name to the widest."""
    yield tuple(actor.id for actor in dossier.actors if actor.id.casefold() == wanted)
    for roles in _ROLES:
        fitting = (
            name.actor
            for name in dossier.actor_names
            if name.role in roles and name.text.casefold() == wanted
        )
        yield tuple(dict.fromkeys(fitting))


def _nearest(dossier: Dossier, wanted: str) -> tuple[ActorId, ...]:
    """Give up to three ids whose own or whose names' letters are nearest, best first."""
    if len(wanted) > _LONGEST_COMPARED:
        return ()
    ids: dict[str, ActorId] = {name.text.casefold(): name.actor for name in dossier.actor_names}
    own = {actor.id.casefold(): actor.id for actor in dossier.actors}
    ids |= own
    # Where nothing is like it, the ids are still told that have a letter or two of it.
    near = closest(wanted, ids) or closest(wanted, own, likeness=0.3)
    return tuple(dict.fromkeys(ids[text] for text in near))[:3]
