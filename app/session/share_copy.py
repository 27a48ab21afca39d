"""The file of a share copy: written afresh, so that no page of it holds what was elsewhere."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from app.domain.changes import Book
from app.domain.faults import DossierError
from app.domain.ids import SourceId
from app.editing.sharing import Shared
from app.store.dossier_file import DossierFile
from app.store.kept_texts import read_kept_texts
from app.store.lock import refuse_held


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
    *,
    may_replace: bool = False,
) -> None:
    """Write a copy to a new file, with texts of its sources but not what their files were called.

    If it `may_replace` what is at `path`, that is there until the copy is whole.

    Raises
    ------
    DossierError
        If there is something at `path` that must stay or that somebody has open, or if it
        cannot be written; what was there is as it was then.
    """
    refuse_held(path)
    new = path.with_name(f"{path.name}.new") if may_replace else path
    with DossierFile.create(new, Book.of(shared.dossier), now=now) as file:
        try:
            for source in sorted(texts):
                file.keep_text(source, texts[source], at=now)
        except DossierError:
            file.close()
            with suppress(OSError):
                new.unlink()
            raise
    if new != path:
        try:
            new.replace(path)
        except OSError as error:
            raise DossierError(f"{path} cannot be written: {error.strerror}") from error
