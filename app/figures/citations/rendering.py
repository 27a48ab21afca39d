"""Sources set by a citation style, by citeproc-py, without a connection.

citeproc-py does not do all that CSL asks for. What it does not do, and what is done about it:

- What is put in the place of a missing author is not left out further on: a page without an
  author would have its title twice. So an item without authors is given its outlet as author,
  as the Chicago Manual (16th edition, 14.207) has it for papers, or else its title, once.
- Title case is given to words that are none (file names, commits): titles stand as printed.
- It ends sentences twice, nests equal quotation marks, leaves points outside of them in American
  English, gives German days English ordinals, and the APA's style the word "Retrieved" without a
  date: :func:`_tidy` mends these.

The newer Chicago styles come out wrong ("Edition." behind what has none, initials for names);
hence its 16th edition. A style that knows no approximate dates gets told so in words behind the
entry: no date is shown as more certain than it is.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.domain.records import Source
from app.figures.citations.csl_json import csl_item

_GERMAN, _ENGLISH = "de-DE", "en-US"
_GERMAN_STYLES = {"chicago-de", "dgps"}

_NO_CASE = '<span class="nocase">{}</span>'
_QUOTED = re.compile(r"„([^“]*)“|“([^”]*)”|\"([^\"]*)\"")
_OPENING = ("“", "„")
_INNER = {_GERMAN: "‚{}‘", _ENGLISH: "‘{}’"}

_RETRIEVED_NEVER = re.compile(r"\b(?:Retrieved|Abgerufen) (?=https?://)")
_ENGLISH_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b(?= \w+ \d{4})")
_POINT_OUTSIDE = re.compile(r"([”’])([.,])(?!\w)")
_ENDED_TWICE = re.compile(r"(?<!\.)([.?!…][”’“‘»]?) ?\.(?!\.)(?=\s|$)")
_MOST_KEPT = 16
"""Lists that are kept: a page is tried several times, and its preview at each change."""

_SPACES = re.compile(r" {2,}")


@lru_cache(maxsize=_MOST_KEPT)
def cite_in_style(
    sources: tuple[Source, ...], style: str, language: str, folder: Path, approximate: str
) -> tuple[str, ...]:
    """Each source as one line of plain text, in the order given.

    Parameters
    ----------
    style
        One of those in `folder`, by the name of its file. German styles speak German.
    language
        ISO 639-1; there are terms in German and English.
    approximate
        What is said behind an entry whose date the style shows as if it were certain.
    """
    from citeproc import (
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON

    path = folder / f"{style}.csl"
    locale = _GERMAN if language == "de" or style in _GERMAN_STYLES else _ENGLISH
    items = [_prepared(source, f"s{place}") for place, source in enumerate(sources)]
    # The files are ours: there is no need to check them against the schema each time.
    made = CitationStylesStyle(str(path), locale=locale, validate=False)
    bibliography = CitationStylesBibliography(made, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    knows_approximate = 'is-uncertain-date="issued"' in path.read_text(encoding="utf-8")
    lines = []
    for source, entry in zip(sources, bibliography.bibliography(), strict=True):
        line = _tidy(str(entry), source.title, locale)
        published = source.published
        if published is not None and published.qualifier and not knows_approximate:
            line = f"{line} [{approximate}]"
        lines.append(line)
    return tuple(lines)


def _prepared(source: Source, key: str) -> dict[str, Any]:
    """The item as the style is fed with it."""
    item = {**csl_item(source), "id": key}
    for unwanted in ("note", "genre"):
        item.pop(unwanted, None)
    if "accessed" in item:
        # A season is no number, which is how some styles have this date.
        item["accessed"].pop("season", None)
    if "author" not in item:
        names = ("container-title", "publisher", "title")
        stand_in = next(name for name in names if name in item)
        item["author"] = [{"literal": item.pop(stand_in)}]
    if "title" in item and "span" not in source.title:
        item["title"] = _NO_CASE.format(source.title)
    return item


def _tidy(entry: str, title: str, locale: str) -> str:
    line = _SPACES.sub(" ", entry).strip()
    for opening in _OPENING:
        line = line.replace(opening + title, opening + _with_inner_quotes(title, locale))
    line = _RETRIEVED_NEVER.sub("", line)
    if locale == _GERMAN:
        line = _ENGLISH_ORDINAL.sub(r"\1.", line)
    else:
        line = _POINT_OUTSIDE.sub(r"\2\1", line)
    return _ENDED_TWICE.sub(r"\1", line)


def _with_inner_quotes(title: str, locale: str) -> str:
    def inner(match: re.Match[str]) -> str:
        return _INNER[locale].format("".join(filter(None, match.groups())))

    return _QUOTED.sub(inner, title)
