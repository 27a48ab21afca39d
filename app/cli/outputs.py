"""Files that commands write: refused early and in one line if that cannot work."""

import os
import stat
from pathlib import Path

from app.cli.errors import UsageError
from app.cli.texts import message


def check_writable(path: Path) -> None:
    """Refuse a file that cannot be written, before the work for it is done.

    Raises
    ------
    UsageError
        If its folder is missing or closed to us, if it is a folder, a device or protected
        itself, or if its name is none.
    """
    try:
        # Names are bytes to the system and text to Qt, which would write another file.
        str(path).encode()
        found = _find(path)
        has_folder = path.parent.is_dir()
    except ValueError:
        raise UsageError(
            message("CommandLine", "cannot write '{path}': the name is not UTF-8"), path=path
        ) from None
    except OSError as error:
        raise UsageError(
            message("CommandLine", "cannot write '{path}': {reason}"),
            path=path,
            reason=error.strerror,
        ) from None
    if found is not None and stat.S_ISDIR(found.st_mode):
        raise UsageError(message("CommandLine", "cannot write '{path}': it is a folder"), path=path)
    if found is not None and not stat.S_ISREG(found.st_mode):
        raise UsageError(
            message("CommandLine", "cannot write '{path}': it is a device, not a file"), path=path
        )
    if not has_folder:
        raise UsageError(
            message("CommandLine", "cannot write '{path}': there is no folder '{folder}'"),
            path=path,
            folder=path.parent,
        )
    if not os.access(path if found else path.parent, os.W_OK):
        raise UsageError(
            message("CommandLine", "cannot write '{path}': it is protected"), path=path
        )


def _find(path: Path) -> os.stat_result | None:
    """What is there already; None if nothing is."""
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
