"""``multivector figure``: the map as a figure with legend, date and numbered sources."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from app.cli.arguments import Arguments
from app.cli.errors import Exit, UsageError
from app.cli.obstacles import prepare_offscreen
from app.cli.opening import find_actors, read_dossier
from app.cli.outputs import check_writable
from app.cli.texts import Texts, message

if TYPE_CHECKING:
    from app.domain.dossier import Dossier
    from app.domain.ids import ActorId
    from app.session.selection import Selection
    from app.session.session import Session


def run(arguments: Arguments, _texts: Texts) -> int:
    """Write the figure.

    Raises
    ------
    UsageError
        If an actor is not known or there is nothing of it on the date, if the file
        cannot be written, or if a system library of Qt is missing.
    DossierError
        If the dossier cannot be read, or writing fails.
    """
    assert arguments.output is not None, "the parser asks for it"
    check_writable(arguments.output)
    dossier = read_dossier(arguments.dossier)
    focus = find_actors(dossier, arguments.focus)
    selected = find_actors(dossier, arguments.select)
    prepare_offscreen()

    from app.figures.figure import compose_figure
    from app.figures.request import FigureRequest
    from app.session.figure_scene import build_figure_scene
    from app.session.map_layout import MapLayout
    from app.ui.figure_wording import build_figure_wording
    from app.ui.headless import start_headless
    from app.ui.painting.figure_writer import write_figure
    from app.ui.painting.text_measure import measure_text

    application, translation = start_headless(arguments.language)
    session = open_session(dossier, arguments, translation.language)
    focus = bring_into_view(session, focus, selected)
    layout = MapLayout(dossier, session.as_of)
    layout.settle()
    scene = build_figure_scene(session, layout, focus)
    request = FigureRequest(
        width_mm=arguments.width_mm,
        dpi=arguments.dpi,
        title=arguments.title,
        theme_name=arguments.theme or "light",
        focus=focus,
        selected=selected,
    )
    if len(selected) == 2 and scene.selected_tie(request) is None:
        raise UsageError(
            message("CommandLine", "the tie of {a} and {b} is none of those in focus"),
            a=selected[0],
            b=selected[1],
        )
    wording = build_figure_wording(translation.language)
    figure = compose_figure(scene, request, wording, measure_text)
    write_figure(figure, arguments.output, dpi=request.dpi)
    del application
    return Exit.DONE


def open_session(dossier: "Dossier", arguments: Arguments, language: str) -> "Session":
    """Give a session on the dates that were asked for."""
    from app.session.session import Session

    session = Session(dossier, date.today(), language)  # noqa: DTZ011 -- the person's day
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
    from app.analysis.network import dyad_of
    from app.domain.vocabulary import ActorKind
    from app.session.revealing import filter_to_see, is_visible
    from app.session.selection import Selection

    wishes = [Selection(actors=(actor,)) for actor in focus]
    if len(selected) == 2:
        wishes.append(Selection(ties=(dyad_of(*selected),)))
    else:
        wishes += [Selection(actors=(actor,)) for actor in selected]
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
