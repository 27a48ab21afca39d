"""``multivector figure``: the map as a figure with legend, date and numbered sources."""

from app.cli.arguments import Arguments
from app.cli.errors import Exit, UsageError
from app.cli.obstacles import prepare_offscreen
from app.cli.opening import find_actors, read_dossier
from app.cli.outputs import check_writable
from app.cli.sessions import bring_into_view, open_session
from app.cli.texts import Texts, message


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
