"""``multivector [DOSSIER]``: the window."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.bundle import bundled_data
from app.cli.arguments import Arguments
from app.cli.obstacles import prepare_window
from app.cli.opening import today
from app.cli.texts import Texts
from app.domain.bulk import without_collecting

if TYPE_CHECKING:
    from app.session.reading_ahead import ReadingAhead


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

    path, day = arguments.dossier, today()
    with without_collecting():
        ahead = None if path is None else _read_ahead(path, day)
        try:
            from app.ui.start import open_window
        except BaseException:
            if ahead is not None:
                ahead.call_off()
            raise

    return open_window(bundled_data() if path is None else path, arguments.language, day, ahead)


def _read_ahead(path: Path, day: date) -> "ReadingAhead | None":
    """Begin to read a large dossier while all is loaded that a window is made of."""
    from app.session.folders import backup_folder
    from app.session.reading_ahead import read_ahead

    return read_ahead(path, day, now=datetime.now(UTC), backups=backup_folder())
