"""Opens the window and stays until it is closed."""

import signal
import sys
from datetime import date

from app.domain.dossier import Dossier
from app.session.session import Session
from app.ui.program import create_application, create_window


def open_window(dossier: Dossier, language: str | None, today: date) -> int:
    """Show a dossier in a window; give the exit status once it is closed.

    `today` is the person's calendar day, for dossiers that name none of their own.
    """
    # Between Python and Qt's loop Ctrl-C would wait for the next event; so it ends at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = create_application(sys.argv[:1], language)
    session = Session(dossier, today, application.translation.language)
    window = create_window(session)
    window.show()
    return application.exec()
