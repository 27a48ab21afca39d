"""A whole dossier out of its file."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.bulk import without_collecting
from app.domain.changes import Book
from app.domain.dossier import Dossier
from app.domain.faults import DossierError, Fault
from app.domain.progress import Report, unreported
from app.store.codec import CODECS, TableReader
from app.store.errors import DamagedDossierError
from app.store.row_blocks import blocks_of
from app.store.value_codecs import TEXTS

TEXTS_OF_META = ("title", "default_as_of")
LISTS_OF_META = ("focus_sources", "focus_blocs", "background_actors")


@dataclass(frozen=True, slots=True)
class Stand:
    """Which dossier a file holds, and how often it has been written.

    `first_state` is the fingerprint of the records before the first edit of the log.
    """

    identity: str
    n_writes: int
    first_state: str


def read_book(raw: sqlite3.Connection, path: Path, progress: Report = unreported) -> Book:
    """The records of a dossier, rows numbered as in the file; progress is told in rows.

    Raises
    ------
    DossierError
        With a fault for each cell that is of a wrong type or holds an unknown word.
    """
    numbers: dict[str, tuple[int, ...]] = {}
    tables: dict[str, Any] = {}
    faults: list[Fault] = []
    total, n_read = _n_rows(raw), 0
    readers = {name: TableReader(codec) for name, codec in CODECS.items()}
    with (
        without_collecting(),
        closing(blocks_of(raw, CODECS.values(), total)) as blocks,
    ):
        for block in blocks:
            readers[block.table].read(block.numbers, block.columns)
            n_read += len(block.numbers)
            progress(n_read, total)
        for name, reader in readers.items():
            numbers[name], tables[name] = tuple(reader.numbers), reader.table
            faults += reader.faults
    meta = _read_meta(raw)
    try:
        tables |= {key: meta[key] for key in TEXTS_OF_META}
        tables |= {key: TEXTS.from_cell(meta[key]) for key in LISTS_OF_META}
    except (KeyError, ValueError) as error:
        faults.append(Fault("meta", None, f"cannot be read: {error}"))
    if faults:
        n_faults = "1 fault" if len(faults) == 1 else f"{len(faults):,} faults"
        raise DossierError(f"{path} cannot be opened: {n_faults} in its tables", faults)
    return Book(Dossier(**tables), numbers)


def read_stand(raw: sqlite3.Connection, path: Path) -> Stand:
    """Which dossier it is, and how often it has been written.

    Raises
    ------
    DamagedDossierError
        If the file does not say.
    """
    meta = _read_meta(raw)
    try:
        return Stand(meta["identity"], int(meta["writes"]), meta["first_state"])
    except (KeyError, ValueError) as error:
        raise DamagedDossierError(
            f"{path} is damaged (meta: {error}): open the last backup of it, or a copy"
        ) from None


def _n_rows(raw: sqlite3.Connection) -> int:
    """How many records there are, all tables together."""
    counts = " + ".join(f"(SELECT count(*) FROM {name})" for name in CODECS)  # noqa: S608 -- names of our own tables
    n_rows: int = raw.execute(f"SELECT {counts}").fetchone()[0]
    return n_rows


def _read_meta(raw: sqlite3.Connection) -> dict[str, str]:
    return dict(raw.execute("SELECT key, value FROM meta").fetchall())
