"""Ids for new records: readable, without clash, and the same for the same dossier."""

import re
import unicodedata
from collections.abc import Callable

from app.domain.records import Source

_LONGEST_SLUG = 40
_NOT_IN_A_SLUG = re.compile(r"[^a-z0-9]+")
_SPELT_OUT = str.maketrans(
    {"ß": "ss", "ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"}
)


def slug(text: str) -> str:
    """Some words as lower-case ASCII with hyphens; empty if no letter of them is Latin.

    At most 40 characters, cut between words where one ends early enough.
    """
    spelt = unicodedata.normalize("NFC", text.casefold()).translate(_SPELT_OUT)
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode("ascii")
    joined = _NOT_IN_A_SLUG.sub("-", plain).strip("-")
    if len(joined) <= _LONGEST_SLUG:
        return joined
    whole_words = joined[: _LONGEST_SLUG + 1].rpartition("-")[0]
    return whole_words or joined[:_LONGEST_SLUG]


def fresh_id(stem: str, is_taken: Callable[[str], bool]) -> str:
    """The stem itself, or with the first number after it that is free: ``kaz-rus-trade-2``."""
    return stem if not is_taken(stem) else numbered_id(f"{stem}-", is_taken, first=2)


def numbered_id(stem: str, is_taken: Callable[[str], bool], first: int = 1) -> str:
    """The stem with the first number after it that is free: ``kaz-rus-trade.1``."""
    number = first
    while is_taken(f"{stem}{number}"):
        number += 1
    return f"{stem}{number}"


def source_stem(source: Source) -> str:
    """Who published it, and when: ``handelsblatt-2024``."""
    author = source.authors[0].split()[-1:] if source.authors else []
    words = (slug(text) for text in (source.outlet or "", *author, source.title))
    who = next((word for word in words if word), "source")
    return f"{who}-{source.published.year}" if source.published else who
