"""What the first hundred bytes of a file say, read before SQLite is let near it.

Source: *Database File Format*, section 1.3, https://www.sqlite.org/fileformat2.html.
"""

import stat
from dataclasses import dataclass
from pathlib import Path
from struct import Struct

from app.domain.faults import DossierError

APPLICATION_ID = 0x4D56_4543
"""``MVEC``: in the header of every dossier, as SQLite's ``application_id``."""

SCHEMA_VERSION = 3
"""Of the tables, as SQLite's ``user_version``; see :mod:`app.store.migrations`."""

MAX_BYTES = 2**30
"""Of a dossier: more than ten times the largest we know of."""

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100
_PAGE_SIZE = Struct(">16xH")
_PAGE_COUNT = Struct(">28xI")
_USER_VERSION = Struct(">60xi")
_APPLICATION_ID = Struct(">68xi")
_SMALLEST_PAGE = 512


@dataclass(frozen=True, slots=True)
class Header:
    """What the header of a dossier says; sizes in bytes."""

    page_size: int
    n_pages: int
    version: int


def is_dossier_file(path: Path) -> bool:
    """Whether the file begins like one of SQLite's; what then is wrong with it, opening says.

    An empty file with the ending of a dossier counts as one too: as one that is damaged.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC or path.suffix == ".dossier"
    except (OSError, ValueError):
        return False


def inspect_header(path: Path) -> Header:
    """The header of the dossier at `path`.

    Raises
    ------
    DossierError
        If there is no such file, if it is no dossier, too large, cut off, or newer than the
        program. Nothing of it was executed, nothing was written.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise DossierError(f"{path} is no file")
        with path.open("rb") as file:
            head = file.read(_LENGTH)
    except FileNotFoundError:
        raise DossierError(f"{path} does not exist") from None
    except OSError as error:
        raise DossierError(f"{path} cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise DossierError(f"{str(path)!r} is no path: {error}") from None
    if not head.startswith(_MAGIC):
        raise DossierError(f"{path} is no dossier: it does not begin like one")
    if len(head) < _LENGTH:
        raise DossierError(f"{path} is damaged: only {len(head)} bytes of it are there")
    _refuse_other_programs(path, head)
    header = Header(
        _page_size(head), _PAGE_COUNT.unpack_from(head)[0], _USER_VERSION.unpack_from(head)[0]
    )
    _refuse_other_sizes(path, header, found.st_size)
    return header


def _page_size(head: bytes) -> int:
    size: int = _PAGE_SIZE.unpack_from(head)[0]
    return 65_536 if size == 1 else size


def _refuse_other_programs(path: Path, head: bytes) -> None:
    from app.store.errors import NewerDossierError

    if _APPLICATION_ID.unpack_from(head)[0] != APPLICATION_ID:
        raise DossierError(f"{path} is no dossier: it is a database of another program")
    version = _USER_VERSION.unpack_from(head)[0]
    if version > SCHEMA_VERSION:
        raise NewerDossierError(
            f"{path} was written by a newer version of Multivector (its tables have version"
            f" {version}, this program knows {SCHEMA_VERSION}): open it with that version"
        )
    if version < 1:
        raise DossierError(f"{path} is no dossier: its tables have no version")


def _refuse_other_sizes(path: Path, header: Header, n_bytes: int) -> None:
    size = header.page_size
    if size < _SMALLEST_PAGE or size & (size - 1):
        raise DossierError(f"{path} is damaged: there are no pages of {size} bytes")
    if n_bytes > MAX_BYTES:
        raise DossierError(
            f"{path} has {n_bytes:,} bytes; dossiers of more than {MAX_BYTES:,} are not opened"
        )
    # A file with a log beside it is longer or shorter than it says until the two are joined.
    has_log = any(path.with_name(path.name + end).exists() for end in ("-wal", "-journal"))
    if n_bytes != header.n_pages * size and not has_log:
        raise DossierError(
            f"{path} is damaged: it has {n_bytes:,} bytes and should have"
            f" {header.n_pages * size:,}; open the last backup of it, or a copy"
        )
