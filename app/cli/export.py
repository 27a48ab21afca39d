"""``multivector export``: a dossier as a data package, or a date of it as a network."""

from app.cli.arguments import Arguments
from app.cli.errors import Exit, UsageError
from app.cli.opening import find_actors, read_dossier
from app.cli.outputs import check_writable
from app.cli.sessions import open_session
from app.cli.texts import Texts, message


def run(arguments: Arguments, texts: Texts) -> int:
    """Write all that there is on the date, or the actors in focus with their ties.

    Raises
    ------
    UsageError
        If an actor is not known or there is nothing of it on the date, if the file cannot be
        written, or if what is asked for does not go with a data package.
    DossierError
        If the dossier cannot be read, or writing fails.
    """
    from app.session.exporting import is_network_file

    path = arguments.output
    assert path is not None, "the parser asks for it"
    if is_network_file(path):
        check_writable(path)
        _export_network(arguments, texts)
        return Exit.DONE
    _check_package(arguments)
    from app.formats.package_writing import write_data_package

    write_data_package(read_dossier(arguments.dossier), path)
    return Exit.DONE


def _check_package(arguments: Arguments) -> None:
    """Refuse what makes no difference to a data package, and what is no folder's name."""
    path = arguments.output
    assert path is not None
    given = {
        "--as-of": arguments.as_of is not None,
        "--known-by": arguments.known_by is not None,
        "--focus": bool(arguments.focus),
    }
    for name, is_given in given.items():
        if is_given:
            raise UsageError(
                message(
                    "CommandLine",
                    "{option} is for networks: a data package has everything of all times",
                ),
                option=name,
            )
    if path.suffix and not path.is_dir():
        raise UsageError(
            message(
                "CommandLine",
                "'{path}' must end in one of: {endings}; without an ending it is a folder",
            ),
            path=path,
            endings=", ".join(_endings()),
        )
    if not path.is_dir():
        check_writable(path)


def _endings() -> tuple[str, ...]:
    from app.formats.networks.writing import NETWORK_ENDINGS

    return NETWORK_ENDINGS


def _export_network(arguments: Arguments, texts: Texts) -> None:
    from app.analysis.export_network import EVERYTHING
    from app.analysis.filters import apply_filter
    from app.analysis.focus import focus_on
    from app.session.exporting import write_network
    from app.session.figure_views import lay_out

    dossier = read_dossier(arguments.dossier)
    focus = find_actors(dossier, arguments.focus)
    session = open_session(dossier, arguments)
    session.set_language(texts.language)
    layout = lay_out(session)
    visible = apply_filter(session.network, EVERYTHING)
    missing = [actor for actor in focus if actor not in visible.actors]
    if missing:
        raise UsageError(
            message("CommandLine", "there is nothing of {actor} on {date}"),
            actor=missing[0],
            date=session.as_of,
        )
    assert arguments.output is not None
    shown = focus_on(visible, focus) if focus else visible
    write_network(session, layout, shown, arguments.output)
