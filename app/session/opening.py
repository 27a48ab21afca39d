"""Opening what somebody wants to look at, and to edit where it is a dossier of theirs."""

import gc
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.bulk import without_collecting
from app.domain.dossier import Dossier
from app.domain.progress import Report, unreported
from app.domain.withdrawing import standing

if TYPE_CHECKING:
    from app.store.dossier_file import DossierFile


@dataclass(frozen=True)
class Opened:
    """What counts of a dossier, and the file that its edits are kept in.

    Without a file, as for a data package, the first edit asks for one.
    """

    dossier: Dossier
    file: "DossierFile | None" = None


def open_for_editing(
    path: Path, *, now: datetime, backups: Path, progress: Report = unreported
) -> Opened:
    """Open whatever there is at a path.

    A dossier that another window has open is opened read-only.

    Parameters
    ----------
    now
        The time, with its zone.
    backups
        The folder in which copies of what is opened are kept; made if it is not there. The copy
        may still be under way: whoever asks something of the file waits for it.

    Raises
    ------
    DossierError
        If it cannot be read.
    Cancelled
        If `progress` says so: it is not open then.
    """
    from app.formats.opening import open_dossier
    from app.store.header import is_dossier_file

    if path.is_file() and is_dossier_file(path):
        from app.store.dossier_file import DossierFile

        with without_collecting():
            file = DossierFile.open(
                path, now=now, backups=backups, progress=progress, is_backup_beside=True
            )
            dossier = standing(file.book.dossier)
            # The records stay: who looks for garbage is to go through none of them.
            gc.freeze()
        return Opened(dossier, file)
    return Opened(open_dossier(path, progress))
