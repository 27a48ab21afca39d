"""Markdown, kept with its marks as it is written; its head says title, authors and date."""

import re
from collections.abc import Mapping

from app.domain.dates import DateError, PartialDate
from app.reading.encodings import decode
from app.reading.findings import Findings

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(\w+)[ \t]*:[ \t]*(\S.*?)[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^# +(\S.*?)[ #]*$|^(\S.*)\n=+[ \t]*$", re.MULTILINE)
_AUTHOR_MARKS = re.compile(r"\s*[,;]\s*|\s+(?:and|und)\s+")


def read_markdown(data: bytes) -> Findings:
    """The text of a Markdown file, with what its front matter and first heading say.

    Raises
    ------
    NoTextError
        If it is no text.
    """
    decoded = decode(data)
    front = _FRONT_MATTER.match(decoded.text)
    fields = {
        name.lower(): value.strip("\"'")
        for name, value in _FIELD.findall(front[1] if front else "")
    }
    heading = _HEADING.search(decoded.text, front.end() if front else 0)
    title = fields.get("title") or (heading and (heading[1] or heading[2])) or None
    return Findings(
        decoded.text,
        title=title,
        authors=_authors(fields),
        outlet=fields.get("outlet") or fields.get("publisher"),
        published=_date(fields.get("date") or fields.get("published")),
        language=fields.get("lang") or fields.get("language"),
        url=fields.get("url"),
        remarks=decoded.remarks,
    )


def _authors(fields: Mapping[str, str]) -> tuple[str, ...]:
    named = (fields.get("authors") or fields.get("author") or "").strip("[]")
    return tuple(name.strip("\"' ") for name in _AUTHOR_MARKS.split(named) if name.strip("\"' "))


def _date(words: str | None) -> PartialDate | None:
    try:
        return PartialDate.parse((words or "")[:10])
    except DateError:
        return None
