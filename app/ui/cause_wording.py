"""What the operating system and SQLite say of a file, in the reader's language.

The system's words are those of its own language settings, and they reach us as text: which
error they stand for is found by asking the system for its words again.
"""

import errno
import os

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def cause_text(said: str) -> str:
    """The cause of a trouble in the reader's words; what is not known here as it was said."""
    bare = said.strip().rstrip(".")
    return _of_system().get(bare) or _of_sqlite().get(bare) or said


def _of_system() -> dict[str, str]:
    """Words for the errors of files that people meet, by how the system puts them."""
    return {os.strerror(code): words for code, words in _by_number().items()}


def _by_number() -> dict[int, str]:
    return {
        errno.ENOSPC: translate("Causes", "no room is left on the disk"),
        errno.EDQUOT: translate("Causes", "the room that you are allowed on this disk is used up"),
        errno.EACCES: translate("Causes", "you have no permission for it"),
        errno.EPERM: translate("Causes", "the system does not permit it"),
        errno.EROFS: translate("Causes", "this disk can only be read"),
        errno.ENOENT: translate("Causes", "there is no such file or folder"),
        errno.EISDIR: translate("Causes", "it is a folder"),
        errno.ENOTDIR: translate("Causes", "a part of its path is a file, not a folder"),
        errno.EEXIST: translate("Causes", "it is there already"),
        errno.EIO: translate("Causes", "the disk reports an error"),
        errno.ENXIO: translate("Causes", "the device does not answer"),
        errno.EMFILE: translate("Causes", "this program has too many files open"),
        errno.ENFILE: translate("Causes", "the system has too many files open"),
        errno.ETXTBSY: translate("Causes", "another program is using it"),
        errno.EBUSY: translate("Causes", "another program is using it"),
        errno.EFBIG: translate("Causes", "it is larger than this disk can hold"),
        errno.ENAMETOOLONG: translate("Causes", "its name is too long"),
        errno.ELOOP: translate("Causes", "its links lead in a circle"),
        errno.ENOMEM: translate("Causes", "there is not enough memory"),
        errno.ETIMEDOUT: translate("Causes", "the disk or server does not answer in time"),
    }


def _of_sqlite() -> dict[str, str]:
    damaged = translate("Causes", "its pages do not fit together")
    return {
        "database disk image is malformed": damaged,
        "malformed database schema": damaged,
        "file is not a database": translate("Causes", "what is in it is no database"),
        "disk I/O error": translate("Causes", "the disk reports an error"),
        "database or disk is full": translate("Causes", "no room is left on the disk"),
        "unable to open database file": translate("Causes", "it could not be opened"),
        "attempt to write a readonly database": translate("Causes", "it may only be read"),
        "out of memory": translate("Causes", "there is not enough memory"),
    }
