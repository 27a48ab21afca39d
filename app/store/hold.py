"""A dossier file that is held open: the connection to it, and the one way to write to it.

What is written is one transaction on the file that was opened, in the state in which it was
left here; if either is another by now, nothing is written.
"""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.faults import DossierError
from app.store.backups import back_up
from app.store.contents import Stand, read_stand
from app.store.driver import Link, join_log
from app.store.errors import DossierChangedError, ReadOnlyDossierError, explained
from app.store.lock import DossierLock, Holder
from app.store.placing import Watch
from app.store.snapshot import Snapshot

if TYPE_CHECKING:
    import sqlite3

    from sqlalchemy import Connection


class Hold:
    """The hold on one file: for writing with a lock, for reading with a snapshot.

    Attributes
    ----------
    path
        Where it lies.
    stand
        Which dossier it is, and how often it has been written, by us at last.
    holder
        Who has it open for writing, if that is somebody else who said so.
    """

    def __init__(
        self,
        path: Path,
        link: Link,
        stand: Stand,
        kept: DossierLock | Snapshot,
        holder: Holder | None = None,
    ) -> None:
        """Take over a connection and what keeps it: the lock, or the snapshot it reads from."""
        self.path = path
        self.stand = stand
        self.holder = holder
        self._backup: Future[str | None] | None = None
        self._link: Link | None = link
        self._kept = kept
        self._watch = Watch(path)
        self._data_version: int | None = _data_version(link.raw)

    @property
    def is_read_only(self) -> bool:
        """Whether writing is refused."""
        return isinstance(self._kept, Snapshot)

    @property
    def backup_problem(self) -> str | None:
        """Why no backup could be made on opening, in one line; None if there is none."""
        return None if self._backup is None else self._backup.result()

    def back_up(self, folder: Path, now: datetime) -> None:
        """Keep a copy in a folder, in a thread beside.

        Whoever next asks something of the file waits for it, and so does what is written: it
        is a copy of the state that was opened.
        """
        with_thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="backup")
        raw = self._open_link.raw
        self._backup = with_thread.submit(back_up, raw, self.path, self.stand, folder, now)
        with_thread.shutdown(wait=False)

    @property
    def connection(self) -> "Connection":
        """The connection, for reading; RuntimeError once the hold was let go."""
        return self._open_link.core

    @property
    def raw(self) -> "sqlite3.Connection":
        """The driver's own behind it."""
        return self._open_link.raw

    @property
    def _open_link(self) -> Link:
        if self._link is None:
            raise RuntimeError(f"{self.path} is closed")
        self.wait_for_backup()
        return self._link

    @contextmanager
    def reading(self) -> "Iterator[Connection]":
        """The connection, for reading; what SQLite says of it is explained."""
        with explained(self.path):
            yield self.connection

    @contextmanager
    def writing(self, at: datetime | None) -> "Iterator[Connection]":
        """One transaction; `at` is when the dossier counts as written, None: as before.

        Raises
        ------
        DossierError
            If it could not be written; the file is as before then.
        """
        if at is not None and at.tzinfo is None:
            raise ValueError("an instant without a time zone")
        if self.is_read_only:
            raise ReadOnlyDossierError(f"{self.path} is open for reading only: save a copy")
        from app.store.connection import transaction

        connection = self.connection
        self._watch.check()
        try:
            with explained(self.path), transaction(connection):
                self._refuse_if_written_by_others()
                yield connection
                stand = replace(self.stand, n_writes=self.stand.n_writes + 1)
                _set_meta(self.raw, "writes", str(stand.n_writes))
                if at is not None:
                    _set_meta(self.raw, "written_at", at.isoformat())
                self._watch.check()
        except DossierError as error:
            if not isinstance(error, DossierChangedError):
                # Taking back what the disk did not take counts as a change to SQLite.
                self._data_version = None
            raise
        self.stand = stand

    def let_go(self) -> None:
        """End the hold; where it was for writing, one file is left. Again: nothing happens."""
        link, self._link = self._link, None
        if link is None:
            return
        self.wait_for_backup()
        if isinstance(self._kept, Snapshot):
            self._kept.close()
            return
        try:
            # If there is no room to join the log with the file, both stay: nothing is lost,
            # and the next opening joins them.
            with suppress(DossierError), explained(self.path):
                join_log(link.raw)
            link.close()
        finally:
            self._kept.release()

    def wait_for_backup(self) -> None:
        """Wait until the copy of what was opened is there, if one is made."""
        if self._backup is not None:
            wait((self._backup,))

    def _refuse_if_written_by_others(self) -> None:
        found = _data_version(self.raw)
        known = found if self._data_version is None else self._data_version
        if found != known or read_stand(self.raw, self.path) != self.stand:
            raise DossierChangedError(
                f"{self.path} was changed by another program; nothing was changed here:"
                " close it and open it again"
            )
        self._data_version = found


def _data_version(raw: "sqlite3.Connection") -> int:
    """A number that changes when another connection writes the file."""
    return int(raw.execute("PRAGMA data_version").fetchone()[0])


def _set_meta(raw: "sqlite3.Connection", key: str, value: str) -> None:
    raw.execute("UPDATE meta SET value = ? WHERE key = ?", (value, key))
