"""The file of a share copy: written afresh, so that no page of it holds what was elsewhere."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from app.domain.changes import Book
from app.domain.faults import DossierError
from app.domain.ids import SourceId
from app.domain.progress import Cancelled, Report, unreported
from app.editing.sharing import Shared
from app.store.dossier_file import DossierFile
from app.store.kept_texts import read_kept_texts


def texts_to_share(path: Path, shared: Shared) -> dict[SourceId, str]:
    """The texts that the dossier file at a path keeps of the sources of a copy.

    Raises
    ------
    DossierError
        If it cannot be read.
    """
    sources = shared.dossier.source_by_id
    kept = read_kept_texts(path)
    return {source: text for source, text in kept.items() if source in sources}


def write_share_copy(
    path: Path,
    shared: Shared,
    texts: Mapping[SourceId, str],
    now: datetime,
    progress: Report = unreported,
) -> None:
    """Write a copy to a new file, with texts of its sources but not what their files were called.

    Raises
    ------
    DossierError
        If there is something at `path`, or if it cannot be written; nothing is left behind then.
    Cancelled
        If `progress` says so; nothing is left behind.
    """
    with DossierFile.create(path, Book.of(shared.dossier), now=now, progress=progress) as file:
        try:
            for source in sorted(texts):
                progress()
                file.keep_text(source, texts[source], at=now)
        except (DossierError, Cancelled):
            file.close()
            with suppress(OSError):
                path.unlink()
            raise
