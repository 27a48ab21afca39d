"""A dossier file that is held open: the connection to it, and the one way to write to it.

What is written is one transaction on the file that was opened, in the state in which it was
left here; if either is another by now, nothing is written.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, update

from app.domain.faults import DossierError
from app.store.connection import disconnect, join_log, transaction
from app.store.contents import Stand, read_stand
from app.store.errors import DossierChangedError, ReadOnlyDossierError, explained
from app.store.lock import DossierLock, Holder
from app.store.placing import Watch
from app.store.schema import META
from app.store.snapshot import Snapshot


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
    backup_problem
        Why no backup could be made on opening, in one line; None if there is none.
    """

    def __init__(
        self,
        path: Path,
        connection: Connection,
        stand: Stand,
        kept: DossierLock | Snapshot,
        holder: Holder | None = None,
    ) -> None:
        """Take over a connection and what keeps it: the lock, or the snapshot it reads from."""
        self.path = path
        self.stand = stand
        self.holder = holder
        self.backup_problem: str | None = None
        self._open_connection: Connection | None = connection
        self._kept = kept
        self._watch = Watch(path)
        self._data_version: int | None = _data_version(connection)

    @property
    def is_read_only(self) -> bool:
        """Whether writing is refused."""
        return isinstance(self._kept, Snapshot)

    @property
    def connection(self) -> Connection:
        """The connection, for reading; RuntimeError once the hold was let go."""
        if self._open_connection is None:
            raise RuntimeError(f"{self.path} is closed")
        return self._open_connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The connection, for reading; what SQLite says of it is explained."""
        with explained(self.path):
            yield self.connection

    @contextmanager
    def writing(self, at: datetime | None) -> Iterator[Connection]:
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
        connection = self.connection
        self._watch.check()
        try:
            with explained(self.path), transaction(connection):
                self._refuse_if_written_by_others()
                yield connection
                stand = replace(self.stand, n_writes=self.stand.n_writes + 1)
                _set_meta(connection, "writes", str(stand.n_writes))
                if at is not None:
                    _set_meta(connection, "written_at", at.isoformat())
                self._watch.check()
        except DossierError as error:
            if not isinstance(error, DossierChangedError):
                # Taking back what the disk did not take counts as a change to SQLite.
                self._data_version = None
            raise
        self.stand = stand

    def let_go(self) -> None:
        """End the hold; where it was for writing, one file is left. Again: nothing happens."""
        connection, self._open_connection = self._open_connection, None
        if connection is None:
            return
        if isinstance(self._kept, Snapshot):
            self._kept.close()
            return
        try:
            # If there is no room to join the log with the file, both stay: nothing is lost,
            # and the next opening joins them.
            with suppress(DossierError), explained(self.path):
                join_log(connection)
            disconnect(connection)
        finally:
            self._kept.release()

    def _refuse_if_written_by_others(self) -> None:
        found = _data_version(self.connection)
        known = found if self._data_version is None else self._data_version
        if found != known or read_stand(self.connection, self.path) != self.stand:
            raise DossierChangedError(
                f"{self.path} was changed by another program; nothing was changed here:"
                " close it and open it again"
            )
        self._data_version = found


def _data_version(connection: Connection) -> int:
    """A number that changes when another connection writes the file."""
    return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())


def _set_meta(connection: Connection, key: str, value: str) -> None:
    connection.execute(update(META).where(META.c.key == key).values(value=value))
