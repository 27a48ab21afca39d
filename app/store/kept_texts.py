"""All texts kept in a dossier that nobody has to have open."""

from pathlib import Path

from sqlalchemy import select

from app.domain.ids import SourceId
from app.store.schema import DOCUMENTS
from app.store.snapshot import reading


def read_kept_texts(path: Path) -> dict[SourceId, str]:
    """The kept text of each source that has one, in the order in which they were kept.

    Raises
    ------
    DossierError
        If it is no dossier, damaged, newer or cannot be read.
    """
    query = select(DOCUMENTS.c.source, DOCUMENTS.c.text).order_by(DOCUMENTS.c.row)
    with reading(path) as link:
        found = link.core.execute(query)
        return {SourceId(str(source)): str(text) for source, text in found}
