"""The text that a figure carries, which leads back to the view it was made from.

A PNG has it in a chunk for international text, compressed; an SVG in its metadata, a PDF in its
XMP packet and an office file in a part of its own, as the content of one element. It is found
as bytes between two marks: nothing of a strange file is parsed, followed or run for it. A file
of several figures carries several.
"""

import re
import struct
import zlib
from collections.abc import Sequence
from html import escape, unescape
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from app.domain.faults import DossierError
from app.formats import carried_office
from app.formats.carried_office import package_carrying
from app.formats.origin_faults import OriginError, OriginFault, broken_origin

MOST_BYTES = 4 * 1024 * 1024
"""Of the text: a view of thousands of actors, with what each of them rests on, is smaller."""

MOST_TEXTS = carried_office.MOST_ITEMS
"""Of one file: figures of a story; what is beyond is not looked for."""

_MOST_OF_A_PART = MOST_BYTES + 1024
"""Of an office file: a text and its element."""

_MOST_OF_A_FILE = 64 * 1024 * 1024
"""An SVG or PDF that is larger is not searched."""

_KEYWORD = b"multivector:figure"
_ELEMENT = "multivector:figure"
_NAMESPACE = "urn:multivector:figure"
_BEGINS = b"<multivector:figure"
_MARKED = re.compile(rb"<multivector:figure[^<>]*>([^<>]*)</multivector:figure>")

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEAD_OF_PNG = 33
"""Signature and header chunk, which comes first. Source: W3C, *PNG* (3rd edition), 5.6, 11.2.1."""


def carried_element(text: str) -> str:
    """The XML element that carries a text in an SVG or a PDF."""
    # Signs beyond ASCII are written as numbers: whatever encoding a file has, they stand.
    content = escape(text, quote=False).encode("ascii", "xmlcharrefreplace").decode()
    return f'<{_ELEMENT} xmlns:multivector="{_NAMESPACE}">{content}</{_ELEMENT}>'


def png_carrying(png: bytes, text: str) -> bytes:
    """A PNG with a text. Source: W3C, *PNG* (3rd edition), 11.3.3.4 (iTXt)."""
    packed = zlib.compress(text.encode(), 9)
    data = _KEYWORD + b"\0" + b"\1\0" + b"\0" + b"\0" + packed
    chunk = struct.pack(">I", len(data)) + b"iTXt" + data
    checked = chunk + struct.pack(">I", zlib.crc32(chunk[4:]))
    return png[:_HEAD_OF_PNG] + checked + png[_HEAD_OF_PNG:]


def office_carrying(package: bytes, texts: Sequence[str]) -> bytes:
    """A document or a presentation of ours, carrying some texts."""
    return package_carrying(package, list(map(carried_element, texts)))


def read_carried_text(path: Path) -> str | None:
    """The text that a figure carries, the first of several; None if the file carries none.

    Raises
    ------
    DossierError
        If the file cannot be read, or what it carries is broken or too large.
    """
    texts = read_carried_texts(path)
    return texts[0] if texts else None


def read_carried_texts(path: Path) -> tuple[str, ...]:
    """The texts that a file of figures carries, in its order; none if it carries none.

    Raises
    ------
    DossierError
        As :func:`read_carried_text`.
    """
    try:
        with path.open("rb") as file:
            head = file.read(len(_SIGNATURE))
            if head == _SIGNATURE:
                text = _find_in_png(file)
                return () if text is None else (text,)
            if head.startswith(carried_office.SIGNATURE):
                return _find_in_package(file)
            return _find_elements(head + file.read(_MOST_OF_A_FILE))
    except OSError as error:
        raise DossierError(f"cannot read '{path}': {error.strerror}") from error


def _find_in_package(file: BinaryIO) -> tuple[str, ...]:
    file.seek(0)
    texts: list[str] = []
    try:
        for item in carried_office.items_of(file, _MOST_OF_A_PART):
            if len(item) > _MOST_OF_A_PART and _BEGINS in item[:_MOST_OF_A_PART]:
                raise broken_origin(OriginFault.TOO_LARGE, "it is too large")
            texts += _find_elements(item)
    except carried_office.NoPackageError:
        # Whatever it is, it is no figure of ours; those who read documents say what is wrong.
        return ()
    return tuple(texts)


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
            raise broken_origin(OriginFault.TOO_LARGE, "it is too large")
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
        raise broken_origin(OriginFault.TOO_LARGE, "it is too large")
    if not unpacker.eof:
        raise _broken("it ends early")
    return content


def _find_elements(content: bytes) -> tuple[str, ...]:
    texts = []
    for found in islice(_MARKED.finditer(content), MOST_TEXTS):
        if len(found[1]) > MOST_BYTES:
            raise broken_origin(OriginFault.TOO_LARGE, "it is too large")
        texts.append(unescape(_decoded(found[1])))
    return tuple(texts)


def _decoded(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise _broken("it is not UTF-8") from error


def _broken(reason: str) -> OriginError:
    return broken_origin(OriginFault.DAMAGED, reason)
