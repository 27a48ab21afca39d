"""Web pages, from the bytes at hand alone: nothing is fetched and nothing in them is run.

What is the article and what are menus and advertisements is told by ``trafilatura`` (Barbaresi
2021, https://doi.org/10.18653/v1/2021.acl-demo.15), which parses with lxml's HTML parser: that
one resolves no entities of a document's own and loads nothing.
"""

import logging
import re
from itertools import pairwise
from typing import Any

from app.domain.dates import DateError, PartialDate
from app.reading.encodings import NoTextError, decode
from app.reading.findings import Findings
from app.reading.limits import MAX_PAGE_BYTES

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_LANGUAGE = re.compile(r"<html[^>]{0,500}\blang\s*=\s*[\"']?([a-zA-Z]{2,3})\b", re.IGNORECASE)
_RULES = re.compile(r"^\|(?:\s*:?-+:?\s*\|)+[ \t]*\n?", re.MULTILINE)
_ITEM = re.compile(r"[-|]")
_HEAD = 16 * 1024


def read_html_page(data: bytes) -> Findings:
    """The article of a web page: one paragraph, heading, list item or table row a line.

    Raises
    ------
    NoTextError
        If the page is too large, or holds no text.
    """
    if len(data) > MAX_PAGE_BYTES:
        raise NoTextError(
            f"has {len(data) / 2**20:.0f} MB; web pages of at most {MAX_PAGE_BYTES // 2**20} MB"
            " are read: save the text of it as plain text"
        )
    declared = _CHARSET.search(data[:_HEAD]) or _XML_ENCODING.search(data[:_HEAD])
    decoded = decode(data, declared[1].decode("ascii") if declared else None)
    found = _extract(_XML_DECLARATION.sub("", decoded.text, count=1))
    if found is None or not (found.text or "").strip():
        raise NoTextError("holds no text: what the page shows is made by scripts or pictures")
    language = _LANGUAGE.search(decoded.text[:_HEAD])
    return Findings(
        _in_paragraphs(found.text),
        title=found.title,
        authors=tuple(name for name in (found.author or "").split("; ") if name),
        outlet=found.sitename,
        published=_date(found.date),
        language=language[1].lower() if language else None,
        url=found.url if str(found.url).startswith(("http://", "https://")) else None,
        remarks=decoded.remarks,
    )


def _extract(page: str) -> Any:
    """The article and what the page says of it, with as much of the text as can be had."""
    from trafilatura import bare_extraction

    # It logs what it finds odd; what matters of it is told by what comes back.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    dates = {"extensive_search": False, "original_date": True}
    return bare_extraction(
        f"<html><body><div>{page}</div></body></html>" if "<body" not in page.lower() else page,
        favor_recall=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=dates,
    )


def _in_paragraphs(text: str) -> str:
    """Lines with an empty one between, except between items of a list and rows of a table.

    Each line is a paragraph; without empty lines they could be taken for one in parts.
    """
    lines = [line.strip() for line in _RULES.sub("", text).split("\n")]
    lines = [line for line in lines if line]
    parts = lines[:1]
    for before, line in pairwise(lines):
        alike = _ITEM.match(line) and before[:1] == line[:1]
        parts.append(("\n" if alike else "\n\n") + line)
    return "".join(parts)


def _date(words: str | None) -> PartialDate | None:
    try:
        return PartialDate.parse(words or "")
    except DateError:
        return None
