"""Reading documents from files, whatever they call themselves."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from app.reading.document import Document
from app.reading.encodings import NoTextError
from app.reading.errors import DocumentError
from app.reading.file_kinds import ENDINGS, NAMES, FileKind, tell_kind
from app.reading.findings import Findings
from app.reading.limits import MAX_FILE_BYTES, MAX_TEXT_BYTES
from app.reading.proposals import propose

Report = Callable[[int, int], None]

_START = 64 * 1024
_TEXT_KINDS = {FileKind.PLAIN, FileKind.MARKDOWN, FileKind.HTML}


def read_document(path: Path, *, report: Report | None = None) -> Document:
    """The document in a file, of the kind its content shows it to be.

    `report` is told how much is done, and of how much (pages of a PDF, else the file);
    what it raises ends the reading and reaches the caller.

    Raises
    ------
    DocumentError
        If there is no file at `path`, or none that is a document we read.
    """
    try:
        data = _read_bytes(path)
        kind = tell_kind(data[:_START], path.suffix)
        if kind in _TEXT_KINDS and len(data) > MAX_TEXT_BYTES:
            raise DocumentError(path, _too_large(len(data), MAX_TEXT_BYTES))
        findings = _read(kind, data, report)
    except NoTextError as error:
        raise DocumentError(path, error.reason) from error
    except MemoryError as error:
        raise DocumentError(path, "needs more memory than there is") from error
    if not findings.text.strip():
        raise DocumentError(path, "holds no text")
    remark = _of_ending(path, kind)
    return propose(findings, kind, path.name, (remark,) if remark else ())


def find_documents(paths: Iterable[Path]) -> list[Path]:
    """The files named, and those in the folders named and below that are called like documents.

    Sorted within each folder, each once; hidden files and folders are left out, and links
    to folders are not followed. What is named itself is taken whatever it is called.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for file in _files_below(path) if path.is_dir() else [path]:
            found.setdefault(file)
    return list(found)


def _files_below(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in ENDINGS:
                yield Path(place, name)


def _read(kind: FileKind, data: bytes, report: Report | None) -> Findings:
    if kind is FileKind.PDF:
        from app.reading.pdf import read_pdf

        return read_pdf(data, report)
    if report is not None:
        report(0, 1)
    findings = _read_other(kind, data)
    if report is not None:
        report(1, 1)
    return findings


def _read_other(kind: FileKind, data: bytes) -> Findings:
    if kind is FileKind.WORD:
        from app.reading.word import read_word

        return read_word(data)
    if kind is FileKind.HTML:
        from app.reading.html_page import read_html_page

        return read_html_page(data)
    if kind is FileKind.MARKDOWN:
        from app.reading.markdown import read_markdown

        return read_markdown(data)
    from app.reading.plain_text import read_plain_text

    return read_plain_text(data)


def _read_bytes(path: Path) -> bytes:
    """All bytes of an ordinary file; devices and pipes are not waited for."""
    try:
        # A pipe without a writer would be waited for without end.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    except FileNotFoundError:
        what = "is a link to nothing" if path.is_symlink() else "does not exist"
        raise DocumentError(path, what) from None
    except IsADirectoryError:
        raise DocumentError(path, _FOLDER) from None
    except OSError as error:
        what = _FOLDER if path.is_dir() else f"cannot be read: {error.strerror}"
        raise DocumentError(path, what) from error
    except ValueError as error:  # a NUL in the name
        raise DocumentError(path, f"is no path: {error}") from error
    try:
        _check_status(path, os.fstat(handle))
        with os.fdopen(handle, "rb", closefd=False) as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise DocumentError(path, f"cannot be read: {error.strerror}") from error
    finally:
        os.close(handle)
    if len(data) > MAX_FILE_BYTES:  # it grew while it was read
        raise DocumentError(path, _too_large(len(data), MAX_FILE_BYTES))
    return data


def _check_status(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise DocumentError(path, _FOLDER)
    if not stat.S_ISREG(status.st_mode):
        raise DocumentError(path, "is no file but a device or a pipe")
    if status.st_size > MAX_FILE_BYTES:
        raise DocumentError(path, _too_large(status.st_size, MAX_FILE_BYTES))


_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_FOLDER = "is a folder, no document"


def _too_large(n_bytes: int, most: int) -> str:
    return f"has {n_bytes / 2**20:,.0f} MB; at most {most // 2**20} MB are read: part it first"


def _of_ending(path: Path, kind: FileKind) -> str | None:
    """What is said of a file that is called like one of another kind."""
    by_name = ENDINGS.get(path.suffix.lower())
    if by_name is None or by_name is kind:
        return None
    return f"The file is called {path.suffix} but is {NAMES[kind]}, and was read as such."
