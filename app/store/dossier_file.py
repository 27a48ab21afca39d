"""One open dossier: what is in memory is what is on disk, edit by edit.

An edit is written first, in one transaction, and counts once the disk has it; only then does
memory follow. Where writing fails, both are as before.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, delete, insert, select, update

from app.domain.changes import Book, Edit, RecordChange
from app.domain.dossier import Dossier
from app.domain.edit_log import EditState, LoggedEdit
from app.domain.faults import DossierError, Fault
from app.domain.ids import SourceId
from app.store import edit_log, text_index
from app.store.backups import back_up
from app.store.checking import faults_of
from app.store.connection import Mode, connect, disconnect, join_log, transaction, write_ahead
from app.store.contents import Stand, read_book, read_stand
from app.store.copies import write_copy
from app.store.creating import create_file
from app.store.errors import DossierChangedError, ReadOnlyDossierError, explained
from app.store.header import is_dossier_file
from app.store.lock import DossierLock, Holder
from app.store.placing import Watch
from app.store.schema import DOCUMENTS, META
from app.store.snapshot import Snapshot, inspect_schema, open_snapshot, reading, stamp_of
from app.store.text_index import Found
from app.store.writing import write_changes

__all__ = ["DossierFile", "Holder", "check_dossier_file", "is_dossier_file", "read_dossier_file"]


def read_dossier_file(path: Path) -> Dossier:
    """The records of a dossier, withdrawn ones included. Nothing is written, nobody disturbed.

    Raises
    ------
    DossierError
        If it is no dossier, damaged, newer or cannot be read; with `faults` where its tables
        hold what they must not.
    """
    with reading(path) as connection:
        return read_book(connection, path).dossier


def check_dossier_file(path: Path) -> list[Fault]:
    """Every fault of a dossier that can be opened; see :meth:`DossierFile.check`.

    Raises
    ------
    DossierError
        If it is not opened at all, as :func:`read_dossier_file` says.
    """
    with reading(path) as connection:
        return faults_of(connection, path)


@dataclass(frozen=True, slots=True)
class _State:
    """What is in a file."""

    book: Book
    log: tuple[LoggedEdit, ...]
    stand: Stand

    @staticmethod
    def read(connection: Connection, path: Path) -> "_State":
        with explained(path):
            return _State(
                read_book(connection, path),
                edit_log.read_log(connection, path),
                read_stand(connection, path),
            )


class DossierFile:
    """A dossier that is open, for writing where nobody else has it; else for reading.

    Attributes
    ----------
    path
        Where it lies.
    book
        The records as on disk: the last state that was acknowledged.
    log
        Every edit, oldest first.
    is_read_only
        Whether edits are refused.
    holder
        Who has it open for writing, if that is somebody else who said so.
    backup_problem
        Why no backup could be made on opening, in one line; None if there is none.
    """

    def __init__(
        self, path: Path, connection: Connection, state: _State, lock: DossierLock | None
    ) -> None:
        """For :meth:`open` and :meth:`create`."""
        self.path = path
        self.book = state.book
        self.log = state.log
        self.is_read_only = lock is None
        self.holder: Holder | None = None
        self.backup_problem: str | None = None
        self._stand = state.stand
        self._open_connection: Connection | None = connection
        self._lock = lock
        self._watch = Watch(path)
        self._data_version: int | None = _data_version(connection)
        self._snapshot: Snapshot | None = None

    @staticmethod
    def create(path: Path, book: Book, *, now: datetime) -> "DossierFile":
        """A new dossier, open for writing.

        Raises
        ------
        DossierError
            If there is something at `path`, or if it cannot be written; nothing is left
            behind then.
        """
        create_file(path, book, now)
        return DossierFile.open(path, now=now)

    @staticmethod
    def open(path: Path, *, now: datetime, backups: Path | None = None) -> "DossierFile":
        """Open a dossier that is there; a backup of it goes to the folder `backups`.

        If somebody else has it, or it cannot be written, it is opened for reading: as it is
        at this moment.

        Raises
        ------
        DossierError
            If it is no dossier, damaged, newer, or cannot be read. Nothing of it was
            executed, nothing was written.
        """
        snapshot = open_snapshot(path)
        try:
            state = _State.read(snapshot.connection, path)
        finally:
            snapshot.close()
        lock = DossierLock(path)
        try:
            is_ours = lock.acquire(now)
        except OSError:
            return _open_for_reading(path, None)
        if not is_ours:
            return _open_for_reading(path, lock.holder())
        try:
            if not os.access(path, os.W_OK):
                raise ReadOnlyDossierError(f"{path} cannot be written")
            is_current = stamp_of(path) == snapshot.stamp
            opened = _open_for_writing(path, lock, state if is_current else None)
        except ReadOnlyDossierError:
            lock.release()
            return _open_for_reading(path, None)
        except BaseException:
            lock.release()
            raise
        if backups is not None:
            opened.backup_problem = back_up(opened._connection, path, opened._stand, backups, now)
        return opened

    def changes_of(self, number: int) -> tuple[RecordChange, ...]:
        """What an edit of the log changed.

        Raises
        ------
        KeyError
            If there is no such edit.
        DossierError
            If it cannot be read.
        """
        with explained(self.path):
            return edit_log.read_changes(self._connection, self.path, number)

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
        with self._writing(at) as connection:
            write_changes(connection, edit.changes)
            edit_log.drop_undone(connection)
            edit_log.append_edit(connection, logged, edit)
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

    def keep_text(self, source: SourceId, text: str) -> None:
        """Keep the text of a source, in place of one that was kept before.

        Raises
        ------
        DossierError
            If it could not be kept.
        """
        with self._writing(None) as connection:
            found = connection.execute(
                select(DOCUMENTS).where(DOCUMENTS.c.source == source)
            ).one_or_none()
            if found is not None:
                old = {"text": found.text}
                text_index.remove_words(connection, "documents", found.row, old)
                connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.row == found.row))
            cells = {"source": source, "text": text}
            row = connection.execute(insert(DOCUMENTS), cells).lastrowid
            text_index.add_words(connection, "documents", row, cells)

    def text_of(self, source: SourceId) -> str | None:
        """The kept text of a source; None if there is none."""
        with explained(self.path):
            query = select(DOCUMENTS.c.text).where(DOCUMENTS.c.source == source)
            found = self._connection.execute(query).scalar_one_or_none()
        return None if found is None else str(found)

    def search(self, words: str, limit: int = 50) -> list[Found]:
        """Where words stand in quotations, documents, names and titles; best first."""
        with explained(self.path):
            return text_index.search(self._connection, words, limit)

    def save_copy(self, path: Path) -> None:
        """Write the dossier, log and texts included, to another file, in place of what is there.

        Raises
        ------
        DossierError
            If it cannot be written (what is at `path` stays), or if `path` is this file.
        """
        with suppress(OSError):
            if path.samefile(self.path):
                raise DossierError(f"{path} is the dossier itself: choose another name")
        write_copy(self._connection, path)

    def check(self) -> list[Fault]:
        """Every fault: of the file, its references, records, quotations, log and indices."""
        return faults_of(self._connection, self.path)

    def close(self) -> None:
        """Let go of it; where it was written, one file is left. Closing again does nothing."""
        connection, self._open_connection = self._open_connection, None
        if connection is None:
            return
        if self._lock is None:
            assert self._snapshot is not None, "what is read only is read from a snapshot"
            self._snapshot.close()
            return
        try:
            # If there is no room to join the log with the file, both stay: nothing is lost,
            # and the next opening joins them.
            with suppress(DossierError), explained(self.path):
                join_log(connection)
            disconnect(connection)
        finally:
            self._lock.release()

    def __enter__(self) -> "DossierFile":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def _connection(self) -> Connection:
        if self._open_connection is None:
            raise RuntimeError(f"{self.path} is closed")
        return self._open_connection

    def _move_to(self, place: int, state: EditState, at: datetime) -> Edit:
        """Carry out the edit at a place of the log, or take it back."""
        logged = self.log[place]
        edit = Edit(logged.kind, logged.subject, self.changes_of(logged.number))
        if state is EditState.UNDONE:
            edit = edit.inverted()
        book = self.book.changed(edit.changes)
        with self._writing(at) as connection:
            write_changes(connection, edit.changes)
            edit_log.set_state(connection, logged.number, state)
        self.book = book
        self.log = (
            *self.log[:place],
            replace(logged, state=state),
            *self.log[place + 1 :],
        )
        return edit

    @contextmanager
    def _writing(self, at: datetime | None) -> Iterator[Connection]:
        """One transaction on the file that was opened, in the state in which we left it."""
        if at is not None and at.tzinfo is None:
            raise ValueError("an instant without a time zone")
        if self.is_read_only:
            raise ReadOnlyDossierError(f"{self.path} is open for reading only: save a copy")
        connection = self._connection
        self._watch.check()
        try:
            with explained(self.path), transaction(connection):
                self._refuse_if_written_by_others()
                yield connection
                stand = replace(self._stand, n_writes=self._stand.n_writes + 1)
                _set_meta(connection, "writes", str(stand.n_writes))
                if at is not None:
                    _set_meta(connection, "written_at", at.isoformat())
                self._watch.check()
        except DossierError as error:
            if not isinstance(error, DossierChangedError):
                # Taking back what the disk did not take counts as a change to SQLite.
                self._data_version = None
            raise
        self._stand = stand

    def _refuse_if_written_by_others(self) -> None:
        found = _data_version(self._connection)
        known = found if self._data_version is None else self._data_version
        if found != known or read_stand(self._connection, self.path) != self._stand:
            raise DossierChangedError(
                f"{self.path} was changed by another program; nothing was changed here:"
                " close it and open it again"
            )
        self._data_version = found


def _open_for_writing(path: Path, lock: DossierLock, state: _State | None) -> DossierFile:
    """Open the file itself; `state` is what is in it, None if that has to be read again."""
    with explained(path):
        connection = connect(path, Mode.WRITE)
    try:
        inspect_schema(connection, path)
        with explained(path):
            write_ahead(connection)
            if state is None or read_stand(connection, path) != state.stand:
                state = _State.read(connection, path)
            return DossierFile(path, connection, state, lock)
    except BaseException:
        disconnect(connection)
        raise


def _open_for_reading(path: Path, holder: Holder | None) -> DossierFile:
    snapshot = open_snapshot(path, lasting=True)
    try:
        state = _State.read(snapshot.connection, path)
        opened = DossierFile(path, snapshot.connection, state, None)
    except BaseException:
        snapshot.close()
        raise
    opened.holder = holder
    opened._snapshot = snapshot
    return opened


def _data_version(connection: Connection) -> int:
    """A number that changes when another connection writes the file."""
    return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())


def _set_meta(connection: Connection, key: str, value: str) -> None:
    connection.execute(update(META).where(META.c.key == key).values(value=value))


def _dropped(edit: LoggedEdit) -> LoggedEdit:
    return replace(edit, state=EditState.DROPPED) if edit.state is EditState.UNDONE else edit
