"""Sources as CSL-JSON, which reference managers read and citation styles are fed with.

What is said of a source is what its record says: nothing is guessed but the parts of names
(:mod:`app.figures.citations.names`). Grades, markings and reading notes stay at home.

Source: CSL 1.0.2, *Specification* and ``csl-data.json``, https://docs.citationstyles.org/.
"""

from typing import Any

from app.domain.dates import PartialDate, Precision
from app.domain.records import Source
from app.figures.citations.names import parse_name

_TYPES = {
    "article": "article-newspaper",
    "web page": "webpage",
    "document": "report",
    "treaty text": "treaty",
    "speech": "speech",
    "dataset": "dataset",
    "repository file": "dataset",
    "book": "book",
}

_OF_PUBLISHERS = {"book", "dataset", "report", "treaty", "document"}
"""Types whose outlet is who published them, not a paper or a site they are part of."""

_FIRST_SEASON = 21
"""EDTF counts the seasons of a year from 21, CSL from 1."""

UNTITLED = "No printed title: the title is a description."


def csl_item(source: Source) -> dict[str, Any]:
    """One source as a CSL-JSON item; keys without a value are left out."""
    type_ = _TYPES.get(source.kind, "document")
    outlet = "publisher" if type_ in _OF_PUBLISHERS else "container-title"
    item = {
        "id": source.id,
        "type": type_,
        "title": source.title,
        "author": [parse_name(author) for author in source.authors if author.strip()],
        outlet: source.outlet,
        "issued": None if source.published is None else csl_date(source.published),
        "accessed": None if source.retrieved is None else csl_date(source.retrieved),
        "URL": source.url,
        "language": source.language,
        "genre": None if source.kind in _TYPES else source.kind,
        "note": UNTITLED if is_untitled(source) else None,
    }
    return {key: value for key, value in item.items() if value}


def csl_date(date: PartialDate) -> dict[str, Any]:
    """A date as far as it is known; approximate and uncertain ones are both ``circa``."""
    parts = [date.year]
    said: dict[str, Any] = {"date-parts": [parts]}
    if date.precision is Precision.SEASON:
        assert date.month is not None, "a season stands where a month does"
        said["season"] = date.month - _FIRST_SEASON + 1
    else:
        parts += [part for part in (date.month, date.day) if part is not None]
    if date.qualifier:
        said["circa"] = True
    return said


def is_untitled(source: Source) -> bool:
    """Whether the title is a description in square brackets, because none is printed."""
    return source.title.startswith("[") and source.title.endswith("]")
