"""Opening what somebody wants to look at, and to edit where it is a dossier of theirs."""

import gc
from concurrent.futures import Future, wait
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import TYPE_CHECKING

from app.domain.bulk import without_collecting
from app.domain.dossier import Dossier
from app.domain.progress import Cancelled, Report, unreported
from app.domain.withdrawing import standing
from app.store.header import is_dossier_file

if TYPE_CHECKING:
    from app.store.dossier_file import DossierFile

_REFRESH_S = 0.05


@dataclass(frozen=True)
class Opened:
    """What counts of a dossier, and the file that its edits are kept in.

    Without a file, as for a data package, the first edit asks for one.
    """

    dossier: Dossier
    file: "DossierFile | None" = None

    def close(self) -> None:
        """Let go of the file, if there is one."""
        if self.file is not None:
            self.file.close()


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
    if is_dossier_file(path):
        from app.store.dossier_file import DossierFile

        with without_collecting():
            file = DossierFile.open(
                path, now=now, backups=backups, progress=progress, is_backup_beside=True
            )
            dossier = standing(file.book.dossier)
            # The records stay: who looks for garbage is to go through none of them.
            gc.freeze()
        return Opened(dossier, file)
    from app.formats.opening import open_dossier

    return Opened(open_dossier(path, progress))


class EarlyOpening:
    """Opening that goes on in a thread of its own while the window is still being loaded.

    SQLite reads beside Python, so that a part of it costs no time. To be used in a `with`
    statement: what nobody has taken by its end is called off, and let go of.
    """

    def __init__(self, path: Path, *, now: datetime, backups: Path) -> None:
        """Begin; see :func:`open_for_editing`."""
        # Loaded here: two threads that load the same only wait for each other.
        import_module("app.store.dossier_file" if is_dossier_file(path) else "app.formats.opening")
        self._is_unwanted = Event()
        self._is_taken = False
        self._told = (0, 0)
        self._opened: Future[Opened] = Future()
        thread = Thread(target=self._open, args=(path, now, backups), name="opening", daemon=True)
        thread.start()

    def __enter__(self) -> "EarlyOpening":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not self._is_taken:
            self._call_off()

    def result(self, progress: Report) -> Opened:
        """What was opened, once it is; from then on it is the caller's to close.

        Raises
        ------
        DossierError, Cancelled
            As :func:`open_for_editing`; nothing is open then.
        """
        try:
            while not self._opened.done():
                progress(*self._told)
                wait((self._opened,), timeout=_REFRESH_S)
        except BaseException:
            self._call_off()
            raise
        self._is_taken = True
        return self._opened.result()

    def _call_off(self) -> None:
        """Let go of what is or will be open, as soon as that is known."""
        self._is_unwanted.set()
        self._is_taken = True
        if self._opened.exception() is None:
            self._opened.result().close()

    # On the thread.

    def _open(self, path: Path, now: datetime, backups: Path) -> None:
        try:
            opened = open_for_editing(path, now=now, backups=backups, progress=self._report)
        except BaseException as error:  # noqa: BLE001 -- raised where the result is asked for
            self._opened.set_exception(error)
        else:
            self._opened.set_result(opened)

    def _report(self, done: int = 0, total: int = 0) -> None:
        if self._is_unwanted.is_set():
            raise Cancelled
        self._told = done, total
