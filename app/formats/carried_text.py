"""The text that a figure carries, which leads back to the view it was made from.

A PNG has it in a chunk for international text, compressed; an SVG in its metadata and a PDF in
its XMP packet, as the content of one element. It is found as bytes between two marks: nothing
of a strange file is parsed, followed or run for it.
"""

import re
import struct
import zlib
from html import unescape
from pathlib import Path
from typing import BinaryIO
from xml.sax.saxutils import escape

from app.domain.faults import DossierError

MOST_BYTES = 4 * 1024 * 1024
"""Of the text: a view of thousands of actors, with what each of them rests on, is smaller."""

_MOST_OF_A_FILE = 64 * 1024 * 1024
"""An SVG or PDF that is larger is not searched."""

_KEYWORD = b"multivector:figure"
_ELEMENT = "multivector:figure"
_NAMESPACE = "urn:multivector:figure"
_MARKED = re.compile(rb"<multivector:figure[^<>]*>([^<>]*)</multivector:figure>")

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEAD_OF_PNG = 33
"""Signature and header chunk, which comes first. Source: W3C, *PNG* (3rd edition), 5.6, 11.2.1."""


def carried_element(text: str) -> str:
    """The XML element that carries a text in an SVG or a PDF."""
    # Signs beyond ASCII are written as numbers: whatever encoding a file has, they stand.
    content = escape(text).encode("ascii", "xmlcharrefreplace").decode()
    return f'<{_ELEMENT} xmlns:multivector="{_NAMESPACE}">{content}</{_ELEMENT}>'


def png_carrying(png: bytes, text: str) -> bytes:
    """A PNG with a text. Source: W3C, *PNG* (3rd edition), 11.3.3.4 (iTXt)."""
    packed = zlib.compress(text.encode(), 9)
    data = _KEYWORD + b"\0" + b"\1\0" + b"\0" + b"\0" + packed
    chunk = struct.pack(">I", len(data)) + b"iTXt" + data
    checked = chunk + struct.pack(">I", zlib.crc32(chunk[4:]))
    return png[:_HEAD_OF_PNG] + checked + png[_HEAD_OF_PNG:]


def read_carried_text(path: Path) -> str | None:
    """The text that a figure carries; None if it carries none, or the file is no figure.

    Raises
    ------
    DossierError
        If the file cannot be read, or what it carries is broken or too large.
    """
    try:
        with path.open("rb") as file:
            head = file.read(len(_SIGNATURE))
            if head == _SIGNATURE:
                return _find_in_png(file)
            return _find_element(head + file.read(_MOST_OF_A_FILE))
    except OSError as error:
        raise DossierError(f"cannot read '{path}': {error.strerror}") from error


def _find_in_png(file: BinaryIO) -> str | None:
    """Go from chunk to chunk; what stands in others is not read."""
    while len(head := file.read(8)) == 8:
        length, kind = struct.unpack(">I4s", head)
        if kind == b"IEND":
            return None
        if kind != b"iTXt":
            file.seek(length + 4, 1)
            continue
        if length > MOST_BYTES:
            raise _broken("it is too large")
        data, checksum = file.read(length), file.read(4)
        if not data.startswith(_KEYWORD + b"\0"):
            continue
        if struct.pack(">I", zlib.crc32(kind + data)) != checksum:
            raise _broken("its checksum is wrong")
        return _unpack(data[len(_KEYWORD) + 1 :])
    return None


def _unpack(data: bytes) -> str:
    """The text of a chunk behind its keyword: two flags, two words that end in zero, the text."""
    is_packed, words = data[:1] == b"\1", data[2:].split(b"\0", 2)
    if len(words) != 3:
        raise _broken("it ends early")
    return _decoded(_inflated(words[2]) if is_packed else words[2])


def _inflated(packed: bytes) -> bytes:
    """Unpack no more than there may be: a few bytes can stand for gigabytes."""
    unpacker = zlib.decompressobj()
    try:
        content = unpacker.decompress(packed, MOST_BYTES + 1)
    except zlib.error as error:
        raise _broken("it cannot be unpacked") from error
    if len(content) > MOST_BYTES:
        raise _broken("it is too large")
    if not unpacker.eof:
        raise _broken("it ends early")
    return content


def _find_element(content: bytes) -> str | None:
    found = _MARKED.search(content)
    if found is None:
        return None
    if len(found[1]) > MOST_BYTES:
        raise _broken("it is too large")
    return unescape(_decoded(found[1]))


def _decoded(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise _broken("it is not UTF-8") from error


def _broken(reason: str) -> DossierError:
    return DossierError(f"what leads back from the figure cannot be read: {reason}")
