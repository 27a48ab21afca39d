"""Why a dossier could not be written or read: what happened, where, and what to do now."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.domain.changes import Book
from app.domain.faults import DossierError
from app.ui.file_wording import file_text
from app.ui.rule_wording import fault_text, rule_text

translate = QCoreApplication.translate


def refusal_texts(error: DossierError, path: Path | None, book: Book, language: str) -> list[str]:
    """Why an edit was refused: every rule that it breaks, or what the disk did not do.

    Parameters
    ----------
    error
        What was raised.
    path
        Where the dossier that is open is kept; None if nowhere.
    book
        The dossier as it is, for the names of what is told about.
    language
        ISO 639-1, that of the names.
    """
    told = [fault_text(fault, book, language) for fault in error.faults]
    if not told:
        words = rule_text(error.reason, book, language)
        told = [words if words != error.reason else trouble_text(error, path)]
    return list(dict.fromkeys(told))


def trouble_text(error: DossierError, path: Path | None) -> str:
    """The sentence for what the disk did not do, in the person's language.

    Parameters
    ----------
    error
        What was raised.
    path
        Where the dossier that is open is kept; None if nowhere.
    """
    # Whoever raised one of them has loaded them.
    from app.store import errors

    if path is None:
        return file_text(error.reason)
    if isinstance(error, errors.DossierFullError):
        text = translate(
            "Troubles",
            "The disk with {path} is full. Nothing was recorded now; what was recorded before is"
            " safe. Make room, then do it again.",
        )
    elif isinstance(error, errors.DossierChangedError):
        text = _changed_text(path)
    elif isinstance(error, errors.ReadOnlyDossierError):
        text = translate(
            "Troubles",
            "{path} cannot be written to. Nothing was recorded now; what was recorded before is"
            " safe. Allow writing to the file and its folder and do it again, or save a copy"
            " elsewhere and go on there.",
        )
    elif isinstance(error, errors.DossierWriteError):
        text = translate(
            "Troubles",
            "The disk with {path} reports an error. Nothing was recorded now; what was recorded"
            " before is safe. Do it again; if it fails again, save a copy on another disk and go"
            " on there.",
        )
    elif isinstance(error, errors.DossierBusyError):
        text = translate(
            "Troubles",
            "Another program is using {path} just now. Nothing was recorded. Close it there, then"
            " do it again.",
        )
    else:
        return file_text(error.reason)
    return text.format(path=path)


def _changed_text(path: Path) -> str:
    if not path.exists():
        return translate(
            "Troubles",
            "{path} is no longer there: it was moved or deleted. Nothing was recorded now; what"
            " was recorded before is still in this window. Put the file back and do it again, or"
            " save a copy and go on there.",
        )
    return translate(
        "Troubles",
        "{path} was replaced or changed by another program. Nothing was recorded now; what was"
        " recorded before is still in this window. Save a copy under another name and go on"
        " there.",
    )
