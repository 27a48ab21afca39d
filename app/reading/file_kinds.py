"""What a file is, by its first bytes and not by its name."""

import re
from enum import StrEnum

from app.reading.encodings import NoTextError


class FileKind(StrEnum):
    """The kinds of document that are read, by their media types."""

    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


ENDINGS = {
    ".txt": FileKind.PLAIN,
    ".text": FileKind.PLAIN,
    ".md": FileKind.MARKDOWN,
    ".markdown": FileKind.MARKDOWN,
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".xhtml": FileKind.HTML,
    ".pdf": FileKind.PDF,
    ".docx": FileKind.WORD,
}
"""How documents we read are usually called; what they are is told by their content."""

NAMES = {
    FileKind.PLAIN: "plain text",
    FileKind.MARKDOWN: "Markdown",
    FileKind.HTML: "HTML",
    FileKind.PDF: "PDF",
    FileKind.WORD: "a Word document",
}

_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "is an old or a password-protected Office document: save it as .docx"),
    (b"{\\rtf", "is an RTF document: save it as .docx or .txt"),
    (b"SQLite format 3\0", "is a database, no document: open a dossier with File, Open"),
    (b"\x89PNG", "is a picture: recognise its text (OCR) first"),
    (b"\xff\xd8\xff", "is a picture: recognise its text (OCR) first"),
    (b"GIF8", "is a picture: recognise its text (OCR) first"),
    (b"II*\0", "is a picture: recognise its text (OCR) first"),
    (b"MM\0*", "is a picture: recognise its text (OCR) first"),
    (b"\x1f\x8b", "is packed (gzip): unpack it first"),
    (b"BZh", "is packed (bzip2): unpack it first"),
    (b"\xfd7zXZ", "is packed (xz): unpack it first"),
    (b"7z\xbc\xaf", "is an archive: unpack it first"),
    (b"Rar!", "is an archive: unpack it first"),
    (b"%!PS", "is PostScript: convert it to PDF first"),
    (b"\x7fELF", "is a program, no document"),
    (b"MZ", "is a program, no document"),
)
_PAGE = re.compile(
    rb"(?:\s|<\?xml[^>]*\?>|<!--.*?-->)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"\s*<(?:\?xml|!DOCTYPE|!ENTITY)\b")
_TAGS = re.compile(rb"<(?:p|div|article|h1|br|span|table|ul|meta|title)\b[^>]*>", re.IGNORECASE)
_SAMPLE = 8 * 1024


def tell_kind(start: bytes, ending: str) -> FileKind:
    """What a file with these first bytes is.

    `ending` decides only between kinds of text, where the content leaves it open.

    Raises
    ------
    NoTextError
        If it is of no kind that is read.
    """
    if not start:
        raise NoTextError("is empty")
    if b"%PDF-" in start[:1024]:
        return FileKind.PDF
    if start.startswith(b"PK\x03\x04"):
        return FileKind.WORD
    if start.startswith((b"PK\x05\x06", b"PK\x07\x08")):
        raise NoTextError("is an empty or a split archive, no document")
    for signature, reason in _REFUSED:
        if start.startswith(signature) and (signature != b"MZ" or b"\0" in start[:64]):
            raise NoTextError(reason)
    return _kind_of_text(_as_ascii(start), ending)


def _kind_of_text(start: bytes, ending: str) -> FileKind:
    by_name = ENDINGS.get(ending.lower())
    if _PAGE.match(start):
        return FileKind.HTML
    if _XML.match(start):
        if re.search(rb"<html\b", start, re.IGNORECASE):
            return FileKind.HTML
        raise NoTextError("is XML of a kind that is not read: save it as HTML or plain text")
    if by_name is FileKind.HTML and _TAGS.search(start):
        return FileKind.HTML
    return FileKind.MARKDOWN if by_name is FileKind.MARKDOWN else FileKind.PLAIN


def _as_ascii(start: bytes) -> bytes:
    """The first bytes without byte order mark, and without the empty halves of UTF-16."""
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        start = start.removeprefix(mark)
    return start[:_SAMPLE].replace(b"\0", b"")
