"""The texts of sources, as far as the person has them, and what is known of each.

They are no records: no edit keeps or forgets them, and the log does not speak of them.
"""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from app.domain.faults import Fault
from app.domain.ids import SourceId
from app.store.kept_document import digest_of
from app.store.schema import DOCUMENTS
from app.store.text_index import add_words, remove_words
from app.store.value_codecs import INSTANT

_DESCRIPTION = (
    DOCUMENTS.c.row,
    DOCUMENTS.c.source,
    DOCUMENTS.c.sha256,
    DOCUMENTS.c.origin,
    DOCUMENTS.c.kept_at,
    DOCUMENTS.c.n_characters,
)


def keep_text(
    connection: Connection, source: SourceId, text: str, origin: str | None, at: datetime
) -> None:
    """Keep the text of a source within a transaction, in place of one that was kept before."""
    forget_text(connection, source)
    cells = {
        "source": source,
        "sha256": digest_of(text),
        "origin": origin,
        "kept_at": INSTANT.to_cell(at),
        "n_characters": len(text),
        "text": text,
    }
    row = connection.execute(insert(DOCUMENTS), cells).lastrowid
    add_words(connection, "documents", row, cells)


def forget_text(connection: Connection, source: SourceId) -> None:
    """Drop the text of a source within a transaction, if there is one."""
    query = select(DOCUMENTS.c.row, DOCUMENTS.c.text).where(DOCUMENTS.c.source == source)
    found = connection.execute(query).one_or_none()
    if found is None:
        return
    remove_words(connection, "documents", found.row, {"text": found.text})
    connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.row == found.row))


def text_of(connection: Connection, source: SourceId) -> str | None:
    """The kept text of a source; None if there is none."""
    query = select(DOCUMENTS.c.text).where(DOCUMENTS.c.source == source)
    found = connection.execute(query).scalar_one_or_none()
    return None if found is None else str(found)


def source_of_text(connection: Connection, sha256: str) -> SourceId | None:
    """Whose text has this digest; the first that was kept if several do, None if none does."""
    query = select(DOCUMENTS.c.source).where(DOCUMENTS.c.sha256 == sha256)
    found = connection.execute(query.order_by(DOCUMENTS.c.row).limit(1)).scalar_one_or_none()
    return None if found is None else SourceId(str(found))


def text_faults_of(connection: Connection) -> Iterator[Fault]:
    """Texts that are not those that were kept, by what is known of them."""
    for row, _, sha256, _, kept_at, n_characters, text in connection.execute(
        select(*_DESCRIPTION, DOCUMENTS.c.text).order_by(DOCUMENTS.c.row)
    ):
        if digest_of(text) != sha256 or len(text) != n_characters:
            yield Fault("documents", row, "is not the text that was kept")
        try:
            INSTANT.from_cell(kept_at)
        except ValueError as error:
            yield Fault("documents", row, f"kept_at: {error}")
