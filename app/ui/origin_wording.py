"""Why a figure does not lead back to its view, in the reader's language."""

from PySide6.QtCore import QCoreApplication

from app.domain.faults import DossierError
from app.formats.origin_faults import OriginError, OriginFault
from app.ui.view_wording import view_trouble

translate = QCoreApplication.translate


def origin_trouble(error: DossierError) -> str:
    """The sentence for what is wrong; what is said of files and folders they say themselves."""
    if not isinstance(error, OriginError):
        return view_trouble(error)
    match error.fault:
        case OriginFault.TOO_LARGE:
            return translate(
                "Figure", "What it carries is far larger than any view, and was not read."
            )
        case OriginFault.DAMAGED:
            return translate(
                "Figure",
                "What leads back was damaged on its way. A copy of the file that nobody saved"
                " again may still lead back.",
            )
        case OriginFault.NOT_OURS:
            return translate(
                "Figure", "What it carries was not written by this program, or was changed since."
            )
        case OriginFault.NEWER:
            return translate(
                "Figure", "It was made by a newer version of this program: open it with that one."
            )
        case OriginFault.ELSEWHERE:
            return translate(
                "Figure",
                "It was made from another dossier: nobody on it is in this one. Open that dossier"
                " and drop the figure there.",
            )
