"""What is proposed of a document: what its file says, else what its text prints, else nothing.

Every proposal has its ground; where there is none, the field stays empty for the analyst. Only
the title falls back on the first words, because a document must be called something.
"""

import re
from collections.abc import Sequence

from app.domain.dates import PartialDate
from app.reading.bylines import find_authors, is_byline
from app.reading.document import Document
from app.reading.file_kinds import FileKind
from app.reading.findings import Findings
from app.reading.languages import find_language
from app.reading.printed_dates import find_date_at_end, find_published
from app.reading.reading_view import ReadingView

_HEAD, _FOOT = 12_000, 6_000
"""Code points looked at from the beginning and from the end."""
_LONGEST_TITLE = 200
_LONGEST_SENTENCE = 120
_SHORTENED = 90
_MARKER = re.compile(r"^(?:[-*•+–]|\d{1,2}[.)]|#{1,6}\s|\||https?://|www\.)")
_PATH = re.compile(r"\s[|>›»/]\s")
_LABEL = re.compile(r"^[\w .-]{2,30}:\s*(?:\S+\s?){0,4}$")
_GLUED = re.compile(r"^([A-ZÄÖÜ][a-zäöüß]{3,})([A-ZÄÖÜ][a-zäöüß]+)\b")
_FOREIGN_TITLE = re.compile(
    r"\.(?:docx?|pdf|rtf|odt|indd|qxd|tex|dvi|html?)$|^Microsoft (?:Word|PowerPoint)|^untitled|"
    r"^unbenannt|^dokument ?\d*$|^document ?\d*$|^\(?(?:slide|folie|seite|page) \d",
    re.IGNORECASE,
)
_FOREIGN_AUTHORS = {
    *("admin", "administrator", "author", "autor", "user", "benutzer", "unknown", "owner"),
    *("microsoft office user", "windows user", "python-docx", "anonymous"),
}
_SOURCE = re.compile(r"^(?:Quelle|Source|Источник)\s*:\s*(\S.{1,60})$", re.IGNORECASE)


def propose(
    findings: Findings, kind: FileKind, origin: str, remarks: tuple[str, ...] = ()
) -> Document:
    """The document with what is proposed of it; `origin` is the file's name."""
    blocks = _blocks(findings.text)
    published = findings.published or find_published(blocks)
    notes = [*remarks, *findings.remarks]
    if published is None and findings.created is not None:
        published = PartialDate.parse(f"{findings.created}?")
        notes.append("The date is the day the file was made, for the text prints none.")
    authors = tuple(
        name for name in findings.authors if name.strip().lower() not in _FOREIGN_AUTHORS
    )
    return Document(
        text=findings.text,
        media_type=kind.value,
        origin=origin,
        title=_title(findings, blocks) or origin,
        authors=authors or find_authors(blocks),
        outlet=findings.outlet or _outlet(blocks),
        published=published,
        language=find_language(findings.text, findings.language),
        url=findings.url,
        pages=findings.pages,
        remarks=tuple(notes),
    )


def _blocks(text: str) -> list[str]:
    """The blocks at the beginning and at the end of a text, as they are read."""
    if len(text) > _HEAD + _FOOT:
        text = f"{text[:_HEAD]}\n\n{text[-_FOOT:]}"
    return [block for block in ReadingView.of(text).text.split("\n") if block.strip()]


def _title(findings: Findings, blocks: Sequence[str]) -> str:
    named = " ".join((findings.title or "").split())
    if named and len(named) <= _LONGEST_TITLE and not _FOREIGN_TITLE.search(named):
        return named
    candidates = [block for block in blocks if _may_be_title(block)]
    if not candidates:
        return _shortened(blocks[0]) if blocks else ""
    first = candidates[0]
    if len(first) > (_LONGEST_SENTENCE if first.endswith(".") else _LONGEST_TITLE):
        return _shortened(first)
    return _without_kicker(first, findings.text)


def _may_be_title(block: str) -> bool:
    """Whether a block is none of what stands above titles: paths of menus, names, dates."""
    if _MARKER.match(block) or is_byline(block) or _LABEL.match(block) or " " not in block:
        return False
    if _PATH.search(block):
        return False
    found = find_date_at_end(block)
    return (found is None or found[1] > 30) and any(map(str.isalpha, block))


def _without_kicker(title: str, text: str) -> str:
    """A title without the word above it, where the two are printed as one: ``AnalyseWie ...``.

    Only where the text has the second part as a word and the whole nowhere else.
    """
    glued = _GLUED.match(title)
    if glued is None or text.count(glued[0]) > 1:
        return title
    apart = re.search(rf"(?<!\w){re.escape(glued[2])}(?!\w)", text)
    return title[glued.end(1) :] if apart else title


def _shortened(words: str) -> str:
    words = " ".join(words[: 4 * _SHORTENED].split())
    if len(words) <= _SHORTENED:
        return words
    cut = words.rfind(" ", _SHORTENED // 2, _SHORTENED)
    return words[: cut if cut > 0 else _SHORTENED].rstrip(" ,;:–-") + " …"


def _outlet(blocks: Sequence[str]) -> str | None:
    for block in blocks:
        match = _SOURCE.match(block)
        if match:
            return match[1].strip()
    return None
