"""One open dossier: what is in memory is what is on disk, edit by edit.

An edit is written first, in one transaction, and counts once the disk has it; only then does
memory follow. Where writing fails, both are as before.

What goes through SQLAlchemy is loaded when it is first asked for, which is after the first map:
:meth:`DossierFile.prepare`.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from app.domain.changes import Book, Edit, RecordChange
from app.domain.dossier import Dossier
from app.domain.edit_log import EditState, LoggedEdit
from app.domain.faults import DossierError, Fault
from app.domain.ids import SourceId
from app.domain.progress import Cancelled, Report, unreported
from app.domain.release import Release
from app.store.contents import read_book
from app.store.copies import write_copy
from app.store.errors import explained
from app.store.header import is_dossier_file
from app.store.hold import Hold
from app.store.holding import take_hold
from app.store.kept_document import KeptDocument, Passage
from app.store.lock import Holder, refuse_held
from app.store.snapshot import reading
from app.store.state import State
from app.store.text_list import read_documents

if TYPE_CHECKING:
    from app.store.held_tables import HeldTables

__all__ = [
    "DossierFile",
    "Holder",
    "KeptDocument",
    "Passage",
    "check_dossier_file",
    "is_dossier_file",
    "read_dossier_file",
    "search_dossier_texts",
]


def read_dossier_file(path: Path) -> Dossier:
    """The records of a dossier, withdrawn ones included. Nothing is written, nobody disturbed.

    Raises
    ------
    DossierError
        If it is no dossier, damaged, newer or cannot be read; with `faults` where its tables
        hold what they must not.
    """
    with reading(path) as link:
        return read_book(link.raw, path).dossier


def check_dossier_file(path: Path) -> list[Fault]:
    """Every fault of a dossier that can be opened; see :meth:`DossierFile.check`.

    Raises
    ------
    DossierError
        If it is not opened at all, as :func:`read_dossier_file` says.
    """
    from app.store.checking import faults_of

    with reading(path) as link:
        return faults_of(link.core, path)


def search_dossier_texts(path: Path, words: str, limit: int = 50) -> list[Passage]:
    """Where words stand in the kept texts of a dossier; see :meth:`DossierFile.search_texts`.

    Raises
    ------
    DossierError
        If it cannot be read, as :func:`read_dossier_file` says.
    """
    from app.store import text_search

    with reading(path) as link:
        return text_search.search_texts(link.core, words, limit)


class DossierFile:
    """A dossier that is open, for writing where nobody else has it; else for reading.

    Attributes
    ----------
    book
        The records as on disk: the last state that was acknowledged.
    log
        Every edit, oldest first.
    """

    def __init__(self, hold: Hold, state: State) -> None:
        """For :meth:`open` and :meth:`create`."""
        self.book = state.book
        self.log = state.log
        self._hold = hold

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self._hold.path

    @property
    def is_read_only(self) -> bool:
        """Whether edits are refused."""
        return self._hold.is_read_only

    @property
    def holder(self) -> Holder | None:
        """Who has it open for writing, if that is somebody else who said so."""
        return self._hold.holder

    @property
    def backup_problem(self) -> str | None:
        """Why no backup could be made on opening, in one line; None if there is none."""
        return self._hold.backup_problem

    @property
    def n_writes(self) -> int:
        """How often the file has been written since it was made."""
        return self._hold.stand.n_writes

    @staticmethod
    def create(
        path: Path, book: Book, *, now: datetime, progress: Report = unreported
    ) -> "DossierFile":
        """A new dossier, open for writing.

        Raises
        ------
        DossierError
            If there is something at `path`, or if it cannot be written; nothing is left
            behind then.
        Cancelled
            If `progress` says so; nothing is left behind.
        """
        from app.store.creating import create_file

        create_file(path, book, now, progress)
        try:
            return DossierFile.open(path, now=now, progress=progress)
        except Cancelled:
            path.unlink(missing_ok=True)
            raise

    @staticmethod
    def open(
        path: Path,
        *,
        now: datetime,
        backups: Path | None = None,
        progress: Report = unreported,
        is_backup_beside: bool = False,
    ) -> "DossierFile":
        """Open a dossier that is there; a backup of it goes to the folder `backups`.

        It is there when this returns or, with `is_backup_beside`, before anything else is asked
        of the file.

        If somebody else has it, or it cannot be written, it is opened for reading: as it is
        at this moment. If it is of an older version it gets the tables of this one, the old
        file being kept among the backups (without a folder for them, beside it).

        Raises
        ------
        DossierError
            If it is no dossier, damaged, newer, or cannot be read: nothing of it was executed,
            nothing was written. Or if it is older and cannot be brought up to date: it is as
            it was.
        Cancelled
            If `progress` says so: nobody holds it then.
        """
        file = DossierFile(*take_hold(path, now, backups, progress))
        if not is_backup_beside:
            file._hold.wait_for_backup()
        return file

    def prepare(self) -> None:
        """Load what edits go through, so that none waits for it; from whatever thread."""
        _ = self._tables

    def changes_of(self, number: int) -> tuple[RecordChange, ...]:
        """What an edit of the log changed.

        Raises
        ------
        KeyError
            If there is no such edit.
        DossierError
            If it cannot be read.
        """
        return self._tables.changes_of(number)

    def record(self, edit: Edit, at: datetime) -> LoggedEdit:
        """Keep an edit; what was taken back before it cannot be done again.

        Raises
        ------
        DossierError
            If it could not be kept: disk and memory are as before.
        StaleChangeError
            If it was made for other records than those that are there.
        """
        book = self.book.changed(edit.changes)
        number = self.log[-1].number + 1 if self.log else 1
        logged = LoggedEdit(number, at, edit.kind, edit.subject, edit.tables, EditState.DONE)
        self._tables.append(logged, edit)
        self.book = book
        self.log = (*map(_dropped, self.log), logged)
        return logged

    def undo(self, at: datetime) -> Edit | None:
        """Take back the last edit that holds; give what that was, None if there is none.

        Raises
        ------
        DossierError
            If it could not be taken back: disk and memory are as before.
        """
        done = [place for place, edit in enumerate(self.log) if edit.state is EditState.DONE]
        if not done:
            return None
        return self._move_to(done[-1], EditState.UNDONE, at)

    def redo(self, at: datetime) -> Edit | None:
        """Do the edit again that was taken back last; give it, None if there is none.

        Raises
        ------
        DossierError
            If it could not be done: disk and memory are as before.
        """
        undone = [place for place, edit in enumerate(self.log) if edit.state is EditState.UNDONE]
        if not undone:
            return None
        return self._move_to(undone[0], EditState.DONE, at)

    def keep_text(
        self, source: SourceId, text: str, *, origin: str | None = None, at: datetime
    ) -> None:
        """Keep the text of a source, in place of one that was kept before.

        Parameters
        ----------
        origin
            The name of the file it came from.

        Raises
        ------
        DossierError
            If it could not be kept.
        """
        self._tables.keep_text(source, text, origin, at)

    def forget_text(self, source: SourceId) -> None:
        """Drop the kept text of a source, if there is one.

        Raises
        ------
        DossierError
            If it could not be dropped.
        """
        self._tables.forget_text(source)

    def text_of(self, source: SourceId) -> str | None:
        """The kept text of a source; None if there is none."""
        return self._tables.text_of(source)

    def documents(self) -> tuple[KeptDocument, ...]:
        """What is known of all kept texts, in the order in which they were kept."""
        with explained(self.path):
            return read_documents(self._hold.raw, self.path)

    def source_of_text(self, sha256: str) -> SourceId | None:
        """The source whose kept text has a digest; None if none has."""
        return self._tables.source_of_text(sha256)

    def dismiss(self, sha256: str, start: int, end: int, at: datetime) -> None:
        """Do not suggest a passage of the text with a digest again; see :mod:`.dismissals`.

        Raises
        ------
        DossierError
            If it could not be kept.
        """
        self._tables.dismiss(sha256, start, end, at)

    def undismiss(self, sha256: str, start: int, end: int) -> None:
        """Let a passage be suggested again.

        Raises
        ------
        DossierError
            If it could not be kept.
        """
        self._tables.undismiss(sha256, start, end)

    def dismissals_of(self, sha256: str) -> frozenset[tuple[int, int]]:
        """The passages that were dismissed in the text with a digest: from where to where."""
        return self._tables.dismissals_of(sha256)

    def note_release(self, release: Release) -> None:
        """Write down what leaves under a lower marking than that of what it shows.

        Raises
        ------
        DossierError
            If it could not be kept: then it must not leave.
        """
        self._tables.note_release(release)

    def releases(self) -> tuple[Release, ...]:
        """What left so, the oldest first.

        Raises
        ------
        DossierError
            If that cannot be read.
        """
        return self._tables.releases()

    def search_texts(self, words: str, limit: int = 50) -> list[Passage]:
        """Where words stand in the kept texts, one passage of each text; best first."""
        return self._tables.search_texts(words, limit)

    def save_copy(self, path: Path, progress: Report = unreported) -> None:
        """Write the dossier, log and texts included, to another file, in place of what is there.

        Raises
        ------
        DossierError
            If it cannot be written (what is at `path` stays), or if `path` is this file or
            one that somebody has open.
        """
        with suppress(OSError):
            if path.samefile(self.path):
                raise DossierError(f"{path} is the dossier itself: choose another name")
        refuse_held(path)
        write_copy(self._hold.raw, path, progress=progress)

    def check(self) -> list[Fault]:
        """Every fault: of the file, its references, records, quotations, log and indices."""
        return self._tables.faults()

    def close(self) -> None:
        """Let go of it; where it was written, one file is left. Closing again does nothing."""
        self._hold.let_go()

    def __enter__(self) -> "DossierFile":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @cached_property
    def _tables(self) -> "HeldTables":
        """What goes through SQLAlchemy, loaded with it."""
        from app.store.held_tables import HeldTables

        return HeldTables(self._hold)

    def _move_to(self, place: int, state: EditState, at: datetime) -> Edit:
        """Carry out the edit at a place of the log, or take it back."""
        logged = self.log[place]
        edit = Edit(logged.kind, logged.subject, self.changes_of(logged.number))
        if state is EditState.UNDONE:
            edit = edit.inverted()
        book = self.book.changed(edit.changes)
        self._tables.move(logged.number, state, edit, at)
        self.book = book
        self.log = (
            *self.log[:place],
            replace(logged, state=state),
            *self.log[place + 1 :],
        )
        return edit


def _dropped(edit: LoggedEdit) -> LoggedEdit:
    return replace(edit, state=EditState.DROPPED) if edit.state is EditState.UNDONE else edit
