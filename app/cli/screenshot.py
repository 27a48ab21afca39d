"""``multivector screenshot``: a picture of the whole window, without a display."""

import tempfile
from pathlib import Path

from app.cli.arguments import Arguments
from app.cli.errors import Exit
from app.cli.obstacles import prepare_offscreen
from app.cli.opening import find_actors, read_dossier
from app.cli.outputs import check_writable
from app.cli.sessions import bring_into_view, open_session, selection_of
from app.cli.texts import Texts


def run(arguments: Arguments, _texts: Texts) -> int:
    """Write the picture.

    What the person's own window remembers, where its panels are say, is left aside: the
    same command gives the same picture everywhere.

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
    selected = find_actors(dossier, arguments.select)
    session = open_session(dossier, arguments)
    bring_into_view(session, (), selected)
    prepare_offscreen()

    from app.ui.program import create_application
    from app.ui.screenshot import write_screenshot

    with tempfile.TemporaryDirectory(prefix="multivector-") as scratch:
        settings = Path(scratch) / "settings.ini"
        application = create_application(["multivector"], arguments.language, settings)
        session.set_language(application.translation.language)
        write_screenshot(
            session,
            selection_of(selected),
            arguments.output,
            size_px=arguments.size_px,
            theme=arguments.theme or "light",
        )
    return Exit.DONE
