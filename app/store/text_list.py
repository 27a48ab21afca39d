"""What is known of all kept texts; none of them is read."""

import sqlite3
from pathlib import Path

from app.domain.ids import SourceId
from app.store.kept_document import KeptDocument
from app.store.list_reading import read_list
from app.store.value_codecs import INSTANT

_DESCRIPTIONS = (
    "SELECT row, source, sha256, origin, kept_at, n_characters FROM documents ORDER BY row"
)


def read_documents(raw: sqlite3.Connection, path: Path) -> tuple[KeptDocument, ...]:
    """What is known of each, in the order in which they were kept.

    Raises
    ------
    DossierError
        With a fault for each that cannot be read.
    """
    reason = f"{path}: what is known of its texts cannot be read"
    return read_list(raw, "documents", _DESCRIPTIONS, _described, reason)


def _described(
    _row: int, source: str, sha256: str, origin: str | None, kept_at: str, n_characters: int
) -> KeptDocument:
    try:
        instant = INSTANT.from_cell(kept_at)
    except ValueError as error:
        raise ValueError(f"kept_at: {error}") from None
    return KeptDocument(SourceId(source), sha256, origin, instant, n_characters)
