"""``multivector figure``: the map as a figure with legend, date and numbered sources."""

from app.cli.arguments import Arguments
from app.cli.errors import Exit
from app.cli.figures import draw_figure
from app.cli.opening import find_actors, read_dossier
from app.cli.outputs import check_writable
from app.cli.sessions import bring_into_view, open_session
from app.cli.texts import Texts


def run(arguments: Arguments, texts: Texts) -> int:
    """Write the figure, or those of all views.

    Raises
    ------
    UsageError
        If an actor or a view is not known or there is nothing of it on the date, if the file
        cannot be written, or if a system library of Qt is missing.
    DossierError
        If the dossier cannot be read, or writing fails.
    """
    if arguments.all_views is not None:
        from app.cli.figure_views import draw_all_views

        return draw_all_views(
            read_dossier(arguments.dossier), arguments, arguments.all_views, texts
        )
    assert arguments.output is not None, "the parser asks for it"
    check_writable(arguments.output)
    dossier = read_dossier(arguments.dossier)
    if arguments.view is not None:
        from app.cli.figure_views import draw_view

        draw_view(dossier, arguments, arguments.view)
        return Exit.DONE
    focus = find_actors(dossier, arguments.focus)
    selected = find_actors(dossier, arguments.select)
    session = open_session(dossier, arguments)
    focus = bring_into_view(session, focus, selected)
    draw_figure(session, arguments, focus, selected)
    return Exit.DONE
