"""Every word that stands in a slide or a briefing sheet, read from the file itself.

Nothing is taken on trust from whoever wrote it: what the parts of the file hold as text is told
in the order of the parts, and so are the names and descriptions of shapes, which only a list of
shapes or a screen reader shows.
"""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from app.figures.manifest import Manifest, sources_of
from app.figures.source_notes import NO_SOURCES, SourceNotes

_CORE = "docProps/core.xml"
_CARRIED = "customXml/"
_PARAGRAPHS, _WORDS, _NAMED = ("p",), ("t",), ("cNvPr", "docPr", "cSld")
_TOLD = ("name", "descr", "title")


def manifest_of_office(
    content: bytes,
    marking: str,
    carried: str | None = None,
    notes: SourceNotes = NO_SOURCES,
) -> Manifest:
    """What is in the file of a slide or a sheet that carries a text, or none.

    `texts` are its paragraphs, `labels` the names and descriptions of its shapes, each once;
    `notes` the numbered sources it lists.
    """
    texts: list[str] = []
    labels: set[str] = set()
    said: dict[str, str] = {}
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        for name in sorted(file.namelist()):
            if not name.endswith(".xml") or name.startswith(_CARRIED):
                continue
            root = etree.fromstring(file.read(name))
            if name == _CORE:
                said = {_local(each): each.text or "" for each in root}
                continue
            texts += _paragraphs(root)
            labels.update(_told(root))
    return Manifest(
        title=said.get("title", ""),
        description=said.get("subject", ""),
        language=said.get("language", ""),
        texts=tuple(texts),
        labels=tuple(sorted(labels)),
        marking=marking,
        carried=carried,
        sources=sources_of(notes),
    )


def _paragraphs(root: etree._Element) -> Iterator[str]:
    for paragraph in root.iter():
        if _local(paragraph) in _PARAGRAPHS:
            words = "".join(each.text or "" for each in paragraph.iter() if _local(each) in _WORDS)
            if words.strip():
                yield words


def _told(root: etree._Element) -> Iterator[str]:
    for shape in root.iter():
        if _local(shape) in _NAMED:
            yield from (shape.get(name, "") for name in _TOLD if shape.get(name, "").strip())


def _local(element: etree._Element) -> str:
    """The name of an element without its namespace; none for comments."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
