"""``multivector [DOSSIER]``: the window."""

from app.bundle import bundled_data
from app.cli.arguments import Arguments
from app.cli.obstacles import prepare_window
from app.cli.opening import today
from app.cli.texts import Texts
from app.domain.bulk import without_collecting


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

    with without_collecting():
        from app.ui.start import open_window

    path = bundled_data() if arguments.dossier is None else arguments.dossier
    return open_window(path, arguments.language, today())
