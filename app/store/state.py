"""What is in a file, read at one go."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from app.domain.changes import Book
from app.domain.edit_log import LoggedEdit
from app.domain.progress import Report, unreported
from app.store.contents import Stand, read_book, read_stand
from app.store.errors import explained
from app.store.log_reading import read_log


@dataclass(frozen=True, slots=True)
class State:
    """The records, the log of edits oldest first, and which dossier it is."""

    book: Book
    log: tuple[LoggedEdit, ...]
    stand: Stand

    @staticmethod
    def read(raw: sqlite3.Connection, path: Path, progress: Report = unreported) -> "State":
        """What a connection sees.

        Raises
        ------
        DossierError
            If it cannot be read; with `faults` where tables hold what they must not.
        """
        with explained(path):
            return State(
                read_book(raw, path, progress),
                read_log(raw, path),
                read_stand(raw, path),
            )
