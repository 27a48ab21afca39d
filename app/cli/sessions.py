"""A session that shows what a command was asked to show."""

from dataclasses import replace
from typing import TYPE_CHECKING

from app.cli.arguments import Arguments
from app.cli.errors import UsageError
from app.cli.opening import today
from app.cli.texts import message

if TYPE_CHECKING:
    from app.domain.dossier import Dossier
    from app.domain.ids import ActorId
    from app.session.selection import Selection
    from app.session.session import Session


def open_session(dossier: "Dossier", arguments: Arguments) -> "Session":
    """Give a session on the dates that were asked for.

    Sources that print the same text count as one, as in the window.

    Raises
    ------
    DossierError
        If the texts of the dossier cannot be read.
    """
    from app.session.independence import alike_in
    from app.session.session import Session

    session = Session(dossier, today())
    session.set_alike(alike_in(arguments.dossier))
    if arguments.as_of is not None:
        session.set_as_of(arguments.as_of)
    session.set_known_by(arguments.known_by)
    return session


def bring_into_view(
    session: "Session", focus: tuple["ActorId", ...], selected: tuple["ActorId", ...]
) -> tuple["ActorId", ...]:
    """Widen the view until what was asked for is in it; give the focus that goes with it.

    A bloc in focus is shown with its members.

    Where the whole dossier has to be shown for a selection alone, the focus is on the
    selection: nobody asked for the rest.

    Raises
    ------
    UsageError
        If it is not there on the date.
    """
    from app.analysis.filters import Scope
    from app.domain.vocabulary import ActorKind
    from app.session.revealing import filter_to_see, is_visible
    from app.session.selection import Selection

    wishes = [Selection(actors=(actor,)) for actor in focus]
    if selected:
        wishes.append(selection_of(selected))
    first_scope = session.filter.scope
    kinds = {actor.id: actor.kind for actor in session.dossier.actors}
    blocs = {actor for actor in focus if kinds[actor] is ActorKind.BLOC}
    session.set_filter(replace(session.filter, blocs=session.filter.blocs | blocs))
    for wish in wishes:
        wanted = filter_to_see(session, wish)
        if wanted is not None:
            session.set_filter(wanted)
        elif not is_visible(session.visible, wish):
            raise _not_there(session, wish)
    is_widened = session.filter.scope is Scope.ALL and first_scope is not Scope.ALL
    return focus or (selected if is_widened else ())


def bring_both_into_view(
    session: "Session", focus: tuple["ActorId", ...], between: tuple["ActorId", ...]
) -> tuple["ActorId", ...]:
    """The same for a comparison: what was asked for may be there on either side of it.

    Raises
    ------
    UsageError
        If it is there on neither.
    """
    from app.analysis.filters import Scope
    from app.analysis.network import dyad_of

    wanted = set(focus) | set(between)
    first_scope = session.filter.scope
    if not wanted <= set(session.shown.actors) or (
        between and dyad_of(*between) not in session.shown.tie_by_dyad
    ):
        session.set_filter(replace(session.filter, scope=Scope.ALL))
    missing = sorted(wanted - set(session.shown.actors))
    if missing:
        raise UsageError(
            message("CommandLine", "there is nothing of {actor} on either date"), actor=missing[0]
        )
    if between and dyad_of(*between) not in session.shown.tie_by_dyad:
        a, b = between
        raise UsageError(
            message("CommandLine", "no line is drawn between {a} and {b} on either date"), a=a, b=b
        )
    is_widened = session.filter.scope is not first_scope
    return focus or (between if is_widened else ())


def selection_of(selected: tuple["ActorId", ...]) -> "Selection":
    """Give what is selected: the tie of two actors, or one actor."""
    from app.analysis.network import dyad_of
    from app.session.selection import Selection

    if len(selected) == 2:
        return Selection(ties=(dyad_of(*selected),))
    return Selection(actors=selected)


def _not_there(session: "Session", wish: "Selection") -> UsageError:
    if not wish.ties:
        return UsageError(
            message("CommandLine", "there is nothing of {actor} on {date}"),
            actor=wish.actors[0],
            date=session.as_of,
        )
    a, b = wish.ties[0]
    if session.network.find_tie(a, b) is None:
        return UsageError(
            message("CommandLine", "there is no tie between {a} and {b} on {date}"),
            a=a,
            b=b,
            date=session.as_of,
        )
    return UsageError(
        message(
            "CommandLine",
            "no line is drawn between {a} and {b} on {date}: what they have in common is"
            " that of many",
        ),
        a=a,
        b=b,
        date=session.as_of,
    )
