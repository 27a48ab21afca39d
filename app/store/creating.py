"""A new dossier file: there whole, or not at all."""

from datetime import datetime
from pathlib import Path
from uuid import uuid4

from app.domain.changes import Book
from app.domain.progress import Report, unreported
from app.store.connection import connect, disconnect, transaction
from app.store.driver import Mode
from app.store.errors import explained
from app.store.first_contents import write_book
from app.store.placing import placed
from app.store.schema import create_tables
from app.store.text_index import index_everything


def create_file(path: Path, book: Book, now: datetime, progress: Report = unreported) -> None:
    """Write a dossier to a new file; the log of its edits begins with the next one.

    Raises
    ------
    DossierError
        If there is something at `path`, if it cannot be written, or if `book` holds what
        cannot be kept. Nothing is left behind then.
    """
    meta = {
        "identity": uuid4().hex,
        "created_at": now.isoformat(),
        "written_at": now.isoformat(),
        "writes": "0",
    }
    with placed(path, may_replace=False) as part, explained(path):
        connection = connect(part, Mode.CREATE)
        try:
            # What is broken off here is thrown away whole; the file is flushed when it is done.
            connection.exec_driver_sql("PRAGMA journal_mode = OFF")
            connection.exec_driver_sql("PRAGMA synchronous = OFF")
            with transaction(connection):
                create_tables(connection)
                write_book(connection, book, meta, progress)
                progress()
                index_everything(connection)
                progress()
        finally:
            disconnect(connection)
