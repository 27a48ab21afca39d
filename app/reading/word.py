"""Word documents (.docx): paragraphs and table rows as lines, in the order of the document.

``python-docx`` opens the package and reads what it says of itself. The text is taken from the
elements themselves, because the paragraphs it offers leave out what was inserted under review,
what stands in content controls and what stands in text boxes.
"""

from collections.abc import Iterator
from typing import Any

from app.domain.dates import DateError, PartialDate
from app.reading.encodings import NoTextError
from app.reading.findings import Findings
from app.reading.limits import MAX_CHARACTERS
from app.reading.word_package import check_depth, checked_package

_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PARAGRAPH, _ROW, _CELL = f"{_WORDS}p", f"{_WORDS}tr", f"{_WORDS}tc"
_LEFT_OUT = {_FALLBACK, f"{_WORDS}del", f"{_WORDS}moveFrom", f"{_WORDS}instrText"}
_NOT_IN_LINE = _LEFT_OUT | {f"{_WORDS}txbxContent", f"{_WORDS}pPr"}
_CHARACTERS = {
    f"{_WORDS}tab": "\t",
    f"{_WORDS}br": "\n",
    f"{_WORDS}cr": "\n",
    f"{_WORDS}noBreakHyphen": "\u2011",
    f"{_WORDS}softHyphen": "\xad",
}
_NOTES = ("/word/footnotes.xml", "/word/endnotes.xml")
_TEMPLATE_AUTHOR = "python-docx"
"""Who made the template from which programs make documents; its date is that of the template."""


def read_word(data: bytes) -> Findings:
    """The text of a Word document, its notes at the end.

    Raises
    ------
    NoTextError
        If it is none, is broken, holds no text, or asks too much.
    """
    from docx import Document
    from lxml.etree import LxmlError

    package = checked_package(data)
    try:
        document = Document(package)
        body = document.element.body
        properties = document.core_properties
    except (LxmlError, KeyError, ValueError, AttributeError, TypeError) as error:
        reason = "is a broken Word document: open it in a word processor and save it again"
        raise NoTextError(reason) from error
    lines = [*_lines(body), *_notes(document.part.package)]
    text = "\n\n".join(lines).replace("\0", "").replace("\r", "")
    if not text.strip():
        raise NoTextError("holds no text")
    if len(text) > MAX_CHARACTERS:
        raise NoTextError(f"has {len(text):,} characters; at most {MAX_CHARACTERS:,} are read")
    is_template = properties.author == _TEMPLATE_AUTHOR
    return Findings(
        text,
        title=properties.title or None,
        authors=() if is_template else _authors(properties.author or ""),
        created=None if is_template else _date(properties),
        language=properties.language or None,
    )


def _lines(element: Any, depth: int = 0) -> Iterator[str]:
    """The paragraphs and the rows of tables in an element, in their order."""
    check_depth(depth)
    for child in element.iterchildren():
        if child.tag == _PARAGRAPH:
            words = _words(child, depth).strip()
            if words:
                yield words
            for box in child.iter(f"{_WORDS}txbxContent"):
                if not any(parent.tag == _FALLBACK for parent in box.iterancestors()):
                    yield from _lines(box, depth + 1)
        elif child.tag == _ROW:
            own = (cell for cell in child.iter(_CELL) if next(cell.iterancestors(_ROW)) is child)
            cells = [" ".join(_lines(cell, depth + 1)) for cell in own]
            if any(cells):
                yield "| " + " | ".join(" ".join(cell.split()) for cell in cells) + " |"
        elif child.tag not in _LEFT_OUT:
            yield from _lines(child, depth + 1)


def _words(element: Any, depth: int) -> str:
    """The words of a paragraph without those of the boxes anchored in it."""
    check_depth(depth)
    parts: list[str] = []
    for child in element.iterchildren():
        if child.tag == f"{_WORDS}t":
            parts.append(child.text or "")
        elif child.tag in _CHARACTERS:
            parts.append(_CHARACTERS[child.tag])
        elif child.tag not in _NOT_IN_LINE:
            parts.append(_words(child, depth + 1))
    return "".join(parts)


def _notes(package: Any) -> Iterator[str]:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for part in package.iter_parts():
        if str(part.partname) in _NOTES:
            yield from _lines(etree.fromstring(part.blob, parser))


def _authors(named: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in named.split(";") if name.strip())


def _date(properties: Any) -> PartialDate | None:
    created = properties.created
    try:
        return PartialDate.parse(f"{created:%Y-%m-%d}") if created is not None else None
    except (DateError, ValueError):
        return None
