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
    session = open_session(dossier, arguments)
    focus = bring_into_view(session, focus, selected)
    prepare_offscreen()

    from app.figures.figure import compose_figure
    from app.figures.request import FigureRequest
    from app.session.figure_scene import build_figure_scene
    from app.session.map_layout import MapLayout
    from app.ui.figure_wording import build_figure_wording
    from app.ui.headless import headless
    from app.ui.painting.figure_writer import write_figure
    from app.ui.painting.text_measure import measure_text

    layout = MapLayout(dossier, session.as_of, session.network, session.visible)
    layout.settle()
    request = FigureRequest(
        width_mm=arguments.width_mm,
        dpi=arguments.dpi,
        title=arguments.title,
        theme_name=arguments.theme or "light",
        focus=focus,
        selected=selected,
    )
    with headless(arguments.language) as language:
        session.set_language(language)
        scene = build_figure_scene(session, layout, focus)
        if len(selected) == 2 and scene.selected_tie(request) is None:
            a, b = selected
            raise UsageError(
                message("CommandLine", "the tie of {a} and {b} is none of those in focus"),
                a=a,
                b=b,
            )
        figure = compose_figure(scene, request, build_figure_wording(language), measure_text)
        write_figure(figure, arguments.output, dpi=request.dpi)
    return Exit.DONE
