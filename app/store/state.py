"""What is in a file, read at one go."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from app.domain.changes import Book
from app.domain.edit_log import LoggedEdit
from app.domain.progress import Report, unreported
from app.store.contents import Stand, read_book, read_stand
from app.store.edit_log import read_log
from app.store.errors import explained


@dataclass(frozen=True, slots=True)
class State:
    """The records, the log of edits oldest first, and which dossier it is."""

    book: Book
    log: tuple[LoggedEdit, ...]
    stand: Stand

    @staticmethod
    def read(connection: Connection, path: Path, progress: Report = unreported) -> "State":
        """What a connection sees.

        Raises
        ------
        DossierError
            If it cannot be read; with `faults` where tables hold what they must not.
        """
        with explained(path):
            return State(
                read_book(connection, path, progress),
                read_log(connection, path),
                read_stand(connection, path),
            )
