"""Whether a dossier is sound, from the pages of its file to the rules of the domain.

Nothing is written: what can be asked only by writing is asked of a copy in memory.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection, select

from app.domain.bulk import without_collecting
from app.domain.changes import Book, Record, RecordChange
from app.domain.checks import check_dossier
from app.domain.edit_log import EditState, LoggedEdit
from app.domain.faults import DossierError, Fault, Severity
from app.store.connection import connect_memory, raw_connection
from app.store.contents import Stand, read_book, read_stand
from app.store.copies import copy_pages
from app.store.dismissals import dismissal_faults_of
from app.store.edit_log import read_changes
from app.store.errors import explained
from app.store.first_contents import fingerprint_of
from app.store.inspection import integrity_faults_of
from app.store.kept_document import digest_of
from app.store.log_reading import read_log
from app.store.releases import release_faults_of
from app.store.schema import DOCUMENTS
from app.store.text_index import unfit_indices
from app.store.texts import text_faults_of

_Rows = dict[str, dict[int, Record]]


def faults_of(connection: Connection, path: Path) -> list[Fault]:
    """Every fault there is: of the file, its references, its records, quotations and log.

    Places are tables, rows their numbers in the file. What could not be asked because
    something else is at fault is left out.
    """
    faults, book = _structural_faults(connection, path)
    if book is None:
        return faults
    with explained(path):
        faults += _quotation_faults(connection, book)
    return [*faults, *_record_faults(book, path)]


def structural_faults_of(connection: Connection, path: Path) -> list[Fault]:
    """The faults that no edit makes: of the file, its references, its log, texts and indices."""
    return _structural_faults(connection, path)[0]


def _structural_faults(connection: Connection, path: Path) -> tuple[list[Fault], Book | None]:
    """Those faults, and the records if they can be read."""
    raw = raw_connection(connection)
    with explained(path):
        faults = integrity_faults_of(raw, path)
    if faults:
        return faults, None
    try:
        with explained(path), without_collecting():
            book = read_book(raw, path)
            log = read_log(raw, path)
            stand = read_stand(raw, path)
            faults += _reference_faults(connection)
            faults += _log_faults(connection, path, book, log, stand)
            faults += text_faults_of(connection)
            faults += dismissal_faults_of(connection)
            faults += release_faults_of(connection, path)
            faults += _index_faults(connection)
    except DossierError as error:
        return [*faults, *(error.faults or [Fault(path.name, None, error.reason)])], None
    return faults, book


def _reference_faults(connection: Connection) -> Iterator[Fault]:
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        yield Fault(table, row, f"refers to something that is not in {parent}")


def _quotation_faults(connection: Connection, book: Book) -> Iterator[Fault]:
    """Excerpts that do not stand in the kept text of their source, or not where they say.

    Another version of a text may be kept: what still stands in it somewhere is no error.
    """
    excerpts = defaultdict(list)
    for row, excerpt in zip(book.numbers["excerpts"], book.dossier.excerpts, strict=True):
        excerpts[str(excerpt.source)].append((row, excerpt))
    query = select(DOCUMENTS.c.row, DOCUMENTS.c.source, DOCUMENTS.c.text)
    for number, source_id, text in connection.execute(query.order_by(DOCUMENTS.c.row)):
        source = book.dossier.source_by_id.get(source_id)
        known = None if source is None else source.sha256
        if known is not None and known != digest_of(text):
            reason = f"is another version of the text that {source_id} was read from"
            yield Fault("documents", number, reason, Severity.WARNING)
        for row, excerpt in excerpts[source_id]:
            if text[excerpt.start : excerpt.end] == excerpt.exact:
                continue
            if excerpt.exact in text:
                reason = f"stands elsewhere in the text of {source_id} than it says"
                yield Fault("excerpts", row, reason, Severity.WARNING)
            else:
                yield Fault("excerpts", row, f"does not stand in the text of {source_id} as quoted")


def _log_faults(
    connection: Connection, path: Path, book: Book, log: tuple[LoggedEdit, ...], stand: Stand
) -> Iterator[Fault]:
    """Whether the log leads from the first state to the present one, and on."""
    open_to_redo = [edit for edit in log if edit.state is EditState.UNDONE]
    done = [edit for edit in log if edit.state is EditState.DONE]
    if done and open_to_redo and done[-1].number > open_to_redo[0].number:
        yield Fault("edits", open_to_redo[0].number, "was taken back before a later one")
        return
    rows = _rows_of(book)
    for edit in reversed(done):
        changes = read_changes(connection, path, edit.number)
        if not _apply(rows, [change.inverted() for change in reversed(changes)]):
            yield Fault("edits", edit.number, "does not lead to the records that are there")
            return
    if fingerprint_of(rows) != stand.first_state:
        yield Fault("edits", None, "the log does not lead back to the first state")
    rows = _rows_of(book)
    for edit in open_to_redo:
        if not _apply(rows, read_changes(connection, path, edit.number)):
            yield Fault("edits", edit.number, "cannot be done again on the records that are there")
            return


def _rows_of(book: Book) -> _Rows:
    return {
        table: dict(zip(numbers, getattr(book.dossier, table), strict=True))
        for table, numbers in book.numbers.items()
    }


def _apply(rows: _Rows, changes: "list[RecordChange] | tuple[RecordChange, ...]") -> bool:
    """Carry out changes; False if one does not fit."""
    for change in changes:
        table = rows[change.table]
        if table.get(change.row) != change.before:
            return False
        if change.after is None:
            del table[change.row]
        else:
            table[change.row] = change.after
    return True


def _index_faults(connection: Connection) -> Iterator[Fault]:
    with connect_memory() as copy:
        copy_pages(raw_connection(connection), raw_connection(copy))
        for table in unfit_indices(copy):
            yield Fault(table, None, "its full-text index does not fit its rows")


def _record_faults(book: Book, path: Path) -> Iterator[Fault]:
    """What the domain's rules say, with the tables and rows of the file."""
    for fault in check_dossier(book.dossier):
        table = fault.place.removesuffix(".csv")
        numbers = book.numbers.get(table)
        if numbers is None or fault.row is None:
            yield replace(fault, place=table if numbers is not None else path.name)
        else:
            yield replace(fault, place=table, row=numbers[fault.row - 2])
