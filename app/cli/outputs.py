"""Files that commands write: refused early and in one line if that cannot work."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.cli.errors import UsageError
from app.cli.texts import message


def check_writable(path: Path) -> None:
    """Refuse a file that cannot be written, before the work for it is done.

    Raises
    ------
    UsageError
        If its folder is missing or closed to us, or if it is a folder or protected itself.
    """
    if path.is_dir():
        raise UsageError(message("CommandLine", "cannot write '{path}': it is a folder"), path=path)
    if not path.parent.is_dir():
        raise UsageError(
            message("CommandLine", "cannot write '{path}': there is no folder '{folder}'"),
            path=path,
            folder=path.parent,
        )
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise UsageError(
            message("CommandLine", "cannot write '{path}': it is protected"), path=path
        )


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what fails while `path` is written into one line.

    Raises
    ------
    UsageError
        In place of any OSError.
    """
    try:
        yield
    except OSError as error:
        raise UsageError(
            message("CommandLine", "cannot write '{path}': {reason}"),
            path=path,
            reason=error.strerror or str(error),
        ) from error
