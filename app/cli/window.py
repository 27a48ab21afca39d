"""``multivector [DOSSIER]``: the window."""

from app.cli.arguments import Arguments
from app.cli.obstacles import prepare_window
from app.cli.opening import read_dossier, today
from app.cli.texts import Texts


def run(arguments: Arguments, _texts: Texts) -> int:
    """Open the window and stay until it is closed.

    Raises
    ------
    UsageError
        If there is no display, or a system library of Qt is missing.
    DossierError
        If the dossier cannot be read; no window is opened then.
    """
    prepare_window()
    dossier = read_dossier(arguments.dossier)

    from app.ui.start import open_window

    return open_window(dossier, arguments.language, today())
