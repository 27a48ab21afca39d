"""``multivector [DOSSIER]``: the window."""

from app.bundle import bundled_data
from app.cli.arguments import Arguments
from app.cli.obstacles import prepare_window
from app.cli.opening import today
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

    from app.session.opening import open_for_editing
    from app.ui.main_window import utc_now
    from app.ui.start import backup_folder, open_window

    path = bundled_data() if arguments.dossier is None else arguments.dossier
    opened = open_for_editing(path, now=utc_now(), backups=backup_folder())
    return open_window(opened, arguments.language, today())
