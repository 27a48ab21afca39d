"""Bookmarks of a PDF: its figures, and the parts of each, to turn to.

Qt writes none. They are added to what it wrote: as objects behind its own, which the catalog
refers to. Source: ISO 32000-1:2008, 12.3.2 (destinations), 12.3.3 (document outline).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from app.figures.page import Figure, SectionKind
from app.ui.painting.pdf_bytes import read_table

translate = QCoreApplication.translate

_CATALOG = b"/Type /Catalog\n"
_PAGES = re.compile(rb"/Type /Pages\s*/Kids\s*\[([^\]]*)\]")
_BOX = re.compile(rb"/MediaBox \[0 0 [\d.]+ ([\d.]+)\]")
_OBJECT = re.compile(rb"(\d+) 0 obj\n")


@dataclass(frozen=True)
class Bookmark:
    """A title that leads to a height of a page, in points from its top, and those below it."""

    title: str
    page: int
    top: float
    below: tuple["Bookmark", ...] = field(default=())


def bookmarks_of(figures: Sequence[Figure]) -> tuple[Bookmark, ...]:
    """The parts of one figure; of several the figures, each with its parts below it."""
    if len(figures) == 1:
        return _parts_of(figures[0], 0)
    return tuple(
        Bookmark(figure.title, page, 0.0, _parts_of(figure, page))
        for page, figure in enumerate(figures)
    )


def with_outline(pdf: bytes, bookmarks: Sequence[Bookmark]) -> bytes:
    """A PDF as Qt wrote it, with bookmarks.

    Raises
    ------
    RuntimeError
        If it is not laid out as Qt lays out its files.
    """
    if not bookmarks:
        return pdf
    table, offsets = read_table(pdf)
    pages = _pages(pdf, offsets)
    root = len(offsets) + 1
    entries = [b"<<\n/Type /Outlines\n%s>>" % _ends(root, bookmarks)]
    entries += _entries(bookmarks, root, root + 1, pages)
    catalog = _find_catalog(pdf, offsets)
    said = b"/Outlines %d 0 R\n/PageMode /UseOutlines\n" % root
    body = pdf[:catalog] + said + pdf[catalog:table]
    places = [offset + len(said) * (offset > catalog) for offset in offsets]
    for number, entry in enumerate(entries, root):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, entry)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    trailer = pdf[pdf.index(b"trailer", table) : pdf.rindex(b"startxref")]
    trailer = re.sub(rb"/Size \d+", b"/Size %d" % (len(places) + 1), trailer)
    return b"".join((body, head, rows, trailer, b"startxref\n%d\n%%%%EOF\n" % len(body)))


def _parts_of(figure: Figure, page: int) -> tuple[Bookmark, ...]:
    words = {
        SectionKind.MAP: translate("Figure", "Map"),
        SectionKind.LEGEND: translate("Figure", "Legend"),
        SectionKind.EVIDENCE: translate("Figure", "Evidence"),
        SectionKind.SOURCES: translate("Figure", "Sources and notes"),
    }
    return tuple(Bookmark(words[part.kind], page, part.top) for part in figure.sections)


def _size(bookmarks: Sequence[Bookmark]) -> int:
    return sum(1 + _size(each.below) for each in bookmarks)


def _numbers(bookmarks: Sequence[Bookmark], first: int) -> list[int]:
    """The numbers of objects side by side; those below each come right behind it."""
    numbers = []
    for each in bookmarks:
        numbers.append(first)
        first += 1 + _size(each.below)
    return numbers


def _ends(number: int, below: Sequence[Bookmark]) -> bytes:
    """What an object says of those below it, the first of which is the next object."""
    if not below:
        return b""
    numbers = _numbers(below, number + 1)
    # A negative count is of what is folded away at first; all of it is unfolded.
    return b"/First %d 0 R\n/Last %d 0 R\n/Count %d\n" % (numbers[0], numbers[-1], _size(below))


def _entries(
    bookmarks: Sequence[Bookmark], parent: int, first: int, pages: Sequence[tuple[int, float]]
) -> Iterator[bytes]:
    """The objects of bookmarks side by side, each with those below it, in order."""
    numbers = _numbers(bookmarks, first)
    for place, (number, each) in enumerate(zip(numbers, bookmarks, strict=True)):
        page, height = pages[each.page]
        title = (b"\xfe\xff" + each.title.encode("utf-16-be", "replace")).hex().encode()
        beside = b""
        if place > 0:
            beside += b"/Prev %d 0 R\n" % numbers[place - 1]
        if place + 1 < len(numbers):
            beside += b"/Next %d 0 R\n" % numbers[place + 1]
        target = b"/Dest [%d 0 R /XYZ null %.2f null]\n" % (page, max(0.0, height - each.top))
        yield b"<<\n/Title <%s>\n/Parent %d 0 R\n%s%s%s>>" % (
            title,
            parent,
            beside,
            _ends(number, each.below),
            target,
        )
        yield from _entries(each.below, number, number + 1, pages)


def _pages(pdf: bytes, offsets: Sequence[int]) -> list[tuple[int, float]]:
    """The numbers of the pages' objects and their heights in points, in order."""
    found = None
    for offset in offsets:
        head = _OBJECT.match(pdf, offset)
        found = _PAGES.match(pdf, head.end() + len(b"<<\n")) if head else None
        if found:
            break
    if found is None:
        raise RuntimeError("the PDF that Qt wrote has no list of pages")
    pages = []
    for number in map(int, re.findall(rb"(\d+) 0 R", found[1])):
        box = _BOX.search(pdf, offsets[number - 1])
        if box is None:
            raise RuntimeError("the PDF that Qt wrote has a page without a size")
        pages.append((number, float(box[1])))
    return pages


def _find_catalog(pdf: bytes, offsets: Sequence[int]) -> int:
    for offset in offsets:
        place = pdf.find(_CATALOG, offset, offset + 40)
        if place >= 0:
            return place + len(_CATALOG)
    raise RuntimeError("the PDF that Qt wrote has no catalog")
