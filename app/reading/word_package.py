"""The parts of a word-processor document, taken out of its archive with suspicion.

An archive of a few kilobytes can unpack to terabytes, and XML of a few lines can expand to as
much. So the archive's own list is checked first, then what really comes out of it, and XML with
a document type is refused: the format forbids it (ECMA-376 part 2, 5th edition, section 7.2.5),
and without one there are no entities to expand.
"""

import io
import re
import zipfile
import zlib

from app.reading.encodings import NoTextError
from app.reading.limits import (
    MAX_MARKUP_DEPTH,
    MAX_PACKAGE_BYTES,
    MAX_PACKAGE_PARTS,
    MAX_PACKING,
    MAX_PART_BYTES,
)

_MAIN_PARTS = {
    "word/document.xml": None,
    "xl/workbook.xml": "is a spreadsheet: save what is to be read as .docx or .txt",
    "ppt/presentation.xml": "is a presentation: save what is to be read as .docx or .txt",
    "META-INF/container.xml": "is an e-book: save it as HTML or plain text",
    "content.xml": "is an OpenDocument file: save it as .docx",
}
_MEGABYTE = 2**20
_DOCUMENT_TYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"^<\?xml[^>]*encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_ALLOWED_ENCODINGS = (b"utf-8", b"utf-16", b"us-ascii", b"ascii")
_BROKEN = "is a broken Word document: open it in a word processor and save it again"
_BOMB = "unpacks to far more than a document holds (a zip bomb): it is not opened"


def checked_package(data: bytes) -> io.BytesIO:
    """An archive with the XML parts of a Word document, all checked; other parts are empty.

    Raises
    ------
    NoTextError
        If `data` is no Word document, is broken, or unpacks to more than a document holds.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _repacked(package)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError) as error:
        raise NoTextError(_BROKEN) from error
    except (NotImplementedError, RuntimeError) as error:  # packed in an odd way, or encrypted
        raise NoTextError(f"{_BROKEN} ({error})") from error


def _repacked(package: zipfile.ZipFile) -> io.BytesIO:
    members = package.infolist()
    _check_list(members)
    checked = io.BytesIO()
    n_left = MAX_PACKAGE_BYTES
    with zipfile.ZipFile(checked, "w", zipfile.ZIP_STORED) as copy:
        for member in members:
            is_markup = member.filename.endswith((".xml", ".rels"))
            content = _content(package, member, min(n_left, MAX_PART_BYTES)) if is_markup else b""
            n_left -= len(content)
            if is_markup:
                _check_markup(content)
            copy.writestr(member.filename, content)
    checked.seek(0)
    return checked


def _check_list(members: list[zipfile.ZipInfo]) -> None:
    names = [member.filename for member in members]
    reasons = [_MAIN_PARTS[name] for name in _MAIN_PARTS if name in names]
    if not reasons or "[Content_Types].xml" not in names:
        raise NoTextError(next(filter(None, reasons), None) or "is an archive: unpack it first")
    if reasons[0] is not None:
        raise NoTextError(reasons[0])
    if len(names) > MAX_PACKAGE_PARTS:
        raise NoTextError(f"holds {len(names):,} parts; at most {MAX_PACKAGE_PARTS:,} are read")
    if len(set(names)) < len(names):
        raise NoTextError(_BROKEN)
    if sum(member.file_size for member in members) > MAX_PACKAGE_BYTES:
        raise NoTextError(_BOMB)
    for member in members:
        is_large = member.file_size > _MEGABYTE
        if is_large and member.file_size > MAX_PACKING * max(1, member.compress_size):
            raise NoTextError(_BOMB)


def _content(package: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    """What is really in a part, whatever the archive says of its size."""
    with package.open(member) as part:
        content = part.read(most + 1)
    if len(content) > most:
        raise NoTextError(_BOMB)
    return content


def _check_markup(content: bytes) -> None:
    head = content[:4096].replace(b"\0", b"")
    encoding = _ENCODING.match(head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe"))
    if encoding and encoding[1].lower() not in _ALLOWED_ENCODINGS:
        raise NoTextError(_BROKEN)
    is_wide = content[:4].count(0) > 0 or content[:2] in (b"\xff\xfe", b"\xfe\xff")
    if _DOCUMENT_TYPE.search(content.replace(b"\0", b"") if is_wide else content):
        raise NoTextError("declares entities, which no Word document may: it is not opened")


def check_depth(depth: int) -> None:
    """Refuse elements within elements without end.

    Raises
    ------
    NoTextError
        If `depth` is beyond what is read.
    """
    if depth > MAX_MARKUP_DEPTH:
        raise NoTextError(f"nests its parts deeper than {MAX_MARKUP_DEPTH} levels")
