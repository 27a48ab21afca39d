"""Opens the window and stays until it is closed."""

import signal
import sys

from app.domain.dossier import Dossier
from app.session.session import Session
from app.ui.program import create_application, create_window, today


def open_window(dossier: Dossier, language: str | None) -> int:
    """Show a dossier in a window; give the exit status once it is closed."""
    # Between Python and Qt's loop Ctrl-C would wait for the next event; so it ends at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = create_application(sys.argv[:1], language)
    session = Session(dossier, today(), application.translation.language)
    window = create_window(session)
    window.show()
    return application.exec()
