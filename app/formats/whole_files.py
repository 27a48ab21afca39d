"""A file is put in the place of an old one in one step: whatever fails, one of them is whole."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from app.domain.faults import DossierError

_LONGEST = 40
"""Characters of a name that are taken over for the file beside it."""


def put_file(path: Path, content: bytes) -> None:
    """Write a file beside the old one, and then put it in its place.

    Raises
    ------
    DossierError
        If that cannot be done; the old file is then still the same.
    """
    beside = path.with_name(f".{path.name[:_LONGEST]}.{os.getpid()}.part")
    try:
        if path.exists() and not path.is_file():
            raise DossierError(f"cannot write '{path}': it is not a file")
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            beside.chmod(stat.S_IMODE(path.stat().st_mode))
        beside.replace(path)
    except FileExistsError as error:
        # Whoever was writing it was stopped, or still is.
        raise DossierError(f"cannot write '{path}': '{beside.name}' is in the way") from error
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise DossierError(f"cannot write '{path}': {error.strerror}") from error
