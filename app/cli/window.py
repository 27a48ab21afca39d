"""``multivector [DOSSIER]``: the window."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from app.bundle import bundled_data
from app.cli.arguments import Arguments
from app.cli.obstacles import prepare_window
from app.cli.opening import today
from app.cli.texts import Texts
from app.domain.bulk import without_collecting
from app.session.folders import backup_folder
from app.session.opening import EarlyOpening


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
    path = bundled_data() if arguments.dossier is None else arguments.dossier
    with EarlyOpening(path, now=datetime.now(UTC), backups=backup_folder()) as opening:
        open_window = load_window()
        return open_window(path, arguments.language, today(), opening)


def load_window() -> Callable[[Path, str | None, date, EarlyOpening], int]:
    """Load what opens windows, and Qt with it."""
    with without_collecting():
        from app.ui.start import open_window
    return open_window
