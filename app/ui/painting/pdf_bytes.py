"""What makes a PDF of Qt's the same file each time, and tells of it no more than it shows.

Qt notes when it wrote a file, gives it an id by chance and puts its fonts in an order that is
another in every run. None of that is of any use to a reader: the date of a figure stands on
the page. The dates and Qt's own name are taken out, the id is made from the content, the order
is fixed, and glyphs are read back as what was written.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QHashSeed

from app.figures.page import Figure
from app.formats.carried_text import carried_element
from app.ui.painting.pdf_unicode import written_tables
from app.ui.painting.xml_text import xml_text

_ROW = 20
"""Bytes of a row of the table of objects. Source: ISO 32000-1:2008, 7.5.4."""

_UNTOLD = re.compile(
    rb"/Author \(\)\s*/Producer \((?:\\.|[^\\)])*\)\s*"
    rb"/CreationDate \(D:[^)]*\)\s*/ModDate \(D:[^)]*\)\s*",
    re.DOTALL,
)
_IDS = re.compile(rb"/ID \[[^\]]*\]")

_METADATA = """<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<rdf:Description rdf:about="" xmp:CreatorTool="Multivector">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{description}</rdf:li></rdf:Alt>
</dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>{carried}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end='w'?>
"""


class _Change(NamedTuple):
    """Other bytes from `start` up to `end`."""

    start: int
    end: int
    content: bytes


@contextmanager
def steady_order() -> Iterator[None]:
    """Let Qt go through what it gathers in the same order in every run.

    Source: https://doc.qt.io/qt-6/qhashseed.html. A table keeps the seed it was made with, so
    that those which are there already stay sound.
    """
    QHashSeed.setDeterministicGlobalSeed()
    try:
        yield
    finally:
        QHashSeed.resetRandomGlobalSeed()


def build_metadata(figure: Figure, *carried: str) -> bytes:
    """Title, description and language of a figure as XMP, and nothing of when or where.

    With the texts it carries, if it carries any. Source: ISO 16684-1:2019.
    """
    told = {
        "title": xml_text(figure.title),
        "description": xml_text(figure.description),
        "language": xml_text(figure.language),
        "carried": "".join(f"\n{carried_element(text)}" for text in carried),
    }
    return _METADATA.format(**told).encode()


def finish_pdf(pdf: bytes, language: str) -> bytes:
    """Take name and dates of Qt out of its PDF, and give it a language and an id of its own.

    What its glyphs are read back as is what was written; see :mod:`app.ui.painting.pdf_unicode`.

    Raises
    ------
    RuntimeError
        If it is not laid out as Qt lays out its files.
    """
    table, offsets = read_table(pdf)
    written = (_Change(*table) for table in written_tables(pdf))
    changes = sorted((_untold(pdf, offsets), _speaking(pdf, offsets, language), *written))
    body = _changed(pdf[:table], changes)
    moved = [offset + _shift(changes, offset) for offset in offsets]
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in moved)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
    trailer = pdf[pdf.index(b"trailer", table) : pdf.rindex(b"startxref")]
    id_ = hashlib.sha256(body).hexdigest()[:32].encode()
    trailer, n_ids = _IDS.subn(b"/ID [ <%s> <%s> ]" % (id_, id_), trailer)
    if n_ids != 1:
        raise RuntimeError("the PDF that Qt wrote has no id")
    return b"".join((body, head, rows, trailer, b"startxref\n%d\n%%%%EOF\n" % len(body)))


def read_table(pdf: bytes) -> tuple[int, list[int]]:
    """Where the table of objects stands, and where it says that each does, from the first."""
    found = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*\Z", pdf)
    table = int(found[1]) if found else -1
    head = re.compile(rb"xref\n0 (\d+)\n").match(pdf, table) if found else None
    if head is None or int(head[1]) < 2:
        raise RuntimeError("the PDF that Qt wrote has no table of objects")
    first = head.end() + _ROW
    n_objects = int(head[1]) - 1
    return table, [
        int(pdf[place : place + 10]) for place in range(first, first + n_objects * _ROW, _ROW)
    ]


def _untold(pdf: bytes, offsets: Sequence[int]) -> _Change:
    """Take out what the first object, the document's information, says of when and by what.

    The title stands before it, in whatever bytes it has.
    """
    info_end = min((offset for offset in offsets if offset > offsets[0]), default=len(pdf))
    found = list(_UNTOLD.finditer(pdf, offsets[0], info_end))
    if not found:
        raise RuntimeError("the PDF that Qt wrote does not tell what it always did")
    return _Change(found[-1].start(), found[-1].end(), b"")


def _speaking(pdf: bytes, offsets: Sequence[int], language: str) -> _Change:
    """Say in which language the document is, for screen readers, and have its title shown."""
    catalog = b"/Type /Catalog\n"
    for offset in offsets:
        place = pdf.find(catalog, offset, offset + 40)
        if place >= 0:
            said = b"/Lang (%s)\n/ViewerPreferences <</DisplayDocTitle true>>\n"
            end = place + len(catalog)
            return _Change(end, end, said % language.encode("ascii"))
    raise RuntimeError("the PDF that Qt wrote has no catalog")


def _changed(content: bytes, changes: Sequence[_Change]) -> bytes:
    parts, place = [], 0
    for change in changes:
        parts += [content[place : change.start], change.content]
        place = change.end
    return b"".join((*parts, content[place:]))


def _shift(changes: Sequence[_Change], offset: int) -> int:
    return sum(
        len(change.content) - (change.end - change.start)
        for change in changes
        if change.end <= offset
    )
