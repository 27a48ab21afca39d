"""What is known of all kept texts; none of them is read."""

import sqlite3
from pathlib import Path

from app.domain.faults import DossierError, Fault
from app.domain.ids import SourceId
from app.store.kept_document import KeptDocument
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
    found: list[KeptDocument] = []
    faults: list[Fault] = []
    for row, source, sha256, origin, kept_at, n_characters in raw.execute(_DESCRIPTIONS):
        try:
            instant = INSTANT.from_cell(kept_at)
        except ValueError as error:
            faults.append(Fault("documents", row, f"kept_at: {error}"))
            continue
        found.append(KeptDocument(SourceId(source), sha256, origin, instant, n_characters))
    if faults:
        raise DossierError(f"{path}: what is known of its texts cannot be read", faults)
    return tuple(found)
