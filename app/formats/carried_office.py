"""The text that a slide or a briefing sheet carries: a part of its own in the package.

Custom XML is what office programs leave alone: who edits the figure and saves it again keeps
what leads back. Sources: ECMA-376 part 1 (5th edition), 15.2.5 (custom XML data storage) and
15.2.6 (its properties); part 2, 6.5 (relationships).

An archive of a few kilobytes can unpack to terabytes. So its list is checked first, only parts
that are called like custom XML are unpacked, and of these no more than there may be.
"""

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from itertools import count, islice
from typing import BinaryIO

SIGNATURE = b"PK\x03\x04"

MOST_PARTS = 10_000
"""Of a package; the largest presentations have some thousand."""

MOST_ITEMS = 100
"""Of custom XML that are looked into."""

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first day a ZIP file can tell: the same file whenever it is written."""

_ITEM = re.compile(r"customXml/item\d+\.xml", re.ASCII)
_MAIN_PARTS = ("word/document.xml", "ppt/presentation.xml")
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class NoPackageError(ValueError):
    """What looked like an archive cannot be read as one, or is more than may be read."""


def package_carrying(package: bytes, elements: Sequence[str]) -> bytes:
    """A package of ours, a document or a presentation, with XML elements as custom XML."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    numbers = (n for n in count(1) if f"customXml/item{n}.xml" not in parts)
    for number, element in zip(list(islice(numbers, len(elements))), elements, strict=True):
        _add_item(parts, number, element)
    return _packed(parts)


def _add_item(parts: dict[str, bytes], number: int, element: str) -> None:
    """Add a part with an element, and say in the lists of the package that it is there."""
    item, properties = f"item{number}.xml", f"itemProps{number}.xml"
    folder, _, name = next(name for name in _MAIN_PARTS if name in parts).rpartition("/")
    _insert(
        parts,
        f"{folder}/_rels/{name}.rels",
        f'<Relationship Id="rIdFigure{number}" Type="{_RELATIONS}/customXml"'
        f' Target="../customXml/{item}"/></Relationships>',
        "</Relationships>",
    )
    _insert(
        parts,
        "[Content_Types].xml",
        f'<Override PartName="/customXml/{properties}" ContentType="application/'
        'vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
        "</Types>",
    )
    parts[f"customXml/{item}"] = f"{_DECLARATION}{element}".encode()
    parts[f"customXml/{properties}"] = _properties(element)
    parts[f"customXml/_rels/{item}.rels"] = (
        f'{_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships"><Relationship Id="rId1" Type="{_RELATIONS}/customXmlProps"'
        f' Target="{properties}"/></Relationships>'
    ).encode()


def items_of(file: BinaryIO, most: int) -> Iterator[bytes]:
    """The parts of a strange package that are called like custom XML, unpacked.

    Of each no more than `most` bytes and one are unpacked: whoever gets that many knows that it
    is too large.

    Raises
    ------
    NoPackageError
        If it is no package, is broken, or has too many parts.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            if len(names) > MOST_PARTS:
                raise NoPackageError("it has too many parts")
            found = [name for name in names if _ITEM.fullmatch(name)]
            for name in found[:MOST_ITEMS]:
                with archive.open(name) as part:
                    yield part.read(most + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        # Packed in an odd way, or encrypted, or not what it says it is.
        raise NoPackageError("it cannot be unpacked") from error


def _insert(parts: dict[str, bytes], name: str, content: str, before: str) -> None:
    text = parts[name].decode()
    parts[name] = content.join(text.rsplit(before, 1)).encode()


def _properties(element: str) -> bytes:
    """What office programs tell a part of custom XML by: an id, made from the content."""
    digits = hashlib.sha256(element.encode()).hexdigest().upper()
    id_ = "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:32]))
    return (
        f'{_DECLARATION}<ds:datastoreItem ds:itemID="{{{id_}}}" xmlns:ds="http://schemas.'
        'openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>'
    ).encode()


def _packed(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Otherwise the system on which it was made would be told.
            entry.create_system = 0
            archive.writestr(entry, content)
    return made.getvalue()
