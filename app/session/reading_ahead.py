"""Reading a dossier and all that a window asks for first, ahead of whoever waits for it.

Loading what a window is made of takes a second, in which a large dossier can be read beside it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from threading import Event, Thread

from app.domain.progress import Cancelled, Report, unreported
from app.session.opening import Opened, open_for_editing
from app.session.session import Session

WORTH_A_THREAD = 4_000_000
"""Bytes of a file that is read ahead: what is smaller is there before a thread has begun."""


@dataclass(frozen=True)
class Ready:
    """A dossier that was opened, and the session on it with all that a window asks for first."""

    opened: Opened
    session: Session

    def close(self) -> None:
        """Let go of its file."""
        if self.opened.file is not None:
            self.opened.file.close()


def make_ready(
    path: Path, today: date, *, now: datetime, backups: Path, progress: Report = unreported
) -> Ready:
    """Open what there is at a path, for editing, and work out what is seen of it at first.

    Parameters
    ----------
    today, now
        The person's calendar day, and the time with its zone.
    backups
        As for :func:`~app.session.opening.open_for_editing`.

    Raises
    ------
    DossierError
        If it cannot be read.
    Cancelled
        If `progress` says so: it is not open then.
    """
    opened = open_for_editing(path, now=now, backups=backups, progress=progress)
    ready = Ready(opened, Session(opened.dossier, today))
    try:
        progress()
        _ = ready.session.visible  # worked out here, not in the window
        progress()
    except BaseException:
        ready.close()
        raise
    return ready


class ReadingAhead:
    """Something that is being made ready in a thread of its own, from now on.

    Parameters
    ----------
    path
        What is being read.
    work
        Makes it ready; it is handed the report by which it tells how far it is.
    """

    def __init__(self, path: Path, work: Callable[[Report], Ready]) -> None:
        self.path = path
        self._work = work
        self._listener: Report = unreported
        self._told = (0, 0)
        self._is_unwanted = Event()
        self._results: list[Ready] = []
        self._error: BaseException | None = None
        self._thread = Thread(target=self._run, name=f"Reading {path.name}", daemon=True)
        self._thread.start()

    def take(self, progress: Report) -> Ready:
        """Wait for it, once; `progress` hears from now on how far it is, and may call it off.

        Raises
        ------
        BaseException
            Whatever making it ready raised.
        """
        self._listener = progress
        try:
            progress(*self._told)
        except Cancelled:
            self.call_off()
            raise
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._results.pop()

    def call_off(self) -> None:
        """Nobody wants it: wait until it has ended, and let go of its file."""
        self._is_unwanted.set()
        self._thread.join()
        while self._results:
            self._results.pop().close()

    # On the thread.

    def _run(self) -> None:
        try:
            self._results.append(self._work(self._report))
        except BaseException as error:  # noqa: BLE001 - raised by `take`, not swallowed
            self._error = error

    def _report(self, done: int = 0, total: int = 0) -> None:
        if self._is_unwanted.is_set():
            raise Cancelled
        self._told = (done, total)
        self._listener(done, total)


def read_ahead(path: Path, today: date, *, now: datetime, backups: Path) -> ReadingAhead | None:
    """Begin to read a large dossier file; None for all else, which is read when it is asked for.

    The parameters are those of :func:`make_ready`.
    """
    from app.store.header import is_dossier_file

    if not is_dossier_file(path) or path.stat().st_size < WORTH_A_THREAD:
        return None
    # Loaded before the thread begins, so that no two load the same at once.
    import app.formats.opening
    import app.store.dossier_file  # noqa: F401

    return ReadingAhead(
        path,
        lambda progress: make_ready(path, today, now=now, backups=backups, progress=progress),
    )
